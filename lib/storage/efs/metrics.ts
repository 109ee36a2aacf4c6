/** Metrics of the controller: a Service, and a ServiceMonitor for the Prometheus operator. */
import type { ServiceMonitor } from '../../kube/custom.ts';
import type { Service } from '../../kube/manifest.ts';
import { controllerLabels, metricsPort, name } from './controller.ts';
import type { OwnEfsCsi } from './model.ts';
import { monitoringLabels, namespace } from './release.ts';

const metadata = (provider: OwnEfsCsi) => ({
  name,
  namespace,
  labels: { app: name, ...monitoringLabels(provider.release) },
});

export const metricsService = (provider: OwnEfsCsi): Service => ({
  apiVersion: 'v1',
  kind: 'Service',
  metadata: metadata(provider),
  spec: {
    selector: controllerLabels(provider),
    ports: [{ name: 'metrics', port: metricsPort, targetPort: metricsPort, protocol: 'TCP' }],
  },
});

export const serviceMonitor = (provider: OwnEfsCsi): ServiceMonitor => ({
  apiVersion: 'monitoring.coreos.com/v1',
  kind: 'ServiceMonitor',
  metadata: metadata(provider),
  spec: {
    selector: { matchLabels: { app: name } },
    namespaceSelector: { matchNames: [namespace] },
    endpoints: [{ port: 'metrics', path: '/metrics', interval: '15s' }],
  },
});
