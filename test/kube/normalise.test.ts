import { describe, expect, it } from 'vitest';
import type { Manifest } from '../../lib/kube/manifest.ts';
import { normalise } from '../../lib/kube/normalise.ts';

const deployment = (pod: object): Manifest => ({
  apiVersion: 'apps/v1',
  kind: 'Deployment',
  metadata: { name: 'core' },
  spec: {
    selector: { matchLabels: { app: 'core' } },
    template: { metadata: { labels: { app: 'core' } }, spec: pod },
  },
});
/** What becomes of a pod's spec. */
const pod = (spec: object) => normalise(deployment(spec)).spec.template.spec;
const spec = (apiVersion: string, kind: string, spec: object) =>
  normalise<Manifest>({ apiVersion, kind, metadata: { name: 'x' }, spec }).spec;
const freeze = <T>(value: T): T => {
  if (typeof value === 'object' && value !== null)
    for (const field of Object.values(Object.freeze(value))) freeze(field);
  return value;
};

describe('the order of keys', () => {
  it('is apiVersion, kind, metadata, then the source; name, namespace, labels, annotations first in metadata', () => {
    const object = normalise({
      spec: {
        template: {
          spec: { restartPolicy: 'Always', containers: [] },
          metadata: { labels: { b: '2', a: '1' } },
        },
      },
      metadata: {
        finalizers: ['f'],
        annotations: { x: 'y' },
        labels: { b: '2', a: '1' },
        namespace: 'ns',
        name: 'n',
      },
      kind: 'Deployment',
      apiVersion: 'apps/v1',
    });
    expect(JSON.stringify(object)).toBe(
      '{"apiVersion":"apps/v1","kind":"Deployment","metadata":{"name":"n","namespace":"ns","labels":{"b":"2","a":"1"},' +
        '"annotations":{"x":"y"},"finalizers":["f"]},"spec":{"template":{"spec":{"restartPolicy":"Always",' +
        '"containers":[]},"metadata":{"labels":{"b":"2","a":"1"}}}}}',
    );
  });

  it('puts the name first in list items, in custom resources too', () => {
    const env = [
      { value: '1', name: 'A' },
      { valueFrom: { fieldRef: { fieldPath: 'x' } }, name: 'B' },
    ];
    expect(JSON.stringify(pod({ containers: [{ image: 'i', env, name: 'c' }] }).containers[0])).toMatch(
      /^\{"name":"c","image":"i","env":\[\{"name":"A","value":"1"\},\{"name":"B","valueFrom"/,
    );
    expect(JSON.stringify(spec('x.io/v1', 'Y', { list: [{ a: 1, name: 'n' }] }))).toBe('{"list":[{"name":"n","a":1}]}');
  });

  it('tells objects inside objects from references to them', () => {
    const subjects = [{ kind: 'ServiceAccount', name: 'x' }];
    const binding = { apiVersion: 'rbac.authorization.k8s.io/v1', kind: 'RoleBinding', metadata: { name: 'b' } };
    expect(JSON.stringify(normalise<Manifest>({ ...binding, subjects }).subjects)).toBe(
      '[{"name":"x","kind":"ServiceAccount"}]',
    );
    expect(
      JSON.stringify(spec('x.io/v1', 'Y', { template: { spec: {}, metadata: {}, kind: 'K', apiVersion: 'v1' } })),
    ).toBe('{"template":{"apiVersion":"v1","kind":"K","metadata":{},"spec":{}}}');
  });

  it('keeps the order of ConfigMap data and of labels', () => {
    const data = { z: '', a: 'text' };
    const object = normalise({
      apiVersion: 'v1',
      kind: 'ConfigMap',
      metadata: { name: 'x', labels: data },
      data,
    });
    expect(JSON.stringify(object)).toBe(
      '{"apiVersion":"v1","kind":"ConfigMap","metadata":{"name":"x","labels":{"z":"","a":"text"}},"data":{"z":"","a":"text"}}',
    );
  });
});

describe('what is absent or empty', () => {
  it('disappears where it means nothing', () => {
    const empty = {
      nodeSelector: {},
      affinity: { nodeAffinity: {} },
      tolerations: [],
      imagePullSecrets: [],
      securityContext: {},
      priorityClassName: undefined,
      hostname: null,
    };
    const container = {
      name: 'c',
      image: 'i',
      resources: { limits: {} },
      env: [],
      args: [null, 'a', undefined],
    };
    expect(pod({ ...empty, containers: [container] })).toEqual({
      containers: [{ name: 'c', image: 'i', args: ['a'] }],
    });

    const metadata = {
      name: 'x',
      labels: {},
      annotations: {},
      finalizers: [],
      creationTimestamp: null,
    };
    expect(
      normalise({
        apiVersion: 'v1',
        kind: 'Secret',
        metadata,
        data: {},
        type: 'Opaque',
      }),
    ).toEqual({
      ...{
        apiVersion: 'v1',
        kind: 'Secret',
        metadata: { name: 'x' },
        type: 'Opaque',
      },
    });
    expect(
      normalise({
        apiVersion: 'x.io/v1',
        kind: 'Y',
        metadata,
        status: {},
        a: null,
      }),
    ).toEqual({
      ...{ apiVersion: 'x.io/v1', kind: 'Y', metadata: { name: 'x' } },
    });
  });

  it.each([
    ['emptyDir', 'apps/v1', 'Deployment', { template: { spec: { volumes: [{ name: 'tmp', emptyDir: {} }] } } }],
    ['a selector', 'policy/v1', 'PodDisruptionBudget', { selector: {} }],
    ['a claim selector', 'v1', 'PersistentVolumeClaim', { selector: {}, volumeName: 'x' }],
    ['required lists', 'networking.k8s.io/v1', 'Ingress', { rules: [{ http: { paths: [] } }] }],
    [
      'all of a NetworkPolicy',
      'networking.k8s.io/v1',
      'NetworkPolicy',
      {
        podSelector: {},
        ingress: [],
        egress: [{}, { to: [] }, { to: [{ namespaceSelector: {}, podSelector: {} }] }],
      },
    ],
    [
      "a CRD's subresource and schemas",
      'apiextensions.k8s.io/v1',
      'CustomResourceDefinition',
      {
        versions: [
          {
            name: 'v1',
            schema: {
              openAPIV3Schema: {
                properties: {
                  any: {},
                  n: { nullable: true, default: null, enum: [null] },
                },
              },
            },
            subresources: { status: {} },
          },
        ],
      },
    ],
    ['all of a custom resource', 'cert-manager.io/v1', 'ClusterIssuer', { selfSigned: {}, solvers: [] }],
    ['fields that the type does not have', 'apps/v1', 'Deployment', { replica: {} }],
  ])('stays where it means something: %s', (_what, apiVersion, kind, given) => {
    expect(spec(apiVersion, kind, given)).toEqual(given);
  });

  it('drops empty lists of names from a CRD', () => {
    expect(
      spec('apiextensions.k8s.io/v1', 'CustomResourceDefinition', {
        names: { kind: 'X', shortNames: [] },
      }),
    ).toEqual({
      names: { kind: 'X' },
    });
  });
});

describe('quantities', () => {
  it('are spelled as the server spells them, wherever one stands', () => {
    const requests = { cpu: 0.5, memory: '1024Mi' };
    const divisor = (divisor: string | number) => ({
      name: 'X',
      valueFrom: { resourceFieldRef: { resource: 'limits.cpu', divisor } },
    });
    const given = {
      volumes: [
        { name: 'a', emptyDir: { sizeLimit: '1024Ki' } },
        {
          name: 'b',
          ephemeral: {
            volumeClaimTemplate: {
              spec: { resources: { requests: { storage: '1024Gi' } } },
            },
          },
        },
      ],
      initContainers: [{ name: 'i', resources: { requests } }],
      containers: [
        {
          name: 'c',
          resources: { requests, limits: { cpu: '2000m' } },
          env: [divisor(0), divisor('1000m')],
        },
      ],
    };
    expect(pod(given)).toEqual({
      volumes: [
        { name: 'a', emptyDir: { sizeLimit: '1Mi' } },
        {
          name: 'b',
          ephemeral: {
            volumeClaimTemplate: {
              spec: { resources: { requests: { storage: '1Ti' } } },
            },
          },
        },
      ],
      initContainers: [{ name: 'i', resources: { requests: { cpu: '500m', memory: '1Gi' } } }],
      containers: [
        {
          name: 'c',
          resources: {
            requests: { cpu: '500m', memory: '1Gi' },
            limits: { cpu: '2' },
          },
          env: [divisor('0'), divisor('1')],
        },
      ],
    });
  });

  it.each([
    ['v1', 'PersistentVolume', { capacity: { storage: '1024Gi' } }, { capacity: { storage: '1Ti' } }],
    [
      'v1',
      'PersistentVolumeClaim',
      { resources: { requests: { storage: 1024 } } },
      { resources: { requests: { storage: '1024' } } },
    ],
    [
      'v1',
      'ResourceQuota',
      { hard: { pods: 10, 'requests.cpu': '1500m' } },
      { hard: { pods: '10', 'requests.cpu': '1500m' } },
    ],
    [
      'v1',
      'LimitRange',
      { limits: [{ type: 'Container', max: { cpu: 2.5 } }] },
      { limits: [{ type: 'Container', max: { cpu: '2500m' } }] },
    ],
  ])('in %s %s', (apiVersion, kind, given, final) => expect(spec(apiVersion, kind, given)).toEqual(final));

  it('stay as they are where invalid, for the schema to refuse, and in custom resources', () => {
    expect(spec('v1', 'ResourceQuota', { hard: { cpu: '50GB' } })).toEqual({
      hard: { cpu: '50GB' },
    });
    expect(spec('x.io/v1', 'Y', { resources: { limits: { cpu: '1000m' } } })).toEqual({
      resources: { limits: { cpu: '1000m' } },
    });
  });
});

describe('defaults', () => {
  it('give ports their protocol', () => {
    const ports = [{ containerPort: 80 }, { protocol: 'UDP', containerPort: 53 }];
    expect(pod({ containers: [{ name: 'c', ports }] }).containers[0].ports).toEqual([
      { containerPort: 80, protocol: 'TCP' },
      { protocol: 'UDP', containerPort: 53 },
    ]);
    expect(spec('v1', 'Service', { ports: [{ port: 80 }] })).toEqual({
      ports: [{ port: 80, protocol: 'TCP' }],
    });
  });

  it('complete the claim templates of a StatefulSet, and nothing else', () => {
    const claim = {
      spec: { accessModes: ['ReadWriteOnce'] },
      metadata: { name: 'data' },
    };
    const { volumeClaimTemplates } = spec('apps/v1', 'StatefulSet', {
      volumeClaimTemplates: [claim, { ...claim, spec: { volumeMode: 'Block' } }],
    });
    expect(JSON.stringify(volumeClaimTemplates[0])).toBe(
      '{"apiVersion":"v1","kind":"PersistentVolumeClaim","metadata":{"name":"data"},' +
        '"spec":{"accessModes":["ReadWriteOnce"],"volumeMode":"Filesystem"}}',
    );
    expect(volumeClaimTemplates[1].spec).toEqual({ volumeMode: 'Block' });
    expect(spec('v1', 'PersistentVolumeClaim', { accessModes: ['ReadWriteOnce'] })).toEqual({
      accessModes: ['ReadWriteOnce'],
    });
  });
});

it('changes nothing twice, and never its input', () => {
  const given = freeze(
    deployment({
      containers: [
        {
          name: 'c',
          resources: { limits: { cpu: '1000m' } },
          ports: [{ containerPort: 1 }],
          env: [],
        },
      ],
    }),
  );
  const once = normalise(given);
  expect(normalise(once)).toEqual(once);
});
