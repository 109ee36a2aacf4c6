/** Changes to rendered objects for which no property exists: typed by kind, each with its reason. */
import { isDeepStrictEqual } from 'node:util';
import { error, type Problem } from '../problem.ts';
import type * as Custom from './custom.ts';
import { objectPath } from './identity.ts';
import type * as BuiltIn from './manifest.ts';
import { type Merge, merge } from './merge.ts';
import { nearest } from './nearest.ts';

type BuiltInKind =
  | BuiltIn.ConfigMap
  | BuiltIn.Secret
  | BuiltIn.Service
  | BuiltIn.ServiceAccount
  | BuiltIn.Namespace
  | BuiltIn.PersistentVolume
  | BuiltIn.PersistentVolumeClaim
  | BuiltIn.Deployment
  | BuiltIn.StatefulSet
  | BuiltIn.DaemonSet
  | BuiltIn.Job
  | BuiltIn.Ingress
  | BuiltIn.NetworkPolicy
  | BuiltIn.PodDisruptionBudget
  | BuiltIn.StorageClass
  | BuiltIn.CSIDriver
  | BuiltIn.Role
  | BuiltIn.RoleBinding
  | BuiltIn.ClusterRole
  | BuiltIn.ClusterRoleBinding;

type CustomKind =
  | Custom.Application
  | Custom.AppProject
  | Custom.ApplicationSet
  | Custom.Certificate
  | Custom.ClusterIssuer
  | Custom.Issuer
  | Custom.ClusterExternalSecret
  | Custom.ExternalSecret
  | Custom.SealedSecret
  | Custom.BackendTLSPolicy
  | Custom.Gateway
  | Custom.HTTPRoute
  | Custom.ReferenceGrant
  | Custom.BFDProfile
  | Custom.BGPAdvertisement
  | Custom.BGPPeer
  | Custom.Community
  | Custom.IPAddressPool
  | Custom.L2Advertisement
  | Custom.ServiceMonitor
  | Custom.VolumeSnapshotClass;

type Known = BuiltInKind | CustomKind;

/** A part of an object of this kind; for kinds without a type here, any tree. */
type Part<Kind extends string> = [Extract<Known, { kind: Kind }>] extends [never]
  ? Readonly<Record<string, unknown>>
  : Merge<Extract<Known, { kind: Kind }>>;

export interface Patch {
  kind: string;
  /** metadata.name, or `namespace/name` where objects of several namespaces share the name. */
  name: string;
  /** Why the rendered object does not do: for whoever wonders whether the patch is still needed. */
  why: string;
  /** Merged into the object: maps field by field, lists of objects by name (or mountPath, containerPort, ip), `null` deletes. */
  merge: Readonly<Record<string, unknown>>;
}

/** A change to every object of this kind and name; the compiler knows the fields of the kind. */
export const patch = <const Kind extends Known['kind'] | (string & {})>(
  kind: Kind,
  name: string,
  why: string,
  merge: Part<Kind>,
): Patch => ({ kind, name, why, merge: merge as Patch['merge'] });

/** The objects in their order, patched. A patch that matches or changes nothing, or deletes what is not there, is a problem. */
export const applyPatches = (
  manifests: readonly BuiltIn.Manifest[],
  patches: readonly Patch[],
): { manifests: BuiltIn.Manifest[]; problems: Problem[] } => {
  const patched = [...manifests];
  const problems: Problem[] = [];
  for (const [index, patch] of patches.entries()) {
    const report = (what: string, fix: string) => problems.push(error('patch', `patches[${index}]`, what, fix));
    const targets = patched.flatMap((manifest, position) => (matches(patch, manifest) ? [position] : []));
    if (targets.length === 0) report(`no ${patch.kind} is called ${patch.name}`, suggestion(patch, manifests));
    let changed = false;
    for (const position of targets) {
      const before = patched[position];
      const missed = (path: string) =>
        report(
          `there is no ${path} to delete in ${before && objectPath(before)}`,
          'remove this deletion from the patch',
        );
      const after = merge(before, patch.merge, missed) as BuiltIn.Manifest;
      changed ||= !isDeepStrictEqual(before, after);
      patched[position] = after;
    }
    if (targets.length > 0 && !changed) {
      report(`${patch.kind} ${patch.name} already is as the patch wants it`, 'remove the patch');
    }
  }
  return { manifests: patched, problems };
};

const matches = ({ kind, name }: Patch, manifest: BuiltIn.Manifest): boolean =>
  kind === manifest.kind && names(manifest).includes(name);

const names = ({ metadata }: BuiltIn.Manifest): string[] =>
  metadata.namespace ? [metadata.name, `${metadata.namespace}/${metadata.name}`] : [metadata.name];

const suggestion = ({ kind, name }: Patch, manifests: readonly BuiltIn.Manifest[]): string => {
  const ofKind = manifests.filter((manifest) => manifest.kind === kind);
  const near = nearest(name, ofKind.flatMap(names));
  if (near) return `name: '${near}'`;
  const elsewhere = manifests.find((manifest) => names(manifest).includes(name));
  if (elsewhere) return `kind: '${elsewhere.kind}'`;
  const kinds = new Set(manifests.map((manifest) => manifest.kind));
  if (ofKind.length === 0) return `kind: '${nearest(kind, kinds) ?? [...kinds].sort().join("' or '")}'`;
  return `name one of ${[...new Set(ofKind.map(({ metadata }) => metadata.name))].join(', ')}`;
};
