/** The TridentOrchestrator: how Trident itself shall run. There is one in a cluster. */
import type { Manifest } from '../../kube/manifest.ts';
import type { Trident } from './model.ts';
import { apiVersion, imageOf, namespaceOf } from './release.ts';

const resources = ({ controller, node }: Trident) =>
  controller?.resources || node?.resources
    ? { controller: controller?.resources, node: node?.resources && { linux: node.resources } }
    : undefined;

/** Values that Trident would take by itself are written out as the chart does: `kubectl get torc -o yaml` then tells all. */
const spec = (provider: Trident) => {
  const { autosupport = 'silent', controller, node } = provider;
  return {
    namespace: namespaceOf(provider),
    enableForceDetach: provider.enableForceDetach ?? false,
    IPv6: provider.IPv6 ?? false,
    k8sTimeout: 0,
    httpRequestTimeout: '90s',
    silenceAutosupport: autosupport !== 'send',
    excludeAutosupport: autosupport === 'none' ? true : undefined,
    autosupportImage: imageOf(provider, 'autosupport'),
    autosupportProxy: provider.autosupportProxy,
    autosupportInsecure: false,
    logFormat: provider.logFormat ?? 'text',
    logLevel: provider.logLevel,
    disableAuditLog: !(provider.auditLog ?? false),
    probePort: 17546,
    tridentImage: imageOf(provider, 'trident'),
    imageRegistry: provider.imageRegistry,
    imagePullPolicy: 'IfNotPresent',
    imagePullSecrets: provider.imagePullSecrets?.length ? provider.imagePullSecrets : undefined,
    kubeletDir: provider.kubeletDir,
    controllerPluginNodeSelector: controller?.nodeSelector,
    controllerPluginTolerations: controller?.tolerations,
    nodePluginNodeSelector: node?.nodeSelector,
    nodePluginTolerations: node?.tolerations,
    windows: false,
    enableACP: false,
    httpsMetrics: provider.httpsMetrics ?? false,
    enableAutoBackendConfig: false,
    iscsiSelfHealingInterval: '5m0s',
    iscsiSelfHealingWaitTime: '7m0s',
    k8sAPIQPS: provider.k8sAPIQPS,
    fsGroupPolicy: provider.fsGroupPolicy,
    nodePrep: provider.nodePrep?.length ? provider.nodePrep : undefined,
    enableConcurrency: false,
    resources: resources(provider),
  };
};

export const orchestrator = (provider: Trident): Manifest => ({
  apiVersion,
  kind: 'TridentOrchestrator',
  metadata: { name: 'trident' },
  spec: spec(provider),
});
