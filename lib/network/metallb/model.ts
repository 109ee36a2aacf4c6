/** MetalLB as an environment describes it: address pools for Services of type LoadBalancer, and who announces them. */

import type { BFDProfile, BGPAdvertisement, BGPPeer, Community, FRRPeer } from './bgp.ts';
import type { LogLevel, MetalLBMetrics, Pods } from './pods.ts';

export type MetalLB = MetalLBSettings &
  (
    | {
        /**
         * `native` (default): MetalLB's own code: ARP and NDP, and BGP for IPv4 alone. `frr-k8s`: BGP by FRR in a DaemonSet
         * of its own, with BFD, IPv6 and VRFs. `frr`: FRR inside the speaker, deprecated since MetalLB 0.16.
         */
        mode?: 'native';
        bgpPeers?: BGPPeer[];
        bfdProfiles?: never;
      }
    | { mode: 'frr' | 'frr-k8s'; bgpPeers?: FRRPeer[]; bfdProfiles?: BFDProfile[] }
  );

interface MetalLBSettings {
  /** Default `metallb-system`. The controller may read every Secret in it: keep nothing else there. */
  namespace?: string;
  /** false: somebody else makes the namespace, which must admit Pod Security level `privileged`. Default true. */
  createNamespace?: boolean;
  /** Names of pools are what Services and advertisements refer to. */
  pools: AddressPool[];
  /** Who answers ARP and NDP for which pools. Default: one for all pools, unless BGP announces them. */
  l2Advertisements?: L2Advertisement[];
  bgpAdvertisements?: BGPAdvertisement[];
  /** Names for BGP communities. */
  communities?: Community[];
  /**
   * Networks of the nodes (CIDR). Pools that are announced by ARP or NDP must lie inside, as both end at the router;
   * absent: not checked.
   */
  nodeNetworks?: string[];
  /** Addresses of the node networks that others use (nodes, gateway, DHCP): networks or ranges that no pool may touch. */
  reserved?: string[];
  /** Serve only Services of this spec.loadBalancerClass, e.g. `metallb.io/metallb`, and leave the others to somebody else. */
  loadBalancerClass?: string;
  controller?: Pods & { /** Default info. */ logLevel?: LogLevel };
  speaker?: Speaker;
  /** Resources of the FRR containers; default none, as their memory grows with the routing table. */
  frr?: Pick<Pods, 'resources'>;
  /** A ServiceMonitor for controller and speakers, which serve metrics over HTTPS with certificates of their own. */
  metrics?: MetalLBMetrics;
  /** Takes the place of `quay.io` in front of every image: `registry.internal/mirror`. */
  imageRegistry?: string;
  /** Names of pull secrets in MetalLB's namespace. */
  imagePullSecrets?: string[];
}

export interface Speaker extends Pods {
  /** Default info. */
  logLevel?: LogLevel;
  /** Speakers watch each other, and another node takes over in seconds; false: after the node's own timeout. Default true. */
  memberlist?: boolean;
  /** Run on control plane nodes as well. Default true. */
  tolerateControlPlane?: boolean;
  /** Announce from nodes with the label `node.kubernetes.io/exclude-from-external-load-balancers` as well. Default false. */
  ignoreExcludeLB?: boolean;
  /** Interfaces on which ARP and NDP stay silent, as regular expressions. Default: those of container networks. */
  excludedInterfaces?: string[];
}

export interface LabelSelector {
  matchLabels?: Record<string, string>;
  matchExpressions?: { key: string; operator: 'In' | 'NotIn' | 'Exists' | 'DoesNotExist'; values?: string[] }[];
}

/** Addresses that MetalLB may give to Services (IPAddressPool). */
export interface AddressPool {
  name: string;
  /** What `ipAddressPoolSelectors` of advertisements match. */
  labels?: Record<string, string>;
  /** Networks (`192.168.11.0/28`) and ranges (`192.168.10.240-192.168.10.250`), IPv4 or IPv6. */
  addresses: string[];
  /** false: only for Services that name the pool or one of its addresses. Default true. */
  autoAssign?: boolean;
  /** true: leave out IPv4 addresses that end in 0 or 255, which some old devices drop. Default false. */
  avoidBuggyIPs?: boolean;
  /** Which Services may have an address of this pool. Default: any. */
  serviceAllocation?: {
    /** Among several pools for a Service, the lowest number is taken first; 0 and none come last. */
    priority?: number;
    namespaces?: string[];
    namespaceSelectors?: LabelSelector[];
    serviceSelectors?: LabelSelector[];
  };
}

/** Which pools an advertisement is for: those named and those selected; neither: all. */
export interface AdvertisedPools {
  ipAddressPools?: string[];
  ipAddressPoolSelectors?: LabelSelector[];
}

/** Answers to ARP (IPv4) and NDP (IPv6) by one node for each address (L2Advertisement). */
export interface L2Advertisement extends AdvertisedPools {
  name: string;
  /** Nodes that may answer. Default: all. */
  nodeSelectors?: LabelSelector[];
  /** Interfaces on which they answer. Default: all that are not excluded. */
  interfaces?: string[];
  /** Services whose addresses are announced. Default: all. */
  serviceSelectors?: LabelSelector[];
}
