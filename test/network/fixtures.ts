/** A small Harbor with every component, and what policies must know around it. */
import { harborCalls } from '../../lib/harbor/calls.ts';
import type { Harbor } from '../../lib/harbor/model/harbor.ts';
import { renderHarbor } from '../../lib/harbor/render.ts';
import type { Manifest } from '../../lib/kube/manifest.ts';
import type { Call } from '../../lib/network/calls.ts';
import { ciliumPolicies } from '../../lib/network/cilium.ts';
import type { NetworkPolicies } from '../../lib/network/model.ts';
import { networkPolicies } from '../../lib/network/policies.ts';
import { existing } from '../../lib/secrets/source.ts';

export const small: Harbor = {
  version: '2.15.1',
  namespace: 'harbor',
  expose: {
    type: 'ingress',
    controller: 'nginx',
    className: 'nginx',
    host: 'harbor.example.com',
    tls: { from: 'controller' },
  },
  credentials: { every: existing('harbor-credentials') },
  imageStorage: { type: 'filesystem' },
  database: { type: 'internal', password: existing('harbor-database') },
  redis: { type: 'internal' },
};

const internalTLS: NonNullable<Harbor['internalTLS']> = { from: 'cert-manager', issuer: 'internal' };

/** The four ways in which ports differ. */
export const variants = [
  { name: 'plain', harbor: {} },
  { name: 'internal TLS', harbor: { internalTLS } },
  { name: 'metrics', harbor: { metrics: {} } },
  { name: 'internal TLS and metrics', harbor: { internalTLS, metrics: { core: { port: 9001 } } } },
] satisfies { name: string; harbor: Partial<Harbor> }[];

/** Everything outside: external database and Redis, object storage with redirects, traces, log-in, replication. */
export const farFlung: { harbor: Partial<Harbor>; network: NetworkPolicies } = {
  harbor: {
    imageStorage: { type: 's3', region: 'eu-central-1', bucket: 'layers' },
    database: { type: 'external', host: 'db.example.com', port: 6432, username: 'harbor', password: existing('db') },
    redis: { type: 'sentinel', addrs: ['10.3.0.1:26379', '10.3.0.2:26379'], masterSet: 'harbor' },
    trace: { provider: 'otel', endpoint: 'otel.example.com:4318' },
    migrationJob: true,
  },
  network: {
    database: { cidrs: ['10.1.0.0/24'] },
    redis: { cidrs: ['10.3.0.0/24'] },
    tracing: { namespace: 'observability', pods: { app: 'collector' } },
    ldap: { cidrs: ['10.4.0.5/32'], ports: [636] },
    registries: [{ cidrs: ['10.5.0.10/32'], ports: [8443] }, { internet: true }],
    syslog: { cidrs: ['10.4.0.9/32'], ports: [601] },
  },
};

export interface Rendered {
  manifests: Manifest[];
  policies: Manifest[];
  calls: Call[];
}

export const rendered = (overrides: Partial<Harbor> = {}, network: NetworkPolicies = {}): Rendered => {
  const harbor = { ...small, ...overrides };
  const { calls } = harborCalls(harbor, network);
  return {
    manifests: renderHarbor(harbor),
    policies: [
      ...networkPolicies('harbor', calls, network),
      ...(ciliumPolicies('harbor', calls, network) as unknown as Manifest[]),
    ],
    calls,
  };
};
