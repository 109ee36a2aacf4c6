/** Ends of calls as NetworkPolicy peers and ports. */
import type { NetworkPolicyPeer, NetworkPolicyPort } from '../kube/manifest.ts';
import { type Call, type End, isPods, type Port } from './calls.ts';
import { contains, parseCidr } from './ip.ts';
import { internet, type NetworkPolicies } from './model.ts';

/** Label that Kubernetes itself puts on every namespace (1.21). */
export const namespaceName = 'kubernetes.io/metadata.name';

/** Where the cluster's DNS runs. */
export const dnsPods = ({ dns }: NetworkPolicies): { namespace: string; pods: Record<string, string> } => ({
  namespace: dns?.namespace ?? 'kube-system',
  pods: dns?.pods ?? { 'k8s-app': 'kube-dns' },
});

const inside = (outer: string, inner: string): boolean => {
  const [block, hole] = [parseCidr(outer), parseCidr(inner)];
  return block !== undefined && hole !== undefined && contains(block, hole) && hole.length > block.length;
};

/** The API server refuses an exception that lies outside its block, so each block gets its own. */
const blocks = (cidrs: string[], except: string[] = []): NetworkPolicyPeer[] =>
  cidrs.map((cidr) => {
    const holes = except.filter((hole) => inside(cidr, hole));
    return { ipBlock: { cidr, ...(holes.length > 0 && { except: holes }) } };
  });

const selected = (pods: Record<string, string>, home: string, namespace: string): NetworkPolicyPeer => ({
  ...(home !== namespace && { namespaceSelector: { matchLabels: { [namespaceName]: home } } }),
  podSelector: { matchLabels: pods },
});

/**
 * The peers of an end, seen from a policy in `namespace`; `any` needs no peer at all. An empty list is an end that a
 * NetworkPolicy cannot name: its rule must be left out, for a rule without peers would let everybody through.
 */
export const peersOf = (end: End, namespace: string, network: NetworkPolicies): NetworkPolicyPeer[] | 'any' => {
  if (isPods(end)) return [selected(end.pods, end.namespace ?? namespace, namespace)];
  if ('namespaces' in end) {
    const namespaceSelector = { matchLabels: end.namespaces };
    return [end.pods ? { namespaceSelector, podSelector: { matchLabels: end.pods } } : { namespaceSelector }];
  }
  if ('cidrs' in end) return blocks(end.cidrs, end.except);
  if ('internet' in end) return blocks((network.internet ?? internet).cidrs, (network.internet ?? internet).except);
  if ('dns' in end) {
    const { namespace: home, pods } = dnsPods(network);
    return [selected(pods, home, namespace), ...blocks(network.dns?.nodeLocal ?? [])];
  }
  if ('apiServer' in end) return network.apiServer?.cidrs ? blocks(network.apiServer.cidrs) : 'any';
  if ('nodes' in end) return blocks(network.nodes ?? []);
  return 'any' in end ? 'any' : [];
};

/** The ports that a call uses, with the cluster's own for DNS and API server. */
export const portsOf = ({ to, ports }: Call, network: NetworkPolicies): Port[] => {
  if ('dns' in to) return (['UDP', 'TCP'] as const).map((protocol) => ({ protocol, port: network.dns?.port ?? 53 }));
  if ('apiServer' in to) return [{ port: network.apiServer?.port ?? 6443 }];
  return ports;
};

export const policyPort = ({ protocol = 'TCP', port }: Port): NetworkPolicyPort => ({ protocol, port });

const outOfReach = (end: End): boolean =>
  'nodes' in end || 'apiServer' in end || 'ciliumIngress' in end || ('internet' in end && end.hosts !== undefined);

/**
 * In the Cilium flavour, the calls of one set of pods that a CiliumNetworkPolicy says better. Their DNS goes with them:
 * Cilium learns the addresses of names by reading DNS answers, and a plain rule for port 53 would switch that reading off.
 */
export const ciliumCalls = (calls: readonly Call[], network: NetworkPolicies): ReadonlySet<Call> => {
  if (network.flavour !== 'cilium') return new Set();
  const named = calls.filter(({ from, to }) => outOfReach(from) || outOfReach(to));
  const learns = named.some(({ to }) => 'internet' in to);
  return new Set([...named, ...(learns ? calls.filter(({ to }) => 'dns' in to) : [])]);
};
