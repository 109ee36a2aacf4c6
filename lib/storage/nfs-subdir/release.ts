/** nfs-subdir-external-provisioner 4.0.2: what its chart 4.0.18 (March 2023, the last one) fixes. */
import { fullname } from '../pods.ts';
import type { NfsSubdir } from './model.ts';

/** Name of the chart, of the container and of the default release. */
export const chart = 'nfs-subdir-external-provisioner';

export const release = {
  image: 'registry.k8s.io/sig-storage/nfs-subdir-external-provisioner:v4.0.2',
  /** It caches claims, volumes, classes and nodes; the limit is the chart's commented example. */
  resources: { requests: { cpu: '10m', memory: '32Mi' }, limits: { memory: '128Mi' } },
} as const;

export const releaseOf = ({ release: name = chart }: NfsSubdir): string => name;

/** Name of all objects of this provisioner, which stand for it in logs as well. */
export const nameOf = (provider: NfsSubdir): string => fullname(releaseOf(provider), chart);

export const namespaceOf = ({ namespace = 'nfs-provisioner' }: NfsSubdir): string => namespace;

export const provisionerNameOf = (provider: NfsSubdir): string =>
  provider.provisionerName ?? `cluster.local/${nameOf(provider)}`;

/** Labels by which the Deployment selects for ever. */
export const selectorOf = (provider: NfsSubdir) => ({ app: chart, release: releaseOf(provider) });

export const labelsOf = (provider: NfsSubdir): Record<string, string> => ({
  ...selectorOf(provider),
  ...provider.labels,
});

export const accountOf = (provider: NfsSubdir) => ({
  name: provider.serviceAccountName ?? nameOf(provider),
  namespace: namespaceOf(provider),
});

/** With mount options the export is mounted through a claim: inline `nfs` volumes cannot carry them. */
export const mountsByClaim = ({ mountOptions }: NfsSubdir): boolean => (mountOptions ?? []).length > 0;
