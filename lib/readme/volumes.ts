/** Volumes: claims that are rendered, those that StatefulSets make, and those that pods expect to find. */
import type { App } from '../app.ts';
import { podTemplates } from '../kube/checks/pod-templates.ts';
import type { Manifest, PersistentVolumeClaim, StatefulSet } from '../kube/manifest.ts';
import { code, table } from './markdown.ts';
import { keyOf, nameOf, namespaceOf, objectsOf, ofKind } from './objects.ts';
import { podCount } from './workloads.ts';

type ClaimSpec = NonNullable<PersistentVolumeClaim['spec']>;

/** Size, access and class. */
const terms = ({ resources, accessModes = [], storageClassName }: ClaimSpec): string[] => [
  String(resources?.requests?.storage ?? ''),
  accessModes.join(', '),
  storageClassName === undefined ? 'default' : storageClassName === '' ? 'none' : code(storageClassName),
];

/** Workloads by the claims that their pods mount. */
const usersOf = (manifests: readonly Manifest[]): Map<string, { name: string; users: Manifest[] }> => {
  const claims = new Map<string, { name: string; users: Manifest[] }>();
  for (const { owner, spec } of podTemplates(manifests)) {
    for (const { persistentVolumeClaim } of spec.volumes ?? []) {
      if (!persistentVolumeClaim) continue;
      const name = persistentVolumeClaim.claimName;
      const key = keyOf(owner.metadata.namespace, name);
      claims.set(key, { name, users: [...(claims.get(key)?.users ?? []), owner] });
    }
  }
  return claims;
};

export const volumeTable = (apps: readonly App[]): string => {
  const manifests = objectsOf(apps);
  const used = usersOf(manifests);
  const rendered = ofKind(apps, 'PersistentVolumeClaim');
  const own = new Set(rendered.map(({ metadata }) => keyOf(metadata.namespace, metadata.name)));
  const users = (key: string): string => (used.get(key)?.users ?? []).map(nameOf).join(', ');
  return table(
    ['Claim', 'Namespace', 'Number', 'Size', 'Access', 'Class', 'Used by'],
    [
      ...rendered.map((claim) => [
        code(claim.metadata.name),
        namespaceOf(claim),
        '1',
        ...terms(claim.spec),
        users(keyOf(claim.metadata.namespace, claim.metadata.name)),
      ]),
      ...ofKind(apps, 'StatefulSet').flatMap((set) =>
        ((set as StatefulSet).spec?.volumeClaimTemplates ?? []).map(({ metadata, spec }) => [
          code(`${metadata?.name}-${set.metadata.name}-…`),
          namespaceOf(set),
          podCount(set, apps),
          ...terms(spec ?? {}),
          nameOf(set),
        ]),
      ),
      ...[...used].flatMap(
        ([
          key,
          {
            name,
            users: [first],
          },
        ]) =>
          own.has(key) || !first
            ? []
            : [[code(name), namespaceOf(first), '1', '', '', 'must exist in the cluster', users(key)]],
      ),
    ],
  );
};
