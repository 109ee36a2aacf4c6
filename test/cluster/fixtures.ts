/** What a cluster has before an environment is applied: CRDs of operators that somebody else installs, and namespaces. */
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { definedKinds, isCustom, kindKey } from '../../lib/argocd/kinds.ts';
import type { Manifest } from '../../lib/kube/manifest.ts';
import { apply, ensureNamespaces } from './apply.ts';
import { readObjects, repository } from './dist.ts';
import type { KubeClient } from './kube-client.ts';

const crds = join(repository, '..', 'shared', 'crds');

interface Entry {
  file: string;
  group: string;
  kind: string;
}

const index = (): Entry[] =>
  existsSync(join(crds, 'INDEX.json')) ? JSON.parse(readFileSync(join(crds, 'INDEX.json'), 'utf8')) : [];

/** Installs the CRDs of custom resources that the objects use and do not bring along; returns the kinds without one. */
export const installCRDs = async (client: KubeClient, objects: readonly Manifest[]): Promise<string[]> => {
  const wanted = new Set(objects.filter(isCustom).map(kindKey));
  const missing: string[] = [];
  const rendered = definedKinds(objects);
  for (const kind of wanted) {
    if (rendered.has(kind)) continue;
    const file = index().find((entry) => `${entry.group}/${entry.kind}` === kind)?.file;
    if (file === undefined) {
      missing.push(kind);
      continue;
    }
    for (const crd of readObjects(file, readFileSync(join(crds, file), 'utf8'))) {
      const outcome = await apply(client, crd, 'test');
      if (outcome.result !== 'accepted') throw new Error(`fixture ${file}: ${JSON.stringify(outcome)}`);
    }
  }
  return missing;
};

/** Makes the namespaces that objects live in and do not bring along; returns their names. */
export const installNamespaces = async (client: KubeClient, objects: readonly Manifest[]): Promise<string[]> => {
  const rendered = new Set(objects.filter(({ kind }) => kind === 'Namespace').map(({ metadata }) => metadata.name));
  const used = new Set(objects.flatMap(({ metadata }) => metadata.namespace ?? []));
  const given = [...used].filter((name) => !rendered.has(name)).sort();
  await ensureNamespaces(client, given);
  return given;
};
