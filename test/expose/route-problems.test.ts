/** Routes that cannot work, and exactly what is said of them. */
import { expect, it } from 'vitest';
import { checkHarbor } from '../../lib/harbor/checks/index.ts';
import type { Harbor } from '../../lib/harbor/model/harbor.ts';
import type { RouteExpose } from '../../lib/harbor/model/route.ts';
import { formatProblem } from '../../lib/problem.ts';
import { small } from '../harbor/fixture.ts';
import { bySecrets, cases, host, own, route } from './gateway-fixture.ts';

const said = (expose: RouteExpose, harbor: Partial<Harbor> = {}): string[] =>
  checkHarbor(small({ ...harbor, expose })).map((problem) => formatProblem('env', problem).trimEnd());

const internalTLS: NonNullable<Harbor['internalTLS']> = { from: 'cert-manager', issuer: 'internal' };
const public443 = [{ name: 'public', sectionName: 'https' }];

const table: [what: string, expose: RouteExpose, messages: string[], harbor?: Partial<Harbor>][] = [
  [
    'no Gateway at all',
    { type: 'route', hosts: [host], tls: false },
    [
      `✖ env: harbor.expose.parentRefs
    an HTTPRoute without a Gateway is answered by nobody
    fix: parentRefs: [{ name: '<gateway>' }], or gateway: { className: '<class>' }`,
    ],
  ],
  [
    'two sorts of Gateways',
    route({ parentRefs: public443, gateway: own }),
    [
      `✖ env: harbor.expose.gateway
    a route attaches either to a Gateway of its own or to those of others
    fix: leave out gateway or parentRefs`,
    ],
  ],
  [
    'an address as host',
    route({ hosts: ['192.0.2.10'] }),
    [
      `✖ env: harbor.expose.hosts[0]
    "192.0.2.10" is no host name: a route knows DNS names in lower case and no addresses
    fix: 'harbor.example.com'`,
    ],
  ],
  [
    'a host twice, another one misspelt',
    route({ hosts: [host, host, 'Harbor.example.com'] }),
    [
      `✖ env: harbor.expose.hosts[1]
    harbor.example.com is there twice
    fix: remove one`,
      `✖ env: harbor.expose.hosts[2]
    "Harbor.example.com" is no host name: a route knows DNS names in lower case and no addresses
    fix: 'harbor.example.com'`,
    ],
  ],
  [
    'nothing but a pattern',
    route({ hosts: ['*.example.com'] }),
    [
      `✖ env: harbor.expose.hosts[0]
    the first host is a pattern, but clients need one name
    fix: a name first, or externalURL: 'https://…'`,
    ],
  ],
  [
    'a Gateway without a class',
    route({ gateway: { className: '' } }),
    [
      `✖ env: harbor.expose.gateway.className
    a Gateway without a class is served by nobody
    fix: '<class>'`,
    ],
  ],
  [
    'no listener',
    route({ tls: false, gateway: { ...own, ports: { http: false } } }),
    [
      `✖ env: harbor.expose.gateway.ports.http
    without TLS and without http no listener is left
    fix: leave http out, or set tls`,
    ],
  ],
  [
    'a port that is none',
    route({ gateway: { ...own, ports: { http: 70_000 } } }),
    [
      `✖ env: harbor.expose.gateway.ports.http
    70000 is not a port
    fix: a number from 1 to 65535`,
    ],
  ],
  [
    'one port for both',
    route({ gateway: { ...own, ports: { http: 443 } } }),
    [
      `✖ env: harbor.expose.gateway.ports
    http and https both listen on 443
    fix: two different ports`,
    ],
  ],
  [
    'a listener without certificate',
    route({ tls: { from: 'controller' } }),
    [
      `✖ env: harbor.expose.gateway.certificate
    the https listeners have no certificate
    fix: tls: { from: 'cert-manager', issuer: '…' }, or certificate: { name: '…', namespace: '…' }`,
    ],
  ],
  [
    'a certificate by no setting',
    route({ tls: { from: 'controller' }, gateway: { ...own, certificate: { options: {} } } }),
    [
      `✖ env: harbor.expose.gateway.certificate
    options without any setting name no certificate
    fix: the setting of the implementation`,
    ],
  ],
  [
    'two certificates',
    route({ gateway: { ...own, certificate: { name: 'wildcard', namespace: 'certificates' } } }),
    [
      `✖ env: harbor.expose.gateway.certificate
    the listeners have the certificate of tls (cert-manager) already
    fix: leave it out, or tls: { from: 'controller' }`,
    ],
  ],
  [
    'a certificate for nothing',
    route({ tls: false, gateway: { ...own, certificate: { name: 'wildcard', namespace: 'certificates' } } }),
    [
      `✖ env: harbor.expose.gateway.certificate
    without TLS no listener uses it
    fix: leave it out, or set tls`,
    ],
  ],
  [
    'a redirect to nowhere',
    route({ parentRefs: public443, tls: false, httpsRedirect: { sectionName: 'http' } }),
    [
      `✖ env: harbor.expose.httpsRedirect
    without TLS there is no https to send clients to
    fix: leave it out, or set tls`,
    ],
  ],
  [
    'a redirect too many',
    route({ httpsRedirect: { sectionName: 'http' } }),
    [
      `✖ env: harbor.expose.httpsRedirect
    Harbor's own Gateway redirects without being asked
    fix: leave it out`,
    ],
  ],
  [
    'a redirect beside the route, and one onto itself',
    route({ parentRefs: [{ name: 'a' }, { name: 'b', sectionName: 'http' }], httpsRedirect: { sectionName: 'http' } }),
    [
      `✖ env: harbor.expose.parentRefs[0].sectionName
    without a listener's name the route answers on listener http as well, beside the redirect
    fix: sectionName: '<https listener>'`,
      `✖ env: harbor.expose.parentRefs[1].sectionName
    the redirect stands on the listener that it leads to
    fix: sectionName: '<https listener>'`,
    ],
  ],
  [
    'times that are none',
    route({ timeouts: { request: '1.5h', backendRequest: '15' } }),
    [
      `✖ env: harbor.expose.timeouts.request
    "1.5h" is no duration of the Gateway API
    fix: whole numbers with h, m, s or ms: '1h30m'; '0s' for no limit`,
      `✖ env: harbor.expose.timeouts.backendRequest
    "15" is no duration of the Gateway API
    fix: whole numbers with h, m, s or ms: '1h30m'; '0s' for no limit`,
    ],
  ],
  [
    'a pod that may take longer than its client',
    route({ timeouts: { request: '1h', backendRequest: '61m' } }),
    [
      `✖ env: harbor.expose.timeouts.backendRequest
    a request to a pod may not take longer (61m) than the client's request (1h)
    fix: 1h or less`,
    ],
  ],
  [
    'verification of plain HTTP',
    route({ backendTLS: bySecrets }),
    [
      `✖ env: harbor.expose.backendTLS
    core and portal speak plain HTTP, so there is no certificate to verify
    fix: leave it out, or set harbor.internalTLS`,
    ],
  ],
  [
    'plain HTTP to pods that expect TLS',
    route(),
    [
      `! env: harbor.expose.backendTLS
    under internal TLS core and portal speak HTTPS only, and nothing tells the Gateway
    fix: backendTLS: { ca: { from: 'configMap', name: '…' } }, or accept this with how the Gateway is told`,
    ],
    { internalTLS },
  ],
  [
    'another port than the listener',
    route({ gateway: { ...own, ports: { https: 8443 } } }),
    [
      `✖ env: harbor.externalURL
    its port is not the port of the exposure (https://harbor.example.com:8443)
    fix: leave externalURL out: it is derived`,
    ],
    { externalURL: 'https://harbor.example.com' },
  ],
];

it.each(table)('%s', (_, expose, messages, harbor) => {
  expect(said(expose, harbor)).toEqual(messages);
});

it('has nothing to say of routes that work', () => {
  const found = Object.values(cases).flatMap(({ expose, internalTLS: internal }) =>
    said(expose, { ...(internal && { internalTLS }) }),
  );
  expect(found).toEqual([]);
  const limits = [
    { request: '0s', backendRequest: '5h' },
    { backendRequest: '5h' },
    { request: '60m', backendRequest: '1h' },
  ];
  expect(limits.flatMap((timeouts) => said(route({ timeouts })))).toEqual([]);
  expect(
    said(route({ parentRefs: [{ name: 'a', sectionName: 'https' }], httpsRedirect: { sectionName: 'http' } })),
  ).toEqual([]);
});
