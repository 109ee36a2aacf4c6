/** IP arithmetic against Node's own parser and against plain counting. */
import { isIPv4, isIPv6 } from 'node:net';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  contains,
  type Family,
  formatAddress,
  formatRange,
  only,
  overlaps,
  parseAddress,
  parseCidr,
  parseRange,
  type Range,
  size,
  summarize,
} from '../../lib/network/ip.ts';

const ipv4 = fc.bigInt(0n, 2n ** 32n - 1n).map((value) => ({ family: 4 as Family, value }));
/** Many groups of zeros, so that shortening is exercised. */
const ipv6 = fc
  .array(fc.oneof(fc.constant(0), fc.integer({ min: 0, max: 0xffff })), { minLength: 8, maxLength: 8 })
  .map((groups) => ({
    family: 6 as Family,
    value: groups.reduce((value, group) => (value << 16n) | BigInt(group), 0n),
  }))
  .filter(({ value }) => value >> 32n !== 0xffffn);
const address = fc.oneof(ipv4, ipv6);
/** Ranges near each other, so that they meet often. */
const nearby: fc.Arbitrary<Range> = fc
  .tuple(fc.constantFrom<Family>(4, 6), fc.bigInt(0n, 40n), fc.bigInt(0n, 40n))
  .map(([family, first, more]) => ({ family, first, last: first + more }));
const members = ({ family, first, last }: Range) =>
  Array.from({ length: Number(last - first) + 1 }, (_, index) => `${family}:${first + BigInt(index)}`);

describe('addresses', () => {
  it('are read as they are printed, and printed as URLs print them', () => {
    fc.assert(
      fc.property(address, (given) => {
        const text = formatAddress(given);
        expect(parseAddress(text)).toEqual(given);
        if (given.family === 6) expect(`[${text}]`).toBe(new URL(`http://[${text}]/`).hostname);
      }),
    );
  });

  it('are accepted as Node accepts them, except zones and IPv4-mapped ones', () => {
    const piece = fc.constantFrom(
      '0',
      '1',
      '255',
      '256',
      '01',
      'ffff',
      'FF',
      'g',
      '12345',
      '',
      '::',
      ':',
      '.',
      '1.2.3.4',
      '-1',
      '%e',
    );
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 17 }), (pieces) => {
        const text = pieces.join('');
        const mapped = isIPv6(text) && new URL(`http://[${text.replace(/%.*/, '')}]/`).hostname.startsWith('[::ffff:');
        const expected = isIPv4(text) || (isIPv6(text) && !text.includes('%') && !mapped);
        expect(parseAddress(text) !== undefined, text).toBe(expected);
      }),
      { numRuns: 3000 },
    );
  });

  it.each([
    ['10.0.0.1', { family: 4, value: 0x0a000001n }],
    ['::', { family: 6, value: 0n }],
    ['::1', { family: 6, value: 1n }],
    ['0:0:0:0:0:0:1::', { family: 6, value: 0x10000n }],
    ['2001:DB8::a', { family: 6, value: 0x20010db8_00000000_00000000_0000000an }],
    ['64:ff9b::192.0.2.1', { family: 6, value: 0x0064ff9b_00000000_00000000_c0000201n }],
  ])('%s is a number', (text, expected) => {
    expect(parseAddress(text)).toEqual(expected);
  });

  it.each([
    '',
    '10.0.0',
    '10.0.0.256',
    '10.0.0.01',
    '10.0.0.1.2',
    ' 10.0.0.1',
    '1:2:3:4:5:6:7',
    '1::2::3',
    '1:2:3:4:5:6:7:8::',
    '1.2.3.4::',
    ':::1',
    'fe80::1%eth0',
    '::ffff:10.0.0.1',
    '12345::',
  ])('%j is none', (text) => {
    expect(parseAddress(text)).toBeUndefined();
  });
});

describe('networks and ranges', () => {
  it('know their ends, their length and what was written', () => {
    expect(parseCidr('192.168.10.77/28')).toEqual({
      family: 4,
      first: 0xc0a80a40n,
      last: 0xc0a80a4fn,
      length: 28,
      address: 0xc0a80a4dn,
    });
    expect(parseCidr('0.0.0.0/0')).toMatchObject({ first: 0n, last: 2n ** 32n - 1n });
    expect(parseCidr('fd00::/8')).toMatchObject({ family: 6, length: 8, first: 0xfdn << 120n });
    expect(parseRange('10.0.0.5 - 10.0.0.9')).toEqual({ family: 4, first: 0x0a000005n, last: 0x0a000009n });
    expect(parseRange('10.0.0.0/30')).toMatchObject({ family: 4, first: 0x0a000000n, last: 0x0a000003n });
  });

  it.each(['10.0.0.0', '10.0.0.0/33', '10.0.0.0/', '10.0.0.0/-1', '10.0.0.0/024', 'fd00::/129', '/24', 'x/24'])(
    '%j is no network',
    (text) => {
      expect(parseCidr(text)).toBeUndefined();
    },
  );

  it.each([
    '10.0.0.9-10.0.0.5',
    '10.0.0.1-fd00::1',
    '10.0.0.1-',
    '-10.0.0.1',
    '10.0.0.1-10.0.0.2-10.0.0.3',
    '10.0.0.1',
  ])('%j is no range', (text) => {
    expect(parseRange(text)).toBeUndefined();
  });

  it('contain, overlap and count as sets of addresses do', () => {
    fc.assert(
      fc.property(nearby, nearby, (a, b) => {
        const inA = new Set(members(a));
        expect(contains(a, b)).toBe(members(b).every((member) => inA.has(member)));
        expect(overlaps(a, b)).toBe(members(b).some((member) => inA.has(member)));
        expect(size(a)).toBe(BigInt(inA.size));
      }),
    );
  });

  it('are summarized into networks that cover them exactly, two of which never make a larger one', () => {
    fc.assert(
      fc.property(nearby, (range) => {
        const networks = summarize(range);
        expect(networks.flatMap(members)).toEqual(members(range));
        for (const network of networks) {
          expect(parseCidr(`${formatAddress({ ...network, value: network.first })}/${network.length}`)).toEqual(
            network,
          );
        }
        for (const [index, network] of networks.entries()) {
          const next = networks[index + 1];
          const pair = next?.length === network.length && network.first % (2n * size(network)) === 0n;
          expect(pair).toBe(false);
        }
      }),
    );
    expect(summarize({ family: 4, first: 0n, last: 2n ** 32n - 1n }).map(({ length }) => length)).toEqual([0]);
    expect(summarize({ family: 6, first: 0n, last: 2n ** 128n - 1n }).map(({ length }) => length)).toEqual([0]);
  });

  it('are printed as networks where they are one', () => {
    const print = (text: string) => {
      const range = parseRange(text);
      return range && formatRange(range);
    };
    expect(print('10.0.0.0-10.0.0.255')).toBe('10.0.0.0/24');
    expect(print('10.0.0.1-10.0.0.2')).toBe('10.0.0.1-10.0.0.2');
    expect(print('fd00:0:0::/64')).toBe('fd00::/64');
    expect(formatRange(only({ family: 4, value: 1n }))).toBe('0.0.0.1/32');
  });
});
