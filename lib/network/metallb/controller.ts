/** The controller: gives addresses to Services and checks MetalLB's own objects in a webhook. */
import { type Deployment, present, type Secret, type Service } from '../../kube/manifest.ts';
import { pullSecrets } from '../../storage/pods.ts';
import type { MetalLB } from './model.ts';
import { confined, health } from './probes.ts';
import { image, labels, modeOf, names, namespaceOf, ports, selector } from './release.ts';

const resources = { requests: { cpu: '10m', memory: '64Mi' }, limits: { memory: '128Mi' } };

export const controller = (metallb: MetalLB): Deployment => {
  const { controller: settings = {}, loadBalancerClass, imagePullSecrets } = metallb;
  const memberlist = metallb.speaker?.memberlist ?? true;
  const mode = modeOf(metallb);
  return {
    apiVersion: 'apps/v1',
    kind: 'Deployment',
    metadata: { name: names.controller, namespace: namespaceOf(metallb), labels: labels('controller') },
    spec: {
      strategy: { type: 'RollingUpdate' },
      selector: { matchLabels: selector('controller') },
      template: {
        metadata: { labels: selector('controller') },
        spec: {
          serviceAccountName: names.controller,
          imagePullSecrets: pullSecrets(imagePullSecrets),
          priorityClassName: settings.priorityClassName ?? 'system-cluster-critical',
          terminationGracePeriodSeconds: 0,
          nodeSelector: { 'kubernetes.io/os': 'linux', ...settings.nodeSelector },
          tolerations: settings.tolerations,
          affinity: settings.affinity,
          securityContext: {
            runAsNonRoot: true,
            runAsUser: 65534,
            runAsGroup: 65534,
            fsGroup: 65534,
            seccompProfile: { type: 'RuntimeDefault' },
          },
          containers: [
            {
              name: 'controller',
              image: image(metallb, 'controller'),
              imagePullPolicy: 'IfNotPresent',
              args: present([
                `--port=${ports.metrics}`,
                `--log-level=${settings.logLevel ?? 'info'}`,
                loadBalancerClass && `--lb-class=${loadBalancerClass}`,
                '--webhook-mode=enabled',
              ]),
              env: present([
                { name: 'METALLB_POD_NAME', valueFrom: { fieldRef: { fieldPath: 'metadata.name' } } },
                memberlist && { name: 'METALLB_ML_SECRET_NAME', value: names.memberlistSecret },
                memberlist && { name: 'METALLB_DEPLOYMENT', value: names.controller },
                mode !== 'native' && { name: 'METALLB_BGP_TYPE', value: mode },
              ]),
              ports: [
                { name: 'metricshttps', containerPort: ports.metrics, protocol: 'TCP' },
                { name: 'webhook-server', containerPort: ports.webhook, protocol: 'TCP' },
              ],
              ...health({ port: ports.health }),
              resources: settings.resources ?? resources,
              securityContext: confined(),
              volumeMounts: [{ name: 'cert', mountPath: '/tmp/k8s-webhook-server/serving-certs', readOnly: true }],
            },
          ],
          volumes: [{ name: 'cert', secret: { secretName: names.webhookSecret, defaultMode: 0o644 } }],
        },
      },
    },
  };
};

export const webhookService = (metallb: MetalLB): Service => ({
  apiVersion: 'v1',
  kind: 'Service',
  metadata: { name: names.webhookService, namespace: namespaceOf(metallb), labels: labels() },
  spec: {
    selector: selector('controller'),
    ports: [{ port: 443, targetPort: ports.webhook, protocol: 'TCP' }],
  },
});

/** Without data: the controller fills in a certificate and renews it. */
export const webhookSecret = (metallb: MetalLB): Secret => ({
  apiVersion: 'v1',
  kind: 'Secret',
  metadata: { name: names.webhookSecret, namespace: namespaceOf(metallb), labels: labels() },
  type: 'Opaque',
});
