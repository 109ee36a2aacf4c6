/** CRDs of BGP: peers, advertisements, communities, BFD profiles (MetalLB 0.16.1). */
import type { Manifest } from '../../../kube/manifest.ts';
import { names } from '../release.ts';
import {
  atomic,
  boolean,
  column,
  customResourceDefinition,
  immutable,
  int32,
  int64,
  labelSelector,
  list,
  object,
  oneOf,
  type Properties,
  rule,
  string,
  withDefault,
} from './schema.ts';

const group = 'metallb.io';

/** An AS number; 0 stands for none. */
export const asn = (minimum = 0) => int64({ minimum, maximum: 4_294_967_295 });
const interval = int32({ minimum: 10, maximum: 60_000 });

/** Numbers of a BFD profile, here and in frr-k8s. */
export const bfdProperties: Properties = {
  detectMultiplier: int32({ minimum: 2, maximum: 255 }),
  echoInterval: interval,
  echoMode: boolean,
  minimumTtl: int32({ minimum: 1, maximum: 254 }),
  passiveMode: boolean,
  receiveInterval: interval,
  transmitInterval: interval,
};

/** Settings of a session that speakers hand on to frr-k8s as they are. */
export const sessionProperties: Properties = {
  bfdProfile: string,
  connectTime: rule(
    string,
    {
      rule: 'duration(self).getSeconds() >= 1 && duration(self).getSeconds() <= 65535',
      message: 'connect time should be between 1 seconds to 65535',
    },
    {
      rule: 'duration(self).getMilliseconds() % 1000 == 0',
      message: 'connect time should contain a whole number of seconds',
    },
  ),
  disableMP: withDefault(boolean, false),
  dualStackAddressFamily: withDefault(boolean, false),
  dynamicASN: oneOf('internal', 'external'),
  ebgpMultiHop: boolean,
  holdTime: string,
  interface: string,
  keepaliveTime: string,
  localASN: asn(1),
  password: string,
  passwordSecret: atomic(object({ name: string, namespace: string })),
};

const bfdProfile = customResourceDefinition({
  group,
  kind: 'BFDProfile',
  plural: 'bfdprofiles',
  versions: [
    {
      name: 'v1beta1',
      columns: [
        column('Passive Mode', '.spec.passiveMode', 'boolean'),
        column('Transmit Interval', '.spec.transmitInterval', 'integer'),
        column('Receive Interval', '.spec.receiveInterval', 'integer'),
        column('Multiplier', '.spec.detectMultiplier', 'integer'),
      ],
      spec: object(bfdProperties),
    },
  ],
});

const bgpAdvertisement = customResourceDefinition({
  group,
  kind: 'BGPAdvertisement',
  plural: 'bgpadvertisements',
  versions: [
    {
      name: 'v1beta1',
      columns: [
        column('IPAddressPools', '.spec.ipAddressPools'),
        column('IPAddressPool Selectors', '.spec.ipAddressPoolSelectors'),
        column('Peers', '.spec.peers'),
        column('Node Selectors', '.spec.nodeSelectors', 'string', 10),
      ],
      spec: rule(
        object({
          aggregationLength: withDefault(int32({ minimum: 1 }), 32),
          aggregationLengthV6: withDefault(int32(), 128),
          communities: list(string),
          ipAddressPoolSelectors: list(labelSelector),
          ipAddressPools: list(string),
          localPref: int32(),
          nodeSelectors: list(labelSelector),
          peers: list(string),
          serviceSelectors: list(labelSelector),
        }),
        {
          rule: '!has(self.serviceSelectors) || self.serviceSelectors.size() == 0 || ((!has(self.aggregationLength) || self.aggregationLength == 32) && (!has(self.aggregationLengthV6) || self.aggregationLengthV6 == 128))',
          message:
            'serviceSelectors and aggregationLength are mutually exclusive, can only be used together with default aggregationLength (32) and aggregationLengthV6 (128)',
        },
      ),
    },
  ],
});

const peerColumns = [
  column('Address', '.spec.peerAddress'),
  column('ASN', '.spec.peerASN'),
  column('BFD Profile', '.spec.bfdProfile'),
  column('Multi Hops', '.spec.ebgpMultiHop'),
];

/** What both versions of a peer have. */
const peer: Properties = {
  bfdProfile: string,
  ebgpMultiHop: boolean,
  holdTime: string,
  keepaliveTime: string,
  myASN: asn(),
  password: string,
  peerASN: asn(),
  peerAddress: string,
  routerID: string,
  sourceAddress: string,
};

/** The selector of v1beta1, which is MetalLB's own and knows no operator without values. */
const oldSelector = object({
  matchLabels: { type: 'object', additionalProperties: string },
  matchExpressions: list(
    object({ key: string, operator: string, values: { ...list(string), minItems: 1 } }, ['key', 'operator', 'values']),
  ),
});

const bgpPeer = (namespace: string): Manifest =>
  customResourceDefinition({
    group,
    kind: 'BGPPeer',
    plural: 'bgppeers',
    versions: [
      {
        name: 'v1beta1',
        deprecationWarning: 'v1beta1 is deprecated, please use v1beta2',
        columns: peerColumns,
        spec: object(
          { ...peer, nodeSelectors: list(oldSelector), peerPort: { type: 'integer', minimum: 0, maximum: 16_384 } },
          ['myASN', 'peerASN', 'peerAddress'],
        ),
      },
      {
        name: 'v1beta2',
        columns: peerColumns,
        spec: object(
          {
            ...peer,
            ...sessionProperties,
            enableGracefulRestart: immutable(boolean, 'EnableGracefulRestart cannot be changed after creation'),
            nodeSelectors: list(labelSelector),
            peerPort: { type: 'integer', minimum: 1, maximum: 16_384, default: 179 },
            vrf: string,
          },
          ['myASN'],
        ),
      },
    ],
    conversion: {
      strategy: 'Webhook',
      webhook: {
        conversionReviewVersions: ['v1beta1', 'v1beta2'],
        clientConfig: { service: { name: names.webhookService, namespace, path: '/convert' } },
      },
    },
  });

const community = customResourceDefinition({
  group,
  kind: 'Community',
  plural: 'communities',
  versions: [{ name: 'v1beta1', spec: object({ communities: list(object({ name: string, value: string })) }) }],
});

/** `namespace` is where the webhook stands that converts peers between versions. */
export const bgpCrds = (namespace: string): Manifest[] => [bfdProfile, bgpAdvertisement, bgpPeer(namespace), community];
