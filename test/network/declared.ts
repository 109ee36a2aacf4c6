/** What the calls promise, written without the code that renders or evaluates policies: which ports one place may use at another. */
import type { Call, End } from '../../lib/network/calls.ts';
import { isPod, type Place } from '../../lib/network/evaluate.ts';
import { contains, only, parseAddress, parseCidr } from '../../lib/network/ip.ts';
import { internet, type NetworkPolicies } from '../../lib/network/model.ts';
import { keyOf } from '../../lib/network/reachability.ts';

const subset = (wanted: Record<string, string>, labels: Record<string, string>) =>
  Object.entries(wanted).every(([key, value]) => labels[key] === value);

const remembered = <T>(read: (text: string) => T): ((text: string) => T) => {
  const known = new Map<string, T>();
  return (text) => {
    if (!known.has(text)) known.set(text, read(text));
    return known.get(text) as T;
  };
};
const cidrOf = remembered(parseCidr);
const addressOf = remembered(parseAddress);

const within = (place: Place, cidrs: string[], except: string[] = []): boolean => {
  const address = !isPod(place) && 'address' in place ? addressOf(place.address) : undefined;
  if (!address) return false;
  const inside = (cidr: string) => {
    const block = cidrOf(cidr);
    return block !== undefined && contains(block, only(address));
  };
  return cidrs.some(inside) && !except.some(inside);
};

/** Ends that rules name by no peer: everybody on the other side, but none of our own pods takes part by it. */
const anybody = (end: End, network: NetworkPolicies): boolean =>
  'any' in end || ('apiServer' in end && !network.apiServer?.cidrs);

const is = (place: Place, end: End, network: NetworkPolicies): boolean => {
  if (anybody(end, network)) return true;
  if ('apiServer' in end) return within(place, network.apiServer?.cidrs ?? []);
  if ('cidrs' in end) return within(place, end.cidrs, end.except);
  if ('nodes' in end) return within(place, network.nodes ?? []);
  if ('internet' in end) {
    if (network.flavour === 'cilium' && end.hosts) return !isPod(place) && end.hosts.includes(place.name);
    return within(place, internet.cidrs, internet.except);
  }
  if ('ciliumIngress' in end) return !isPod(place) && 'entity' in place && place.entity === 'ingress';
  if (!isPod(place)) return false;
  if ('dns' in end) return place.namespace === 'kube-system' && place.labels['k8s-app'] === 'kube-dns';
  if ('namespaces' in end) return subset(end.namespaces, place.namespaceLabels) && subset(end.pods ?? {}, place.labels);
  return 'pods' in end && place.namespace === end.namespace && subset(end.pods, place.labels);
};

export type Halves = 'both' | 'Egress' | 'Ingress';

/**
 * `from → to: ports` for every pair with a call, the caller (Egress), the callee (Ingress) or one of them (both) among our own pods.
 * An end `any` opens the other half to everybody, but gives our own pods no half of theirs: together only strangers meet it.
 */
export const declared = (
  calls: Call[],
  places: readonly Place[],
  network: NetworkPolicies,
  halves: Halves,
  ours: (place: Place) => boolean,
): string[] => {
  const opened = new Map<string, Set<string>>();
  const own = new Set(places.filter(ours));
  for (const call of calls) {
    const callees = places.filter((place) => is(place, call.to, network));
    for (const from of places.filter((place) => is(place, call.from, network))) {
      if (halves !== 'Ingress' && anybody(call.from, network) && own.has(from)) continue;
      for (const to of callees) {
        if (halves !== 'Egress' && anybody(call.to, network) && own.has(to)) continue;
        if (halves === 'both' ? !own.has(from) && !own.has(to) : !own.has(halves === 'Egress' ? from : to)) continue;
        const pair = `${keyOf(from)} → ${keyOf(to)}`;
        const ports = opened.get(pair) ?? new Set();
        for (const { protocol = 'TCP', port } of portsOf(call, network)) ports.add(`${protocol} ${port}`);
        opened.set(pair, ports);
      }
    }
  }
  return [...opened].map(([pair, ports]) => `${pair}: ${[...ports].sort().join(', ')}`);
};

const portsOf = ({ to, ports }: Call, { apiServer, dns }: NetworkPolicies): Call['ports'] => {
  if ('apiServer' in to) return [{ port: apiServer?.port ?? 6443 }];
  return 'dns' in to ? [{ port: dns?.port ?? 53 }, { port: dns?.port ?? 53, protocol: 'UDP' }] : ports;
};
