/** Every mistake in storage settings, with the message that an operator reads. */
import { describe, expect, test } from 'vitest';
import { plain } from '../../lib/secrets/source.ts';
import type { FreeStorageClass } from '../../lib/storage/classes/model.ts';
import type { EfsClass, OwnEfsCsi } from '../../lib/storage/efs/model.ts';
import { validateStorage } from '../../lib/storage/index.ts';
import type { StorageProvider } from '../../lib/storage/model.ts';
import type { NfsSubdirClass } from '../../lib/storage/nfs-subdir/model.ts';
import type { OpenEbsClass } from '../../lib/storage/openebs/model.ts';
import type { OntapNas, OntapSan } from '../../lib/storage/trident/backend-model.ts';
import type { TridentClass } from '../../lib/storage/trident/model.ts';
import { all, efs, free, nas, nfs, openebs, san, trident, unchecked } from './providers.ts';

type Mistake = [name: string, providers: StorageProvider | StorageProvider[], ...messages: string[]];

const efsClass = (settings: object): OwnEfsCsi => ({
  ...efs,
  classes: [unchecked<EfsClass>({ ...efs.classes[0], ...settings })],
});
const nfsClass = (settings: object) => ({
  ...nfs,
  classes: [unchecked<NfsSubdirClass>({ ...nfs.classes[0], ...settings })],
});
const localClass = (settings: object) => ({
  ...openebs,
  classes: [unchecked<OpenEbsClass>({ name: 'local', ...settings })],
});
const nasBackend = (settings: object) => ({
  ...trident,
  backends: [unchecked<OntapNas>({ ...nas, ...settings }), san],
});
const sanBackend = (settings: object) => ({
  ...trident,
  backends: [nas, unchecked<OntapSan>({ ...san, ...settings })],
});
const tridentClass = (settings: object) => ({
  ...trident,
  classes: [unchecked<TridentClass>({ name: 'nas', ...settings })],
});

const table: Mistake[] = [
  // EFS
  [
    'file system id that is too short',
    efsClass({ fileSystemId: 'fs-12345' }),
    `[0].classes[0].fileSystemId: 'fs-12345' is no id of a file system (fs- and 8 or 17 hexadecimal digits, as \`aws efs describe-file-systems\` shows it)`,
  ],
  [
    'file system id of an example',
    efsClass({ fileSystemId: 'fs-xxxxxxx' }),
    '[0].classes[0].fileSystemId: fs-xxxxxxx is a placeholder: no volume can be made (the id of the file system)',
  ],
  [
    'no file system',
    efsClass({ fileSystemId: undefined }),
    '[0].classes[0]: the class names no file system (exactly one of fileSystemId, fileSystemIdConfigRef, fileSystemIdSecretRef)',
  ],
  [
    'two file systems',
    efsClass({ fileSystemIdConfigRef: 'kube-system/efs/id' }),
    '[0].classes[0]: fileSystemId and fileSystemIdConfigRef name the file system twice (exactly one of fileSystemId, fileSystemIdConfigRef, fileSystemIdSecretRef)',
  ],
  [
    'reference without a key',
    efsClass({ fileSystemId: undefined, fileSystemIdSecretRef: 'kube-system/efs' }),
    `[0].classes[0].fileSystemIdSecretRef: 'kube-system/efs' is no reference to a file system id (namespace/name/key)`,
  ],
  [
    'uid without gid',
    efsClass({ gid: undefined }),
    '[0].classes[0].uid: uid stands alone (uid and gid together: 10000 and 10000 for Harbor, 999 and 999 for its database and redis)',
  ],
  [
    'gid without uid',
    efsClass({ uid: undefined }),
    '[0].classes[0].gid: gid stands alone (uid and gid together: 10000 and 10000 for Harbor, 999 and 999 for its database and redis)',
  ],
  [
    'ids that are none',
    efsClass({ uid: -1, gid: 'harbor' }),
    '[0].classes[0].uid: -1 is no POSIX id (a whole number from 0 to 4294967295)',
    '[0].classes[0].gid: harbor is no POSIX id (a whole number from 0 to 4294967295)',
  ],
  [
    'range of ids reversed',
    efsClass({ uid: undefined, gid: undefined, gidRangeStart: 2000, gidRangeEnd: 1000 }),
    '[0].classes[0].gidRangeEnd: the range of ids runs from 2000 to 1000 (gidRangeStart below gidRangeEnd)',
  ],
  [
    'range of ids with one end',
    efsClass({ uid: undefined, gid: undefined, gidRangeStart: 2000 }),
    '[0].classes[0].gidRangeStart: the range of ids has one end (gidRangeStart and gidRangeEnd together)',
  ],
  [
    'range of ids from root',
    efsClass({ uid: undefined, gid: undefined, gidRangeStart: 0, gidRangeEnd: 1000 }),
    '[0].classes[0].gidRangeStart: the driver refuses ranges from 0 (start at 1)',
  ],
  [
    'range of ids beside ids',
    efsClass({ gidRangeStart: 1000, gidRangeEnd: 2000 }),
    '[0].classes[0].gidRangeStart: the range of ids is not used beside uid and gid (uid and gid, or the range)',
  ],
  [
    'permissions for everybody',
    efsClass({ directoryPerms: '777' }),
    `[0].classes[0].directoryPerms: mode 777 lets every user of the file system write ('700': the access point makes its own user the owner of everything)`,
  ],
  [
    'permissions that are none',
    efsClass({ directoryPerms: 'rwx' }),
    `[0].classes[0].directoryPerms: 'rwx' is no mode of a directory (three octal digits as text, e.g. '700')`,
  ],
  [
    'relative base path',
    efsClass({ basePath: 'harbor' }),
    `[0].classes[0].basePath: 'harbor' is no absolute path (e.g. /harbor)`,
  ],
  [
    'sub-path out of the base path',
    efsClass({ subPathPattern: `../\${.PV.name}` }),
    `[0].classes[0].subPathPattern: '../\${.PV.name}' leads out of basePath (a pattern that only leads downwards)`,
  ],
  [
    'variable that the driver does not know',
    efsClass({ subPathPattern: `\${.PVC.annotations.dir}` }),
    `[0].classes[0].subPathPattern: '\${.PVC.annotations.dir}' is no pattern of the driver (text, \${.PVC.namespace}, \${.PVC.name} and \${.PV.name})`,
  ],
  [
    'directory that claims share',
    efsClass({ subPathPattern: `\${.PVC.name}`, ensureUniqueDirectory: false }),
    `[0].classes[0].subPathPattern: with '\${.PVC.name}' and without a unique suffix several claims share a directory (\${.PVC.namespace}/\${.PVC.name}, or ensureUniqueDirectory: true)`,
  ],
  [
    'unique suffix of nothing',
    efsClass({ ensureUniqueDirectory: false }),
    '[0].classes[0].ensureUniqueDirectory: the driver reads ensureUniqueDirectory beside subPathPattern only (subPathPattern as well)',
  ],
  [
    'path that EFS refuses',
    efsClass({ basePath: '/a/b/c/d' }),
    `[0].classes[0].basePath: '/a/b/c/d/pvc' is deeper than four directories or longer than 100 characters, which EFS refuses (a shorter basePath or subPathPattern)`,
  ],
  [
    'zone without another account',
    efsClass({ az: 'eu-central-1a' }),
    '[0].classes[0].az: the driver reads az for file systems of other accounts only (crossAccount as well; for One Zone file systems enforceZoneAffinity: true)',
  ],
  [
    'role of another account that is none',
    efsClass({ crossAccount: { roleArn: 'efs-role' } }),
    `[0].classes[0].crossAccount.roleArn: 'efs-role' is no ARN of an IAM role (arn:aws:iam::<12 digits of the account>:role/<name>)`,
  ],
  [
    'access points that namespaces share',
    efsClass({ reuseAccessPoint: true }),
    '[0].classes[0].reuseAccessPoint: claims of the same name in any namespace share one access point, and with it their files (reuseAccessPoint: false, or a class that one namespace alone may use)',
  ],
  [
    'role ARN with an account of eleven digits',
    { ...efs, identity: { roleArn: 'arn:aws:iam::11112222333:role/efs-csi' } },
    `[0].identity.roleArn: 'arn:aws:iam::11112222333:role/efs-csi' is no ARN of an IAM role (arn:aws:iam::<12 digits of the account>:role/<name>)`,
  ],
  [
    'class without tags beside tags',
    { ...efsClass({ enableTagging: false }), controller: { tags: { team: 'platform' } } },
    '[0].classes[0].enableTagging: the driver refuses a class without tags while the controller has tags to set (remove controller.tags, or enableTagging: false)',
  ],
  [
    'tags that are not free',
    { ...efs, controller: { tags: { 'aws:x': 'y', path: 'a\\b' } } },
    `[0].controller.tags.aws:x: the tag 'aws:x' is not yours to set (another key: aws: belongs to AWS, efs.csi.aws.com/cluster to the driver)`,
    '[0].controller.tags.path: the driver does not read back a backslash in a tag (a tag without backslashes)',
  ],
  [
    'deletion of directories out of reach',
    { ...efs, controller: { deleteAccessPointRootDir: true } },
    '[0].controller.mountTargets: to delete directories the controller mounts the file system, and its network policy does not know where that is (mountTargets: the networks of the subnets that have a mount target)',
  ],
  [
    'network with host bits, and half a pod',
    { ...efs, controller: { endpoints: ['10.0.0.1/24'], replicas: 1.5 } },
    '[0].controller.replicas: 1.5 is no number of pods (a whole number from 1)',
    `[0].controller.endpoints[0]: '10.0.0.1/24' is no network (e.g. 10.0.0.0/16)`,
  ],
  [
    'kubelet with a final slash',
    { ...efs, node: { kubeletPath: '/var/lib/kubelet/', hostAliases: { 'fs-1': { ip: '10.0.0', region: 'eu' } } } },
    `[0].node.kubeletPath: '/var/lib/kubelet/' is no absolute path (/var/lib/kubelet)`,
    `[0].node.hostAliases: 'fs-1' is no id of a file system (fs- and 8 or 17 hexadecimal digits, as \`aws efs describe-file-systems\` shows it)`,
    `[0].node.hostAliases.fs-1.ip: '10.0.0' is no IP address (the address of a mount target)`,
  ],
  [
    'image without a tag',
    { ...efs, images: { driver: 'harbor.example.com/efs' } },
    `[0].images.driver: 'harbor.example.com/efs' is no image with a tag or digest (e.g. 'harbor.example.com/proxy/name:v1')`,
  ],
  ['EFS without a class', { ...efs, classes: [] }, '[0].classes: the provider has no class (at least one class)'],
  ['NFS without a class', { ...nfs, classes: [] }, '[0].classes: the provider has no class (at least one class)'],
  [
    'OpenEBS without a class',
    { ...openebs, classes: [] },
    '[0].classes: the provider has no class (at least one class)',
  ],

  // NFS
  ['no server', { ...nfs, server: '' }, '[0].server: no NFS server is named (the address that nodes mount from)'],
  [
    'server that is no host',
    { ...nfs, server: '10.0.50.1700' },
    `[0].server: '10.0.50.1700' is no IP address or host name (e.g. 10.0.50.170)`,
  ],
  [
    'relative export',
    { ...nfs, path: 'mnt/data' },
    `[0].path: 'mnt/data' is no absolute path (the exported directory without final slash, not / itself: the provisioner could not delete there)`,
  ],
  [
    'export with a final slash, and a size that is none',
    { ...nfs, path: '/mnt/data/', capacity: '50GB' },
    `[0].path: '/mnt/data/' is no absolute path (the exported directory without final slash, not / itself: the provisioner could not delete there)`,
    `[0].capacity: '50GB' is no quantity of Kubernetes (digits and a suffix, e.g. '50Gi')`,
  ],
  [
    'path pattern with ..',
    nfsClass({ pathPattern: `../\${.PVC.namespace}/\${.PVC.name}`, onDelete: 'retain' }),
    `[0].classes[0].pathPattern: '../\${.PVC.namespace}/\${.PVC.name}' leads out of the export's directory (fixed directories, then \${.PVC.namespace}/\${.PVC.name})`,
  ],
  [
    'path pattern that a tenant fills',
    nfsClass({ pathPattern: `\${.PVC.namespace}/\${.PVC.annotations.nfs.io/dir}`, onDelete: 'retain' }),
    `[0].classes[0].pathPattern: '\${.PVC.namespace}/\${.PVC.annotations.nfs.io/dir}' takes a label or annotation, which whoever makes a claim can fill with ../ (fixed directories, then \${.PVC.namespace}/\${.PVC.name})`,
  ],
  [
    'path pattern that mixes namespaces',
    nfsClass({ pathPattern: `\${.PVC.namespace}-\${.PVC.name}`, onDelete: 'retain' }),
    `[0].classes[0].pathPattern: '\${.PVC.namespace}-\${.PVC.name}' is no safe pattern: only \${.PVC.namespace}/\${.PVC.name} keeps claims apart (fixed directories, then \${.PVC.namespace}/\${.PVC.name})`,
  ],
  [
    'archives that collide',
    nfsClass({ pathPattern: `\${.PVC.namespace}/\${.PVC.name}` }),
    `[0].classes[0].onDelete: claims of the same name in two namespaces would be archived under one name, and the second archive fails (onDelete: 'retain' or 'delete' beside pathPattern)`,
  ],
  [
    'fate that is none',
    nfsClass({ onDelete: 'keep' }),
    `[0].classes[0].onDelete: 'keep' is nothing that the provisioner does ('archive', 'retain' or 'delete')`,
  ],
  [
    'mount options that lose data, are unknown, or are two',
    { ...nfs, mountOptions: ['soft', 'nolock', 'hrad', 'nfsvers=5', 'hard,noatime'] },
    `[0].mountOptions[0]: mount option 'soft' gives up after a while, and what was being written is lost (hard)`,
    `[0].mountOptions[1]: mount option 'nolock' keeps locks on the node, where pods of other nodes do not see them (leave it out, or nfsvers=4.1)`,
    `[0].mountOptions[2]: 'hrad' is no mount option of NFS (an option of nfs(5), spelt as there)`,
    `[0].mountOptions[3]: mount option 'nfsvers=5' has no value that nfsvers takes (see nfsvers in nfs(5))`,
    `[0].mountOptions[4]: 'hard,noatime' is not one mount option (one option per item of the list)`,
  ],
  [
    'read-only class',
    nfsClass({ mountOptions: ['ro'] }),
    `[0].classes[0].mountOptions[0]: mount option 'ro' makes volumes read-only, and Harbor writes to all of its volumes (rw, or leave it out)`,
  ],
  [
    'several pods without a leader',
    { ...nfs, replicas: 2, leaderElection: false },
    '[0].leaderElection: 2 pods without leader election would all make a volume for the same claim (leaderElection: true, or replicas: 1)',
  ],
  [
    'names that are none',
    { ...nfs, namespace: 'NFS', release: 'nfs_1', provisionerName: 'cluster local/nfs' },
    `[0].namespace: 'NFS' is no name of a namespace (lower-case letters, digits and dashes, at most 63 characters)`,
    `[0].release: 'nfs_1' is no name of a release (lower-case letters, digits and dashes, at most 53 characters)`,
    `[0].provisionerName: 'cluster local/nfs' is no name of a provisioner (a DNS name, a slash and a name, e.g. k8s-sigs.io/second-nfs)`,
  ],
  [
    'root that is not called so',
    { ...nfs, runAs: { user: 0, group: 0 } },
    '[0].runAs.user: user 0 is root (leave runAs out, or the user that owns the export)',
  ],
  [
    'two releases of one name',
    [nfs, { ...nfs, namespace: 'other', classes: [{ name: 'other' }], provisionerName: 'other.io/nfs' }],
    `[1].release: 'nfs-subdir-external-provisioner' is the name of storage[0] too, and cluster roles have no namespace to tell them apart (release: 'second-nfs', or any name of its own)`,
  ],
  [
    'two provisioners of one name',
    [
      nfs,
      {
        ...nfs,
        release: 'second',
        classes: [{ name: 'other' }],
        provisionerName: 'cluster.local/nfs-subdir-external-provisioner',
      },
    ],
    `[1].provisionerName: 'cluster.local/nfs-subdir-external-provisioner' is the provisioner of storage[0] too, so that volumes land on either export (a provisionerName of its own, or another release)`,
  ],

  // OpenEBS
  [
    'root as base path',
    { ...openebs, basePath: '/' },
    `[0].basePath: '/' is no absolute path below the root directory (e.g. /var/openebs/local, without final slash)`,
  ],
  [
    'relative base path of a class',
    localClass({ basePath: 'data' }),
    `[0].classes[0].basePath: 'data' is no absolute path below the root directory (e.g. /var/openebs/local, without final slash)`,
  ],
  [
    'directories of the system',
    { ...localClass({ basePath: '/etc/openebs' }), basePath: '/var/lib/kubelet' },
    `[0].basePath: '/var/lib/kubelet' is the node's own, and helper pods delete below it as root (a directory or mount point for volumes alone)`,
    `[0].classes[0].basePath: '/etc/openebs' is the node's own, and helper pods delete below it as root (a directory or mount point for volumes alone)`,
  ],
  [
    'both quotas',
    localClass({ xfsQuota: {}, ext4Quota: {} }),
    '[0].classes[0].ext4Quota: the base path is one file system and has two quotas (xfsQuota or ext4Quota)',
  ],
  [
    'quota without a percentage',
    localClass({ xfsQuota: { softLimitGrace: '1Gi', hardLimitGrace: '200%' } }),
    `[0].classes[0].xfsQuota.softLimitGrace: '1Gi' is no percentage up to 100% (e.g. '10%')`,
    `[0].classes[0].xfsQuota.hardLimitGrace: '200%' is no percentage up to 100% (e.g. '10%')`,
  ],
  [
    'hard limit below the soft one',
    localClass({ ext4Quota: { softLimitGrace: '10%' } }),
    '[0].classes[0].ext4Quota.hardLimitGrace: the hard limit 0% is below the soft limit 10% (a hard limit that is not below the soft limit)',
  ],
  [
    'label with a value',
    localClass({ nodeAffinityLabels: ['openebs.io/node=a'] }),
    `[0].classes[0].nodeAffinityLabels[0]: 'openebs.io/node=a' is no key of a label (the key alone, e.g. openebs.io/node-id; every node has a value of its own)`,
  ],
  [
    'registry with scheme',
    { ...openebs, registry: 'https://harbor.example.com/', images: { helper: 'linux-utils' } },
    `[0].registry: 'https://harbor.example.com/' is no registry (host, port and path without scheme and final slash, e.g. harbor.example.com/dockerhub)`,
    `[0].images.helper: 'linux-utils' is no image with a tag or digest (e.g. 'harbor.example.com/proxy/name:v1')`,
  ],
  [
    'OpenEBS twice',
    [openebs, { ...openebs, namespace: 'other', classes: [{ name: 'other' }] }],
    '[1]: a cluster has one openebs-localpv, which is storage[0]: both would own openebs.io/local (one provider with all classes)',
  ],

  // Trident
  [
    'unknown backend',
    nasBackend({ type: 'ontap-nfs' }),
    `[0].backends[0].type: 'ontap-nfs' is no backend that is known here ('ontap-nas', 'ontap-nas-economy', 'ontap-san')`,
    `[0].classes[0].backendType: no backend here is 'ontap-nas' ('ontap-nfs' or 'ontap-san')`,
  ],
  [
    'plain credentials',
    nasBackend({ credentials: plain({ username: 'admin', password: 'secret' }) }),
    `[0].backends[0].credentials: credentials of a storage system may not stand in git in plain text (existing('…'), sealed('…') or external('…', …))`,
  ],
  [
    'no credentials',
    nasBackend({ credentials: undefined }),
    `[0].backends[0].credentials: the backend has no credentials (existing('…'), sealed('…') or external('…', …))`,
  ],
  [
    'keys that Trident does not read',
    nasBackend({ credentials: { from: 'existing', name: 'ontap', keys: { username: 'user' } } }),
    '[0].backends[0].credentials.keys: Trident reads username and password, or clientPrivateKey, under no other keys (name the keys so in the Secret, and leave keys out)',
  ],
  [
    'interface with a port',
    nasBackend({ managementLIF: '10.0.0.1:443', dataLIF: '10.0.0' }),
    `[0].backends[0].managementLIF: '10.0.0.1:443' is no IP address or host name (the address of the interface, without port and scheme)`,
    `[0].backends[0].dataLIF: '10.0.0' is no IP address or host name (the address of the interface, without port and scheme)`,
  ],
  [
    'no interface and no SVM',
    nasBackend({ managementLIF: '', svm: undefined }),
    '[0].backends[0].managementLIF: the backend has no management interface (managementLIF: its address)',
    '[0].backends[0].svm: the backend names no storage virtual machine (svm: its name)',
  ],
  [
    'export networks that are none',
    nasBackend({ autoExportCIDRs: ['10.20.0.0/33', '10.20.1.1/16'] }),
    `[0].backends[0].autoExportCIDRs[0]: '10.20.0.0/33' is no network (e.g. 10.20.0.0/16)`,
    `[0].backends[0].autoExportCIDRs[1]: '10.20.1.1/16' is no network (e.g. 10.20.0.0/16)`,
  ],
  [
    'export networks that nobody reads',
    nasBackend({ autoExportPolicy: false }),
    '[0].backends[0].autoExportCIDRs: Trident keeps no export policy, so that nobody reads these networks (autoExportPolicy: true)',
  ],
  [
    'two export policies',
    nasBackend({ defaults: { exportPolicy: 'k8s' } }),
    '[0].backends[0].defaults.exportPolicy: autoExportPolicy keeps a policy of its own, and this one is not used (exportPolicy or autoExportPolicy)',
  ],
  [
    'limits and defaults that are none',
    nasBackend({
      limitVolumeSize: '2TB',
      limitAggregateUsage: '80',
      storagePrefix: '1-',
      deletionPolicy: 'Retain',
      defaults: { unixPermissions: '999', snapshotReserve: 95 },
    }),
    `[0].backends[0].deletionPolicy: 'Retain' is no deletion policy of Trident ('retain' or 'delete')`,
    `[0].backends[0].limitVolumeSize: '2TB' is no quantity of Kubernetes (digits and a suffix, e.g. '50Gi')`,
    `[0].backends[0].limitAggregateUsage: '80' is no percentage up to 100% (e.g. '80%')`,
    `[0].backends[0].storagePrefix: '1-' is no prefix of volume names (letters, digits, dashes and underscores, a letter first)`,
    `[0].backends[0].defaults.unixPermissions: '999' is no mode of a directory (three octal digits as text, e.g. '0770')`,
    '[0].backends[0].defaults.snapshotReserve: 95 is no percentage that ONTAP reserves (a whole number from 0 to 90)',
  ],
  [
    'mount options of a backend',
    nasBackend({ nfsMountOptions: ['udp'] }),
    `[0].backends[0].nfsMountOptions[0]: mount option 'udp' corrupts data on fast networks, and Linux has dropped it (5.6) (proto=tcp, or leave it out)`,
  ],
  [
    'two backends of one name',
    sanBackend({ name: 'nas' }),
    `[0].backends[1].name: two backends are called 'nas' (a name for each)`,
  ],
  [
    'the same backend twice',
    { ...trident, backends: [san, nas, nas] },
    `[0].backends[2].name: two backends are called 'nas' (a name for each)`,
  ],
  ['backend without a name', sanBackend({ name: '' }), `[0].backends[1].name: a backend has no name (name: '…')`],
  [
    'class for no backend',
    tridentClass({ backendType: 'ontap-nas-economy', storagePools: { gold: ['.*'] } }),
    `[0].classes[0].backendType: no backend here is 'ontap-nas-economy' ('ontap-nas' or 'ontap-san')`,
    `[0].classes[0].storagePools.gold: no backend here is called 'gold' (one of nas, san)`,
  ],
  [
    'file system of NFS',
    tridentClass({ backendType: 'ontap-nas', fsType: 'xfs', mountOptions: ['discard'] }),
    `[0].classes[0].fsType: an NFS volume has no file system of its own to choose (remove fsType, or backendType: 'ontap-san')`,
    `[0].classes[0].mountOptions[0]: 'discard' is no mount option of NFS (an option of nfs(5), spelt as there)`,
  ],
  [
    'registry without a path',
    { ...trident, imageRegistry: 'harbor.example.com', kubeletDir: 'kubelet', autosupportProxy: 'http://proxy:3128' },
    `[0].imageRegistry: 'harbor.example.com' is no registry with a path (host and project without scheme and final slash, e.g. harbor.example.com/netapp)`,
    `[0].kubeletDir: 'kubelet' is no absolute path (/var/lib/kubelet)`,
    `[0].autosupportProxy: nothing is sent through the proxy (autosupport: 'send', or no proxy)`,
  ],
  [
    'Trident twice',
    [trident, { type: 'trident', namespace: 'other' }],
    '[1]: a cluster has one trident, which is storage[0]: both would own the TridentOrchestrator (one provider with all classes)',
  ],

  // Classes
  [
    'class without a driver',
    { ...free, classes: [{ name: 'gp3', provisioner: '' }] },
    '[0].classes[0].provisioner: the class names no driver (the name under which the driver is installed)',
  ],
  [
    'class with everything wrong',
    {
      ...free,
      classes: [
        unchecked<FreeStorageClass>({
          name: 'StorageClassName',
          provisioner: 'ebs csi',
          reclaim: 'Recycle',
          bindingMode: 'Later',
          capacity: '0',
        }),
      ],
    },
    `[0].classes[0].name: 'StorageClassName' is no name of a storage class (lower-case letters, digits, dashes and dots)`,
    `[0].classes[0].reclaim: 'Recycle' is no reclaim policy of a class ('Retain' or 'Delete')`,
    `[0].classes[0].bindingMode: 'Later' is no binding mode ('Immediate' or 'WaitForFirstConsumer')`,
    `[0].classes[0].provisioner: 'ebs csi' is no name of a provisioner (e.g. ebs.csi.aws.com)`,
    `[0].classes[0].capacity: '0' is no quantity of Kubernetes (digits and a suffix, e.g. '50Gi')`,
  ],
  [
    'snapshot class with everything wrong',
    { type: 'storage-classes', snapshotClasses: [unchecked({ name: 'A', driver: '', reclaim: 'Keep' })] },
    `[0].snapshotClasses[0].name: 'A' is no name of a snapshot class (lower-case letters, digits, dashes and dots)`,
    `[0].snapshotClasses[0].reclaim: 'Keep' is no deletion policy of a snapshot class ('Retain' or 'Delete')`,
    '[0].snapshotClasses[0].driver: the class names no driver (the name under which the driver is installed)',
  ],
  [
    'nothing at all',
    { type: 'storage-classes' },
    '[0]: the provider has no class (at least one in classes or snapshotClasses)',
  ],
  [
    'a class name twice, across providers',
    [nfs, { ...openebs, classes: [{ name: 'nfs' }] }],
    `[1].classes[0].name: class 'nfs' is already in storage[0].classes[0] (a name for each class)`,
  ],
  [
    'a snapshot class name twice',
    [trident, { ...free, snapshotClasses: [{ name: 'ontap', driver: 'ebs.csi.aws.com' }] }],
    `[1].snapshotClasses[0].name: snapshot class 'ontap' is already in storage[0].snapshotClasses[0] (a name for each class)`,
  ],
  [
    'two default classes',
    [openebs, nfsClass({ default: true })],
    `[1].classes[0].default: 'nfs' is the second default class, and claims without a class take the one that was made last (default: true on one class of the environment)`,
  ],
  [
    'two apps of one name',
    [free, { type: 'storage-classes', classes: [{ name: 'io2', provisioner: 'ebs.csi.aws.com' }] }],
    `[1].name: the app 'storage-classes' is already that of storage[0] (a name of its own)`,
  ],
  [
    'an app named like a release',
    [nfs, { ...free, name: 'nfs-subdir-external-provisioner' }],
    `[1].name: the app 'nfs-subdir-external-provisioner' is already that of storage[0] (a name of its own)`,
  ],
  [
    'a release named like an app',
    [trident, { ...nfs, release: 'trident' }],
    `[1].release: the app 'trident' is already that of storage[0] (a name of its own)`,
  ],
  [
    'unknown kind of storage',
    unchecked<StorageProvider>({ type: 'ceph' }),
    `[0].type: 'ceph' is no kind of storage that is known here ('efs-csi', 'nfs-subdir', 'openebs-localpv', 'trident', 'storage-classes')`,
  ],
  [
    'a type that is a property of every object',
    unchecked<StorageProvider>({ type: 'constructor' }),
    `[0].type: 'constructor' is no kind of storage that is known here ('efs-csi', 'nfs-subdir', 'openebs-localpv', 'trident', 'storage-classes')`,
  ],
];

const messages = (providers: StorageProvider[]) =>
  validateStorage(providers).map(({ where, what, fix }) => `${where}: ${what} (${fix})`);

describe('mistakes in storage', () => {
  test('valid providers have none', () => {
    expect(messages(all)).toEqual([]);
    for (const provider of all) expect(messages([provider])).toEqual([]);
  });

  test.each(table)('%s', (_, providers, ...expected) => {
    expect(messages([providers].flat())).toEqual(expected.map((message) => `storage${message}`));
  });

  test.each([efsClass, nfsClass, localClass, tridentClass])(
    'what all classes share is checked for each type',
    (withClass) => {
      expect(messages([withClass({ name: '', reclaim: 'Keep' })])).toEqual([
        `storage[0].classes[0].name: a storage class has no name (name: '…')`,
        `storage[0].classes[0].reclaim: 'Keep' is no reclaim policy of a class ('Retain' or 'Delete')`,
      ]);
    },
  );

  test('messages are sentences without a full stop, and name a check', () => {
    for (const [, providers] of table) {
      for (const { check, what, fix } of validateStorage([providers].flat())) {
        expect(check).toMatch(/^((storage|efs|nfs|openebs|trident)-[a-z-]+|placeholder)$/);
        expect(`${what}${fix}`).not.toMatch(/\.$|undefined|\[object/);
      }
    }
  });

  test('the path begins where the caller says', () => {
    expect(validateStorage([{ ...nfs, server: '' }], 'environment.storage')[0]?.where).toBe(
      'environment.storage[0].server',
    );
  });
});
