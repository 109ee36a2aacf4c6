/** Storage of a cluster: its provisioners, their classes, and classes of drivers that somebody else installed. */
import type { StorageClasses } from './classes/model.ts';
import type { EfsCsi } from './efs/model.ts';
import type { NfsSubdir } from './nfs-subdir/model.ts';
import type { OpenEbsLocalPv } from './openebs/model.ts';
import type { Trident } from './trident/model.ts';

/** A provisioner with its classes, or classes alone. The kind is `type`. */
export type StorageProvider = EfsCsi | NfsSubdir | OpenEbsLocalPv | Trident | StorageClasses;

/** What the rest of an environment must know of a class: does it satisfy the claims that name it? */
export interface ClassFacts {
  /** metadata.name of the StorageClass. */
  name: string;
  /** Path of the class in the environment, e.g. `storage[0].classes[1]`. */
  where: string;
  provisioner: string;
  /** Claims that name no class get this one. */
  isDefault: boolean;
  /** Whether pods on several nodes can share a volume (ReadWriteMany). Absent: not known, the driver is somebody else's. */
  readWriteMany?: boolean;
  bindingMode: 'Immediate' | 'WaitForFirstConsumer';
  /** Whether a claim can be enlarged later (allowVolumeExpansion). */
  expansion: boolean;
  reclaim: 'Retain' | 'Delete';
  /** User that owns every file whatever the pod runs as; absent: files belong to who writes them. */
  uid?: number;
  /** Group that owns every file whatever the pod runs as. */
  gid?: number;
  /** Room behind the class that is known and finite: the sum of the claims of one `pool` must fit into it. */
  capacity?: { size: string; pool: string };
}
