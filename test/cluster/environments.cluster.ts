/** Each environment of dist/ on a real API server: accepted, stored as rendered, and nothing left to do. */
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
import type { Manifest } from '../../lib/kube/manifest.ts';
import { apply, type Outcome, read, remove } from './apply.ts';
import { applications, apps, bootstrap, environments, idOf, type Rendered } from './dist.ts';
import { installCRDs, installNamespaces } from './fixtures.ts';
import { type KubeClient, kubeClient } from './kube-client.ts';
import { refusedPods } from './pod-security.ts';
import { differences } from './stored.ts';

test('there are environments to look at', () => {
  expect(environments()).not.toEqual([]);
});

const isWebhook = ({ object }: Rendered): boolean => object.kind.endsWith('WebhookConfiguration');

describe.each(environments())('%s', (environment) => {
  const client = kubeClient(inject('connection'));
  const rendered = [
    ...apps(environment).flatMap(({ objects }) => objects),
    ...applications(environment),
    ...bootstrap(environment),
  ];
  const objects = rendered.map(({ object }) => object);
  const outcomes: Outcome[] = [];
  const accepted = () => {
    const ids = new Set(outcomes.flatMap(({ id, result }) => (result === 'accepted' ? id : [])));
    return rendered.filter(({ object }) => ids.has(idOf(object)));
  };

  beforeAll(async () => {
    const withoutCRD = await installCRDs(client, objects);
    if (withoutCRD.length > 0)
      console.log(`${environment}: not looked at, for there is no CRD: ${withoutCRD.join(', ')}`);
    const given = await installNamespaces(client, objects);
    if (given.length > 0) console.log(`${environment}: namespaces that the cluster must have: ${given.join(', ')}`);
    // Nobody answers webhooks here, and one that fails refuses the objects it is for: they come last and leave at once.
    for (const item of rendered.filter((item) => !isWebhook(item))) outcomes.push(await apply(client, item));
  });

  afterAll(() => remove(client, objects));

  test('every object is accepted without a warning', async () => {
    for (const item of rendered.filter(isWebhook)) outcomes.push(await apply(client, item));
    expect(
      outcomes.flatMap((outcome) => {
        if (outcome.result === 'refused') return [`${outcome.id}: ${outcome.reason}`];
        return outcome.result === 'accepted' ? outcome.warnings.map((warning) => `${outcome.id}: ${warning}`) : [];
      }),
    ).toEqual([]);
    expect(accepted().length).toBeGreaterThan(0);
  });

  test('a second apply changes no object', async () => {
    const changed: string[] = [];
    const applyAgain = async (items: Rendered[]) => {
      for (const item of items) if (await changes(client, item)) changed.push(idOf(item.object));
    };
    await applyAgain(accepted().filter(isWebhook));
    await remove(
      client,
      objects.filter((object) => object.kind.endsWith('WebhookConfiguration')),
    );
    await applyAgain(accepted().filter((item) => !isWebhook(item)));
    expect(changed).toEqual([]);
  });

  test('what is stored is what was rendered', () => {
    const byId = new Map(rendered.map(({ object }) => [idOf(object), object]));
    expect(
      outcomes.flatMap((outcome) =>
        outcome.result === 'accepted'
          ? differences(byId.get(outcome.id), outcome.live).map((difference) => `${outcome.id}${difference}`)
          : [],
      ),
    ).toEqual([]);
  });

  test('the namespaces admit the pods of every workload', async () => {
    expect(
      await refusedPods(
        client,
        accepted().map(({ object }) => object),
      ),
    ).toEqual([]);
  });
});

/** resourceVersion apart, which `changes` looks at by itself. */
const content = ({ metadata, ...object }: Manifest): string =>
  JSON.stringify({
    ...object,
    metadata: { ...metadata, resourceVersion: undefined },
  });

const versionOf = ({ metadata }: Manifest): unknown => (metadata as { resourceVersion?: string }).resourceVersion;

/**
 * Whether applying again changes the object. Of a new claim the server stores the phase only with the first update: a new
 * version with the same content. Then, too, the next apply must change nothing.
 */
const changes = async (client: KubeClient, item: Rendered): Promise<boolean> => {
  for (let attempt = 1; attempt <= 2; attempt++) {
    const before = await read(client, item.object);
    const again = await apply(client, item);
    if (!before || again.result !== 'accepted' || content(again.live) !== content(before)) return true;
    if (versionOf(again.live) === versionOf(before)) return false;
  }
  return true;
};
