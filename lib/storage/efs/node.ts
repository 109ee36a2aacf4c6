/** The node's part: mounts file systems for the kubelet. Privileged and on the host network, as mounting demands. */
import type { Container, DaemonSet, Volume } from '../../kube/manifest.ts';
import { pullSecrets } from '../pods.ts';
import { commonEnv, fieldEnv, health, image, podSecurity, sidecarSecurity } from './containers.ts';
import type { OwnEfsCsi } from './model.ts';
import { accounts, driverName, labels, namespace, podLabels, release } from './release.ts';

const name = 'efs-csi-node';
const healthPort = 9809;

const pluginMount = { name: 'plugin-dir', mountPath: '/csi' };

/** Fargate brings its own driver, hybrid nodes have no EFS in reach (chart 4.4.1). */
const affinity = {
  nodeAffinity: {
    requiredDuringSchedulingIgnoredDuringExecution: {
      nodeSelectorTerms: [
        {
          matchExpressions: [
            { key: 'eks.amazonaws.com/compute-type', operator: 'NotIn', values: ['fargate', 'hybrid'] },
          ],
        },
      ],
    },
  },
};

/** Flags of the node driver, all written out as the chart does: its own defaults differ from the program's. */
const flags = ({ node = {} }: OwnEfsCsi): string[] => [
  '--endpoint=$(CSI_ENDPOINT)',
  '--logtostderr',
  '--v=2',
  `--vol-metrics-opt-in=${node.volMetricsOptIn ?? false}`,
  '--vol-metrics-refresh-period=240',
  '--vol-metrics-fs-rate-limit=5',
  `--max-inflight-mount-calls-opt-in=${node.maxInflightMountCalls !== undefined}`,
  `--max-inflight-mount-calls=${node.maxInflightMountCalls ?? 10}`,
  `--volume-attach-limit-opt-in=${node.volumeAttachLimit !== undefined}`,
  `--volume-attach-limit=${node.volumeAttachLimit ?? 20}`,
  '--force-unmount-after-timeout=false',
  '--unmount-timeout=30s',
  '--debug-logs=false',
  '--efs-cloudwatch-log-enabled=false',
  '--s3files-cloudwatch-log-enabled=true',
  '--s3files-cloudwatch-metrics-enabled=true',
  ...(node.efsUtilsConfOverrides ? [`--efs-utils-conf-overrides=${node.efsUtilsConfOverrides}`] : []),
];

const driver = (provider: OwnEfsCsi, kubelet: string): Container => ({
  name: 'efs-plugin',
  image: image(provider, 'driver'),
  imagePullPolicy: 'IfNotPresent',
  args: flags(provider),
  env: [
    { name: 'CSI_ENDPOINT', value: 'unix:/csi/csi.sock' },
    fieldEnv('CSI_NODE_NAME', 'spec.nodeName'),
    {
      name: 'CSI_NODE_MEMORY_LIMIT',
      // "0" is what the API server makes of an absent divisor.
      valueFrom: { resourceFieldRef: { containerName: 'efs-plugin', divisor: '0', resource: 'limits.memory' } },
    },
    ...(provider.node?.disableMutation ? [{ name: 'DISABLE_TAINT_WATCHER', value: 'true' }] : []),
    ...commonEnv(provider),
  ],
  ...health(healthPort, 2),
  volumeMounts: [
    { name: 'kubelet-dir', mountPath: kubelet, mountPropagation: 'Bidirectional' },
    pluginMount,
    { name: 'efs-state-dir', mountPath: '/var/run/efs' },
    { name: 'efs-utils-config', mountPath: '/var/amazon/efs' },
    { name: 'efs-utils-config-legacy', mountPath: '/etc/amazon/efs-legacy' },
  ],
  resources: provider.node?.resources?.driver ?? release.resources.driver,
  securityContext: { privileged: true },
});

const registrar = (provider: OwnEfsCsi, kubelet: string): Container => ({
  name: 'csi-driver-registrar',
  image: image(provider, 'registrar'),
  imagePullPolicy: 'IfNotPresent',
  args: ['--csi-address=$(ADDRESS)', '--kubelet-registration-path=$(DRIVER_REG_SOCK_PATH)', '--v=2'],
  env: [
    { name: 'ADDRESS', value: '/csi/csi.sock' },
    { name: 'DRIVER_REG_SOCK_PATH', value: `${kubelet}/plugins/${driverName}/csi.sock` },
    fieldEnv('KUBE_NODE_NAME', 'spec.nodeName'),
  ],
  volumeMounts: [pluginMount, { name: 'registration-dir', mountPath: '/registration' }],
  resources: provider.node?.resources?.registrar ?? release.resources.registrar,
  securityContext: sidecarSecurity,
});

const livenessProbe = (provider: OwnEfsCsi): Container => ({
  name: 'liveness-probe',
  image: image(provider, 'livenessProbe'),
  imagePullPolicy: 'IfNotPresent',
  args: ['--csi-address=/csi/csi.sock', `--health-port=${healthPort}`, '--v=2'],
  volumeMounts: [pluginMount],
  resources: provider.node?.resources?.livenessProbe ?? release.resources.livenessProbe,
  securityContext: sidecarSecurity,
});

const hostPath = (volume: string, path: string, type: 'Directory' | 'DirectoryOrCreate'): Volume => ({
  name: volume,
  hostPath: { path, type },
});

export const node = (provider: OwnEfsCsi): DaemonSet => {
  const settings = provider.node ?? {};
  const kubelet = settings.kubeletPath ?? '/var/lib/kubelet';
  const selector = podLabels(name, provider.release);
  const aliases = Object.entries(settings.hostAliases ?? {});
  return {
    apiVersion: 'apps/v1',
    kind: 'DaemonSet',
    metadata: { name, namespace, labels },
    spec: {
      revisionHistoryLimit: 10,
      updateStrategy: settings.rollingUpdate && { type: 'RollingUpdate', rollingUpdate: settings.rollingUpdate },
      selector: { matchLabels: selector },
      template: {
        metadata: { labels: { ...selector, ...settings.podLabels }, annotations: settings.podAnnotations },
        spec: {
          serviceAccountName: accounts.node.name,
          imagePullSecrets: pullSecrets(provider.imagePullSecrets),
          priorityClassName: 'system-node-critical',
          hostNetwork: true,
          dnsPolicy: settings.dnsPolicy ?? 'ClusterFirst',
          dnsConfig: settings.dnsConfig,
          hostAliases:
            aliases.length > 0
              ? aliases.map(([id, { ip, region }]) => ({ ip, hostnames: [`${id}.efs.${region}.amazonaws.com`] }))
              : undefined,
          nodeSelector: { 'kubernetes.io/os': 'linux', ...settings.nodeSelector },
          affinity: settings.affinity ?? affinity,
          tolerations: settings.tolerations ?? [{ operator: 'Exists' }],
          securityContext: podSecurity,
          containers: [driver(provider, kubelet), registrar(provider, kubelet), livenessProbe(provider)],
          volumes: [
            hostPath('kubelet-dir', kubelet, 'Directory'),
            hostPath('plugin-dir', `${kubelet}/plugins/${driverName}/`, 'DirectoryOrCreate'),
            hostPath('registration-dir', `${kubelet}/plugins_registry/`, 'Directory'),
            hostPath('efs-state-dir', '/var/run/efs', 'DirectoryOrCreate'),
            hostPath('efs-utils-config', '/var/amazon/efs', 'DirectoryOrCreate'),
            hostPath('efs-utils-config-legacy', '/etc/amazon/efs', 'DirectoryOrCreate'),
          ],
        },
      },
    },
  };
};
