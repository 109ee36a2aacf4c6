/** Routes to render: the ways in which Gateways, certificates and namespaces can stand to each other. */
import type { BackendTls, OwnGateway, RouteExpose } from '../../lib/harbor/model/route.ts';
import type { Manifest } from '../../lib/kube/manifest.ts';
import { existing } from '../../lib/secrets/source.ts';
import { rendered } from '../harbor/fixture.ts';

export const host = 'harbor.example.com';
export const own: OwnGateway = { className: 'edge' };
export const certManager = { from: 'cert-manager', issuer: 'letsencrypt' } as const;
export const bySecrets: BackendTls = { ca: { from: 'internalTLS' } };

/** A route to a Gateway of Harbor's own, with one thing changed. */
export const route = (changes: Partial<RouteExpose> = {}): RouteExpose => ({
  type: 'route',
  hosts: [host],
  tls: certManager,
  ...(!changes.parentRefs && { gateway: own }),
  ...changes,
});

export const cases: Record<string, { expose: RouteExpose; internalTLS?: true; profile?: 'chart' }> = {
  'own Gateway': { expose: route() },
  'own Gateway elsewhere, other ports, two hosts': {
    expose: route({
      hosts: [host, '*.registry.example.com'],
      gateway: { ...own, name: 'shared', namespace: 'gateways', ports: { http: 8080, https: 8443 } },
    }),
  },
  'plain HTTP': { expose: route({ tls: false }) },
  'https only': { expose: route({ gateway: { ...own, ports: { http: false } } }) },
  'certificate of others': {
    expose: route({
      tls: { from: 'controller' },
      gateway: {
        ...own,
        certificate: { name: 'wildcard', namespace: 'certificates' },
        addresses: [{ type: 'IPAddress', value: '192.0.2.7' }],
      },
    }),
  },
  'certificate of the implementation': {
    expose: route({
      tls: { from: 'controller' },
      gateway: { ...own, certificate: { options: { 'example.com/certificate': 'edge' } } },
    }),
  },
  'Gateways of others': {
    expose: route({
      parentRefs: [
        { name: 'public', namespace: 'gateways', sectionName: 'https' },
        {
          name: 'office',
          namespace: 'office',
          sectionName: 'tls',
          port: 443,
          kind: 'XListenerSet',
          group: 'gateway.networking.x-k8s.io',
        },
      ],
      tls: { from: 'secret', secret: existing('harbor-tls') },
      httpsRedirect: { sectionName: 'http' },
      timeouts: { request: '2h', backendRequest: '1h30m' },
    }),
  },
  'internal TLS, verified by Secrets': { expose: route({ backendTLS: bySecrets }), internalTLS: true },
  'internal TLS, verified by a ConfigMap': {
    expose: route({ backendTLS: { ca: { from: 'configMap', name: 'harbor-ca' } } }),
    internalTLS: true,
  },
  'the chart': { expose: route({ parentRefs: [{ name: 'gw', namespace: 'gateways' }] }), profile: 'chart' },
};

/** Objects of the Gateway API by `Kind/namespace/name`. */
export const gatewayObjects = (name: string): Record<string, Manifest> => {
  const { expose, internalTLS, profile } = cases[name] ?? {};
  if (!expose) throw new Error(`no case ${name}`);
  const { manifests } = rendered({
    expose,
    ...(profile && { profile }),
    ...(internalTLS && { internalTLS: { from: 'cert-manager', issuer: 'internal' } }),
  });
  return Object.fromEntries(
    manifests
      .filter(({ apiVersion }) => apiVersion.startsWith('gateway.networking.k8s.io/'))
      .map((manifest) => [`${manifest.kind}/${manifest.metadata.namespace}/${manifest.metadata.name}`, manifest]),
  );
};
