/** What all storage providers have in common: valid objects, least privilege, protection of data. */
import { describe, expect, test } from 'vitest';
import { annotate } from '../../lib/argocd/annotate.ts';
import { validateSchemas } from '../../lib/kube/schema.ts';
import { renderStorage } from '../../lib/storage/index.ts';
import { all } from './providers.ts';

describe('all providers', () => {
  const apps = renderStorage(all);

  test('one app each, operators before classes of others', () => {
    expect(apps.map(({ name, namespace, wave }) => [name, namespace, wave])).toEqual([
      ['efs-csi', 'kube-system', 0],
      ['nfs-subdir-external-provisioner', 'nfs-provisioner', 0],
      ['openebs-localpv', 'openebs', 0],
      ['trident', 'trident', 0],
      ['storage-classes', undefined, 10],
    ]);
  });

  test('objects are valid for Kubernetes', () => {
    const { problems, notCovered } = validateSchemas(apps.flatMap(({ manifests }) => manifests));
    expect(problems).toEqual([]);
    expect(notCovered).toEqual([
      'snapshot.storage.k8s.io/v1/VolumeSnapshotClass',
      'trident.netapp.io/v1/TridentBackendConfig',
      'trident.netapp.io/v1/TridentOrchestrator',
    ]);
  });

  test('nothing of Helm, nothing null', () => {
    expect(JSON.stringify(apps).match(/helm\.sh|heritage|:null/i)).toBeNull();
  });

  test('a removed line in git deletes no data', () => {
    const kept = apps
      .map(annotate)
      .flatMap(({ manifests }) => manifests)
      .filter(({ kind }) =>
        ['StorageClass', 'Namespace', 'CustomResourceDefinition', 'CSIDriver', 'TridentOrchestrator'].includes(kind),
      );
    expect(new Set(kept.map(({ kind }) => kind)).size).toBe(5);
    for (const { kind, metadata } of kept) {
      expect(metadata.annotations?.['argocd.argoproj.io/sync-options'], kind).toBe('Prune=false,Delete=false');
    }
  });

  test('containers have images with a tag, requests, and no more rights than they name', () => {
    for (const { kind, metadata, spec } of apps.flatMap(({ manifests }) => manifests)) {
      if (!['Deployment', 'DaemonSet'].includes(kind)) continue;
      for (const { name, image, resources, securityContext } of spec.template.spec.containers) {
        const where = `${metadata.name}/${name}`;
        expect(image, where).toMatch(/^[\w.-]+\/.*:v?\d+\.\d+/);
        expect(resources.requests, where).toEqual({ cpu: expect.any(String), memory: expect.any(String) });
        if (where !== 'efs-csi-node/efs-plugin') expect(securityContext.allowPrivilegeEscalation, where).toBe(false);
      }
    }
  });

  test('nobody may do everything, or write all Secrets, Trident’s operator excepted', () => {
    const rules = apps
      .filter(({ name }) => name !== 'trident')
      .flatMap(({ manifests }) => manifests.filter(({ kind }) => kind === 'ClusterRole'))
      .flatMap(({ rules }) => rules as { verbs: string[]; resources: string[]; resourceNames?: string[] }[]);
    expect(rules.length).toBeGreaterThan(10);
    expect(JSON.stringify(rules)).not.toContain('"*"');
    expect(
      rules.filter(({ resources }) => resources.includes('secrets')).map(({ resourceNames }) => resourceNames),
    ).toEqual([['x-account']]);
  });
});
