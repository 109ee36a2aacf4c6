import { describe, expect, it } from 'vitest';
import { checkObjects } from '../../../lib/kube/checks/index.ts';
import { platform } from '../platform.ts';
import { type Change, eachIsFound, printed } from './broken.ts';

describe('finds what is broken: duplicates, schemas, plain text', () => {
  eachIsFound([
    [
      'an object rendered twice',
      (get, objects) => objects.push(structuredClone(get('ConfigMap/shop/settings'))),
      [
        'duplicate-object',
        'ConfigMap/shop/settings',
        'is rendered more than once',
        'remove or rename one of the objects',
      ],
    ],
    [
      'a field that its type does not have',
      (get) => Object.assign(get('Service/shop/db').spec, { clusterIp: 'None' }),
      ['schema', 'Service/shop/db spec.clusterIp', 'there is no field clusterIp here', 'write clusterIP'],
    ],
    [
      'a Secret with values',
      (_get, objects) =>
        objects.push({
          apiVersion: 'v1',
          kind: 'Secret',
          metadata: { name: 'x' },
          data: { a: 'eA==', b: 'eA==', c: '' },
        }),
      ['plaintext-secret', 'Secret/x', 'holds a, b in plain text', 'seal it, or read it from a secret store'],
    ],
  ]);
});

describe('file names', () => {
  const folder = (names: string[], kind = 'ClusterRole') => ({
    name: 'apps',
    namespace: 'shop',
    manifests: names.map((name) => ({
      apiVersion: 'rbac.authorization.k8s.io/v1',
      kind,
      metadata: { name },
    })),
  });

  it('may not collide, in any case of letters', () => {
    expect(printed(() => {}, { folders: [folder(['a:b', 'other', 'A_b'])] })).toEqual([
      [
        'file-name',
        'ClusterRole/A_b',
        'has the file apps/A_b.clusterrole.yaml of ClusterRole/a:b',
        'rename one of them',
      ],
    ]);
  });

  it('may not be longer than file systems allow', () => {
    expect(printed(() => {}, { folders: [folder(['a'.repeat(250)])] })).toEqual([
      [
        'file-name',
        `ClusterRole/${'a'.repeat(250)}`,
        'has a file name longer than 255 characters',
        'give it a shorter name',
      ],
    ]);
  });

  it('may repeat in different folders', () => {
    expect(printed(() => {}, { folders: [folder(['a']), folder(['a'])] })).toEqual([]);
  });
});

it('allows plain text where the environment does', () => {
  const change: Change = (_get, objects) =>
    objects.push({
      apiVersion: 'v1',
      kind: 'Secret',
      metadata: { name: 'x' },
      stringData: { a: 'b' },
    });
  expect(printed(change, { allowPlaintext: true })).toEqual([]);
  expect(printed(change)).toHaveLength(1);
});

it('does not look into objects whose values have the wrong type', () => {
  const change: Change = (get) => {
    get('Deployment/shop/web').spec.template.spec.containers = { web: {} };
    get('Ingress/shop/web').spec.tls[0].secretName = 'nowhere';
  };
  expect(printed(change)).toEqual([
    ['schema', 'Deployment/shop/web spec.template.spec.containers', 'is a map', 'write a list'],
  ]);
});

it('finds nothing wrong with the platform itself', () => {
  expect(printed(() => {}, { folders: [{ name: 'shop', namespace: 'shop', manifests: platform() }] })).toEqual([]);
});

it('checks a thousand objects in tens of milliseconds', () => {
  const many = Array.from({ length: 40 }, (_, index) =>
    platform().map((object) => ({
      ...object,
      metadata: { ...object.metadata, namespace: `ns${index}` },
    })),
  ).flat();
  checkObjects(many);
  const start = performance.now();
  checkObjects(many);
  // Generous: the point is that nothing grows with the square of the objects.
  expect(performance.now() - start).toBeLessThan(500);
});
