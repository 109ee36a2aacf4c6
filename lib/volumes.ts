/** Harbor's claims against the storage classes of the same environment: do they exist, can they be shared, do they fit. */
import type { Environment } from './environment.ts';
import { defaults } from './harbor/defaults.ts';
import type { AccessMode, ClaimedVolume, Volume } from './harbor/model/workload.ts';
import { canonicalQuantity, compareQuantities, sumQuantities } from './kube/quantity.ts';
import { error, type Problem, warning } from './problem.ts';
import { storageClasses } from './storage/index.ts';
import type { ClassFacts } from './storage/model.ts';

/** A claim that Harbor's pods will make. */
export interface HarborClaim {
  /** Path in the environment. */
  where: string;
  component: 'registry' | 'jobservice' | 'database' | 'redis' | 'trivy';
  class: string | undefined;
  access: AccessMode;
  size: string;
  /** Claims of this kind: a StatefulSet makes one for each pod. */
  count: number;
  annotations: Record<string, string>;
}

const isClaimed = (volume: Volume): volume is ClaimedVolume => !('existingClaim' in volume) && !('ephemeral' in volume);

/** All claims of the environment's Harbor, in the order of its properties. */
export const harborClaims = ({ harbor }: Environment): HarborClaim[] => {
  const { imageStorage, jobservice, database, redis, trivy } = harbor;
  const claim = (component: HarborClaim['component'], where: string, volume: Volume = {}, count = 1): HarborClaim[] =>
    isClaimed(volume)
      ? [
          {
            where,
            component,
            class: volume.class,
            access: volume.access ?? defaults.access,
            size: volume.size ?? defaults.volumes[component],
            count,
            annotations: volume.annotations ?? {},
          },
        ]
      : [];
  const loggers: readonly string[] = jobservice?.jobLoggers ?? defaults.jobservice.jobLoggers;
  return [
    ...(imageStorage.type === 'filesystem' ? claim('registry', 'harbor.imageStorage.volume', imageStorage.volume) : []),
    ...(loggers.includes('file') ? claim('jobservice', 'harbor.jobservice.jobLog', jobservice?.jobLog) : []),
    ...(database.type === 'internal' ? claim('database', 'harbor.database.volume', database.volume) : []),
    ...(redis.type === 'internal' ? claim('redis', 'harbor.redis.volume', redis.volume) : []),
    ...(trivy === false ? [] : claim('trivy', 'harbor.trivy.volume', trivy?.volume, trivy?.replicas ?? 1)),
  ];
};

const isQuantity = (text: string): boolean => canonicalQuantity(text) !== undefined;

const checkClaim = (
  claim: HarborClaim,
  classes: readonly ClassFacts[],
  rendersClasses: boolean,
): (Problem | false)[] => {
  const found = classes.find(({ name }) => name === claim.class);
  return [
    !isQuantity(claim.size) &&
      error(
        'quantity',
        `${claim.where}.size`,
        `${JSON.stringify(claim.size)} is not a quantity`,
        "a number with a unit such as '50Gi'; GB and lower-case letters are not units",
      ),
    rendersClasses &&
      claim.class !== undefined &&
      claim.class !== '' &&
      !found &&
      error(
        'storage-class',
        `${claim.where}.class`,
        `no class ${claim.class} is rendered in this environment`,
        `one of ${classes.map(({ name }) => name).join(', ')}; or add it to storage`,
      ),
    found !== undefined &&
      claim.access === 'ReadWriteMany' &&
      found.readWriteMany === false &&
      error(
        'volume-access',
        `${claim.where}.access`,
        `class ${found.name} (${found.provisioner}) has no volumes that several nodes can write`,
        "access: 'ReadWriteOnce', or a class on NFS",
      ),
    rendersClasses &&
      claim.class === undefined &&
      !classes.some(({ isDefault }) => isDefault) &&
      warning(
        'storage-class-default',
        `${claim.where}.class`,
        "the claim takes the cluster's default class, which this environment does not render",
        'class: one of the classes in storage',
      ),
  ];
};

/** The claims on one limited pool must fit into it together, whatever class they name; trivy makes one for each pod. */
const checkCapacity = (claims: readonly HarborClaim[], classes: readonly ClassFacts[]): (Problem | false)[] => {
  const pools = [...new Set(classes.map(({ capacity }) => capacity?.pool))].filter((pool) => pool !== undefined);
  return pools.map((pool) => {
    const shared = classes.filter(({ capacity }) => capacity?.pool === pool);
    const [first] = shared;
    const users = claims.filter((claim) => isQuantity(claim.size) && shared.some(({ name }) => name === claim.class));
    const sum = sumQuantities(users.flatMap(({ size, count }) => Array.from({ length: count }, () => size)));
    if (!first?.capacity || sum === undefined) return false;
    const parts = users.map(({ component, size, count }) => `${component} ${count > 1 ? `${count} × ` : ''}${size}`);
    return (
      (compareQuantities(sum, first.capacity.size) ?? 0) > 0 &&
      error(
        'storage-capacity',
        first.where,
        `Harbor's claims add up to ${sum}, but ${pool} has ${first.capacity.size}: ${parts.join(', ')}`,
        'smaller claims, or a larger volume',
      )
    );
  });
};

export const checkClaims = (environment: Environment): Problem[] => {
  const providers = environment.storage ?? [];
  const classes = storageClasses(providers);
  const claims = harborClaims(environment);
  return [
    ...claims.flatMap((claim) => checkClaim(claim, classes, providers.length > 0)),
    ...checkCapacity(claims, classes),
  ].filter((problem) => problem !== false);
};
