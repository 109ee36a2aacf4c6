/** The pods that rendered objects describe, whatever their kind. */
import type { Container, Manifest, Metadata, PodSpec } from '../manifest.ts';

export interface PodTemplate {
  owner: Manifest;
  /** Path of the template in its owner: `spec.template`, or '' for a Pod. */
  path: string;
  metadata: Partial<Metadata>;
  labels: Readonly<Record<string, string>>;
  spec: PodSpec;
}

const TEMPLATE_PATHS: Readonly<Record<string, string>> = {
  Pod: '',
  Deployment: 'spec.template',
  ReplicaSet: 'spec.template',
  StatefulSet: 'spec.template',
  DaemonSet: 'spec.template',
  Job: 'spec.template',
  CronJob: 'spec.jobTemplate.spec.template',
};

export const podTemplates = (manifests: readonly Manifest[]): PodTemplate[] =>
  manifests.flatMap((owner) => {
    const path = TEMPLATE_PATHS[owner.kind];
    if (path === undefined) return [];
    const template: Partial<Manifest> | undefined = path === '' ? owner : at(owner, path);
    if (!template?.spec) return [];
    const metadata: Partial<Metadata> = template.metadata ?? {};
    return [
      {
        owner,
        path,
        metadata,
        labels: metadata.labels ?? {},
        spec: template.spec,
      },
    ];
  });

const at = (owner: Manifest, path: string) =>
  path.split('.').reduce((node, field) => node?.[field], owner as Manifest | undefined);

/** Path of the pod's spec in its owner. */
export const specPath = ({ path }: PodTemplate): string => (path === '' ? 'spec' : `${path}.spec`);

/** The containers of a pod, those that only initialise it first, each with its path in the owner. */
export const containersOf = (pod: PodTemplate): { container: Container; path: string }[] =>
  (['initContainers', 'containers'] as const).flatMap((list) =>
    (pod.spec[list] ?? []).map((container, index) => ({
      container,
      path: `${specPath(pod)}.${list}[${index}]`,
    })),
  );
