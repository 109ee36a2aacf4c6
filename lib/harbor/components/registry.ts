/** The registry pod: distribution, which stores and serves layers, and registryctl, which deletes them for garbage collection. */
import { type EnvVar, present } from '../../kube/manifest.ts';
import {
  caBundle,
  internalCertificateObjects,
  internalTls,
  plainSecret,
  secretFile,
  storageCa,
  storageCaSecret,
} from '../certificates.ts';
import { component, configMap, container, deployment, httpProbe, service } from '../component.ts';
import { controllerYml, debugPort, registryYml } from '../config/registry-yml.ts';
import { ownSecret, referencedEnv, secretKey } from '../credentials.ts';
import { defaults, settled } from '../defaults.ts';
import { storageCredentials } from '../image-storage.ts';
import { proxyEnv } from '../proxy.ts';
import { redisPassword, redisPasswordEnv, redisPasswordKey } from '../redis.ts';
import { credential, imageOf, metricsPort, nameOf, podPort, type Release } from '../release.ts';
import { strategyFor } from '../strategy.ts';
import { jaegerPassword, traceVariables } from '../trace.ts';
import { claim, podVolume, subPathOf } from '../volumes.ts';
import { mutualTrust } from './core.ts';

/** The registry's password for Redis: in its own Secret where it is plain, as an empty text where the chart prints one. */
const redisEntry = (release: Release) => {
  const password = redisPassword(release);
  if (password) return { source: password, own: redisPasswordKey };
  return { text: release.profile === 'chart' ? '' : undefined };
};

/** A Redis password that is not in the registry's own Secret. */
const redisReference = (release: Release): EnvVar | undefined => {
  const password = redisPassword(release);
  return password && password.from !== 'plain'
    ? redisPasswordEnv(release, password, 'REGISTRY_REDIS_PASSWORD')
    : undefined;
};

export const registry = component('registry', (self) => {
  const { release, name } = self;
  const { harbor } = release;
  const settings = settled(defaults.registry, harbor.registry);
  const distribution = settled(defaults.registry, settings.registry);
  const controller = settled(defaults.registry, settings.controller);
  const { imageStorage } = harbor;
  const volume = imageStorage.type === 'filesystem' ? (imageStorage.volume ?? {}) : { ephemeral: true as const };
  const place =
    imageStorage.type === 'filesystem'
      ? { path: imageStorage.rootdirectory, subPath: subPathOf(volume) }
      : { ...imageStorage.dataMount };

  const credentials = credential(release, 'registryCredentials');
  const storage = storageCredentials(release);
  const httpSecret = credential(release, 'registrySecret');
  const own = ownSecret(release, name, [
    { key: 'REGISTRY_HTTP_SECRET', source: httpSecret },
    { key: 'REGISTRY_REDIS_PASSWORD', ...redisEntry(release) },
    ...storage.entries,
  ]);
  const htpasswd = ownSecret(release, `${name}-htpasswd`, [{ key: 'REGISTRY_HTPASSWD', source: credentials }]);
  const htpasswdKey = secretKey(credentials, 'REGISTRY_HTPASSWD', `${name}-htpasswd`);

  const controllerName = nameOf(release, 'registryctl');
  const jaeger = jaegerPassword(release);
  const controllerSecret = ownSecret(
    release,
    controllerName,
    jaeger ? [{ key: 'TRACE_JAEGER_PASSWORD', ...jaeger }] : [],
  );
  const controllerVariables = traceVariables(release, 'harbor-registryctl');
  const controllerConfig =
    release.profile === 'chart' || Object.keys(controllerVariables).length > 0
      ? configMap(controllerName, controllerVariables)
      : undefined;

  const tls = internalTls(self, 'registry');
  const bundle = caBundle(release);
  const ca = storageCa(release);
  const cloudFront = secretFile({
    volume: 'cloudfront-key',
    source: harbor.registry?.middleware?.privateKey,
    own: 'CLOUDFRONT_KEY_DATA',
    holder: `${name}-cloudfront`,
    mountPath: '/etc/registry/pk.pem',
    file: 'pk.pem',
  });
  const data = {
    name: 'registry-data',
    mountPath: place.path ?? defaults.registry.rootdirectory,
    subPath: place.subPath,
  };
  const config = { name: 'registry-config', mountPath: '/etc/registry/config.yml', subPath: 'config.yml' };
  const shared = [...tls.mounts, ...storage.mounts, ...ca.mounts, ...bundle.mounts];
  const env = present([
    referencedEnv('REGISTRY_HTTP_SECRET', httpSecret, 'REGISTRY_HTTP_SECRET'),
    redisReference(release),
    ...proxyEnv(release, 'registry'),
    ...tls.env,
    ...storage.env,
  ]);

  return [
    ...internalCertificateObjects(self, 'registry'),
    plainSecret(storageCaSecret(release), imageStorage.caBundle, ['ca.crt']),
    plainSecret(`${name}-cloudfront`, harbor.registry?.middleware?.privateKey, ['CLOUDFRONT_KEY_DATA']),
    configMap(name, { 'config.yml': registryYml(self), 'ctl-config.yml': controllerYml(release) }),
    controllerConfig,
    own.object,
    credentials.from === 'plain' ? htpasswd.object : undefined,
    controllerSecret.object,
    claim(self, 'registry', volume),
    service(self, { alsoServes: 'registryctl' }),
    deployment(
      self,
      settings,
      {
        containers: [
          container(self, 'registry', distribution, imageOf(release, 'registry', distribution.image), {
            envFrom: [...own.envFrom, ...storage.envFrom],
            env: [...env, ...(distribution.extraEnvVars ?? [])],
            ports: [self.port, harbor.metrics ? metricsPort(release, 'registry') : debugPort].map((containerPort) => ({
              containerPort,
              protocol: 'TCP',
            })),
            livenessProbe: httpProbe(self, '/', distribution.livenessProbe),
            readinessProbe: httpProbe(self, '/', distribution.readinessProbe),
            volumeMounts: [
              data,
              { name: 'registry-htpasswd', mountPath: '/etc/registry/passwd', subPath: 'passwd' },
              config,
              ...shared,
              ...cloudFront.mounts,
            ],
          }),
          container(self, 'registryctl', controller, imageOf(release, 'registryctl', controller.image), {
            envFrom: [
              ...(controllerConfig ? [{ configMapRef: { name: controllerName } }] : []),
              ...own.envFrom,
              ...controllerSecret.envFrom,
              ...storage.envFrom,
            ],
            env: present([
              mutualTrust(release).core,
              mutualTrust(release).jobservice,
              ...env,
              referencedEnv('TRACE_JAEGER_PASSWORD', jaeger?.source, 'TRACE_JAEGER_PASSWORD'),
              ...(controller.extraEnvVars ?? []),
            ]),
            ports: [{ containerPort: podPort(release, 'registryctl'), protocol: 'TCP' }],
            livenessProbe: httpProbe(self, '/api/health', controller.livenessProbe, podPort(release, 'registryctl')),
            readinessProbe: httpProbe(self, '/api/health', controller.readinessProbe, podPort(release, 'registryctl')),
            volumeMounts: [
              data,
              config,
              { name: 'registry-config', mountPath: '/etc/registryctl/config.yml', subPath: 'ctl-config.yml' },
              ...shared,
            ],
          }),
        ],
        volumes: [
          {
            name: 'registry-htpasswd',
            secret: { secretName: htpasswdKey.name, items: [{ key: htpasswdKey.key, path: 'passwd' }] },
          },
          { name: 'registry-config', configMap: { name } },
          podVolume('registry-data', name, volume),
          ...tls.volumes,
          ...storage.volumes,
          ...ca.volumes,
          ...cloudFront.volumes,
          ...bundle.volumes,
        ],
      },
      strategyFor(release, volume),
    ),
  ];
});
