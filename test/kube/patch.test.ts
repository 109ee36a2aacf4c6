import { describe, expect, it } from 'vitest';
import type { Deployment, Manifest } from '../../lib/kube/manifest.ts';
import { merge } from '../../lib/kube/merge.ts';
import { nearest } from '../../lib/kube/nearest.ts';
import { applyPatches, patch } from '../../lib/kube/patch.ts';

const core: Deployment = {
  apiVersion: 'apps/v1',
  kind: 'Deployment',
  metadata: {
    name: 'harbor-core',
    namespace: 'harbor',
    labels: { app: 'harbor' },
  },
  spec: {
    replicas: 2,
    selector: { matchLabels: { app: 'harbor' } },
    template: {
      spec: {
        containers: [
          {
            name: 'core',
            image: 'a',
            env: [{ name: 'A', value: '1' }],
            ports: [{ containerPort: 8080 }],
          },
          { name: 'side', image: 'b' },
        ],
      },
    },
  },
};
const pullSecret = (namespace: string): Manifest => ({
  apiVersion: 'v1',
  kind: 'Secret',
  metadata: { name: 'regcred', namespace },
});
const all = [core, pullSecret('a'), pullSecret('b')];

const missed: string[] = [];
const merged = (given: unknown, change: unknown) => merge(given, change, (path) => missed.push(path));

describe('merge', () => {
  it.each([
    ['maps field by field', { a: { b: 1, c: 2 } }, { a: { b: 3 }, d: [1] }, { a: { b: 3, c: 2 }, d: [1] }],
    ['null deletes', { a: { b: 1, c: 2 } }, { a: { b: null } }, { a: { c: 2 } }],
    ['undefined says nothing', { a: 1 }, { a: undefined }, { a: 1 }],
    ['lists of plain values are replaced', { args: ['a', 'b'] }, { args: ['c'] }, { args: ['c'] }],
    ['an empty list empties', { env: [{ name: 'A' }] }, { env: [] }, { env: [] }],
    [
      'scalars replace maps and the other way round',
      { a: { b: 1 }, c: 1 },
      { a: 1, c: { d: 1 } },
      { a: 1, c: { d: 1 } },
    ],
    [
      'lists of named objects are merged by name, new ones appended',
      {
        env: [
          { name: 'A', value: '1' },
          { name: 'B', value: '2' },
        ],
      },
      {
        env: [
          { name: 'B', value: '3' },
          { name: 'C', value: '4' },
        ],
      },
      {
        env: [
          { name: 'A', value: '1' },
          { name: 'B', value: '3' },
          { name: 'C', value: '4' },
        ],
      },
    ],
    [
      "an item goes with $patch: 'delete'",
      { env: [{ name: 'A' }, { name: 'B' }] },
      { env: [{ name: 'A', $patch: 'delete' }] },
      { env: [{ name: 'B' }] },
    ],
    [
      'mounts are merged by path, since one volume may be mounted twice',
      {
        volumeMounts: [
          { name: 'v', mountPath: '/a' },
          { name: 'v', mountPath: '/b' },
        ],
      },
      { volumeMounts: [{ name: 'v', mountPath: '/b', readOnly: true }] },
      {
        volumeMounts: [
          { name: 'v', mountPath: '/a' },
          { name: 'v', mountPath: '/b', readOnly: true },
        ],
      },
    ],
    [
      'ports of containers',
      { ports: [{ name: 'x', containerPort: 1 }] },
      { ports: [{ containerPort: 1, hostPort: 2 }] },
      { ports: [{ name: 'x', containerPort: 1, hostPort: 2 }] },
    ],
    [
      'ports of Services',
      { ports: [{ name: 'x', port: 1 }] },
      { ports: [{ port: 1, nodePort: 2 }] },
      { ports: [{ name: 'x', port: 1, nodePort: 2 }] },
    ],
    [
      'host aliases by address',
      { hostAliases: [{ ip: '1.1.1.1', hostnames: ['a'] }] },
      { hostAliases: [{ ip: '1.1.1.1', hostnames: ['b'] }] },
      { hostAliases: [{ ip: '1.1.1.1', hostnames: ['b'] }] },
    ],
    [
      'spread by topology key',
      { topologySpreadConstraints: [{ topologyKey: 'z', maxSkew: 1 }] },
      { topologySpreadConstraints: [{ topologyKey: 'z', maxSkew: 2 }] },
      { topologySpreadConstraints: [{ topologyKey: 'z', maxSkew: 2 }] },
    ],
    [
      'lists in which some items have no name are replaced',
      { l: [{ name: 'a' }] },
      { l: [{ b: 1 }, { name: 'a' }] },
      { l: [{ b: 1 }, { name: 'a' }] },
    ],
    [
      'lists of objects without a key are replaced',
      { rules: [{ host: 'a' }] },
      { rules: [{ host: 'b' }] },
      { rules: [{ host: 'b' }] },
    ],
  ])('%s', (_what, given, change, result) => {
    const before = structuredClone(given);
    expect(merged(given, change)).toEqual(result);
    expect(given).toEqual(before);
    expect(missed).toEqual([]);
  });

  it('tells of deletions that find nothing', () => {
    merged({ a: { b: [{ name: 'x' }] } }, { a: { c: null, b: [{ name: 'y', $patch: 'delete' }] } });
    expect(missed.splice(0)).toEqual(['a.c', 'a.b.name=y']);
  });
});

describe('applyPatches', () => {
  it('patches the object of this kind and name, and copies what it changes', () => {
    const before = structuredClone(core);
    const { manifests, problems } = applyPatches(all, [
      patch('Deployment', 'harbor-core', 'slow LDAP', {
        spec: {
          progressDeadlineSeconds: 900,
          replicas: null,
          template: { spec: { containers: [{ name: 'side', image: 'c' }] } },
        },
      }),
    ]);
    expect(problems).toEqual([]);
    const { spec } = manifests[0] as Deployment;
    expect(spec).toMatchObject({
      progressDeadlineSeconds: 900,
      selector: { matchLabels: { app: 'harbor' } },
    });
    expect(spec).not.toHaveProperty('replicas');
    expect(spec?.template.spec?.containers.map(({ image }) => image)).toEqual(['a', 'c']);
    expect(core).toEqual(before);
    expect(manifests.slice(1)).toEqual(all.slice(1));
  });

  it('patches all objects that share a name, or the one in the namespace that is given', () => {
    const labels = { metadata: { labels: { team: 'x' } } };
    const labelled = (name: string) =>
      applyPatches(all, [patch('Secret', name, 'w', labels)]).manifests.flatMap(({ metadata }) =>
        metadata.labels?.team ? [metadata.namespace] : [],
      );
    expect(labelled('regcred')).toEqual(['a', 'b']);
    expect(labelled('b/regcred')).toEqual(['b']);
  });

  it('applies patches in order, later ones on top', () => {
    const replicas = (replicas: number) => patch('Deployment', 'harbor-core', 'w', { spec: { replicas } });
    const { manifests, problems } = applyPatches(all, [replicas(3), replicas(4)]);
    expect(manifests[0]?.spec.replicas).toBe(4);
    expect(problems).toEqual([]);
  });

  it.each([
    [patch('Deployment', 'harbor-cor', 'w', {}), 'no Deployment is called harbor-cor', "name: 'harbor-core'"],
    [patch('StatefulSet', 'harbor-core', 'w', {}), 'no StatefulSet is called harbor-core', "kind: 'Deployment'"],
    [patch('Deploymnt', 'x', 'w', {}), 'no Deploymnt is called x', "kind: 'Deployment'"],
    [patch('Job', 'x', 'w', {}), 'no Job is called x', "kind: 'Deployment' or 'Secret'"],
    [patch('Secret', 'database', 'w', {}), 'no Secret is called database', 'name one of regcred'],
    [patch('Secret', 'c/regcred', 'w', {}), 'no Secret is called c/regcred', "name: 'a/regcred'"],
    [
      patch('Deployment', 'harbor-core', 'w', { spec: { replicas: 2 } }),
      'Deployment harbor-core already is as the patch wants it',
      'remove the patch',
    ],
    [
      patch('Deployment', 'harbor-core', 'w', {
        spec: { paused: null, replicas: 3 },
      }),
      'there is no spec.paused to delete in Deployment/harbor/harbor-core',
      'remove this deletion from the patch',
    ],
  ])('refuses a patch without effect: %j', (useless, what, fix) => {
    const fine = patch('Secret', 'a/regcred', 'w', { type: 'x' });
    const { problems } = applyPatches(all, [fine, useless]);
    expect(problems).toEqual([{ check: 'patch', severity: 'error', where: 'patches[1]', what, fix }]);
  });
});

it('knows the fields of each kind at compile time', () => {
  // @ts-expect-error replica is no field of a Deployment
  patch('Deployment', 'x', 'w', { spec: { replica: 1 } });
  // @ts-expect-error replicas is a number
  patch('Deployment', 'x', 'w', { spec: { replicas: '1' } });
  // @ts-expect-error an IPAddressPool has addresses
  patch('IPAddressPool', 'x', 'w', { spec: { address: [] } });
  expect(patch('Widget', 'x', 'w', { spec: { anything: 1 } }).kind).toBe('Widget');
});

describe('nearest', () => {
  it.each([
    ['imagePullPolcy', ['imagePullPolicy', 'image'], 'imagePullPolicy'],
    ['Replicas', ['replicas', 'paused'], 'replicas'],
    ['harbor-cor', ['harbor-portal', 'harbor-core'], 'harbor-core'],
    ['database', ['regcred', 'tls'], undefined],
    ['x', [], undefined],
    ['web', ['webs', 'wxb'], 'webs'],
    ['tls.pem', ['tls.crt', 'tls.key', 'tls.pe'], 'tls.pe'],
    ['secretname', ['secretNames', 'secretName'], 'secretName'],
  ])('%s among %j: %s', (name, candidates, best) => expect(nearest(name, candidates)).toBe(best));
});
