/** How Deployments with a volume are replaced: a volume for one node cannot be held by the old and the new pod at once. */
import type { Deployment } from '../kube/manifest.ts';
import { defaults } from './defaults.ts';
import type { Volume } from './model/workload.ts';
import type { Release } from './release.ts';

/** The volume can be mounted on one node only. */
export const isSingleNode = (volume: Volume | undefined): boolean => {
  if (volume && 'ephemeral' in volume) return false;
  const access = volume?.access ?? defaults.access;
  return access === 'ReadWriteOnce' || access === 'ReadWriteOncePod';
};

/**
 * The strategy the operator chose; else, in production, Recreate over a single-node volume, because a rolling update
 * waits for ever for the old pod's volume on another node (harbor-helm issues 224, 843, 1109).
 */
export const strategyFor = (
  { harbor, profile }: Release,
  volume: Volume | undefined,
): NonNullable<Deployment['spec']>['strategy'] => {
  const derived = profile === 'production' && isSingleNode(volume) ? 'Recreate' : 'RollingUpdate';
  return { type: harbor.updateStrategy ?? derived };
};
