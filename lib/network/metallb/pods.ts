/** What MetalLB's pods can be told. */
import type { Affinity, ResourceRequirements, Toleration } from '../../kube/manifest.ts';

/** `none` is silent. */
export type LogLevel = 'all' | 'debug' | 'info' | 'warn' | 'error' | 'none';

export interface Pods {
  /** Default: small requests and a limit of memory. */
  resources?: ResourceRequirements;
  /** Besides `kubernetes.io/os: linux`. */
  nodeSelector?: Record<string, string>;
  /** Besides those of control plane nodes for speakers. */
  tolerations?: Toleration[];
  affinity?: Affinity;
  /** Default system-cluster-critical for the controller, system-node-critical for the speakers. */
  priorityClassName?: string;
}

export interface MetalLBMetrics {
  /** The account of Prometheus, which gets the right to read the endpoints in MetalLB's namespace. */
  prometheus: { namespace: string; serviceAccount: string };
  /** Labels by which Prometheus finds its ServiceMonitors. */
  additionalLabels?: Record<string, string>;
  /** Prometheus duration; default: Prometheus' own. */
  interval?: string;
}
