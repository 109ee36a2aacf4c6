/** What cuts across components: internal TLS, metrics, traces, proxy, IP families. */
import { error, warning } from '../../../problem.ts';
import type { SecretSource } from '../../../secrets/source.ts';
import { defaults } from '../../defaults.ts';
import type {
  InternalTls,
  IpFamily,
  Metrics,
  Proxy as OutgoingProxy,
  TlsComponent,
  Trace,
} from '../../model/features.ts';
import { schema } from '../schema.ts';
import { type Context, changed, defined, given, numeric, unless } from './context.ts';
import { urlWithPassword } from './env.ts';
import { certificateWithCa } from './placeholders.ts';
import { credential, home, named, refer } from './secrets.ts';

const tlsComponents: readonly TlsComponent[] = ['core', 'jobservice', 'registry', 'portal', 'trivy'];
const certificateKeys = ['ca.crt', 'tls.crt', 'tls.key'];

export const internalTlsOf = (context: Context): InternalTls | undefined => {
  const { internalTLS: tls = {}, trivy } = context.values;
  if (!tls.enabled) return undefined;
  const installed = tlsComponents.filter((component) => component !== 'trivy' || trivy?.enabled);
  if (tls.certSource === 'auto') reportInvented(context);
  const required = (path: string, value: string | undefined) => {
    if (!value)
      context.problems.push(
        error('values-tls', path, `internalTLS.certSource is ${tls.certSource}, and needs this`, `give ${path}`),
      );
    return value ?? '';
  };
  const ca = tls.certSource === 'manual' ? required('internalTLS.trustCa', tls.trustCa) : '';
  const source = (component: TlsComponent): SecretSource => {
    const { secretName, crt, key } = tls[component] ?? {};
    const path = `internalTLS.${component}`;
    if (tls.certSource === 'secret') {
      const name = required(`${path}.secretName`, secretName);
      return (
        named(context, name, ...certificateKeys) ?? {
          from: 'plain',
          value: certificateWithCa,
        }
      );
    }
    const value =
      tls.certSource === 'manual'
        ? {
            'ca.crt': ca,
            'tls.crt': required(`${path}.crt`, crt),
            'tls.key': required(`${path}.key`, key),
          }
        : certificateWithCa;
    return credential(context, {
      path,
      value,
      home: home(`${component}-internal-tls`, ...certificateKeys),
      fix: path,
    });
  };
  const secrets = Object.fromEntries(installed.map((component) => [component, source(component)]));
  return {
    from: 'secret',
    secrets: secrets as Extract<InternalTls, { from: 'secret' }>['secrets'],
    ...defined({ strongCiphers: tls.strong_ssl_ciphers || undefined }),
  };
};

/** Certificates that the chart makes anew at every render: one finding, not one for each component. */
const reportInvented = ({ options, problems, notes }: Context) => {
  if (options.secrets === 'pinned') {
    const what = 'the chart invents these certificates at every render, and no value pins them';
    const fix =
      'internalTLS.certSource: secret, and internalTLS.<component>.secretName: <names of Secrets>; or --placeholders, to compare renders';
    problems.push(error('values-secret', 'internalTLS.certSource', what, fix));
  }
  if (options.secrets === 'live') {
    const text = 'The chart made these certificates for a year; nobody renews them now: cert-manager could.';
    notes.push({ path: 'harbor.internalTLS', text });
  }
};

export const metricsOf = (context: Context): Metrics | undefined => {
  const { metrics = {} } = context.values;
  const monitor = metrics.serviceMonitor ?? {};
  if (!metrics.enabled) {
    if (monitor.enabled) {
      const what = 'a ServiceMonitor without metrics: the chart renders none while metrics.enabled is false';
      context.problems.push(
        warning('values-unused', 'metrics.serviceMonitor.enabled', what, 'metrics.enabled: true, or remove it'),
      );
    }
    return undefined;
  }
  const endpoint = (component: 'core' | 'registry' | 'jobservice' | 'exporter') =>
    given(changed(metrics[component], schema.metrics[component], context));
  if (JSON.stringify(monitor.metricRelabelings ?? []).includes('{{')) {
    const what = 'Helm evaluates templates in these rules, which this program cannot';
    context.problems.push(
      error(
        'values-template',
        'metrics.serviceMonitor.metricRelabelings',
        what,
        'write the text that the template gives',
      ),
    );
  }
  const { additionalLabels, interval, metricRelabelings, relabelings } = monitor;
  return defined({
    core: endpoint('core'),
    registry: endpoint('registry'),
    jobservice: endpoint('jobservice'),
    exporter: endpoint('exporter'),
    serviceMonitor: monitor.enabled
      ? defined({
          additionalLabels: given(additionalLabels),
          interval: given(interval),
          metricRelabelings: given(metricRelabelings),
          relabelings: given(relabelings),
        })
      : undefined,
  });
};

export const traceOf = (context: Context): Trace | undefined => {
  const { trace = {} } = context.values;
  if (!trace.enabled) return undefined;
  const common = defined({
    sampleRate: unless(trace.sample_rate, defaults.trace.sampleRate),
    namespace: given(trace.namespace),
    attributes: given(trace.attributes),
  });
  if (trace.provider !== 'jaeger') {
    const {
      endpoint,
      url_path: urlPath,
      compression,
      insecure,
      timeout,
    } = changed(trace.otel, schema.trace.otel, context);
    return {
      provider: 'otel',
      ...defined({ endpoint, urlPath, compression, insecure, timeout }),
      ...common,
    };
  }
  const { endpoint = '', username, password, agent_host, agent_port } = trace.jaeger ?? {};
  return {
    provider: 'jaeger',
    ...defined({
      endpoint: unless(endpoint, defaults.trace.jaeger.endpoint),
      username: given(username),
      password: password ? jaegerPassword(context, password) : undefined,
      agentHost: given(agent_host),
      agentPort: agent_port === '' ? undefined : numeric(agent_port),
    }),
    ...common,
  };
};

const jaegerPassword = (context: Context, value: string): SecretSource => {
  const key = 'TRACE_JAEGER_PASSWORD';
  if (context.options.secrets === 'live') {
    for (const holder of ['jobservice', 'registryctl'])
      refer(context, `${context.full}-${holder}`, { [key]: key }, 'chart');
  }
  return credential(context, {
    path: 'trace.jaeger.password',
    value,
    home: home('core', key),
    fix: 'trace.jaeger.password',
  });
};

export const proxyOf = (context: Context): OutgoingProxy | undefined => {
  const { httpProxy, httpsProxy, noProxy = '', components = [] } = context.values.proxy ?? {};
  const rest = {
    noProxy: unless(noProxy, defaults.proxy.noProxy),
    components: unless([...components], [...defaults.proxy.components]),
  };
  const secret = [httpProxy, httpsProxy].some((url) => url && urlWithPassword.test(url));
  if (context.options.secrets !== 'live' || !secret) {
    return given(
      defined({
        httpProxy: given(httpProxy),
        httpsProxy: given(httpsProxy),
        ...rest,
      }),
    );
  }
  const keys = {
    ...(httpProxy && { HTTP_PROXY: 'HTTP_PROXY' }),
    ...(httpsProxy && { HTTPS_PROXY: 'HTTPS_PROXY' }),
  };
  return {
    urls: refer(context, `${context.full}-proxy`, keys, 'new', 'proxy.httpProxy and proxy.httpsProxy'),
    ...defined(rest),
  };
};

export const ipFamilyOf = ({ values }: Context): IpFamily | undefined => {
  const { ipv4, ipv6, policy, families } = values.ipFamily ?? {};
  return given(
    defined({
      ipv4: ipv4?.enabled ? undefined : (false as const),
      ipv6: ipv6?.enabled ? undefined : (false as const),
      policy: policy === '' ? undefined : policy,
      families: given(families && [...families]),
    }),
  );
};
