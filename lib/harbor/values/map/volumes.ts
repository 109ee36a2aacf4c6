/** Claims. */

import { defaults } from '../../defaults.ts';
import type { Volume } from '../../model/workload.ts';
import type { VolumeOwner } from '../../volumes.ts';
import type { Values } from '../schema.ts';
import { type Context, defined, given, unless } from './context.ts';

type Claims = NonNullable<NonNullable<Values['persistence']>['persistentVolumeClaim']>;
type ClaimValues = NonNullable<Claims['registry']>;

/** `-` asks for no class at all; nothing, for the cluster's default class. */
const classOf = (name: string | undefined): string | undefined => (name === '-' ? '' : given(name));

/** A component's volume; undefined where it is the chart's default claim. */
export const volumeOf = ({ values }: Context, owner: VolumeOwner): Volume | undefined => {
  const claims = values.persistence?.persistentVolumeClaim;
  const claim: ClaimValues = (owner === 'jobservice' ? claims?.jobservice?.jobLog : claims?.[owner]) ?? {};
  const subPath = given(claim.subPath);
  const access = unless(claim.accessMode, defaults.access);
  if (!values.persistence?.enabled) return { ephemeral: true, ...defined({ subPath }) };
  if (claim.existingClaim)
    return {
      existingClaim: claim.existingClaim,
      ...defined({ subPath, access }),
    };
  return given(
    defined({
      class: classOf(claim.storageClass),
      access,
      size: unless(claim.size === undefined ? undefined : String(claim.size), defaults.volumes[owner]),
      subPath,
      annotations: given(claim.annotations),
    }),
  );
};
