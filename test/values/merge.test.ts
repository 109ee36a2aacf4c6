/** Values over defaults, as Helm merges them. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { mergeValues } from '../../lib/harbor/values/merge.ts';

describe('mergeValues', () => {
  test.each([
    ['maps join key by key', { a: { b: 1, c: 2 } }, { a: { c: 3, d: 4 } }, { a: { b: 1, c: 3, d: 4 } }],
    ['lists replace', { a: [1, 2] }, { a: [3] }, { a: [3] }],
    ['an empty list replaces', { a: [1, 2] }, { a: [] }, { a: [] }],
    ['an empty map keeps the default', { a: { b: 1 } }, { a: {} }, { a: { b: 1 } }],
    ['null removes a default', { a: { b: 1, c: 2 }, d: 1 }, { a: { b: null }, d: null }, { a: { c: 2 } }],
    ['null of a map removes all of it', { a: { b: 1 } }, { a: null }, {}],
    ['null without a default is nothing', {}, { a: null, b: { c: null, d: 1 } }, { b: { d: 1 } }],
    ['nulls in lists stay', {}, { a: [null, { b: null }] }, { a: [null, { b: null }] }],
    ['text replaces a map', { a: { b: 1 } }, { a: 'x' }, { a: 'x' }],
    ['a map replaces text', { a: 'x' }, { a: { b: 1, c: null } }, { a: { b: 1 } }],
  ])('%s', (_, defaults, values, merged) => {
    expect(mergeValues(defaults, values)).toEqual(merged);
  });

  const tree = fc.letrec<{ map: object }>((tie) => ({
    map: fc.dictionary(
      fc.constantFrom('a', 'b', 'c'),
      fc.oneof({ maxDepth: 3 }, fc.integer(), fc.array(fc.integer()), tie('map')),
    ),
  })).map;

  test('values win, defaults fill, and neither changes', () => {
    fc.assert(
      fc.property(tree, tree, (defaults, values) => {
        const before = JSON.stringify([defaults, values]);
        const merged = mergeValues(defaults, values);
        expect(JSON.stringify([defaults, values])).toBe(before);
        expect(mergeValues(merged, values)).toEqual(merged);
        expect(mergeValues({}, values)).toEqual(values);
        expect(mergeValues(defaults, {})).toEqual(defaults);
      }),
    );
  });
});
