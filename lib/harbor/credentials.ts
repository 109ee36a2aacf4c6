/** How a credential reaches a pod: through the component's own Secret, as the chart does, or by reference to another one. */
import { Buffer } from 'node:buffer';
import type { EnvFrom, EnvVar, Secret } from '../kube/manifest.ts';
import { keyOf, type SecretSource, textOf } from '../secrets/source.ts';
import type { Release } from './release.ts';

export const base64 = (text: string): string => Buffer.from(text, 'utf8').toString('base64');

/** A live release of the chart made the Secret: it stays where it is, and nothing is rendered for it. */
const isOfRelease = (source: SecretSource): boolean => source.from === 'existing' && source.ofRelease === true;

/** The value stands in the component's own Secret: plain text is rendered into it, a live release has it there. */
export const isHeld = (source: SecretSource): boolean => source.from === 'plain' || isOfRelease(source);

/** The Secret and key that hold a value; `holder` and `key` say where a held one stands. */
export const secretKey = (
  source: SecretSource,
  own: string,
  holder: string,
  key = own,
): { name: string; key: string } =>
  source.from === 'plain' || isHeld(source) ? { name: holder, key } : { name: source.name, key: keyOf(source, own) };

/** Name of the Secret behind a source; `holder` where the value is held. */
export const secretName = (source: SecretSource, holder: string): string =>
  source.from === 'plain' || isHeld(source) ? holder : source.name;

/** A variable from a referenced Secret; undefined where the component's own Secret brings it by envFrom. */
export const referencedEnv = (name: string, source: SecretSource | undefined, own: string): EnvVar | undefined =>
  source && source.from !== 'plain' && !isHeld(source)
    ? { name, valueFrom: { secretKeyRef: { name: source.name, key: keyOf(source, own) } } }
    : undefined;

/** One key of a component's own Secret: a source and the name by which the source knows the value, or text made here. */
export interface Entry {
  key: string;
  source?: SecretSource | undefined;
  own?: string;
  text?: string | undefined;
}

export interface OwnSecret {
  /** The object, where there is something to render. */
  object: Secret | undefined;
  /** How the containers load it; empty where it does not exist. */
  envFrom: EnvFrom[];
  name: string;
}

/**
 * The Secret that a component has for itself. The chart profile renders it even when it is empty, as the chart does;
 * when a live release holds its values, nothing is rendered and the Secret in the cluster stays.
 */
export const ownSecret = (release: Release, name: string, entries: readonly Entry[], type = 'Opaque'): OwnSecret => {
  const live = entries.some(({ source }) => source && isOfRelease(source));
  const data: Record<string, string> = {};
  for (const { key, source, own, text } of entries) {
    const value = text ?? (source?.from === 'plain' ? textOf(source, own ?? key) : undefined);
    // What is empty in the chart's Secret is empty there already.
    if (value !== undefined && !(live && value === '')) data[key] = base64(value);
  }
  const rendered = Object.keys(data).length > 0 || (release.profile === 'chart' && !live);
  return {
    name,
    object: rendered ? { apiVersion: 'v1', kind: 'Secret', metadata: { name }, type, data } : undefined,
    envFrom: rendered || live ? [{ secretRef: { name } }] : [],
  };
};
