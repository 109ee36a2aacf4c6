/** Mistakes in pools: addresses that cannot be read, belong to two, or are somebody else's. */
import { error, type Problem, warning } from '../../problem.ts';
import {
  contains,
  formatAddress,
  formatRange,
  only,
  overlaps,
  parseAddress,
  parseCidr,
  parseRange,
  type Range,
} from '../ip.ts';
import { l2Advertisements } from './config.ts';
import type { AddressPool, MetalLB } from './model.ts';
import { advertises } from './pools.ts';

/** A range, where it is written and for which pool. */
interface Written {
  where: string;
  pool: string;
  text: string;
  range: Range;
}

const example = 'write a network as 192.168.11.0/28 or a range as 192.168.10.240-192.168.10.250';

/** What is wrong with the text of an address range, or the range. */
const read = (check: string, where: string, pool: string, text: string): Problem | Written => {
  const range = parseRange(text);
  if (range) return { where, pool, text, range };
  const address = parseAddress(text.trim());
  if (address) {
    const single = `${formatAddress(address)}/${address.family === 4 ? 32 : 128}`;
    return error(check, where, `\`${text}\` is a single address, not a network or range`, `write ${single}`);
  }
  const [first, last, ...more] = text.split('-').map((end) => parseAddress(end.trim()));
  if (first && last && more.length === 0) {
    return first.family === last.family
      ? error(
          check,
          where,
          `the range \`${text}\` ends before it starts`,
          `write ${formatAddress(last)}-${formatAddress(first)}`,
        )
      : error(
          check,
          where,
          `the range \`${text}\` starts in IPv${first.family} and ends in IPv${last.family}`,
          'write a range for each family',
        );
  }
  return error(check, where, `\`${text}\` is no address range`, example);
};

const isWritten = (item: Problem | Written): item is Written => 'range' in item;

/** Networks of which no address can be a Service's (RFC 6890, RFC 4291). */
const unusable = {
  '0.0.0.0/8': 'means this host',
  '127.0.0.0/8': 'is loopback',
  '169.254.0.0/16': 'is link-local',
  '224.0.0.0/3': 'is multicast or reserved',
  '::/127': 'is loopback or no address at all',
  'fe80::/10': 'is link-local',
  'ff00::/8': 'is multicast',
};

const rangeProblems = ({ where, text, range }: Written): Problem[] => {
  const problems: Problem[] = [];
  const cidr = parseCidr(text);
  if (cidr && cidr.address !== cidr.first) {
    const whole = formatRange(cidr);
    const single = formatRange(only({ family: cidr.family, value: cidr.address }));
    problems.push(
      warning(
        'pool-host-bits',
        where,
        `\`${text}\` means all of ${whole}`,
        `write ${whole}, or ${single} for the one address`,
      ),
    );
  }
  for (const [network, reason] of Object.entries(unusable)) {
    const other = parseCidr(network);
    if (other && overlaps(range, other)) {
      problems.push(
        error(
          'pool-address',
          where,
          `\`${text}\` contains addresses of ${network}, which ${reason}`,
          'choose addresses that clients can reach',
        ),
      );
    }
  }
  return problems;
};

/** Each pair of ranges with an address in common, once. */
const overlapProblems = (ranges: Written[]): Problem[] =>
  ranges.flatMap((range, index) =>
    ranges
      .slice(0, index)
      .filter((other) => overlaps(range.range, other.range))
      .map((other) =>
        error(
          'pool-overlap',
          range.where,
          `\`${range.text}\` overlaps with \`${other.text}\` of pool ${other.pool}`,
          'give each address to one pool, once',
        ),
      ),
  );

/** Ranges against the networks of the nodes, for pools that are announced there. */
const nodeNetworkProblems = (metallb: MetalLB, pool: AddressPool, ranges: Written[], networks: Range[]): Problem[] => {
  if (networks.length === 0 || !l2Advertisements(metallb).some((advertisement) => advertises(advertisement, pool)))
    return [];
  const all = networks.map(formatRange).join(' and ');
  return ranges.flatMap(({ where, text, range }) => {
    const home = networks.find((network) => contains(network, range));
    if (!home) {
      const what = `\`${text}\` is not inside the node networks ${all}, and ARP and NDP end at the router`;
      return [error('pool-network', where, what, 'choose addresses of a node network, or announce the pool by BGP')];
    }
    if (home.family === 6 || home.last - home.first < 3n) return [];
    return [home.first, home.last]
      .filter((value) => contains(range, only({ family: 4, value })))
      .map((value) => {
        const kind = value === home.first ? 'the network itself' : 'the broadcast address';
        return error(
          'pool-network',
          where,
          `\`${text}\` contains ${formatAddress({ family: 4, value })}, ${kind} of ${formatRange(home)}`,
          'leave it out of the range',
        );
      });
  });
};

/** The readable ones of a list of networks and ranges, and the problems of the others. */
const readAll = (
  check: string,
  texts: string[],
  where: string,
  pool = '',
): { ranges: Written[]; problems: Problem[] } => {
  const items = texts.map((text, index) => read(check, `${where}[${index}]`, pool, text));
  return { ranges: items.filter(isWritten), problems: items.filter((item): item is Problem => !isWritten(item)) };
};

const reservedProblems = (ranges: Written[], reserved: Written[]): Problem[] =>
  ranges.flatMap(({ where, text, range }) =>
    reserved
      .filter((other) => overlaps(range, other.range))
      .map((other) =>
        error(
          'reserved-address',
          where,
          `\`${text}\` contains reserved addresses: \`${other.text}\``,
          'leave them out of the pool',
        ),
      ),
  );

export const poolProblems = (metallb: MetalLB, where: string): Problem[] => {
  const { pools, nodeNetworks = [], reserved = [] } = metallb;
  if (pools.length === 0) {
    return [
      error(
        'pool-address',
        `${where}.pools`,
        'without a pool no Service gets an address',
        "add { name: 'harbor', addresses: ['192.168.10.240/28'] }",
      ),
    ];
  }
  const networks = nodeNetworks.flatMap((text) => parseCidr(text) ?? []);
  const others = readAll('reserved-address', reserved, `${where}.reserved`);
  const perPool = pools.map((pool, index) => {
    const at = `${where}.pools[${index}].addresses`;
    const { ranges, problems } = readAll('pool-address', pool.addresses, at, pool.name);
    return {
      ranges,
      problems: [
        ...(pool.addresses.length > 0
          ? []
          : [error('pool-address', at, `pool ${pool.name} has no addresses`, example)]),
        ...problems,
        ...ranges.flatMap(rangeProblems),
        ...nodeNetworkProblems(metallb, pool, ranges, networks),
        ...reservedProblems(ranges, others.ranges),
      ],
    };
  });
  return [
    ...nodeNetworks.flatMap((text, index) =>
      parseCidr(text)
        ? []
        : [
            error(
              'node-network',
              `${where}.nodeNetworks[${index}]`,
              `\`${text}\` is no network`,
              'write it as 192.168.10.0/24',
            ),
          ],
    ),
    ...others.problems,
    ...perPool.flatMap(({ problems }) => problems),
    ...overlapProblems(perPool.flatMap(({ ranges }) => ranges)),
  ];
};
