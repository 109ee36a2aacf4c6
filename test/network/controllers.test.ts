import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { kinds } from '../../lib/harbor/expose/controller-kinds.ts';
import {
  companions,
  controllerAnnotations,
  controllerPaths,
  controllerProblems,
  entranceOf,
  needsNodePorts,
  serviceAnnotations,
} from '../../lib/harbor/expose/controllers.ts';
import { dnsAnnotations, dnsProblems } from '../../lib/harbor/expose/dns.ts';
import type { IngressController, IngressExpose } from '../../lib/harbor/model/expose.ts';
import type { Harbor } from '../../lib/harbor/model/harbor.ts';
import { releaseOf } from '../../lib/harbor/release.ts';
import { existing } from '../../lib/secrets/source.ts';
import { small } from './fixtures.ts';

type Asked = Partial<IngressExpose> & { internal?: boolean; profile?: 'chart' | 'production' };

const internalTLS: NonNullable<Harbor['internalTLS']> = { from: 'cert-manager', issuer: 'internal' };

const ask = (controller: IngressController | undefined, { internal, profile, ...rest }: Asked = {}) => {
  const expose: IngressExpose = {
    type: 'ingress',
    host: 'h.example.com',
    tls: { from: 'controller' },
    ...(controller && { controller }),
    ...rest,
  };
  const release = releaseOf({ ...small, expose, ...(internal && { internalTLS }), ...(profile && { profile }) });
  return {
    annotations: controllerAnnotations(expose, release),
    core: serviceAnnotations(release, 'core'),
    portal: serviceAnnotations(release, 'portal'),
    companions: companions(expose, release),
    problems: controllerProblems(expose, release).map(({ severity, check, where }) => `${severity} ${check} ${where}`),
  };
};

/** Everything that can be asked: TLS inside, source ranges, another timeout. */
const all: Asked = { internal: true, sourceRanges: ['10.0.0.0/8', '192.0.2.0/24'], idleTimeoutSeconds: 1800 };

const chart = {
  'ingress.kubernetes.io/proxy-body-size': '0',
  'ingress.kubernetes.io/ssl-redirect': 'true',
  'nginx.ingress.kubernetes.io/proxy-body-size': '0',
  'nginx.ingress.kubernetes.io/ssl-redirect': 'true',
};

describe('as the chart', () => {
  it.each([
    [undefined, 'production'],
    ['default', 'production'],
    ...(['default', 'nginx', 'gce', 'alb', 'f5-bigip'] as const).map((kind) => [kind, 'chart'] as const),
  ] as const)('%s in the profile %s', (controller, profile) => {
    const plain = ask(controller, { profile, tls: false });
    expect(plain).toMatchObject({ annotations: chart, core: {}, portal: {}, companions: [], problems: [] });
    expect(Object.keys(plain.annotations)).toHaveLength(4);
    expect(ask(controller, { profile, internal: true }).annotations).toEqual({
      ...chart,
      'nginx.ingress.kubernetes.io/backend-protocol': 'HTTPS',
    });
  });

  it('ncp with its own two', () => {
    expect(ask('ncp', { profile: 'chart' }).annotations).toEqual({
      ...chart,
      'ncp/use-regex': 'true',
      'ncp/http-redirect': 'true',
    });
    expect(ask('ncp', { profile: 'chart', tls: false }).annotations).toEqual({ ...chart, 'ncp/use-regex': 'true' });
  });

  it('refuses what these annotations cannot say', () => {
    expect(ask('default', { sourceRanges: ['10.0.0.0/8'], idleTimeoutSeconds: 5 }).problems).toEqual([
      'error ingress-setting harbor.expose.sourceRanges',
      'error ingress-setting harbor.expose.idleTimeoutSeconds',
    ]);
    expect(ask('nginx', { sourceRanges: ['10.0.0.0/8'], profile: 'chart' }).problems).toHaveLength(1);
  });
});

describe('what a registry needs', () => {
  it('of ingress-nginx', () => {
    expect(ask('nginx').annotations).toEqual({
      'nginx.ingress.kubernetes.io/proxy-body-size': '0',
      'nginx.ingress.kubernetes.io/proxy-read-timeout': '900',
      'nginx.ingress.kubernetes.io/proxy-request-buffering': 'off',
      'nginx.ingress.kubernetes.io/proxy-send-timeout': '900',
      'nginx.ingress.kubernetes.io/ssl-redirect': 'true',
    });
    expect(ask('nginx', { ...all, tls: false })).toEqual({
      annotations: {
        'nginx.ingress.kubernetes.io/backend-protocol': 'HTTPS',
        'nginx.ingress.kubernetes.io/proxy-body-size': '0',
        'nginx.ingress.kubernetes.io/proxy-read-timeout': '1800',
        'nginx.ingress.kubernetes.io/proxy-request-buffering': 'off',
        'nginx.ingress.kubernetes.io/proxy-send-timeout': '1800',
        'nginx.ingress.kubernetes.io/ssl-redirect': 'false',
        'nginx.ingress.kubernetes.io/whitelist-source-range': '10.0.0.0/8,192.0.2.0/24',
      },
      core: {},
      portal: {},
      companions: [],
      problems: [],
    });
  });

  it('of Traefik, which verifies the pods’ certificates', () => {
    const service = (name: string) => ({
      'traefik.ingress.kubernetes.io/service.serversscheme': 'https',
      'traefik.ingress.kubernetes.io/service.serverstransport': `harbor-harbor-${name}@kubernetescrd`,
    });
    const transport = (name: string) => ({
      apiVersion: 'traefik.io/v1alpha1',
      kind: 'ServersTransport',
      metadata: { name: `harbor-${name}` },
      spec: { serverName: `harbor-${name}`, rootCAs: [{ secret: `harbor-${name}-internal-tls` }] },
    });
    expect(ask('traefik', all)).toEqual({
      annotations: {
        'traefik.ingress.kubernetes.io/router.entrypoints': 'websecure',
        'traefik.ingress.kubernetes.io/router.middlewares': 'harbor-harbor-source-ranges@kubernetescrd',
        'traefik.ingress.kubernetes.io/router.tls': 'true',
      },
      core: service('core'),
      portal: service('portal'),
      companions: [
        {
          apiVersion: 'traefik.io/v1alpha1',
          kind: 'Middleware',
          metadata: { name: 'harbor-source-ranges' },
          spec: { ipAllowList: { sourceRange: all.sourceRanges } },
        },
        transport('core'),
        transport('portal'),
      ],
      problems: ['warning ingress-controller harbor.expose.controller'],
    });
    expect(ask('traefik', { tls: false })).toMatchObject({
      annotations: { 'traefik.ingress.kubernetes.io/router.entrypoints': 'web' },
      core: {},
      companions: [],
    });
  });

  it('of HAProxy', () => {
    expect(ask('haproxy', all)).toEqual({
      annotations: {
        'haproxy.org/allow-list': '10.0.0.0/8,192.0.2.0/24',
        'haproxy.org/server-ssl': 'true',
        'haproxy.org/ssl-redirect': 'true',
        'haproxy.org/timeout-server': '1800s',
      },
      core: {},
      portal: {},
      companions: [],
      problems: [],
    });
  });

  it('of Contour, whose timeout would end whole downloads', () => {
    expect(ask('contour', { internal: true })).toEqual({
      annotations: {
        'ingress.kubernetes.io/force-ssl-redirect': 'true',
        'projectcontour.io/response-timeout': 'infinity',
      },
      core: { 'projectcontour.io/upstream-protocol.tls': '443' },
      portal: { 'projectcontour.io/upstream-protocol.tls': '443' },
      companions: [],
      problems: [],
    });
    expect(ask('contour', { tls: false }).annotations).toEqual({ 'projectcontour.io/response-timeout': 'infinity' });
  });

  it('of an ALB', () => {
    expect(ask('alb', all)).toEqual({
      annotations: {
        'alb.ingress.kubernetes.io/backend-protocol': 'HTTPS',
        'alb.ingress.kubernetes.io/healthcheck-protocol': 'HTTPS',
        'alb.ingress.kubernetes.io/inbound-cidrs': '10.0.0.0/8,192.0.2.0/24',
        'alb.ingress.kubernetes.io/listen-ports': '[{"HTTP":80},{"HTTPS":443}]',
        'alb.ingress.kubernetes.io/load-balancer-attributes': 'idle_timeout.timeout_seconds=1800',
        'alb.ingress.kubernetes.io/ssl-redirect': '443',
      },
      core: { 'alb.ingress.kubernetes.io/healthcheck-path': '/api/v2.0/ping' },
      portal: { 'alb.ingress.kubernetes.io/healthcheck-path': '/' },
      companions: [],
      problems: [],
    });
    expect(ask('alb', { tls: false }).annotations).toMatchObject({
      'alb.ingress.kubernetes.io/listen-ports': '[{"HTTP":80}]',
    });
  });

  it('of GKE', () => {
    const backend = (name: string, requestPath: string) => ({
      apiVersion: 'cloud.google.com/v1',
      kind: 'BackendConfig',
      metadata: { name },
      spec: { timeoutSec: 86400, healthCheck: { type: 'HTTP', requestPath } },
    });
    const backends = [backend('harbor-core', '/api/v2.0/ping'), backend('harbor-portal', '/')];
    expect(ask('gce')).toEqual({
      annotations: { 'networking.gke.io/v1beta1.FrontendConfig': 'harbor-ingress' },
      core: { 'cloud.google.com/backend-config': '{"default":"harbor-core"}' },
      portal: { 'cloud.google.com/backend-config': '{"default":"harbor-portal"}' },
      companions: [
        ...backends,
        {
          apiVersion: 'networking.gke.io/v1beta1',
          kind: 'FrontendConfig',
          metadata: { name: 'harbor-ingress' },
          spec: { redirectToHttps: { enabled: true } },
        },
      ],
      problems: [],
    });
    expect(ask('gce', { tls: false })).toMatchObject({ annotations: {}, companions: backends });
  });

  it('of Cilium, BIG-IP and NCP', () => {
    expect(ask('cilium').annotations).toEqual({
      'ingress.cilium.io/force-https': 'enabled',
      'ingress.cilium.io/request-timeout': '0s',
    });
    expect(ask('f5-bigip', all).annotations).toEqual({
      'ingress.kubernetes.io/allow-http': 'false',
      'ingress.kubernetes.io/ssl-redirect': 'true',
      'virtual-server.f5.com/allow-source-range': '10.0.0.0/8,192.0.2.0/24',
      'virtual-server.f5.com/serverssl': '/Common/serverssl',
    });
    expect(ask('f5-bigip', { tls: false }).annotations).toEqual({
      'ingress.kubernetes.io/allow-http': 'true',
      'ingress.kubernetes.io/ssl-redirect': 'false',
    });
    expect(ask('ncp').annotations).toEqual({ 'ncp/http-redirect': 'true', 'ncp/use-regex': 'true' });
  });
});

describe('combinations that cannot work', () => {
  const secret = { from: 'secret', secret: existing('tls') } as const;
  it.each([
    ['contour', { sourceRanges: ['10.0.0.0/8'] }, ['error ingress-setting harbor.expose.sourceRanges']],
    ['gce', all, ['error ingress-setting harbor.expose.sourceRanges', 'error ingress-setting harbor.internalTLS']],
    ['gce', { className: 'gce' }, ['error ingress-class harbor.expose.className']],
    ['cilium', all, ['error ingress-setting harbor.expose.sourceRanges', 'error ingress-setting harbor.internalTLS']],
    ['ncp', all, ['error ingress-setting harbor.expose.sourceRanges', 'error ingress-setting harbor.internalTLS']],
    ['alb', { tls: secret }, ['error ingress-setting harbor.expose.tls']],
    ['nginx', { tls: secret }, []],
    ['nginx', { idleTimeoutSeconds: 0 }, ['error ingress-setting harbor.expose.idleTimeoutSeconds']],
    ['nginx', { idleTimeoutSeconds: 1.5 }, ['error ingress-setting harbor.expose.idleTimeoutSeconds']],
    ['nginx', { sourceRanges: ['10.0.0.0/8', '10.0.0.1'] }, ['error ingress-setting harbor.expose.sourceRanges[1]']],
    ['alb', { idleTimeoutSeconds: 4001 }, ['error ingress-setting harbor.expose.idleTimeoutSeconds']],
    ['alb', { idleTimeoutSeconds: 4000 }, []],
    ['nginx', { dns: { cloudflare: { proxied: true } } }, ['error cloudflare-proxied harbor.expose.dns.cloudflare']],
  ] as [IngressController, Asked, string[]][])('%s with %j', (controller, asked, problems) => {
    expect(ask(controller, asked).problems).toEqual(problems);
  });
});

it('is documented: every annotation and companion with its source', () => {
  const page = readFileSync(join(import.meta.dirname, '../../docs/ingress-controllers.md'), 'utf8');
  for (const controller of Object.keys(kinds) as IngressController[]) {
    const { annotations, core, portal, companions: objects } = ask(controller, all);
    const names = [
      ...Object.keys({ ...annotations, ...core, ...portal }).map((key) => key.replace(/^.*\//, '')),
      ...objects.map(({ kind }) => kind),
    ];
    expect(names.filter((name) => !page.includes(name))).toEqual([]);
    const [project] = kinds[controller as keyof typeof kinds].source.split(' and ');
    expect(page).toContain(project);
  }
});

it('lets the operator have the last word', () => {
  const annotations = {
    'nginx.ingress.kubernetes.io/proxy-body-size': '10g',
    'nginx.ingress.kubernetes.io/ssl-redirect': null,
    mine: 'x',
  };
  expect(ask('nginx', { annotations }).annotations).toMatchObject({
    'nginx.ingress.kubernetes.io/proxy-body-size': '10g',
    mine: 'x',
  });
  expect(ask('nginx', { annotations }).annotations).not.toHaveProperty(['nginx.ingress.kubernetes.io/ssl-redirect']);
});

it('says nothing of Services where no Ingress is the entry', () => {
  expect(serviceAnnotations(releaseOf({ ...small, expose: { type: 'clusterIP', tls: false } }), 'core')).toEqual({});
});

it('spells paths and Service types as the chart does', () => {
  const table = (['default', ...Object.keys(kinds)] as IngressController[]).map((kind) => {
    const { pathType, path } = controllerPaths(kind);
    return `${kind} ${pathType} ${path('/v2/')} ${needsNodePorts(kind)}`;
  });
  expect(table).toEqual([
    'default Prefix /v2/ false',
    'nginx Prefix /v2/ false',
    'traefik Prefix /v2/ false',
    'haproxy Prefix /v2/ false',
    'contour Prefix /v2/ false',
    'alb Prefix /v2/ true',
    'gce ImplementationSpecific /v2/* true',
    'cilium Prefix /v2/ false',
    'f5-bigip Prefix /v2/ true',
    'ncp Prefix /v2/.* false',
  ]);
});

it('knows where requests come from in usual installations', () => {
  expect(entranceOf('default')).toEqual(entranceOf('nginx'));
  expect(entranceOf('gce')).toEqual({ cidrs: ['130.211.0.0/22', '35.191.0.0/16'] });
  expect((['alb', 'f5-bigip', 'ncp'] as const).map(entranceOf)).toEqual([undefined, undefined, undefined]);
});

describe('DNS', () => {
  const expose: IngressExpose = { type: 'ingress', host: 'h.example.com', tls: false };
  const front: Harbor['expose'] = { type: 'loadBalancer', host: 'h.example.com', tls: false };

  it('is annotated only where asked, with names that the object does not carry itself', () => {
    expect(dnsAnnotations(expose)).toEqual({});
    expect(dnsAnnotations({ ...expose, dns: {} })).toEqual({});
    expect(dnsAnnotations({ ...front, dns: {} })).toEqual({ 'external-dns.kubernetes.io/hostname': 'h.example.com' });
    expect(
      dnsAnnotations({
        ...expose,
        dns: {
          hostnames: ['a.example.com', 'b.example.com'],
          target: '192.0.2.1',
          ttl: 60,
          cloudflare: { proxied: false },
        },
      }),
    ).toEqual({
      'external-dns.kubernetes.io/hostname': 'a.example.com,b.example.com',
      'external-dns.kubernetes.io/target': '192.0.2.1',
      'external-dns.kubernetes.io/ttl': '60',
      'external-dns.kubernetes.io/cloudflare-proxied': 'false',
    });
    expect(dnsAnnotations({ ...front, dns: { annotationPrefix: 'external-dns.alpha.kubernetes.io' } })).toEqual({
      'external-dns.alpha.kubernetes.io/hostname': 'h.example.com',
    });
  });

  it('goes behind Cloudflare’s proxy only with open eyes', () => {
    const checks = (dns: NonNullable<IngressExpose['dns']>, of: Harbor['expose'] = expose) =>
      dnsProblems({ ...of, dns }).map(({ check }) => check);
    expect(checks({ cloudflare: { proxied: true } })).toEqual(['cloudflare-proxied']);
    expect(checks({ cloudflare: { proxied: true, acceptBodyLimit: 'small images only' } })).toEqual([]);
    expect(checks({ cloudflare: { proxied: false } })).toEqual([]);
    expect(checks({}, { type: 'nodePort', tls: false })).toEqual(['dns-hostname']);
    expect(checks({ target: 'x' }, { type: 'route', hosts: ['h'], parentRefs: [], tls: false })).toEqual([
      'dns-target',
    ]);
    expect(checks({ ttl: 0 })).toEqual(['dns-ttl']);
  });
});
