/** Namespaces of provisioners, with the Pod Security level that their pods need. */
import type { Namespace } from '../kube/manifest.ts';

/** Levels of the Pod Security Standards, strictest first. */
const levels = ['restricted', 'baseline', 'privileged'] as const;
export type PodSecurity = (typeof levels)[number];

export interface NamespaceNeed {
  name: string;
  /** The strictest level that admits all pods which the provisioner starts. */
  level: PodSecurity;
}

export interface NamespaceSettings {
  /** Where the provisioner runs. */
  namespace?: string;
  /** false: somebody else makes the namespace and its Pod Security labels. Default true, Kubernetes' own namespaces excepted. */
  createNamespace?: boolean;
}

/** Namespaces that every cluster has from the start; their labels are not a provisioner's business. */
const builtIn = ['default', 'kube-node-lease', 'kube-public', 'kube-system'];

export const namespaceNeed = (
  { createNamespace = true }: NamespaceSettings,
  name: string,
  level: PodSecurity,
): NamespaceNeed | undefined => (createNamespace && !builtIn.includes(name) ? { name, level } : undefined);

/** The level under which all of them can run. */
export const loosest = (needs: readonly NamespaceNeed[]): PodSecurity =>
  levels.findLast((level) => needs.some((need) => need.level === level)) ?? 'restricted';

/** `enforce` refuses pods; `audit` and `warn` report what the same level would refuse in workloads. */
export const namespace = ({ name, level }: NamespaceNeed): Namespace => ({
  apiVersion: 'v1',
  kind: 'Namespace',
  metadata: {
    name,
    labels: {
      'pod-security.kubernetes.io/enforce': level,
      'pod-security.kubernetes.io/audit': level,
      'pod-security.kubernetes.io/warn': level,
    },
  },
});
