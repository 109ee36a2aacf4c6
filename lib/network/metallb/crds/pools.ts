/** CRDs of pools, of advertisements by ARP and NDP, and of what controller and speakers report (MetalLB 0.16.1). */
import type { Manifest } from '../../../kube/manifest.ts';
import {
  boolean,
  column,
  customResourceDefinition,
  immutable,
  int64,
  labelSelector,
  list,
  object,
  oneOf,
  type Properties,
  type Schema,
  string,
  withDefault,
} from './schema.ts';

const group = 'metallb.io';

const ipAddressPool = customResourceDefinition({
  group,
  kind: 'IPAddressPool',
  plural: 'ipaddresspools',
  versions: [
    {
      name: 'v1beta1',
      columns: [
        column('Auto Assign', '.spec.autoAssign', 'boolean'),
        column('Avoid Buggy IPs', '.spec.avoidBuggyIPs', 'boolean'),
        column('Addresses', '.spec.addresses'),
      ],
      spec: object(
        {
          addresses: list(string),
          autoAssign: withDefault(boolean, true),
          avoidBuggyIPs: withDefault(boolean, false),
          serviceAllocation: object({
            namespaceSelectors: list(labelSelector),
            namespaces: list(string),
            priority: { type: 'integer' },
            serviceSelectors: list(labelSelector),
          }),
        },
        ['addresses'],
      ),
      status: object({ assignedIPv4: int64(), assignedIPv6: int64(), availableIPv4: int64(), availableIPv6: int64() }, [
        'assignedIPv4',
        'assignedIPv6',
        'availableIPv4',
        'availableIPv6',
      ]),
      required: ['spec'],
    },
  ],
});

const l2Advertisement = customResourceDefinition({
  group,
  kind: 'L2Advertisement',
  plural: 'l2advertisements',
  versions: [
    {
      name: 'v1beta1',
      columns: [
        column('IPAddressPools', '.spec.ipAddressPools'),
        column('IPAddressPool Selectors', '.spec.ipAddressPoolSelectors'),
        column('Interfaces', '.spec.interfaces'),
        column('Node Selectors', '.spec.nodeSelectors', 'string', 10),
      ],
      spec: object({
        interfaces: list(string),
        ipAddressPoolSelectors: list(labelSelector),
        ipAddressPools: list(string),
        nodeSelectors: list(labelSelector),
        serviceSelectors: list(labelSelector),
      }),
    },
  ],
});

/** metav1.Condition, one of each type. */
const conditions: Schema = {
  ...list(
    object(
      {
        lastTransitionTime: { ...string, format: 'date-time' },
        message: { ...string, maxLength: 32_768 },
        observedGeneration: int64({ minimum: 0 }),
        reason: { ...string, minLength: 1, maxLength: 1024, pattern: '^[A-Za-z]([A-Za-z0-9_,:]*[A-Za-z0-9_])?$' },
        status: oneOf('True', 'False', 'Unknown'),
        type: {
          ...string,
          maxLength: 316,
          pattern:
            '^([a-z0-9]([-a-z0-9]*[a-z0-9])?(\\.[a-z0-9]([-a-z0-9]*[a-z0-9])?)*/)?(([A-Za-z0-9][-A-Za-z0-9_.]*)?[A-Za-z0-9])$',
        },
      },
      ['lastTransitionTime', 'message', 'reason', 'status', 'type'],
    ),
  ),
  'x-kubernetes-list-type': 'map',
  'x-kubernetes-list-map-keys': ['type'],
};

const configurationState = customResourceDefinition({
  group,
  kind: 'ConfigurationState',
  plural: 'configurationstates',
  versions: [
    {
      name: 'v1beta1',
      columns: [
        column('Result', '.status.result'),
        column('ErrorSummary', '.status.errorSummary'),
        column('Age', '.metadata.creationTimestamp', 'date'),
      ],
      status: object({ conditions, errorSummary: string, result: oneOf('Valid', 'Invalid', 'Unknown') }),
    },
  ],
});

/** Which node announces a Service, and how. */
const serviceStatus = (kind: string, plural: string, nodeColumn: string, how: Properties): Manifest =>
  customResourceDefinition({
    group,
    kind,
    plural,
    versions: [
      {
        name: 'v1beta1',
        columns: [
          column(nodeColumn, '.status.node'),
          column('Service Name', '.status.serviceName'),
          column('Service Namespace', '.status.serviceNamespace'),
        ],
        spec: { type: 'object' },
        status: object({
          ...how,
          node: immutable(string),
          serviceName: immutable(string),
          serviceNamespace: immutable(string),
        }),
      },
    ],
  });

export const poolCrds: Manifest[] = [
  configurationState,
  ipAddressPool,
  l2Advertisement,
  serviceStatus('ServiceBGPStatus', 'servicebgpstatuses', 'Node', { peers: list(string) }),
  serviceStatus('ServiceL2Status', 'servicel2statuses', 'Allocated Node', {
    interfaces: list(object({ name: string })),
  }),
];
