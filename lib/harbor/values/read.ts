/** A values file as Helm reads it: YAML 1.1, the first document only, the last of duplicate keys; with line numbers. */
import { Buffer } from 'node:buffer';
import {
  type Document,
  isAlias,
  isMap,
  isScalar,
  isSeq,
  LineCounter,
  type Pair,
  parseDocument,
  type YAMLMap,
} from 'yaml';
import { error, type Problem, warning } from '../../problem.ts';
import { resolveScalar, type Scalar } from './scalar.ts';

export type Value = Scalar | Value[] | ValueMap;
export interface ValueMap {
  [key: string]: Value;
}

/** Keys and list indexes from the root of the values. */
export type Path = readonly (string | number)[];

export interface ValuesFile {
  values: ValueMap;
  problems: Problem[];
  /** Line, counted from 1, of the key or list item at a path; undefined where the file does not have it. */
  line(path: Path): number | undefined;
  /** The scalar at a path as it is written in the file. */
  source(path: Path): string | undefined;
}

/** Helm's own limits for nesting and for aliases that multiply are higher; no values file comes near these. */
const DEEPEST = 100;
const MOST_NODES = 50_000;
const tooMuch = 'the values are nested too deeply, or aliases multiply them';

class Unreadable extends Error {}

const unread = (problems: Problem[]): ValuesFile => ({
  values: {},
  problems,
  line: () => undefined,
  source: () => undefined,
});
const refuse = (what: string, fix: string, where = 'values'): Problem => error('values-syntax', where, what, fix);

export const readValues = (text: string): ValuesFile => {
  const lines = new LineCounter();
  const lineOf = (node: unknown): number | undefined => {
    const offset = (node as { range?: readonly number[] } | null)?.range?.[0];
    return offset === undefined ? undefined : lines.linePos(offset).line;
  };
  try {
    const document = parseDocument(text, {
      version: '1.1',
      schema: 'failsafe',
      uniqueKeys: false,
      lineCounter: lines,
    });
    // One mistake confuses the parser several times; the first report of a line is the telling one.
    const seen = new Set<number | undefined>();
    const problems = document.errors
      .filter(({ linePos }) => !seen.has(linePos?.[0].line) && seen.add(linePos?.[0].line))
      .map(({ code, message, linePos }) => {
        const place = `line ${linePos?.[0].line}, column ${linePos?.[0].col}`;
        if (code === 'MULTIPLE_DOCS') {
          const what = 'Helm reads the first document of the file and ignores this one';
          return warning('values-document', `values (${place})`, what, 'keep one document in the file');
        }
        const what = message.split(' at line ', 1)[0]?.replace(/^./, (first) => first.toLowerCase()) ?? message;
        return refuse(what, 'correct the YAML there; Helm cannot read it either', `values (${place})`);
      });
    if (problems.some(({ severity }) => severity === 'error')) return unread(problems);
    const report = (node: unknown, problem: (where: string) => Problem, path: string) => {
      problems.push(problem(`${path} (line ${lineOf(node)})`));
    };
    const root = converter(document, report)(document.contents);
    if (root !== null && (typeof root !== 'object' || Array.isArray(root))) {
      return unread([refuse('the file is no map of keys', 'write `key: value` lines, as in the values of the chart')]);
    }
    return {
      values: root ?? {},
      problems,
      line: (path) => lineOf(find(document, path)?.place),
      source: (path) => {
        const node = find(document, path)?.node;
        return isScalar(node) ? (node.source ?? String(node.value)) : undefined;
      },
    };
  } catch (cause) {
    // The parser itself recurses: a thousand brackets end in a RangeError.
    if (cause instanceof Unreadable || cause instanceof RangeError)
      return unread([refuse(tooMuch, 'write the values out')]);
    throw cause;
  }
};

const followed = (document: Document, node: unknown): unknown => (isAlias(node) ? node.resolve(document) : node);

const isMerge = ({ key }: Pair): boolean => isScalar(key) && key.type === 'PLAIN' && key.value === '<<';

/** The maps that `<<` brings in, the strongest last. */
const merged = (document: Document, { value }: Pair): YAMLMap[] => {
  const source = followed(document, value);
  const maps = isSeq(source) ? source.items.map((item) => followed(document, item)).reverse() : [source];
  return maps.filter((map) => isMap(map));
};

/** Tags of types that Helm's reader knows; a plain scalar is resolved unless it is tagged as text. */
const typed = /^tag:yaml\.org,2002:(int|float|bool|null)$/;

const scalarOf = (node: { value: unknown; type?: string; tag?: string }): Scalar => {
  const source = String(node.value ?? '');
  if (node.tag === 'tag:yaml.org,2002:binary') return Buffer.from(source, 'base64').toString('utf8');
  const plain = node.type === 'PLAIN' || node.type === undefined;
  return typed.test(node.tag ?? '') || (plain && !node.tag) ? resolveScalar(source) : source;
};

/** Keys are text in JSON, which Helm makes of YAML: `on` is the key `true`. Undefined: no key that a map can have. */
const keyOf = (key: unknown): string | undefined => {
  const value = isScalar(key) ? scalarOf(key) : null;
  return value === null || value === '__proto__' ? undefined : String(value);
};

type Report = (node: unknown, problem: (where: string) => Problem, path: string) => void;

/** Plain values of a document's nodes. */
const converter = (document: Document, report: Report) => {
  let nodes = 0;
  const convert = (node: unknown, path = '', depth = 0): Value => {
    nodes += 1;
    if (nodes > MOST_NODES || depth > DEEPEST) throw new Unreadable();
    if (isScalar(node)) return scalarOf(node);
    if (isMap(node)) return convertMap(node, path, depth);
    if (isSeq(node)) return node.items.map((item, index) => convert(item, `${path}[${index}]`, depth + 1));
    if (!isAlias(node)) return null;
    const target = node.resolve(document);
    if (!target)
      report(
        node,
        (where) =>
          refuse(`the alias *${node.source} has no anchor`, `write &${node.source} before what it stands for`, where),
        path,
      );
    return convert(target, path, depth + 1);
  };
  const convertMap = (map: YAMLMap, path: string, depth: number): ValueMap => {
    const values: ValueMap = {};
    const seen = new Set<string>();
    for (const pair of map.items) {
      if (isMerge(pair)) {
        for (const source of merged(document, pair)) Object.assign(values, convert(source, path, depth + 1));
        continue;
      }
      const key = keyOf(pair.key);
      const here = path ? `${path}.${key}` : `${key}`;
      if (key === undefined) {
        report(
          pair.key,
          (where) => refuse('a map has a key that is no text', 'write the key as text', where),
          path || 'values',
        );
        continue;
      }
      if (seen.has(key)) {
        const what = 'the key stands in this map twice: Helm takes the last one, and nothing of the first';
        report(pair.key, (where) => warning('values-duplicate', where, what, 'join the two'), here);
      }
      seen.add(key);
      values[key] = convert(pair.value, here, depth + 1);
    }
    return values;
  };
  return convert;
};

/** The node at a path, and where it stands: its key, or itself in a list. */
const find = (document: Document, path: Path): { node: unknown; place: unknown } | undefined => {
  let found: { node: unknown; place: unknown } | undefined = {
    node: document.contents,
    place: document.contents,
  };
  for (const step of path) {
    const node = followed(document, found?.node);
    if (isSeq(node)) {
      const item: unknown = node.items[Number(step)];
      found = item === undefined ? undefined : { node: item, place: item };
    } else found = isMap(node) ? entry(document, node, String(step)) : undefined;
  }
  return found && { ...found, node: followed(document, found.node) };
};

const entry = (document: Document, map: YAMLMap, key: string): { node: unknown; place: unknown } | undefined => {
  const own = map.items.findLast((pair) => !isMerge(pair) && keyOf(pair.key) === key);
  if (own) return { node: own.value, place: own.key };
  const sources = map.items.filter(isMerge).flatMap((pair) => merged(document, pair));
  return sources
    .reverse()
    .map((source) => entry(document, source, key))
    .find(Boolean);
};
