/**
 * Rights of Trident's operator, those of chart 100.2606.0 without exception: it grants Trident's controller and nodes their
 * rights, and Kubernetes lets nobody grant what he does not have, also rules for kinds that this cluster does not know.
 * In effect it is cluster administrator: limit who may edit TridentOrchestrators, whose images run privileged on every node.
 */
import { readVerbs, rule, writeVerbs } from '../rbac.ts';
import { group } from './release.ts';

const all = [...readVerbs, ...writeVerbs];
const changeVerbs = ['delete', 'update', 'patch'];
const statusVerbs = ['update', 'patch'];
const snapshots = 'snapshot.storage.k8s.io';
const groupSnapshots = 'groupsnapshot.storage.k8s.io';
const pods = ['trident-controller', 'trident-node-linux', 'trident-node-windows'];

/** Kinds of Trident, with their status where it is a resource of its own. */
const tridentResources = [
  ...['tridentversions', 'tridentbackends', 'tridentstorageclasses', 'tridentvolumes', 'tridentvolumepublications'],
  ...['tridentvolumereferences', 'tridentnodes', 'tridenttransactions', 'tridentsnapshots'],
  ...[
    ...['tridentbackendconfigs', 'tridentmirrorrelationships', 'tridentactionmirrorupdates', 'tridentsnapshotinfos'],
    ...['tridentgroupsnapshots', 'tridentactionsnapshotrestores', 'tridentnoderemediations'],
    ...['tridentnoderemediationtemplates', 'tridentvolumemoves', 'tridentprovisioners', 'tridentorchestrators'],
    ...['tridentconfigurators', 'tridentautogrowpolicies', 'tridentautogrowrequestinternals'],
  ].flatMap((resource) => [resource, `${resource}/status`]),
];

const roles = ['roles', 'rolebindings', 'clusterroles', 'clusterrolebindings'];
const roleGroups = ['authorization.openshift.io', 'rbac.authorization.k8s.io'];

export const operatorRules = [
  rule('', 'namespaces', ['get', 'list']),
  rule('', ['persistentvolumes', 'persistentvolumeclaims'], all),
  rule('', 'persistentvolumeclaims/status', statusVerbs),
  rule('storage.k8s.io', 'storageclasses', all),
  rule('', 'events', [...readVerbs, 'create', 'update', 'patch']),
  rule('', 'secrets', all),
  rule('', 'resourcequotas', all),
  rule('', 'pods', all),
  rule('', 'pods/log', readVerbs),
  rule('', 'nodes', [...readVerbs, 'update']),
  rule('storage.k8s.io', 'volumeattachments', [...readVerbs, 'update', 'patch', 'delete']),
  rule('storage.k8s.io', 'volumeattachments/status', statusVerbs),
  rule(snapshots, ['volumesnapshots', 'volumesnapshotclasses'], [...readVerbs, ...statusVerbs]),
  rule(snapshots, 'volumesnapshotclasses', ['create', 'delete']),
  rule(snapshots, ['volumesnapshots/status', 'volumesnapshotcontents/status'], statusVerbs),
  rule(snapshots, 'volumesnapshotcontents', all),
  rule(groupSnapshots, 'volumegroupsnapshots', ['list']),
  rule(groupSnapshots, 'volumegroupsnapshotclasses', ['list', 'watch']),
  rule(groupSnapshots, 'volumegroupsnapshotcontents', [...readVerbs, 'patch']),
  rule(groupSnapshots, 'volumegroupsnapshotcontents/status', ['update']),
  rule('csi.storage.k8s.io', ['csidrivers', 'csinodeinfos'], all),
  rule('storage.k8s.io', ['csidrivers', 'csinodes'], all),
  rule('apiextensions.k8s.io', 'customresourcedefinitions', all),
  rule(group, tridentResources, all),
  rule('policy', 'podsecuritypolicies', ['use'], pods),
  rule('', 'namespaces', ['create', 'patch']),
  rule('apps', ['deployments', 'daemonsets', 'statefulsets'], [...readVerbs, 'create']),
  rule('apps', ['deployments', 'statefulsets'], changeVerbs, ['trident', 'trident-csi', 'trident-controller']),
  rule('apps', 'daemonsets', changeVerbs, [
    ...['trident', 'trident-csi', 'trident-csi-windows'],
    ...['trident-node-linux', 'trident-node-windows'],
  ]),
  rule('', ['pods/exec', 'services', 'serviceaccounts'], ['get', 'list', 'create']),
  rule('', ['pods/exec', 'services'], changeVerbs, ['trident-csi', 'trident']),
  rule('', 'serviceaccounts', changeVerbs, [...pods, 'trident-csi', 'trident']),
  rule(roleGroups, roles, ['list', 'create']),
  rule(
    roleGroups,
    roles,
    ['get', ...changeVerbs],
    ['trident-node-remediation-access', ...pods, 'trident-csi', 'trident'],
  ),
  rule('policy', 'podsecuritypolicies', ['list', 'create']),
  rule('policy', 'podsecuritypolicies', changeVerbs, ['tridentpods', ...pods]),
  rule('security.openshift.io', 'securitycontextconstraints', ['get', 'list', 'create']),
  rule('security.openshift.io', 'securitycontextconstraints', changeVerbs, [...pods, 'trident']),
  rule('policy', 'podsecuritypolicies', ['use'], ['tridentoperatorpods']),
  rule('apiextensions.k8s.io', 'customresourcedefinitions', ['get']),
];
