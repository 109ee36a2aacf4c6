/** MetalLB's own objects: pools, advertisements, peers, with every default of their CRDs written out. */
import type * as custom from '../../kube/custom.ts';
import type { Manifest } from '../../kube/manifest.ts';
import type { BFDProfile, BGPAdvertisement, Community, FRRPeer } from './bgp.ts';
import type { AddressPool, L2Advertisement, MetalLB } from './model.ts';
import { namespaceOf } from './release.ts';

type Place = (name: string, labels?: Record<string, string>) => custom.IPAddressPool['metadata'];

const pool = (place: Place, { name, labels, serviceAllocation, ...settings }: AddressPool): custom.IPAddressPool => ({
  apiVersion: 'metallb.io/v1beta1',
  kind: 'IPAddressPool',
  metadata: place(name, labels),
  spec: {
    addresses: settings.addresses,
    autoAssign: settings.autoAssign ?? true,
    avoidBuggyIPs: settings.avoidBuggyIPs ?? false,
    serviceAllocation,
  },
});

const l2Advertisement = (place: Place, { name, ...spec }: L2Advertisement): custom.L2Advertisement => ({
  apiVersion: 'metallb.io/v1beta1',
  kind: 'L2Advertisement',
  metadata: place(name),
  spec,
});

const bgpAdvertisement = (place: Place, { name, ...spec }: BGPAdvertisement): custom.BGPAdvertisement => ({
  apiVersion: 'metallb.io/v1beta1',
  kind: 'BGPAdvertisement',
  metadata: place(name),
  spec: {
    ...spec,
    aggregationLength: spec.aggregationLength ?? 32,
    aggregationLengthV6: spec.aggregationLengthV6 ?? 128,
  },
});

/** One object holds all names. */
const communities = (place: Place, list: Community[]): custom.Community => ({
  apiVersion: 'metallb.io/v1beta1',
  kind: 'Community',
  metadata: place('communities'),
  spec: { communities: list },
});

const bfdProfile = (place: Place, { name, ...spec }: BFDProfile): custom.BFDProfile => ({
  apiVersion: 'metallb.io/v1beta1',
  kind: 'BFDProfile',
  metadata: place(name),
  spec,
});

const bgpPeer = (place: Place, { name, password, ...spec }: FRRPeer): custom.BGPPeer => {
  const metadata = place(name);
  return {
    apiVersion: 'metallb.io/v1beta2',
    kind: 'BGPPeer',
    metadata,
    spec: {
      ...spec,
      peerPort: spec.peerPort ?? 179,
      disableMP: false,
      dualStackAddressFamily: spec.dualStackAddressFamily ?? false,
      passwordSecret: password && { name: password.name, namespace: metadata.namespace },
    },
  };
};

/** Advertisements by ARP and NDP, those that are there by default included. */
export const l2Advertisements = ({ l2Advertisements, bgpAdvertisements = [] }: MetalLB): L2Advertisement[] =>
  l2Advertisements ?? (bgpAdvertisements.length > 0 ? [] : [{ name: 'default' }]);

/** In the order in which they refer to each other. */
export const configObjects = (metallb: MetalLB): Manifest[] => {
  const place: Place = (name, labels) => ({ name, namespace: namespaceOf(metallb), labels });
  const { pools, bfdProfiles = [], communities: aliases = [], bgpAdvertisements = [], bgpPeers = [] } = metallb;
  return [
    ...pools.map((settings) => pool(place, settings)),
    ...(aliases.length > 0 ? [communities(place, aliases)] : []),
    ...bfdProfiles.map((settings) => bfdProfile(place, settings)),
    ...bgpPeers.map((settings) => bgpPeer(place, settings)),
    ...l2Advertisements(metallb).map((settings) => l2Advertisement(place, settings)),
    ...bgpAdvertisements.map((settings) => bgpAdvertisement(place, settings)),
  ];
};
