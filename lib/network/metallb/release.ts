/** MetalLB 0.16.1 and what its charts make of it: versions, images, names, labels and ports. */
import type { MetalLB } from './model.ts';

/** Versions of the charts metallb 0.16.1 and frr-k8s 0.0.25, which pins an older FRR than the speaker does. */
export const versions = { metallb: 'v0.16.1', frrK8s: 'v0.0.25', speakerFrr: '10.5.3', frrK8sFrr: '10.4.3' } as const;

type Image = 'controller' | 'speaker' | 'speaker-frr' | 'frr-k8s' | 'frr-k8s-frr';

const images: Record<Image, string> = {
  controller: `metallb/controller:${versions.metallb}`,
  speaker: `metallb/speaker:${versions.metallb}`,
  'speaker-frr': `frrouting/frr:${versions.speakerFrr}`,
  'frr-k8s': `metallb/frr-k8s:${versions.frrK8s}`,
  'frr-k8s-frr': `frrouting/frr:${versions.frrK8sFrr}`,
};

export const image = ({ imageRegistry = 'quay.io' }: MetalLB, name: Image): string =>
  `${imageRegistry}/${images[name]}`;

export const namespaceOf = ({ namespace = 'metallb-system' }: MetalLB): string => namespace;
export const modeOf = ({ mode = 'native' }: MetalLB): 'native' | 'frr' | 'frr-k8s' => mode;

/** What selects pods, and cannot be changed on a live installation. */
export const selector = (component: 'controller' | 'speaker'): Record<string, string> => ({
  'app.kubernetes.io/name': 'metallb',
  'app.kubernetes.io/instance': 'metallb',
  'app.kubernetes.io/component': component,
});

/** Labels of MetalLB's own objects. */
export const labels = (component?: 'controller' | 'speaker'): Record<string, string> => ({
  'app.kubernetes.io/name': 'metallb',
  'app.kubernetes.io/instance': 'metallb',
  'app.kubernetes.io/version': versions.metallb,
  ...(component && { 'app.kubernetes.io/component': component }),
});

/** Names of objects; those of the webhook and `metallb-excludel2` are fixed in MetalLB's code. */
export const names = {
  controller: 'metallb-controller',
  speaker: 'metallb-speaker',
  webhookService: 'metallb-webhook-service',
  webhookSecret: 'metallb-webhook-cert',
  webhooks: 'metallb-webhook-configuration',
  memberlistSecret: 'metallb-memberlist',
  memberlistConfig: 'metallb-memberlist-config',
  excludedInterfaces: 'metallb-excludel2',
  frrStartup: 'metallb-frr-startup',
} as const;

export const ports = {
  /** HTTPS with a certificate of its own; bearer tokens are checked by the API server. */
  metrics: 9120,
  frrMetrics: 9121,
  /** Liveness and readiness; on the node's loopback for speakers. */
  health: 17472,
  webhook: 9443,
  memberlist: 7946,
} as const;
