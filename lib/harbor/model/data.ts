/** PostgreSQL and Redis: Harbor's own pods, or servers elsewhere. */

import type { ResourceRequirements } from '../../kube/manifest.ts';
import type { SecretSource } from '../../secrets/source.ts';
import type { InitContainers, Volume, Workload } from './workload.ts';

export type Database = (InternalDatabase | ExternalDatabase) & {
  /** Idle connections that core and exporter keep. Default 100. */
  maxIdleConns?: number;
  /** Open connections at most. Default 900; a small external server wants less. */
  maxOpenConns?: number;
};

export interface InternalDatabase extends Workload, InitContainers {
  type: 'internal';
  /** POSTGRES_PASSWORD of the superuser `postgres`. */
  password: SecretSource;
  /** Default: a claim of 1Gi. */
  volume?: Volume;
  /** Size of /dev/shm, a quantity. Default 512Mi. */
  shmSizeLimit?: string;
  /** Resources of the init container that fixes the data directory's mode. */
  permissionsResources?: ResourceRequirements;
}

export interface ExternalDatabase {
  type: 'external';
  host: string;
  /** Default 5432. */
  port?: number | string;
  username: string;
  /** Name of Harbor's database. Default `registry`. */
  database?: string;
  password: SecretSource;
  /** Default `disable` in the chart; RDS and other servers across a network want `require` or better. */
  sslmode?: 'disable' | 'require' | 'verify-ca' | 'verify-full';
}

/**
 * Harbor speaks to one Redis server or to Sentinel, never to a Redis Cluster: its job queue and cache use several
 * numbered databases and multi-key scripts, which cluster mode does not have. So there is no such type here.
 */
export type Redis = InternalRedis | ExternalRedis | SentinelRedis;

/** Numbered Redis databases; each must be its own. */
export interface RedisIndexes {
  /** Sessions and core's cache. Always 0 with the internal Redis. */
  core?: number | string;
  /** Default 1. */
  jobservice?: number | string;
  /** Default 2. */
  registry?: number | string;
  /** Default 5. */
  trivy?: number | string;
  /** Harbor's own data apart from the sessions; default: shares core's. */
  harbor?: number | string;
  /** The cache layer; default: shares core's. */
  cacheLayer?: number | string;
}

export interface InternalRedis extends Workload, InitContainers {
  type: 'internal';
  /** Default: a claim of 1Gi. */
  volume?: Volume;
  indexes?: Omit<RedisIndexes, 'core'>;
}

interface RemoteRedis {
  tls?: boolean;
  username?: string;
  /** REDIS_PASSWORD; absent: no authentication. */
  password?: SecretSource;
  indexes?: RedisIndexes;
}

export interface ExternalRedis extends RemoteRedis {
  type: 'external';
  /** `host:port` of one server. */
  addr: string;
}

export interface SentinelRedis extends RemoteRedis {
  type: 'sentinel';
  /** `host:port` of each sentinel. */
  addrs: string[];
  /** Name of the monitored master. */
  masterSet: string;
}
