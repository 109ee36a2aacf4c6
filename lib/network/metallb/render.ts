/** MetalLB as one app: its own CRDs, the workloads that serve the webhook, and the objects which that webhook checks. */
import type { App } from '../../app.ts';
import { waves } from '../../argocd/waves.ts';
import { type Manifest, present } from '../../kube/manifest.ts';
import { namespace, namespaceNeed } from '../../storage/namespace.ts';
import { calls } from './calls.ts';
import { configObjects } from './config.ts';
import { controller, webhookSecret, webhookService } from './controller.ts';
import { bgpCrds } from './crds/bgp.ts';
import { frrK8sCrds } from './crds/frr-k8s.ts';
import { poolCrds } from './crds/pools.ts';
import { excludedInterfacesConfig } from './excluded-interfaces.ts';
import { frrStartup } from './frr.ts';
import { frrK8sDaemonSet, frrK8sStartup } from './frr-k8s.ts';
import { statusCleanerObjects } from './frr-k8s-cleaner.ts';
import { frrK8sRbac } from './frr-k8s-rbac.ts';
import { metricsObjects } from './metrics.ts';
import type { MetalLB } from './model.ts';
import { rbac } from './rbac.ts';
import { modeOf, names, namespaceOf } from './release.ts';
import { speaker } from './speaker.ts';
import { frrK8sWebhookConfiguration, webhookConfiguration } from './webhooks.ts';

const frrK8s = (metallb: MetalLB): Manifest[] => [
  ...frrK8sCrds,
  ...frrK8sRbac(metallb),
  frrK8sStartup(metallb),
  ...statusCleanerObjects(metallb),
  frrK8sDaemonSet(metallb),
  frrK8sWebhookConfiguration(metallb),
];

export const renderMetalLB = (metallb: MetalLB): App[] => {
  const mode = modeOf(metallb);
  // speakers answer ARP through raw sockets of the node
  const need = namespaceNeed(metallb, namespaceOf(metallb), 'privileged');
  return [
    {
      name: 'metallb',
      namespace: namespaceOf(metallb),
      wave: waves.operators,
      manifests: present<Manifest>([
        need && namespace(need),
        ...bgpCrds(namespaceOf(metallb)),
        ...poolCrds,
        ...rbac(metallb),
        webhookSecret(metallb),
        webhookService(metallb),
        excludedInterfacesConfig(metallb),
        mode === 'frr' && frrStartup(metallb),
        controller(metallb),
        speaker(metallb),
        webhookConfiguration(metallb),
        ...(mode === 'frr-k8s' ? frrK8s(metallb) : []),
        ...metricsObjects(metallb),
        ...configObjects(metallb),
      ]),
      calls: calls(metallb),
      // The controller makes it at its first start.
      external: [{ kind: 'Secret', name: names.memberlistSecret, namespace: namespaceOf(metallb) }],
    },
  ];
};
