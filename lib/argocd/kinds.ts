/** Which kinds Kubernetes itself serves, and which objects its controllers make of those in git. */
import { groupOf } from '../kube/identity.ts';
import type { Manifest } from '../kube/manifest.ts';

export interface GroupKind {
  group: string;
  kind: string;
}

/** Groups of the API server itself (Kubernetes 1.36); whatever else has a dot in it comes from a CRD. */
const ownGroups = new Set([
  'admissionregistration.k8s.io',
  'apiextensions.k8s.io',
  'apiregistration.k8s.io',
  'authentication.k8s.io',
  'authorization.k8s.io',
  'certificates.k8s.io',
  'coordination.k8s.io',
  'discovery.k8s.io',
  'events.k8s.io',
  'flowcontrol.apiserver.k8s.io',
  'networking.k8s.io',
  'node.k8s.io',
  'rbac.authorization.k8s.io',
  'resource.k8s.io',
  'scheduling.k8s.io',
  'storage.k8s.io',
]);

/** Whether the object is a custom resource: its kind exists only once a CRD was applied. */
export const isCustom = ({ apiVersion }: Pick<Manifest, 'apiVersion'>): boolean => {
  const group = groupOf(apiVersion);
  return group.includes('.') && !ownGroups.has(group);
};

/** `group/kind` of an object, as the kinds that CRDs define are named here. */
export const kindKey = ({ apiVersion, kind }: Pick<Manifest, 'apiVersion' | 'kind'>): string =>
  `${groupOf(apiVersion)}/${kind}`;

/** The kinds that an app's CustomResourceDefinitions define, as `group/kind`. */
export const definedKinds = (manifests: readonly Manifest[]): Set<string> =>
  new Set(
    manifests
      .filter(({ kind }) => kind === 'CustomResourceDefinition')
      .map(({ spec }) => `${spec.group}/${spec.names.kind}`),
  );

const core = (...kinds: string[]): GroupKind[] => kinds.map((kind) => ({ group: '', kind }));
const pods = core('Pod');
const revisions: GroupKind[] = [{ group: 'apps', kind: 'ControllerRevision' }];

/**
 * What controllers make of a rendered kind. An AppProject that does not list them hides them: Argo CD then shows a
 * Deployment without its pods and gives no logs (IsResourcePermitted in its resource tree, v3.5.1).
 */
export const childrenOf: Readonly<Record<string, readonly GroupKind[]>> = {
  Deployment: [{ group: 'apps', kind: 'ReplicaSet' }, ...pods],
  StatefulSet: [...revisions, ...pods, ...core('PersistentVolumeClaim')],
  DaemonSet: [...revisions, ...pods],
  Job: pods,
  CronJob: [{ group: 'batch', kind: 'Job' }, ...pods],
  Service: [...core('Endpoints'), { group: 'discovery.k8s.io', kind: 'EndpointSlice' }],
  SealedSecret: core('Secret'),
  ExternalSecret: core('Secret'),
  ClusterExternalSecret: [{ group: 'external-secrets.io', kind: 'ExternalSecret' }, ...core('Secret')],
  Certificate: [
    { group: 'cert-manager.io', kind: 'CertificateRequest' },
    { group: 'acme.cert-manager.io', kind: 'Order' },
    { group: 'acme.cert-manager.io', kind: 'Challenge' },
    ...core('Secret'),
  ],
};
