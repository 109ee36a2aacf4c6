/** What all checks have in common: a small pod without privileges that runs one script, in a Job that ends by itself. */
import type { ConfigMap, EnvVar, Job, PodSpec, Volume, VolumeMount } from '../../kube/manifest.ts';
import { defaults, type Preflight, type PreflightInput } from './model.ts';
import { contentName } from './names.ts';
import { type Script, scripts } from './scripts.ts';

/** Labels that tell the checks apart. `component` differs from every component of Harbor, so no Service of Harbor selects them. */
export const labelsOf = (input: PreflightInput, check: string): Record<string, string> => ({
  ...input.labels,
  component: `preflight-${check}`,
});

/**
 * Nothing here is worth keeping: Argo CD may delete it, with whatever a claim holds. Said in the options that the pass
 * over all apps would otherwise fill in.
 */
export const disposable = { 'argocd.argoproj.io/sync-options': 'Prune=true,Delete=true' };

/** The scripts that run in one namespace. */
export const scriptsConfigMap = (namespace: string, labels: Record<string, string>, names: Script[]): ConfigMap => ({
  apiVersion: 'v1',
  kind: 'ConfigMap',
  metadata: { name: 'preflight', namespace, labels },
  data: Object.fromEntries(names.map((name) => [name, scripts[name]])),
});

/** What one check adds to the common pod. */
export interface Check {
  /** Start of the Job's name. */
  name: string;
  namespace: string;
  labels: Record<string, string>;
  script: Script;
  env: EnvVar[];
  /** User and group of the pod; a volume's group is set to it, as in Harbor's own pods. */
  uid: number;
  volumes?: Volume[];
  volumeMounts?: VolumeMount[];
  affinity?: PodSpec['affinity'];
  /** Pods at the same time, one for each index; 1 by default. */
  pods?: number;
  /** How failures count. Default: the Job is tried three times. */
  retries?: { backoffLimit: number } | { backoffLimitPerIndex: number };
}

/** Harbor's user in the images, which serves where no volume asks for another. */
export const harborUid = 10000;

export const checkJob = (preflight: Preflight, input: PreflightInput, check: Check): Job => {
  const pods = check.pods ?? 1;
  const spec: Job['spec'] = {
    completionMode: 'Indexed',
    completions: pods,
    parallelism: pods,
    ...(check.retries ?? { backoffLimit: 2 }),
    activeDeadlineSeconds: preflight.deadlineSeconds ?? defaults.deadlineSeconds,
    template: { metadata: { labels: check.labels }, spec: podSpec(preflight, input, check) },
  };
  return {
    apiVersion: 'batch/v1',
    kind: 'Job',
    metadata: {
      name: contentName(check.name, [spec, scripts[check.script]]),
      namespace: check.namespace,
      labels: check.labels,
    },
    spec,
  };
};

/** Meets Pod Security level `restricted`, unless a check mounts a directory of the node. */
const podSpec = (preflight: Preflight, input: PreflightInput, check: Check): PodSpec => ({
  automountServiceAccountToken: false,
  enableServiceLinks: false,
  restartPolicy: 'Never',
  terminationGracePeriodSeconds: 5,
  imagePullSecrets:
    input.imagePullSecrets && check.namespace === input.namespace
      ? input.imagePullSecrets.map((name) => ({ name }))
      : undefined,
  securityContext: {
    runAsNonRoot: true,
    runAsUser: check.uid,
    runAsGroup: check.uid,
    fsGroup: check.uid,
    seccompProfile: { type: 'RuntimeDefault' },
  },
  affinity: check.affinity,
  containers: [
    {
      name: 'check',
      image: preflight.image ?? defaults.image,
      command: ['sh', `/preflight/${check.script}`],
      env: [{ name: 'NODE_NAME', valueFrom: { fieldRef: { fieldPath: 'spec.nodeName' } } }, ...check.env],
      // The complaint is then seen in `kubectl describe pod`, and in Argo CD, after the logs are gone.
      terminationMessagePolicy: 'FallbackToLogsOnError',
      securityContext: {
        allowPrivilegeEscalation: false,
        readOnlyRootFilesystem: true,
        capabilities: { drop: ['ALL'] },
      },
      resources: { requests: { cpu: '10m', memory: '16Mi' }, limits: { memory: '64Mi' } },
      volumeMounts: [{ name: 'preflight', mountPath: '/preflight', readOnly: true }, ...(check.volumeMounts ?? [])],
    },
  ],
  volumes: [{ name: 'preflight', configMap: { name: 'preflight' } }, ...(check.volumes ?? [])],
});

/** No two pods with these labels on one node. */
export const apart = (labels: Record<string, string>): PodSpec['affinity'] => ({
  podAntiAffinity: {
    requiredDuringSchedulingIgnoredDuringExecution: [
      { labelSelector: { matchLabels: labels }, topologyKey: 'kubernetes.io/hostname' },
    ],
  },
});
