/** What the rest of an environment learns of classes, for the checks of claims. */
import { describe, expect, test } from 'vitest';
import { storageClasses } from '../../lib/storage/index.ts';
import type { StorageProvider } from '../../lib/storage/model.ts';
import { efs, free, nas, nfs, openebs, trident, unchecked } from './providers.ts';

const factOf = (provider: StorageProvider) => storageClasses([provider])[0];

describe('facts of classes', () => {
  test('EFS: shared, one owner, no growth', () => {
    expect(factOf(efs)).toEqual({
      name: 'efs',
      where: 'storage[0].classes[0]',
      provisioner: 'efs.csi.aws.com',
      isDefault: false,
      readWriteMany: true,
      bindingMode: 'Immediate',
      expansion: false,
      reclaim: 'Retain',
      uid: 10000,
      gid: 10000,
    });
    const managed = {
      type: 'efs-csi',
      managedAddon: true,
      classes: [{ name: 'a', fileSystemId: 'fs-01234567' }],
    } as const;
    expect(factOf({ ...managed, classes: [...managed.classes] })).not.toHaveProperty('uid');
  });

  test('NFS: shared, and the room of one export for all its classes', () => {
    const classes = [{ name: 'a' }, { name: 'b', allowExpansion: false, bindingMode: 'WaitForFirstConsumer' as const }];
    expect(storageClasses([efs, { ...nfs, classes }]).slice(1)).toEqual([
      {
        name: 'a',
        where: 'storage[1].classes[0]',
        provisioner: 'cluster.local/nfs-subdir-external-provisioner',
        isDefault: false,
        readWriteMany: true,
        bindingMode: 'Immediate',
        expansion: true,
        reclaim: 'Delete',
        capacity: { size: '50Gi', pool: 'storage[1]' },
      },
      {
        name: 'b',
        where: 'storage[1].classes[1]',
        provisioner: 'cluster.local/nfs-subdir-external-provisioner',
        isDefault: false,
        readWriteMany: true,
        bindingMode: 'WaitForFirstConsumer',
        expansion: false,
        reclaim: 'Delete',
        capacity: { size: '50Gi', pool: 'storage[1]' },
      },
    ]);
    const { capacity: _, ...unknown } = nfs;
    expect(factOf(unknown)).not.toHaveProperty('capacity');
  });

  test('OpenEBS: of one node, and waiting for its pod', () => {
    expect(factOf(openebs)).toMatchObject({
      provisioner: 'openebs.io/local',
      isDefault: true,
      readWriteMany: false,
      bindingMode: 'WaitForFirstConsumer',
      expansion: false,
    });
  });

  test('Trident: shared where only NFS backends can serve the class', () => {
    const shared = (settings: object, backends: typeof trident.backends = trident.backends) =>
      factOf({ ...trident, backends, classes: [{ name: 'a', ...settings }] })?.readWriteMany;
    expect(factOf(trident)).toMatchObject({ provisioner: 'csi.trident.netapp.io', expansion: true, reclaim: 'Retain' });
    expect(shared({ backendType: 'ontap-nas-economy' })).toBe(true);
    expect(shared({ backendType: 'ontap-san' })).toBe(false);
    expect(shared({})).toBe(false);
    expect(shared({}, unchecked([nas]))).toBe(true);
    expect(shared({ storagePools: { nas: ['.*'] } })).toBe(true);
    expect(shared({ storagePools: { nas: ['.*'], san: ['.*'] } })).toBe(false);
    expect(shared({}, unchecked([]))).toBeUndefined();
  });

  test('free classes: what is said, and nothing that is not', () => {
    expect(factOf(free)).toEqual({
      name: 'gp3',
      where: 'storage[0].classes[0]',
      provisioner: 'ebs.csi.aws.com',
      isDefault: false,
      bindingMode: 'Immediate',
      expansion: true,
      reclaim: 'Delete',
    });
    const said = { name: 'a', provisioner: 'x.io/y', readWriteMany: true, capacity: '1Ti' };
    expect(factOf({ type: 'storage-classes', classes: [said] })).toMatchObject({
      readWriteMany: true,
      expansion: false,
      capacity: { size: '1Ti', pool: 'storage[0].classes[0]' },
    });
  });

  test('a kind of storage that nobody knows has no classes', () => {
    expect(storageClasses([unchecked<StorageProvider>({ type: 'ceph' })])).toEqual([]);
  });
});
