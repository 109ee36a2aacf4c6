/** nfs-subdir-external-provisioner: the provisioner of one NFS export, and its classes. */
import { waves } from '../../argocd/waves.ts';
import { present } from '../../kube/manifest.ts';
import type { Call, End } from '../../network/calls.ts';
import { singleAddress } from '../check/syntax.ts';
import { namespaceNeed } from '../namespace.ts';
import { disruptionBudget } from '../pods.ts';
import type { Provisioner } from '../provisioner.ts';
import { nfsClassFacts, nfsStorageClass } from './classes.ts';
import type { NfsSubdir } from './model.ts';
import { deployment, rootVolumeObjects } from './provisioner.ts';
import { rbac } from './rbac.ts';
import { labelsOf, mountsByClaim, nameOf, namespaceOf, releaseOf, selectorOf } from './release.ts';
import { problems } from './validate.ts';

const budget = (provider: NfsSubdir) => {
  const { replicas = 1, podDisruptionBudget = replicas > 1 && { maxUnavailable: 1 } } = provider;
  return (
    podDisruptionBudget &&
    disruptionBudget(nameOf(provider), labelsOf(provider), selectorOf(provider), podDisruptionBudget)
  );
};

/** The pod itself talks to the API server alone: it is the node's kernel that mounts, for it and for every volume. */
const calls = (provider: NfsSubdir): Call[] => {
  const from: End = { pods: selectorOf(provider), name: nameOf(provider) };
  const address = singleAddress(provider.server);
  return [
    {
      from,
      to: { apiServer: true, name: 'Kubernetes API' },
      ports: [{ port: 443 }],
      why: 'watches claims, makes volumes, elects a leader',
    },
    {
      from: { nodes: true, name: 'nodes' },
      to: { cidrs: address ? [address] : [], name: 'NFS server', hosts: [provider.server] },
      ports: [{ port: 2049 }],
      why: `mount ${provider.path} for the provisioner and for every volume`,
    },
  ];
};

export const nfsSubdir: Provisioner<NfsSubdir> = {
  appName: releaseOf,
  app: (provider) => ({
    namespace: namespaceOf(provider),
    wave: waves.operators,
    manifests: present([
      ...rbac(provider),
      ...rootVolumeObjects(provider),
      deployment(provider),
      budget(provider),
      ...provider.classes.map((settings) => nfsStorageClass(provider, settings)),
    ]),
    calls: calls(provider),
  }),
  /** `restricted` has no inline `nfs` volumes and no root. */
  namespace: (provider) =>
    namespaceNeed(
      provider,
      namespaceOf(provider),
      provider.runAs && mountsByClaim(provider) ? 'restricted' : 'baseline',
    ),
  classes: nfsClassFacts,
  problems,
  secrets: () => [],
};
