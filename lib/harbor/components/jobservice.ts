/** Runs Harbor's jobs: replication, scans, garbage collection, retention, webhooks. */
import { present } from '../../kube/manifest.ts';
import { caBundle, internalCertificateObjects, internalTls } from '../certificates.ts';
import { component, configMap, container, deployment, httpProbe, service } from '../component.ts';
import { cacheVariables } from '../config/core-env.ts';
import { jobserviceYml } from '../config/jobservice-yml.ts';
import { ownSecret, referencedEnv } from '../credentials.ts';
import { defaults, settled } from '../defaults.ts';
import { proxyReferences, proxyVariables } from '../proxy.ts';
import { type RedisUser, redisConfig, redisEnv, redisInline } from '../redis.ts';
import { credential, imageOf, type Release } from '../release.ts';
import { strategyFor } from '../strategy.ts';
import { jaegerPassword, traceVariables } from '../trace.ts';
import { claim, podVolume, subPathOf } from '../volumes.ts';
import { mutualTrust } from './core.ts';

/** Redis URLs that jobservice reads from its environment; its own queue's URL stands in config.yml where it may. */
const jobserviceRedis = (release: Release): Record<string, RedisUser | false> => ({
  _REDIS_URL_CORE: release.harbor.cache !== undefined && 'core',
  _REDIS_URL_CACHE_LAYER: 'cacheLayer',
  // Overrides worker_pool.redis_pool.redis_url of config.yml (Harbor, src/jobservice/config/config.go).
  JOB_SERVICE_POOL_REDIS_URL: !redisInline(release) && 'jobservice',
});

export const jobservice = component('jobservice', (self) => {
  const { release, name } = self;
  const { harbor } = release;
  const settings = settled(defaults.jobservice, harbor.jobservice);
  const jaeger = jaegerPassword(release);
  const own = ownSecret(release, name, [
    { key: 'JOBSERVICE_SECRET', source: credential(release, 'jobserviceSecret') },
    { key: 'REGISTRY_CREDENTIAL_PASSWORD', source: credential(release, 'registryCredentials'), own: 'REGISTRY_PASSWD' },
    ...(jaeger ? [{ key: 'TRACE_JAEGER_PASSWORD', ...jaeger }] : []),
  ]);
  const tls = internalTls(self, 'jobservice');
  const bundle = caBundle(release);
  const logsToFile = settings.jobLoggers.includes('file');
  const volume = logsToFile ? (settings.jobLog ?? {}) : { ephemeral: true as const };
  const notification = { ...defaults.jobservice.notification, ...settings.notification };
  return [
    ...internalCertificateObjects(self, 'jobservice'),
    configMap(name, { 'config.yml': jobserviceYml(self) }),
    configMap(`${name}-env`, {
      CORE_URL: self.url('core'),
      TOKEN_SERVICE_URL: `${self.url('core')}/service/token`,
      REGISTRY_URL: self.url('registry'),
      REGISTRY_CONTROLLER_URL: self.url('registryctl'),
      REGISTRY_CREDENTIAL_USERNAME: harbor.credentials.registryUsername ?? defaults.registryUsername,
      ...(release.facts.registryHttpClientTimeout && {
        REGISTRY_HTTP_CLIENT_TIMEOUT: String(settings.registryHttpClientTimeout),
      }),
      JOBSERVICE_WEBHOOK_JOB_MAX_RETRY: String(notification.webhook_job_max_retry),
      JOBSERVICE_WEBHOOK_JOB_HTTP_CLIENT_TIMEOUT: String(notification.webhook_job_http_client_timeout),
      LOG_LEVEL: harbor.logLevel ?? defaults.logLevel,
      ...proxyVariables(release, 'jobservice'),
      ...(harbor.metrics && { METRIC_NAMESPACE: 'harbor', METRIC_SUBSYSTEM: 'jobservice' }),
      ...traceVariables(release, 'harbor-jobservice'),
      ...redisConfig(release, jobserviceRedis(release)),
      ...cacheVariables(release),
    }),
    own.object,
    claim(self, 'jobservice', volume),
    service(self),
    deployment(
      self,
      settings,
      {
        containers: [
          container(self, 'jobservice', settings, imageOf(release, 'jobservice', settings.image), {
            envFrom: [{ configMapRef: { name: `${name}-env` } }, ...own.envFrom],
            env: present([
              mutualTrust(release).core,
              referencedEnv('JOBSERVICE_SECRET', credential(release, 'jobserviceSecret'), 'JOBSERVICE_SECRET'),
              ...tls.env,
              referencedEnv(
                'REGISTRY_CREDENTIAL_PASSWORD',
                credential(release, 'registryCredentials'),
                'REGISTRY_PASSWD',
              ),
              referencedEnv('TRACE_JAEGER_PASSWORD', jaeger?.source, 'TRACE_JAEGER_PASSWORD'),
              ...redisEnv(release, jobserviceRedis(release)),
              ...proxyReferences(release, 'jobservice'),
              ...(settings.extraEnvVars ?? []),
            ]),
            ports: [{ containerPort: self.port, protocol: 'TCP' }],
            livenessProbe: httpProbe(self, '/api/v1/stats', settings.livenessProbe),
            readinessProbe: httpProbe(self, '/api/v1/stats', settings.readinessProbe),
            volumeMounts: [
              { name: 'jobservice-config', mountPath: '/etc/jobservice/config.yml', subPath: 'config.yml' },
              { name: 'job-logs', mountPath: '/var/log/jobs', subPath: subPathOf(settings.jobLog) },
              ...tls.mounts,
              ...bundle.mounts,
            ],
          }),
        ],
        volumes: [
          { name: 'jobservice-config', configMap: { name } },
          podVolume('job-logs', name, volume),
          ...tls.volumes,
          ...bundle.volumes,
        ],
      },
      strategyFor(release, volume),
    ),
  ];
});
