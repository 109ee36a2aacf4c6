/** Values for `secrets seal`: `KEY=value` lines or a JSON object on standard input, files, or answers on the terminal. */

import { readFileOrRefuse } from './secrets-files.ts';
import { askHidden, type Io, readInput, refusal } from './secrets-io.ts';

export type Values = Record<string, string>;

/** A JSON object of texts, or lines; messages count lines instead of quoting them. */
export const parseValues = (text: string): Values => {
  const where = 'standard input';
  if (text.trimStart().startsWith('{')) {
    const parsed = parseJson(text);
    const entries = Object.entries(parsed ?? {});
    if (parsed && entries.every((entry): entry is [string, string] => typeof entry[1] === 'string')) {
      return Object.fromEntries(entries);
    }
    throw refusal(where, 'the JSON is no object from keys to texts', 'write {"KEY": "value"}');
  }
  const values = new Map<string, string>();
  text.split(/\r?\n/).forEach((line, index) => {
    if (line.trim() === '' || line.startsWith('#')) return;
    const [, key, value] = /^([-._a-zA-Z0-9]+)=(.*)$/s.exec(line) ?? [];
    if (key === undefined || value === undefined) {
      const fix = 'values of several lines go into a JSON object, or come by --from-file KEY=FILE';
      throw refusal(where, `line ${index + 1} is no KEY=value`, fix);
    }
    if (values.has(key)) throw refusal(where, `line ${index + 1} gives ${key} a second time`, 'give it once');
    values.set(key, value);
  });
  return Object.fromEntries(values);
};

const parseJson = (text: string): object | undefined => {
  try {
    return JSON.parse(text) as object;
  } catch {
    return undefined;
  }
};

/** Values from the files of `--from-file KEY=FILE`. */
export const valuesFromFiles = (cwd: string, options: readonly string[]): Values =>
  Object.fromEntries(
    options.map((option) => {
      const [, key, path] = /^([-._a-zA-Z0-9]+)=(.+)$/.exec(option) ?? [];
      if (key === undefined || path === undefined) {
        throw refusal('--from-file', 'the option names no key and file', 'write --from-file KEY=FILE');
      }
      return [key, readFileOrRefuse(cwd, path)];
    }),
  );

/** What is still open is read from a pipe at once, or asked for one by one; an empty answer leaves a value out. */
export const valuesFor = async (io: Io, subject: string, open: readonly string[]): Promise<Values> => {
  if (!io.stdin.isTTY) return parseValues(await readInput(io));
  const hint = '(not shown; Enter alone leaves it out): ';
  const answers = await askHidden(
    io,
    open.map((name) => `${subject} ${name} ${hint}`),
  );
  const entries = open.map((name, index): [string, string] => [name, answers[index] ?? '']);
  return Object.fromEntries(entries.filter(([, answer]) => answer !== ''));
};
