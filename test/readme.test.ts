/** Every command of the README but those for a cluster, run in a copy of the repository as a newcomer would run it. */
import { execFileSync, spawnSync } from 'node:child_process';
import { cpSync, existsSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';

const root = fileURLToPath(new URL('..', import.meta.url));
const readme = readFileSync(join(root, 'README.md'), 'utf8');
/** Its steps need a cluster: test/cluster/bootstrap.cluster.ts runs them. */
const argocd = /^## Argo CD$[\s\S]*?(?=^## )/m;
const blocks = [...readme.replace(argocd, '').matchAll(/^```(\w*)\n(.*?)^```$/gms)].map(
  ([, language = '', text = '']) => ({
    language,
    text,
  }),
);
const shell = blocks.filter(({ language }) => language === 'sh').map(({ text }) => text);

/** What CI itself runs before and around this test. */
const ofCi = ['npm ci', 'npm test'];

let copy: string;
beforeAll(() => {
  copy = mkdtempSync(join(tmpdir(), 'readme-'));
  for (const entry of [
    'lib',
    'environments',
    'dist',
    'main.ts',
    'package.json',
    'tsconfig.json',
    'cdk8s.yaml',
    '.gitignore',
    '.gitattributes',
  ]) {
    cpSync(join(root, entry), join(copy, entry), { recursive: true });
  }
  symlinkSync(join(root, 'node_modules'), join(copy, 'node_modules'));
  const git = (...args: string[]) =>
    execFileSync('git', ['-c', 'user.name=t', '-c', 'user.email=t@example.com', ...args], { cwd: copy });
  git('init', '-q');
  git('add', '-A');
  git('commit', '-qm', 'clone');
  const environment = blocks.find(({ language }) => language === 'ts')?.text ?? '';
  writeFileSync(join(copy, 'environments/lab.ts'), environment);
  git('add', '-A');
});
afterAll(() => rmSync(copy, { recursive: true, force: true }));

const run = (script: string): string =>
  execFileSync('bash', ['-euo', 'pipefail', '-c', script], {
    cwd: copy,
    encoding: 'utf8',
    stdio: ['ignore', 'pipe', 'pipe'],
  });

describe('the README', () => {
  it('has blocks to run', () => expect(shell.length).toBeGreaterThan(8));

  it("names CI's own commands where it does not run here", () => {
    const ci = readFileSync(join(root, '.ci/run'), 'utf8');
    for (const command of ofCi) expect(ci).toContain(command);
  });

  it('links to files that exist', () => {
    const links = [...readme.matchAll(/\]\((?!http)([^)]+)\)/g)].map(([, target = '']) => target);
    expect(links.filter((target) => !existsSync(join(root, target)))).toEqual([]);
  });

  // In their order: later blocks build on earlier ones, as they do for a reader.
  it('has commands that work', () => {
    const output = shell
      .map((block) =>
        block
          .split('\n')
          .filter((line) => !ofCi.includes(line))
          .join('\n'),
      )
      .map((block) => `$ ${block}${run(block)}`)
      .join('');
    expect(output).toContain('dist/eks-ha/harbor/harbor-ask-core.deployment.yaml');
    expect(output).toMatch(/lab: \d+ files/);
    expect(output).toMatch(/adopted: \d+ files/);
    expect(output).toContain('goharbor/harbor-core');
  });
  it('shows an error as it is printed', () => {
    const shown = blocks.find(({ text }) => text.startsWith('✖ '))?.text ?? '';
    const file = join(copy, 'environments/lab.ts');
    const lab = readFileSync(file, 'utf8');
    writeFileSync(file, lab.replace('imageStorage:', 'registry: { replicas: 2 }, imageStorage:'));
    const { status, stderr } = spawnSync('npm', ['run', '-s', 'synth', '--', 'lab'], { cwd: copy, encoding: 'utf8' });
    writeFileSync(file, lab);
    expect(shown).not.toBe('');
    expect(stderr).toContain(shown);
    expect(status).toBe(1);
  });
});
