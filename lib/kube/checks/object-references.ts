/** What objects other than pods refer to must exist: Services, certificates, roles, subjects, scaled workloads. */
import type { Problem } from '../../problem.ts';
import type { Ingress, Manifest, RoleBinding, ServiceAccount } from '../manifest.ts';
import { missing, type Reference } from './missing.ts';
import type { Check } from './rendered.ts';

/** References of every kind but Services' ports (see `backends`) and those of pods. */
export const objectReferences: Check = (rendered) =>
  rendered.manifests.flatMap((manifest): Problem[] =>
    (finders[manifest.kind]?.(manifest) ?? []).flatMap(
      ({ kind, name, path, namespace = manifest.metadata.namespace }) =>
        missing(rendered, { from: manifest, path, kind, name, namespace }),
    ),
  );

type Found = Pick<Reference, 'kind' | 'name' | 'path'> & {
  namespace?: string | undefined;
};

const finders: Readonly<Record<string, (manifest: Manifest) => Found[]>> = {
  StatefulSet: ({ spec }) => named('Service', spec?.serviceName, 'spec.serviceName'),
  HorizontalPodAutoscaler: ({ spec }) =>
    named(spec?.scaleTargetRef?.kind, spec?.scaleTargetRef?.name, 'spec.scaleTargetRef'),
  Ingress: (ingress) =>
    ((ingress as Ingress).spec?.tls ?? []).flatMap(({ secretName }, index) =>
      named('Secret', secretName, `spec.tls[${index}].secretName`),
    ),
  Gateway: ({ spec }) => listeners(spec).flatMap(certificates),
  ServiceAccount: (account) =>
    ((account as ServiceAccount).imagePullSecrets ?? []).flatMap(({ name }, index) =>
      named('Secret', name, `imagePullSecrets[${index}]`),
    ),
  RoleBinding: (binding) => bound(binding as RoleBinding),
  ClusterRoleBinding: (binding) => bound(binding as RoleBinding),
};

const named = (kind: string | undefined, name: string | undefined, path: string, namespace?: string): Found[] =>
  kind && name ? [{ kind, name, path, namespace }] : [];

interface Listener {
  tls?: {
    certificateRefs?: { kind?: string; name: string; namespace?: string }[];
  };
}

const listeners = (spec: { listeners?: Listener[] } | undefined): Listener[] => spec?.listeners ?? [];

const certificates = ({ tls }: Listener, listener: number): Found[] =>
  (tls?.certificateRefs ?? []).flatMap(({ kind = 'Secret', name, namespace }, index) =>
    named(kind, name, `spec.listeners[${listener}].tls.certificateRefs[${index}]`, namespace),
  );

const bound = ({ roleRef, subjects = [] }: RoleBinding): Found[] => [
  // Kubernetes' own roles come with every cluster.
  ...(roleRef.name.startsWith('system:') ? [] : named(roleRef.kind, roleRef.name, 'roleRef')),
  ...subjects.flatMap(({ kind, name, namespace }, index) =>
    kind === 'ServiceAccount' ? named(kind, name, `subjects[${index}]`, namespace) : [],
  ),
];
