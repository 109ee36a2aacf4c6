/** What the containers of controller and node have in common. */
import type { Container, EnvVar } from '../../kube/manifest.ts';
import type { OwnEfsCsi } from './model.ts';
import { release } from './release.ts';

export const image = (provider: OwnEfsCsi, name: keyof typeof release.images): string =>
  provider.images?.[name] ?? release.images[name];

/** The sidecars talk to the driver's socket and to nobody's files. */
export const sidecarSecurity = { allowPrivilegeEscalation: false, readOnlyRootFilesystem: true };

/** The driver runs as root in every pod: it binds sockets of the kubelet and starts the mount helper. */
export const podSecurity = { fsGroup: 0, runAsGroup: 0, runAsNonRoot: false, runAsUser: 0 };

export const fieldEnv = (name: string, fieldPath: string): EnvVar => ({ name, valueFrom: { fieldRef: { fieldPath } } });

/** Variables of the driver after those that differ between controller and node. */
export const commonEnv = (provider: OwnEfsCsi): EnvVar[] => [
  ...(provider.useFIPS ? [{ name: 'AWS_USE_FIPS_ENDPOINT', value: 'true' }] : []),
  // Local ports of the TLS proxies, one per mount.
  { name: 'PORT_RANGE_UPPER_BOUND', value: '21049' },
];

/** The driver answers /healthz through the liveness sidecar, which listens for it. */
export const health = (port: number, periodSeconds: number): Pick<Container, 'ports' | 'livenessProbe'> => ({
  ports: [{ name: 'healthz', containerPort: port, protocol: 'TCP' }],
  livenessProbe: {
    httpGet: { path: '/healthz', port: 'healthz' },
    initialDelaySeconds: 10,
    periodSeconds,
    timeoutSeconds: 3,
    failureThreshold: 5,
  },
});
