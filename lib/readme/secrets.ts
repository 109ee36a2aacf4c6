/** Secrets: which ones Harbor and its helpers read, and who makes them. */
import type { App } from '../app.ts';
import { madeSecrets } from '../kube/checks/made-secrets.ts';
import type { Manifest } from '../kube/manifest.ts';
import { keyFor, type SecretNeed, secretNameOf } from '../secrets/need.ts';
import { code, table } from './markdown.ts';
import { keyOf, objectsOf, ofKind } from './objects.ts';

const makers: Readonly<Record<string, string>> = {
  SealedSecret: 'SealedSecret in git',
  ExternalSecret: 'ExternalSecret, from the store',
  ClusterExternalSecret: 'ExternalSecret, from the store',
};

const makerOf = ({ kind, metadata, spec }: Manifest): string => {
  const { issuerRef } = spec ?? {};
  const issuer = issuerRef ?? {
    kind: metadata.annotations?.['cert-manager.io/issuer'] ? 'Issuer' : 'ClusterIssuer',
    name: metadata.annotations?.['cert-manager.io/issuer'] ?? metadata.annotations?.['cert-manager.io/cluster-issuer'],
  };
  return makers[kind] ?? `cert-manager, ${issuer.kind ?? 'Issuer'} ${code(issuer.name ?? '')}`;
};

const valuesOf = ({ data, stringData }: Manifest): string[] => Object.keys({ ...data, ...stringData });

const rendered = (secret: Manifest): string =>
  valuesOf(secret).length > 0 ? 'plain text in git' : 'rendered empty, filled in the cluster';

/** Which rendered object the Secret of this namespace and name comes from; undefined for none. */
export const secretSources = (apps: readonly App[]): ((namespace: string, name: string) => string | undefined) => {
  const sources = new Map<string, string>();
  for (const object of objectsOf(apps)) {
    for (const { namespace, name } of madeSecrets(object)) sources.set(keyOf(namespace, name), makerOf(object));
  }
  for (const secret of ofKind(apps, 'Secret')) {
    sources.set(keyOf(secret.metadata.namespace, secret.metadata.name), rendered(secret));
  }
  return (namespace, name) => sources.get(keyOf(namespace, name));
};

/** Sources of Secrets that no app renders: those of others, and credentials of Argo CD, which stand beside its root. */
const elsewhere = ({ source }: SecretNeed): string => {
  if (source.from !== 'existing') return `${source.from === 'sealed' ? 'SealedSecret' : 'ExternalSecret'} in root/`;
  return source.ofRelease ? 'made by the release that is adopted' : mustExist;
};

export const mustExist = 'must exist in the cluster';

interface Row {
  namespace: string;
  name: string;
  keys: Set<string>;
  readers: Set<string>;
  need?: SecretNeed;
}

/** By namespace and name: what is read of each, and rendered ones that nobody declares a need for. */
const rows = (apps: readonly App[], needs: readonly SecretNeed[]): Row[] => {
  const found = new Map<string, Row>();
  const row = (namespace: string, name: string, need?: SecretNeed): Row => {
    const known = found.get(keyOf(namespace, name)) ?? {
      namespace,
      name,
      keys: new Set(),
      readers: new Set(),
      ...(need && { need }),
    };
    found.set(keyOf(namespace, name), known);
    return known;
  };
  for (const need of needs) {
    const name = secretNameOf(need);
    if (name === undefined) continue;
    const { keys, readers } = row(need.namespace, name, need);
    for (const { own } of need.values) keys.add(keyFor(need, own));
    for (const reader of need.readers) readers.add(reader);
    if (need.readers.length === 0) readers.add('kubelet');
  }
  for (const { external = [] } of apps) {
    for (const object of external) {
      if (object.kind === 'Secret' && object.name !== undefined) row(object.namespace ?? '', object.name);
    }
  }
  for (const secret of ofKind(apps, 'Secret')) {
    const { keys } = row(secret.metadata.namespace ?? '', secret.metadata.name);
    for (const key of valuesOf(secret)) keys.add(key);
  }
  return [...found.values()];
};

export const secretTable = (apps: readonly App[], needs: readonly SecretNeed[]): string => {
  const sourceOf = secretSources(apps);
  return table(
    ['Secret', 'Namespace', 'Keys', 'Read by', 'Source'],
    rows(apps, needs).map(({ namespace, name, keys, readers, need }) => [
      code(name),
      code(namespace),
      [...keys].map(code).join(' '),
      [...readers].join(', '),
      sourceOf(namespace, name) ?? (need ? elsewhere(need) : 'made or kept by others in the cluster'),
    ]),
  );
};
