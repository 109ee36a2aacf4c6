/** Where image layers are kept. */
import { Buffer } from 'node:buffer';
import { error } from '../../../problem.ts';
import type { SecretSource } from '../../../secrets/source.ts';
import { defaults } from '../../defaults.ts';
import type { Azure, Gcs, ImageStorage, Oss, S3, Swift } from '../../model/storage.ts';
import type { Values } from '../schema.ts';
import { type Context, defined, given, unless } from './context.ts';
import { credential, home, named } from './secrets.ts';
import { volumeOf } from './volumes.ts';

type StorageValues = NonNullable<NonNullable<Values['persistence']>['imageChartStorage']>;

export const imageStorageOf = (context: Context): ImageStorage => {
  const storage: StorageValues = context.values.persistence?.imageChartStorage ?? {};
  const type = storage.type ?? 'filesystem';
  const rootdirectory = unless(given(storage.filesystem?.rootdirectory), defaults.registry.rootdirectory);
  const volume = volumeOf(context, 'registry');
  const common = defined({
    disableredirect: storage.disableredirect || undefined,
    caBundle: named(context, storage.caBundleSecretName, 'ca.crt'),
  });
  if (type === 'filesystem') {
    const maxthreads = storage.filesystem?.maxthreads || undefined;
    return {
      type,
      ...defined({ rootdirectory, maxthreads, volume }),
      ...common,
    };
  }
  // The chart mounts the empty data volume by the settings of the file system that is not used.
  const dataMount = given(defined({ path: rootdirectory, subPath: volume?.subPath }));
  return {
    ...stores[type](context, storage, `persistence.imageChartStorage.${type}`),
    ...common,
    ...defined({ dataMount }),
  };
};

/** Options as given: what the values leave out, the registry decides. Empty text leaves out. */
const options = <T extends object>(values: T): T =>
  Object.fromEntries(Object.entries(values).filter(([, value]) => value !== '')) as T;

const s3 = (context: Context, storage: StorageValues, path: string): S3 => {
  const { region = '', bucket = '', existingSecret, accesskey, secretkey, ...rest } = storage.s3 ?? {};
  const [access, secret] = ['REGISTRY_STORAGE_S3_ACCESSKEY', 'REGISTRY_STORAGE_S3_SECRETKEY'];
  const value = {
    ...(accesskey && { [access]: accesskey }),
    ...(secretkey && { [secret]: secretkey }),
  };
  const credentials =
    existingSecret || given(value)
      ? credential(context, {
          path: `${path}.accesskey`,
          existing: {
            name: existingSecret,
            keys: { [access]: access, [secret]: secret },
          },
          value,
          home: home('registry', ...Object.keys(value)),
          fix: `${path}.existingSecret`,
        })
      : undefined;
  return {
    type: 's3',
    region,
    bucket,
    ...defined({ credentials }),
    ...options(rest),
  };
};

const azure = (context: Context, storage: StorageValues, path: string): Azure => {
  const { accountname = '', container = '', accountkey, existingSecret, realm } = storage.azure ?? {};
  return {
    type: 'azure',
    accountname,
    container,
    accountkey: credential(context, {
      path: `${path}.accountkey`,
      existing: {
        name: existingSecret,
        keys: { AZURE_STORAGE_ACCESS_KEY: 'AZURE_STORAGE_ACCESS_KEY' },
      },
      value: accountkey,
      home: {
        suffix: 'registry',
        keys: { AZURE_STORAGE_ACCESS_KEY: 'REGISTRY_STORAGE_AZURE_ACCOUNTKEY' },
      },
      fix: `${path}.accountkey, or ${path}.existingSecret`,
    }),
    ...defined({ realm: given(realm) }),
  };
};

const gcs = (context: Context, storage: StorageValues, path: string): Gcs => {
  const { bucket = '', encodedkey, existingSecret, useWorkloadIdentity, ...rest } = storage.gcs ?? {};
  const key = useWorkloadIdentity
    ? undefined
    : credential(context, {
        path: `${path}.encodedkey`,
        existing: {
          name: existingSecret,
          keys: { GCS_KEY_DATA: 'GCS_KEY_DATA' },
        },
        value: existingSecret ? undefined : decoded(context, `${path}.encodedkey`, encodedkey),
        home: home('registry', 'GCS_KEY_DATA'),
        fix: `${path}.encodedkey, ${path}.existingSecret, or ${path}.useWorkloadIdentity: true`,
      });
  return { type: 'gcs', bucket, ...defined({ key }), ...options(rest) };
};

/** The chart takes the key file in base64 and puts it into the Secret as it is. */
const decoded = (context: Context, path: string, text: string | undefined): string | undefined => {
  const encoded = text?.replace(/\s/g, '');
  if (!encoded || /^([\w+/]{4})*([\w+/]{2}==|[\w+/]{3}=)?$/.test(encoded))
    return encoded && Buffer.from(encoded, 'base64').toString('utf8');
  context.problems.push(
    error('values-secret', path, 'the key is no base64 text', 'write the output of `base64 -w0 key.json`'),
  );
  return text;
};

const swift = (context: Context, storage: StorageValues, path: string): Swift => {
  const { authurl = '', username = '', container = '', password, secretkey, accesskey, ...more } = storage.swift ?? {};
  const { existingSecret, tempurlmethods, ...rest } = more;
  const value = defined({
    REGISTRY_STORAGE_SWIFT_PASSWORD: given(password),
    REGISTRY_STORAGE_SWIFT_SECRETKEY: given(secretkey),
    REGISTRY_STORAGE_SWIFT_ACCESSKEY: given(accesskey),
  });
  const credentials = credential(context, {
    path: `${path}.password`,
    existing: {
      name: existingSecret,
      keys: {
        REGISTRY_STORAGE_SWIFT_PASSWORD: 'REGISTRY_STORAGE_SWIFT_PASSWORD',
      },
    },
    value,
    home: home('registry', ...Object.keys(value)),
    fix: `${path}.password, or ${path}.existingSecret`,
  });
  const methods = defined({
    tempurlmethods: given(tempurlmethods && [...tempurlmethods]),
  });
  return {
    type: 'swift',
    authurl,
    username,
    container,
    credentials,
    ...options(rest),
    ...methods,
  };
};

const oss = (context: Context, storage: StorageValues, path: string): Oss => {
  const { accesskeyid = '', accesskeysecret, region = '', bucket = '', existingSecret, ...rest } = storage.oss ?? {};
  const key = 'REGISTRY_STORAGE_OSS_ACCESSKEYSECRET';
  const credentials: SecretSource = credential(context, {
    path: `${path}.accesskeysecret`,
    existing: { name: existingSecret, keys: { [key]: key } },
    value: accesskeysecret,
    home: home('registry', key),
    fix: `${path}.accesskeysecret, or ${path}.existingSecret`,
  });
  return {
    type: 'oss',
    accesskeyid,
    credentials,
    region,
    bucket,
    ...options(rest),
  };
};

const stores = { s3, azure, gcs, swift, oss };
