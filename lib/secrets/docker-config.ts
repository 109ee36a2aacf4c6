/** The content of a pull secret (`kubernetes.io/dockerconfigjson`): who logs in to which registry. */
import { Buffer } from 'node:buffer';
import type { Finding } from './formats.ts';
import { isRecord } from './record.ts';

/** One registry that a pull secret opens. */
export interface RegistryLogin {
  /** `host[:port]` as it stands in image names, without scheme or path. */
  host: string;
  /**
   * User name, e.g. `robot$ci`: any characters but a colon, as clients split `user:password` at the first one.
   * Absent: it comes with the credentials.
   */
  username?: string;
}

/** A registry with all that logging in takes. */
export interface Login {
  host: string;
  username: string;
  password: string;
}

const base64 = (text: string): string => Buffer.from(text, 'utf8').toString('base64');

/** Docker Hub answers as docker.io, but every client looks its login up under this historic key. */
const authKey = (host: string): string =>
  host === 'docker.io' || host === 'index.docker.io' ? 'https://index.docker.io/v1/' : host;

const byHost = <T extends { host: string }>(logins: readonly T[]): T[] =>
  [...logins].sort((a, b) => (a.host < b.host ? -1 : a.host > b.host ? 1 : 0));

/**
 * The JSON that clients read, registries in order. Only `auth` is written: kubelet, containerd, docker and crane read it
 * first, and the password stands in the Secret once instead of twice.
 */
export const dockerConfigJson = (logins: readonly Login[]): string =>
  JSON.stringify({
    auths: Object.fromEntries(
      byHost(logins).map(({ host, username, password }) => [
        authKey(host),
        { auth: base64(`${username}:${password}`) },
      ]),
    ),
  });

/** Why nobody could log in under a user name. */
export const usernameFinding = (username: string): Finding | undefined =>
  username === ''
    ? { what: 'is empty', fix: 'give the name of a user or robot account' }
    : username.includes(':')
      ? {
          what: 'has a colon, and clients split `user:password` at the first one',
          fix: 'take another user or robot account',
        }
      : undefined;

/** The names of a login's values among the credentials: plain for one registry, after the host for several. */
export const loginValue = (
  registries: readonly RegistryLogin[],
  { host }: RegistryLogin,
  what: 'username' | 'password',
): string => (registries.length === 1 ? what : `${host.replace(/[^-._a-zA-Z0-9]/g, '-')}.${what}`);

/** The names of all values from which the pull secret is composed. */
export const loginValues = (registries: readonly RegistryLogin[]): string[] =>
  registries.flatMap((registry) => [
    ...(registry.username === undefined ? [loginValue(registries, registry, 'username')] : []),
    loginValue(registries, registry, 'password'),
  ]);

/** The logins, from the values by name; a name without a value, or an empty one, is among the missing. */
export const composeLogins = (
  registries: readonly RegistryLogin[],
  value: (name: string) => string | undefined,
): { logins: Login[]; missing: string[] } => {
  const missing = loginValues(registries).filter((name) => !value(name));
  const logins = registries.map((registry) => ({
    host: registry.host,
    username: registry.username ?? value(loginValue(registries, registry, 'username')) ?? '',
    password: value(loginValue(registries, registry, 'password')) ?? '',
  }));
  return { logins, missing };
};

/**
 * The same JSON as a Go template of External Secrets over the entries of a store; `keyOf` gives the key under which
 * ExternalSecret holds a value. Base64 needs no escapes in JSON, so no character of a password can break out.
 */
export const dockerConfigTemplate = (
  registries: readonly RegistryLogin[],
  keyOf: (value: string) => string,
): string => {
  const entry = (registry: RegistryLogin, what: 'username' | 'password'): string => {
    const key = keyOf(loginValue(registries, registry, what));
    return /^[a-zA-Z_][a-zA-Z0-9_]*$/.test(key) ? `.${key}` : `(index . ${JSON.stringify(key)})`;
  };
  const auths = byHost(registries).map((registry) => {
    const username = registry.username === undefined ? entry(registry, 'username') : JSON.stringify(registry.username);
    const auth = `{{ printf "%s:%s" ${username} ${entry(registry, 'password')} | b64enc }}`;
    return `${JSON.stringify(authKey(registry.host))}:{"auth":"${auth}"}`;
  });
  return `{"auths":{${auths.join(',')}}}`;
};

/** Whether a client finds a login for the registry in a parsed pull secret. */
export const hasLogin = (config: unknown, host: string): boolean => {
  const auths = isRecord(config) && isRecord(config.auths) ? config.auths : {};
  const keys = [authKey(host), host, `https://${host}`, `http://${host}`];
  return keys.some((key) => {
    const login = auths[key];
    return (
      isRecord(login) && (isText(login.auth) ? hasColon(login.auth) : isText(login.username) && isText(login.password))
    );
  });
};

const isText = (value: unknown): value is string => typeof value === 'string' && value !== '';
const hasColon = (auth: string): boolean => Buffer.from(auth, 'base64').toString('utf8').includes(':');
