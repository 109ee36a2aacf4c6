/** Rendered objects as the tables name them. */
import type { App } from '../app.ts';
import type { Manifest } from '../kube/manifest.ts';
import { code } from './markdown.ts';

export const objectsOf = (apps: readonly App[]): Manifest[] => apps.flatMap(({ manifests }) => manifests);

export const ofKind = (apps: readonly App[], ...kinds: string[]): Manifest[] =>
  objectsOf(apps).filter(({ kind }) => kinds.includes(kind));

/** `Deployment` and the name as code. */
export const nameOf = ({ kind, metadata }: Manifest): string => `${kind} ${code(metadata.name)}`;

export const namespaceOf = ({ metadata }: Manifest): string => code(metadata.namespace ?? '');

/** Identity of something in a namespace. */
export const keyOf = (namespace: string | undefined, name: string): string => `${namespace ?? ''}/${name}`;
