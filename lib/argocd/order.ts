/** The wave of each object inside its app: by its kind, or with the workload that it belongs to. */
import type { Manifest } from '../kube/manifest.ts';
import { kindKey } from './kinds.ts';
import { objectWaves } from './waves.ts';
import { workloadWaves } from './workloads.ts';

const { crds, namespaces, access, secrets, workloads, resources, jobs } = objectWaves;

/** Kinds whose wave is theirs wherever they stand. A kind that is not here goes with the workload it belongs to. */
const byKind: Readonly<Record<string, number>> = {
  CustomResourceDefinition: crds,
  Namespace: namespaces,
  ResourceQuota: access,
  LimitRange: access,
  NetworkPolicy: access,
  CiliumNetworkPolicy: access,
  AdminNetworkPolicy: access,
  BaselineAdminNetworkPolicy: access,
  ServiceAccount: access,
  ClusterRole: access,
  ClusterRoleBinding: access,
  Role: access,
  RoleBinding: access,
  PriorityClass: access,
  CSIDriver: access,
  StorageClass: access,
  PersistentVolume: access,
  Secret: secrets,
  SealedSecret: secrets,
  ExternalSecret: secrets,
  ClusterExternalSecret: secrets,
  // Trident's operator makes the CRD of backends only after it has accepted the orchestrator.
  TridentOrchestrator: 1,
  TridentBackendConfig: 3,
  VolumeSnapshotClass: 4,
  ServiceMonitor: 5,
  PodMonitor: 5,
  PrometheusRule: 5,
  Job: jobs,
};

/** The wave of every object of an app; `defined` are the kinds that its own CRDs define, as `group/kind`. */
export const wavesOf = (
  manifests: readonly Manifest[],
  defined: ReadonlySet<string>,
): ((manifest: Manifest) => number) => {
  const ofWorkload = workloadWaves(manifests);
  return (manifest) => {
    const along = ofWorkload(manifest);
    if (along !== undefined) return along;
    const own = byKind[manifest.kind];
    if (own !== undefined) return own;
    return defined.has(kindKey(manifest)) ? resources : workloads;
  };
};
