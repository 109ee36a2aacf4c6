/** The table of values keys has exactly the chart's keys and defaults. */
import { existsSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { releases } from '../../lib/harbor/releases/index.ts';
import { isLeaf, type Section } from '../../lib/harbor/values/schema/leaf.ts';
import { defaultOf, schema } from '../../lib/harbor/values/schema.ts';

const file = new URL('../../../shared/spec/harbor-chart-defaults.yaml', import.meta.url);

/** Dotted path → value; a map without entries is a value. */
const leaves = (node: unknown, path = ''): [string, unknown][] =>
  typeof node === 'object' && node !== null && !Array.isArray(node) && Object.keys(node).length > 0
    ? Object.entries(node).flatMap(([key, value]) => leaves(value, path ? `${path}.${key}` : key))
    : [[path, node]];

const listed = (section: Section, path = ''): [string, unknown][] =>
  Object.entries(section).flatMap(([key, node]): [string, unknown][] => {
    const here = path ? `${path}.${key}` : key;
    if (!isLeaf(node)) {
      const below = listed(node, here);
      return below.length > 0 ? below : [[here, {}]];
    }
    return 'default' in node ? leaves(defaultOf(node, releases['2.15.1']) ?? null, here) : [];
  });

const sorted = (pairs: [string, unknown][]) => Object.fromEntries(pairs.sort(([a], [b]) => (a < b ? -1 : 1)));

describe.skipIf(!existsSync(file))('the chart’s defaults', () => {
  test('keys and values are those of chart 1.19.1', () => {
    const expected = Object.fromEntries(leaves(parse(readFileSync(file, 'utf8'), { version: '1.1' })));
    // A quantity, which the chart writes as a number here.
    expected['trivy.resources.limits.cpu'] = String(expected['trivy.resources.limits.cpu']);
    expect(sorted(listed(schema))).toEqual(sorted(Object.entries(expected)));
  });
});
