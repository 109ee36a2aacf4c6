/** One Redis connection, spelled for each consumer: URLs in ConfigMaps where they hold no secret, in the environment where they do. */
import type { EnvVar } from '../kube/manifest.ts';
import { type SecretSource, textOf } from '../secrets/source.ts';
import { secretKey } from './credentials.ts';
import { defaults } from './defaults.ts';
import type { RedisIndexes } from './model/data.ts';
import { hostOf, type Release, servicePort } from './release.ts';

/** Who uses a numbered database of its own. */
export type RedisUser = keyof RedisIndexes;

/** Key of the password in its Secret, and the variable that URLs are composed with. */
export const redisPasswordKey = 'REDIS_PASSWORD';

/** Secret that holds a password given in plain text in the production profile. */
export const redisSecretName = (release: Release): string => `${release.names.full}-redis-auth`;

export const redisPassword = ({ harbor: { redis } }: Release): SecretSource | undefined =>
  redis.type === 'internal' ? undefined : redis.password;

/**
 * The password may stand in URLs in ConfigMaps: only a plain one, and only where the chart's own render is wanted.
 * Everywhere else the URL is an environment variable with `$(REDIS_PASSWORD)` in it, which Kubernetes expands from a
 * Secret; such a password must be safe in a URL (letters, digits, `-._~`).
 */
export const redisInline = (release: Release): boolean => {
  const password = redisPassword(release);
  return password === undefined || (password.from === 'plain' && release.profile === 'chart');
};

/** Percent-encoding as the URL's user part needs it; a space is `%20`, for Go reads `+` there as a plus. */
const percentEncode = (text: string): string =>
  encodeURIComponent(text).replace(/[!'()*]/g, (c) => `%${c.charCodeAt(0).toString(16).toUpperCase()}`);

/** As the chart does it, with `+` for a space: equal to what a live release has, and as wrong (a check warns of it). */
const escapeAsChart = (text: string): string => percentEncode(text).replaceAll('%20', '+');

const credentials = (release: Release): string => {
  const { redis } = release.harbor;
  const password = redisPassword(release);
  if (redis.type === 'internal' || !password) return '';
  const text = redisInline(release) && password.from === 'plain' ? textOf(password, redisPasswordKey) : undefined;
  return text === undefined
    ? `${percentEncode(redis.username ?? '')}:$(${redisPasswordKey})@`
    : `${escapeAsChart(redis.username ?? '')}:${escapeAsChart(text)}@`;
};

/** `host:port`, or the comma-separated list of sentinels. */
export const redisAddress = (release: Release): string => {
  const { redis } = release.harbor;
  if (redis.type === 'internal') return `${hostOf(release, 'redis')}:${servicePort(release, 'redis')}`;
  return redis.type === 'external' ? redis.addr : redis.addrs.join(',');
};

/** Number of a consumer's database; harbor and cacheLayer have one only when it is set. */
export const redisIndex = (release: Release, user: RedisUser): string | undefined => {
  const { redis } = release.harbor;
  const given: RedisIndexes = redis.indexes ?? {};
  const fallback: Partial<Record<RedisUser, number>> = defaults.redis.indexes;
  const index = redis.type === 'internal' && user === 'core' ? fallback.core : (given[user] ?? fallback[user]);
  return index === undefined ? undefined : String(index);
};

/** The URL that a consumer connects with; undefined for a consumer without a database of its own. */
export const redisUrl = (release: Release, user: RedisUser): string | undefined => {
  const { redis } = release.harbor;
  const index = redisIndex(release, user);
  if (index === undefined) return undefined;
  const scheme =
    redis.type === 'internal'
      ? 'redis'
      : `${redis.tls ? 'rediss' : 'redis'}${redis.type === 'sentinel' ? '+sentinel' : ''}`;
  const master = redis.type === 'sentinel' ? `/${redis.masterSet}` : '';
  // jobservice's client takes its timeouts from its own configuration.
  const query = user === 'jobservice' ? '' : '?idle_timeout_seconds=30';
  return `${scheme}://${credentials(release)}${redisAddress(release)}${master}/${index}${query}`;
};

type Variables = Record<string, RedisUser | false | undefined>;

/** The URLs as ConfigMap data, where they may stand there. */
export const redisConfig = (release: Release, variables: Variables): Record<string, string> => {
  const data: Record<string, string> = {};
  for (const [name, user] of Object.entries(variables)) {
    const url = user ? redisUrl(release, user) : undefined;
    if (url !== undefined && redisInline(release)) data[name] = url;
  }
  return data;
};

/** The URLs as container environment, the password first so that it can be expanded. */
export const redisEnv = (release: Release, variables: Variables): EnvVar[] => {
  const password = redisPassword(release);
  if (!password || redisInline(release)) return [];
  const urls = Object.entries(variables).flatMap(([name, user]) => {
    const value = user ? redisUrl(release, user) : undefined;
    return value === undefined ? [] : [{ name, value }];
  });
  return urls.length === 0 ? [] : [redisPasswordEnv(release, password), ...urls];
};

/** REDIS_PASSWORD (or another name) from its Secret. */
export const redisPasswordEnv = (release: Release, password: SecretSource, name = redisPasswordKey): EnvVar => ({
  name,
  valueFrom: { secretKeyRef: secretKey(password, redisPasswordKey, redisSecretName(release)) },
});
