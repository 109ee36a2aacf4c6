/** What `secrets generate` made, left alone, and left to others: names and keys, never a value. */
import type { SecretSource } from '../secrets/source.ts';
import type { Made } from './secrets-output.ts';
import type { Target } from './secrets-targets.ts';

export const generateReport = (environment: string, targets: readonly Target[], made: readonly Made[]): string => {
  const lines = targets.flatMap((target) => targetLines(environment, target, keysMade(target, made)));
  return `${(lines.length > 0 ? lines : [`${environment}: nothing to generate`]).join('\n')}\n`;
};

/** The keys that were made for a Secret, also where its file serves other namespaces too. */
const keysMade = ({ secret, committed }: Target, made: readonly Made[]): string[] =>
  made
    .filter(({ target }) => target.secret === secret || (committed && target.committed?.file === committed.file))
    .flatMap(({ data }) => Object.keys(data));

/** How values come to a Secret that this call does not write. */
const elsewhere: Record<SecretSource['from'], string> = {
  existing: ' (leave out --cert)',
  external: ' (use --json)',
  sealed: '',
  plain: ' (plain text in the environment)',
};

const targetLines = (environment: string, { secret, present }: Target, made: readonly string[]): string[] => {
  const { name, namespace, reads, source } = secret;
  const line = (what: string, keys: readonly string[], how = ''): string[] =>
    keys.length > 0 ? [`${what} ${namespace}/${name}: ${[...new Set(keys)].join(', ')}${how}`] : [];
  const open = reads.filter(({ key, value }) => !value.optional && !present.includes(key) && !made.includes(key));
  const openKeys = (origin: 'given' | 'generated') =>
    open.filter(({ value }) => value.origin === origin).map(({ key }) => key);
  const afterwards = reads.filter(
    ({ key, value }) => value.afterRotation && present.includes(key) && made.includes(key),
  );
  const seal = source.from === 'sealed' ? ` (harbor-manifests secrets seal ${environment} ${name} --cert FILE)` : '';
  return [
    ...line('made', made),
    ...line(
      'kept',
      present.filter((key) => !made.includes(key)),
    ),
    ...line('missing', openKeys('generated'), elsewhere[source.from]),
    ...line('to be given', openKeys('given'), seal),
    ...afterwards.map(({ key, value }) => `then for ${key}: ${value.afterRotation}`),
  ];
};
