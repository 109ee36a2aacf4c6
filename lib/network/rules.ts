/** Rendered policies in one form that the evaluator reads: NetworkPolicy, and CiliumNetworkPolicy as far as it is rendered here. */
import type { Manifest } from '../kube/manifest.ts';
import type { LabelSelector } from '../kube/selector.ts';
import { type CiliumNetworkPolicy, type CiliumPorts, endpointNamespace } from './cilium.ts';
import { parseCidr, type Range } from './ip.ts';
import { namespaceName } from './peers.ts';
import type { Protocol } from './port-set.ts';

/** A network, read and as written; one that cannot be read matches nothing. */
export interface Block {
  text: string;
  range: Range | undefined;
}

const block = (text: string): Block => ({ text, range: parseCidr(text) });

/** Whom a rule lets through. */
export type RulePeer =
  /** Without `namespaces` only pods of the policy's own namespace. */
  | { namespaces?: LabelSelector; pods?: LabelSelector }
  | { block: Block; except: Block[] }
  | { entities: string[] }
  | { names: string[] };

export interface RulePort {
  protocol: Protocol;
  /** Number or name; absent: all ports of the protocol. */
  port?: number | string;
  endPort?: number;
}

/** Absent peers or ports: all of them. */
export interface Rule {
  peers?: RulePeer[];
  ports?: RulePort[];
}

export interface Policy {
  kind: string;
  name: string;
  namespace: string;
  selector: LabelSelector;
  /** Absent: the policy says nothing about this direction. */
  ingress?: Rule[];
  egress?: Rule[];
}

interface PeerSpec {
  namespaceSelector?: LabelSelector;
  podSelector?: LabelSelector;
  ipBlock?: { cidr: string; except?: string[] };
}

const peer = ({ namespaceSelector, podSelector, ipBlock }: PeerSpec): RulePeer =>
  ipBlock
    ? { block: block(ipBlock.cidr), except: (ipBlock.except ?? []).map(block) }
    : { ...(namespaceSelector && { namespaces: namespaceSelector }), ...(podSelector && { pods: podSelector }) };

interface RuleSpec {
  from?: PeerSpec[];
  to?: PeerSpec[];
  ports?: { protocol?: Protocol; port?: number | string; endPort?: number }[];
}

/** An empty list means the same as none: all peers, all ports. */
const rule = ({ from, to, ports }: RuleSpec): Rule => {
  const peers = from ?? to ?? [];
  return {
    ...(peers.length > 0 && { peers: peers.map(peer) }),
    ...(ports && ports.length > 0 && { ports: ports.map((port) => ({ protocol: 'TCP' as const, ...port })) }),
  };
};

const networkPolicy = ({ kind, metadata, spec = {} }: Manifest): Policy => {
  const egress: RuleSpec[] = spec.egress ?? [];
  // Without policyTypes a policy is about ingress, and about egress only if it has rules for it.
  const types: string[] = spec.policyTypes ?? ['Ingress', ...(egress.length > 0 ? ['Egress'] : [])];
  return {
    kind,
    name: metadata.name,
    namespace: metadata.namespace ?? 'default',
    selector: spec.podSelector ?? {},
    ...(types.includes('Ingress') && { ingress: (spec.ingress ?? []).map(rule) }),
    ...(types.includes('Egress') && { egress: egress.map(rule) }),
  };
};

const ciliumPorts = (toPorts: readonly CiliumPorts[]): RulePort[] =>
  toPorts.flatMap(({ ports }) => ports.map(({ port, protocol }) => ({ protocol, port: Number(port) })));

const endpoint = (matchLabels: Record<string, string>): RulePeer => {
  const { [endpointNamespace]: namespace, ...labels } = matchLabels;
  return {
    ...(namespace && { namespaces: { matchLabels: { [namespaceName]: namespace } } }),
    pods: { matchLabels: labels },
  };
};

const ciliumPolicy = ({ kind, metadata, spec }: CiliumNetworkPolicy): Policy => ({
  kind,
  name: metadata.name,
  namespace: metadata.namespace ?? 'default',
  selector: spec.endpointSelector,
  ...(spec.ingress && {
    ingress: spec.ingress.map(({ fromEntities, toPorts }) => ({
      peers: [{ entities: fromEntities }],
      ports: ciliumPorts(toPorts),
    })),
  }),
  ...(spec.egress && {
    egress: spec.egress.map(({ toEndpoints = [], toCIDR = [], toEntities, toFQDNs, toPorts }) => ({
      peers: [
        ...toEndpoints.map(({ matchLabels }) => endpoint(matchLabels)),
        ...toCIDR.map((cidr) => ({ block: block(cidr), except: [] })),
        ...(toEntities ? [{ entities: toEntities }] : []),
        ...(toFQDNs
          ? [{ names: toFQDNs.map((name) => ('matchName' in name ? name.matchName : name.matchPattern)) }]
          : []),
      ],
      ports: ciliumPorts(toPorts),
    })),
  }),
});

/** The policies among rendered objects. */
export const policiesOf = (manifests: readonly Manifest[]): Policy[] =>
  manifests.flatMap((manifest) => {
    if (manifest.kind === 'NetworkPolicy') return [networkPolicy(manifest)];
    return manifest.kind === 'CiliumNetworkPolicy' ? [ciliumPolicy(manifest as unknown as CiliumNetworkPolicy)] : [];
  });
