/** What tells objects apart: in the cluster, in messages, and as files. */
import type { Manifest } from './manifest.ts';

/** API group of an apiVersion: `apps` for `apps/v1`, '' for the core group's `v1`. */
export const groupOf = (apiVersion: string): string => apiVersion.slice(0, Math.max(0, apiVersion.indexOf('/')));

/**
 * `group/kind/namespace/name`: equal for two manifests of the same object. The version is no part of it, since all
 * versions of a group are views on the same stored object.
 */
export const identity = ({ apiVersion, kind, metadata }: Manifest): string =>
  `${groupOf(apiVersion)}/${kind}/${metadata.namespace ?? ''}/${metadata.name}`;

/** An object in a message: `Service/harbor/harbor-core`, `StorageClass/nfs`. */
export const objectPath = ({ kind, metadata }: Manifest): string =>
  metadata.namespace ? `${kind}/${metadata.namespace}/${metadata.name}` : `${kind}/${metadata.name}`;

/** Cluster-scoped kinds by API group: Kubernetes 1.36's, and those of the custom resources rendered here. */
const CLUSTER_SCOPED: Record<string, readonly string[]> = {
  '': ['Namespace', 'Node', 'PersistentVolume'],
  'admissionregistration.k8s.io': [
    'MutatingAdmissionPolicy',
    'MutatingAdmissionPolicyBinding',
    'MutatingWebhookConfiguration',
    'ValidatingAdmissionPolicy',
    'ValidatingAdmissionPolicyBinding',
    'ValidatingWebhookConfiguration',
  ],
  'apiextensions.k8s.io': ['CustomResourceDefinition'],
  'apiregistration.k8s.io': ['APIService'],
  'certificates.k8s.io': ['CertificateSigningRequest', 'ClusterTrustBundle'],
  'cert-manager.io': ['ClusterIssuer'],
  'cilium.io': ['CiliumClusterwideNetworkPolicy'],
  'external-secrets.io': ['ClusterExternalSecret', 'ClusterPushSecret', 'ClusterSecretStore'],
  'flowcontrol.apiserver.k8s.io': ['FlowSchema', 'PriorityLevelConfiguration'],
  'gateway.networking.k8s.io': ['GatewayClass'],
  'networking.k8s.io': ['IPAddress', 'IngressClass', 'ServiceCIDR'],
  'node.k8s.io': ['RuntimeClass'],
  'policy.networking.k8s.io': ['AdminNetworkPolicy', 'BaselineAdminNetworkPolicy', 'ClusterNetworkPolicy'],
  'rbac.authorization.k8s.io': ['ClusterRole', 'ClusterRoleBinding'],
  'resource.k8s.io': ['DeviceClass', 'ResourceSlice'],
  'scheduling.k8s.io': ['PriorityClass'],
  'snapshot.storage.k8s.io': ['VolumeSnapshotClass', 'VolumeSnapshotContent'],
  'storage.k8s.io': ['CSIDriver', 'CSINode', 'StorageClass', 'VolumeAttachment', 'VolumeAttributesClass'],
  'trident.netapp.io': ['TridentAutogrowPolicy', 'TridentConfigurator', 'TridentOrchestrator'],
};

/** Whether the object belongs to the cluster rather than to a namespace; unknown kinds are taken as namespaced. */
export const isClusterScoped = ({ apiVersion, kind }: Pick<Manifest, 'apiVersion' | 'kind'>): boolean =>
  CLUSTER_SCOPED[groupOf(apiVersion)]?.includes(kind) ?? false;

/**
 * `[namespace.]name.kind.yaml`, name first so that a component's files stand together; the namespace only where it is
 * not the app's own. RBAC names may hold characters that file systems refuse (`system:auth-delegator`): they become `_`.
 */
export const fileName = ({ kind, metadata }: Manifest, appNamespace?: string): string => {
  const { name, namespace } = metadata;
  const prefix = namespace && namespace !== appNamespace ? `${namespace}.` : '';
  return `${prefix}${name.replace(/[^A-Za-z0-9._-]/g, '_')}.${kind.toLowerCase()}.yaml`;
};
