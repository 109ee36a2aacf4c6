import { describe, expect, it } from 'vitest';
import { adminBaseline } from '../../lib/network/admin-baseline.ts';
import { type Call, type End, inNamespace } from '../../lib/network/calls.ts';
import { ciliumPolicies } from '../../lib/network/cilium.ts';
import type { NetworkPolicies } from '../../lib/network/model.ts';
import { networkPolicies } from '../../lib/network/policies.ts';

const app = { pods: { app: 'app' }, name: 'app' };
const db = { pods: { app: 'db' }, name: 'db' };
const call = (from: End, to: End, port = 80, why = 'because'): Call => ({ from, to, ports: [{ port }], why });
const render = (calls: Call[], network: NetworkPolicies = {}, namespace = 'n') =>
  networkPolicies(namespace, calls, network);
const egressTo = (to: End, network: NetworkPolicies = {}) =>
  render([call(app, to)], network).find(({ metadata }) => metadata.name === 'app')?.spec?.egress;

describe('NetworkPolicies', () => {
  it('close the namespace and open both halves of each call, with the reasons', () => {
    expect(
      render([call(app, db, 5432, 'data'), call(app, db, 5432, 'more data'), call(app, { dns: true, name: 'DNS' })]),
    ).toEqual([
      {
        apiVersion: 'networking.k8s.io/v1',
        kind: 'NetworkPolicy',
        metadata: {
          name: 'default-deny',
          namespace: 'n',
          annotations: {
            'kubernetes.io/description': 'pods without a policy of their own may neither call nor be called',
          },
        },
        spec: { podSelector: {}, policyTypes: ['Ingress', 'Egress'] },
      },
      {
        apiVersion: 'networking.k8s.io/v1',
        kind: 'NetworkPolicy',
        metadata: {
          name: 'app',
          namespace: 'n',
          annotations: {
            'kubernetes.io/description': 'to DNS, UDP 53 and TCP 53: because\nto db, TCP 5432: data; more data',
          },
        },
        spec: {
          podSelector: { matchLabels: { app: 'app' } },
          policyTypes: ['Ingress', 'Egress'],
          ingress: undefined,
          egress: [
            {
              to: [
                {
                  namespaceSelector: { matchLabels: { 'kubernetes.io/metadata.name': 'kube-system' } },
                  podSelector: { matchLabels: { 'k8s-app': 'kube-dns' } },
                },
              ],
              ports: [
                { protocol: 'TCP', port: 53 },
                { protocol: 'UDP', port: 53 },
              ],
            },
            { to: [{ podSelector: { matchLabels: { app: 'db' } } }], ports: [{ protocol: 'TCP', port: 5432 }] },
          ],
        },
      },
      {
        apiVersion: 'networking.k8s.io/v1',
        kind: 'NetworkPolicy',
        metadata: {
          name: 'db',
          namespace: 'n',
          annotations: { 'kubernetes.io/description': 'from app, TCP 5432: data; more data' },
        },
        spec: {
          podSelector: { matchLabels: { app: 'db' } },
          policyTypes: ['Ingress', 'Egress'],
          ingress: [
            { from: [{ podSelector: { matchLabels: { app: 'app' } } }], ports: [{ protocol: 'TCP', port: 5432 }] },
          ],
          egress: undefined,
        },
      },
    ]);
  });

  it('do not depend on the order of the calls', () => {
    const calls = [
      call(app, db, 1),
      call(app, db, 2),
      call(db, app, 10),
      call(app, { any: true, name: 'all' }, 9),
      call({ cidrs: ['10.0.0.0/8'], name: 'x' }, db, 2),
    ];
    expect(render([...calls].reverse())).toEqual(render(calls));
    const ports = render(calls)[1]?.spec?.egress?.map(({ ports: list }) => list?.map(({ port }) => port));
    expect(ports).toEqual([[1, 2], [9]]);
  });

  it('share rules among peers with the same ports, and give anybody one without peers', () => {
    const third = { pods: { app: 'third' }, name: 'third' };
    const policy = render([call(app, db), call(third, db), call({ any: true, name: 'anybody' }, db)]).find(
      ({ metadata }) => metadata.name === 'db',
    );
    expect(policy?.spec?.ingress).toEqual([
      { from: undefined, ports: [{ protocol: 'TCP', port: 80 }] },
      {
        from: [{ podSelector: { matchLabels: { app: 'app' } } }, { podSelector: { matchLabels: { app: 'third' } } }],
        ports: [{ protocol: 'TCP', port: 80 }],
      },
    ]);
  });

  it('stand each in the namespace of its own pods', () => {
    const calls = [inNamespace('n', call(app, { ...db, namespace: 'data' })), inNamespace('m', call(app, db))];
    expect(networkPolicies('n', calls).map(({ metadata }) => metadata.name)).toEqual(['default-deny', 'app']);
    expect(networkPolicies('n', calls)[1]?.spec?.egress?.[0]?.to).toEqual([
      {
        namespaceSelector: { matchLabels: { 'kubernetes.io/metadata.name': 'data' } },
        podSelector: { matchLabels: { app: 'db' } },
      },
    ]);
    expect(networkPolicies('data', calls)[1]?.spec?.ingress?.[0]?.from).toEqual([
      {
        namespaceSelector: { matchLabels: { 'kubernetes.io/metadata.name': 'n' } },
        podSelector: { matchLabels: { app: 'app' } },
      },
    ]);
    expect(networkPolicies('m', calls).map(({ metadata }) => metadata.name)).toEqual(['default-deny', 'app', 'db']);
  });

  it('leave a shared namespace open to the pods of others', () => {
    expect(
      networkPolicies('kube-system', [call(app, db)], {}, { shared: true }).map(({ metadata }) => metadata.name),
    ).toEqual(['app', 'db']);
  });

  it('leave out what has no address, for a rule without peers would open everything', () => {
    for (const to of [
      { cidrs: [], name: 'x' },
      { nodes: true, name: 'x' },
      { ciliumIngress: true, name: 'x' },
    ] as End[]) {
      const [, policy] = render([call(app, to)]);
      expect(policy?.spec).toEqual({
        podSelector: { matchLabels: { app: 'app' } },
        policyTypes: ['Ingress', 'Egress'],
        ingress: undefined,
        egress: undefined,
      });
      expect(policy?.metadata.annotations).toBeUndefined();
    }
  });
});

describe('ends outside', () => {
  const block = (cidr: string, ...except: string[]) => ({ ipBlock: { cidr, ...(except.length > 0 && { except }) } });
  const ports = [{ protocol: 'TCP', port: 80 }];

  it('write each block with the exceptions that lie inside it', () => {
    expect(
      egressTo({
        cidrs: ['10.0.0.0/8', '192.168.0.0/16', '2001:db8::/32'],
        except: ['10.1.0.0/16', '2001:db8:1::/48', '192.168.0.0/16'],
        name: 'x',
      }),
    ).toEqual([
      {
        to: [block('10.0.0.0/8', '10.1.0.0/16'), block('192.168.0.0/16'), block('2001:db8::/32', '2001:db8:1::/48')],
        ports,
      },
    ]);
  });

  it('mean by the internet what is not private, unless the environment says otherwise', () => {
    expect(egressTo({ internet: true, name: 'x' })).toEqual([
      {
        to: [
          block(
            '0.0.0.0/0',
            '10.0.0.0/8',
            '100.64.0.0/10',
            '127.0.0.0/8',
            '169.254.0.0/16',
            '172.16.0.0/12',
            '192.168.0.0/16',
          ),
        ],
        ports,
      },
    ]);
    expect(
      egressTo(
        { internet: true, name: 'x' },
        { internet: { cidrs: ['0.0.0.0/0', '::/0'], except: ['10.0.0.0/8', 'fc00::/7'] } },
      ),
    ).toEqual([{ to: [block('0.0.0.0/0', '10.0.0.0/8'), block('::/0', 'fc00::/7')], ports }]);
  });

  it('find DNS, API server and nodes where the environment says', () => {
    const network: NetworkPolicies = {
      dns: { namespace: 'openshift-dns', pods: { dns: 'x' }, port: 5353, nodeLocal: ['169.254.20.10/32'] },
      apiServer: { cidrs: ['10.0.0.1/32'], port: 443 },
      nodes: ['10.9.0.0/24'],
    };
    expect(egressTo({ dns: true, name: 'x' }, network)).toEqual([
      {
        to: [
          block('169.254.20.10/32'),
          {
            namespaceSelector: { matchLabels: { 'kubernetes.io/metadata.name': 'openshift-dns' } },
            podSelector: { matchLabels: { dns: 'x' } },
          },
        ],
        ports: [
          { protocol: 'TCP', port: 5353 },
          { protocol: 'UDP', port: 5353 },
        ],
      },
    ]);
    expect(egressTo({ apiServer: true, name: 'x' }, network)).toEqual([
      { to: [block('10.0.0.1/32')], ports: [{ protocol: 'TCP', port: 443 }] },
    ]);
    expect(egressTo({ apiServer: true, name: 'x' })).toEqual([
      { to: undefined, ports: [{ protocol: 'TCP', port: 6443 }] },
    ]);
    expect(egressTo({ nodes: true, name: 'x' }, network)).toEqual([{ to: [block('10.9.0.0/24')], ports }]);
  });

  it('select pods of other namespaces by labels', () => {
    expect(egressTo({ namespaces: { team: 'a' }, name: 'x' })).toEqual([
      { to: [{ namespaceSelector: { matchLabels: { team: 'a' } } }], ports },
    ]);
    expect(egressTo({ namespaces: { team: 'a' }, pods: { app: 'y' }, name: 'x' })).toEqual([
      {
        to: [{ namespaceSelector: { matchLabels: { team: 'a' } }, podSelector: { matchLabels: { app: 'y' } } }],
        ports,
      },
    ]);
  });
});

describe('the Cilium flavour', () => {
  const network: NetworkPolicies = {
    flavour: 'cilium',
    nodes: ['10.9.0.0/24'],
    dns: { nodeLocal: ['169.254.20.10/32'] },
  };
  const calls = [
    call(app, { internet: true, name: 'hub', hosts: ['ghcr.io', '*.example.com'] }, 443),
    call(app, { dns: true, name: 'DNS' }),
    call(app, db, 5432),
    call(db, { dns: true, name: 'DNS' }),
    call({ ciliumIngress: true, name: 'entry' }, app, 8080),
    call({ nodes: true, name: 'nodes' }, app, 8081),
    call(app, { apiServer: true, name: 'API' }),
    call(app, { internet: true, name: 'anything' }, 8443),
  ];

  it('renders nothing of its own otherwise', () => {
    expect(ciliumPolicies('n', calls, { ...network, flavour: 'kubernetes' })).toEqual([]);
    expect(ciliumPolicies('n', calls)).toEqual([]);
  });

  it('takes names, nodes, API server and ingress proxy, and the DNS of pods that call names', () => {
    const reads = [
      {
        ports: [
          { port: '53', protocol: 'UDP' },
          { port: '53', protocol: 'TCP' },
        ],
        rules: { dns: [{ matchPattern: '*' }] },
      },
    ];
    const tcp = (port: string) => [{ ports: [{ port, protocol: 'TCP' }] }];
    expect(ciliumPolicies('n', calls, network)).toEqual([
      {
        apiVersion: 'cilium.io/v2',
        kind: 'CiliumNetworkPolicy',
        metadata: {
          name: 'app',
          namespace: 'n',
          annotations: {
            'kubernetes.io/description': [
              'from entry, TCP 8080: because',
              'from nodes, TCP 8081: because',
              'to API, TCP 6443: because',
              'to DNS, UDP 53 and TCP 53: because',
              'to hub, TCP 443: because',
            ].join('\n'),
          },
        },
        spec: {
          endpointSelector: { matchLabels: { app: 'app' } },
          ingress: [
            { fromEntities: ['host', 'remote-node'], toPorts: tcp('8081') },
            { fromEntities: ['ingress'], toPorts: tcp('8080') },
          ],
          egress: [
            { toCIDR: ['169.254.20.10/32'], toPorts: reads },
            {
              toEndpoints: [
                { matchLabels: { 'k8s:io.kubernetes.pod.namespace': 'kube-system', 'k8s-app': 'kube-dns' } },
              ],
              toPorts: reads,
            },
            { toEntities: ['kube-apiserver'], toPorts: tcp('6443') },
            { toFQDNs: [{ matchPattern: '*.example.com' }, { matchName: 'ghcr.io' }], toPorts: tcp('443') },
          ],
        },
      },
    ]);
  });

  it('leaves the rest, and only the rest, to NetworkPolicies', () => {
    const [, own, other] = networkPolicies('n', calls, network);
    expect(own?.metadata.annotations?.['kubernetes.io/description']).toBe(
      'to anything, TCP 8443: because\nto db, TCP 5432: because',
    );
    expect(own?.spec?.ingress).toBeUndefined();
    expect(other?.metadata.annotations?.['kubernetes.io/description']).toBe(
      'from app, TCP 5432: because\nto DNS, UDP 53 and TCP 53: because',
    );
  });
});

describe('the administrators’ baseline', () => {
  it('is off unless asked for', () => {
    expect(adminBaseline(['a'])).toEqual([]);
    expect(adminBaseline([], { adminBaseline: 'ClusterNetworkPolicy' })).toEqual([]);
  });

  it('closes the namespaces in either generation of the API', () => {
    const rules = {
      subject: {
        namespaces: { matchExpressions: [{ key: 'kubernetes.io/metadata.name', operator: 'In', values: ['a', 'b'] }] },
      },
      ingress: [{ name: 'from-pods', action: 'Deny', from: [{ namespaces: {} }] }],
      egress: [{ name: 'to-anywhere', action: 'Deny', to: [{ networks: ['0.0.0.0/0', '::/0'] }] }],
    };
    expect(adminBaseline(['b', 'a'], { adminBaseline: 'BaselineAdminNetworkPolicy' })).toMatchObject([
      { apiVersion: 'policy.networking.k8s.io/v1alpha1', metadata: { name: 'default' }, spec: rules },
    ]);
    expect(adminBaseline(['b', 'a'], { adminBaseline: 'ClusterNetworkPolicy' })).toMatchObject([
      { apiVersion: 'policy.networking.k8s.io/v1alpha2', spec: { tier: 'Baseline', priority: 1000, ...rules } },
    ]);
  });
});
