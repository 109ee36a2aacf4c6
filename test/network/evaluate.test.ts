import { describe, expect, it } from 'vitest';
import type { Manifest, NetworkPolicy } from '../../lib/kube/manifest.ts';
import { matches } from '../../lib/kube/selector.ts';
import { evaluate, type Outside, type Place, type Pod } from '../../lib/network/evaluate.ts';
import { placesOf, podsOf, reachability } from '../../lib/network/reachability.ts';
import { policiesOf } from '../../lib/network/rules.ts';

type Spec = NonNullable<NetworkPolicy['spec']>;

const policy = (spec: Spec, name = 'p', namespace = 'default'): Manifest => ({
  apiVersion: 'networking.k8s.io/v1',
  kind: 'NetworkPolicy',
  metadata: { name, namespace },
  spec,
});

const pod = (name: string, labels: Record<string, string> = {}, rest: Partial<Pod> = {}): Pod => ({
  name,
  namespace: 'default',
  namespaceLabels: {
    'kubernetes.io/metadata.name': rest.namespace ?? 'default',
  },
  labels,
  ...rest,
});

const at = (address: string): Outside => ({ name: address, address });

const may = (manifests: Manifest[], from: Place, to: Place, port = 80, protocol?: 'TCP' | 'UDP' | 'SCTP') =>
  evaluate(policiesOf(manifests), from, to, port, protocol).allowed;

const db = pod('db', { role: 'db' });
const web = pod('web', { role: 'frontend' });
const other = pod('other');

describe('a pod is isolated by the policies that select it', () => {
  it('is open as long as none does', () => {
    expect(may([], web, db)).toBe(true);
    expect(
      may(
        [
          policy({
            podSelector: { matchLabels: { role: 'cache' } },
            policyTypes: ['Ingress'],
          }),
        ],
        web,
        db,
      ),
    ).toBe(true);
    expect(may([policy({ podSelector: {}, policyTypes: ['Ingress'] }, 'p', 'elsewhere')], web, db)).toBe(true);
  });

  it.each([
    ['closes ingress alone', { podSelector: {}, policyTypes: ['Ingress'] }, [false, true]],
    ['opens all ingress', { podSelector: {}, policyTypes: ['Ingress'], ingress: [{}] }, [true, true]],
    ['closes egress alone', { podSelector: {}, policyTypes: ['Egress'] }, [true, false]],
    ['opens all egress', { podSelector: {}, policyTypes: ['Egress'], egress: [{}] }, [true, true]],
    ['closes both', { podSelector: {}, policyTypes: ['Ingress', 'Egress'] }, [false, false]],
    ['is about ingress where it names no types', { podSelector: {} }, [false, true]],
    [
      'is about egress, too, where it has rules for it',
      { podSelector: {}, egress: [{ ports: [{ port: 1 }] }] },
      [false, false],
    ],
    [
      'says nothing of ingress with the one type Egress',
      { podSelector: {}, policyTypes: ['Egress'], ingress: [], egress: [{}] },
      [true, true],
    ],
    [
      'ignores rules of a type that it does not name',
      { podSelector: {}, policyTypes: ['Ingress'], ingress: [{}], egress: [] },
      [true, true],
    ],
  ] as [string, Spec, [boolean, boolean]][])('%s', (_, spec, [inward, outward]) => {
    expect(may([policy(spec)], at('192.0.2.1'), db)).toBe(inward);
    expect(may([policy(spec)], db, at('192.0.2.1'))).toBe(outward);
  });

  it('adds policies up: what one allows, none takes back', () => {
    const closed = policy({ podSelector: {}, policyTypes: ['Ingress'] }, 'closed');
    const from = (role: string) =>
      policy(
        {
          podSelector: {},
          ingress: [{ from: [{ podSelector: { matchLabels: { role } } }] }],
        },
        role,
      );
    expect(may([closed, from('frontend')], web, db)).toBe(true);
    expect(may([closed, from('cache'), from('frontend')], web, db)).toBe(true);
    expect(may([closed, from('cache')], web, db)).toBe(false);
  });

  it('needs both halves, and says which one closes', () => {
    const egress = policy(
      {
        podSelector: { matchLabels: { role: 'frontend' } },
        policyTypes: ['Egress'],
      },
      'web',
    );
    const ingress = policy(
      {
        podSelector: { matchLabels: { role: 'db' } },
        ingress: [{ ports: [{ port: 5432 }] }],
      },
      'db',
    );
    expect(may([egress, ingress], web, db, 5432)).toBe(false);
    expect(may([ingress], web, db, 5432)).toBe(true);
    expect(evaluate(policiesOf([egress, ingress]), web, db, 5432).why).toEqual([
      'egress of default/web: closed by default/web',
      'ingress of default/db: allowed by default/db',
    ]);
    expect(evaluate(policiesOf([ingress]), at('192.0.2.1'), db, 1).why).toEqual([
      'egress of 192.0.2.1: not a pod, no policy applies',
      'ingress of default/db: closed by default/db',
    ]);
    expect(evaluate(policiesOf([]), web, db, 1).why[0]).toBe('egress of default/web: no policy selects it');
  });

  it('answers need no rule, but calls back do', () => {
    const policies = [
      policy({
        podSelector: { matchLabels: { role: 'db' } },
        policyTypes: ['Ingress', 'Egress'],
        ingress: [{}],
      }),
    ];
    expect(may(policies, web, db)).toBe(true);
    expect(may(policies, db, web)).toBe(false);
  });
});

describe('the example of the Kubernetes documentation', () => {
  const policies = [
    policy({
      podSelector: { matchLabels: { role: 'db' } },
      policyTypes: ['Ingress', 'Egress'],
      ingress: [
        {
          from: [
            { ipBlock: { cidr: '172.17.0.0/16', except: ['172.17.1.0/24'] } },
            { namespaceSelector: { matchLabels: { project: 'myproject' } } },
            { podSelector: { matchLabels: { role: 'frontend' } } },
          ],
          ports: [{ protocol: 'TCP', port: 6379 }],
        },
      ],
      egress: [
        {
          to: [{ ipBlock: { cidr: '10.0.0.0/24' } }],
          ports: [{ protocol: 'TCP', port: 5978 }],
        },
      ],
    }),
  ];
  const project = pod('any', {}, { namespace: 'p', namespaceLabels: { project: 'myproject' } });
  const foreignFrontend = pod('web', { role: 'frontend' }, { namespace: 'q' });

  it.each([
    [at('172.17.0.0'), true],
    [at('172.17.0.255'), true],
    [at('172.17.1.0'), false],
    [at('172.17.1.255'), false],
    [at('172.17.2.0'), true],
    [at('172.17.255.255'), true],
    [at('172.18.0.0'), false],
    [project, true],
    [web, true],
    [foreignFrontend, false],
    [other, false],
  ] as [Place, boolean][])('lets %o in: %s', (from, allowed) => {
    expect(may(policies, from, db, 6379)).toBe(allowed);
    expect(may(policies, from, db, 6380)).toBe(false);
    expect(may(policies, from, db, 6379, 'UDP')).toBe(false);
  });

  it('lets the database out to one network and port', () => {
    expect(may(policies, db, at('10.0.0.17'), 5978)).toBe(true);
    expect(may(policies, db, at('10.0.1.0'), 5978)).toBe(false);
    expect(may(policies, db, at('10.0.0.17'), 5979)).toBe(false);
    expect(may(policies, db, web, 5978)).toBe(false);
  });
});

describe('peers', () => {
  const alice = { matchLabels: { user: 'alice' } };
  const client = { matchLabels: { role: 'client' } };
  const place = (user: string, role: string) => pod('x', { role }, { namespace: user, namespaceLabels: { user } });
  const from = (peers: NonNullable<NonNullable<Spec['ingress']>[0]['from']>) => [
    policy({ podSelector: {}, ingress: [{ from: peers }] }),
  ];

  it('tells one entry with two selectors from two entries', () => {
    const both = from([{ namespaceSelector: alice, podSelector: client }]);
    const either = from([{ namespaceSelector: alice }, { podSelector: client }]);
    expect([
      may(both, place('alice', 'client'), db),
      may(both, place('alice', 'x'), db),
      may(both, pod('y', { role: 'client' }), db),
    ]).toEqual([true, false, false]);
    expect([
      may(either, place('alice', 'client'), db),
      may(either, place('alice', 'x'), db),
      may(either, pod('y', { role: 'client' }), db),
      may(either, place('bob', 'client'), db),
    ]).toEqual([true, true, true, false]);
  });

  it('reads an empty pod selector as all pods of its own namespace, an empty namespace selector as all namespaces', () => {
    expect(may(from([{ podSelector: {} }]), other, db)).toBe(true);
    expect(may(from([{ podSelector: {} }]), place('bob', 'x'), db)).toBe(false);
    expect(may(from([{ namespaceSelector: {} }]), place('bob', 'x'), db)).toBe(true);
    expect(may(from([{ namespaceSelector: {} }]), at('192.0.2.1'), db)).toBe(false);
    expect(may(from([{ namespaceSelector: {}, podSelector: client }]), place('bob', 'client'), db)).toBe(true);
  });

  it('reads an empty list of peers as everybody', () => {
    expect(may(from([]), at('192.0.2.1'), db)).toBe(true);
  });

  it('finds namespaces by the name that Kubernetes labels them with', () => {
    const named = from([
      {
        namespaceSelector: {
          matchExpressions: [
            {
              key: 'kubernetes.io/metadata.name',
              operator: 'In',
              values: ['frontend', 'backend'],
            },
          ],
        },
      },
    ]);
    expect(may(named, pod('x', {}, { namespace: 'backend' }), db)).toBe(true);
    expect(may(named, pod('x', {}, { namespace: 'middle' }), db)).toBe(false);
  });

  it('matches pods by address only where theirs is known', () => {
    const block = from([{ ipBlock: { cidr: '10.244.0.0/16' } }]);
    expect(may(block, pod('x', {}, { address: '10.244.1.1' }), db)).toBe(true);
    expect(may(block, pod('x', {}, { address: '10.245.1.1' }), db)).toBe(false);
    expect(may(block, other, db)).toBe(false);
  });

  it('keeps IPv4 and IPv6 apart', () => {
    const everything4 = from([{ ipBlock: { cidr: '0.0.0.0/0' } }]);
    const some6 = from([{ ipBlock: { cidr: '2001:db8::/32', except: ['2001:db8:1::/48'] } }]);
    expect([
      may(everything4, at('2001:db8::1'), db),
      may(some6, at('2001:db8::1'), db),
      may(some6, at('2001:db8:1::1'), db),
    ]).toEqual([false, true, false]);
  });

  it('leaves pods on the host network to the node', () => {
    const hosted = pod('node-exporter', { role: 'frontend' }, { hostNetwork: true });
    expect(may(from([{ podSelector: {} }]), hosted, db)).toBe(false);
    expect(may([policy({ podSelector: {}, policyTypes: ['Ingress', 'Egress'] })], web, hosted)).toBe(false);
    expect(may([policy({ podSelector: {}, policyTypes: ['Ingress'] })], web, hosted)).toBe(true);
  });
});

describe('ports', () => {
  const ports = (list: NonNullable<NonNullable<Spec['ingress']>[0]['ports']>) => [
    policy({
      podSelector: {},
      policyTypes: ['Ingress'],
      ingress: [{ ports: list }],
    }),
  ];

  it('reads ranges with both ends', () => {
    const range = ports([{ protocol: 'TCP', port: 32000, endPort: 32768 }]);
    expect([31999, 32000, 32500, 32768, 32769].map((port) => may(range, web, db, port))).toEqual([
      false,
      true,
      true,
      true,
      false,
    ]);
  });

  it('means TCP where no protocol is named, and all ports where no port is', () => {
    expect([may(ports([{ port: 53 }]), web, db, 53), may(ports([{ port: 53 }]), web, db, 53, 'UDP')]).toEqual([
      true,
      false,
    ]);
    expect([
      may(ports([{ protocol: 'UDP' }]), web, db, 9, 'UDP'),
      may(ports([{ protocol: 'UDP' }]), web, db, 9),
    ]).toEqual([true, false]);
    expect(may(ports([{ protocol: 'SCTP', port: 7 }]), web, db, 7, 'SCTP')).toBe(true);
    expect(may(ports([]), web, db, 1, 'SCTP')).toBe(true);
  });

  it('looks names up at the callee, in both directions', () => {
    const named = ports([{ port: 'http' }]);
    const serves = (port: number, protocol?: 'UDP') =>
      pod('s', {}, { ports: [{ name: 'http', port, ...(protocol && { protocol }) }] });
    expect([
      may(named, web, serves(8080), 8080),
      may(named, web, serves(8081), 8080),
      may(named, web, db, 8080),
      may(named, web, serves(8080, 'UDP'), 8080),
    ]).toEqual([true, false, false, false]);
    const egress = [
      policy({
        podSelector: { matchLabels: { role: 'frontend' } },
        policyTypes: ['Egress'],
        egress: [{ ports: [{ port: 'http' }] }],
      }),
    ];
    expect([may(egress, web, serves(9000), 9000), may(egress, web, at('192.0.2.1'), 9000)]).toEqual([true, false]);
  });
});

describe('label selectors', () => {
  it.each([
    [{}, {}, true],
    [{ matchLabels: { a: '1' } }, { a: '1', b: '2' }, true],
    [{ matchLabels: { a: '1', b: '3' } }, { a: '1', b: '2' }, false],
    [{ matchExpressions: [{ key: 'a', operator: 'In', values: ['1', '2'] }] }, { a: '2' }, true],
    [{ matchExpressions: [{ key: 'a', operator: 'In', values: ['1'] }] }, {}, false],
    [{ matchExpressions: [{ key: 'a', operator: 'NotIn', values: ['1'] }] }, { a: '1' }, false],
    [{ matchExpressions: [{ key: 'a', operator: 'NotIn', values: ['1'] }] }, {}, true],
    [{ matchExpressions: [{ key: 'a', operator: 'Exists' }] }, { a: '' }, true],
    [{ matchExpressions: [{ key: 'a', operator: 'Exists' }] }, {}, false],
    [{ matchExpressions: [{ key: 'a', operator: 'DoesNotExist' }] }, { a: '' }, false],
    [{ matchExpressions: [{ key: 'a', operator: 'DoesNotExist' }] }, {}, true],
    [
      {
        matchLabels: { a: '1' },
        matchExpressions: [{ key: 'b', operator: 'Exists' }],
      },
      { a: '1' },
      false,
    ],
    [{ matchExpressions: [{ key: 'a', operator: 'Near', values: ['1'] }] }, { a: '1' }, false],
  ])('%j on %j: %s', (selector, labels, result) => {
    expect(matches(selector, labels)).toBe(result);
  });
});

describe('places', () => {
  const workload = (kind: string, name: string, spec: object): Manifest => ({
    apiVersion: 'v1',
    kind,
    metadata: { name, namespace: 'n' },
    spec,
  });
  const template = {
    metadata: { labels: { app: 'x' } },
    spec: { containers: [{ ports: [{ name: 'http', containerPort: 80 }] }] },
  };

  it('finds the pods of every kind of workload, with the labels of their namespace', () => {
    const objects = [
      {
        apiVersion: 'v1',
        kind: 'Namespace',
        metadata: { name: 'n', labels: { team: 'a' } },
      },
      ...['Deployment', 'StatefulSet', 'DaemonSet', 'Job'].map((kind) => workload(kind, kind, { template })),
      workload('CronJob', 'CronJob', { jobTemplate: { spec: { template } } }),
      {
        ...workload('Pod', 'Pod', template.spec),
        metadata: { name: 'Pod', namespace: 'n', labels: { app: 'x' } },
      },
      workload('Service', 'none', { selector: { app: 'x' } }),
    ];
    const pods = podsOf(objects);
    expect(pods.map(({ name }) => name)).toEqual(['Deployment', 'StatefulSet', 'DaemonSet', 'Job', 'CronJob', 'Pod']);
    for (const found of pods) {
      expect(found).toMatchObject({
        labels: { app: 'x' },
        namespaceLabels: { team: 'a', 'kubernetes.io/metadata.name': 'n' },
        ports: [{ name: 'http', port: 80, protocol: 'TCP' }],
      });
    }
  });

  it('tells addresses apart exactly as the blocks of the policies do', () => {
    const blocks = policy({
      podSelector: {},
      ingress: [
        {
          from: [{ ipBlock: { cidr: '10.0.0.0/8', except: ['10.1.0.0/16'] } }, { ipBlock: { cidr: '10.0.0.0/9' } }],
        },
      ],
    });
    const names = placesOf([blocks]).flatMap((place) =>
      'address' in place && !('labels' in place) ? [`${place.name} @ ${place.address}`] : [],
    );
    expect(names.sort()).toEqual([
      '10.0.0.0/8 without 10.1.0.0/16 @ 10.128.0.0',
      '10.0.0.0/8 without 10.1.0.0/16 and 10.0.0.0/9 @ 10.0.0.0',
      '10.0.0.0/9 @ 10.1.0.0',
      'any other address @ 0.0.0.0',
    ]);
  });

  it('shows pods of ours that no policy closes', () => {
    const open = [
      workload('Deployment', 'open', { template }),
      policy({ podSelector: { matchLabels: { a: 'b' } } }, 'p', 'n'),
    ];
    const reached = reachability(open)
      .filter(({ to }) => to === 'n/open')
      .map(({ from }) => from);
    expect(reached).toContain('other namespaces/other pods');
  });

  it('leaves pods on the host network out', () => {
    const hosted = workload('DaemonSet', 'speaker', {
      template: { ...template, spec: { ...template.spec, hostNetwork: true } },
    });
    expect(placesOf([hosted]).map(({ name }) => name)).not.toContain('speaker');
  });
});
