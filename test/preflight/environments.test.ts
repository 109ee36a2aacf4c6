/** Every environment with its preflight switched on: complete, closed, and before Harbor. */
import { join } from 'node:path';
import { expect, it } from 'vitest';
import type { Environment } from '../../lib/environment.ts';
import { render } from '../../lib/render.ts';
import { readSealedInputs } from '../../lib/secrets/inputs.ts';

const names = ['eks-ha', 'onprem-argocd', 'openebs-metallb', 'trident', 'openstack-nfs'];

it.each(names)('%s', async (name) => {
  const environment: Environment = (await import(`../../environments/${name}.ts`)).default;
  const { inputs } = readSealedInputs(join(import.meta.dirname, `../../environments/${name}.secrets`));
  const { apps, problems } = render({ ...environment, preflight: { enabled: true, nodes: 3 } }, inputs);
  expect(problems.filter(({ severity }) => severity === 'error')).toEqual([]);
  const preflight = apps.find((app) => app.name === 'preflight');
  const harbor = apps.find((app) => app.name === 'harbor');
  expect(preflight?.wave).toBeLessThan(harbor?.wave ?? 0);
  const kinds = new Set(preflight?.manifests.map(({ kind }) => kind));
  expect([...kinds]).toEqual(expect.arrayContaining(['ConfigMap', 'Job', 'PersistentVolumeClaim', 'NetworkPolicy']));
});
