/** What components have in common: image, placement, probes, metadata, replicas, budgets. */

import type {
  Affinity,
  Container,
  EnvVar,
  ResourceRequirements,
  Toleration,
  TopologySpreadConstraint,
} from '../../../kube/manifest.ts';
import { error, warning } from '../../../problem.ts';
import type { DisruptionBudget, ProbeTiming, ReplicatedWorkload, Workload } from '../../model/workload.ts';
import type { Leaf, Section } from '../schema/leaf.ts';
import { defaultOf, type Values } from '../schema.ts';
import { type Context, changed, defined, given, unless } from './context.ts';
import { referencedEnv, referencedInitEnv } from './env.ts';

interface WorkloadValues {
  image?: { repository?: string; tag?: string };
  resources?: ResourceRequirements;
  serviceAccountName?: string;
  automountServiceAccountToken?: boolean;
  nodeSelector?: Record<string, string>;
  tolerations?: Toleration[];
  affinity?: Affinity;
  priorityClassName?: string;
  podAnnotations?: Record<string, string>;
  podLabels?: Record<string, string>;
  extraEnvVars?: EnvVar[];
  livenessProbe?: ProbeTiming;
  readinessProbe?: ProbeTiming;
}

interface ReplicatedValues extends WorkloadValues {
  replicas?: number;
  topologySpreadConstraints?: TopologySpreadConstraint[];
  podDisruptionBudget?: NonNullable<Values['core']>['podDisruptionBudget'];
}

/** The keys of the schema that `workload` asks for defaults. */
type WorkloadSchema = {
  image: Section;
  livenessProbe: Section;
  readinessProbe: Section;
  resources: Leaf<ResourceRequirements>;
};

/** Kubernetes' own numbers, which hold where null removed the chart's. */
const kubernetes: Required<ProbeTiming> = {
  initialDelaySeconds: 0,
  periodSeconds: 10,
  timeoutSeconds: 1,
  failureThreshold: 3,
  successThreshold: 1,
};

/** Numbers of a probe that are not the chart's. */
export const probeOf = (context: Context, values: ProbeTiming | undefined, section: Section): ProbeTiming | undefined =>
  given(changed({ ...kubernetes, ...values }, section, context));

/** Resources unless they are the chart's; `{}` where the chart has some and the values remove them. */
const resourcesOf = ({ facts }: Context, value: ResourceRequirements | undefined, leaf: Leaf<ResourceRequirements>) => {
  const usual = defaultOf(leaf, facts);
  return usual ? unless(value ?? {}, usual) : given(value);
};

export const workload = (
  context: Context,
  component: string,
  values: WorkloadValues,
  section: WorkloadSchema,
): Workload =>
  defined({
    image: given(changed(values.image, section.image, context)),
    resources: resourcesOf(context, values.resources, section.resources),
    serviceAccountName: given(values.serviceAccountName),
    automountServiceAccountToken: values.automountServiceAccountToken || undefined,
    nodeSelector: given(values.nodeSelector),
    tolerations: given(values.tolerations),
    affinity: given(values.affinity),
    priorityClassName: given(values.priorityClassName),
    podAnnotations: given(values.podAnnotations),
    podLabels: given(values.podLabels),
    extraEnvVars: given(referencedEnv(context, component, values.extraEnvVars)),
    livenessProbe: probeOf(context, values.livenessProbe, section.livenessProbe),
    readinessProbe: probeOf(context, values.readinessProbe, section.readinessProbe),
  });

export const replicated = (
  context: Context,
  component: string,
  values: ReplicatedValues,
  section: WorkloadSchema,
): ReplicatedWorkload =>
  defined({
    replicas: unless(values.replicas ?? 1, 1),
    ...workload(context, component, values, section),
    topologySpreadConstraints: given(values.topologySpreadConstraints),
    podDisruptionBudget: budget(context, component, values),
  });

/** Settings of Deployments beyond the common ones. */
export const revisions = (
  values: { revisionHistoryLimit?: number },
  { revisionHistoryLimit }: { revisionHistoryLimit: number },
) =>
  defined({
    revisionHistoryLimit: unless(values.revisionHistoryLimit ?? revisionHistoryLimit, revisionHistoryLimit),
  });

export const initContainers = (context: Context, component: string, values: Container[] | undefined) =>
  defined({
    initContainers: given(referencedInitEnv(context, component, values)),
  });

/** The chart makes a budget from two replicas on. */
const budget = (context: Context, component: string, values: ReplicatedValues): DisruptionBudget | undefined => {
  const { enabled, minAvailable, maxUnavailable } = values.podDisruptionBudget ?? {};
  if (!enabled || (values.replicas ?? 1) <= 1) return undefined;
  const path = `${component}.podDisruptionBudget`;
  if (minAvailable && maxUnavailable) {
    const what = 'a budget has minAvailable or maxUnavailable, not both; the chart sets minAvailable unless it is null';
    context.problems.push(
      error('values-budget', path, what, `minAvailable: null beside maxUnavailable: ${maxUnavailable}`),
    );
  }
  if (minAvailable) return { minAvailable };
  if (maxUnavailable) return { maxUnavailable };
  context.problems.push(
    error('values-budget', path, 'the budget has no number', 'minAvailable: 1, or maxUnavailable: 1'),
  );
  return undefined;
};

/** Budgets of what is not installed: the chart renders some all the same, over pods that do not exist. */
export const absentBudget = (
  context: Context,
  component: string,
  values: ReplicatedValues | undefined,
  why: string,
) => {
  if (values?.podDisruptionBudget?.enabled && (values.replicas ?? 1) > 1) {
    const what = `a disruption budget for a component that is not installed (${why}); it is left out`;
    context.problems.push(warning('values-budget', `${component}.podDisruptionBudget.enabled`, what, 'remove it'));
  }
};
