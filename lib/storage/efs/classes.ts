/** Classes whose volumes are access points of an EFS file system. */
import type { StorageClass } from '../../kube/manifest.ts';
import { facts, parameters, storageClass } from '../class.ts';
import type { ClassFacts } from '../model.ts';
import type { EfsClass } from './model.ts';
import { crossAccountSecret, driverName, namespace } from './release.ts';

export const efsStorageClass = (settings: EfsClass): StorageClass =>
  storageClass(settings, {
    provisioner: driverName,
    parameters: parameters({
      provisioningMode: 'efs-ap',
      fileSystemId: settings.fileSystemId,
      fileSystemIdConfigRef: settings.fileSystemIdConfigRef,
      fileSystemIdSecretRef: settings.fileSystemIdSecretRef,
      directoryPerms: settings.directoryPerms ?? '700',
      uid: settings.uid,
      gid: settings.gid,
      gidRangeStart: settings.gidRangeStart,
      gidRangeEnd: settings.gidRangeEnd,
      basePath: settings.basePath,
      subPathPattern: settings.subPathPattern,
      ensureUniqueDirectory: settings.ensureUniqueDirectory,
      reuseAccessPoint: settings.reuseAccessPoint,
      az: settings.az,
      enforceZoneAffinity: settings.enforceZoneAffinity,
      enableTagging: settings.enableTagging,
      'csi.storage.k8s.io/provisioner-secret-name': settings.crossAccount && crossAccountSecret,
      'csi.storage.k8s.io/provisioner-secret-namespace': settings.crossAccount && namespace,
    }),
    mountOptions: settings.mountOptions,
    volumeBindingMode: settings.bindingMode,
  });

/** The size of a claim is a formality: EFS grows by itself, and the driver cannot expand. */
export const efsClassFacts = (settings: EfsClass, where: string): ClassFacts =>
  facts(where, settings, {
    provisioner: driverName,
    readWriteMany: true,
    expansion: false,
    ...(settings.uid !== undefined && { uid: settings.uid }),
    ...(settings.gid !== undefined && { gid: settings.gid }),
  });
