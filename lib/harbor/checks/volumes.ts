/** Volumes against replicas and strategies: what several pods can share, what a rolling update can wait for. */
import { error, warning } from '../../problem.ts';
import { defaults } from '../defaults.ts';
import type { Volume } from '../model/workload.ts';
import { isSingleNode } from '../strategy.ts';
import type { Check } from './check.ts';

const accessModes = ['ReadWriteOnce', 'ReadWriteMany', 'ReadOnlyMany', 'ReadWriteOncePod'];

/** What several replicas would share, and why they cannot. */
const unshareable = (volume: Volume | undefined): string | undefined => {
  if (volume && 'ephemeral' in volume) return 'each see an empty directory of their own';
  return isSingleNode(volume) ? `cannot share a ${volume?.access ?? defaults.access} volume` : undefined;
};

export const checkVolumes: Check = (harbor, { profile }) => {
  const { imageStorage, jobservice, registry, trivy, database, redis } = harbor;
  const registryVolume = imageStorage.type === 'filesystem' ? imageStorage.volume : undefined;
  const registryReplicas = registry?.replicas ?? 1;
  const jobReplicas = jobservice?.replicas ?? 1;
  const logsToFile = (jobservice?.jobLoggers ?? defaults.jobservice.jobLoggers).includes('file');
  const why = imageStorage.type === 'filesystem' ? unshareable(registryVolume) : undefined;
  const whyLogs = logsToFile ? unshareable(jobservice?.jobLog) : undefined;
  const rolling = (component: string, path: string, volume: Volume | undefined, replicas: number) =>
    isSingleNode(volume) &&
    replicas === 1 &&
    (harbor.updateStrategy ?? (profile === 'chart' ? 'RollingUpdate' : '')) === 'RollingUpdate' &&
    warning(
      'rolling-update-single-node',
      path,
      `a rolling update of ${component} waits for ever when the new pod starts on another node: its volume is still attached to the old one`,
      "updateStrategy: 'Recreate', or access: 'ReadWriteMany'",
    );
  const volumes: [string, Volume | undefined][] = [
    ['harbor.imageStorage.volume', registryVolume],
    ['harbor.jobservice.jobLog', jobservice?.jobLog],
    ['harbor.database.volume', database.type === 'internal' ? database.volume : undefined],
    ['harbor.redis.volume', redis.type === 'internal' ? redis.volume : undefined],
    ['harbor.trivy.volume', trivy === false ? undefined : trivy?.volume],
  ];
  const trivyVolume = trivy === false ? undefined : trivy?.volume;
  return [
    ...volumes.map(
      ([path, volume]) =>
        volume &&
        'access' in volume &&
        volume.access !== undefined &&
        !accessModes.includes(volume.access) &&
        error(
          'choice',
          `${path}.access`,
          `${JSON.stringify(volume.access)} is not an access mode`,
          `one of ${accessModes.join(', ')}`,
        ),
    ),
    registryReplicas > 1 &&
      why !== undefined &&
      error(
        'volume-access',
        'harbor.imageStorage.volume.access',
        `${registryReplicas} registry replicas ${why}`,
        "access: 'ReadWriteMany', or an object store, or registry.replicas: 1",
      ),
    jobReplicas > 1 &&
      whyLogs !== undefined &&
      error(
        'volume-access',
        'harbor.jobservice.jobLog.access',
        `${jobReplicas} jobservice replicas ${whyLogs}`,
        "access: 'ReadWriteMany', or jobLoggers: ['database'], or jobservice.replicas: 1",
      ),
    imageStorage.type === 'filesystem' &&
      rolling('registry', 'harbor.imageStorage.volume.access', registryVolume, registryReplicas),
    logsToFile && rolling('jobservice', 'harbor.jobservice.jobLog.access', jobservice?.jobLog, jobReplicas),
    trivyVolume &&
      'existingClaim' in trivyVolume &&
      trivy !== false &&
      (trivy?.replicas ?? 1) > 1 &&
      isSingleNode(trivyVolume) &&
      warning(
        'trivy-shared-claim',
        'harbor.trivy.volume.existingClaim',
        `${trivy?.replicas} trivy pods mount one single-node claim and must run on one node`,
        'no existingClaim, so that each pod gets a claim of its own',
      ),
    database.type === 'internal' &&
      database.volume &&
      'ephemeral' in database.volume &&
      warning(
        'ephemeral-database',
        'harbor.database.volume',
        'the database is lost with its pod: every project, user and robot account',
        'a claimed volume, or an external database',
      ),
  ];
};
