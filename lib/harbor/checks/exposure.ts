/** The way in: TLS that can work, and an externalURL that agrees with it. */
import { parseCidr } from '../../network/ip.ts';
import { error, warning } from '../../problem.ts';
import { controllerProblems } from '../expose/controllers.ts';
import { dnsProblems } from '../expose/dns.ts';
import { routeProblems } from '../expose/route-problems.ts';
import { derivedURL } from '../release.ts';
import type { Check } from './check.ts';

const parse = (url: string): URL | undefined => {
  try {
    return new URL(url);
  } catch {
    return undefined;
  }
};

export const checkExposure: Check = (harbor, release) => {
  const { expose, externalURL } = harbor;
  const derived = derivedURL(harbor);
  const url = externalURL === undefined ? undefined : parse(externalURL);
  const host = expose.type === 'route' ? expose.hosts[0] : expose.host;
  const scheme = expose.tls === false ? 'http:' : 'https:';
  const nodePorts = expose.type === 'nodePort' ? [expose.ports?.http?.nodePort, expose.ports?.https?.nodePort] : [];
  return [
    ...(expose.type === 'ingress' ? controllerProblems(expose, release) : dnsProblems(expose)),
    externalURL === undefined &&
      derived === undefined &&
      error(
        'external-url',
        'harbor.externalURL',
        'clients need a URL and the exposure names no host',
        expose.type === 'route'
          ? "hosts: ['harbor.example.com']"
          : "host: 'harbor.example.com' in expose, or externalURL",
      ),
    externalURL !== undefined &&
      (!url || !/^https?:$/.test(url.protocol)) &&
      error(
        'external-url',
        'harbor.externalURL',
        `${JSON.stringify(externalURL)} is not an http or https URL`,
        "'https://harbor.example.com'",
      ),
    url &&
      (url.pathname !== '/' || externalURL?.endsWith('/') || url.search !== '') &&
      error(
        'external-url',
        'harbor.externalURL',
        'Harbor answers at the root of its host only; a path or a trailing slash breaks image names',
        `'${url.origin}'`,
      ),
    url &&
      host &&
      url.hostname !== host &&
      !host.startsWith('*') &&
      error(
        'external-url',
        'harbor.externalURL',
        `its host ${url.hostname} is not the host of the exposure, ${host}`,
        `leave externalURL out, or set the host to ${url.hostname}`,
      ),
    url?.protocol === 'http:' &&
      scheme === 'https:' &&
      error(
        'external-url',
        'harbor.externalURL',
        'its scheme is http while the entry speaks TLS: docker login fails at the token realm',
        'https in externalURL, or expose.tls: false',
      ),
    url?.protocol === 'https:' &&
      scheme === 'http:' &&
      warning(
        'external-url-tls',
        'harbor.externalURL',
        'its scheme is https while the entry speaks plain HTTP: only right behind a proxy that terminates TLS',
        'expose.tls, or accept this with the name of the proxy',
      ),
    url &&
      derived !== undefined &&
      parse(derived)?.port !== url.port &&
      url.hostname === host &&
      (release.front || (expose.type === 'route' && expose.gateway !== undefined)) &&
      error(
        'external-url',
        'harbor.externalURL',
        `its port is not the port of the exposure (${derived})`,
        'leave externalURL out: it is derived',
      ),
    expose.tls !== false &&
      expose.tls.from === 'controller' &&
      release.front &&
      error(
        'tls-certificate',
        'harbor.expose.tls',
        'nginx has no certificate of its own: without a Secret its pod never starts',
        "tls: { from: 'secret', secret: existing('…') }, or from: 'cert-manager'",
      ),
    ...(expose.type === 'loadBalancer' ? (expose.sourceRanges ?? []) : []).map(
      (range, index) =>
        !parseCidr(range) &&
        error(
          'source-range',
          `harbor.expose.sourceRanges[${index}]`,
          `${JSON.stringify(range)} is no network`,
          "'203.0.113.0/24'",
        ),
    ),
    ...(expose.type === 'route' ? routeProblems(expose, release) : []),
    ...nodePorts.map((port, index) => {
      const name = index === 0 ? 'http' : 'https';
      return (
        port != null &&
        (port < 30000 || port > 32767) &&
        error(
          'node-port',
          `harbor.expose.ports.${name}.nodePort`,
          `${port} is outside of the node ports 30000 to 32767`,
          'a port in that range, or null for any',
        )
      );
    }),
    nodePorts[0] != null &&
      nodePorts[0] === nodePorts[1] &&
      expose.tls !== false &&
      error(
        'node-port',
        'harbor.expose.ports',
        `http and https both ask for node port ${nodePorts[0]}`,
        'two different node ports',
      ),
  ];
};
