import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  canonicalQuantity,
  compareQuantities,
  formatQuantity,
  parseQuantity,
  sumQuantities,
} from '../../lib/kube/quantity.ts';

/** Inputs and what apimachinery v0.35.3 makes of them. */
const vectors = readFileSync(new URL('quantity-vectors.jsonl', import.meta.url), 'utf8')
  .trim()
  .split('\n')
  .map((line) => JSON.parse(line) as { in: string; canonical?: string });

const anyQuantity = fc
  .tuple(
    fc.constantFrom('', '', '-', '+'),
    fc.bigInt({ min: 0n, max: 10n ** 20n }),
    fc.constantFrom('', '.', '.5', '.000', '.123456789', '.0000000001'),
    fc.constantFrom('', 'n', 'u', 'm', 'k', 'M', 'G', 'T', 'Ki', 'Mi', 'Gi', 'Ti', 'Pi', 'Ei', 'e3', 'E-7', 'e+1'),
  )
  .map((parts) => parts.join(''))
  .filter((text) => canonicalQuantity(text) !== undefined);

describe('canonicalQuantity', () => {
  it.each(vectors)('spells $in as $canonical', (vector) => {
    expect(canonicalQuantity(vector.in)).toBe(vector.canonical);
  });

  // Results of apimachinery v0.36.3 for the same strings.
  it.each([
    ['+5Gi', '+5Gi'],
    ['+5Pi', '5Pi'],
    ['+12Ti', '+12Ti'],
    ['+123Ti', '123Ti'],
    ['1.234567891', '1.234567891'],
    ['+123456789012345678', '+123456789012345678'],
    ['+1234567890123456789', '1234567890123456789'],
    ['8Ki', '8Ki'],
    ['1.500', '1.500'],
    ['.5', '500m'],
    ['1e4', '10e3'],
    ['0.5e3', '500'],
    ['1.1Ki', '1126400m'],
    ['0.5Ki', '512'],
    ['1.5Ki', '1536'],
    ['-1024Mi', '-1Gi'],
    ['1e-10', '1e-9'],
    ['-0.0000000001', '-1n'],
    ['16Ei', '9223372036854775807'],
    ['123456789012345678901234k', '123456789012345678901234k'],
    ['999E', '999E'],
    ['0.001E', '1P'],
    ['000', '0'],
    [0.5, '500m'],
    [2, '2'],
    [1e21, '1e+21'],
  ])('spells %s as %s', (quantity, canonical) => expect(canonicalQuantity(quantity)).toBe(canonical));

  it.each([
    '',
    '.',
    '-',
    'Gi',
    '+.Mi',
    '1e',
    '1E+',
    '1K',
    '1kk',
    '0x1',
    'e3',
    '1,5',
    '--1',
    '1000E',
    '1e1000',
    Number.NaN,
  ])('refuses %s', (quantity) => expect(canonicalQuantity(quantity)).toBeUndefined());

  it('is a fixed point and keeps the value', () => {
    fc.assert(
      fc.property(anyQuantity, (quantity) => {
        const canonical = canonicalQuantity(quantity) ?? '';
        expect(canonicalQuantity(canonical)).toBe(canonical);
        expect(compareQuantities(quantity, canonical)).toBe(0);
      }),
    );
  });
});

describe('parseQuantity', () => {
  it('counts exactly, in units of 10⁻⁹', () => {
    expect(parseQuantity('1.5Gi')).toEqual({
      nano: 1_610_612_736n * 10n ** 9n,
      format: 'BinarySI',
    });
    expect(parseQuantity('100m')).toEqual({
      nano: 10n ** 8n,
      format: 'DecimalSI',
    });
    expect(parseQuantity('12e6')).toEqual({
      nano: 12n * 10n ** 15n,
      format: 'DecimalExponent',
    });
  });

  it('reads back what formatQuantity writes', () => {
    fc.assert(
      fc.property(
        fc.bigInt({ min: -(10n ** 27n), max: 10n ** 27n }),
        fc.constantFrom('DecimalSI', 'BinarySI', 'DecimalExponent'),
        (nano, format) => {
          expect(parseQuantity(formatQuantity({ nano, format }) ?? '')?.nano).toBe(nano);
        },
      ),
    );
  });

  it('has no spelling beyond the largest suffix', () => {
    expect(formatQuantity({ nano: 10n ** 30n, format: 'DecimalSI' })).toBeUndefined();
    expect(formatQuantity({ nano: 2n ** 70n * 10n ** 9n, format: 'BinarySI' })).toBeUndefined();
  });
});

describe('compareQuantities', () => {
  it.each([
    ['1Gi', '1G', 1],
    ['1000Mi', '1Gi', -1],
    ['1024Gi', '1Ti', 0],
    ['-1', '1m', -1],
    ['9007199254740993', '9007199254740992', 1],
  ])('%s against %s: %i', (a, b, order) => {
    expect(compareQuantities(a, b)).toBe(order);
    expect(compareQuantities(b, a)).toBe(0 - order);
  });

  it('knows no order of what is no quantity', () => {
    expect(compareQuantities('50GB', '1')).toBeUndefined();
    expect(compareQuantities('1', '50GB')).toBeUndefined();
  });
});

describe('sumQuantities', () => {
  it.each([
    [['1Ti', '128Gi', '256Gi', '128Gi'], '1536Gi'],
    [['500m', '1.5'], '2'],
    [['0', '512Mi', '512Mi'], '1Gi'],
    [['1Gi', '1G'], '2073741824'],
    [['1G', '1Gi'], '2073741824'],
    [['1e3', '1'], '1001'],
    [['1Ki', '1024'], '2Ki'],
    [['1024', '1Ki'], '2048'],
    [['1', '-1'], '0'],
    [[], '0'],
    [['1Gi', '50GB'], undefined],
  ])('%j is %s', (quantities, sum) => expect(sumQuantities(quantities)).toBe(sum));
});
