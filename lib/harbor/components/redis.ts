/** The internal Redis: queues, sessions, caches. One pod, for Harbor supports a single server or Sentinel only. */

import { plainSecret } from '../certificates.ts';
import { component, container, service, statefulSet, timed } from '../component.ts';
import { defaults, settled } from '../defaults.ts';
import { redisInline, redisPassword, redisPasswordKey, redisSecretName } from '../redis.ts';
import { imageOf } from '../release.ts';
import { statefulData, subPathOf } from '../volumes.ts';

export const redis = component('redis', (self) => {
  const { release } = self;
  const { redis } = release.harbor;
  if (redis.type !== 'internal') {
    return [
      redisInline(release)
        ? undefined
        : plainSecret(redisSecretName(release), redisPassword(release), [redisPasswordKey]),
    ];
  }
  const settings = settled(defaults.redis, redis);
  const data = statefulData(self, 'data', 'redis', redis.volume);
  const probe = (timing: typeof settings.livenessProbe) => ({ tcpSocket: { port: self.port }, ...timed(timing) });
  return [
    service(self),
    statefulSet(
      self,
      settings,
      {
        containers: [
          container(self, 'redis', settings, imageOf(release, 'redis', settings.image), {
            env: settings.extraEnvVars,
            ports: release.profile === 'chart' ? undefined : [{ containerPort: self.port, protocol: 'TCP' }],
            livenessProbe: probe(settings.livenessProbe),
            readinessProbe: probe(settings.readinessProbe),
            volumeMounts: [{ name: 'data', mountPath: '/var/lib/redis', subPath: subPathOf(redis.volume) }],
          }),
        ],
        volumes: data.volumes,
      },
      data.volumeClaimTemplates,
    ),
  ];
});
