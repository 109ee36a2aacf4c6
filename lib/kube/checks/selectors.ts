/** Selectors find pods: a Service, policy or budget that matches none does nothing, and nobody notices. */
import { error, type Problem } from '../../problem.ts';
import { objectPath } from '../identity.ts';
import type { Manifest, NetworkPolicy, NetworkPolicyPeer } from '../manifest.ts';
import { isEmptySelector, type LabelSelector, matches } from '../selector.ts';
import type { Check, Rendered } from './rendered.ts';

type Labels = Readonly<Record<string, string>>;

/** Every selector of pods that are rendered here, or declared to exist, matches one. `{}` is meant to match what comes. */
export const selectors: Check = (rendered) =>
  rendered.manifests.flatMap((manifest): Problem[] =>
    selectorsOf(rendered, manifest).flatMap(({ path, selector, namespace }) => {
      if (isEmptySelector(selector)) return [];
      const candidates = rendered.podLabels(namespace);
      if (candidates.some((labels) => matches(selector, labels))) return [];
      const what = `matches no pod in ${namespace ? `namespace ${namespace}` : 'its namespace'}`;
      return [error('selector', `${objectPath(manifest)} ${path}`, what, fix(selector, candidates))];
    }),
  );

/** A workload whose selector misses its own pods is refused by the API server. */
export const workloadSelectors: Check = ({ pods }) =>
  pods.flatMap(({ owner, path, labels }): Problem[] => {
    const selector: LabelSelector | undefined = owner.kind === 'Job' ? undefined : owner.spec.selector;
    if (path !== 'spec.template' || selector === undefined || matches(selector, labels)) return [];
    const where = `${objectPath(owner)} spec.selector`;
    return [error('selector', where, 'does not match the labels of its own template', fix(selector, [labels]))];
  });

interface Found {
  path: string;
  selector: LabelSelector;
  namespace: string | undefined;
}

const selectorsOf = (rendered: Rendered, manifest: Manifest): Found[] => {
  const { namespace } = manifest.metadata;
  const { spec } = manifest;
  switch (manifest.kind) {
    case 'Service':
      if (spec?.type === 'ExternalName') return [];
      return [{ path: 'spec.selector', selector: { matchLabels: spec?.selector }, namespace }];
    case 'PodDisruptionBudget':
      return spec?.selector ? [{ path: 'spec.selector', selector: spec.selector, namespace }] : [];
    case 'NetworkPolicy':
      return networkPolicySelectors(rendered, manifest as NetworkPolicy);
    default:
      return [];
  }
};

const networkPolicySelectors = (rendered: Rendered, { metadata, spec }: NetworkPolicy): Found[] => {
  const { namespace } = metadata;
  const peers = [
    ...(spec?.ingress ?? []).flatMap(({ from = [] }, rule) =>
      from.map((peer, index) => ({ peer, path: `spec.ingress[${rule}].from[${index}]` })),
    ),
    ...(spec?.egress ?? []).flatMap(({ to = [] }, rule) =>
      to.map((peer, index) => ({ peer, path: `spec.egress[${rule}].to[${index}]` })),
    ),
  ];
  return [
    ...(spec ? [{ path: 'spec.podSelector', selector: spec.podSelector, namespace }] : []),
    ...peers.flatMap(({ peer, path }) => {
      const target = peerNamespace(rendered, peer, namespace);
      if (!peer.podSelector || !target) return [];
      return [{ path: `${path}.podSelector`, selector: peer.podSelector, ...target }];
    }),
  ];
};

/** The namespace of a peer's pods, where all of them are known: the policy's own, or one that is itself rendered. */
const peerNamespace = (rendered: Rendered, { namespaceSelector }: NetworkPolicyPeer, own: string | undefined) => {
  if (!namespaceSelector) return { namespace: own };
  const namespace = namespaceSelector.matchLabels?.['kubernetes.io/metadata.name'];
  return namespace && rendered.find('Namespace', namespace, undefined) ? { namespace } : undefined;
};

/** The labels of the pods that come nearest: those that differ in the fewest labels. */
const fix = ({ matchLabels = {} }: LabelSelector, candidates: readonly Labels[]): string => {
  const wanted = Object.entries(matchLabels);
  const differing = (labels: Labels) => wanted.filter(([key, value]) => labels[key] !== value);
  const best = [...candidates].sort((a, b) => differing(a).length - differing(b).length)[0];
  const wrong = best === undefined ? wanted : differing(best);
  if (best === undefined || wrong.length === wanted.length) {
    return 'select labels of a pod template, or declare that the pods exist';
  }
  return `the nearest pods have ${wrong.map(([key]) => label(key, best)).join(', ')}`;
};

const label = (key: string, labels: Labels): string =>
  labels[key] === undefined ? `no label ${key}` : `${key}: ${labels[key]}`;
