/** Whether a single value is of its key's type, and what the chart would make of it where it is not. */
import { error, type Problem, warning } from '../../problem.ts';
import type { Path, Value, ValueMap } from './read.ts';
import type { Leaf } from './schema/leaf.ts';
import { nearest } from './suggest.ts';

/** The place of a value: its path, its printed form with the line, and the text in the file. */
export interface Place {
  path: Path;
  where: string;
  source: string | undefined;
  /** The place of a key or item below. */
  below(step: string | number): Place;
}

/** The value as its readers get it; undefined where there is a problem and nothing can be used. */
export interface Checked {
  value?: unknown;
  problems: Problem[];
}

export const ok = (value: unknown): Checked => ({ value, problems: [] });
export const wrong = (place: Place, what: string, fix: string): Checked => ({
  problems: [error('values-type', place.where, what, fix)],
});

export const isMap = (value: Value): value is ValueMap =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

export const kindOf = (value: Value): string => {
  if (value === null) return 'nothing';
  if (typeof value === 'bigint') return 'a number';
  if (typeof value !== 'object') return { string: 'text', boolean: 'a boolean' }[typeof value as string] ?? 'a number';
  return Array.isArray(value) ? 'a list' : 'a map';
};

const secretive = /password|secret|token|key|crt|cert|htpasswd/i;
const last = ({ path }: Place): string => String(path.at(-1));

/** The value as it may be repeated in a message: short, and no credential. */
export const shown = (place: Place): string | undefined => {
  const { source } = place;
  return source === undefined || source.length > 60 || secretive.test(last(place))
    ? undefined
    : source.replace(/^(['"])(.*)\1$/, '$2');
};

const toSwitch: ReadonlyMap<string, boolean> = new Map([
  ...['true', 'yes', 'on', '1', 'enabled', 'enable'].map((word): [string, boolean] => [word, true]),
  ...['false', 'no', 'off', '0', 'disabled', 'disable', 'none', ''].map((word): [string, boolean] => [word, false]),
]);

export const checkSwitch = (leaf: Leaf<unknown>, value: Value, place: Place): Checked => {
  if (typeof value === 'boolean') return ok(value);
  if (typeof value !== 'string' && typeof value !== 'number') {
    return wrong(place, `${kindOf(value)} where true or false is expected`, 'write true or false');
  }
  const meant = toSwitch.get(String(value).toLowerCase());
  const guess = meant ?? nearest(String(value), ['true', 'false']);
  const effect = value === '' || value === 0 ? 'off' : 'on';
  const what = `${typeof value === 'number' ? value : `"${value}"`} is no boolean: the chart ${leaf.strict ? 'cannot render it' : `takes it for ${effect}`}`;
  if (guess === undefined) return wrong(place, what, 'write true or false');
  if (meant === undefined) return wrong(place, what, `did you mean ${guess}`);
  return wrong(place, what, `write ${guess}${typeof value === 'string' && value !== '' ? ', without quotes' : ''}`);
};

const checkOneOf = (leaf: Leaf<unknown>, value: string, place: Place): Checked => {
  const allowed = leaf.oneOf;
  if (!allowed || allowed.includes(value)) return ok(value);
  const listed = allowed.filter((item) => item !== '').join(', ');
  const guess = nearest(value, allowed);
  const fix = guess ? `did you mean ${guess}` : `one of ${listed}`;
  if (leaf.otherwise)
    return {
      value,
      problems: [
        warning(
          'values-choice',
          place.where,
          `"${value}" is none of ${listed}: ${leaf.otherwise}`,
          guess ? fix : `write one of ${listed}, or remove it`,
        ),
      ],
    };
  return {
    problems: [error('values-choice', place.where, `"${value}" is none of ${listed}`, fix)],
  };
};

export const checkText = (leaf: Leaf<unknown>, value: Value, place: Place): Checked => {
  if (typeof value === 'string') return checkOneOf(leaf, value, place);
  if (typeof value === 'object') return wrong(place, `${kindOf(value)} where text is expected`, 'write text');
  const source = shown(place);
  const kind = typeof value === 'boolean' ? 'a boolean' : 'a number';
  return wrong(
    place,
    `without quotes this is ${kind}, and the chart needs text`,
    `put it in quotes${source === undefined ? '' : `: '${source}'`}`,
  );
};

export const checkNumber = (leaf: Leaf<unknown>, value: Value, place: Place): Checked => {
  const plain = typeof value === 'string' && value.trim() !== '' ? Number(value) : value;
  if (typeof plain === 'number' && (leaf.is === 'number' ? Number.isFinite(plain) : Number.isSafeInteger(plain)))
    return ok(plain);
  const expected = leaf.is === 'number' ? 'a number' : 'a whole number';
  const example = typeof leaf.default === 'number' ? `, such as ${leaf.default}` : '';
  return wrong(place, `${shown(place) ?? kindOf(value)} where ${expected} is expected`, `write ${expected}${example}`);
};

export const checkNumberOrText = (value: Value, place: Place): Checked => {
  if (typeof value === 'string' || typeof value === 'number') return ok(value);
  return typeof value === 'bigint'
    ? ok(String(value))
    : wrong(place, `${kindOf(value)} where a number or text is expected`, 'write a number, or text');
};
