/** The launcher: bundles are made when a source has changed, kept otherwise, and run with the code of the last run. */
import { execFileSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, readdirSync, rmSync, symlinkSync, utimesSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, expect, it } from 'vitest';

const root = fileURLToPath(new URL('../..', import.meta.url));
const project = mkdtempSync(join(tmpdir(), 'launch-'));
const packages = join(project, 'node_modules');
const cache = join(packages, '.cache/harbor-manifests');

const files: Record<string, string> = {
  'package.json': '{ "type": "module" }',
  'main.ts': `
    import type { Host } from './lib/cli/host.ts';
    export const run = async ([name = '', ...args]: string[], host: Host): Promise<number> =>
      name === 'say' ? (await import('./lib/cli/say.ts')).say(args, host) : 2;`,
  'lib/cli/host.ts': 'export interface Host { environments(): string[]; load(name: string): Promise<string> }',
  'lib/cli/say.ts': `
    import { createHash } from 'node:crypto';
    import type { Host } from './host.ts';
    import { word } from '../word.ts';
    export const say = async (args: string[], host: Host): Promise<number> => {
      const loaded = await Promise.all(host.environments().map((name) => host.load(name)));
      const hash = args.includes('--hash') ? createHash('sha256').update(word).digest('hex').slice(0, 4) : '';
      console.log([word, hash, ...loaded].filter(Boolean).join(' '));
      return 0;
    };`,
  'lib/word.ts': "export const word = 'först';",
  'environments/a.ts': "import { word } from '../lib/word.ts'; export default 'a:' + word;",
};

/** Each change is a second later than the one before, as in an editor. */
let time = Date.now() / 1000 - 1000;
const write = (name: string, text: string) => {
  mkdirSync(join(project, name, '..'), { recursive: true });
  writeFileSync(join(project, name), text);
  time += 1;
  utimesSync(join(project, name), time, time);
};
const run = (...args: string[]): string =>
  execFileSync('node', [join(project, 'lib/cli/launch.mjs'), ...args], {
    cwd: tmpdir(),
    encoding: 'utf8',
    stdio: 'pipe',
  }).trim();
const made = (): string[] =>
  readdirSync(cache, { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('.cjs') || file.endsWith('.code'))
    .sort();

beforeAll(() => {
  for (const [name, text] of Object.entries(files)) write(name, text);
  for (const name of ['launch.mjs', 'bundle.cjs']) cpSync(join(root, 'lib/cli', name), join(project, 'lib/cli', name));
  mkdirSync(packages);
  for (const name of ['esbuild', '@esbuild']) symlinkSync(join(root, 'node_modules', name), join(packages, name));
});
afterAll(() => rmSync(project, { recursive: true, force: true }));

it('bundles once, keeps the code that ran, and notices every change', () => {
  expect(run('say')).toBe('först a:först');
  const first = made();
  expect(first.filter((file) => file.endsWith('say.cjs.code'))).toHaveLength(1);
  expect(run('say')).toBe('först a:först');
  expect(made()).toEqual(first);

  // Node's cryptography, of which the first run kept no code.
  expect(run('say', '--hash')).toMatch(/^först [0-9a-f]{4} a:först$/);

  write('environments/b.ts', "export default 'b';");
  expect(run('say')).toBe('först a:först b');
  rmSync(join(project, 'environments/a.ts'));
  expect(run('say')).toBe('först b');

  write('lib/word.ts', "export const word = 'then';");
  expect(run('say')).toBe('then b');

  for (const file of made().filter((name) => name.endsWith('.code'))) writeFileSync(join(cache, file), 'broken');
  expect(run('say')).toBe('then b');
});

it('says what is wrong with a source, runs nothing, and recovers', () => {
  write('lib/word.ts', 'export const word = ;');
  expect(() => run('say')).toThrow(/lib\/word\.ts:1:20/);
  write('lib/word.ts', "export const word = 'again';");
  expect(run('say')).toBe('again b');
});
