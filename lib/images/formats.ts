/** The output of `images`: names for people, for programs, and as a script that fills the mirror. */
import type { Images, UsedImage } from './model.ts';
import { canonical, parseReference, repositoryOf, versionOf } from './reference.ts';

/** What one environment runs, and its settings. */
export interface EnvironmentImages {
  settings: Images;
  images: readonly UsedImage[];
}

const distinct = (texts: readonly string[]): string[] => [...new Set(texts)].sort();

const sourcesOf = (environments: readonly EnvironmentImages[]): string[] =>
  distinct(environments.flatMap(({ images }) => images.map(({ source }) => source)));

/** A copy for the mirror: of the pinned content, under the tag; nothing where the image already is in its place. */
const copyCommand = ({ mirror }: Images, { source, image }: UsedImage): string[] => {
  const from = parseReference(source);
  const to = parseReference(image);
  if (!from || !to) return [];
  const digest = to.digest ?? from.digest;
  const pinned = digest === undefined ? canonical(source) : `${repositoryOf(from)}@${digest}`;
  const version = versionOf(to.tag === undefined ? to : { tag: to.tag });
  if (mirror === undefined) return [`crane copy ${pinned} "$MIRROR/${from.path}${version}"`];
  return repositoryOf(from) === repositoryOf(to) ? [] : [`crane copy ${pinned} ${repositoryOf(to)}${version}`];
};

export const imageFormats = {
  list: (environments: readonly EnvironmentImages[]): string => `${sourcesOf(environments).join('\n')}\n`,
  json: (environments: readonly EnvironmentImages[]): string => `${JSON.stringify(sourcesOf(environments), null, 2)}\n`,
  /** To the mirror of each environment; to the registry in $MIRROR where one has none. */
  crane: (environments: readonly EnvironmentImages[]): string =>
    distinct(environments.flatMap(({ settings, images }) => images.flatMap((used) => copyCommand(settings, used))))
      .map((line) => `${line}\n`)
      .join(''),
};

export type ImageFormat = keyof typeof imageFormats;
