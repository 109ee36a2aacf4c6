/** What the storage providers of an environment say of the NFS server that `hosts` may describe too. */
import { canonicalQuantity } from '../kube/quantity.ts';
import type { StorageProvider } from '../storage/model.ts';
import type { NfsServer } from './model.ts';

/**
 * The server as the provider `nfs-subdir` names it, so that an environment writes these facts once:
 * `{ type: 'nfs-subdir', ...nfsShare(server), classes: […] }`.
 */
export const nfsShare = ({ address, exportPath, sizeGB }: NfsServer) => ({
  server: address,
  path: exportPath,
  capacity: canonicalQuantity(`${sizeGB}Gi`) ?? `${sizeGB}Gi`,
});

/** A directory that a storage provider mounts by NFS. */
export interface NfsShare {
  /** Path of the provider in the environment, e.g. `storage[0]`. */
  where: string;
  server: string;
  path: string;
  /** What the provider says it can hold, a quantity. */
  capacity?: string;
  /** Who makes the directories there; absent: root. */
  runAs?: { user: number; group: number };
}

/** What else the environment says about the same things. */
export interface HostFacts {
  shares: NfsShare[];
  /** Harbor's URL, given or derived; absent: not compared. */
  externalURL?: string;
}

export const storageFacts = (storage: readonly StorageProvider[]): HostFacts => ({
  shares: storage.flatMap((provider, index) =>
    provider.type === 'nfs-subdir'
      ? [
          {
            where: `storage[${index}]`,
            server: provider.server,
            path: provider.path,
            ...(provider.capacity !== undefined && { capacity: provider.capacity }),
            ...(provider.runAs && { runAs: provider.runAs }),
          },
        ]
      : [],
  ),
});
