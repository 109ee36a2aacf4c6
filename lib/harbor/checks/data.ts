/** PostgreSQL and Redis: reachable, encrypted where it matters, each consumer with a database of its own. */
import { error, warning } from '../../problem.ts';
import { textOf } from '../../secrets/source.ts';
import { defaults } from '../defaults.ts';
import { type RedisUser, redisIndex, redisInline, redisPasswordKey } from '../redis.ts';
import type { Check } from './check.ts';

export const checkDatabase: Check = ({ database, core, jobservice, caBundle }) => {
  const zones = [
    ['harbor.core', core?.extraEnvVars],
    ['harbor.jobservice', jobservice?.extraEnvVars],
    ['harbor.database', database.type === 'internal' ? database.extraEnvVars : undefined],
  ] as const;
  const common = zones.flatMap(([path, variables]) =>
    (variables ?? []).map(
      ({ name, value }) =>
        name === 'TZ' &&
        value !== 'UTC' &&
        error(
          'time-zone',
          `${path}.extraEnvVars`,
          `TZ ${value} makes Harbor refuse tokens until a project's creation time has passed in UTC`,
          'no TZ, or UTC',
        ),
    ),
  );
  if (database.type === 'internal') return common;
  const port = Number(database.port ?? defaults.database.port);
  return [
    ...common,
    !database.host &&
      error('database-host', 'harbor.database.host', 'an external database needs a host', "host: 'db.example.com'"),
    database.host.includes(':') &&
      !/^[0-9a-f:]+$/i.test(database.host) &&
      error(
        'database-host',
        'harbor.database.host',
        `${JSON.stringify(database.host)} is a host with something else`,
        'the host alone; the port is a property of its own',
      ),
    !(Number.isInteger(port) && port > 0 && port < 65536) &&
      error(
        'database-port',
        'harbor.database.port',
        `${JSON.stringify(database.port)} is not a port`,
        `a number from 1 to 65535; PostgreSQL listens on ${defaults.database.port}`,
      ),
    (database.sslmode ?? 'disable') === 'disable' &&
      warning(
        'database-tls',
        'harbor.database.sslmode',
        'the password and every query cross the network unencrypted',
        "sslmode: 'require', or 'verify-full' with caBundle",
      ),
    database.sslmode?.startsWith('verify') &&
      !caBundle &&
      warning(
        'database-ca',
        'harbor.database.sslmode',
        `${database.sslmode} needs the CA of the server, and only the public ones are known`,
        'caBundle with the CA of the server',
      ),
  ];
};

const users: readonly RedisUser[] = ['core', 'jobservice', 'registry', 'trivy', 'harbor', 'cacheLayer'];

export const checkRedis: Check = ({ redis }, release) => {
  const indexes = users
    .map((user) => ({ user, index: redisIndex(release, user) }))
    .filter(({ index }) => index !== undefined);
  const numbers = indexes.map(
    ({ user, index }) =>
      !/^\d+$/.test(index ?? '') &&
      error(
        'redis-index',
        `harbor.redis.indexes.${user}`,
        `${JSON.stringify(index)} is not the number of a Redis database`,
        'a number; Redis has 16 databases, 0 to 15, unless configured otherwise',
      ),
  );
  const shared = indexes.map(({ user, index }, position) => {
    const other = indexes.slice(0, position).find((earlier) => earlier.index === index);
    return (
      other &&
      error(
        'redis-index',
        `harbor.redis.indexes.${user}`,
        `${user} and ${other.user} share database ${index}: garbage collection empties the registry's cache with everything in it`,
        'a number that no other consumer uses',
      )
    );
  });
  if (redis.type === 'internal') return [...numbers, ...shared];
  const addresses = redis.type === 'external' ? [redis.addr] : redis.addrs;
  const path = redis.type === 'external' ? 'harbor.redis.addr' : 'harbor.redis.addrs';
  return [
    ...numbers,
    ...shared,
    ...addresses.map(
      (address) =>
        !address.includes(',') &&
        !/^(\[[0-9a-f:]+\]|[^:\s]+):\d+$/i.test(address) &&
        error('redis-address', path, `${JSON.stringify(address)} is not host:port`, "'redis.example.com:6379'"),
    ),
    redis.type === 'external' &&
      redis.addr.includes(',') &&
      error(
        'redis-address',
        path,
        'several addresses are sentinels or a cluster: Harbor speaks to one server or to Sentinel, never to a Redis Cluster',
        "type: 'sentinel' with addrs and masterSet, or one address",
      ),
    redis.type === 'sentinel' &&
      addresses.length === 0 &&
      error('redis-address', path, 'there are no sentinels', "addrs: ['sentinel-0:26379', …]"),
    redis.type === 'sentinel' &&
      !redis.masterSet &&
      error('redis-master', 'harbor.redis.masterSet', 'Sentinel needs the name of the master', "masterSet: 'mymaster'"),
    redisInline(release) &&
      [redis.username, redis.password?.from === 'plain' ? textOf(redis.password, redisPasswordKey) : ''].some((part) =>
        part?.includes(' '),
      ) &&
      warning(
        'redis-space',
        'harbor.redis.password',
        'the chart writes a space in user or password as +, which Harbor reads as a plus: it cannot log in',
        "a password of letters and digits, or profile: 'production'",
      ),
    redis.username &&
      !redis.password &&
      error(
        'redis-user',
        'harbor.redis.username',
        'a user without password is ignored by Harbor',
        'password as well, or no username',
      ),
  ];
};
