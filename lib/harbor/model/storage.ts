/** Where image layers are kept: a file system volume or an object store, in the words of the distribution registry. */
import type { SecretSource } from '../../secrets/source.ts';
import type { Volume } from './workload.ts';

export type ImageStorage = (Filesystem | S3 | Azure | Gcs | Swift | Oss) & {
  /** true: blobs go through the registry; false (default): clients are redirected to the store where it can sign URLs. */
  disableredirect?: boolean;
  /** CA of the object store (key `ca.crt`), mounted in registry and registryctl. */
  caBundle?: SecretSource;
  /** With an object store: where both containers mount the pod's data volume, which then stays empty. Default `/storage`. */
  dataMount?: { path?: string; subPath?: string };
};

export interface Filesystem {
  type: 'filesystem';
  /** Default `/storage`. */
  rootdirectory?: string;
  maxthreads?: number;
  /** Default: a claim of 5Gi. Several replicas need ReadWriteMany. */
  volume?: Volume;
}

export interface S3 {
  type: 's3';
  region: string;
  bucket: string;
  /** REGISTRY_STORAGE_S3_ACCESSKEY and REGISTRY_STORAGE_S3_SECRETKEY; absent: the pod's own identity (IRSA, instance role). */
  credentials?: SecretSource;
  regionendpoint?: string;
  encrypt?: boolean;
  keyid?: string;
  secure?: boolean;
  skipverify?: boolean;
  v4auth?: boolean;
  /** Bytes; at least 5242880. */
  chunksize?: number | string;
  rootdirectory?: string;
  storageclass?: string;
  multipartcopychunksize?: number | string;
  multipartcopymaxconcurrency?: number | string;
  multipartcopythresholdsize?: number | string;
}

export interface Azure {
  type: 'azure';
  accountname: string;
  container: string;
  /** AZURE_STORAGE_ACCESS_KEY. */
  accountkey: SecretSource;
  realm?: string;
}

export interface Gcs {
  type: 'gcs';
  bucket: string;
  /** GCS_KEY_DATA, the JSON key file; absent: workload identity. */
  key?: SecretSource;
  rootdirectory?: string;
  chunksize?: number | string;
}

export interface Swift {
  type: 'swift';
  authurl: string;
  username: string;
  container: string;
  /** REGISTRY_STORAGE_SWIFT_PASSWORD, optionally _SECRETKEY and _ACCESSKEY. */
  credentials: SecretSource;
  region?: string;
  tenant?: string;
  tenantid?: string;
  domain?: string;
  domainid?: string;
  trustid?: string;
  insecureskipverify?: boolean;
  chunksize?: number | string;
  prefix?: string;
  authversion?: number | string;
  endpointtype?: string;
  tempurlcontainerkey?: boolean;
  tempurlmethods?: string[];
}

export interface Oss {
  type: 'oss';
  accesskeyid: string;
  /** REGISTRY_STORAGE_OSS_ACCESSKEYSECRET. */
  credentials: SecretSource;
  region: string;
  bucket: string;
  /** Without the bucket in front; rendered as `<bucket>.<endpoint>`. */
  endpoint?: string;
  internal?: boolean;
  encrypt?: boolean;
  secure?: boolean;
  chunksize?: number | string;
  rootdirectory?: string;
}
