import { describe, expect, it } from 'vitest';
import { madeSecrets } from '../../../lib/kube/checks/made-secrets.ts';
import {
  broken,
  dns1035Label,
  dnsLabel,
  dnsSubdomain,
  environmentVariable,
  labelValue,
  pathSegment,
  portName,
  qualifiedName,
} from '../../../lib/kube/checks/name-rules.ts';
import { podTemplates } from '../../../lib/kube/checks/pod-templates.ts';
import { renderedObjects } from '../../../lib/kube/checks/rendered.ts';
import type { Manifest } from '../../../lib/kube/manifest.ts';
import { matches } from '../../../lib/kube/selector.ts';

const object = (apiVersion: string, kind: string, spec: object, annotations?: Record<string, string>): Manifest => ({
  apiVersion,
  kind,
  metadata: { name: 'own', namespace: 'ns', annotations },
  spec,
});

describe('madeSecrets', () => {
  const external = (spec: object) => object('external-secrets.io/v1', 'ExternalSecret', spec);
  const data = [{ secretKey: 'a' }, { secretKey: 'b' }];
  const tls = ['tls.crt', 'tls.key', 'ca.crt'];
  const issuer = { 'cert-manager.io/cluster-issuer': 'ca' };

  it.each<[string, Manifest, object[]]>([
    [
      'a SealedSecret, its template included',
      object('bitnami.com/v1alpha1', 'SealedSecret', {
        encryptedData: { a: 'x' },
        template: { metadata: { name: 'other' }, data: { b: 'y' } },
      }),
      [{ name: 'other', namespace: 'ns', keys: ['a', 'b'] }],
    ],
    ['an ExternalSecret by entries', external({ data }), [{ name: 'own', namespace: 'ns', keys: ['a', 'b'] }]],
    [
      'an ExternalSecret of a whole entry',
      external({ data, dataFrom: [{}], target: { name: 'x' } }),
      [{ name: 'x', namespace: 'ns', keys: undefined }],
    ],
    [
      'an ExternalSecret with a template that replaces',
      external({ data, target: { template: { data: { c: '{{ .a }}' } } } }),
      [{ name: 'own', namespace: 'ns', keys: ['c'] }],
    ],
    [
      'an ExternalSecret with a template that merges',
      external({ data, target: { template: { data: { c: '{{ .a }}' }, mergePolicy: 'Merge' } } }),
      [{ name: 'own', namespace: 'ns', keys: ['a', 'b', 'c'] }],
    ],
    [
      'an ExternalSecret with a template from elsewhere',
      external({ data, target: { template: { templateFrom: [{}] } } }),
      [{ name: 'own', namespace: 'ns', keys: undefined }],
    ],
    [
      'an ExternalSecret with a template for the type only',
      external({ data, target: { template: { type: 'kubernetes.io/tls' } } }),
      [{ name: 'own', namespace: 'ns', keys: ['a', 'b'] }],
    ],
    ['an ExternalSecret that only adds to a Secret', external({ data, target: { creationPolicy: 'Merge' } }), []],
    ['an ExternalSecret that makes none', external({ data, target: { creationPolicy: 'None' } }), []],
    [
      'a ClusterExternalSecret for namespaces by name',
      object('external-secrets.io/v1', 'ClusterExternalSecret', {
        namespaces: ['x', 'y'],
        externalSecretName: 'regcred',
        externalSecretSpec: { data },
      }),
      ['x', 'y'].map((namespace) => ({ name: 'regcred', namespace, keys: ['a', 'b'] })),
    ],
    [
      'a ClusterExternalSecret for namespaces by label',
      object('external-secrets.io/v1', 'ClusterExternalSecret', {
        namespaceSelectors: [{}],
        externalSecretSpec: { data, target: { name: 'x' } },
      }),
      [{ name: 'x', namespace: undefined, keys: ['a', 'b'] }],
    ],
    [
      'a Certificate',
      object('cert-manager.io/v1', 'Certificate', { secretName: 'x' }),
      [{ name: 'x', namespace: 'ns', keys: tls }],
    ],
    [
      'a Certificate with a keystore',
      object('cert-manager.io/v1', 'Certificate', { secretName: 'x', keystores: {} }),
      [{ name: 'x', namespace: 'ns', keys: undefined }],
    ],
    [
      'an Ingress with an issuer',
      object('networking.k8s.io/v1', 'Ingress', { tls: [{ secretName: 'x' }, {}] }, issuer),
      [{ name: 'x', namespace: 'ns', keys: tls }],
    ],
    ['an Ingress without', object('networking.k8s.io/v1', 'Ingress', { tls: [{ secretName: 'x' }] }), []],
    [
      'a Gateway with an issuer',
      object(
        'gateway.networking.k8s.io/v1',
        'Gateway',
        { listeners: [{ tls: { certificateRefs: [{ name: 'x' }] } }, {}] },
        issuer,
      ),
      [{ name: 'x', namespace: 'ns', keys: tls }],
    ],
    ['a Gateway without', object('gateway.networking.k8s.io/v1', 'Gateway', {}), []],
    ['anything else', object('apps/v1', 'Deployment', {}), []],
  ])('%s', (_what, manifest, secrets) => expect(madeSecrets(manifest)).toEqual(secrets));
});

describe('renderedObjects', () => {
  const secret = (rest: object): Manifest => ({
    apiVersion: 'v1',
    kind: 'Secret',
    metadata: { name: 's', namespace: 'ns' },
    ...rest,
  });

  it('knows the keys of Secrets, unless Kubernetes fills them in', () => {
    const keys = (...manifests: Manifest[]) => renderedObjects(manifests).find('Secret', 's', 'ns')?.keys;
    expect(keys(secret({ data: { a: '' }, stringData: { b: '' } }))).toEqual(['a', 'b']);
    expect(keys(secret({ type: 'kubernetes.io/service-account-token' }))).toBeUndefined();
  });

  it('adds up a name of two origins', () => {
    const sealed = {
      ...object('bitnami.com/v1alpha1', 'SealedSecret', { encryptedData: { b: 'x' } }),
      metadata: { name: 's', namespace: 'ns' },
    };
    expect(renderedObjects([secret({ data: { a: '' } }), sealed]).find('Secret', 's', 'ns')?.keys).toEqual(['a', 'b']);
  });

  it('prefers the object of the namespace to one that is in all', () => {
    const rendered = renderedObjects([secret({ data: { a: '' } })], [{ kind: 'Secret', name: 's', keys: ['b'] }]);
    expect(rendered.find('Secret', 's', 'ns')?.keys).toEqual(['a']);
    expect(rendered.find('Secret', 's', 'other')?.keys).toEqual(['b']);
  });
});

it('podTemplates finds the pods of every kind', () => {
  const pod = { metadata: { labels: { a: 'b' } }, spec: { containers: [] } };
  const paths = [
    ...['Deployment', 'ReplicaSet', 'StatefulSet', 'DaemonSet', 'Job'].map((kind) =>
      object('x/v1', kind, { template: pod }),
    ),
    object('batch/v1', 'CronJob', { jobTemplate: { spec: { template: pod } } }),
    { apiVersion: 'v1', kind: 'Pod', metadata: { name: 'x', labels: { a: 'b' } }, spec: pod.spec },
    object('x.io/v1', 'Other', { template: pod }),
    object('apps/v1', 'Deployment', {}),
  ];
  expect(podTemplates(paths).map(({ path, labels }) => [path, labels.a])).toEqual([
    ...Array(5).fill(['spec.template', 'b']),
    ['spec.jobTemplate.spec.template', 'b'],
    ['', 'b'],
  ]);
});

describe('matches', () => {
  const labels = { app: 'web', tier: 'front' };
  it.each([
    [{}, true],
    [{ matchLabels: { app: 'web', tier: 'front' } }, true],
    [{ matchLabels: { app: 'web', tier: 'back' } }, false],
    [{ matchExpressions: [{ key: 'app', operator: 'In', values: ['db', 'web'] }] }, true],
    [{ matchExpressions: [{ key: 'app', operator: 'In', values: ['db'] }] }, false],
    [{ matchExpressions: [{ key: 'x', operator: 'In', values: ['db'] }] }, false],
    [{ matchExpressions: [{ key: 'app', operator: 'NotIn', values: ['db'] }] }, true],
    [{ matchExpressions: [{ key: 'app', operator: 'NotIn', values: ['web'] }] }, false],
    [{ matchExpressions: [{ key: 'x', operator: 'NotIn', values: ['web'] }] }, true],
    [{ matchExpressions: [{ key: 'app', operator: 'Exists' }] }, true],
    [{ matchExpressions: [{ key: 'x', operator: 'Exists' }] }, false],
    [{ matchExpressions: [{ key: 'x', operator: 'DoesNotExist' }] }, true],
    [{ matchExpressions: [{ key: 'app', operator: 'DoesNotExist' }] }, false],
    [{ matchLabels: { app: 'web' }, matchExpressions: [{ key: 'app', operator: 'DoesNotExist' }] }, false],
  ])('%j: %s', (selector, result) => expect(matches(selector, labels)).toBe(result));
});

describe('name rules', () => {
  const long = 'a'.repeat(63);
  it.each([
    [dnsLabel, ['a', '0', 'a-b', long], ['', '-a', 'a-', 'A', 'a.b', 'a_b', `${long}a`]],
    [dnsSubdomain, ['a', 'a.b-c.d', 'a'.repeat(253)], ['', '.a', 'a..b', 'a.-b', 'A.b', 'a'.repeat(254)]],
    [dns1035Label, ['a', 'a0', 'a-b'], ['0a', '-a', 'a-', 'a.b', `${long}a`]],
    [pathSegment, ['system:node', 'A b', 'a.b', '...'], ['', '.', '..', 'a/b', 'a%b']],
    [
      portName,
      ['http', 'h2c', 'a-b', '8080-tcp', 'a'.repeat(15)],
      ['', '80', 'a--b', '-a', 'a-', 'Http', 'a'.repeat(16)],
    ],
    [labelValue, ['', 'a', 'A_b.c-D', long], ['-a', 'a-', 'a b', 'a/b', `${long}a`]],
    [environmentVariable, ['A', 'a.b', '1 x'], ['', 'A=B', 'ä', 'a\n']],
    [
      qualifiedName,
      ['a', 'A.b_c', 'example.com/a', `a.b/${long}`, `${'a'.repeat(253)}/b`],
      ['', '/a', 'a/', 'a/b/c', 'Ex.com/a', '-a', 'a b', `a.b/${long}a`, `${'a'.repeat(254)}/b`],
    ],
  ])('%#', (rule, right, wrong) => {
    expect(right.filter((name) => broken(name, rule))).toEqual([]);
    expect(wrong.filter((name) => !broken(name, rule))).toEqual([]);
  });
});
