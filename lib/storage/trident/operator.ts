/** The operator: installs and updates Trident as the TridentOrchestrator asks. */
import type { Deployment, Manifest } from '../../kube/manifest.ts';
import { pullSecrets } from '../pods.ts';
import { clusterRole, clusterRoleBinding, serviceAccount } from '../rbac.ts';
import type { Trident } from './model.ts';
import { operatorRules } from './operator-rules.ts';
import { accountOf, imageOf, labels, operatorName, podLabels, release } from './release.ts';

const metadata = { name: operatorName, labels };

const deployment = (provider: Trident): Deployment => {
  const settings = provider.operator ?? {};
  return {
    apiVersion: 'apps/v1',
    kind: 'Deployment',
    metadata,
    spec: {
      replicas: 1,
      strategy: { type: 'Recreate' },
      selector: { matchLabels: podLabels },
      template: {
        metadata: { labels: podLabels, annotations: settings.podAnnotations },
        spec: {
          serviceAccountName: operatorName,
          nodeSelector: settings.nodeSelector,
          affinity: {
            nodeAffinity: {
              requiredDuringSchedulingIgnoredDuringExecution: {
                nodeSelectorTerms: [
                  {
                    matchExpressions: [
                      { key: 'kubernetes.io/arch', operator: 'In', values: ['arm64', 'amd64'] },
                      { key: 'kubernetes.io/os', operator: 'In', values: ['linux'] },
                    ],
                  },
                ],
              },
            },
          },
          tolerations: settings.tolerations,
          securityContext: { seccompProfile: { type: 'RuntimeDefault' } },
          containers: [
            {
              name: operatorName,
              image: imageOf(provider, 'operator'),
              imagePullPolicy: 'IfNotPresent',
              command: ['/trident-operator', ...(settings.debug ? ['-debug'] : [])],
              env: [
                { name: 'POD_NAME', valueFrom: { fieldRef: { fieldPath: 'metadata.name' } } },
                { name: 'OPERATOR_NAME', value: operatorName },
              ],
              resources: settings.resources ?? release.resources,
              securityContext: {
                allowPrivilegeEscalation: false,
                readOnlyRootFilesystem: true,
                capabilities: { drop: ['ALL'] },
              },
            },
          ],
        },
      },
    },
  };
};

export const operator = (provider: Trident): Manifest[] => [
  serviceAccount(metadata, pullSecrets(provider.imagePullSecrets)),
  clusterRole(metadata, operatorRules),
  clusterRoleBinding(metadata, operatorName, accountOf(provider)),
  deployment(provider),
];
