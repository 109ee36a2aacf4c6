/** ExternalSecret (external-secrets.io/v1): the operator fetches the values from a store and makes the Secret of them. */
import type { ClusterExternalSecret, ExternalSecret } from '../kube/custom.ts';
import { dockerConfigTemplate, loginValues } from './docker-config.ts';
import { keyFor } from './need.ts';
import type { NeededSecret } from './needed-secret.ts';
import type { ExternalSecretSource } from './source.ts';

/** One place in a store: an entry, or one property of a JSON entry. */
export interface StoreEntry {
  key: string;
  property?: string;
}

/** Splits `key#property` at the first `#`. */
export const storeEntry = (reference: string): StoreEntry => {
  const at = reference.indexOf('#');
  return at < 0 ? { key: reference } : { key: reference.slice(0, at), property: reference.slice(at + 1) };
};

/** Key of the Secret → place in the store, over all needs of the Secret. */
export const entriesOf = ({ needs }: NeededSecret): Record<string, string> =>
  Object.assign({}, ...needs.map(({ source }) => (source.from === 'external' ? source.data : {})));

/** The template of a pull secret that is made of user names and passwords; undefined where the store has it whole. */
export const composed = (secret: NeededSecret): { template: string; missing: string[] } | undefined => {
  const entries = entriesOf(secret);
  for (const { key, value, need } of secret.reads) {
    if (value.format.kind !== 'dockerconfigjson' || entries[key] !== undefined) continue;
    const { registries } = value.format;
    const keyOfLogin = (own: string): string => keyFor(need, own);
    const missing = loginValues(registries).map(keyOfLogin);
    return {
      template: dockerConfigTemplate(registries, keyOfLogin),
      missing: missing.filter((own) => entries[own] === undefined),
    };
  }
  return undefined;
};

/** The spec, with every default of the CRD written out, so that the live object equals the rendered one. */
export const externalSecretSpec = (secret: NeededSecret, source: ExternalSecretSource) => {
  const compose = composed(secret);
  return {
    refreshInterval: source.refreshInterval ?? '1h0m0s',
    refreshPolicy: 'Periodic',
    secretStoreRef: { kind: source.store.kind ?? 'ClusterSecretStore', name: source.store.name },
    target: {
      name: secret.name,
      creationPolicy: 'Owner',
      deletionPolicy: 'Retain',
      template: {
        engineVersion: 'v2',
        mergePolicy: 'Replace',
        type: secret.type ?? 'Opaque',
        // Without metadata of its own the Secret inherits Argo CD's tracking annotation, and Argo CD prunes it.
        metadata: { labels: { 'app.kubernetes.io/managed-by': 'external-secrets' } },
        data: compose && { '.dockerconfigjson': compose.template },
      },
    },
    data: Object.entries(entriesOf(secret)).map(([secretKey, reference]) => ({
      secretKey,
      // Defaults of the CRD up to v2.8; later versions mean the same when they are absent.
      remoteRef: {
        ...storeEntry(reference),
        conversionStrategy: 'Default' as const,
        decodingStrategy: 'None' as const,
        metadataPolicy: 'None' as const,
      },
    })),
  } satisfies ExternalSecret['spec'];
};

export const externalSecret = (secret: NeededSecret, source: ExternalSecretSource): ExternalSecret => ({
  apiVersion: 'external-secrets.io/v1',
  kind: 'ExternalSecret',
  metadata: { name: secret.name, namespace: secret.namespace },
  spec: externalSecretSpec(secret, source),
});

/** One ExternalSecret in every namespace with the labels, present and future ones. */
export const clusterExternalSecret = (
  secret: NeededSecret,
  source: ExternalSecretSource,
  matchLabels: Record<string, string>,
): ClusterExternalSecret => ({
  apiVersion: 'external-secrets.io/v1',
  kind: 'ClusterExternalSecret',
  metadata: { name: secret.name },
  spec: {
    externalSecretName: secret.name,
    namespaceSelectors: [{ matchLabels }],
    refreshTime: source.refreshInterval ?? '1h0m0s',
    externalSecretSpec: externalSecretSpec(secret, source),
  },
});
