/** The folder `dist/`: what is there against what was rendered, and the exchange of the one for the other. */
import { existsSync, mkdirSync, readdirSync, readFileSync, rmdirSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { TextFile } from '../app.ts';

/** In each environment's folder: the files that were rendered, so that others' files are told from those that are left over. */
export const listName = '.rendered';

export interface Difference {
  /** Rendered, but not there. */
  missing: string[];
  /** There, but with another content. */
  stale: string[];
  /** There since an earlier run, and not rendered any more. */
  leftover: string[];
  /** There, and never rendered by anybody. */
  foreign: string[];
}

const walk = (directory: string, prefix = ''): string[] =>
  existsSync(directory)
    ? readdirSync(directory, { withFileTypes: true })
        .sort((a, b) => (a.name < b.name ? -1 : 1))
        .flatMap((entry) => {
          const path = `${prefix}${entry.name}`;
          return entry.isDirectory() ? walk(join(directory, entry.name), `${path}/`) : [path];
        })
    : [];

/** The rendered files and the list of them. */
export const withList = (files: readonly TextFile[]): TextFile[] => [
  ...files,
  { path: listName, text: `${files.map(({ path }) => path).join('\n')}\n` },
];

const listed = (directory: string): Set<string> => {
  const list = join(directory, listName);
  return new Set(existsSync(list) ? readFileSync(list, 'utf8').split('\n').filter(Boolean) : []);
};

/** Compares a folder of `dist/` with the files rendered for it; none for an environment that is gone. */
export const compare = (directory: string, files: readonly TextFile[]): Difference => {
  const wanted = files.length === 0 ? [] : withList(files);
  const rendered = new Map(wanted.map(({ path, text }) => [path, text]));
  const before = listed(directory);
  const present = walk(directory);
  const there = new Set(present);
  const others = present.filter((path) => !rendered.has(path));
  const isOurs = (path: string) => before.has(path) || path === listName;
  return {
    missing: [...rendered.keys()].filter((path) => !there.has(path)),
    stale: present.filter(
      (path) => rendered.has(path) && readFileSync(join(directory, path), 'utf8') !== rendered.get(path),
    ),
    leftover: others.filter(isOurs),
    foreign: others.filter((path) => !isOurs(path)),
  };
};

/** Brings a folder up to date: writes what differs, removes what is left over, leaves foreign files alone. */
export const update = (
  directory: string,
  files: readonly TextFile[],
  { missing, stale, leftover }: Difference,
): void => {
  const texts = new Map(withList(files).map(({ path, text }) => [path, text]));
  const written = [...missing, ...stale];
  for (const folder of new Set(written.map(dirname))) mkdirSync(join(directory, folder), { recursive: true });
  for (const path of written) writeFileSync(join(directory, path), texts.get(path) ?? '');
  for (const path of leftover) {
    rmSync(join(directory, path), { force: true });
    removeEmpty(directory, dirname(path));
  }
  if (files.length === 0 && existsSync(directory) && readdirSync(directory).length === 0) rmdirSync(directory);
};

/** Folders that hold nothing any more go with their last file. */
const removeEmpty = (root: string, path: string): void => {
  const directory = join(root, path);
  if (path === '.' || !existsSync(directory) || readdirSync(directory).length > 0) return;
  rmdirSync(directory);
  removeEmpty(root, dirname(path));
};
