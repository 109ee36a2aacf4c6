/** What a component needs of a Secret: which values in which form, who reads them, and where they come from. */
import type { RegistryLogin } from './docker-config.ts';
import { keyOf, type SecretSource } from './source.ts';

/** A form that `secrets generate` can make. */
export type GeneratedFormat =
  /** Any text that is not empty; generated: 32 letters and digits with at least one of each kind (Harbor's password policy). */
  | { kind: 'text' }
  /** Exactly so many bytes, as Harbor demands of AES keys and shared secrets; generated: letters and digits. */
  | { kind: 'exactly'; characters: number }
  /** RSA private key in PKCS#1, PEM `BEGIN RSA PRIVATE KEY`: the only form that Harbor's token service reads. */
  | { kind: 'rsa-private-key' }
  /** X.509 certificate (chain) in PEM; `key` is the own name of its private key in the same need. */
  | { kind: 'certificate'; key?: string }
  /** Line `username:bcrypt`, matching the value `password` (an own name) of the same need. */
  | { kind: 'htpasswd'; username: string; password: string };

/** A form that a value has; those beyond `GeneratedFormat` are always given by somebody else. */
export type SecretFormat =
  | GeneratedFormat
  /** Any private key in PEM: PKCS#1, PKCS#8 or SEC1. */
  | { kind: 'private-key' }
  | { kind: 'json' }
  /** Content of a pull secret for these registries. */
  | { kind: 'dockerconfigjson'; registries: RegistryLogin[] };

export type SecretValue = {
  /** The name that the reader gives the value; the key of the Secret unless `keys` of the source renames it. */
  own: string;
  /** The reader works without it. */
  optional?: boolean;
  /** Why the value can never be changed: its rotation is refused with this reason. */
  permanent?: string;
  /** What else must be done when the value changes, e.g. `ALTER USER postgres` in a database that exists. */
  afterRotation?: string;
} & (
  | { origin: 'generated'; format: GeneratedFormat }
  /** Somebody else decides it: a cloud, a database administrator, a certificate authority. */
  | { origin: 'given'; format: SecretFormat }
);

export type SecretType = 'Opaque' | 'kubernetes.io/tls' | 'kubernetes.io/dockerconfigjson' | 'kubernetes.io/basic-auth';

/** One credential of the environment. Its values belong together: they are generated and rotated as one. */
export interface SecretNeed {
  /** Path in the environment, e.g. `harbor.credentials.adminPassword`. */
  slot: string;
  source: SecretSource;
  /** Namespace of the pods that read it. */
  namespace: string;
  values: SecretValue[];
  /** Names of the components that read it, as `checksum.ts` is asked for them. */
  readers: string[];
  /** Type of the Secret where the reader insists on one; otherwise Opaque is rendered and any is accepted. */
  type?: SecretType;
  /** Name of the Secret that `secretObjects` renders for a plain source; absent: the component renders its own. */
  plainName?: string;
}

/** metadata.name of the Secret behind a need; undefined for plain text that the component renders itself. */
export const secretNameOf = (need: SecretNeed): string | undefined =>
  need.source.from === 'plain' ? need.plainName : need.source.name;

/** The key of the Secret under which the need's reader finds a value. */
export const keyFor = (need: SecretNeed, own: string): string =>
  need.source.from === 'plain' ? own : keyOf(need.source, own);

/** What a reader should know of a form, for people. */
export const describeFormat = (format: SecretFormat): string => {
  switch (format.kind) {
    case 'text':
      return 'text';
    case 'exactly':
      return `exactly ${format.characters} characters`;
    case 'rsa-private-key':
      return 'RSA key, PKCS#1 (BEGIN RSA PRIVATE KEY)';
    case 'private-key':
      return 'private key, PEM';
    case 'certificate':
      return format.key === undefined ? 'certificate, PEM' : `certificate of ${format.key}, PEM`;
    case 'htpasswd':
      return `htpasswd line of ${format.username}, bcrypt of ${format.password}`;
    case 'json':
      return 'JSON';
    case 'dockerconfigjson':
      return `pull secret for ${format.registries.map(({ host }) => host).join(', ')}`;
  }
};
