/** Configuration of the registry pod: distribution's config.yml and registryctl's. */
import { toYaml } from '../../kube/yaml.ts';
import { textOf } from '../../secrets/source.ts';
import { certificateFiles } from '../certificates.ts';
import type { Self } from '../component.ts';
import { defaults } from '../defaults.ts';
import { gcsKeyFile } from '../image-storage.ts';
import type { ImageStorage } from '../model/storage.ts';
import { redisAddress, redisIndex, redisInline, redisPassword, redisPasswordKey } from '../redis.ts';
import { metricsPath, metricsPort, podPort, type Release } from '../release.ts';

/** Port of the registry's debug listener, on loopback, where metrics are off. */
export const debugPort = 5001;

const files = certificateFiles('registry');

/** The driver's block: distribution's own option names, nothing where nothing is said. */
const driver = (storage: ImageStorage): Record<string, unknown> => {
  const { type, disableredirect: _, caBundle: __, dataMount: ___, ...options } = storage;
  switch (storage.type) {
    case 'filesystem':
      return {
        [type]: {
          rootdirectory: storage.rootdirectory ?? defaults.registry.rootdirectory,
          maxthreads: storage.maxthreads,
        },
      };
    case 'gcs':
      return { [type]: { ...without(options, 'key'), keyfile: storage.key && gcsKeyFile } };
    case 'azure':
      return { [type]: without(options, 'accountkey') };
    case 'oss':
      return {
        [type]: {
          ...without(options, 'credentials'),
          endpoint: storage.endpoint && `${storage.bucket}.${storage.endpoint}`,
        },
      };
    default:
      return { [type]: without(options, 'credentials') };
  }
};

const without = (options: object, key: string): Record<string, unknown> =>
  Object.fromEntries(Object.entries(options).filter(([name]) => name !== key));

/** distribution knows `warn` where Harbor says `warning`, and nothing worse than `error`. */
const logLevel = ({ harbor }: Release): string => {
  const level = harbor.logLevel ?? defaults.logLevel;
  return level === 'warning' ? 'warn' : level === 'fatal' ? 'error' : level;
};

const redis = (release: Release) => {
  const { redis } = release.harbor;
  const password = redisPassword(release);
  const credentials = {
    username: redis.type === 'internal' ? '' : (redis.username ?? ''),
    // From the environment (REGISTRY_REDIS_PASSWORD) wherever the chart's own text is not wanted.
    password:
      password?.from === 'plain' && redisInline(release)
        ? textOf(password, redisPasswordKey)
        : password
          ? undefined
          : '',
  };
  return {
    addr: redisAddress(release),
    sentinelMasterSet: redis.type === 'sentinel' ? redis.masterSet : undefined,
    db: Number(redisIndex(release, 'registry')),
    ...(release.facts.registryRedisCredentials && credentials),
    readtimeout: '10s',
    writetimeout: '10s',
    dialtimeout: '10s',
    enableTLS: redis.type !== 'internal' && (redis.tls ?? false),
    pool: { maxidle: 100, maxactive: 500, idletimeout: '60s' },
  };
};

const middleware = ({ harbor: { registry } }: Release) => {
  const cloudFront = registry?.middleware;
  if (!cloudFront) return undefined;
  return {
    storage: [
      {
        name: 'cloudfront',
        options: {
          baseurl: cloudFront.baseurl,
          privatekey: '/etc/registry/pk.pem',
          keypairid: cloudFront.keypairid,
          duration: cloudFront.duration ?? defaults.registry.cloudFrontDuration,
          ipfilteredby: cloudFront.ipfilteredby ?? 'none',
        },
      },
    ],
  };
};

export const registryYml = ({ release, port }: Self<'registry'>): string => {
  const { harbor } = release;
  const { uploadPurging = {}, relativeurls = false } = harbor.registry ?? {};
  return toYaml({
    version: '0.1',
    log: { level: logLevel(release), fields: { service: 'registry' } },
    storage: {
      ...driver(harbor.imageStorage),
      cache: { layerinfo: 'redis' },
      maintenance: {
        uploadpurging:
          uploadPurging === false
            ? { enabled: false }
            : { enabled: true, ...defaults.registry.uploadPurging, ...uploadPurging },
      },
      delete: { enabled: true },
      redirect: { disable: harbor.imageStorage.disableredirect ?? false },
    },
    redis: redis(release),
    http: {
      addr: `:${port}`,
      relativeurls,
      tls: release.tls ? { certificate: files.cert, key: files.key, minimumtls: 'tls1.2' } : undefined,
      debug: harbor.metrics
        ? {
            addr: `:${metricsPort(release, 'registry')}`,
            prometheus: { enabled: true, path: metricsPath(release, 'registry') },
          }
        : { addr: `localhost:${debugPort}` },
    },
    auth: { htpasswd: { realm: 'harbor-registry-basic-realm', path: '/etc/registry/passwd' } },
    validation: { disabled: true },
    compatibility: { schema1: { enabled: true } },
    middleware: middleware(release),
  });
};

/** registryctl reads the registry's configuration too, for its storage driver. */
export const controllerYml = (release: Release): string =>
  toYaml({
    protocol: release.scheme,
    port: podPort(release, 'registryctl'),
    https_config: release.tls ? { cert: files.cert, key: files.key } : undefined,
    log_level: release.harbor.logLevel ?? defaults.logLevel,
    registry_config: '/etc/registry/config.yml',
  });
