/** What the calls promise, written without the code that renders or evaluates policies: which ports one place may use at another. */
import type { Call, End } from '../../lib/network/calls.ts';
import { isPod, type Place } from '../../lib/network/evaluate.ts';
import { contains, only, parseAddress, parseCidr } from '../../lib/network/ip.ts';
import { internet, type NetworkPolicies } from '../../lib/network/model.ts';
import { keyOf } from '../../lib/network/reachability.ts';

const subset = (wanted: Record<string, string>, labels: Record<string, string>) =>
  Object.entries(wanted).every(([key, value]) => labels[key] === value);

const within = (place: Place, cidrs: string[], except: string[] = []): boolean => {
  const address = !isPod(place) && 'address' in place ? parseAddress(place.address) : undefined;
  const inside = (cidr: string) => {
    const block = parseCidr(cidr);
    return block !== undefined && address !== undefined && contains(block, only(address));
  };
  return cidrs.some(inside) && !except.some(inside);
};

const is = (place: Place, end: End, network: NetworkPolicies): boolean => {
  if ('any' in end) return true;
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

/**
 * `from → to: ports` for every pair with a call, one of the two in the namespace. A caller `any` lets everybody in at the callee,
 * but gives our own pods no leave to call: together with `halves` only strangers come in.
 */
export const declared = (
  calls: Call[],
  places: readonly Place[],
  network: NetworkPolicies,
  { halves, namespace = 'harbor' }: { halves: 'both' | 'Egress' | 'Ingress'; namespace?: string },
): string[] => {
  const ours = (place: Place) => isPod(place) && place.namespace === namespace;
  const opened = new Map<string, Set<string>>();
  for (const call of calls) {
    const callees = places.filter((place) => is(place, call.to, network));
    for (const from of places.filter((place) => is(place, call.from, network))) {
      if (halves !== 'Ingress' && 'any' in call.from && ours(from)) continue;
      for (const to of callees) {
        if (halves === 'both' ? !ours(from) && !ours(to) : !ours(halves === 'Egress' ? from : to)) continue;
        const pair = `${keyOf(from)} → ${keyOf(to)}`;
        const ports = opened.get(pair) ?? new Set();
        for (const { protocol = 'TCP', port } of call.ports) ports.add(`${protocol} ${port}`);
        opened.set(pair, ports);
      }
    }
  }
  return [...opened].map(([pair, ports]) => `${pair}: ${[...ports].sort().join(', ')}`);
};
