import { describe, expect, it } from 'vitest';
import { at, type Change, eachIsFound, eachIsRight, first, printed, remove, web } from './broken.ts';

describe('finds what is broken: what pods refer to', () => {
  eachIsFound([
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
        (get(
          'CronJob/shop/nightly',
        ).spec.jobTemplate.spec.template.spec.containers[0].env[0].valueFrom.secretKeyRef.key = 'p'),
      [
        'reference',
        'CronJob/shop/nightly spec.jobTemplate.spec.template.spec.containers[0].env[0].valueFrom.secretKeyRef',
        'Secret/shop/login has no key p',
        'read password, or add p',
      ],
    ],
  ]);
});

describe('accepts what only looks broken', () => {
  eachIsRight([
    [
      'the subPath of a volume that picks its keys',
      (get) => {
        web(get).volumes[0].configMap.items = [{ key: 'web.conf', path: 'x.conf' }];
        first(get).volumeMounts[0].subPath = 'x.conf';
      },
    ],
    ['an optional volume', (get) => Object.assign(web(get).volumes[0].configMap, { name: 'x', optional: true })],
  ]);
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
