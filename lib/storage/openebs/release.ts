/** OpenEBS dynamic-localpv-provisioner 4.0.0: what its chart 4.0.0 (March 2024) fixes. */
import { fullname } from '../pods.ts';
import type { OpenEbsLocalPv } from './model.ts';

const chart = 'localpv-provisioner';

export const release = {
  version: '4.0.0',
  images: { provisioner: 'openebs/provisioner-localpv:4.0.0', helper: 'openebs/linux-utils:4.0.0' },
  /** It caches claims, volumes, classes and nodes; the limit is the chart's commented example. */
  resources: { requests: { cpu: '10m', memory: '32Mi' }, limits: { memory: '128Mi' } },
} as const;

/** Built into the program: there is one such provisioner in a cluster. */
export const provisionerName = 'openebs.io/local';

export const defaultBasePath = '/var/openebs/local';

const releaseOf = ({ release: name = 'openebs' }: OpenEbsLocalPv): string => name;

export const nameOf = (provider: OpenEbsLocalPv): string => fullname(releaseOf(provider), chart);

export const namespaceOf = ({ namespace = 'openebs' }: OpenEbsLocalPv): string => namespace;

export const accountOf = (provider: OpenEbsLocalPv) => ({
  name: provider.serviceAccountName ?? nameOf(provider),
  namespace: namespaceOf(provider),
});

export const imageOf = (provider: OpenEbsLocalPv, name: keyof typeof release.images): string =>
  provider.images?.[name] ?? [provider.registry, release.images[name]].filter(Boolean).join('/');

/** Labels by which the Deployment selects for ever. */
export const selectorOf = (provider: OpenEbsLocalPv) => ({
  app: chart,
  release: releaseOf(provider),
  component: chart,
});

export const labelsOf = (provider: OpenEbsLocalPv) => ({
  ...selectorOf(provider),
  'openebs.io/component-name': 'openebs-localpv-provisioner',
  'openebs.io/version': release.version,
});
