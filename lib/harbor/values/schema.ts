/** Every key of the chart's values: its type, its default, what it may be, and since when there is one. */
import type { SecurityContext } from '../../kube/manifest.ts';
import { containerSecurityContext, defaults } from '../defaults.ts';
import type { ReleaseFacts } from '../releases/index.ts';
import { components } from './schema/components.ts';
import { database, redis } from './schema/data.ts';
import { expose } from './schema/expose.ts';
import {
  choices,
  integer,
  isLeaf,
  type Leaf,
  labels,
  number,
  numberOrText,
  object,
  objects,
  oneOf,
  onOff,
  type Section,
  since,
  text,
  unlisted,
  type ValuesOf,
} from './schema/leaf.ts';
import { persistence } from './schema/persistence.ts';

const internalCertificate = () => ({
  secretName: text(),
  crt: text(),
  key: text(),
});

const internalTLS = {
  enabled: onOff(false, 'strict'),
  strong_ssl_ciphers: onOff(false),
  certSource: oneOf(['auto', 'manual', 'secret'], 'auto'),
  trustCa: text(),
  core: internalCertificate(),
  jobservice: internalCertificate(),
  registry: internalCertificate(),
  portal: internalCertificate(),
  trivy: internalCertificate(),
};

const ipFamily = {
  ipv6: { enabled: onOff(true) },
  ipv4: { enabled: onOff(true) },
  ...since('2.14', {
    policy: oneOf(['', 'SingleStack', 'PreferDualStack', 'RequireDualStack'], ''),
    families: choices(['IPv4', 'IPv6'], []),
  }),
};

const endpoint = () => ({
  path: text(defaults.metrics.path),
  port: integer(defaults.metrics.port),
});

const metrics = {
  enabled: onOff(false, 'strict'),
  core: endpoint(),
  registry: endpoint(),
  jobservice: endpoint(),
  exporter: endpoint(),
  serviceMonitor: {
    enabled: onOff(false),
    additionalLabels: labels(),
    interval: text(),
    metricRelabelings: objects<Record<string, unknown>>({}),
    relabelings: objects<Record<string, unknown>>({}),
  },
};

const { jaeger, otel } = defaults.trace;

const trace = {
  enabled: onOff(false),
  provider: oneOf(['jaeger', 'otel'], 'jaeger'),
  sample_rate: number(defaults.trace.sampleRate),
  namespace: unlisted(text()),
  attributes: unlisted(labels()),
  jaeger: {
    endpoint: text(jaeger.endpoint),
    username: unlisted(text()),
    password: unlisted(text()),
    agent_host: unlisted(text()),
    agent_port: unlisted(numberOrText(0)),
  },
  otel: {
    endpoint: text(otel.endpoint),
    url_path: text(otel.urlPath),
    compression: onOff(otel.compression),
    insecure: onOff(otel.insecure),
    timeout: integer(otel.timeout),
  },
};

const securityContext = object<SecurityContext>(containerSecurityContext, [
  ...[
    'allowPrivilegeEscalation',
    'appArmorProfile',
    'capabilities',
    'privileged',
    'procMount',
    'readOnlyRootFilesystem',
  ],
  ...['runAsGroup', 'runAsNonRoot', 'runAsUser', 'seLinuxOptions', 'seccompProfile', 'windowsOptions'],
]);

export const schema = {
  nameOverride: unlisted(text()),
  fullnameOverride: unlisted(text()),
  expose,
  externalURL: text('https://core.harbor.domain'),
  persistence,
  existingSecretAdminPassword: text(),
  existingSecretAdminPasswordKey: text('HARBOR_ADMIN_PASSWORD'),
  harborAdminPassword: text('Harbor12345'),
  internalTLS,
  ipFamily,
  imagePullPolicy: oneOf(['Always', 'IfNotPresent', 'Never'], defaults.imagePullPolicy),
  imagePullSecrets: objects<{ name: string }>({ fields: ['name'], needs: 'name' }, null),
  updateStrategy: {
    type: oneOf(['RollingUpdate', 'Recreate'], 'RollingUpdate'),
  },
  logLevel: oneOf(['debug', 'info', 'warning', 'error', 'fatal'], defaults.logLevel),
  caSecretName: text(),
  secretKey: text('not-a-secure-key'),
  existingSecretSecretKey: text(),
  proxy: {
    httpProxy: text(null),
    httpsProxy: text(null),
    noProxy: text(defaults.proxy.noProxy),
    components: choices(['core', 'jobservice', 'trivy', 'registry'], defaults.proxy.components),
  },
  enableMigrateHelmHook: onOff(false),
  caBundleSecretName: unlisted(text()),
  uaaSecretName: unlisted(text()),
  metrics,
  trace,
  cache: {
    enabled: onOff(false),
    expireHours: integer(defaults.cache.expireHours),
  },
  containerSecurityContext: securityContext,
  ...components,
  database,
  redis,
};

/** The chart's values, defaults and user's merged. */
export type Values = ValuesOf<typeof schema>;

/** The chart's default of one key; undefined where it has none. */
export const defaultOf = <T>(leaf: Leaf<T>, facts: ReleaseFacts): T | undefined => {
  const value = leaf.default;
  return (typeof value === 'function' ? (value as (facts: ReleaseFacts) => T)(facts) : value) ?? undefined;
};

/** The chart's defaults below a section. */
export const defaultValues = <S extends Section>(section: S, facts: ReleaseFacts): ValuesOf<S> => {
  const values: Record<string, unknown> = {};
  for (const [key, node] of Object.entries(section)) {
    const value = isLeaf(node) ? defaultOf(node, facts) : defaultValues(node, facts);
    if (value !== undefined) values[key] = value;
  }
  return values as ValuesOf<S>;
};
