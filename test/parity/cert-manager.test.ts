/** Issuers and Certificates are accepted by the CRDs of cert-manager. */
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { parseAllDocuments } from 'yaml';
import { type CertManager, certificate, renderCertManager } from '../../lib/network/cert-manager.ts';
import { existing, sealed } from '../../lib/secrets/source.ts';
import { refusals } from '../network/structural.ts';

const crds = join(import.meta.dirname, '../../../shared/crds/cert-manager/all.yaml');

const certManager: CertManager = {
  issuers: [
    {
      name: 'letsencrypt',
      type: 'acme',
      server: 'letsencrypt-production',
      email: 'platform@eunjae.shop',
      solvers: [
        { dns01: { cloudflare: { apiToken: sealed('cloudflare') } }, zones: ['eunjae.shop'] },
        { http01: { ingressClass: 'nginx' }, dnsNames: ['harbor.eunjae.shop'] },
        { http01: { gateway: [{ name: 'public', namespace: 'gateways', sectionName: 'http', port: 80 }] } },
      ],
    },
    { name: 'own', kind: 'Issuer', namespace: 'harbor', type: 'ca', ca: existing('ca-pair') },
    { name: 'harbor', type: 'ca', ca: { from: 'cert-manager', commonName: 'Harbor CA' } },
    { name: 'self', type: 'selfSigned' },
  ],
};

describe.skipIf(!existsSync(crds))('cert-manager', () => {
  let definitions: unknown[];
  beforeAll(() => {
    definitions = parseAllDocuments(readFileSync(crds, 'utf8')).map((document) => document.toJS());
  });
  const leaf = certificate({
    name: 'harbor',
    namespace: 'harbor',
    secretName: 'harbor-tls',
    dnsNames: ['harbor.eunjae.shop'],
    ipAddresses: ['192.168.10.240'],
    issuer: { kind: 'Issuer', name: 'own' },
    privateKey: { algorithm: 'Ed25519', encoding: 'PKCS8' },
  });
  const objects = [...renderCertManager(certManager).flatMap(({ manifests }) => manifests), leaf];

  it('accepts every object', () => {
    expect(objects.map(({ kind }) => kind)).toEqual([
      'ClusterIssuer',
      'Issuer',
      'Issuer',
      'Certificate',
      'ClusterIssuer',
      'ClusterIssuer',
      'Certificate',
    ]);
    expect(objects.flatMap((object) => refusals(definitions, object))).toEqual([]);
  });

  it('would refuse a misspelt field', () => {
    expect(refusals(definitions, { ...leaf, spec: { ...leaf.spec, dnsName: 'x' } })).toEqual([
      'Certificate.spec: unknown field dnsName',
    ]);
  });
});
