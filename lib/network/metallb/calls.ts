/** Network calls of the controller. Speakers and frr-k8s are on the host network, where network policies do not reach. */
import type { Call, End } from '../calls.ts';
import { namespaceName } from '../peers.ts';
import type { MetalLB } from './model.ts';
import { namespaceOf, ports, selector } from './release.ts';

export const calls = (metallb: MetalLB): Call[] => {
  const controller: End = { pods: selector('controller'), namespace: namespaceOf(metallb), name: 'metallb-controller' };
  const apiServer: End = { apiServer: true, name: 'Kubernetes API' };
  const { metrics } = metallb;
  return [
    {
      from: controller,
      to: apiServer,
      ports: [{ port: 6443 }],
      why: 'watches Services and pools, writes the addresses it gives',
    },
    {
      from: apiServer,
      to: controller,
      ports: [{ port: ports.webhook }],
      why: 'asks the webhook before it stores pools, advertisements and peers',
    },
    ...(metrics
      ? [
          {
            from: {
              namespaces: { [namespaceName]: metrics.prometheus.namespace },
              name: 'Prometheus',
            },
            to: controller,
            ports: [{ port: ports.metrics }],
            why: 'scrapes metrics',
          },
        ]
      : []),
  ];
};
