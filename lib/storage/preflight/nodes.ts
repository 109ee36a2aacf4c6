/**
 * Whether every node can mount NFS. A pod whose NFS claim cannot be mounted never starts and so cannot say why; therefore
 * a pod looks at the node's programs instead, which takes a `hostPath`. Pod Security `baseline` and `restricted`
 * refuse that, hence a namespace of its own: Harbor's keeps its level.
 */
import type { Job, Manifest, Namespace, Volume } from '../../kube/manifest.ts';
import { defaultDeny } from '../../network/policies.ts';
import { apart, checkJob, disposable, harborUid, labelsOf, scriptsConfigMap } from './job.ts';
import type { Preflight, PreflightInput } from './model.ts';

/** Seconds that each pod stays on its node: long enough for the scheduler to give every other pod a node of its own. */
const hold = 20;

/** Where distributions keep mount.nfs; on most of them one is a link to the other. */
const sbin = ['/sbin', '/usr/sbin'];
const volumeName = (directory: string): string => directory.slice(1).replace('/', '-');

const namespaceOf = (input: PreflightInput, labels: Record<string, string>): Namespace => ({
  apiVersion: 'v1',
  kind: 'Namespace',
  metadata: {
    name: `${input.namespace}-preflight`,
    labels: { ...labels, 'pod-security.kubernetes.io/enforce': 'privileged' },
    annotations: disposable,
  },
});

/** One pod on each node, all at once. Each is tried once, so that one bad node does not end the check of the others. */
const jobOf = (preflight: Preflight, input: PreflightInput, namespace: string, nodes: number): Job =>
  checkJob(preflight, input, {
    name: 'preflight-nodes',
    namespace,
    labels: labelsOf(input, 'nodes'),
    script: 'node.sh',
    uid: harborUid,
    pods: nodes,
    retries: { backoffLimitPerIndex: 0 },
    affinity: apart(labelsOf(input, 'nodes')),
    env: [
      { name: 'HOST_SBIN', value: sbin.map((directory) => `/host${directory}`).join(' ') },
      { name: 'HOLD', value: String(hold) },
    ],
    volumes: sbin.map((path): Volume => ({ name: volumeName(path), hostPath: { path, type: 'Directory' } })),
    volumeMounts: sbin.map((path) => ({ name: volumeName(path), mountPath: `/host${path}`, readOnly: true })),
  });

/** Nothing unless NFS is mounted and the number of nodes is known (`validatePreflight` asks for it). */
export const nodeChecks = (preflight: Preflight, input: PreflightInput): Manifest[] => {
  if (!input.nfs || preflight.nodes === undefined) return [];
  const labels = labelsOf(input, 'nodes');
  const namespace = namespaceOf(input, labels);
  return [
    namespace,
    // The pods look at files; in a namespace that admits privileged pods, nobody gets a network by default.
    defaultDeny(namespace.metadata.name),
    scriptsConfigMap(namespace.metadata.name, labels, ['node.sh']),
    jobOf(preflight, input, namespace.metadata.name, preflight.nodes),
  ];
};
