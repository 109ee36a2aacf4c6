/** Pull secrets for namespaces that run images of a registry: how operators describe them, and the needs that follow. */
import type { RegistryLogin } from './docker-config.ts';
import type { SecretNeed } from './need.ts';
import type { SecretSource } from './source.ts';

/** Levels of Kubernetes' Pod Security Standards. */
export type PodSecurityLevel = 'privileged' | 'baseline' | 'restricted';

export interface RegcredNamespace {
  name: string;
  /** Renders the Namespace too; absent: somebody else keeps it. */
  create?: true;
  /** Enforced Pod Security level of a namespace that is created here. Default: none, which means privileged. */
  podSecurity?: PodSecurityLevel;
  /** Overrides `defaultServiceAccount` for this namespace. */
  defaultServiceAccount?: boolean;
}

/** A `kubernetes.io/dockerconfigjson` Secret in every namespace that needs one. */
export interface Regcred {
  /** The registries that the Secret opens. */
  registries: RegistryLogin | RegistryLogin[];
  /**
   * Values `password`, and `username` where the registry has none; with several registries `<host>.password` and so on.
   * Sealed and existing Secrets hold the finished `.dockerconfigjson`; external ones may.
   */
  credentials: SecretSource;
  /** Namespaces by name. */
  namespaces?: (string | RegcredNamespace)[];
  /** Namespaces by label, future ones included (ClusterExternalSecret): external credentials only. */
  selector?: Record<string, string>;
  /** Name of the Secret where the credentials name none. Default `regcred`. */
  secretName?: string;
  /**
   * Adds the Secret to `imagePullSecrets` of each listed namespace's ServiceAccount `default`. Kubernetes keeps that list
   * as one value, so other pull secrets of the account must be named in `alongside`. Default false.
   */
  defaultServiceAccount?: boolean | { alongside: string[] };
}

export const registriesOf = ({ registries }: Regcred): RegistryLogin[] =>
  Array.isArray(registries) ? registries : [registries];

export const namespacesOf = ({ namespaces = [] }: Regcred): RegcredNamespace[] =>
  namespaces.map((namespace) => (typeof namespace === 'string' ? { name: namespace } : namespace));

export const regcredSecretName = ({ credentials, secretName = 'regcred' }: Regcred): string =>
  credentials.from === 'plain' ? secretName : credentials.name;

const needIn = (regcred: Regcred, namespace: string): SecretNeed => ({
  slot: 'regcred.credentials',
  source: regcred.credentials,
  namespace,
  values: [
    {
      own: '.dockerconfigjson',
      origin: 'given',
      format: { kind: 'dockerconfigjson', registries: registriesOf(regcred) },
    },
  ],
  readers: [],
  type: 'kubernetes.io/dockerconfigjson',
  plainName: regcredSecretName(regcred),
});

/** The namespaces that get a Secret of their own; those created here with the selector's labels are served by label. */
export const listedNeeds = (regcred: Regcred): SecretNeed[] =>
  namespacesOf(regcred)
    .filter(({ create }) => !(regcred.selector && create))
    .map(({ name }) => needIn(regcred, name));

/** The need of all namespaces with the selector's labels, which stand in place of a namespace. */
export const selectedNeeds = (regcred: Regcred): SecretNeed[] =>
  regcred.selector
    ? [
        needIn(
          regcred,
          Object.entries(regcred.selector)
            .map(([label, value]) => `${label}=${value}`)
            .join(','),
        ),
      ]
    : [];

/** All needs, for the table of secrets and the commands. */
export const regcredNeeds = (regcred: Regcred): SecretNeed[] => [...listedNeeds(regcred), ...selectedNeeds(regcred)];
