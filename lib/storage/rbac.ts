/** Accounts and their rights, as the provisioners need them. */
import type { ClusterRole, ClusterRoleBinding, Metadata, Role, RoleBinding, ServiceAccount } from '../kube/manifest.ts';

type Rule = NonNullable<ClusterRole['rules']>[number];

const group = 'rbac.authorization.k8s.io';
const apiVersion = `${group}/v1`;

export const readVerbs = ['get', 'list', 'watch'];
export const writeVerbs = ['create', 'delete', 'update', 'patch'];

/** One rule; a single group or resource needs no list. */
export const rule = (
  apiGroups: string | string[],
  resources: string | string[],
  verbs: string[],
  resourceNames?: string[],
): Rule => ({
  apiGroups: [apiGroups].flat(),
  resources: [resources].flat(),
  resourceNames,
  verbs,
});

/** An account as subject of bindings. */
export interface Account {
  name: string;
  namespace: string;
}

const subjects = ({ name, namespace }: Account) => [{ kind: 'ServiceAccount', name, namespace }];

export const serviceAccount = (metadata: Metadata, imagePullSecrets?: { name: string }[]): ServiceAccount => ({
  apiVersion: 'v1',
  kind: 'ServiceAccount',
  metadata,
  imagePullSecrets,
});

export const clusterRole = (metadata: Metadata, rules: Rule[]): ClusterRole => ({
  apiVersion,
  kind: 'ClusterRole',
  metadata,
  rules,
});

export const role = (metadata: Metadata, rules: Rule[]): Role => ({ apiVersion, kind: 'Role', metadata, rules });

export const clusterRoleBinding = (metadata: Metadata, name: string, account: Account): ClusterRoleBinding => ({
  apiVersion,
  kind: 'ClusterRoleBinding',
  metadata,
  roleRef: { apiGroup: group, kind: 'ClusterRole', name },
  subjects: subjects(account),
});

/** Grants a Role of the binding's namespace, or a ClusterRole within that namespace. */
export const roleBinding = (
  metadata: Metadata,
  granted: { kind: 'Role' | 'ClusterRole'; name: string },
  account: Account,
): RoleBinding => ({
  apiVersion,
  kind: 'RoleBinding',
  metadata,
  roleRef: { apiGroup: group, ...granted },
  subjects: subjects(account),
});
