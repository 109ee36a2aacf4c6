/** Claims name a StorageClass that exists, or a volume that was made for them. */
import type { Problem } from '../../problem.ts';
import type { Manifest, PersistentVolumeClaim } from '../manifest.ts';
import { missing } from './missing.ts';
import { specPath } from './pod-templates.ts';
import type { Check, Rendered } from './rendered.ts';

type Claim = NonNullable<PersistentVolumeClaim['spec']>;

export const storageClasses: Check = (rendered) => {
  const prepared = new Set(
    rendered.manifests.flatMap(({ kind, spec }) => (kind === 'PersistentVolume' ? [spec?.storageClassName] : [])),
  );
  const check = (from: Manifest, path: string, claim: Claim | undefined): Problem[] => {
    const name = claim?.storageClassName;
    // Absent: the cluster's default class; '': none; a volume of the same class name needs no StorageClass object.
    if (!name || claim?.volumeName || prepared.has(name)) return [];
    return missing(rendered, {
      from,
      path: `${path}.storageClassName`,
      kind: 'StorageClass',
      name,
      namespace: undefined,
    });
  };
  return [
    ...rendered.manifests.flatMap((manifest) =>
      claimsOf(manifest).flatMap(({ path, claim }) => check(manifest, path, claim)),
    ),
    ...ephemeralClaims(rendered).flatMap(({ owner, path, claim }) => check(owner, path, claim)),
  ];
};

interface PlacedClaim {
  path: string;
  claim: Claim | undefined;
}

const claimsOf = ({ kind, spec }: Manifest): PlacedClaim[] => {
  if (kind === 'PersistentVolumeClaim') return [{ path: 'spec', claim: spec }];
  if (kind !== 'StatefulSet') return [];
  const templates: { spec?: Claim }[] = spec?.volumeClaimTemplates ?? [];
  return templates.map(({ spec: claim }, index) => ({
    path: `spec.volumeClaimTemplates[${index}].spec`,
    claim,
  }));
};

const ephemeralClaims = ({ pods }: Rendered) =>
  pods.flatMap((pod) =>
    (pod.spec.volumes ?? []).flatMap(({ ephemeral }, index) =>
      ephemeral?.volumeClaimTemplate
        ? [
            {
              owner: pod.owner,
              path: `${specPath(pod)}.volumes[${index}].ephemeral.volumeClaimTemplate.spec`,
              claim: ephemeral.volumeClaimTemplate.spec,
            },
          ]
        : [],
    ),
  );
