/** Calls out of a release: servers that its settings imply, and those that only Harbor's own configuration knows. */

import { present } from '../../kube/manifest.ts';
import type { Call, End, Port } from '../../network/calls.ts';
import { endpointOf, networkOf } from '../../network/endpoint.ts';
import type { NetworkPolicies, Outside, OutsideSetting } from '../../network/model.ts';
import { error, type Problem } from '../../problem.ts';
import { defaults } from '../defaults.ts';
import type { Release } from '../release.ts';
import type { Component } from '../topology.ts';
import { downloads } from './downloads.ts';
import { type Calls, selectedEnd } from './entry.ts';
import { installed, podsOf } from './inside.ts';
import { impliedServers, type Place, type Server } from './servers.ts';

/** Servers of which no rendered setting tells: they stand in Harbor's database, so the environment declares them. */
const configured: Partial<
  Record<OutsideSetting, { name: string; ports: number[]; http: boolean; callers: Partial<Record<Component, string>> }>
> = {
  registries: {
    name: 'other registries',
    ports: [443],
    http: true,
    callers: { core: 'proxy cache, health of replication endpoints', jobservice: 'replication' },
  },
  ldap: { name: 'LDAP', ports: [389, 636], http: false, callers: { core: 'log-in of users' } },
  oidc: { name: 'OIDC issuer', ports: [443], http: true, callers: { core: 'log-in of users' } },
  uaa: { name: 'UAA', ports: [443], http: true, callers: { core: 'log-in of users' } },
  authProxy: {
    name: 'authentication proxy',
    ports: [443],
    http: true,
    callers: { core: 'log-in of users, token reviews' },
  },
  syslog: { name: 'audit log receiver', ports: [514], http: false, callers: { core: 'forwards the audit log' } },
  webhooks: { name: 'webhook targets', ports: [443], http: true, callers: { jobservice: 'webhooks' } },
  preheat: {
    name: 'preheat providers',
    ports: [443],
    http: true,
    callers: { core: 'health of instances', jobservice: 'preheats images' },
  },
  scanners: {
    name: 'external scanners',
    ports: [443],
    http: true,
    callers: { core: 'scanner metadata, health', jobservice: 'submits scans' },
  },
};

const listed = (value: Outside | Outside[] | undefined): Outside[] | undefined =>
  value === undefined || Array.isArray(value) ? value : [value];

/** Does the component get the proxy's variables? The exporter follows jobservice (chart 1.19.1). */
export const usesProxy = ({ harbor: { proxy } }: Release, component: Component): boolean => {
  const components: readonly string[] = proxy?.components ?? defaults.proxy.components;
  return proxy !== undefined && components.includes(component === 'exporter' ? 'jobservice' : component);
};

const proxyServer = (release: Release): Server[] => {
  const { httpProxy, httpsProxy } = release.harbor.proxy ?? {};
  const urls = present([...new Set([httpProxy, httpsProxy])]);
  const callers = (['core', 'jobservice', 'trivy', 'registry', 'exporter'] as const)
    .filter((component) => usesProxy(release, component))
    .map((component) => ({ component, why: 'requests to the internet' }));
  const places = urls.map((url) => endpointOf(url)).map(({ host, port = 80 }) => ({ host, ports: [port] }));
  return places.length > 0 ? [{ setting: 'proxy', name: 'HTTP proxy', callers, places, http: false }] : [];
};

/** All servers of a release: implied by its settings, or declared by the environment. */
const servers = (release: Release, network: NetworkPolicies): Server[] => [
  ...impliedServers(release),
  ...downloads(release),
  ...proxyServer(release),
  ...Object.entries(configured).flatMap(([setting, { name, ports, http, callers }]) =>
    network[setting as OutsideSetting] === undefined
      ? []
      : [
          {
            setting: setting as OutsideSetting,
            name,
            callers: Object.entries(callers).map(([component, why]) => ({
              component: component as Component,
              why,
              unseen: "kept in Harbor's database",
            })),
            places: [{ ports }],
            http,
          },
        ],
  ),
];

interface Reachable {
  end: End;
  ports: Port[];
}

const toPorts = (ports: number[], protocol?: 'UDP'): Port[] =>
  ports.map((port) => ({ port, ...(protocol && { protocol }) }));

const uniquePorts = (places: Place[]): Port[] => {
  const ports = places.flatMap(({ ports, protocol }) => toPorts(ports, protocol));
  return [...new Map(ports.map((port) => [`${port.protocol} ${port.port}`, port])).values()];
};

const onInternet = (name: string): string => `${name} on the internet`;

/** What the environment says of a server; it knows better than any default. */
const declared = (server: Server, given: Outside[]): Reachable[] => {
  const known = server.places.flatMap(({ host, hosts = [] }) => (host === undefined ? hosts : [host, ...hosts]));
  return given.map((outside) => {
    const hosts = [...new Set([...(outside.fqdns ?? []), ...known])];
    const named = {
      name: 'internet' in outside ? onInternet(server.name) : server.name,
      ...(hosts.length > 0 && { hosts }),
    };
    const ports = outside.ports ? toPorts(outside.ports, server.places[0]?.protocol) : uniquePorts(server.places);
    if ('cidrs' in outside) {
      return { end: { cidrs: outside.cidrs, ...(outside.except && { except: outside.except }), ...named }, ports };
    }
    return {
      end: 'internet' in outside ? { internet: true, ...named } : { ...selectedEnd(outside, server.name), ...named },
      ports,
    };
  });
};

const inCluster = (host: string): boolean => !host.includes('.') || /\.(svc|svc\.cluster\.local|local)$/.test(host);

/** Where the settings themselves say enough: IP addresses, public services, and any DNS name where Cilium enforces it. */
const derived = (
  { name }: Server,
  { host, hosts, cidrs, ports, protocol }: Place,
  network: NetworkPolicies,
): Reachable | undefined => {
  const with_ = (end: End): Reachable => ({ end, ports: toPorts(ports, protocol) });
  if (cidrs) return with_({ cidrs, name });
  if (hosts) return with_({ internet: true, name: onInternet(name), hosts });
  const address = host && networkOf(host);
  if (address) return with_({ cidrs: [address], name, hosts: [host] });
  return host && network.flavour === 'cilium' && !inCluster(host)
    ? with_({ internet: true, name: onInternet(name), hosts: [host] })
    : undefined;
};

const unknown = ({ setting, name }: Server): Problem =>
  error(
    'network-address',
    `network.${setting}`,
    `the policies need the addresses of ${name}: a NetworkPolicy cannot say a DNS name`,
    `network: { ${setting}: { cidrs: ['…/24'] } }, or pods of this cluster: { namespace: '…', pods: { … } }, or { internet: true }`,
  );

export const outsideCalls = (release: Release, network: NetworkPolicies): Calls => {
  const calls: Call[] = [];
  const problems: Problem[] = [];
  for (const server of servers(release, network)) {
    const given = listed(network[server.setting]);
    const places = given
      ? declared(server, given)
      : server.places.map(
          (place) =>
            derived(server, place, network) ?? {
              end: { cidrs: [], name: server.name, hosts: [place.host ?? ''].filter(Boolean) },
              ports: toPorts(place.ports),
            },
        );
    if (places.some(({ end }) => 'cidrs' in end && end.cidrs.length === 0)) problems.push(unknown(server));
    for (const { end, ports } of places) {
      for (const { component, ...reason } of server.callers) {
        if (!installed(release, component)) continue;
        // Behind a proxy nobody dials the internet himself.
        if ('internet' in end && server.http && release.harbor.proxy?.httpsProxy && usesProxy(release, component))
          continue;
        calls.push({ from: podsOf(release, component), to: end, ports, ...reason });
      }
    }
  }
  return { calls, problems };
};
