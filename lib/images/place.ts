/** Where an image is pulled from: its copy in the mirror, pinned to the digest of the lock. */
import type { ImageLock, Images } from './model.ts';
import { canonical, parseReference, type Reference, repositoryOf, versionOf } from './reference.ts';

/** Name of an image at its source → its name in the rendered objects. An image that is already there stays as it is. */
export type Place = (source: string) => string;

const below = (prefix: string, repository: string): boolean =>
  repository === prefix || repository.startsWith(`${prefix}/`);

/** The repository of the copy; undefined where no prefix of the mirror is one of the image's. */
export const mirrored = (mirror: NonNullable<Images['mirror']>, reference: Reference): string | undefined => {
  const repository = repositoryOf(reference);
  const places = typeof mirror === 'string' ? [mirror] : Object.values(mirror);
  if (places.some((place) => below(place, repository))) return repository;
  if (typeof mirror === 'string') return `${mirror}/${reference.path}`;
  const [longest] = Object.entries(mirror)
    .filter(([prefix]) => below(prefix, repository))
    .sort(([a], [b]) => b.length - a.length);
  return longest && longest[1] + repository.slice(longest[0].length);
};

/** The place of every image, as far as it has one; `imageProblems` tells of the others. */
export const placeOf = ({ mirror, lock = false }: Images, digests: ImageLock): Place => {
  const pins = new Map(lock ? Object.entries(digests).map(([source, digest]) => [canonical(source), digest]) : []);
  return (source) => {
    const reference = parseReference(source);
    if (!reference) return source;
    const copy = mirror === undefined ? undefined : mirrored(mirror, reference);
    const digest = reference.digest ?? pins.get(canonical(source));
    // Without a mirror the name stays as its authors write it, short or long.
    const name = copy ?? source.slice(0, source.length - versionOf(reference).length);
    return name + versionOf({ ...reference, ...(digest !== undefined && { digest }) });
  };
};
