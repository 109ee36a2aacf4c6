/** Waves of workloads, and of what goes with them: claims, ConfigMaps, Services, budgets and autoscalers. */
import { type Container, type Manifest, type PodTemplate, present } from '../kube/manifest.ts';
import { objectWaves } from './waves.ts';

/** The pod template of a workload; undefined for every other kind. */
export const podTemplateOf = ({ kind, spec }: Manifest): PodTemplate | undefined => {
  if (kind === 'CronJob') return spec.jobTemplate.spec.template;
  return ['Deployment', 'StatefulSet', 'DaemonSet', 'Job'].includes(kind) ? spec.template : undefined;
};

/** Workloads that others wait for, by the label `component` of Harbor's chart. */
const byComponent: Readonly<Record<string, number>> = {
  database: objectWaves.data,
  redis: objectWaves.data,
  migrator: objectWaves.migration,
};

const waveOfWorkload = ({ kind, metadata }: Manifest): number =>
  byComponent[metadata.labels?.component ?? ''] ?? (kind === 'Job' ? objectWaves.jobs : objectWaves.workloads);

/** Claims and ConfigMaps that a pod cannot start without, as `kind/name`. */
const neededBy = ({ spec }: PodTemplate): string[] => {
  const containers: Container[] = [...(spec?.initContainers ?? []), ...(spec?.containers ?? [])];
  const volumes = spec?.volumes ?? [];
  return present([
    ...volumes.map(({ persistentVolumeClaim: claim }) => claim && `PersistentVolumeClaim/${claim.claimName}`),
    ...[
      ...volumes.map(({ configMap }) => configMap),
      ...volumes.flatMap(({ projected }) => projected?.sources?.map(({ configMap }) => configMap)),
      ...containers.flatMap(({ envFrom }) => envFrom?.map(({ configMapRef }) => configMapRef)),
      ...containers.flatMap(({ env }) => env?.map(({ valueFrom }) => valueFrom?.configMapKeyRef)),
    ].map((source) => source?.name && `ConfigMap/${source.name}`),
  ]);
};

const isSubset = (part: Record<string, string> | undefined, whole: Record<string, string> | undefined): boolean =>
  part !== undefined && Object.entries(part).every(([key, value]) => whole?.[key] === value);

/** Whether the object serves this workload, so that it belongs in its wave. */
const serves = ({ kind, metadata, spec }: Manifest, workload: Manifest, { metadata: pod }: PodTemplate): boolean => {
  switch (kind) {
    case 'Service':
      return isSubset(spec.selector, pod?.labels);
    case 'PodDisruptionBudget':
      return isSubset(spec.selector?.matchLabels, pod?.labels);
    case 'HorizontalPodAutoscaler':
      return spec.scaleTargetRef.kind === workload.kind && spec.scaleTargetRef.name === workload.metadata.name;
    default:
      return neededBy({ spec: podTemplateOf(workload)?.spec }).includes(`${kind}/${metadata.name}`);
  }
};

/**
 * The wave of an object that is a workload or belongs to one: the earliest of those it belongs to. A claim in an earlier
 * wave than its pod would stay Pending for ever where its class waits for the first consumer.
 */
export const workloadWaves = (manifests: readonly Manifest[]): ((manifest: Manifest) => number | undefined) => {
  const workloads = manifests.flatMap((workload) => {
    const template = podTemplateOf(workload);
    return template ? [{ workload, template, wave: waveOfWorkload(workload) }] : [];
  });
  return (manifest) => {
    if (podTemplateOf(manifest)) return waveOfWorkload(manifest);
    if (
      !['Service', 'PodDisruptionBudget', 'HorizontalPodAutoscaler', 'PersistentVolumeClaim', 'ConfigMap'].includes(
        manifest.kind,
      )
    )
      return undefined;
    const found = workloads.filter(
      ({ workload, template }) =>
        workload.metadata.namespace === manifest.metadata.namespace && serves(manifest, workload, template),
    );
    return found.length > 0 ? Math.min(...found.map(({ wave }) => wave)) : undefined;
  };
};
