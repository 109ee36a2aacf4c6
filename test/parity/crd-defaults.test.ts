/** Custom resources of dist/ say what their CRDs would add; the list of defaults stands beside the repository. */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { parse } from 'yaml';
import type { Manifest } from '../../lib/kube/manifest.ts';
import { missingDefaults } from '../argocd/at-rest.ts';

const root = join(import.meta.dirname, '..', '..');
const list = join(root, '..', 'shared', 'crds', 'DEFAULTS.json');
const dist = join(root, 'dist');

test.skipIf(!existsSync(list) || !existsSync(dist))('no default of a CRD is left to the server', () => {
  const objects = readdirSync(dist, { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('.yaml') && !file.includes('hosts'))
    .map((file): Manifest => parse(readFileSync(join(dist, file), 'utf8')));
  expect(objects.length).toBeGreaterThan(0);
  expect(missingDefaults(JSON.parse(readFileSync(list, 'utf8')), objects)).toEqual([]);
});
