/** Credentials of the image storage: in the registry's own Secret when plain, by reference from any other. */
import type { EnvFrom, EnvVar, Volume, VolumeMount } from '../kube/manifest.ts';
import { present } from '../kube/manifest.ts';
import { type SecretSource, textOf } from '../secrets/source.ts';
import { secretFile } from './certificates.ts';
import { type Entry, referencedEnv } from './credentials.ts';
import { nameOf, type Release } from './release.ts';

/** What the registry's two containers need to reach the store. */
export interface StorageCredentials {
  entries: Entry[];
  env: EnvVar[];
  envFrom: EnvFrom[];
  volumes: Volume[];
  mounts: VolumeMount[];
}

const none: StorageCredentials = { entries: [], env: [], envFrom: [], volumes: [], mounts: [] };

/** Where distribution finds the key of a Google service account. */
export const gcsKeyFile = '/etc/registry/gcs-key.json';

/** Variables by the names that distribution reads; `from` is the key in a Secret, where it differs. */
interface Variable {
  name: string;
  from?: string;
  optional?: true;
}

/** By variables: plain ones into the registry's Secret, others one by one. */
const variables = (
  _release: Release,
  source: SecretSource | undefined,
  list: readonly Variable[],
): StorageCredentials => {
  if (!source) return none;
  const given = (own: string): boolean => source.from !== 'plain' || textOf(source, own) !== undefined;
  return {
    ...none,
    entries: list
      .filter(({ name, from = name }) => given(from))
      .map(({ name, from = name }) => ({ key: name, source, own: from })),
    env: present(
      list.map(({ name, from = name, optional }) => {
        const variable = referencedEnv(name, source, from);
        return variable && optional
          ? {
              name,
              valueFrom: {
                secretKeyRef: {
                  ...variable.valueFrom?.secretKeyRef,
                  key: variable.valueFrom?.secretKeyRef?.key ?? name,
                  optional,
                },
              },
            }
          : variable;
      }),
    ),
  };
};

const s3Keys = ['REGISTRY_STORAGE_S3_ACCESSKEY', 'REGISTRY_STORAGE_S3_SECRETKEY'] as const;

export const storageCredentials = (release: Release): StorageCredentials => {
  const { imageStorage } = release.harbor;
  switch (imageStorage.type) {
    case 'filesystem':
      return none;
    case 's3': {
      const source = imageStorage.credentials;
      // A Secret under distribution's own names is loaded whole, as the chart does.
      if (source && source.from !== 'plain' && source.keys === undefined) {
        const { entries, env } = variables(
          release,
          source,
          s3Keys.map((name) => ({ name })),
        );
        return env.length === 0 ? { ...none, entries } : { ...none, envFrom: [{ secretRef: { name: source.name } }] };
      }
      return variables(
        release,
        source,
        s3Keys.map((name) => ({ name })),
      );
    }
    case 'azure':
      return variables(release, imageStorage.accountkey, [
        { name: 'REGISTRY_STORAGE_AZURE_ACCOUNTKEY', from: 'AZURE_STORAGE_ACCESS_KEY' },
      ]);
    case 'gcs': {
      const registry = nameOf(release, 'registry');
      const file = secretFile({
        volume: 'gcs-key',
        source: imageStorage.key,
        own: 'GCS_KEY_DATA',
        holder: registry,
        mountPath: gcsKeyFile,
        file: 'gcs-key.json',
      });
      return { ...none, ...file, entries: [{ key: 'GCS_KEY_DATA', source: imageStorage.key }] };
    }
    case 'swift':
      return variables(release, imageStorage.credentials, [
        { name: 'REGISTRY_STORAGE_SWIFT_PASSWORD' },
        { name: 'REGISTRY_STORAGE_SWIFT_SECRETKEY', optional: true },
        { name: 'REGISTRY_STORAGE_SWIFT_ACCESSKEY', optional: true },
      ]);
    case 'oss':
      return variables(release, imageStorage.credentials, [
        { name: 'REGISTRY_STORAGE_OSS_ACCESSKEYSECRET', optional: true },
      ]);
  }
};
