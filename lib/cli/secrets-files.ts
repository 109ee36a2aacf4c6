/** Files of the `secrets` commands: ciphertext is written all at once or not at all, plain text never where git sees it. */
import { execFile } from 'node:child_process';
import { type KeyObject, randomBytes } from 'node:crypto';
import {
  constants,
  copyFileSync,
  mkdirSync,
  readFileSync,
  realpathSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { basename, dirname, join, resolve } from 'node:path';
import { readCertificate } from '../secrets/seal.ts';
import { refusal } from './secrets-io.ts';

export interface FileToWrite {
  path: string;
  text: string;
  /** false: a file of this name is somebody else's, and nothing is written. */
  replace: boolean;
}

/** What the system said, without a stack. */
const reason = (failure: unknown): string =>
  failure instanceof Error && 'code' in failure ? String(failure.code) : 'unknown failure';

export const readFileOrRefuse = (cwd: string, path: string): string => {
  try {
    return readFileSync(resolve(cwd, path), 'utf8');
  } catch (failure) {
    throw refusal(path, `the file cannot be read (${reason(failure)})`, 'check the path and its permissions');
  }
};

/** The public key of the certificate in a file. */
export const certificateKey = (cwd: string, path: string): KeyObject => {
  const read = readCertificate(readFileOrRefuse(cwd, path), new Date());
  if ('what' in read) throw refusal(path, `the certificate ${read.what}`, read.fix);
  return read.key;
};

/** Writes every file beside its place first, then puts them there, new ones before replaced ones. */
export const writeFiles = (files: readonly FileToWrite[]): void => {
  const staged = files.map((file) => ({ ...file, from: `${file.path}.${randomBytes(6).toString('hex')}.tmp` }));
  const added: string[] = [];
  try {
    for (const { path, text, from } of staged) {
      mkdirSync(dirname(path), { recursive: true });
      writeFileSync(from, text, { flag: 'wx' });
    }
    for (const { path, from, replace } of staged) {
      if (replace) continue;
      copyFileSync(from, path, constants.COPYFILE_EXCL);
      added.push(path);
    }
    for (const { path, from, replace } of staged) if (replace) renameSync(from, path);
  } catch (failure) {
    for (const path of added) rmSync(path, { force: true });
    const [first] = files;
    const what = `the files cannot be written (${reason(failure)})`;
    throw refusal(first ? dirname(first.path) : '.', what, 'check the folder and its permissions');
  } finally {
    for (const { from } of staged) rmSync(from, { force: true });
  }
};

/** Writes plain text for its owner only, into a file that did not exist. */
export const writePlaintext = (path: string, text: string): void => {
  try {
    writeFileSync(path, text, { flag: 'wx', mode: 0o600 });
  } catch (failure) {
    throw refusal(
      path,
      `the file cannot be written (${reason(failure)})`,
      'name a file that does not exist, in a folder that does',
    );
  }
};

/** Refuses a place inside a git work tree that git does not ignore: the next `git add` would publish what stands there. */
export const refuseInsideGit = async (path: string): Promise<void> => {
  const fix = 'write outside of the repository, or to a path that .gitignore names';
  let folder: string;
  try {
    folder = realpathSync(dirname(path));
  } catch {
    throw refusal(path, 'the folder does not exist', 'create it first');
  }
  const inside = await git(folder, ['rev-parse', '--is-inside-work-tree']);
  if (inside.failed && /not a git repository/.test(inside.stderr)) return;
  if (inside.failed || inside.stdout.trim() !== 'true') {
    throw refusal(path, 'git cannot say whether the path belongs to a repository', 'install git, or write elsewhere');
  }
  const ignored = await git(folder, ['check-ignore', '--quiet', '--', join(folder, basename(path))]);
  if (ignored.failed) throw refusal(path, 'plain text does not go into a git work tree', fix);
};

/** Git in the C locale, as the messages are read, and without variables that would point it to another repository. */
const git = (cwd: string, args: string[]): Promise<{ failed: boolean; stdout: string; stderr: string }> => {
  const env = Object.fromEntries(Object.entries(process.env).filter(([name]) => !name.startsWith('GIT_')));
  return new Promise((done) =>
    execFile('git', args, { cwd, env: { ...env, LC_ALL: 'C' } }, (failure, stdout, stderr) =>
      done({ failed: failure !== null, stdout, stderr }),
    ),
  );
};
