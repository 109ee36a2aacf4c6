/** For each class that Harbor uses, a claim as Harbor makes it, and a Job that works on it: two pods where it is shared. */
import type { Job, Manifest, PersistentVolumeClaim } from '../../kube/manifest.ts';
import { apart, checkJob, disposable, labelsOf } from './job.ts';
import { type ClassUse, databaseUid, defaults, type Preflight, type PreflightInput } from './model.ts';
import { contentName, shortName } from './names.ts';

const shortMode: Record<ClassUse['access'], string> = {
  ReadWriteOnce: 'rwo',
  ReadWriteOncePod: 'rwop',
  ReadWriteMany: 'rwx',
  ReadOnlyMany: 'rox',
};

/** `efs-rwx-10000`: class, access mode and user make a check, whatever Harbor keeps there. */
const checkName = ({ name, access, uid }: ClassUse): string =>
  `${shortName(name ?? 'default-class', 24)}-${shortMode[access]}-${uid}`;

const claimOf = (input: PreflightInput, use: ClassUse): PersistentVolumeClaim => {
  const spec = {
    accessModes: [use.access],
    storageClassName: use.name,
    resources: { requests: { storage: use.size ?? defaults.claimSize } },
  };
  return {
    apiVersion: 'v1',
    kind: 'PersistentVolumeClaim',
    metadata: {
      name: contentName(`preflight-${checkName(use)}`, [spec, use.claimAnnotations, use.name]),
      namespace: input.namespace,
      labels: labelsOf(input, checkName(use)),
      annotations: { ...use.claimAnnotations, ...disposable },
    },
    spec,
  };
};

const jobOf = (preflight: Preflight, input: PreflightInput, use: ClassUse, claim: string): Job => {
  const labels = labelsOf(input, checkName(use));
  const shared = use.access === 'ReadWriteMany';
  const deadline = preflight.deadlineSeconds ?? defaults.deadlineSeconds;
  return checkJob(preflight, input, {
    name: `preflight-${checkName(use)}`,
    namespace: input.namespace,
    labels,
    script: 'volume.sh',
    uid: use.uid,
    pods: shared ? 2 : 1,
    affinity: shared && preflight.nodes !== 1 ? apart(labels) : undefined,
    env: [
      { name: 'VOLUME', value: '/volume' },
      { name: 'CLASS', value: use.name ?? '(default)' },
      { name: 'PODS', value: shared ? '2' : '1' },
      { name: 'PRIVATE', value: use.uid === databaseUid ? 'yes' : 'no' },
      // Half of the Job's time, so that the pod which waits can still say for what.
      { name: 'WAIT', value: String(Math.floor(deadline / 2)) },
      { name: 'NAMESPACE', value: input.namespace },
      { name: 'SELECTOR', value: `component=${labels.component}` },
    ],
    volumes: [{ name: 'volume', persistentVolumeClaim: { claimName: claim } }],
    volumeMounts: [{ name: 'volume', mountPath: '/volume' }],
  });
};

/** Claims that differ in nothing that is checked are one; the first lends its annotations. */
const distinct = (classes: ClassUse[]): ClassUse[] => {
  const keyOf = ({ name, access, uid }: ClassUse) => JSON.stringify([name, access, uid]);
  const keys = classes.map(keyOf);
  return classes.filter((use, index) => keys.indexOf(keyOf(use)) === index);
};

/** Claims without any class (`''`) wait for a volume that somebody makes by hand, so there is nothing to try. */
export const volumeChecks = (preflight: Preflight, input: PreflightInput): Manifest[] =>
  distinct(input.classes.filter(({ name }) => name !== '')).flatMap((use) => {
    const claim = claimOf(input, use);
    return [claim, jobOf(preflight, input, use, claim.metadata.name)];
  });
