/** Metrics of controller and speakers for the Prometheus operator: Services to find them, and the right to look. */
import type { ServiceMonitor } from '../../kube/custom.ts';
import { type Manifest, present, type Service } from '../../kube/manifest.ts';
import { readVerbs, role, roleBinding, rule } from '../../storage/rbac.ts';
import type { MetalLB } from './model.ts';
import type { MetalLBMetrics } from './pods.ts';
import { labels, modeOf, namespaceOf, ports, selector } from './release.ts';

type Component = 'controller' | 'speaker';

const monitorService = (component: Component): string => `metallb-${component}-monitor-service`;

/** Ports of a component's pods with metrics. */
const metricsPorts = (metallb: MetalLB, component: Component): { name: string; port: number }[] =>
  present([
    { name: 'metricshttps', port: ports.metrics },
    component === 'speaker' && modeOf(metallb) === 'frr' && { name: 'frrmetricshttps', port: ports.frrMetrics },
  ]);

const service = (metallb: MetalLB, component: Component): Service => ({
  apiVersion: 'v1',
  kind: 'Service',
  metadata: {
    name: monitorService(component),
    namespace: namespaceOf(metallb),
    labels: { name: monitorService(component), ...labels(component) },
    annotations: { 'prometheus.io/scrape': 'true', 'prometheus.io/scheme': 'https' },
  },
  spec: {
    type: 'ClusterIP',
    clusterIP: 'None',
    sessionAffinity: 'None',
    selector: selector(component),
    ports: metricsPorts(metallb, component).map(({ name, port }) => ({
      name,
      port,
      targetPort: port,
      protocol: 'TCP',
    })),
  },
});

const serviceMonitor = (metallb: MetalLB, metrics: MetalLBMetrics, component: Component): ServiceMonitor => ({
  apiVersion: 'monitoring.coreos.com/v1',
  kind: 'ServiceMonitor',
  metadata: {
    name: `metallb-${component}-monitor`,
    namespace: namespaceOf(metallb),
    labels: { ...labels(component), ...metrics.additionalLabels },
  },
  spec: {
    jobLabel: 'app.kubernetes.io/name',
    namespaceSelector: { matchNames: [namespaceOf(metallb)] },
    selector: { matchLabels: { name: monitorService(component) } },
    endpoints: metricsPorts(metallb, component).map(({ name }) => ({
      port: name,
      scheme: 'https',
      interval: metrics.interval,
      honorLabels: true,
      bearerTokenFile: '/var/run/secrets/kubernetes.io/serviceaccount/token',
      // the certificate is made at each start, and no authority stands behind it
      tlsConfig: { insecureSkipVerify: true },
    })),
  },
});

export const metricsObjects = (metallb: MetalLB): Manifest[] => {
  const { metrics } = metallb;
  if (!metrics) return [];
  const metadata = { name: 'metallb-prometheus', namespace: namespaceOf(metallb), labels: labels() };
  const { serviceAccount, namespace } = metrics.prometheus;
  return [
    role(metadata, [rule('', ['pods', 'services', 'endpoints'], readVerbs)]),
    roleBinding(metadata, { kind: 'Role', name: metadata.name }, { name: serviceAccount, namespace }),
    ...(['controller', 'speaker'] as const).flatMap((component) => [
      service(metallb, component),
      serviceMonitor(metallb, metrics, component),
    ]),
  ];
};
