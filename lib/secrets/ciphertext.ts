/** What a ciphertext of SealedSecrets tells without a key: the scope that it is bound to, and how long its value is. */
import { Buffer } from 'node:buffer';

/** What a ciphertext is bound to: name and namespace, the namespace alone, or nothing. */
export const sealingScopes = ['strict', 'namespace-wide', 'cluster-wide'] as const;
export type SealingScope = (typeof sealingScopes)[number];

const annotation = (scope: SealingScope): string => `sealedsecrets.bitnami.com/${scope}`;

/** The annotations by which the controller knows the scope. */
export const scopeAnnotations = (scope: SealingScope): Record<string, string> | undefined =>
  scope === 'strict' ? undefined : { [annotation(scope)]: 'true' };

/** The scope that the controller sees; cluster-wide wins where both are set. */
export const scopeOf = (annotations: Record<string, string> | undefined): SealingScope =>
  sealingScopes.findLast((scope) => annotations?.[annotation(scope)] === 'true') ?? 'strict';

/** Bytes of the sealed value, which no encryption hides; undefined where the text is no ciphertext. */
export const sealedLength = (ciphertext: string): number | undefined => {
  const bytes = Buffer.from(ciphertext, 'base64');
  if (bytes.length < 2 || bytes.toString('base64') !== ciphertext) return undefined;
  const wrapped = bytes.readUInt16BE(0);
  const length = bytes.length - 2 - wrapped - 16;
  return wrapped >= 128 && wrapped <= 2048 && length >= 0 ? length : undefined;
};
