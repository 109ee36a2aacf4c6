/** The Gateway of Harbor's own: one listener for each host and scheme, with the entry's certificate. */
import type { Gateway } from '../../kube/custom.ts';
import { present } from '../../kube/manifest.ts';
import { namespaceName } from '../../network/peers.ts';
import { defaults } from '../defaults.ts';
import type { OwnGateway, RouteExpose } from '../model/route.ts';
import type { Release } from '../release.ts';
import { certificateSecret } from './certificate.ts';

export const gatewayGroup = 'gateway.networking.k8s.io';

type Listener = Gateway['spec']['listeners'][number];

export const gatewayName = ({ names }: Release, { name }: OwnGateway): string => name ?? `${names.full}-gateway`;

export const gatewayNamespace = ({ harbor }: Release, { namespace }: OwnGateway): string =>
  namespace ?? harbor.namespace;

/** Hosts with the names of their listeners, which stay as they are when a host is added at the end. */
const listenersOf = (hosts: readonly string[], scheme: 'http' | 'https'): { name: string; hostname?: string }[] =>
  hosts.length === 0
    ? [{ name: scheme }]
    : hosts.map((hostname, index) => ({ name: index === 0 ? scheme : `${scheme}-${index + 1}`, hostname }));

/** Port of a scheme's listeners; undefined where there are none. */
export const listenerPort = (
  { tls }: RouteExpose,
  { ports = {} }: OwnGateway,
  scheme: 'http' | 'https',
): number | undefined => {
  const port = ports[scheme] ?? defaults.servicePorts[scheme];
  return port === false || (scheme === 'https' && tls === false) ? undefined : port;
};

/** Names of the listeners that speak one scheme. */
export const listenerNames = (expose: RouteExpose, gateway: OwnGateway, scheme: 'http' | 'https'): string[] =>
  listenerPort(expose, gateway, scheme) === undefined ? [] : listenersOf(expose.hosts, scheme).map(({ name }) => name);

/** Secret with the certificate of the listeners; undefined where the implementation brings it. */
export const listenerSecret = (
  release: Release,
  { certificate }: OwnGateway,
): { name: string; namespace: string } | undefined => {
  const own = certificateSecret(release);
  if (own !== undefined) return { name: own, namespace: release.harbor.namespace };
  return certificate && 'name' in certificate ? certificate : undefined;
};

const tlsOf = (release: Release, gateway: OwnGateway): NonNullable<Listener['tls']> => {
  const secret = listenerSecret(release, gateway);
  const { certificate } = gateway;
  if (!secret) return { mode: 'Terminate', ...(certificate && 'options' in certificate && certificate) };
  const elsewhere = secret.namespace !== gatewayNamespace(release, gateway);
  return {
    mode: 'Terminate',
    certificateRefs: [
      { group: '', kind: 'Secret', name: secret.name, namespace: elsewhere ? secret.namespace : undefined },
    ],
  };
};

/** Routes of Harbor's namespace only, those of cert-manager's challenges among them. */
const allowedRoutes = (release: Release, gateway: OwnGateway): NonNullable<Listener['allowedRoutes']> => {
  const { namespace } = release.harbor;
  return gatewayNamespace(release, gateway) === namespace
    ? { namespaces: { from: 'Same' } }
    : { namespaces: { from: 'Selector', selector: { matchLabels: { [namespaceName]: namespace } } } };
};

export const ownGateway = (release: Release, expose: RouteExpose): Gateway[] => {
  const { gateway } = expose;
  if (!gateway) return [];
  const listeners = (scheme: 'http' | 'https'): Listener[] => {
    const port = listenerPort(expose, gateway, scheme);
    if (port === undefined) return [];
    return listenersOf(expose.hosts, scheme).map((listener) => ({
      ...listener,
      port,
      protocol: scheme === 'http' ? 'HTTP' : 'HTTPS',
      tls: scheme === 'http' ? undefined : tlsOf(release, gateway),
      allowedRoutes: allowedRoutes(release, gateway),
    }));
  };
  return [
    {
      apiVersion: `${gatewayGroup}/v1`,
      kind: 'Gateway',
      metadata: {
        name: gatewayName(release, gateway),
        namespace: gatewayNamespace(release, gateway),
        labels: gateway.labels,
        annotations: gateway.annotations,
      },
      spec: {
        gatewayClassName: gateway.className,
        addresses: gateway.addresses,
        listeners: present([...listeners('http'), ...listeners('https')]),
      },
    },
  ];
};
