/** What a component of Harbor is written with: its own names and ports, typed peers, and the scaffold of its objects. */
import type {
  ConfigMap,
  Container,
  Deployment,
  Manifest,
  PodSpec,
  PodTemplate,
  Probe,
  Service,
  StatefulSet,
} from '../kube/manifest.ts';
import { present } from '../kube/manifest.ts';
import { containerSecurityContext, defaults } from './defaults.ts';
import { needsNodePorts, serviceAnnotations } from './expose/controllers.ts';
import { claimTemplateLabels, commonLabels, componentLabels, selector } from './labels.ts';
import type { InitContainers, ProbeTiming, ReplicatedWorkload, Revisions, Workload } from './model/workload.ts';
import { hostOf, metricsPort, nameOf, podPort, type Release, servicePort, urlOf } from './release.ts';
import { type Component, type PeerOf, topology } from './topology.ts';

/** A component inside a release. */
export interface Self<C extends Component = Component> {
  component: C;
  release: Release;
  /** Name of its objects. */
  name: string;
  /** Port of its container. */
  port: number;
  selector: Record<string, string>;
  /** URL of a peer's Service; a peer that the topology does not list for this component does not compile. */
  url(peer: PeerOf<C> | C): string;
  /** Host name of a peer's Service. */
  host(peer: PeerOf<C>): string;
}

const selfOf = <C extends Component>(release: Release, component: C): Self<C> => ({
  component,
  release,
  name: nameOf(release, component),
  port: podPort(release, component),
  selector: selector(release, component),
  url: (peer) => urlOf(release, peer),
  host: (peer) => hostOf(release, peer),
});

/** A component: from a release to its objects; undefined items are objects that the release does not need. */
export const component =
  <C extends Component>(name: C, render: (self: Self<C>) => (Manifest | undefined)[]) =>
  (release: Release): Manifest[] =>
    present(render(selfOf(release, name)));

export const configMap = (name: string, data: Record<string, string>): ConfigMap => ({
  apiVersion: 'v1',
  kind: 'ConfigMap',
  metadata: { name },
  data,
});

type ServicePort = NonNullable<NonNullable<Service['spec']>['ports']>[number];

/** The component's own port and, where it has one, its metrics port. */
const ownPort = ({ release, component }: Self, of: Component = component): ServicePort => {
  const port = servicePort(release, of);
  const target = podPort(release, of);
  return {
    name: topology[of].portName[release.tls ? 1 : 0],
    port,
    targetPort: target === port ? undefined : target,
    protocol: 'TCP',
  };
};

const metrics = ({ release, component }: Self): ServicePort | undefined =>
  release.harbor.metrics && (component === 'core' || component === 'jobservice' || component === 'registry')
    ? { name: topology.exporter.portName[release.tls ? 1 : 0], port: metricsPort(release, component), protocol: 'TCP' }
    : undefined;

export const service = (
  self: Self,
  options: {
    annotations?: Record<string, string> | undefined;
    type?: 'ClusterIP' | 'NodePort' | undefined;
    alsoServes?: Component;
  } = {},
): Service => {
  const { expose, ipFamily } = self.release.harbor;
  const served = self.component === 'core' || self.component === 'portal' ? self.component : undefined;
  const nodePort = served && expose.type === 'ingress' && needsNodePorts(expose.controller ?? 'default');
  const forController = served ? serviceAnnotations(self.release, served) : {};
  return {
    apiVersion: 'v1',
    kind: 'Service',
    metadata: { name: self.name, annotations: { ...forController, ...options.annotations } },
    spec: {
      type: options.type ?? (nodePort ? 'NodePort' : undefined),
      ipFamilyPolicy: ipFamily?.policy,
      ipFamilies: ipFamily?.families,
      ports: present([ownPort(self), options.alsoServes && ownPort(self, options.alsoServes), metrics(self)]),
      selector: self.selector,
    },
  };
};

/** The numbers of a probe as the API server keeps them: a delay of 0 is not stored. */
export const timed = ({ initialDelaySeconds, ...timing }: ProbeTiming): ProbeTiming =>
  initialDelaySeconds ? { initialDelaySeconds, ...timing } : timing;

/** An HTTP probe of the component's own port. */
export const httpProbe = (self: Self, path: string, timing: ProbeTiming, port: number | string = self.port): Probe => ({
  httpGet: { path, port, scheme: self.release.tls ? 'HTTPS' : 'HTTP' },
  ...timed(timing),
});

/** Image, pull policy, resources, security context and probes that every container of Harbor has. */
export const container = (
  self: Self,
  name: string,
  settings: Pick<Workload, 'resources'>,
  image: string,
  rest: Omit<Container, 'name' | 'image'>,
): Container => ({
  name,
  image,
  imagePullPolicy: self.release.harbor.imagePullPolicy ?? defaults.imagePullPolicy,
  ...rest,
  resources: settings.resources,
  securityContext:
    self.release.harbor.containerSecurityContext === null
      ? undefined
      : (self.release.harbor.containerSecurityContext ?? containerSecurityContext),
});

type Settings = Workload & Partial<Pick<ReplicatedWorkload, 'topologySpreadConstraints'>> & InitContainers;

/** User and group of the images: PostgreSQL and Redis run as 999, everything else as 10000 (Harbor's Dockerfiles). */
export const userOf = (component: Component): number =>
  component === 'database' || component === 'redis' ? 999 : 10000;

/** Seconds that a pod may take to finish its work; the others keep Kubernetes' 30. */
const slowToStop: readonly Component[] = ['core', 'jobservice', 'registry', 'database', 'redis', 'migrator'];

export const podSpec = (self: Self, settings: Settings, { initContainers = [], ...pod }: PodSpec): PodSpec => ({
  serviceAccountName: settings.serviceAccountName || undefined,
  automountServiceAccountToken: settings.automountServiceAccountToken ?? false,
  imagePullSecrets: self.release.harbor.imagePullSecrets?.map((name) => ({ name })),
  securityContext: {
    runAsUser: userOf(self.component),
    fsGroup: userOf(self.component),
    fsGroupChangePolicy: self.component === 'registry' ? 'OnRootMismatch' : undefined,
  },
  terminationGracePeriodSeconds: slowToStop.includes(self.component) ? 120 : undefined,
  initContainers: [...initContainers, ...(settings.initContainers ?? [])],
  ...pod,
  nodeSelector: settings.nodeSelector,
  affinity: settings.affinity,
  tolerations: settings.tolerations,
  priorityClassName: settings.priorityClassName,
  topologySpreadConstraints: settings.topologySpreadConstraints?.map((constraint) => ({
    ...constraint,
    labelSelector: { matchLabels: self.selector },
  })),
});

const podTemplate = (self: Self, settings: Settings, pod: PodSpec): PodTemplate => ({
  metadata: {
    labels: { ...commonLabels(self.release), ...componentLabels(self.component), ...settings.podLabels },
    annotations: settings.podAnnotations,
  },
  spec: podSpec(self, settings, pod),
});

export const deployment = (
  self: Self,
  settings: Settings & ReplicatedWorkload & Revisions,
  pod: PodSpec,
  strategy?: NonNullable<Deployment['spec']>['strategy'],
): Deployment => ({
  apiVersion: 'apps/v1',
  kind: 'Deployment',
  metadata: { name: self.name, labels: componentLabels(self.component) },
  spec: {
    replicas: settings.replicas ?? 1,
    revisionHistoryLimit: settings.revisionHistoryLimit ?? 10,
    strategy,
    selector: { matchLabels: self.selector },
    template: podTemplate(self, settings, pod),
  },
});

export const statefulSet = (
  self: Self,
  settings: Settings & { replicas?: number },
  pod: PodSpec,
  volumeClaimTemplates: NonNullable<StatefulSet['spec']>['volumeClaimTemplates'],
): StatefulSet => ({
  apiVersion: 'apps/v1',
  kind: 'StatefulSet',
  metadata: { name: self.name, labels: componentLabels(self.component) },
  spec: {
    replicas: settings.replicas ?? 1,
    serviceName: self.name,
    selector: { matchLabels: self.selector },
    template: podTemplate(self, settings, pod),
    volumeClaimTemplates,
  },
});

export { claimTemplateLabels };
