/** The heart of Harbor: API, tokens, access control; every push and pull goes through it. */
import { type EnvVar, present, type Volume, type VolumeMount } from '../../kube/manifest.ts';
import { keyOf } from '../../secrets/source.ts';
import {
  caBundle,
  caBundleSecret,
  internalCertificateObjects,
  internalTls,
  plainSecret,
  secretFile,
} from '../certificates.ts';
import { component, container, deployment, httpProbe, type Self, service } from '../component.ts';
import { coreConfig, coreRedis, uaaCaFile } from '../config/core-env.ts';
import { type Entry, ownSecret, referencedEnv, secretKey, secretName } from '../credentials.ts';
import { databaseConnection } from '../database.ts';
import { defaults, settled } from '../defaults.ts';
import { caDownloadFile, entryCertificateObjects } from '../expose/certificate.ts';
import { proxyReferences, proxySecretName, proxyUrlKeys } from '../proxy.ts';
import { redisEnv } from '../redis.ts';
import { credential, imageOf, nameOf, type Release } from '../release.ts';
import { jaegerPassword } from '../trace.ts';

/** What core's own Secret holds when the values are given in plain text, under the names that Harbor reads. */
const coreSecret = (release: Release): Entry[] => {
  const database = databaseConnection(release);
  const jaeger = jaegerPassword(release);
  return [
    { key: 'secretKey', source: credential(release, 'secretKey') },
    { key: 'secret', source: credential(release, 'coreSecret') },
    { key: 'tls.key', source: credential(release, 'tokenSigning') },
    { key: 'tls.crt', source: credential(release, 'tokenSigning') },
    { key: 'HARBOR_ADMIN_PASSWORD', source: credential(release, 'adminPassword') },
    { key: 'POSTGRESQL_PASSWORD', source: database.password, own: database.own },
    { key: 'REGISTRY_CREDENTIAL_PASSWORD', source: credential(release, 'registryCredentials'), own: 'REGISTRY_PASSWD' },
    { key: 'CSRF_KEY', source: credential(release, 'csrfKey') },
    { key: 'CONFIG_OVERWRITE_JSON', source: release.harbor.core?.configureUserSettings },
    ...(jaeger ? [{ key: 'TRACE_JAEGER_PASSWORD', ...jaeger }] : []),
  ];
};

/** core's own Secret; the migration Job loads it too. */
export const coreOwnSecret = (release: Release) => ownSecret(release, nameOf(release, 'core'), coreSecret(release));

/** CORE_SECRET and JOBSERVICE_SECRET: core, jobservice and registryctl trust each other by these two. */
export const mutualTrust = (release: Release): { core: EnvVar; jobservice: EnvVar } => ({
  core: {
    name: 'CORE_SECRET',
    valueFrom: {
      secretKeyRef: secretKey(credential(release, 'coreSecret'), 'secret', nameOf(release, 'core')),
    },
  },
  jobservice: {
    name: 'JOBSERVICE_SECRET',
    valueFrom: {
      secretKeyRef: secretKey(
        credential(release, 'jobserviceSecret'),
        'JOBSERVICE_SECRET',
        nameOf(release, 'jobservice'),
      ),
    },
  },
});

/** app.conf of the Beego framework, which core and the migration Job start with. */
export const appConf = (name: string) => ({
  volume: { name: 'config', configMap: { name, items: [{ key: 'app.conf', path: 'app.conf' }] } } satisfies Volume,
  mount: { name: 'config', mountPath: '/etc/core/app.conf', subPath: 'app.conf' } satisfies VolumeMount,
});

/** The CA alone: where it comes in the certificate's Secret, the chart mounts the private key as well, and core has no use for it. */
const caVolume = ({ profile }: Release, { name, key }: { name: string; key: string }): Pick<Volume, 'secret'> => ({
  secret: { secretName: name, items: profile === 'production' ? [{ key, path: 'ca.crt' }] : undefined },
});

/** Files that core reads: encryption key, token key, the CA it offers for download. */
const files = ({ release, name }: Self<'core'>): { volumes: Volume[]; mounts: VolumeMount[] } => {
  const encryption = secretKey(credential(release, 'secretKey'), 'secretKey', name);
  const token = credential(release, 'tokenSigning');
  const tokenKey = token.from === 'plain' ? 'tls.key' : keyOf(token, 'tls.key');
  const ca = caDownloadFile(release);
  const uaa = secretFile({
    volume: 'auth-ca-cert',
    source: release.harbor.uaaCa,
    own: 'ca.crt',
    holder: `${name}-uaa-ca`,
    mountPath: uaaCaFile,
    file: 'auth-ca.crt',
  });
  return {
    volumes: present([
      appConf(name).volume,
      { name: 'secret-key', secret: { secretName: encryption.name, items: [{ key: encryption.key, path: 'key' }] } },
      {
        name: 'token-service-private-key',
        secret: {
          secretName: secretName(token, name),
          items: tokenKey === 'tls.key' ? undefined : [{ key: tokenKey, path: 'tls.key' }],
        },
      },
      release.entryTls && { name: 'ca-download', ...(ca ? caVolume(release, ca) : { emptyDir: {} }) },
      ...uaa.volumes,
      { name: 'psc', emptyDir: {} },
    ]),
    mounts: present([
      appConf(name).mount,
      { name: 'secret-key', mountPath: '/etc/core/key', subPath: 'key' },
      { name: 'token-service-private-key', mountPath: '/etc/core/private_key.pem', subPath: 'tls.key' },
      release.entryTls && { name: 'ca-download', mountPath: '/etc/core/ca' },
      ...uaa.mounts,
      { name: 'psc', mountPath: '/etc/core/token' },
    ]),
  };
};

/** Variables from Secrets that are not core's own. */
export const coreReferences = (release: Release): EnvVar[] => {
  const database = databaseConnection(release);
  return present([
    referencedEnv('HARBOR_ADMIN_PASSWORD', credential(release, 'adminPassword'), 'HARBOR_ADMIN_PASSWORD'),
    referencedEnv('POSTGRESQL_PASSWORD', database.password, database.own),
    referencedEnv('REGISTRY_CREDENTIAL_PASSWORD', credential(release, 'registryCredentials'), 'REGISTRY_PASSWD'),
    referencedEnv('CSRF_KEY', credential(release, 'csrfKey'), 'CSRF_KEY'),
    referencedEnv('CONFIG_OVERWRITE_JSON', release.harbor.core?.configureUserSettings, 'CONFIG_OVERWRITE_JSON'),
    referencedEnv('TRACE_JAEGER_PASSWORD', jaegerPassword(release)?.source, 'TRACE_JAEGER_PASSWORD'),
    ...redisEnv(release, coreRedis),
  ]);
};

export const core = component('core', (self) => {
  const { release, name } = self;
  const settings = settled(defaults.core, release.harbor.core);
  const own = coreOwnSecret(release);
  const trust = mutualTrust(release);
  const tls = internalTls(self, 'core');
  const bundle = caBundle(release);
  const { volumes, mounts } = files(self);
  const probe = (timing: typeof settings.livenessProbe) => httpProbe(self, '/api/v2.0/ping', timing);
  return [
    ...entryCertificateObjects(release),
    ...internalCertificateObjects(self, 'core'),
    plainSecret(caBundleSecret(release), release.harbor.caBundle, ['ca.crt']),
    plainSecret(`${name}-uaa-ca`, release.harbor.uaaCa, ['ca.crt']),
    plainSecret(proxySecretName(release), release.harbor.proxy?.urls, proxyUrlKeys),
    coreConfig(self),
    own.object,
    service(self, { annotations: settings.serviceAnnotations, type: settings.serviceType }),
    deployment(self, settings, {
      containers: [
        container(self, 'core', settings, imageOf(release, 'core', settings.image), {
          envFrom: [{ configMapRef: { name } }, ...own.envFrom],
          env: present([
            trust.core,
            trust.jobservice,
            ...tls.env,
            ...coreReferences(release),
            ...proxyReferences(release, 'core'),
            ...(settings.extraEnvVars ?? []),
          ]),
          ports: [{ containerPort: self.port, protocol: 'TCP' }],
          startupProbe: settings.startupProbe === false ? undefined : probe(settings.startupProbe),
          livenessProbe: probe(settings.livenessProbe),
          readinessProbe: probe(settings.readinessProbe),
          volumeMounts: [...mounts, ...tls.mounts, ...bundle.mounts],
        }),
      ],
      volumes: [...volumes, ...tls.volumes, ...bundle.volumes],
    }),
  ];
});
