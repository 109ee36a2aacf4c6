/** From paths in the model to the keys of the values file that say the same. */
import type { Harbor } from '../model/harbor.ts';

type Table = readonly (readonly [model: string, values: string])[];

const claim = 'persistence.persistentVolumeClaim';
const storage = 'persistence.imageChartStorage';

const volume = (model: string, owner: string): Table => [
  [`${model}.class`, `${claim}.${owner}.storageClass`],
  [`${model}.access`, `${claim}.${owner}.accessMode`],
  [`${model}.ephemeral`, 'persistence.enabled'],
  [model, `${claim}.${owner}`],
];

const certificateOf = (component: string) => [`internalTLS.secrets.${component}`, `internalTLS.${component}`] as const;

/** What has another name or place in the values; the longest model path that fits counts, the rest is appended. */
const renamed: Table = [
  ['credentials.every', 'core.existingSecret'],
  ['credentials.adminPassword', 'harborAdminPassword'],
  ['credentials.secretKey', 'secretKey'],
  ['credentials.coreSecret', 'core.secret'],
  ['credentials.jobserviceSecret', 'jobservice.secret'],
  ['credentials.registrySecret', 'registry.secret'],
  ['credentials.csrfKey', 'core.xsrfKey'],
  ['credentials.tokenSigning', 'core.tokenKey'],
  ['credentials.registryCredentials', 'registry.credentials'],
  ['credentials.registryUsername', 'registry.credentials.username'],
  ...volume('imageStorage.volume', 'registry'),
  ['imageStorage.dataMount.subPath', `${claim}.registry.subPath`],
  ['imageStorage.dataMount', `${storage}.filesystem.rootdirectory`],
  ['imageStorage.type', `${storage}.type`],
  ['imageStorage.disableredirect', `${storage}.disableredirect`],
  ['imageStorage.caBundle', `${storage}.caBundleSecretName`],
  ...volume('jobservice.jobLog', 'jobservice.jobLog'),
  ...volume('database.volume', 'database'),
  ...volume('redis.volume', 'redis'),
  ...volume('trivy.volume', 'trivy'),
  ['database.type', 'database.type'],
  ['database.maxIdleConns', 'database.maxIdleConns'],
  ['database.maxOpenConns', 'database.maxOpenConns'],
  ['database.podAnnotations', 'database.podAnnotations'],
  ['database.podLabels', 'database.podLabels'],
  ['redis.type', 'redis.type'],
  ['redis.podAnnotations', 'redis.podAnnotations'],
  ['redis.podLabels', 'redis.podLabels'],
  ['registry.uploadPurging', 'registry.upload_purging'],
  ['registry.middleware.type', 'registry.middleware.type'],
  ['registry.middleware.privateKey', 'registry.middleware.cloudFront.privateKeySecret'],
  ['registry.middleware', 'registry.middleware.cloudFront'],
  ['internalTLS.strongCiphers', 'internalTLS.strong_ssl_ciphers'],
  ['nginx.strongCiphers', 'internalTLS.strong_ssl_ciphers'],
  ...['core', 'jobservice', 'registry', 'portal', 'trivy'].map(certificateOf),
  ['internalTLS.from', 'internalTLS.certSource'],
  ['trace.sampleRate', 'trace.sample_rate'],
  ['ipFamily.ipv4', 'ipFamily.ipv4.enabled'],
  ['ipFamily.ipv6', 'ipFamily.ipv6.enabled'],
  ['caBundle', 'caBundleSecretName'],
  ['uaaCa', 'uaaSecretName'],
  ['updateStrategy', 'updateStrategy.type'],
  ['keepClaims', 'persistence.resourcePolicy'],
  ['migrationJob', 'enableMigrateHelmHook'],
  ['proxy.urls', 'proxy.httpProxy'],
  ['expose.tls', 'expose.tls'],
  ['expose.type', 'expose.type'],
];

const internalDatabase: Table = [
  ['database.initContainers', 'database.internal.extrInitContainers'],
  ['database.permissionsResources', 'database.internal.initContainer.permissions.resources'],
  ['database', 'database.internal'],
];
const externalDatabase: Table = [
  ['database.database', 'database.external.coreDatabase'],
  ['database', 'database.external'],
];

const index = (user: string, key: string, kind: string) => [`redis.indexes.${user}`, `redis.${kind}.${key}`] as const;

const redisTable = (kind: 'internal' | 'external'): Table => [
  index('core', 'coreDatabaseIndex', kind),
  index('jobservice', 'jobserviceDatabaseIndex', kind),
  index('registry', 'registryDatabaseIndex', kind),
  index('trivy', 'trivyAdapterIndex', kind),
  index('harbor', 'harborDatabaseIndex', kind),
  index('cacheLayer', 'cacheLayerDatabaseIndex', kind),
  ['redis.tls', `redis.${kind}.tlsOptions.enable`],
  ['redis.addrs', `redis.${kind}.addr`],
  ['redis.masterSet', `redis.${kind}.sentinelMasterSet`],
  ['redis', `redis.${kind}`],
];

const exposeTable = (type: Harbor['expose']['type']): Table => [
  ...(type === 'ingress' ? ([['expose.host', 'expose.ingress.hosts.core']] as const) : []),
  ['expose.host', 'expose.tls.auto.commonName'],
  ['expose.address', 'expose.loadBalancer.IP'],
  ...(type === 'nodePort'
    ? []
    : ([
        ['expose.ports.http', `expose.${type}.ports.httpPort`],
        ['expose.ports.https', `expose.${type}.ports.httpsPort`],
      ] as const)),
  ['expose', `expose.${type}`],
];

const storageTable = (type: Harbor['imageStorage']['type']): Table => [
  [
    'imageStorage.credentials',
    `${storage}.${type}.${{ s3: 'accesskey', swift: 'password', oss: 'accesskeysecret' }[type as string] ?? 'credentials'}`,
  ],
  ['imageStorage.key', `${storage}.${type}.encodedkey`],
  ['imageStorage', `${storage}.${type}`],
];

const traceTable = (provider: 'jaeger' | 'otel'): Table => [
  ['trace.provider', 'trace.provider'],
  ['trace.namespace', 'trace.namespace'],
  ['trace.attributes', 'trace.attributes'],
  ['trace.agentHost', 'trace.jaeger.agent_host'],
  ['trace.agentPort', 'trace.jaeger.agent_port'],
  ['trace.urlPath', 'trace.otel.url_path'],
  ['trace', `trace.${provider}`],
];

/** The tables that hold for a release, those of its kinds of exposure, database and so on included. */
const tableOf = (harbor: Pick<Harbor, 'expose' | 'imageStorage' | 'database' | 'redis' | 'trace'>): Table => [
  ...renamed,
  ...(harbor.database.type === 'internal' ? internalDatabase : externalDatabase),
  ...redisTable(harbor.redis.type === 'internal' ? 'internal' : 'external'),
  ...exposeTable(harbor.expose.type),
  ...storageTable(harbor.imageStorage.type),
  ...traceTable(harbor.trace?.provider ?? 'jaeger'),
];

/**
 * The values path of a model path: `harbor.credentials.secretKey` is `secretKey`. `harbor` tells which kind of
 * exposure, storage, database and Redis is meant. A path outside `harbor` stays as it is.
 */
export const valuesPath = (path: string, harbor: Harbor): string => {
  if (!path.startsWith('harbor.')) return path;
  const own = path.slice('harbor.'.length);
  let best: readonly [string, string] | undefined;
  for (const entry of tableOf(harbor)) {
    const [model] = entry;
    const fits = own === model || own.startsWith(`${model}.`) || own.startsWith(`${model}[`);
    if (fits && model.length > (best?.[0].length ?? -1)) best = entry;
  }
  return best ? best[1] + own.slice(best[0].length) : own;
};
