/** Services that ask MetalLB for addresses: what they carry, and why they would stay without one. */

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { matches } from '../../lib/kube/selector.ts';
import { parseRange } from '../../lib/network/ip.ts';
import {
  type AddressRequest,
  type MetalLB,
  serviceAddress,
  serviceAddressProblems,
} from '../../lib/network/metallb/index.ts';
import { capacity, offers } from '../../lib/network/metallb/pools.ts';

const metallb: MetalLB = {
  pools: [
    { name: 'lan', addresses: ['192.168.10.240-192.168.10.241'] },
    { name: 'dmz', addresses: ['203.0.113.0/24', '2001:db8::/120'], autoAssign: false, avoidBuggyIPs: true },
    {
      name: 'team',
      addresses: ['10.9.0.0/30'],
      autoAssign: false,
      serviceAllocation: { namespaces: ['team-a'], serviceSelectors: [{ matchLabels: { tier: 'edge' } }] },
    },
  ],
};
const harbor: AddressRequest = { where: 'harbor.expose', name: 'harbor', namespace: 'harbor' };
const lines = (request: Partial<AddressRequest>, settings: MetalLB = metallb) =>
  serviceAddressProblems(settings, [{ ...harbor, ...request }]).map(({ where, what, fix }) => [where, what, fix]);

describe('a Service', () => {
  it('asks by annotation, and names the class that MetalLB serves', () => {
    expect(serviceAddress(metallb, { address: '192.168.10.240' })).toEqual({
      annotations: { 'metallb.io/loadBalancerIPs': '192.168.10.240' },
    });
    expect(serviceAddress({ ...metallb, loadBalancerClass: 'metallb.io/metallb' }, { pool: 'lan' })).toEqual({
      annotations: { 'metallb.io/address-pool': 'lan' },
      loadBalancerClass: 'metallb.io/metallb',
    });
    expect(serviceAddress(metallb, {})).toEqual({ annotations: {} });
  });

  it.each<[string, Partial<AddressRequest>]>([
    ['any address', {}],
    ['an address', { address: '192.168.10.241' }],
    ['an address of a pool that gives none by itself', { address: '203.0.113.7' }],
    ['both families', { address: '203.0.113.7, 2001:db8::7', pool: 'dmz' }],
    ['a pool', { pool: 'dmz' }],
    ['a pool of its namespace and labels', { pool: 'team', namespace: 'team-a', labels: { tier: 'edge' } }],
  ])('gets %s', (_, request) => {
    expect(lines(request)).toEqual([]);
  });

  it.each<[string, Partial<AddressRequest>, string, string]>([
    ['an unknown pool', { pool: 'wan' }, 'there is no address pool wan', 'name one of lan, dmz, team'],
    ['a name', { address: 'harbor.local' }, '`harbor.local` is no IP address', 'write it as 192.168.10.240'],
    [
      'two of one family',
      { address: '192.168.10.240,192.168.10.241' },
      'a Service has one address of each family, not `192.168.10.240,192.168.10.241`',
      'write one IPv4 and one IPv6 address, or one of them',
    ],
    [
      'an address outside',
      { address: '192.168.10.242' },
      'no pool offers 192.168.10.242',
      'add it to the addresses of a pool, or ask for one of lan, dmz, team',
    ],
    [
      'an address that is avoided',
      { address: '203.0.113.255' },
      'no pool offers 203.0.113.255',
      'add it to the addresses of a pool, or ask for one of lan, dmz, team',
    ],
    [
      'families of two pools',
      { address: '192.168.10.240,2001:db8::7' },
      'no pool offers 192.168.10.240,2001:db8::7',
      'add it to the addresses of a pool, or ask for one of lan, dmz, team',
    ],
    [
      'an address of another pool',
      { address: '192.168.10.240', pool: 'dmz' },
      '192.168.10.240 is in pool lan, not in dmz',
      'ask for the address or for the pool',
    ],
    [
      'a pool of another namespace',
      { pool: 'team', labels: { tier: 'edge' } },
      'pool team does not serve Service harbor in namespace harbor',
      'widen serviceAllocation of the pool',
    ],
    [
      'a pool of other labels',
      { address: '10.9.0.1', namespace: 'team-a' },
      'pool team does not serve Service harbor in namespace team-a',
      'widen serviceAllocation of the pool',
    ],
  ])('does not get %s', (_, request, what, fix) => {
    expect(lines(request)).toEqual([['harbor.expose', what, fix]]);
  });

  it('gets nothing where no pool gives addresses by itself', () => {
    const pools = metallb.pools.slice(1);
    expect(lines({}, { pools })).toEqual([
      [
        'harbor.expose',
        'no pool gives Service harbor an address by itself',
        'ask for an address or a pool, or leave autoAssign: false out',
      ],
    ]);
  });

  it('may be served by namespaces with labels that are not known here', () => {
    const pools = [
      { name: 'a', addresses: ['10.9.0.0/30'], serviceAllocation: { namespaces: ['b'], namespaceSelectors: [{}] } },
    ];
    expect(lines({}, { pools })).toEqual([]);
  });
});

describe('several Services', () => {
  const problems = (...requests: Partial<AddressRequest>[]) =>
    serviceAddressProblems(
      metallb,
      requests.map((request, index) => ({ ...harbor, name: `s${index}`, where: `at ${index}`, ...request })),
    ).map(({ where, what }) => [where, what]);

  it('cannot have one address', () => {
    expect(
      problems({ address: '192.168.10.240' }, { address: '192.168.10.241' }, { address: '192.168.10.240' }),
    ).toEqual([['at 2', '192.168.10.240 is wanted by Service s0 already (at 0)']]);
  });

  it('must fit into the pools, after those that want certain addresses', () => {
    expect(problems({}, {})).toEqual([]);
    expect(problems({}, {}, {})).toEqual([['at 2', 'no address is left in lan for Service s2']]);
    expect(problems({}, {}, { address: '192.168.10.241' })).toEqual([
      ['at 1', 'no address is left in lan for Service s1'],
    ]);
    expect(problems({ pool: 'lan' }, { pool: 'lan' }, { pool: 'lan' })).toEqual([
      ['at 2', 'no address is left in lan for Service s2'],
    ]);
    expect(problems({}, {}, { pool: 'dmz' })).toEqual([]);
  });
});

describe('pools', () => {
  const range = (first: number, length: number) => {
    const text = (value: number) => [24, 16, 8, 0].map((shift) => (value >>> shift) & 255).join('.');
    return `${text(first)}-${text(first + length)}`;
  };

  it('have as many addresses as they offer', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 0x0a000000, max: 0x0a000400 }),
        fc.nat(600),
        fc.boolean(),
        (first, length, avoidBuggyIPs) => {
          const pool = { name: 'a', addresses: [range(first, length)], avoidBuggyIPs };
          const whole = parseRange(range(first, length));
          let offered = 0n;
          for (let value = whole?.first ?? 0n; whole && value <= whole.last; value += 1n) {
            if (offers(pool, { family: 4, value })) offered += 1n;
          }
          expect(capacity(pool)).toBe(offered);
        },
      ),
    );
    expect(capacity({ name: 'six', addresses: ['2001:db8::/64'], avoidBuggyIPs: true })).toBe(2n ** 64n);
  });

  it.each([
    ['In', ['a', 'b'], { zone: 'b' }, true],
    ['In', ['a'], {}, false],
    ['NotIn', ['a'], {}, true],
    ['NotIn', ['a'], { zone: 'a' }, false],
    ['Exists', undefined, { zone: 'x' }, true],
    ['Exists', undefined, {}, false],
    ['DoesNotExist', undefined, {}, true],
    ['DoesNotExist', undefined, { zone: 'x' }, false],
  ] as const)('are selected by labels: %s %j of %j is %s', (operator, values, labels, expected) => {
    const expression = { key: 'zone', operator, ...(values && { values: [...values] }) };
    expect(matches({ matchExpressions: [expression] }, labels)).toBe(expected);
    expect(matches({ matchLabels: { more: 'x' }, matchExpressions: [expression] }, labels)).toBe(false);
  });
});
