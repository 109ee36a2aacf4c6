/** All checks over the objects of an environment. Each is a small function of its own; this is the list of them. */
import type { Problem } from '../../problem.ts';
import type { Manifest } from '../manifest.ts';
import { validateSchemas } from '../schema.ts';
import { backends } from './backends.ts';
import { dataLimits, plaintextSecrets } from './data.ts';
import { duplicateObjects, type Folder, fileNames } from './identity.ts';
import { mountedVolumes, uniqueItems } from './lists.ts';
import { monitoredServices } from './monitors.ts';
import { innerNames, labelsAndAnnotations, objectNames } from './names.ts';
import { objectReferences } from './object-references.ts';
import { podReferences } from './pod-references.ts';
import { containerPorts, servicePorts } from './ports.ts';
import { type Check, type External, type ExternalPods, renderedObjects } from './rendered.ts';
import { requestsWithinLimits } from './resources.ts';
import { selectors, workloadSelectors } from './selectors.ts';
import { storageClasses } from './storage.ts';

export type { External, ExternalPods, Folder };

export interface CheckOptions {
  /** Objects and pods that exist without being rendered. */
  external?: readonly (External | ExternalPods)[];
  /** Secrets may hold values. Default: they may not. */
  allowPlaintext?: boolean;
  /** Values in Secrets that are no credentials. Default: none but empty ones. */
  isHarmless?: (key: string, text: string) => boolean;
  /** The same objects by the folder that they are written to. Default: file names are not checked. */
  folders?: readonly Folder[];
}

const checks: readonly Check[] = [
  ({ manifests }) => duplicateObjects(manifests),
  ({ manifests }) => objectNames(manifests),
  ({ manifests }) => dataLimits(manifests),
  innerNames,
  labelsAndAnnotations,
  uniqueItems,
  mountedVolumes,
  containerPorts,
  servicePorts,
  requestsWithinLimits,
  podReferences,
  objectReferences,
  backends,
  storageClasses,
  selectors,
  workloadSelectors,
  monitoredServices,
];

/**
 * Everything wrong with objects in their final form, namespaces filled in. Where values have the wrong type, the checks
 * that look into objects wait until that is put right.
 */
export const checkObjects = (manifests: readonly Manifest[], options: CheckOptions = {}): Problem[] => {
  const { external = [], allowPlaintext = false, isHarmless, folders = [] } = options;
  const { problems, wellFormed } = validateSchemas(manifests);
  const rendered = wellFormed ? renderedObjects(manifests, external) : undefined;
  return [
    ...problems,
    ...(rendered ? checks.flatMap((check) => check(rendered)) : []),
    ...(allowPlaintext ? [] : plaintextSecrets(manifests, isHarmless)),
    ...fileNames(folders),
  ];
};
