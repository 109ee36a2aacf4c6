/** A checkout of its own for each measurement: the sources as they are, with environments made for it. */
import { cpSync, mkdirSync, mkdtempSync, readdirSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { cpuOf } from './cpu.mjs';

const root = join(import.meta.dirname, '../..');
const made = [];

/** A folder that `cleanUp` removes: not before the end, since file systems make new files slowly after many were deleted. */
export const folder = () => {
  const path = mkdtempSync(join(tmpdir(), 'bench-'));
  made.push(path);
  return path;
};

export const cleanUp = () => {
  for (const path of made) rmSync(path, { recursive: true, force: true });
};

/** `environments` are files by name; without them, the committed ones. They find those in `../templates/`. */
export const project = (environments) => {
  const path = folder();
  for (const name of ['lib', 'main.ts', 'package.json', 'tsconfig.json']) {
    cpSync(join(root, name), join(path, name), { recursive: true });
  }
  symlinkSync(join(root, 'node_modules'), join(path, 'node_modules'));
  cpSync(join(root, 'environments'), join(path, environments ? 'templates' : 'environments'), { recursive: true });
  if (environments) mkdirSync(join(path, 'environments'));
  for (const [name, text] of Object.entries(environments ?? {})) writeFileSync(join(path, 'environments', name), text);

  const run = (args, env) => cpuOf('node', [join(path, 'lib/cli/launch.mjs'), ...args], { cwd: path, env });
  return {
    run,
    /** Renders everything into a new folder. */
    synth: () => {
      const dist = join(folder(), 'dist');
      const seconds = run(['synth'], { CDK8S_OUTDIR: dist });
      return { seconds, dist };
    },
  };
};

/** Paths of all objects below a folder. */
export const objectsIn = (dist) =>
  readdirSync(dist, { recursive: true, encoding: 'utf8' }).filter((path) => path.endsWith('.yaml'));
