/** Network calls as data: who opens a connection to whom, on which port, and why. Policies and pictures derive from it. */

/** Pods with these labels; in the app's own namespace unless another is named. `name` names their policy. */
export interface PodsEnd {
  pods: Record<string, string>;
  namespace?: string;
  name: string;
}

/** One end of a call. `name` is what tables, pictures and descriptions call it. */
export type End =
  | PodsEnd
  /** All pods of the namespaces with these labels, or those of them that also carry the pod labels. */
  | { namespaces: Record<string, string>; pods?: Record<string, string>; name: string; hosts?: string[] }
  /** Addresses outside the cluster's pods: CIDR notation. */
  | { cidrs: string[]; except?: string[]; name: string; hosts?: string[] }
  /** Any public address; `hosts` are the names behind which the callee stands. */
  | { internet: true; name: string; hosts?: string[] }
  /** The Kubernetes API server; the environment's `network.apiServer.port` takes the place of the call's ports. */
  | { apiServer: true; name: string }
  /** The cluster's DNS; the environment's `network.dns.port` takes the place of the call's ports. */
  | { dns: true; name: string }
  /** The nodes, and with them pods on the host network and clients that a node hides behind its own address. */
  | { nodes: true; name: string }
  /** Anybody: pods of every namespace and every address outside. */
  | { any: true; name: string }
  /** Cilium's own ingress proxy, which is no pod: only a CiliumNetworkPolicy can name it. */
  | { ciliumIngress: true; name: string };

export interface Port {
  /** Number of the pod's port (policies see pods, not Services). */
  port: number;
  /** Default TCP. */
  protocol?: 'TCP' | 'UDP';
}

export interface Call {
  from: End;
  to: End;
  ports: Port[];
  /** What the connection is for, shown in the policy's annotation and in the picture. */
  why: string;
  /** Why no configuration of the caller names the callee; absent: one must (see config-edges.ts). */
  unseen?: string;
}

/** Protocol and number as texts show them: `TCP 8080`. */
export const portText = ({ protocol = 'TCP', port }: Port): string => `${protocol} ${port}`;

export const isPods = (end: End): end is PodsEnd => 'pods' in end && !('namespaces' in end);

/** A call with the app's namespace written out on pod ends that name none, so that calls of several apps can be put together. */
export const inNamespace = (namespace: string, call: Call): Call => {
  const placed = (end: End): End => (isPods(end) ? { namespace, ...end } : end);
  return { ...call, from: placed(call.from), to: placed(call.to) };
};
