import { describe, expect, it } from 'vitest';
import type { Harbor } from '../../lib/harbor/model/harbor.ts';
import type { Manifest } from '../../lib/kube/manifest.ts';
import type { NetworkPolicies } from '../../lib/network/model.ts';
import { differences, superfluous } from './agreement.ts';
import { farFlung, rendered, variants } from './fixtures.ts';

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
  {
    name: 'Cilium',
    harbor: {
      ...farFlung.harbor,
      expose: { type: 'ingress', controller: 'cilium', host: 'h.example.com', tls: { from: 'controller' } },
    },
    network: { ...farFlung.network, flavour: 'cilium' },
  },
  {
    name: 'far-flung without scanner',
    harbor: { ...farFlung.harbor, trivy: false, migrationJob: false },
    network: farFlung.network,
  },
];

const cases = variants.flatMap((variant) =>
  exposures.map(({ name, harbor, network = {} }) => ({
    name: `${variant.name}, ${name}`,
    world: { ...rendered({ ...variant.harbor, ...harbor }, network), network },
  })),
);

describe.each(cases)('$name', ({ world }) => {
  it('reaches exactly what is declared', () => {
    expect(differences(world)).toEqual([]);
  });
});

// Internal TLS changes ports and no policy.
it.each(cases.filter(({ name }) => !name.startsWith('internal TLS')))(
  'notices the loss of any policy: $name',
  ({ world }) => {
    expect(superfluous(world)).toEqual([]);
  },
);

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
  const mutated = cases.find(({ name }) => name === 'plain, far-flung without scanner');
  if (!mutated) throw new Error('no such case');
  const { world } = mutated;
  const all = world.policies.flatMap((policy) => mutations(policy).map((changed) => ({ policy, changed })));
  const unnoticed = all.filter(
    ({ policy, changed }) =>
      differences(
        world,
        world.policies.map((other) => (other === policy ? changed : other)),
      ).length === 0,
  );
  expect(all.length).toBeGreaterThan(100);
  expect(
    unnoticed.map(({ policy, changed }) => `${policy.metadata.name} ${JSON.stringify(changed.spec).length}`),
  ).toEqual([]);
});
