/** CiliumNetworkPolicies (cilium.io/v2) for ends that a NetworkPolicy cannot name: DNS names, nodes, API server, ingress proxy. */
import type { Metadata } from '../kube/manifest.ts';
import type { Call, End } from './calls.ts';
import type { NetworkPolicies } from './model.ts';
import { ciliumCalls, dnsPods, portsOf } from './peers.ts';
import { byText, description, type PodSet, podSets, reasons } from './policies.ts';

/** Ports of a rule; numbers are strings here. `rules.dns` makes Cilium read the answers and learn addresses of names. */
export interface CiliumPorts {
  ports: { port: string; protocol: 'TCP' | 'UDP' }[];
  rules?: { dns: { matchPattern: string }[] };
}

export interface CiliumIngressRule {
  fromEntities: string[];
  toPorts: CiliumPorts[];
}

export interface CiliumEgressRule {
  toEndpoints?: { matchLabels: Record<string, string> }[];
  toCIDR?: string[];
  toEntities?: string[];
  toFQDNs?: ({ matchName: string } | { matchPattern: string })[];
  toPorts: CiliumPorts[];
}

export interface CiliumNetworkPolicy {
  apiVersion: 'cilium.io/v2';
  kind: 'CiliumNetworkPolicy';
  metadata: Metadata;
  spec: {
    endpointSelector: { matchLabels: Record<string, string> };
    ingress?: CiliumIngressRule[];
    egress?: CiliumEgressRule[];
  };
}

/** Label by which Cilium names an endpoint's namespace. */
export const endpointNamespace = 'k8s:io.kubernetes.pod.namespace';

/** Cilium's names for what is no pod. Source: Cilium 1.20, "Layer 3 Policies", entities based. */
const entitiesOf = (end: End): string[] | undefined => {
  if ('nodes' in end) return ['host', 'remote-node'];
  if ('apiServer' in end) return ['kube-apiserver'];
  return 'ciliumIngress' in end ? ['ingress'] : undefined;
};

const toPorts = (call: Call, network: NetworkPolicies): CiliumPorts => ({
  ports: portsOf(call, network).map(({ port, protocol = 'TCP' }) => ({ port: String(port), protocol })),
});

const name = (host: string): { matchName: string } | { matchPattern: string } =>
  host.includes('*') ? { matchPattern: host } : { matchName: host };

const egressOf = (call: Call, network: NetworkPolicies): CiliumEgressRule[] => {
  const { to } = call;
  const ports = toPorts(call, network);
  if ('dns' in to) {
    const { namespace, pods } = dnsPods(network);
    const nodeLocal = network.dns?.nodeLocal;
    const reading = [{ ...ports, rules: { dns: [{ matchPattern: '*' }] } }];
    return [
      { toEndpoints: [{ matchLabels: { [endpointNamespace]: namespace, ...pods } }], toPorts: reading },
      ...(nodeLocal ? [{ toCIDR: nodeLocal, toPorts: reading }] : []),
    ];
  }
  if ('internet' in to) return [{ toFQDNs: [...(to.hosts ?? [])].sort(byText).map(name), toPorts: [ports] }];
  return [{ toEntities: entitiesOf(to) ?? [], toPorts: [ports] }];
};

const ingressOf = (call: Call, network: NetworkPolicies): CiliumIngressRule => ({
  fromEntities: entitiesOf(call.from) ?? [],
  toPorts: [toPorts(call, network)],
});

const unique = <T>(rules: T[]): T[] =>
  [...new Map(rules.map((rule) => [JSON.stringify(rule), rule]))]
    .sort(([a], [b]) => byText(a, b))
    .map(([, rule]) => rule);

const policyOf = (set: PodSet, namespace: string, network: NetworkPolicies): CiliumNetworkPolicy | undefined => {
  const ours = ciliumCalls([...set.received, ...set.made], network);
  const received = set.received.filter((call) => ours.has(call) && entitiesOf(call.from));
  const made = set.made.filter((call) => ours.has(call) && !entitiesOf(call.from));
  if (received.length + made.length === 0) return undefined;
  return {
    apiVersion: 'cilium.io/v2',
    kind: 'CiliumNetworkPolicy',
    metadata: { name: set.name, namespace, annotations: { [description]: reasons(received, made, network) } },
    spec: {
      endpointSelector: { matchLabels: set.labels },
      ...(received.length > 0 && { ingress: unique(received.map((call) => ingressOf(call, network))) }),
      ...(made.length > 0 && { egress: unique(made.flatMap((call) => egressOf(call, network))) }),
    },
  };
};

/** What `networkPolicies` leaves to Cilium in this namespace; nothing unless the flavour is `cilium`. */
export const ciliumPolicies = (
  namespace: string,
  calls: readonly Call[],
  network: NetworkPolicies = {},
): CiliumNetworkPolicy[] => podSets(namespace, calls).flatMap((set) => policyOf(set, namespace, network) ?? []);
