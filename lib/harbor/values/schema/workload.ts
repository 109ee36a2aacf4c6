/** Keys that the chart gives to every component: image, placement, probes, metadata. */
import type {
  Affinity,
  Container,
  EnvVar,
  ResourceRequirements,
  Toleration,
  TopologySpreadConstraint,
} from '../../../kube/manifest.ts';
import type { ProbeTiming } from '../../model/workload.ts';
import { repositories } from '../../release.ts';
import { integer, type Leaf, labels, numberOrText, object, objects, onOff, since, text, unlisted } from './leaf.ts';

export const image = (component: keyof typeof repositories) => ({
  repository: text(({ imagePrefix }) => `${imagePrefix}/${repositories[component]}`),
  tag: text(({ version }) => `v${version}`),
});

/** Before chart 1.19 these numbers were fixed in the templates. */
export const probe = (timing: Required<ProbeTiming>) =>
  since('2.15', {
    initialDelaySeconds: integer(timing.initialDelaySeconds),
    periodSeconds: integer(timing.periodSeconds),
    timeoutSeconds: integer(timing.timeoutSeconds),
    failureThreshold: integer(timing.failureThreshold),
    successThreshold: integer(timing.successThreshold),
  });

type Timings = {
  livenessProbe: Required<ProbeTiming>;
  readinessProbe: Required<ProbeTiming>;
};

export const probes = ({ livenessProbe, readinessProbe }: Timings) => ({
  livenessProbe: probe(livenessProbe),
  readinessProbe: probe(readinessProbe),
});

const resourceFields = ['limits', 'requests', 'claims'] as const;

/** Defaults of the chart are given where it has some; without, it reads the key but does not list it. */
export const resources = (value?: ResourceRequirements): Leaf<ResourceRequirements> =>
  value ? object(value, resourceFields) : unlisted(object({}, resourceFields));

export const env = () => objects<EnvVar>({ fields: ['name', 'value', 'valueFrom'], needs: 'name' });

/** Containers are taken as given: Kubernetes adds fields with every release. */
export const initContainers = () => objects<Container>({ needs: 'name' });

export const placement = () => ({
  nodeSelector: labels(),
  tolerations: objects<Toleration>({
    fields: ['key', 'operator', 'value', 'effect', 'tolerationSeconds'],
  }),
  affinity: object<Affinity>({}, ['nodeAffinity', 'podAffinity', 'podAntiAffinity']),
  priorityClassName: text(null),
});

export const serviceAccount = () => ({
  serviceAccountName: text(),
  automountServiceAccountToken: onOff(false),
});

export const podMetadata = () => ({
  podAnnotations: labels(),
  podLabels: labels(),
});

export const topologySpread = (value?: null) =>
  objects<TopologySpreadConstraint>(
    {
      fields: [
        ...['maxSkew', 'topologyKey', 'whenUnsatisfiable', 'minDomains', 'labelSelector'],
        ...['nodeAffinityPolicy', 'nodeTaintsPolicy', 'matchLabelKeys'],
      ],
      needs: 'topologyKey',
    },
    value,
  );

/** What components have that may run several times. */
export const replicated = (replicas: number) => ({
  ...serviceAccount(),
  ...placement(),
  ...podMetadata(),
  replicas: integer(replicas),
  podDisruptionBudget: since('2.15', {
    enabled: onOff(false),
    minAvailable: numberOrText(1),
    maxUnavailable: unlisted(numberOrText(1)),
  }),
  topologySpreadConstraints: topologySpread(),
});

/** The same for Deployments, which keep old ReplicaSets. */
export const deployed = ({ replicas, revisionHistoryLimit }: { replicas: number; revisionHistoryLimit: number }) => ({
  ...replicated(replicas),
  revisionHistoryLimit: integer(revisionHistoryLimit),
});
