import { describe, expect, it } from 'vitest';
import { harborCalls } from '../../lib/harbor/calls.ts';
import type { Harbor } from '../../lib/harbor/model/harbor.ts';
import { type End, portText } from '../../lib/network/calls.ts';
import type { NetworkPolicies } from '../../lib/network/model.ts';
import { existing } from '../../lib/secrets/source.ts';
import { small } from './fixtures.ts';

const short = ({ name }: End) => name.replace(/^harbor-/, '');
const text = (harbor: Partial<Harbor>, network: NetworkPolicies = {}) =>
  harborCalls({ ...small, ...harbor }, network)
    .calls.map(({ from, to, ports }) => `${short(from)} → ${short(to)} ${ports.map(portText).join(' ')}`)
    .sort();
const problems = (harbor: Partial<Harbor>, network: NetworkPolicies = {}) =>
  harborCalls({ ...small, ...harbor }, network).problems.map(({ check, where }) => `${check} ${where}`);

/** Without trivy, which talks to the internet of its own accord. */
const quiet: Partial<Harbor> = { trivy: false };
/** Lines of `harbor` that `base` has not, and the other way round. */
const change = (harbor: Partial<Harbor>, network: NetworkPolicies = {}, base: Partial<Harbor> = quiet) => {
  const [before, after] = [text(base), text({ ...base, ...harbor }, network)];
  return [
    ...before.filter((line) => !after.includes(line)).map((line) => `- ${line}`),
    ...after.filter((line) => !before.includes(line)),
  ];
};

const s3 = { type: 's3', region: 'eu-west-1', bucket: 'b', credentials: existing('s3') } as const;
const database = { type: 'external', host: '10.1.2.3', username: 'h', password: existing('db') } as const;

describe('inside the release', () => {
  it('has the edges of Harbor 2.15 and no other', () => {
    expect(text({})).toEqual([
      'Ingress controller → core TCP 8080',
      'Ingress controller → portal TCP 8080',
      ...[
        'cluster DNS UDP 53 TCP 53',
        'database TCP 5432',
        'jobservice TCP 8080',
        'portal TCP 8080',
        'redis TCP 6379',
        'registry TCP 5000',
        'registry TCP 8080',
        'trivy TCP 8080',
      ].map((to) => `core → ${to}`),
      ...[
        'cluster DNS UDP 53 TCP 53',
        'core TCP 8080',
        'database TCP 5432',
        'redis TCP 6379',
        'registry TCP 5000',
        'registry TCP 8080',
        'trivy TCP 8080',
      ].map((to) => `jobservice → ${to}`),
      ...['cluster DNS UDP 53 TCP 53', 'redis TCP 6379'].map((to) => `registry → ${to}`),
      'trivy → Java vulnerability database on the internet TCP 443',
      'trivy → cluster DNS UDP 53 TCP 53',
      'trivy → core TCP 8080',
      'trivy → package repositories on the internet TCP 443',
      'trivy → redis TCP 6379',
      'trivy → vulnerability database on the internet TCP 443',
    ]);
  });

  it('moves to the TLS ports; metrics, database and Redis stay', () => {
    const ports = text({ internalTLS: { from: 'cert-manager', issuer: 'x' }, metrics: {} })
      .filter((line) => !/DNS|internet/.test(line))
      .map((line) => line.replace(/^.* → /, ''));
    expect([...new Set(ports)].sort()).toEqual([
      ...[
        'core TCP 8001',
        'core TCP 8443',
        'database TCP 5432',
        'exporter TCP 8001',
        'jobservice TCP 8001',
        'jobservice TCP 8443',
      ],
      ...[
        'portal TCP 8443',
        'redis TCP 6379',
        'registry TCP 5443',
        'registry TCP 8001',
        'registry TCP 8443',
        'trivy TCP 8443',
      ],
    ]);
  });

  it('adds the exporter and Prometheus with metrics, each on its port', () => {
    expect(change({ metrics: { core: { port: 9001 }, exporter: { port: 9004 } } })).toEqual([
      'Prometheus → core TCP 9001',
      'Prometheus → exporter TCP 9004',
      'Prometheus → jobservice TCP 8001',
      'Prometheus → registry TCP 8001',
      'exporter → cluster DNS UDP 53 TCP 53',
      'exporter → core TCP 8080',
      'exporter → database TCP 5432',
      'exporter → redis TCP 6379',
    ]);
  });

  it('adds the migration Job, which opens Redis as well', () => {
    expect(change({ migrationJob: true })).toEqual([
      'migrator → cluster DNS UDP 53 TCP 53',
      'migrator → database TCP 5432',
      'migrator → redis TCP 6379',
    ]);
  });

  it('gives every call a reason', () => {
    for (const { why } of harborCalls({ ...small, metrics: {}, migrationJob: true }).calls)
      expect(why).toMatch(/\w{4}/);
  });
});

describe('ways in', () => {
  it('puts nginx in the place of the Ingress controller', () => {
    expect(change({ expose: { type: 'clusterIP', host: 'h', tls: false } })).toEqual([
      '- Ingress controller → core TCP 8080',
      '- Ingress controller → portal TCP 8080',
      'clients → nginx TCP 8080',
      'nginx → cluster DNS UDP 53 TCP 53',
      'nginx → core TCP 8080',
      'nginx → portal TCP 8080',
    ]);
  });

  const front = (expose: Partial<Harbor>, network: NetworkPolicies) =>
    text({ ...quiet, ...expose }, network).filter((line) => /→ nginx/.test(line));
  const tls = { from: 'secret', secret: existing('tls') } as const;

  it('lets clients in on the redirecting port, too, and on no internal port', () => {
    expect(
      front({ expose: { type: 'nodePort', host: 'h', tls }, internalTLS: { from: 'cert-manager', issuer: 'x' } }, {}),
    ).toEqual(['clients → nginx TCP 8080 TCP 8443']);
  });

  it('knows that kube-proxy hides clients behind nodes, except with externalTrafficPolicy Local', () => {
    const clients = ['10.8.0.0/16'];
    expect(front({ expose: { type: 'loadBalancer', host: 'h', tls } }, { clients })).toEqual([
      'clients → nginx TCP 8080 TCP 8443',
      'nodes, in the place of clients → nginx TCP 8080 TCP 8443',
    ]);
    expect(
      front({ expose: { type: 'loadBalancer', host: 'h', tls, externalTrafficPolicy: 'Local' } }, { clients }),
    ).toHaveLength(1);
    expect(front({ expose: { type: 'clusterIP', host: 'h', tls } }, { clients })).toHaveLength(1);
    expect(problems({ expose: { type: 'nodePort', host: 'h', tls } }, { clients })).toEqual([
      'network-nodes network.nodes',
    ]);
    expect(problems({ expose: { type: 'nodePort', host: 'h', tls } }, { clients, nodes: ['10.9.0.0/24'] })).toEqual([]);
  });

  it('lets certificate challenges in where cert-manager makes the certificate', () => {
    expect(
      change({ expose: { ...small.expose, tls: { from: 'cert-manager', issuer: 'x' } } as Harbor['expose'] }),
    ).toEqual(['Ingress controller → acme-http01-solver TCP 8089']);
  });

  it('lets challenges in by an Ingress controller even where Harbor has no Ingress', () => {
    const expose: Harbor['expose'] = { type: 'loadBalancer', host: 'h', tls: { from: 'cert-manager', issuer: 'x' } };
    const challenges = (network: NetworkPolicies) => text({ expose }, network).filter((line) => /acme/.test(line));
    expect(challenges({})).toEqual([]);
    expect(challenges({ ingressController: { namespace: 'traefik' } })).toEqual([
      'Ingress controller → acme-http01-solver TCP 8089',
    ]);
  });

  it.each(['alb', 'f5-bigip', 'ncp'] as const)('asks where %s comes from', (controller) => {
    const expose = { type: 'ingress', host: 'h', controller, tls: false } as const;
    expect(problems({ expose })).toEqual(['network-entrance network.ingressController']);
    expect(problems({ expose }, { ingressController: { cidrs: ['10.0.1.0/24'] } })).toEqual([]);
    expect(problems({ expose }, { ingressController: { nodes: true } })).toEqual(['network-nodes network.nodes']);
  });

  it('asks for the Gateway, and for the Cilium flavour where only that can name the proxy', () => {
    const route: Harbor['expose'] = {
      type: 'route',
      hosts: ['h'],
      parentRefs: [{ name: 'g' }],
      tls: { from: 'controller' },
    };
    expect(problems({ expose: route })).toEqual(['network-entrance network.gateway']);
    expect(change({ expose: route }, { gateway: { namespace: 'gateways', pods: { app: 'g' } } })).toEqual([
      '- Ingress controller → core TCP 8080',
      '- Ingress controller → portal TCP 8080',
      'Gateway → core TCP 8080',
      'Gateway → portal TCP 8080',
    ]);
    const cilium = { type: 'ingress', host: 'h', controller: 'cilium', tls: false } as const;
    expect(problems({ expose: cilium })).toEqual(['network-entrance network.ingressController']);
    expect(problems({ expose: cilium }, { flavour: 'cilium' })).toEqual([]);
  });
});

describe('out of the release', () => {
  it('turns to the external database, and asks for its addresses where it has only a name', () => {
    expect(change({ database: { ...database, port: 6432 } })).toEqual([
      '- core → database TCP 5432',
      '- jobservice → database TCP 5432',
      'core → PostgreSQL at 10.1.2.3 TCP 6432',
      'jobservice → PostgreSQL at 10.1.2.3 TCP 6432',
    ]);
    expect(problems({ database: { ...database, host: 'db.example.com' } })).toEqual([
      'network-address network.database',
    ]);
    expect(
      problems({ database: { ...database, host: 'db.example.com' } }, { database: { cidrs: ['10.0.0.0/24'] } }),
    ).toEqual([]);
    expect(
      problems({ database: { ...database, host: 'db.example.com' } }, { database: { namespace: 'postgres' } }),
    ).toEqual([]);
    expect(problems({ database: { ...database, host: 'db.example.com' } }, { flavour: 'cilium' })).toEqual([]);
    expect(problems({ database: { ...database, host: 'db.ns.svc' } }, { flavour: 'cilium' })).toEqual([
      'network-address network.database',
    ]);
  });

  it('asks nothing where no policies are rendered', () => {
    expect(problems({ database: { ...database, host: 'db.example.com' } }, { policies: false })).toEqual([]);
    expect(problems({ database: { ...database, host: 'db.example.com' }, profile: 'chart' })).toEqual([]);
    expect(
      problems({ database: { ...database, host: 'db.example.com' }, profile: 'chart' }, { policies: true }),
    ).toHaveLength(1);
  });

  it('asks sentinels, and needs the networks of the masters that they name', () => {
    const redis: Harbor['redis'] = { type: 'sentinel', addrs: ['10.3.0.1:26379', '10.3.0.2'], masterSet: 'm' };
    expect(problems({ redis })).toEqual(['network-address network.redis']);
    const added = change({ redis }, { redis: { cidrs: ['10.3.0.0/24'] } }).filter((line) => !line.startsWith('-'));
    expect(added).toEqual(
      ['core', 'jobservice', 'registry'].map((from) => `${from} → Redis of master set m TCP 26379 TCP 6379`),
    );
  });

  it('lets whoever follows redirects reach the object store, not only the registry', () => {
    const to = 'object storage (s3) on the internet TCP 443';
    expect(change({ imageStorage: s3 })).toEqual([`core → ${to}`, `jobservice → ${to}`, `registry → ${to}`]);
    expect(change({ imageStorage: { ...s3, disableredirect: true } })).toEqual([`registry → ${to}`]);
    expect(change({ imageStorage: s3 }, {}, {})).toContain(`trivy → ${to}`);
  });

  it('reads ports of stores from their endpoints, and asks for the addresses of own ones', () => {
    const minio = { ...s3, disableredirect: true, regionendpoint: 'http://minio.example.com:9000' };
    expect(problems({ imageStorage: minio })).toEqual(['network-address network.objectStorage']);
    expect(change({ imageStorage: minio }, { objectStorage: { cidrs: ['10.6.0.0/24'] } })).toEqual([
      'registry → object storage (s3) TCP 9000',
    ]);
    const swift = {
      type: 'swift',
      authurl: 'https://10.7.0.1:5000/v3',
      username: 'u',
      container: 'c',
      credentials: existing('s'),
    } as const;
    expect(problems({ imageStorage: swift })).toEqual(['network-address network.objectStorage']);
  });

  it('fetches cloud credentials where no keys are given', () => {
    const { credentials: _, ...keyless } = s3;
    expect(
      change({ imageStorage: { ...keyless, disableredirect: true } }).filter((line) => /identity/.test(line)),
    ).toEqual([
      'registry → cloud identity TCP 80',
      'registry → cloud identity TCP 80',
      'registry → cloud identity on the internet TCP 443',
    ]);
    expect(change({ imageStorage: { type: 'gcs', bucket: 'b', disableredirect: true } })).toContain(
      'registry → cloud identity TCP 988',
    );
    expect(
      change({ imageStorage: { type: 'gcs', bucket: 'b', key: existing('k'), disableredirect: true } }).join(),
    ).not.toMatch(/identity/);
  });

  it('follows redirects to CloudFront', () => {
    const middleware = {
      type: 'cloudFront',
      baseurl: 'https://d1.cloudfront.net',
      keypairid: 'k',
      privateKey: existing('k'),
    } as const;
    expect(change({ imageStorage: s3, registry: { middleware } })).toContain(
      'core → CloudFront on the internet TCP 443',
    );
    expect(change({ imageStorage: { ...s3, disableredirect: true }, registry: { middleware } }).join()).not.toMatch(
      /CloudFront/,
    );
  });

  it('sends traces from core, jobservice and registryctl alone', () => {
    const otel = { provider: 'otel', endpoint: '10.8.0.1:4319' } as const;
    expect(change({ trace: otel }, {}, {})).toEqual(
      ['core', 'jobservice', 'registry'].map((from) => `${from} → trace collector at 10.8.0.1 TCP 4319`),
    );
    expect(change({ trace: { provider: 'jaeger', agentHost: '10.8.0.2' } })).toContain(
      'core → trace collector at 10.8.0.2 UDP 6831',
    );
    expect(
      change({ trace: { provider: 'jaeger', agentHost: '10.8.0.2', endpoint: 'http://10.8.0.3:14268/api/traces' } }),
    ).toContain('core → trace collector at 10.8.0.3 TCP 14268');
    expect(problems({ trace: { provider: 'otel' } })).toEqual(['network-address network.tracing']);
  });

  it('lets trivy download what it is told to, from where it is told to', () => {
    const downloads = (trivy: NonNullable<Harbor['trivy']>, network: NetworkPolicies = {}) =>
      text({ trivy }, network)
        .filter((line) => /trivy → .*(database|repositories|checks|VEX)/.test(line))
        .map((line) => line.replace('trivy → ', ''));
    expect(downloads({ skipUpdate: true, skipJavaDBUpdate: true, offlineScan: true })).toEqual([]);
    expect(downloads({ skipUpdate: true, offlineScan: true })).toEqual([
      'Java vulnerability database on the internet TCP 443',
    ]);
    expect(downloads({ skipUpdate: true, skipJavaDBUpdate: true })).toEqual([
      'package repositories on the internet TCP 443',
    ]);
    const offline = { skipUpdate: true, skipJavaDBUpdate: true, offlineScan: true };
    expect(downloads({ ...offline, securityCheck: 'vuln,config' })).toEqual([
      'checks for misconfigurations on the internet TCP 443',
    ]);
    expect(downloads({ ...offline, extraEnvVars: [{ name: 'SCANNER_TRIVY_VEX_SOURCE', value: 'repo' }] })).toEqual([
      'VEX hub on the internet TCP 443',
    ]);
    const mirror = { skipJavaDBUpdate: true, offlineScan: true, dbRepository: ['mirror.example.com:5000/trivy-db'] };
    expect(problems({ trivy: mirror })).toEqual(['network-address network.vulnerabilityDatabase']);
    expect(downloads(mirror, { vulnerabilityDatabase: { cidrs: ['10.2.0.5/32'] } })).toEqual([
      'vulnerability database TCP 5000',
    ]);
    expect(downloads({ ...mirror, dbRepository: ['10.2.0.5/trivy-db'] })).toEqual(['vulnerability database TCP 443']);
  });

  it('sends what goes to the internet through the proxy, and nothing else', () => {
    const proxy = { httpProxy: 'http://10.9.9.9:3128', httpsProxy: 'http://10.9.9.9:3128' };
    const network: NetworkPolicies = {
      registries: [{ internet: true }, { cidrs: ['10.5.0.0/24'] }],
      ldap: { internet: true },
    };
    const lines = text({ proxy }, network).filter((line) => /internet|proxy|other registries|LDAP/.test(line));
    expect(lines).toEqual([
      'core → HTTP proxy TCP 3128',
      'core → LDAP on the internet TCP 389 TCP 636',
      'core → other registries TCP 443',
      'jobservice → HTTP proxy TCP 3128',
      'jobservice → other registries TCP 443',
      'trivy → HTTP proxy TCP 3128',
    ]);
    expect(text({ proxy: { ...proxy, components: ['registry'] } }).filter((line) => /proxy/.test(line))).toEqual([
      'registry → HTTP proxy TCP 3128',
    ]);
    expect(text({ proxy, metrics: {} })).toContain('exporter → HTTP proxy TCP 3128');
    expect(text({ proxy: { httpProxy: 'http://10.9.9.9' } })).toContain(
      'trivy → vulnerability database on the internet TCP 443',
    );
  });

  it.each([
    ['registries', ['core → other registries TCP 443', 'jobservice → other registries TCP 443']],
    ['ldap', ['core → LDAP TCP 389 TCP 636']],
    ['oidc', ['core → OIDC issuer TCP 443']],
    ['uaa', ['core → UAA TCP 443']],
    ['authProxy', ['core → authentication proxy TCP 443']],
    ['syslog', ['core → audit log receiver TCP 514']],
    ['webhooks', ['jobservice → webhook targets TCP 443']],
    ['preheat', ['core → preheat providers TCP 443', 'jobservice → preheat providers TCP 443']],
    ['scanners', ['core → external scanners TCP 443', 'jobservice → external scanners TCP 443']],
  ] as const)('opens %s only where the environment declares it', (setting, lines) => {
    expect(change({}, { [setting]: { cidrs: ['192.0.2.1/32'] } })).toEqual(lines);
  });

  it('warns of settings that have no effect', () => {
    const outside = { cidrs: ['192.0.2.1/32'] };
    expect(
      problems(quiet, { database: outside, redis: outside, objectStorage: outside, tracing: outside, proxy: outside }),
    ).toEqual(
      ['database', 'redis', 'objectStorage', 'proxy', 'tracing'].map((setting) => `network-unused network.${setting}`),
    );
    expect(problems(quiet, { vulnerabilityDatabase: outside, packageRepositories: outside })).toHaveLength(2);
    expect(problems({}, { vulnerabilityDatabase: outside, packageRepositories: [] })).toEqual([]);
  });

  it('takes calls that the operator declares, one end a component', () => {
    const calls: NetworkPolicies['calls'] = [
      { from: { namespace: 'backup', pods: { app: 'dump' } }, to: 'database', ports: [5432], why: 'nightly dump' },
      {
        from: 'core',
        to: { cidrs: ['10.0.0.9/32'], fqdns: ['vault.example.com'] },
        ports: [8200],
        why: 'secrets of an added container',
      },
      { from: 'registry', to: 'core', ports: [8080], why: 'notifications' },
    ];
    expect(change({}, { calls })).toEqual([
      'core → vault.example.com TCP 8200',
      'pods of backup → database TCP 5432',
      'registry → core TCP 8080',
    ]);
    expect(
      problems(
        {},
        {
          calls: [
            { from: 'exporter', to: 'nobody', ports: [1], why: 'x' },
            { from: { internet: true }, to: { internet: true }, ports: [1], why: 'x' },
            { from: 'core', to: 'redis', ports: [], why: 'x' },
          ],
        },
      ),
    ).toEqual([
      'network-call network.calls[0].from',
      'network-call network.calls[0].to',
      'network-call network.calls[1]',
      'network-call network.calls[2].ports',
    ]);
  });

  it('takes an empty list as none at all', () => {
    expect(text({}, { packageRepositories: [] }).join()).not.toMatch(/package repositories/);
  });
});
