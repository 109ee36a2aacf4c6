/** What a route renders: Gateway, listeners, certificates, redirect, timeouts, grants and verified backends. */
import { describe, expect, it } from 'vitest';
import { releaseOf } from '../../lib/harbor/release.ts';
import type { Manifest } from '../../lib/kube/manifest.ts';
import { normalise } from '../../lib/kube/normalise.ts';
import { rendered, small } from '../harbor/fixture.ts';
import { cases, certManager, gatewayObjects, host, own, route } from './gateway-fixture.ts';

const spec = (name: string, object: string): Manifest['spec'] => {
  const found = gatewayObjects(name)[object];
  if (!found) throw new Error(`no ${object}`);
  return normalise(found).spec;
};

it.each([
  [
    'own Gateway',
    ['Gateway/harbor/harbor-gateway', 'HTTPRoute/harbor/harbor-route', 'HTTPRoute/harbor/harbor-redirect'],
  ],
  [
    'own Gateway elsewhere, other ports, two hosts',
    [
      'Gateway/gateways/shared',
      'HTTPRoute/harbor/harbor-route',
      'HTTPRoute/harbor/harbor-redirect',
      'ReferenceGrant/harbor/harbor-certificate',
    ],
  ],
  ['plain HTTP', ['Gateway/harbor/harbor-gateway', 'HTTPRoute/harbor/harbor-route']],
  ['https only', ['Gateway/harbor/harbor-gateway', 'HTTPRoute/harbor/harbor-route']],
  [
    'certificate of others',
    [
      'Gateway/harbor/harbor-gateway',
      'HTTPRoute/harbor/harbor-route',
      'HTTPRoute/harbor/harbor-redirect',
      'ReferenceGrant/certificates/harbor-gateway',
    ],
  ],
  [
    'Gateways of others',
    ['HTTPRoute/harbor/harbor-route', 'HTTPRoute/harbor/harbor-redirect', 'ReferenceGrant/harbor/harbor-certificate'],
  ],
  [
    'internal TLS, verified by a ConfigMap',
    [
      'Gateway/harbor/harbor-gateway',
      'HTTPRoute/harbor/harbor-route',
      'HTTPRoute/harbor/harbor-redirect',
      'BackendTLSPolicy/harbor/harbor-core',
      'BackendTLSPolicy/harbor/harbor-portal',
    ],
  ],
  ['the chart', ['HTTPRoute/harbor/harbor-route']],
])('%s: exactly these objects', (name, objects) => {
  expect(Object.keys(gatewayObjects(name))).toEqual(objects);
});

const gatewayRef = { group: 'gateway.networking.k8s.io', kind: 'Gateway' };

describe('own Gateway', () => {
  it('listens for the host on both ports, with the certificate that cert-manager makes', () => {
    const same = { namespaces: { from: 'Same' } };
    expect(spec('own Gateway', 'Gateway/harbor/harbor-gateway')).toEqual({
      gatewayClassName: 'edge',
      listeners: [
        { name: 'http', hostname: host, port: 80, protocol: 'HTTP', allowedRoutes: same },
        {
          name: 'https',
          hostname: host,
          port: 443,
          protocol: 'HTTPS',
          tls: { mode: 'Terminate', certificateRefs: [{ group: '', kind: 'Secret', name: 'harbor-ingress' }] },
          allowedRoutes: same,
        },
      ],
    });
    const { find } = rendered({ expose: route() });
    expect(find('Certificate', 'harbor-ingress').spec.secretName).toBe('harbor-ingress');
  });

  it('admits routes of Harbor only where it stands elsewhere, and is lent the certificate', () => {
    const name = 'own Gateway elsewhere, other ports, two hosts';
    const { listeners } = spec(name, 'Gateway/gateways/shared');
    expect(
      listeners.map(({ name, port, hostname }: { name: string; port: number; hostname: string }) => [
        name,
        port,
        hostname,
      ]),
    ).toEqual([
      ['http', 8080, host],
      ['http-2', 8080, '*.registry.example.com'],
      ['https', 8443, host],
      ['https-2', 8443, '*.registry.example.com'],
    ]);
    expect(listeners[2]).toMatchObject({
      tls: { certificateRefs: [{ group: '', kind: 'Secret', name: 'harbor-ingress', namespace: 'harbor' }] },
      allowedRoutes: {
        namespaces: { from: 'Selector', selector: { matchLabels: { 'kubernetes.io/metadata.name': 'harbor' } } },
      },
    });
    expect(spec(name, 'ReferenceGrant/harbor/harbor-certificate')).toEqual({
      from: [{ ...gatewayRef, namespace: 'gateways' }],
      to: [{ group: '', kind: 'Secret', name: 'harbor-ingress' }],
    });
  });

  it('has a listener of plain HTTP only, without TLS', () => {
    expect(spec('plain HTTP', 'Gateway/harbor/harbor-gateway').listeners).toMatchObject([{ name: 'http', port: 80 }]);
    expect(spec('plain HTTP', 'HTTPRoute/harbor/harbor-route').parentRefs).toEqual([
      { ...gatewayRef, name: 'harbor-gateway', sectionName: 'http' },
    ]);
  });

  it('borrows a certificate, by a grant in the namespace of the lender', () => {
    const { listeners, addresses } = spec('certificate of others', 'Gateway/harbor/harbor-gateway');
    expect(listeners[1].tls.certificateRefs).toEqual([
      { group: '', kind: 'Secret', name: 'wildcard', namespace: 'certificates' },
    ]);
    expect(addresses).toEqual([{ type: 'IPAddress', value: '192.0.2.7' }]);
    expect(spec('certificate of others', 'ReferenceGrant/certificates/harbor-gateway')).toEqual({
      from: [{ ...gatewayRef, namespace: 'harbor' }],
      to: [{ group: '', kind: 'Secret', name: 'wildcard' }],
    });
    expect(spec('certificate of the implementation', 'Gateway/harbor/harbor-gateway').listeners[1].tls).toEqual({
      mode: 'Terminate',
      options: { 'example.com/certificate': 'edge' },
    });
  });

  it('gives Harbor its port', () => {
    const url = (ports: { http?: number; https?: number }, tls: typeof certManager | false = certManager) =>
      releaseOf(small({ expose: route({ tls, gateway: { ...own, ports } }) })).externalURL;
    expect(url({})).toBe('https://harbor.example.com');
    expect(url({ https: 8443 })).toBe('https://harbor.example.com:8443');
    expect(url({ http: 8080, https: 8443 }, false)).toBe('http://harbor.example.com:8080');
  });
});

describe('HTTPRoutes', () => {
  it('serve https from core and portal, hide what is for inside only, and set no limit on a request', () => {
    const { parentRefs, rules, hostnames } = spec('own Gateway', 'HTTPRoute/harbor/harbor-route');
    const path = (value: string) => ({ path: { type: 'PathPrefix', value } });
    const backend = (name: string) => [{ name, namespace: 'harbor', group: '', kind: 'Service', port: 80, weight: 1 }];
    expect(hostnames).toEqual([host]);
    expect(parentRefs).toEqual([{ ...gatewayRef, name: 'harbor-gateway', sectionName: 'https' }]);
    expect(rules).toEqual([
      {
        matches: ['/api/', '/service/', '/v2/', '/c/'].map(path),
        backendRefs: backend('harbor-core'),
        timeouts: { request: '0s' },
      },
      {
        matches: [path('/service/notifications'), path('/')],
        backendRefs: backend('harbor-portal'),
        timeouts: { request: '0s' },
      },
    ]);
  });

  it('send plain HTTP to https, on the port of the listener', () => {
    expect(spec('own Gateway', 'HTTPRoute/harbor/harbor-redirect')).toEqual({
      parentRefs: [{ ...gatewayRef, name: 'harbor-gateway', sectionName: 'http' }],
      hostnames: [host],
      rules: [
        {
          matches: [{ path: { type: 'PathPrefix', value: '/' } }],
          filters: [{ type: 'RequestRedirect', requestRedirect: { scheme: 'https', port: 443, statusCode: 301 } }],
        },
      ],
    });
    const other = spec('own Gateway elsewhere, other ports, two hosts', 'HTTPRoute/harbor/harbor-redirect');
    expect(other.rules[0].filters[0].requestRedirect.port).toBe(8443);
    expect(other.parentRefs).toEqual(
      ['http', 'http-2'].map((sectionName) => ({ ...gatewayRef, name: 'shared', namespace: 'gateways', sectionName })),
    );
  });

  it('attach to Gateways of others, completed, with the redirect on their plain listener', () => {
    const listeners = spec('Gateways of others', 'HTTPRoute/harbor/harbor-route');
    const office = { name: 'office', namespace: 'office', group: 'gateway.networking.x-k8s.io', kind: 'XListenerSet' };
    expect(listeners.parentRefs).toEqual([
      { ...gatewayRef, name: 'public', namespace: 'gateways', sectionName: 'https' },
      { ...office, sectionName: 'tls', port: 443 },
    ]);
    expect(listeners.rules[0].timeouts).toEqual({ request: '2h', backendRequest: '1h30m' });
    const redirect = spec('Gateways of others', 'HTTPRoute/harbor/harbor-redirect');
    expect(redirect.parentRefs).toEqual([
      { ...gatewayRef, name: 'public', namespace: 'gateways', sectionName: 'http' },
      { ...office, sectionName: 'http' },
    ]);
    expect(redirect.rules[0].filters[0].requestRedirect).toEqual({ scheme: 'https', statusCode: 301 });
    // A grant names Gateways; what attaches listeners to one is none.
    expect(spec('Gateways of others', 'ReferenceGrant/harbor/harbor-certificate').from).toEqual([
      { ...gatewayRef, namespace: 'gateways' },
    ]);
  });

  it('have no timeouts where the operator says so', () => {
    const { find } = rendered({ expose: route({ timeouts: false }) });
    expect(find('HTTPRoute', 'harbor-route').spec.rules[0].timeouts).toBeUndefined();
  });

  it('are bare in the chart profile, as the chart has them', () => {
    const bare = gatewayObjects('the chart')['HTTPRoute/harbor/harbor-route'];
    expect(bare?.metadata.labels).toBeUndefined();
    expect(bare?.spec.parentRefs).toEqual([{ name: 'gw', namespace: 'gateways' }]);
    expect(bare?.spec.rules[1].matches).toHaveLength(1);
    expect(bare?.spec.rules[0].timeouts).toBeUndefined();
  });
});

it.each([
  ['internal TLS, verified by Secrets', { kind: 'Secret', name: 'harbor-core-internal-tls' }],
  ['internal TLS, verified by a ConfigMap', { kind: 'ConfigMap', name: 'harbor-ca' }],
])('%s: the Gateway verifies the name of the Service', (name, reference) => {
  expect(spec(name, 'BackendTLSPolicy/harbor/harbor-core')).toEqual({
    targetRefs: [{ group: '', kind: 'Service', name: 'harbor-core' }],
    validation: { hostname: 'harbor-core', caCertificateRefs: [{ group: '', ...reference }] },
  });
  const { expose } = cases[name] ?? {};
  const { find } = rendered({ ...(expose && { expose }), internalTLS: { from: 'cert-manager', issuer: 'internal' } });
  for (const component of ['core', 'portal']) {
    expect(find('Certificate', `harbor-${component}-internal-tls`).spec.dnsNames).toContain(`harbor-${component}`);
  }
  expect(spec(name, 'HTTPRoute/harbor/harbor-route').rules[0].backendRefs[0].port).toBe(443);
});

it('asks cert-manager for every host', () => {
  const { find } = rendered({ expose: route({ hosts: [host, 'r.example.com'] }) });
  expect(find('Certificate', 'harbor-ingress').spec.dnsNames).toEqual([host, 'r.example.com']);
});
