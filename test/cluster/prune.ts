/** What Argo CD takes away: of a removed folder (pruning), and of a deleted Application. */
import { setTimeout as sleep } from 'node:timers/promises';
import type { Manifest } from '../../lib/kube/manifest.ts';
import { read } from './apply.ts';
import { idOf, type Rendered, syncOrder } from './dist.ts';
import type { KubeClient } from './kube-client.ts';

/** Sync options that keep an object: from pruning, and from the deletion of its Application (CRDs are never deleted with it). */
const keeps = { prune: 'Prune=false', delete: 'Delete=false' } as const;

export type Removal = keyof typeof keeps;

/** Whether Argo CD leaves the object alone, read from its annotation as gitops-engine reads it. */
export const isKept = ({ kind, metadata }: Manifest, removal: Removal): boolean =>
  (removal === 'delete' && kind === 'CustomResourceDefinition') ||
  (metadata.annotations?.['argocd.argoproj.io/sync-options'] ?? '')
    .split(',')
    .some((option) => option.trim() === keeps[removal]);

const uidOf = (object: Manifest | undefined): string | undefined =>
  (object?.metadata as { uid?: string } | undefined)?.uid;

/** Deletes in reverse sync order, and waits until each is gone (or made anew by a controller) and its pods with it. */
export const takeAway = async (client: KubeClient, rendered: readonly Rendered[], removal: Removal): Promise<void> => {
  const going: { object: Manifest; uid: string }[] = [];
  for (const { object } of rendered.toSorted(syncOrder).reverse()) {
    const uid = isKept(object, removal) ? undefined : uidOf(await read(client, object));
    if (uid === undefined) continue;
    going.push({ object, uid });
    await client.request('DELETE', `${await client.pathOf(object)}?propagationPolicy=Background`);
  }
  const end = Date.now() + 60_000;
  const wait = async (what: string, isOver: () => Promise<boolean>) => {
    while (!(await isOver())) {
      if (Date.now() > end) throw new Error(`${what} is not gone`);
      await sleep(50);
    }
  };
  for (const { object, uid } of going) await wait(idOf(object), async () => uidOf(await read(client, object)) !== uid);
  for (const namespace of new Set(going.flatMap(({ object }) => object.metadata.namespace ?? []))) {
    const pods = `/api/v1/namespaces/${namespace}/pods`;
    await wait(`a pod in ${namespace}`, async () => (await client.request('GET', pods)).body.items.length === 0);
  }
};
