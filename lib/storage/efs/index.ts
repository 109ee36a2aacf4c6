/** AWS EFS CSI driver: controller, node, CSIDriver, rights, classes, IAM policies; or classes for EKS' managed add-on. */
import { waves } from '../../argocd/waves.ts';
import { type CSIDriver, present } from '../../kube/manifest.ts';
import { disruptionBudget } from '../pods.ts';
import type { Provisioner } from '../provisioner.ts';
import { calls } from './calls.ts';
import { efsClassFacts, efsStorageClass } from './classes.ts';
import { controller, controllerLabels, name } from './controller.ts';
import { iamPolicies } from './iam.ts';
import { metricsService, serviceMonitor } from './metrics.ts';
import type { EfsCsi, OwnEfsCsi } from './model.ts';
import { node } from './node.ts';
import { rbac } from './rbac.ts';
import { driverName, monitoringLabels, namespace } from './release.ts';
import { problems } from './validate.ts';

/** NFS needs no attaching; without this object the attacher would wait for ever. */
const csiDriver: CSIDriver = {
  apiVersion: 'storage.k8s.io/v1',
  kind: 'CSIDriver',
  metadata: { name: driverName },
  spec: { attachRequired: false },
};

const budget = (provider: OwnEfsCsi) => {
  const { replicas = 2, podDisruptionBudget = replicas > 1 && { minAvailable: 1 } } = provider.controller ?? {};
  return (
    podDisruptionBudget &&
    disruptionBudget(name, monitoringLabels(provider.release), controllerLabels(provider), podDisruptionBudget)
  );
};

export const efsCsi: Provisioner<EfsCsi> = {
  appName: () => 'efs-csi',
  app: (provider) => {
    const classes = provider.classes.map(efsStorageClass);
    const files = iamPolicies(provider);
    if (provider.managedAddon) return { wave: waves.resources, manifests: classes, files };
    const metrics = provider.controller?.metrics;
    return {
      namespace,
      wave: waves.operators,
      manifests: present([
        csiDriver,
        ...rbac(provider),
        controller(provider),
        budget(provider),
        node(provider),
        metrics && metricsService(provider),
        metrics?.serviceMonitor && serviceMonitor(provider),
        ...classes,
      ]),
      calls: calls(provider),
      files,
    };
  },
  namespace: () => undefined,
  classes: ({ classes }, where) => classes.map((one, index) => efsClassFacts(one, `${where}.classes[${index}]`)),
  problems,
  secrets: () => [],
};
