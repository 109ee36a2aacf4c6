/** The committed output as Argo CD reads it: apps in the order of their Applications' waves, objects in sync order. */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseAllDocuments } from 'yaml';
import type { Manifest } from '../../lib/kube/manifest.ts';

export const repository = join(import.meta.dirname, '..', '..');
const dist = join(repository, 'dist');

/** One object and the bytes it was read from. */
export interface Rendered {
  /** Path below the environment's folder. */
  path: string;
  text: string;
  object: Manifest;
}

export interface RenderedApp {
  name: string;
  wave: number;
  objects: Rendered[];
}

const waveOf = ({ metadata }: Manifest): number => Number(metadata.annotations?.['argocd.argoproj.io/sync-wave'] ?? 0);

/** Kinds that Argo CD puts first inside a wave (gitops-engine, sync_tasks.go, v3.5.1); all others come after, by name. */
const kindOrder = [
  ...['Namespace', 'NetworkPolicy', 'ResourceQuota', 'LimitRange', 'PodSecurityPolicy', 'PodDisruptionBudget'],
  ...[
    'ServiceAccount',
    'Secret',
    'SecretList',
    'ConfigMap',
    'StorageClass',
    'PersistentVolume',
    'PersistentVolumeClaim',
  ],
  ...['CustomResourceDefinition', 'ClusterRole', 'ClusterRoleList', 'ClusterRoleBinding', 'ClusterRoleBindingList'],
  ...['Role', 'RoleList', 'RoleBinding', 'RoleBindingList', 'Service', 'DaemonSet', 'Pod', 'ReplicationController'],
  ...[
    'ReplicaSet',
    'Deployment',
    'HorizontalPodAutoscaler',
    'StatefulSet',
    'Job',
    'CronJob',
    'IngressClass',
    'Ingress',
  ],
  'APIService',
];

const kindRank = ({ kind }: Manifest): number => {
  const rank = kindOrder.indexOf(kind);
  return rank < 0 ? kindOrder.length : rank;
};

const compareText = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

/** Wave, kind, name. */
export const syncOrder = ({ object: a }: Rendered, { object: b }: Rendered): number =>
  waveOf(a) - waveOf(b) || kindRank(a) - kindRank(b) || compareText(a.metadata.name, b.metadata.name);

/** The objects of one text; several documents are cut apart so that each keeps its own bytes. */
export const readObjects = (path: string, text: string): Rendered[] =>
  parseAllDocuments(text).flatMap((document) => {
    const object = document.toJS() as Manifest | null;
    if (!object) return [];
    const [start, , end] = document.range;
    return [{ path, text: text.slice(start, end), object }];
  });

const readFolder = (environment: string, folder: string): Rendered[] =>
  readdirSync(join(dist, environment, folder), {
    recursive: true,
    encoding: 'utf8',
  })
    .filter((file) => file.endsWith('.yaml'))
    .sort(compareText)
    .flatMap((file) => {
      const path = join(folder, file);
      return readObjects(path, readFileSync(join(dist, environment, path), 'utf8'));
    });

export const environments = (): string[] =>
  existsSync(dist)
    ? readdirSync(dist, { withFileTypes: true })
        .filter((entry) => entry.isDirectory() && existsSync(join(dist, entry.name, 'apps')))
        .map(({ name }) => name)
        .sort(compareText)
    : [];

/** What the root Application applies. */
export const applications = (environment: string): Rendered[] => readFolder(environment, 'apps');

/** What an operator applies by hand: the root Application, its projects, settings of Argo CD. */
export const bootstrap = (environment: string): Rendered[] => readFolder(environment, 'root');

export const apps = (environment: string): RenderedApp[] =>
  applications(environment)
    .filter(({ object }) => object.kind === 'Application')
    .map(({ object }) => {
      const name = String(object.spec.source.path).split('/').at(-1) ?? '';
      return {
        name,
        wave: waveOf(object),
        objects: readFolder(environment, name).sort(syncOrder),
      };
    })
    .sort((a, b) => a.wave - b.wave || compareText(a.name, b.name));

/** `Kind/namespace/name`, as people look for it. */
export const idOf = ({ kind, metadata }: Manifest): string =>
  [kind, metadata.namespace, metadata.name].filter((part) => part !== undefined).join('/');
