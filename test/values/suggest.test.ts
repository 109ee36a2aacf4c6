/** What somebody may have meant. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { editDistance, nearest } from '../../lib/harbor/values/suggest.ts';

describe('editDistance', () => {
  test.each([
    ['', '', 0],
    ['abc', '', 3],
    ['kitten', 'sitting', 3],
    ['ture', 'true', 1],
    ['ab', 'ba', 1],
    ['enabld', 'enabled', 1],
    ['ca', 'abc', 3],
  ])('%s %s', (a, b, distance) => {
    expect(editDistance(a, b)).toBe(distance);
  });

  test('is symmetric, zero for equals only, and bounded by the longer word', () => {
    const word = fc.string({ unit: fc.constantFrom('a', 'b', 'c'), maxLength: 8 });
    fc.assert(
      fc.property(word, word, (a, b) => {
        const distance = editDistance(a, b);
        expect(distance).toBe(editDistance(b, a));
        expect(distance === 0).toBe(a === b);
        expect(distance).toBeLessThanOrEqual(Math.max(a.length, b.length));
        expect(distance).toBeGreaterThanOrEqual(Math.abs(a.length - b.length));
      }),
    );
  });
});

describe('nearest', () => {
  test.each([
    ['externalUrl', ['externalURL', 'expose'], 'externalURL'],
    ['storage_class', ['size', 'storageClass'], 'storageClass'],
    ['replicaCount', ['image', 'replicas'], 'replicas'],
    ['warn', ['debug', 'warning'], 'warning'],
    ['xyz', ['image', 'replicas'], undefined],
    ['db', ['dc', 'redis'], undefined],
    ['image', [], undefined],
  ])('%s among %j', (word, known, found) => {
    expect(nearest(word, known)).toBe(found);
  });
});
