/** Keys below `database` and `redis`. */
import { defaults } from '../../defaults.ts';
import { integer, numberOrText, oneOf, onOff, text, unlisted } from './leaf.ts';
import { env, image, initContainers, placement, podMetadata, probes, resources, serviceAccount } from './workload.ts';

const own = (component: 'database' | 'redis') => ({
  image: image(component),
  ...serviceAccount(),
  ...placement(),
  ...probes(defaults[component]),
  resources: resources(),
  extraEnvVars: env(),
});

/** Charts before 1.19 had one number of the database's probes; it is no news to them. */
const databaseProbes = () => {
  const { livenessProbe, readinessProbe } = probes(defaults.database);
  const old = {
    timeoutSeconds: integer(defaults.database.livenessProbe.timeoutSeconds),
  };
  return {
    livenessProbe: { ...livenessProbe, ...old },
    readinessProbe: { ...readinessProbe, ...old },
  };
};

export const database = {
  type: oneOf(['internal', 'external'], 'internal'),
  internal: {
    ...own('database'),
    ...databaseProbes(),
    extrInitContainers: initContainers(),
    password: text('changeit'),
    shmSizeLimit: numberOrText(defaults.database.shmSizeLimit),
    initContainer: {
      migrator: { resources: resources() },
      permissions: { resources: resources() },
    },
  },
  external: {
    host: text('192.168.0.1'),
    port: numberOrText(String(defaults.database.port)),
    username: text('user'),
    password: text('password'),
    coreDatabase: text(defaults.database.name),
    existingSecret: text(),
    sslmode: oneOf(['disable', 'require', 'verify-ca', 'verify-full'], defaults.database.sslmode),
  },
  maxIdleConns: integer(defaults.database.maxIdleConns),
  maxOpenConns: integer(defaults.database.maxOpenConns),
  ...podMetadata(),
};

const { core, jobservice, registry, trivy } = defaults.redis.indexes;

const indexes = () => ({
  jobserviceDatabaseIndex: numberOrText(String(jobservice)),
  registryDatabaseIndex: numberOrText(String(registry)),
  trivyAdapterIndex: numberOrText(String(trivy)),
  harborDatabaseIndex: unlisted(numberOrText('')),
  cacheLayerDatabaseIndex: unlisted(numberOrText('')),
});

export const redis = {
  type: oneOf(['internal', 'external'], 'internal'),
  internal: { ...own('redis'), initContainers: initContainers(), ...indexes() },
  external: {
    addr: text('192.168.0.2:6379'),
    sentinelMasterSet: text(),
    tlsOptions: { enable: onOff(false, 'strict') },
    coreDatabaseIndex: numberOrText(String(core)),
    ...indexes(),
    username: text(),
    password: text(),
    existingSecret: text(),
  },
  ...podMetadata(),
};
