#!/usr/bin/env node
/**
 * Starts the program from its last bundle, if no source has changed since. Every file and every package that is loaded here
 * counts in each run: bundle.mjs and esbuild are needed only after a change.
 */
import { existsSync, readdirSync, readFileSync, renameSync, statSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { resolve } from 'node:path';
import { Script } from 'node:vm';

const root = resolve(import.meta.dirname, '../..');
// One for each checkout: node_modules may be shared by a link.
const cache = `${root}/node_modules/.cache/harbor-manifests/${statSync(root).ino}`;

const environmentNames = () =>
  existsSync(`${root}/environments`)
    ? readdirSync(`${root}/environments`)
        .filter((file) => file.endsWith('.ts') && !file.endsWith('.d.ts'))
        .map((file) => file.slice(0, -3))
        .sort()
    : [];

/** What the bundles are made of. Not all commands read environments, so those are a bundle of their own. */
const entriesOf = {
  program: () => ['main.ts'],
  environments: () => environmentNames().map((name) => `environments/${name}.ts`),
};

/** Size and time of a file; '' where it is gone. */
const stamp = (file) => {
  const stat = statSync(`${root}/${file}`, { throwIfNoEntry: false });
  return stat ? `${stat.size}:${stat.mtimeMs}` : '';
};

/** The folder of the last bundle, if every file that went into it is as it was, and the set of entries is the same. */
const fresh = (kind) => {
  try {
    const { build, entries, inputs } = JSON.parse(readFileSync(`${cache}/${kind}.json`, 'utf8'));
    if (entries.join() !== entriesOf[kind]().join()) return undefined;
    return Object.entries(inputs).every(([file, seen]) => stamp(file) === seen) ? `${cache}/${build}` : undefined;
  } catch {
    return undefined;
  }
};

const bundle = async (kind) =>
  fresh(kind) ?? (await import('./bundle.mjs')).bundle({ root, cache, kind, entries: entriesOf[kind](), stamp });

/** Files that ran without code of an earlier run. */
const scripts = new Map();

/**
 * The exports of a bundled file, run with the machine code that its last run left behind: to compile it takes longer than
 * most commands do. esbuild writes ASCII, which is read fastest as Latin-1.
 */
const run = (file) => {
  const code = `${file}.code`;
  const cachedData = existsSync(code) ? readFileSync(code) : undefined;
  const source = `(function (exports, require, module) {${readFileSync(file, 'latin1')}\n})`;
  const script = new Script(source, { filename: file, ...(cachedData && { cachedData }) });
  if (!cachedData || script.cachedDataRejected) scripts.set(code, script);
  const require = createRequire(file);
  const module = { exports: {} };
  const imported = (name) => (name.endsWith('.cjs') ? run(require.resolve(name)) : require(name));
  script.runInThisContext()(module.exports, imported, module);
  return module.exports;
};

/** Keeps the code of all functions that were called, for the next run; where that cannot be written, the next run compiles. */
const keep = () => {
  for (const [code, script] of scripts) {
    try {
      writeFileSync(`${code}.${process.pid}`, script.createCachedData());
      renameSync(`${code}.${process.pid}`, code);
    } catch {
      return;
    }
  }
};

let environments;
const load = async (name) => {
  environments ??= bundle('environments');
  return createRequire(import.meta.url)(`${await environments}/environments/${name}.cjs`).default;
};

const program = run(`${await bundle('program')}/main.cjs`);
process.exitCode = await program.run(process.argv.slice(2), {
  root,
  cwd: process.cwd(),
  outdir: process.env.CDK8S_OUTDIR ? resolve(process.env.CDK8S_OUTDIR) : `${root}/dist`,
  environments: environmentNames,
  load,
  // Made on demand: opening it takes time, and no rendering reads it.
  get stdin() {
    return process.stdin;
  },
  stdout: process.stdout,
  stderr: process.stderr,
});
keep();
