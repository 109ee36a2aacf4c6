/** Every provisioner renders what its chart renders for the same settings, apart from listed deviations. */
import { execFileSync } from 'node:child_process';
import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { isClusterScoped } from '../../lib/kube/identity.ts';
import type { Manifest } from '../../lib/kube/manifest.ts';
import { renderStorage } from '../../lib/storage/index.ts';
import { cases, extras, missing, skipped } from './storage-cases.ts';

const parity = join(import.meta.dirname, '../../../shared/parity');
const goldens = join(parity, 'provisioners');
const deviationsFile = join(import.meta.dirname, 'storage-deviations.json');

/** `cases` are the goldens that an entry is for; the comparer itself ignores them. */
interface Deviation {
  object: string;
  path: string;
  reason: string;
  cases: string[];
}

interface Compared {
  case: string;
  problems: string[];
  objects: { id: string; status: string; diffs: { path: string }[] }[];
}

const deviations: Deviation[] = JSON.parse(readFileSync(deviationsFile, 'utf8'));

describe.skipIf(!existsSync(goldens))('provisioners against their charts', () => {
  const folder = mkdtempSync(join(tmpdir(), 'storage-parity-'));
  afterAll(() => rmSync(folder, { recursive: true }));

  const compare = (...options: string[]): Compared[] => {
    const run = ['--batch', join(folder, 'expected'), join(folder, 'actual'), '--json', ...options];
    try {
      return JSON.parse(execFileSync('node', [join(parity, 'compare'), ...run], { encoding: 'utf8' })).results;
    } catch (failed) {
      return JSON.parse((failed as { stdout: string }).stdout).results;
    }
  };

  let all: Compared[];
  let allowed: Compared[];
  beforeAll(() => {
    for (const { golden, provider, namespace } of cases) {
      const expected = join(folder, 'expected', golden);
      mkdirSync(expected, { recursive: true });
      for (const file of ['helm.yaml', 'values.yaml']) symlinkSync(join(goldens, golden, file), join(expected, file));
      writeFileSync(join(expected, 'case.json'), JSON.stringify({ namespace }));

      const placed = (manifest: Manifest) => ({
        ...manifest,
        metadata: isClusterScoped(manifest) ? manifest.metadata : { namespace, ...manifest.metadata },
      });
      const objects = renderStorage([provider]).flatMap(({ manifests }) => manifests.map(placed));
      mkdirSync(join(folder, 'actual', golden, '..'), { recursive: true });
      writeFileSync(join(folder, 'actual', `${golden}.yaml`), JSON.stringify({ kind: 'List', items: objects }));
    }
    all = compare();
    allowed = compare('--allow', deviationsFile, ...extras.flatMap(({ object }) => ['--allow-extra', object.source]));
  }, 30_000);

  test('every golden is covered or skipped with a reason', () => {
    const provisioners = [...new Set(cases.map(({ golden }) => golden.split('/')[0] ?? ''))];
    const found = provisioners.flatMap((name) =>
      readdirSync(join(goldens, name)).map((variant) => `${name}/${variant}`),
    );
    expect([...cases.map(({ golden }) => golden), ...Object.keys(skipped)].sort()).toEqual(found.sort());
  });

  test.each(cases.map(({ golden }) => golden))('%s', (golden) => {
    const result = allowed.find((one) => one.case === golden);
    expect(result?.problems).toEqual([]);
    const differing = result?.objects.filter(({ status }) => status !== 'equal') ?? [];
    const absent = missing.filter((one) => one.golden === golden).flatMap(({ objects }) => objects);
    expect(differing.map(({ id, status, diffs }) => ({ id, status, diffs }))).toEqual(
      absent.map((id) => ({ id, status: 'missing', diffs: [] })),
    );
  });

  /** The object and path of every difference of a golden. */
  const differences = (golden: string) =>
    all
      .find((one) => one.case === golden)
      ?.objects.flatMap(({ id, diffs }) => diffs.map(({ path }) => ({ id, path }))) ?? [];
  const covers = (entry: Deviation, { id, path }: { id: string; path: string }) =>
    new RegExp(entry.object).test(id) && new RegExp(entry.path).test(path);

  test.each(cases.map(({ golden }) => golden))('deviations of %s are those listed for it', (golden) => {
    const listed = deviations.filter((entry) => entry.cases.includes(golden));
    expect(differences(golden).filter((one) => !listed.some((entry) => covers(entry, one)))).toEqual([]);
    expect(listed.filter((entry) => !differences(golden).some((one) => covers(entry, one)))).toEqual([]);
  });

  test('every extra object has a reason, and every reason an object', () => {
    const found = all.flatMap(({ objects }) => objects.filter(({ status }) => status === 'extra').map(({ id }) => id));
    expect(found.filter((id) => !extras.some(({ object }) => object.test(id)))).toEqual([]);
    expect(extras.filter(({ object }) => !found.some((id) => object.test(id)))).toEqual([]);
    expect(deviations.filter(({ reason, path }) => reason.length < 20 || path === '')).toEqual([]);
  });
});
