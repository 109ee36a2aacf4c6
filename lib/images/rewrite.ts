/** Other names for images in finished objects, wherever they stand: fields, environment variables, arguments, texts. */
import type { Manifest } from '../kube/manifest.ts';

const escaped = (text: string): string => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');

/** Puts the new names in place of the old ones, as whole words only. Copies what changes, and keeps what does not. */
export const renameImages = (names: ReadonlyMap<string, string>): (<M extends Manifest>(manifest: M) => M) => {
  const changed = [...names].filter(([from, to]) => from !== to).map(([from]) => from);
  if (changed.length === 0) return (manifest) => manifest;
  const word = new RegExp(`(?<![\\w.:/@-])(?:${changed.map(escaped).join('|')})(?![\\w.:/@-])`, 'g');
  const rename = (value: unknown): unknown => {
    if (typeof value === 'string') return value.replace(word, (image) => names.get(image) ?? image);
    if (typeof value !== 'object' || value === null) return value;
    if (Array.isArray(value)) {
      const items = value.map(rename);
      return items.some((item, index) => item !== value[index]) ? items : value;
    }
    const fields = Object.entries(value);
    const renamed = fields.map(([field, part]): [string, unknown] => [field, rename(part)]);
    return renamed.some(([, part], index) => part !== fields[index]?.[1]) ? Object.fromEntries(renamed) : value;
  };
  return (manifest) => rename(manifest) as typeof manifest;
};
