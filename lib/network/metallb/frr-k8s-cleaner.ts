/** frr-k8s' status cleaner: removes the states of nodes that are gone, and checks FRRConfigurations in a webhook. */
import type { Deployment, Manifest, Secret, Service } from '../../kube/manifest.ts';
import { app, frrK8sNames, labelled, logLevel, ownNamespace, placement, ports } from './frr-k8s-release.ts';
import type { MetalLB } from './model.ts';
import { confined } from './probes.ts';
import { image } from './release.ts';

/** Nothing but this label selects the status cleaner, and selectors cannot be changed. */
const selector = { 'app.kubernetes.io/component': 'statuscleaner' };

const statusCleaner = (metallb: MetalLB): Deployment => {
  const probe = {
    httpGet: { path: '/healthz', port: 'webhook', scheme: 'HTTPS' },
    initialDelaySeconds: 10,
    periodSeconds: 10,
    failureThreshold: 3,
  };
  const metadata = labelled(metallb, frrK8sNames.statusCleaner, 'statuscleaner');
  return {
    apiVersion: 'apps/v1',
    kind: 'Deployment',
    metadata: { ...metadata, labels: { ...metadata.labels, ...app } },
    spec: {
      selector: { matchLabels: selector },
      template: {
        metadata: {
          labels: selector,
          annotations: { 'kubectl.kubernetes.io/default-container': 'frr-k8s-statuscleaner' },
        },
        spec: {
          ...placement(metallb),
          priorityClassName: metallb.controller?.priorityClassName ?? 'system-cluster-critical',
          terminationGracePeriodSeconds: 10,
          nodeSelector: { 'kubernetes.io/os': 'linux' },
          containers: [
            {
              name: 'frr-k8s-statuscleaner',
              image: image(metallb, 'frr-k8s'),
              imagePullPolicy: 'IfNotPresent',
              command: ['/statuscleaner'],
              args: [`--webhook-port=${ports.webhook}`, logLevel(metallb), '--namespace=$(NAMESPACE)'],
              env: [ownNamespace],
              ports: [{ name: 'webhook', containerPort: ports.webhook, protocol: 'TCP' }],
              livenessProbe: probe,
              readinessProbe: probe,
              securityContext: confined(),
              volumeMounts: [{ name: 'cert', mountPath: '/tmp/k8s-webhook-server/serving-certs', readOnly: true }],
            },
          ],
          volumes: [{ name: 'cert', secret: { secretName: frrK8sNames.webhookSecret, defaultMode: 0o644 } }],
        },
      },
    },
  };
};

const webhookService = (metallb: MetalLB): Service => ({
  apiVersion: 'v1',
  kind: 'Service',
  metadata: labelled(metallb, frrK8sNames.webhookService),
  spec: { selector: selector, ports: [{ port: 443, targetPort: 'webhook', protocol: 'TCP' }] },
});

/** Without data: the status cleaner fills in a certificate and renews it. */
const webhookSecret = (metallb: MetalLB): Secret => ({
  apiVersion: 'v1',
  kind: 'Secret',
  metadata: labelled(metallb, frrK8sNames.webhookSecret),
  type: 'Opaque',
});

export const statusCleanerObjects = (metallb: MetalLB): Manifest[] => [
  webhookSecret(metallb),
  webhookService(metallb),
  statusCleaner(metallb),
];
