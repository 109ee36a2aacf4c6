/** Harbor as an operator describes it: typed, in Harbor's own words, everything but the essentials with a default. */
import type { EnvVar, ResourceRequirements, SecurityContext } from '../../kube/manifest.ts';
import type { SecretSource } from '../../secrets/source.ts';
import type { HarborVersion } from '../releases/index.ts';
import type { Database, Redis } from './data.ts';
import type { Expose } from './expose.ts';
import type { InternalTls, IpFamily, Metrics, Proxy as ProxySettings, Trace } from './features.ts';
import type { ImageStorage } from './storage.ts';
import type {
  ImageOverride,
  InitContainers,
  ProbeTiming,
  ReplicatedWorkload,
  Revisions,
  Volume,
  Workload,
} from './workload.ts';

export interface Harbor {
  /** Harbor's version; one string changes images and facts. Supported: see `lib/harbor/releases`. */
  version: HarborVersion;
  /** Namespace of every object. */
  namespace: string;
  /** Helm's release name, from which object names follow. Default `harbor`. */
  release?: string;
  /** Replaces `harbor` as label `app` and in names (chart: nameOverride). */
  nameOverride?: string;
  /** Replaces the whole prefix of names (chart: fullnameOverride). */
  fullnameOverride?: string;
  /** `production` (default) adds resources, budgets, spread and hardening; `chart` renders what the chart renders. */
  profile?: 'production' | 'chart';
  /** Requests and limits of the production profile. Default `small`. */
  size?: 'small' | 'medium' | 'large';
  /** How clients reach it. */
  expose: Expose;
  /** URL that clients use; default: derived from `expose`. Given, it must agree with it. */
  externalURL?: string;
  credentials: Credentials;
  imageStorage: ImageStorage;
  database: Database;
  redis: Redis;
  core?: Core;
  jobservice?: Jobservice;
  registry?: Registry;
  portal?: Portal;
  /** The front proxy, where `expose` needs one. */
  nginx?: Nginx;
  /** Vulnerability scanner; `false`: not installed. */
  trivy?: Trivy | false;
  /** Where metrics are on. */
  exporter?: Exporter;
  /** TLS between the components; default: plain HTTP inside the namespace. */
  internalTLS?: InternalTls;
  /** Prometheus metrics of core, jobservice, registry and the exporter; default: off. */
  metrics?: Metrics;
  /** Traces to Jaeger or an OpenTelemetry collector; default: off. */
  trace?: Trace;
  /** Cache layer in Redis for manifests and project metadata; default: off. `expireHours` default 24. */
  cache?: { expireHours?: number };
  /** Outgoing HTTP proxy. */
  proxy?: ProxySettings;
  /** IP families of listeners and Services. */
  ipFamily?: IpFamily;
  /** Extra CA (key `ca.crt`) trusted by every component that calls out. */
  caBundle?: SecretSource;
  /** CA of a UAA server (key `ca.crt`), core only. */
  uaaCa?: SecretSource;
  /** Default `info`. */
  logLevel?: LogLevel;
  /** Default IfNotPresent. */
  imagePullPolicy?: 'Always' | 'IfNotPresent' | 'Never';
  /** Names of pull secrets for Harbor's own pods. */
  imagePullSecrets?: string[];
  /** Security context of every container; null: none. Default: what Pod Security `restricted` demands. */
  containerSecurityContext?: SecurityContext | null;
  /** Strategy of jobservice and registry; default: from their volumes (production), RollingUpdate (chart). */
  updateStrategy?: 'RollingUpdate' | 'Recreate';
  /** Annotation against deletion on claims (chart: persistence.resourcePolicy keep). Default true. */
  keepClaims?: boolean;
  /** Migrate the database by a Job before an upgrade instead of at core's start. Default false. */
  migrationJob?: boolean;
}

export type LogLevel = 'debug' | 'info' | 'warning' | 'error' | 'fatal';

/**
 * Harbor's own secrets. `every` is the source of all that are not given one by one; key names are those of the
 * chart's existing-Secret values (in brackets), renamed by `keys` of the source.
 */
export interface Credentials {
  every?: SecretSource;
  /** [HARBOR_ADMIN_PASSWORD] Password of `admin` at the first start; later changes happen in Harbor. */
  adminPassword?: SecretSource;
  /** [secretKey] 16 characters; encrypts credentials in the database and can never be changed. */
  secretKey?: SecretSource;
  /** [secret] 16 characters; how core proves itself to the other components. */
  coreSecret?: SecretSource;
  /** [JOBSERVICE_SECRET] 16 characters. */
  jobserviceSecret?: SecretSource;
  /** [REGISTRY_HTTP_SECRET] 16 characters; signs the registry's upload state. */
  registrySecret?: SecretSource;
  /** [CSRF_KEY] 32 characters. */
  csrfKey?: SecretSource;
  /** [tls.key, tls.crt] RSA pair in PKCS#1 that signs tokens; PKCS#8 keys make every token request fail. */
  tokenSigning?: SecretSource;
  /** [REGISTRY_PASSWD, REGISTRY_HTPASSWD] Password of core at the registry, and its bcrypt line. */
  registryCredentials?: SecretSource;
  /** User name of the above. Default `harbor_registry_user`. */
  registryUsername?: string;
}

export interface ServedWorkload {
  /** Annotations of the component's Service. */
  serviceAnnotations?: Record<string, string>;
  /** Type of the component's Service. Default: NodePort behind the Ingress controllers that need it, else ClusterIP. */
  serviceType?: 'ClusterIP' | 'NodePort';
}

export interface Core extends ReplicatedWorkload, Revisions, InitContainers, ServedWorkload {
  /** `false`: none. Default: up to an hour, for migrations. */
  startupProbe?: ProbeTiming | false;
  /** CONFIG_OVERWRITE_JSON: Harbor's user settings, fixed by configuration (JSON text; may hold credentials). */
  configureUserSettings?: SecretSource;
  /** Where quota usage is counted. Default `db`; null: core is not told, and counts there as well. */
  quotaUpdateProvider?: 'db' | 'redis' | null;
  gdpr?: { deleteUser?: boolean; auditLogsCompliant?: boolean };
  /** Seconds between flushes of pull times; default: at once. */
  artifactPullAsyncFlushDuration?: number;
  /** Hours that garbage collection spares fresh blobs; default: Harbor's 2. */
  gcTimeWindowHours?: number;
}

export interface Jobservice extends ReplicatedWorkload, Revisions, InitContainers {
  /** Jobs at a time in one pod. Default 10. */
  maxJobWorkers?: number;
  /** Default `['file']`; `file` needs a volume that all replicas share. */
  jobLoggers?: ('file' | 'database' | 'stdout')[];
  /** Volume of job logs. Default: a claim of 1Gi. */
  jobLog?: Volume;
  /** Days that job logs are kept. Default 14. */
  loggerSweeperDuration?: number;
  /** Tries and seconds of webhook jobs. Defaults 3 and 3. */
  notification?: { webhook_job_max_retry?: number; webhook_job_http_client_timeout?: number };
  /** Hours. Defaults 24 and 168. */
  reaper?: { max_update_hours?: number; max_dangling_hours?: number };
  /** Seconds for calls to the registry. Default 30. */
  registryHttpClientTimeout?: number;
}

/** One of the two containers of the registry pod. */
export interface RegistryContainer {
  image?: ImageOverride;
  resources?: ResourceRequirements;
  extraEnvVars?: EnvVar[];
  livenessProbe?: ProbeTiming;
  readinessProbe?: ProbeTiming;
}

export interface Registry extends Omit<ReplicatedWorkload, keyof RegistryContainer>, Revisions, InitContainers {
  /** The distribution registry. */
  registry?: RegistryContainer;
  /** registryctl, which deletes blobs for garbage collection. */
  controller?: RegistryContainer;
  /** Default false. */
  relativeurls?: boolean;
  /** Removal of unfinished uploads; `false`: never. Defaults: age 168h, interval 24h, dryrun false (Go durations). */
  uploadPurging?: { age?: string; interval?: string; dryrun?: boolean } | false;
  /** CloudFront in front of an S3 store. */
  middleware?: {
    type: 'cloudFront';
    baseurl: string;
    keypairid: string;
    /** Go duration of signed URLs. Default 3000s. */
    duration?: string;
    ipfilteredby?: string;
    /** [CLOUDFRONT_KEY_DATA] */
    privateKey: SecretSource;
  };
}

export interface Portal extends ReplicatedWorkload, Revisions, InitContainers, ServedWorkload {}
export interface Nginx extends ReplicatedWorkload, Revisions {
  /** A shorter list of ciphers for clients where there is no internal TLS; with it, see `internalTLS`. Default false. */
  strongCiphers?: boolean;
}

export interface Trivy extends ReplicatedWorkload, InitContainers {
  /** Vulnerability database and reports. Default: a claim of 5Gi for each pod. */
  volume?: Volume;
  debugMode?: boolean;
  /** Default `os,library`. */
  vulnType?: string;
  /** Default `UNKNOWN,LOW,MEDIUM,HIGH,CRITICAL`. */
  severity?: string;
  ignoreUnfixed?: boolean;
  insecure?: boolean;
  /** [gitHubToken] Raises GitHub's rate limit for downloads. */
  gitHubToken?: SecretSource;
  /** true: the database is provided some other way. */
  skipUpdate?: boolean;
  skipJavaDBUpdate?: boolean;
  /** OCI repositories of the vulnerability database, tried in order. */
  dbRepository?: string[];
  javaDBRepository?: string[];
  /** true: no requests to package repositories while scanning. */
  offlineScan?: boolean;
  /** Default `vuln`. */
  securityCheck?: string;
  /** Go duration of one scan. Default 5m0s. */
  timeout?: string;
}

export interface Exporter extends ReplicatedWorkload, Revisions {
  /** Seconds. Default 23. */
  cacheDuration?: number;
  /** Seconds. Default 14400. */
  cacheCleanInterval?: number;
}

export type { Database, Expose, ImageStorage, Redis, SecretSource, Volume, Workload };
