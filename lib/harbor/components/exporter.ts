/** Prometheus metrics of Harbor as a whole, read from core, the database and jobservice's queue; and the ServiceMonitor. */
import { type Manifest, present } from '../../kube/manifest.ts';
import { caBundle, internalTls } from '../certificates.ts';
import { component, configMap, container, deployment, service, timed } from '../component.ts';
import { ownSecret, referencedEnv } from '../credentials.ts';
import { databaseConnection } from '../database.ts';
import { defaults, settled } from '../defaults.ts';
import { commonLabels } from '../labels.ts';
import { proxyReferences, proxyVariables } from '../proxy.ts';
import { redisConfig, redisEnv } from '../redis.ts';
import { credential, imageOf, metricsPath, type Release, servicePort } from '../release.ts';
import { topology } from '../topology.ts';

const redisVariables = { HARBOR_REDIS_URL: 'jobservice' } as const;

export const exporter = component('exporter', (self) => {
  const { release, name, port } = self;
  const { harbor } = release;
  if (!harbor.metrics) return [];
  const settings = settled(defaults.exporter, harbor.exporter);
  const database = databaseConnection(release);
  const own = ownSecret(release, name, [
    { key: 'HARBOR_ADMIN_PASSWORD', source: credential(release, 'adminPassword') },
    { key: 'HARBOR_DATABASE_PASSWORD', source: database.password, own: database.own },
  ]);
  const logLevel = harbor.logLevel ?? defaults.logLevel;
  // Client of core: it needs core's certificate directory for the CA, no certificate of its own.
  const tls = internalTls(self, 'core');
  const bundle = caBundle(release);
  const probe = (timing: typeof settings.livenessProbe) => ({ httpGet: { path: '/', port }, ...timed(timing) });
  return [
    configMap(`${name}-env`, {
      // The exporter looks at jobservice's entry of the proxy list (chart 1.19.1).
      ...proxyVariables(release, 'jobservice'),
      LOG_LEVEL: logLevel,
      HARBOR_EXPORTER_PORT: String(port),
      HARBOR_EXPORTER_METRICS_PATH: metricsPath(release, 'exporter'),
      HARBOR_EXPORTER_METRICS_ENABLED: 'true',
      HARBOR_EXPORTER_CACHE_TIME: String(settings.cacheDuration),
      HARBOR_EXPORTER_CACHE_CLEAN_INTERVAL: String(settings.cacheCleanInterval),
      HARBOR_METRIC_NAMESPACE: 'harbor',
      HARBOR_METRIC_SUBSYSTEM: 'exporter',
      ...redisConfig(release, redisVariables),
      HARBOR_REDIS_NAMESPACE: 'harbor_job_service_namespace',
      HARBOR_REDIS_TIMEOUT: '3600',
      HARBOR_SERVICE_SCHEME: release.scheme,
      HARBOR_SERVICE_HOST: self.host('core'),
      HARBOR_SERVICE_PORT: String(servicePort(release, 'core')),
      HARBOR_DATABASE_HOST: database.host,
      HARBOR_DATABASE_PORT: database.port,
      HARBOR_DATABASE_USERNAME: database.username,
      HARBOR_DATABASE_DBNAME: database.database,
      HARBOR_DATABASE_SSLMODE: database.sslmode,
      HARBOR_DATABASE_MAX_IDLE_CONNS: database.maxIdleConns,
      HARBOR_DATABASE_MAX_OPEN_CONNS: database.maxOpenConns,
    }),
    own.object,
    service(self),
    deployment(self, settings, {
      containers: [
        container(self, 'exporter', settings, imageOf(release, 'exporter', settings.image), {
          args: ['-log-level', logLevel],
          envFrom: [{ configMapRef: { name: `${name}-env` } }, ...own.envFrom],
          env: present([
            referencedEnv('HARBOR_ADMIN_PASSWORD', credential(release, 'adminPassword'), 'HARBOR_ADMIN_PASSWORD'),
            referencedEnv('HARBOR_DATABASE_PASSWORD', database.password, database.own),
            ...redisEnv(release, redisVariables),
            ...proxyReferences(release, 'jobservice'),
            ...(settings.extraEnvVars ?? []),
          ]),
          ports: [{ containerPort: port, protocol: 'TCP' }],
          livenessProbe: probe(settings.livenessProbe),
          readinessProbe: probe(settings.readinessProbe),
          volumeMounts: [...tls.mounts, ...bundle.mounts],
        }),
      ],
      volumes: present([
        // Declared by the chart, mounted by nobody; an adopted pod keeps it.
        release.profile === 'chart' && { name: 'config', secret: { secretName: name } },
        ...tls.volumes,
        ...bundle.volumes,
      ]),
    }),
    ...serviceMonitor(release),
  ];
});

const serviceMonitor = (release: Release): Manifest[] => {
  const monitor = release.harbor.metrics?.serviceMonitor;
  if (!monitor) return [];
  return [
    {
      apiVersion: 'monitoring.coreos.com/v1',
      kind: 'ServiceMonitor',
      metadata: { name: release.names.full, labels: { ...commonLabels(release), ...monitor.additionalLabels } },
      spec: {
        jobLabel: 'app.kubernetes.io/name',
        endpoints: [
          {
            port: topology.exporter.portName[release.tls ? 1 : 0],
            interval: monitor.interval,
            honorLabels: true,
            metricRelabelings: monitor.metricRelabelings,
            relabelings: monitor.relabelings,
          },
        ],
        selector: { matchLabels: { release: release.names.release, app: release.names.short } },
      },
    },
  ];
};
