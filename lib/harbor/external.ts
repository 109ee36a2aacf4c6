/** Objects outside the rendered ones that a description of Harbor says exist. */
import type { External } from '../kube/checks/index.ts';
import type { SecretSource } from '../secrets/source.ts';
import type { Harbor } from './model/harbor.ts';
import type { Volume } from './model/workload.ts';
import { nameOf, releaseOf } from './release.ts';
import { harborSecretNeeds } from './secret-needs.ts';

const volumesOf = ({ imageStorage, jobservice, database, redis, trivy }: Harbor): (Volume | undefined)[] => [
  imageStorage.type === 'filesystem' ? imageStorage.volume : undefined,
  jobservice?.jobLog,
  database.type === 'internal' ? database.volume : undefined,
  redis.type === 'internal' ? redis.volume : undefined,
  trivy === false ? undefined : trivy?.volume,
];

/** Components whose own Secret a live release has, whatever is in it. */
const withSecret = ['core', 'jobservice', 'registry', 'trivy', 'database', 'exporter'] as const;

const isOfRelease = (source: SecretSource): boolean => source.from === 'existing' && source.ofRelease === true;

/**
 * Existing claims, classes of claims (whether they are rendered is a check of its own), and, in an adopted release, the
 * Secrets that the chart made.
 */
export const harborExternals = (harbor: Harbor): External[] => {
  const { namespace } = harbor;
  const adopted = harborSecretNeeds(harbor).some(({ source }) => isOfRelease(source));
  return [
    ...volumesOf(harbor).flatMap((volume): External[] => {
      if (!volume || 'ephemeral' in volume) return [];
      if ('existingClaim' in volume) return [{ kind: 'PersistentVolumeClaim', name: volume.existingClaim, namespace }];
      return volume.class ? [{ kind: 'StorageClass', name: volume.class }] : [];
    }),
    ...(adopted
      ? withSecret.map((component) => ({ kind: 'Secret', name: nameOf(releaseOf(harbor), component), namespace }))
      : []),
  ];
};
