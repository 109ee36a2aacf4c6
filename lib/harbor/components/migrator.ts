/** The migration Job: core's binary in migration mode, run before an upgrade instead of at core's start. */
import type { Job } from '../../kube/manifest.ts';
import { present } from '../../kube/manifest.ts';
import { component, container, podSpec } from '../component.ts';
import { coreRedis } from '../config/core-env.ts';
import { referencedEnv } from '../credentials.ts';
import { databaseConnection } from '../database.ts';
import { redisEnv } from '../redis.ts';
import { imageOf, nameOf } from '../release.ts';
import { appConf, coreOwnSecret } from './core.ts';

export const migrator = component('migrator', (self) => {
  const { release } = self;
  if (!release.harbor.migrationJob) return [];
  const core = nameOf(release, 'core');
  const { image, serviceAccountName, nodeSelector, affinity, tolerations } = release.harbor.core ?? {};
  const database = databaseConnection(release);
  const hook: Record<string, string> =
    release.profile === 'chart'
      ? { 'helm.sh/hook': 'pre-upgrade', 'helm.sh/hook-weight': '-5' }
      : // Not PreSync: at the first sync the Job's ConfigMap, Secret and database do not exist before it.
        { 'argocd.argoproj.io/hook': 'Sync', 'argocd.argoproj.io/hook-delete-policy': 'BeforeHookCreation' };
  const job: Job = {
    apiVersion: 'batch/v1',
    kind: 'Job',
    metadata: { name: 'migration-job', labels: { component: 'migrator' }, annotations: hook },
    spec: {
      template: {
        metadata: { labels: self.selector },
        spec: {
          ...podSpec(
            self,
            {
              ...(serviceAccountName && { serviceAccountName }),
              ...(nodeSelector && { nodeSelector }),
              ...(affinity && { affinity }),
              ...(tolerations && { tolerations }),
            },
            {
              restartPolicy: 'Never',
              containers: [
                container(self, 'core-job', {}, imageOf(release, 'migrator', image), {
                  command: ['/harbor/harbor_core', '-mode=migrate'],
                  envFrom: [{ configMapRef: { name: core } }, ...coreOwnSecret(release).envFrom],
                  env: present([
                    referencedEnv('POSTGRESQL_PASSWORD', database.password, database.own),
                    ...redisEnv(release, coreRedis),
                  ]),
                  volumeMounts: [appConf(core).mount],
                }),
              ],
              volumes: [appConf(core).volume],
            },
          ),
          automountServiceAccountToken: release.profile === 'chart' ? undefined : false,
        },
      },
    },
  };
  return [job];
});
