/** Which key was meant by one that the chart does not have. */
import type { Path } from './read.ts';
import { isLeaf, type Section } from './schema/leaf.ts';
import { schema } from './schema.ts';
import { nearest } from './suggest.ts';

/** A path as people write it: `core.extraEnvVars[0].name`. */
export const dotted = (path: Path): string =>
  path.map((step, index) => (typeof step === 'number' ? `[${step}]` : index === 0 ? step : `.${step}`)).join('');

/** A near name in the same section, or the same name in others; as a fix, and as the paths it may be about. */
export const meant = (section: Section, path: Path): { fix: string; about: string[] } => {
  const key = String(path.at(-1));
  const sibling = nearest(key, Object.keys(section));
  if (sibling) return did([...path.slice(0, -1), sibling]);
  const elsewhere = allPaths(schema).filter((known) => same(String(known.at(-1)), key));
  const shared = (known: Path) => known.filter((step) => path.includes(step)).length;
  const [best, next] = elsewhere.sort((a, b) => shared(b) - shared(a) || a.length - b.length);
  if (best && next && shared(best) === shared(next)) {
    return { fix: `it belongs further down, as in ${dotted(best)} and ${dotted(next)}`, about: elsewhere.map(dotted) };
  }
  if (best) return did(best);
  const here = Object.keys(section);
  const known = here.length > 0 && here.length <= 12 ? `; known here: ${here.join(', ')}` : '';
  return { fix: `remove it${known}`, about: [] };
};

const did = (path: Path) => ({ fix: `did you mean ${dotted(path)}`, about: [dotted(path)] });

/** The same word but for capitals, dashes and underscores. */
const same = (a: string, b: string): boolean => bare(a) === bare(b);
const bare = (word: string): string => word.toLowerCase().replace(/[-_]/g, '');

const allPaths = (section: Section, path: Path = []): Path[] =>
  Object.entries(section).flatMap(([key, node]) => [
    [...path, key],
    ...(isLeaf(node) ? [] : allPaths(node, [...path, key])),
  ]);
