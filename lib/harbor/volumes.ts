/** Persistent data of components: claims of their own, claims of StatefulSets, existing claims, or none. */
import type { PersistentVolumeClaim, Volume as PodVolume, StatefulSet } from '../kube/manifest.ts';
import type { Self } from './component.ts';
import { defaults } from './defaults.ts';
import { claimTemplateLabels, componentLabels } from './labels.ts';
import type { ClaimedVolume, Volume } from './model/workload.ts';

export type VolumeOwner = keyof typeof defaults.volumes;

const isClaimed = (volume: Volume): volume is ClaimedVolume => !('existingClaim' in volume) && !('ephemeral' in volume);

export const subPathOf = ({ subPath }: Volume = {}): string | undefined => subPath || undefined;

const claimSpec = (owner: VolumeOwner, volume: ClaimedVolume) => ({
  accessModes: [volume.access ?? defaults.access],
  resources: { requests: { storage: volume.size ?? defaults.volumes[owner] } },
  storageClassName: volume.class,
  volumeMode: 'Filesystem',
});

/** The claim of a Deployment's data; undefined where no new claim is wanted. */
export const claim = (self: Self, owner: VolumeOwner, volume: Volume = {}): PersistentVolumeClaim | undefined => {
  if (!isClaimed(volume)) return undefined;
  const keep = self.release.harbor.keepClaims ?? true;
  // The chart protects a claim by Helm's annotation; in production Argo CD keeps every claim unless it is told not to.
  const protection: Record<string, string> =
    self.release.profile === 'chart'
      ? keep
        ? { 'helm.sh/resource-policy': 'keep' }
        : {}
      : keep
        ? {}
        : { 'argocd.argoproj.io/sync-options': 'Prune=true,Delete=true' };
  return {
    apiVersion: 'v1',
    kind: 'PersistentVolumeClaim',
    metadata: {
      name: self.name,
      labels: componentLabels(self.component),
      annotations: { ...protection, ...volume.annotations },
    },
    spec: claimSpec(owner, volume),
  };
};

/** A pod's volume over a claim of its own name, an existing claim, or an empty directory. */
export const podVolume = (name: string, claimName: string, volume: Volume = {}): PodVolume => {
  if ('ephemeral' in volume) return { name, emptyDir: {} };
  return { name, persistentVolumeClaim: { claimName: 'existingClaim' in volume ? volume.existingClaim : claimName } };
};

type ClaimTemplates = NonNullable<StatefulSet['spec']>['volumeClaimTemplates'];

/** apiVersion and kind belong to a stored claim template, though the generated type leaves them out. */
const claimType = { apiVersion: 'v1', kind: 'PersistentVolumeClaim' };

/** A StatefulSet's data: a claim template (complete, for it is immutable), or a volume of the pod. */
export const statefulData = (
  self: Self,
  name: string,
  owner: VolumeOwner,
  volume: Volume = {},
): { volumeClaimTemplates: ClaimTemplates; volumes: PodVolume[] } => {
  if (!isClaimed(volume)) return { volumeClaimTemplates: undefined, volumes: [podVolume(name, '', volume)] };
  return {
    volumes: [],
    volumeClaimTemplates: [
      {
        ...claimType,
        metadata: { name, labels: claimTemplateLabels(self.release), annotations: volume.annotations },
        spec: claimSpec(owner, volume),
      },
    ],
  };
};
