/** Classes whose volumes are directories on the export. */
import type { StorageClass } from '../../kube/manifest.ts';
import { facts, parameters, storageClass } from '../class.ts';
import type { ClassFacts } from '../model.ts';
import type { NfsSubdir, NfsSubdirClass } from './model.ts';
import { labelsOf, provisionerNameOf } from './release.ts';

export const nfsStorageClass = (provider: NfsSubdir, settings: NfsSubdirClass): StorageClass => {
  const { onDelete = 'archive', pathPattern, allowExpansion = true, mountOptions = provider.mountOptions } = settings;
  return storageClass(
    { ...settings, labels: { ...labelsOf(provider), ...settings.labels } },
    {
      provisioner: provisionerNameOf(provider),
      // onDelete is newer and wins; archiveOnDelete says the same to who reads it, and archives where it is true.
      parameters: parameters({
        archiveOnDelete: onDelete === 'archive',
        onDelete: onDelete === 'archive' ? undefined : onDelete,
        pathPattern,
      }),
      mountOptions,
      allowVolumeExpansion: allowExpansion,
      volumeBindingMode: settings.bindingMode,
    },
  );
};

export const nfsClassFacts = (provider: NfsSubdir, where: string): ClassFacts[] =>
  provider.classes.map((settings, index) =>
    facts(`${where}.classes[${index}]`, settings, {
      provisioner: provisionerNameOf(provider),
      readWriteMany: true,
      expansion: settings.allowExpansion ?? true,
      ...(provider.capacity !== undefined && { capacity: { size: provider.capacity, pool: where } }),
    }),
  );
