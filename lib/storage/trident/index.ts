/** NetApp Trident: CRDs, operator, orchestrator, backends, classes. Everything else is made by the operator at run time. */
import { waves } from '../../argocd/waves.ts';
import { snapshotClass } from '../classes/snapshot-class.ts';
import { namespaceNeed } from '../namespace.ts';
import type { Provisioner } from '../provisioner.ts';
import { backendConfig, backendSecrets } from './backends.ts';
import { calls } from './calls.ts';
import { tridentClassFacts, tridentStorageClass } from './classes.ts';
import { configuratorCrd, orchestratorCrd } from './crds.ts';
import type { Trident } from './model.ts';
import { operator } from './operator.ts';
import { orchestrator } from './orchestrator.ts';
import { controllerLabels, namespaceOf, provisionerName, startedImages } from './release.ts';
import { problems } from './validate.ts';

export const trident: Provisioner<Trident> = {
  appName: () => 'trident',
  app: (provider) => ({
    namespace: namespaceOf(provider),
    wave: waves.operators,
    manifests: [
      orchestratorCrd,
      configuratorCrd,
      ...operator(provider),
      orchestrator(provider),
      ...(provider.backends ?? []).map((backend) => backendConfig(provider, backend)),
      ...(provider.classes ?? []).map(tridentStorageClass),
      ...(provider.snapshotClasses ?? []).map((settings) => snapshotClass(settings, provisionerName)),
    ],
    calls: calls(provider),
    images: startedImages(provider),
    // The operator makes the controller.
    external: [{ kind: 'Pod', labels: controllerLabels, namespace: namespaceOf(provider) }],
  }),
  /** The nodes' pods mount the host's root directory; the operator itself sets this level on its namespace. */
  namespace: (provider) => namespaceNeed(provider, namespaceOf(provider), 'privileged'),
  classes: (provider, where) =>
    (provider.classes ?? []).map((one, index) => tridentClassFacts(provider, one, `${where}.classes[${index}]`)),
  problems,
  secrets: backendSecrets,
};
