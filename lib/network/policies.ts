/** NetworkPolicies of one namespace: everything closed, and for each set of pods exactly the calls it makes and receives. */
import type { NetworkPolicy, NetworkPolicyPeer } from '../kube/manifest.ts';
import { type Call, type End, isPods, type Port, portText } from './calls.ts';
import type { NetworkPolicies } from './model.ts';
import { ciliumCalls, peersOf, policyPort, portsOf } from './peers.ts';

/** Well-known annotation (Kubernetes reference: kubernetes.io/description); here: why each rule is there. */
export const description = 'kubernetes.io/description';

/** The pods that calls name in one namespace. */
export interface PodSet {
  name: string;
  labels: Record<string, string>;
  /** Calls of others to these pods. */
  received: Call[];
  /** Calls of these pods to others. */
  made: Call[];
}

export const byText = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

/** The pod sets of a namespace with their calls, by name. Two ends with the same labels are one set. */
export const podSets = (namespace: string, calls: readonly Call[]): PodSet[] => {
  const sets = new Map<string, PodSet>();
  const setOf = (end: End): PodSet | undefined => {
    if (!isPods(end) || (end.namespace ?? namespace) !== namespace) return undefined;
    const key = JSON.stringify(Object.entries(end.pods).sort(([a], [b]) => byText(a, b)));
    const set = sets.get(key) ?? { name: end.name, labels: end.pods, received: [], made: [] };
    sets.set(key, set);
    return set;
  };
  for (const call of calls) {
    setOf(call.to)?.received.push(call);
    setOf(call.from)?.made.push(call);
  }
  return [...sets.values()].sort((a, b) => byText(a.name, b.name));
};

interface Rule {
  /** Absent: anybody. */
  peers?: NetworkPolicyPeer[];
  ports: Port[];
}

/** Each peer with all its ports; peers with the same ports share a rule, anybody has one of its own. */
const rulesOf = (calls: Call[], other: 'from' | 'to', namespace: string, network: NetworkPolicies): Rule[] => {
  const opened = new Map<string, { peer?: NetworkPolicyPeer; ports: Map<string, Port> }>();
  for (const call of calls) {
    const peers = peersOf(call[other], namespace, network);
    for (const peer of peers === 'any' ? [undefined] : peers) {
      const key = JSON.stringify(peer) ?? '';
      const entry = opened.get(key) ?? { ...(peer && { peer }), ports: new Map() };
      for (const port of portsOf(call, network)) entry.ports.set(portText(port), port);
      opened.set(key, entry);
    }
  }
  const rules = new Map<string, Rule>();
  for (const [, { peer, ports }] of [...opened].sort(([a], [b]) => byText(a, b))) {
    const sorted = [...ports.values()].sort((a, b) => a.port - b.port || byText(portText(a), portText(b)));
    const key = `${sorted.map(portText)} ${peer ? 'of some' : 'of anybody'}`;
    const rule = rules.get(key) ?? { ports: sorted, ...(peer && { peers: [] }) };
    if (peer) rule.peers?.push(peer);
    rules.set(key, rule);
  }
  return [...rules.values()].sort((a, b) => (a.ports[0]?.port ?? 0) - (b.ports[0]?.port ?? 0));
};

/** One line for each peer and its ports, with all reasons. */
export const reasons = (received: Call[], made: Call[], network: NetworkPolicies): string => {
  const whys = new Map<string, Set<string>>();
  const note = (direction: 'from' | 'to') => (call: Call) => {
    const head = `${direction} ${call[direction].name}, ${portsOf(call, network).map(portText).join(' and ')}`;
    whys.set(head, (whys.get(head) ?? new Set()).add(call.why));
  };
  received.forEach(note('from'));
  made.forEach(note('to'));
  return [...whys]
    .map(([head, why]) => `${head}: ${[...why].sort(byText).join('; ')}`)
    .sort(byText)
    .join('\n');
};

const described = (text: string): Record<string, string> | undefined => (text ? { [description]: text } : undefined);

/** Closes a namespace: pods that no other policy names may neither call nor be called. */
export const defaultDeny = (namespace: string): NetworkPolicy => ({
  apiVersion: 'networking.k8s.io/v1',
  kind: 'NetworkPolicy',
  metadata: {
    name: 'default-deny',
    namespace,
    annotations: { [description]: 'pods without a policy of their own may neither call nor be called' },
  },
  spec: { podSelector: {}, policyTypes: ['Ingress', 'Egress'] },
});

const orNothing = <T>(items: T[]): T[] | undefined => (items.length > 0 ? items : undefined);

const policyOf = (set: PodSet, namespace: string, network: NetworkPolicies): NetworkPolicy => {
  const elsewhere = ciliumCalls([...set.received, ...set.made], network);
  // An end without addresses (the environment's checks report it) opens nothing.
  const said = (other: 'from' | 'to') => (call: Call) =>
    !elsewhere.has(call) && peersOf(call[other], namespace, network).length > 0;
  const received = set.received.filter(said('from'));
  const made = set.made.filter(said('to'));
  const ingress = rulesOf(received, 'from', namespace, network);
  const egress = rulesOf(made, 'to', namespace, network);
  return {
    apiVersion: 'networking.k8s.io/v1',
    kind: 'NetworkPolicy',
    metadata: {
      name: set.name,
      namespace,
      annotations: described(reasons(received, made, network)),
    },
    spec: {
      podSelector: { matchLabels: set.labels },
      policyTypes: ['Ingress', 'Egress'],
      ingress: orNothing(ingress.map(({ peers, ports }) => ({ from: peers, ports: ports.map(policyPort) }))),
      egress: orNothing(egress.map(({ peers, ports }) => ({ to: peers, ports: ports.map(policyPort) }))),
    },
  };
};

/**
 * The policies of a namespace: both halves of every call, as far as they lie in it. `calls` may be those of the whole
 * environment (namespaces written out, see `inNamespace`). `shared` namespaces, such as kube-system, are not closed
 * as a whole, because pods of others live there.
 */
export const networkPolicies = (
  namespace: string,
  calls: readonly Call[],
  network: NetworkPolicies = {},
  { shared = false }: { shared?: boolean } = {},
): NetworkPolicy[] => [
  ...(shared ? [] : [defaultDeny(namespace)]),
  ...podSets(namespace, calls).map((set) => policyOf(set, namespace, network)),
];
