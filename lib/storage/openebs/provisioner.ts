/** The provisioner's pod: for every volume it starts a helper pod on the node, which makes or deletes the directory. */
import type { Deployment } from '../../kube/manifest.ts';
import { pullSecrets } from '../pods.ts';
import type { OpenEbsLocalPv } from './model.ts';
import { accountOf, defaultBasePath, imageOf, labelsOf, nameOf, release, selectorOf } from './release.ts';

const fieldEnv = (name: string, fieldPath: string) => ({ name, valueFrom: { fieldRef: { fieldPath } } });

export const deployment = (provider: OpenEbsLocalPv): Deployment => ({
  apiVersion: 'apps/v1',
  kind: 'Deployment',
  metadata: { name: nameOf(provider), labels: labelsOf(provider) },
  spec: {
    replicas: provider.replicas ?? 1,
    strategy: { type: 'Recreate' },
    selector: { matchLabels: selectorOf(provider) },
    template: {
      metadata: {
        labels: { ...labelsOf(provider), name: 'openebs-localpv-provisioner', ...provider.podLabels },
        annotations: provider.podAnnotations,
      },
      spec: {
        serviceAccountName: accountOf(provider).name,
        imagePullSecrets: pullSecrets(provider.imagePullSecrets),
        priorityClassName: provider.priorityClassName,
        nodeSelector: provider.nodeSelector,
        affinity: provider.affinity,
        tolerations: provider.tolerations,
        securityContext: { seccompProfile: { type: 'RuntimeDefault' } },
        containers: [
          {
            name: nameOf(provider),
            image: imageOf(provider, 'provisioner'),
            imagePullPolicy: 'IfNotPresent',
            env: [
              fieldEnv('OPENEBS_NAMESPACE', 'metadata.namespace'),
              fieldEnv('NODE_NAME', 'spec.nodeName'),
              fieldEnv('OPENEBS_SERVICE_ACCOUNT', 'spec.serviceAccountName'),
              // The chart's default tells a company in the USA of every volume.
              { name: 'OPENEBS_IO_ENABLE_ANALYTICS', value: 'false' },
              { name: 'OPENEBS_IO_BASE_PATH', value: provider.basePath ?? defaultBasePath },
              { name: 'OPENEBS_IO_HELPER_IMAGE', value: imageOf(provider, 'helper') },
              { name: 'OPENEBS_IO_INSTALLER_TYPE', value: 'localpv-charts-helm' },
              { name: 'LEADER_ELECTION_ENABLED', value: `${provider.leaderElection ?? true}` },
              ...(provider.imagePullSecrets?.length
                ? [{ name: 'OPENEBS_IO_IMAGE_PULL_SECRETS', value: provider.imagePullSecrets.join(',') }]
                : []),
            ],
            // pgrep knows the first 15 characters of a process' name.
            livenessProbe: {
              exec: { command: ['sh', '-c', 'test `pgrep -c "^provisioner-loc.*"` = 1'] },
              initialDelaySeconds: 30,
              periodSeconds: 60,
            },
            resources: provider.resources ?? release.resources,
            securityContext: { allowPrivilegeEscalation: false, capabilities: { drop: ['ALL'] } },
          },
        ],
      },
    },
  },
});
