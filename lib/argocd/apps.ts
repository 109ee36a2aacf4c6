/** What Argo CD needs of an environment: its Applications, the root that applies them, and two of its own settings. */
import type { App, TextFile } from '../app.ts';
import type { Manifest } from '../kube/manifest.ts';
import { leafApplication, rootApplication } from './application.ts';
import { applicationSet } from './fleet.ts';
import { defaults, isFleet, projectsOf, type Target } from './model.ts';
import { appProjects, projectOf } from './projects.ts';
import { asRepository } from './repository.ts';
import { argocdSettings } from './settings.ts';

export interface Bootstrap {
  /** Folder `apps/`, which the root Application reads: one Application for each app, or the ApplicationSet of a fleet. */
  apps: Manifest[];
  /** Applied once by an operator, and again when it changes: access to the repository, AppProjects, the root Application. */
  root: Manifest[];
  /** Keys for Argo CD's own ConfigMaps, applied before the root. */
  settings: Manifest[];
}

/** What Argo CD reads of an app's files: those of its folder, and only YAML. */
const readable = (app: App, files: readonly TextFile[]): TextFile[] =>
  files.filter(({ path }) => path.startsWith(`${app.name}/`) && path.endsWith('.yaml'));

/**
 * `all` apps after every pass, so that namespaced objects name their namespace; those without objects (files for an
 * operator) get no Application. `filesOf` gives an app's files as they are written. `repositorySecrets` are the objects of
 * `repositoryNeeds`: Argo CD cannot read them from the repository that they open, and no project of the environment should
 * reach into Argo CD's own namespace.
 */
export const argocdApps = (
  target: Target,
  all: readonly App[],
  filesOf: (app: App) => readonly TextFile[],
  repositorySecrets: readonly Manifest[] = [],
): Bootstrap => {
  const { destination = { server: defaults.server } } = target.argocd;
  const apps = all.filter(({ manifests }) => manifests.length > 0);
  return {
    apps: isFleet(destination)
      ? [applicationSet(target, destination, apps)]
      : apps.map((app) =>
          leafApplication(target, app, {
            project: projectOf(target, app),
            cluster: destination,
            files: readable(app, filesOf(app)),
          }),
        ),
    root: [
      ...repositorySecrets.map((secret) => asRepository(target, secret)),
      ...appProjects(target, apps),
      rootApplication(target, projectsOf(target).root),
    ],
    settings: argocdSettings(target),
  };
};
