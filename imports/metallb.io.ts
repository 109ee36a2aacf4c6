// Generated from CRDs by npm run imports.

export interface BfdProfileProps {
  spec?: BfdProfileSpec | undefined;
}

export interface BfdProfileSpec {
  detectMultiplier?: number | undefined;
  echoInterval?: number | undefined;
  echoMode?: boolean | undefined;
  minimumTtl?: number | undefined;
  passiveMode?: boolean | undefined;
  receiveInterval?: number | undefined;
  transmitInterval?: number | undefined;
}

export interface BgpAdvertisementProps {
  spec?: BgpAdvertisementSpec | undefined;
}

export interface BgpAdvertisementSpec {
  aggregationLength?: number | undefined;
  aggregationLengthV6?: number | undefined;
  communities?: string[] | undefined;
  ipAddressPoolSelectors?: BgpAdvertisementSpecIpAddressPoolSelectors[] | undefined;
  ipAddressPools?: string[] | undefined;
  localPref?: number | undefined;
  nodeSelectors?: BgpAdvertisementSpecNodeSelectors[] | undefined;
  peers?: string[] | undefined;
  serviceSelectors?: BgpAdvertisementSpecServiceSelectors[] | undefined;
}

export interface BgpAdvertisementSpecIpAddressPoolSelectors {
  matchExpressions?: BgpAdvertisementSpecIpAddressPoolSelectorsMatchExpressions[] | undefined;
  matchLabels?: Record<string, string> | undefined;
}

export interface BgpAdvertisementSpecNodeSelectors {
  matchExpressions?: BgpAdvertisementSpecNodeSelectorsMatchExpressions[] | undefined;
  matchLabels?: Record<string, string> | undefined;
}

export interface BgpAdvertisementSpecServiceSelectors {
  matchExpressions?: BgpAdvertisementSpecServiceSelectorsMatchExpressions[] | undefined;
  matchLabels?: Record<string, string> | undefined;
}

export interface BgpAdvertisementSpecIpAddressPoolSelectorsMatchExpressions {
  key: string;
  operator: string;
  values?: string[] | undefined;
}

export interface BgpAdvertisementSpecNodeSelectorsMatchExpressions {
  key: string;
  operator: string;
  values?: string[] | undefined;
}

export interface BgpAdvertisementSpecServiceSelectorsMatchExpressions {
  key: string;
  operator: string;
  values?: string[] | undefined;
}

export interface BgpPeerProps {
  spec?: BgpPeerSpec | undefined;
}

export interface BgpPeerSpec {
  bfdProfile?: string | undefined;
  ebgpMultiHop?: boolean | undefined;
  holdTime?: string | undefined;
  keepaliveTime?: string | undefined;
  myASN: number;
  nodeSelectors?: BgpPeerSpecNodeSelectors[] | undefined;
  password?: string | undefined;
  peerASN: number;
  peerAddress: string;
  peerPort?: number | undefined;
  routerID?: string | undefined;
  sourceAddress?: string | undefined;
}

export interface BgpPeerSpecNodeSelectors {
  matchExpressions?: BgpPeerSpecNodeSelectorsMatchExpressions[] | undefined;
  matchLabels?: Record<string, string> | undefined;
}

export interface BgpPeerSpecNodeSelectorsMatchExpressions {
  key: string;
  operator: string;
  values: string[];
}

export interface BgpPeerV1Beta2Props {
  spec?: BgpPeerV1Beta2Spec | undefined;
}

export interface BgpPeerV1Beta2Spec {
  bfdProfile?: string | undefined;
  connectTime?: string | undefined;
  disableMP?: boolean | undefined;
  dualStackAddressFamily?: boolean | undefined;
  dynamicASN?: BgpPeerV1Beta2SpecDynamicAsn | undefined;
  ebgpMultiHop?: boolean | undefined;
  enableGracefulRestart?: boolean | undefined;
  holdTime?: string | undefined;
  interface?: string | undefined;
  keepaliveTime?: string | undefined;
  localASN?: number | undefined;
  myASN: number;
  nodeSelectors?: BgpPeerV1Beta2SpecNodeSelectors[] | undefined;
  password?: string | undefined;
  passwordSecret?: BgpPeerV1Beta2SpecPasswordSecret | undefined;
  peerASN?: number | undefined;
  peerAddress?: string | undefined;
  peerPort?: number | undefined;
  routerID?: string | undefined;
  sourceAddress?: string | undefined;
  vrf?: string | undefined;
}

export type BgpPeerV1Beta2SpecDynamicAsn = 'internal' | 'external';

export interface BgpPeerV1Beta2SpecNodeSelectors {
  matchExpressions?: BgpPeerV1Beta2SpecNodeSelectorsMatchExpressions[] | undefined;
  matchLabels?: Record<string, string> | undefined;
}

export interface BgpPeerV1Beta2SpecPasswordSecret {
  name?: string | undefined;
  namespace?: string | undefined;
}

export interface BgpPeerV1Beta2SpecNodeSelectorsMatchExpressions {
  key: string;
  operator: string;
  values?: string[] | undefined;
}

export interface CommunityProps {
  spec?: CommunitySpec | undefined;
}

export interface CommunitySpec {
  communities?: CommunitySpecCommunities[] | undefined;
}

export interface CommunitySpecCommunities {
  name?: string | undefined;
  value?: string | undefined;
}

export interface IpAddressPoolProps {
  spec: IpAddressPoolSpec;
}

export interface IpAddressPoolSpec {
  addresses: string[];
  autoAssign?: boolean | undefined;
  avoidBuggyIPs?: boolean | undefined;
  serviceAllocation?: IpAddressPoolSpecServiceAllocation | undefined;
}

export interface IpAddressPoolSpecServiceAllocation {
  namespaceSelectors?: IpAddressPoolSpecServiceAllocationNamespaceSelectors[] | undefined;
  namespaces?: string[] | undefined;
  priority?: number | undefined;
  serviceSelectors?: IpAddressPoolSpecServiceAllocationServiceSelectors[] | undefined;
}

export interface IpAddressPoolSpecServiceAllocationNamespaceSelectors {
  matchExpressions?: IpAddressPoolSpecServiceAllocationNamespaceSelectorsMatchExpressions[] | undefined;
  matchLabels?: Record<string, string> | undefined;
}

export interface IpAddressPoolSpecServiceAllocationServiceSelectors {
  matchExpressions?: IpAddressPoolSpecServiceAllocationServiceSelectorsMatchExpressions[] | undefined;
  matchLabels?: Record<string, string> | undefined;
}

export interface IpAddressPoolSpecServiceAllocationNamespaceSelectorsMatchExpressions {
  key: string;
  operator: string;
  values?: string[] | undefined;
}

export interface IpAddressPoolSpecServiceAllocationServiceSelectorsMatchExpressions {
  key: string;
  operator: string;
  values?: string[] | undefined;
}

export interface L2AdvertisementProps {
  spec?: L2AdvertisementSpec | undefined;
}

export interface L2AdvertisementSpec {
  interfaces?: string[] | undefined;
  ipAddressPoolSelectors?: L2AdvertisementSpecIpAddressPoolSelectors[] | undefined;
  ipAddressPools?: string[] | undefined;
  nodeSelectors?: L2AdvertisementSpecNodeSelectors[] | undefined;
  serviceSelectors?: L2AdvertisementSpecServiceSelectors[] | undefined;
}

export interface L2AdvertisementSpecIpAddressPoolSelectors {
  matchExpressions?: L2AdvertisementSpecIpAddressPoolSelectorsMatchExpressions[] | undefined;
  matchLabels?: Record<string, string> | undefined;
}

export interface L2AdvertisementSpecNodeSelectors {
  matchExpressions?: L2AdvertisementSpecNodeSelectorsMatchExpressions[] | undefined;
  matchLabels?: Record<string, string> | undefined;
}

export interface L2AdvertisementSpecServiceSelectors {
  matchExpressions?: L2AdvertisementSpecServiceSelectorsMatchExpressions[] | undefined;
  matchLabels?: Record<string, string> | undefined;
}

export interface L2AdvertisementSpecIpAddressPoolSelectorsMatchExpressions {
  key: string;
  operator: string;
  values?: string[] | undefined;
}

export interface L2AdvertisementSpecNodeSelectorsMatchExpressions {
  key: string;
  operator: string;
  values?: string[] | undefined;
}

export interface L2AdvertisementSpecServiceSelectorsMatchExpressions {
  key: string;
  operator: string;
  values?: string[] | undefined;
}
