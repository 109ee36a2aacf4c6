/** The rendered objects as cdk8s constructs: one App for an environment, one Chart for an app, plain ApiObjects. */
import { ApiObject, type ApiObjectProps, App, Chart } from 'cdk8s';
import type { App as Folder } from './app.ts';
import { identity } from './kube/identity.ts';
import type { Manifest } from './kube/manifest.ts';
import { formatProblem, type Problem } from './problem.ts';

// Objects keep the order in which they were written; cdk8s would sort every key.
process.env.CDK8S_DISABLE_SORT = '1';

/** A construct tree of an environment; its errors are validations of the tree, as cdk8s knows them. */
export const constructs = (name: string, folders: readonly Folder[], problems: readonly Problem[]): App => {
  // One App for each environment: in a single one the cost would grow with the square of their number.
  const app = new App({ outdir: '' });
  for (const folder of folders) {
    const chart = new Chart(app, folder.name, { disableResourceNameHashes: true });
    for (const manifest of folder.manifests)
      new ApiObject(chart, identity(manifest).replaceAll('/', ':'), manifest as ApiObjectProps);
  }
  const errors = problems.filter(({ severity }) => severity === 'error');
  app.node.addValidation({ validate: () => errors.map((problem) => formatProblem(name, problem)) });
  return app;
};

/** What cdk8s would write of a tree, folder by folder. Throws nothing; validations are the caller's to ask for. */
export const fromConstructs = (app: App): { folder: string; manifests: Manifest[] }[] =>
  app.charts.map((chart) => ({ folder: chart.node.id, manifests: chart.toJson() }));

/** Errors of every construct in the tree. */
export const validationErrors = (app: App): string[] =>
  app.node.findAll().flatMap((construct) => construct.node.validate());
