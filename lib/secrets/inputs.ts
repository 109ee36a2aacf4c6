/** The committed ciphertexts of an environment: `environments/<environment>.secrets/*.yaml`, read and parsed. */
import { readdirSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { parseAllDocuments } from 'yaml';
import { error, type Problem } from '../problem.ts';
import { parseSimpleYaml } from './simple-yaml.ts';

export interface SealedInputs {
  /** The folder's name, as messages show it. */
  directory: string;
  /** File name → its one document, of whatever shape. */
  files: ReadonlyMap<string, unknown>;
}

export const noInputs: SealedInputs = { directory: '', files: new Map() };

/** Reads the folder; one that does not exist is empty. Messages quote nothing of a file, which may hold plain text. */
export const readSealedInputs = (path: string): { inputs: SealedInputs; problems: Problem[] } => {
  const directory = basename(path);
  const files = new Map<string, unknown>();
  const problems: Problem[] = [];
  const bad = (where: string, what: string, fix: string) => problems.push(error('sealed-input', where, what, fix));
  for (const name of fileNames(path, bad)) {
    const where = `${directory}/${name}`;
    const text = readText(join(path, name));
    if (text === undefined) {
      bad(where, 'the file cannot be read', 'check that it is a file and its permissions');
      continue;
    }
    const parsed = parse(text);
    if ('what' in parsed) bad(where, parsed.what, 'write the file with `secrets seal`, or kubeseal --format yaml');
    else files.set(name, parsed.document);
  }
  return { inputs: { directory, files }, problems };
};

/** The one document of a file. The parser's own messages quote the text, so they are not passed on. */
const parse = (text: string): { document: unknown } | { what: string } => {
  const simple = parseSimpleYaml(text);
  if (simple) return { document: simple };
  const documents = parseAllDocuments(text, { prettyErrors: false, logLevel: 'silent' });
  const [document, ...more] = documents;
  const failure = document?.errors[0];
  if (failure) return { what: `line ${text.slice(0, failure.pos[0]).split('\n').length} is no valid YAML` };
  if (!document || more.length > 0) return { what: 'the file must hold exactly one document' };
  try {
    return { document: document.toJS() };
  } catch {
    return { what: 'the aliases of the file cannot be resolved' };
  }
};

const fileNames = (path: string, bad: (where: string, what: string, fix: string) => void): string[] => {
  try {
    return readdirSync(path)
      .filter((name) => /^[^.].*\.ya?ml$/.test(name))
      .sort();
  } catch (failure) {
    if ((failure as NodeJS.ErrnoException).code !== 'ENOENT') {
      bad(
        basename(path),
        'the folder of sealed inputs cannot be read',
        'check that it is a folder and its permissions',
      );
    }
    return [];
  }
};

const readText = (path: string): string | undefined => {
  try {
    return readFileSync(path, 'utf8');
  } catch {
    return undefined;
  }
};
