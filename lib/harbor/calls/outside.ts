/** Calls out of a release: to servers that its settings imply, and to those that the environment declares. */
import type { Call, End, Port } from '../../network/calls.ts';
import { networkOf } from '../../network/endpoint.ts';
import { type NetworkPolicies, type Outside, outsideSettings } from '../../network/model.ts';
import { error, type Problem, warning } from '../../problem.ts';
import type { Release } from '../release.ts';
import { declaredServers, usesProxy } from './declared.ts';
import { downloads } from './downloads.ts';
import { onInternet, outsideEnd } from './ends.ts';
import type { Calls } from './entry.ts';
import { installed, podsOf } from './inside.ts';
import type { Place, Server } from './server.ts';
import { impliedServers } from './servers.ts';

interface Reachable {
  end: End;
  ports: Port[];
}

const toPorts = (ports: number[], protocol?: 'UDP'): Port[] =>
  ports.map((port) => ({ port, ...(protocol && { protocol }) }));

/** What the environment says of a server; it knows better than any default. */
const declared = ({ name, places }: Server, given: Outside[]): Reachable[] => {
  const known = places.flatMap(({ host, hosts = [] }) => (host === undefined ? hosts : [host, ...hosts]));
  const own = places.flatMap(({ ports, protocol }) => toPorts(ports, protocol));
  const unique = [...new Map(own.map((port) => [JSON.stringify(port), port])).values()];
  return given.map((outside) => ({
    end: outsideEnd(outside, name, known),
    ports: outside.ports ? toPorts(outside.ports, places[0]?.protocol) : unique,
  }));
};

/** Names of Services; Cilium learns only names that lead out of the cluster. */
const inCluster = (host: string): boolean => !host.includes('.') || /\.svc(\.|$)/.test(host);

/**
 * Where the settings themselves say enough: IP addresses, public services, and any DNS name where Cilium enforces it.
 * All other ends have no addresses: nothing is opened for them, and a problem asks for them.
 */
const derived = (
  { name }: Server,
  { host, hosts, cidrs, ports, protocol }: Place,
  network: NetworkPolicies,
): Reachable => {
  const endOf = (): End => {
    if (cidrs) return { cidrs, name };
    if (hosts) return { internet: true, name: onInternet(name), hosts };
    if (host === undefined) return { cidrs: [], name };
    const address = networkOf(host);
    if (address) return { cidrs: [address], name, hosts: [host] };
    return network.flavour === 'cilium' && !inCluster(host)
      ? { internet: true, name: onInternet(name), hosts: [host] }
      : { cidrs: [], name, hosts: [host] };
  };
  return { end: endOf(), ports: toPorts(ports, protocol) };
};

const unknown = ({ setting, name }: Server): Problem =>
  error(
    'network-address',
    `network.${setting}`,
    `the policies need the addresses of ${name}: a NetworkPolicy cannot say a DNS name`,
    `network: { ${setting}: { cidrs: ['…/24'] } }, or pods of this cluster: { namespace: '…', pods: { … } }, or { internet: true }`,
  );

const unused = (setting: string): Problem =>
  warning('network-unused', `network.${setting}`, 'nothing of this Harbor calls such a server', 'remove the setting');

export const outsideCalls = (release: Release, network: NetworkPolicies): Calls => {
  const calls: Call[] = [];
  const servers = [...impliedServers(release), ...downloads(release), ...declaredServers(release, network)];
  const problems = outsideSettings
    .filter((setting) => network[setting] !== undefined && !servers.some((server) => server.setting === setting))
    .map(unused);
  // Behind a proxy nobody dials the internet himself.
  const relayed = (server: Server, end: End, component: Parameters<typeof usesProxy>[1]): boolean =>
    'internet' in end && server.http && Boolean(release.harbor.proxy?.httpsProxy) && usesProxy(release, component);
  for (const server of servers) {
    const given = network[server.setting];
    const reachable = given
      ? declared(server, Array.isArray(given) ? given : [given])
      : server.places.map((place) => derived(server, place, network));
    if (reachable.some(({ end }) => 'cidrs' in end && end.cidrs.length === 0)) problems.push(unknown(server));
    for (const { end, ports } of reachable) {
      for (const { component, ...reason } of server.callers) {
        if (!installed(release, component) || relayed(server, end, component)) continue;
        calls.push({ from: podsOf(release, component), to: end, ports, ...reason });
      }
    }
  }
  return { calls, problems };
};
