/** Combinations that the compiler refuses; `tsc` fails here as soon as one of them compiles. */
import { expect, test } from 'vitest';
import { plain } from '../../lib/secrets/source.ts';
import type { EfsClass, EfsCsi } from '../../lib/storage/efs/model.ts';
import type { StorageProvider } from '../../lib/storage/model.ts';
import type { NfsSubdirClass } from '../../lib/storage/nfs-subdir/model.ts';
import type { OpenEbsClass } from '../../lib/storage/openebs/model.ts';
import { nas, san } from './providers.ts';

test('wrong combinations do not compile', () => {
  // @ts-expect-error uid without gid
  const owner: EfsClass = { name: 'a', fileSystemId: 'fs-01234567', uid: 1000 };
  // @ts-expect-error two sources of the file system
  const source: EfsClass = { name: 'a', fileSystemId: 'fs-01234567', fileSystemIdConfigRef: 'a/b/c' };
  // @ts-expect-error none
  const none: EfsClass = { name: 'a' };
  // @ts-expect-error the add-on has its own controller
  const managed: EfsCsi = { type: 'efs-csi', managedAddon: true, classes: [], controller: { replicas: 3 } };
  // @ts-expect-error labels are written by whoever makes the claim
  const pattern: NfsSubdirClass = { name: 'a', pathPattern: `\${.PVC.labels.dir}` };
  // @ts-expect-error one file system has one quota
  const quota: OpenEbsClass = { name: 'a', xfsQuota: {}, ext4Quota: {} };
  // @ts-expect-error local volumes always wait for their pod
  const local: OpenEbsClass = { name: 'a', bindingMode: 'Immediate' };
  const providers: StorageProvider[] = [
    // @ts-expect-error credentials in plain text
    { type: 'trident', backends: [{ ...nas, credentials: plain('secret') }] },
    // @ts-expect-error Trident finds the interfaces of iSCSI by itself
    { type: 'trident', backends: [{ ...san, dataLIF: '10.0.0.2' }] },
    // @ts-expect-error no such backend
    { type: 'trident', backends: [{ ...nas, type: 'ontap-nfs' }] },
    // @ts-expect-error no server
    { type: 'nfs-subdir', path: '/mnt/data', classes: [] },
    // @ts-expect-error no such provisioner
    { type: 'ceph', classes: [] },
  ];
  expect([owner, source, none, managed, pattern, quota, local, ...providers]).toHaveLength(12);
});
