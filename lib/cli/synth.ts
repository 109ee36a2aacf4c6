/** `synth`: renders environments into dist/, all or nothing; `--check` only tells what differs. */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import type { TextFile } from '../app.ts';
import { upgradeProblems } from '../harbor/releases/upgrade.ts';
import { unusedEntries } from '../images/lock.ts';
import type { ImageLock } from '../images/model.ts';
import { error, type Problem } from '../problem.ts';
import { render } from '../render.ts';
import { constructs, validationErrors } from '../synth.ts';
import { compare, type Difference, listName, update } from './dist.ts';
import { loadEnvironment } from './environments.ts';
import type { Host } from './host.ts';
import { readImageLock } from './image-lock.ts';
import { report, usageError } from './report.ts';

interface Synthesized {
  files: TextFile[];
  /** Images whose digests are in the lock file. */
  locked: string[];
  problems: Problem[];
}

/** Renders one environment and hands it through cdk8s, so that its validations hold too. */
const synthesize = async (host: Host, name: string, lock: ImageLock): Promise<Synthesized> => {
  const loaded = await loadEnvironment(host, name);
  if (!loaded.environment) return { files: [], locked: [], problems: loaded.problems };
  const rendered = render(loaded.environment, loaded.inputs, lock);
  const before = versionIn(join(host.outdir, name));
  const problems = [
    ...loaded.problems,
    ...rendered.problems,
    ...(before === undefined || rendered.files.length === 0
      ? []
      : upgradeProblems(before, loaded.environment.harbor.version)),
  ];
  const invalid = validationErrors(constructs(name, rendered.apps, []));
  return {
    files: rendered.files,
    locked: loaded.environment.images?.lock ? rendered.images.map(({ source }) => source) : [],
    problems: [...problems, ...invalid.map((what) => error('construct', name, what, 'see the message'))],
  };
};

/** Harbor's version in a folder of dist/, as the labels of core say it; undefined where there is none. */
const versionIn = (directory: string): string | undefined => {
  const folder = join(directory, 'harbor');
  const core = existsSync(folder)
    ? readdirSync(folder).find((file) => file.endsWith('-core.deployment.yaml'))
    : undefined;
  const text = core === undefined ? '' : readFileSync(join(folder, core), 'utf8');
  return /app\.kubernetes\.io\/version: '?([0-9.]+)/.exec(text)?.[1];
};

/** Folders in dist/ of environments that are gone, known by their list of rendered files. */
const abandoned = (host: Host): string[] =>
  existsSync(host.outdir)
    ? readdirSync(host.outdir)
        .sort()
        .filter((name) => !host.environments().includes(name) && existsSync(join(host.outdir, name, listName)))
    : [];

/** Things in dist/ that belong to no environment at all. */
const strangers = (host: Host): string[] =>
  existsSync(host.outdir)
    ? readdirSync(host.outdir)
        .sort()
        .filter((name) => !host.environments().includes(name) && !existsSync(join(host.outdir, name, listName)))
    : [];

const tell = (host: Host, name: string, difference: Difference): void => {
  const line = (mark: string, what: string, paths: readonly string[]) => {
    for (const path of paths) host.stderr.write(`${mark} dist/${name}/${path}: ${what}\n`);
  };
  line('✖', 'missing: it is rendered, but not there', difference.missing);
  line('✖', 'stale: its content is not what is rendered', difference.stale);
  line('✖', 'extra: it is not rendered any more', difference.leftover);
  line('✖', 'extra: nobody rendered it', difference.foreign);
};

export const synthCommand = async (args: string[], host: Host): Promise<number> => {
  let parsed: ReturnType<typeof parse>;
  try {
    parsed = parse(args);
  } catch (failure) {
    return usageError(
      host.stderr,
      'synth',
      failure instanceof Error ? failure.message : String(failure),
      'synth [ENVIRONMENT…] [--check]',
    );
  }
  const known = host.environments();
  const unknown = parsed.names.filter((name) => !known.includes(name));
  if (unknown.length > 0) {
    return usageError(
      host.stderr,
      `synth ${unknown.join(' ')}`,
      'there is no such environment',
      `one of ${known.join(', ')}`,
    );
  }
  if (known.length === 0)
    return usageError(host.stderr, 'synth', 'there is nothing in environments/', 'write environments/<name>.ts');

  const names = parsed.names.length > 0 ? parsed.names : known;
  const results: { name: string; files: TextFile[] }[] = [];
  const { lock, problems: unreadable } = readImageLock(host.root);
  const locked: string[] = [];
  let errors = report(host.stderr, 'images', unreadable);
  for (const name of names) {
    const { files, locked: images, problems } = await synthesize(host, name, lock);
    errors += report(host.stderr, name, problems);
    locked.push(...images);
    results.push({ name, files });
  }
  // Only the run over all environments knows what none of them uses.
  if (errors === 0 && parsed.names.length === 0) errors += report(host.stderr, 'images', unusedEntries(lock, locked));
  if (errors > 0) {
    host.stderr.write(`${errors} ${errors === 1 ? 'problem' : 'problems'}; dist/ is as it was\n`);
    return 1;
  }
  if (parsed.names.length === 0) results.push(...abandoned(host).map((name) => ({ name, files: [] })));

  const differences = results.map(({ name, files }) => ({
    name,
    files,
    difference: compare(join(host.outdir, name), files),
  }));
  return parsed.check ? check(host, differences, parsed.names.length === 0) : write(host, differences);
};

const parse = (args: string[]): { names: string[]; check: boolean } => {
  const { values, positionals } = parseArgs({
    args,
    options: { check: { type: 'boolean', default: false } },
    allowPositionals: true,
  });
  return { names: [...new Set(positionals)], check: values.check };
};

type Compared = { name: string; files: TextFile[]; difference: Difference };

const check = (host: Host, compared: readonly Compared[], whole: boolean): number => {
  for (const { name, difference } of compared) tell(host, name, difference);
  const alien = whole ? strangers(host) : [];
  for (const name of alien) host.stderr.write(`✖ dist/${name}: extra: nobody rendered it\n`);
  const differs = compared.some(({ difference }) => Object.values(difference).some((paths) => paths.length > 0));
  if (differs || alien.length > 0) {
    host.stderr.write('dist/ is not what the environments render\n    fix: npm run synth, and commit dist/\n');
    return 1;
  }
  return 0;
};

const write = (host: Host, compared: readonly Compared[]): number => {
  for (const { name, files, difference } of compared) {
    update(join(host.outdir, name), files, difference);
    for (const path of difference.foreign) {
      host.stderr.write(
        `! ${name}: dist/${name}/${path}\n    nobody rendered this file, and Argo CD would apply it\n    fix: move it to environments/ as extra, or delete it\n`,
      );
    }
    const changed = difference.missing.length + difference.stale.length + difference.leftover.length;
    host.stdout.write(files.length > 0 ? `${name}: ${files.length} files, ${changed} changed\n` : `${name}: removed\n`);
  }
  return 0;
};
