/** NetApp Trident 26.06: the operator, its one orchestrator, backends, classes. */
import type { ResourceRequirements, Toleration } from '../../kube/manifest.ts';
import type { BindingSettings, ClassSettings } from '../class.ts';
import type { SnapshotClassSettings } from '../classes/model.ts';
import type { NamespaceSettings } from '../namespace.ts';
import type { Backend } from './backend-model.ts';

export interface Trident extends NamespaceSettings {
  type: 'trident';
  /** Default `trident`. Everything of Trident is in it, backends and their credentials too; its pods are privileged. */
  namespace?: string;
  operator?: TridentOperator;
  /** Registry and path that hold all images flat: `<registry>/trident:26.06.0`. Default: docker.io/netapp and registry.k8s.io/sig-storage. */
  imageRegistry?: string;
  /** Names of pull secrets in Trident's namespace. */
  imagePullSecrets?: string[];
  /** Support data to NetApp: daily, on demand, or no container for it at all. Default `silent`; upstream sends. */
  autosupport?: 'send' | 'silent' | 'none';
  /** HTTP proxy for `autosupport: 'send'`. */
  autosupportProxy?: string;
  /** Default `text`. */
  logFormat?: 'text' | 'json';
  /** Default `info`. */
  logLevel?: 'trace' | 'debug' | 'info' | 'warn' | 'error' | 'fatal';
  /** Logs who asked for what. Default false, as upstream. */
  auditLog?: boolean;
  /** The kubelet's root directory. Default `/var/lib/kubelet`. */
  kubeletDir?: string;
  /** Detaches volumes of nodes that are gone for good. Default false. */
  enableForceDetach?: boolean;
  /** What Trident installs on the nodes. Default: nothing. */
  nodePrep?: 'iscsi'[];
  /** When the kubelet changes the group of a volume's files. Default `ReadWriteOnceWithFSType`: not on NFS. */
  fsGroupPolicy?: 'ReadWriteOnceWithFSType' | 'File' | 'None';
  /** Requests per second to the API server. Default 100. */
  k8sAPIQPS?: number;
  /** Metrics by HTTPS. Default false. */
  httpsMetrics?: boolean;
  /** Default false. */
  IPv6?: boolean;
  /** Pods of the controller; its containers by name, e.g. `trident-main`. */
  controller?: TridentPods;
  /** Pods of the nodes; without tolerations they run where no taint keeps them away. */
  node?: TridentPods;
  backends?: Backend[];
  classes?: TridentClass[];
  /** VolumeSnapshotClasses; the CRDs are external-snapshotter's and must exist. */
  snapshotClasses?: SnapshotClassSettings[];
}

export interface TridentOperator {
  /** Logs everything. Default false; upstream's default is true. */
  debug?: boolean;
  nodeSelector?: Record<string, string>;
  tolerations?: Toleration[];
  podAnnotations?: Record<string, string>;
  /** Default: the chart's requests, 10m and 40Mi. */
  resources?: ResourceRequirements;
  /** Image in place of the release's, with tag or digest. */
  image?: string;
}

export interface TridentPods {
  nodeSelector?: Record<string, string>;
  tolerations?: Toleration[];
  /** Container → CPU and memory. Default: Trident's own requests, no limits. */
  resources?: Record<string, ContainerResources>;
}

export interface ContainerResources {
  requests?: { cpu?: string; memory?: string };
  limits?: { cpu?: string; memory?: string };
}

/** Which pools of which backends may serve a claim; a class that demands nothing takes any. */
export interface TridentClass extends ClassSettings, BindingSettings {
  /** Driver of the backend. `ontap-nas` and `ontap-nas-economy` can be shared by nodes (ReadWriteMany), `ontap-san` cannot. */
  backendType?: Backend['type'];
  media?: 'hdd' | 'hybrid' | 'ssd';
  provisioningType?: 'thin' | 'thick';
  /** Pools that can take snapshots. */
  snapshots?: boolean;
  clones?: boolean;
  encryption?: boolean;
  /** Labels of pools, e.g. `tier=gold`. */
  selector?: string;
  /** Backend → regular expressions of its pools (aggregates, or names of virtual pools). */
  storagePools?: Record<string, string[]>;
  /** File system of `ontap-san`. Default `ext4`. */
  fsType?: 'ext4' | 'ext3' | 'xfs';
  /** Claims may grow. Default true. */
  allowExpansion?: boolean;
  mountOptions?: string[];
}
