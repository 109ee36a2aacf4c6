/** AppProjects whose white lists are what was rendered: kinds, names of cluster-scoped objects, and namespaces. */
import type { App } from '../app.ts';
import type { AppProject } from '../kube/custom.ts';
import { groupOf, isClusterScoped } from '../kube/identity.ts';
import type { Manifest } from '../kube/manifest.ts';
import { applicationName } from './application.ts';
import { childrenOf, type GroupKind, kindKey } from './kinds.ts';
import { defaults, isFleet, namespaceOf, projectsOf, type SyncWindow, type Target } from './model.ts';

/** An app that touches the cluster itself, beyond making its own namespaces, belongs to the platform's project. */
const isPlatform = ({ manifests }: App): boolean =>
  manifests.some((manifest) => isClusterScoped(manifest) && manifest.kind !== 'Namespace');

export const projectOf = (target: Target, app: App): string =>
  projectsOf(target)[isPlatform(app) ? 'platform' : 'tenant'];

/** Distinct items in the order of their keys: the same list whatever the order of apps and objects. */
const distinct = <T>(items: readonly T[], keyOf: (item: T) => string): T[] => {
  const byKey = new Map(items.map((item) => [keyOf(item), item]));
  return [...byKey].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, item]) => item);
};

/** The apps of each project; a project without apps is left out. */
export const byProject = (target: Target, apps: readonly App[]): [project: string, apps: App[]][] => {
  const named = apps.map((app) => ({ app, project: projectOf(target, app) }));
  return distinct(named, ({ project }) => project).map(({ project }) => [
    project,
    named.flatMap((one) => (one.project === project ? one.app : [])),
  ]);
};

const listed = ({ apiVersion, kind }: Manifest): GroupKind => ({ group: groupOf(apiVersion), kind });

const clusterWhitelist = (manifests: readonly Manifest[]) =>
  distinct(manifests, (manifest) => `${kindKey(manifest)}/${manifest.metadata.name}`).map((manifest) => ({
    ...listed(manifest),
    name: manifest.metadata.name,
  }));

const namespaceWhitelist = (manifests: readonly Manifest[]): GroupKind[] => {
  const kinds = distinct(manifests, kindKey);
  const children = kinds.flatMap(({ kind }) => childrenOf[kind] ?? []);
  const own = kinds.filter((manifest) => !isClusterScoped(manifest)).map(listed);
  return distinct([...own, ...children], ({ group, kind }) => `${group}/${kind}`);
};

/** Every namespace on the environment's cluster; an app without one needs the entry that names none. */
const destinations = ({ argocd }: Target, apps: readonly App[]) => {
  const { destination = { server: defaults.server } } = argocd;
  const cluster = isFleet(destination) ? { name: destination.names ?? '*' } : destination;
  const ofApps = apps.map((app) => (isFleet(destination) ? undefined : app.namespace));
  const ofObjects = apps.flatMap(({ manifests }) => manifests.flatMap(({ metadata }) => metadata.namespace ?? []));
  return distinct([...ofApps, ...ofObjects], (namespace) => namespace ?? '').map((namespace) => ({
    ...cluster,
    namespace,
  }));
};

/** A window's apps as Argo CD knows them; in a fleet the cluster's name stands between environment and app. */
const syncWindow = (target: Target, window: SyncWindow) => {
  const prefix = isFleet(target.argocd.destination) ? `${target.name}-*` : target.name;
  const { kind, schedule, duration, timeZone = 'UTC', apps, manualSync, description } = window;
  const applications = apps?.map((app) => applicationName({ ...target, name: prefix }, app)) ?? ['*'];
  return { kind, schedule, duration, timeZone, applications, manualSync, description };
};

/** Subscriptions on a project hold for all of its Applications. */
const subscriptions = ({ argocd }: Target): Record<string, string> | undefined =>
  argocd.notifications &&
  Object.fromEntries(
    argocd.notifications.map(({ trigger, service, recipients = [] }) => [
      `notifications.argoproj.io/subscribe.${trigger}.${service}`,
      recipients.join(';'),
    ]),
  );

const project = (target: Target, name: string, spec: NonNullable<AppProject['spec']>): AppProject => ({
  apiVersion: 'argoproj.io/v1alpha1',
  kind: 'AppProject',
  metadata: {
    name,
    namespace: namespaceOf(target),
    annotations: subscriptions(target),
  },
  spec,
});

const appsProject = (target: Target, name: string, apps: readonly App[]): AppProject => {
  const part = name === projectsOf(target).platform ? 'Cluster-wide' : 'Namespaced';
  const manifests = apps.flatMap((app) => app.manifests);
  const clusterWide = manifests.filter(isClusterScoped);
  return project(target, name, {
    description: `${part} parts of ${target.name}`,
    sourceRepos: [target.argocd.repoURL],
    destinations: destinations(target, apps),
    // Absent means none here, but any in the list below.
    clusterResourceWhitelist: clusterWide.length > 0 ? clusterWhitelist(clusterWide) : undefined,
    namespaceResourceWhitelist: namespaceWhitelist(manifests),
    // Shown, without a warning: Secrets that somebody provides by hand are in no Application by intention.
    orphanedResources: { warn: false },
    syncWindows: target.argocd.syncWindows?.map((window) => syncWindow(target, window)),
  });
};

/**
 * The root's own project allows nothing but Applications: what they in turn may do is decided by the other projects,
 * which stand outside the folder that the root applies, so that a commit cannot widen them.
 */
const rootProject = (target: Target): AppProject => {
  const kinds = isFleet(target.argocd.destination) ? ['ApplicationSet', 'Application'] : ['Application'];
  const always = target.argocd.syncWindows?.filter(({ apps }) => apps === undefined) ?? [];
  return project(target, projectsOf(target).root, {
    description: `Applications of ${target.name}`,
    sourceRepos: [target.argocd.repoURL],
    destinations: [{ server: defaults.server, namespace: namespaceOf(target) }],
    namespaceResourceWhitelist: kinds.map((kind) => ({ group: 'argoproj.io', kind })),
    // Taking an Application out of git deletes its objects whatever windows its own project has.
    syncWindows: always.length > 0 ? always.map((window) => syncWindow(target, window)) : undefined,
  });
};

export const appProjects = (target: Target, apps: readonly App[]): AppProject[] => [
  rootProject(target),
  ...byProject(target, apps).map(([name, of]) => appsProject(target, name, of)),
];
