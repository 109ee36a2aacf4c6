/** OpenEBS dynamic local PV: the provisioner of directories on nodes, and its classes. */
import { waves } from '../../argocd/waves.ts';
import { namespaceNeed } from '../namespace.ts';
import type { Provisioner } from '../provisioner.ts';
import { openEbsClassFacts, openEbsStorageClass } from './classes.ts';
import type { OpenEbsLocalPv } from './model.ts';
import { deployment } from './provisioner.ts';
import { rbac } from './rbac.ts';
import { imageOf, nameOf, namespaceOf, selectorOf } from './release.ts';
import { problems } from './validate.ts';

export const openEbsLocalPv: Provisioner<OpenEbsLocalPv> = {
  appName: () => 'openebs-localpv',
  app: (provider) => ({
    namespace: namespaceOf(provider),
    wave: waves.operators,
    manifests: [
      ...rbac(provider),
      deployment(provider),
      ...provider.classes.map((settings) => openEbsStorageClass(provider, settings)),
    ],
    // Helper pods talk to nobody.
    calls: [
      {
        from: { pods: selectorOf(provider), name: nameOf(provider) },
        to: { apiServer: true, name: 'Kubernetes API' },
        ports: [{ port: 443 }],
        why: 'watches claims, makes volumes, starts helper pods, elects a leader',
      },
    ],
    images: [imageOf(provider, 'helper')],
  }),
  /** Not for the provisioner: the helper pods are privileged and mount the node's directory (fixed in the program). */
  namespace: (provider) => namespaceNeed(provider, namespaceOf(provider), 'privileged'),
  classes: ({ classes }, where) => classes.map((one, index) => openEbsClassFacts(one, `${where}.classes[${index}]`)),
  problems,
  secrets: () => [],
};
