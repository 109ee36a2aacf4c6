/** What one key of the chart's values may hold, and how a table of them becomes a type. */
import type { ReleaseFacts } from '../../releases/index.ts';

/** Harbor's minor release with whose chart a key came, where not every chart known here has it. */
export type Since = '2.14' | '2.15';

export type Kind =
  /** A string. */
  | 'text'
  /** true or false. */
  | 'switch'
  | 'integer'
  | 'number'
  /** A number or text: percentages, sizes with a unit, ports that may stand in quotes. */
  | 'numberOrText'
  /** List of strings. */
  | 'texts'
  /** Map of strings; numbers and booleans become strings, as they must in metadata. */
  | 'labels'
  /** A map that Kubernetes defines, taken as given. */
  | 'object'
  /** List of such maps. */
  | 'objects';

/** T is what a reader gets; the key is absent where neither the chart nor the user gives it a value. */
export interface Leaf<T> {
  is: Kind;
  /** The chart's default; null: listed without a value; absent: read by the chart, but not listed in its values. */
  default?: T | null | ((facts: ReleaseFacts) => T);
  /** The only values that text, or an item of a list of strings, may have. */
  oneOf?: readonly string[];
  /** Values outside `oneOf` that Helm renders without harm: what it then does. */
  otherwise?: string;
  since?: Since;
  /** A switch that the chart renders only as a boolean; the others take any text for on. */
  strict?: true;
  /** Known fields of the map or of the list's items; absent: any. */
  fields?: readonly string[];
  /** Field that every item of the list has. */
  needs?: string;
}

export interface Section {
  [key: string]: Leaf<unknown> | Section;
}

/** The values that a section describes. Every key may be absent: null removes defaults. */
export type ValuesOf<S> = {
  [K in keyof S]?: S[K] extends Leaf<infer T> ? T : ValuesOf<S[K]>;
};

type Default<T> = T | null | ((facts: ReleaseFacts) => T);
type Extra = Pick<Leaf<unknown>, 'since' | 'otherwise' | 'fields' | 'needs'>;

const leaf = <T>(
  is: Kind,
  value: Default<T> | undefined,
  extra: Extra & { oneOf?: readonly string[] } = {},
): Leaf<T> => ({
  is,
  ...(value !== undefined && { default: value }),
  ...extra,
});

/** Text. Without an argument the chart's default is the empty string. */
export const text = (value: Default<string> = ''): Leaf<string> => leaf('text', value);

export const oneOf = <const T extends string>(
  values: readonly T[],
  value: Default<NoInfer<T>>,
  extra?: Extra,
): Leaf<T> => leaf('text', value, { oneOf: values, ...extra });

export const onOff = (value: boolean, strict?: 'strict'): Leaf<boolean> => ({
  ...leaf('switch', value),
  ...(strict && { strict: true }),
});

export const integer = (value: Default<number>, extra?: Extra): Leaf<number> => leaf('integer', value, extra);

export const number = (value: number): Leaf<number> => leaf('number', value);

export const numberOrText = (value: number | string): Leaf<number | string> => leaf('numberOrText', value);

export const texts = (value: readonly string[], extra?: Extra): Leaf<readonly string[]> => leaf('texts', value, extra);

export const choices = <const T extends string>(
  values: readonly T[],
  value: readonly NoInfer<T>[],
  extra?: Extra,
): Leaf<readonly T[]> => leaf('texts', value, { oneOf: values, ...extra });

export const labels = (value: Record<string, string> = {}, extra?: Extra): Leaf<Record<string, string>> =>
  leaf('labels', value, extra);

export const object = <T extends object>(value: Default<NoInfer<T>>, fields: readonly string[]): Leaf<T> =>
  leaf('object', value, { fields });

export const objects = <T extends object>(extra: Extra, value: Default<T[]> = []): Leaf<T[]> =>
  leaf('objects', value, extra);

/** The same key where the chart reads it without listing it. */
export const unlisted = <T>({ default: _, ...rest }: Leaf<T>): Leaf<T> => rest;

/** The same section, all of whose keys came with the chart of this release. */
export const since = <S extends Section>(release: Since, section: S): S =>
  Object.fromEntries(
    Object.entries(section).map(([key, node]) => [
      key,
      isLeaf(node) ? { ...node, since: release } : since(release, node),
    ]),
  ) as S;

export const isLeaf = (node: Leaf<unknown> | Section): node is Leaf<unknown> => typeof node.is === 'string';
