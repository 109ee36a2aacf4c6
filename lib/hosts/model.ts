/** The side of a cluster that Kubernetes cannot set up by itself: its NFS server, its nodes, and OpenStack around them. */

export interface Hosts {
  /** A machine that exports one volume by NFS. Rendered: `hosts/nfs-server/`. */
  nfsServer?: NfsServer;
  /** What every node needs for this storage and this registry. Rendered: `hosts/nodes/`. */
  nodes?: Nodes;
  /** Network, volume and machine of the NFS server. Rendered: `hosts/openstack/`; needs `nfsServer`. */
  openstack?: OpenStack;
}

/**
 * An NFS server on Debian or Ubuntu (package `nfs-kernel-server`), which serves one directory on one volume. Its address,
 * path, clients and size stand here once: exports and security group follow from them, storage providers are compared with them.
 */
export interface NfsServer {
  /** Address on which nodes mount, IPv4 or IPv6. */
  address: string;
  /** Exported directory; the volume is mounted there. */
  exportPath: string;
  /** Networks whose machines may mount (CIDR): those of the nodes, because kubelets mount, not pods. */
  clients: string[];
  /** Size of the volume in GiB, which OpenStack calls GB. */
  sizeGB: number;
  /**
   * The volume's block device. Default `/dev/vdb`, the second virtio disk. Where a flavor brings an ephemeral disk give the
   * name that follows the volume, `/dev/disk/by-id/virtio-<first 20 characters of its id>`.
   */
  device?: string;
  /** Default `ext4`. */
  filesystem?: Filesystem;
  /**
   * What root of a node may do (exports(5)). Default `no_root_squash`: the provisioner runs as root and must delete
   * directories that belong to Harbor's users; who is root on a node can take any user's id over NFS anyway.
   * `root_squash` suits classes that archive or retain; `chown` by an init container then fails.
   * There is no `all_squash`: PostgreSQL refuses a data directory that belongs to somebody else.
   */
  squash?: 'no_root_squash' | 'root_squash';
  /** Owner of the exported directory: the user of a provisioner that does not run as root. Default: whoever root of a node becomes. */
  owner?: { user: number; group: number };
  /** Further options of exports(5), after `rw,sync,no_subtree_check,mountpoint` and the squash option. */
  options?: string[];
}

export type Filesystem = 'ext4' | 'xfs';

/** Debian and Ubuntu nodes, by cloud-init or by copying the files. */
export interface Nodes {
  /** The registry that nodes pull from. Absent: nothing about registries is rendered. */
  registry?: NodeRegistry;
  /** Who pulls images on the nodes. Default `containerd`. */
  runtime?: 'containerd' | 'docker' | 'both';
  /** true: nodes mount NFS, so they get `nfs-common`, which brings /sbin/mount.nfs. */
  nfs?: boolean;
}

/** Only what a client cannot know by itself: a registry over HTTPS with a public certificate needs no file. */
export interface NodeRegistry {
  /** Host as it stands in image names, with `:port` where it is not the scheme's own. */
  host: string;
  /** `http` makes it an insecure registry on these nodes. */
  scheme: 'https' | 'http';
  /** CA that signed the registry's certificate: its PEM text, or a file which the nodes have already. HTTPS only. */
  ca?: { pem: string } | { file: string };
}

/**
 * OpenStack resources by Terraform or OpenTofu with provider terraform-provider-openstack/openstack ~> 1.54. Credentials
 * come from clouds.yaml or OS_* variables of who applies; ids that are left out here become variables to be given then.
 */
export interface OpenStack {
  /** Network of the storage (CIDR, IPv4), new and attached to the router; the NFS server's address lies in it. */
  subnet: string;
  /** Prefix of the names of all resources. Default `harbor-nfs`. */
  name?: string;
  /** Id of the router that joins the storage network with that of the nodes. Absent: variable `router_id`. */
  routerId?: string;
  /** Id of a Debian or Ubuntu cloud image. Absent: variable `image_id`. */
  imageId?: string;
  /** Name of the flavor. */
  flavor: string;
  /** Name of the key pair for SSH. Absent: none. */
  keyPair?: string;
  /** Zone of machine and volume. Absent: OpenStack chooses. */
  availabilityZone?: string;
  /** Absent: OpenStack's default type. */
  volumeType?: string;
  /** Name servers of the subnet. Absent: those of OpenStack's DHCP. */
  nameservers?: string[];
  /** A public address for SSH. Default false: the server is reached through the nodes' network. */
  floatingIp?: FloatingIp | false;
}

export interface FloatingIp {
  /** External network that the address is taken from. */
  pool: string;
  /** Networks that may connect by SSH (CIDR); never everybody. */
  ssh: string[];
}

/** A file on a machine. */
export interface HostFile {
  path: string;
  content: string;
  /** Octal, as text. */
  permissions: '0644' | '0755';
}
