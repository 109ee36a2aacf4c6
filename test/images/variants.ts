/** The committed environments, and changes to them that bring every image the project knows. */
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import type { Environment } from '../../lib/environment.ts';
import { readSealedInputs, type SealedInputs } from '../../lib/secrets/inputs.ts';

const folder = join(import.meta.dirname, '../../environments');

export interface Variant {
  name: string;
  environment: Environment;
  inputs: SealedInputs;
}

const load = async (name: string): Promise<Variant> => ({
  name,
  environment: (await import(`../../environments/${name}.ts`)).default,
  inputs: readSealedInputs(join(folder, `${name}.secrets`)).inputs,
});

export const committed: Variant[] = await Promise.all(
  readdirSync(folder)
    .filter((file) => file.endsWith('.ts'))
    .map((file) => load(file.slice(0, -3))),
);

const find = (name: string): Variant => {
  const found = committed.find((variant) => variant.name === name);
  if (!found) throw new Error(`there is no environment ${name}`);
  return found;
};

const changed = (name: string, what: string, change: (environment: Environment) => Partial<Environment>): Variant => {
  const base = find(name);
  return { ...base, name: `${name} ${what}`, environment: { ...base.environment, ...change(base.environment) } };
};

/** Everything that an environment may add: preflight, metrics, migration, other modes of MetalLB, a Pod and a CronJob of one's own. */
export const extended: Variant[] = [
  ...committed.map(({ name }) =>
    changed(name, 'with preflight, exporter and migration', ({ harbor }) => ({
      preflight: { enabled: true, nodes: 3 },
      harbor: { ...harbor, metrics: {}, migrationJob: true },
    })),
  ),
  ...(['frr', 'frr-k8s'] as const).map((mode) =>
    changed('openebs-metallb', `with ${mode}`, ({ loadBalancer }) => ({
      ...(loadBalancer && { loadBalancer: { ...loadBalancer, mode } }),
    })),
  ),
  changed('trident', 'with another registry and no autosupport', ({ storage = [] }) => ({
    storage: storage.map((provider) =>
      provider.type === 'trident'
        ? { ...provider, imageRegistry: 'harbor.example.com/netapp', autosupport: 'none' as const }
        : provider,
    ),
  })),
  changed('openstack-nfs', 'with objects of its own', () => ({
    extra: [
      {
        apiVersion: 'batch/v1',
        kind: 'CronJob',
        metadata: { name: 'backup', namespace: 'default' },
        spec: {
          schedule: '0 3 * * *',
          jobTemplate: {
            spec: {
              template: {
                spec: {
                  restartPolicy: 'Never',
                  initContainers: [{ name: 'wait', image: 'busybox' }],
                  containers: [
                    {
                      name: 'backup',
                      image: `ghcr.io/example/backup:2.1@sha256:${'a'.repeat(64)}`,
                      args: ['--helper-image=busybox', 'busybox', 'not-busybox'],
                    },
                  ],
                },
              },
            },
          },
        },
      },
    ],
  })),
];
