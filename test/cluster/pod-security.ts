/** Pod Security of a namespace, asked of the API server: would it admit the pods of the workloads? */
import { podTemplateOf } from '../../lib/argocd/workloads.ts';
import type { Manifest } from '../../lib/kube/manifest.ts';
import { idOf } from './dist.ts';
import type { KubeClient } from './kube-client.ts';

/** Dry-run of a Pod made of each workload's template; returns refusals and warnings. */
export const refusedPods = async (client: KubeClient, objects: readonly Manifest[]): Promise<string[]> => {
  const findings: string[] = [];
  for (const object of objects) {
    const template = podTemplateOf(object);
    if (!template) continue;
    const pod = {
      apiVersion: 'v1',
      kind: 'Pod',
      // Claim templates become volumes of the pod only in the controller's hands; mounts of them need a volume here.
      metadata: {
        ...template.metadata,
        name: 'admission',
        namespace: object.metadata.namespace,
      },
      spec: {
        ...template.spec,
        volumes: [...(template.spec?.volumes ?? []), ...claimVolumes(object)],
      },
    };
    const path = `/api/v1/namespaces/${object.metadata.namespace}/pods?dryRun=All`;
    const { status, body, warnings } = await client.request('POST', path, {
      body: JSON.stringify(pod),
    });
    findings.push(...warnings.map((warning) => `${idOf(object)}: ${warning}`));
    if (status >= 300) findings.push(`${idOf(object)}: ${body.message}`);
  }
  return findings;
};

const claimVolumes = ({ spec }: Manifest): unknown[] =>
  (spec?.volumeClaimTemplates ?? []).map(({ metadata }: Manifest) => ({
    name: metadata.name,
    emptyDir: {},
  }));
