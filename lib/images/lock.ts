/** The committed digests of images: `environments/images.lock.json`, one map for all environments. */
import { error, type Problem } from '../problem.ts';
import type { ImageLock } from './model.ts';
import { canonical, isDigest, parseReference } from './reference.ts';

export const lockFile = 'environments/images.lock.json';

const problem = (where: string, what: string, fix: string): Problem => error('image-lock', where, what, fix);
const shape = 'write { "docker.io/goharbor/harbor-core:v2.15.1": "sha256:…" }';

/** The entries that can be used, and what is wrong with the others. */
export const parseLock = (text: string): { lock: ImageLock; problems: Problem[] } => {
  let content: unknown;
  try {
    content = JSON.parse(text);
  } catch {
    return { lock: {}, problems: [problem(lockFile, 'the file is no JSON', shape)] };
  }
  if (typeof content !== 'object' || content === null || Array.isArray(content)) {
    return { lock: {}, problems: [problem(lockFile, 'the file is no map from images to digests', shape)] };
  }
  const seen = new Set<string>();
  const lock: Record<string, string> = {};
  const problems = Object.entries(content).flatMap(([source, digest]) => {
    const where = `${lockFile} ["${source}"]`;
    const reference = parseReference(source);
    if (!reference || reference.digest !== undefined)
      return problem(where, 'the key is no image with a tag', 'write registry/path:tag as `images` prints it');
    if (!isDigest(digest))
      return problem(where, 'the value is no digest', `write what \`crane digest ${source}\` prints: sha256:…`);
    if (seen.has(canonical(source)))
      return problem(where, 'the image has another entry under a longer or shorter name', 'keep one of them');
    seen.add(canonical(source));
    lock[source] = digest;
    return [];
  });
  return { lock, problems };
};

/** Entries for images that no environment with `images.lock` runs: left over from an upgrade, or misspelt. */
export const unusedEntries = (lock: ImageLock, sources: Iterable<string>): Problem[] => {
  const used = new Set([...sources].map(canonical));
  return Object.keys(lock)
    .filter((source) => !used.has(canonical(source)))
    .map((source) =>
      problem(
        `${lockFile} ["${source}"]`,
        'no environment with images.lock runs this image',
        'remove the entry, or correct its name',
      ),
    );
};
