/** What may be switched on across components: internal TLS, metrics, traces, an outgoing proxy, IP families. */
import type { SecretSource } from '../../secrets/source.ts';

/** Components with a certificate of their own. */
export type TlsComponent = 'core' | 'jobservice' | 'registry' | 'portal' | 'trivy';

export type InternalTls = {
  /** A shorter list of ciphers for the portal and the front nginx. */
  strongCiphers?: boolean;
} & (
  | { from: 'secret'; secrets: Record<Exclude<TlsComponent, 'trivy'>, SecretSource> & { trivy?: SecretSource } }
  /** Certificates by cert-manager, signed by this CA issuer. */
  | { from: 'cert-manager'; issuer: string | { kind: 'Issuer' | 'ClusterIssuer'; name: string } }
);

export interface MetricsEndpoint {
  /** Default /metrics. */
  path?: string;
  /** Default 8001. */
  port?: number;
}

export interface Metrics {
  core?: MetricsEndpoint;
  registry?: MetricsEndpoint;
  jobservice?: MetricsEndpoint;
  exporter?: MetricsEndpoint;
  /** A ServiceMonitor for the Prometheus operator. */
  serviceMonitor?: {
    additionalLabels?: Record<string, string>;
    /** Prometheus duration; default: Prometheus' own. */
    interval?: string;
    metricRelabelings?: Record<string, unknown>[];
    relabelings?: Record<string, unknown>[];
  };
}

export type Trace = {
  /** Share of requests traced, 0 to 1. Default 1. */
  sampleRate?: number;
  namespace?: string;
  attributes?: Record<string, string>;
} & (
  | {
      provider: 'jaeger';
      endpoint?: string;
      username?: string;
      password?: SecretSource;
      agentHost?: string;
      agentPort?: number | string;
    }
  | {
      provider: 'otel';
      endpoint?: string;
      urlPath?: string;
      compression?: boolean;
      insecure?: boolean /** Seconds. */;
      timeout?: number;
    }
);

export interface Proxy {
  httpProxy?: string;
  httpsProxy?: string;
  /** [HTTP_PROXY, HTTPS_PROXY] The URLs where they hold a password; instead of the two above. */
  urls?: SecretSource;
  /** Added to the component names. Default `127.0.0.1,localhost,.local,.internal`. */
  noProxy?: string;
  /** Default core, jobservice, trivy. */
  components?: ('core' | 'jobservice' | 'trivy' | 'registry')[];
}

export interface IpFamily {
  /** nginx and portal listen on IPv4. Default true. */
  ipv4?: boolean;
  /** Default true. */
  ipv6?: boolean;
  policy?: 'SingleStack' | 'PreferDualStack' | 'RequireDualStack';
  families?: ('IPv4' | 'IPv6')[];
}
