/** The vulnerability scanner: an adapter that runs trivy on images which it pulls through core. */
import { present } from '../../kube/manifest.ts';
import { caBundle, certificateFiles, internalCertificateObjects, internalTls } from '../certificates.ts';
import { component, container, httpProbe, type Self, service, statefulSet } from '../component.ts';
import { ownSecret, secretKey } from '../credentials.ts';
import { defaults, settled } from '../defaults.ts';
import type { Trivy } from '../model/harbor.ts';
import { proxyEnv } from '../proxy.ts';
import { redisConfig, redisEnv, redisInline, redisUrl } from '../redis.ts';
import { imageOf } from '../release.ts';
import { statefulData, subPathOf } from '../volumes.ts';

const cache = '/home/scanner/.cache';
/** One Redis database serves reports, queue and store. */
const redisVariables = ['SCANNER_REDIS_URL', 'SCANNER_STORE_REDIS_URL', 'SCANNER_JOB_QUEUE_REDIS_URL'];

const scannerEnv = ({ release, name, port }: Self<'trivy'>, trivy: Trivy) => {
  const settings = settled(defaults.trivy, trivy);
  const files = certificateFiles('trivy');
  const literal = (name: string, value: unknown) => ({ name, value: String(value) });
  return present([
    literal('SCANNER_LOG_LEVEL', release.harbor.logLevel ?? defaults.logLevel),
    literal('SCANNER_TRIVY_CACHE_DIR', `${cache}/trivy`),
    literal('SCANNER_TRIVY_REPORTS_DIR', `${cache}/reports`),
    literal('SCANNER_TRIVY_DEBUG_MODE', settings.debugMode),
    literal('SCANNER_TRIVY_VULN_TYPE', settings.vulnType),
    literal('SCANNER_TRIVY_TIMEOUT', settings.timeout),
    (settings.gitHubToken || release.profile === 'chart') && {
      name: 'SCANNER_TRIVY_GITHUB_TOKEN',
      valueFrom: {
        secretKeyRef: settings.gitHubToken
          ? secretKey(settings.gitHubToken, 'gitHubToken', name)
          : { name, key: 'gitHubToken' },
      },
    },
    literal('SCANNER_TRIVY_SEVERITY', settings.severity),
    literal('SCANNER_TRIVY_IGNORE_UNFIXED', settings.ignoreUnfixed),
    literal('SCANNER_TRIVY_SKIP_UPDATE', settings.skipUpdate),
    literal('SCANNER_TRIVY_SKIP_JAVA_DB_UPDATE', settings.skipJavaDBUpdate),
    release.facts.trivyDatabaseRepositories && literal('SCANNER_TRIVY_DB_REPOSITORY', settings.dbRepository.join(',')),
    release.facts.trivyDatabaseRepositories &&
      literal('SCANNER_TRIVY_JAVA_DB_REPOSITORY', settings.javaDBRepository.join(',')),
    literal('SCANNER_TRIVY_OFFLINE_SCAN', settings.offlineScan),
    literal('SCANNER_TRIVY_SECURITY_CHECKS', settings.securityCheck),
    literal('SCANNER_TRIVY_INSECURE', settings.insecure),
    literal('SCANNER_API_SERVER_ADDR', `:${port}`),
    release.tls && literal('INTERNAL_TLS_ENABLED', true),
    release.tls && literal('SCANNER_API_SERVER_TLS_KEY', files.key),
    release.tls && literal('SCANNER_API_SERVER_TLS_CERTIFICATE', files.cert),
    // The scanner reports its version and use to its makers at every scan, and nothing but these two stops it.
    release.profile === 'production' && literal('TRIVY_SKIP_VERSION_CHECK', true),
    release.profile === 'production' && literal('TRIVY_DISABLE_TELEMETRY', true),
  ]);
};

export const trivy = component('trivy', (self) => {
  const { release, name } = self;
  const { trivy } = release;
  if (!trivy) return [];
  const settings = settled(defaults.trivy, trivy);
  const data = statefulData(self, 'data', 'trivy', trivy.volume);
  const tls = internalTls(self, 'trivy');
  const bundle = caBundle(release);
  // The chart keeps the URL in a Secret; without a credential in it, it can be read where it is used.
  const urlInSecret = redisInline(release) && release.profile === 'chart';
  const urls = Object.fromEntries(redisVariables.map((variable) => [variable, 'trivy' as const]));
  const own = ownSecret(release, name, [
    { key: 'redisURL', text: urlInSecret ? redisUrl(release, 'trivy') : undefined },
    {
      key: 'gitHubToken',
      source: trivy.gitHubToken,
      text: trivy.gitHubToken || release.profile !== 'chart' ? undefined : '',
    },
  ]);
  return [
    ...internalCertificateObjects(self, 'trivy'),
    own.object,
    service(self),
    statefulSet(
      self,
      settings,
      {
        containers: [
          container(self, 'trivy', settings, imageOf(release, 'trivy', settings.image), {
            env: [
              ...proxyEnv(release, 'trivy'),
              ...scannerEnv(self, trivy),
              ...(urlInSecret
                ? redisVariables.map((variable) => ({
                    name: variable,
                    valueFrom: { secretKeyRef: { name, key: 'redisURL' } },
                  }))
                : [
                    ...redisEnv(release, urls),
                    ...Object.entries(redisConfig(release, urls)).map(([variable, value]) => ({
                      name: variable,
                      value,
                    })),
                  ]),
              ...(settings.extraEnvVars ?? []),
            ],
            ports: [{ name: 'api-server', containerPort: self.port, protocol: 'TCP' }],
            livenessProbe: httpProbe(self, '/probe/healthy', settings.livenessProbe, 'api-server'),
            readinessProbe: httpProbe(self, '/probe/ready', settings.readinessProbe, 'api-server'),
            volumeMounts: [
              { name: 'data', mountPath: cache, subPath: subPathOf(trivy.volume) },
              ...tls.mounts,
              ...bundle.mounts,
            ],
          }),
        ],
        volumes: [...data.volumes, ...tls.volumes, ...bundle.volumes],
      },
      data.volumeClaimTemplates,
    ),
  ];
});
