/** One wording for every reference that leads nowhere. */
import { error, type Problem } from '../../problem.ts';
import { objectPath } from '../identity.ts';
import type { Manifest } from '../manifest.ts';
import { nearest } from '../nearest.ts';
import type { Rendered } from './rendered.ts';

export interface Reference {
  from: Manifest;
  /** Path of the reference inside `from`. */
  path: string;
  kind: string;
  name: string;
  /** Namespace of the object that is referred to, if the kind has one. */
  namespace: string | undefined;
  /** Keys of a Secret or ConfigMap that are read. */
  keys?: readonly string[];
}

/** A problem for the object that is missing, or for each key that it lacks. */
export const missing = (rendered: Rendered, { from, path, kind, name, namespace, keys = [] }: Reference): Problem[] => {
  const where = `${objectPath(from)} ${path}`;
  const target = objectPath({
    apiVersion: '',
    kind,
    metadata: { name, namespace },
  });
  const found = rendered.find(kind, name, namespace);
  if (!found) {
    const near = nearest(name, rendered.names(kind, namespace));
    const fix = `${near ? `write ${near}` : `render ${target}`}, or declare that it exists`;
    return [error('reference', where, `${target} does not exist`, fix)];
  }
  const known = found.keys;
  if (known === undefined) return [];
  return keys
    .filter((key) => !known.includes(key))
    .map((key) => {
      const fix = `read ${nearest(key, known) ?? (known.join(' or ') || 'another object, this one is empty')}, or add ${key}`;
      return error('reference', where, `${target} has no key ${key}`, fix);
    });
};
