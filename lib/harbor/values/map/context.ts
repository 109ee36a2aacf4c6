/** What all parts of the mapping share: the merged values, the names, and where findings are collected. */
import { isDeepStrictEqual } from 'node:util';
import type { Problem } from '../../../problem.ts';
import type { HarborVersion, ReleaseFacts } from '../../releases/index.ts';
import { isLeaf, type Section } from '../schema/leaf.ts';
import { defaultOf, type Values } from '../schema.ts';

/** What becomes of the credentials that stand in the values, and of those which the chart would invent. */
export type SecretMode =
  /** Values become plain text; what the chart would invent is an error. */
  | 'pinned'
  /** As pinned, with recognisable texts in place of what the chart would invent. */
  | 'placeholders'
  /** A live release has them all: everything becomes a reference, no credential leaves the values. */
  | 'live';

export interface FromValuesOptions {
  /** Helm's release name. */
  release: string;
  namespace: string;
  version: HarborVersion;
  secrets: SecretMode;
}

/** Something about the model that a person should look at. */
export interface Note {
  /** Path in the environment, e.g. `harbor.expose.tls`. */
  path: string;
  text: string;
}

/** A Secret that the model refers to. */
export interface RequiredSecret {
  name: string;
  /** Keys that it must have. */
  keys: string[];
  /** `given`: named in the values; `chart`: made by the live release, which must leave it behind; `new`: to be created. */
  origin: 'given' | 'chart' | 'new';
  /** Where the values of a new one stand now. */
  from?: string;
}

export interface Context {
  values: Values;
  options: FromValuesOptions;
  facts: ReleaseFacts;
  /** Prefix of object names. */
  full: string;
  problems: Problem[];
  notes: Note[];
  secrets: RequiredSecret[];
}

type Optional<T> = {
  [K in keyof T as undefined extends T[K] ? K : never]?: Exclude<T[K], undefined>;
};
type Required<T> = {
  [K in keyof T as undefined extends T[K] ? never : K]: T[K];
};

/** An object without its undefined fields. */
export const defined = <T extends object>(fields: T): Optional<T> & Required<T> =>
  Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined)) as Optional<T> & Required<T>;

/** The value, or undefined where it says nothing: no text, no entries. */
export const given = <T extends string | object>(value: T | undefined): T | undefined =>
  value === undefined || value === '' || (typeof value === 'object' && Object.keys(value).length === 0)
    ? undefined
    : value;

/** Most values are texts and numbers: no need to look deep. */
const equal = (a: unknown, b: unknown): boolean =>
  a === b || (typeof a === 'object' && typeof b === 'object' && isDeepStrictEqual(a, b));

/** The value, or undefined where it is the default. */
export const unless = <T>(value: T | undefined, usual: T | undefined): T | undefined =>
  equal(value, usual) ? undefined : value;

/** A number in quotes as the number; any other text as it is. */
export const numeric = (value: number | string | undefined): number | string | undefined =>
  typeof value === 'string' && /^(0|[1-9]\d{0,14})$/.test(value) ? Number(value) : value;

/** The keys of a section whose value is not the chart's default; deeper sections are left to others. */
export const changed = <V extends object>(values: V | undefined, section: Section, { facts }: Context): V => {
  const entries = Object.entries(values ?? {}).filter(([key, value]) => {
    const node = section[key];
    return node && isLeaf(node) && !equal(value, defaultOf(node, facts));
  });
  return Object.fromEntries(entries) as V;
};
