/** Ingress annotations, paths and companion objects by controller kind; in the chart profile exactly the chart's. */
import type { Manifest } from '../../kube/manifest.ts';
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

/** Annotations of the chart 1.19.1: for whatever controller, plus NCP's own. */
const chartAnnotations = (expose: IngressExpose, release: Release): Record<string, string | undefined> => ({
  'ingress.kubernetes.io/ssl-redirect': 'true',
  'ingress.kubernetes.io/proxy-body-size': '0',
  'nginx.ingress.kubernetes.io/ssl-redirect': 'true',
  'nginx.ingress.kubernetes.io/proxy-body-size': '0',
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

/** Settings that the controller cannot follow, and what must be set at the controller itself. */
export const controllerProblems = (expose: IngressExpose, release: Release): Problem[] => {
  const problems = dnsProblems(expose);
  const controller = expose.controller ?? 'default';
  const where = 'harbor.expose';
  if (expose.idleTimeoutSeconds !== undefined && !(expose.idleTimeoutSeconds > 0)) {
    problems.push(
      error('ingress-timeout', `${where}.idleTimeoutSeconds`, 'is no number of seconds', 'a number above 0'),
    );
  }
  if (asTheChart(expose, release)) {
    for (const setting of ['sourceRanges', 'idleTimeoutSeconds'] as const) {
      if (expose[setting] === undefined) continue;
      const what = `controller '${controller}' renders the chart's annotations only, so ${setting} has no effect`;
      problems.push(
        error('ingress-setting', `${where}.${setting}`, what, "name the controller: 'nginx', 'traefik', …"),
      );
    }
    return problems;
  }
  const { cannot = {}, atTheController } = kindOf(controller);
  const secret = expose.tls !== false && expose.tls.from !== 'controller';
  const refusals: [boolean, keyof typeof cannot, string, string][] = [
    [
      expose.sourceRanges !== undefined,
      'sourceRanges',
      `${where}.sourceRanges`,
      'cannot limit client networks by its Ingress',
    ],
    [release.tls, 'internalTls', 'harbor.internalTLS', 'cannot be told to speak HTTPS to the pods'],
    [secret, 'secretCertificate', `${where}.tls`, 'does not read certificates from Secrets'],
  ];
  for (const [asks, setting, path, what] of refusals) {
    const instead = cannot[setting];
    if (asks && instead) problems.push(error('ingress-setting', path, `controller '${controller}' ${what}`, instead));
  }
  if (controller === 'gce' && expose.className) {
    const fix = "leave className out; annotations: { 'kubernetes.io/ingress.class': 'gce' }";
    problems.push(error('ingress-class', `${where}.className`, 'GKE reads the class from an annotation only', fix));
  }
  if (atTheController) {
    const what = `controller '${controller}' has a limit that no Ingress lifts`;
    problems.push(warning('ingress-controller', `${where}.controller`, what, atTheController));
  }
  return problems;
};
