/** Who may call whom, by Kubernetes' own rules read from rendered policies: both the caller's and the callee's half must allow it. */

import { matches } from '../kube/selector.ts';
import { contains, only, parseAddress, type Range } from './ip.ts';
import { allPorts, includes, intersection, type PortRange, type Protocol } from './port-set.ts';
import type { Block, Policy, Rule, RulePeer, RulePort } from './rules.ts';

/** A pod as policies see it. */
export interface Pod {
  name: string;
  namespace: string;
  namespaceLabels: Record<string, string>;
  labels: Record<string, string>;
  /** Container ports, which named ports in rules refer to. */
  ports?: { name?: string; port: number; protocol?: Protocol }[];
  /** Its address, where it is known: blocks of addresses match pods, too. */
  address?: string;
  /** On the host network policies neither select a pod nor tell it from its node. */
  hostNetwork?: boolean;
}

/** A place that is no pod: an address, a DNS name, or an entity of Cilium's (nodes, API server, ingress proxy). */
export type Outside = { name: string } & ({ address: string } | { host: string } | { entity: string });

export type Place = Pod | Outside;

export const isPod = (place: Place): place is Pod => 'labels' in place;

const placeName = (place: Place): string => (isPod(place) ? `${place.namespace}/${place.name}` : place.name);

const inBlock = (address: Range, { range }: Block): boolean => range !== undefined && contains(range, address);

/** A DNS name or a pattern with `*` for any characters between dots. */
const named = (host: string, pattern: string): boolean =>
  new RegExp(`^${pattern.replaceAll('.', '\\.').replaceAll('*', '[-a-z0-9.]*')}$`).test(host);

const addressOf = (place: Place): Range | undefined => {
  const single = 'address' in place && place.address !== undefined ? parseAddress(place.address) : undefined;
  return single && only(single);
};

const matchesPeer = (peer: RulePeer, place: Place, address: Range | undefined, policy: Policy): boolean => {
  if ('block' in peer) {
    return address !== undefined && inBlock(address, peer.block) && !peer.except.some((hole) => inBlock(address, hole));
  }
  if ('entities' in peer) return 'entity' in place && peer.entities.includes(place.entity);
  if ('names' in peer) return 'host' in place && peer.names.some((pattern) => named(place.host, pattern));
  if (!isPod(place) || place.hostNetwork) return false;
  const inNamespace = peer.namespaces
    ? matches(peer.namespaces, place.namespaceLabels)
    : place.namespace === policy.namespace;
  return inNamespace && matches(peer.pods ?? {}, place.labels);
};

/** The ports that one entry of a rule means at the callee. */
const rangesOf = ({ protocol, port, endPort }: RulePort, to: Place): PortRange[] => {
  if (port === undefined) return allPorts.filter((range) => range.protocol === protocol);
  if (typeof port === 'number') return [{ protocol, first: port, last: endPort ?? port }];
  const ports = isPod(to) ? (to.ports ?? []) : [];
  return ports
    .filter(({ name, protocol: own = 'TCP' }) => name === port && own === protocol)
    .map(({ port: first }) => ({ protocol, first, last: first }));
};

const opened = ({ ports }: Rule, to: Place): PortRange[] =>
  ports ? ports.flatMap((port) => rangesOf(port, to)) : [...allPorts];

type Direction = 'ingress' | 'egress';

/** Policies that close a pod in one direction; none of them: it is open. */
export const isolating = (policies: readonly Policy[], place: Place, direction: Direction): Policy[] =>
  isPod(place) && !place.hostNetwork
    ? policies.filter(
        (policy) => policy[direction] && policy.namespace === place.namespace && matches(policy.selector, place.labels),
      )
    : [];

/** What the policies of one half open; `closing` are those that isolate the half's own pod. */
const half = (closing: readonly Policy[], direction: Direction, from: Place, to: Place): PortRange[] => {
  if (closing.length === 0) return [...allPorts];
  const other = direction === 'egress' ? to : from;
  const address = addressOf(other);
  return closing.flatMap((policy) =>
    (policy[direction] ?? [])
      .filter(({ peers }) => !peers || peers.some((peer) => matchesPeer(peer, other, address, policy)))
      .flatMap((rule) => opened(rule, to)),
  );
};

/** All ports on which `from` reaches `to`; give the isolating policies where they are known already. */
export const openPorts = (
  policies: readonly Policy[],
  from: Place,
  to: Place,
  closing = { egress: isolating(policies, from, 'egress'), ingress: isolating(policies, to, 'ingress') },
): PortRange[] => {
  const egress = half(closing.egress, 'egress', from, to);
  return egress.length === 0 ? [] : intersection(egress, half(closing.ingress, 'ingress', from, to));
};

export interface Verdict {
  allowed: boolean;
  /** One sentence for each half. */
  why: string[];
}

const explain = (
  policies: readonly Policy[],
  direction: Direction,
  from: Place,
  to: Place,
  port: number,
  protocol: Protocol,
): { allowed: boolean; why: string } => {
  const place = direction === 'egress' ? from : to;
  const closing = isolating(policies, place, direction);
  const who = `${direction} of ${placeName(place)}`;
  if (closing.length === 0) {
    return {
      allowed: true,
      why: isPod(place) ? `${who}: no policy selects it` : `${who}: not a pod, no policy applies`,
    };
  }
  const allows = closing.find((policy) => includes(half([policy], direction, from, to), port, protocol));
  return allows
    ? { allowed: true, why: `${who}: allowed by ${allows.namespace}/${allows.name}` }
    : {
        allowed: false,
        why: `${who}: closed by ${closing.map(({ namespace, name }) => `${namespace}/${name}`).join(', ')}`,
      };
};

/** May `from` open a connection to this port of `to`? */
export const evaluate = (
  policies: readonly Policy[],
  from: Place,
  to: Place,
  port: number,
  protocol: Protocol = 'TCP',
): Verdict => {
  const halves = (['egress', 'ingress'] as const).map((direction) =>
    explain(policies, direction, from, to, port, protocol),
  );
  return { allowed: halves.every(({ allowed }) => allowed), why: halves.map(({ why }) => why) };
};
