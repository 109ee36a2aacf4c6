/** OpenEBS dynamic local PV, hostpath (4.0.0): a directory on the node where the pod runs. */
import type { ClassSettings } from '../class.ts';
import type { NamespaceSettings } from '../namespace.ts';
import type { ProvisionerPods } from '../pods.ts';

export interface OpenEbsLocalPv extends NamespaceSettings, ProvisionerPods {
  type: 'openebs-localpv';
  /** At least one. */
  classes: OpenEbsClass[];
  /** Default `openebs`; the provisioner starts privileged helper pods there. */
  namespace?: string;
  /** Name of the live Helm release, from which all names follow. Default `openebs`. */
  release?: string;
  /** Directory on every node for classes that name none. Default `/var/openebs/local`. */
  basePath?: string;
  /** Lets a second pod wait for the first. Default true. */
  leaderElection?: boolean;
  /** Name of the provisioner's account. Default: the name that follows from the release. */
  serviceAccountName?: string;
  /** Registry, with path if need be, that mirrors docker.io's `openebs/…`. Default: docker.io. */
  registry?: string;
  /** Images in place of the release's, with tag or digest; `helper` makes and deletes the directories on the nodes. */
  images?: { provisioner?: string; helper?: string };
}

/** Volumes are of one node: ReadWriteOnce, no snapshots, no growth; they wait for their pod (WaitForFirstConsumer). */
export type OpenEbsClass = ClassSettings & {
  /** Directory on the nodes. Default: the provider's. */
  basePath?: string;
  /** Labels of nodes that find the node again; default: `kubernetes.io/hostname`, which changes when a node is renamed. */
  nodeAffinityLabels?: string[];
} & ({ xfsQuota?: Quota; ext4Quota?: never } | { xfsQuota?: never; ext4Quota?: Quota });

/** Limits volumes to their claims' size; the file system under the base path must be mounted with `prjquota` (XFS: or `pquota`). */
export interface Quota {
  /** By how much a volume may exceed its claim before it is warned of, e.g. `10%`; at most `100%`. Default `0%`. */
  softLimitGrace?: string;
  /** By how much it may exceed it at all; not below the soft limit. Default `0%`. */
  hardLimitGrace?: string;
}
