/** Where things of the model have another name or place in the chart's values. */
import type { TlsComponent } from '../model/features.ts';
import type { Harbor } from '../model/harbor.ts';

/** [path in the model, path in the values]; what follows the model path is appended to the other. */
type Renamed = readonly (readonly [model: string, values: string])[];

/** [path of a credential in the model, key with its text, key with the name of a Secret]. */
type Sources = readonly (readonly [model: string, plain: string, existing: string])[];

const claim = 'persistence.persistentVolumeClaim';
const storage = 'persistence.imageChartStorage';
const tlsComponents: readonly TlsComponent[] = ['core', 'jobservice', 'registry', 'portal', 'trivy'];

/** Keys of an object store that hold its credential. */
const storeKeys: Record<Harbor['imageStorage']['type'], string> = {
  filesystem: 'type',
  s3: 's3.accesskey',
  azure: 'azure.accountkey',
  gcs: 'gcs.encodedkey',
  swift: 'swift.password',
  oss: 'oss.accesskeysecret',
};

export const sourcePaths = ({ imageStorage, database }: Harbor): Sources => {
  const store = [
    `${storage}.${storeKeys[imageStorage.type]}`,
    `${storage}.${imageStorage.type}.existingSecret`,
  ] as const;
  return [
    ['credentials.every', 'core.secret', 'core.existingSecret'],
    ['credentials.adminPassword', 'harborAdminPassword', 'existingSecretAdminPassword'],
    ['credentials.secretKey', 'secretKey', 'existingSecretSecretKey'],
    ['credentials.coreSecret', 'core.secret', 'core.existingSecret'],
    ['credentials.jobserviceSecret', 'jobservice.secret', 'jobservice.existingSecret'],
    ['credentials.registrySecret', 'registry.secret', 'registry.existingSecret'],
    ['credentials.csrfKey', 'core.xsrfKey', 'core.existingXsrfSecret'],
    ['credentials.tokenSigning', 'core.tokenKey', 'core.secretName'],
    ['credentials.registryCredentials', 'registry.credentials.password', 'registry.credentials.existingSecret'],
    ['imageStorage.credentials', ...store],
    ['imageStorage.accountkey', ...store],
    ['imageStorage.key', ...store],
    ['imageStorage.caBundle', `${storage}.caBundleSecretName`, `${storage}.caBundleSecretName`],
    ['database.password', `database.${database.type}.password`, 'database.external.existingSecret'],
    ['redis.password', 'redis.external.password', 'redis.external.existingSecret'],
    ['registry.middleware.privateKey', ...twice('registry.middleware.cloudFront.privateKeySecret')],
    ['trivy.gitHubToken', ...twice('trivy.gitHubToken')],
    ['core.configureUserSettings', ...twice('core.configureUserSettings')],
    ['trace.password', ...twice('trace.jaeger.password')],
    ['proxy.urls', ...twice('proxy.httpProxy')],
    ['caBundle', ...twice('caBundleSecretName')],
    ['uaaCa', ...twice('uaaSecretName')],
    ['expose.tls.secret', 'expose.tls.certSource', 'expose.tls.secret.secretName'],
    ['expose.tls.caDownload', ...twice('caSecretName')],
    ...tlsComponents.map(
      (name) => [`internalTLS.secrets.${name}`, `internalTLS.${name}.crt`, `internalTLS.${name}.secretName`] as const,
    ),
  ];
};

const twice = (path: string) => [path, path] as const;

const volume = (model: string, owner: string): Renamed => [
  [`${model}.class`, `${claim}.${owner}.storageClass`],
  [`${model}.access`, `${claim}.${owner}.accessMode`],
  [`${model}.ephemeral`, 'persistence.enabled'],
  [model, `${claim}.${owner}`],
];

/** The same path on both sides, so that a shorter entry does not catch it. */
const same = (...paths: string[]): Renamed => paths.map((path) => [path, path]);

const always: Renamed = [
  ['credentials.registryUsername', 'registry.credentials.username'],
  ...volume('imageStorage.volume', 'registry'),
  ['imageStorage.dataMount.path', `${storage}.filesystem.rootdirectory`],
  ['imageStorage.dataMount', `${claim}.registry`],
  ['imageStorage.type', `${storage}.type`],
  ['imageStorage.disableredirect', `${storage}.disableredirect`],
  ...volume('jobservice.jobLog', 'jobservice.jobLog'),
  ...volume('database.volume', 'database'),
  ...volume('redis.volume', 'redis'),
  ...volume('trivy.volume', 'trivy'),
  ...same(
    'database.type',
    'database.maxIdleConns',
    'database.maxOpenConns',
    'database.podAnnotations',
    'database.podLabels',
  ),
  ...same('redis.type', 'redis.podAnnotations', 'redis.podLabels', 'expose.type', 'expose.tls'),
  ['expose.tls.from', 'expose.tls.certSource'],
  ['registry.uploadPurging', 'registry.upload_purging'],
  ['registry.middleware.type', 'registry.middleware.type'],
  ['registry.middleware', 'registry.middleware.cloudFront'],
  ['internalTLS.strongCiphers', 'internalTLS.strong_ssl_ciphers'],
  ['nginx.strongCiphers', 'internalTLS.strong_ssl_ciphers'],
  ['internalTLS.from', 'internalTLS.certSource'],
  ['core.serviceType', 'expose.ingress.controller'],
  ['portal.serviceType', 'expose.ingress.controller'],
  ['ipFamily.ipv4', 'ipFamily.ipv4.enabled'],
  ['ipFamily.ipv6', 'ipFamily.ipv6.enabled'],
  ['updateStrategy', 'updateStrategy.type'],
  ['keepClaims', 'persistence.resourcePolicy'],
  ['migrationJob', 'enableMigrateHelmHook'],
  ['trace.sampleRate', 'trace.sample_rate'],
  ...same('trace.provider', 'trace.namespace', 'trace.attributes'),
  ['trace.agentHost', 'trace.jaeger.agent_host'],
  ['trace.agentPort', 'trace.jaeger.agent_port'],
  ['trace.urlPath', 'trace.otel.url_path'],
];

const databasePaths = (type: Harbor['database']['type']): Renamed =>
  type === 'internal'
    ? [
        ['database.initContainers', 'database.internal.extrInitContainers'],
        ['database.permissionsResources', 'database.internal.initContainer.permissions.resources'],
        ['database', 'database.internal'],
      ]
    : [
        ['database.database', 'database.external.coreDatabase'],
        ['database', 'database.external'],
      ];

const redisPaths = (place: string): Renamed => [
  ['redis.indexes.core', `${place}.coreDatabaseIndex`],
  ['redis.indexes.jobservice', `${place}.jobserviceDatabaseIndex`],
  ['redis.indexes.registry', `${place}.registryDatabaseIndex`],
  ['redis.indexes.trivy', `${place}.trivyAdapterIndex`],
  ['redis.indexes.harbor', `${place}.harborDatabaseIndex`],
  ['redis.indexes.cacheLayer', `${place}.cacheLayerDatabaseIndex`],
  ['redis.tls', `${place}.tlsOptions.enable`],
  ['redis.addrs', `${place}.addr`],
  ['redis.masterSet', `${place}.sentinelMasterSet`],
  ['redis', place],
];

const exposePaths = (type: Harbor['expose']['type']): Renamed => [
  ['expose.host', type === 'ingress' ? 'expose.ingress.hosts.core' : 'expose.tls.auto.commonName'],
  ['expose.address', 'expose.loadBalancer.IP'],
  ['expose.ports.http', `expose.${type}.ports.${type === 'nodePort' ? 'http' : 'httpPort'}`],
  ['expose.ports.https', `expose.${type}.ports.${type === 'nodePort' ? 'https' : 'httpsPort'}`],
  ['expose', `expose.${type}`],
];

export const renamedPaths = (harbor: Harbor): Renamed => [
  ...always,
  ...databasePaths(harbor.database.type),
  ...redisPaths(harbor.redis.type === 'internal' ? 'redis.internal' : 'redis.external'),
  ...exposePaths(harbor.expose.type),
  ['imageStorage', `${storage}.${harbor.imageStorage.type}`],
  ['trace', `trace.${harbor.trace?.provider ?? 'jaeger'}`],
];
