import { describe, expect, it } from 'vitest';
import { harborConfiguration } from '../../lib/harbor/calls/knowledge.ts';
import type { Harbor } from '../../lib/harbor/model/harbor.ts';
import type { Manifest } from '../../lib/kube/manifest.ts';
import { type Call, isPods } from '../../lib/network/calls.ts';
import { configEdges } from '../../lib/network/config-edges.ts';
import { readersOf } from '../../lib/network/mentions.ts';
import type { NetworkPolicies } from '../../lib/network/model.ts';
import { existing, plain } from '../../lib/secrets/source.ts';
import { farFlung, rendered, small, variants } from './fixtures.ts';

const network: NetworkPolicies = {
  ...farFlung.network,
  objectStorage: { cidrs: ['10.6.0.0/24'] },
  proxy: { cidrs: ['10.9.0.1/32'] },
};

const settings: { name: string; harbor: Partial<Harbor> }[] = [
  ...variants,
  { name: 'far-flung', harbor: farFlung.harbor },
  {
    name: 'front nginx',
    harbor: { expose: { type: 'nodePort', host: 'h.example.com', tls: { from: 'secret', secret: existing('t') } } },
  },
  { name: 'no trivy', harbor: { trivy: false } },
  {
    name: 'chart profile',
    harbor: {
      profile: 'chart',
      metrics: {},
      redis: { type: 'external', addr: 'redis.example.com:6380', tls: true, password: plain('p w') },
    },
  },
  {
    name: 'production with a Redis password',
    harbor: { redis: { type: 'external', addr: 'redis.example.com:6380', password: existing('r') } },
  },
  {
    name: 'own object store',
    harbor: {
      imageStorage: {
        type: 's3',
        region: 'x',
        bucket: 'b',
        credentials: existing('s'),
        regionendpoint: 'https://minio.example.com:9000',
      },
    },
  },
  {
    name: 'endpoint without scheme',
    harbor: {
      imageStorage: {
        type: 's3',
        region: 'x',
        bucket: 'b',
        credentials: existing('s'),
        regionendpoint: 'minio.example.com',
      },
    },
  },
  {
    name: 'swift',
    harbor: {
      imageStorage: {
        type: 'swift',
        authurl: 'https://keystone.example.com:5000/v3',
        username: 'u',
        container: 'c',
        credentials: existing('s'),
      },
    },
  },
  {
    name: 'CloudFront',
    harbor: {
      imageStorage: { type: 's3', region: 'x', bucket: 'b' },
      registry: {
        middleware: {
          type: 'cloudFront',
          baseurl: 'https://d1.cloudfront.net',
          keypairid: 'k',
          privateKey: existing('k'),
        },
      },
    },
  },
  {
    name: 'proxy',
    harbor: {
      proxy: { httpProxy: 'http://proxy.example.com:3128', httpsProxy: 'http://proxy.example.com:3128' },
      metrics: {},
    },
  },
  { name: 'jaeger', harbor: { trace: { provider: 'jaeger', endpoint: 'http://jaeger.example.com:14268/api/traces' } } },
  {
    name: 'IP addresses',
    harbor: { database: { type: 'external', host: '10.1.0.9', username: 'h', password: existing('d') } },
  },
];

const check = (
  harbor: Partial<Harbor>,
  change: (manifests: Manifest[], calls: Call[]) => { manifests?: Manifest[]; calls?: Call[] } = () => ({}),
) => {
  const { manifests, calls } = rendered(harbor, network);
  const changed = change(manifests, calls);
  return configEdges(
    changed.manifests ?? manifests,
    changed.calls ?? calls,
    harborConfiguration({ ...small, ...harbor }),
  ).map(({ where, what }) => `${where}: ${what}`);
};

describe('configuration and calls', () => {
  it.each(settings)('agree: $name', ({ harbor }) => {
    expect(check(harbor)).toEqual([]);
  });

  it('reports each call that is taken away, unless another one covers it', () => {
    const { manifests, calls } = rendered({ ...farFlung.harbor, metrics: {} }, network);
    // The scanner's two databases have the same homes: each covers the other.
    const inward = calls.filter(
      ({ unseen, to, from }) => unseen === undefined && isPods(from) && !('dns' in to) && !('internet' in to),
    );
    const silent = inward.filter(
      (call) =>
        configEdges(
          manifests,
          calls.filter((other) => other !== call),
          harborConfiguration({ ...small, ...farFlung.harbor, metrics: {} }),
        ).length === 0,
    );
    expect(inward.length).toBeGreaterThan(20);
    expect(silent).toEqual([]);
  });

  it('reports an address that somebody adds', () => {
    const withEnv = (value: string) =>
      check({}, (manifests) => ({
        manifests: manifests.map((manifest) =>
          manifest.kind === 'ConfigMap' && manifest.metadata.name === 'harbor-core'
            ? { ...manifest, data: { ...manifest.data, NEW: value } }
            : manifest,
        ),
      }));
    expect(withEnv('https://vault.example.com/x')).toEqual([
      'ConfigMap/harbor/harbor-core NEW: harbor-core is told of vault.example.com:443, and no call of its leads there: the policies would refuse it',
    ]);
    expect(withEnv('harbor-database:5433')).toHaveLength(1);
    expect(withEnv('http://harbor-exporter:8001')).toHaveLength(1);
    expect(withEnv('10.200.0.1:8200')).toHaveLength(1);
    expect(withEnv('http://127.0.0.1:9999 localhost:1 sha256:12 12:30 a:b')).toEqual([]);
    expect(withEnv('# https://docs.example.com')).toEqual([]);
    expect(withEnv('http://harbor-core.harbor.svc:80 http://harbor-portal.harbor.svc.cluster.local:80')).toEqual([]);
  });

  it('reads settings that stand in a plain Secret, base64 or not', () => {
    const user = JSON.stringify({
      ldap_url: 'ldaps://ldap.example.com',
      oidc_endpoint: 'https://sso.example.com/realm',
    });
    const found = check({ core: { configureUserSettings: plain(user) }, profile: 'chart' });
    expect(found.map((line) => /told of (\S+),/.exec(line)?.[1])).toEqual([
      'ldap.example.com:636',
      'sso.example.com:443',
    ]);
  });

  it('reports calls that nothing explains', () => {
    const { calls } = rendered({}, network);
    const core = calls.find(({ from }) => from.name === 'harbor-core')?.from;
    if (!core) throw new Error('core calls nobody');
    const extra: Call[] = [
      { from: core, to: { cidrs: ['192.0.2.1/32'], name: 'somewhere' }, ports: [{ port: 1 }], why: 'x' },
      { from: { any: true, name: 'anybody' }, to: core, ports: [{ port: 6060 }], why: 'pprof' },
    ];
    expect(check({}, (_, own) => ({ calls: [...own, ...extra] }))).toEqual([
      'anybody → harbor-core: the call on TCP 6060 (pprof) is declared, and nothing listens on TCP 6060',
      'harbor-core → somewhere: the call on TCP 1 (x) is declared, and no configuration of the caller names the callee',
    ]);
  });
});

it('finds addresses wherever a pod reads them', () => {
  const pod = (spec: object): Manifest => ({
    apiVersion: 'apps/v1',
    kind: 'Deployment',
    metadata: { name: 'a', namespace: 'n' },
    spec: { template: { metadata: { labels: {} }, spec } },
  });
  const secret = (data: object): Manifest => ({
    apiVersion: 'v1',
    kind: 'Secret',
    metadata: { name: 's', namespace: 'n' },
    ...data,
  });
  const hosts = (...manifests: Manifest[]) =>
    readersOf(manifests, /_REPOSITORY$/).flatMap(({ mentions }) =>
      mentions.map(({ key, host, port }) => `${key} ${host}:${port}`),
    );
  expect(
    hosts(
      pod({
        containers: [
          {
            args: ['--server=http://a.example.com'],
            env: [{ name: 'X_REPOSITORY', value: 'b.example.com/x,c.example.com:5000/y' }],
          },
        ],
      }),
    ),
  ).toEqual([
    'args a.example.com:80',
    'X_REPOSITORY c.example.com:5000',
    'X_REPOSITORY b.example.com:undefined',
    'X_REPOSITORY c.example.com:5000',
  ]);
  const env = [
    { name: 'DB_HOST', value: 'db.example.com' },
    { name: 'DB_PORT', value: '5433' },
  ];
  expect(hosts(pod({ containers: [{ env }] }))).toEqual(['DB_HOST db.example.com:5433']);
  const sentinels = 'redis+sentinel://u:p%40w@s1.example.com:26379,s2.example.com:26380/master/0';
  expect(
    hosts(
      pod({ initContainers: [{ envFrom: [{ secretRef: { name: 's' } }] }], containers: [] }),
      secret({ data: { URL: btoa(sentinels) } }),
    ),
  ).toEqual(['URL s1.example.com:26379', 'URL s2.example.com:26380']);
  expect(
    hosts(
      pod({ containers: [], volumes: [{ secret: { secretName: 's', items: [{ key: 'one' }] } }] }),
      secret({ stringData: { one: 'addr: r.example.com:1', two: 'q.example.com:2' } }),
    ),
  ).toEqual(['one addr r.example.com:1']);
});
