/** Checks over the rendered objects of an environment: schema, identity, references, names, plain text. */
import type { App } from './app.ts';
import type { Environment } from './environment.ts';
import { harborConfiguration } from './harbor/calls/knowledge.ts';
import { harborExternals } from './harbor/external.ts';
import { checkObjects } from './kube/checks/index.ts';
import { inNamespace } from './network/calls.ts';
import { configEdges } from './network/config-edges.ts';
import { policiesOn } from './network/model.ts';
import { dnsPods } from './network/peers.ts';
import type { Problem } from './problem.ts';
import { secretNeeds } from './secret-needs.ts';
import { keyFor, secretNameOf } from './secrets/need.ts';

/** Secrets that exist without being rendered: those of `existing()` sources, by name and keys. */
const existingSecrets = (environment: Environment) =>
  secretNeeds(environment)
    .filter(({ source }) => source.from === 'existing')
    .map((need) => ({
      kind: 'Secret',
      name: secretNameOf(need) ?? '',
      namespace: need.namespace,
      keys: need.values.map(({ own }) => keyFor(need, own)),
    }));

/** Both ways between Harbor's rendered configuration and its calls: nothing configured is closed, nothing open is unexplained. */
const checkEdges = ({ harbor, network }: Environment, apps: readonly App[]): Problem[] => {
  if (!policiesOn(harbor.profile, network)) return [];
  const inside = apps.filter(({ name }) => name === 'harbor');
  const calls = inside.flatMap(({ calls: own = [] }) => own.map((call) => inNamespace(harbor.namespace, call)));
  return configEdges(
    inside.flatMap(({ manifests }) => manifests),
    calls,
    harborConfiguration(harbor),
  );
};

export const checkRendered = (environment: Environment, apps: readonly App[]): Problem[] => {
  const dns = dnsPods(environment.network ?? {});
  const objects = checkObjects(
    apps.flatMap(({ manifests }) => manifests),
    {
      external: [
        ...existingSecrets(environment),
        ...harborExternals(environment.harbor),
        ...(environment.expects ?? []),
        ...apps.flatMap(({ external = [] }) => external),
        { kind: 'Pod', namespace: dns.namespace, labels: dns.pods },
      ],
      allowPlaintext: environment.allowPlaintext !== undefined,
      // The chart keeps trivy's Redis URL in a Secret, also where it has no password in it.
      isHarmless: (key, text) => key === 'redisURL' && !text.includes('@'),
      folders: apps.map(({ name, namespace, manifests }) => ({ name, namespace, manifests })),
    },
  );
  return [...objects, ...checkEdges(environment, apps)];
};
