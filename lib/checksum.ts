/** Checksums on pods: a changed ConfigMap, or a rotated Secret, restarts exactly the pods that read it. */
import { createHash } from 'node:crypto';
import type { Manifest, PodTemplate } from './kube/manifest.ts';

export const configChecksum = 'checksum/config';
export const secretChecksum = 'checksum/secrets';

const hash = (parts: readonly string[]): string => createHash('sha256').update(parts.join('\n')).digest('hex');

/** Names of ConfigMaps and Secrets that a pod reads, as `Kind/name`. */
const inputs = ({ spec }: PodTemplate): Set<string> => {
  const names = new Set<string>();
  const add = (kind: string, name: string | undefined) => name !== undefined && names.add(`${kind}/${name}`);
  for (const container of [...(spec?.initContainers ?? []), ...(spec?.containers ?? [])]) {
    for (const { configMapRef, secretRef } of container.envFrom ?? []) {
      add('ConfigMap', configMapRef?.name);
      add('Secret', secretRef?.name);
    }
    for (const { valueFrom } of container.env ?? []) {
      add('ConfigMap', valueFrom?.configMapKeyRef?.name);
      add('Secret', valueFrom?.secretKeyRef?.name);
    }
  }
  for (const { configMap, secret, projected } of spec?.volumes ?? []) {
    add('ConfigMap', configMap?.name);
    add('Secret', secret?.secretName);
    for (const source of projected?.sources ?? []) {
      add('ConfigMap', source.configMap?.name);
      add('Secret', source.secret?.name);
    }
  }
  return names;
};

/**
 * Adds the checksums to the pod templates of `manifests`: over the rendered ConfigMaps and Secrets that a pod reads, and
 * `ofSecrets` for the sources that stand behind its other Secrets. Run after patches, so that a patch restarts its pods.
 */
export const withChecksums = (
  manifests: readonly Manifest[],
  {
    ofSecrets,
    except = () => false,
  }: { ofSecrets: (manifest: Manifest) => string | undefined; except?: (manifest: Manifest) => boolean },
): Manifest[] => {
  const contents = new Map(
    manifests
      .filter(({ kind }) => kind === 'ConfigMap' || kind === 'Secret')
      .map((manifest) => [
        `${manifest.kind}/${manifest.metadata.name}`,
        JSON.stringify([manifest.data, manifest.binaryData]),
      ]),
  );
  return manifests.map((manifest) => {
    const template: PodTemplate | undefined = manifest.spec?.template;
    if (!template?.spec?.containers || manifest.kind === 'Job' || except(manifest)) return manifest;
    const read = [...inputs(template)].filter((name) => contents.has(name)).sort();
    const secrets = ofSecrets(manifest);
    const annotations = {
      ...(read.length > 0 && { [configChecksum]: hash(read.map((name) => `${name} ${contents.get(name)}`)) }),
      ...(secrets !== undefined && { [secretChecksum]: secrets }),
    };
    if (Object.keys(annotations).length === 0) return manifest;
    const metadata = { ...template.metadata, annotations: { ...annotations, ...template.metadata?.annotations } };
    return { ...manifest, spec: { ...manifest.spec, template: { ...template, metadata } } };
  });
};
