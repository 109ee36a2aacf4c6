/** Defaults of the model: what Harbor's chart 1.19.1 sets where an operator says nothing. */
import type { SecurityContext } from '../kube/manifest.ts';
import type { ProbeTiming } from './model/workload.ts';

const probe = (initialDelaySeconds: number, failureThreshold = 3): Required<ProbeTiming> => ({
  initialDelaySeconds,
  periodSeconds: 10,
  timeoutSeconds: 1,
  failureThreshold,
  successThreshold: 1,
});

/** Liveness late, readiness early: the timing of most components. */
const slowLiveness = { livenessProbe: probe(300), readinessProbe: probe(1) };
const replicated = { replicas: 1, revisionHistoryLimit: 10 };
const repositories = (name: string) => [`mirror.gcr.io/aquasec/${name}`, `ghcr.io/aquasecurity/${name}`];

/** What Pod Security `restricted` demands of a container. */
export const containerSecurityContext: SecurityContext = {
  privileged: false,
  allowPrivilegeEscalation: false,
  runAsNonRoot: true,
  capabilities: { drop: ['ALL'] },
  seccompProfile: { type: 'RuntimeDefault' },
};

const jobLoggers: readonly ('file' | 'database' | 'stdout')[] = ['file'];

export const defaults = {
  release: 'harbor',
  frontServiceName: 'harbor',
  servicePorts: { http: 80, https: 443 },
  nodePorts: { http: { port: 80, nodePort: 30002 }, https: { port: 443, nodePort: 30003 } },
  logLevel: 'info',
  imagePullPolicy: 'IfNotPresent',
  registryUsername: 'harbor_registry_user',
  core: {
    ...replicated,
    startupProbe: { ...probe(10), failureThreshold: 360 },
    livenessProbe: probe(0, 2),
    readinessProbe: probe(0, 2),
    quotaUpdateProvider: 'db',
  },
  jobservice: {
    ...replicated,
    livenessProbe: probe(300),
    readinessProbe: probe(20),
    maxJobWorkers: 10,
    jobLoggers,
    loggerSweeperDuration: 14,
    notification: { webhook_job_max_retry: 3, webhook_job_http_client_timeout: 3 },
    reaper: { max_update_hours: 24, max_dangling_hours: 168 },
    registryHttpClientTimeout: 30,
  },
  registry: {
    ...replicated,
    ...slowLiveness,
    rootdirectory: '/storage',
    uploadPurging: { age: '168h', interval: '24h', dryrun: false },
    cloudFrontDuration: '3000s',
  },
  portal: { ...replicated, ...slowLiveness },
  nginx: { ...replicated, ...slowLiveness },
  exporter: {
    ...replicated,
    livenessProbe: probe(300),
    readinessProbe: probe(30),
    cacheDuration: 23,
    cacheCleanInterval: 14400,
  },
  trivy: {
    replicas: 1,
    livenessProbe: probe(5, 10),
    readinessProbe: probe(5),
    resources: { requests: { cpu: '200m', memory: '512Mi' }, limits: { cpu: '1', memory: '1Gi' } },
    debugMode: false,
    vulnType: 'os,library',
    severity: 'UNKNOWN,LOW,MEDIUM,HIGH,CRITICAL',
    ignoreUnfixed: false,
    insecure: false,
    skipUpdate: false,
    skipJavaDBUpdate: false,
    dbRepository: repositories('trivy-db'),
    javaDBRepository: repositories('trivy-java-db'),
    offlineScan: false,
    securityCheck: 'vuln',
    timeout: '5m0s',
  },
  database: {
    ...slowLiveness,
    port: 5432,
    name: 'registry',
    superuser: 'postgres',
    sslmode: 'disable',
    maxIdleConns: 100,
    maxOpenConns: 900,
    shmSizeLimit: '512Mi',
  },
  redis: { ...slowLiveness, indexes: { core: 0, jobservice: 1, registry: 2, trivy: 5 } },
  volumes: { registry: '5Gi', jobservice: '1Gi', database: '1Gi', redis: '1Gi', trivy: '5Gi' },
  access: 'ReadWriteOnce',
  metrics: { path: '/metrics', port: 8001 },
  cache: { expireHours: 24 },
  proxy: { noProxy: '127.0.0.1,localhost,.local,.internal', components: ['core', 'jobservice', 'trivy'] },
  trace: {
    sampleRate: 1,
    jaeger: { endpoint: 'http://hostname:14268/api/traces' },
    otel: { endpoint: 'hostname:4318', urlPath: '/v1/traces', compression: false, insecure: true, timeout: 10 },
  },
} as const;

/** What is given, and for what is not the default. */
type Settled<Base, Given> = Omit<Base, keyof Given> &
  Omit<Given, keyof Base> & { [K in keyof Base & keyof Given]-?: Base[K] | Exclude<Given[K], undefined> };

const probes = ['livenessProbe', 'readinessProbe', 'startupProbe'] as const;

/** Given settings over the defaults; of a probe the numbers one by one. */
export const settled = <Base extends object, Given extends object>(
  base: Base,
  given: Given | undefined,
): Settled<Base, Given> => {
  const fallbacks: Partial<Record<string, unknown>> = { ...base };
  const settings: Partial<Record<string, unknown>> = { ...base, ...given };
  for (const probe of probes) {
    const [fallback, own] = [fallbacks[probe], settings[probe]];
    if (fallback && own) settings[probe] = { ...fallback, ...own };
  }
  return settings as Settled<Base, Given>;
};
