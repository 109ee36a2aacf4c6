import { describe, expect, it } from 'vitest';
import type { Harbor } from '../../lib/harbor/model/harbor.ts';
import type { Manifest } from '../../lib/kube/manifest.ts';
import type { Place } from '../../lib/network/evaluate.ts';
import type { NetworkPolicies } from '../../lib/network/model.ts';
import { keyOf, placesOf, reachability } from '../../lib/network/reachability.ts';
import { declared } from './declared.ts';
import { farFlung, type Rendered, rendered, variants } from './fixtures.ts';

const evaluated = (manifests: readonly Manifest[], places?: readonly Place[]): string[] =>
  reachability(manifests, places).map(({ from, to, ports }) => {
    const texts = ports.flatMap(({ protocol, first, last }) =>
      last - first > 1
        ? [`${protocol} ${first}-${last}`]
        : Array.from({ length: last - first + 1 }, (_, i) => `${protocol} ${first + i}`),
    );
    return `${from} → ${to}: ${texts.sort().join(', ')}`;
  });

/** The same policies with one half of their rules: what the caller's, or the callee's, side alone allows. */
const halfOf = (policies: readonly Manifest[], direction: 'Ingress' | 'Egress'): Manifest[] =>
  policies.map((policy) => {
    const { ingress, egress, ...spec } = policy.spec;
    return {
      ...policy,
      spec: { ...spec, policyTypes: [direction], ...(direction === 'Ingress' ? { ingress } : { egress }) },
    };
  });

/** The policies say what the calls say, no more and no less, in each half and together: over every place that either tells apart. */
const differences = (
  { manifests, policies, calls }: Rendered,
  network: NetworkPolicies,
  changed = policies,
): string[] => {
  // Places of the original as well, so that a removed policy cannot hide what it was about.
  const known = [...placesOf([...manifests, ...policies]), ...placesOf([...manifests, ...changed])];
  const places = [...new Map(known.map((place) => [keyOf(place), place])).values()];
  const ours = (line: string, side: 0 | 1) => line.split(' → ')[side]?.startsWith('harbor/') ?? false;
  for (const halves of ['Egress', 'Ingress', 'both'] as const) {
    const policiesThen = halves === 'both' ? changed : halfOf(changed, halves);
    const mine = (line: string) => halves === 'both' || ours(line, halves === 'Egress' ? 0 : 1);
    const is = new Set(evaluated([...manifests, ...policiesThen], places).filter(mine));
    const should = new Set(declared(calls, places, network, { halves }));
    const found = [
      ...[...is].filter((line) => !should.has(line)).map((line) => `${halves} + ${line}`),
      ...[...should].filter((line) => !is.has(line)).map((line) => `${halves} - ${line}`),
    ];
    if (found.length > 0) return found;
  }
  return [];
};

const exposures: { name: string; harbor: Partial<Harbor>; network?: NetworkPolicies }[] = [
  { name: 'ingress', harbor: {} },
  {
    name: 'load balancer for some clients',
    harbor: { expose: { type: 'loadBalancer', host: 'h.example.com', tls: false } },
    network: { clients: ['10.8.0.0/16'], nodes: ['10.9.0.0/24'] },
  },
  {
    name: 'cluster IP',
    harbor: { expose: { type: 'clusterIP', tls: { from: 'cert-manager', issuer: 'x' }, host: 'h.example.com' } },
  },
  { name: 'far-flung', ...farFlung },
];

const cases = variants.flatMap((variant) =>
  exposures.map(({ name, harbor, network = {} }) => ({
    name: `${variant.name}, ${name}`,
    network,
    rendered: rendered({ ...variant.harbor, ...harbor }, network),
  })),
);

describe.each(cases)('$name', ({ rendered, network }) => {
  it('reaches exactly what is declared', () => {
    expect(differences(rendered, network)).toEqual([]);
  });

  it('notices the loss of any policy', () => {
    const unnoticed = rendered.policies.filter(
      (policy) =>
        differences(
          rendered,
          network,
          rendered.policies.filter((other) => other !== policy),
        ).length === 0,
    );
    expect(unnoticed.map(({ metadata }) => metadata.name)).toEqual([]);
  });
});

/** Every way to take one rule, peer or port away from a policy, and some to add one. */
const mutations = (policy: Manifest): Manifest[] =>
  (['ingress', 'egress'] as const).flatMap((direction) => {
    const peersIn = direction === 'ingress' ? 'from' : 'to';
    const rules: Record<string, unknown[]>[] = policy.spec[direction] ?? [];
    const withRules = (next: unknown[]) => ({ ...policy, spec: { ...policy.spec, [direction]: next } });
    const without = <T>(items: T[], index: number) => items.filter((_, other) => other !== index);
    return [
      withRules([...rules, { ports: [{ port: 9 }] }]),
      withRules([...rules, { [peersIn]: [{ podSelector: {} }] }]),
      withRules([...rules, { [peersIn]: [{ namespaceSelector: {} }], ports: [{ port: 1, endPort: 70 }] }]),
      ...rules.flatMap((rule, index) => {
        const replace = (changed: Record<string, unknown>) =>
          withRules(rules.map((other) => (other === rule ? changed : other)));
        const peers = (rule[peersIn] ?? []) as { ipBlock?: { cidr: string; except?: string[] } }[];
        return [
          withRules(without(rules, index)),
          replace({ ...rule, ports: undefined }),
          ...(peers.length > 0 ? [replace({ ...rule, [peersIn]: undefined })] : []),
          ...(rule.ports ?? []).map((_, port) =>
            replace({ ...rule, ports: [...without(rule.ports ?? [], port), { port: 4 }] }),
          ),
          ...peers.map((_, peer) =>
            replace({ ...rule, [peersIn]: [...without(peers, peer), { ipBlock: { cidr: '203.0.113.7/32' } }] }),
          ),
          ...peers.flatMap((peer, at) =>
            peer.ipBlock?.except
              ? [
                  replace({
                    ...rule,
                    [peersIn]: peers.with(at, { ipBlock: { ...peer.ipBlock, except: peer.ipBlock.except.slice(1) } }),
                  }),
                ]
              : [],
          ),
        ];
      }),
    ];
  });

it('notices every change of a rule', () => {
  const mutated = cases.find(({ name }) => name === 'plain, far-flung');
  if (!mutated) throw new Error('no such case');
  const { rendered: original, network } = mutated;
  const all = original.policies.flatMap((policy) => mutations(policy).map((changed) => ({ policy, changed })));
  const unnoticed = all.filter(({ policy, changed }) => {
    const policies = original.policies.map((other) => (other === policy ? changed : other));
    return differences(original, network, policies).length === 0;
  });
  expect(all.length).toBeGreaterThan(150);
  expect(
    unnoticed.map(({ policy, changed }) => `${policy.metadata.name} ${JSON.stringify(changed.spec).length}`),
  ).toEqual([]);
});
