/** Harbor's own components. */
import { plain } from '../../../secrets/source.ts';
import { defaults } from '../../defaults.ts';
import { needsNodePorts } from '../../expose/controllers.ts';
import type {
  Core,
  Exporter,
  Jobservice,
  Nginx,
  Portal,
  Registry,
  RegistryContainer,
  Trivy,
} from '../../model/harbor.ts';
import { components } from '../schema/components.ts';
import type { Values } from '../schema.ts';
import { type Context, changed, defined, given, unless } from './context.ts';
import { controllerOf } from './expose.ts';
import { credential, home, named, refer } from './secrets.ts';
import { volumeOf } from './volumes.ts';
import { absentBudget, initContainers, probeOf, replicated, revisions, workload } from './workload.ts';

type Of<C extends keyof Values> = NonNullable<Values[C]>;

export const coreOf = (context: Context): Core | undefined => {
  const values: Of<'core'> = context.values.core ?? {};
  const { deleteUser, auditLogsCompliant } = values.gdpr ?? {};
  const { quotaUpdateProvider, configureUserSettings } = values;
  return given({
    ...replicated(context, 'core', values, components.core),
    ...revisions(values, defaults.core),
    ...initContainers(context, 'core', values.initContainers),
    ...defined({
      serviceAnnotations: given(values.serviceAnnotations),
      serviceType: serviceType(context),
      startupProbe: values.startupProbe?.enabled
        ? probeOf(context, startup(values.startupProbe), components.core.startupProbe)
        : (false as const),
      configureUserSettings: configureUserSettings ? userSettings(context, configureUserSettings) : undefined,
      quotaUpdateProvider: quotaUpdateProvider ? unless(quotaUpdateProvider, defaults.core.quotaUpdateProvider) : null,
      gdpr: given(
        defined({
          deleteUser: deleteUser || undefined,
          auditLogsCompliant: auditLogsCompliant || undefined,
        }),
      ),
      artifactPullAsyncFlushDuration: values.artifactPullAsyncFlushDuration || undefined,
      gcTimeWindowHours: values.gcTimeWindowHours,
    }),
  });
};

/** The chart heeds the kind of Ingress controller even where it makes no Ingress. */
const serviceType = ({ values: { expose } }: Context): 'NodePort' | undefined =>
  expose?.type !== 'ingress' && needsNodePorts(controllerOf(expose?.ingress?.controller) ?? 'default')
    ? 'NodePort'
    : undefined;

const startup = ({ enabled: _, ...timing }: NonNullable<Of<'core'>['startupProbe']>) => timing;

const userSettings = (context: Context, value: string) =>
  credential(context, {
    path: 'core.configureUserSettings',
    value,
    home: home('core', 'CONFIG_OVERWRITE_JSON'),
    fix: 'core.configureUserSettings',
  });

export const jobserviceOf = (context: Context): Jobservice | undefined => {
  const values: Of<'jobservice'> = context.values.jobservice ?? {};
  const section = components.jobservice;
  const { maxJobWorkers, loggerSweeperDuration, registryHttpClientTimeout } = changed(values, section, context);
  return given({
    ...replicated(context, 'jobservice', values, section),
    ...revisions(values, defaults.jobservice),
    ...initContainers(context, 'jobservice', values.initContainers),
    ...defined({
      maxJobWorkers,
      jobLoggers: unless([...(values.jobLoggers ?? [])], [...defaults.jobservice.jobLoggers]),
      jobLog: jobLogOf(context),
      loggerSweeperDuration,
      notification: given(changed(values.notification, section.notification, context)),
      reaper: given(changed(values.reaper, section.reaper, context)),
      registryHttpClientTimeout,
    }),
  });
};

/** Without the logger `file` the volume is an empty directory, whatever the claim says. */
const jobLogOf = (context: Context): Jobservice['jobLog'] => {
  const volume = volumeOf(context, 'jobservice');
  if (context.values.jobservice?.jobLoggers?.includes('file')) return volume;
  return volume?.subPath ? { ephemeral: true, subPath: volume.subPath } : undefined;
};

export const registryOf = (context: Context): Registry | undefined => {
  const values: Of<'registry'> = context.values.registry ?? {};
  const { upload_purging: purging = {} } = values;
  const { registry, controller } = components.registry;
  const { enabled: _, ...purge } = changed(purging, components.registry.upload_purging, context);
  const container = (name: 'registry' | 'controller'): RegistryContainer | undefined =>
    given(workload(context, `registry.${name}`, values[name] ?? {}, { registry, controller }[name]));
  const absent = {
    image: {},
    livenessProbe: {},
    readinessProbe: {},
    resources: { is: 'object' },
  } as const;
  return given({
    ...replicated(context, 'registry', values, absent),
    ...revisions(values, defaults.registry),
    ...initContainers(context, 'registry', values.initContainers),
    ...defined({
      registry: container('registry'),
      controller: container('controller'),
      relativeurls: values.relativeurls || undefined,
      uploadPurging: purging.enabled ? given(purge) : (false as const),
      middleware: middlewareOf(context, values.middleware ?? {}),
    }),
  });
};

const middlewareOf = (
  context: Context,
  { enabled, type, cloudFront = {} }: NonNullable<Of<'registry'>['middleware']>,
): Registry['middleware'] => {
  if (!enabled || type !== 'cloudFront') return undefined;
  const { baseurl = '', keypairid = '', duration, ipfilteredby, privateKeySecret } = cloudFront;
  return {
    type,
    baseurl,
    keypairid,
    ...defined({
      duration: unless(given(duration), defaults.registry.cloudFrontDuration),
      ipfilteredby: given(ipfilteredby),
    }),
    privateKey: named(context, privateKeySecret, 'CLOUDFRONT_KEY_DATA') ?? plain(''),
  };
};

export const portalOf = (context: Context): Portal | undefined => {
  const values: Of<'portal'> = context.values.portal ?? {};
  return given({
    ...replicated(context, 'portal', values, components.portal),
    ...revisions(values, defaults.portal),
    ...initContainers(context, 'portal', values.initContainers),
    ...defined({
      serviceAnnotations: given(values.serviceAnnotations),
      serviceType: serviceType(context),
    }),
  });
};

export const nginxOf = (context: Context): Nginx | undefined => {
  const { expose, internalTLS, nginx: values = {} } = context.values;
  if (expose?.type === 'ingress' || expose?.type === 'route') {
    absentBudget(context, 'nginx', values, `expose.type is ${expose.type}`);
    return undefined;
  }
  const alone = expose?.tls?.enabled && internalTLS?.strong_ssl_ciphers && !internalTLS.enabled;
  return given({
    ...replicated(context, 'nginx', values, components.nginx),
    ...revisions(values, defaults.nginx),
    ...defined({ strongCiphers: alone || undefined }),
  });
};

export const trivyOf = (context: Context): Trivy | false | undefined => {
  const values: Of<'trivy'> = context.values.trivy ?? {};
  if (!values.enabled) {
    absentBudget(context, 'trivy', values, 'trivy.enabled is false');
    return false;
  }
  const section = components.trivy;
  const { dbRepository, javaDBRepository } = values;
  const scanner = changed(values, section, context);
  const {
    debugMode,
    vulnType,
    severity,
    ignoreUnfixed,
    insecure,
    skipUpdate,
    skipJavaDBUpdate,
    offlineScan,
    securityCheck,
    timeout,
  } = scanner;
  return given({
    ...replicated(context, 'trivy', values, section),
    ...initContainers(context, 'trivy', values.initContainers),
    ...defined({
      volume: volumeOf(context, 'trivy'),
      ...{ debugMode, vulnType, severity, ignoreUnfixed, insecure },
      gitHubToken: values.gitHubToken
        ? credential(context, {
            path: 'trivy.gitHubToken',
            value: values.gitHubToken,
            home: home('trivy', 'gitHubToken'),
            fix: 'trivy.gitHubToken',
          })
        : undefined,
      ...{ skipUpdate, skipJavaDBUpdate },
      dbRepository: unless(dbRepository && [...dbRepository], [...defaults.trivy.dbRepository]),
      javaDBRepository: unless(javaDBRepository && [...javaDBRepository], [...defaults.trivy.javaDBRepository]),
      ...{ offlineScan, securityCheck, timeout },
    }),
  });
};

export const exporterOf = (context: Context): Exporter | undefined => {
  const { metrics, exporter: values = {} } = context.values;
  if (!metrics?.enabled) {
    absentBudget(context, 'exporter', values, 'metrics.enabled is false');
    return undefined;
  }
  const { cacheDuration, cacheCleanInterval } = changed(values, components.exporter, context);
  exporterSecret(context);
  return given({
    ...replicated(context, 'exporter', values, components.exporter),
    ...revisions(values, defaults.exporter),
    ...defined({ cacheDuration, cacheCleanInterval }),
  });
};

/** The chart gives the exporter copies of two passwords. */
const exporterSecret = (context: Context) => {
  const { options, full, values } = context;
  if (options.secrets !== 'live') return;
  const copies = [
    !values.existingSecretAdminPassword && 'HARBOR_ADMIN_PASSWORD',
    !(values.database?.type === 'external' && values.database.external?.existingSecret) && 'HARBOR_DATABASE_PASSWORD',
  ].filter((key) => key !== false);
  if (copies.length > 0)
    refer(context, `${full}-exporter`, Object.fromEntries(copies.map((key) => [key, key])), 'chart');
};
