/** What is rendered for pull secrets: namespaces, the Secrets' sources, and the ServiceAccounts that use them. */
import type { Manifest, Namespace, ServiceAccount } from '../kube/manifest.ts';
import type { Problem } from '../problem.ts';
import { contradictions } from './contradictions.ts';
import { clusterExternalSecret } from './external-secret.ts';
import { externalSecretProblems } from './external-secret-problems.ts';
import type { SealedInputs } from './inputs.ts';
import { neededSecrets } from './needed-secret.ts';
import {
  listedNeeds,
  namespacesOf,
  type Regcred,
  type RegcredNamespace,
  regcredSecretName,
  selectedNeeds,
} from './regcred.ts';
import { regcredProblems } from './regcred-problems.ts';
import { distinct, secretObjects } from './render.ts';

/** All objects of the app `regcred`, each with its namespace. */
export const renderRegcred = (
  regcred: Regcred,
  inputs: SealedInputs,
): { manifests: Manifest[]; problems: Problem[] } => {
  const namespaces = namespacesOf(regcred);
  const secrets = secretObjects(listedNeeds(regcred), inputs);
  const selected = selectedObjects(regcred);
  return {
    manifests: [
      ...namespaces.filter(({ create }) => create).map((namespace) => namespaceObject(namespace, regcred.selector)),
      ...selected.manifests,
      ...secrets.manifests,
      ...namespaces
        .filter((namespace) => namespace.defaultServiceAccount ?? Boolean(regcred.defaultServiceAccount))
        .map(({ name }) => defaultServiceAccount(regcred, name)),
    ],
    problems: distinct([...regcredProblems(regcred), ...selected.problems, ...secrets.problems]),
  };
};

/** The level is enforced for pods; audit and warning tell of workloads whose pods would be refused later. */
const namespaceObject = ({ name, podSecurity }: RegcredNamespace, selector: Regcred['selector']): Namespace => {
  const labels = {
    ...selector,
    ...(podSecurity && {
      'pod-security.kubernetes.io/enforce': podSecurity,
      'pod-security.kubernetes.io/audit': podSecurity,
      'pod-security.kubernetes.io/warn': podSecurity,
    }),
  };
  return {
    apiVersion: 'v1',
    kind: 'Namespace',
    metadata: { name, labels: Object.keys(labels).length > 0 ? labels : undefined },
  };
};

const selectedObjects = (regcred: Regcred): { manifests: Manifest[]; problems: Problem[] } => {
  const { credentials, selector } = regcred;
  if (!selector || credentials.from !== 'external') return { manifests: [], problems: [] };
  const secrets = neededSecrets(selectedNeeds(regcred));
  return {
    manifests: secrets.map((secret) => clusterExternalSecret(secret, credentials, selector)),
    problems: secrets.flatMap((secret) => [...contradictions(secret), ...externalSecretProblems(secret, credentials)]),
  };
};

/** Only the one field: server-side apply leaves everything else of the account to those who own it. */
const defaultServiceAccount = (regcred: Regcred, namespace: string): ServiceAccount => {
  const { defaultServiceAccount: account } = regcred;
  const alongside = typeof account === 'object' ? account.alongside : [];
  return {
    apiVersion: 'v1',
    kind: 'ServiceAccount',
    metadata: { name: 'default', namespace },
    imagePullSecrets: [regcredSecretName(regcred), ...alongside].map((name) => ({ name })),
  };
};
