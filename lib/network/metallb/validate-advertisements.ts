/** Mistakes in advertisements: pools that nobody announces, names that nothing has, communities, aggregation. */
import { matches } from '../../kube/selector.ts';
import { error, type Problem } from '../../problem.ts';
import { formatRange, parseRange, summarize } from '../ip.ts';
import type { BGPAdvertisement } from './bgp.ts';
import { l2Advertisements } from './config.ts';
import type { AddressPool, AdvertisedPools, MetalLB } from './model.ts';
import { advertises, rangesOf } from './pools.ts';
import { modeOf } from './release.ts';

const poolReferences = ({ pools }: MetalLB, advertisement: AdvertisedPools, where: string): Problem[] => [
  ...(advertisement.ipAddressPools ?? []).flatMap((name, index) => {
    const at = `${where}.ipAddressPools[${index}]`;
    if (advertisement.ipAddressPools?.indexOf(name) !== index) {
      return [error('advertisement', at, `pool ${name} is named twice`, 'name it once')];
    }
    return pools.some((pool) => pool.name === name)
      ? []
      : [
          error(
            'advertisement',
            at,
            `there is no pool ${name}`,
            `name one of ${pools.map((pool) => pool.name).join(', ')}`,
          ),
        ];
  }),
  ...(advertisement.ipAddressPoolSelectors ?? []).flatMap((selector, index) =>
    pools.some((pool) => matches(selector, pool.labels))
      ? []
      : [
          error(
            'advertisement',
            `${where}.ipAddressPoolSelectors[${index}]`,
            'no pool has these labels',
            'add them to labels of a pool',
          ),
        ],
  ),
];

const unannounced = (metallb: MetalLB, where: string): Problem[] => {
  const advertisements = [...l2Advertisements(metallb), ...(metallb.bgpAdvertisements ?? [])];
  return metallb.pools.flatMap((pool, index) =>
    advertisements.some((advertisement) => advertises(advertisement, pool))
      ? []
      : [
          error(
            'pool-unannounced',
            `${where}.pools[${index}]`,
            `nobody announces pool ${pool.name}, so nobody reaches its addresses`,
            'name it in l2Advertisements or bgpAdvertisements',
          ),
        ],
  );
};

/** Linux names of interfaces: at most 15 characters, no slash, no blank. */
const interfaceProblems = (metallb: MetalLB, where: string): Problem[] =>
  (metallb.l2Advertisements ?? []).flatMap(({ interfaces = [] }, advertisement) =>
    interfaces.flatMap((name, index) =>
      /^[^\s/]{1,15}$/.test(name)
        ? []
        : [
            error(
              'advertisement',
              `${where}.l2Advertisements[${advertisement}].interfaces[${index}]`,
              `\`${name}\` is no name of an interface`,
              'write it as the nodes call it, e.g. eth0',
            ),
          ],
    ),
  );

/** `legacy` for two numbers of 16 bits, `large` for three of 32; undefined for what is neither. */
export const communityKind = (text: string): 'legacy' | 'large' | undefined => {
  const below = (limit: number, numbers: string[]) =>
    numbers.every((number) => /^\d+$/.test(number) && Number(number) < limit);
  const [first = '', ...rest] = text.split(':');
  if (rest.length === 1 && below(2 ** 16, [first, ...rest])) return 'legacy';
  return first === 'large' && rest.length === 3 && below(2 ** 32, rest) ? 'large' : undefined;
};

const communityProblems = (metallb: MetalLB, text: string, where: string): Problem[] => {
  const kind = communityKind(text);
  if (!kind) {
    return [
      error(
        'bgp-community',
        where,
        `\`${text}\` is no BGP community`,
        'write 65535:65281, large:64500:1:2, or a name of communities',
      ),
    ];
  }
  return kind === 'large' && modeOf(metallb) === 'native'
    ? [error('bgp-community', where, `only FRR knows large communities such as \`${text}\``, "set mode: 'frr-k8s'")]
    : [];
};

/** Length of the largest network inside an address range: a shorter one would announce addresses of others. */
const shortestLength = (text: string): number => {
  const range = parseRange(text);
  return range ? Math.min(...summarize(range).map(({ length }) => length)) : 0;
};

const aggregationProblems = (advertisement: BGPAdvertisement, pools: AddressPool[], where: string): Problem[] => {
  const { aggregationLength, aggregationLengthV6, serviceSelectors } = advertisement;
  const lengths = [
    { field: 'aggregationLength', family: 4, value: aggregationLength, most: 32 },
    { field: 'aggregationLengthV6', family: 6, value: aggregationLengthV6, most: 128 },
  ] as const;
  return lengths.flatMap(({ field, family, value, most }) => {
    if (value === undefined) return [];
    const bad = (what: string, fix: string) => error('bgp-aggregation', `${where}.${field}`, what, fix);
    if (!Number.isInteger(value) || value < 1 || value > most)
      return [bad(`IPv${family} networks have no length ${value}`, `write a number from 1 to ${most}`)];
    if (serviceSelectors?.length && value !== most)
      return [
        bad('addresses of chosen Services cannot be announced together', `leave ${field} or serviceSelectors out`),
      ];
    return pools
      .filter((pool) => advertises(advertisement, pool))
      .flatMap((pool) =>
        pool.addresses
          .filter((text) => parseRange(text)?.family === family && shortestLength(text) > value)
          .map((text) =>
            bad(
              `networks of length ${value} are larger than \`${text}\` of pool ${pool.name}`,
              `write ${shortestLength(text)} or more`,
            ),
          ),
      );
  });
};

const bgpAdvertisementProblems = (metallb: MetalLB, advertisement: BGPAdvertisement, where: string): Problem[] => {
  const { bgpPeers = [], bfdProfiles = [], communities = [], pools } = metallb;
  const announced = pools.filter((pool) => advertises(advertisement, pool));
  const v6 = announced.flatMap((pool) =>
    rangesOf(pool)
      .filter(({ family }) => family === 6)
      .map((range) => ({ pool, range })),
  );
  const peers = bgpPeers.filter(({ name }) => !advertisement.peers?.length || advertisement.peers.includes(name));
  const echoing = peers.find((peer) =>
    bfdProfiles.some(({ name, echoMode }) => echoMode && 'bfdProfile' in peer && peer.bfdProfile === name),
  );
  return [
    ...(bgpPeers.length > 0
      ? []
      : [error('advertisement', where, 'there is no BGP peer to announce to', 'add bgpPeers')]),
    ...(advertisement.peers ?? []).flatMap((name, index) =>
      bgpPeers.some((peer) => peer.name === name)
        ? []
        : [
            error(
              'advertisement',
              `${where}.peers[${index}]`,
              `there is no BGP peer ${name}`,
              'add it to bgpPeers, or leave peers out for all',
            ),
          ],
    ),
    ...(advertisement.communities ?? []).flatMap((text, index) =>
      communities.some(({ name }) => name === text)
        ? []
        : communityProblems(metallb, text, `${where}.communities[${index}]`),
    ),
    ...aggregationProblems(advertisement, pools, where),
    ...(modeOf(metallb) === 'native'
      ? v6.map(({ pool, range }) =>
          error(
            'advertisement',
            where,
            `${formatRange(range)} of pool ${pool.name} is IPv6, which only FRR announces`,
            "set mode: 'frr-k8s', or announce the pool by l2Advertisements",
          ),
        )
      : []),
    ...(echoing && v6[0]
      ? [
          error(
            'advertisement',
            where,
            `peer ${echoing.name} uses BFD echo, which IPv6 does not have, and pool ${v6[0].pool.name} is announced to it`,
            'switch echoMode off',
          ),
        ]
      : []),
  ];
};

export const advertisementProblems = (metallb: MetalLB, where: string): Problem[] => [
  ...unannounced(metallb, where),
  ...interfaceProblems(metallb, where),
  ...(['l2Advertisements', 'bgpAdvertisements'] as const).flatMap((field) =>
    (metallb[field] ?? []).flatMap((advertisement, index) =>
      poolReferences(metallb, advertisement, `${where}.${field}[${index}]`),
    ),
  ),
  ...(metallb.bgpAdvertisements ?? []).flatMap((advertisement, index) =>
    bgpAdvertisementProblems(metallb, advertisement, `${where}.bgpAdvertisements[${index}]`),
  ),
  ...(metallb.communities ?? []).flatMap(({ value }, index) =>
    communityProblems(metallb, value, `${where}.communities[${index}].value`),
  ),
  ...(metallb.bgpPeers?.length && !metallb.bgpAdvertisements?.length
    ? [
        error(
          'advertisement',
          `${where}.bgpPeers`,
          'nothing is announced to the BGP peers',
          'add bgpAdvertisements, or leave the peers out',
        ),
      ]
    : []),
];
