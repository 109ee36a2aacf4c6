/** From one version of Harbor to another: one minor release at a time, and never back. */
import { error, type Problem } from '../../problem.ts';
import { type HarborVersion, releases } from './index.ts';

const minorOf = (version: string): string => version.split('.').slice(0, 2).join('.');

const numbers = (version: string): number[] => version.split('.').map(Number);

const isOlder = (a: string, b: string): boolean => {
  const [left, right] = [numbers(a), numbers(b)];
  const index = left.findIndex((number, position) => number !== right[position]);
  return index >= 0 && (left[index] ?? 0) < (right[index] ?? 0);
};

/** The versions to install one after the other, as far as they are known here. */
const pathTo = (to: HarborVersion, from: string): string[] => {
  const before = Object.values(releases).find(({ version }) => minorOf(version) === releases[to].upgradesFrom);
  if (!before || !isOlder(from, before.version) || minorOf(from) === minorOf(before.version)) return [to];
  return [...pathTo(before.version as HarborVersion, from), to];
};

/**
 * Problems of rendering `to` where `from` was rendered before. Core migrates the database when it starts, from the schema of
 * the release before it, and cannot go back (Harbor documentation, "Upgrade Harbor and Migrate Data").
 */
export const upgradeProblems = (from: string, to: HarborVersion): Problem[] => {
  if (minorOf(from) === minorOf(to) ? !isOlder(to, from) : minorOf(from) === releases[to].upgradesFrom) return [];
  if (isOlder(to, from)) {
    return [
      error(
        'downgrade',
        'harbor.version',
        `dist/ holds Harbor ${from}, whose database ${to} cannot read`,
        `version: '${from}', or a restored backup and a removed folder in dist/`,
      ),
    ];
  }
  const path = pathTo(to, from);
  return [
    error(
      'upgrade-path',
      'harbor.version',
      `dist/ holds Harbor ${from}: ${to} migrates the database of ${releases[to].upgradesFrom} only`,
      path.length > 1
        ? `upgrade in steps, each synced and healthy before the next: ${[from, ...path].join(' → ')}`
        : `first install ${releases[to].upgradesFrom}, with the chart`,
    ),
  ];
};
