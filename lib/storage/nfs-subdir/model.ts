/** nfs-subdir-external-provisioner: a directory on one NFS export for each volume (4.0.2). */
import type { BindingSettings, ClassSettings } from '../class.ts';
import type { NamespaceSettings } from '../namespace.ts';
import type { Budget, ProvisionerPods } from '../pods.ts';

export interface NfsSubdir extends NamespaceSettings, ProvisionerPods {
  type: 'nfs-subdir';
  /** Address or host name of the NFS server, as nodes reach it: kubelets mount, not pods. */
  server: string;
  /** Exported directory, below which each volume gets its own. */
  path: string;
  /** Size of the export, e.g. `50Gi`. NFS enforces no size; with it Harbor's claims are checked to fit. Default: not known. */
  capacity?: string;
  /** At least one. Several share the export, and differ in what becomes of data. */
  classes: NfsSubdirClass[];
  /** Default `nfs-provisioner`. */
  namespace?: string;
  /** Name of the live Helm release, from which all names follow. Default `nfs-subdir-external-provisioner`. */
  release?: string;
  /** Name by which classes call this provisioner. Default `cluster.local/<its name>`; every export needs one of its own. */
  provisionerName?: string;
  /** Options of nfs(5) for the export and, unless they say otherwise, all classes. Default: the node's. */
  mountOptions?: string[];
  /** Lets a second pod wait for the first. Default true. It locks an Endpoints object; 4.0.2 knows no Leases. */
  leaderElection?: boolean;
  /**
   * User that owns the export, in place of root. Needed on an export that squashes root without mapping it to a user who may
   * write; with `mountOptions` the pod then satisfies Pod Security's `restricted`. It must be able to delete what others wrote.
   */
  runAs?: { user: number; group: number };
  /** An account that exists with the provisioner's rights, e.g. of another release: neither account nor rights are rendered. */
  serviceAccountName?: string;
  /** Image in place of the release's, with tag or digest. */
  image?: string;
  /** Default `{ maxUnavailable: 1 }` with several pods; false: none. */
  podDisruptionBudget?: Budget | false;
  /** Labels of all objects, beside the provisioner's own. */
  labels?: Record<string, string>;
}

export interface NfsSubdirClass extends ClassSettings, BindingSettings {
  /**
   * What becomes of the directory when its volume is deleted: renamed to `archived-…`, kept, or deleted. Default `archive`.
   * With `reclaim: 'Retain'` nothing is deleted in the first place.
   */
  onDelete?: 'archive' | 'retain' | 'delete';
  /** Directory of a volume. Default: unique, of namespace, claim and volume. With it a claim made anew finds its data again. */
  pathPattern?: SafePathPattern;
  /** Claims may grow, on paper: NFS has no size to change. Default true. */
  allowExpansion?: boolean;
  /** In place of the provider's. */
  mountOptions?: string[];
}

/**
 * Fixed directories, then the claim's namespace and name. Labels and annotations of claims may not stand in it: who makes a
 * claim writes them, and `../` would lead anywhere on the export.
 */
export type SafePathPattern = `${string}\${.PVC.namespace}/\${.PVC.name}`;
