/** The ApplicationSet of a fleet: every app on every cluster with the labels. */
import type { App } from '../app.ts';
import type { ApplicationSet } from '../kube/custom.ts';
import { applicationSpec, compareOptions } from './application.ts';
import { type Fleet, namespaceOf, pathOf, type Target } from './model.ts';
import { byProject } from './projects.ts';

/** Label of the generated Applications by which the steps of a rolling sync choose. */
const appLabel = 'app.kubernetes.io/name';

/**
 * Every cluster with each app of one project. Folders by name, not by a pattern: `hosts/` and whatever else stands in the
 * environment's folder is no app.
 */
const generator = (target: Target, fleet: Fleet, project: string, apps: readonly App[]) => ({
  matrix: {
    generators: [
      { clusters: { selector: { matchLabels: fleet.clusters } } },
      {
        git: {
          repoURL: target.argocd.repoURL,
          revision: target.argocd.targetRevision,
          directories: apps.map(({ name }) => ({ path: pathOf(target, name) })),
          values: { project },
        },
      },
    ],
  },
});

/** One step for each wave, in ascending order. */
const rollingSync = (apps: readonly App[]) => ({
  steps: [...new Set(apps.map(({ wave }) => wave))]
    .sort((a, b) => a - b)
    .map((wave) => ({
      matchExpressions: [
        {
          key: appLabel,
          operator: 'In' as const,
          values: apps.filter((app) => app.wave === wave).map(({ name }) => name),
        },
      ],
    })),
});

export const applicationSet = (target: Target, fleet: Fleet, apps: readonly App[]): ApplicationSet => ({
  apiVersion: 'argoproj.io/v1alpha1',
  kind: 'ApplicationSet',
  metadata: { name: target.name, namespace: namespaceOf(target) },
  spec: {
    goTemplate: true,
    goTemplateOptions: ['missingkey=error'],
    generators: byProject(target, apps).map(([project, of]) => generator(target, fleet, project, of)),
    ...(fleet.ordered && { strategy: { type: 'RollingSync' as const, rollingSync: rollingSync(apps) } }),
    // A cluster whose label is lost by mistake keeps its Applications and what runs there.
    syncPolicy: { preserveResourcesOnDeletion: true, applicationsSync: 'create-update' },
    template: {
      metadata: {
        name: `${target.name}-{{ .nameNormalized }}-{{ .path.basenameNormalized }}`,
        labels: { [appLabel]: '{{ .path.basename }}' },
        annotations: compareOptions,
      },
      spec: applicationSpec(target, {
        project: '{{ .values.project }}',
        path: '{{ .path.path }}',
        destination: { name: '{{ .name }}' },
        automated: !fleet.ordered,
      }),
    },
  },
});
