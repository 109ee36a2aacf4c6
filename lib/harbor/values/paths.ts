/** From paths in the model to the keys of the values file that say the same. */
import type { SecretSource } from '../../secrets/source.ts';
import type { Harbor } from '../model/harbor.ts';
import { renamedPaths, sourcePaths } from './paths-table.ts';

/**
 * The values path of a model path: `harbor.imageStorage.volume.access` is
 * `persistence.persistentVolumeClaim.registry.accessMode`. `harbor` tells which kind of exposure, storage, database and
 * Redis is meant, and whether a credential stands in the values or in a Secret that they name.
 */
export const valuesPath = (path: string, harbor: Harbor): string => {
  if (!path.startsWith('harbor.')) return path;
  const own = path.slice('harbor.'.length);
  const credential = longest(sourcePaths(harbor), own);
  if (credential) {
    const [model, plain, existing] = credential;
    const source = at(harbor, model) as SecretSource | undefined;
    return source?.from === 'existing' ? existing : plain;
  }
  const renamed = longest(renamedPaths(harbor), own);
  return renamed ? renamed[1] + own.slice(renamed[0].length) : own;
};

/** The entry for the longest model path that a path lies on or below. */
const longest = <T extends readonly [string, ...unknown[]]>(table: readonly T[], path: string): T | undefined => {
  const fits = table.filter(
    ([model]) => path === model || path.startsWith(`${model}.`) || path.startsWith(`${model}[`),
  );
  return fits.reduce<T | undefined>(
    (best, entry) => (entry[0].length > (best?.[0].length ?? -1) ? entry : best),
    undefined,
  );
};

const at = (value: unknown, path: string): unknown =>
  path.split('.').reduce<unknown>((node, key) => (node as Record<string, unknown> | undefined)?.[key], value);
