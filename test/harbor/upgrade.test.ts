/** Which version of Harbor may follow which. */
import { expect, it } from 'vitest';
import type { HarborVersion } from '../../lib/harbor/releases/index.ts';
import { upgradeProblems } from '../../lib/harbor/releases/upgrade.ts';

it.each<[from: string, to: HarborVersion, said: string | undefined]>([
  ['2.15.1', '2.15.1', undefined],
  ['2.15.0', '2.15.1', undefined],
  ['2.14.4', '2.15.1', undefined],
  ['2.13.0', '2.14.4', undefined],
  ['2.13.4', '2.15.1', 'upgrade in steps, each synced and healthy before the next: 2.13.4 → 2.14.4 → 2.15.1'],
  ['2.11.0', '2.13.4', 'first install 2.12, with the chart'],
  ['2.15.1', '2.14.4', "version: '2.15.1', or a restored backup and a removed folder in dist/"],
  ['2.15.2', '2.15.1', "version: '2.15.2', or a restored backup and a removed folder in dist/"],
])('%s → %s', (from, to, said) => expect(upgradeProblems(from, to)[0]?.fix).toBe(said));
