/** What rendered Services and containers make of addresses and ports. */
import type { Manifest } from '../kube/manifest.ts';
import { matches } from '../kube/selector.ts';
import type { PodsEnd } from './calls.ts';
import type { Mention, Reader } from './mentions.ts';

/** Where an address leads: the pods behind a Service, the pod itself, or a server outside. */
export type Target =
  | { pods: Record<string, string>; port: number | undefined }
  | { loopback: true }
  | { host: string; port: number | undefined };

interface ServicePort {
  port: number;
  targetPort?: number | string;
}

const loopback = /^(localhost|127\.\d+\.\d+\.\d+|::1|0\.0\.0\.0)$/;

/** Number of a Service's target port; a name is looked up among the container ports of the pods. */
const targetPort = (
  { port, targetPort: target }: ServicePort,
  selector: Record<string, string>,
  all: readonly Manifest[],
): number => {
  if (typeof target !== 'string') return target ?? port;
  const ports: { name?: string; containerPort: number }[] = all
    .filter(({ spec }) => matches({ matchLabels: selector }, spec?.template?.metadata?.labels ?? {}))
    .flatMap(({ spec }) => spec?.template?.spec?.containers ?? [])
    .flatMap(({ ports: own = [] }) => own);
  return ports.find(({ name }) => name === target)?.containerPort ?? port;
};

/** Follows an address through the rendered Services to the pods' own port. */
export const resolve = ({ host, port }: Mention, { namespace }: Reader, all: readonly Manifest[]): Target => {
  if (loopback.test(host)) return { loopback: true };
  const [name, home = namespace, ...rest] = host.split('.');
  const service = /^(svc(\.cluster\.local)?)?$/.test(rest.join('.'))
    ? all.find(({ kind, metadata }) => kind === 'Service' && metadata.name === name && metadata.namespace === home)
    : undefined;
  const selector: Record<string, string> | undefined = service?.spec.selector;
  if (!selector) return { host, port };
  const ports: ServicePort[] = service?.spec.ports ?? [];
  const served = port === undefined && ports.length === 1 ? ports[0] : ports.find((own) => own.port === port);
  // A port that the Service does not serve leads nowhere; no call will have it.
  return { pods: selector, port: served ? targetPort(served, selector, all) : port };
};

/** Does something rendered listen on this port: a container of the callee, or a Service in front of it? */
export const listens = (to: PodsEnd, port: number, all: readonly Manifest[]): boolean =>
  all.some(({ kind, spec, metadata }) => {
    if ((metadata.namespace ?? to.namespace) !== (to.namespace ?? metadata.namespace)) return false;
    if (kind === 'Service') {
      const ports: ServicePort[] = spec?.ports ?? [];
      return (
        spec?.selector &&
        matches({ matchLabels: to.pods }, spec.selector) &&
        ports.some((own) => targetPort(own, spec.selector, all) === port)
      );
    }
    const containers: { ports?: { containerPort: number }[] }[] = spec?.template?.spec?.containers ?? [];
    return (
      matches({ matchLabels: to.pods }, spec?.template?.metadata?.labels ?? {}) &&
      containers.some(({ ports = [] }) => ports.some(({ containerPort }) => containerPort === port))
    );
  });
