/** What runs where, and in how many pods. */
import type { App } from '../app.ts';
import { podTemplates } from '../kube/checks/pod-templates.ts';
import type { Manifest } from '../kube/manifest.ts';
import { table } from './markdown.ts';
import { nameOf, namespaceOf, ofKind } from './objects.ts';

/** Number of a workload's pods, as a cell says it. */
export const podCount = ({ kind, metadata, spec }: Manifest, apps: readonly App[]): string => {
  switch (kind) {
    case 'Pod':
      return '1';
    case 'DaemonSet':
      return 'each node';
    case 'Job':
      return (spec.completions ?? 1) === 1 ? 'one, once' : `${spec.completions}, once`;
    case 'CronJob':
      return `one, at ${spec.schedule}`;
    default: {
      const scaler = ofKind(apps, 'HorizontalPodAutoscaler').find(
        ({ metadata: { namespace }, spec: { scaleTargetRef: target } }) =>
          namespace === metadata.namespace && target.kind === kind && target.name === metadata.name,
      );
      return scaler ? `${scaler.spec.minReplicas ?? 1} to ${scaler.spec.maxReplicas}` : String(spec.replicas ?? 1);
    }
  }
};

export const workloadTable = (apps: readonly App[]): string =>
  table(
    ['App', 'Workload', 'Namespace', 'Pods'],
    apps.flatMap((app) =>
      podTemplates(app.manifests).map(({ owner }) => [
        app.name,
        nameOf(owner),
        namespaceOf(owner),
        podCount(owner, apps),
      ]),
    ),
  );
