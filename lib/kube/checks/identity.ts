/** Objects and files that would overwrite each other. */
import { error, type Problem } from '../../problem.ts';
import { fileName, identity, objectPath } from '../identity.ts';
import type { Manifest } from '../manifest.ts';

/** Each object is rendered once: of two, the one applied later wins, for ever in turn under Argo CD. */
export const duplicateObjects = (manifests: readonly Manifest[]): Problem[] =>
  repeated(manifests, identity).map(([, again]) =>
    error('duplicate-object', objectPath(again), 'is rendered more than once', 'remove or rename one of the objects'),
  );

/** Objects that are written to one folder. */
export interface Folder {
  /** Folder below the environment's. */
  name: string;
  /** The app's namespace, left out of file names. */
  namespace?: string | undefined;
  manifests: readonly Manifest[];
}

const LONGEST_FILE_NAME = 255;

/** Each object has a file of its own, also where file systems do not tell upper from lower case. */
export const fileNames = (folders: readonly Folder[]): Problem[] =>
  folders.flatMap(({ name: folder, namespace, manifests }) => {
    const file = (manifest: Manifest) => fileName(manifest, namespace);
    const distinct = [...new Map(manifests.map((manifest) => [identity(manifest), manifest])).values()];
    const long = manifests.filter((manifest) => file(manifest).length > LONGEST_FILE_NAME);
    return [
      ...repeated(distinct, (manifest) => file(manifest).toLowerCase()).map(([first, second]) =>
        error(
          'file-name',
          objectPath(second),
          `has the file ${folder}/${file(second)} of ${objectPath(first)}`,
          'rename one of them',
        ),
      ),
      ...long.map((manifest) =>
        error(
          'file-name',
          objectPath(manifest),
          `has a file name longer than ${LONGEST_FILE_NAME} characters`,
          'give it a shorter name',
        ),
      ),
    ];
  });

/** Pairs of the first with each later object of the same key. */
const repeated = (manifests: readonly Manifest[], key: (manifest: Manifest) => string): [Manifest, Manifest][] => {
  const first = new Map<string, Manifest>();
  return manifests.flatMap((manifest): [Manifest, Manifest][] => {
    const known = first.get(key(manifest));
    if (known) return [[known, manifest]];
    first.set(key(manifest), manifest);
    return [];
  });
};
