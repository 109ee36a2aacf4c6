/** What pools amount to: their addresses as ranges, and which advertisements are for them. */
import { matches } from '../../kube/selector.ts';
import { type Address, contains, only, parseRange, type Range, size } from '../ip.ts';
import type { AddressPool, AdvertisedPools } from './model.ts';

/** The ranges of a pool that can be read; others are reported by the checks. */
export const rangesOf = (pool: AddressPool): Range[] =>
  pool.addresses.flatMap((text) => {
    const range = parseRange(text);
    return range ? [range] : [];
  });

/** Addresses that `avoidBuggyIPs` leaves out: IPv4 ending in 0 or 255. */
const isBuggy = ({ family, value }: Address): boolean => family === 4 && [0n, 255n].includes(value & 255n);

export const offers = (pool: AddressPool, address: Address): boolean =>
  rangesOf(pool).some((range) => contains(range, only(address))) && !(pool.avoidBuggyIPs && isBuggy(address));

/** How many numbers of `first`–`last` leave this remainder modulo 256. */
const withRemainder = ({ first, last }: Range, remainder: bigint): bigint =>
  (last + 256n - remainder) / 256n - (first + 255n - remainder) / 256n;

/** Addresses that a pool can give away. */
export const capacity = (pool: AddressPool): bigint =>
  rangesOf(pool)
    .map((range) =>
      pool.avoidBuggyIPs && range.family === 4
        ? size(range) - withRemainder(range, 0n) - withRemainder(range, 255n)
        : size(range),
    )
    .reduce((sum, count) => sum + count, 0n);

/** Whether an advertisement is for a pool: none named and none selected means all. */
export const advertises = (
  { ipAddressPools = [], ipAddressPoolSelectors = [] }: AdvertisedPools,
  pool: AddressPool,
): boolean =>
  ipAddressPools.length + ipAddressPoolSelectors.length === 0 ||
  ipAddressPools.includes(pool.name) ||
  ipAddressPoolSelectors.some((selector) => matches(selector, pool.labels));
