/** The HTTPRoute: what the Ingress does, for a Gateway; with the redirect from http, the Gateway itself and its helpers. */
import type { HTTPRoute } from '../../kube/custom.ts';
import type { Manifest } from '../../kube/manifest.ts';
import type { GatewayReference, OwnGateway, RouteExpose } from '../model/route.ts';
import { hostOf, type Release, servicePort } from '../release.ts';
import { backendTlsPolicies } from './backend-tls.ts';
import { dnsAnnotations } from './dns.ts';
import { gatewayGroup, gatewayName, gatewayNamespace, listenerNames, listenerPort, ownGateway } from './gateway.ts';
import { corePaths, innerPath } from './ingress.ts';
import { referenceGrants } from './reference-grant.ts';

type Spec = HTTPRoute['spec'];
type Rule = NonNullable<Spec['rules']>[number];

const matches = (paths: readonly string[]): Rule['matches'] =>
  paths.map((value) => ({ path: { type: 'PathPrefix', value } }));

/** What the server would add to a reference; the chart leaves it to the server. */
const complete = (release: Release, reference: GatewayReference): GatewayReference =>
  release.profile === 'chart' ? reference : { group: gatewayGroup, kind: 'Gateway', ...reference };

/** The listeners of Harbor's own Gateway that speak a scheme. */
const ownListeners = (
  release: Release,
  expose: RouteExpose,
  gateway: OwnGateway,
  scheme: 'http' | 'https',
): GatewayReference[] => {
  const namespace = gatewayNamespace(release, gateway);
  return listenerNames(expose, gateway, scheme).map((sectionName) => ({
    group: gatewayGroup,
    kind: 'Gateway',
    name: gatewayName(release, gateway),
    ...(namespace !== release.harbor.namespace && { namespace }),
    sectionName,
  }));
};

/** No limit unless one is given; the chart sets none, and implementations then have their own. */
const timeouts = ({ profile }: Release, { timeouts: given }: RouteExpose): Rule['timeouts'] => {
  if (given === false) return undefined;
  return given ?? (profile === 'production' ? { request: '0s' } : undefined);
};

const mainRoute = (release: Release, expose: RouteExpose): HTTPRoute => {
  const rule = (component: 'core' | 'portal', paths: readonly string[]): Rule => ({
    matches: matches(paths),
    backendRefs: [
      {
        name: hostOf(release, component),
        namespace: release.harbor.namespace,
        group: '',
        kind: 'Service',
        port: servicePort(release, component),
        weight: 1,
      },
    ],
    timeouts: timeouts(release, expose),
  });
  return {
    apiVersion: `${gatewayGroup}/v1`,
    kind: 'HTTPRoute',
    metadata: {
      name: `${release.names.full}-route`,
      labels: expose.labels,
      annotations: { ...dnsAnnotations(expose), ...expose.annotations },
    },
    spec: {
      parentRefs: expose.gateway
        ? ownListeners(release, expose, expose.gateway, release.entryTls ? 'https' : 'http')
        : (expose.parentRefs ?? []).map((reference) => complete(release, reference)),
      hostnames: expose.hosts,
      rules: [rule('core', corePaths), rule('portal', release.profile === 'production' ? [innerPath, '/'] : ['/'])],
    },
  };
};

/** Everything that comes by plain HTTP goes to https; HTTP-01 challenges have longer paths and are not caught. */
const redirectRoute = (release: Release, expose: RouteExpose): HTTPRoute[] => {
  const { gateway, httpsRedirect, parentRefs = [], hosts } = expose;
  const foreign = httpsRedirect ? parentRefs : [];
  const parents = gateway
    ? ownListeners(release, expose, gateway, 'http')
    : foreign.map(({ port: _, ...parent }) => complete(release, { ...parent, ...httpsRedirect }));
  if (!release.entryTls || parents.length === 0) return [];
  // Without a port, clients are sent to 443.
  const port = gateway && listenerPort(expose, gateway, 'https');
  return [
    {
      apiVersion: `${gatewayGroup}/v1`,
      kind: 'HTTPRoute',
      metadata: { name: `${release.names.full}-redirect`, labels: expose.labels },
      spec: {
        parentRefs: parents,
        hostnames: hosts,
        rules: [
          {
            matches: matches(['/']),
            filters: [{ type: 'RequestRedirect', requestRedirect: { scheme: 'https', port, statusCode: 301 } }],
          },
        ],
      },
    },
  ];
};

export const route = (release: Release): Manifest[] => {
  const { expose } = release.harbor;
  if (expose.type !== 'route') return [];
  return [
    ...ownGateway(release, expose),
    mainRoute(release, expose),
    ...redirectRoute(release, expose),
    ...backendTlsPolicies(release, expose),
    ...referenceGrants(release, expose),
  ];
};
