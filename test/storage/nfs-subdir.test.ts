/** The NFS provisioner: namespace, fate of data, mounts. */
import { describe, expect, test } from 'vitest';
import { renderStorage } from '../../lib/storage/index.ts';
import { nfs, openebs } from './providers.ts';
import { appOf, find, kinds } from './rendered.ts';

describe('NFS', () => {
  test('the namespace is restricted where volume and user allow it', () => {
    const level = (settings: object) =>
      find(appOf({ ...nfs, ...settings }), 'Namespace').metadata.labels?.['pod-security.kubernetes.io/enforce'];
    expect(level({})).toBe('baseline');
    expect(level({ mountOptions: ['nfsvers=4.1'] })).toBe('baseline');
    expect(level({ runAs: { user: 65534, group: 65534 } })).toBe('baseline');
    expect(level({ mountOptions: ['nfsvers=4.1'], runAs: { user: 65534, group: 65534 } })).toBe('restricted');
  });

  test('namespaces of Kubernetes, and those of others, are not rendered', () => {
    expect(kinds(appOf({ ...nfs, namespace: 'default' }))).not.toContain('Namespace');
    expect(kinds(appOf({ ...nfs, createNamespace: false }))).not.toContain('Namespace');
  });

  test('providers that share a namespace make it once, as loose as one of them needs it', () => {
    const apps = renderStorage([nfs, { ...openebs, namespace: 'nfs-provisioner' }]);
    const namespaces = apps.map(({ manifests }) => manifests.filter(({ kind }) => kind === 'Namespace'));
    expect(namespaces.map((found) => found.length)).toEqual([1, 0]);
    expect(namespaces[0]?.[0]?.metadata.labels?.['pod-security.kubernetes.io/enforce']).toBe('privileged');
  });

  test('what becomes of data', () => {
    const parameters = (settings: object) =>
      find(appOf({ ...nfs, classes: [{ name: 'nfs', ...settings }] }), 'StorageClass').parameters;
    expect(parameters({})).toEqual({ archiveOnDelete: 'true' });
    expect(parameters({ onDelete: 'retain' })).toEqual({ archiveOnDelete: 'false', onDelete: 'retain' });
    expect(parameters({ onDelete: 'delete' })).toEqual({ archiveOnDelete: 'false', onDelete: 'delete' });
  });

  test('several classes on one export; a class may mount differently', () => {
    const app = appOf({
      ...nfs,
      mountOptions: ['nfsvers=4.1'],
      classes: [{ name: 'a' }, { name: 'b', mountOptions: ['nfsvers=3'], allowExpansion: false }],
    });
    const classes = app.manifests.filter(({ kind }) => kind === 'StorageClass');
    expect(
      classes.map(({ provisioner, mountOptions, allowVolumeExpansion }) => [
        provisioner,
        mountOptions,
        allowVolumeExpansion,
      ]),
    ).toEqual([
      ['cluster.local/nfs-subdir-external-provisioner', ['nfsvers=4.1'], true],
      ['cluster.local/nfs-subdir-external-provisioner', ['nfsvers=3'], false],
    ]);
  });

  test('nodes mount, the pod talks to the API server alone', () => {
    expect(appOf(nfs).calls).toMatchObject([
      { from: { pods: { app: 'nfs-subdir-external-provisioner' } }, to: { apiServer: true } },
      { from: { nodes: true }, to: { cidrs: ['10.0.50.170/32'] }, ports: [{ port: 2049 }] },
    ]);
    expect(appOf({ ...nfs, server: 'nfs.example.com' }).calls?.[1]?.to).toMatchObject({
      cidrs: [],
      hosts: ['nfs.example.com'],
    });
  });

  test('a budget as soon as there are two pods, unless refused', () => {
    expect(kinds(appOf(nfs))).not.toContain('PodDisruptionBudget');
    expect(find(appOf({ ...nfs, replicas: 2 }), 'PodDisruptionBudget').spec.maxUnavailable).toBe(1);
    expect(kinds(appOf({ ...nfs, replicas: 2, podDisruptionBudget: false }))).not.toContain('PodDisruptionBudget');
  });
});
