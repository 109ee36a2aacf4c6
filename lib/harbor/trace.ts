/** Tracing settings of core, jobservice and registryctl. */
import type { SecretSource } from '../secrets/source.ts';
import { defaults } from './defaults.ts';
import type { Release } from './release.ts';

/** TRACE_* as ConfigMap data; empty where tracing is off. */
export const traceVariables = ({ harbor: { trace }, profile }: Release, service: string): Record<string, string> => {
  if (!trace) return {};
  const attributes = Object.entries(trace.attributes ?? {}).sort(([a], [b]) => (a < b ? -1 : 1));
  const common = {
    TRACE_SERVICE_NAME: service,
    TRACE_ENABLED: 'true',
    TRACE_SAMPLE_RATE: String(trace.sampleRate ?? defaults.trace.sampleRate),
    TRACE_NAMESPACE: trace.namespace ?? '',
    ...(attributes.length > 0 && { TRACE_ATTRIBUTES: JSON.stringify(Object.fromEntries(attributes)) }),
  };
  if (trace.provider === 'jaeger') {
    return {
      ...common,
      // Harbor prefers an endpoint to an agent (src/lib/trace/trace.go), the chart's placeholder too.
      TRACE_JAEGER_ENDPOINT:
        trace.endpoint ?? (trace.agentHost && profile === 'production' ? '' : defaults.trace.jaeger.endpoint),
      TRACE_JAEGER_USERNAME: trace.username ?? '',
      TRACE_JAEGER_AGENT_HOSTNAME: trace.agentHost ?? '',
      TRACE_JAEGER_AGENT_PORT: String(trace.agentPort ?? ''),
    };
  }
  const otel = { ...defaults.trace.otel, ...trace };
  return {
    ...common,
    TRACE_OTEL_ENDPOINT: otel.endpoint,
    TRACE_OTEL_URL_PATH: otel.urlPath,
    TRACE_OTEL_COMPRESSION: String(otel.compression),
    TRACE_OTEL_INSECURE: String(otel.insecure),
    TRACE_OTEL_TIMEOUT: String(otel.timeout),
  };
};

/** Password at the Jaeger collector: a source, or the empty text that the chart prints for none. */
export const jaegerPassword = ({
  harbor: { trace },
}: Release): { source?: SecretSource | undefined; text?: string } | undefined => {
  if (trace?.provider !== 'jaeger') return undefined;
  return trace.password ? { source: trace.password } : { text: '' };
};
