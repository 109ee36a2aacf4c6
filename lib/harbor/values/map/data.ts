/** PostgreSQL and Redis. */
import { warning } from '../../../problem.ts';
import type { SecretSource } from '../../../secrets/source.ts';
import { defaults } from '../../defaults.ts';
import type { Database, ExternalRedis, Redis, RedisIndexes, SentinelRedis } from '../../model/data.ts';
import { database as databaseSchema, redis as redisSchema } from '../schema/data.ts';
import type { Values } from '../schema.ts';
import { type Context, defined, given, numeric, unless } from './context.ts';
import { credential, home, refer } from './secrets.ts';
import { volumeOf } from './volumes.ts';
import { initContainers, workload } from './workload.ts';

/** A Secret that belongs to the other kind of server has an effect in the chart, by mistake. */
const ignored = (context: Context, kind: 'database' | 'redis', name: string | undefined) => {
  if (!name) return;
  const path = `${kind}.external.existingSecret`;
  const what = `${kind}.type is internal, yet the chart then leaves out a password for the sake of this Secret; it is ignored`;
  context.problems.push(warning('values-unused', path, what, `remove it, or write ${kind}.type: external`));
};

export const databaseOf = (context: Context): Database => {
  const { internal = {}, external = {}, ...database } = context.values.database ?? {};
  const pool = defined({
    maxIdleConns: unless(database.maxIdleConns ?? defaults.database.maxIdleConns, defaults.database.maxIdleConns),
    maxOpenConns: unless(database.maxOpenConns ?? defaults.database.maxOpenConns, defaults.database.maxOpenConns),
  });
  if (database.type === 'external') {
    return {
      type: 'external',
      host: external.host ?? '',
      ...defined({
        port: unless(numeric(external.port), defaults.database.port),
      }),
      username: external.username ?? '',
      password: credential(context, {
        path: 'database.external.password',
        existing: {
          name: external.existingSecret,
          keys: { password: 'password' },
        },
        value: external.password,
        home: { suffix: 'core', keys: { password: 'POSTGRESQL_PASSWORD' } },
        fix: 'database.external.password, or database.external.existingSecret: <name of a Secret with the key password>',
      }),
      ...defined({
        database: unless(given(external.coreDatabase), defaults.database.name),
        sslmode: unless(external.sslmode, defaults.database.sslmode),
      }),
      ...pool,
    };
  }
  ignored(context, 'database', external.existingSecret);
  if (context.options.secrets === 'live' && internal.password === databaseSchema.internal.password.default) {
    context.notes.push({
      path: 'harbor.database.password',
      text: "The chart's published default, which everybody knows.",
    });
  }
  const shm = internal.shmSizeLimit === undefined ? undefined : String(internal.shmSizeLimit);
  return {
    type: 'internal',
    password: credential(context, {
      path: 'database.internal.password',
      value: internal.password,
      home: home('database', 'POSTGRES_PASSWORD'),
      fix: 'database.internal.password',
    }),
    ...defined({
      volume: volumeOf(context, 'database'),
      shmSizeLimit: unless(shm, defaults.database.shmSizeLimit),
    }),
    ...workload(context, 'database.internal', { ...internal, ...podMetadata(database) }, databaseSchema.internal),
    ...initContainers(context, 'database.internal', internal.extrInitContainers),
    ...defined({
      permissionsResources: given(internal.initContainer?.permissions?.resources),
    }),
    ...pool,
  };
};

/** Of pods that run in the cluster these two stand one level higher in the values. */
const podMetadata = ({
  podAnnotations,
  podLabels,
}: {
  podAnnotations?: Record<string, string>;
  podLabels?: Record<string, string>;
}) => defined({ podAnnotations, podLabels });

export const redisOf = (context: Context): Redis => {
  const { internal = {}, external = {}, ...redis } = context.values.redis ?? {};
  if (redis.type === 'external') return remoteRedis(context, external);
  ignored(context, 'redis', external.existingSecret);
  return {
    type: 'internal',
    ...defined({
      volume: volumeOf(context, 'redis'),
      indexes: indexes(internal),
    }),
    ...workload(context, 'redis.internal', { ...internal, ...podMetadata(redis) }, redisSchema.internal),
    ...initContainers(context, 'redis.internal', internal.initContainers),
  };
};

type ExternalValues = NonNullable<NonNullable<Values['redis']>['external']>;

const remoteRedis = (context: Context, values: ExternalValues): ExternalRedis | SentinelRedis => {
  const addr = values.addr ?? '';
  const rest = defined({
    tls: values.tlsOptions?.enable || undefined,
    username: given(values.username),
    password: redisPassword(context, values),
    indexes: indexes(values, values.coreDatabaseIndex),
  });
  if (!values.sentinelMasterSet) return { type: 'external', addr, ...rest };
  const addrs = addr.split(',').map((address) => address.trim());
  return {
    type: 'sentinel',
    addrs,
    masterSet: values.sentinelMasterSet,
    ...rest,
  };
};

/** A chart's release keeps this password in ConfigMaps: a live one needs a Secret for it. */
const redisPassword = (
  context: Context,
  { existingSecret, password, username }: ExternalValues,
): SecretSource | undefined => {
  const keys = { REDIS_PASSWORD: 'REDIS_PASSWORD' };
  if (existingSecret) {
    if (!username) {
      const text = `If Secret ${existingSecret} has REDIS_USERNAME, write it here as username: it is no secret.`;
      context.notes.push({ path: 'harbor.redis', text });
    }
    return refer(context, existingSecret, keys, 'given');
  }
  if (!password) return undefined;
  if (context.options.secrets !== 'live') return { from: 'plain', value: password };
  if (/[^\w.~-]/.test(password)) {
    const what = 'from a Secret the password is put into URLs as it is, and has characters that a URL cannot hold';
    const fix = 'change it to letters, digits and -._~ before the import is applied';
    context.problems.push(warning('values-secret', 'redis.external.password', what, fix));
  }
  return refer(context, `${context.full}-redis-auth`, keys, 'new', 'redis.external.password');
};

type IndexValues = Pick<
  ExternalValues,
  | 'jobserviceDatabaseIndex'
  | 'registryDatabaseIndex'
  | 'trivyAdapterIndex'
  | 'harborDatabaseIndex'
  | 'cacheLayerDatabaseIndex'
>;

const indexes = (values: IndexValues, core?: number | string): RedisIndexes | undefined => {
  const usual = defaults.redis.indexes;
  const index = (value: number | string | undefined, fallback?: number) =>
    value === '' ? undefined : unless(numeric(value), fallback);
  return given(
    defined({
      core: index(core, usual.core),
      jobservice: index(values.jobserviceDatabaseIndex, usual.jobservice),
      registry: index(values.registryDatabaseIndex, usual.registry),
      trivy: index(values.trivyAdapterIndex, usual.trivy),
      harbor: index(values.harborDatabaseIndex),
      cacheLayer: index(values.cacheLayerDatabaseIndex),
    }),
  );
};
