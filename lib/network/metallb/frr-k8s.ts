/** frr-k8s: FRR in pods of its own, which speakers configure through FRRConfiguration objects: mode `frr-k8s`. */
import type { ConfigMap, Container, DaemonSet, SecurityContext } from '../../kube/manifest.ts';
import { copyFrrFiles, copyTools, frrContainers, frrVolumes, mounts, reloaderEnv } from './frr-containers.ts';
import {
  app,
  field,
  frrK8sNames,
  instance,
  labelled,
  logLevel,
  nodeName,
  ownNamespace,
  placement,
  ports,
} from './frr-k8s-release.ts';
import { frrStartupFiles } from './frr-startup.ts';
import type { MetalLB } from './model.ts';
import { confined, health } from './probes.ts';
import { image } from './release.ts';

const selector = { ...instance, 'app.kubernetes.io/component': 'frr-k8s' };
const controller = (metallb: MetalLB): Container => ({
  name: 'controller',
  image: image(metallb, 'frr-k8s'),
  imagePullPolicy: 'IfNotPresent',
  command: ['/frr-k8s'],
  args: [
    '--node-name=$(NODE_NAME)',
    '--namespace=$(NAMESPACE)',
    `--metrics-bind-address=0.0.0.0:${ports.metrics}`,
    logLevel(metallb),
  ],
  env: [...reloaderEnv, nodeName, ownNamespace],
  ports: [{ name: 'metricshttps', containerPort: ports.metrics, protocol: 'TCP' }],
  ...health({ port: ports.health, host: '127.0.0.1' }),
  securityContext: confined(['NET_RAW']),
  volumeMounts: mounts('reloader'),
});

const status = (metallb: MetalLB, helperSecurityContext: SecurityContext): Container => ({
  name: 'frr-status',
  image: image(metallb, 'frr-k8s-frr'),
  imagePullPolicy: 'IfNotPresent',
  command: ['/etc/frr_status/frr-status'],
  args: [
    '--node-name=$(NODE_NAME)',
    '--namespace=$(NAMESPACE)',
    '--pod-name=$(POD_NAME)',
    logLevel(metallb),
    '--poll-interval=2m',
  ],
  env: [nodeName, ownNamespace, field('POD_NAME', 'metadata.name')],
  securityContext: helperSecurityContext,
  volumeMounts: mounts('frr-sockets', 'frr-conf', 'frr-status'),
});

export const frrK8sDaemonSet = (metallb: MetalLB): DaemonSet => {
  const frrImage = image(metallb, 'frr-k8s-frr');
  const helperSecurityContext = { allowPrivilegeEscalation: false };
  const metadata = labelled(metallb, frrK8sNames.daemonSet, 'frr-k8s');
  return {
    apiVersion: 'apps/v1',
    kind: 'DaemonSet',
    metadata: { ...metadata, labels: { ...metadata.labels, ...app } },
    spec: {
      updateStrategy: { type: 'RollingUpdate' },
      selector: { matchLabels: selector },
      template: {
        metadata: { labels: { ...selector, ...app } },
        spec: {
          ...placement(metallb),
          priorityClassName: metallb.speaker?.priorityClassName ?? 'system-node-critical',
          terminationGracePeriodSeconds: 0,
          shareProcessNamespace: true,
          nodeSelector: { 'kubernetes.io/os': 'linux', ...metallb.speaker?.nodeSelector },
          affinity: metallb.speaker?.affinity,
          initContainers: [
            copyFrrFiles(frrImage),
            ...copyTools(
              image(metallb, 'frr-k8s'),
              { reloader: 'frr-reloader.sh', metrics: 'frr-metrics', 'frr-status': 'frr-status' },
              (program, directory) => ['/bin/sh', '-c', `cp -f /${program} ${directory}/`],
            ),
          ],
          containers: [
            controller(metallb),
            ...frrContainers({
              image: frrImage,
              metricsPort: ports.frrMetrics,
              resources: metallb.frr?.resources,
              helperSecurityContext,
              liveness: { periodSeconds: 10, failureThreshold: 3 },
            }),
            status(metallb, helperSecurityContext),
          ],
          volumes: frrVolumes(frrK8sNames.startup, 'frr-status'),
        },
      },
    },
  };
};

export const frrK8sStartup = (metallb: MetalLB): ConfigMap => ({
  apiVersion: 'v1',
  kind: 'ConfigMap',
  metadata: labelled(metallb, frrK8sNames.startup, 'frr-k8s'),
  data: frrStartupFiles({ gracefulRestart: true }),
});
