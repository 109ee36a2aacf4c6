/** Addresses, networks and ranges of IPv4 and IPv6 as numbers: parsed strictly, compared, counted and printed canonically. */

export type Family = 4 | 6;

export interface Address {
  family: Family;
  value: bigint;
}

/** All addresses from `first` to `last`, both included. */
export interface Range {
  family: Family;
  first: bigint;
  last: bigint;
}

/** A network. `address` is what was written before the slash; where it is not `first`, host bits are set. */
export interface Cidr extends Range {
  length: number;
  address: bigint;
}

const bits = { 4: 32, 6: 128 } as const;

/** Decimal without leading zeros, which some readers take for octal and Go refuses. */
const parseIPv4 = (text: string): bigint | undefined => {
  const parts = text.split('.');
  if (parts.length !== 4) return undefined;
  let value = 0n;
  for (const part of parts) {
    if (!/^(0|[1-9]\d{0,2})$/.test(part) || Number(part) > 255) return undefined;
    value = (value << 8n) | BigInt(part);
  }
  return value;
};

/** Groups of one side of `::`; the last one may be written as IPv4. */
const parseGroups = (text: string): number[] | undefined => {
  if (text === '') return [];
  const parts = text.split(':');
  const groups: number[] = [];
  for (const [index, part] of parts.entries()) {
    if (part.includes('.') && index === parts.length - 1) {
      const embedded = parseIPv4(part);
      if (embedded === undefined) return undefined;
      groups.push(Number(embedded >> 16n), Number(embedded & 0xffffn));
    } else if (/^[0-9a-fA-F]{1,4}$/.test(part)) {
      groups.push(Number.parseInt(part, 16));
    } else {
      return undefined;
    }
  }
  return groups;
};

const parseIPv6 = (text: string): bigint | undefined => {
  const [left = '', right, ...more] = text.split('::');
  if (more.length > 0) return undefined;
  // IPv4 stands at the very end only
  if (right !== undefined && left.includes('.')) return undefined;
  const head = parseGroups(left);
  const tail = parseGroups(right ?? '');
  if (!head || !tail) return undefined;
  const missing = 8 - head.length - tail.length;
  if (right === undefined ? missing !== 0 : missing < 1) return undefined;
  return [...head, ...Array<number>(missing).fill(0), ...tail].reduce(
    (value, group) => (value << 16n) | BigInt(group),
    0n,
  );
};

/**
 * One address; undefined for anything else. Zones (`%eth0`) and IPv4-mapped addresses (`::ffff:10.0.0.1`) are refused:
 * readers disagree about the family of the latter.
 */
export const parseAddress = (text: string): Address | undefined => {
  if (!text.includes(':')) {
    const value = parseIPv4(text);
    return value === undefined ? undefined : { family: 4, value };
  }
  const value = parseIPv6(text);
  return value === undefined || value >> 32n === 0xffffn ? undefined : { family: 6, value };
};

/** The network of this length around an address. */
const network = ({ family, value }: Address, length: number): Cidr => {
  const hostBits = BigInt(bits[family] - length);
  const first = (value >> hostBits) << hostBits;
  return { family, first, last: first + (1n << hostBits) - 1n, length, address: value };
};

/** `10.0.0.0/24` or `fd00::/64`; undefined for anything else. */
export const parseCidr = (text: string): Cidr | undefined => {
  const slash = text.indexOf('/');
  const address = slash < 0 ? undefined : parseAddress(text.slice(0, slash));
  const length = text.slice(slash + 1);
  if (!address || !/^(0|[1-9]\d{0,2})$/.test(length) || Number(length) > bits[address.family]) return undefined;
  return network(address, Number(length));
};

/** A network, or two addresses of one family with a dash between them (`10.0.0.5-10.0.0.9`), the lower one first. */
export const parseRange = (text: string): Range | undefined => {
  const [from, to, ...more] = text.split('-').map((part) => part.trim());
  if (to === undefined) return parseCidr(text);
  const first = parseAddress(from ?? '');
  const last = parseAddress(to);
  if (more.length > 0 || !first || !last || first.family !== last.family || first.value > last.value) return undefined;
  return { family: first.family, first: first.value, last: last.value };
};

/** The range of a single address. */
export const only = ({ family, value }: Address): Range => ({ family, first: value, last: value });

/** Whether every address of `inner` lies in `outer`. */
export const contains = (outer: Range, inner: Range): boolean =>
  outer.family === inner.family && outer.first <= inner.first && inner.last <= outer.last;

/** Whether the two have an address in common. */
export const overlaps = (a: Range, b: Range): boolean =>
  a.family === b.family && a.first <= b.last && b.first <= a.last;

/** Number of addresses. */
export const size = ({ first, last }: Range): bigint => last - first + 1n;

/** The fewest networks that make up a range, in order. */
export const summarize = ({ family, first, last }: Range): Cidr[] => {
  const networks: Cidr[] = [];
  for (let next = first; next <= last; ) {
    let hostBits = 0n;
    // the next larger network must start here as well, and must not reach beyond the end
    while (
      hostBits < BigInt(bits[family]) &&
      (next & ((1n << (hostBits + 1n)) - 1n)) === 0n &&
      next + (1n << (hostBits + 1n)) - 1n <= last
    )
      hostBits += 1n;
    networks.push(network({ family, value: next }, bits[family] - Number(hostBits)));
    next += 1n << hostBits;
  }
  return networks;
};

/** Canonical text of an address (RFC 5952): lower case, the longest run of zero groups shortened. */
export const formatAddress = ({ family, value }: Address): string => {
  if (family === 4) return [24n, 16n, 8n, 0n].map((shift) => (value >> shift) & 0xffn).join('.');
  const groups = Array.from({ length: 8 }, (_, index) => ((value >> BigInt(112 - 16 * index)) & 0xffffn).toString(16));
  const runs = groups.map((_, start) => {
    const end = groups.findIndex((group, index) => index >= start && group !== '0');
    return (end < 0 ? 8 : end) - start;
  });
  const longest = Math.max(...runs);
  if (longest < 2) return groups.join(':');
  const start = runs.indexOf(longest);
  return `${groups.slice(0, start).join(':')}::${groups.slice(start + longest).join(':')}`;
};

/** A network as `address/length` where the range is one, else `first-last`. */
export const formatRange = (range: Range): string => {
  const { family, first, last } = range;
  const [network, ...more] = summarize(range);
  return network && more.length === 0
    ? `${formatAddress({ family, value: first })}/${network.length}`
    : `${formatAddress({ family, value: first })}-${formatAddress({ family, value: last })}`;
};
