/** Each environment with controllers and fake nodes: wave after wave becomes healthy, and what leaves git leaves the data. */
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Manifest } from '../../lib/kube/manifest.ts';
import { apply, read } from './apply.ts';
import { boot, type ControlPlane, controllerBinaries } from './control-plane.ts';
import { apps, environments, idOf, type Rendered } from './dist.ts';
import { installCRDs, installNamespaces } from './fixtures.ts';
import { type KubeClient, kubeClient } from './kube-client.ts';
import { isKept, takeAway } from './prune.ts';
import { unhealthy } from './readiness.ts';

const assets = process.env.KUBEBUILDER_ASSETS ?? '';
const missing = controllerBinaries.filter((binary) => !existsSync(join(assets, binary)));
if (missing.length > 0) console.log(`workload tests are SKIPPED: KUBEBUILDER_ASSETS has no ${missing.join(', ')}`);

/** Kinds whose loss is a loss of data, or of other objects. */
const precious = ['PersistentVolumeClaim', 'PersistentVolume', 'StorageClass', 'Namespace', 'CustomResourceDefinition'];

/** What uninstalls a driver when it goes, and the account that Kubernetes makes itself. */
const installed = ['CSIDriver', 'TridentOrchestrator', 'TridentBackendConfig', 'ServiceAccount'];

/** Deleted on purpose with the test that made it. */
const isDisposable = ({ metadata }: Manifest): boolean =>
  (metadata.annotations?.['argocd.argoproj.io/sync-options'] ?? '').includes('Prune=true');

describe.skipIf(missing.length > 0).each(environments())('%s', (environment) => {
  let plane: ControlPlane;
  let client: KubeClient;
  const all = apps(environment);
  const rendered = all.flatMap(({ objects }) => objects);
  const objects = rendered.map(({ object }) => object);
  /** Nobody answers webhooks here; whatever has no CRD here cannot be applied. */
  const applicable = async ({ object }: Rendered) =>
    !object.kind.endsWith('WebhookConfiguration') && (await client.collectionOf(object)) !== undefined;

  beforeAll(async () => {
    plane = await boot(assets, { controllers: true });
    client = kubeClient(plane);
    await installCRDs(client, objects);
    await installNamespaces(client, objects);
  });
  afterAll(() => plane?.stop());

  test('each wave becomes healthy before the next begins', async () => {
    for (const app of all) {
      for (const wave of wavesOf(app.objects)) {
        const live: Manifest[] = [];
        for (const item of wave) {
          if (!(await applicable(item))) continue;
          const outcome = await apply(client, item);
          if (outcome.result === 'refused') throw new Error(`${app.name}: ${outcome.id}: ${outcome.reason}`);
          live.push(item.object);
        }
        expect(await unhealthy(client, live), app.name).toEqual([]);
      }
    }
  });

  test.each(['prune', 'delete'] as const)(
    '%s keeps claims, classes, namespaces and CRDs, and nothing else',
    async (removal) => {
      for (const item of rendered) if (await applicable(item)) await apply(client, item);
      const { body } = await client.request('GET', '/api/v1/persistentvolumeclaims');
      const claims: Manifest[] = body.items;
      await takeAway(client, rendered, removal);
      for (const { metadata, spec } of claims.filter((claim) => !isMadeFor(objects.filter(isDisposable), claim))) {
        const path = `/api/v1/namespaces/${metadata.namespace}/persistentvolumeclaims/${metadata.name}`;
        const { status, body } = await client.request('GET', path);
        expect([status, body.metadata?.deletionTimestamp, body.spec?.volumeName], metadata.name).toEqual([
          200,
          undefined,
          spec.volumeName,
        ]);
      }
      const keeping = objects.filter((object) => isKept(object, removal));
      for (const object of keeping) expect(await read(client, object), idOf(object)).toBeDefined();
      expect(objects.filter(({ kind }) => precious.includes(kind)).filter((object) => !isDisposable(object))).toEqual(
        keeping.filter(({ kind }) => precious.includes(kind)),
      );
      expect(keeping.filter(({ kind }) => !precious.includes(kind) && !installed.includes(kind))).toEqual([]);
    },
  );
});

const isMadeFor = (objects: readonly Manifest[], { metadata }: Manifest): boolean =>
  objects.some((object) => object.kind === 'PersistentVolumeClaim' && object.metadata.name === metadata.name);

const wavesOf = (objects: readonly Rendered[]): Rendered[][] => {
  const waves = new Map<string, Rendered[]>();
  for (const item of objects) {
    const wave = item.object.metadata.annotations?.['argocd.argoproj.io/sync-wave'] ?? '0';
    waves.set(wave, [...(waves.get(wave) ?? []), item]);
  }
  return [...waves].sort(([a], [b]) => Number(a) - Number(b)).map(([, items]) => items);
};
