/** Objects on a real API server: applied as Argo CD does it, created as Helm does it, read back, and removed without a trace. */
import { setTimeout as sleep } from 'node:timers/promises';
import type { Manifest } from '../../lib/kube/manifest.ts';
import { idOf, type Rendered } from './dist.ts';
import type { Answer, KubeClient } from './kube-client.ts';

export type Outcome =
  | { id: string; result: 'accepted'; live: Manifest; warnings: string[] }
  | { id: string; result: 'refused'; reason: string; warnings: string[] }
  /** The kind is not served: its CRD was not there to install. */
  | { id: string; result: 'unknown' };

const outcome = (object: Manifest, { status, body, warnings }: Answer): Outcome =>
  status < 300
    ? { id: idOf(object), result: 'accepted', live: body, warnings }
    : {
        id: idOf(object),
        result: 'refused',
        reason: `${status} ${body?.message ?? body}`,
        warnings,
      };

/** Server-side apply of the file's own bytes, with forced conflicts and strict fields: Argo CD's ServerSideApply=true. */
export const apply = async (
  client: KubeClient,
  { text, object }: Pick<Rendered, 'text' | 'object'>,
  manager = 'argocd-controller',
): Promise<Outcome> => {
  const path = await client.pathOf(object);
  if (path === undefined) return { id: idOf(object), result: 'unknown' };
  const query = new URLSearchParams({
    fieldManager: manager,
    force: 'true',
    fieldValidation: 'Strict',
  });
  const answer = await client.request('PATCH', `${path}?${query}`, {
    body: text,
    type: 'application/apply-patch+yaml',
  });
  const applied = outcome(object, answer);
  if (object.kind === 'CustomResourceDefinition' && applied.result === 'accepted') await served(client, object);
  return applied;
};

/** A plain create, as `helm install` does it. */
export const create = async (client: KubeClient, { text, object }: Rendered, manager: string): Promise<Outcome> => {
  const path = await client.collectionOf(object);
  if (path === undefined) return { id: idOf(object), result: 'unknown' };
  const answer = await client.request('POST', `${path}?${new URLSearchParams({ fieldManager: manager })}`, {
    body: text,
    type: 'application/yaml',
  });
  return outcome(object, answer);
};

export const read = async (client: KubeClient, object: Manifest): Promise<Manifest | undefined> => {
  const path = await client.pathOf(object);
  const answer = path === undefined ? undefined : await client.request('GET', path);
  return answer?.status === 200 ? answer.body : undefined;
};

/** Waits until the API server answers for the kinds of a CRD. */
const served = async (client: KubeClient, crd: Manifest): Promise<void> => {
  const { group, names, versions } = crd.spec;
  for (const { name, served: isServed } of versions as {
    name: string;
    served: boolean;
  }[]) {
    if (!isServed) continue;
    const object = {
      apiVersion: `${group}/${name}`,
      kind: names.kind,
      metadata: { name: 'any' },
    };
    for (let tries = 0; (await client.collectionOf(object)) === undefined; tries++) {
      if (tries > 200) throw new Error(`${crd.metadata.name} is not served`);
      await sleep(25);
    }
    const collection = `/apis/${group}/${name}/${names.plural}?limit=1`;
    for (let tries = 0; (await client.request('GET', collection)).status !== 200; tries++) {
      if (tries > 200) throw new Error(`${crd.metadata.name} is not served`);
      await sleep(25);
    }
  }
};

/** Namespaces that the cluster has before the environment is applied. */
export const ensureNamespaces = async (client: KubeClient, names: Iterable<string>): Promise<void> => {
  for (const name of names) {
    const object: Manifest = {
      apiVersion: 'v1',
      kind: 'Namespace',
      metadata: { name },
    };
    await apply(client, { object, text: JSON.stringify(object) }, 'test');
  }
};

const systemNamespaces = ['default', 'kube-system', 'kube-public', 'kube-node-lease'];

/**
 * Takes objects away at once, finalizers and all, the namespaces last; CRDs stay, for installing them takes longest. Without
 * a controller manager namespaces end only when somebody says that they are empty.
 */
export const remove = async (client: KubeClient, objects: readonly Manifest[]): Promise<void> => {
  const isNamespace = ({ kind, metadata }: Manifest) =>
    kind === 'Namespace' && !systemNamespaces.includes(metadata.name);
  for (const object of objects.filter(({ kind }) => kind !== 'Namespace' && kind !== 'CustomResourceDefinition')) {
    const path = await client.pathOf(object);
    if (path === undefined) continue;
    const { status, body } = await client.request(
      'DELETE',
      `${path}?gracePeriodSeconds=0&propagationPolicy=Background`,
    );
    if (status < 300 && body.metadata?.finalizers?.length > 0) {
      const patch = JSON.stringify({ metadata: { finalizers: null } });
      await client.request('PATCH', path, {
        body: patch,
        type: 'application/merge-patch+json',
      });
    }
  }
  for (const { metadata } of objects.filter(isNamespace)) {
    const path = `/api/v1/namespaces/${metadata.name}`;
    const { status, body } = await client.request('DELETE', path);
    if (status >= 300) continue;
    const emptied = { ...body, spec: { ...body.spec, finalizers: [] } };
    await client.request('PUT', `${path}/finalize`, {
      body: JSON.stringify(emptied),
    });
  }
};
