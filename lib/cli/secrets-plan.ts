/** `secrets plan`: the Secrets that an environment needs, who reads them, and whether the committed inputs satisfy it. */
import type { Problem } from '../problem.ts';
import { sealedLength } from '../secrets/ciphertext.ts';
import { committedSecret } from '../secrets/committed.ts';
import { readSealedInputs, type SealedInputs } from '../secrets/inputs.ts';
import { describeFormat, keyFor, type SecretNeed, secretNameOf } from '../secrets/need.ts';
import { enumerate, secretObjects, unusedInputs } from '../secrets/render.ts';
import { type Io, printProblems, write } from './secrets-io.ts';
import type { EnvironmentSecrets } from './secrets-targets.ts';

export const planSecrets = async (environment: EnvironmentSecrets, io: Io): Promise<number> => {
  const { inputs, problems } = readSealedInputs(environment.inputsDirectory);
  problems.push(...secretObjects(environment.needs, inputs).problems, ...unusedInputs(environment.needs, inputs));
  await write(io.stdout, planTable(environment.needs, inputs));
  await printProblems(io, environment.name, problems);
  return problems.some(isError) ? 1 : 0;
};

const isError = ({ severity }: Problem): boolean => severity === 'error';

const heading = ['SECRET', 'KEY', 'NAMESPACE', 'READ BY', 'SOURCE', 'STATE', 'FORM'];

/** One line for each key of a Secret and each of its slots; namespaces with the same line share it. */
export const planTable = (needs: readonly SecretNeed[], inputs: SealedInputs): string => {
  const rows = new Map<string, { cells: string[]; namespaces: string[] }>();
  for (const need of needs) {
    for (const { own, format } of need.values) {
      const key = keyFor(need, own);
      const readers = need.readers.length > 0 ? need.readers.join(', ') : need.slot;
      const cells = [
        secretNameOf(need) ?? '-',
        key,
        readers,
        ...sourceAndState(need, key, inputs),
        describeFormat(format),
      ];
      const row = rows.get(cells.join('\n')) ?? { cells, namespaces: [] };
      row.namespaces.push(need.namespace);
      rows.set(cells.join('\n'), row);
    }
  }
  const lines = [...rows.values()].map(({ cells, namespaces }) => cells.toSpliced(2, 0, enumerate(namespaces)));
  return table([heading, ...lines]);
};

/** Where a key comes from, and whether git can tell that it is there. */
const sourceAndState = (need: SecretNeed, key: string, inputs: SealedInputs): [string, string] => {
  const { source } = need;
  switch (source.from) {
    case 'existing':
      return ['existing', 'kept in the cluster'];
    case 'external':
      return [`external ${source.store.name}`, source.data[key] ?? Object.values(source.data).join(', ')];
    case 'plain':
      return ['plain', 'plain text in git'];
    case 'sealed': {
      const { committed, problems } = committedSecret(inputs, need.namespace, source.name);
      if (problems.length > 0) return ['sealed', 'invalid'];
      if (committed && key in committed.templates) return ['sealed', 'committed'];
      const ciphertext = committed?.encryptedData[key];
      if (ciphertext === undefined) return ['sealed', 'missing'];
      return ['sealed', sealedLength(ciphertext) === undefined ? 'invalid' : 'committed'];
    }
  }
};

/** Columns as wide as their widest cell, two spaces apart. */
const table = (rows: readonly string[][]): string => {
  const widths = heading.map((_, column) => Math.max(...rows.map((row) => row[column]?.length ?? 0)));
  return rows
    .map(
      (row) =>
        `${row
          .map((cell, column) => cell.padEnd(widths[column] ?? 0))
          .join('  ')
          .trimEnd()}\n`,
    )
    .join('');
};
