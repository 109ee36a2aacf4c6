import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { appsOf } from '../../lib/apps.ts';
import type { Environment } from '../../lib/environment.ts';
import { harborConfiguration } from '../../lib/harbor/calls/knowledge.ts';
import type { Harbor } from '../../lib/harbor/model/harbor.ts';
import { inNamespace } from '../../lib/network/calls.ts';
import { configEdges } from '../../lib/network/config-edges.ts';
import { withPolicies } from '../../lib/policies.ts';
import { noInputs } from '../../lib/secrets/inputs.ts';
import { differences, superfluous, type World } from './agreement.ts';
import { variants } from './fixtures.ts';

const folder = join(import.meta.dirname, '../../environments');
const names = readdirSync(folder)
  .filter((file) => file.endsWith('.ts'))
  .map((file) => file.replace(/\.ts$/, ''));
const load = async (name: string): Promise<Environment> => (await import(`../../environments/${name}.ts`)).default;

/** The environment's objects with internal TLS and metrics as the variant has them, whatever the file says. */
const worldOf = (environment: Environment, variant: Partial<Harbor>): World & { harbor: Harbor } => {
  const { internalTLS: _, metrics: __, ...rest } = environment.harbor;
  const changed: Environment = {
    ...environment,
    harbor: { ...rest, ...variant },
    network: { ...environment.network, policies: true },
  };
  const apps = withPolicies(changed, appsOf(changed, noInputs).apps);
  const objects = apps.flatMap(({ namespace, manifests }) =>
    manifests.map((manifest) => ({ ...manifest, metadata: { ...(namespace && { namespace }), ...manifest.metadata } })),
  );
  const isPolicy = (kind: string) => kind === 'NetworkPolicy' || kind === 'CiliumNetworkPolicy';
  return {
    harbor: changed.harbor,
    manifests: objects.filter(({ kind }) => !isPolicy(kind)),
    policies: objects.filter(({ kind }) => isPolicy(kind)),
    calls: apps.flatMap(({ namespace, calls = [] }) =>
      calls.map((call) => (namespace ? inNamespace(namespace, call) : call)),
    ),
    network: changed.network ?? {},
  };
};

describe.each(names)('%s', (name) => {
  it.each(variants)('reaches exactly what is declared: $name', async ({ harbor }) => {
    const world = worldOf(await load(name), harbor);
    expect(world.policies.length).toBeGreaterThan(5);
    expect(differences(world)).toEqual([]);
  });

  it('notices the loss of any policy', async () => {
    expect(superfluous(worldOf(await load(name), { metrics: {} }))).toEqual([]);
  });

  it('has a call for every configured address and the other way round', async () => {
    const { manifests, calls, harbor } = worldOf(await load(name), { metrics: {} });
    const own = manifests.filter(({ metadata }) => metadata.namespace === harbor.namespace);
    const inside = calls.filter(({ from, to }) =>
      [from, to].some((end) => 'namespace' in end && end.namespace === harbor.namespace),
    );
    expect(configEdges(own, inside, harborConfiguration(harbor))).toEqual([]);
  });
});
