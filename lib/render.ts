/** From an environment to its files: the whole pipeline on one screen. */
import type { App, TextFile } from './app.ts';
import { appsOf } from './apps.ts';
import { annotate } from './argocd/annotate.ts';
import { argocdApps } from './argocd/apps.ts';
import { namespaceOf } from './argocd/model.ts';
import { repositoryNeeds } from './argocd/repository.ts';
import { checkRendered } from './check-rendered.ts';
import { withChecksums } from './checksum.ts';
import type { Environment } from './environment.ts';
import { withImages } from './images/apply.ts';
import type { ImageLock, UsedImage } from './images/model.ts';
import { placeOf } from './images/place.ts';
import { fileName, isClusterScoped } from './kube/identity.ts';
import type { Manifest } from './kube/manifest.ts';
import { normalise } from './kube/normalise.ts';
import { applyPatches } from './kube/patch.ts';
import { toYaml } from './kube/yaml.ts';
import { withPolicies } from './policies.ts';
import type { Problem } from './problem.ts';
import { environmentReadme } from './readme/index.ts';
import { secretNeeds } from './secret-needs.ts';
import { secretChecksum as ofSecrets } from './secrets/checksum.ts';
import type { SealedInputs } from './secrets/inputs.ts';
import type { SecretNeed } from './secrets/need.ts';
import { secretObjects } from './secrets/render.ts';
import { validate } from './validate.ts';

/** What an environment renders to. With an error among the problems there are no files. */
export interface Rendered {
  /** Folders of `dist/<environment>/` with their objects, Argo CD's own included. */
  apps: App[];
  /** Everything to write, paths below `dist/<environment>/`. */
  files: TextFile[];
  /** What runs, mirrored or not. */
  images: UsedImage[];
  problems: Problem[];
}

const nothing = (problems: Problem[]): Rendered => ({ apps: [], files: [], images: [], problems });

const failed = (problems: readonly Problem[]): boolean => problems.some(({ severity }) => severity === 'error');

/** Environment → checks → components → passes over all objects → checks on them → files. Pure: same input, same bytes. */
export const render = (environment: Environment, inputs: SealedInputs, lock: ImageLock = {}): Rendered => {
  const invalid = validate(environment, inputs);
  if (failed(invalid)) return nothing(invalid);

  const components = appsOf(environment, inputs, placeOf(environment.images ?? {}, lock));
  if (failed(components.problems)) return nothing([...invalid, ...components.problems]);
  const closed = withPolicies(environment, components.apps).map(withNamespace);
  const patched = patch(environment, closed);
  const placed = withImages(environment.images ?? {}, lock, patched.apps);
  const needs = secretNeeds(environment);
  const apps = placed.apps
    .map((app) => checksums(environment, needs, inputs, app))
    .map((app) => ({ ...app, manifests: app.manifests.map(normalise) }))
    .map(annotate);

  const problems = [
    ...invalid,
    ...components.problems,
    ...patched.problems,
    ...placed.problems,
    ...checkRendered(environment, apps),
  ];
  if (failed(problems)) return nothing(problems);
  const files = new Map(apps.map((app) => [app, filesOf(app)]));
  const bootstrap = argocd(environment, inputs, files);
  if (failed(bootstrap.problems)) return nothing([...problems, ...bootstrap.problems]);
  const all = [
    ...[...files.values()].flat(),
    ...bootstrap.folders.flatMap(filesOf),
    environmentReadme(environment, apps, needs),
  ];
  return { apps: [...apps, ...bootstrap.folders], files: all.sort(byPath), images: placed.images, problems };
};

/** Objects without a namespace of their own belong to the app's. */
const withNamespace = (app: App): App => ({
  ...app,
  manifests: app.manifests.map((manifest) =>
    app.namespace === undefined || manifest.metadata.namespace !== undefined || isClusterScoped(manifest)
      ? manifest
      : { ...manifest, metadata: { ...manifest.metadata, namespace: app.namespace } },
  ),
});

/** Patches see the objects of all apps at once, so that one that matches nothing is found. */
const patch = (environment: Environment, apps: readonly App[]): { apps: App[]; problems: Problem[] } => {
  const all = apps.flatMap(({ manifests }) => manifests);
  const { manifests, problems } = applyPatches(all, environment.patches ?? []);
  let position = 0;
  return {
    apps: apps.map((app) => {
      const own = manifests.slice(position, position + app.manifests.length);
      position += app.manifests.length;
      return { ...app, manifests: own };
    }),
    problems,
  };
};

/** Pods of databases keep their template in the chart profile: a checksum would restart the data of an adopted release. */
const checksums = (environment: Environment, needs: readonly SecretNeed[], inputs: SealedInputs, app: App): App => {
  const adopted = environment.harbor.profile === 'chart';
  const inGit = needs.filter(({ source }) => source.from === 'sealed' || source.from === 'external');
  return {
    ...app,
    manifests: withChecksums(app.manifests, {
      except: ({ kind }) => adopted && kind === 'StatefulSet',
      ofSecrets: ({ metadata, spec }) => {
        const namespace = metadata.namespace ?? app.namespace;
        const reader: string | undefined = spec.template.metadata?.labels?.component ?? metadata.name;
        const own = inGit.filter((need) => need.namespace === namespace);
        return reader === undefined ? undefined : ofSecrets(reader, own, inputs);
      },
    }),
  };
};

/** The folders that Argo CD itself is set up with, the credentials of its repository included. */
const argocd = (
  environment: Environment,
  inputs: SealedInputs,
  files: ReadonlyMap<App, readonly TextFile[]>,
): { folders: App[]; problems: Problem[] } => {
  const repository = secretObjects(repositoryNeeds(environment), inputs);
  const filesIn = (app: App) => files.get(app) ?? [];
  const bootstrap = argocdApps(environment, [...files.keys()], filesIn, repository.manifests);
  const folder = (name: string, manifests: Manifest[]): App => ({
    name,
    namespace: namespaceOf(environment),
    wave: 0,
    manifests: manifests.map(normalise),
  });
  return {
    folders: [folder('apps', bootstrap.apps), folder('root', [...bootstrap.settings, ...bootstrap.root])],
    problems: repository.problems,
  };
};

/** An app's files: one object each, and what stands beside them. */
export const filesOf = (app: App): TextFile[] => [
  ...app.manifests.map((manifest) => ({
    path: `${app.name}/${fileName(manifest, app.namespace)}`,
    text: toYaml(manifest),
  })),
  ...(app.files ?? []),
];

const byPath = (a: TextFile, b: TextFile): number => (a.path < b.path ? -1 : a.path > b.path ? 1 : 0);
