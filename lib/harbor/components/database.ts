/** The internal PostgreSQL. One pod; an external server is the choice where the data must survive a node. */
import { present } from '../../kube/manifest.ts';
import { component, container, service, statefulSet, timed } from '../component.ts';
import { ownSecret, referencedEnv } from '../credentials.ts';
import { defaults, settled } from '../defaults.ts';
import { imageOf } from '../release.ts';
import { statefulData, subPathOf } from '../volumes.ts';

const dataDirectory = '/var/lib/postgresql/data';
const pgData = `${dataDirectory}/pgdata`;

export const database = component('database', (self) => {
  const { release, name } = self;
  const { database } = release.harbor;
  if (database.type !== 'internal') return [];
  const settings = settled(defaults.database, database);
  const data = statefulData(self, 'database-data', 'database', database.volume);
  const own = ownSecret(release, name, [{ key: 'POSTGRES_PASSWORD', source: database.password }]);
  const image = imageOf(release, 'database', settings.image);
  const mount = { name: 'database-data', mountPath: dataDirectory, subPath: subPathOf(database.volume) };
  const probe = (timing: typeof settings.livenessProbe) => ({
    exec: { command: ['/docker-healthcheck.sh'] },
    ...timed(timing),
  });
  return [
    own.object,
    service(self),
    statefulSet(
      self,
      settings,
      {
        initContainers: [
          // PostgreSQL refuses a data directory that others may read; some volumes come with wider modes.
          container(
            self,
            'data-permissions-ensurer',
            { ...(database.permissionsResources && { resources: database.permissionsResources }) },
            image,
            {
              command: ['/bin/sh'],
              args: ['-c', `chmod -R 700 ${pgData} || true`],
              volumeMounts: [mount],
            },
          ),
        ],
        containers: [
          container(self, 'database', settings, image, {
            envFrom: own.envFrom,
            env: present([
              { name: 'PGDATA', value: pgData },
              referencedEnv('POSTGRES_PASSWORD', database.password, 'POSTGRES_PASSWORD'),
              ...(settings.extraEnvVars ?? []),
            ]),
            ports: release.profile === 'chart' ? undefined : [{ containerPort: self.port, protocol: 'TCP' }],
            livenessProbe: probe(settings.livenessProbe),
            readinessProbe: probe(settings.readinessProbe),
            volumeMounts: [mount, { name: 'shm-volume', mountPath: '/dev/shm' }],
          }),
        ],
        volumes: [
          ...data.volumes,
          { name: 'shm-volume', emptyDir: { medium: 'Memory', sizeLimit: settings.shmSizeLimit } },
        ],
      },
      data.volumeClaimTemplates,
    ),
  ];
});
