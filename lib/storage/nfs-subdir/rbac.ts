/** The provisioner's rights, as chart 4.0.18 grants them: volumes in the whole cluster, the lock in its own namespace. */
import type { Manifest } from '../../kube/manifest.ts';
import { clusterRole, clusterRoleBinding, readVerbs, role, roleBinding, rule, serviceAccount } from '../rbac.ts';
import type { NfsSubdir } from './model.ts';
import { accountOf, labelsOf, nameOf } from './release.ts';

export const rbac = (provider: NfsSubdir): Manifest[] => {
  if (provider.serviceAccountName !== undefined) return [];
  const labels = labelsOf(provider);
  const account = accountOf(provider);
  const runner = `${nameOf(provider)}-runner`;
  const locking = `leader-locking-${nameOf(provider)}`;
  return [
    serviceAccount({ name: account.name, labels }),
    clusterRole({ name: runner, labels }, [
      rule('', 'nodes', readVerbs),
      rule('', 'persistentvolumes', [...readVerbs, 'create', 'delete']),
      rule('', 'persistentvolumeclaims', [...readVerbs, 'update']),
      rule('storage.k8s.io', 'storageclasses', readVerbs),
      rule('', 'events', ['create', 'update', 'patch']),
    ]),
    clusterRoleBinding({ name: `run-${nameOf(provider)}`, labels }, runner, account),
    role({ name: locking, labels }, [rule('', 'endpoints', [...readVerbs, 'create', 'update', 'patch'])]),
    roleBinding({ name: locking, labels }, { kind: 'Role', name: locking }, account),
  ];
};
