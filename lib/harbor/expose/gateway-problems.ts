/** What a Gateway of Harbor's own cannot be: without a class, a listener or a certificate, or with two of the latter. */
import { error, type Problem } from '../../problem.ts';
import type { RouteExpose } from '../model/route.ts';
import { listenerPort } from './gateway.ts';

const where = 'harbor.expose.gateway';

const certificate = ({ tls, gateway }: RouteExpose): Problem[] => {
  const given = gateway?.certificate;
  const refuse = (what: string, fix: string): Problem[] => [
    error('gateway-certificate', `${where}.certificate`, what, fix),
  ];
  if (tls === false) return given ? refuse('without TLS no listener uses it', 'leave it out, or set tls') : [];
  if (tls.from !== 'controller') {
    const what = `the listeners have the certificate of tls (${tls.from}) already`;
    return given ? refuse(what, "leave it out, or tls: { from: 'controller' }") : [];
  }
  if (!given) {
    const fix = "tls: { from: 'cert-manager', issuer: '…' }, or certificate: { name: '…', namespace: '…' }";
    return refuse('the https listeners have no certificate', fix);
  }
  if ('options' in given && Object.keys(given.options).length === 0) {
    return refuse('options without any setting name no certificate', 'the setting of the implementation');
  }
  return [];
};

const ports = (expose: RouteExpose): Problem[] => {
  const { gateway } = expose;
  if (!gateway) return [];
  const [http, https] = [listenerPort(expose, gateway, 'http'), listenerPort(expose, gateway, 'https')];
  const refuse = (path: string, what: string, fix: string): Problem =>
    error('gateway-ports', `${where}.ports${path}`, what, fix);
  if (http === undefined && https === undefined) {
    return [refuse('.http', 'without TLS and without http no listener is left', 'leave http out, or set tls')];
  }
  const wrong = Object.entries({ http, https }).flatMap(([scheme, port]) =>
    port === undefined || (Number.isInteger(port) && port >= 1 && port <= 65_535)
      ? []
      : [refuse(`.${scheme}`, `${JSON.stringify(port)} is not a port`, 'a number from 1 to 65535')],
  );
  if (wrong.length > 0 || http !== https) return wrong;
  return [refuse('', `http and https both listen on ${http}`, 'two different ports')];
};

export const gatewayProblems = (expose: RouteExpose): Problem[] => {
  const { gateway } = expose;
  if (!gateway) return [];
  const named = gateway.className !== '';
  return [
    ...(named
      ? []
      : [error('gateway-class', `${where}.className`, 'a Gateway without a class is served by nobody', "'<class>'")]),
    ...ports(expose),
    ...certificate(expose),
  ];
};
