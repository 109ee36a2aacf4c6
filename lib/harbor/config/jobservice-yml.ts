/** config.yml of jobservice. */
import { toYaml } from '../../kube/yaml.ts';
import { certificateFiles } from '../certificates.ts';
import type { Self } from '../component.ts';
import { defaults, settled } from '../defaults.ts';
import { redisInline, redisUrl } from '../redis.ts';
import { metricsPath, metricsPort } from '../release.ts';

export const jobserviceYml = ({ release, port }: Self<'jobservice'>): string => {
  const { harbor } = release;
  const settings = settled(defaults.jobservice, harbor.jobservice);
  const level = (harbor.logLevel ?? defaults.logLevel).toUpperCase();
  const files = certificateFiles('jobservice');
  const sweeper = { duration: settings.loggerSweeperDuration };
  const loggers = {
    file: {
      name: 'FILE',
      level,
      settings: { base_dir: '/var/log/jobs' },
      sweeper: { ...sweeper, settings: { work_dir: '/var/log/jobs' } },
    },
    database: { name: 'DB', level, sweeper },
    stdout: { name: 'STD_OUTPUT', level },
  };
  return toYaml({
    protocol: release.scheme,
    port,
    https_config: release.tls ? { cert: files.cert, key: files.key } : undefined,
    worker_pool: {
      workers: settings.maxJobWorkers,
      backend: 'redis',
      redis_pool: {
        // Without inline credentials the URL comes from the environment (JOB_SERVICE_POOL_REDIS_URL).
        redis_url: redisInline(release) ? redisUrl(release, 'jobservice') : undefined,
        namespace: 'harbor_job_service_namespace',
        idle_timeout_second: 3600,
      },
    },
    job_loggers: (['file', 'database', 'stdout'] as const)
      .filter((logger) => settings.jobLoggers.includes(logger))
      .map((logger) => loggers[logger]),
    metric: {
      enabled: harbor.metrics !== undefined,
      path: metricsPath(release, 'jobservice'),
      port: metricsPort(release, 'jobservice'),
    },
    loggers: [{ name: 'STD_OUTPUT', level }],
    reaper: { ...defaults.jobservice.reaper, ...settings.reaper },
  });
};
