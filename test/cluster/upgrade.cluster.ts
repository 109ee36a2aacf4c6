/** Each environment at every release of Harbor in turn: the API server accepts each upgrade, and the data stays. */
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
import type { Environment } from '../../lib/environment.ts';
import { type HarborVersion, releases } from '../../lib/harbor/releases/index.ts';
import { render } from '../../lib/render.ts';
import { readSealedInputs } from '../../lib/secrets/inputs.ts';
import { apply, read, remove } from './apply.ts';
import { environments, idOf, type Rendered, readObjects, repository, syncOrder } from './dist.ts';
import { installCRDs, installNamespaces } from './fixtures.ts';
import { kubeClient } from './kube-client.ts';

const versions = Object.keys(releases) as HarborVersion[];

const harborAt = async (name: string, version: HarborVersion): Promise<Rendered[]> => {
  const { default: environment }: { default: Environment } = await import(
    join(repository, 'environments', `${name}.ts`)
  );
  const { inputs } = readSealedInputs(join(repository, 'environments', `${name}.secrets`));
  const { files, problems } = render({ ...environment, harbor: { ...environment.harbor, version } }, inputs);
  expect(problems.filter(({ severity }) => severity === 'error')).toEqual([]);
  return files
    .filter(({ path }) => path.startsWith('harbor/') && path.endsWith('.yaml'))
    .flatMap(({ path, text }) => readObjects(path, text))
    .sort(syncOrder);
};

describe.each(environments())('%s', (name) => {
  const client = kubeClient(inject('connection'));
  const steps = new Map<HarborVersion, Rendered[]>();
  const uids = new Map<string, string | undefined>();

  beforeAll(async () => {
    for (const version of versions) steps.set(version, await harborAt(name, version));
    const objects = [...steps.values()].flat().map(({ object }) => object);
    await installCRDs(client, objects);
    await installNamespaces(client, objects);
  });
  afterAll(() =>
    remove(
      client,
      [...steps.values()].flat().map(({ object }) => object),
    ),
  );

  test.each(versions)('%s is accepted, and claims and StatefulSets are still the same', async (version) => {
    const refused: string[] = [];
    for (const item of steps.get(version) ?? []) {
      const outcome = await apply(client, item);
      if (outcome.result === 'refused') refused.push(`${outcome.id}: ${outcome.reason}`);
    }
    expect(refused).toEqual([]);
    for (const { object } of (steps.get(version) ?? []).filter(isLasting)) {
      const { uid } = ((await read(client, object))?.metadata ?? {}) as {
        uid?: string;
      };
      expect(uid, idOf(object)).toBe(uids.get(idOf(object)) ?? uid);
      uids.set(idOf(object), uid);
    }
  });
});

const isLasting = ({ object }: Rendered): boolean => ['PersistentVolumeClaim', 'StatefulSet'].includes(object.kind);
