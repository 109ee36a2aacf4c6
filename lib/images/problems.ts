/** What is wrong with images and their places: no reference, no place in the mirror, two images in one place, no digest. */
import { error, type Problem } from '../problem.ts';
import { lockFile } from './lock.ts';
import type { Images, UsedImage } from './model.ts';
import { mirrored } from './place.ts';
import { canonical, isPrefix, parseReference } from './reference.ts';

const example = "'registry.internal/mirror'";

/** The setting itself. */
export const validateImages = ({ mirror }: Images): Problem[] => {
  const prefix = (where: string, text: string) =>
    isPrefix(text)
      ? []
      : [
          error(
            'image-mirror',
            where,
            `'${text}' is no registry with a path, as image names begin`,
            `write host, port and path without scheme and without a slash at the end, e.g. ${example}`,
          ),
        ];
  if (mirror === undefined) return [];
  if (typeof mirror === 'string') return prefix('images.mirror', mirror);
  return Object.entries(mirror).flatMap(([source, place]) => [
    ...prefix(`images.mirror (key '${source}')`, source),
    ...prefix(`images.mirror['${source}']`, place),
  ]);
};

/** The images of an environment against its settings. */
export const imageProblems = (settings: Images, images: readonly UsedImage[]): Problem[] => [
  ...images.flatMap((used) => problemsOf(settings, used)),
  ...sharedPlaces(images),
];

const problemsOf = ({ mirror, lock = false }: Images, { source, image, apps }: UsedImage): Problem[] => {
  const reference = parseReference(source);
  const problem = (check: string, where: string, what: string, fix: string) => [error(check, where, what, fix)];
  if (!reference) {
    const fix = 'write registry/path:tag, e.g. docker.io/library/busybox:1.37.0';
    return problem('image', `app ${apps.join(', ')}`, `'${source}' is no image reference`, fix);
  }
  const copy = mirror === undefined ? source : mirrored(mirror, reference);
  return [
    ...(copy === undefined
      ? problem(
          'image-mirror',
          'images.mirror',
          `${source} (${apps.join(', ')}) has no place in the mirror`,
          `add '${reference.registry}': ${example}, or '${reference.registry}': '${reference.registry}' to let it stay`,
        )
      : []),
    ...(lock && !image.includes('@')
      ? problem(
          'image-lock',
          'images.lock',
          `${lockFile} has no digest of ${source} (${apps.join(', ')})`,
          `add "${source}": "sha256:…", which \`crane digest ${source}\` prints`,
        )
      : []),
  ];
};

/** Images of two registries with one path and tag: only one of them can be in the mirror. */
const sharedPlaces = (images: readonly UsedImage[]): Problem[] => {
  const owners = new Map<string, string>();
  return images.flatMap(({ source, image }) => {
    const owner = owners.get(image) ?? source;
    owners.set(image, owner);
    if (canonical(owner) === canonical(source)) return [];
    const what = `${owner} and ${source} would both be ${image}`;
    return [error('image-mirror', 'images.mirror', what, 'give each source registry a place of its own: { … }')];
  });
};
