/** What each Ingress controller must be told for a registry: no body limit, patience, HTTPS to the pods, source ranges. */
import type { Manifest } from '../../kube/manifest.ts';
import type { Entrance } from '../../network/model.ts';
import { internalCertificate } from '../certificates.ts';
import type { IngressController, IngressExpose } from '../model/expose.ts';
import { hostOf, nameOf, type Release, servicePort } from '../release.ts';

/** The components behind an Ingress. */
export type Served = 'core' | 'portal';

export const served: readonly Served[] = ['core', 'portal'];

type Annotations = Record<string, string | undefined>;

/** What the tables below are written in. */
export interface Asked {
  release: Release;
  expose: IngressExpose;
  /** Seconds without data. */
  idle: number;
  /** Allowed client networks with commas, or undefined for all. */
  ranges: string | undefined;
}

export interface ControllerKind {
  /** Project and version whose documentation the facts come from (addresses in docs/ingress-controllers.md). */
  source: string;
  /** pathType and spelling of paths. Default: Prefix, as they are. */
  pathType?: 'ImplementationSpecific';
  path?: (path: string) => string;
  /** Services behind the Ingress become NodePort, as the chart makes them. */
  nodePorts?: true;
  /** Pods or addresses that requests come from in the project's own installation; absent: it depends on the cluster. */
  entrance?: Entrance;
  annotations: (asked: Asked) => Annotations;
  /** Annotations of the Services of core and portal. */
  service?: (asked: Asked, component: Served) => Annotations;
  companions?: (asked: Asked) => Manifest[];
  /** Settings that the controller's Ingress cannot be told, with what to do instead. */
  cannot?: Partial<Record<'sourceRanges' | 'internalTls' | 'secretCertificate', string>>;
  /** Longest idle timeout in seconds. Default: any. */
  longestIdle?: number;
  /** What must be set at the controller itself, because no Ingress can say it. */
  atTheController?: string;
}

/** Path that answers 200 without a session, for health checks of load balancers. */
const healthPath: Readonly<Record<Served, string>> = { core: '/api/v2.0/ping', portal: '/' };

const yes = (condition: boolean, value = 'true'): string | undefined => (condition ? value : undefined);

const selectorOf = (name: string): Record<string, string> => ({ 'app.kubernetes.io/name': name });

/** Load balancers whose timeout ends whole responses get a day. */
const wholeResponse = 86_400;

/** A Traefik object by the name that annotations use. */
const traefikName = (release: Release, name: string): string => `${release.harbor.namespace}-${name}@kubernetescrd`;

const sourceRangesName = (release: Release): string => `${release.names.full}-source-ranges`;

export const kinds: Readonly<Record<Exclude<IngressController, 'default'>, ControllerKind>> = {
  nginx: {
    source: 'ingress-nginx controller 1.15.1',
    entrance: {
      namespace: 'ingress-nginx',
      pods: { ...selectorOf('ingress-nginx'), 'app.kubernetes.io/component': 'controller' },
    },
    annotations: ({ release, idle, ranges }) => ({
      'nginx.ingress.kubernetes.io/backend-protocol': yes(release.tls, 'HTTPS'),
      'nginx.ingress.kubernetes.io/proxy-body-size': '0',
      'nginx.ingress.kubernetes.io/proxy-read-timeout': String(idle),
      'nginx.ingress.kubernetes.io/proxy-request-buffering': 'off',
      'nginx.ingress.kubernetes.io/proxy-send-timeout': String(idle),
      'nginx.ingress.kubernetes.io/ssl-redirect': String(release.entryTls),
      'nginx.ingress.kubernetes.io/whitelist-source-range': ranges,
    }),
  },
  traefik: {
    source: 'Traefik 3.7.9',
    entrance: { namespace: 'traefik', pods: selectorOf('traefik') },
    annotations: ({ release, ranges }) => ({
      'traefik.ingress.kubernetes.io/router.entrypoints': release.entryTls ? 'websecure' : 'web',
      'traefik.ingress.kubernetes.io/router.middlewares': ranges && traefikName(release, sourceRangesName(release)),
      'traefik.ingress.kubernetes.io/router.tls': yes(release.entryTls),
    }),
    service: ({ release }, component) => ({
      'traefik.ingress.kubernetes.io/service.serversscheme': yes(release.tls, 'https'),
      'traefik.ingress.kubernetes.io/service.serverstransport': yes(
        release.tls,
        traefikName(release, nameOf(release, component)),
      ),
    }),
    companions: ({ release, expose }) => [
      ...(expose.sourceRanges
        ? [
            {
              apiVersion: 'traefik.io/v1alpha1',
              kind: 'Middleware',
              metadata: { name: sourceRangesName(release) },
              spec: { ipAllowList: { sourceRange: expose.sourceRanges } },
            },
          ]
        : []),
      ...(release.tls
        ? served.map((component) => ({
            apiVersion: 'traefik.io/v1alpha1',
            kind: 'ServersTransport',
            metadata: { name: nameOf(release, component) },
            // Pods are dialled by address, so the name to verify must be said.
            spec: {
              serverName: hostOf(release, component),
              rootCAs: [{ secret: internalCertificate(release, component) }],
            },
          }))
        : []),
    ],
    atTheController:
      'an upload may take 60 seconds only: --entryPoints.<name>.transport.respondingTimeouts.readTimeout=0 (or a longer time)',
  },
  haproxy: {
    source: 'HAProxy Kubernetes Ingress Controller 3.2.11',
    entrance: { namespace: 'haproxy-controller' },
    annotations: ({ release, idle, ranges }) => ({
      'haproxy.org/allow-list': ranges,
      'haproxy.org/server-ssl': yes(release.tls),
      'haproxy.org/ssl-redirect': String(release.entryTls),
      'haproxy.org/timeout-server': `${idle}s`,
    }),
  },
  contour: {
    source: 'Contour 1.33',
    entrance: { namespace: 'projectcontour', pods: { app: 'envoy' } },
    annotations: ({ release }) => ({
      'ingress.kubernetes.io/force-ssl-redirect': yes(release.entryTls),
      'projectcontour.io/response-timeout': 'infinity',
    }),
    service: ({ release }, component) => ({
      'projectcontour.io/upstream-protocol.tls': yes(release.tls, String(servicePort(release, component))),
    }),
    cannot: { sourceRanges: 'only an HTTPProxy of Contour has ipAllowPolicy; limit clients in front of Envoy' },
  },
  alb: {
    source: 'AWS Load Balancer Controller 3.5.0',
    nodePorts: true,
    // Elastic Load Balancing, attributes of Application Load Balancers.
    longestIdle: 4000,
    annotations: ({ release, idle, ranges }) => ({
      'alb.ingress.kubernetes.io/backend-protocol': yes(release.tls, 'HTTPS'),
      'alb.ingress.kubernetes.io/healthcheck-protocol': yes(release.tls, 'HTTPS'),
      'alb.ingress.kubernetes.io/inbound-cidrs': ranges,
      'alb.ingress.kubernetes.io/listen-ports': release.entryTls ? '[{"HTTP":80},{"HTTPS":443}]' : '[{"HTTP":80}]',
      'alb.ingress.kubernetes.io/load-balancer-attributes': `idle_timeout.timeout_seconds=${idle}`,
      'alb.ingress.kubernetes.io/ssl-redirect': yes(release.entryTls, '443'),
    }),
    service: (_, component) => ({ 'alb.ingress.kubernetes.io/healthcheck-path': healthPath[component] }),
    cannot: {
      secretCertificate:
        "an ALB takes certificates from ACM: tls: { from: 'controller' }, found by host or named by the annotation alb.ingress.kubernetes.io/certificate-arn",
    },
  },
  gce: {
    source: 'ingress-gce 1.41 and the GKE documentation',
    nodePorts: true,
    pathType: 'ImplementationSpecific',
    path: (path) => `${path}*`,
    // Google's load balancers and health checks, the same in every project.
    entrance: { cidrs: ['130.211.0.0/22', '35.191.0.0/16'] },
    annotations: ({ release }) => ({
      'networking.gke.io/v1beta1.FrontendConfig': yes(release.entryTls, `${release.names.full}-ingress`),
    }),
    service: ({ release }, component) => ({
      'cloud.google.com/backend-config': JSON.stringify({ default: nameOf(release, component) }),
    }),
    companions: ({ release }) => [
      ...served.map((component) => ({
        apiVersion: 'cloud.google.com/v1',
        kind: 'BackendConfig',
        metadata: { name: nameOf(release, component) },
        spec: { timeoutSec: wholeResponse, healthCheck: { type: 'HTTP', requestPath: healthPath[component] } },
      })),
      ...(release.entryTls
        ? [
            {
              apiVersion: 'networking.gke.io/v1beta1',
              kind: 'FrontendConfig',
              metadata: { name: `${release.names.full}-ingress` },
              spec: { redirectToHttps: { enabled: true } },
            },
          ]
        : []),
    ],
    cannot: {
      sourceRanges: 'make a Cloud Armor policy and patch its name into spec.securityPolicy of the BackendConfigs',
      internalTls:
        "GKE picks the protocol by the name of a Service port, and the portal's has none; leave internalTLS out",
    },
  },
  cilium: {
    source: 'Cilium 1.20',
    entrance: { ciliumIngress: true },
    annotations: ({ release }) => ({
      'ingress.cilium.io/force-https': yes(release.entryTls, 'enabled'),
      'ingress.cilium.io/request-timeout': '0s',
    }),
    cannot: {
      sourceRanges: 'write a CiliumClusterwideNetworkPolicy for the ingress identity',
      internalTls:
        "Cilium's Ingress speaks plain HTTP to pods; leave internalTLS out, or expose: { type: 'route' } with a BackendTLSPolicy",
    },
  },
  'f5-bigip': {
    source: 'F5 Container Ingress Services 2.20',
    nodePorts: true,
    annotations: ({ release, ranges }) => ({
      'ingress.kubernetes.io/allow-http': String(!release.entryTls),
      'ingress.kubernetes.io/ssl-redirect': String(release.entryTls),
      'virtual-server.f5.com/allow-source-range': ranges,
      // The profile that every BIG-IP has; it does not verify the server.
      'virtual-server.f5.com/serverssl': yes(release.tls, '/Common/serverssl'),
    }),
  },
  ncp: {
    source: 'NSX Container Plugin 4.2 and the chart 1.19.1',
    path: (path) => `${path}.*`,
    annotations: ({ release }) => ({
      'ncp/http-redirect': yes(release.entryTls),
      'ncp/use-regex': 'true',
    }),
    cannot: {
      sourceRanges: 'limit clients with a distributed firewall rule in NSX',
      internalTls: 'no annotation of NCP asks for HTTPS to pods; leave internalTLS out',
    },
  },
};
