/** What the storage providers render: valid objects, least privilege, namespaces, calls, images, protection. */
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import type { App } from '../../lib/app.ts';
import { annotate } from '../../lib/argocd/annotate.ts';
import type { Manifest } from '../../lib/kube/manifest.ts';
import { validateSchemas } from '../../lib/kube/schema.ts';
import { existing } from '../../lib/secrets/source.ts';
import type { EfsClass } from '../../lib/storage/efs/model.ts';
import { renderStorage, storageSecrets } from '../../lib/storage/index.ts';
import type { StorageProvider } from '../../lib/storage/model.ts';
import { all, efs, free, nas, nfs, openebs, trident } from './providers.ts';

const appOf = (...providers: StorageProvider[]): App => {
  const [app] = renderStorage(providers);
  if (!app) throw new Error('no app');
  return app;
};
const find = ({ manifests }: App, kind: string, name?: string): Manifest => {
  const found = manifests.find(
    (manifest) => manifest.kind === kind && (name ?? manifest.metadata.name) === manifest.metadata.name,
  );
  if (!found) throw new Error(`no ${kind} ${name ?? ''}`);
  return found;
};
const kinds = ({ manifests }: App) => manifests.map(({ kind }) => kind);
const callsOf = ({ calls = [] }: App) =>
  calls.map(({ from, to, ports }) => `${from.name} → ${to.name} ${ports.map(({ port }) => port)}`);

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

describe('EFS', () => {
  const controller = (provider: StorageProvider) => find(appOf(provider), 'Deployment').spec.template.spec;

  test('the managed add-on leaves classes and the policy', () => {
    const app = appOf({ type: 'efs-csi', managedAddon: true, classes: efs.classes });
    expect(kinds(app)).toEqual(['StorageClass']);
    expect([app.namespace, app.wave, app.calls]).toEqual([undefined, 10, undefined]);
    expect(app.files?.map(({ path }) => path)).toEqual(['hosts/efs-csi-iam-policy.json']);
  });

  test('parameters are texts', () => {
    const full: EfsClass = {
      name: 'efs',
      fileSystemId: 'fs-0123456789abcdef0',
      uid: 10000,
      gid: 10000,
      ensureUniqueDirectory: false,
      subPathPattern: `\${.PVC.namespace}/\${.PVC.name}`,
      enforceZoneAffinity: true,
      enableTagging: false,
      reuseAccessPoint: false,
      crossAccount: { roleArn: 'arn:aws:iam::999922223333:role/efs' },
      az: 'eu-central-1a',
    };
    expect(find(appOf({ ...efs, classes: [full] }), 'StorageClass').parameters).toEqual({
      provisioningMode: 'efs-ap',
      fileSystemId: 'fs-0123456789abcdef0',
      directoryPerms: '700',
      uid: '10000',
      gid: '10000',
      subPathPattern: `\${.PVC.namespace}/\${.PVC.name}`,
      ensureUniqueDirectory: 'false',
      reuseAccessPoint: 'false',
      az: 'eu-central-1a',
      enforceZoneAffinity: 'true',
      enableTagging: 'false',
      'csi.storage.k8s.io/provisioner-secret-name': 'x-account',
      'csi.storage.k8s.io/provisioner-secret-namespace': 'kube-system',
    });
  });

  test('the controller is privileged to delete directories only', () => {
    const security = (deleteAccessPointRootDir: boolean) =>
      controller({ ...efs, controller: { deleteAccessPointRootDir } }).containers[0].securityContext;
    expect(security(false)).toMatchObject({ privileged: false, capabilities: { drop: ['ALL'] } });
    expect(security(true)).toEqual({ privileged: true });
  });

  test('Pod Identity needs nothing in Kubernetes but the agent’s address', () => {
    const app = appOf({ ...efs, identity: { podIdentity: true } });
    expect(find(app, 'ServiceAccount', 'efs-csi-controller-sa').metadata.annotations).toBeUndefined();
    expect(callsOf(app)).toContain('efs-csi-controller → EKS Pod Identity agent 80');
  });

  test('calls: API server, DNS, AWS, metadata; mount targets to delete directories; none on the host network', () => {
    expect(callsOf(appOf(efs))).toEqual([
      'efs-csi-controller → Kubernetes API 443',
      'efs-csi-controller → DNS 53',
      'efs-csi-controller → AWS endpoints of EFS, STS and EC2 443',
      'efs-csi-controller → EC2 instance metadata 80',
    ]);
    const deletes = { deleteAccessPointRootDir: true, mountTargets: ['10.1.0.0/16'] };
    expect(appOf({ ...efs, controller: deletes }).calls?.at(-1)?.to).toMatchObject({ cidrs: ['10.1.0.0/16'] });
    expect(callsOf(appOf({ ...efs, controller: { hostNetwork: true } }))).toEqual([]);
    const prometheus = { namespaces: { 'kubernetes.io/metadata.name': 'monitoring' }, name: 'Prometheus' };
    expect(callsOf(appOf({ ...efs, controller: { metrics: { scrapedBy: prometheus } } }))).toContain(
      'Prometheus → efs-csi-controller 3301',
    );
  });

  test('an id in the cluster is read there and nowhere else', () => {
    const classes: EfsClass[] = [
      { name: 'first', fileSystemIdSecretRef: 'storage/efs/id' },
      { name: 'second', fileSystemIdSecretRef: 'storage/efs/second' },
      { name: 'third', fileSystemIdConfigRef: 'kube-system/ids/id' },
    ];
    const roles = appOf({ ...efs, classes }).manifests.filter(({ kind }) => kind === 'Role');
    expect(roles.map(({ metadata, rules }) => [metadata.namespace, rules])).toEqual([
      ['storage', [{ apiGroups: [''], resources: ['secrets'], resourceNames: ['efs'], verbs: ['get'] }]],
      ['kube-system', [{ apiGroups: [''], resources: ['configmaps'], resourceNames: ['ids'], verbs: ['get'] }]],
    ]);
  });

  test('settings of the node', () => {
    const spec = find(
      appOf({
        ...efs,
        node: {
          kubeletPath: '/data/kubelet',
          maxInflightMountCalls: 5,
          volumeAttachLimit: 50,
          dnsPolicy: 'None',
          dnsConfig: { nameservers: ['169.254.169.253'] },
          roleArn: 'arn:aws:iam::111122223333:role/node',
        },
      }),
      'DaemonSet',
    ).spec.template.spec;
    expect(spec.containers[0].args).toEqual(
      expect.arrayContaining([
        '--max-inflight-mount-calls-opt-in=true',
        '--max-inflight-mount-calls=5',
        '--volume-attach-limit-opt-in=true',
        '--volume-attach-limit=50',
      ]),
    );
    expect(JSON.stringify(spec)).not.toContain('/var/lib/kubelet');
    expect(spec).toMatchObject({ dnsPolicy: 'None', dnsConfig: { nameservers: ['169.254.169.253'] } });
  });
});

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

describe('OpenEBS', () => {
  test('rights are those that the program uses', () => {
    const rules = (kind: string) =>
      (find(appOf(openebs), kind).rules as { resources: string[]; verbs: string[] }[]).map(
        ({ resources, verbs }) => `${resources}: ${verbs.join(' ')}`,
      );
    expect(rules('ClusterRole')).toEqual([
      'nodes: get list watch',
      'persistentvolumes: get list watch create delete update patch',
      'persistentvolumeclaims: get list watch update',
      'storageclasses: get list watch',
      'events: create update patch',
    ]);
    expect(rules('Role')).toEqual(['pods: get list watch create delete', 'leases: get create update']);
  });

  test('the helper image is in the list of images, from the mirror too', () => {
    expect(appOf(openebs).images).toEqual(['openebs/linux-utils:4.0.0']);
    expect(appOf({ ...openebs, registry: 'harbor.example.com/hub' }).images).toEqual([
      'harbor.example.com/hub/openebs/linux-utils:4.0.0',
    ]);
  });

  test('the configuration of a class is YAML with what was asked for', () => {
    const text = (settings: object) =>
      find(appOf({ ...openebs, classes: [{ name: 'local', ...settings }] }), 'StorageClass').metadata.annotations?.[
        'cas.openebs.io/config'
      ] ?? '';
    const config = parse(
      text({
        basePath: '/data/harbor',
        nodeAffinityLabels: ['openebs.io/node', 'on', '123'],
        ext4Quota: { hardLimitGrace: '5%' },
      }),
      { version: '1.1' },
    );
    expect(config).toEqual([
      { name: 'StorageType', value: 'hostpath' },
      { name: 'BasePath', value: '/data/harbor' },
      { name: 'NodeAffinityLabels', list: ['openebs.io/node', 'on', '123'] },
      { name: 'EXT4Quota', enabled: 'true', data: { softLimitGrace: '0%', hardLimitGrace: '5%' } },
    ]);
    expect(text({})).toMatch(/\n$/);
  });
});

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

test('free classes and snapshot classes', () => {
  expect(appOf(free).manifests).toEqual([
    {
      apiVersion: 'storage.k8s.io/v1',
      kind: 'StorageClass',
      metadata: { name: 'gp3' },
      provisioner: 'ebs.csi.aws.com',
      parameters: { type: 'gp3', iops: '3000' },
      allowVolumeExpansion: true,
      reclaimPolicy: 'Delete',
      volumeBindingMode: 'Immediate',
    },
    {
      apiVersion: 'snapshot.storage.k8s.io/v1',
      kind: 'VolumeSnapshotClass',
      metadata: { name: 'ebs' },
      driver: 'ebs.csi.aws.com',
      deletionPolicy: 'Delete',
    },
  ]);
});
