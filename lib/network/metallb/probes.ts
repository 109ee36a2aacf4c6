/** Probes, security contexts and tolerations that several of MetalLB's containers share. */
import type { Container, Probe, SecurityContext, Toleration } from '../../kube/manifest.ts';

type Handler = NonNullable<Probe['httpGet']>;

/** Liveness and readiness of a Go process of MetalLB. */
export const health = (handler: Omit<Handler, 'path'>): Pick<Container, 'livenessProbe' | 'readinessProbe'> => {
  const probe = (path: string): Probe => ({
    httpGet: { path, ...handler },
    initialDelaySeconds: 10,
    periodSeconds: 10,
    timeoutSeconds: 1,
    successThreshold: 1,
    failureThreshold: 3,
  });
  return { livenessProbe: probe('/healthz'), readinessProbe: probe('/readyz') };
};

/** No more capabilities than those named. */
export const confined = (add?: string[]): SecurityContext => ({
  allowPrivilegeEscalation: false,
  readOnlyRootFilesystem: true,
  capabilities: { drop: ['ALL'], add },
});

/** `master` is the taint of clusters made before Kubernetes 1.24. */
export const controlPlane: Toleration[] = ['master', 'control-plane'].map((role) => ({
  key: `node-role.kubernetes.io/${role}`,
  operator: 'Exists',
  effect: 'NoSchedule',
}));
