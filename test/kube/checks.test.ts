import { describe, expect, it } from 'vitest';
import { type CheckOptions, checkObjects } from '../../lib/kube/checks/index.ts';
import { objectPath } from '../../lib/kube/identity.ts';
import type { Manifest } from '../../lib/kube/manifest.ts';
import { platform } from './platform.ts';

type Change = (get: (path: string) => Manifest, objects: Manifest[]) => unknown;

const broken = (change: Change, options?: CheckOptions) => {
  const objects = platform();
  change((path) => {
    const found = objects.find((object) => objectPath(object) === path);
    if (!found) throw new Error(`the platform has no ${path}`);
    return found;
  }, objects);
  return checkObjects(objects, options);
};
const printed = (change: Change, options?: CheckOptions) =>
  broken(change, options).map(({ check, where, what, fix }) => [check, where, what, fix]);

const WEB = 'Deployment/shop/web';
const web = (get: (path: string) => Manifest) => get(WEB).spec.template.spec;
const first = (get: (path: string) => Manifest) => web(get).containers[0];
const remove =
  (path: string): Change =>
  (_get, objects) =>
    objects.splice(
      objects.findIndex((object) => objectPath(object) === path),
      1,
    );
const at = (path: string) => `${WEB} spec.template.spec.${path}`;

it('finds nothing wrong with a right platform', () => {
  expect(
    broken(() => {}, {
      folders: [{ name: 'shop', namespace: 'shop', manifests: platform() }],
    }),
  ).toEqual([]);
});

/** One mutation per check: what breaks → check, where, what, fix. */
const cases: [string, Change, string[]][] = [
  // Objects
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
        data: { a: 'eA==', b: '' },
      }),
    ['plaintext-secret', 'Secret/x', 'holds a, b in plain text', 'seal it, or read it from a secret store'],
  ],
  // References of pods
  [
    'a Secret that is missing, named once for all variables',
    (get) => {
      for (const { valueFrom } of first(get).env) if (valueFrom.secretKeyRef) valueFrom.secretKeyRef.name = 'logn';
    },
    [
      'reference',
      at('containers[0].env[0].valueFrom.secretKeyRef'),
      'Secret/shop/logn does not exist',
      'write login, or declare that it exists',
    ],
  ],
  [
    'a key that a sealed Secret lacks',
    (get) => (first(get).env[0].valueFrom.secretKeyRef.key = 'passwrd'),
    [
      'reference',
      at('containers[0].env[0].valueFrom.secretKeyRef'),
      'Secret/shop/login has no key passwrd',
      'read password, or add passwrd',
    ],
  ],
  [
    'a key that a ConfigMap lacks',
    (get) => (first(get).env[1].valueFrom.configMapKeyRef.key = 'colour'),
    [
      'reference',
      at('containers[0].env[1].valueFrom.configMapKeyRef'),
      'ConfigMap/shop/settings has no key colour',
      'read level or web.conf, or add colour',
    ],
  ],
  [
    'a ConfigMap read as a whole',
    (get) => (first(get).envFrom[0].configMapRef.name = 'nothing'),
    [
      'reference',
      at('containers[0].envFrom[0].configMapRef'),
      'ConfigMap/shop/nothing does not exist',
      'render ConfigMap/shop/nothing, or declare that it exists',
    ],
  ],
  [
    'a Secret read as a whole',
    remove('ExternalSecret/shop/store'),
    [
      'reference',
      at('containers[0].envFrom[1].secretRef'),
      'Secret/shop/store does not exist',
      'render Secret/shop/store, or declare that it exists',
    ],
  ],
  [
    'a mounted ConfigMap',
    (get) => {
      web(get).volumes[0].configMap.name = 'nothing';
    },
    [
      'reference',
      at('volumes[0].configMap'),
      'ConfigMap/shop/nothing does not exist',
      'render ConfigMap/shop/nothing, or declare that it exists',
    ],
  ],
  [
    'a key of a projected Secret',
    (get) => (web(get).volumes[3].projected.sources[0].secret.items[0].key = 'tls.pem'),
    [
      'reference',
      at('volumes[3].projected.sources[0].secret'),
      'Secret/shop/web-tls has no key tls.pem',
      'read tls.key, or add tls.pem',
    ],
  ],
  [
    'a subPath that is no key',
    (get) => (first(get).volumeMounts[0].subPath = 'web.cnf'),
    [
      'reference',
      at('containers[0].volumeMounts[0].subPath'),
      'ConfigMap/shop/settings has no key web.cnf',
      'read web.conf, or add web.cnf',
    ],
  ],
  [
    'a claim',
    remove('PersistentVolumeClaim/shop/files'),
    [
      'reference',
      at('volumes[2].persistentVolumeClaim'),
      'PersistentVolumeClaim/shop/files does not exist',
      'render PersistentVolumeClaim/shop/files, or declare that it exists',
    ],
  ],
  [
    'a ServiceAccount',
    (get) => (web(get).serviceAccountName = 'wbe'),
    [
      'reference',
      at('serviceAccountName'),
      'ServiceAccount/shop/wbe does not exist',
      'render ServiceAccount/shop/wbe, or declare that it exists',
    ],
  ],
  [
    'a pull secret',
    (get) => (web(get).imagePullSecrets[0].name = 'regcreds'),
    [
      'reference',
      at('imagePullSecrets[0]'),
      'Secret/shop/regcreds does not exist',
      'write regcred, or declare that it exists',
    ],
  ],
  [
    'the Secret of a CronJob',
    (get) =>
      (get('CronJob/shop/nightly').spec.jobTemplate.spec.template.spec.containers[0].env[0].valueFrom.secretKeyRef.key =
        'p'),
    [
      'reference',
      'CronJob/shop/nightly spec.jobTemplate.spec.template.spec.containers[0].env[0].valueFrom.secretKeyRef',
      'Secret/shop/login has no key p',
      'read password, or add p',
    ],
  ],
  // References of other objects
  [
    'the StorageClass of a claim',
    (get) => (get('PersistentVolumeClaim/shop/files').spec.storageClassName = 'fsat'),
    [
      'reference',
      'PersistentVolumeClaim/shop/files spec.storageClassName',
      'StorageClass/fsat does not exist',
      'render StorageClass/fsat, or declare that it exists',
    ],
  ],
  [
    'the StorageClass of a claim template',
    (get) => (get('StatefulSet/shop/db').spec.volumeClaimTemplates[0].spec.storageClassName = 'faster'),
    [
      'reference',
      'StatefulSet/shop/db spec.volumeClaimTemplates[0].spec.storageClassName',
      'StorageClass/faster does not exist',
      'write fast, or declare that it exists',
    ],
  ],
  [
    'the StorageClass of an ephemeral volume',
    (get) => (web(get).volumes[4].ephemeral.volumeClaimTemplate.spec.storageClassName = 'slow'),
    [
      'reference',
      at('volumes[4].ephemeral.volumeClaimTemplate.spec.storageClassName'),
      'StorageClass/slow does not exist',
      'render StorageClass/slow, or declare that it exists',
    ],
  ],
  [
    'the Service of a StatefulSet',
    (get) => (get('StatefulSet/shop/db').spec.serviceName = 'postgres'),
    [
      'reference',
      'StatefulSet/shop/db spec.serviceName',
      'Service/shop/postgres does not exist',
      'render Service/shop/postgres, or declare that it exists',
    ],
  ],
  [
    'the Service behind an Ingress',
    (get) => (get('Ingress/shop/web').spec.rules[0].http.paths[0].backend.service.name = 'wbe'),
    [
      'reference',
      'Ingress/shop/web spec.rules[0].http.paths[0].backend.service',
      'Service/shop/wbe does not exist',
      'render Service/shop/wbe, or declare that it exists',
    ],
  ],
  [
    'the default backend of an Ingress',
    (get) =>
      (get('Ingress/shop/web').spec.defaultBackend = {
        service: { name: 'web', port: { number: 81 } },
      }),
    [
      'reference',
      'Ingress/shop/web spec.defaultBackend.service',
      'Service/shop/web has no port 81',
      'use port 80 (http)',
    ],
  ],
  [
    'the port behind an Ingress',
    (get) => (get('Ingress/shop/web').spec.rules[0].http.paths[0].backend.service.port = { name: 'https' }),
    [
      'reference',
      'Ingress/shop/web spec.rules[0].http.paths[0].backend.service',
      'Service/shop/web has no port https',
      'use port 80 (http)',
    ],
  ],
  [
    'the port behind a route',
    (get) => (get('HTTPRoute/shop/web').spec.rules[0].backendRefs[0].port = 8080),
    [
      'reference',
      'HTTPRoute/shop/web spec.rules[0].backendRefs[0]',
      'Service/shop/web has no port 8080',
      'use port 80 (http)',
    ],
  ],
  [
    'the mirror of a route',
    (get) =>
      (get('HTTPRoute/shop/web').spec.rules[0].filters = [
        { requestMirror: { backendRef: { name: 'copy', port: 80 } } },
      ]),
    [
      'reference',
      'HTTPRoute/shop/web spec.rules[0].filters[0].requestMirror.backendRef',
      'Service/shop/copy does not exist',
      'render Service/shop/copy, or declare that it exists',
    ],
  ],
  [
    'the certificate of an Ingress',
    (get) => (get('Ingress/shop/web').spec.tls[0].secretName = 'web-tsl'),
    [
      'reference',
      'Ingress/shop/web spec.tls[0].secretName',
      'Secret/shop/web-tsl does not exist',
      'write web-tls, or declare that it exists',
    ],
  ],
  [
    'the certificate of a Gateway',
    (get) => (get('Gateway/shop/front').spec.listeners[0].tls.certificateRefs[0].name = 'other'),
    [
      'reference',
      'Gateway/shop/front spec.listeners[0].tls.certificateRefs[0]',
      'Secret/shop/other does not exist',
      'render Secret/shop/other, or declare that it exists',
    ],
  ],
  [
    'the pull secret of a ServiceAccount',
    (get) =>
      Object.assign(get('ServiceAccount/shop/web'), {
        imagePullSecrets: [{ name: 'x' }],
      }),
    [
      'reference',
      'ServiceAccount/shop/web imagePullSecrets[0]',
      'Secret/shop/x does not exist',
      'render Secret/shop/x, or declare that it exists',
    ],
  ],
  [
    'the role of a binding',
    remove('ClusterRole/shop:reader'),
    [
      'reference',
      'ClusterRoleBinding/shop:reader roleRef',
      'ClusterRole/shop:reader does not exist',
      'render ClusterRole/shop:reader, or declare that it exists',
    ],
  ],
  [
    'the subject of a binding',
    (get) => (get('ClusterRoleBinding/shop:reader').subjects[0].namespace = 'default'),
    [
      'reference',
      'ClusterRoleBinding/shop:reader subjects[0]',
      'ServiceAccount/default/web does not exist',
      'render ServiceAccount/default/web, or declare that it exists',
    ],
  ],
  [
    'the target of an autoscaler',
    (get) => (get('HorizontalPodAutoscaler/shop/web').spec.scaleTargetRef.kind = 'StatefulSet'),
    [
      'reference',
      'HorizontalPodAutoscaler/shop/web spec.scaleTargetRef',
      'StatefulSet/shop/web does not exist',
      'render StatefulSet/shop/web, or declare that it exists',
    ],
  ],
  // Selectors
  [
    'the selector of a Service',
    (get) => (get('Service/shop/db').spec.selector = { app: 'db', version: '2' }),
    [
      'selector',
      'Service/shop/db spec.selector',
      'matches no pod in namespace shop',
      'the nearest pods have version: 1',
    ],
  ],
  [
    'the selector of a budget',
    (get) =>
      (get('PodDisruptionBudget/shop/web').spec.selector = {
        matchExpressions: [{ key: 'app', operator: 'In', values: ['x'] }],
      }),
    [
      'selector',
      'PodDisruptionBudget/shop/web spec.selector',
      'matches no pod in namespace shop',
      'select labels of a pod template, or declare that the pods exist',
    ],
  ],
  [
    'the pods of a policy',
    (get) =>
      (get('NetworkPolicy/shop/db').spec.podSelector.matchLabels = {
        app: 'db',
        tier: 'x',
      }),
    [
      'selector',
      'NetworkPolicy/shop/db spec.podSelector',
      'matches no pod in namespace shop',
      'the nearest pods have no label tier',
    ],
  ],
  [
    'a peer of a policy in its own namespace',
    (get) => (get('NetworkPolicy/shop/db').spec.ingress[0].from[0].podSelector.matchLabels.app = 'wbe'),
    [
      'selector',
      'NetworkPolicy/shop/db spec.ingress[0].from[0].podSelector',
      'matches no pod in namespace shop',
      'select labels of a pod template, or declare that the pods exist',
    ],
  ],
  [
    'a peer of a policy in another namespace that is rendered',
    (get) =>
      (get('NetworkPolicy/shop/db').spec.egress[0].to[0].namespaceSelector.matchLabels['kubernetes.io/metadata.name'] =
        'shop'),
    [
      'selector',
      'NetworkPolicy/shop/db spec.egress[0].to[0].podSelector',
      'matches no pod in namespace shop',
      'select labels of a pod template, or declare that the pods exist',
    ],
  ],
  [
    'the selector of a workload',
    (get) => (get('StatefulSet/shop/db').spec.selector.matchLabels.version = '2'),
    [
      'selector',
      'StatefulSet/shop/db spec.selector',
      'does not match the labels of its own template',
      'the nearest pods have version: 1',
    ],
  ],
  [
    'the selector of a monitor',
    (get) => (get('ServiceMonitor/shop/web').spec.selector.matchLabels.app = 'x'),
    [
      'selector',
      'ServiceMonitor/shop/web spec.selector',
      'matches no Service',
      'select labels of a Service, or name its namespace',
    ],
  ],
  [
    'the port of a monitor',
    (get) => (get('ServiceMonitor/shop/web').spec.endpoints[0].port = 'metrics'),
    ['port', 'ServiceMonitor/shop/web spec.endpoints[0].port', 'the Services have no port metrics', 'use http'],
  ],
  // Ports, lists, resources
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
    ['port', 'Service/shop/web spec.ports[1].name', 'is missing, in a Service with several ports', 'name each of them'],
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
  // Names
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
];

describe('each check finds one thing that is broken:', () => {
  it.each(cases)('%s', (_what, change, problem) => expect(printed(change)).toEqual([problem]));
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

describe('what exists without being rendered', () => {
  const withoutSecret: Change = remove('SealedSecret/shop/login');

  it('is declared, in one namespace or in all, with its keys or without', () => {
    const login = { kind: 'Secret', name: 'login' };
    expect(
      printed(withoutSecret, {
        external: [{ ...login, namespace: 'shop', keys: ['password'] }],
      }),
    ).toEqual([]);
    expect(printed(withoutSecret, { external: [login] })).toEqual([]);
    expect(
      printed(withoutSecret, { external: [{ ...login, keys: [] }] }).map(([, , what, fix]) => [what, fix]),
    ).toEqual(
      Array(2).fill([
        'Secret/shop/login has no key password',
        'read another object, this one is empty, or add password',
      ]),
    );
    expect(printed(withoutSecret, { external: [{ ...login, namespace: 'other' }] })).toHaveLength(2);
  });

  it('may be pods', () => {
    const change: Change = (get) =>
      Object.assign(get('Service/shop/db').spec, {
        selector: { app: 'operator-made' },
      });
    const pods = {
      kind: 'Pod',
      labels: { app: 'operator-made', x: 'y' },
    } as const;
    expect(printed(change, { external: [{ ...pods, namespace: 'shop' }] })).toEqual([]);
    expect(printed(change, { external: [{ ...pods, namespace: 'other' }] })).toHaveLength(1);
  });

  it('is what Kubernetes makes itself', () => {
    const change: Change = (get) => {
      web(get).serviceAccountName = 'default';
      get('ClusterRoleBinding/shop:reader').roleRef.name = 'view';
    };
    expect(printed(change)).toEqual([]);
  });
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
