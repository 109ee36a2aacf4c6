/** A live Helm release taken over: the chart's objects as Helm created them, then ours on top as Argo CD applies them. */
import { execFileSync, type StdioOptions } from 'node:child_process';
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
import { podTemplateOf } from '../../lib/argocd/workloads.ts';
import type { Manifest } from '../../lib/kube/manifest.ts';
import { apply, create, ensureNamespaces, type Outcome, read, remove } from './apply.ts';
import { idOf, type Rendered, readObjects, repository, syncOrder } from './dist.ts';
import { installCRDs } from './fixtures.ts';
import { kubeClient } from './kube-client.ts';
import { differences } from './stored.ts';

const seeds = join(repository, '..', 'shared', 'parity', 'seeds');
const names = existsSync(seeds) ? readdirSync(seeds).sort() : [];
if (names.length === 0)
  console.log('adoption is SKIPPED: there are no golden renders of the chart beside the repository');

/** One seed's class name is no name that Kubernetes accepts; the release can only have lived with another. */
const acceptable = (text: string): string => text.replaceAll('StorageClassName', 'ontap-nas');

const inNamespace = (namespace: string, items: Rendered[]): Rendered[] =>
  items
    .map((item) => ({ ...item, object: { ...item.object, metadata: { namespace, ...item.object.metadata } } }))
    .sort(syncOrder);

/** Charts with the Harbor that they install; the golden renders beside the repository are named after the chart. */
const charts = { '1.17.4': '2.13.4', '1.18.4': '2.14.4', '1.19.1': '2.15.1' };

/** What `render --values` prints for the values of the live release. */
const ours = (release: string, namespace: string, harbor: string, values: string): Rendered[] => {
  const folder = mkdtempSync(join(tmpdir(), 'values-'));
  writeFileSync(join(folder, 'values.yaml'), values);
  const launch = join(repository, 'lib', 'cli', 'launch.mjs');
  const what = ['--values', join(folder, 'values.yaml'), '--release', release, '--namespace', namespace];
  const args = [launch, 'render', ...what, '--harbor', harbor, '--placeholders'];
  try {
    const stdio: StdioOptions = ['ignore', 'pipe', 'ignore'];
    return readObjects('render', execFileSync('node', args, { encoding: 'utf8', stdio }));
  } finally {
    rmSync(folder, { recursive: true });
  }
};

const isLasting = ({ kind }: Manifest): boolean => kind === 'PersistentVolumeClaim' || kind === 'StatefulSet';

const uidOf = (object: Manifest | undefined): string | undefined =>
  (object?.metadata as { uid?: string } | undefined)?.uid;

const releases = names.flatMap((name) =>
  Object.entries(charts).map(([chart, harbor]) => [name, chart, harbor] as const),
);

describe.each(releases)('%s, chart %s', (name, chart, harbor) => {
  const client = kubeClient(inject('connection'));
  const { release, namespace } = JSON.parse(readFileSync(join(seeds, name, 'case.json'), 'utf8'));
  const golden = inNamespace(
    namespace,
    readObjects('helm.yaml', acceptable(readFileSync(join(seeds, name, `helm-${chart}.yaml`), 'utf8'))),
  );
  const before = new Map<string, Manifest | undefined>();
  let rendered: Rendered[] = [];
  const outcomes: Outcome[] = [];

  beforeAll(async () => {
    rendered = inNamespace(
      namespace,
      ours(release, namespace, harbor, acceptable(readFileSync(join(seeds, name, 'values.yaml'), 'utf8'))),
    );
    await installCRDs(
      client,
      [...golden, ...rendered].map(({ object }) => object),
    );
    await ensureNamespaces(client, [namespace]);
    for (const item of golden) {
      const outcome = await create(client, item, 'helm');
      if (outcome.result === 'refused') throw new Error(`${outcome.id}: ${outcome.reason}`);
      before.set(idOf(item.object), await read(client, item.object));
    }
    for (const item of rendered) outcomes.push(await apply(client, item));
  });
  afterAll(async () => {
    await remove(
      client,
      [...golden, ...rendered].map(({ object }) => object),
    );
    await remove(client, [{ apiVersion: 'v1', kind: 'Namespace', metadata: { name: namespace } }]);
  });

  test('every object is accepted, and every object of the release is adopted', () => {
    expect(
      outcomes.flatMap((outcome) => (outcome.result === 'refused' ? `${outcome.id}: ${outcome.reason}` : [])),
    ).toEqual([]);
    const ids = rendered.map(({ object }) => idOf(object));
    expect(golden.map(({ object }) => idOf(object)).filter((id) => !ids.includes(id))).toEqual([]);
  });

  test('claims and StatefulSets are the ones that were there', async () => {
    for (const { object } of golden.filter(({ object }) => isLasting(object))) {
      const live = await read(client, object);
      expect(uidOf(live), idOf(object)).toBe(uidOf(before.get(idOf(object))));
      expect(uidOf(live), idOf(object)).toBeDefined();
      expect(live?.spec.volumeClaimTemplates, idOf(object)).toEqual(
        before.get(idOf(object))?.spec.volumeClaimTemplates,
      );
    }
  });

  test('no pod restarts', async () => {
    const changes: string[] = [];
    for (const { object } of golden) {
      const old = before.get(idOf(object));
      const live = await read(client, object);
      const template = old && podTemplateOf(old);
      if (!template || !live) continue;
      const now = podTemplateOf(live);
      const changed = [...differences(template, now), ...differences(now, template)];
      changes.push(...changed.map((text) => `${idOf(object)}${text}`));
    }
    expect(changes).toEqual([]);
  });
});
