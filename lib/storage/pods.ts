/** What the pods of every provisioner can be told: placement, resources, metadata, pull secrets. */
import type { Affinity, PodDisruptionBudget, ResourceRequirements, Toleration } from '../kube/manifest.ts';

export interface Placement {
  nodeSelector?: Record<string, string>;
  tolerations?: Toleration[];
  affinity?: Affinity;
  priorityClassName?: string;
  podAnnotations?: Record<string, string>;
  podLabels?: Record<string, string>;
}

/** Settings of a provisioner that runs as one container in one Deployment. */
export interface ProvisionerPods extends Placement {
  /** Number of pods; one of them leads, the others wait. Default 1. */
  replicas?: number;
  /** Default: small requests and a limit of memory, see the provisioner's release. */
  resources?: ResourceRequirements;
  /** Names of pull secrets in the provisioner's namespace. */
  imagePullSecrets?: string[];
}

/** How many pods a voluntary disruption must leave, or may take. */
export type Budget = { minAvailable: number | string } | { maxUnavailable: number | string };

/** Names of pull secrets as pods and ServiceAccounts take them; undefined where there are none. */
export const pullSecrets = (names: readonly string[] = []): { name: string }[] | undefined =>
  names.length > 0 ? names.map((name) => ({ name })) : undefined;

export const disruptionBudget = (
  name: string,
  labels: Record<string, string>,
  selector: Record<string, string>,
  budget: Budget,
): PodDisruptionBudget => ({
  apiVersion: 'policy/v1',
  kind: 'PodDisruptionBudget',
  metadata: { name, labels },
  spec: { selector: { matchLabels: selector }, ...budget },
});

/**
 * The name that Helm gives the objects of a release, so that a live release is adopted in place: `<release>-<chart>`,
 * or the release alone where it contains the chart's name, at most 63 characters.
 */
export const fullname = (release: string, chart: string): string =>
  (release.includes(chart) ? release : `${release}-${chart}`).slice(0, 63).replace(/-+$/, '');
