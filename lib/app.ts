/** An app: what one Argo CD Application applies, one folder of `dist/<environment>/`. */
import type { External, ExternalPods } from './kube/checks/index.ts';
import type { Manifest } from './kube/manifest.ts';
import type { Call } from './network/calls.ts';

/** A rendered file that is no Kubernetes object: host files, policies for a cloud account, the README. */
export interface TextFile {
  /** Path below `dist/<environment>/`, with slashes. */
  path: string;
  text: string;
}

export interface App {
  /** Folder and Application name: lower-case letters, digits and dashes. */
  name: string;
  /** Namespace of its objects; objects that name another one keep it. Absent: cluster-scoped objects only. */
  namespace?: string;
  /** Sync wave of the Application among the apps of its environment (`lib/argocd/waves.ts` has the scale). */
  wave: number;
  manifests: Manifest[];
  /** Who calls whom: the network policies of the app's pods are made of this. */
  calls?: Call[];
  files?: TextFile[];
  /** Objects and pods that operators of the app make at run time, for the checks of references. */
  external?: (External | ExternalPods)[];
  /** Images that run without standing in an `image:` field (started by an operator, named in an env var or argument). */
  images?: string[];
}
