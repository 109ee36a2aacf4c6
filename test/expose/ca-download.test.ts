/** The CA for clients: who offers one, and that core sees no private key for it. */
import { describe, expect, it } from 'vitest';
import type { EntryTls } from '../../lib/harbor/model/expose.ts';
import type { Harbor } from '../../lib/harbor/model/harbor.ts';
import type { Volume } from '../../lib/kube/manifest.ts';
import type { CertificateIssuer } from '../../lib/network/cert-manager.ts';
import { render } from '../../lib/render.ts';
import { noInputs } from '../../lib/secrets/inputs.ts';
import { existing } from '../../lib/secrets/source.ts';
import { rendered } from '../harbor/fixture.ts';
import { sample } from '../readme/environments.ts';

const ingress = (tls: EntryTls): Harbor['expose'] => ({
  type: 'ingress',
  host: 'harbor.example.com',
  className: 'nginx',
  tls,
});

const download = (volumes: readonly Volume[]): Volume | undefined => volumes.find(({ name }) => name === 'ca-download');

const ofRelease = (tls: EntryTls, profile: 'chart' | 'production' = 'production'): Volume | undefined =>
  download(rendered({ profile, expose: ingress(tls) }).find('Deployment', 'harbor-core').spec.template.spec.volumes);

const key = [{ key: 'ca.crt', path: 'ca.crt' }];

describe('a release', () => {
  it.each<[what: string, tls: EntryTls, volume: object]>([
    [
      'a named Secret',
      { from: 'controller', caDownload: existing('ca') },
      { secret: { secretName: 'ca', items: key } },
    ],
    [
      'a named Secret with another key',
      { from: 'controller', caDownload: existing('ca', 'root.pem') },
      { secret: { secretName: 'ca', items: [{ key: 'root.pem', path: 'ca.crt' }] } },
    ],
    [
      'the certificate of an issuer of our own',
      { from: 'cert-manager', issuer: 'own', ownCa: true },
      { secret: { secretName: 'harbor-ingress', items: key } },
    ],
    [
      'a named Secret rather than the issuer',
      { from: 'cert-manager', issuer: 'own', ownCa: true, secretName: 'tls', caDownload: existing('ca') },
      { secret: { secretName: 'ca', items: key } },
    ],
    ['a public certificate', { from: 'cert-manager', issuer: 'public' }, { emptyDir: {} }],
    ['a certificate of the operator', { from: 'secret', secret: existing('tls') }, { emptyDir: {} }],
  ])('with %s', (_, tls, volume) => {
    expect(ofRelease(tls)).toEqual({ name: 'ca-download', ...volume });
    const { find } = rendered({ expose: ingress(tls) });
    const [core] = find('Deployment', 'harbor-core').spec.template.spec.containers;
    // A directory: files behind a subPath would stay as they were when the certificate is renewed.
    expect(core.volumeMounts).toContainEqual({ name: 'ca-download', mountPath: '/etc/core/ca' });
  });

  it('in the chart profile has the whole Secret, as the chart mounts it', () => {
    expect(ofRelease({ from: 'controller', caDownload: existing('ca') }, 'chart')).toEqual({
      name: 'ca-download',
      secret: { secretName: 'ca' },
    });
  });

  it('without TLS offers nothing', () => expect(ofRelease(false)).toBeUndefined());
});

describe('an environment', () => {
  const issuers: CertificateIssuer[] = [
    { name: 'own', type: 'ca', ca: { from: 'cert-manager', commonName: 'Harbor CA' } },
    { name: 'namespaced', kind: 'Issuer', namespace: 'harbor', type: 'ca', ca: existing('authority') },
    { name: 'self', type: 'selfSigned' },
    {
      name: 'public',
      type: 'acme',
      server: 'letsencrypt-production',
      email: 'platform@eunjae.shop',
      solvers: [{ http01: { ingressClass: 'nginx' } }],
    },
  ];
  const offered = (tls: EntryTls): string | undefined => {
    const { apps, problems } = render(sample({ expose: ingress(tls) }, { certManager: { issuers } }), noInputs);
    const core = apps
      .flatMap(({ manifests }) => manifests)
      .find(({ kind, metadata }) => kind === 'Deployment' && metadata.name === 'harbor-core');
    if (!core) throw new Error(problems.map(({ what }) => what).join('\n'));
    return download(core.spec.template.spec.volumes)?.secret?.secretName;
  };

  it.each<
    [what: string, issuer: string | { kind: 'Issuer' | 'ClusterIssuer'; name: string }, secret: string | undefined]
  >([
    ['its own authority', 'own', 'harbor-ingress'],
    ['an authority of the namespace', { kind: 'Issuer', name: 'namespaced' }, 'harbor-ingress'],
    ['a certificate signed by itself', 'self', 'harbor-ingress'],
    ['a public authority', 'public', undefined],
    ['an issuer of others', 'elsewhere', undefined],
    ['an issuer of the same name, but another kind', { kind: 'Issuer', name: 'own' }, undefined],
  ])('finds out by the issuer: %s', (_, issuer, secret) => {
    expect(offered({ from: 'cert-manager', issuer })).toBe(secret);
  });

  it('lets the operator decide', () => {
    expect(offered({ from: 'cert-manager', issuer: 'own', ownCa: false })).toBeUndefined();
    expect(offered({ from: 'cert-manager', issuer: 'elsewhere', ownCa: true })).toBe('harbor-ingress');
  });
});
