/** The ways in: Ingresses, Gateways and their routes, Services that are open to the outside. */
import type { App } from '../app.ts';
import type { Ingress, Manifest, Service } from '../kube/manifest.ts';
import { code, table } from './markdown.ts';
import { nameOf, namespaceOf, objectsOf } from './objects.ts';

/** What clients use, and by whom or where it is served. */
type Entry = [use: string, through: string];

const anyHost = 'any host';

const ingress = ({ metadata, spec }: Ingress): Entry[] => {
  const scheme = (spec?.tls ?? []).length > 0 ? 'https' : 'http';
  const name = spec?.ingressClassName ?? metadata.annotations?.['kubernetes.io/ingress.class'];
  const through = name ? `Ingress class ${code(name)}` : 'the default Ingress class';
  return (spec?.rules ?? []).map(({ host }) => [host ? `${scheme}://${host}` : `${scheme}, ${anyHost}`, through]);
};

const schemePorts: Readonly<Record<string, number>> = { http: 80, https: 443 };

interface Listener {
  name: string;
  hostname?: string;
  port: number;
  protocol: string;
}

const gateway = ({ spec }: Manifest): Entry[] =>
  spec.listeners.map(({ name, hostname, port, protocol }: Listener) => {
    const scheme = protocol.toLowerCase();
    const shown = port === schemePorts[scheme] ? '' : `:${port}`;
    const use = hostname ? `${scheme}://${hostname}${shown}` : `${scheme}, ${anyHost}, port ${port}`;
    return [use, `Gateway class ${code(spec.gatewayClassName)}, listener ${code(name)}`];
  });

interface ParentRef {
  name: string;
  namespace?: string;
  kind?: string;
  sectionName?: string;
}

interface RouteRule {
  filters?: { type: string; requestRedirect?: { scheme?: string; port?: number } }[];
}

const route = ({ spec }: Manifest): Entry[] => {
  const parents = (spec.parentRefs ?? []).map(
    ({ name, namespace, kind = 'Gateway', sectionName }: ParentRef) =>
      `${kind} ${code(namespace ? `${namespace}/${name}` : name)}${sectionName ? `, listener ${code(sectionName)}` : ''}`,
  );
  const rules: RouteRule[] = spec.rules ?? [];
  const redirects = rules.some(({ filters = [] }) => filters.some(({ type }) => type === 'RequestRedirect'));
  const hosts = (spec.hostnames ?? [anyHost]).join(', ');
  return [[redirects ? `${hosts}, sent on to https` : hosts, parents.join('; ')]];
};

/** Annotations by which MetalLB is asked for addresses, or for a pool to take them from. */
const metallb = { addresses: 'metallb.io/loadBalancerIPs', pool: 'metallb.io/address-pool' };

const loadBalancer = ({ metadata, spec }: Service): string => {
  const address = spec?.loadBalancerIP ?? metadata.annotations?.[metallb.addresses];
  const pool = metadata.annotations?.[metallb.pool];
  const place = address
    ? code(address)
    : pool
      ? `an address of pool ${code(pool)}`
      : 'an address that the cluster gives';
  const ranges = spec?.loadBalancerSourceRanges ?? [];
  return ranges.length > 0 ? `${place}, for ${ranges.join(', ')} only` : place;
};

/** The front proxy is the way in even where its Service stays inside the cluster. */
const isFront = ({ spec }: Service): boolean => spec?.selector?.component === 'nginx';

const service = (object: Service): Entry[] => {
  const ports = object.spec?.ports ?? [];
  switch (object.spec?.type) {
    case 'LoadBalancer':
      return ports.map(({ port }) => [`port ${port}`, loadBalancer(object)]);
    case 'NodePort':
      return ports.map(({ nodePort }) => [
        nodePort === undefined ? 'a node port that the cluster chooses' : `node port ${nodePort}`,
        'every node',
      ]);
    default:
      return isFront(object) ? ports.map(({ port }) => [`port ${port}`, 'inside the cluster only']) : [];
  }
};

const entries = (object: Manifest): Entry[] => {
  switch (object.kind) {
    case 'Ingress':
      return ingress(object as Ingress);
    case 'Gateway':
      return gateway(object);
    case 'HTTPRoute':
      return route(object);
    case 'Service':
      return service(object as Service);
    default:
      return [];
  }
};

export const entryTable = (apps: readonly App[]): string =>
  table(
    ['Object', 'Namespace', 'Clients use', 'Through'],
    objectsOf(apps).flatMap((object) =>
      entries(object).map((entry) => [nameOf(object), namespaceOf(object), ...entry]),
    ),
  );
