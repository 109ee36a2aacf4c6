#!/usr/bin/env node
/**
 * Starts the program from bundles of its sources: of main.ts, of each command, of the environments. One whose sources have
 * not changed is run as it is, since most commands take less time than their sources to be read and compiled.
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

/** Size and time of a file; '' where it is gone. */
const stamp = (file) => {
  const stat = statSync(`${root}/${file}`, { throwIfNoEntry: false });
  return stat ? `${stat.size}:${stat.mtimeMs}` : '';
};

/** The folder of the last bundle, if every file that went into it is as it was, and the set of entries is the same. */
const fresh = (name, entries) => {
  try {
    const { build, entries: last, inputs } = JSON.parse(readFileSync(`${cache}/${name}.json`, 'utf8'));
    if (entries.join() !== last.join()) return undefined;
    return Object.entries(inputs).every(([file, seen]) => stamp(file) === seen) ? `${cache}/${build}` : undefined;
  } catch {
    return undefined;
  }
};

const require = createRequire(import.meta.url);

/** The folder of an up-to-date bundle. */
const bundled = (name, entries) =>
  fresh(name, entries) ?? require('./bundle.cjs').bundle({ root, cache, name, entries, stamp });

/** Node's cryptography takes as long to load as a Harbor to render, and few commands come to use it: a stand-in until then. */
const onUse = (name) =>
  new Proxy({}, { get: (_, member) => (member === '__esModule' ? undefined : Reflect.get(require(name), member)) });

const imported = (name) => {
  if (name.startsWith('./lib/')) return run(name.slice(2));
  return name === 'crypto' || name === 'node:crypto' ? onUse(name) : require(name);
};

/** Files that ran without the compiled code of an earlier run. */
const scripts = new Map();

/** The exports of a source, run from its bundle with the compiled code that the last run has kept. */
const run = (entry) => {
  const folder = bundled(entry.replaceAll('/', '.'), [entry]);
  const file = `${folder}/${entry.replace(/ts$/, 'cjs')}`;
  const code = `${file}.code`;
  const cachedData = existsSync(code) ? readFileSync(code) : undefined;
  // esbuild writes ASCII, which is read fastest as Latin-1.
  const source = `(function (exports, require, module) {${readFileSync(file, 'latin1')}\n})`;
  const script = new Script(source, { filename: file, ...(cachedData && { cachedData }) });
  if (!cachedData || script.cachedDataRejected) scripts.set(code, script);
  const module = { exports: {} };
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
  environments ??= bundled(
    'environments',
    environmentNames().map((each) => `environments/${each}.ts`),
  );
  return require(`${environments}/environments/${name}.cjs`).default;
};

process.exitCode = await run('main.ts').run(process.argv.slice(2), {
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
