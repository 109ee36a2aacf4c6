/** What a cluster will hold once the rendered objects are applied: the objects, what controllers make of them, and what is declared to be there. */
import type { Problem } from '../../problem.ts';
import type { Manifest } from '../manifest.ts';
import { madeSecrets } from './made-secrets.ts';
import { type PodTemplate, podTemplates } from './pod-templates.ts';

type Labels = Readonly<Record<string, string>>;

/** An object outside the rendered ones that they may refer to. */
export interface External {
  kind: string;
  name: string;
  /** Absent: in every namespace, or cluster-scoped. */
  namespace?: string | undefined;
  /** Keys of a Secret or ConfigMap; absent: unknown, so any key may be read. */
  keys?: readonly string[] | undefined;
}

/** Pods that are not rendered, for selectors: those of an operator, say. */
export interface ExternalPods {
  kind: 'Pod';
  labels: Labels;
  namespace: string;
}

/** One thing that exists. */
export interface Existing {
  keys?: readonly string[] | undefined;
  /** The object itself, where it is rendered. */
  manifest?: Manifest;
}

export interface Rendered {
  manifests: readonly Manifest[];
  pods: readonly PodTemplate[];
  /** Labels of the pods in a namespace, those declared to exist included. */
  podLabels(namespace: string | undefined): readonly Labels[];
  /** The object of this kind and name; `namespace` is that of the object which refers to it. */
  find(kind: string, name: string, namespace: string | undefined): Existing | undefined;
  /** All names of this kind that could have been meant. */
  names(kind: string, namespace: string | undefined): string[];
}

/** One check over all objects. */
export type Check = (rendered: Rendered) => Problem[];

/** Kubernetes makes these itself: in every namespace, or in the cluster. */
const ALWAYS_THERE: readonly External[] = [
  { kind: 'ServiceAccount', name: 'default' },
  { kind: 'ConfigMap', name: 'kube-root-ca.crt', keys: ['ca.crt'] },
  { kind: 'Service', name: 'kubernetes', namespace: 'default' },
  ...['cluster-admin', 'admin', 'edit', 'view'].map((name) => ({
    kind: 'ClusterRole',
    name,
  })),
];

const ANY = '*';

export const renderedObjects = (
  manifests: readonly Manifest[],
  external: readonly (External | ExternalPods)[] = [],
): Rendered => {
  const byKind = new Map<string, Map<string, Existing>>();
  const add = (kind: string, namespace: string, name: string, existing: Existing) => {
    const scope = `${kind}/${namespace}`;
    const objects = byKind.get(scope) ?? new Map<string, Existing>();
    const known = objects.get(name);
    objects.set(name, known ? union(known, existing) : existing);
    byKind.set(scope, objects);
  };
  for (const manifest of manifests) {
    const { name, namespace = '' } = manifest.metadata;
    add(manifest.kind, namespace, name, { manifest, keys: dataKeys(manifest) });
    for (const made of madeSecrets(manifest)) add('Secret', made.namespace ?? ANY, made.name, { keys: made.keys });
  }
  for (const object of [...ALWAYS_THERE, ...external]) {
    if ('name' in object)
      add(object.kind, object.namespace ?? ANY, object.name, {
        keys: object.keys,
      });
  }
  const scopes = (kind: string, namespace: string | undefined) =>
    [namespace ?? '', '', ANY].flatMap((scope) => byKind.get(`${kind}/${scope}`) ?? []);
  const pods = podTemplates(manifests);
  return {
    manifests,
    pods,
    podLabels: labelsByNamespace(pods, external),
    find: (kind, name, namespace) =>
      scopes(kind, namespace)
        .find((objects) => objects.has(name))
        ?.get(name),
    names: (kind, namespace) => scopes(kind, namespace).flatMap((objects) => [...objects.keys()]),
  };
};

const labelsByNamespace = (pods: readonly PodTemplate[], external: readonly (External | ExternalPods)[]) => {
  const rendered = new Map<string | undefined, Labels[]>();
  for (const { owner, labels } of pods) {
    const { namespace } = owner.metadata;
    rendered.set(namespace, [...(rendered.get(namespace) ?? []), labels]);
  }
  const declared = external.filter((object) => 'labels' in object);
  return (namespace: string | undefined): Labels[] => [
    ...(rendered.get(namespace) ?? []),
    ...declared.flatMap((pods) => (pods.namespace === namespace ? [pods.labels] : [])),
  ];
};

/** Two origins of one name, e.g. a SealedSecret and the Secret that it takes over. */
const union = (a: Existing, b: Existing): Existing => ({
  ...a,
  ...b,
  keys: a.keys && b.keys && [...a.keys, ...b.keys],
});

/** The keys of a Secret or ConfigMap; unknown where Kubernetes fills them in, and meaningless elsewhere. */
const dataKeys = ({ kind, type, data, stringData, binaryData }: Manifest): string[] | undefined => {
  if (kind !== 'Secret' && kind !== 'ConfigMap') return undefined;
  if (type === 'kubernetes.io/service-account-token') return undefined;
  return Object.keys({ ...data, ...stringData, ...binaryData });
};
