/** Kubernetes objects as plain data: the generated types of cdk8s-plus-28 say what fits, nothing of its code runs. */
import type { k8s } from 'cdk8s-plus-28';

/** Field names that the generator has respelt, back in Kubernetes' own spelling. */
interface Respelt {
  clientIp: 'clientIP';
  clusterIp: 'clusterIP';
  downwardApi: 'downwardAPI';
  hostIp: 'hostIP';
  hostIpc: 'hostIPC';
  hostPid: 'hostPID';
  insecureSkipTlsVerify: 'insecureSkipTLSVerify';
  loadBalancerIp: 'loadBalancerIP';
  nonResourceUrLs: 'nonResourceURLs';
  providerId: 'providerID';
  setHostnameAsFqdn: 'setHostnameAsFQDN';
  volumeId: 'volumeID';
}

/**
 * A generated type as it is written in YAML: Kubernetes' field names, `Quantity` and `IntOrString` as string or number
 * (they are structurally the same type, so one test covers both), optional fields may be `undefined` and render to nothing.
 */
export type Plain<T> = T extends k8s.Quantity | k8s.IntOrString
  ? string | number
  : T extends Date
    ? string
    : T extends readonly (infer E)[]
      ? Plain<E>[]
      : T extends object
        ? {
            -readonly [K in keyof T as K extends keyof Respelt ? Respelt[K] : K]:
              | Plain<T[K]>
              | (undefined extends T[K] ? undefined : never);
          }
        : T;

/** Name, namespace, labels and annotations: the metadata that a file in git may carry. */
export interface Metadata {
  name: string;
  /** Absent on cluster-scoped kinds; filled in by the app's namespace pass elsewhere. */
  namespace?: string | undefined;
  labels?: Record<string, string> | undefined;
  annotations?: Record<string, string> | undefined;
  finalizers?: string[] | undefined;
}

/** Any Kubernetes object, custom resources included. */
export interface Manifest {
  apiVersion: string;
  kind: string;
  metadata: Metadata;
  // biome-ignore lint/suspicious/noExplicitAny: the rest of an object has a shape only its kind knows
  [field: string]: any;
}

type Of<Kind extends string, Version extends string, Props> = Omit<Plain<Props>, 'metadata' | 'status'> & {
  apiVersion: Version;
  kind: Kind;
  metadata: Metadata;
};

export type ConfigMap = Of<'ConfigMap', 'v1', k8s.KubeConfigMapProps>;
export type Secret = Of<'Secret', 'v1', k8s.KubeSecretProps>;
export type Service = Of<'Service', 'v1', k8s.KubeServiceProps>;
export type ServiceAccount = Of<'ServiceAccount', 'v1', k8s.KubeServiceAccountProps>;
export type Namespace = Of<'Namespace', 'v1', k8s.KubeNamespaceProps>;
export type PersistentVolume = Of<'PersistentVolume', 'v1', k8s.KubePersistentVolumeProps>;
export type PersistentVolumeClaim = Of<'PersistentVolumeClaim', 'v1', k8s.KubePersistentVolumeClaimProps>;
export type Deployment = Of<'Deployment', 'apps/v1', k8s.KubeDeploymentProps>;
export type StatefulSet = Of<'StatefulSet', 'apps/v1', k8s.KubeStatefulSetProps>;
export type DaemonSet = Of<'DaemonSet', 'apps/v1', k8s.KubeDaemonSetProps>;
export type Job = Of<'Job', 'batch/v1', k8s.KubeJobProps>;
export type Ingress = Of<'Ingress', 'networking.k8s.io/v1', k8s.KubeIngressProps>;
export type NetworkPolicy = Of<'NetworkPolicy', 'networking.k8s.io/v1', k8s.KubeNetworkPolicyProps>;
export type PodDisruptionBudget = Of<'PodDisruptionBudget', 'policy/v1', k8s.KubePodDisruptionBudgetProps>;
export type StorageClass = Of<'StorageClass', 'storage.k8s.io/v1', k8s.KubeStorageClassProps>;
export type CSIDriver = Of<'CSIDriver', 'storage.k8s.io/v1', k8s.KubeCsiDriverProps>;
export type Role = Of<'Role', 'rbac.authorization.k8s.io/v1', k8s.KubeRoleProps>;
export type RoleBinding = Of<'RoleBinding', 'rbac.authorization.k8s.io/v1', k8s.KubeRoleBindingProps>;
export type ClusterRole = Of<'ClusterRole', 'rbac.authorization.k8s.io/v1', k8s.KubeClusterRoleProps>;
export type ClusterRoleBinding = Of<
  'ClusterRoleBinding',
  'rbac.authorization.k8s.io/v1',
  k8s.KubeClusterRoleBindingProps
>;

export type PodSpec = Plain<k8s.PodSpec>;
export type PodTemplate = Plain<k8s.PodTemplateSpec>;
export type Container = Plain<k8s.Container>;
export type Volume = Plain<k8s.Volume>;
export type VolumeMount = Plain<k8s.VolumeMount>;
export type EnvVar = Plain<k8s.EnvVar>;
export type EnvFrom = Plain<k8s.EnvFromSource>;
export type Probe = Plain<k8s.Probe>;
export type ResourceRequirements = Plain<k8s.ResourceRequirements>;
export type SecurityContext = Plain<k8s.SecurityContext>;
export type Toleration = Plain<k8s.Toleration>;
export type Affinity = Plain<k8s.Affinity>;
export type TopologySpreadConstraint = Plain<k8s.TopologySpreadConstraint>;
export type NetworkPolicyPeer = Plain<k8s.NetworkPolicyPeer>;
export type NetworkPolicyPort = Plain<k8s.NetworkPolicyPort>;

/** List items under a condition: what is false, null or undefined is left out. */
export const present = <T>(items: readonly (T | false | null | undefined | '')[]): T[] =>
  items.filter((item): item is T => item !== false && item !== null && item !== undefined && item !== '');
