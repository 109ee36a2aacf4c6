/** Needs of one Secret that cannot all be met, and names that Kubernetes refuses. */
import { error, type Problem } from '../problem.ts';
import type { SecretType } from './need.ts';
import type { NeededSecret, Read } from './needed-secret.ts';

export const contradictions = (secret: NeededSecret): Problem[] => [
  ...nameProblems(secret),
  ...sourceProblems(secret),
  ...typeProblems(secret),
  ...formProblems(secret),
];

const subdomain = /^[a-z0-9]([-a-z0-9]*[a-z0-9])?(\.[a-z0-9]([-a-z0-9]*[a-z0-9])?)*$/;
const secretKey = /^[-._a-zA-Z0-9]{1,253}$/;

const nameProblems = ({ name, needs, reads }: NeededSecret): Problem[] => {
  const problem = (slot: string, what: string, fix: string): Problem => error('secret-name', slot, what, fix);
  const named =
    name.length <= 253 && subdomain.test(name)
      ? []
      : [
          problem(
            slotOf(needs),
            `\`${name}\` is no name for a Secret`,
            'use lower-case letters, digits, dashes and dots',
          ),
        ];
  const keyed = reads
    .filter(({ key }) => !secretKey.test(key))
    .map(({ key, need }) =>
      problem(need.slot, `\`${key}\` is no key of a Secret`, 'use letters, digits, dashes, dots and underscores'),
    );
  return [...named, ...keyed];
};

const slotOf = ([first]: NeededSecret['needs']): string => first?.slot ?? '';

const sourceProblems = ({ name, needs, source }: NeededSecret): Problem[] =>
  needs.flatMap(({ slot, source: other, values }) => {
    const problems: Problem[] = [];
    if (other.from !== source.from) {
      const what = `Secret ${name} is ${source.from} in ${slotOf(needs)} and ${other.from} here`;
      problems.push(error('secret-conflict', slot, what, 'name two Secrets, or one source'));
    }
    if (other.from !== 'plain' && typeof other.keys === 'string' && values.length > 1) {
      const fix = `name a key for each, or none: keys of ${values.map(({ own }) => own).join(', ')}`;
      problems.push(error('secret-keys', slot, `one key is named for ${values.length} values`, fix));
    }
    return problems;
  });

/** The API server refuses a typed Secret without its keys. */
const typedKeys: Partial<Record<SecretType, string[]>> = {
  'kubernetes.io/tls': ['tls.crt', 'tls.key'],
  'kubernetes.io/dockerconfigjson': ['.dockerconfigjson'],
};

const typeProblems = ({ name, type, reads, needs }: NeededSecret): Problem[] => {
  const others = needs.filter((need) => need.type !== undefined && need.type !== type);
  const missing = ((type && typedKeys[type]) ?? []).filter((key) => !reads.some((read) => read.key === key));
  return [
    ...others.map((need) =>
      error('secret-conflict', need.slot, `Secret ${name} cannot be ${type} and ${need.type}`, 'name two Secrets'),
    ),
    ...missing.map((key) => {
      const what = `Secret ${name} of type ${type} must have the key ${key}`;
      return error('secret-keys', slotOf(needs), what, `do not rename ${key}`);
    }),
  ];
};

/** One key cannot have two lengths, or be a key and a password; plain text fits every form. */
const formProblems = ({ name, reads }: NeededSecret): Problem[] => {
  const forms = new Map<string, Read>();
  return reads.flatMap((read) => {
    const { key, value, need } = read;
    if (value.format.kind === 'text') return [];
    const other = forms.get(key) ?? read;
    forms.set(key, other);
    if (other === read || JSON.stringify(other.value.format) === JSON.stringify(value.format)) return [];
    const what = `key ${key} of Secret ${name} is read here and by ${other.need.slot} in different forms`;
    return error('secret-conflict', need.slot, what, 'give each its own key');
  });
};
