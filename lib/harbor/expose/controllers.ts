/** Ingress annotations, paths and companion objects by controller kind; in the chart profile exactly the chart's. */
import { type Manifest, present } from '../../kube/manifest.ts';
import { parseCidr } from '../../network/ip.ts';
import type { Entrance } from '../../network/model.ts';
import { error, type Problem, warning } from '../../problem.ts';
import type { IngressController, IngressExpose } from '../model/expose.ts';
import type { Release } from '../release.ts';
import { type Asked, type ControllerKind, kinds, type Served } from './controller-kinds.ts';
import { dnsAnnotations, dnsProblems } from './dns.ts';

/** Kinds that the chart knows; in its profile they get its annotations and no companions. */
const chartKinds: readonly IngressController[] = ['default', 'nginx', 'gce', 'alb', 'f5-bigip', 'ncp'];

const kindOf = (kind: IngressController = 'default'): ControllerKind => kinds[kind === 'default' ? 'nginx' : kind];

const asTheChart = ({ controller = 'default' }: IngressExpose, { profile }: Release): boolean =>
  controller === 'default' || (profile === 'chart' && chartKinds.includes(controller));

/** Annotations that the chart 1.19.1 gives every Ingress unless a value removes them. */
export const chartIngressAnnotations = {
  'ingress.kubernetes.io/ssl-redirect': 'true',
  'ingress.kubernetes.io/proxy-body-size': '0',
  'nginx.ingress.kubernetes.io/ssl-redirect': 'true',
  'nginx.ingress.kubernetes.io/proxy-body-size': '0',
};

/** The chart's annotations, with what internal TLS and NCP add. */
const chartAnnotations = (expose: IngressExpose, release: Release): Record<string, string | undefined> => ({
  ...chartIngressAnnotations,
  'nginx.ingress.kubernetes.io/backend-protocol': release.tls ? 'HTTPS' : undefined,
  ...(expose.controller === 'ncp' && kinds.ncp.annotations(asked(expose, release))),
});

const asked = (expose: IngressExpose, release: Release): Asked => ({
  release,
  expose,
  idle: expose.idleTimeoutSeconds ?? 900,
  ranges: expose.sourceRanges?.join(','),
});

const given = (annotations: Record<string, string | null | undefined>): Record<string, string> => {
  const entries = Object.entries(annotations).filter(
    (entry): entry is [string, string] => typeof entry[1] === 'string',
  );
  return Object.fromEntries(entries);
};

/** Annotations of the Ingress; the operator's own win, and null removes one. */
export const controllerAnnotations = (expose: IngressExpose, release: Release): Record<string, string> =>
  given({
    ...(asTheChart(expose, release)
      ? chartAnnotations(expose, release)
      : kindOf(expose.controller).annotations(asked(expose, release))),
    ...dnsAnnotations(expose),
    ...expose.annotations,
  });

/** Annotations that the Services of core and portal need for the Ingress in front of them; empty for every other exposure. */
export const serviceAnnotations = (release: Release, component: Served): Record<string, string> => {
  const { expose } = release.harbor;
  if (expose.type !== 'ingress' || asTheChart(expose, release)) return {};
  return given(kindOf(expose.controller).service?.(asked(expose, release), component) ?? {});
};

/** Objects of the controller's own that the annotations refer to. */
export const companions = (expose: IngressExpose, release: Release): Manifest[] =>
  asTheChart(expose, release) ? [] : (kindOf(expose.controller).companions?.(asked(expose, release)) ?? []);

/** How the controller wants paths written. */
export const controllerPaths = (
  kind: IngressController,
): { pathType: 'Prefix' | 'ImplementationSpecific'; path: (path: string) => string } => {
  const { pathType = 'Prefix', path = (path: string) => path } = kindOf(kind);
  return { pathType, path };
};

/** Do the Services of core and portal get node ports? */
export const needsNodePorts = (kind: IngressController): boolean => kindOf(kind).nodePorts ?? false;

/** Where requests come from in the controller's own installation. */
export const entranceOf = (kind: IngressController): Entrance | undefined => kindOf(kind).entrance;

/** Values that no controller could use. */
const valueProblems = ({ sourceRanges = [], idleTimeoutSeconds }: IngressExpose, longest?: number): Problem[] => {
  const problems = sourceRanges.flatMap((range, index) => {
    const where = `harbor.expose.sourceRanges[${index}]`;
    return parseCidr(range)
      ? []
      : [error('ingress-setting', where, `${JSON.stringify(range)} is no network in CIDR notation`, "'10.0.0.0/8'")];
  });
  if (idleTimeoutSeconds === undefined) return problems;
  const fits =
    Number.isInteger(idleTimeoutSeconds) &&
    idleTimeoutSeconds > 0 &&
    idleTimeoutSeconds <= (longest ?? Number.POSITIVE_INFINITY);
  if (!fits) {
    const fix = longest === undefined ? 'a whole number from 1' : `a whole number from 1 to ${longest}`;
    problems.push(error('ingress-setting', 'harbor.expose.idleTimeoutSeconds', `cannot be ${idleTimeoutSeconds}`, fix));
  }
  return problems;
};

const unsupported = (expose: IngressExpose, release: Release, { cannot = {} }: ControllerKind): Problem[] => {
  const certificate = expose.tls !== false && expose.tls.from !== 'controller';
  const asks: [boolean, keyof typeof cannot, string, string][] = [
    [expose.sourceRanges !== undefined, 'sourceRanges', 'harbor.expose.sourceRanges', 'cannot limit client networks'],
    [release.tls, 'internalTls', 'harbor.internalTLS', 'cannot be told to speak HTTPS to the pods'],
    [certificate, 'secretCertificate', 'harbor.expose.tls', 'does not read certificates from Secrets'],
  ];
  return asks.flatMap(([asked, setting, where, what]) => {
    const instead = cannot[setting];
    return asked && instead
      ? [error('ingress-setting', where, `controller '${expose.controller}' ${what}`, instead)]
      : [];
  });
};

/** Settings that the controller cannot follow, and what must be set at the controller itself. */
export const controllerProblems = (expose: IngressExpose, release: Release): Problem[] => {
  const { controller = 'default', className } = expose;
  const kind = kindOf(controller);
  if (asTheChart(expose, release)) {
    const unheard = (['sourceRanges', 'idleTimeoutSeconds'] as const).filter(
      (setting) => expose[setting] !== undefined,
    );
    const what = (setting: string) => `the chart's annotations cannot say it, so ${setting} has no effect`;
    const fix = "name the controller: 'nginx', 'traefik', …, in the production profile";
    return [
      ...dnsProblems(expose),
      ...unheard.map((setting) => error('ingress-setting', `harbor.expose.${setting}`, what(setting), fix)),
    ];
  }
  const { atTheController, longestIdle } = kind;
  const limit = `controller '${controller}' has a limit that no Ingress lifts`;
  const classFix = "leave className out; annotations: { 'kubernetes.io/ingress.class': 'gce' }";
  return present([
    ...dnsProblems(expose),
    ...valueProblems(expose, longestIdle),
    ...unsupported(expose, release, kind),
    controller === 'gce' && className
      ? error('ingress-class', 'harbor.expose.className', 'GKE reads the class from an annotation only', classFix)
      : undefined,
    atTheController ? warning('ingress-controller', 'harbor.expose.controller', limit, atTheController) : undefined,
  ]);
};
