/** core's ConfigMap: its environment, as Harbor reads it, and app.conf. */
import type { ConfigMap } from '../../kube/manifest.ts';
import { configMap, type Self } from '../component.ts';
import { databaseConnection } from '../database.ts';
import { defaults } from '../defaults.ts';
import { proxyVariables } from '../proxy.ts';
import { type RedisUser, redisConfig } from '../redis.ts';
import { metricsPath, metricsPort, type Release } from '../release.ts';
import { traceVariables } from '../trace.ts';

/** Redis URLs that core connects with. */
export const coreRedis: Record<string, RedisUser> = {
  _REDIS_URL_CORE: 'core',
  _REDIS_URL_REG: 'registry',
  _REDIS_URL_HARBOR: 'harbor',
  _REDIS_URL_CACHE_LAYER: 'cacheLayer',
};

/** Where core expects the CA of a UAA server (UAA_CA_ROOT). */
export const uaaCaFile = '/etc/core/auth-ca/auth-ca.crt';

const appConf = (port: number) => `appname = Harbor
runmode = prod
enablegzip = true

[prod]
httpport = ${port}
`;

export const coreConfig = (self: Self<'core'>): ConfigMap => {
  const { release, port, name } = self;
  const { harbor, facts } = release;
  const database = databaseConnection(release);
  const core = harbor.core ?? {};
  return configMap(name, {
    'app.conf': appConf(port),
    PORT: String(port),
    DATABASE_TYPE: 'postgresql',
    POSTGRESQL_HOST: database.host,
    POSTGRESQL_PORT: database.port,
    POSTGRESQL_USERNAME: database.username,
    POSTGRESQL_DATABASE: database.database,
    POSTGRESQL_SSLMODE: database.sslmode,
    POSTGRESQL_MAX_IDLE_CONNS: database.maxIdleConns,
    POSTGRESQL_MAX_OPEN_CONNS: database.maxOpenConns,
    EXT_ENDPOINT: release.externalURL,
    CORE_URL: self.url('core'),
    TOKEN_SERVICE_URL: `${self.url('core')}/service/token`,
    // Loopback: core calls itself past the Service, for clusters without hairpin routing.
    CORE_LOCAL_URL: `${release.scheme}://127.0.0.1:${port}`,
    JOBSERVICE_URL: self.url('jobservice'),
    REGISTRY_URL: self.url('registry'),
    REGISTRY_CONTROLLER_URL: self.url('registryctl'),
    PORTAL_URL: self.url('portal'),
    WITH_TRIVY: String(release.trivy !== undefined),
    TRIVY_ADAPTER_URL: self.url('trivy'),
    REGISTRY_STORAGE_PROVIDER_NAME: harbor.imageStorage.type,
    REGISTRY_CREDENTIAL_USERNAME: harbor.credentials.registryUsername ?? defaults.registryUsername,
    LOG_LEVEL: harbor.logLevel ?? defaults.logLevel,
    CONFIG_PATH: '/etc/core/app.conf',
    CHART_CACHE_DRIVER: 'redis',
    ...redisConfig(release, coreRedis),
    ...(harbor.uaaCa && { UAA_CA_ROOT: uaaCaFile }),
    ...proxyVariables(release, 'core'),
    PERMITTED_REGISTRY_TYPES_FOR_PROXY_CACHE: facts.proxyCacheRegistries,
    ...(facts.replicationAdapters && { REPLICATION_ADAPTER_WHITELIST: facts.replicationAdapters }),
    ...(harbor.metrics && {
      METRIC_ENABLE: 'true',
      METRIC_PATH: metricsPath(release, 'core'),
      METRIC_PORT: String(metricsPort(release, 'core')),
      METRIC_NAMESPACE: 'harbor',
      METRIC_SUBSYSTEM: 'core',
    }),
    ...(core.gcTimeWindowHours !== undefined && { GC_TIME_WINDOW_HOURS: String(core.gcTimeWindowHours) }),
    ...traceVariables(release, 'harbor-core'),
    ...(core.artifactPullAsyncFlushDuration && {
      ARTIFACT_PULL_ASYNC_FLUSH_DURATION: String(core.artifactPullAsyncFlushDuration),
    }),
    ...(core.gdpr?.deleteUser && { GDPR_DELETE_USER: 'true' }),
    ...(core.gdpr?.auditLogsCompliant && { GDPR_AUDIT_LOGS: 'true' }),
    ...cacheVariables(release),
    ...(core.quotaUpdateProvider !== null && {
      QUOTA_UPDATE_PROVIDER: core.quotaUpdateProvider ?? defaults.core.quotaUpdateProvider,
    }),
  });
};

/** The cache layer of core and jobservice. */
export const cacheVariables = ({ harbor: { cache } }: Release): Record<string, string> =>
  cache ? { CACHE_ENABLED: 'true', CACHE_EXPIRE_HOURS: String(cache.expireHours ?? defaults.cache.expireHours) } : {};
