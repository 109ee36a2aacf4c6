/** The controller: makes and deletes access points through AWS' API. */

import type { Container, Deployment } from '../../kube/manifest.ts';
import { pullSecrets } from '../pods.ts';
import { commonEnv, fieldEnv, health, image, podSecurity, sidecarSecurity } from './containers.ts';
import type { OwnEfsCsi } from './model.ts';
import { accounts, labels, namespace, podLabels, release } from './release.ts';

/** Name of Deployment, budget and metrics Service, and of the pods' label `app`. */
export const name = 'efs-csi-controller';
const healthPort = 9909;
export const metricsPort = 3301;
const sockets = '/var/lib/csi/sockets/pluginproxy/';
const socket = `${sockets}csi.sock`;

export const controllerLabels = (provider: OwnEfsCsi) => podLabels(name, provider.release);

/** `key:value` pairs as the flag takes them, by key; in it a backslash protects colons and blanks. */
export const tagsFlag = (tags: Record<string, string>): string => {
  const escaped = (text: string) => text.replace(/[: ]/g, '\\$&');
  const pairs = Object.entries(tags).sort(([a], [b]) => (a < b ? -1 : 1));
  return `--tags=${pairs.map(([key, value]) => `${escaped(key)}:${escaped(value)}`).join(' ')}`;
};

/** Privileged only where it must mount; the root file system stays writable for the mount helper's state. */
const driverSecurity = (mounts: boolean): Container['securityContext'] =>
  mounts
    ? { privileged: true }
    : {
        privileged: false,
        allowPrivilegeEscalation: false,
        readOnlyRootFilesystem: false,
        capabilities: { drop: ['ALL'] },
      };

const driver = (provider: OwnEfsCsi): Container => {
  const {
    tags,
    deleteAccessPointRootDir = false,
    regionalStsEndpoints,
    metrics,
    resources,
  } = provider.controller ?? {};
  const { ports, livenessProbe } = health(healthPort, 10);
  return {
    name: 'efs-plugin',
    image: image(provider, 'driver'),
    imagePullPolicy: 'IfNotPresent',
    args: [
      '--endpoint=$(CSI_ENDPOINT)',
      '--logtostderr',
      ...(tags && Object.keys(tags).length > 0 ? [tagsFlag(tags)] : []),
      '--v=2',
      `--delete-access-point-root-dir=${deleteAccessPointRootDir}`,
      '--debug-logs=false',
      ...(metrics ? [`--http-endpoint=0.0.0.0:${metricsPort}`] : []),
    ],
    env: [
      { name: 'CSI_ENDPOINT', value: `unix://${socket}` },
      ...(regionalStsEndpoints ? [{ name: 'AWS_STS_REGIONAL_ENDPOINTS', value: 'regional' }] : []),
      fieldEnv('CSI_NODE_NAME', 'spec.nodeName'),
      ...commonEnv(provider),
    ],
    ports: [...(ports ?? []), ...(metrics ? [{ name: 'metrics', containerPort: metricsPort, protocol: 'TCP' }] : [])],
    livenessProbe,
    volumeMounts: [{ name: 'socket-dir', mountPath: sockets }],
    resources: resources?.driver ?? release.resources.driver,
    securityContext: driverSecurity(deleteAccessPointRootDir),
  };
};

const provisioner = (provider: OwnEfsCsi): Container => ({
  name: 'csi-provisioner',
  image: image(provider, 'provisioner'),
  imagePullPolicy: 'IfNotPresent',
  args: [
    '--csi-address=$(ADDRESS)',
    '--v=2',
    '--feature-gates=Topology=true',
    '--extra-create-metadata',
    '--leader-election',
    '--leader-election-renew-deadline=10s',
    '--leader-election-lease-duration=15s',
    '--worker-threads=100',
    '--timeout=15s',
    ...(provider.controller?.provisionerArgs ?? []),
  ],
  env: [{ name: 'ADDRESS', value: socket }],
  volumeMounts: [{ name: 'socket-dir', mountPath: sockets }],
  resources: provider.controller?.resources?.provisioner ?? release.resources.provisioner,
  securityContext: sidecarSecurity,
});

const livenessProbe = (provider: OwnEfsCsi): Container => ({
  name: 'liveness-probe',
  image: image(provider, 'livenessProbe'),
  imagePullPolicy: 'IfNotPresent',
  args: ['--csi-address=/csi/csi.sock', `--health-port=${healthPort}`],
  volumeMounts: [{ name: 'socket-dir', mountPath: '/csi' }],
  resources: provider.controller?.resources?.livenessProbe ?? release.resources.livenessProbe,
  securityContext: sidecarSecurity,
});

export const controller = (provider: OwnEfsCsi): Deployment => {
  const settings = provider.controller ?? {};
  const selector = controllerLabels(provider);
  const scraped = settings.metrics && settings.metrics.annotations !== false;
  return {
    apiVersion: 'apps/v1',
    kind: 'Deployment',
    metadata: { name, namespace, labels },
    spec: {
      replicas: settings.replicas ?? 2,
      strategy: settings.rollingUpdate && { type: 'RollingUpdate', rollingUpdate: settings.rollingUpdate },
      selector: { matchLabels: selector },
      template: {
        metadata: {
          labels: { ...selector, ...settings.podLabels },
          annotations:
            scraped || settings.podAnnotations
              ? {
                  ...settings.podAnnotations,
                  ...(scraped && { 'prometheus.io/scrape': 'true', 'prometheus.io/port': `${metricsPort}` }),
                }
              : undefined,
        },
        spec: {
          serviceAccountName: accounts.controller.name,
          imagePullSecrets: pullSecrets(provider.imagePullSecrets),
          priorityClassName: settings.priorityClassName ?? 'system-cluster-critical',
          hostNetwork: settings.hostNetwork ? true : undefined,
          nodeSelector: { 'kubernetes.io/os': 'linux', ...settings.nodeSelector },
          affinity: settings.affinity,
          tolerations: settings.tolerations ?? [
            { key: 'CriticalAddonsOnly', operator: 'Exists' },
            { key: 'efs.csi.aws.com/agent-not-ready', operator: 'Exists' },
          ],
          topologySpreadConstraints: settings.topologySpreadConstraints?.map((constraint) => ({
            ...constraint,
            labelSelector: { matchLabels: { app: name } },
          })),
          securityContext: podSecurity,
          containers: [driver(provider), provisioner(provider), livenessProbe(provider)],
          volumes: [{ name: 'socket-dir', emptyDir: {} }],
        },
      },
    },
  };
};
