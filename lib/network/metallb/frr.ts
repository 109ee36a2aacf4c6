/** FRR inside the speaker's pods: mode `frr`, deprecated since MetalLB 0.16. */
import type { ConfigMap, Container, Volume, VolumeMount } from '../../kube/manifest.ts';
import { copyFrrFiles, copyTools, frrContainers, frrVolumes, mounts, reloaderEnv } from './frr-containers.ts';
import { frrStartupFiles } from './frr-startup.ts';
import type { MetalLB } from './model.ts';
import { image, labels, names, namespaceOf, ports } from './release.ts';

interface SpeakerFrr {
  initContainers: Container[];
  containers: Container[];
  volumes: Volume[];
  /** Of the speaker itself. */
  env: NonNullable<Container['env']>;
  mounts: VolumeMount[];
}

export const speakerFrr = (metallb: MetalLB): SpeakerFrr => {
  const frrImage = image(metallb, 'speaker-frr');
  return {
    initContainers: [
      copyFrrFiles(frrImage),
      ...copyTools(
        image(metallb, 'speaker'),
        { reloader: 'frr-reloader.sh', metrics: 'frr-metrics' },
        (program, directory) => ['/cp-tool', `/${program}`, `${directory}/${program}`],
      ),
    ],
    containers: frrContainers({
      image: frrImage,
      metricsPort: ports.frrMetrics,
      resources: metallb.frr?.resources,
      helperSecurityContext: { allowPrivilegeEscalation: false, readOnlyRootFilesystem: true },
      liveness: {
        initialDelaySeconds: 10,
        periodSeconds: 10,
        timeoutSeconds: 1,
        successThreshold: 1,
        failureThreshold: 3,
      },
      reloaderMounts: ['frr-log'],
      metricsEnv: [{ name: 'VTYSH_HISTFILE', value: '/dev/null' }],
    }),
    volumes: frrVolumes(names.frrStartup, 'frr-log'),
    env: reloaderEnv,
    mounts: mounts('reloader'),
  };
};

export const frrStartup = (metallb: MetalLB): ConfigMap => ({
  apiVersion: 'v1',
  kind: 'ConfigMap',
  metadata: { name: names.frrStartup, namespace: namespaceOf(metallb), labels: labels('speaker') },
  data: frrStartupFiles({ gracefulRestart: false }),
});
