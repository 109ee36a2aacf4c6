/** The bindings of custom resources are types in the CRD's own spelling, and nothing of them runs. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { BGPPeer, Certificate, HTTPRoute, ServiceMonitor } from '../lib/kube/custom.ts';
import type { Manifest } from '../lib/kube/manifest.ts';

const root = join(import.meta.dirname, '..');
const read = (path: string) => readFileSync(join(root, path), 'utf8');
const bindings = readdirSync(join(root, 'imports')).filter((file) => file.endsWith('.ts'));

describe('imports/', () => {
  it.each(bindings)('%s holds interfaces and types only', (file) => {
    const statements = read(`imports/${file}`)
      .split('\n')
      .filter((line) => /^\S/.test(line) && line !== '}');
    expect(statements.filter((line) => !/^(\/\/ |export (interface|type) )/.test(line))).toEqual([]);
    expect(statements.length).toBeGreaterThan(2);
  });

  it('is imported by lib/kube/custom.ts alone, for its types', () => {
    const sources = readdirSync(join(root, 'lib'), { recursive: true, encoding: 'utf8' }).filter((file) =>
      file.endsWith('.ts'),
    );
    const importers = sources.filter((file) => /from '(\.\.\/)+imports\//.test(read(join('lib', file))));
    expect(importers).toEqual([join('kube', 'custom.ts')]);
    expect(read('lib/kube/custom.ts')).not.toMatch(/^import (?!type )/m);
  });

  it('spells fields as the API does, and enums and wrapper classes as plain values', () => {
    const peer: BGPPeer = {
      apiVersion: 'metallb.io/v1beta2',
      kind: 'BGPPeer',
      metadata: { name: 'tor' },
      spec: { myASN: 64500, peerASN: 64501, peerAddress: '10.0.0.1', routerID: undefined },
    };
    const certificate: Certificate = {
      apiVersion: 'cert-manager.io/v1',
      kind: 'Certificate',
      metadata: { name: 'harbor' },
      spec: { secretName: 'tls', issuerRef: { name: 'ca' }, isCA: false, privateKey: { encoding: 'PKCS1' } },
    };
    const monitor: ServiceMonitor = {
      apiVersion: 'monitoring.coreos.com/v1',
      kind: 'ServiceMonitor',
      metadata: { name: 'harbor' },
      spec: { selector: {}, endpoints: [{ targetPort: 8001 }, { targetPort: 'http-metrics' }] },
    };
    const route: HTTPRoute = {
      apiVersion: 'gateway.networking.k8s.io/v1',
      kind: 'HTTPRoute',
      metadata: { name: 'harbor' },
      spec: { rules: [{ filters: [{ type: 'RequestRedirect', requestRedirect: { statusCode: 301 } }] }] },
    };
    // @ts-expect-error the generated spelling is not the API's
    peer.spec = { myAsn: 1, myASN: 1, peerAddress: '10.0.0.1' };
    // @ts-expect-error not a value of the enum
    certificate.spec.privateKey = { encoding: 'PKCS2' };
    const manifests: Manifest[] = [peer, certificate, monitor, route];
    expect(manifests).toHaveLength(4);
  });
});
