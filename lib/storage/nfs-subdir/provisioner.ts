/** The provisioner's pod: makes, archives and deletes directories on the export. */
import type { Deployment, PersistentVolume, PersistentVolumeClaim, PodSpec, Volume } from '../../kube/manifest.ts';
import { pullSecrets } from '../pods.ts';
import type { NfsSubdir } from './model.ts';
import {
  accountOf,
  chart,
  labelsOf,
  mountsByClaim,
  nameOf,
  provisionerNameOf,
  release,
  selectorOf,
} from './release.ts';

const rootVolume = `${chart}-root`;

const claimName = (provider: NfsSubdir): string => `pvc-${nameOf(provider)}`;

/** Volume and claim find each other by this label, whatever other volumes there are. */
const mark = (provider: NfsSubdir) => ({ [chart]: nameOf(provider) });

/** Root's volume and its claim; 10Mi is a formality, the export is as big as it is. */
export const rootVolumeObjects = (provider: NfsSubdir): [PersistentVolume, PersistentVolumeClaim] | [] => {
  if (!mountsByClaim(provider)) return [];
  const { server, path, mountOptions } = provider;
  const common = { accessModes: ['ReadWriteMany'], volumeMode: 'Filesystem', storageClassName: '' };
  return [
    {
      apiVersion: 'v1',
      kind: 'PersistentVolume',
      metadata: { name: `pv-${nameOf(provider)}`, labels: { ...labelsOf(provider), ...mark(provider) } },
      spec: {
        ...common,
        capacity: { storage: '10Mi' },
        persistentVolumeReclaimPolicy: 'Retain',
        mountOptions,
        nfs: { server, path },
      },
    },
    {
      apiVersion: 'v1',
      kind: 'PersistentVolumeClaim',
      metadata: { name: claimName(provider), labels: labelsOf(provider) },
      spec: {
        ...common,
        selector: { matchLabels: mark(provider) },
        resources: { requests: { storage: '10Mi' } },
      },
    },
  ];
};

const volume = (provider: NfsSubdir): Volume => ({
  name: rootVolume,
  ...(mountsByClaim(provider)
    ? { persistentVolumeClaim: { claimName: claimName(provider) } }
    : { nfs: { server: provider.server, path: provider.path } }),
});

/** Root by default, as in the image: it must delete what Harbor's users wrote. The NFS server decides what root may do. */
const podSecurity = ({ runAs }: NfsSubdir): PodSpec['securityContext'] => ({
  ...(runAs && { runAsNonRoot: true, runAsUser: runAs.user, runAsGroup: runAs.group, fsGroup: runAs.group }),
  seccompProfile: { type: 'RuntimeDefault' },
});

export const deployment = (provider: NfsSubdir): Deployment => ({
  apiVersion: 'apps/v1',
  kind: 'Deployment',
  metadata: { name: nameOf(provider), labels: labelsOf(provider) },
  spec: {
    replicas: provider.replicas ?? 1,
    strategy: { type: 'Recreate' },
    selector: { matchLabels: selectorOf(provider) },
    template: {
      metadata: { labels: { ...labelsOf(provider), ...provider.podLabels }, annotations: provider.podAnnotations },
      spec: {
        serviceAccountName: accountOf(provider).name,
        imagePullSecrets: pullSecrets(provider.imagePullSecrets),
        priorityClassName: provider.priorityClassName,
        nodeSelector: provider.nodeSelector,
        affinity: provider.affinity,
        tolerations: provider.tolerations,
        securityContext: podSecurity(provider),
        containers: [
          {
            name: chart,
            image: provider.image ?? release.image,
            imagePullPolicy: 'IfNotPresent',
            env: [
              { name: 'PROVISIONER_NAME', value: provisionerNameOf(provider) },
              { name: 'NFS_SERVER', value: provider.server },
              { name: 'NFS_PATH', value: provider.path },
              ...(provider.leaderElection === false ? [{ name: 'ENABLE_LEADER_ELECTION', value: 'false' }] : []),
            ],
            volumeMounts: [{ name: rootVolume, mountPath: '/persistentvolumes' }],
            resources: provider.resources ?? release.resources,
            securityContext: {
              allowPrivilegeEscalation: false,
              readOnlyRootFilesystem: true,
              capabilities: { drop: ['ALL'] },
            },
          },
        ],
        volumes: [volume(provider)],
      },
    },
  },
});
