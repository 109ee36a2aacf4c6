/** What a route cannot be: answered by no Gateway, without a certificate, redirected to itself, or impatient. */
import { parseDuration } from '../../kube/duration.ts';
import { networkOf } from '../../network/endpoint.ts';
import { error, type Problem, warning } from '../../problem.ts';
import type { RouteExpose } from '../model/route.ts';
import type { Release } from '../release.ts';
import { gatewayProblems } from './gateway-problems.ts';

const where = 'harbor.expose';

/** Hosts of HTTPRoutes and listeners (Gateway API 1.6, type Hostname). */
const hostname = /^(\*\.)?[a-z0-9]([-a-z0-9]*[a-z0-9])?(\.[a-z0-9]([-a-z0-9]*[a-z0-9])?)*$/;

const parents = ({ gateway, parentRefs = [] }: RouteExpose): Problem[] => {
  if (!gateway && parentRefs.length === 0) {
    const what = 'an HTTPRoute without a Gateway is answered by nobody';
    const fix = "parentRefs: [{ name: '<gateway>' }], or gateway: { className: '<class>' }";
    return [error('route-parents', `${where}.parentRefs`, what, fix)];
  }
  if (gateway && parentRefs.length > 0) {
    const what = 'a route attaches either to a Gateway of its own or to those of others';
    return [error('route-parents', `${where}.gateway`, what, 'leave out gateway or parentRefs')];
  }
  return [];
};

const hosts = ({ hosts: given }: RouteExpose, externalURL: string | undefined): Problem[] => {
  const problems: Problem[] = [];
  for (const [index, host] of given.entries()) {
    const path = `${where}.hosts[${index}]`;
    if (!hostname.test(host) || networkOf(host)) {
      const what = `${JSON.stringify(host)} is no host name: a route knows DNS names in lower case and no addresses`;
      problems.push(error('route-hosts', path, what, "'harbor.example.com'"));
    } else if (given.indexOf(host) !== index) {
      problems.push(error('route-hosts', path, `${host} is there twice`, 'remove one'));
    }
  }
  if (given[0]?.startsWith('*') && externalURL === undefined) {
    const what = 'the first host is a pattern, but clients need one name';
    problems.push(error('route-hosts', `${where}.hosts[0]`, what, "a name first, or externalURL: 'https://…'"));
  }
  return problems;
};

const redirect = ({ gateway, parentRefs = [], httpsRedirect, tls }: RouteExpose): Problem[] => {
  if (!httpsRedirect) return [];
  const refuse = (path: string, what: string, fix: string): Problem =>
    error('https-redirect', `${where}.${path}`, what, fix);
  if (tls === false) {
    return [refuse('httpsRedirect', 'without TLS there is no https to send clients to', 'leave it out, or set tls')];
  }
  if (gateway) {
    return [refuse('httpsRedirect', "Harbor's own Gateway redirects without being asked", 'leave it out')];
  }
  return parentRefs.flatMap(({ sectionName }, index) => {
    const path = `parentRefs[${index}].sectionName`;
    if (sectionName === undefined) {
      const what = `without a listener's name the route answers on listener ${httpsRedirect.sectionName} as well, beside the redirect`;
      return [refuse(path, what, "sectionName: '<https listener>'")];
    }
    if (sectionName !== httpsRedirect.sectionName) return [];
    return [refuse(path, 'the redirect stands on the listener that it leads to', "sectionName: '<https listener>'")];
  });
};

const timeouts = ({ timeouts: given }: RouteExpose): Problem[] => {
  if (!given) return [];
  const path = `${where}.timeouts`;
  const wrong = (['request', 'backendRequest'] as const).filter(
    (name) => given[name] !== undefined && !/^(\d{1,5}(h|m|s|ms)){1,4}$/.test(given[name]),
  );
  if (wrong.length > 0) {
    return wrong.map((name) => {
      const what = `${JSON.stringify(given[name])} is no duration of the Gateway API`;
      return error(
        'route-timeouts',
        `${path}.${name}`,
        what,
        "whole numbers with h, m, s or ms: '1h30m'; '0s' for no limit",
      );
    });
  }
  const { request, backendRequest } = given;
  const [whole, part] = [parseDuration(request ?? '0s'), parseDuration(backendRequest ?? '0s')];
  if (!whole || part === undefined || part <= whole) return [];
  const what = `a request to a pod may not take longer (${backendRequest}) than the client's request (${request})`;
  return [error('route-timeouts', `${path}.backendRequest`, what, `${request} or less`)];
};

const backendTls = ({ backendTLS }: RouteExpose, internal: boolean): Problem[] => {
  if (backendTLS && !internal) {
    const what = 'core and portal speak plain HTTP, so there is no certificate to verify';
    return [error('backend-tls', `${where}.backendTLS`, what, 'leave it out, or set harbor.internalTLS')];
  }
  if (backendTLS || !internal) return [];
  const what = 'under internal TLS core and portal speak HTTPS only, and nothing tells the Gateway';
  const fix = "backendTLS: { ca: { from: 'configMap', name: '…' } }, or accept this with how the Gateway is told";
  return [warning('backend-tls', `${where}.backendTLS`, what, fix)];
};

export const routeProblems = (expose: RouteExpose, { harbor, tls }: Release): Problem[] => [
  ...parents(expose),
  ...hosts(expose, harbor.externalURL),
  ...gatewayProblems(expose),
  ...redirect(expose),
  ...timeouts(expose),
  ...backendTls(expose, tls),
];
