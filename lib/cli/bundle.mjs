/** Makes a bundle: one CommonJS file for each entry, and beside it the state of every source. Only after a change. */
import { readdirSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs';

/** Written by npm at every installation: it stands for all files of all packages. */
const packages = 'node_modules/.package-lock.json';

/** What is imported with `import()` gets a file of its own, so that each command loads only what it needs. */
const apart = (found) => ({
  name: 'apart',
  setup: ({ onResolve }) =>
    onResolve({ filter: /^\..*\.ts$/ }, ({ kind, path }) => {
      if (kind !== 'dynamic-import') return undefined;
      found.add(path);
      return { path: path.replace(/\.ts$/, '.cjs'), external: true };
    }),
});

/** The folder of the new bundle. Other runs may be at the same: each writes a folder of its own, and the last one counts. */
export const bundle = async ({ root, cache, kind, entries, stamp }) => {
  const { build } = await import('esbuild').catch(() => {
    console.error('✖ harbor-manifests: the packages are not installed\n    fix: npm ci');
    process.exit(1);
  });
  const name = `${kind}-${process.pid}-${Date.now()}`;
  const sources = new Set([packages]);
  const make = async (entryPoints) => {
    const found = new Set();
    const { metafile } = await build({
      absWorkingDir: root,
      entryPoints,
      outbase: root,
      outdir: `${cache}/${name}`,
      outExtension: { '.js': '.cjs' },
      bundle: true,
      format: 'cjs',
      platform: 'node',
      target: 'node20',
      supported: { 'dynamic-import': false },
      mainFields: ['module', 'main'],
      minify: true,
      plugins: [apart(found)],
      metafile: true,
      logLevel: 'error',
    }).catch(() => {
      rmSync(`${cache}/${name}`, { recursive: true, force: true });
      process.exit(1);
    });
    for (const file of Object.keys(metafile.inputs)) if (!file.includes('node_modules/')) sources.add(file);
    if (found.size > 0) await make([...found]);
  };
  await make(entries);
  const inputs = Object.fromEntries([...sources].map((file) => [file, stamp(file)]));
  writeFileSync(`${cache}/${name}.json`, JSON.stringify({ build: name, entries, inputs }));
  renameSync(`${cache}/${name}.json`, `${cache}/${kind}.json`);
  // The last but one may still run; what is ten minutes older does not.
  for (const folder of readdirSync(cache).filter((entry) => !entry.endsWith('.json') && entry !== name)) {
    const age = Date.now() - statSync(`${cache}/${folder}`).mtimeMs;
    if (age > 600_000) rmSync(`${cache}/${folder}`, { recursive: true, force: true });
  }
  return `${cache}/${name}`;
};
