/** Mistakes in peers and BFD profiles, by the rules of MetalLB's own parser and webhooks (0.16.1). */
import { parseDuration } from '../../kube/duration.ts';
import { error, type Problem } from '../../problem.ts';
import { keyOf } from '../../secrets/source.ts';
import { parseAddress } from '../ip.ts';
import type { BFDProfile, FRRPeer } from './bgp.ts';
import type { MetalLB } from './model.ts';
import { modeOf } from './release.ts';

const isWithin = (value: number, least: number, most: number): boolean =>
  Number.isInteger(value) && value >= least && value <= most;

const highestAsn = 4_294_967_295;

/** Settings that the native implementation does not know, with what they are called. */
const frrOnly = [
  'dynamicASN',
  'interface',
  'localASN',
  'keepaliveTime',
  'connectTime',
  'bfdProfile',
  'enableGracefulRestart',
  'dualStackAddressFamily',
  'vrf',
] as const satisfies (keyof FRRPeer)[];

const peersOf = (metallb: MetalLB): FRRPeer[] => metallb.bgpPeers ?? [];
const profilesOf = (metallb: MetalLB): BFDProfile[] => metallb.bfdProfiles ?? [];

type Report = (field: keyof FRRPeer, what: string, fix: string) => void;

const numbers = (peer: FRRPeer, bad: Report): void => {
  const fix = `write a number from 1 to ${highestAsn}`;
  for (const field of ['myASN', 'peerASN', 'localASN'] as const) {
    const value = peer[field];
    if (value !== undefined && !isWithin(value, 1, highestAsn)) bad(field, `${value} is no AS number`, fix);
  }
  if (peer.peerPort !== undefined && !isWithin(peer.peerPort, 1, 16_384)) {
    bad(
      'peerPort',
      `MetalLB refuses port ${peer.peerPort}`,
      'let the router listen on a port from 1 to 16384; 179 is the default',
    );
  }
};

const otherEnd = (peer: FRRPeer, bad: Report): void => {
  const { peerASN, dynamicASN, peerAddress, interface: device, myASN, ebgpMultiHop } = peer;
  if (peerASN === undefined && dynamicASN === undefined)
    bad('peerASN', "the router's AS number is missing", 'add peerASN');
  if (peerASN !== undefined && dynamicASN !== undefined)
    bad('dynamicASN', 'peerASN and dynamicASN exclude each other', 'leave one out');
  if (peerAddress === undefined && device === undefined)
    bad('peerAddress', 'the router has no address', 'add peerAddress');
  if (peerAddress !== undefined && device !== undefined)
    bad('interface', 'peerAddress and interface exclude each other', 'leave one out');
  if (ebgpMultiHop && peerASN === myASN) {
    bad('ebgpMultiHop', `a peer of our own AS ${myASN} has no external hops`, 'leave ebgpMultiHop out');
  }
};

const addresses = (peer: FRRPeer, bad: Report): void => {
  for (const field of ['peerAddress', 'sourceAddress', 'routerID'] as const) {
    const text = peer[field];
    const address = text === undefined ? undefined : parseAddress(text);
    if (text !== undefined && !address) bad(field, `\`${text}\` is no IP address`, 'write it as 10.0.0.1');
    if (field === 'routerID' && address?.family === 6)
      bad(field, 'a router ID has the form of an IPv4 address', 'write it as 10.0.0.1');
  }
  const [own, router] = [peer.sourceAddress, peer.peerAddress].map((text) => parseAddress(text ?? ''));
  if (own && router && own.family !== router.family) {
    bad(
      'sourceAddress',
      `the speaker's end is IPv${own.family} and the router IPv${router.family}`,
      'use one family for both ends',
    );
  }
};

const timers = (peer: FRRPeer, bad: Report): void => {
  const seconds = (field: 'holdTime' | 'keepaliveTime' | 'connectTime'): number | undefined => {
    const text = peer[field];
    const value = text === undefined ? undefined : parseDuration(text);
    if (text !== undefined && value === undefined) bad(field, `\`${text}\` is no duration`, 'write seconds, e.g. 90s');
    return value;
  };
  const hold = seconds('holdTime');
  const keepalive = seconds('keepaliveTime');
  const connect = seconds('connectTime');
  if (hold !== undefined && hold >= 1 && hold < 3)
    bad('holdTime', 'a hold time is 0 or at least 3s', 'write 3s or more');
  if (hold !== undefined && keepalive !== undefined && keepalive > hold) {
    bad(
      'keepaliveTime',
      `the session ends after ${peer.holdTime}, before a sign of life every ${peer.keepaliveTime}`,
      'make it a third of holdTime',
    );
  }
  if (connect !== undefined && !isWithin(connect, 1, 65_535)) {
    bad('connectTime', 'a connect time has whole seconds, 1s to 65535s', 'write e.g. 10s');
  }
};

const references = (metallb: MetalLB, peer: FRRPeer, bad: Report): void => {
  const { bfdProfile, password } = peer;
  if (bfdProfile !== undefined && !profilesOf(metallb).some(({ name }) => name === bfdProfile)) {
    bad('bfdProfile', `there is no BFD profile ${bfdProfile}`, 'add it to bfdProfiles');
  }
  if (password && keyOf(password, 'password') !== 'password') {
    bad('password', 'MetalLB reads the key password and no other', 'store it under password and leave keys out');
  }
};

const peerProblems = (metallb: MetalLB, peer: FRRPeer, where: string): Problem[] => {
  const problems: Problem[] = [];
  const bad: Report = (field, what, fix) => problems.push(error('bgp-peer', `${where}.${field}`, what, fix));
  numbers(peer, bad);
  otherEnd(peer, bad);
  addresses(peer, bad);
  timers(peer, bad);
  references(metallb, peer, bad);
  if (modeOf(metallb) === 'native') {
    for (const field of frrOnly.filter((field) => peer[field] !== undefined && peer[field] !== false)) {
      bad(field, `only FRR knows ${field}`, "set mode: 'frr-k8s'");
    }
  }
  return problems;
};

/** What identifies a session on one node. */
const session = ({ peerAddress, interface: device, vrf }: FRRPeer): string => `${peerAddress ?? device} ${vrf ?? ''}`;

/** FRR is one router on each node: all of its sessions share AS number and router ID. Peers of chosen nodes may never meet. */
const frrProblems = (metallb: MetalLB, where: string): Problem[] => {
  if (modeOf(metallb) === 'native') return [];
  const peers = peersOf(metallb).map((peer, index) => ({ peer, at: `${where}.bgpPeers[${index}]` }));
  const everywhere = peers.filter(({ peer }) => !peer.nodeSelectors?.length);
  return everywhere.flatMap(({ peer, at }, index) =>
    everywhere
      .slice(0, index)
      .flatMap(({ peer: other }) => [
        ...(session(peer) === session(other)
          ? [
              error(
                'bgp-peer',
                at,
                `${peer.name} and ${other.name} are sessions with the same router`,
                'keep one, or choose nodes for each by nodeSelectors',
              ),
            ]
          : []),
        ...(peer.routerID === other.routerID
          ? []
          : [
              error(
                'bgp-peer',
                `${at}.routerID`,
                `${peer.name} and ${other.name} have different router IDs on the same nodes`,
                'give FRR one router ID, or choose nodes for each by nodeSelectors',
              ),
            ]),
        ...(peer.myASN === other.myASN || peer.vrf !== other.vrf
          ? []
          : [
              error(
                'bgp-peer',
                `${at}.myASN`,
                `${peer.name} and ${other.name} have different AS numbers on the same nodes`,
                'use one AS number, localASN for the other router, or a VRF',
              ),
            ]),
      ]),
  );
};

const bfdLimits = {
  receiveInterval: [10, 60_000],
  transmitInterval: [10, 60_000],
  echoInterval: [10, 60_000],
  detectMultiplier: [2, 255],
  minimumTtl: [1, 254],
} as const;

const bfdProblems = (metallb: MetalLB, where: string): Problem[] => {
  const profiles = profilesOf(metallb);
  if (modeOf(metallb) === 'native' && profiles.length > 0) {
    return [error('bfd-profile', `${where}.bfdProfiles`, 'only FRR knows BFD', "set mode: 'frr-k8s'")];
  }
  return profiles.flatMap((profile, index) =>
    Object.entries(bfdLimits).flatMap(([field, [least, most]]) => {
      const value = profile[field as keyof typeof bfdLimits];
      return value === undefined || isWithin(value, least, most)
        ? []
        : [
            error(
              'bfd-profile',
              `${where}.bfdProfiles[${index}].${field}`,
              `${value} is out of range`,
              `write a number from ${least} to ${most}`,
            ),
          ];
    }),
  );
};

export const bgpProblems = (metallb: MetalLB, where: string): Problem[] => [
  ...peersOf(metallb).flatMap((peer, index) => peerProblems(metallb, peer, `${where}.bgpPeers[${index}]`)),
  ...frrProblems(metallb, where),
  ...bfdProblems(metallb, where),
];
