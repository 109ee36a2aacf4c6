/** The pass that closes the environment's namespaces: network policies from the calls that all apps declare. */
import type { App } from './app.ts';
import type { Environment } from './environment.ts';
import type { Manifest } from './kube/manifest.ts';
import { adminBaseline } from './network/admin-baseline.ts';
import { inNamespace } from './network/calls.ts';
import { ciliumPolicies } from './network/cilium.ts';
import { policiesOn } from './network/model.ts';
import { networkPolicies } from './network/policies.ts';

/** Namespaces in which pods of others live: they get policies for our pods, but are not closed as a whole. */
const shared = ['kube-system', 'default'];

const selects = (policy: Manifest, workload: Manifest): boolean => {
  const labels: Record<string, string> = workload.spec?.template?.metadata?.labels ?? {};
  const selector: Record<string, string> =
    policy.spec.podSelector?.matchLabels ?? policy.spec.endpointSelector?.matchLabels ?? {};
  const wanted = Object.entries(selector);
  return wanted.length > 0 && wanted.every(([label, value]) => labels[label] === value);
};

export const withPolicies = ({ harbor, network = {} }: Environment, apps: readonly App[]): App[] => {
  if (!policiesOn(harbor.profile, network)) return [...apps];
  const calls = apps.flatMap(({ namespace, calls: own = [] }) =>
    namespace === undefined ? [] : own.map((call) => inNamespace(namespace, call)),
  );
  const namespaces = [
    ...new Set(
      apps.flatMap(({ namespace, calls: own = [] }) => (namespace !== undefined && own.length > 0 ? [namespace] : [])),
    ),
  ];
  const added = new Map<string, Manifest[]>();
  for (const namespace of namespaces) {
    const inside = apps.filter((app) => app.namespace === namespace);
    const owner = inside.find(({ manifests }) => manifests.some(({ kind }) => kind === 'Namespace')) ?? inside[0];
    const policies = [
      ...networkPolicies(namespace, calls, network, { shared: shared.includes(namespace) }),
      ...(network.flavour === 'cilium' ? ciliumPolicies(namespace, calls, network) : []),
    ];
    for (const policy of policies) {
      const home = inside.find(({ manifests }) => manifests.some((workload) => selects(policy, workload))) ?? owner;
      if (home) added.set(home.name, [...(added.get(home.name) ?? []), policy]);
    }
  }
  const baseline = adminBaseline(
    namespaces.filter((namespace) => !shared.includes(namespace)),
    network,
  );
  return [
    ...apps.map((app) => ({ ...app, manifests: [...app.manifests, ...(added.get(app.name) ?? [])] })),
    ...(baseline.length > 0 ? [{ name: 'network', wave: 0, manifests: baseline }] : []),
  ];
};
