/** frr-k8s 0.0.25: names, labels and ports, and what its pods have in common. */
import { pullSecrets } from '../../storage/pods.ts';
import type { MetalLB } from './model.ts';
import { controlPlane } from './probes.ts';
import { namespaceOf, versions } from './release.ts';

/** Names of objects; those of the webhook are fixed in frr-k8s' code. */
export const frrK8sNames = {
  account: 'metallb-frr-k8s-controller',
  daemonSet: 'metallb-frr-k8s',
  startup: 'metallb-frr-k8s-frr-startup',
  statusCleaner: 'metallb-frr-k8s-statuscleaner',
  nodeStateCleaner: 'metallb-frr-k8s-nodestate-cleaner',
  webhookService: 'frr-k8s-webhook-service',
  webhookSecret: 'frr-k8s-webhook-server-cert',
  webhooks: 'frr-k8s-validating-webhook-configuration',
} as const;

export const ports = { metrics: 9140, frrMetrics: 9141, health: 7572, webhook: 19443 } as const;

export const instance = { 'app.kubernetes.io/name': 'frr-k8s', 'app.kubernetes.io/instance': 'metallb' };

export const frrK8sLabels = (component?: 'controller' | 'frr-k8s' | 'statuscleaner'): Record<string, string> => ({
  ...instance,
  'app.kubernetes.io/version': versions.frrK8s,
  ...(component && { 'app.kubernetes.io/component': component }),
});

/** Stands beside the selector on workloads and pods of a live installation. */
export const app = { app: 'frr-k8s' };

export const field = (name: string, fieldPath: string) => ({ name, valueFrom: { fieldRef: { fieldPath } } });
export const nodeName = field('NODE_NAME', 'spec.nodeName');
export const ownNamespace = field('NAMESPACE', 'metadata.namespace');

export const labelled = (metallb: MetalLB, name: string, component?: Parameters<typeof frrK8sLabels>[0]) => ({
  name,
  namespace: namespaceOf(metallb),
  labels: frrK8sLabels(component),
});

export const logLevel = ({ speaker }: MetalLB): string => `--log-level=${speaker?.logLevel ?? 'info'}`;

/** Where speakers run, FRR runs. */
export const placement = ({ speaker = {}, imagePullSecrets }: MetalLB) => {
  const { tolerateControlPlane = true, tolerations = [] } = speaker;
  return {
    serviceAccountName: frrK8sNames.account,
    imagePullSecrets: pullSecrets(imagePullSecrets),
    hostNetwork: true,
    tolerations: [...(tolerateControlPlane ? controlPlane : []), ...tolerations],
  };
};
