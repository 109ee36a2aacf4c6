/** Classes of drivers that somebody else installed, with free parameters. */
import type { StorageClass } from '../../kube/manifest.ts';
import type { BindingSettings, ClassSettings } from '../class.ts';

export interface StorageClasses {
  type: 'storage-classes';
  /** Name of their app. Default `storage-classes`; a second such provider needs another. */
  name?: string;
  classes?: FreeStorageClass[];
  /** The CRDs are external-snapshotter's and must exist. */
  snapshotClasses?: FreeSnapshotClass[];
}

export interface FreeStorageClass extends ClassSettings, BindingSettings {
  /** Name of the driver, e.g. `ebs.csi.aws.com`. */
  provisioner: string;
  /** What the driver's documentation says; rendered as texts. */
  parameters?: Record<string, string | number | boolean>;
  mountOptions?: string[];
  /** Claims may grow. Default false, as in Kubernetes. */
  allowExpansion?: boolean;
  /** Zones or nodes where volumes may be made. */
  allowedTopologies?: NonNullable<StorageClass['allowedTopologies']>;
  /** Whether nodes can share a volume (ReadWriteMany), for the checks of claims. Default: not known. */
  readWriteMany?: boolean;
  /** Room behind the class, for the check that claims fit. Default: not known. */
  capacity?: string;
}

export interface SnapshotClassSettings {
  /** metadata.name. */
  name: string;
  /** true: snapshots of this driver's volumes that name no class get this one. Default false. */
  default?: boolean;
  /** What becomes of a snapshot whose VolumeSnapshot is deleted. Default `Retain`; the API itself has no default. */
  reclaim?: 'Retain' | 'Delete';
  parameters?: Record<string, string | number | boolean>;
  annotations?: Record<string, string>;
  labels?: Record<string, string>;
}

export interface FreeSnapshotClass extends SnapshotClassSettings {
  /** Name of the CSI driver. */
  driver: string;
}
