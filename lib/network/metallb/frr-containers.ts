/** FRR and its helpers, as they stand in the speaker's pods or in those of frr-k8s. */
import type {
  Container,
  Probe,
  ResourceRequirements,
  SecurityContext,
  Volume,
  VolumeMount,
} from '../../kube/manifest.ts';

/** Directories that containers of the pod share, and where each is mounted. */
const shared = {
  'frr-sockets': '/var/run/frr',
  'frr-conf': '/etc/frr',
  'frr-tmp': '/var/tmp/frr',
  'frr-lib': '/var/lib/frr',
  'frr-log': '/var/log/frr',
  reloader: '/etc/frr_reloader',
  metrics: '/etc/frr_metrics',
  'frr-status': '/etc/frr_status',
} as const;

type Shared = keyof typeof shared;

export const mounts = (...volumes: Shared[]): VolumeMount[] =>
  volumes.map((name) => ({ name, mountPath: shared[name] }));

/** Volumes of a pod with FRR; `startup` is the ConfigMap of its first files. */
export const frrVolumes = (startup: string, ...more: Shared[]): Volume[] => [
  { name: 'frr-startup', configMap: { name: startup } },
  ...(['frr-sockets', 'frr-conf', 'frr-tmp', 'frr-lib', 'reloader', 'metrics', ...more] as const).map((name) => ({
    name,
    emptyDir: {},
  })),
];

/** Copies a program of MetalLB's image to where a container with FRR's image can run it; `copy` makes the command. */
export const copyTools = (
  image: string,
  tools: Partial<Record<Shared, string>>,
  copy: (program: string, directory: string) => string[],
): Container[] =>
  (Object.entries(tools) as [Shared, string][]).map(([volume, program]) => ({
    name: `cp-${volume}`,
    image,
    imagePullPolicy: 'IfNotPresent',
    command: copy(program, shared[volume]),
    volumeMounts: mounts(volume),
  }));

/** FRR's user and group own the files that its daemons read. */
export const copyFrrFiles = (image: string): Container => ({
  name: 'cp-frr-files',
  image,
  imagePullPolicy: 'IfNotPresent',
  command: ['/bin/sh', '-c', 'cp -rLf /tmp/frr/* /etc/frr/'],
  securityContext: { runAsUser: 100, runAsGroup: 101 },
  volumeMounts: [{ name: 'frr-startup', mountPath: '/tmp/frr' }, ...mounts('frr-conf')],
});

export interface FrrPod {
  image: string;
  /** Port of FRR's metrics, which also answers whether FRR lives. */
  metricsPort: number;
  resources: ResourceRequirements | undefined;
  /** Of the helpers, which need no capability at all. */
  helperSecurityContext: SecurityContext;
  /** Further numbers of FRR's liveness probe. */
  liveness: Omit<Probe, 'httpGet'>;
  /** Further directories of the reloader, and variables of the metrics. */
  reloaderMounts?: Shared[];
  metricsEnv?: Container['env'];
}

/** FRR itself, the script that hands it new configurations, and its metrics. */
export const frrContainers = (pod: FrrPod): Container[] => {
  const common = { image: pod.image, imagePullPolicy: 'IfNotPresent', resources: pod.resources };
  const alive = { path: '/livez', port: pod.metricsPort, scheme: 'HTTPS' };
  return [
    {
      name: 'frr',
      ...common,
      command: ['/bin/sh', '-c', '/sbin/tini -- /usr/lib/frr/docker-start'],
      env: [{ name: 'TINI_SUBREAPER', value: 'true' }],
      livenessProbe: { httpGet: alive, ...pod.liveness },
      startupProbe: { httpGet: alive, periodSeconds: 5, failureThreshold: 30 },
      securityContext: {
        allowPrivilegeEscalation: false,
        readOnlyRootFilesystem: true,
        capabilities: { add: ['NET_ADMIN', 'NET_RAW', 'SYS_ADMIN', 'NET_BIND_SERVICE'] },
      },
      volumeMounts: mounts('frr-sockets', 'frr-conf', 'frr-tmp', 'frr-lib'),
    },
    {
      name: 'reloader',
      ...common,
      command: ['/etc/frr_reloader/frr-reloader.sh'],
      securityContext: pod.helperSecurityContext,
      volumeMounts: mounts('frr-sockets', 'frr-conf', 'reloader', ...(pod.reloaderMounts ?? [])),
    },
    {
      name: 'frr-metrics',
      ...common,
      command: ['/etc/frr_metrics/frr-metrics'],
      args: [`--metrics-port=${pod.metricsPort}`, '--metrics-bind-address=0.0.0.0'],
      env: pod.metricsEnv,
      ports: [{ name: 'frrmetricshttps', containerPort: pod.metricsPort, protocol: 'TCP' }],
      securityContext: pod.helperSecurityContext,
      volumeMounts: mounts('frr-sockets', 'frr-conf', 'metrics'),
    },
  ];
};

/** How MetalLB's own container in such a pod finds the reloader. */
export const reloaderEnv: NonNullable<Container['env']> = [
  { name: 'FRR_CONFIG_FILE', value: '/etc/frr_reloader/frr.conf' },
  { name: 'FRR_RELOADER_PID_FILE', value: '/etc/frr_reloader/reloader.pid' },
];
