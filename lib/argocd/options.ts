/** Sync options of each object: what Argo CD must not delete, and what it must not dry-run before its CRD exists. */
import type { Manifest } from '../kube/manifest.ts';
import { isCustom, kindKey } from './kinds.ts';

/** An object that stays when its file leaves git, and when its Application is deleted: `Prune` alone covers only the first. */
const kept = ['Prune=false', 'Delete=false'];

/** Kinds whose deletion takes data, or other objects, along. */
const protections: Readonly<Record<string, readonly string[]>> = {
  Namespace: kept,
  CustomResourceDefinition: kept,
  PersistentVolumeClaim: kept,
  PersistentVolume: kept,
  StorageClass: kept,
  /** Pods that mount a volume need it to unmount; on EKS the managed add-on shares it. */
  CSIDriver: kept,
  /** Its removal uninstalls the driver. */
  TridentOrchestrator: kept,
  /** Its removal would remove the backend, as deleting the Application must not; one taken out of git is meant to go. */
  TridentBackendConfig: ['Delete=false'],
};

/** Kubernetes makes it in every namespace; a new one would invalidate the tokens of all pods that run under it. */
const isDefaultAccount = ({ kind, metadata }: Manifest): boolean =>
  kind === 'ServiceAccount' && metadata.name === 'default';

/** Options of an object, `defined` being the kinds that CRDs of the same app define: those Argo CD knows to wait for. */
export const syncOptions = (manifest: Manifest, defined: ReadonlySet<string>): readonly string[] => {
  const missing = isCustom(manifest) && !defined.has(kindKey(manifest));
  const protection = isDefaultAccount(manifest) ? kept : (protections[manifest.kind] ?? []);
  return missing ? ['SkipDryRunOnMissingResource=true', ...protection] : protection;
};

/** `given` options, then those of `added` whose name is not among them: what an object says of itself wins. */
export const mergeOptions = (given: string | undefined, added: readonly string[]): string | undefined => {
  if (given === undefined) return added.join(',') || undefined;
  const own = given.split(',').flatMap((option) => option.trim() || []);
  const names = new Set(own.map(nameOf));
  return [...own, ...added.filter((option) => !names.has(nameOf(option)))].join(',') || undefined;
};

const nameOf = (option: string): string => option.split('=', 1)[0] ?? option;

/** Whether Argo CD leaves the object alone when git no longer has it. */
export const isKept = (options: string | undefined): boolean => options?.split(',').includes('Prune=false') ?? false;
