/** What network policies must know of the cluster and of the world outside: DNS, entry points, external servers. */

/** Pods by labels. */
export interface Selected {
  /** Name of their namespace, or labels of several. */
  namespace: string | Record<string, string>;
  /** Labels of the pods; absent: all pods of the namespace. */
  pods?: Record<string, string>;
}

/** A server outside Harbor, by addresses, as pods of this cluster, or anywhere on the internet. */
export type Outside = {
  /** Ports of the server, or of its pods; default: the setting's own, see there. */
  ports?: number[];
  /** DNS names of the server: shown in tables, matched with configuration files, used by the Cilium flavour (`*.` allowed). */
  fqdns?: string[];
} & (Selected | { cidrs: string[]; except?: string[] } | { internet: true });

/** One server or several. */
export type Outsides = Outside | Outside[];

/** Where requests of an Ingress controller or Gateway come from. */
export type Entrance =
  | Selected
  /** Load balancers outside the cluster that dial pods themselves, e.g. the subnets of an ALB with target type `ip`. */
  | { cidrs: string[] }
  /** A controller on the host network, or a load balancer that arrives over node ports: the addresses in `nodes`. */
  | { nodes: true }
  /** Cilium's Ingress or Gateway API; needs `flavour: 'cilium'`. */
  | { ciliumIngress: true };

export interface NetworkPolicies {
  /** false: no policies are rendered. Default: true with Harbor's profile `production`, false with `chart`. */
  policies?: boolean;
  /**
   * `kubernetes` (default): NetworkPolicies only. `cilium`: the same NetworkPolicies, but what they can only say with addresses
   * or not at all (named servers on the internet, nodes, the API server, Cilium's ingress proxy) stands in CiliumNetworkPolicies.
   */
  flavour?: 'kubernetes' | 'cilium';
  /**
   * Closes the environment's namespaces for administrators too, below every NetworkPolicy (Network Policy API of sig-network):
   * the singleton `BaselineAdminNetworkPolicy` (policy.networking.k8s.io/v1alpha1) or a `ClusterNetworkPolicy` of tier Baseline
   * (v1alpha2), whichever the cluster's network plugin serves. Default: none.
   */
  adminBaseline?: 'BaselineAdminNetworkPolicy' | 'ClusterNetworkPolicy';
  /** The cluster's DNS. Default: pods `k8s-app: kube-dns` in kube-system on port 53 (CoreDNS and kube-dns alike). */
  dns?: {
    namespace?: string;
    pods?: Record<string, string>;
    /** Port of the DNS pods; 5353 on OpenShift. */
    port?: number;
    /** Addresses of NodeLocal DNSCache: `169.254.20.10/32`, and kube-dns' ClusterIP where kube-proxy uses iptables. */
    nodeLocal?: string[];
  };
  /** The Kubernetes API server: addresses (default: any) and port behind the Service `kubernetes` (default 6443; managed clusters 443). */
  apiServer?: { cidrs?: string[]; port?: number };
  /** Who serves the Ingress. Default: the pods that the controller's own installation makes, see docs/ingress-controllers.md. */
  ingressController?: Entrance;
  /** Who serves the HTTPRoute: the pods behind the Gateway. No default, implementations differ. */
  gateway?: Entrance;
  /** Who scrapes metrics. Default: pods `app.kubernetes.io/name: prometheus` in the namespace `monitoring`. */
  prometheus?: Selected;
  /** Networks of clients that may reach the front nginx (CIDR); default: anybody. */
  clients?: string[];
  /** Networks of the nodes (CIDR). */
  nodes?: string[];
  /** Networks of the pods (CIDR): external servers must lie outside them. */
  pods?: string[];
  /** Networks of the Services (CIDR): external servers must lie outside them. */
  services?: string[];
  /**
   * What `internet: true` means. Default: 0.0.0.0/0 except private, shared, link-local and loopback networks (RFC 6890);
   * with IPv6, add `::/0` here and its exceptions.
   */
  internet?: { cidrs: string[]; except: string[] };

  /** PostgreSQL, where it is external. Default: its host, if that is an IP address; port from `harbor.database`. */
  database?: Outside;
  /** Redis, where it is external; with Sentinel both the sentinels and the data nodes. Ports default to those in `harbor.redis`, plus 6379 behind sentinels. */
  redis?: Outside;
  /** Object store of image layers, for the registry and for whoever follows its redirects. Default: public clouds over the internet, port 443. */
  objectStorage?: Outsides;
  /** CloudFront in front of the object store. Default: the internet, port 443. */
  cdn?: Outsides;
  /** Metadata and token services of a cloud, where the object store is opened without keys. Default: the provider's own. */
  cloudIdentity?: Outsides;
  /** Where trivy downloads its databases and checks. Default: the internet, port 443; none with `skipUpdate` and `skipJavaDBUpdate`. */
  vulnerabilityDatabase?: Outsides;
  /** Package repositories that trivy asks while scanning (Maven Central). Default: the internet, port 443; none with `offlineScan`. */
  packageRepositories?: Outsides;
  /** HTTP proxy for outgoing requests. Default: its host, if that is an IP address; port from its URL. */
  proxy?: Outside;
  /** Collector of traces. Default: its host, if that is an IP address; port from `harbor.trace`. */
  tracing?: Outside;

  /** Registries that Harbor replicates with or caches, and their token and blob hosts. Default: none; port 443. */
  registries?: Outsides;
  /** LDAP servers. Default: none; ports 389 and 636. */
  ldap?: Outsides;
  /** OIDC issuer. Default: none; port 443. */
  oidc?: Outsides;
  /** UAA server. Default: none; port 443. */
  uaa?: Outsides;
  /** HTTP authentication proxy and its TokenReview endpoint. Default: none; port 443. */
  authProxy?: Outsides;
  /** Receiver of the audit log; TCP, Harbor never sends UDP. Default: none; port 514. */
  syslog?: Outsides;
  /** Targets of webhooks. Default: none; port 443. */
  webhooks?: Outsides;
  /** P2P preheat providers (Dragonfly, Kraken). Default: none; port 443. */
  preheat?: Outsides;
  /** Scanner adapters other than Harbor's own trivy. Default: none; port 443. */
  scanners?: Outsides;
  /** Calls that no setting implies: of an added container or variable, or of a backup to the database. */
  calls?: ExtraCall[];
}

/** A call that an operator declares. */
export interface ExtraCall {
  /** A component of Harbor (`core`, `registry`, …), or who calls one. */
  from: string | Outside;
  /** A component of Harbor, or whom one calls. */
  to: string | Outside;
  /** Ports of the callee's pods. */
  ports: number[];
  /** Default TCP. */
  protocol?: 'TCP' | 'UDP';
  /** What it is for; stands in the policy. */
  why: string;
}

/** Settings that name a server outside Harbor. */
export const outsideSettings = [
  'database',
  'redis',
  'objectStorage',
  'cdn',
  'cloudIdentity',
  'vulnerabilityDatabase',
  'packageRepositories',
  'proxy',
  'tracing',
  'registries',
  'ldap',
  'oidc',
  'uaa',
  'authProxy',
  'syslog',
  'webhooks',
  'preheat',
  'scanners',
] as const satisfies (keyof NetworkPolicies)[];

export type OutsideSetting = (typeof outsideSettings)[number];

/** What the internet is not: private, shared, link-local and loopback networks (RFC 6890); cloud metadata is link-local. */
export const internet = {
  cidrs: ['0.0.0.0/0'],
  except: ['10.0.0.0/8', '100.64.0.0/10', '127.0.0.0/8', '169.254.0.0/16', '172.16.0.0/12', '192.168.0.0/16'],
};

/** Are policies rendered? */
export const policiesOn = (profile: 'production' | 'chart' | undefined, network: NetworkPolicies = {}): boolean =>
  network.policies ?? profile !== 'chart';
