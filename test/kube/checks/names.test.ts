import { describe, expect, it } from 'vitest';
import { at, type Change, eachIsFound, eachIsRight, first, printed, WEB, web } from './broken.ts';

describe('finds what is broken: names, labels, annotations and data', () => {
  eachIsFound([
    [
      'upper case in a name',
      (get) => (get('Certificate/shop/web').metadata.name = 'Web'),
      [
        'name',
        'Certificate/shop/Web metadata.name',
        '"Web" is no valid name here',
        'use lower-case letters, digits and dashes, a letter or digit at both ends of each part between dots',
      ],
    ],
    [
      'a Service that starts with a digit',
      (_get, objects) =>
        objects.push({
          apiVersion: 'v1',
          kind: 'Service',
          metadata: { name: '1st' },
        }),
      [
        'name',
        'Service/1st metadata.name',
        '"1st" is no valid name here',
        'use lower-case letters, digits and dashes, a letter or digit at both ends, a letter first',
      ],
    ],
    [
      'a StatefulSet whose pods could not carry its name in a label',
      (get) => (get('StatefulSet/shop/db').metadata.name = 'd'.repeat(53)),
      [
        'name',
        `StatefulSet/shop/${'d'.repeat(53)} metadata.name`,
        `${'d'.repeat(53)} has 53 characters`,
        'use 52 at most',
      ],
    ],
    [
      'a namespace',
      (get) => (get('PersistentVolumeClaim/shop/static').metadata.namespace = 'a.b'),
      [
        'name',
        'PersistentVolumeClaim/a.b/static metadata.namespace',
        '"a.b" is no valid name here',
        'use lower-case letters, digits and dashes, a letter or digit at both ends',
      ],
    ],
    [
      'the name of a container',
      (get) => (first(get).name = 'web_1'),
      [
        'name',
        at('containers[0].name'),
        '"web_1" is no valid name here',
        'use lower-case letters, digits and dashes, a letter or digit at both ends',
      ],
    ],
    [
      'the name of a volume',
      (get) => (web(get).volumes[4].name = 'Scratch'),
      [
        'name',
        at('volumes[4].name'),
        '"Scratch" is no valid name here',
        'use lower-case letters, digits and dashes, a letter or digit at both ends',
      ],
    ],
    [
      'a long name of a container port',
      (get) =>
        first(get).ports.push({
          name: 'http-controller1',
          containerPort: 1,
          protocol: 'TCP',
        }),
      ['name', at('containers[0].ports[1].name'), 'http-controller1 has 16 characters', 'use 15 at most'],
    ],
    [
      'the name of a Service port',
      (get) => (get('Service/shop/db').spec.ports[0].name = 'tcp_db'),
      [
        'name',
        'Service/shop/db spec.ports[0].name',
        '"tcp_db" is no valid name here',
        'use lower-case letters, digits and dashes, a letter or digit at both ends',
      ],
    ],
    [
      'the name of a variable',
      (get) => (first(get).env[1].name = 'A=B'),
      ['name', at('containers[0].env[1].name'), '"A=B" is no valid name here', 'use printable ASCII without ='],
    ],
    [
      'the value of a label',
      (get) =>
        Object.assign(get('Certificate/shop/web').metadata, {
          labels: { app: 'a b' },
        }),
      [
        'label',
        'Certificate/shop/web metadata.labels["app"]',
        '"a b" is no valid name here',
        'use letters, digits, -, _ and ., a letter or digit at both ends',
      ],
    ],
    [
      'the key of a label of pods',
      (get) => Object.assign(get(WEB).spec.template.metadata.labels, { 'a/b/c': 'x' }),
      [
        'label',
        `${WEB} spec.template.metadata.labels`,
        '"a/b/c" is no valid name here',
        'use an optional DNS name and /, then up to 63 letters, digits, -, _ and ., a letter or digit at both ends',
      ],
    ],
    [
      'the key of an annotation',
      (get) =>
        Object.assign(get('Certificate/shop/web').metadata, {
          annotations: { 'a b': 'x' },
        }),
      [
        'annotation',
        'Certificate/shop/web metadata.annotations',
        '"a b" is no valid name here',
        'use an optional DNS name and /, then up to 63 letters, digits, -, _ and ., a letter or digit at both ends',
      ],
    ],
    [
      'too many annotations',
      (get) =>
        Object.assign(get('Certificate/shop/web').metadata, {
          annotations: { a: 'ö'.repeat(131_072) },
        }),
      ['annotation', 'Certificate/shop/web metadata.annotations', 'have 262145 bytes together', 'stay below 262144'],
    ],
    [
      'a key of a ConfigMap',
      (get) =>
        Object.assign(get('ConfigMap/shop/settings').data, {
          'etc/web.conf': '',
        }),
      [
        'data-key',
        'ConfigMap/shop/settings data',
        '"etc/web.conf" is no key',
        'use up to 253 letters, digits, -, _ and .',
      ],
    ],
    [
      'too large a ConfigMap',
      (get) =>
        Object.assign(get('ConfigMap/shop/settings').data, {
          level: 'x'.repeat(1_048_576),
        }),
      ['data-size', 'ConfigMap/shop/settings', 'holds 1048582 bytes', 'stay below 1048576, or split it'],
    ],
  ]);
});

describe('accepts what only looks broken', () => {
  eachIsRight([
    [
      'as many annotations as fit',
      (get) => Object.assign(get('Certificate/shop/web').metadata, { annotations: { a: 'ö'.repeat(131_071), b: '' } }),
    ],
  ]);
});

it('counts what the data of a Secret decodes to', () => {
  const secret =
    (bytes: number): Change =>
    (_get, objects) =>
      objects.push({
        apiVersion: 'v1',
        kind: 'Secret',
        metadata: { name: 'x' },
        data: { a: Buffer.alloc(bytes).toString('base64') },
      });
  expect(printed(secret(1_048_576), { allowPlaintext: true })).toEqual([]);
  expect(printed(secret(1_048_577), { allowPlaintext: true })).toEqual([
    ['data-size', 'Secret/x', 'holds 1048577 bytes', 'stay below 1048576, or split it'],
  ]);
});

it('reports a Pod once', () => {
  const pod = {
    apiVersion: 'v1',
    kind: 'Pod',
    metadata: { name: 'x', labels: { a: ' ' } },
    spec: { containers: [{ name: 'c' }] },
  };
  expect(printed((_get, objects) => objects.push(pod)).map(([, where]) => where)).toEqual([
    'Pod/x metadata.labels["a"]',
  ]);
});
