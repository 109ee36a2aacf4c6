/** The Secrets behind the needs: one per namespace and name, with every key that somebody reads. */
import { error, type Problem } from '../problem.ts';
import { keyFor, type SecretNeed, type SecretType, type SecretValue, secretNameOf } from './need.ts';
import type { SecretSource } from './source.ts';

/** One key of a Secret, and the value that a need reads there. */
export interface Read {
  key: string;
  value: SecretValue;
  need: SecretNeed;
}

export interface NeededSecret {
  namespace: string;
  name: string;
  /** The needs' common source; where they contradict each other, the first one's. */
  source: SecretSource;
  /** Undefined where no reader insists on a type. */
  type: SecretType | undefined;
  needs: SecretNeed[];
  /** In the order of the needs; a key that several needs read stands several times. */
  reads: Read[];
}

/** All Secrets that have a name, in the order in which they are first needed. */
export const neededSecrets = (needs: readonly SecretNeed[]): NeededSecret[] => {
  const secrets = new Map<string, NeededSecret>();
  for (const need of needs) {
    const name = secretNameOf(need);
    if (name === undefined) continue;
    const id = `${need.namespace}/${name}`;
    const secret = secrets.get(id) ?? {
      ...{ namespace: need.namespace, name, source: need.source, type: undefined },
      ...{ needs: [], reads: [] },
    };
    secrets.set(id, secret);
    secret.type ??= need.type;
    secret.needs.push(need);
    secret.reads.push(...need.values.map((value) => ({ key: keyFor(need, value.own), value, need })));
  }
  return [...secrets.values()];
};

/** The distinct keys of a Secret; `required` leaves out those without which its readers work. */
export const keysOf = ({ reads }: NeededSecret, which: 'all' | 'required' = 'all'): string[] => [
  ...new Set(reads.filter(({ value }) => which === 'all' || !value.optional).map(({ key }) => key)),
];

/** The slots that read a key, for messages. */
export const slotsOf = ({ reads }: NeededSecret, key: string): string =>
  [...new Set(reads.filter((read) => read.key === key).map(({ need }) => need.slot))].join(' and ');

/** Contradictions between the needs of one Secret, and names that Kubernetes refuses. */
export const contradictions = (secret: NeededSecret): Problem[] => {
  const { name, needs, reads, source } = secret;
  const problems: Problem[] = [];
  const first = needs[0]?.slot ?? name;
  if (name.length > 253 || !/^[a-z0-9]([-a-z0-9]*[a-z0-9])?(\.[a-z0-9]([-a-z0-9]*[a-z0-9])?)*$/.test(name)) {
    problems.push(
      error(
        'secret-name',
        first,
        `\`${name}\` is no name for a Secret`,
        'use lower-case letters, digits, dashes and dots',
      ),
    );
  }
  for (const { slot, source: other, type, values } of needs) {
    if (other.from !== source.from) {
      problems.push(
        error(
          'secret-conflict',
          slot,
          `Secret ${name} is ${source.from} in ${first} and ${other.from} here`,
          'name two Secrets, or one source',
        ),
      );
    }
    if (other.from !== 'plain' && typeof other.keys === 'string' && values.length > 1) {
      const own = values.map((value) => value.own).join(', ');
      problems.push(
        error(
          'secret-keys',
          slot,
          `one key is named for ${values.length} values`,
          `name a key for each, or none: keys of ${own}`,
        ),
      );
    }
    if (type !== undefined && type !== secret.type) {
      problems.push(
        error('secret-conflict', slot, `Secret ${name} cannot be ${secret.type} and ${type}`, 'name two Secrets'),
      );
    }
  }
  for (const { key, need } of reads) {
    if (!/^[-._a-zA-Z0-9]{1,253}$/.test(key)) {
      problems.push(
        error(
          'secret-keys',
          need.slot,
          `\`${key}\` is no key of a Secret`,
          'use letters, digits, dashes, dots and underscores',
        ),
      );
    }
  }
  return [...problems, ...typedKeyProblems(secret), ...formProblems(secret)];
};

const typedKeys: Partial<Record<SecretType, string[]>> = {
  'kubernetes.io/tls': ['tls.crt', 'tls.key'],
  'kubernetes.io/dockerconfigjson': ['.dockerconfigjson'],
};

/** The API server refuses a typed Secret without its keys. */
const typedKeyProblems = ({ name, type, reads, needs }: NeededSecret): Problem[] => {
  const wanted = (type && typedKeys[type]) ?? [];
  const missing = wanted.filter((key) => !reads.some((read) => read.key === key));
  return missing.map((key) =>
    error(
      'secret-keys',
      needs[0]?.slot ?? name,
      `Secret ${name} of type ${type} must have the key ${key}`,
      `do not rename ${key}`,
    ),
  );
};

/** One key cannot have two lengths, or be a key and a password. */
const formProblems = ({ name, reads }: NeededSecret): Problem[] => {
  const problems: Problem[] = [];
  const forms = new Map<string, Read>();
  for (const read of reads) {
    if (read.value.format.kind === 'text') continue;
    const other = forms.get(read.key);
    if (!other) forms.set(read.key, read);
    else if (JSON.stringify(other.value.format) !== JSON.stringify(read.value.format)) {
      const what = `key ${read.key} of Secret ${name} is read here and by ${other.need.slot} in different forms`;
      problems.push(error('secret-conflict', read.need.slot, what, 'give each its own key'));
    }
  }
  return problems;
};
