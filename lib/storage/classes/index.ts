/** Storage and snapshot classes without a provisioner. */
import { waves } from '../../argocd/waves.ts';
import { facts, parameters, storageClass } from '../class.ts';
import type { Provisioner } from '../provisioner.ts';
import type { StorageClasses } from './model.ts';
import { snapshotClass } from './snapshot-class.ts';
import { problems } from './validate.ts';

export const storageClassesProvider: Provisioner<StorageClasses> = {
  appName: ({ name = 'storage-classes' }) => name,
  app: ({ classes = [], snapshotClasses = [] }) => ({
    wave: waves.resources,
    manifests: [
      ...classes.map((settings) =>
        storageClass(settings, {
          provisioner: settings.provisioner,
          parameters: parameters(settings.parameters ?? {}),
          mountOptions: settings.mountOptions,
          allowVolumeExpansion: settings.allowExpansion,
          volumeBindingMode: settings.bindingMode,
          allowedTopologies: settings.allowedTopologies,
        }),
      ),
      ...snapshotClasses.map((settings) => snapshotClass(settings, settings.driver)),
    ],
  }),
  namespace: () => undefined,
  classes: ({ classes = [] }, where) =>
    classes.map((settings, index) =>
      facts(`${where}.classes[${index}]`, settings, {
        provisioner: settings.provisioner,
        expansion: settings.allowExpansion ?? false,
        ...(settings.readWriteMany !== undefined && { readWriteMany: settings.readWriteMany }),
        ...(settings.capacity !== undefined && {
          capacity: { size: settings.capacity, pool: `${where}.classes[${index}]` },
        }),
      }),
    ),
  problems,
  secrets: () => [],
};
