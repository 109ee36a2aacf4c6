/** The production profile: what a careful operator adds to the chart's objects, as one pass over them. */
import type { Container, Manifest, PodSpec, PodTemplate, Probe, SecurityContext } from '../kube/manifest.ts';
import { certificateFiles } from './certificates.ts';
import { timed, userOf } from './component.ts';
import { disruptionBudget, replicatedComponents } from './components/disruption.ts';
import { containerSecurityContext } from './defaults.ts';
import { selector } from './labels.ts';
import type { ProbeTiming, ReplicatedWorkload, Workload } from './model/workload.ts';
import { nameOf, type Release, urlOf } from './release.ts';
import { resourcesOf } from './sizes.ts';
import type { Component } from './topology.ts';

/** What the operator said of a component, or of one of the registry's two containers. */
const settingsOf = (release: Release, component: Component): Workload & Partial<ReplicatedWorkload> => {
  const { harbor } = release;
  switch (component) {
    case 'registry':
      return { ...harbor.registry, ...harbor.registry?.registry };
    case 'registryctl':
      return { ...harbor.registry, ...harbor.registry?.controller };
    case 'trivy':
      return release.trivy ?? {};
    case 'database':
      return harbor.database.type === 'internal' ? harbor.database : {};
    case 'redis':
      return harbor.redis.type === 'internal' ? harbor.redis : {};
    case 'migrator':
      return {};
    default:
      return harbor[component] ?? {};
  }
};

/** Images whose command is the server itself; see `readOnlyRootFilesystem` in the model for the others. */
const startsDirectly: readonly Component[] = ['portal', 'nginx', 'redis'];

/** Minutes to start before liveness counts: migrations of a large database run when core starts. */
const startup: Partial<Record<Component, ProbeTiming>> = { core: { initialDelaySeconds: 10, failureThreshold: 360 } };

const handlerOf = ({ httpGet, exec, tcpSocket }: Probe): Probe => ({ httpGet, exec, tcpSocket });

/** A hang is noticed within a minute; until the first start is over the startup probe keeps liveness away. */
const probes = (container: Container, component: Component, given: Workload): Partial<Container> => {
  const { livenessProbe, readinessProbe, startupProbe } = container;
  if (!livenessProbe) return {};
  return {
    startupProbe: startupProbe ?? {
      ...handlerOf(livenessProbe),
      initialDelaySeconds: 1,
      periodSeconds: 5,
      timeoutSeconds: 5,
      failureThreshold: 120,
      ...startup[component],
    },
    livenessProbe: {
      ...handlerOf(livenessProbe),
      ...timed({
        periodSeconds: 15,
        timeoutSeconds: 5,
        failureThreshold: 3,
        successThreshold: 1,
        ...given.livenessProbe,
      }),
    },
    readinessProbe: readinessProbe && {
      ...readinessProbe,
      timeoutSeconds: 5,
      ...(given.readinessProbe && timed(given.readinessProbe)),
    },
  };
};

const hardenContainer =
  (release: Release, component: Component) =>
  (container: Container): Container => {
    const of = container.name === 'registryctl' ? 'registryctl' : component;
    const given = settingsOf(release, of);
    const readOnly = given.readOnlyRootFilesystem ?? startsDirectly.includes(component);
    const securityContext: SecurityContext = {
      ...(release.harbor.containerSecurityContext ?? containerSecurityContext),
      readOnlyRootFilesystem: readOnly,
    };
    return {
      ...container,
      ...probes(container, of, given),
      resources: given.resources ?? resourcesOf(of, release.harbor.size ?? 'small'),
      securityContext,
      volumeMounts: [...(container.volumeMounts ?? []), ...(readOnly ? [{ name: 'tmp', mountPath: '/tmp' }] : [])],
    };
  };

/** jobservice asks core for its configuration when it starts, and panics without an answer (Harbor 2.15.1). */
const waitForCore = (release: Release, jobservice: Container): Container => ({
  name: 'wait-for-core',
  image: jobservice.image,
  imagePullPolicy: jobservice.imagePullPolicy,
  command: ['/bin/sh', '-c'],
  args: [
    `until curl --fail --silent --max-time 5 --output /dev/null${
      release.tls ? ` --cacert ${certificateFiles('jobservice').ca}` : ''
    } ${urlOf(release, 'core')}/api/v2.0/ping; do sleep 2; done`,
  ],
  resources: {
    requests: { cpu: '10m', memory: '32Mi', 'ephemeral-storage': '16Mi' },
    limits: { cpu: '100m', memory: '64Mi', 'ephemeral-storage': '64Mi' },
  },
  securityContext: { ...containerSecurityContext, readOnlyRootFilesystem: true },
  volumeMounts: jobservice.volumeMounts?.filter(({ mountPath }) => mountPath.startsWith('/etc/harbor/ssl')),
});

/** Pods of one component on several nodes and zones, where there are several and the operator has not said otherwise. */
const placement = (release: Release, component: Component, spec: PodSpec): Partial<PodSpec> => {
  const { replicas = 1, autoscaling } = settingsOf(release, component);
  if (replicas < 2 && !autoscaling) return {};
  const labelSelector = { matchLabels: selector(release, component) };
  return {
    affinity: spec.affinity ?? {
      podAntiAffinity: {
        preferredDuringSchedulingIgnoredDuringExecution: [
          { weight: 100, podAffinityTerm: { labelSelector, topologyKey: 'kubernetes.io/hostname' } },
        ],
      },
    },
    topologySpreadConstraints: spec.topologySpreadConstraints ?? [
      { maxSkew: 1, topologyKey: 'topology.kubernetes.io/zone', whenUnsatisfiable: 'ScheduleAnyway', labelSelector },
    ],
  };
};

const hardenPod = (release: Release, component: Component, template: PodTemplate): PodTemplate => {
  const { spec } = template;
  if (!spec) return template;
  const user = userOf(component);
  const containers = spec.containers.map(hardenContainer(release, component));
  const [main] = containers;
  const waits = component === 'jobservice' && main ? [waitForCore(release, main)] : [];
  const writesTmp = containers.some(({ volumeMounts }) => volumeMounts?.some(({ name }) => name === 'tmp'));
  return {
    ...template,
    spec: {
      ...spec,
      securityContext: {
        ...spec.securityContext,
        runAsNonRoot: true,
        runAsUser: user,
        runAsGroup: user,
        fsGroup: user,
        // Without it the kubelet walks the whole volume at every start of a pod.
        fsGroupChangePolicy: 'OnRootMismatch',
        seccompProfile: { type: 'RuntimeDefault' },
      },
      initContainers: [
        ...waits,
        ...(spec.initContainers ?? []).map((container) =>
          container.name === 'data-permissions-ensurer'
            ? { ...container, resources: container.resources ?? resourcesOf('redis', 'small') }
            : container,
        ),
      ],
      containers,
      volumes: [...(spec.volumes ?? []), ...(writesTmp ? [{ name: 'tmp', emptyDir: { sizeLimit: '512Mi' } }] : [])],
      ...placement(release, component, spec),
    },
  };
};

const workloads = ['Deployment', 'StatefulSet', 'Job'];

const autoscaler = (
  release: Release,
  component: Component,
  scaling: NonNullable<ReplicatedWorkload['autoscaling']>,
): Manifest => ({
  apiVersion: 'autoscaling/v2',
  kind: 'HorizontalPodAutoscaler',
  metadata: { name: nameOf(release, component) },
  spec: {
    scaleTargetRef: {
      apiVersion: 'apps/v1',
      kind: component === 'trivy' ? 'StatefulSet' : 'Deployment',
      name: nameOf(release, component),
    },
    minReplicas: scaling.minReplicas,
    maxReplicas: scaling.maxReplicas,
    metrics: [
      {
        type: 'Resource',
        resource: { name: 'cpu', target: { type: 'Utilization', averageUtilization: scaling.cpu ?? 75 } },
      },
    ],
  },
});

/** Budgets where there are several pods and none was given; they never keep a pod that is broken anyway. */
const budgets = (release: Release): Manifest[] =>
  replicatedComponents(release).flatMap(
    ({ component, settings: { replicas = 1, autoscaling, podDisruptionBudget } }) =>
      podDisruptionBudget === undefined && (autoscaling?.minReplicas ?? replicas) > 1
        ? [disruptionBudget(release, component, { maxUnavailable: 1 })]
        : [],
  );

/** Objects of the chart's render in, hardened ones out, with budgets and autoscalers added. */
export const harden = (release: Release, manifests: readonly Manifest[]): Manifest[] => [
  ...manifests.map((manifest) => {
    if (manifest.kind === 'PodDisruptionBudget') {
      return { ...manifest, spec: { ...manifest.spec, unhealthyPodEvictionPolicy: 'AlwaysAllow' } };
    }
    if (!workloads.includes(manifest.kind)) return manifest;
    const { template, ...spec } = manifest.spec;
    const component: Component = template.metadata.labels.component;
    const { autoscaling } = settingsOf(release, component);
    return {
      ...manifest,
      spec: {
        ...spec,
        ...(autoscaling && { replicas: undefined }),
        template: hardenPod(release, component, template),
      },
    };
  }),
  ...budgets(release).map((budget) => ({
    ...budget,
    spec: { ...budget.spec, unhealthyPodEvictionPolicy: 'AlwaysAllow' },
  })),
  ...replicatedComponents(release).flatMap(({ component, settings: { autoscaling } }) =>
    autoscaling ? [autoscaler(release, component, autoscaling)] : [],
  ),
];
