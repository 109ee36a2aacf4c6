/** How clients reach Harbor: Ingress, Gateway API route, or the front nginx behind a Service. */
import type { SecretSource } from '../../secrets/source.ts';
import type { RouteExpose } from './route.ts';

export type { RouteExpose };

export type Expose = IngressExpose | RouteExpose | ClusterIPExpose | NodePortExpose | LoadBalancerExpose;

/** TLS of the entry. */
export type EntryTls =
  /** Plain HTTP: clients need this registry among their insecure registries. */
  | false
  /** Keys `tls.crt` and `tls.key`; with `ca.crt` the portal offers the CA for download (see `caDownload`). */
  | { from: 'secret'; secret: SecretSource; caDownload?: SecretSource }
  /** A cert-manager Certificate is rendered; `issuer` names a ClusterIssuer unless `kind` says Issuer. */
  | {
      from: 'cert-manager';
      issuer: string | { kind: 'Issuer' | 'ClusterIssuer'; name: string };
      secretName?: string;
      caDownload?: SecretSource;
      /**
       * The issuer is an authority that clients do not know: core offers the `ca.crt` of the certificate's Secret for download.
       * Default: true where the environment's `certManager` defines the issuer with type `ca` or `selfSigned`.
       */
      ownCa?: boolean;
    }
  /** The controller's own default certificate (Ingress and route only). */
  | { from: 'controller'; caDownload?: SecretSource };

/** Who reads the Ingress: decides path forms, Service types and the annotations a registry needs. */
export type IngressController =
  | 'default'
  | 'nginx'
  | 'traefik'
  | 'haproxy'
  | 'contour'
  | 'alb'
  | 'gce'
  | 'cilium'
  | 'f5-bigip'
  | 'ncp';

/** DNS records by ExternalDNS, and what Cloudflare does with them. */
export interface EntryDns {
  /** Prefix of ExternalDNS' annotations. Default `external-dns.kubernetes.io` (its own since 0.22; before: `external-dns.alpha.kubernetes.io`). */
  annotationPrefix?: string;
  /** Names to publish. Default: the host of the entry. */
  hostnames?: string[];
  /** Where the records point, in the place of the load balancer's own address; for a route this belongs on the Gateway. */
  target?: string;
  /** Seconds that resolvers keep a record. Default: ExternalDNS' own. */
  ttl?: number;
  /**
   * Cloudflare's proxy: `{ proxied: false }` answers with Harbor's own address (DNS only) and is right for a registry. Proxied
   * requests may not be larger than 100 MB (Free and Pro plans), which stops pushes of larger layers; `acceptBodyLimit` says why that is fine.
   */
  cloudflare?: { proxied: boolean; acceptBodyLimit?: string };
}

export interface IngressExpose {
  type: 'ingress';
  /** Host of the rule and of the certificate; absent: the rule answers for every host. */
  host?: string;
  /** spec.ingressClassName. */
  className?: string;
  /** Default `default`: plain paths and the annotations of ingress-nginx, as the chart does. */
  controller?: IngressController;
  tls: EntryTls;
  /** Merged over the annotations that the controller kind brings; null removes one. */
  annotations?: Record<string, string | null>;
  labels?: Record<string, string>;
  /** Client networks that may connect (CIDR); default: all. */
  sourceRanges?: string[];
  /**
   * Seconds without data after which the controller may give a request up. Default 900, as Harbor's own front proxy allows
   * for images. Limits on whole requests are lifted. Not with controller `default`, which is the chart's.
   */
  idleTimeoutSeconds?: number;
  dns?: EntryDns;
}

interface FrontService {
  /** Name of the Service in front of nginx. Default `harbor` (chart 1.19.1, not derived from the release). */
  name?: string;
  tls: EntryTls;
  annotations?: Record<string, string>;
  labels?: Record<string, string>;
  /** Host that clients use, for externalURL and certificates. */
  host?: string;
  dns?: EntryDns;
}

export interface ClusterIPExpose extends FrontService {
  type: 'clusterIP';
  /** spec.clusterIP; absent: any. */
  staticClusterIP?: string;
  /** Service ports. Defaults 80 and 443. */
  ports?: { http?: number; https?: number };
}

export interface NodePortExpose extends FrontService {
  type: 'nodePort';
  /** Service port and node port (30000–32767); nodePort null: the cluster chooses. Defaults 80/30002 and 443/30003. */
  ports?: { http?: { port?: number; nodePort?: number | null }; https?: { port?: number; nodePort?: number | null } };
}

export interface LoadBalancerExpose extends FrontService {
  type: 'loadBalancer';
  /** Address asked for: spec.loadBalancerIP in the chart profile, MetalLB's annotation where MetalLB is rendered. */
  address?: string;
  /** Client networks that may connect (CIDR). */
  sourceRanges?: string[];
  /** Who gives the address, where the cluster has several (spec.loadBalancerClass, immutable). */
  loadBalancerClass?: string;
  /** Local keeps client addresses; default: Cluster. */
  externalTrafficPolicy?: 'Cluster' | 'Local';
  /** Service ports. Defaults 80 and 443. */
  ports?: { http?: number; https?: number };
}
