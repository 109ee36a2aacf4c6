/** How Argo CD finds the rendered files of an environment and which cluster it applies them to. */
import type { SecretReference } from '../secrets/source.ts';

export interface ArgoCD {
  /** Git repository of the rendered files: `https://host/path.git`, `ssh://git@host/path` or `git@host:path`. */
  repoURL: string;
  /**
   * Branch, tag or commit that this environment follows. Staging and production differ here: staging a branch,
   * production a tag or a branch of its own. `HEAD` is refused: it follows whatever the host calls the default branch.
   */
  targetRevision: string;
  /** Folder of the environment inside the repository. Default `dist/<environment>`. */
  path?: string;
  /** Namespace of Argo CD itself. Default `argocd`. */
  namespace?: string;
  /** Cluster to apply to. Default: the one that Argo CD runs in. */
  destination?: Destination;
  /** Name of the environment's AppProject; `<name>-platform` and `<name>-root` stand beside it. Default: the environment's name. */
  project?: string;
  /** Access to a private Git host. Absent: Argo CD can read the repository already. */
  repository?: Repository;
  /** When changes may be applied, e.g. not on production during business hours. Default: at any time. */
  syncWindows?: SyncWindow[];
  /** Who hears of what, through Argo CD's notifications controller. */
  notifications?: Notification[];
  /**
   * Whether a wave of apps waits until those before it are also Synced. Default true; false lets the waves pass an app
   * that is OutOfSync on purpose (closed sync window, manual sync), but then also one that has not been applied yet.
   */
  healthWaitsForSync?: boolean;
}

/** One cluster by its API server's URL or by its name in Argo CD, or every cluster with certain labels. */
export type Destination = SingleCluster | Fleet;

export type SingleCluster = { server: string } | { name: string };

/** Clusters that all get the same files: an ApplicationSet makes one Application for each app and cluster. */
export interface Fleet {
  /** Labels of the cluster Secrets in Argo CD's namespace. */
  clusters: Record<string, string>;
  /** Names that these clusters may have, as a glob; the AppProjects admit no other. Default `*`. */
  names?: string;
  /**
   * Apps in the order of their waves (RollingSync). Needs progressive syncs switched on in Argo CD, which then syncs the
   * apps itself, with automated sync off. Default false: all apps at once, each retrying until what it needs is there.
   */
  ordered?: boolean;
}

export interface Repository {
  /**
   * A Secret in Argo CD's namespace. An existing one needs the label `argocd.argoproj.io/secret-type: repository` and the
   * keys `type: git` and `url`, which a sealed or external one gets from here. Absent: the host asks for none.
   */
  credentials?: SecretReference;
  /**
   * Which keys, in Argo CD's names, the credentials have: `username` and `password`; `sshPrivateKey`; or `githubAppID`,
   * `githubAppInstallationID` and `githubAppPrivateKey`. Default: `basic` for https, `ssh` for the other URLs.
   */
  auth?: 'basic' | 'ssh' | 'github-app';
  /** PEM certificates of the authority that signed the Git host's certificate, where it is not a public one. */
  ca?: string;
}

/** A window of Argo CD's AppProject: inside it syncs are allowed, or denied. A matching deny wins over an allow. */
export interface SyncWindow {
  kind: 'allow' | 'deny';
  /** Start of the window: five cron fields, minute hour day-of-month month day-of-week. */
  schedule: string;
  /** Length of the window, a Go duration such as `8h` or `1h30m`. */
  duration: string;
  /** IANA name, e.g. `Asia/Seoul`. Default UTC. */
  timeZone?: string;
  /** Apps (folder names) that the window is for. Default: all apps of the environment. */
  apps?: string[];
  /** A sync that somebody starts by hand passes the window. Default false. */
  manualSync?: boolean;
  /** What the window is for, at most 255 characters. */
  description?: string;
}

/** One subscription: `trigger` and `service` must be configured in argocd-notifications-cm. */
export interface Notification {
  /** For example `on-sync-failed` or `on-health-degraded`. */
  trigger: string;
  /** For example `slack`, `email` or `webhook`'s own name. */
  service: string;
  /** Channels, addresses; none where the service needs none. */
  recipients?: string[];
}

/** What the rest of this folder needs to know of an environment. */
export interface Target {
  name: string;
  argocd: ArgoCD;
}

export const defaults = {
  namespace: 'argocd',
  /** How a cluster's own API server is reached from its pods; Argo CD's name for the cluster that it runs in. */
  server: 'https://kubernetes.default.svc',
} as const;

export const isFleet = (destination: Destination | undefined): destination is Fleet =>
  destination !== undefined && 'clusters' in destination;

export const namespaceOf = ({ argocd }: Target): string => argocd.namespace ?? defaults.namespace;

/** Folder of the environment in the repository, or of one thing in it. */
export const pathOf = ({ name, argocd }: Target, folder?: string): string =>
  [argocd.path ?? `dist/${name}`, folder].filter((part) => part !== undefined && part !== '').join('/');

/** Names of the environment's AppProjects: tenant apps, apps with cluster-scoped objects, the root Application. */
export const projectsOf = ({ name, argocd }: Target): { tenant: string; platform: string; root: string } => {
  const project = argocd.project ?? name;
  return { tenant: project, platform: `${project}-platform`, root: `${project}-root` };
};
