/** Classes whose volumes Trident makes on the backends that fit. */
import type { StorageClass } from '../../kube/manifest.ts';
import { facts, parameters, storageClass } from '../class.ts';
import type { ClassFacts } from '../model.ts';
import type { Trident, TridentClass } from './model.ts';
import { provisionerName } from './release.ts';

/** `backend1:pool,pool;backend2:pool`, as Trident parses it. */
const poolsText = (pools: Record<string, string[]>): string =>
  Object.entries(pools)
    .map(([backend, names]) => `${backend}:${names.join(',')}`)
    .join(';');

export const tridentStorageClass = (settings: TridentClass): StorageClass =>
  storageClass(settings, {
    provisioner: provisionerName,
    parameters: parameters({
      backendType: settings.backendType,
      media: settings.media,
      provisioningType: settings.provisioningType,
      snapshots: settings.snapshots,
      clones: settings.clones,
      encryption: settings.encryption,
      selector: settings.selector,
      storagePools: settings.storagePools && poolsText(settings.storagePools),
      fsType: settings.fsType,
    }),
    mountOptions: settings.mountOptions,
    allowVolumeExpansion: settings.allowExpansion ?? true,
    volumeBindingMode: settings.bindingMode,
  });

/** Drivers of the backends that may serve the class; empty where nothing is known of them. */
export const driversOf = ({ backends = [] }: Trident, { backendType, storagePools }: TridentClass): string[] => {
  if (backendType !== undefined) return [backendType];
  const fitting = storagePools ? backends.filter(({ name }) => Object.hasOwn(storagePools, name)) : backends;
  return fitting.map(({ type }) => type);
};

/** NFS is shared by nodes, a LUN is not; a class that both may serve can promise nothing. */
export const tridentClassFacts = (provider: Trident, settings: TridentClass, where: string): ClassFacts => {
  const drivers = driversOf(provider, settings);
  return facts(where, settings, {
    provisioner: provisionerName,
    expansion: settings.allowExpansion ?? true,
    ...(drivers.length > 0 && { readWriteMany: !drivers.includes('ontap-san') }),
  });
};
