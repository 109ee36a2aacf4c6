/** The Gateway API as the entry: routes to Gateways of others or to one of Harbor's own (Gateway API 1.6, standard channel). */
import type { EntryDns, EntryTls } from './expose.ts';

/** A Gateway that a route attaches to. */
export interface GatewayReference {
  name: string;
  /** Default: Harbor's own. */
  namespace?: string;
  /** Name of one listener; absent: all that admit the route. */
  sectionName?: string;
  /** Port of the listeners; only some implementations read it. */
  port?: number;
  /** Default `gateway.networking.k8s.io`. */
  group?: string;
  /** Default `Gateway`. */
  kind?: string;
}

export interface RouteExpose {
  type: 'route';
  /** Gateways of others that the HTTPRoute attaches to; this or `gateway`. */
  parentRefs?: GatewayReference[];
  /** A Gateway of Harbor's own: listeners for http and https with each host, and the redirect from one to the other. */
  gateway?: OwnGateway;
  /** Host names; the first one is Harbor's own. */
  hosts: string[];
  /** TLS ends at the Gateway; `from: 'controller'` leaves the certificate to the Gateway of others, or to `gateway.certificate`. */
  tls: EntryTls;
  /** Listener of plain HTTP at the Gateways in `parentRefs`: a second HTTPRoute sends its clients to https. */
  httpsRedirect?: { sectionName: string };
  /**
   * Times that a request may take (Gateway API durations, `1h30m`; `0s` is no limit). Default `{ request: '0s' }` with
   * the profile `production`, since an image of many gigabytes is one request; false leaves them to the implementation.
   */
  timeouts?: { request?: string; backendRequest?: string } | false;
  /** How Gateways verify core and portal under internal TLS; without it they speak plain HTTP to them. */
  backendTLS?: BackendTls;
  annotations?: Record<string, string>;
  labels?: Record<string, string>;
  dns?: EntryDns;
}

export interface OwnGateway {
  /** spec.gatewayClassName: which implementation serves it. */
  className: string;
  /** metadata.name. Default `<prefix of names>-gateway`. */
  name?: string;
  /** Default: Harbor's own. Elsewhere, listeners admit routes of Harbor's namespace only, and a ReferenceGrant lends the certificate. */
  namespace?: string;
  /** Ports of the listeners. Defaults 80 and 443; `http: false` for none, which leaves HTTP-01 challenges unanswered. */
  ports?: { http?: number | false; https?: number };
  /** Certificate of the https listeners where `tls` is `{ from: 'controller' }`. */
  certificate?: GatewayCertificate;
  /** Addresses asked for; default: any. */
  addresses?: { type: 'IPAddress' | 'Hostname'; value: string }[];
  annotations?: Record<string, string>;
  labels?: Record<string, string>;
}

export type GatewayCertificate =
  /** A Secret that others keep, such as a wildcard for all hosts; a ReferenceGrant beside it is rendered. */
  | { name: string; namespace: string }
  /** Settings of the implementation, e.g. certificates that its cloud keeps. */
  | { options: Record<string, string> };

/** Where the CA stands that signed the certificates of core and portal; its key is `ca.crt`. */
export interface BackendTls {
  ca: /** A ConfigMap in Harbor's namespace, for example of trust-manager: the form that every implementation must read. */
    | { from: 'configMap'; name: string }
    /** The component's own internal certificate: nothing to provide, but reading Secrets is up to the implementation. */
    | { from: 'internalTLS' };
}
