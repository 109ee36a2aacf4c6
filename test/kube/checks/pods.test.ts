import { describe } from 'vitest';
import { at, eachIsFound, eachIsRight, first, web } from './broken.ts';

describe('finds what is broken: ports, lists and resources', () => {
  eachIsFound([
    [
      'a container port out of range',
      (get) => (first(get).ports[0].containerPort = 99_999),
      ['port', at('containers[0].ports[0].containerPort'), '99999 is no port', 'use a number from 1 to 65535'],
    ],
    [
      'a probe of a port that the container does not name',
      (get) => (first(get).livenessProbe.httpGet.port = 'https'),
      [
        'port',
        at('containers[0].livenessProbe.httpGet.port'),
        'the container has no port https',
        'use its number or http',
      ],
    ],
    [
      'a probe of a number that is no port',
      (get) => (first(get).livenessProbe.httpGet.port = 0),
      ['port', at('containers[0].livenessProbe.httpGet.port'), '0 is no port', 'use a number from 1 to 65535'],
    ],
    [
      'a target that no selected pod names',
      (get) => (get('Service/shop/web').spec.ports[0].targetPort = 'https'),
      ['port', 'Service/shop/web spec.ports[0].targetPort', 'the pods have no port https', 'use http'],
    ],
    [
      'a Service port out of range',
      (get) =>
        Object.assign(get('Service/shop/db').spec.ports[0], {
          port: 0,
          targetPort: 1,
        }),
      ['port', 'Service/shop/db spec.ports[0].port', '0 is no port', 'use a number from 1 to 65535'],
    ],
    [
      'a target port out of range',
      (get) => (get('Service/shop/db').spec.ports[0].targetPort = 70_000),
      ['port', 'Service/shop/db spec.ports[0].targetPort', '70000 is no port', 'use a number from 1 to 65535'],
    ],
    [
      'one of several ports without a name',
      (get) => get('Service/shop/web').spec.ports.push({ port: 81, protocol: 'TCP' }),
      [
        'port',
        'Service/shop/web spec.ports[1].name',
        'is missing, in a Service with several ports',
        'name each of them',
      ],
    ],
    [
      'a variable set twice',
      (get) => first(get).env.push({ name: 'LEVEL', value: 'x' }),
      ['list-key', at('containers[0].env'), 'has LEVEL more than once', 'keep one of the items'],
    ],
    [
      'two containers of one name',
      (get) => (web(get).initContainers[0].name = 'web'),
      ['list-key', at('containers'), 'has web more than once', 'keep one of the items'],
    ],
    [
      'two mounts at one path',
      (get) => (first(get).volumeMounts[2].mountPath = '/tmp'),
      ['list-key', at('containers[0].volumeMounts'), 'has /tmp more than once', 'keep one of the items'],
    ],
    [
      'two volumes of one name',
      (get) => web(get).volumes.push({ name: 'tmp', emptyDir: {} }),
      ['list-key', at('volumes'), 'has tmp more than once', 'keep one of the items'],
    ],
    [
      'a port listed twice',
      (get) =>
        first(get).ports.push({
          name: 'again',
          containerPort: 8080,
          protocol: 'TCP',
        }),
      ['list-key', at('containers[0].ports'), 'has 8080/TCP more than once', 'keep one of the items'],
    ],
    [
      'a port of a Service listed twice',
      (get) =>
        Object.assign(get('Service/shop/web').spec, {
          ports: [
            { name: 'http', port: 80 },
            { name: 'b', port: 80 },
          ],
        }),
      ['list-key', 'Service/shop/web spec.ports', 'has 80/TCP more than once', 'keep one of the items'],
    ],
    [
      'a mount of no volume',
      (get) => (first(get).volumeMounts[1].name = 'tpm'),
      [
        'mount',
        at('containers[0].volumeMounts[1]'),
        'the pod has no volume tpm',
        'mount config or tmp or files or certificates or scratch, or add the volume',
      ],
    ],
    [
      'a request above the limit',
      (get) => (first(get).resources.requests.memory = '1Gi'),
      [
        'requests',
        at('containers[0].resources.requests.memory'),
        '1Gi is more than the limit of 128Mi',
        'request at most 128Mi',
      ],
    ],
  ]);
});

describe('accepts what only looks broken', () => {
  eachIsRight([
    [
      'a target by number, whether a container lists it or not',
      (get) => (get('Service/shop/web').spec.ports[0].targetPort = 9999),
    ],
    [
      'a named target of pods that are not rendered',
      (get) =>
        Object.assign(get('Service/shop/db').spec, {
          selector: undefined,
          ports: [{ port: 1, targetPort: 'x', protocol: 'TCP' }],
        }),
    ],
    ['a request without a limit', (get) => delete first(get).resources.limits],
    ['a request equal to the limit', (get) => (first(get).resources.requests.memory = '128Mi')],

    [
      'the first and the last port',
      (get) => {
        first(get).ports.push({ containerPort: 1, protocol: 'TCP' }, { containerPort: 65_535, protocol: 'TCP' });
      },
    ],
  ]);
});
