/**
 * The rights that hostpath volumes need, read from the program (4.0.0). The chart grants every verb on namespaces, pods,
 * endpoints and events of the whole cluster, and CustomResourceDefinitions: enough to take over the cluster.
 */
import type { Manifest } from '../../kube/manifest.ts';
import {
  clusterRole,
  clusterRoleBinding,
  readVerbs,
  role,
  roleBinding,
  rule,
  serviceAccount,
  writeVerbs,
} from '../rbac.ts';
import type { OpenEbsLocalPv } from './model.ts';
import { accountOf, labelsOf, nameOf } from './release.ts';

export const rbac = (provider: OpenEbsLocalPv): Manifest[] => {
  const account = accountOf(provider);
  const metadata = { name: nameOf(provider), labels: labelsOf(provider) };
  return [
    serviceAccount({ name: account.name, labels: labelsOf(provider) }),
    clusterRole(metadata, [
      rule('', 'nodes', readVerbs),
      rule('', 'persistentvolumes', [...readVerbs, ...writeVerbs]),
      rule('', 'persistentvolumeclaims', [...readVerbs, 'update']),
      rule('storage.k8s.io', 'storageclasses', readVerbs),
      rule('', 'events', ['create', 'update', 'patch']),
    ]),
    clusterRoleBinding(metadata, nameOf(provider), account),
    // Helper pods and the leader's lease are in the provisioner's own namespace.
    role(metadata, [
      rule('', 'pods', [...readVerbs, 'create', 'delete']),
      rule('coordination.k8s.io', 'leases', ['get', 'create', 'update']),
    ]),
    roleBinding(metadata, { kind: 'Role', name: nameOf(provider) }, account),
  ];
};
