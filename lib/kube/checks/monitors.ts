/** ServiceMonitors find a Service with the port that they scrape: otherwise Prometheus has no target and says nothing. */
import { error, type Problem } from '../../problem.ts';
import { groupOf, objectPath } from '../identity.ts';
import type { Manifest, Service } from '../manifest.ts';
import { type LabelSelector, matches } from '../selector.ts';
import type { Check } from './rendered.ts';

interface Monitor {
  selector: LabelSelector;
  namespaceSelector?: { any?: boolean; matchNames?: string[] };
  endpoints?: { port?: string }[];
}

export const monitoredServices: Check = ({ manifests }) =>
  manifests.filter(isMonitor).flatMap((manifest): Problem[] => {
    const monitor: Monitor = manifest.spec;
    const { any, matchNames = [manifest.metadata.namespace] } = monitor.namespaceSelector ?? {};
    const services = manifests.filter(
      ({ kind, metadata }) =>
        kind === 'Service' &&
        (any || matchNames.includes(metadata.namespace)) &&
        matches(monitor.selector, metadata.labels ?? {}),
    ) as Service[];
    if (services.length === 0) {
      const fix = 'select labels of a Service, or name its namespace';
      return [error('selector', `${objectPath(manifest)} spec.selector`, 'matches no Service', fix)];
    }
    const ports = new Set(services.flatMap(({ spec }) => (spec?.ports ?? []).flatMap(({ name }) => name ?? [])));
    return (monitor.endpoints ?? []).flatMap(({ port }, index) =>
      port === undefined || ports.has(port)
        ? []
        : [
            error(
              'port',
              `${objectPath(manifest)} spec.endpoints[${index}].port`,
              `the Services have no port ${port}`,
              `use ${[...ports].join(' or ') || 'a port with a name'}`,
            ),
          ],
    );
  });

const isMonitor = ({ apiVersion, kind, spec }: Manifest): boolean =>
  groupOf(apiVersion) === 'monitoring.coreos.com' && kind === 'ServiceMonitor' && spec?.selector !== undefined;
