/** Valid providers for tests, one of each type, to be spread and changed. */
import { sealed } from '../../lib/secrets/source.ts';
import type { StorageClasses } from '../../lib/storage/classes/model.ts';
import type { OwnEfsCsi } from '../../lib/storage/efs/model.ts';
import type { NfsSubdir } from '../../lib/storage/nfs-subdir/model.ts';
import type { OpenEbsLocalPv } from '../../lib/storage/openebs/model.ts';
import type { OntapNas, OntapSan } from '../../lib/storage/trident/backend-model.ts';
import type { Trident } from '../../lib/storage/trident/model.ts';

export const efs = {
  type: 'efs-csi',
  identity: { roleArn: 'arn:aws:iam::111122223333:role/efs-csi' },
  classes: [{ name: 'efs', reclaim: 'Retain', fileSystemId: 'fs-0123456789abcdef0', uid: 10000, gid: 10000 }],
} satisfies OwnEfsCsi;

export const nfs = {
  type: 'nfs-subdir',
  server: '10.0.50.170',
  path: '/mnt/data',
  capacity: '50Gi',
  classes: [{ name: 'nfs', reclaim: 'Retain' }],
} satisfies NfsSubdir;

export const openebs = {
  type: 'openebs-localpv',
  classes: [{ name: 'local', default: true }],
} satisfies OpenEbsLocalPv;

export const nas = {
  type: 'ontap-nas',
  name: 'nas',
  managementLIF: '10.0.0.1',
  dataLIF: 'nas.example.com',
  svm: 'svm_harbor',
  credentials: sealed('ontap'),
  autoExportPolicy: true,
  autoExportCIDRs: ['10.20.0.0/16'],
} satisfies OntapNas;

export const san = {
  type: 'ontap-san',
  name: 'san',
  managementLIF: 'ontap.example.com',
  svm: 'svm_block',
  credentials: sealed('ontap-san'),
  useCHAP: true,
} satisfies OntapSan;

export const trident = {
  type: 'trident',
  backends: [nas, san],
  classes: [
    { name: 'ontap-nas', reclaim: 'Retain', backendType: 'ontap-nas', mountOptions: ['nfsvers=4.1'] },
    { name: 'ontap-san', backendType: 'ontap-san', fsType: 'xfs', mountOptions: ['nouuid'] },
  ],
  snapshotClasses: [{ name: 'ontap', default: true }],
} satisfies Trident;

export const free = {
  type: 'storage-classes',
  classes: [
    { name: 'gp3', provisioner: 'ebs.csi.aws.com', parameters: { type: 'gp3', iops: 3000 }, allowExpansion: true },
  ],
  snapshotClasses: [{ name: 'ebs', driver: 'ebs.csi.aws.com', reclaim: 'Delete' }],
} satisfies StorageClasses;

export const all = [efs, nfs, openebs, trident, free];

/** What the compiler refuses, for the checks that run all the same: settings may come from JSON. */
export const unchecked = <T>(value: unknown): T => value as T;
