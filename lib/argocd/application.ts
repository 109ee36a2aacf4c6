/** Applications: one for each app of an environment, and the root that applies them. */
import { createHash } from 'node:crypto';
import type { App, TextFile } from '../app.ts';
import type { Application } from '../kube/custom.ts';
import { annotation } from './annotate.ts';
import { defaults, namespaceOf, pathOf, type SingleCluster, type Target } from './model.ts';

type Spec = Application['spec'];

/** What every Application has in common; `path` may be a template of an ApplicationSet. */
export const applicationSpec = (
  { argocd }: Target,
  {
    project,
    path,
    destination,
    automated = true,
  }: { project: string; path: string; destination: Spec['destination']; automated?: boolean },
): Spec => ({
  project,
  source: {
    repoURL: argocd.repoURL,
    targetRevision: argocd.targetRevision,
    path,
    directory: { recurse: true, include: '*.yaml' },
  },
  destination,
  revisionHistoryLimit: 5,
  syncPolicy: {
    // allowEmpty: a folder that went missing is a mistake, not the wish to delete everything.
    automated: automated ? { enabled: true, prune: true, selfHeal: true, allowEmpty: false } : undefined,
    // Webhooks that are not up yet and CRDs that an operator is about to make: half an hour in all.
    retry: { limit: 10, backoff: { duration: '10s', factor: 2, maxDuration: '5m' }, refresh: true },
    syncOptions: [
      'ServerSideApply=true',
      'RespectIgnoreDifferences=true',
      'PruneLast=true',
      'FailOnSharedResource=true',
      'CreateNamespace=false',
    ],
  },
});

/** Server-side apply needs the server's own diff beside it: without it Argo CD guesses at defaults. */
export const compareOptions = { [annotation.compare]: 'ServerSideDiff=true' };

/** A commit that touches other folders does not refresh this Application (where Git webhooks are set up). */
const ownPathOnly = { 'argocd.argoproj.io/manifest-generate-paths': '.' };

/**
 * Deleting the Application deletes its objects, those with `Delete=false` excepted. The finalizer without `/foreground`
 * means the same, but the API server warns of names without a path.
 */
const cascade = ['resources-finalizer.argocd.argoproj.io/foreground'];

/**
 * What the app's folder holds, in one line. The root is OutOfSync when a child's annotation changes, so its waves also
 * order a commit that changes nothing but files of the children.
 */
export const contentHash = (files: readonly TextFile[]): string => {
  const hash = createHash('sha256');
  for (const { path, text } of files.toSorted((a, b) => (a.path < b.path ? -1 : 1))) hash.update(`${path}\0${text}\0`);
  return hash.digest('hex');
};

export const applicationName = ({ name }: Target, app: string): string => `${name}-${app}`;

/** The Application of one app, `files` being those of its folder. */
export const leafApplication = (
  target: Target,
  app: App,
  { project, cluster, files }: { project: string; cluster: SingleCluster; files: readonly TextFile[] },
): Application => ({
  apiVersion: 'argoproj.io/v1alpha1',
  kind: 'Application',
  metadata: {
    name: applicationName(target, app.name),
    namespace: namespaceOf(target),
    annotations: {
      ...(app.wave !== 0 && { [annotation.wave]: String(app.wave) }),
      ...compareOptions,
      ...ownPathOnly,
      'checksum/files': contentHash(files),
    },
    finalizers: cascade,
  },
  spec: applicationSpec(target, {
    project,
    path: pathOf(target, app.name),
    destination: { ...cluster, namespace: app.namespace },
  }),
});

/** The one Application that an operator applies by hand. No finalizer: deleting it must not delete the platform. */
export const rootApplication = (target: Target, project: string): Application => ({
  apiVersion: 'argoproj.io/v1alpha1',
  kind: 'Application',
  metadata: {
    name: target.name,
    namespace: namespaceOf(target),
    annotations: { ...compareOptions, ...ownPathOnly },
  },
  spec: applicationSpec(target, {
    project,
    path: pathOf(target, 'apps'),
    // Applications live where Argo CD runs, wherever their own objects go.
    destination: { server: defaults.server, namespace: namespaceOf(target) },
  }),
});
