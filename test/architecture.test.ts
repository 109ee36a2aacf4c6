/** Imports point one way, and rendering has no access to anything that could differ between two runs. */
import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';

const root = fileURLToPath(new URL('..', import.meta.url));
const sources = readdirSync(join(root, 'lib'), { recursive: true, encoding: 'utf8' })
  .filter((file) => file.endsWith('.ts'))
  .map((file) => ({ file, text: readFileSync(join(root, 'lib', file), 'utf8') }));

/** Modules inside lib/ that a file imports, types included. */
const imports = ({ file, text }: (typeof sources)[number]): string[] =>
  [...text.matchAll(/from '(\.[^']+)'/g)].map(([, target = '']) =>
    relative(root, join(root, 'lib', dirname(file), target)),
  );
const packages = ({ text }: (typeof sources)[number]): string[] =>
  [...text.matchAll(/^(?:import|export)(?! type).*from '([^.'][^']*)'/gm)].map(([, name = '']) => name);

const inside = (folder: string) => sources.filter(({ file }) => file.startsWith(`${folder}/`));
const offenders = (files: typeof sources, forbidden: (target: string) => boolean) =>
  files.flatMap((source) =>
    imports(source)
      .filter(forbidden)
      .map((target) => `${source.file} → ${target}`),
  );

describe('imports', () => {
  it('of kube/ know no Harbor, no storage, no Argo CD', () =>
    expect(offenders(inside('kube'), (target) => /^lib\/(?!kube\/|problem\.ts)/.test(target))).toEqual([]));

  it('of harbor/ know no environment', () =>
    expect(
      offenders(inside('harbor'), (target) => /^(environments|lib\/(environment|apps|render|cli))/.test(target)),
    ).toEqual([]));

  it('of cdk8s stand in synth.ts only, generated types apart', () =>
    expect(
      sources
        .filter((source) => packages(source).some((name) => /^(cdk8s|constructs)/.test(name)))
        .map(({ file }) => file),
    ).toEqual(['synth.ts']));

  it('of the file system stand in cli/ and where sealed inputs are read', () =>
    expect(
      sources
        .filter((source) => packages(source).some((name) => /^node:(fs|child_process|net|http|os)/.test(name)))
        .map(({ file }) => file)
        .filter((file) => !file.startsWith('cli/')),
    ).toEqual(['secrets/inputs.ts']));
});

describe('rendering', () => {
  const impure = /\b(Date\.now|new Date\(\)|Math\.random|localeCompare|toLocale\w+|Intl\.|process\.env)\b/;
  it.each(
    sources.filter(({ file }) => !file.startsWith('cli/') && file !== 'synth.ts').map(({ file, text }) => [file, text]),
  )('has neither clock nor chance nor locale: %s', (_, text) => expect(impure.exec(text)?.[0]).toBeUndefined());

  it('uses random numbers only to generate and to seal', () =>
    expect(
      sources
        .filter(({ file, text }) => !file.startsWith('cli/') && /randomBytes|randomInt|generateKeyPair/.test(text))
        .map(({ file }) => file)
        .sort(),
    ).toEqual(['secrets/generate.ts', 'secrets/seal.ts', 'secrets/x509.ts']));

  it('reaches nothing that uses them', () => {
    const bySource = new Map(sources.map((source) => [`lib/${source.file}`, source]));
    const reached = new Set(['lib/render.ts']);
    // A set also visits what is added on the way.
    for (const file of reached) {
      const source = bySource.get(file);
      for (const target of source ? imports(source) : []) reached.add(target);
    }
    expect(reached.size).toBeGreaterThan(100);
    expect([...reached].filter((file) => /secrets\/(generate|seal|x509)\.ts$/.test(file))).toEqual([]);
  });
});
