/** The goldens of provisioners that users set, as providers of this project. */

import { existing } from '../../lib/secrets/source.ts';
import type { OwnEfsCsi } from '../../lib/storage/efs/model.ts';
import type { StorageProvider } from '../../lib/storage/model.ts';
import type { NfsSubdir } from '../../lib/storage/nfs-subdir/model.ts';
import type { OpenEbsLocalPv } from '../../lib/storage/openebs/model.ts';
import type { Trident } from '../../lib/storage/trident/model.ts';

export interface Case {
  /** Folder of the golden. */
  golden: string;
  provider: StorageProvider;
  /** Namespace of the golden's release. */
  namespace: string;
}

const efs = (variant: string, settings: Omit<OwnEfsCsi, 'type'>): Case => ({
  golden: `aws-efs-csi-driver/${variant}`,
  provider: { type: 'efs-csi', ...settings },
  namespace: 'kube-system',
});

const nfs = (variant: string, settings: Partial<NfsSubdir>, namespace = 'nfs-provisioner'): Case => ({
  golden: `nfs-subdir-external-provisioner/${variant}`,
  provider: {
    type: 'nfs-subdir',
    server: '10.0.50.170',
    path: '/mnt/data',
    classes: [{ name: 'nfs-client' }],
    namespace,
    ...settings,
  },
  namespace,
});

const openebs = (variant: string, settings: Partial<OpenEbsLocalPv>): Case => ({
  golden: `openebs-localpv/${variant}`,
  provider: { type: 'openebs-localpv', classes: [{ name: 'openebs-hostpath' }], ...settings },
  namespace: 'openebs',
});

const trident = (variant: string, settings: Partial<Trident>, namespace = 'trident'): Case => ({
  golden: `trident-operator/${variant}`,
  provider: { type: 'trident', namespace, ...settings },
  namespace,
});

const roleArn = 'arn:aws:iam::111122223333:role/efs-csi-role';
const controlPlane = [{ key: 'node-role.kubernetes.io/control-plane', operator: 'Exists', effect: 'NoSchedule' }];
const small = { requests: { cpu: '10m', memory: '64Mi' }, limits: { memory: '256Mi' } };
const smallProvisioner = { requests: { cpu: '10m', memory: '32Mi' }, limits: { memory: '128Mi' } };

export const cases: Case[] = [
  efs('default', { classes: [] }),
  efs('seed-eks', {
    identity: { roleArn },
    classes: [{ name: 'taco-efs-storage', fileSystemId: 'fs-0123456789abcdef0' }],
  }),
  efs('hardened', {
    identity: { roleArn },
    images: { driver: 'harbor.example.com/efs-csi-driver/aws-efs-csi-driver:v3.4.1' },
    imagePullSecrets: ['regcred'],
    controller: {
      tags: { team: 'platform', environment: 'prod' },
      regionalStsEndpoints: true,
      provisionerArgs: ['--retry-interval-max=30s'],
      resources: { driver: small, provisioner: { requests: { cpu: '10m', memory: '32Mi' } }, livenessProbe: small },
      topologySpreadConstraints: [
        { maxSkew: 1, topologyKey: 'topology.kubernetes.io/zone', whenUnsatisfiable: 'ScheduleAnyway' },
      ],
      rollingUpdate: { maxUnavailable: 1, maxSurge: 0 },
    },
    node: {
      disableMutation: true,
      resources: { driver: { requests: { cpu: '20m', memory: '64Mi' }, limits: { memory: '512Mi' } } },
      rollingUpdate: { maxUnavailable: '20%' },
    },
    classes: [
      {
        name: 'efs-harbor',
        default: true,
        reclaim: 'Retain',
        fileSystemId: 'fs-0123456789abcdef0',
        gidRangeStart: 1000,
        gidRangeEnd: 2000,
        basePath: '/harbor',
        subPathPattern: `\${.PVC.namespace}/\${.PVC.name}`,
        ensureUniqueDirectory: true,
        mountOptions: ['tls'],
      },
    ],
  }),
  efs('metrics-crossvpc', {
    useFIPS: true,
    controller: {
      metrics: { serviceMonitor: true },
      deleteAccessPointRootDir: true,
      hostNetwork: true,
    },
    node: {
      volMetricsOptIn: true,
      hostAliases: { 'fs-01234567': { ip: '10.10.2.2', region: 'us-east-2' } },
      efsUtilsConfOverrides: 'mount-watchdog:tls_cert_renewal_interval_min=30',
    },
    classes: [{ name: 'by-reference', fileSystemIdConfigRef: 'storage/efs/id' }],
  }),

  nfs('default', { server: '', path: '/nfs-storage' }),
  nfs('seed-openstack', {}, 'default'),
  nfs('hardened', {
    replicas: 2,
    imagePullSecrets: ['regcred'],
    image: 'harbor.example.com/sig-storage/nfs-subdir-external-provisioner:v4.0.2',
    provisionerName: 'k8s-sigs.io/nfs-subdir-external-provisioner',
    runAs: { user: 65534, group: 65534 },
    resources: smallProvisioner,
    nodeSelector: { 'kubernetes.io/os': 'linux' },
    tolerations: controlPlane,
    priorityClassName: 'system-cluster-critical',
    podAnnotations: { 'example.com/a': 'b' },
    labels: { team: 'storage' },
    affinity: {
      podAntiAffinity: {
        preferredDuringSchedulingIgnoredDuringExecution: [
          {
            weight: 100,
            podAffinityTerm: {
              topologyKey: 'kubernetes.io/hostname',
              labelSelector: { matchLabels: { app: 'nfs-subdir-external-provisioner' } },
            },
          },
        ],
      },
    },
    classes: [
      {
        name: 'nfs-rwx',
        default: true,
        reclaim: 'Retain',
        bindingMode: 'WaitForFirstConsumer',
        onDelete: 'retain',
        pathPattern: `\${.PVC.namespace}/\${.PVC.name}`,
        annotations: { 'example.com/owner': 'storage' },
      },
    ],
  }),
  nfs('mount-options', { mountOptions: ['nfsvers=4.1', 'hard', 'noatime'], leaderElection: false }),
  nfs('second-release', {
    release: 'second-nfs',
    server: 'nfs2.example.com',
    path: '/other',
    provisionerName: 'k8s-sigs.io/second-nfs-subdir-external-provisioner',
    serviceAccountName: 'nfs-shared',
    classes: [{ name: 'second-nfs-client' }],
  }),

  openebs('default', {}),
  openebs('seed-openebs', { classes: [{ name: 'openebs-hostpath', default: true }] }),
  openebs('hardened', {
    release: 'localpv-provisioner',
    serviceAccountName: 'openebs-localpv',
    registry: 'harbor.example.com',
    imagePullSecrets: ['regcred'],
    basePath: '/data/openebs/local',
    resources: smallProvisioner,
    nodeSelector: { 'kubernetes.io/os': 'linux' },
    tolerations: controlPlane,
    podAnnotations: { 'example.com/a': 'b' },
    classes: [{ name: 'openebs-hostpath-retain', reclaim: 'Retain', basePath: '/data/openebs/harbor' }],
  }),
  openebs('quota-affinity', {
    replicas: 2,
    classes: [
      {
        name: 'openebs-hostpath',
        nodeAffinityLabels: ['openebs.io/node-affinity-value'],
        xfsQuota: { softLimitGrace: '10%', hardLimitGrace: '20%' },
      },
    ],
  }),

  trident('default', { operator: { debug: true }, autosupport: 'send' }),
  trident('seed-netapp', {}, 'trident-system'),
  trident('airgap', {
    imageRegistry: 'harbor.example.com/netapp',
    imagePullSecrets: ['regcred'],
    autosupport: 'none',
    logFormat: 'json',
    logLevel: 'warn',
    auditLog: true,
    kubeletDir: '/var/lib/kubelet',
    enableForceDetach: true,
    fsGroupPolicy: 'ReadWriteOnceWithFSType',
    nodePrep: ['iscsi'],
    k8sAPIQPS: 50,
    operator: {
      nodeSelector: { 'kubernetes.io/os': 'linux' },
      tolerations: controlPlane,
      resources: { requests: { cpu: '10m', memory: '40Mi' }, limits: { memory: '256Mi' } },
    },
    controller: {
      nodeSelector: { nodepool: 'infra' },
      tolerations: [{ key: 'dedicated', operator: 'Equal', value: 'infra', effect: 'NoSchedule' }],
      resources: { 'trident-main': { requests: { cpu: '20m', memory: '100Mi' }, limits: { memory: '512Mi' } } },
    },
    node: { tolerations: [{ operator: 'Exists' }] },
  }),
  trident('crs', {
    imagePullSecrets: ['regcred'],
    backends: [
      {
        type: 'ontap-nas',
        name: 'ontap-nas',
        managementLIF: '10.0.0.1',
        dataLIF: '10.0.0.2',
        svm: 'svm_harbor',
        credentials: existing('ontap-nas-credentials'),
        autoExportPolicy: true,
        autoExportCIDRs: ['10.20.0.0/16'],
        nfsMountOptions: ['nfsvers=4.1'],
        defaults: { spaceReserve: 'none', snapshotPolicy: 'none', snapshotReserve: 0, unixPermissions: '0770' },
      },
    ],
    classes: [
      {
        name: 'trident-nas',
        reclaim: 'Retain',
        backendType: 'ontap-nas',
        provisioningType: 'thin',
        snapshots: true,
        mountOptions: ['nfsvers=4.1'],
      },
    ],
    snapshotClasses: [{ name: 'trident' }],
  }),
];

/** Goldens that are no model for a user's settings. */
export const skipped: Record<string, string> = {
  'aws-efs-csi-driver/kustomize-stable':
    'the selectors of another installer: whoever used it keeps the name of its release',
  'openebs-localpv/manifest': 'other names and images tagged `ci`, which are not for use',
  'trident-operator/manifest': 'the same objects from the bundle, with fewer rights than the chart grants',
  'trident-operator/configurator-rancher': 'automatic backends of FSx and roles of Rancher are not offered',
};

/** Objects beside the golden's: what they are for. */
export const extras: { object: RegExp; reason: string }[] = [
  { object: /^Namespace\//, reason: 'with the Pod Security level that the pods need' },
  { object: /^PodDisruptionBudget\/kube-system\/efs-csi-controller$/, reason: 'two pods are of use only if one stays' },
  { object: /^Role(Binding)?\/openebs\//, reason: 'rights in the own namespace instead of the whole cluster' },
  { object: /^Role(Binding)?\/storage\/efs-csi-filesystem-id-reader-role$/, reason: 'one object instead of all' },
  { object: /^StorageClass\/-\/by-reference$/, reason: 'the class that makes the controller read an id' },
  {
    object: /^CustomResourceDefinition\/-\/trident(orchestrators|configurators)\./,
    reason: 'these goldens were made without CRDs',
  },
  {
    object: /^(ServiceAccount|ClusterRole|ClusterRoleBinding|Deployment)\/(trident|-)\/trident-operator$/,
    reason: 'the golden of custom resources has no operator',
  },
];

/** Objects of the golden that are missing here on purpose. */
export const missing: { golden: string; objects: string[]; reason: string }[] = [
  {
    golden: 'aws-efs-csi-driver/metrics-crossvpc',
    objects: [
      'ClusterRole/-/efs-csi-filesystem-id-reader-role',
      'ClusterRoleBinding/-/efs-csi-filesystem-id-reader-role-binding',
    ],
    reason:
      'they let the controller read every ConfigMap and Secret of the cluster; a Role names the one object instead',
  },
];
