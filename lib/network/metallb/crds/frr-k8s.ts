/** CRDs of frr-k8s 0.0.25: what speakers ask of FRR, and what FRR reports. */
import type { Manifest } from '../../../kube/manifest.ts';
import { asn, bfdProperties, sessionProperties } from './bgp.ts';
import {
  boolean,
  column,
  customResourceDefinition,
  int32,
  labelSelector,
  list,
  object,
  oneOf,
  type Properties,
  string,
  withDefault,
} from './schema.ts';

const group = 'frrk8s.metallb.io';

const bgpSessionState = customResourceDefinition({
  group,
  kind: 'BGPSessionState',
  plural: 'bgpsessionstates',
  versions: [
    {
      name: 'v1beta1',
      columns: [
        column('Node', '.status.node'),
        column('Peer', '.status.peer'),
        column('VRF', '.status.vrf'),
        column('BGP', '.status.bgpStatus'),
        column('BFD', '.status.bfdStatus'),
      ],
      spec: { type: 'object' },
      status: object({ bfdStatus: string, bgpStatus: string, node: string, peer: string, vrf: string }),
    },
  ],
});

const filterMode = withDefault(oneOf('all', 'filtered'), 'filtered');
/** Upstream puts `format: cidr` on the list, of which the API server warns at every apply. */
const someNetworks = { ...list(string), minItems: 1 };
const prefixLength = int32({ minimum: 1, maximum: 128 });

const toAdvertise: Properties = {
  allowed: object({ mode: filterMode, prefixes: list(string) }),
  withCommunity: list(object({ community: string, prefixes: someNetworks })),
  withLocalPref: list(object({ localPref: int32(), prefixes: someNetworks })),
};

const toReceive: Properties = {
  allowed: object({
    mode: filterMode,
    prefixes: list(object({ prefix: { ...string, format: 'cidr' }, le: prefixLength, ge: prefixLength })),
  }),
};

const neighbor: Properties = {
  ...sessionProperties,
  address: string,
  asn: asn(),
  enableGracefulRestart: boolean,
  port: { type: 'integer', minimum: 0, maximum: 16_384 },
  sourceaddress: string,
  toAdvertise: object(toAdvertise),
  toReceive: object(toReceive),
};

const frrConfiguration = customResourceDefinition({
  group,
  kind: 'FRRConfiguration',
  plural: 'frrconfigurations',
  versions: [
    {
      name: 'v1beta1',
      spec: object({
        bgp: object({
          bfdProfiles: list(object({ ...bfdProperties, name: string }, ['name'])),
          routers: list(
            object(
              {
                asn: asn(),
                id: string,
                imports: list(object({ vrf: string })),
                neighbors: list(object(neighbor)),
                prefixes: list(string),
                vrf: string,
              },
              ['asn'],
            ),
          ),
        }),
        nodeSelector: labelSelector,
        raw: object({ priority: { type: 'integer' }, rawConfig: string }),
      }),
    },
  ],
});

const frrK8sConfiguration = customResourceDefinition({
  group,
  kind: 'FRRK8sConfiguration',
  plural: 'frrk8sconfigurations',
  versions: [{ name: 'v1beta1', spec: object({ logLevel: oneOf('all', 'debug', 'info', 'warn', 'error', 'none') }) }],
});

const frrNodeState = customResourceDefinition({
  group,
  kind: 'FRRNodeState',
  plural: 'frrnodestates',
  scope: 'Cluster',
  versions: [
    {
      name: 'v1beta1',
      spec: { type: 'object' },
      status: object({ lastConversionResult: string, lastReloadResult: string, runningConfig: string }),
    },
  ],
});

export const frrK8sCrds: Manifest[] = [bgpSessionState, frrConfiguration, frrK8sConfiguration, frrNodeState];
