/** Each check of `at-rest.ts` finds its fault; `dist.test.ts` applies them to the committed output. */
import { describe, expect, test } from 'vitest';
import type { Manifest } from '../../lib/kube/manifest.ts';
import { type Check, checks, missingDefaults, shared } from './at-rest.ts';
import { crd, harbor, object, operator, workload } from './fixtures.ts';

const core = (container: Record<string, unknown>) =>
  workload('Deployment', 'x', { containers: [{ name: 'x', image: 'x', ...container }] });
const service = (spec: Record<string, unknown>) => object('v1', 'Service', 'x', { spec });
const route = (rule: Record<string, unknown>) =>
  object('gateway.networking.k8s.io/v1', 'HTTPRoute', 'x', { spec: { rules: [rule] } });
const withSpec = (manifest: Manifest, spec: Record<string, unknown>): Manifest => ({
  ...manifest,
  spec: { ...manifest.spec, ...spec },
});
const widgets = crd('example.com', 'Widget');
const named = (names: Record<string, unknown>) => withSpec(widgets, { names: { ...widgets.spec.names, ...names } });

/** For each check, objects that it must find fault with. */
const faults: Record<keyof typeof checks, Manifest[]> = {
  'quantities are canonical strings': [
    ...['1024Gi', '1000m', '0.5', '50GB', 1].map((memory) => core({ resources: { limits: { memory } } })),
    workload('Deployment', 'x', { volumes: [{ name: 'x', emptyDir: { sizeLimit: '1024Mi' } }] }),
  ],
  'there is no null': [
    object('v1', 'ConfigMap', 'x', { data: null }),
    object('x.example.com/v1', 'X', 'x', { spec: { a: [null] } }),
  ],
  'nothing is empty that means nothing': [
    core({ resources: {} }),
    workload('Deployment', 'x', { tolerations: [] }),
    workload('Deployment', 'x', { nodeSelector: {} }),
    { ...object('v1', 'ConfigMap', 'x'), metadata: { name: 'x', annotations: {} } },
  ],
  'zero values that the server drops are left out': [
    core({ env: [{ name: 'A', value: '' }] }),
    core({ livenessProbe: { initialDelaySeconds: 0 } }),
    core({ volumeMounts: [{ name: 'a', mountPath: '/a', readOnly: false }] }),
    workload('Deployment', 'x', { hostNetwork: false }),
  ],
  'claim templates are complete': [
    { kind: 'PersistentVolumeClaim', spec: { volumeMode: 'Filesystem' } },
    { apiVersion: 'v1', spec: { volumeMode: 'Filesystem' } },
    { apiVersion: 'v1', kind: 'PersistentVolumeClaim', spec: {} },
    { apiVersion: 'v1', kind: 'PersistentVolumeClaim', spec: { volumeMode: 'Filesystem' }, status: {} },
  ].map((template) => workload('StatefulSet', 'x', {}, { volumeClaimTemplates: [template] })),
  'ports of Services say their protocol, and their name where there are several': [
    service({ ports: [{ port: 80 }] }),
    service({
      ports: [
        { name: 'a', port: 80, protocol: 'TCP' },
        { port: 81, protocol: 'TCP' },
      ],
    }),
    service({ ports: [{ port: 80, protocol: 'TCP', nodePort: 30000 }] }),
  ],
  'ports of containers say their protocol': [core({ ports: [{ containerPort: 80 }] })],
  'environment names are unique': [
    core({
      env: [
        { name: 'A', value: '1' },
        { name: 'A', value: '2' },
      ],
    }),
  ],
  'commands are texts, probes are numbers': [core({ args: [1] }), core({ readinessProbe: { periodSeconds: '10' } })],
  'what only the server writes is left out': [
    {
      ...object('v1', 'ConfigMap', 'x'),
      metadata: { name: 'x', creationTimestamp: '2020-01-01T00:00:00Z' } as Manifest['metadata'],
    },
    object('v1', 'Service', 'x', { status: { loadBalancer: {} } }),
  ],
  'Secrets have data, not stringData': [object('v1', 'Secret', 'x', { stringData: { a: 'b' } })],
  'texts of ConfigMaps end in one newline and have no trailing blanks': ['a\nb', 'a \nb\n', 'a\r\nb\n', 'a\n\n'].map(
    (text) => object('v1', 'ConfigMap', 'x', { data: { text } }),
  ),
  'CRDs say what the server would add': [
    withSpec(widgets, { conversion: undefined }),
    withSpec(widgets, { preserveUnknownFields: false }),
    named({ listKind: undefined }),
    named({ singular: undefined }),
    named({ shortNames: [] }),
  ],
  'there is no caBundle': [
    object('admissionregistration.k8s.io/v1', 'ValidatingWebhookConfiguration', 'x', {
      webhooks: [{ clientConfig: { caBundle: '' } }],
    }),
  ],
  'Ingresses say their path types, and their class in the spec': [
    object('networking.k8s.io/v1', 'Ingress', 'x', { spec: { rules: [{ http: { paths: [{ path: '/' }] } }] } }),
    {
      ...object('networking.k8s.io/v1', 'Ingress', 'x', { spec: {} }),
      metadata: { name: 'x', annotations: { 'kubernetes.io/ingress.class': 'nginx' } },
    },
  ],
  'routes say what the Gateway API would add': [
    object('gateway.networking.k8s.io/v1', 'HTTPRoute', 'x', { spec: { parentRefs: [{ name: 'public' }] } }),
    route({ backendRefs: [{ name: 'core', port: 80 }] }),
    route({ matches: [{ path: { value: '/' } }] }),
  ],
  'replicas are left to the autoscaler': [],
  'roles have rules': [
    object('rbac.authorization.k8s.io/v1', 'Role', 'x', { rules: [] }),
    object('rbac.authorization.k8s.io/v1', 'ClusterRole', 'x'),
    object('rbac.authorization.k8s.io/v1', 'ClusterRole', 'x', { aggregationRule: {}, rules: [] }),
  ],
  'Argo CD tracks by itself, and Helm has no say': [
    'helm.sh/resource-policy',
    'helm.sh/hook',
    'argocd.argoproj.io/tracking-id',
  ].map((key) => ({ ...object('v1', 'ConfigMap', 'x'), metadata: { name: 'x', annotations: { [key]: 'x' } } })),
  'finished Jobs stay': [workload('Job', 'x', {}, { ttlSecondsAfterFinished: 60 })],
};

describe.each(Object.entries(checks) as [keyof typeof checks, Check][])('%s', (name, check) => {
  test('nothing is wrong with a sound app', () => {
    expect([...check(harbor.manifests), ...check(operator.manifests)]).toEqual([]);
  });
  test.each(faults[name].map((fault) => [JSON.stringify(fault.spec ?? fault), fault] as const))(
    'finds %s',
    (_, fault) => {
      expect(check([fault])).toHaveLength(1);
    },
  );
});

test('replicas beside an autoscaler are found', () => {
  const scaled = harbor.manifests.map((manifest) =>
    manifest.metadata.name === 'harbor-core' && manifest.kind === 'Deployment'
      ? withSpec(manifest, { replicas: 2 })
      : manifest,
  );
  expect(checks['replicas are left to the autoscaler'](scaled)).toEqual(['Deployment/harbor/harbor-core replicas']);
});

test('an object in two folders is found', () => {
  const [first] = harbor.manifests;
  expect(shared({ a: harbor.manifests, b: operator.manifests })).toEqual([]);
  expect(shared({ a: harbor.manifests, b: first ? [first] : [] })).toEqual(['Namespace/harbor in a and b']);
});

test('defaults of CRDs are missed where their parent is there', () => {
  const defaults = { 'a.example.com/v1/A': { 'spec.b': 1, 'spec.list[].c': 2, 'spec.absent.d': 3 } };
  const a = (spec: Record<string, unknown>) => [object('a.example.com/v1', 'A', 'x', { spec })];
  expect(missingDefaults(defaults, a({ b: 0, list: [{ c: 5 }] }))).toEqual([]);
  expect(missingDefaults(defaults, a({ list: [{ c: 5 }, {}] }))).toEqual([
    'A/harbor/x spec.b',
    'A/harbor/x spec.list[].c',
  ]);
  expect(missingDefaults(defaults, a({ b: 0, absent: {} }))).toEqual(['A/harbor/x spec.absent.d']);
});
