/** Names that follow the content: a finished Job cannot be changed, so a changed check is a new Job. */
import { createHash } from 'node:crypto';

/** Longest name of a Job (its pods carry it as a label); an indexed Job's host names need two characters more. */
const longest = 60;
const hashLength = 8;

const hashOf = (content: unknown): string =>
  createHash('sha256').update(JSON.stringify(content)).digest('hex').slice(0, hashLength);

/** `base-1a2b3c4d`, the end of eight characters made of the content. */
export const contentName = (base: string, content: unknown): string =>
  `${shortName(base, longest - hashLength - 1)}-${hashOf(content)}`;

/**
 * A text as a label value and part of a name: lower-case letters, digits and dashes, of at most `length` characters.
 * What cannot stay as it is ends in eight characters made of the whole, so that two texts never become one.
 */
export const shortName = (text: string, length: number): string => {
  if (text.length <= length && /^[a-z0-9](?:[a-z0-9-]*[a-z0-9])?$/.test(text)) return text;
  const clean = text.toLowerCase().replace(/[^a-z0-9]+/g, '-');
  return `${clean.slice(0, length - hashLength - 1).replace(/^-+|-+$/g, '')}-${hashOf(text)}`;
};
