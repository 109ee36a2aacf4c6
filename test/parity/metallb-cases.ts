/** The goldens of MetalLB as settings of this project. */
import type { MetalLB } from '../../lib/network/metallb/model.ts';
import { existing } from '../../lib/secrets/source.ts';

/** Only the installation: goldens of the chart have no pools. */
const bare = { pools: [], l2Advertisements: [], createNamespace: false } satisfies MetalLB;

export const cases: Record<string, MetalLB> = {
  'native-l2': bare,
  frr: { ...bare, mode: 'frr' },
  'default-frr-k8s': { ...bare, mode: 'frr-k8s' },
  'no-memberlist': { ...bare, speaker: { memberlist: false, excludedInterfaces: [], tolerateControlPlane: false } },
  'native-hardened': {
    ...bare,
    imageRegistry: 'harbor.example.com',
    imagePullSecrets: ['regcred'],
    loadBalancerClass: 'metallb.io/metallb',
    controller: { logLevel: 'warn' },
    speaker: {
      tolerations: [{ key: 'dedicated', operator: 'Exists', effect: 'NoSchedule' }],
      nodeSelector: { lb: 'true' },
    },
    metrics: { prometheus: { namespace: 'monitoring', serviceAccount: 'prometheus-k8s' } },
  },
  crs: {
    mode: 'frr-k8s',
    createNamespace: false,
    loadBalancerClass: 'metallb.io/metallb',
    pools: [
      {
        name: 'harbor',
        addresses: ['192.168.10.240-192.168.10.250', '192.168.11.0/28'],
        serviceAllocation: { priority: 50, namespaces: ['harbor'] },
      },
    ],
    l2Advertisements: [
      {
        name: 'harbor',
        ipAddressPools: ['harbor'],
        interfaces: ['eth0'],
        nodeSelectors: [{ matchLabels: { lb: 'true' } }],
      },
    ],
    bgpPeers: [
      {
        name: 'tor-a',
        myASN: 64500,
        peerASN: 64501,
        peerAddress: '10.0.0.1',
        bfdProfile: 'fast',
        holdTime: '1m30s',
        keepaliveTime: '30s',
        password: existing('tor-a'),
      },
    ],
    bfdProfiles: [{ name: 'fast', receiveInterval: 300, transmitInterval: 300, detectMultiplier: 3 }],
    communities: [{ name: 'no-export-x', value: '65535:65281' }],
    bgpAdvertisements: [
      {
        name: 'harbor',
        ipAddressPools: ['harbor'],
        aggregationLength: 32,
        localPref: 100,
        communities: ['no-export-x'],
        peers: ['tor-a'],
      },
    ],
  },
};

/** Goldens without settings of ours. */
export const skipped: Record<string, string> = {
  'manifest-native': 'kubectl manifests with names of their own, which the chart does not use',
  'manifest-frr': 'kubectl manifests with names of their own, which the chart does not use',
  'manifest-frr-k8s': 'kubectl manifests with names of their own, which the chart does not use',
};

/** Objects of a golden that others render. */
export const elsewhere: Record<string, string[]> = {
  // made of the app's calls by the pass for network policies
  'native-hardened': ['NetworkPolicy/metallb-system/controller', 'NetworkPolicy/metallb-system/default-deny'],
  // Harbor's own Service
  crs: ['Service/harbor/harbor'],
};

/** Permissions of the chart that ours leave out, none of which the code of 0.16.1 uses. */
export const permissionsLeftOut: Record<string, string[]> = {
  'ClusterRole/metallb:controller': [
    // the webhook's certificate authority is written by update, into one webhook configuration and one CRD
    ...['create', 'delete', 'list', 'patch', 'watch'].map(
      (verb) => `${verb} admissionregistration.k8s.io/validatingwebhookconfigurations metallb-webhook-configuration`,
    ),
    ...['create', 'delete', 'list', 'patch', 'watch'].map(
      (verb) => `${verb} apiextensions.k8s.io/customresourcedefinitions bgppeers.metallb.io`,
    ),
    ...[
      'bfdprofiles',
      'bgpadvertisements',
      'communities',
      'configurationstates',
      'ipaddresspools',
      'l2advertisements',
    ].flatMap((plural) =>
      ['create', 'delete', 'get', 'list', 'patch', 'update', 'watch'].map(
        (verb) => `${verb} apiextensions.k8s.io/customresourcedefinitions ${plural}.metallb.io`,
      ),
    ),
  ],
  'Role/metallb-controller': [
    // only the webhook's own Secret is updated, and none is deleted
    'delete /secrets',
    'patch /secrets',
    'update /secrets',
    'list /secrets metallb-memberlist',
  ],
  'Role/metallb-frr-k8s-controller': ['update /secrets'],
};
