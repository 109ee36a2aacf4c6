/** Bad descriptions of Harbor and exactly what is said of them. */
import { describe, expect, it } from 'vitest';
import { checkHarbor } from '../../lib/harbor/checks/index.ts';
import type { Harbor } from '../../lib/harbor/model/harbor.ts';
import { formatProblem } from '../../lib/problem.ts';
import { existing, plain } from '../../lib/secrets/source.ts';
import { small } from './fixture.ts';

const said = (changes: object): string[] =>
  checkHarbor(small(changes as Partial<Harbor>)).map((problem) => formatProblem('env', problem).trimEnd());

const ingress = {
  type: 'ingress',
  host: 'harbor.example.com',
  className: 'nginx',
  tls: { from: 'secret', secret: existing('t') },
};
const remoteDatabase = {
  type: 'external',
  host: 'db.example.com',
  username: 'harbor',
  password: existing('db'),
  sslmode: 'require',
};
const remoteRedis = { type: 'external', addr: 'redis.example.com:6379' };

const table: [what: string, changes: object, message: string][] = [
  [
    'Redis in cluster mode',
    { redis: { type: 'cluster' } },
    `✖ env: harbor.redis.type
    "cluster" is not one of the choices: Harbor speaks to one Redis server or to Sentinel, never to a Redis Cluster: its queues use several numbered databases and multi-key scripts, which cluster mode does not have
    fix: one of internal, external, sentinel`,
  ],
  [
    'a release that is not known',
    { version: '2.9.0' },
    `✖ env: harbor.version
    "2.9.0" is not one of the choices
    fix: one of 2.13.4, 2.14.4, 2.15.1`,
  ],
  [
    "two registries on one node's volume",
    { registry: { replicas: 2 } },
    `✖ env: harbor.imageStorage.volume.access
    2 registry replicas cannot share a ReadWriteOnce volume
    fix: access: 'ReadWriteMany', or an object store, or registry.replicas: 1`,
  ],
  [
    'two jobservices with logs in files of their own',
    { jobservice: { replicas: 2, jobLog: { ephemeral: true } } },
    `✖ env: harbor.jobservice.jobLog.access
    2 jobservice replicas each see an empty directory of their own
    fix: access: 'ReadWriteMany', or jobLoggers: ['database'], or jobservice.replicas: 1`,
  ],
  [
    'an access mode that does not exist',
    { imageStorage: { type: 'filesystem', volume: { access: 'RWX' } } },
    `✖ env: harbor.imageStorage.volume.access
    "RWX" is not an access mode
    fix: one of ReadWriteOnce, ReadWriteMany, ReadOnlyMany, ReadWriteOncePod`,
  ],
  [
    'a URL of another host',
    { externalURL: 'https://registry.example.com' },
    `✖ env: harbor.externalURL
    its host registry.example.com is not the host of the exposure, harbor.example.com
    fix: leave externalURL out, or set the host to registry.example.com`,
  ],
  [
    'a URL with a path',
    { externalURL: 'https://harbor.example.com/registry' },
    `✖ env: harbor.externalURL
    Harbor answers at the root of its host only; a path or a trailing slash breaks image names
    fix: 'https://harbor.example.com'`,
  ],
  [
    'http in front of TLS',
    { externalURL: 'http://harbor.example.com' },
    `✖ env: harbor.externalURL
    its scheme is http while the entry speaks TLS: docker login fails at the token realm
    fix: https in externalURL, or expose.tls: false`,
  ],
  [
    'no URL at all',
    { expose: { ...ingress, host: undefined } },
    `✖ env: harbor.externalURL
    clients need a URL and the exposure names no host
    fix: host: 'harbor.example.com' in expose, or externalURL`,
  ],
  [
    'nginx without a certificate',
    { expose: { type: 'clusterIP', host: 'h.example.com', tls: { from: 'controller' } } },
    `✖ env: harbor.expose.tls
    nginx has no certificate of its own: without a Secret its pod never starts
    fix: tls: { from: 'secret', secret: existing('…') }, or from: 'cert-manager'`,
  ],
  [
    'a node port that cannot be',
    {
      expose: { type: 'nodePort', host: '10.0.0.1', tls: false, ports: { http: { nodePort: 80 } } },
      externalURL: 'http://10.0.0.1',
    },
    `✖ env: harbor.expose.ports.http.nodePort
    80 is outside of the node ports 30000 to 32767
    fix: a port in that range, or null for any`,
  ],
  [
    'a credential without a source',
    {
      credentials: {
        every: undefined,
        adminPassword: existing('a'),
        secretKey: existing('a'),
        coreSecret: existing('a'),
        jobserviceSecret: existing('a'),
        registrySecret: existing('a'),
        csrfKey: existing('a'),
        registryCredentials: existing('a'),
      },
    },
    `✖ env: harbor.credentials.tokenSigning
    there is no source for this credential, and nothing is generated while rendering
    fix: existing('<secret>'), sealed('<secret>') or external(…) with tls.key and tls.crt; or credentials.every for all of them`,
  ],
  [
    'an encryption key that is too short',
    { credentials: { every: existing('a'), secretKey: plain('short') } },
    `✖ env: harbor.credentials.secretKey
    the value `,
  ],
  [
    'an external database without a host',
    { database: { ...remoteDatabase, host: '' } },
    `✖ env: harbor.database.host
    an external database needs a host
    fix: host: 'db.example.com'`,
  ],
  [
    'a port that is none',
    { database: { ...remoteDatabase, port: 'five' } },
    `✖ env: harbor.database.port
    "five" is not a port
    fix: a number from 1 to 65535; PostgreSQL listens on 5432`,
  ],
  [
    'a time zone for core',
    { core: { extraEnvVars: [{ name: 'TZ', value: 'Asia/Seoul' }] } },
    `✖ env: harbor.core.extraEnvVars
    TZ Asia/Seoul makes Harbor refuse tokens until a project's creation time has passed in UTC
    fix: no TZ, or UTC`,
  ],
  [
    'one Redis database for two',
    { redis: { ...remoteRedis, indexes: { registry: 1 } } },
    `✖ env: harbor.redis.indexes.registry
    registry and jobservice share database 1: garbage collection empties the registry's cache with everything in it
    fix: a number that no other consumer uses`,
  ],
  [
    'a Redis address without port',
    { redis: { ...remoteRedis, addr: 'redis.example.com' } },
    `✖ env: harbor.redis.addr
    "redis.example.com" is not host:port
    fix: 'redis.example.com:6379'`,
  ],
  [
    'several Redis addresses',
    { redis: { ...remoteRedis, addr: 'a:1,b:2' } },
    `✖ env: harbor.redis.addr
    several addresses are sentinels or a cluster: Harbor speaks to one server or to Sentinel, never to a Redis Cluster
    fix: type: 'sentinel' with addrs and masterSet, or one address`,
  ],
  [
    'a Redis user without password',
    { redis: { ...remoteRedis, username: 'harbor' } },
    `✖ env: harbor.redis.username
    a user without password is ignored by Harbor
    fix: password as well, or no username`,
  ],
  [
    'a budget with both ends',
    { core: { replicas: 2, podDisruptionBudget: { minAvailable: 1, maxUnavailable: 1 } } },
    `✖ env: harbor.core.podDisruptionBudget
    minAvailable and maxUnavailable exclude each other
    fix: one of the two`,
  ],
  [
    'metrics on a port that is taken',
    { metrics: { core: { port: 8080 } } },
    `✖ env: harbor.metrics.core.port
    core listens on 8080 already
    fix: another port; the default is 8001`,
  ],
  [
    'a placeholder for a bucket',
    { imageStorage: { type: 's3', region: 'eu-west-1', bucket: 'bucketname' } },
    `✖ env: harbor.imageStorage.bucket
    "bucketname" is the placeholder of the chart's documentation
    fix: the real bucket`,
  ],
  [
    'CloudFront without S3',
    { registry: { middleware: { type: 'cloudFront', baseurl: 'x', keypairid: 'k', privateKey: existing('k') } } },
    `✖ env: harbor.registry.middleware
    CloudFront signs URLs of S3 objects; this store is none
    fix: imageStorage.type: 's3', or no middleware`,
  ],
  [
    'a pod label that selects',
    { portal: { podLabels: { component: 'x' } } },
    `✖ env: harbor.portal.podLabels
    the label component selects the pods of this component and cannot be changed
    fix: another label`,
  ],
  [
    'no IP family',
    { ipFamily: { ipv4: false, ipv6: false } },
    `✖ env: harbor.ipFamily
    with both families off nothing listens anywhere
    fix: ipv4 or ipv6`,
  ],
  [
    'a namespace with capitals',
    { namespace: 'Harbor' },
    `✖ env: harbor.namespace
    "Harbor" is not a name for a namespace
    fix: lower-case letters, digits and dashes, at most 63`,
  ],
  [
    'a proxied name at Cloudflare',
    { expose: { ...ingress, dns: { cloudflare: { proxied: true } } } },
    `✖ env: harbor.expose.dns.cloudflare
    behind Cloudflare's proxy a push of a layer above 100 MB fails
    fix: cloudflare: { proxied: false }, or acceptBodyLimit: '<why no layer is that large>'`,
  ],
];

describe('checks on a description of Harbor', () => {
  it('say nothing of one that is right', () => expect(said({})).toEqual([]));

  it.each(table)('%s', (_, changes, message) => {
    const messages = said(changes);
    expect(messages.filter((one) => one.startsWith(message))).toHaveLength(1);
    expect(messages.filter((one) => one.startsWith('✖'))).toHaveLength(1);
  });

  it('report everything at once', () => {
    expect(said({ registry: { replicas: 2 }, namespace: 'X', metrics: { core: { port: 8080 } } })).toHaveLength(5);
  });
});
