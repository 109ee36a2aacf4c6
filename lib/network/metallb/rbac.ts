/** What controller and speaker may do. Verbs that their code (0.16.1) never uses are left out of the chart's rules. */
import type { ClusterRole, Manifest, RoleBinding } from '../../kube/manifest.ts';
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
import type { MetalLB } from './model.ts';
import { labels, modeOf, names, namespaceOf } from './release.ts';

type Rule = NonNullable<ClusterRole['rules']>[number];

const group = 'metallb.io';
const allVerbs = [...readVerbs, ...writeVerbs];

/** Whoever reads metrics shows a token, which the API server examines. */
export const examineTokens: Rule[] = [
  rule('authentication.k8s.io', 'tokenreviews', ['create']),
  rule('authorization.k8s.io', 'subjectaccessreviews', ['create']),
];

const events = rule('', 'events', ['create', 'patch']);

const controllerCluster: Rule[] = [
  rule('', ['services', 'namespaces'], readVerbs),
  rule('', 'nodes', ['list']),
  rule('', 'services/status', ['update']),
  events,
  // it writes the webhook's certificate authority into these two objects; reading cannot be limited by name
  rule('admissionregistration.k8s.io', 'validatingwebhookconfigurations', ['get', 'update'], [names.webhooks]),
  rule('admissionregistration.k8s.io', 'validatingwebhookconfigurations', ['list', 'watch']),
  rule('apiextensions.k8s.io', 'customresourcedefinitions', ['get', 'update'], [`bgppeers.${group}`]),
  rule('apiextensions.k8s.io', 'customresourcedefinitions', ['list', 'watch']),
  rule(group, 'configurationstates', allVerbs),
  rule(group, 'configurationstates/status', ['get', 'update', 'patch']),
  ...examineTokens,
];

const controllerNamespaced = (metallb: MetalLB): Rule[] => [
  // the key of memberlist is created, the webhook's certificate filled in
  rule('', 'secrets', [...readVerbs, 'create']),
  rule('', 'secrets', ['update'], [names.webhookSecret]),
  ...(metallb.speaker?.memberlist === false ? [] : [rule('apps', 'deployments', ['get'], [names.controller])]),
  rule(group, ['ipaddresspools', 'communities', 'bfdprofiles'], readVerbs),
  rule(group, 'ipaddresspools/status', ['update']),
  rule(group, ['bgppeers', 'bgpadvertisements', 'l2advertisements'], ['get', 'list']),
];

const speakerCluster = (metallb: MetalLB): Rule[] => [
  rule('', ['services', 'endpoints', 'nodes', 'namespaces'], readVerbs),
  rule('discovery.k8s.io', 'endpointslices', readVerbs),
  events,
  rule(
    group,
    ['servicel2statuses', 'servicel2statuses/status', 'configurationstates', 'configurationstates/status'],
    allVerbs,
  ),
  ...examineTokens,
  ...(modeOf(metallb) === 'frr-k8s'
    ? [rule('frrk8s.metallb.io', 'frrconfigurations', [...readVerbs, 'create', 'update', 'delete'])]
    : []),
];

/** Of both, in MetalLB's namespace. */
const podLister: Rule[] = [
  rule('', 'pods', ['get', 'list']),
  rule('', ['secrets', 'configmaps'], readVerbs),
  rule(
    group,
    ['bfdprofiles', 'bgppeers', 'l2advertisements', 'bgpadvertisements', 'ipaddresspools', 'communities'],
    readVerbs,
  ),
  rule(group, ['servicebgpstatuses', 'servicebgpstatuses/status'], allVerbs),
];

export const rbac = (metallb: MetalLB): Manifest[] => {
  const namespace = namespaceOf(metallb);
  const account = (name: string) => ({ name, namespace });
  const cluster = (name: string) => ({ name: `metallb:${name}`, labels: labels() });
  const local = (name: string) => ({ name, namespace, labels: labels() });
  const lister: RoleBinding = {
    ...roleBinding(local('metallb-pod-lister'), { kind: 'Role', name: 'metallb-pod-lister' }, account(names.speaker)),
    subjects: [names.controller, names.speaker].map((name) => ({ kind: 'ServiceAccount', name, namespace })),
  };
  return [
    serviceAccount({ ...account(names.controller), labels: labels('controller') }),
    serviceAccount({ ...account(names.speaker), labels: labels('speaker') }),
    clusterRole(cluster('controller'), controllerCluster),
    clusterRoleBinding(cluster('controller'), 'metallb:controller', account(names.controller)),
    clusterRole(cluster('speaker'), speakerCluster(metallb)),
    clusterRoleBinding(cluster('speaker'), 'metallb:speaker', account(names.speaker)),
    role(local('metallb-controller'), controllerNamespaced(metallb)),
    roleBinding(local('metallb-controller'), { kind: 'Role', name: 'metallb-controller' }, account(names.controller)),
    role(local('metallb-pod-lister'), podLister),
    lister,
  ];
};
