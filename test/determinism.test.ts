/** The same input gives the same bytes, whatever the machine: locale, time zone, order of the file system, cdk8s or not. */
import { execFileSync } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { afterAll, expect, it } from 'vitest';

const root = fileURLToPath(new URL('..', import.meta.url));
const work = mkdtempSync(join(tmpdir(), 'bytes-'));
afterAll(() => rmSync(work, { recursive: true, force: true }));

const files = (directory: string): Record<string, string> =>
  Object.fromEntries(
    readdirSync(directory, { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map((entry) => join(entry.parentPath, entry.name))
      .sort()
      .map((file) => [file.slice(directory.length), readFileSync(file, 'utf8')]),
  );

/** readdir answers backwards, as another file system might. */
const backwards = `
import fs from 'node:fs';
import { syncBuiltinESMExports } from 'node:module';
const { readdirSync } = fs;
fs.readdirSync = (...args) => readdirSync(...args).reverse();
syncBuiltinESMExports();
`;

it('under another locale and time zone, with the file system backwards', () => {
  const shim = join(work, 'backwards.mjs');
  writeFileSync(shim, backwards);
  const outdir = join(work, 'dist');
  execFileSync('node', ['--import', pathToFileURL(shim).href, 'lib/cli/launch.mjs', 'synth'], {
    cwd: root,
    env: { ...process.env, LC_ALL: 'tr_TR.UTF-8', LANG: 'tr_TR.UTF-8', TZ: 'Pacific/Kiritimati', CDK8S_OUTDIR: outdir },
    stdio: 'ignore',
  });
  const rendered = files(outdir);
  expect(Object.keys(rendered).length).toBeGreaterThan(300);
  expect(rendered).toEqual(files(join(root, 'dist')));
});
