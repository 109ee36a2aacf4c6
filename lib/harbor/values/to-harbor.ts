/** From the chart's values to the model: what the release is, in the words of an environment, and no more than differs from defaults. */
import type { Problem } from '../../problem.ts';
import { containerSecurityContext, defaults } from '../defaults.ts';
import type { Harbor } from '../model/harbor.ts';
import { harborNames } from '../names.ts';
import { derivedURL } from '../release.ts';
import { releases } from '../releases/index.ts';
import { coreOf, exporterOf, jobserviceOf, nginxOf, portalOf, registryOf, trivyOf } from './map/components.ts';
import {
  type Context,
  defined,
  type FromValuesOptions,
  given,
  type Note,
  type RequiredSecret,
  unless,
} from './map/context.ts';
import { credentialsOf } from './map/credentials.ts';
import { databaseOf, redisOf } from './map/data.ts';
import { exposeOf } from './map/expose.ts';
import { internalTlsOf, ipFamilyOf, metricsOf, proxyOf, traceOf } from './map/features.ts';
import { named } from './map/secrets.ts';
import { imageStorageOf } from './map/storage.ts';
import { mergeValues } from './merge.ts';
import { defaultValues, schema, type Values } from './schema.ts';

export type {
  FromValuesOptions,
  Note,
  RequiredSecret,
  SecretMode,
} from './map/context.ts';

export interface Mapping {
  harbor: Harbor;
  /** What the model cannot express or the chart cannot render. With errors, `harbor` is as near as it gets. */
  problems: Problem[];
  notes: Note[];
  /** Secrets that must exist, in the namespace of the release. */
  secrets: RequiredSecret[];
}

/** `values` is what a file sets, checked (`checkValues`); the chart's defaults are added here. */
export const fromValues = (set: Values, options: FromValuesOptions): Mapping => {
  const facts = releases[options.version];
  const values = mergeValues(defaultValues(schema, facts), set);
  const overrides = nameOverrides(values);
  const context: Context = {
    values,
    options,
    facts,
    full: harborNames({ release: options.release, ...overrides }).full,
    problems: [],
    notes: [],
    secrets: [],
  };
  const harbor = harborOf(context, overrides);
  return {
    harbor,
    problems: context.problems,
    notes: context.notes,
    secrets: context.secrets,
  };
};

const nameOverrides = ({ nameOverride, fullnameOverride }: Values) =>
  defined({
    nameOverride: given(nameOverride),
    fullnameOverride: given(fullnameOverride),
  });

/** The chart's own context where nothing is said; null where the values remove it all. */
const securityContextOf = ({ containerSecurityContext: value }: Values) =>
  given(value) ? unless(value, containerSecurityContext) : null;

const harborOf = (context: Context, overrides: ReturnType<typeof nameOverrides>): Harbor => {
  const { values, options } = context;
  const { cache, updateStrategy } = values;
  const harbor: Harbor = {
    version: options.version,
    namespace: options.namespace,
    ...defined({ release: unless(options.release, defaults.release) }),
    ...overrides,
    profile: 'chart',
    expose: exposeOf(context),
    credentials: credentialsOf(context),
    imageStorage: imageStorageOf(context),
    database: databaseOf(context),
    redis: redisOf(context),
    ...defined({
      core: coreOf(context),
      jobservice: jobserviceOf(context),
      registry: registryOf(context),
      portal: portalOf(context),
      nginx: nginxOf(context),
      trivy: trivyOf(context),
      exporter: exporterOf(context),
      internalTLS: internalTlsOf(context),
      metrics: metricsOf(context),
      trace: traceOf(context),
      cache: cache?.enabled
        ? defined({
            expireHours: unless(cache.expireHours, defaults.cache.expireHours),
          })
        : undefined,
      proxy: proxyOf(context),
      ipFamily: ipFamilyOf(context),
      caBundle: named(context, values.caBundleSecretName, 'ca.crt'),
      uaaCa: named(context, values.uaaSecretName, 'ca.crt'),
      logLevel: unless(values.logLevel, defaults.logLevel),
      imagePullPolicy: unless(values.imagePullPolicy, defaults.imagePullPolicy),
      imagePullSecrets: given(values.imagePullSecrets?.map(({ name }) => name)),
      containerSecurityContext: securityContextOf(values),
      updateStrategy: unless(updateStrategy?.type, 'RollingUpdate' as const),
      keepClaims: values.persistence?.resourcePolicy === 'keep' ? undefined : (false as const),
      migrationJob: values.enableMigrateHelmHook || undefined,
    }),
  };
  const { externalURL } = values;
  return externalURL === derivedURL(harbor) ? harbor : { ...harbor, externalURL: externalURL ?? '' };
};
