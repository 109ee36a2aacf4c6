/** Who may talk to whom: the picture, what policies cannot reach, and what patches and extra policies change. */
import type { App } from '../app.ts';
import type { Environment } from '../environment.ts';
import { normalise } from '../kube/normalise.ts';
import type { Place } from '../network/evaluate.ts';
import { policiesOn } from '../network/model.ts';
import { portSetText } from '../network/port-set.ts';
import { keyOf, placesOf, podsOf, type Reach, reachability } from '../network/reachability.ts';
import { withPolicies } from '../policies.ts';
import { diagram } from './diagram.ts';
import { code, list } from './markdown.ts';
import { objectsOf, ofKind } from './objects.ts';

const policyKinds = ['NetworkPolicy', 'CiliumNetworkPolicy'];

const withoutPolicies = (app: App): App => ({
  ...app,
  manifests: app.manifests.filter(({ kind }) => !policyKinds.includes(kind)),
});

const rules = (apps: readonly App[]): string =>
  JSON.stringify(
    ofKind(apps, ...policyKinds)
      .map((policy) => normalise(policy))
      .map(({ metadata: { namespace, name }, kind, spec }) => [`${kind} ${namespace}/${name}`, spec])
      .sort(([a], [b]) => (String(a) < String(b) ? -1 : 1)),
  );

const lines = (reaches: readonly Reach[]): string[] =>
  reaches.map(({ from, to, ports }) => `${code(from)} → ${code(to)}: ${portSetText(ports)}`);

/**
 * What the rendered policies open and close beside the arrows, which show the declared calls. There is nothing of the kind
 * unless a patch or an extra object touches a policy.
 */
export const policyChanges = (environment: Environment, apps: readonly App[]): string[] => {
  const declared = withPolicies(environment, apps.map(withoutPolicies));
  if (rules(declared) === rules(apps)) return [];
  const [is, should] = [objectsOf(apps), objectsOf(declared)];
  // Places that either of them tells apart.
  const places = new Map<string, Place>([...placesOf(should), ...placesOf(is)].map((place) => [keyOf(place), place]));
  const [opened, drawn] = [is, should].map((objects) => lines(reachability(objects, [...places.values()])));
  return [
    ...(opened ?? []).filter((line) => !drawn?.includes(line)).map((line) => `open: ${line}`),
    ...(drawn ?? []).filter((line) => !opened?.includes(line)).map((line) => `drawn, but not open: ${line}`),
  ];
};

const outOfReach = (apps: readonly App[]): string => {
  const onNodes = podsOf(objectsOf(apps)).filter(({ hostNetwork }) => hostNetwork);
  const names = onNodes.map(({ namespace, name }) => code(`${namespace}/${name}`)).join(', ');
  return `No policy reaches probes of the kubelet and mounts by the node${names && `, nor pods on the host network: ${names}`}.`;
};

export const networkPicture = (environment: Environment, apps: readonly App[]): string => {
  const { harbor, network = {} } = environment;
  const picture = diagram(apps, network);
  if (!policiesOn(harbor.profile, network)) {
    return `**There are no network policies here: everybody may talk to everybody.** The arrows are the calls that are made, DNS left out.\n\n${picture}`;
  }
  const changes = policyChanges(environment, apps);
  const beside =
    changes.length > 0
      ? `\nPatches and extra objects change the policies; beside the picture:\n\n${list(changes)}`
      : '';
  return `Network policies let through what has an arrow, and DNS, which is left out. ${outOfReach(apps)}\n\n${picture}${beside}`;
};
