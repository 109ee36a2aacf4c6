import { describe, expect, it } from 'vitest';
import { fileName, groupOf, identity, isClusterScoped, objectPath } from '../../lib/kube/identity.ts';

const object = (apiVersion: string, kind: string, name: string, namespace?: string) => ({
  apiVersion,
  kind,
  metadata: { name, namespace },
});

it('groupOf takes the group from an apiVersion', () => {
  expect(['v1', 'apps/v1', 'cert-manager.io/v1'].map(groupOf)).toEqual(['', 'apps', 'cert-manager.io']);
});

describe('identity', () => {
  it('is the same for all versions of an object', () => {
    const routes = ['v1', 'v1beta1'].map((v) => object(`gateway.networking.k8s.io/${v}`, 'HTTPRoute', 'harbor', 'ns'));
    expect(routes.map(identity)).toEqual(Array(2).fill('gateway.networking.k8s.io/HTTPRoute/ns/harbor'));
  });

  it('differs by group, kind, namespace and name', () => {
    const objects = [
      object('v1', 'Secret', 'a', 'ns'),
      object('v1', 'Secret', 'b', 'ns'),
      object('v1', 'Secret', 'a'),
      object('v1', 'ConfigMap', 'a', 'ns'),
      object('apps/v1', 'Secret', 'a', 'ns'),
    ];
    expect(new Set(objects.map(identity)).size).toBe(objects.length);
  });
});

it('objectPath names an object in messages', () => {
  expect(objectPath(object('v1', 'Service', 'harbor-core', 'harbor'))).toBe('Service/harbor/harbor-core');
  expect(objectPath(object('storage.k8s.io/v1', 'StorageClass', 'nfs'))).toBe('StorageClass/nfs');
});

describe('isClusterScoped', () => {
  it.each([
    ['v1', 'Namespace'],
    ['v1', 'PersistentVolume'],
    ['storage.k8s.io/v1', 'StorageClass'],
    ['rbac.authorization.k8s.io/v1', 'ClusterRoleBinding'],
    ['apiextensions.k8s.io/v1', 'CustomResourceDefinition'],
    ['networking.k8s.io/v1', 'IngressClass'],
    ['cert-manager.io/v1', 'ClusterIssuer'],
    ['external-secrets.io/v1', 'ClusterExternalSecret'],
    ['trident.netapp.io/v1', 'TridentOrchestrator'],
    ['snapshot.storage.k8s.io/v1', 'VolumeSnapshotClass'],
    ['policy.networking.k8s.io/v1alpha1', 'BaselineAdminNetworkPolicy'],
  ])('%s %s is', (apiVersion, kind) => expect(isClusterScoped({ apiVersion, kind })).toBe(true));

  it.each([
    ['v1', 'Secret'],
    ['networking.k8s.io/v1', 'NetworkPolicy'],
    ['rbac.authorization.k8s.io/v1', 'Role'],
    ['argoproj.io/v1alpha1', 'AppProject'],
    ['cert-manager.io/v1', 'Issuer'],
    ['metallb.io/v1beta1', 'IPAddressPool'],
    ['trident.netapp.io/v1', 'TridentBackendConfig'],
    ['cilium.io/v2', 'CiliumNetworkPolicy'],
    ['gateway.networking.k8s.io/v1', 'HTTPRoute'],
    // The group decides, not the kind's name.
    ['example.com/v1', 'Namespace'],
  ])('%s %s is not', (apiVersion, kind) => expect(isClusterScoped({ apiVersion, kind })).toBe(false));
});

describe('fileName', () => {
  it.each([
    [object('apps/v1', 'Deployment', 'harbor-core', 'harbor'), 'harbor-core.deployment.yaml'],
    [object('bitnami.com/v1alpha1', 'SealedSecret', 'regcred', 'team-a'), 'team-a.regcred.sealedsecret.yaml'],
    [object('storage.k8s.io/v1', 'StorageClass', 'nfs'), 'nfs.storageclass.yaml'],
    [
      object('rbac.authorization.k8s.io/v1', 'ClusterRole', 'system:auth-delegator'),
      'system_auth-delegator.clusterrole.yaml',
    ],
    [object('rbac.authorization.k8s.io/v1', 'ClusterRole', 'a b\\c*'), 'a_b_c_.clusterrole.yaml'],
  ])('of %j is %s', (manifest, name) => expect(fileName(manifest, 'harbor')).toBe(name));

  it('has the namespace in front where an app has none', () => {
    expect(fileName(object('v1', 'Secret', 'regcred', 'harbor'))).toBe('harbor.regcred.secret.yaml');
  });
});
