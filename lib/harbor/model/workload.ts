/** What every workload of Harbor can be told: replicas, resources, placement, probes, metadata. */
import type {
  Affinity,
  Container,
  EnvVar,
  ResourceRequirements,
  Toleration,
  TopologySpreadConstraint,
} from '../../kube/manifest.ts';

/** Numbers of a probe; the handler (path, port, scheme) follows from the topology. Unset numbers keep the release's default. */
export interface ProbeTiming {
  /** Seconds before the first probe. */
  initialDelaySeconds?: number;
  /** Seconds between two probes. */
  periodSeconds?: number;
  /** Seconds until a probe counts as failed. */
  timeoutSeconds?: number;
  failureThreshold?: number;
  /** Must be 1 for liveness and startup probes (Kubernetes). */
  successThreshold?: number;
}

/** How many pods a voluntary disruption must leave, or may take: one of the two, number or percentage. */
export type DisruptionBudget = { minAvailable: number | string } | { maxUnavailable: number | string };

/** A container image in place of the release's own. */
export interface ImageOverride {
  /** Repository with registry host, e.g. `registry.internal/goharbor/harbor-core`. */
  repository?: string;
  /** Tag; default: the release's. */
  tag?: string;
}

/** Settings that every workload of Harbor takes. */
export interface Workload {
  image?: ImageOverride;
  /** Default: the profile's size; the chart profile sets none (trivy excepted). */
  resources?: ResourceRequirements;
  serviceAccountName?: string;
  /**
   * Production profile: root file system read-only, with an emptyDir at /tmp. Default: on for portal, nginx and redis, whose
   * images start their server directly; the other images write CA bundles beside their program when they start
   * (Harbor 2.15.1, make/photon/common/install_cert.sh) and fail with it.
   */
  readOnlyRootFilesystem?: boolean;
  /** Default false: no component of Harbor calls the Kubernetes API. */
  automountServiceAccountToken?: boolean;
  nodeSelector?: Record<string, string>;
  tolerations?: Toleration[];
  affinity?: Affinity;
  priorityClassName?: string;
  podAnnotations?: Record<string, string>;
  podLabels?: Record<string, string>;
  /** Appended to the container's environment, verbatim. */
  extraEnvVars?: EnvVar[];
  livenessProbe?: ProbeTiming;
  readinessProbe?: ProbeTiming;
}

/** A workload that may have several pods. */
export interface ReplicatedWorkload extends Workload {
  /** Number of pods. Default 1. */
  replicas?: number;
  /** Each item gets the component's selector as labelSelector. */
  topologySpreadConstraints?: TopologySpreadConstraint[];
  /** A HorizontalPodAutoscaler keeps the number of pods; `replicas` is not rendered then. Production profile only. */
  autoscaling?: {
    minReplicas: number;
    maxReplicas: number;
    /** Average CPU use in percent of the request. Default 75. */
    cpu?: number;
  };
  /** Default: none in the chart profile; in production one as soon as there is more than one pod. `false`: none. */
  podDisruptionBudget?: DisruptionBudget | false;
}

/** ReplicaSets kept for a roll-back. Default 10 (chart 1.19.1). */
export interface Revisions {
  revisionHistoryLimit?: number;
}

/** Containers that run before the component's own, verbatim. */
export interface InitContainers {
  initContainers?: Container[];
}

/** A claim's data: a new claim of this size, an existing claim, or none at all (data is lost with the pod). */
export type Volume = ClaimedVolume | ExistingVolume | { ephemeral: true; subPath?: string };

/** A PersistentVolumeClaim that is rendered here. */
export interface ClaimedVolume {
  /** Kubernetes quantity, e.g. `100Gi`. Default: the component's (registry and trivy 5Gi, others 1Gi). */
  size?: string;
  /** StorageClass; absent: the cluster's default class; `''`: no class, for a volume bound by hand. */
  class?: string;
  /** Default ReadWriteOnce. */
  access?: AccessMode;
  /** Directory inside the volume. */
  subPath?: string;
  /** Annotations of the claim. */
  annotations?: Record<string, string>;
}

/** A claim that exists already, in Harbor's namespace. */
export interface ExistingVolume {
  existingClaim: string;
  subPath?: string;
  /** What the claim can do, for the checks. */
  access?: AccessMode;
}

export type AccessMode = 'ReadWriteOnce' | 'ReadWriteMany' | 'ReadOnlyMany' | 'ReadWriteOncePod';
