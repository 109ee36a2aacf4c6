import { describe } from 'vitest';
import { at, eachIsFound, eachIsRight, remove, web } from './broken.ts';

describe('finds what is broken: what other objects refer to', () => {
  eachIsFound([
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
  ]);
});

describe('accepts what only looks broken', () => {
  eachIsRight([
    [
      'the port of a Service that is a DNS name',
      (get, objects) => {
        objects.push({
          apiVersion: 'v1',
          kind: 'Service',
          metadata: { name: 'cdn', namespace: 'shop' },
          spec: { type: 'ExternalName', externalName: 'example.com', selector: { a: 'b' } },
        });
        get('HTTPRoute/shop/web').spec.rules[0].backendRefs.push({ name: 'cdn', port: 443 });
      },
    ],
    [
      'a backend of another kind',
      (get) => get('HTTPRoute/shop/web').spec.rules[0].backendRefs.push({ group: 'x.io', kind: 'Bucket', name: 'b' }),
    ],
    [
      'backends of a route of another group',
      (_get, objects) =>
        objects.push({
          apiVersion: 'x.io/v1',
          kind: 'HTTPRoute',
          metadata: { name: 'x' },
          spec: { rules: [{ backendRefs: [{ name: 'y' }] }] },
        }),
    ],
    [
      'backends of another kind of the group',
      (_get, objects) =>
        objects.push({
          apiVersion: 'gateway.networking.k8s.io/v1',
          kind: 'Other',
          metadata: { name: 'x' },
          spec: { rules: [{ backendRefs: [{ name: 'y' }] }] },
        }),
    ],
    [
      'a claim that names its volume',
      (get) => Object.assign(get('PersistentVolumeClaim/shop/files').spec, { storageClassName: 'x', volumeName: 'v' }),
    ],
    ['a claim without a class', (get) => (get('PersistentVolumeClaim/shop/files').spec.storageClassName = '')],
  ]);
});
