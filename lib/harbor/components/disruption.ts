/** Disruption budgets that the operator asks for, for components that run and have more than one pod. */
import type { PodDisruptionBudget } from '../../kube/manifest.ts';
import { selector } from '../labels.ts';
import type { DisruptionBudget, ReplicatedWorkload } from '../model/workload.ts';
import { nameOf, type Release } from '../release.ts';

/** Components that may have several pods, as far as this release runs them. */
export const replicatedComponents = (release: Release) => {
  const { core, jobservice, registry, portal, nginx, exporter, metrics } = release.harbor;
  const all = [
    { component: 'core', settings: core, runs: true },
    { component: 'jobservice', settings: jobservice, runs: true },
    { component: 'registry', settings: registry, runs: true },
    { component: 'portal', settings: portal, runs: true },
    { component: 'nginx', settings: nginx, runs: release.front },
    { component: 'trivy', settings: release.trivy, runs: release.trivy !== undefined },
    { component: 'exporter', settings: exporter, runs: metrics !== undefined },
  ] as const;
  return all
    .filter(({ runs }) => runs)
    .map(({ component, settings }) => ({
      component,
      settings: (settings ?? {}) as ReplicatedWorkload,
    }));
};

export const disruptionBudget = (
  release: Release,
  component: ReturnType<typeof replicatedComponents>[number]['component'],
  budget: DisruptionBudget,
): PodDisruptionBudget => ({
  apiVersion: 'policy/v1',
  kind: 'PodDisruptionBudget',
  metadata: { name: nameOf(release, component) },
  spec: { ...budget, selector: { matchLabels: selector(release, component) } },
});

export const disruptionBudgets = (release: Release): PodDisruptionBudget[] =>
  replicatedComponents(release).flatMap(({ component, settings }) =>
    settings.podDisruptionBudget && (settings.replicas ?? 1) > 1
      ? [disruptionBudget(release, component, settings.podDisruptionBudget)]
      : [],
  );
