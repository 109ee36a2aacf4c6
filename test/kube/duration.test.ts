/** Go durations in seconds. */
import { expect, it } from 'vitest';
import { parseDuration } from '../../lib/kube/duration.ts';

it.each([
  ['0', 0],
  ['90s', 90],
  ['1m30s', 90],
  ['1.5h', 5400],
  ['.5s', 0.5],
  ['1500ms', 1.5],
  ['2160h0m0s', 7_776_000],
  ['1000000µs', 1],
])('%s is %d seconds', (text, seconds) => {
  expect(parseDuration(text)).toBe(seconds);
});

it.each(['', '90', '1d', '-1s', '1h ', 's', '1h30', '.s'])('%j is no duration', (text) => {
  expect(parseDuration(text)).toBeUndefined();
});
