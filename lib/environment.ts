/** One cluster, described as data: what operators write in `environments/<name>.ts`. */
import type { ArgoCD } from './argocd/model.ts';
import type { Harbor } from './harbor/model/harbor.ts';
import type { Hosts } from './hosts/model.ts';
import type { Images } from './images/model.ts';
import type { Manifest } from './kube/manifest.ts';
import type { Patch } from './kube/patch.ts';
import type { CertManager } from './network/cert-manager.ts';
import type { MetalLB } from './network/metallb/model.ts';
import type { NetworkPolicies } from './network/model.ts';
import type { Regcred } from './secrets/regcred.ts';
import type { StorageProvider } from './storage/model.ts';
import type { Preflight } from './storage/preflight/model.ts';

export interface Environment {
  /** Folder in `dist/`; equal to the file's name. Lower-case letters, digits and dashes. */
  name: string;
  /** Where Argo CD finds the rendered files and which cluster it applies them to. */
  argocd: ArgoCD;
  /** Provisioners and their storage classes. */
  storage?: StorageProvider[];
  /** MetalLB, where no cloud gives addresses to Services of type LoadBalancer. */
  loadBalancer?: MetalLB;
  /** Issuers of certificates (cert-manager itself is installed by the platform team). */
  certManager?: CertManager;
  harbor: Harbor;
  /** Pull secrets for the namespaces that run images of this Harbor. */
  regcred?: Regcred;
  /** Ends outside Harbor that network policies must know: DNS, ingress controller, Prometheus, external networks. */
  network?: NetworkPolicies;
  /** The side of the cluster that Kubernetes cannot set up: NFS server, nodes, OpenStack; rendered as files for the operator. */
  hosts?: Hosts;
  /** The mirror that all images are pulled from, and their digests. Default: their sources, by tag. */
  images?: Images;
  /** Jobs that prove storage and reachability before Harbor is installed; default: off. */
  preflight?: Preflight;
  /** Why credentials may stand in git in plain text; without it `plain()` is an error. */
  allowPlaintext?: string;
  /** Warnings that were looked at: name of the check → reason. Accepted warnings are not printed. */
  accept?: Record<string, string>;
  /** Objects that exist without being rendered here, so that references to them are no mistakes. */
  expects?: { kind: string; name: string; namespace?: string }[];
  /** Changes to rendered objects for which no property exists, each with its reason. */
  patches?: Patch[];
  /** Objects of the operator's own, applied with the app `extra`. */
  extra?: Manifest[];
}

/** Keeps the literal types of an environment, so that the compiler checks unions at the place of the mistake. */
export const environment = (environment: Environment): Environment => environment;
