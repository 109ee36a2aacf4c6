/** Trident: images, backends, secrets, network calls, order. */
import { describe, expect, test } from 'vitest';
import { annotate } from '../../lib/argocd/annotate.ts';
import { existing } from '../../lib/secrets/source.ts';
import { storageSecrets } from '../../lib/storage/index.ts';
import { nas, nfs, san, trident } from './providers.ts';
import { appOf, callsOf, find } from './rendered.ts';

describe('Trident', () => {
  test('images of the operator’s pods are listed, flat in a mirror', () => {
    expect(appOf(trident).images).toEqual([
      'docker.io/netapp/trident:26.06.0',
      'docker.io/netapp/trident-autosupport:26.06',
      'registry.k8s.io/sig-storage/csi-provisioner:v6.3.0',
      'registry.k8s.io/sig-storage/csi-attacher:v4.11.0',
      'registry.k8s.io/sig-storage/csi-resizer:v2.1.0',
      'registry.k8s.io/sig-storage/csi-snapshotter:v8.6.0',
      'registry.k8s.io/sig-storage/csi-node-driver-registrar:v2.17.0',
    ]);
    const mirrored =
      appOf({ ...trident, imageRegistry: 'harbor.example.com/netapp', autosupport: 'none' }).images ?? [];
    expect(mirrored).toHaveLength(6);
    for (const image of mirrored) expect(image).toMatch(/^harbor\.example\.com\/netapp\/[^/]+$/);
  });

  test('backends keep their spec, in Trident’s namespace, and name their Secret', () => {
    const app = appOf({ ...trident, namespace: 'trident-system' });
    expect(find(app, 'TridentBackendConfig', 'san')).toEqual({
      apiVersion: 'trident.netapp.io/v1',
      kind: 'TridentBackendConfig',
      metadata: { name: 'san', namespace: 'trident-system' },
      spec: {
        version: 1,
        backendName: 'san',
        storageDriverName: 'ontap-san',
        managementLIF: 'ontap.example.com',
        svm: 'svm_block',
        useCHAP: true,
        deletionPolicy: 'retain',
        credentials: { name: 'ontap-san' },
      },
    });
    expect(find(app, 'TridentBackendConfig', 'nas').spec).toMatchObject({
      dataLIF: 'nas.example.com',
      autoExportPolicy: true,
      autoExportCIDRs: ['10.20.0.0/16'],
    });
    const texts = find(
      appOf({
        ...trident,
        backends: [{ ...nas, defaults: { snapshotReserve: 10, encryption: true, snapshotDir: false } }],
      }),
      'TridentBackendConfig',
    ).spec.defaults;
    expect(texts).toEqual({ snapshotReserve: '10', encryption: 'true', snapshotDir: 'false' });
  });

  test('every setting of a backend reaches Trident', () => {
    const common = {
      clientCertificate: 'LS0t',
      trustedCACertificate: 'LS0u',
      storagePrefix: 'harbor_',
      limitVolumeSize: '2Ti',
      limitAggregateUsage: '80%',
      deletionPolicy: 'delete' as const,
    };
    const app = appOf({
      ...trident,
      backends: [
        { ...nas, ...common, nfsMountOptions: ['nfsvers=4.1', 'hard'] },
        { ...san, ...common, igroupName: 'harbor' },
      ],
    });
    expect(find(app, 'TridentBackendConfig', 'nas').spec).toMatchObject({
      ...common,
      nfsMountOptions: 'nfsvers=4.1,hard',
    });
    expect(find(app, 'TridentBackendConfig', 'san').spec).toMatchObject({ ...common, igroupName: 'harbor' });
  });

  test('the secrets that backends need', () => {
    const byCertificate = { ...nas, name: 'cert', credentials: existing('cert'), clientCertificate: 'LS0t' };
    const needs = storageSecrets([nfs, { ...trident, backends: [...trident.backends, byCertificate] }]);
    expect(
      needs.map(({ slot, namespace, source, values }) => [slot, namespace, source.from, values.map(({ own }) => own)]),
    ).toEqual([
      ['storage[1].backends[0].credentials', 'trident', 'sealed', ['username', 'password']],
      [
        'storage[1].backends[1].credentials',
        'trident',
        'sealed',
        [
          'username',
          'password',
          'chapUsername',
          'chapInitiatorSecret',
          'chapTargetUsername',
          'chapTargetInitiatorSecret',
        ],
      ],
      ['storage[1].backends[2].credentials', 'trident', 'existing', ['clientPrivateKey']],
    ]);
  });

  test('calls: API server, nodes, each backend, and NetApp only where data is sent', () => {
    expect(appOf(trident).calls).toMatchObject([
      { from: { pods: { app: 'operator.trident.netapp.io' } }, to: { apiServer: true } },
      { from: { pods: { app: 'controller.csi.trident.netapp.io' } }, to: { apiServer: true } },
      { from: { nodes: true }, to: { pods: { app: 'controller.csi.trident.netapp.io' } } },
      {},
      {},
      { to: { dns: true } },
    ]);
    expect(callsOf(appOf(trident))).toEqual([
      'trident-operator → Kubernetes API 443',
      'trident-controller → Kubernetes API 443',
      'nodes → trident-controller 8443',
      'trident-controller → ONTAP nas 443',
      'trident-controller → ONTAP san 443',
      'trident-controller → DNS 53',
    ]);
    const [, , , byAddress, byName] = appOf(trident).calls ?? [];
    expect(byAddress?.to).toMatchObject({ cidrs: ['10.0.0.1/32'] });
    expect(byName?.to).toMatchObject({
      cidrs: ['10.0.0.0/8', '172.16.0.0/12', '192.168.0.0/16'],
      hosts: ['ontap.example.com'],
    });
    expect(callsOf(appOf({ type: 'trident' }))).toHaveLength(3);
    expect(callsOf(appOf({ type: 'trident', autosupport: 'send' }))).toContain(
      'trident-controller → NetApp support 443',
    );
  });

  test('pools of a class as Trident parses them', () => {
    const classes = [{ name: 'gold', storagePools: { nas: ['aggr1', 'aggr2'], san: ['.*'] } }];
    expect(find(appOf({ ...trident, classes }), 'StorageClass').parameters).toEqual({
      storagePools: 'nas:aggr1,aggr2;san:.*',
    });
  });

  test('the order inside the app: CRDs, operator, orchestrator, backends, snapshot classes', () => {
    const waves = annotate(appOf(trident)).manifests.map(({ kind, metadata }) => [
      kind,
      Number(metadata.annotations?.['argocd.argoproj.io/sync-wave'] ?? 0),
    ]);
    const order = [
      'CustomResourceDefinition',
      'Deployment',
      'TridentOrchestrator',
      'TridentBackendConfig',
      'VolumeSnapshotClass',
    ];
    const found = order.map((kind) => waves.find(([name]) => name === kind)?.[1]);
    expect(found).toEqual([...found].sort((a, b) => Number(a) - Number(b)));
    expect(new Set(found).size).toBe(order.length);
  });
});
