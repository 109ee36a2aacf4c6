/** Rights of controller and node, as chart 4.4.1 grants them, but file system ids are read one by one, not cluster-wide. */
import type { Manifest } from '../../kube/manifest.ts';
import { present } from '../../kube/manifest.ts';
import { clusterRole, clusterRoleBinding, readVerbs, role, roleBinding, rule, serviceAccount } from '../rbac.ts';
import type { EfsClass, OwnEfsCsi } from './model.ts';
import { accounts, crossAccountSecret, labels, namespace } from './release.ts';

const provisionerRole = 'efs-csi-external-provisioner-role';
const secretsRole = 'efs-csi-external-provisioner-role-describe-secrets';
const readerRole = 'efs-csi-filesystem-id-reader-role';
const nodeRole = 'efs-csi-node-role';

const named = (name: string) => ({ name, labels });

const withRole = (name: string, roleArn: string | undefined) => ({
  name,
  namespace,
  labels,
  annotations: roleArn === undefined ? undefined : { 'eks.amazonaws.com/role-arn': roleArn },
});

/** The object behind a reference `namespace/name/key`. */
const referenced = ({ fileSystemIdConfigRef, fileSystemIdSecretRef }: EfsClass) => {
  const [home, name] = (fileSystemIdConfigRef ?? fileSystemIdSecretRef ?? '').split('/');
  return home && name ? { home, name, resource: fileSystemIdConfigRef ? 'configmaps' : 'secrets' } : undefined;
};

/** In each namespace that holds ids of file systems: the right to read those objects and no others. */
const idReaders = (classes: readonly EfsClass[]): Manifest[] => {
  const references = present(classes.map(referenced));
  const names = (home: string, resource: string) => [
    ...new Set(references.filter((one) => one.home === home && one.resource === resource).map(({ name }) => name)),
  ];
  return [...new Set(references.map(({ home }) => home))].flatMap((home) => {
    const metadata = { ...named(readerRole), namespace: home };
    const rules = ['configmaps', 'secrets'].flatMap((resource) => {
      const objects = names(home, resource);
      return objects.length > 0 ? [rule('', resource, ['get'], objects)] : [];
    });
    return [role(metadata, rules), roleBinding(metadata, { kind: 'Role', name: readerRole }, accounts.controller)];
  });
};

export const rbac = (provider: OwnEfsCsi): Manifest[] => [
  serviceAccount(
    withRole(
      accounts.controller.name,
      provider.identity && 'roleArn' in provider.identity ? provider.identity.roleArn : undefined,
    ),
  ),
  serviceAccount(withRole(accounts.node.name, provider.node?.roleArn)),
  clusterRole(named(provisionerRole), [
    rule('', 'persistentvolumes', [...readVerbs, 'create', 'patch', 'delete']),
    rule('', 'persistentvolumeclaims', [...readVerbs, 'update']),
    rule('storage.k8s.io', 'storageclasses', readVerbs),
    rule('', 'events', ['list', 'watch', 'create', 'patch']),
    rule('storage.k8s.io', 'csinodes', readVerbs),
    rule('', 'nodes', readVerbs),
    rule('coordination.k8s.io', 'leases', ['get', 'watch', 'list', 'delete', 'update', 'create']),
  ]),
  clusterRole(named(secretsRole), [rule('', 'secrets', ['get', 'watch', 'list'], [crossAccountSecret])]),
  clusterRole(named(nodeRole), [
    rule('', 'nodes', readVerbs),
    ...(provider.node?.disableMutation ? [] : [rule('', 'nodes', ['patch'])]),
  ]),
  clusterRoleBinding(named('efs-csi-provisioner-binding'), provisionerRole, accounts.controller),
  clusterRoleBinding(named('efs-csi-node-binding'), nodeRole, accounts.node),
  roleBinding(
    { ...named('efs-csi-provisioner-binding-describe-secrets'), namespace },
    { kind: 'ClusterRole', name: secretsRole },
    accounts.controller,
  ),
  ...idReaders(provider.classes),
];
