/** The administrators' floor below all NetworkPolicies: pods of these namespaces that no NetworkPolicy selects are closed. */
import type { Manifest } from '../kube/manifest.ts';
import type { NetworkPolicies } from './model.ts';
import { namespaceName } from './peers.ts';
import { byText, description } from './policies.ts';

const everywhere = ['0.0.0.0/0', '::/0'];
const why = 'pods without a NetworkPolicy of their own may neither call nor be called';

/**
 * A NetworkPolicy can be deleted by whoever may edit its namespace; this object belongs to the cluster. It is overridden by
 * any NetworkPolicy that selects a pod, so it changes nothing while the policies of the environment are in place.
 * Source: kubernetes-sigs/network-policy-api v0.1.8 (v1alpha1) and v0.2.0 (v1alpha2).
 */
export const adminBaseline = (
  namespaces: readonly string[],
  { adminBaseline: kind }: NetworkPolicies = {},
): Manifest[] => {
  if (!kind || namespaces.length === 0) return [];
  const spec = {
    subject: {
      namespaces: { matchExpressions: [{ key: namespaceName, operator: 'In', values: [...namespaces].sort(byText) }] },
    },
    ingress: [{ name: 'from-pods', action: 'Deny', from: [{ namespaces: {} }] }],
    egress: [{ name: 'to-anywhere', action: 'Deny', to: [{ networks: everywhere }] }],
  };
  const annotations = { [description]: why };
  return kind === 'BaselineAdminNetworkPolicy'
    ? [
        // The CRD admits this one name only.
        { apiVersion: 'policy.networking.k8s.io/v1alpha1', kind, metadata: { name: 'default', annotations }, spec },
      ]
    : [
        {
          apiVersion: 'policy.networking.k8s.io/v1alpha2',
          kind,
          metadata: { name: 'closed-namespaces', annotations },
          spec: { tier: 'Baseline', priority: 1000, ...spec },
        },
      ];
};
