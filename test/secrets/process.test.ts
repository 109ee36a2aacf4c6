/** The commands in a process of their own: exit codes, pipes, redirections and a real terminal. */
import { execFileSync, spawn, spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, openSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { parse } from 'yaml';
import { certificate, unseal } from './pair.ts';

const cwd = mkdtempSync(join(tmpdir(), 'process-'));
const program = join(cwd, 'program.mjs');
const sealedFile = join(cwd, 'prod.secrets/default.regcred.yaml');

beforeAll(async () => {
  writeFileSync(join(cwd, 'cert.pem'), certificate);
  await build({
    entryPoints: [fileURLToPath(new URL('program.ts', import.meta.url))],
    outfile: program,
    bundle: true,
    format: 'esm',
    platform: 'node',
    banner: { js: "import{createRequire}from'node:module';const require=createRequire(import.meta.url);" },
    logLevel: 'error',
  });
});
afterAll(() => rmSync(cwd, { recursive: true }));

const run = (args: string, options: { input?: string; stdio?: ('pipe' | 'ignore' | number)[] } = {}) =>
  spawnSync(process.execPath, [program, ...args.split(' ')], { cwd, encoding: 'utf8', ...options });

it('ends with 0, 1 or 2', () => {
  expect(run('plan prod').status).toBe(1);
  expect(run('plan staging')).toMatchObject({
    status: 2,
    stderr: expect.stringContaining('there is no such environment'),
  });
  expect(run('seal prod regcred --cert cert.pem', { stdio: ['ignore', 'pipe', 'pipe'] })).toMatchObject({
    status: 2,
    stderr: expect.stringContaining('standard input is no terminal and gives no value'),
  });
  expect(existsSync(sealedFile)).toBe(false);
});

it('survives a reader that went away', async () => {
  const child = spawn(process.execPath, [program, 'generate', 'prod'], { cwd, stdio: ['ignore', 'pipe', 'pipe'] });
  child.stdout.destroy();
  let stderr = '';
  child.stderr.on('data', (chunk) => {
    stderr += chunk;
  });
  const code = await new Promise((resolve) => child.on('close', resolve));
  expect([code, stderr]).toEqual([
    2,
    '✖ secrets: standard output\n    nobody reads the output any more\n    fix: run the command again\n',
  ]);
});

it.runIf(process.platform === 'linux')('refuses standard output that is a file of a work tree', () => {
  const into = (path: string) =>
    run('generate prod --json', { stdio: ['ignore', openSync(join(cwd, path), 'w'), 'pipe'] });
  expect(into('out.json').status).toBe(0);
  expect(readFileSync(join(cwd, 'out.json'), 'utf8')).toContain('CSRF_KEY');
  execFileSync('git', ['init', '-q'], { cwd });
  writeFileSync(join(cwd, '.gitignore'), 'private.json\n');
  expect(into('out.json')).toMatchObject({
    status: 2,
    stderr: expect.stringContaining('plain text does not go into a git work tree'),
  });
  expect(readFileSync(join(cwd, 'out.json'), 'utf8')).toBe('');
  expect(into('private.json').status).toBe(0);
});

const hasTerminal = spawnSync('script', ['-qec', 'true', '/dev/null']).status === 0;

it.skipIf(!hasTerminal)('asks on the terminal and shows nothing', async () => {
  const child = spawn(
    'script',
    ['-qec', `${process.execPath} ${program} seal prod regcred --cert cert.pem`, '/dev/null'],
    { cwd },
  );
  let screen = '';
  const answers = ['robot$ci\r', 'huntex\x7fr2\r'];
  child.stdout.on('data', (chunk) => {
    screen += chunk;
    if (/leaves it out\): $/.test(screen)) child.stdin.write(answers.shift() ?? '\x03');
  });
  const code = await new Promise((resolve) => child.on('close', resolve));
  expect([code, screen.replaceAll('\r', '')]).toEqual([
    0,
    'regcred username (not shown; Enter alone leaves it out): \n' +
      'regcred password (not shown; Enter alone leaves it out): \n' +
      'sealed default.regcred.yaml: .dockerconfigjson\n',
  ]);
  const { '.dockerconfigjson': ciphertext } = parse(readFileSync(sealedFile, 'utf8')).spec.encryptedData;
  const { auth } = JSON.parse(unseal(ciphertext, 'default/regcred')).auths['harbor.example.com'];
  expect(Buffer.from(auth, 'base64').toString()).toBe('robot$ci:hunter2');
});

it.skipIf(!hasTerminal)('takes Ctrl-C for an answer', async () => {
  rmSync(sealedFile, { force: true });
  const child = spawn(
    'script',
    ['-qec', `${process.execPath} ${program} seal prod regcred --cert cert.pem`, '/dev/null'],
    { cwd },
  );
  let screen = '';
  child.stdout.on('data', (chunk) => {
    screen += chunk;
    if (/leaves it out\): $/.test(screen)) child.stdin.write('\x03');
  });
  const code = await new Promise((resolve) => child.on('close', resolve));
  expect([code, screen, existsSync(sealedFile)]).toEqual([
    2,
    expect.stringContaining('closed before the last answer'),
    false,
  ]);
});
