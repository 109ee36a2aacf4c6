/** A credential is never a value but a source: where its Secret comes from, and under which keys its values stand. */

/** A Secret that somebody else keeps in the cluster; nothing is rendered for it. */
export interface ExistingSecret {
  from: 'existing';
  /** metadata.name of the Secret, in the namespace of the pods that read it. */
  name: string;
  /** The Helm release that is adopted made it: pods read it the way the chart wires its own Secrets. */
  ofRelease?: true;
  /** Key in the Secret for each value, where it differs from the value's own name; one string for a single value. */
  keys?: string | Record<string, string>;
}

/** A SealedSecret whose ciphertext is committed at `environments/<environment>.secrets/[<namespace>.]<name>.yaml`. */
export interface SealedSecretSource {
  from: 'sealed';
  name: string;
  keys?: string | Record<string, string>;
}

/** An ExternalSecret (external-secrets.io/v1): the values live in a store such as Vault or AWS Secrets Manager. */
export interface ExternalSecretSource {
  from: 'external';
  /** Name of the ExternalSecret and of the Secret which the operator makes of it. */
  name: string;
  /** The store that holds the values. */
  store: { kind?: 'ClusterSecretStore' | 'SecretStore'; name: string };
  /** Key of the Secret → entry of the store; `key#property` picks one property of a JSON entry. */
  data: Record<string, string>;
  /** Go duration between two reads of the store. Default `1h0m0s`. */
  refreshInterval?: string;
  keys?: string | Record<string, string>;
}

/** A value in plain text: readable in git by everybody. Needs `allowPlaintext: '<reason>'` on the environment. */
export interface PlainSecret {
  from: 'plain';
  /** The value, or the values by their own names where a credential has several. */
  value: string | Record<string, string>;
}

/** Where a credential comes from. Every credential of every component takes any of these. */
export type SecretSource = ExistingSecret | SealedSecretSource | ExternalSecretSource | PlainSecret;

/** A source that names a Secret: all but plain text. */
export type SecretReference = Exclude<SecretSource, PlainSecret>;

type Keys = string | Record<string, string>;

/** The Secret `name` exists in the cluster; `keys` renames its keys (one string where a single value is read). */
export const existing = (name: string, keys?: Keys): ExistingSecret => ({
  from: 'existing',
  name,
  ...(keys && { keys }),
});

/** The Secret `name` was made by the Helm release that is adopted, and stays as the chart left it. */
export const ofRelease = (name: string, keys?: Keys): ExistingSecret => ({ ...existing(name, keys), ofRelease: true });

/** The Secret `name` is made by a committed SealedSecret (see `secrets seal`). */
export const sealed = (name: string, keys?: Keys): SealedSecretSource => ({
  from: 'sealed',
  name,
  ...(keys && { keys }),
});

/** The Secret `name` is made by an ExternalSecret from the store, `data` mapping each key to the store's entry. */
export const external = (
  name: string,
  store: ExternalSecretSource['store'],
  data: Record<string, string>,
  options: { keys?: Keys; refreshInterval?: string } = {},
): ExternalSecretSource => ({ from: 'external', name, store, data, ...options });

/** Plain text in git; refused unless the environment says why (`allowPlaintext`). */
export const plain = (value: string | Record<string, string>): PlainSecret => ({ from: 'plain', value });

/** The key of a reference's Secret that holds the value which Harbor calls `own`. */
export const keyOf = (source: SecretReference, own: string): string =>
  typeof source.keys === 'string' ? source.keys : (source.keys?.[own] ?? own);

/** The text of a plain source's value `own`; undefined where a record does not have it. */
export const textOf = (source: PlainSecret, own: string): string | undefined =>
  typeof source.value === 'string' ? source.value : source.value[own];
