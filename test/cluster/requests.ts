/** Requests that programs make of the API server, read from their code and their sidecars', and requests that nobody should. */

export interface Request {
  verb: string;
  /** API group; default the core group. */
  group?: string;
  /** Plural, with `/subresource` where it is one. */
  resource: string;
  /** `own`: the account's namespace; absent: every namespace, or a resource of the cluster. */
  namespace?: 'own' | 'kube-system';
}

export const show = ({ verb, group, resource, namespace }: Request): string =>
  `${verb} ${group ? `${group}/` : ''}${resource}${namespace ? ` in ${namespace}` : ''}`;

const requests = (verbs: string, resource: string, where: Omit<Request, 'verb' | 'resource'> = {}): Request[] =>
  verbs.split(' ').map((verb) => ({ verb, resource, ...where }));

const storage = { group: 'storage.k8s.io' };
const own = { namespace: 'own' } as const;
const lease = requests('get create update', 'leases', {
  group: 'coordination.k8s.io',
  ...own,
});

/** sig-storage-lib-external-provisioner: watches claims and classes, makes and removes volumes, reports events. */
const provisioner = [
  ...requests('list watch', 'persistentvolumeclaims'),
  ...requests('list watch create delete', 'persistentvolumes'),
  ...requests('get list watch', 'storageclasses', storage),
  ...requests('create patch', 'events'),
];

interface Account {
  needs: Request[];
  /** Dangerous requests, as `show` has them, which its work cannot do without. */
  mayAlso?: string[];
}

/** By the name of the ServiceAccount; a name that contains the key counts. */
const accounts: Record<string, Account> = {
  'nfs-subdir-external-provisioner': {
    needs: [...provisioner, ...requests('get create update', 'endpoints', own)],
  },
  'efs-csi-controller-sa': {
    needs: [
      ...provisioner,
      ...requests('patch', 'persistentvolumes'),
      ...requests('list watch', 'csinodes', storage),
      ...requests('list watch', 'nodes'),
      ...lease,
    ],
  },
  // The node plugin removes its own start-up taint.
  'efs-csi-node-sa': { needs: requests('get patch', 'nodes') },
  localpv: {
    // Helper pods make and remove the directory on the node.
    needs: [...provisioner, ...requests('get', 'nodes'), ...requests('get create delete', 'pods', own), ...lease],
  },
  'trident-operator': {
    needs: [
      ...requests('list watch update', 'tridentorchestrators', {
        group: 'trident.netapp.io',
      }),
      ...requests('update', 'tridentorchestrators/status', {
        group: 'trident.netapp.io',
      }),
      ...requests('create', 'deployments', { group: 'apps', ...own }),
      ...requests('create', 'daemonsets', { group: 'apps', ...own }),
      ...requests('create patch', 'customresourcedefinitions', {
        group: 'apiextensions.k8s.io',
      }),
      ...requests('create', 'clusterroles', {
        group: 'rbac.authorization.k8s.io',
      }),
      ...requests('create', 'csidrivers', storage),
      ...requests('patch', 'namespaces'),
    ],
    // It installs the driver with all rights of the driver.
    mayAlso: [
      'list secrets',
      'get secrets in kube-system',
      'create pods in kube-system',
      'create pods/exec',
      'create rbac.authorization.k8s.io/clusterrolebindings',
      'patch apiextensions.k8s.io/customresourcedefinitions',
    ],
  },
  controller: {
    needs: [
      ...requests('get list watch', 'services'),
      ...requests('update', 'services/status'),
      ...requests('list watch', 'namespaces'),
      ...requests('create patch', 'events'),
      ...requests('list watch', 'ipaddresspools', {
        group: 'metallb.io',
        ...own,
      }),
      ...requests('create', 'secrets', own),
    ],
  },
  speaker: {
    needs: [
      ...requests('get list watch', 'services'),
      ...requests('list watch', 'endpointslices', {
        group: 'discovery.k8s.io',
      }),
      ...requests('list watch', 'nodes'),
      ...requests('list watch', 'ipaddresspools', {
        group: 'metallb.io',
        ...own,
      }),
      ...requests('list watch', 'l2advertisements', {
        group: 'metallb.io',
        ...own,
      }),
      ...requests('create update', 'servicel2statuses', {
        group: 'metallb.io',
      }),
      ...requests('create patch', 'events'),
      ...requests('list', 'pods', own),
    ],
  },
  // It carries pull secrets and nothing else.
  default: { needs: [] },
};

/** The longest key that the name contains, so that `efs-csi-controller-sa` is not taken for `controller`. */
export const accountOf = (name: string): Account | undefined => {
  const [key] = Object.keys(accounts)
    .filter((candidate) => name.includes(candidate))
    .sort((a, b) => b.length - a.length);
  return key === undefined ? undefined : accounts[key];
};

/** Any of these is a way to the whole cluster, or to what is not the program's own. */
export const dangerous: Request[] = [
  ...requests('list', 'secrets'),
  ...requests('get', 'secrets', { namespace: 'kube-system' }),
  ...requests('create', 'pods', { namespace: 'kube-system' }),
  ...requests('create', 'pods/exec'),
  ...requests('delete', 'namespaces'),
  ...requests('delete', 'nodes'),
  ...requests('get', 'nodes/proxy'),
  ...requests('create', 'serviceaccounts/token'),
  ...requests('impersonate', 'users'),
  ...requests('create', 'clusterrolebindings', {
    group: 'rbac.authorization.k8s.io',
  }),
  ...requests('escalate bind', 'clusterroles', {
    group: 'rbac.authorization.k8s.io',
  }),
  ...requests('patch', 'customresourcedefinitions', {
    group: 'apiextensions.k8s.io',
  }),
  ...requests('update', 'validatingwebhookconfigurations', {
    group: 'admissionregistration.k8s.io',
  }),
];
