/** Image references: registry, path, tag and digest, as container runtimes read them (grammar of distribution/reference). */

export interface Reference {
  /** `docker.io` where the text names none. */
  registry: string;
  /** Below the registry; Docker's own images are in `library/`. */
  path: string;
  tag?: string;
  digest?: string;
}

const dockerHub = 'docker.io';
const host = '(?:[A-Za-z0-9](?:[A-Za-z0-9.-]*[A-Za-z0-9])?|\\[[0-9a-fA-F:]+\\])(?::\\d+)?';
const folder = '[a-z0-9]+(?:(?:[._]|__|-+)[a-z0-9]+)*';
const path = `${folder}(?:/${folder})*`;

const form = new RegExp(`^(${host})/(${path})(?::(\\w[\\w.-]{0,127}))?(?:@(sha256:[0-9a-f]{64}))?$`);
const prefixForm = new RegExp(`^${host}(?:/${path})?$`);

/** The first part is a registry if it cannot be a folder of Docker Hub. */
const namesRegistry = (image: string): boolean => /^(?:[^/]*[.:][^/]*|localhost)\//.test(image);

/** The parts of a reference; undefined where the text is none. */
export const parseReference = (image: string): Reference | undefined => {
  const match = form.exec(namesRegistry(image) ? image : `${dockerHub}/${image}`);
  if (!match?.[1] || !match[2]) return undefined;
  const [, registry, below, tag, digest] = match;
  return {
    registry,
    path: registry === dockerHub && !below.includes('/') ? `library/${below}` : below,
    ...(tag !== undefined && { tag }),
    ...(digest !== undefined && { digest }),
  };
};

/** Whether a text can stand in front of an image's path: `registry.internal:5000/mirror`. */
export const isPrefix = (text: string): boolean => prefixForm.test(text) && namesRegistry(`${text}/`);

export const isDigest = (text: unknown): text is string =>
  typeof text === 'string' && /^sha256:[0-9a-f]{64}$/.test(text);

/** `registry/path`, both written out. */
export const repositoryOf = ({ registry, path }: Reference): string => `${registry}/${path}`;

/** `:tag@digest`, as far as there is one. */
export const versionOf = ({ tag, digest }: Pick<Reference, 'tag' | 'digest'>): string =>
  `${tag === undefined ? '' : `:${tag}`}${digest === undefined ? '' : `@${digest}`}`;

/** One spelling for all names of an image. */
export const canonical = (image: string): string => {
  const reference = parseReference(image);
  return reference ? repositoryOf(reference) + versionOf(reference) : image;
};
