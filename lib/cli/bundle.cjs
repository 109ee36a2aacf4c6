/** Makes a bundle, after a change: one CommonJS file for each entry, and beside them the state of every source. */
const { readdirSync, renameSync, rmSync, statSync, writeFileSync } = require('node:fs');

/** Besides the sources: this file, and what npm writes at every installation, which stands for all files of all packages. */
const always = ['lib/cli/bundle.cjs', 'node_modules/.package-lock.json'];

const fail = (what, fix) => {
  if (what) console.error(`✖ harbor-manifests: ${what}\n    fix: ${fix}`);
  process.exit(1);
};

const esbuild = () => {
  try {
    return require('esbuild');
  } catch {
    return fail('the packages are not installed', 'npm ci');
  }
};

/** The folder of the new bundle. Other runs may be at the same: each writes a folder of its own, and the last one counts. */
exports.bundle = ({ root, cache, name, entries, stamp }) => {
  const { buildSync } = esbuild();
  const build = `${name}-${process.pid}-${Date.now()}`;
  let inputs;
  try {
    const { metafile } = buildSync({
      absWorkingDir: root,
      entryPoints: entries,
      outbase: root,
      outdir: `${cache}/${build}`,
      outExtension: { '.js': '.cjs' },
      bundle: true,
      format: 'cjs',
      platform: 'node',
      target: 'node20',
      // Commands are bundles of their own, made when they are called for.
      external: entries.includes('main.ts') ? ['./lib/cli/*'] : [],
      supported: { 'dynamic-import': false },
      mainFields: ['module', 'main'],
      minify: true,
      metafile: true,
      logLevel: 'error',
    });
    const sources = Object.keys(metafile.inputs).filter((file) => !file.includes('node_modules/'));
    inputs = Object.fromEntries([...sources, ...always].map((file) => [file, stamp(file)]));
  } catch {
    // esbuild has said what is wrong, and where.
    fail();
  }
  writeFileSync(`${cache}/${build}.json`, JSON.stringify({ build, entries, inputs }));
  renameSync(`${cache}/${build}.json`, `${cache}/${name}.json`);
  removeOld(cache, name, build);
  return `${cache}/${build}`;
};

/** Folders of earlier bundles. The last but one may still run; what is ten minutes older does not. */
const removeOld = (cache, name, current) => {
  for (const folder of readdirSync(cache)) {
    if (folder === current || !folder.startsWith(`${name}-`)) continue;
    const age = Date.now() - statSync(`${cache}/${folder}`).mtimeMs;
    if (age > 600_000) rmSync(`${cache}/${folder}`, { recursive: true, force: true });
  }
};
