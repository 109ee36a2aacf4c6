/** Every mistake in MetalLB's settings, with its exact message. */
import { describe, expect, it } from 'vitest';
import { validateMetalLB } from '../../lib/network/metallb/index.ts';
import type { MetalLB } from '../../lib/network/metallb/model.ts';
import { existing } from '../../lib/secrets/source.ts';

const pool = { name: 'harbor', addresses: ['192.168.10.240-192.168.10.250'] };
const sound: MetalLB = {
  pools: [pool, { name: 'public', addresses: ['203.0.113.0/28', '2001:db8:10::/64'], labels: { zone: 'dmz' } }],
};
const peer = { name: 'tor-a', myASN: 64500, peerASN: 64501, peerAddress: '10.0.0.1' };
/** The settings of the golden with every kind of object. */
const bgp: MetalLB = {
  mode: 'frr-k8s',
  pools: [pool],
  bgpPeers: [{ ...peer, bfdProfile: 'fast', holdTime: '1m30s', keepaliveTime: '30s', password: existing('tor-a') }],
  bfdProfiles: [{ name: 'fast', receiveInterval: 300, transmitInterval: 300, detectMultiplier: 3 }],
  communities: [{ name: 'no-export-x', value: '65535:65281' }],
  bgpAdvertisements: [
    {
      name: 'harbor',
      ipAddressPools: ['harbor'],
      aggregationLength: 32,
      communities: ['no-export-x'],
      peers: ['tor-a'],
    },
  ],
};

const change = (base: MetalLB, settings: object): MetalLB => ({ ...base, ...settings }) as MetalLB;
const withPool = (settings: object, more: object = {}) =>
  change({ pools: [] }, { pools: [{ ...pool, ...settings }], ...more });
const withPeer = (settings: object, more: object = {}) =>
  change(bgp, { bgpPeers: [{ ...peer, ...settings }], bfdProfiles: [], ...more });
const withAdvertisement = (settings: object, more: object = {}) =>
  change(bgp, { bgpAdvertisements: [{ name: 'harbor', ...settings }], ...more });

const frr = "set mode: 'frr-k8s'";
const example = 'write a network as 192.168.11.0/28 or a range as 192.168.10.240-192.168.10.250';
const asNumber = 'write a number from 1 to 4294967295';
const poolAt = 'loadBalancer.pools[0]';
const addressAt = `${poolAt}.addresses[0]`;
const peerAt = 'loadBalancer.bgpPeers[0]';
const advertisementAt = 'loadBalancer.bgpAdvertisements[0]';

describe('mistakes in MetalLB', () => {
  it('are not found in sound settings', () => {
    expect(validateMetalLB(sound)).toEqual([]);
    expect(validateMetalLB(bgp)).toEqual([]);
    expect(validateMetalLB(withPool({ serviceAllocation: { priority: 0 } }))).toEqual([]);
    expect(
      validateMetalLB({
        ...sound,
        nodeNetworks: ['192.168.10.0/24'],
        pools: [pool],
        reserved: ['192.168.10.1-192.168.10.99'],
      }),
    ).toEqual([]);
    const native = withPeer(
      { holdTime: '0s' },
      { mode: 'native', bgpAdvertisements: [{ name: 'all', communities: ['1:2'] }], communities: undefined },
    );
    expect(validateMetalLB(native)).toEqual([]);
  });

  it.each<[string, MetalLB, string, string, string]>([
    [
      'no pool',
      { pools: [] },
      'loadBalancer.pools',
      'without a pool no Service gets an address',
      "add { name: 'harbor', addresses: ['192.168.10.240/28'] }",
    ],
    ['no address', withPool({ addresses: [] }), `${poolAt}.addresses`, 'pool harbor has no addresses', example],
    ['a text', withPool({ addresses: ['the office'] }), addressAt, '`the office` is no address range', example],
    [
      'an octet too large',
      withPool({ addresses: ['192.168.10.256/32'] }),
      addressAt,
      '`192.168.10.256/32` is no address range',
      example,
    ],
    [
      'a leading zero',
      withPool({ addresses: ['192.168.010.0/28'] }),
      addressAt,
      '`192.168.010.0/28` is no address range',
      example,
    ],
    [
      'a prefix too long',
      withPool({ addresses: ['192.168.10.0/33'] }),
      addressAt,
      '`192.168.10.0/33` is no address range',
      example,
    ],
    [
      'a single IPv4 address',
      withPool({ addresses: ['192.168.10.240'] }),
      addressAt,
      '`192.168.10.240` is a single address, not a network or range',
      'write 192.168.10.240/32',
    ],
    [
      'a single IPv6 address',
      withPool({ addresses: ['2001:DB8::1'] }),
      addressAt,
      '`2001:DB8::1` is a single address, not a network or range',
      'write 2001:db8::1/128',
    ],
    [
      'a reversed range',
      withPool({ addresses: ['192.168.10.250-192.168.10.240'] }),
      addressAt,
      'the range `192.168.10.250-192.168.10.240` ends before it starts',
      'write 192.168.10.240-192.168.10.250',
    ],
    [
      'a range of two families',
      withPool({ addresses: ['192.168.10.1-fd00::1'] }),
      addressAt,
      'the range `192.168.10.1-fd00::1` starts in IPv4 and ends in IPv6',
      'write a range for each family',
    ],
    [
      'host bits',
      withPool({ addresses: ['192.168.10.245/28'] }),
      addressAt,
      '`192.168.10.245/28` means all of 192.168.10.240/28',
      'write 192.168.10.240/28, or 192.168.10.245/32 for the one address',
    ],
    [
      'loopback',
      withPool({ addresses: ['127.0.0.10/32'] }),
      addressAt,
      '`127.0.0.10/32` contains addresses of 127.0.0.0/8, which is loopback',
      'choose addresses that clients can reach',
    ],
    [
      'this host',
      withPool({ addresses: ['0.0.0.7/32'] }),
      addressAt,
      '`0.0.0.7/32` contains addresses of 0.0.0.0/8, which means this host',
      'choose addresses that clients can reach',
    ],
    [
      'multicast',
      withPool({ addresses: ['ff02::/64'] }),
      addressAt,
      '`ff02::/64` contains addresses of ff00::/8, which is multicast',
      'choose addresses that clients can reach',
    ],
    [
      'everything',
      withPool({ addresses: ['::/64'] }),
      addressAt,
      '`::/64` contains addresses of ::/127, which is loopback or no address at all',
      'choose addresses that clients can reach',
    ],
    [
      'an overlap inside a pool',
      withPool({ addresses: ['192.168.10.0/24', '192.168.10.7/32'] }),
      `${poolAt}.addresses[1]`,
      '`192.168.10.7/32` overlaps with `192.168.10.0/24` of pool harbor',
      'give each address to one pool, once',
    ],
    [
      'an overlap of pools',
      change(sound, { pools: [pool, { name: 'b', addresses: ['192.168.10.250-192.168.11.3'] }] }),
      'loadBalancer.pools[1].addresses[0]',
      '`192.168.10.250-192.168.11.3` overlaps with `192.168.10.240-192.168.10.250` of pool harbor',
      'give each address to one pool, once',
    ],
    [
      'a pool outside the node network',
      withPool({}, { nodeNetworks: ['10.0.10.0/24', 'fd00::/64'] }),
      addressAt,
      '`192.168.10.240-192.168.10.250` is not inside the node networks 10.0.10.0/24 and fd00::/64, and ARP and NDP end at the router',
      'choose addresses of a node network, or announce the pool by BGP',
    ],
    [
      'a pool half outside',
      withPool({}, { nodeNetworks: ['192.168.10.240/29'] }),
      addressAt,
      '`192.168.10.240-192.168.10.250` is not inside the node networks 192.168.10.240/29, and ARP and NDP end at the router',
      'choose addresses of a node network, or announce the pool by BGP',
    ],
    [
      'the network address',
      withPool({ addresses: ['192.168.10.0/29'] }, { nodeNetworks: ['192.168.10.0/24'] }),
      addressAt,
      '`192.168.10.0/29` contains 192.168.10.0, the network itself of 192.168.10.0/24',
      'leave it out of the range',
    ],
    [
      'the broadcast address',
      withPool({ addresses: ['192.168.10.248/29'] }, { nodeNetworks: ['192.168.10.0/24'] }),
      addressAt,
      '`192.168.10.248/29` contains 192.168.10.255, the broadcast address of 192.168.10.0/24',
      'leave it out of the range',
    ],
    [
      'a node network',
      withPool({}, { nodeNetworks: ['192.168.10.1-192.168.10.9'] }),
      'loadBalancer.nodeNetworks[0]',
      '`192.168.10.1-192.168.10.9` is no network',
      'write it as 192.168.10.0/24',
    ],
    [
      'a reserved address',
      withPool({}, { reserved: ['192.168.10.245/32'] }),
      addressAt,
      '`192.168.10.240-192.168.10.250` contains reserved addresses: `192.168.10.245/32`',
      'leave them out of the pool',
    ],
    [
      'an unreadable reserved address',
      withPool({}, { reserved: ['gateway'] }),
      'loadBalancer.reserved[0]',
      '`gateway` is no address range',
      example,
    ],
    [
      'two pools of one name',
      change(sound, { pools: [pool, { ...pool, addresses: ['10.1.0.0/28'] }] }),
      'loadBalancer.pools[1].name',
      'pools has the name harbor twice',
      'give each a name of its own',
    ],
    [
      'a name that is none',
      withPool({ name: 'Harbor_1' }),
      `${poolAt}.name`,
      '`Harbor_1` is no name of a Kubernetes object',
      'use lower-case letters, digits, dashes and dots',
    ],
    [
      'a priority below zero',
      withPool({ serviceAllocation: { priority: -1 } }),
      `${poolAt}.serviceAllocation.priority`,
      '-1 is no priority',
      'write 1 for the first choice; 0 and none come last',
    ],
    [
      'a namespace twice',
      withPool({ serviceAllocation: { namespaces: ['a', 'b', 'a'] } }),
      `${poolAt}.serviceAllocation.namespaces[2]`,
      'namespace a is named twice',
      'name it once',
    ],
    [
      'a class',
      change(sound, { loadBalancerClass: 'metal lb' }),
      'loadBalancer.loadBalancerClass',
      '`metal lb` is no load balancer class',
      'write e.g. metallb.io/metallb',
    ],
    [
      'a registry with a scheme',
      change(sound, { imageRegistry: 'https://registry.internal' }),
      'loadBalancer.imageRegistry',
      '`https://registry.internal` cannot stand before the name of an image',
      'write host and path without scheme and final slash',
    ],
    [
      'some nodes without memberlist',
      change(sound, { speaker: { memberlist: false, nodeSelector: { lb: 'true' } } }),
      'loadBalancer.speaker.memberlist',
      'without memberlist every node is taken for one with a speaker, and nodeSelector leaves some without',
      'leave one of the two out',
    ],
    [
      'an expression',
      change(sound, { speaker: { excludedInterfaces: ['^eth0$', '(docker'] } }),
      'loadBalancer.speaker.excludedInterfaces[1]',
      '`(docker` is no regular expression',
      'write e.g. ^docker.*',
    ],
    [
      'an expression that Go lacks',
      change(sound, { speaker: { excludedInterfaces: ['^(?!eth)'] } }),
      'loadBalancer.speaker.excludedInterfaces[0]',
      '`^(?!eth)` is no regular expression',
      'write e.g. ^docker.*',
    ],
  ])('pools: %s', (_, metallb, where, what, fix) => {
    expect(validateMetalLB(metallb).map((problem) => [problem.where, problem.what, problem.fix])).toEqual([
      [where, what, fix],
    ]);
  });

  it.each<[string, MetalLB, string, string, string]>([
    [
      'an unknown pool',
      change(sound, { l2Advertisements: [{ name: 'a', ipAddressPools: ['harbour'] }, { name: 'b' }] }),
      'loadBalancer.l2Advertisements[0].ipAddressPools[0]',
      'there is no pool harbour',
      'name one of harbor, public',
    ],
    [
      'a pool twice',
      change(sound, { l2Advertisements: [{ name: 'a', ipAddressPools: ['harbor', 'public', 'harbor'] }] }),
      'loadBalancer.l2Advertisements[0].ipAddressPools[2]',
      'pool harbor is named twice',
      'name it once',
    ],
    [
      'labels of no pool',
      change(sound, {
        l2Advertisements: [
          {
            name: 'a',
            ipAddressPoolSelectors: [{ matchLabels: { zone: 'lan' } }],
            ipAddressPools: ['harbor', 'public'],
          },
        ],
      }),
      'loadBalancer.l2Advertisements[0].ipAddressPoolSelectors[0]',
      'no pool has these labels',
      'add them to labels of a pool',
    ],
    [
      'a forgotten pool',
      change(sound, { l2Advertisements: [{ name: 'a', ipAddressPoolSelectors: [{ matchLabels: { zone: 'dmz' } }] }] }),
      poolAt,
      'nobody announces pool harbor, so nobody reaches its addresses',
      'name it in l2Advertisements or bgpAdvertisements',
    ],
    [
      'no advertisement at all',
      withPool({}, { l2Advertisements: [] }),
      poolAt,
      'nobody announces pool harbor, so nobody reaches its addresses',
      'name it in l2Advertisements or bgpAdvertisements',
    ],
    [
      'an interface',
      change(sound, { l2Advertisements: [{ name: 'a', interfaces: ['eth0', 'a-name-much-too-long'] }] }),
      'loadBalancer.l2Advertisements[0].interfaces[1]',
      '`a-name-much-too-long` is no name of an interface',
      'write it as the nodes call it, e.g. eth0',
    ],
    [
      'nobody to announce to',
      change(bgp, { bgpPeers: [], bgpAdvertisements: [{ name: 'harbor' }] }),
      advertisementAt,
      'there is no BGP peer to announce to',
      'add bgpPeers',
    ],
    [
      'an unknown peer',
      withAdvertisement({ peers: ['tor-a', 'tor-b'] }),
      `${advertisementAt}.peers[1]`,
      'there is no BGP peer tor-b',
      'add it to bgpPeers, or leave peers out for all',
    ],
    [
      'nothing to announce',
      withPeer({}, { bgpAdvertisements: [], communities: [] }),
      'loadBalancer.bgpPeers',
      'nothing is announced to the BGP peers',
      'add bgpAdvertisements, or leave the peers out',
    ],
    [
      'a community',
      withAdvertisement({ communities: ['no-export'] }),
      `${advertisementAt}.communities[0]`,
      '`no-export` is no BGP community',
      'write 65535:65281, large:64500:1:2, or a name of communities',
    ],
    [
      'a community too large',
      withAdvertisement({ communities: ['65536:1'] }),
      `${advertisementAt}.communities[0]`,
      '`65536:1` is no BGP community',
      'write 65535:65281, large:64500:1:2, or a name of communities',
    ],
    [
      'the value of a community',
      change(bgp, { communities: [{ name: 'no-export-x', value: 'large:1:2' }] }),
      'loadBalancer.communities[0].value',
      '`large:1:2` is no BGP community',
      'write 65535:65281, large:64500:1:2, or a name of communities',
    ],
    [
      'a name for two communities',
      change(bgp, { communities: [...(bgp.communities ?? []), { name: 'no-export-x', value: '1:2' }] }),
      'loadBalancer.communities[1].name',
      'communities has the name no-export-x twice',
      'give each a name of its own',
    ],
    [
      'an aggregation beyond',
      withAdvertisement({ aggregationLength: 33 }),
      `${advertisementAt}.aggregationLength`,
      'IPv4 networks have no length 33',
      'write a number from 1 to 32',
    ],
    [
      'an aggregation larger than the pool',
      withAdvertisement({ aggregationLength: 24 }),
      `${advertisementAt}.aggregationLength`,
      'networks of length 24 are larger than `192.168.10.240-192.168.10.250` of pool harbor',
      'write 29 or more',
    ],
    [
      'an IPv6 aggregation larger than the pool',
      withAdvertisement({ aggregationLengthV6: 48 }, { pools: [{ name: 'six', addresses: ['2001:db8::/64'] }] }),
      `${advertisementAt}.aggregationLengthV6`,
      'networks of length 48 are larger than `2001:db8::/64` of pool six',
      'write 64 or more',
    ],
    [
      'an aggregation of chosen Services',
      withAdvertisement({ aggregationLength: 30, serviceSelectors: [{ matchLabels: { app: 'harbor' } }] }),
      `${advertisementAt}.aggregationLength`,
      'addresses of chosen Services cannot be announced together',
      'leave aggregationLength or serviceSelectors out',
    ],
    [
      'echo for IPv6',
      change(bgp, {
        pools: [{ name: 'harbor', addresses: ['2001:db8::/120'] }],
        bfdProfiles: [{ name: 'fast', echoMode: true }],
      }),
      advertisementAt,
      'peer tor-a uses BFD echo, which IPv6 does not have, and pool harbor is announced to it',
      'switch echoMode off',
    ],
    [
      'IPv6 by native BGP',
      withPeer({}, { mode: 'native', pools: [{ name: 'harbor', addresses: ['2001:db8::/64'] }] }),
      advertisementAt,
      '2001:db8::/64 of pool harbor is IPv6, which only FRR announces',
      "set mode: 'frr-k8s', or announce the pool by l2Advertisements",
    ],
    [
      'a large community by native BGP',
      withPeer({}, { mode: 'native', bgpAdvertisements: [{ name: 'harbor', communities: ['large:64500:1:2'] }] }),
      `${advertisementAt}.communities[0]`,
      'only FRR knows large communities such as `large:64500:1:2`',
      frr,
    ],
  ])('advertisements: %s', (_, metallb, where, what, fix) => {
    expect(validateMetalLB(metallb).map((problem) => [problem.where, problem.what, problem.fix])).toEqual([
      [where, what, fix],
    ]);
  });

  it.each<[string, MetalLB, string, string, string]>([
    ['no AS number', withPeer({ myASN: 0 }), `${peerAt}.myASN`, '0 is no AS number', asNumber],
    [
      'an AS number too large',
      withPeer({ peerASN: 4_294_967_296 }),
      `${peerAt}.peerASN`,
      '4294967296 is no AS number',
      asNumber,
    ],
    [
      'no AS number of the router',
      withPeer({ peerASN: undefined }),
      `${peerAt}.peerASN`,
      "the router's AS number is missing",
      'add peerASN',
    ],
    [
      'two AS numbers',
      withPeer({ dynamicASN: 'external' }),
      `${peerAt}.dynamicASN`,
      'peerASN and dynamicASN exclude each other',
      'leave one out',
    ],
    [
      'no address',
      withPeer({ peerAddress: undefined }),
      `${peerAt}.peerAddress`,
      'the router has no address',
      'add peerAddress',
    ],
    [
      'two addresses',
      withPeer({ interface: 'eth1' }),
      `${peerAt}.interface`,
      'peerAddress and interface exclude each other',
      'leave one out',
    ],
    [
      'a name for an address',
      withPeer({ peerAddress: 'tor-a.internal' }),
      `${peerAt}.peerAddress`,
      '`tor-a.internal` is no IP address',
      'write it as 10.0.0.1',
    ],
    [
      'a network for an address',
      withPeer({ sourceAddress: '10.0.0.0/24' }),
      `${peerAt}.sourceAddress`,
      '`10.0.0.0/24` is no IP address',
      'write it as 10.0.0.1',
    ],
    [
      'two families',
      withPeer({ sourceAddress: 'fd00::1' }),
      `${peerAt}.sourceAddress`,
      "the speaker's end is IPv6 and the router IPv4",
      'use one family for both ends',
    ],
    [
      'an IPv6 router ID',
      withPeer({ routerID: 'fd00::1' }),
      `${peerAt}.routerID`,
      'a router ID has the form of an IPv4 address',
      'write it as 10.0.0.1',
    ],
    [
      'a port too high',
      withPeer({ peerPort: 17_900 }),
      `${peerAt}.peerPort`,
      'MetalLB refuses port 17900',
      'let the router listen on a port from 1 to 16384; 179 is the default',
    ],
    [
      'hops inside an AS',
      withPeer({ peerASN: 64_500, ebgpMultiHop: true }),
      `${peerAt}.ebgpMultiHop`,
      'a peer of our own AS 64500 has no external hops',
      'leave ebgpMultiHop out',
    ],
    [
      'a number for a time',
      withPeer({ holdTime: '90' }),
      `${peerAt}.holdTime`,
      '`90` is no duration',
      'write seconds, e.g. 90s',
    ],
    [
      'a hold time too short',
      withPeer({ holdTime: '2s' }),
      `${peerAt}.holdTime`,
      'a hold time is 0 or at least 3s',
      'write 3s or more',
    ],
    [
      'signs of life too rare',
      withPeer({ holdTime: '9s', keepaliveTime: '10s' }),
      `${peerAt}.keepaliveTime`,
      'the session ends after 9s, before a sign of life every 10s',
      'make it a third of holdTime',
    ],
    [
      'a fraction of a second',
      withPeer({ connectTime: '1500ms' }),
      `${peerAt}.connectTime`,
      'a connect time has whole seconds, 1s to 65535s',
      'write e.g. 10s',
    ],
    [
      'an unknown BFD profile',
      withPeer({ bfdProfile: 'fast' }),
      `${peerAt}.bfdProfile`,
      'there is no BFD profile fast',
      'add it to bfdProfiles',
    ],
    [
      'another key for the password',
      withPeer({ password: existing('tor-a', 'secret') }),
      `${peerAt}.password`,
      'MetalLB reads the key password and no other',
      'store it under password and leave keys out',
    ],
    ['a VRF natively', withPeer({ vrf: 'red' }, { mode: 'native' }), `${peerAt}.vrf`, 'only FRR knows vrf', frr],
    [
      'BFD natively',
      withPeer({}, { mode: 'native', bfdProfiles: [{ name: 'fast' }] }),
      'loadBalancer.bfdProfiles',
      'only FRR knows BFD',
      frr,
    ],
    [
      'a BFD interval',
      change(bgp, { bfdProfiles: [{ name: 'fast', receiveInterval: 5 }] }),
      'loadBalancer.bfdProfiles[0].receiveInterval',
      '5 is out of range',
      'write a number from 10 to 60000',
    ],
    [
      'a BFD multiplier',
      change(bgp, { bfdProfiles: [{ name: 'fast', detectMultiplier: 1 }] }),
      'loadBalancer.bfdProfiles[0].detectMultiplier',
      '1 is out of range',
      'write a number from 2 to 255',
    ],
    [
      'one router twice',
      withPeer({}, { bgpPeers: [peer, { ...peer, name: 'again' }] }),
      'loadBalancer.bgpPeers[1]',
      'again and tor-a are sessions with the same router',
      'keep one, or choose nodes for each by nodeSelectors',
    ],
    [
      'two router IDs',
      withPeer({}, { bgpPeers: [peer, { ...peer, name: 'tor-b', peerAddress: '10.0.0.2', routerID: '10.0.0.9' }] }),
      'loadBalancer.bgpPeers[1].routerID',
      'tor-b and tor-a have different router IDs on the same nodes',
      'give FRR one router ID, or choose nodes for each by nodeSelectors',
    ],
    [
      'two AS numbers of ours',
      withPeer({}, { bgpPeers: [peer, { ...peer, name: 'tor-b', peerAddress: '10.0.0.2', myASN: 64_999 }] }),
      'loadBalancer.bgpPeers[1].myASN',
      'tor-b and tor-a have different AS numbers on the same nodes',
      'use one AS number, localASN for the other router, or a VRF',
    ],
  ])('BGP: %s', (_, metallb, where, what, fix) => {
    const problems = validateMetalLB({
      ...metallb,
      bgpAdvertisements: metallb.bgpAdvertisements?.map(({ peers, ...rest }) => rest),
    } as MetalLB);
    expect(problems.map((problem) => [problem.where, problem.what, problem.fix])).toEqual([[where, what, fix]]);
  });

  it('of one setting are reported together', () => {
    const metallb = withPeer(
      { myASN: 0, peerASN: undefined, holdTime: '1s' },
      { pools: [{ name: 'A', addresses: ['x'] }] },
    );
    expect(validateMetalLB(metallb, 'lb').map(({ where }) => where)).toEqual([
      'lb.pools[0].name',
      'lb.pools[0].addresses[0]',
      'lb.pools[0]',
      'lb.bgpAdvertisements[0].ipAddressPools[0]',
      'lb.bgpPeers[0].myASN',
      'lb.bgpPeers[0].peerASN',
      'lb.bgpPeers[0].holdTime',
    ]);
  });

  it('are none where peers, AS numbers and router IDs differ by node, VRF or family of implementation', () => {
    const rack = (name: string) => ({ nodeSelectors: [{ matchLabels: { rack: name } }] });
    const other = { ...peer, name: 'tor-b', myASN: 64_999, routerID: '10.0.0.9' };
    const pairs = [
      [
        { ...peer, ...rack('a') },
        { ...other, ...rack('b') },
      ],
      [peer, { ...peer, name: 'tor-b', vrf: 'red', myASN: 64_999 }],
    ];
    for (const bgpPeers of pairs) {
      expect(validateMetalLB(change(bgp, { bgpPeers, bgpAdvertisements: [{ name: 'harbor' }] }))).toEqual([]);
    }
    const native = change(bgp, {
      mode: 'native',
      bgpPeers: [peer, other],
      bfdProfiles: undefined,
      bgpAdvertisements: [{ name: 'harbor' }],
    });
    expect(validateMetalLB(native)).toEqual([]);
  });
});
