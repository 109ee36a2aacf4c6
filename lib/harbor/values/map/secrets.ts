/** Credentials: the one place that knows what becomes of a credential in each mode. */
import { error } from '../../../problem.ts';
import { existing, ofRelease, plain, type SecretSource } from '../../../secrets/source.ts';
import type { Context, RequiredSecret } from './context.ts';

/** Names by which the model knows the values of a credential → keys of a Secret. */
type Keys = Record<string, string>;

/** A Secret of the chart: the part of its name after the prefix, and the keys in it. */
export interface Home {
  suffix: string;
  keys: Keys;
}

export interface Credential {
  /** Where the values file has it, for messages. */
  path: string;
  /** A Secret that the values name, with its keys. */
  existing?: { name: string | undefined; keys: Keys };
  /** What the values hold in plain text; texts by name where there are several. Absent or empty: nothing. */
  value: string | Record<string, string> | undefined;
  /** Where the chart keeps it in a live release. */
  home: Home;
  /** What stands in for it where the chart would invent it. Absent: the chart invents nothing here. */
  placeholder?: string | Record<string, string>;
  /** What to write in the values instead of leaving it to the chart. */
  fix: string;
}

const same = (keys: readonly string[]): Keys => Object.fromEntries(keys.map((key) => [key, key]));

/** A Secret of the chart whose keys are the model's own names. */
export const home = (suffix: string, ...keys: string[]): Home => ({
  suffix,
  keys: same(keys),
});

/** A reference to a Secret, noted in the list of those that must exist. */
export const refer = (
  { secrets }: Context,
  name: string,
  keys: Keys,
  origin: RequiredSecret['origin'],
  from?: string,
): SecretSource => {
  const known = secrets.find((secret) => secret.name === name);
  const wanted = Object.values(keys);
  if (known) known.keys.push(...wanted.filter((key) => !known.keys.includes(key)));
  else
    secrets.push({
      name,
      keys: wanted,
      origin,
      ...(from !== undefined && { from }),
    });
  const renamed = Object.entries(keys).filter(([own, key]) => own !== key);
  const reference = origin === 'chart' ? ofRelease : existing;
  if (renamed.length === 0) return reference(name);
  return reference(name, wanted.length === 1 ? renamed[0]?.[1] : Object.fromEntries(renamed));
};

/** The Secret that the values name; its keys are the model's own names. */
export const named = (context: Context, name: string | undefined, ...keys: string[]): SecretSource | undefined =>
  name ? refer(context, name, same(keys), 'given') : undefined;

const isGiven = (value: Credential['value']): value is string | Record<string, string> =>
  typeof value === 'object' ? Object.keys(value).length > 0 : Boolean(value);

export const credential = (
  context: Context,
  { path, existing, value, home, placeholder, fix }: Credential,
): SecretSource => {
  if (existing?.name) return refer(context, existing.name, existing.keys, 'given');
  if (context.options.secrets === 'live') return refer(context, `${context.full}-${home.suffix}`, home.keys, 'chart');
  if (isGiven(value)) return plain(value);
  if (placeholder === undefined) {
    context.problems.push(error('values-secret', path, 'the credential has no value', fix));
  } else if (context.options.secrets === 'pinned') {
    const what = 'the chart invents this credential at every render, and no value pins it';
    context.problems.push(error('values-secret', path, what, `${fix}; or --placeholders, to compare renders`));
  }
  return plain(placeholder ?? '');
};
