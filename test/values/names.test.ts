/** Names of a release, as Helm's charts make them. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { harborNames } from '../../lib/harbor/names.ts';

describe('harborNames', () => {
  test.each([
    [{ release: 'harbor' }, 'harbor', 'harbor'],
    [{ release: 'my-harbor-prod' }, 'harbor', 'my-harbor-prod'],
    [{ release: 'registry' }, 'harbor', 'registry-harbor'],
    [{ release: 'harbor', nameOverride: 'hub' }, 'hub', 'harbor-hub'],
    [{ release: 'the-hub', nameOverride: 'hub' }, 'hub', 'the-hub'],
    [{ release: 'harbor', nameOverride: 'hub', fullnameOverride: 'cr' }, 'hub', 'cr'],
    [{ release: 'r', nameOverride: '', fullnameOverride: '' }, 'harbor', 'r-harbor'],
    // Cut to 63 characters; one dash at the end goes, a second one stays.
    [{ release: 'harbor', fullnameOverride: `${'a'.repeat(62)}-b` }, 'harbor', 'a'.repeat(62)],
    [{ release: 'harbor', fullnameOverride: `${'a'.repeat(61)}--b` }, 'harbor', `${'a'.repeat(61)}-`],
    [{ release: 'x', nameOverride: 'n'.repeat(70) }, 'n'.repeat(63), `x-${'n'.repeat(61)}`],
  ])('%j', (input, short, full) => {
    expect(harborNames(input)).toEqual({ short, full });
  });

  test('never longer than a DNS label', () => {
    fc.assert(
      fc.property(fc.stringMatching(/^[a-z-]{1,80}$/), fc.stringMatching(/^[a-z-]{0,80}$/), (release, nameOverride) => {
        const { short, full } = harborNames({ release, nameOverride });
        expect(Math.max(short.length, full.length)).toBeLessThanOrEqual(63);
        expect(full.includes(short.slice(0, 20)) || full.startsWith(release.slice(0, 40))).toBe(true);
      }),
    );
  });
});
