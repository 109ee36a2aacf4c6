/** What frr-k8s may do: one account for its DaemonSet and its status cleaner. */
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
} from '../../storage/rbac.ts';
import { frrK8sNames, labelled } from './frr-k8s-release.ts';
import type { MetalLB } from './model.ts';
import { examineTokens } from './rbac.ts';
import { namespaceOf } from './release.ts';

const group = 'frrk8s.metallb.io';
const webhooks = 'validatingwebhookconfigurations';

export const frrK8sRbac = (metallb: MetalLB): Manifest[] => {
  const name = frrK8sNames.account;
  const cleaner = frrK8sNames.nodeStateCleaner;
  const account = { name, namespace: namespaceOf(metallb) };
  const { namespace: _, ...cluster } = labelled(metallb, name);
  return [
    serviceAccount(labelled(metallb, name, 'controller')),
    clusterRole(cluster, [
      rule(group, ['frrk8sconfigurations', 'frrconfigurations'], readVerbs),
      rule(group, ['frrnodestates', 'bgpsessionstates'], [...readVerbs, ...writeVerbs]),
      rule(group, ['frrnodestates/status', 'bgpsessionstates/status'], ['get', 'update', 'patch']),
      rule('', 'nodes', readVerbs),
      ...examineTokens,
      // it writes the webhook's certificate authority into its own configuration
      rule('admissionregistration.k8s.io', webhooks, readVerbs),
      rule('admissionregistration.k8s.io', webhooks, ['update'], [frrK8sNames.webhooks]),
    ]),
    clusterRoleBinding(cluster, name, account),
    role(labelled(metallb, name), [
      rule('', 'secrets', readVerbs),
      rule('', 'secrets', ['update'], [frrK8sNames.webhookSecret]),
      rule('', 'pods', readVerbs),
    ]),
    roleBinding(labelled(metallb, name), { kind: 'Role', name }, account),
    role(labelled(metallb, cleaner), [
      rule('', 'pods', readVerbs),
      rule(group, 'frrnodestates', [...readVerbs, 'delete']),
    ]),
    roleBinding(labelled(metallb, cleaner), { kind: 'Role', name: cleaner }, account),
  ];
};
