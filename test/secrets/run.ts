/** Runs a `secrets` command in memory, with a folder of inputs on disk. */
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Readable, Writable } from 'node:stream';
import { parse } from 'yaml';
import { secretsCommand } from '../../lib/cli/secrets.ts';
import type { SecretNeed } from '../../lib/secrets/need.ts';
import { certificate } from './pair.ts';

export interface Outcome {
  code: number;
  out: string;
  err: string;
}

/** A directory with `cert.pem`, and the environment `prod` with these needs. */
export const workspace = (needs: SecretNeed[]) => {
  const cwd = mkdtempSync(join(tmpdir(), 'secrets-'));
  const inputsDirectory = join(cwd, 'prod.secrets');
  writeFileSync(join(cwd, 'cert.pem'), certificate);

  const run = async (command: string, stdin = ''): Promise<Outcome> => {
    const written = { out: '', err: '' };
    const into = (stream: keyof typeof written) =>
      new Writable({
        write: (chunk, _encoding, done) => {
          written[stream] += chunk;
          done();
        },
      });
    const io = { cwd, stdin: Readable.from([stdin]), stdout: into('out'), stderr: into('err') };
    const code = await secretsCommand(command.split(' ').filter(Boolean), io, async (name) => {
      if (name !== 'prod') throw new Error('there is no such environment');
      return { name, needs, inputsDirectory };
    });
    return { code, ...written };
  };
  const files = (): string[] => {
    try {
      return readdirSync(inputsDirectory).sort();
    } catch {
      return [];
    }
  };
  return {
    cwd,
    inputsDirectory,
    run,
    /** Names of the committed files. */
    files,
    read: (file: string) => parse(readFileSync(join(inputsDirectory, file), 'utf8')),
    /** All bytes of the committed files. */
    bytes: () =>
      files()
        .map((file) => readFileSync(join(inputsDirectory, file), 'utf8'))
        .join(''),
    write: (file: string, text: string) => {
      mkdirSync(inputsDirectory, { recursive: true });
      writeFileSync(join(inputsDirectory, file), text);
    },
    remove: () => rmSync(cwd, { recursive: true, force: true }),
  };
};
