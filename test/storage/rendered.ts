/** Looking at what providers render. */
import type { App } from '../../lib/app.ts';
import type { Manifest } from '../../lib/kube/manifest.ts';
import { renderStorage } from '../../lib/storage/index.ts';
import type { StorageProvider } from '../../lib/storage/model.ts';

export const appOf = (...providers: StorageProvider[]): App => {
  const [app] = renderStorage(providers);
  if (!app) throw new Error('no app');
  return app;
};
export const find = ({ manifests }: App, kind: string, name?: string): Manifest => {
  const found = manifests.find(
    (manifest) => manifest.kind === kind && (name ?? manifest.metadata.name) === manifest.metadata.name,
  );
  if (!found) throw new Error(`no ${kind} ${name ?? ''}`);
  return found;
};
export const kinds = ({ manifests }: App) => manifests.map(({ kind }) => kind);
export const callsOf = ({ calls = [] }: App) =>
  calls.map(({ from, to, ports }) => `${from.name} → ${to.name} ${ports.map(({ port }) => port)}`);
