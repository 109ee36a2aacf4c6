import { describe, expect, it } from 'vitest';
import type { Manifest } from '../../lib/kube/manifest.ts';
import { validateSchemas } from '../../lib/kube/schema.ts';

const container = {
  name: 'core',
  image: 'goharbor/harbor-core:v2.15.1',
  ports: [{ containerPort: 8080, protocol: 'TCP' }],
  resources: { requests: { cpu: '100m', memory: '256Mi' } },
  env: [
    {
      name: 'A',
      valueFrom: { secretKeyRef: { name: 's', key: 'k', optional: true } },
    },
  ],
};
const deployment = (change: (copy: Manifest) => unknown = () => {}): Manifest => {
  const copy: Manifest = structuredClone({
    apiVersion: 'apps/v1',
    kind: 'Deployment',
    metadata: { name: 'core', namespace: 'harbor', labels: { app: 'harbor' } },
    spec: {
      replicas: 2,
      strategy: {
        type: 'RollingUpdate',
        rollingUpdate: { maxUnavailable: '25%', maxSurge: 1 },
      },
      selector: { matchLabels: { app: 'harbor' } },
      template: {
        metadata: { labels: { app: 'harbor' } },
        spec: { containers: [container] },
      },
    },
  });
  change(copy);
  return copy;
};
const first = ({ spec }: Manifest) => spec.template.spec.containers[0];
const where = 'Deployment/harbor/core';
const inContainer = `${where} spec.template.spec.containers[0]`;

it('finds nothing wrong with a right object, undefined fields included', () => {
  const right = deployment((copy) => {
    copy.spec.paused = undefined;
    copy.spec.replicas = 2 ** 31 - 1;
    copy.spec.minReadySeconds = -(2 ** 31);
  });
  expect(validateSchemas([right])).toEqual({ problems: [], wellFormed: true, notCovered: [] });
});

describe('finds one violation at its path:', () => {
  it.each<[string, (copy: Manifest) => unknown, string, string, string | RegExp]>([
    [
      'a misspelt field',
      (copy) => Object.assign(first(copy), { imagePullPolcy: 'Always' }),
      `${inContainer}.imagePullPolcy`,
      'there is no field imagePullPolcy here',
      'write imagePullPolicy',
    ],
    [
      'an unknown field',
      (copy) => Object.assign(first(copy).ports[0], { zzz: 1 }),
      `${inContainer}.ports[0].zzz`,
      'there is no field zzz here',
      'remove it; the fields here are containerPort, hostIP, hostPort, name, protocol',
    ],
    [
      'a field of another level',
      (copy) => {
        copy.replicas = 2;
      },
      `${where} replicas`,
      'there is no field replicas here',
      /^remove it/,
    ],
    [
      'a text for a number',
      (copy) => {
        copy.spec.replicas = '2';
      },
      `${where} spec.replicas`,
      'is a string',
      'write an integer',
    ],
    [
      'a fraction for an integer',
      (copy) => {
        copy.spec.replicas = 1.5;
      },
      `${where} spec.replicas`,
      'is a number',
      'write an integer',
    ],
    [
      'no number',
      (copy) => {
        copy.spec.replicas = Number.NaN;
      },
      `${where} spec.replicas`,
      'is a number',
      'write an integer',
    ],
    [
      'too large a number',
      (copy) => {
        copy.spec.replicas = 2 ** 31;
      },
      `${where} spec.replicas`,
      '2147483648 is out of range',
      'write a number from -2147483648 to 2147483647',
    ],
    [
      'a map for a list',
      (copy) => {
        first(copy).env = {};
      },
      `${inContainer}.env`,
      'is a map',
      'write a list',
    ],
    [
      'a list for a map',
      (copy) => {
        copy.spec.selector = [];
      },
      `${where} spec.selector`,
      'is a list',
      'write a map',
    ],
    [
      'a boolean for a port',
      (copy) => {
        first(copy).livenessProbe = { tcpSocket: { port: true } };
      },
      `${inContainer}.livenessProbe.tcpSocket.port`,
      'is a boolean',
      'write an integer or a string',
    ],
    [
      'a number as a label',
      (copy) => {
        Object.assign(copy.metadata, { labels: { 'a.b/c': 1 } });
      },
      `${where} metadata.labels["a.b/c"]`,
      'is a number',
      'write a string',
    ],
    [
      'a value that is not offered',
      (copy) => {
        first(copy).imagePullPolicy = 'always';
      },
      `${inContainer}.imagePullPolicy`,
      'always is not offered',
      'write Always or IfNotPresent or Never',
    ],
    [
      'no quantity',
      (copy) => {
        first(copy).resources.requests.cpu = '50GB';
      },
      `${inContainer}.resources.requests.cpu`,
      '50GB is no quantity',
      'write a quantity such as 500m, 2 or 10Gi',
    ],
    [
      'a required field that is missing',
      (copy) => {
        delete first(copy).name;
      },
      `${inContainer}.name`,
      'is required',
      'write name',
    ],
    [
      'null',
      (copy) => {
        first(copy).env[0].value = null;
      },
      `${inContainer}.env[0].value`,
      'is null',
      'leave the field out',
    ],
    [
      'an old version',
      (copy) => {
        copy.apiVersion = 'apps/v1beta2';
      },
      `${where} apiVersion`,
      'Kubernetes 1.36 does not serve Deployment as apps/v1beta2',
      'apiVersion: apps/v1',
    ],
    [
      'a version without its group',
      (copy) => {
        copy.apiVersion = 'v1';
      },
      `${where} apiVersion`,
      'Kubernetes 1.36 does not serve Deployment as v1',
      'apiVersion: apps/v1',
    ],
    [
      'a misspelt kind',
      (copy) => {
        copy.kind = 'Deploymnt';
      },
      'Deploymnt/harbor/core kind',
      'there is no kind Deploymnt in apps/v1',
      'kind: Deployment',
    ],
  ])('%s', (_what, change, where, what, fix) => {
    const { problems, notCovered } = validateSchemas([deployment(change)]);
    expect(notCovered).toEqual([]);
    expect(problems).toEqual([
      {
        check: 'schema',
        severity: 'error',
        where,
        what,
        fix: typeof fix === 'string' ? fix : expect.stringMatching(fix),
      },
    ]);
  });
});

it('tells wrong types from wrong values, so that other checks know whether to look inside', () => {
  const wellFormed = (change: (copy: Manifest) => unknown) => validateSchemas([deployment(change)]).wellFormed;
  expect(wellFormed((copy) => Object.assign(copy.spec, { replica: 1, replicas: -(2 ** 31) - 1 }))).toBe(true);
  expect(
    wellFormed((copy) => Object.assign(first(copy), { imagePullPolicy: 'x', resources: { limits: { cpu: 'y' } } })),
  ).toBe(true);
  expect(wellFormed((copy) => delete first(copy).name)).toBe(false);
  expect(wellFormed((copy) => (copy.spec.template.spec.containers = {}))).toBe(false);
  expect(wellFormed((copy) => (first(copy).env = null))).toBe(false);
});

it('checks the metadata of objects that it does not know', () => {
  const custom = { apiVersion: 'x.io/v1', kind: 'Y', metadata: { name: 'x', labels: { a: 1 as unknown as string } } };
  expect(validateSchemas([custom]).problems.map(({ where }) => where)).toEqual(['Y/x metadata.labels.a']);
});

it('does not repeat the value of a Secret', () => {
  const secret = {
    apiVersion: 'v1',
    kind: 'Secret',
    metadata: { name: 's' },
    data: { password: 'hunter2!' },
  };
  expect(validateSchemas([secret]).problems).toEqual([
    {
      check: 'schema',
      severity: 'error',
      where: 'Secret/s data.password',
      what: 'is not base64',
      fix: 'write the value in base64',
    },
  ]);
});

it('collects the violations of all objects', () => {
  const wrong = deployment((copy) => {
    copy.spec.replicas = true;
    first(copy).image = 1;
  });
  expect(validateSchemas([wrong, deployment(), wrong]).problems).toHaveLength(4);
});

it('names the kinds that it knows nothing of', () => {
  const object = (apiVersion: string, kind: string): Manifest => ({
    apiVersion,
    kind,
    metadata: { name: 'x' },
    a: null,
  });
  const objects = [
    object('x.io/v1', 'Deploymnt'),
    object('v1', 'Node'),
    object('cilium.io/v2', 'NetworkPolicy'),
    object('v1', 'Node'),
  ];
  expect(validateSchemas(objects)).toEqual({
    problems: [],
    wellFormed: true,
    notCovered: ['cilium.io/v2/NetworkPolicy', 'v1/Node', 'x.io/v1/Deploymnt'],
  });
});

it('allows anything in the free parts of a CustomResourceDefinition', () => {
  const schema = {
    type: 'object',
    properties: {
      a: { default: [1], enum: ['x', 2], items: { type: 'string' } },
    },
  };
  const definition = {
    apiVersion: 'apiextensions.k8s.io/v1',
    kind: 'CustomResourceDefinition',
    metadata: { name: 'xs.x.io' },
    spec: {
      group: 'x.io',
      scope: 'Namespaced',
      names: { kind: 'X', plural: 'xs' },
      versions: [
        {
          name: 'v1',
          served: true,
          storage: true,
          schema: { openAPIV3Schema: schema },
        },
      ],
    },
  };
  expect(validateSchemas([definition]).problems).toEqual([]);
});
