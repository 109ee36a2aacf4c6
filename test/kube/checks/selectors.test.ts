import { describe } from 'vitest';
import { eachIsFound, eachIsRight } from './broken.ts';

describe('finds what is broken: selectors', () => {
  eachIsFound([
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
        (get('NetworkPolicy/shop/db').spec.egress[0].to[0].namespaceSelector.matchLabels[
          'kubernetes.io/metadata.name'
        ] = 'shop'),
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
  ]);
});

describe('accepts what only looks broken', () => {
  eachIsRight([
    ['a Service without a selector', (get) => delete get('Service/shop/db').spec.selector],
    [
      'a peer in a namespace that is not rendered',
      (get) =>
        Object.assign(get('NetworkPolicy/shop/db').spec.ingress[0].from[0], {
          namespaceSelector: { matchLabels: { team: 'x' } },
          podSelector: { matchLabels: { a: 'b' } },
        }),
    ],
    [
      'a monitor of another namespace',
      (get) => {
        const monitor = get('ServiceMonitor/shop/web');
        monitor.metadata.namespace = 'monitoring';
        monitor.spec.namespaceSelector = { matchNames: ['shop'] };
      },
    ],
    [
      'a monitor of all namespaces',
      (get) => {
        const monitor = get('ServiceMonitor/shop/web');
        monitor.metadata.namespace = 'monitoring';
        monitor.spec.namespaceSelector = { any: true };
      },
    ],
    ['a monitor of a port by number', (get) => (get('ServiceMonitor/shop/web').spec.endpoints[0] = { targetPort: 9 })],
  ]);
});
