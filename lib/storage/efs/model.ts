/** AWS EFS CSI driver: settings in the words of its chart 4.4.1 and of docs/parameters.md (driver 3.4.1). */
import type { ResourceRequirements, TopologySpreadConstraint } from '../../kube/manifest.ts';
import type { End } from '../../network/calls.ts';
import type { BindingSettings, ClassSettings } from '../class.ts';
import type { Budget, Placement } from '../pods.ts';
import type { release } from './release.ts';

export type EfsCsi = ManagedEfsCsi | OwnEfsCsi;

interface EfsClasses {
  type: 'efs-csi';
  /** At least one; the driver alone serves only volumes that were made by hand. */
  classes: EfsClass[];
}

/** The driver is EKS' managed add-on, which owns the same object names: only classes and the IAM policy are rendered. */
export interface ManagedEfsCsi extends EfsClasses {
  managedAddon: true;
}

/** The driver is rendered here, in kube-system. */
export interface OwnEfsCsi extends EfsClasses {
  managedAddon?: false;
  /** How the controller gets its IAM role. Default: the role of the node that it runs on. */
  identity?: Identity;
  /** Name of the live Helm release, which selectors contain for ever. Default `aws-efs-csi-driver`. */
  release?: string;
  controller?: EfsController;
  node?: EfsNode;
  /** Images in place of the release's, with tag or digest. */
  images?: Partial<Record<keyof typeof release.images, string>>;
  /** Names of pull secrets in kube-system. */
  imagePullSecrets?: string[];
  /** AWS' FIPS endpoints, which exist in the USA and Canada only: elsewhere the driver does not start. Default false. */
  useFIPS?: boolean;
}

/** IAM roles for service accounts (an annotation), or EKS Pod Identity (an association made in AWS, nothing in Kubernetes). */
export type Identity = { roleArn: string } | { podIdentity: true };

export interface EfsController extends Placement {
  /** Number of pods; one leads. Default 2. */
  replicas?: number;
  /** Tags of every access point, beside the driver's own. */
  tags?: Record<string, string>;
  /**
   * Deletes the directory together with its access point. Default false: the data stays in the file system. The controller
   * then mounts the file system, privileged, and its role needs the right to.
   */
  deleteAccessPointRootDir?: boolean;
  /** Networks (CIDR) of the mount targets, which the controller reaches for `deleteAccessPointRootDir`. */
  mountTargets?: string[];
  /** Networks (CIDR) of the VPC endpoints of EFS, STS and EC2. Default: the public endpoints, over the internet. */
  endpoints?: string[];
  /** On the network of the node, where the instance metadata service refuses pods. Default false. */
  hostNetwork?: boolean;
  /** STS of the region instead of the global endpoint. Default false, as in the chart. */
  regionalStsEndpoints?: boolean;
  /** Serves metrics on port 3301. Default: no. */
  metrics?: EfsMetrics;
  /** Each item gets the controller's selector. */
  topologySpreadConstraints?: TopologySpreadConstraint[];
  /** Default `{ minAvailable: 1 }` with several pods; false: none. */
  podDisruptionBudget?: Budget | false;
  /** Default: Kubernetes' own, 25 % each. */
  rollingUpdate?: { maxUnavailable?: number | string; maxSurge?: number | string };
  /** Arguments of the provisioner sidecar, after the chart's own. */
  provisionerArgs?: string[];
  /** Per container. Defaults in `release.ts`. */
  resources?: Partial<Record<'driver' | 'provisioner' | 'livenessProbe', ResourceRequirements>>;
}

export interface EfsMetrics {
  /** A ServiceMonitor for the Prometheus operator, whose CRDs must exist. Default false. */
  serviceMonitor?: boolean;
  /** Annotations `prometheus.io/*` on the pods. Default true, as in the chart. */
  annotations?: boolean;
  /** Who scrapes: network policies let it in. Default: nobody. */
  scrapedBy?: End;
}

export interface EfsNode extends Omit<Placement, 'priorityClassName'> {
  /** The kubelet's root directory. Default `/var/lib/kubelet`. */
  kubeletPath?: string;
  /** Role of the node's pods, for the mount option `iam` and logs in CloudWatch. Default: the role of the node. */
  roleArn?: string;
  /** File systems of other VPCs, whose names do not resolve: id → mount target. */
  hostAliases?: Record<string, { ip: string; region: string }>;
  /** Default `ClusterFirst`, which on the host network means the node's own DNS. */
  dnsPolicy?: 'ClusterFirst' | 'ClusterFirstWithHostNet' | 'Default' | 'None';
  dnsConfig?: { nameservers?: string[]; searches?: string[]; options?: { name: string; value?: string }[] };
  /** true: the pods may not change nodes, so the taint `efs.csi.aws.com/agent-not-ready` stays. Default false. */
  disableMutation?: boolean;
  /** Reports used space per volume; walks every volume every four hours. Default false. */
  volMetricsOptIn?: boolean;
  /** Mounts at one time; each needs 30 MiB. Default: no limit. */
  maxInflightMountCalls?: number;
  /** Volumes on one node; each needs 12 MiB. Default: no limit. */
  volumeAttachLimit?: number;
  /** `section:key=value,…` for efs-utils.conf. */
  efsUtilsConfOverrides?: string;
  rollingUpdate?: { maxUnavailable?: number | string; maxSurge?: number | string };
  /** Per container. Defaults in `release.ts`. */
  resources?: Partial<Record<'driver' | 'registrar' | 'livenessProbe', ResourceRequirements>>;
}

/**
 * A class whose volumes are access points. Every file of a volume belongs to the access point's user whatever the pod
 * runs as, and `chown` fails: components with different users need different classes.
 */
export type EfsClass = ClassSettings & BindingSettings & EfsParameters & FileSystem & PosixUser;

/** Exactly one: the id itself, or where it stands as `namespace/name/key`. */
export type FileSystem =
  | { fileSystemId: string; fileSystemIdConfigRef?: never; fileSystemIdSecretRef?: never }
  | { fileSystemId?: never; fileSystemIdConfigRef: string; fileSystemIdSecretRef?: never }
  | { fileSystemId?: never; fileSystemIdConfigRef?: never; fileSystemIdSecretRef: string };

/** One user for all volumes, or one of a range for each volume. Default: ids from 50000 upwards. */
export type PosixUser =
  | { uid: number; gid: number; gidRangeStart?: never; gidRangeEnd?: never }
  | { uid?: never; gid?: never; gidRangeStart: number; gidRangeEnd: number }
  | { uid?: never; gid?: never; gidRangeStart?: never; gidRangeEnd?: never };

interface EfsParameters {
  /** Mode of the access point's directory, octal. Default `700`. */
  directoryPerms?: string;
  /** Directory under which the access points are made. Default: the root of the file system. */
  basePath?: string;
  /** Directory of a volume, made of fixed text, `${.PVC.namespace}`, `${.PVC.name}` and `${.PV.name}`. Default: the PV's name. */
  subPathPattern?: string;
  /** Appends a unique suffix to `subPathPattern`. Default true; false lets a claim made anew find its data again. */
  ensureUniqueDirectory?: boolean;
  /** Takes an access point that a claim of the same name already has, also in another namespace or cluster. Default false. */
  reuseAccessPoint?: boolean;
  /**
   * The file system belongs to another account: its role, as the Secret `x-account` in kube-system names it (key
   * `awsRoleArn`, optionally `externalId` and `crossaccount`). Default: the cluster's own account.
   */
  crossAccount?: { roleArn: string };
  /** Availability zone of the mount target, with `crossAccount`. Default: each node takes its own zone's. */
  az?: string;
  /** One Zone file systems: pods are scheduled in their zone. Default false. */
  enforceZoneAffinity?: boolean;
  /** Tags access points with `efs.csi.aws.com/cluster`, by which IAM limits what the driver may delete. Default true. */
  enableTagging?: boolean;
  /** Options of nfs(5), and `iam`. TLS is the driver's default. */
  mountOptions?: string[];
}
