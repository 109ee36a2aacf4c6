/** A Harbor release as Kubernetes objects: components, entry, budgets, then what every object gets. */
import type { Manifest } from '../kube/manifest.ts';
import { core } from './components/core.ts';
import { database } from './components/database.ts';
import { disruptionBudgets } from './components/disruption.ts';
import { exporter } from './components/exporter.ts';
import { jobservice } from './components/jobservice.ts';
import { migrator } from './components/migrator.ts';
import { nginx } from './components/nginx.ts';
import { portal } from './components/portal.ts';
import { redis } from './components/redis.ts';
import { registry } from './components/registry.ts';
import { trivy } from './components/trivy.ts';
import { ingress } from './expose/ingress.ts';
import { route } from './expose/route.ts';
import { commonLabels } from './labels.ts';
import type { Harbor } from './model/harbor.ts';
import { harden } from './production.ts';
import { type Release, releaseOf } from './release.ts';

const parts: readonly ((release: Release) => Manifest[])[] = [
  core,
  jobservice,
  registry,
  portal,
  trivy,
  exporter,
  database,
  redis,
  nginx,
  ingress,
  route,
  migrator,
  disruptionBudgets,
];

/** Namespace, unless an object belongs elsewhere, and labels that every object of the release carries; the chart's route has none. */
const complete =
  (release: Release) =>
  (manifest: Manifest): Manifest => ({
    ...manifest,
    metadata: {
      ...manifest.metadata,
      namespace: manifest.metadata.namespace ?? release.harbor.namespace,
      labels:
        manifest.kind === 'HTTPRoute' && release.profile === 'chart' && !manifest.metadata.labels
          ? undefined
          : { ...commonLabels(release), ...manifest.metadata.labels },
    },
  });

/** All objects of a release as its profile renders them; the description must have passed the checks. */
export const renderHarbor = (harbor: Harbor): Manifest[] => {
  const release = releaseOf(harbor);
  const objects = parts.flatMap((part) => part(release));
  return (release.profile === 'production' ? harden(release, objects) : objects).map(complete(release));
};
