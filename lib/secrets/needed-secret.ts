/** The Secrets behind the needs: one per namespace and name, with every key that somebody reads. */
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
