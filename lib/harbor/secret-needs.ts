/** Every credential that a release reads, with the forms Harbor demands of it: what `secrets plan` lists and checks. */
import { present } from '../kube/manifest.ts';
import type { GeneratedFormat, SecretNeed, SecretValue } from '../secrets/need.ts';
import type { SecretSource } from '../secrets/source.ts';
import { databaseConnection } from './database.ts';
import { defaults } from './defaults.ts';
import { caDownload } from './expose/certificate.ts';
import type { TlsComponent } from './model/features.ts';
import type { Harbor } from './model/harbor.ts';
import { proxyUrlKeys } from './proxy.ts';
import { redisPassword, redisPasswordKey } from './redis.ts';
import { type CredentialSlot, releaseOf } from './release.ts';

const generated = (
  own: string,
  format: GeneratedFormat = { kind: 'text' },
  rest: Partial<SecretValue> = {},
): SecretValue => ({ own, origin: 'generated', format, ...rest }) as SecretValue;
const given = (
  own: string,
  format: SecretValue['format'] = { kind: 'text' },
  rest: Partial<SecretValue> = {},
): SecretValue => ({ own, origin: 'given', format, ...rest }) as SecretValue;
const characters = (count: number): GeneratedFormat => ({ kind: 'exactly', characters: count });

const certificate = [
  given('tls.key', { kind: 'private-key' }),
  given('tls.crt', { kind: 'certificate', key: 'tls.key' }),
];
const ca = given('ca.crt', { kind: 'certificate' });

/** Harbor's own credentials: forms and readers (chart 1.19.1; lengths from Harbor's use of them as AES keys). */
const ownCredentials = (harbor: Harbor): Record<CredentialSlot, { values: SecretValue[]; readers: string[] }> => ({
  adminPassword: {
    values: [
      generated(
        'HARBOR_ADMIN_PASSWORD',
        { kind: 'text' },
        {
          afterRotation: 'change the password of user admin in Harbor: the value counts at the first start only',
        },
      ),
    ],
    readers: harbor.metrics ? ['core', 'exporter'] : ['core'],
  },
  secretKey: {
    values: [
      generated('secretKey', characters(16), {
        permanent: 'Harbor cannot decrypt the credentials in its database without it',
      }),
    ],
    readers: ['core'],
  },
  coreSecret: { values: [generated('secret', characters(16))], readers: ['core', 'jobservice', 'registry'] },
  jobserviceSecret: {
    values: [generated('JOBSERVICE_SECRET', characters(16))],
    readers: ['core', 'jobservice', 'registry'],
  },
  registrySecret: { values: [generated('REGISTRY_HTTP_SECRET', characters(16))], readers: ['registry'] },
  csrfKey: { values: [generated('CSRF_KEY', characters(32))], readers: ['core'] },
  tokenSigning: {
    values: [
      generated('tls.key', { kind: 'rsa-private-key' }),
      generated('tls.crt', { kind: 'certificate', key: 'tls.key' }),
    ],
    readers: ['core'],
  },
  registryCredentials: {
    values: [
      generated('REGISTRY_PASSWD'),
      generated('REGISTRY_HTPASSWD', {
        kind: 'htpasswd',
        username: harbor.credentials.registryUsername ?? defaults.registryUsername,
        password: 'REGISTRY_PASSWD',
      }),
    ],
    readers: ['core', 'jobservice', 'registry'],
  },
});

const storageValues = (harbor: Harbor): { slot: string; source: SecretSource; values: SecretValue[] } | undefined => {
  const { imageStorage } = harbor;
  switch (imageStorage.type) {
    case 'filesystem':
      return undefined;
    case 's3':
      return (
        imageStorage.credentials && {
          slot: 'credentials',
          source: imageStorage.credentials,
          values: [given('REGISTRY_STORAGE_S3_ACCESSKEY'), given('REGISTRY_STORAGE_S3_SECRETKEY')],
        }
      );
    case 'azure':
      return { slot: 'accountkey', source: imageStorage.accountkey, values: [given('AZURE_STORAGE_ACCESS_KEY')] };
    case 'gcs':
      return (
        imageStorage.key && { slot: 'key', source: imageStorage.key, values: [given('GCS_KEY_DATA', { kind: 'json' })] }
      );
    case 'swift':
      return {
        slot: 'credentials',
        source: imageStorage.credentials,
        values: [
          given('REGISTRY_STORAGE_SWIFT_PASSWORD'),
          given('REGISTRY_STORAGE_SWIFT_SECRETKEY', { kind: 'text' }, { optional: true }),
          given('REGISTRY_STORAGE_SWIFT_ACCESSKEY', { kind: 'text' }, { optional: true }),
        ],
      };
    case 'oss':
      return {
        slot: 'credentials',
        source: imageStorage.credentials,
        values: [given('REGISTRY_STORAGE_OSS_ACCESSKEYSECRET')],
      };
  }
};

/** Everything else that a release may read from Secrets. */
const otherNeeds = (harbor: Harbor): (Omit<SecretNeed, 'namespace'> | undefined | false)[] => {
  const release = releaseOf(harbor);
  const database = databaseConnection(release);
  const redis = redisPassword(release);
  const { expose, trace, core, registry, trivy } = harbor;
  const tls = expose.tls !== false && expose.tls.from === 'secret' ? expose.tls.secret : undefined;
  const download = caDownload(release);
  const storage = storageValues(harbor);
  const jaeger = trace?.provider === 'jaeger' ? trace.password : undefined;
  const metrics = harbor.metrics ? ['exporter'] : [];
  const callers = ['core', 'jobservice', 'registry', ...(release.trivy ? ['trivy'] : []), ...metrics];
  return [
    {
      slot: 'harbor.database.password',
      source: database.password,
      readers: ['core', ...metrics, ...(harbor.database.type === 'internal' ? ['database'] : [])],
      values:
        harbor.database.type === 'internal'
          ? [
              generated(
                database.own,
                { kind: 'text' },
                {
                  afterRotation: 'set the new password inside PostgreSQL: ALTER USER postgres WITH PASSWORD …',
                },
              ),
            ]
          : [given(database.own)],
    },
    redis && {
      slot: 'harbor.redis.password',
      source: redis,
      readers: callers,
      values: [given(redisPasswordKey)],
    },
    tls && {
      slot: 'harbor.expose.tls.secret',
      source: tls,
      readers: release.front ? ['nginx'] : ['ingress controller'],
      values: certificate,
      ...(!release.front && { type: 'kubernetes.io/tls' as const }),
    },
    download && { slot: 'harbor.expose.tls.caDownload', source: download, readers: ['core'], values: [ca] },
    storage && { ...storage, slot: `harbor.imageStorage.${storage.slot}`, readers: ['registry'] },
    harbor.imageStorage.caBundle && {
      slot: 'harbor.imageStorage.caBundle',
      source: harbor.imageStorage.caBundle,
      readers: ['registry'],
      values: [ca],
    },
    harbor.caBundle && {
      slot: 'harbor.caBundle',
      source: harbor.caBundle,
      readers: callers,
      values: [ca],
    },
    harbor.proxy?.urls && {
      slot: 'harbor.proxy.urls',
      source: harbor.proxy.urls,
      readers: callers,
      values: proxyUrlKeys.map((key) => given(key, { kind: 'text' }, { optional: true })),
    },
    harbor.uaaCa && { slot: 'harbor.uaaCa', source: harbor.uaaCa, readers: ['core'], values: [ca] },
    core?.configureUserSettings && {
      slot: 'harbor.core.configureUserSettings',
      source: core.configureUserSettings,
      readers: ['core'],
      values: [given('CONFIG_OVERWRITE_JSON', { kind: 'json' })],
    },
    jaeger && {
      slot: 'harbor.trace.password',
      source: jaeger,
      readers: ['core', 'jobservice', 'registry'],
      values: [given('TRACE_JAEGER_PASSWORD')],
    },
    trivy !== false &&
      trivy?.gitHubToken && {
        slot: 'harbor.trivy.gitHubToken',
        source: trivy.gitHubToken,
        readers: ['trivy'],
        values: [given('gitHubToken')],
      },
    registry?.middleware && {
      slot: 'harbor.registry.middleware.privateKey',
      source: registry.middleware.privateKey,
      readers: ['registry'],
      values: [given('CLOUDFRONT_KEY_DATA', { kind: 'private-key' })],
    },
    ...internalTlsNeeds(harbor),
  ];
};

const internalTlsNeeds = ({ internalTLS }: Harbor): (Omit<SecretNeed, 'namespace'> | false)[] => {
  if (internalTLS?.from !== 'secret') return [];
  return (Object.entries(internalTLS.secrets) as [TlsComponent, SecretSource | undefined][]).map(
    ([component, source]) =>
      source !== undefined && {
        slot: `harbor.internalTLS.secrets.${component}`,
        source,
        readers: [component],
        values: [...certificate, ca],
      },
  );
};

/** The needs of a release; credentials without a source are left to the check that asks for one. */
export const harborSecretNeeds = (harbor: Harbor): SecretNeed[] => {
  const own = Object.entries(ownCredentials(harbor)).map(([slot, need]) => {
    const source = harbor.credentials[slot as CredentialSlot] ?? harbor.credentials.every;
    return source && { slot: `harbor.credentials.${slot}`, source, ...need };
  });
  return present([...own, ...otherNeeds(harbor)]).map((need) => ({ ...need, namespace: harbor.namespace }));
};
