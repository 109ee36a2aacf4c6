/** Rendered policies against declared calls, in each half and together, over every place that either of them tells apart. */
import type { Manifest } from '../../lib/kube/manifest.ts';
import { type Call, isPods } from '../../lib/network/calls.ts';
import { isPod, type Place } from '../../lib/network/evaluate.ts';
import type { NetworkPolicies } from '../../lib/network/model.ts';
import { keyOf, placesOf, reachability } from '../../lib/network/reachability.ts';
import { declared, type Halves } from './declared.ts';

export interface World {
  /** Workloads and namespaces. */
  manifests: Manifest[];
  policies: Manifest[];
  /** Pod ends with their namespaces written out. */
  calls: Call[];
  network: NetworkPolicies;
}

const evaluated = (
  manifests: readonly Manifest[],
  places: readonly Place[],
): { line: string; from: string; to: string }[] =>
  reachability(manifests, places).map(({ from, to, ports }) => {
    const texts = ports.flatMap(({ protocol, first, last }) =>
      last - first > 1
        ? [`${protocol} ${first}-${last}`]
        : Array.from({ length: last - first + 1 }, (_, index) => `${protocol} ${first + index}`),
    );
    return { from, to, line: `${from} → ${to}: ${texts.sort().join(', ')}` };
  });

/** The same policies with one half of their rules: what the caller's, or the callee's, side alone allows. */
const halfOf = (policies: readonly Manifest[], direction: 'Ingress' | 'Egress'): Manifest[] =>
  policies.map((policy) => {
    const { ingress, egress, ...spec } = policy.spec;
    const rules = direction === 'Ingress' ? { ingress } : { egress };
    return { ...policy, spec: { ...spec, policyTypes: [direction], ...rules } };
  });

/** Pods that the calls are about: all of a closed namespace, and those named by a call in a shared one. */
const closedPods = ({ policies, calls }: World): ((place: Place) => boolean) => {
  const closed = policies
    .filter(({ metadata }) => metadata.name === 'default-deny')
    .map(({ metadata }) => metadata.namespace);
  const named = calls.flatMap(({ from, to }) => [from, to]).filter(isPods);
  return (place) =>
    isPod(place) &&
    (closed.includes(place.namespace) ||
      named.some(
        ({ pods, namespace }) =>
          namespace === place.namespace && Object.entries(pods).every(([key, value]) => place.labels[key] === value),
      ));
};

/** Lines that only one side has, of the first half in which they differ; none where policies and calls say the same. */
export const differences = (world: World, changed: readonly Manifest[] = world.policies): string[] => {
  const { manifests, policies, calls, network } = world;
  // Places of the original as well, so that a removed policy cannot hide what it was about.
  const known = [...placesOf([...manifests, ...policies]), ...placesOf([...manifests, ...changed])];
  const places = [...new Map(known.map((place) => [keyOf(place), place])).values()];
  const ours = closedPods(world);
  const ourKeys = new Set(places.filter(ours).map(keyOf));
  for (const halves of ['Egress', 'Ingress', 'both'] satisfies Halves[]) {
    const mine = ({ from, to }: { from: string; to: string }): boolean =>
      (halves !== 'Ingress' && ourKeys.has(from)) || (halves !== 'Egress' && ourKeys.has(to));
    const then = halves === 'both' ? changed : halfOf(changed, halves);
    const is = new Set(
      evaluated([...manifests, ...then], places)
        .filter(mine)
        .map(({ line }) => line),
    );
    const should = new Set(declared(calls, places, network, halves, ours));
    const found = [
      ...[...is].filter((line) => !should.has(line)).map((line) => `${halves} + ${line}`),
      ...[...should].filter((line) => !is.has(line)).map((line) => `${halves} - ${line}`),
    ];
    if (found.length > 0) return found;
  }
  return [];
};

/** Policies whose loss changes nothing: there must be none. */
export const superfluous = (world: World): string[] =>
  world.policies
    .filter(
      (policy) =>
        differences(
          world,
          world.policies.filter((other) => other !== policy),
        ).length === 0,
    )
    .map(({ kind, metadata }) => `${kind} ${metadata.namespace}/${metadata.name}`);
