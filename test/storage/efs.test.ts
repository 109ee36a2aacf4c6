/** The EFS CSI driver: parameters, rights, network calls. */
import { describe, expect, test } from 'vitest';
import type { EfsClass } from '../../lib/storage/efs/model.ts';
import type { StorageProvider } from '../../lib/storage/model.ts';
import { efs } from './providers.ts';
import { appOf, callsOf, find, kinds } from './rendered.ts';

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
    expect(appOf(efs).calls).toMatchObject([
      { from: { pods: { app: 'efs-csi-controller' } }, to: { apiServer: true } },
      { to: { dns: true } },
      { to: { internet: true } },
      { to: { cidrs: ['169.254.169.254/32'] } },
    ]);
    const endpoints = appOf({ ...efs, controller: { endpoints: ['10.2.0.0/24'] } }).calls?.[2]?.to;
    expect(endpoints).toMatchObject({ cidrs: ['10.2.0.0/24'] });
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
