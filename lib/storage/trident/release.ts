/** Trident 26.06.0 (June 2026): its images, and what the chart 100.2606.0 fixes. */
import type { Trident } from './model.ts';

export const release = {
  version: '26.06.0',
  images: {
    operator: 'trident-operator:26.06.0',
    trident: 'trident:26.06.0',
    autosupport: 'trident-autosupport:26.06',
  },
  /** What the operator adds to Trident's pods (config/config.go); none of them stands in any object here. */
  sidecars: [
    'csi-provisioner:v6.3.0',
    'csi-attacher:v4.11.0',
    'csi-resizer:v2.1.0',
    'csi-snapshotter:v8.6.0',
    'csi-node-driver-registrar:v2.17.0',
  ],
  /** The chart's requests; it sets no limits on purpose. */
  resources: { requests: { cpu: '10m', memory: '40Mi' } },
} as const;

export const provisionerName = 'csi.trident.netapp.io';

/** Name of operator, account and roles; fixed, whatever the Helm release is called. */
export const operatorName = 'trident-operator';

/** API group and version of Trident's custom resources. */
export const group = 'trident.netapp.io';
export const apiVersion = `${group}/v1`;

export const namespaceOf = ({ namespace = 'trident' }: Trident): string => namespace;

export const accountOf = (provider: Trident) => ({ name: operatorName, namespace: namespaceOf(provider) });

export const labels = { app: 'operator.trident.netapp.io' };
export const podLabels = { ...labels, name: operatorName };

/** Labels that the operator puts on the controller's pods (csi Deployment of 26.06). */
export const controllerLabels = { app: 'controller.csi.trident.netapp.io' };

export const imageOf = (provider: Trident, name: keyof typeof release.images): string =>
  (name === 'operator' ? provider.operator?.image : undefined) ??
  `${provider.imageRegistry ?? 'docker.io/netapp'}/${release.images[name]}`;

/** Images that the operator starts. */
export const startedImages = (provider: Trident): string[] => [
  imageOf(provider, 'trident'),
  ...(provider.autosupport === 'none' ? [] : [imageOf(provider, 'autosupport')]),
  ...release.sidecars.map((image) => `${provider.imageRegistry ?? 'registry.k8s.io/sig-storage'}/${image}`),
];
