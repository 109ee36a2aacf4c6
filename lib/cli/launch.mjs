#!/usr/bin/env node
/** Starts the program: bundles main.ts and the environments when a source has changed since the last bundle, then runs it. */
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';

const root = resolve(dirname(fileURLToPath(import.meta.url)), '../..');
// One for each checkout: node_modules may be shared by a link.
const checkout = createHash('sha256').update(root).digest('hex').slice(0, 8);
const cache = join(root, 'node_modules/.cache/harbor-manifests', checkout);
const pointer = join(cache, 'current.json');

const environmentNames = () =>
  existsSync(join(root, 'environments'))
    ? readdirSync(join(root, 'environments'))
        .filter((file) => file.endsWith('.ts') && !file.endsWith('.d.ts'))
        .map((file) => file.slice(0, -3))
        .sort()
    : [];

/** Size and time of a file; undefined where it is gone. */
const stamp = (file) => {
  const stat = statSync(join(root, file), { throwIfNoEntry: false });
  return stat && `${stat.size}:${stat.mtimeMs}`;
};

/** The last bundle, if every file that went into it is as it was and the set of environments is the same. */
const fresh = () => {
  try {
    const { build, environments, inputs } = JSON.parse(readFileSync(pointer, 'utf8'));
    if (environments.join() !== environmentNames().join()) return undefined;
    return Object.entries(inputs).every(([file, seen]) => stamp(file) === seen) ? join(cache, build) : undefined;
  } catch {
    return undefined;
  }
};

const bundle = async () => {
  const { build } = await import('esbuild').catch(() => {
    console.error('✖ harbor-manifests: the packages are not installed\n    fix: npm ci');
    process.exit(1);
  });
  const environments = environmentNames();
  const name = `build-${process.pid}-${Date.now()}`;
  const { metafile } = await build({
    absWorkingDir: root,
    entryPoints: ['main.ts', ...environments.map((name) => `environments/${name}.ts`)],
    outbase: '.',
    outdir: join(cache, name),
    bundle: true,
    splitting: true,
    format: 'esm',
    platform: 'node',
    target: 'node20',
    minify: true,
    keepNames: false,
    sourcemap: false,
    external: ['cdk8s', 'constructs', 'esbuild'],
    // Packages in CommonJS ask for Node's modules by require.
    banner: { js: "import{createRequire as __cr}from'node:module';const require=__cr(import.meta.url);" },
    metafile: true,
    logLevel: 'error',
  }).catch(() => process.exit(1));
  const inputs = Object.fromEntries(Object.keys(metafile.inputs).map((file) => [file, stamp(file)]));
  const previous = existsSync(pointer) ? JSON.parse(readFileSync(pointer, 'utf8')).build : undefined;
  mkdirSync(cache, { recursive: true });
  writeFileSync(join(cache, `${name}.json`), JSON.stringify({ build: name, environments, inputs }));
  renameSync(join(cache, `${name}.json`), pointer);
  // The last but one may still run; what is older does not.
  for (const entry of readdirSync(cache)) {
    const old = entry.startsWith('build-') && entry !== name && entry !== previous;
    if (old && Date.now() - statSync(join(cache, entry)).mtimeMs > 600_000)
      rmSync(join(cache, entry), { recursive: true, force: true });
  }
  return join(cache, name);
};

const directory = fresh() ?? (await bundle());
const { run } = await import(pathToFileURL(join(directory, 'main.js')).href);
process.exitCode = await run(process.argv.slice(2), {
  root,
  cwd: process.cwd(),
  outdir: process.env.CDK8S_OUTDIR ? resolve(process.env.CDK8S_OUTDIR) : join(root, 'dist'),
  environments: environmentNames,
  load: async (name) => (await import(pathToFileURL(join(directory, 'environments', `${name}.js`)).href)).default,
  stdin: process.stdin,
  stdout: process.stdout,
  stderr: process.stderr,
});
