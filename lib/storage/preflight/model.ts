/** Preflight: Jobs that prove storage and reachability on the real cluster before Harbor is installed on it. */
import type { AccessMode } from '../../harbor/model/workload.ts';
import type { End } from '../../network/calls.ts';

export interface Preflight {
  /** Renders the app `preflight`. Harbor's Application waits for it, so a failed check stops the installation. */
  enabled: boolean;
  /** Image with a POSIX shell and BusyBox' `nc` and `stat`. Default `docker.io/library/busybox:1.37.0`. */
  image?: string;
  /** Checks to leave out. Default: all that apply run. */
  checks?: {
    /** Claims of each class that Harbor uses: written, read back, shared, owned. */
    volumes?: boolean;
    /** mount.nfs on every node. Needs a namespace of its own with Pod Security level `privileged`. */
    nodes?: boolean;
    /** DNS and TCP reachability of external servers, as the component that needs them. */
    endpoints?: boolean;
  };
  /** How many nodes may run Harbor's pods. Needed for the check of every node; 1 lets two pods share a node. */
  nodes?: number;
  /** Seconds until a Job gives up, provisioning and image pulls included. Default 600. */
  deadlineSeconds?: number;
  /** Seconds that one connection may take. Default 5; it is tried three times. */
  connectSeconds?: number;
}

/** What is to be checked, as plain data of the environment's Harbor. */
export interface PreflightInput {
  /** Harbor's namespace. */
  namespace: string;
  /** What Harbor's selectors have in common (`release` and `app`, without `component`). */
  labels: Record<string, string>;
  /** Claims of Harbor's pods; equal ones are checked once. */
  classes: ClassUse[];
  /** Servers outside Harbor. */
  endpoints: Endpoint[];
  /** true: a storage provider mounts NFS on the nodes. */
  nfs?: boolean;
  /** Names of pull secrets in Harbor's namespace. */
  imagePullSecrets?: string[];
}

export interface ClassUse {
  /** StorageClass; absent: the cluster's default class; `''`: none, not checked. */
  name?: string;
  access: AccessMode;
  /** Size of the claim that is made for the check, not of Harbor's. Default 1Gi, which every driver grants. */
  size?: string;
  /** User of the pods that write there: 10000, or 999 for the internal database and Redis (chart 1.19.1). */
  uid: number;
  /** Annotations that Harbor's claims carry, which the class may read (`pathPattern` of nfs-subdir). */
  claimAnnotations?: Record<string, string>;
}

export interface Endpoint {
  /** Component of Harbor that connects: `core`, `jobservice`, `registry` … */
  component: string;
  /** Name or address. */
  host: string;
  port: number;
  /** What it is, in a word or two: `database`, `object storage`. */
  what: string;
  /** The same end as in the component's own call, so that both pass the same network policy. */
  to: End;
}

export const defaults = {
  image: 'docker.io/library/busybox:1.37.0',
  claimSize: '1Gi',
  deadlineSeconds: 600,
  connectSeconds: 5,
} as const;

/** User of PostgreSQL and Redis in Harbor's images. PostgreSQL alone must close its directory to others. */
export const databaseUid = 999;
