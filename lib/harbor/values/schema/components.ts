/** Keys of Harbor's components, each under its own name. */
import { defaults } from '../../defaults.ts';
import { choices, integer, labels, oneOf, onOff, since, text, texts, unlisted } from './leaf.ts';
import {
  deployed,
  env,
  image,
  initContainers,
  probe,
  probes,
  replicated,
  resources,
  topologySpread,
} from './workload.ts';

const serviceAnnotations = labels();

const nginx = {
  image: image('nginx'),
  ...deployed(defaults.nginx),
  ...probes(defaults.nginx),
  resources: resources(),
  extraEnvVars: env(),
};

const portal = {
  image: image('portal'),
  ...deployed(defaults.portal),
  ...probes(defaults.portal),
  resources: resources(),
  extraEnvVars: env(),
  initContainers: initContainers(),
  serviceAnnotations,
};

const { initialDelaySeconds, ...startup } = probe(defaults.core.startupProbe);

const core = {
  image: image('core'),
  ...deployed(defaults.core),
  ...probes(defaults.core),
  startupProbe: {
    enabled: onOff(true),
    initialDelaySeconds: integer(defaults.core.startupProbe.initialDelaySeconds),
    ...startup,
  },
  resources: resources(),
  extraEnvVars: env(),
  initContainers: initContainers(),
  serviceAnnotations,
  configureUserSettings: text(null),
  quotaUpdateProvider: oneOf(['db', 'redis', ''], defaults.core.quotaUpdateProvider),
  secret: text(),
  existingSecret: text(),
  secretName: text(),
  tokenKey: text(),
  tokenCert: text(),
  xsrfKey: text(),
  existingXsrfSecret: text(),
  existingXsrfSecretKey: text('CSRF_KEY'),
  artifactPullAsyncFlushDuration: integer(null),
  gcTimeWindowHours: unlisted(integer(0)),
  gdpr: { deleteUser: onOff(false), auditLogsCompliant: onOff(false) },
};

const { notification, reaper } = defaults.jobservice;

const jobservice = {
  image: image('jobservice'),
  ...deployed(defaults.jobservice),
  ...probes(defaults.jobservice),
  topologySpreadConstraints: topologySpread(null),
  resources: resources(),
  extraEnvVars: env(),
  initContainers: initContainers(),
  maxJobWorkers: integer(defaults.jobservice.maxJobWorkers),
  jobLoggers: choices(['file', 'database', 'stdout'], defaults.jobservice.jobLoggers),
  loggerSweeperDuration: integer(defaults.jobservice.loggerSweeperDuration),
  notification: {
    webhook_job_max_retry: integer(notification.webhook_job_max_retry),
    webhook_job_http_client_timeout: integer(notification.webhook_job_http_client_timeout),
  },
  reaper: {
    max_update_hours: integer(reaper.max_update_hours),
    max_dangling_hours: integer(reaper.max_dangling_hours),
  },
  secret: text(),
  existingSecret: text(),
  existingSecretKey: text('JOBSERVICE_SECRET'),
  registryHttpClientTimeout: integer(defaults.jobservice.registryHttpClientTimeout, { since: '2.15' }),
};

const registryContainer = (container: 'registry' | 'registryctl') => ({
  image: image(container),
  ...probes(defaults.registry),
  resources: resources(),
  extraEnvVars: env(),
});

const { age, interval, dryrun } = defaults.registry.uploadPurging;

const registry = {
  registry: registryContainer('registry'),
  controller: registryContainer('registryctl'),
  ...deployed(defaults.registry),
  initContainers: initContainers(),
  secret: text(),
  existingSecret: text(),
  existingSecretKey: text('REGISTRY_HTTP_SECRET'),
  relativeurls: onOff(false),
  credentials: {
    username: text(defaults.registryUsername),
    password: text('harbor_registry_password'),
    existingSecret: text(),
    htpasswdString: text(),
  },
  middleware: {
    enabled: onOff(false),
    type: oneOf(['cloudFront'], 'cloudFront', {
      otherwise: 'the chart configures no middleware of any other type',
    }),
    cloudFront: {
      baseurl: text('example.cloudfront.net'),
      keypairid: text('KEYPAIRID'),
      duration: text(defaults.registry.cloudFrontDuration),
      ipfilteredby: text('none'),
      privateKeySecret: text('my-secret'),
    },
  },
  upload_purging: {
    enabled: onOff(true),
    age: text(age),
    interval: text(interval),
    dryrun: onOff(dryrun),
  },
};

const scanner = defaults.trivy;

const trivy = {
  enabled: onOff(true),
  image: image('trivy'),
  ...replicated(scanner.replicas),
  ...probes(scanner),
  resources: resources(scanner.resources),
  extraEnvVars: env(),
  initContainers: initContainers(),
  debugMode: onOff(scanner.debugMode),
  vulnType: text(scanner.vulnType),
  severity: text(scanner.severity),
  ignoreUnfixed: onOff(scanner.ignoreUnfixed),
  insecure: onOff(scanner.insecure),
  gitHubToken: text(),
  skipUpdate: onOff(scanner.skipUpdate),
  skipJavaDBUpdate: onOff(scanner.skipJavaDBUpdate),
  ...since('2.14', {
    dbRepository: texts(scanner.dbRepository),
    javaDBRepository: texts(scanner.javaDBRepository),
  }),
  offlineScan: onOff(scanner.offlineScan),
  securityCheck: text(scanner.securityCheck),
  timeout: text(scanner.timeout),
};

const exporter = {
  image: image('exporter'),
  ...deployed(defaults.exporter),
  ...probes(defaults.exporter),
  resources: resources(),
  extraEnvVars: env(),
  cacheDuration: integer(defaults.exporter.cacheDuration),
  cacheCleanInterval: integer(defaults.exporter.cacheCleanInterval),
};

export const components = {
  nginx,
  portal,
  core,
  jobservice,
  registry,
  trivy,
  exporter,
};
