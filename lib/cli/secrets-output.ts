/** New values on their way out: sealed for git, as Secrets for kubectl, or as entries for a secret manager. */
import { Buffer } from 'node:buffer';
import type { KeyObject } from 'node:crypto';
import type { Secret } from '../kube/manifest.ts';
import { toYaml, toYamlDocuments } from '../kube/yaml.ts';
import { storeEntry } from '../secrets/external-secret.ts';
import { sealInto } from '../secrets/seal.ts';
import type { FileToWrite } from './secrets-files.ts';
import { refusal } from './secrets-io.ts';
import { type EnvironmentSecrets, sealedPath, type Target } from './secrets-targets.ts';

/** A Secret with values that were made for it. */
export interface Made {
  target: Target;
  data: Record<string, string>;
}

/** The file of a Secret's ciphertext, with the values added to those that are there. */
export const sealedFile = (environment: EnvironmentSecrets, { target, data }: Made, key: KeyObject): FileToWrite => {
  const { secret, committed } = target;
  const { name, namespace, type } = secret;
  const sealed = sealInto(committed, { name, namespace, type, scope: 'strict', data }, key);
  return { path: sealedPath(environment, target), text: toYaml(sealed), replace: committed !== undefined };
};

export const secretsYaml = (environment: string, made: readonly Made[], rotating: boolean): string => {
  if (made.length === 0) return '';
  const how = rotating
    ? 'rotated values only: kubectl patch secret NAME -n NAMESPACE --patch-file FILE, once for each document'
    : 'kubectl create -f - refuses to overwrite Secrets that exist; kubectl apply -f - does not';
  return `# Secrets of ${environment} in plain text.\n# ${how}\n${toYamlDocuments(made.map(secretManifest))}`;
};

const secretManifest = ({ target: { secret }, data }: Made): Secret => ({
  apiVersion: 'v1',
  kind: 'Secret',
  metadata: { name: secret.name, namespace: secret.namespace },
  type: secret.type ?? 'Opaque',
  data: Object.fromEntries(Object.entries(data).map(([key, text]) => [key, Buffer.from(text).toString('base64')])),
});

/**
 * Entries of the store with their properties, as the ExternalSecrets of the environment read them; Secrets from other
 * sources are entries `namespace/name`.
 */
export const storeJson = (made: readonly Made[]): string => {
  const entries: Record<string, string | Record<string, string>> = {};
  const put = (entry: string, property: string | undefined, text: string): void => {
    const properties = entries[entry] ?? {};
    if (property === undefined && entries[entry] === undefined) entries[entry] = text;
    else if (property === undefined || typeof properties === 'string') {
      throw refusal(
        entry,
        'the entry of the store is read as a whole and by property',
        'give each value an entry of its own',
      );
    } else entries[entry] = { ...properties, [property]: text };
  };
  for (const { target, data } of made) {
    const { namespace, name, source } = target.secret;
    for (const [key, text] of Object.entries(data)) {
      const places = source.from === 'external' ? target.secret.needs.map((need) => need.source) : [];
      const place = places.map((other) => (other.from === 'external' ? other.data[key] : undefined)).find(Boolean);
      if (place === undefined) put(`${namespace}/${name}`, key, text);
      else put(storeEntry(place).key, storeEntry(place).property, text);
    }
  }
  return `${JSON.stringify(entries, null, 2)}\n`;
};
