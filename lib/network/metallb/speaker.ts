/** The speaker: on every node, announces the addresses of Services by ARP, NDP and BGP. */
import { type Container, type DaemonSet, present } from '../../kube/manifest.ts';
import { pullSecrets } from '../../storage/pods.ts';
import { excludedInterfaces } from './excluded-interfaces.ts';
import { speakerFrr } from './frr.ts';
import type { MetalLB } from './model.ts';
import { confined, controlPlane, health } from './probes.ts';
import { image, labels, modeOf, names, namespaceOf, ports, selector } from './release.ts';

const resources = { requests: { cpu: '20m', memory: '64Mi' }, limits: { memory: '128Mi' } };
const memberlistKeyPath = '/etc/ml_secret_key';

const field = (name: string, fieldPath: string) => ({ name, valueFrom: { fieldRef: { fieldPath } } });

const memberlistEnv = [
  field('METALLB_ML_BIND_ADDR', 'status.podIP'),
  { name: 'METALLB_ML_LABELS', value: 'app.kubernetes.io/name=metallb,app.kubernetes.io/component=speaker' },
  { name: 'METALLB_ML_BIND_PORT', value: String(ports.memberlist) },
  { name: 'METALLB_ML_SECRET_KEY_PATH', value: memberlistKeyPath },
];

const container = (metallb: MetalLB): Container => {
  const { speaker: settings = {}, loadBalancerClass } = metallb;
  const mode = modeOf(metallb);
  const { memberlist = true } = settings;
  const frr = mode === 'frr' ? speakerFrr(metallb) : undefined;
  return {
    name: 'speaker',
    image: image(metallb, 'speaker'),
    imagePullPolicy: 'IfNotPresent',
    args: present([
      `--port=${ports.metrics}`,
      `--log-level=${settings.logLevel ?? 'info'}`,
      loadBalancerClass && `--lb-class=${loadBalancerClass}`,
      settings.ignoreExcludeLB && '--ignore-exclude-lb=true',
    ]),
    env: [
      field('METALLB_NODE_NAME', 'spec.nodeName'),
      field('METALLB_HOST', 'status.hostIP'),
      ...(memberlist ? memberlistEnv : []),
      ...(frr?.env ?? []),
      ...(mode === 'native' ? [] : [{ name: 'METALLB_BGP_TYPE', value: mode }]),
      field('METALLB_POD_NAME', 'metadata.name'),
    ],
    ports: present([
      { name: 'metricshttps', containerPort: ports.metrics, protocol: 'TCP' },
      memberlist && { name: 'memberlist-tcp', containerPort: ports.memberlist, protocol: 'TCP' },
      memberlist && { name: 'memberlist-udp', containerPort: ports.memberlist, protocol: 'UDP' },
    ]),
    ...health({ port: ports.health, host: '127.0.0.1' }),
    resources: settings.resources ?? resources,
    // NET_RAW: ARP and NDP are spoken through raw sockets
    securityContext: confined(['NET_RAW']),
    volumeMounts: present([
      memberlist && { name: 'memberlist-config', mountPath: '/etc/metallb/memberlist', readOnly: true },
      memberlist && { name: 'memberlist', mountPath: memberlistKeyPath },
      ...(frr?.mounts ?? []),
      excludedInterfaces(metallb).length > 0 && { name: names.excludedInterfaces, mountPath: '/etc/metallb' },
    ]),
  };
};

export const speaker = (metallb: MetalLB): DaemonSet => {
  const { speaker: settings = {} } = metallb;
  const { memberlist = true, tolerateControlPlane = true } = settings;
  const mode = modeOf(metallb);
  const frr = mode === 'frr' ? speakerFrr(metallb) : undefined;
  const tolerations = [...(tolerateControlPlane ? controlPlane : []), ...(settings.tolerations ?? [])];
  return {
    apiVersion: 'apps/v1',
    kind: 'DaemonSet',
    metadata: { name: names.speaker, namespace: namespaceOf(metallb), labels: labels('speaker') },
    spec: {
      updateStrategy: { type: 'RollingUpdate' },
      selector: { matchLabels: selector('speaker') },
      template: {
        metadata: { labels: selector('speaker') },
        spec: {
          serviceAccountName: names.speaker,
          imagePullSecrets: pullSecrets(metallb.imagePullSecrets),
          priorityClassName: settings.priorityClassName ?? 'system-node-critical',
          // announcements must end with the speaker, or two nodes answer for one address
          terminationGracePeriodSeconds: 0,
          hostNetwork: true,
          shareProcessNamespace: frr && true,
          nodeSelector: { 'kubernetes.io/os': 'linux', ...settings.nodeSelector },
          tolerations: tolerations.length > 0 ? tolerations : undefined,
          affinity: settings.affinity,
          // FRR with SYS_ADMIN is not tested upstream under a seccomp profile
          securityContext: frr ? undefined : { seccompProfile: { type: 'RuntimeDefault' } },
          initContainers: frr?.initContainers,
          containers: [container(metallb), ...(frr?.containers ?? [])],
          volumes: present([
            memberlist && { name: 'memberlist', secret: { secretName: names.memberlistSecret, defaultMode: 0o644 } },
            excludedInterfaces(metallb).length > 0 && {
              name: names.excludedInterfaces,
              configMap: { name: names.excludedInterfaces, defaultMode: 0o400 },
            },
            // only there if somebody makes it: settings of the memberlist library
            memberlist && { name: 'memberlist-config', configMap: { name: names.memberlistConfig, optional: true } },
            ...(frr?.volumes ?? []),
          ]),
        },
      },
    },
  };
};
