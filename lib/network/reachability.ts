/** Everybody against everybody: pods of the rendered workloads, strangers, and all classes of addresses that policies tell apart. */
import type { Manifest } from '../kube/manifest.ts';
import { type LabelSelector, matches } from '../kube/selector.ts';
import { isolating, isPod, type Outside, openPorts, type Place, type Pod } from './evaluate.ts';
import { type Address, formatAddress } from './ip.ts';
import { namespaceName } from './peers.ts';
import { byText } from './policies.ts';
import type { PortRange } from './port-set.ts';
import { type Block, type Policy, policiesOf, type RulePeer } from './rules.ts';

/** Pods that the workloads among these objects make, one for each workload. */
export const podsOf = (manifests: readonly Manifest[]): Pod[] => {
  const namespaces = new Map(
    manifests.filter(({ kind }) => kind === 'Namespace').map(({ metadata }) => [metadata.name, metadata.labels]),
  );
  return manifests.flatMap(({ kind, metadata, spec }) => {
    const template =
      kind === 'Pod' ? { metadata, spec } : kind === 'CronJob' ? spec?.jobTemplate?.spec?.template : spec?.template;
    const containers: { ports?: { name?: string; containerPort: number; protocol?: 'TCP' | 'UDP' }[] }[] | undefined =
      template?.spec?.containers;
    if (!containers) return [];
    const namespace = metadata.namespace ?? 'default';
    return [
      {
        name: metadata.name,
        namespace,
        namespaceLabels: { ...namespaces.get(namespace), [namespaceName]: namespace },
        labels: template.metadata?.labels ?? {},
        ports: containers.flatMap(({ ports = [] }) =>
          ports.map(({ name, containerPort: port, protocol = 'TCP' }) => ({ ...(name && { name }), port, protocol })),
        ),
        ...(template.spec.hostNetwork === true && { hostNetwork: true }),
      },
    ];
  });
};

/** Labels that a selector asks for; of several allowed values the first. */
const labelsFor = ({ matchLabels = {}, matchExpressions = [] }: LabelSelector = {}): Record<string, string> => ({
  ...Object.fromEntries(
    matchExpressions.flatMap(({ key, operator, values = [] }) =>
      operator === 'In' || operator === 'Exists' ? [[key, values[0] ?? 'any']] : [],
    ),
  ),
  ...matchLabels,
});

const labelText = (labels: Record<string, string>): string =>
  Object.entries(labels)
    .map(([key, value]) => `${key}=${value}`)
    .join(',');

/** A pod that rules name and no workload here makes: Prometheus, the Ingress controller, the cluster's DNS. */
const foreigner = (peer: RulePeer, policy: Policy): Pod | undefined => {
  if ('block' in peer || 'entities' in peer || 'names' in peer) return undefined;
  const namespaceLabels = peer.namespaces ? labelsFor(peer.namespaces) : { [namespaceName]: policy.namespace };
  const labels = labelsFor(peer.pods);
  const { [namespaceName]: namespace = labelText(namespaceLabels) || 'any namespace' } = namespaceLabels;
  return {
    name: labelText(labels) || 'any pod',
    namespace,
    namespaceLabels: { ...namespaceLabels, [namespaceName]: namespace },
    labels,
  };
};

/** A pod without labels: what policies say of pods that they do not know. */
const stranger = (namespace: string): Pod => ({
  name: 'other pods',
  namespace,
  namespaceLabels: { [namespaceName]: namespace },
  labels: {},
});

const blockText = ({ text }: Block, except: Block[]): string =>
  except.length > 0 ? `${text} without ${except.map((hole) => hole.text).join(', ')}` : text;

/** Every class of addresses that some block tells from another, with one address of it; exact, for blocks have finitely many edges. */
const addressClasses = (peers: readonly RulePeer[]): Outside[] => {
  const blocks = peers.flatMap((peer) => ('block' in peer && peer.block.range ? [peer] : []));
  const ranges = blocks.flatMap(({ block, except }) => [block, ...except].flatMap(({ range }) => range ?? []));
  const edges: Address[] = ([4, 6] as const).flatMap((family) => {
    const of = ranges.filter((range) => range.family === family);
    const end = 1n << (family === 4 ? 32n : 128n);
    const starts = of.length > 0 ? [0n, ...of.flatMap(({ first, last }) => [first, last + 1n])] : [];
    return starts.filter((value) => value < end).map((value) => ({ family, value }));
  });
  const classes = new Map<string, Outside>();
  for (const { family, value } of edges) {
    const inside = ({ range }: Block) => range?.family === family && range.first <= value && value <= range.last;
    const holding = blocks.filter(({ block, except }) => inside(block) && !except.some(inside));
    const names = [...new Set(holding.map(({ block, except }) => blockText(block, except)))].sort(byText);
    const name = names.join(' and ') || 'any other address';
    if (!classes.has(name)) classes.set(name, { name, address: formatAddress({ family, value }) });
  }
  return [...classes.values()];
};

/** All places that the objects tell apart. Pods of the rendered workloads come first, then other pods, then the outside. */
export const placesOf = (manifests: readonly Manifest[]): Place[] => {
  const policies = policiesOf(manifests);
  // Pods on the host network are nodes to every policy.
  const pods = podsOf(manifests).filter(({ hostNetwork }) => !hostNetwork);
  const peers = policies.flatMap((policy) =>
    [...(policy.ingress ?? []), ...(policy.egress ?? [])].flatMap((rule) =>
      (rule.peers ?? []).map((peer) => ({ peer, policy })),
    ),
  );
  const known = (peer: RulePeer, { namespace }: Policy): boolean =>
    !('block' in peer || 'entities' in peer || 'names' in peer) &&
    pods.some(
      (pod) =>
        (peer.namespaces ? matches(peer.namespaces, pod.namespaceLabels) : pod.namespace === namespace) &&
        matches(peer.pods ?? {}, pod.labels),
    );
  const foreign = peers.flatMap(({ peer, policy }) => (known(peer, policy) ? [] : (foreigner(peer, policy) ?? [])));
  const closed = [...new Set(policies.map(({ namespace }) => namespace))];
  // Pods that a policy selects and nobody here makes, such as those of an operator.
  const selected = policies.flatMap(({ name, namespace, selector }) =>
    Object.keys(selector).length === 0 ||
    pods.some((pod) => pod.namespace === namespace && matches(selector, pod.labels))
      ? []
      : [{ ...stranger(namespace), name, labels: labelsFor(selector) }],
  );
  const outside: Outside[] = [
    ...addressClasses(peers.map(({ peer }) => peer)),
    ...peers.flatMap(({ peer }) =>
      'names' in peer ? peer.names.map((host) => ({ name: host, host: host.replaceAll('*', 'any') })) : [],
    ),
    ...peers.flatMap(({ peer }) =>
      'entities' in peer ? peer.entities.map((entity) => ({ name: entity, entity })) : [],
    ),
  ];
  const strangers = [...closed.map(stranger), { ...stranger('other namespaces'), namespaceLabels: {} }];
  const unique = <P extends Place>(places: P[]): P[] => [
    ...new Map(places.map((place) => [keyOf(place), place])).values(),
  ];
  return [...pods, ...unique([...selected, ...foreign, ...strangers]), ...unique(outside)];
};

/** How results name a place. */
export const keyOf = (place: Place): string => (isPod(place) ? `${place.namespace}/${place.name}` : place.name);

export interface Reach {
  from: string;
  to: string;
  ports: PortRange[];
}

/** Every pair of places with an open port, evaluated from the rendered objects alone; one of the two stands in a namespace of ours. */
export const reachability = (
  manifests: readonly Manifest[],
  places: readonly Place[] = placesOf(manifests),
): Reach[] => {
  const policies = policiesOf(manifests);
  const namespaces = new Set([...policies, ...podsOf(manifests)].map(({ namespace }) => namespace));
  const known = places.map((place) => ({
    place,
    ours: isPod(place) && namespaces.has(place.namespace),
    egress: isolating(policies, place, 'egress'),
    ingress: isolating(policies, place, 'ingress'),
  }));
  return known.flatMap((from) =>
    known.flatMap((to) => {
      if (!from.ours && !to.ours) return [];
      const ports = openPorts(policies, from.place, to.place, { egress: from.egress, ingress: to.ingress });
      return ports.length > 0 ? [{ from: keyOf(from.place), to: keyOf(to.place), ports }] : [];
    }),
  );
};
