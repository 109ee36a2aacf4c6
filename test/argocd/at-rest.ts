/**
 * What keeps Argo CD at rest, as checks over rendered objects: each forbids one cause of a difference that never goes away.
 * Rows of the table of perpetual diffs; those that concern only generation (randomness, order) are tested where they arise.
 */
import { isCustom } from '../../lib/argocd/kinds.ts';
import { podTemplateOf } from '../../lib/argocd/workloads.ts';
import { objectPath } from '../../lib/kube/identity.ts';
import type { Container, Manifest } from '../../lib/kube/manifest.ts';
import { canonicalQuantity } from '../../lib/kube/quantity.ts';

export type Check = (objects: readonly Manifest[]) => string[];

type Visit = (value: unknown, path: string[], parent: unknown) => string | undefined;

const walk = (value: unknown, visit: Visit, path: string[] = [], parent: unknown = undefined): string[] => {
  const found = visit(value, path, parent);
  const here = found === undefined ? [] : [`${path.join('.')}: ${found}`];
  if (typeof value !== 'object' || value === null) return here;
  return [...here, ...Object.entries(value).flatMap(([key, child]) => walk(child, visit, [...path, key], value))];
};

/** A check of every value of every object. */
const values =
  (visit: (value: unknown, path: string[], object: Manifest) => string | undefined): Check =>
  (objects) =>
    objects.flatMap((object) =>
      walk(object, (value, path) => visit(value, path, object)).map((finding) => `${objectPath(object)} ${finding}`),
    );

/** A check of the objects of some kinds. */
const ofKind =
  (kinds: readonly string[], find: (object: Manifest) => (string | false | undefined)[]): Check =>
  (objects) =>
    objects
      .filter(({ kind }) => kinds.includes(kind))
      .flatMap((object) => find(object).flatMap((finding) => (finding ? `${objectPath(object)} ${finding}` : [])));

const containersOf = (object: Manifest): Container[] => {
  const pod = podTemplateOf(object)?.spec;
  return [...(pod?.initContainers ?? []), ...(pod?.containers ?? [])];
};

const ofContainers =
  (find: (container: Container) => (string | false | undefined)[]): Check =>
  (objects) =>
    objects.flatMap((object) =>
      containersOf(object).flatMap((container) =>
        find(container).flatMap((finding) => (finding ? `${objectPath(object)} ${container.name}: ${finding}` : [])),
      ),
    );

/** Schemas of CRDs have free-form values (`default: {}`, `default: null`). */
const inSchema = (path: readonly string[]): boolean => path.includes('openAPIV3Schema');

/** Emptiness that says something: "all", "none", or the choice of a variant. */
const meaningful = new Set([
  ...[
    'emptyDir',
    'podSelector',
    'namespaceSelector',
    'selector',
    'labelSelector',
    'matchLabels',
    'status',
    'ingress',
    'egress',
  ],
  ...['from', 'to', 'http01', 'dns01', 'gatewayHTTPRoute', 'solvers', 'selfSigned', 'tls', 'data', 'stringData'],
  // Required lists of RBAC and RBAC-like types, and an IngressClass-less solver.
  ...['rules', 'privateKeySecretRef'],
]);

const quantityMaps = ['requests', 'limits', 'capacity', 'hard', 'max', 'min', 'default', 'defaultRequest'];

const isQuantityField = (path: readonly string[]): boolean =>
  (path.at(-1) === 'sizeLimit' && path.at(-2) === 'emptyDir') ||
  (path.includes('spec') && quantityMaps.includes(path.at(-2) ?? ''));

/** Fields that the API server drops when they hold Go's zero value, so that what is stored is not what was rendered. */
const zeroValues: Record<string, unknown> = {
  initialDelaySeconds: 0,
  value: '',
  subPath: '',
  readOnly: false,
  hostNetwork: false,
  hostPID: false,
  hostIPC: false,
  tty: false,
  stdin: false,
  serviceAccountName: '',
  imagePullPolicy: '',
};

const isHook = ({ metadata }: Manifest): boolean => metadata.annotations?.['argocd.argoproj.io/hook'] !== undefined;

const list = (value: unknown): Record<string, unknown>[] => (Array.isArray(value) ? value : []);

export const checks = {
  'quantities are canonical strings': values((value, path, object) => {
    if (isCustom(object) || inSchema(path) || !isQuantityField(path) || typeof value === 'object') return undefined;
    return typeof value === 'string' && canonicalQuantity(value) === value
      ? undefined
      : `quantity ${JSON.stringify(value)}`;
  }),

  'there is no null': values((value, path) => (value === null && !inSchema(path) ? 'null' : undefined)),

  'nothing is empty that means nothing': values((value, path) => {
    if (typeof value !== 'object' || value === null || Object.keys(value).length > 0 || inSchema(path))
      return undefined;
    const key = path.at(-1) ?? '';
    // `- {}` in a policy: any peer.
    return meaningful.has(key) || (/^\d+$/.test(key) && ['ingress', 'egress'].includes(path.at(-2) ?? ''))
      ? undefined
      : `empty ${Array.isArray(value) ? 'list' : 'map'}`;
  }),

  'zero values that the server drops are left out': (objects) =>
    values((value, path) => {
      const key = path.at(-1) ?? '';
      const inPod =
        path.includes('containers') ||
        path.includes('initContainers') ||
        path.at(-2) === 'spec' ||
        path.includes('volumes');
      return inPod && Object.hasOwn(zeroValues, key) && zeroValues[key] === value
        ? `${key} is ${JSON.stringify(value)}`
        : undefined;
    })(objects.filter((object) => podTemplateOf(object) !== undefined)),

  'claim templates are complete': ofKind(['StatefulSet'], ({ spec }) =>
    list(spec.volumeClaimTemplates).flatMap((template) => [
      template.apiVersion !== 'v1' && 'claim template without apiVersion',
      template.kind !== 'PersistentVolumeClaim' && 'claim template without kind',
      (template.spec as Record<string, unknown>).volumeMode !== 'Filesystem' && 'claim template without volumeMode',
      'status' in template && 'claim template with status',
    ]),
  ),

  'ports of Services say their protocol, and their name where there are several': ofKind(['Service'], ({ spec }) => {
    const ports = list(spec.ports);
    return ports.flatMap((port) => [
      port.protocol === undefined && `port ${port.port} without protocol`,
      ports.length > 1 && port.name === undefined && `port ${port.port} without name`,
      port.nodePort !== undefined && spec.type !== 'NodePort' && `port ${port.port} with a nodePort`,
    ]);
  }),

  'ports of containers say their protocol': ofContainers(({ ports }) =>
    (ports ?? []).map(
      ({ containerPort, protocol }) => protocol === undefined && `port ${containerPort} without protocol`,
    ),
  ),

  'environment names are unique': ofContainers(({ env }) => {
    const names = (env ?? []).map(({ name }) => name);
    return names.map((name, index) => names.indexOf(name) !== index && `${name} stands twice`);
  }),

  'commands are texts, probes are numbers': ofContainers((container) => [
    ...[...(container.command ?? []), ...(container.args ?? [])].map(
      (word) => typeof word !== 'string' && `${word} is no text`,
    ),
    ...[container.livenessProbe, container.readinessProbe, container.startupProbe].flatMap((probe) =>
      Object.entries(probe ?? {}).map(
        ([key, value]) => /Seconds$|Threshold$/.test(key) && typeof value !== 'number' && `${key} is no number`,
      ),
    ),
  ]),

  'what only the server writes is left out': values((value, path, object) => {
    const key = path.at(-1) ?? '';
    if (inSchema(path)) return undefined;
    if (
      path.at(-2) === 'metadata' &&
      ['creationTimestamp', 'resourceVersion', 'uid', 'generation', 'managedFields'].includes(key)
    )
      return key;
    return path.length === 1 && key === 'status' && value !== undefined && !isCustom(object) ? 'status' : undefined;
  }),

  'Secrets have data, not stringData': ofKind(['Secret'], ({ stringData }) => [
    stringData !== undefined && 'stringData',
  ]),

  'texts of ConfigMaps end in one newline and have no trailing blanks': ofKind(['ConfigMap'], ({ data }) =>
    Object.entries((data ?? {}) as Record<string, string>).flatMap(([key, text]) => [
      text.includes('\r') && `${key}: carriage return`,
      text.includes('\n') && !text.endsWith('\n') && `${key}: no newline at the end`,
      text.endsWith('\n\n') && `${key}: empty lines at the end`,
      /[ \t]\n/.test(text) && `${key}: blanks at the end of a line`,
    ]),
  ),

  'CRDs say what the server would add': ofKind(['CustomResourceDefinition'], ({ spec }) => [
    spec.conversion?.strategy === undefined && 'no conversion',
    spec.names.listKind === undefined && 'no listKind',
    spec.names.singular === undefined && 'no singular',
    spec.preserveUnknownFields !== undefined && 'preserveUnknownFields',
    Array.isArray(spec.names.shortNames) && spec.names.shortNames.length === 0 && 'empty shortNames',
  ]),

  'there is no caBundle': values((_, path) => (path.at(-1) === 'caBundle' && !inSchema(path) ? 'caBundle' : undefined)),

  'Ingresses say their path types, and their class in the spec': ofKind(['Ingress'], ({ metadata, spec }) => [
    metadata.annotations?.['kubernetes.io/ingress.class'] !== undefined && 'class as annotation',
    ...list(spec.rules).flatMap(({ http }) =>
      list((http as Record<string, unknown> | undefined)?.paths).map(
        ({ path, pathType }) => pathType === undefined && `${path} without pathType`,
      ),
    ),
  ]),

  'routes say what the Gateway API would add': ofKind(['HTTPRoute'], ({ spec }) => [
    ...list(spec.parentRefs).map(
      ({ group, kind }) => (group === undefined || kind === undefined) && 'parentRef without group and kind',
    ),
    ...list(spec.rules).flatMap((rule) => [
      ...list(rule.backendRefs).map(
        ({ group, kind, weight }) =>
          (group === undefined || kind === undefined || weight === undefined) &&
          'backendRef without group, kind and weight',
      ),
      ...list(rule.matches).map(({ path }) => {
        const { type, value } = (path ?? {}) as Record<string, unknown>;
        return (type === undefined || value === undefined) && 'match without type and value of its path';
      }),
    ]),
  ]),

  'replicas are left to the autoscaler': (objects) => {
    const scaled = objects
      .filter(({ kind }) => kind === 'HorizontalPodAutoscaler')
      .map(({ metadata, spec }) => `${spec.scaleTargetRef.kind}/${metadata.namespace}/${spec.scaleTargetRef.name}`);
    return objects
      .filter((object) => scaled.includes(`${object.kind}/${object.metadata.namespace}/${object.metadata.name}`))
      .flatMap((object) => (object.spec.replicas === undefined ? [] : `${objectPath(object)} replicas`));
  },

  'roles have rules': ofKind(['Role', 'ClusterRole'], ({ rules, aggregationRule }) => [
    aggregationRule === undefined && list(rules).length === 0 && 'no rules',
    aggregationRule !== undefined && rules !== undefined && 'rules beside an aggregationRule',
  ]),

  'Argo CD tracks by itself, and Helm has no say': values((_, path) => {
    const key = path.at(-1) ?? '';
    if (path.at(-2) !== 'annotations') return undefined;
    return key.startsWith('helm.sh/') || key === 'argocd.argoproj.io/tracking-id' ? key : undefined;
  }),

  'finished Jobs stay': ofKind(['Job'], (job) => [
    !isHook(job) && job.spec.ttlSecondsAfterFinished !== undefined && 'ttlSecondsAfterFinished',
  ]),
} satisfies Record<string, Check>;

/** Objects that stand in more than one folder: two Applications would take turns at them. */
export const shared = (folders: Readonly<Record<string, readonly Manifest[]>>): string[] => {
  const owner = new Map<string, string>();
  return Object.entries(folders).flatMap(([folder, objects]) =>
    objects.flatMap((object) => {
      const first = owner.get(objectPath(object));
      owner.set(objectPath(object), folder);
      return first === undefined ? [] : `${objectPath(object)} in ${first} and ${folder}`;
    }),
  );
};

/** The values at a path such as `spec.data[].remoteRef`; none where a part of it is absent. */
const at = (value: unknown, path: readonly string[]): unknown[] => {
  const [first, ...rest] = path;
  if (first === undefined) return [value];
  if (typeof value !== 'object' || value === null) return [];
  const field = (value as Record<string, unknown>)[first.replace(/\[\]$/, '')];
  const next = first.endsWith('[]') ? list(field) : field === undefined ? [] : [field];
  return next.flatMap((item) => at(item, rest));
};

/** Defaults of CRDs by `apiVersion/kind` and path: those that are absent although their parent is there. */
export const missingDefaults = (
  defaults: Readonly<Record<string, Readonly<Record<string, unknown>>>>,
  objects: readonly Manifest[],
): string[] =>
  objects.flatMap((object) =>
    Object.keys(defaults[`${object.apiVersion}/${object.kind}`] ?? {}).flatMap((path) => {
      const parts = path.split('.');
      const field = parts.pop() ?? '';
      return at(object, parts)
        .filter((parent) => typeof parent === 'object' && parent !== null && !(field in parent))
        .map(() => `${objectPath(object)} ${path}`);
    }),
  );
