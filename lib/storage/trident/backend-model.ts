/** Backends: ONTAP storage virtual machines, in the words of Trident's configuration (storage_drivers/types.go, 26.06). */
import type { SecretReference } from '../../secrets/source.ts';

export type Backend = OntapNas | OntapSan;

interface Ontap {
  /** metadata.name of the TridentBackendConfig, and name of the backend. */
  name: string;
  /** Address or host name of the management interface, of the cluster or of the SVM. */
  managementLIF: string;
  /** Storage virtual machine. */
  svm: string;
  /**
   * Secret in Trident's namespace with `username` and `password`, or `clientPrivateKey` where `clientCertificate` is given.
   * Trident reads these keys and no others, so that they cannot be renamed.
   */
  credentials: SecretReference;
  /** Base64 of the client's certificate, for logins by certificate. */
  clientCertificate?: string;
  /** Base64 of the certificate authority that signed ONTAP's certificate. */
  trustedCACertificate?: string;
  /** Whether the backend goes with its TridentBackendConfig. Default `retain`; upstream's default is `delete`. */
  deletionPolicy?: 'retain' | 'delete';
  /** Prefix of the names of volumes on the SVM. Default `trident`. */
  storagePrefix?: string;
  /** Claims above this size are refused, e.g. `2Ti`. */
  limitVolumeSize?: string;
  /** No new volumes in an aggregate that is fuller than this, e.g. `80%`; needs a login for the whole cluster. */
  limitAggregateUsage?: string;
  /** What volumes get that no class decides. */
  defaults?: BackendDefaults;
}

/** NFS: a FlexVol for each volume, or (economy) a qtree for each, several in a FlexVol. */
export interface OntapNas extends Ontap {
  type: 'ontap-nas' | 'ontap-nas-economy';
  /** Address or host name that nodes mount from. Default: Trident asks the SVM. */
  dataLIF?: string;
  /** Trident keeps an export policy with the nodes' addresses. Default false: `defaults.exportPolicy`. */
  autoExportPolicy?: boolean;
  /** Networks of the nodes for `autoExportPolicy` (CIDR). Default: all addresses of the nodes. */
  autoExportCIDRs?: string[];
  /** Options of nfs(5) for classes that have none. */
  nfsMountOptions?: string[];
}

/** iSCSI: a LUN for each volume, on one node at a time. */
export interface OntapSan extends Ontap {
  type: 'ontap-san';
  /** CHAP in both directions: the Secret also has `chapUsername`, `chapInitiatorSecret`, `chapTargetUsername`, `chapTargetInitiatorSecret`. Default false. */
  useCHAP?: boolean;
  /** Initiator group. Default: Trident makes one for each node. */
  igroupName?: string;
}

export interface BackendDefaults {
  /** Thin or thick. Default `none`. */
  spaceReserve?: 'none' | 'volume';
  /** Default `none`. */
  snapshotPolicy?: string;
  /** Percentage of the volume. Default: 0 with `snapshotPolicy: 'none'`. */
  snapshotReserve?: number;
  /** NFS export policy, without `autoExportPolicy`. Default `default`. */
  exportPolicy?: string;
  /** NFS: mode of a volume's root directory, octal, e.g. `0770`. Default `777`. */
  unixPermissions?: string;
  /** NetApp Volume Encryption. Default false. */
  encryption?: boolean;
  /** Whether `.snapshot` shows in NFS volumes. Default: true with NFS 4, false with 3. */
  snapshotDir?: boolean;
  qosPolicy?: string;
}
