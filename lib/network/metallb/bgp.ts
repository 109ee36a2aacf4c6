/** BGP: peers, what is announced to them, and how their loss is noticed. */
import type { SecretReference } from '../../secrets/source.ts';
import type { AdvertisedPools, LabelSelector } from './model.ts';

/** A router to which speakers announce addresses (BGPPeer v1beta2). */
export interface BGPPeer {
  name: string;
  /** AS number of the speakers, 1 to 4294967295. */
  myASN: number;
  /** AS number of the router. */
  peerASN?: number;
  /** IP address of the router. */
  peerAddress?: string;
  /** Default 179. At most 16384 (MetalLB). */
  peerPort?: number;
  /** IP address of the speakers' end. Default: the node's. */
  sourceAddress?: string;
  /** IPv4 address by which the speaker is known. Default: the node's. */
  routerID?: string;
  /** Go duration after which a silent session is lost: 0, or at least 3s. Default 90s. */
  holdTime?: string;
  /** The router is more than one hop away. */
  ebgpMultiHop?: boolean;
  /** TCP MD5 password: key `password` of a Secret of type kubernetes.io/basic-auth in MetalLB's namespace. */
  password?: SecretReference;
  /** Nodes whose speakers open the session. Default: all. */
  nodeSelectors?: LabelSelector[];
}

/** What only FRR can do. */
export interface FRRPeer extends BGPPeer {
  /** The router's AS number is taken from its greeting: the same as ours, or another one. Instead of `peerASN`. */
  dynamicASN?: 'internal' | 'external';
  /** Interface of an unnumbered session. Instead of `peerAddress`. */
  interface?: string;
  /** AS number shown to this router in place of `myASN`. */
  localASN?: number;
  /** Go duration between two signs of life. Default: a third of `holdTime`. */
  keepaliveTime?: string;
  /** Go duration between two attempts to connect: whole seconds, 1s to 65535s. */
  connectTime?: string;
  /** Name of a BFD profile. */
  bfdProfile?: string;
  /** Keep forwarding while a speaker restarts. Cannot be changed later. */
  enableGracefulRestart?: boolean;
  /** Announce IPv4 over IPv6 sessions and the other way round. Default false. */
  dualStackAddressFamily?: boolean;
  /** Routing table (VRF) of the nodes in which the session lives. Default: the main one. */
  vrf?: string;
}

/** Routes to pools (BGPAdvertisement). */
export interface BGPAdvertisement extends AdvertisedPools {
  name: string;
  /** Names of the peers. Default: all. */
  peers?: string[];
  /** Length of the announced IPv4 networks, 1 to 32; the pool's networks must not be smaller. Default 32, each address by itself. */
  aggregationLength?: number;
  /** The same for IPv6. Default 128. */
  aggregationLengthV6?: number;
  /** LOCAL_PREF for peers of our own AS. */
  localPref?: number;
  /** `65535:65281`, `large:64500:1:2` (FRR only), or names of `communities`. */
  communities?: string[];
  nodeSelectors?: LabelSelector[];
  serviceSelectors?: LabelSelector[];
}

/** A name for a BGP community. */
export interface Community {
  name: string;
  /** `65535:65281`, or `large:64500:1:2` (FRR only). */
  value: string;
}

/** Bidirectional forwarding detection: loss of a peer is noticed within milliseconds. */
export interface BFDProfile {
  name: string;
  /** Milliseconds between packets that we can receive, 10 to 60000. FRR's default 300. */
  receiveInterval?: number;
  /** Milliseconds between packets that we send, 10 to 60000. FRR's default 300. */
  transmitInterval?: number;
  /** Packets that may be lost, 2 to 255. FRR's default 3. */
  detectMultiplier?: number;
  /** Packets that the peer's forwarding plane returns; IPv4 only. Default false. */
  echoMode?: boolean;
  /** Milliseconds, 10 to 60000. FRR's default 50. */
  echoInterval?: number;
  /** Wait for the peer's first packet. Default false. */
  passiveMode?: boolean;
  /** Hops that packets of a peer further away may have taken: least TTL, 1 to 254. FRR's default 254. */
  minimumTtl?: number;
}
