/** What values become in the model, area by area. */
import { describe, expect, test } from 'vitest';
import type { Harbor } from '../../lib/harbor/model/harbor.ts';
import { harborOfValues, type SecretMode } from '../../lib/harbor/values/index.ts';
import { existing, plain } from '../../lib/secrets/source.ts';

const result = (text: string, secrets: SecretMode = 'placeholders') =>
  harborOfValues(text, { release: 'harbor', namespace: 'registry', version: '2.15.1', secrets });
const harborOf = (text: string, secrets?: SecretMode): Harbor => {
  const { harbor, problems } = result(text, secrets);
  expect(problems.filter(({ severity }) => severity === 'error')).toEqual([]);
  return harbor;
};

test('nothing set is a minimal model', () => {
  const { credentials, expose, ...harbor } = harborOf('');
  expect(harbor).toEqual({
    version: '2.15.1',
    namespace: 'registry',
    profile: 'chart',
    imageStorage: { type: 'filesystem' },
    database: { type: 'internal', password: plain('changeit') },
    redis: { type: 'internal' },
  });
  expect(expose).toMatchObject({ type: 'ingress', host: 'core.harbor.domain', tls: { from: 'secret' } });
  expect(Object.keys(credentials)).toEqual([
    ...['adminPassword', 'secretKey', 'coreSecret', 'jobserviceSecret', 'registrySecret', 'csrfKey', 'tokenSigning'],
    'registryCredentials',
  ]);
});

test('defaults written out change nothing', () => {
  const written =
    'core: {replicas: 1, image: {tag: v2.15.1}, livenessProbe: {failureThreshold: 2}}\nredis: {internal: {jobserviceDatabaseIndex: "1"}}\ntrivy: {resources: {limits: {memory: 1Gi}}}';
  expect(harborOf(written)).toEqual(harborOf(''));
});

test('images are measured against the release that is rendered', () => {
  const at = (version: '2.13.4' | '2.14.4', text: string) =>
    harborOfValues(text, { release: 'harbor', namespace: 'n', version, secrets: 'placeholders' }).harbor.core;
  expect(at('2.14.4', '')).toBeUndefined();
  expect(at('2.14.4', 'core: {image: {repository: goharbor/harbor-core, tag: v2.14.4}}')).toBeUndefined();
  expect(at('2.13.4', 'core: {image: {repository: docker.io/goharbor/harbor-core, tag: v2.15.1}}')).toEqual({
    image: { repository: 'docker.io/goharbor/harbor-core', tag: 'v2.15.1' },
  });
});

test('names', () => {
  const { harbor } = harborOfValues('nameOverride: hub\nfullnameOverride: cr', {
    release: 'r',
    namespace: 'n',
    version: '2.15.1',
    secrets: 'placeholders',
  });
  expect(harbor).toMatchObject({ release: 'r', namespace: 'n', nameOverride: 'hub', fullnameOverride: 'cr' });
});

const tls = 'tls: {certSource: secret, secret: {secretName: t}}';
const secretTls = { from: 'secret', secret: existing('t') };

describe('expose', () => {
  test.each<[string, unknown]>([
    [
      `{${tls}, ingress: {hosts: {core: h}, className: nginx, controller: alb, labels: {a: b}}}`,
      { type: 'ingress', host: 'h', className: 'nginx', controller: 'alb', tls: secretTls, labels: { a: 'b' } },
    ],
    [`{${tls}, ingress: {hosts: {core: ""}, controller: traefik}}`, { type: 'ingress', tls: secretTls }],
    ['{tls: {enabled: false}, ingress: {hosts: {core: null}}}', { type: 'ingress', tls: false }],
    [
      `{${tls}, ingress: {hosts: {core: h}, annotations: {ingress.kubernetes.io/ssl-redirect: null, nginx.ingress.kubernetes.io/ssl-redirect: "true", nginx.ingress.kubernetes.io/proxy-body-size: 2g, x: 5}}}`,
      {
        type: 'ingress',
        host: 'h',
        tls: secretTls,
        annotations: {
          'ingress.kubernetes.io/ssl-redirect': null,
          'nginx.ingress.kubernetes.io/proxy-body-size': '2g',
          x: '5',
        },
      },
    ],
    ['{tls: {certSource: none}}', { type: 'ingress', host: 'core.harbor.domain', tls: { from: 'controller' } }],
    ['{tls: {certSource: secret}}', { type: 'ingress', host: 'core.harbor.domain', tls: { from: 'controller' } }],
    [
      '{type: route, route: {parentRefs: [{name: gw}], hosts: [a, b], labels: {l: m}}}',
      {
        type: 'route',
        parentRefs: [{ name: 'gw' }],
        hosts: ['a', 'b'],
        tls: { from: 'controller' },
        labels: { l: 'm' },
      },
    ],
    [
      `{type: clusterIP, ${tls}, clusterIP: {name: front, staticClusterIP: 10.0.0.1, ports: {httpPort: 8080}}}`,
      { type: 'clusterIP', name: 'front', tls: secretTls, staticClusterIP: '10.0.0.1', ports: { http: 8080 } },
    ],
    [
      `{type: nodePort, ${tls}, nodePort: {name: harbor, ports: {http: {nodePort: null}, https: {port: 8443, nodePort: 31443}}}}`,
      { type: 'nodePort', tls: secretTls, ports: { http: { nodePort: null }, https: { port: 8443, nodePort: 31443 } } },
    ],
    [
      `{type: loadBalancer, tls: {enabled: false}, loadBalancer: {IP: 192.0.2.1, sourceRanges: [10.0.0.0/8], ports: {httpsPort: 8443}}}`,
      { type: 'loadBalancer', tls: false, address: '192.0.2.1', sourceRanges: ['10.0.0.0/8'], ports: { https: 8443 } },
    ],
  ])('%s', (values, expected) => {
    expect(harborOf(`expose: ${values}`).expose).toEqual(expected);
  });

  test('a certificate that the chart makes is a text of its form, which the portal offers too', () => {
    const { expose } = harborOf('expose: {type: nodePort, tls: {auto: {commonName: h}}}');
    expect(expose.tls).toMatchObject({ from: 'secret', secret: { from: 'plain' } });
    const { secret, caDownload } = expose.tls as { secret: unknown; caDownload: unknown };
    expect(caDownload).toEqual(secret);
    expect(harborOf('caSecretName: ca').expose.tls).toMatchObject({ caDownload: existing('ca') });
  });

  test('externalURL is written where the exposure does not imply it', () => {
    expect(harborOf(`externalURL: https://h\nexpose: {${tls}, ingress: {hosts: {core: h}}}`)).not.toHaveProperty(
      'externalURL',
    );
    expect(harborOf(`externalURL: https://other\nexpose: {${tls}, ingress: {hosts: {core: h}}}`).externalURL).toBe(
      'https://other',
    );
    expect(harborOf(`externalURL: https://h:30003\nexpose: {${tls}, type: nodePort}`).externalURL).toBe(
      'https://h:30003',
    );
  });

  test('an Ingress controller that is not used still makes node ports, as in the chart', () => {
    const harbor = harborOf(`expose: {${tls}, type: clusterIP, ingress: {controller: gce}}`);
    expect([harbor.core?.serviceType, harbor.portal?.serviceType]).toEqual(['NodePort', 'NodePort']);
    expect(harborOf(`expose: {${tls}, ingress: {controller: gce}}`).core).toBeUndefined();
  });

  test.each([
    [
      'expose: {type: nodePort}',
      'expose.tls.auto.commonName',
      'the chart needs the name for which it makes a certificate',
    ],
    [
      'expose: {type: nodePort, tls: {certSource: secret}}',
      'expose.tls.secret.secretName',
      'nginx has no certificate: certSource is secret, and no Secret is named',
    ],
    [
      'expose: {ingress: {kubeVersionOverride: v1.18.2}}',
      'expose.ingress.kubeVersionOverride (line 1)',
      'Ingress objects for Kubernetes 1.18 have an API that no supported cluster serves (gone since 1.22)',
    ],
  ])('%s is an error', (text, where, what) => {
    expect(result(text).problems).toMatchObject([{ severity: 'error', where, what }]);
  });
});

describe('claims', () => {
  test.each<[string, unknown]>([
    [
      '{storageClass: fast, size: 10Gi, accessMode: ReadWriteMany, annotations: {num: 5}}',
      { class: 'fast', access: 'ReadWriteMany', size: '10Gi', annotations: { num: '5' } },
    ],
    ['{storageClass: "-"}', { class: '' }],
    ['{storageClass: "", accessMode: ReadWriteOnce}', undefined],
    ['{size: 10737418240}', { size: '10737418240' }],
    ['{existingClaim: c, subPath: s, size: 9Gi}', { existingClaim: 'c', subPath: 's' }],
    ['{existingClaim: c, accessMode: ReadWriteMany}', { existingClaim: 'c', access: 'ReadWriteMany' }],
  ])('%s', (claim, volume) => {
    const harbor = harborOf(
      `persistence: {persistentVolumeClaim: {registry: ${claim}, database: ${claim}, redis: ${claim}, trivy: ${claim}, jobservice: {jobLog: ${claim}}}}`,
    );
    const { database, redis, trivy, jobservice, imageStorage } = harbor as unknown as Record<
      string,
      { volume?: unknown; jobLog?: unknown } | undefined
    >;
    expect([imageStorage?.volume, database?.volume, redis?.volume, trivy?.volume, jobservice?.jobLog]).toEqual(
      Array(5).fill(volume),
    );
  });

  test('without persistence every volume goes with its pod', () => {
    const { imageStorage, trivy } = harborOf(
      'persistence: {enabled: false, persistentVolumeClaim: {registry: {existingClaim: c}, trivy: {subPath: s}}}',
    );
    expect(imageStorage).toEqual({ type: 'filesystem', volume: { ephemeral: true } });
    expect(trivy).toEqual({ volume: { ephemeral: true, subPath: 's' } });
  });

  test('job logs have a claim only where they are files', () => {
    const claim = 'persistence: {persistentVolumeClaim: {jobservice: {jobLog: {size: 9Gi}}}}';
    expect(harborOf(claim).jobservice).toEqual({ jobLog: { size: '9Gi' } });
    expect(harborOf(`${claim}\njobservice: {jobLoggers: [database]}`).jobservice).toEqual({ jobLoggers: ['database'] });
    expect(harborOf('jobservice: {jobLoggers: []}').jobservice).toEqual({ jobLoggers: [] });
  });
});

describe('image storage', () => {
  test.each<[string, unknown]>([
    [
      '{filesystem: {rootdirectory: /data, maxthreads: 9}, disableredirect: true, caBundleSecretName: ca}',
      { type: 'filesystem', rootdirectory: '/data', maxthreads: 9, disableredirect: true, caBundle: existing('ca') },
    ],
    ['{type: s3, s3: {region: r, bucket: b}}', { type: 's3', region: 'r', bucket: 'b' }],
    [
      '{type: s3, s3: {accesskey: a, secretkey: s, secure: false, encrypt: true, keyid: "", chunksize: 10485760}}',
      {
        type: 's3',
        region: 'us-west-1',
        bucket: 'bucketname',
        credentials: plain({ REGISTRY_STORAGE_S3_ACCESSKEY: 'a', REGISTRY_STORAGE_S3_SECRETKEY: 's' }),
        secure: false,
        encrypt: true,
        chunksize: 10485760,
      },
    ],
    [
      '{type: s3, s3: {existingSecret: e, accesskey: a}}',
      { type: 's3', region: 'us-west-1', bucket: 'bucketname', credentials: existing('e') },
    ],
    [
      '{type: azure, azure: {accountname: acc, accountkey: k, container: c, realm: r}}',
      { type: 'azure', accountname: 'acc', container: 'c', accountkey: plain('k'), realm: 'r' },
    ],
    [
      '{type: gcs, gcs: {bucket: b, encodedkey: eyJhIjoi4oKsIn0=, chunksize: "5242880"}}',
      { type: 'gcs', bucket: 'b', key: plain('{"a":"€"}'), chunksize: '5242880' },
    ],
    ['{type: gcs, gcs: {bucket: b, useWorkloadIdentity: true}}', { type: 'gcs', bucket: 'b' }],
    [
      '{type: swift, swift: {authurl: u, username: sw, password: p, container: c, secretkey: k, authversion: 3, tempurlmethods: [GET, PUT]}}',
      {
        type: 'swift',
        authurl: 'u',
        username: 'sw',
        container: 'c',
        credentials: plain({ REGISTRY_STORAGE_SWIFT_PASSWORD: 'p', REGISTRY_STORAGE_SWIFT_SECRETKEY: 'k' }),
        authversion: 3,
        tempurlmethods: ['GET', 'PUT'],
      },
    ],
    [
      '{type: oss, oss: {accesskeyid: i, accesskeysecret: s, region: r, bucket: b, endpoint: e}}',
      { type: 'oss', accesskeyid: 'i', credentials: plain('s'), region: 'r', bucket: 'b', endpoint: 'e' },
    ],
  ])('%s', (values, storage) => {
    expect(harborOf(`persistence: {imageChartStorage: ${values}}`).imageStorage).toEqual(storage);
  });

  test('an object store keeps the mount of the volume that it does not use', () => {
    const text =
      'persistence: {imageChartStorage: {type: s3, filesystem: {rootdirectory: /d}}, persistentVolumeClaim: {registry: {subPath: s, size: 9Gi}}}';
    expect(harborOf(text).imageStorage).toMatchObject({ dataMount: { path: '/d', subPath: 's' } });
  });

  test('a key that is no base64 is an error', () => {
    expect(result('persistence: {imageChartStorage: {type: gcs}}').problems).toMatchObject([
      { severity: 'error', where: 'persistence.imageChartStorage.gcs.encodedkey', what: 'the key is no base64 text' },
    ]);
  });
});

describe('database and Redis', () => {
  test.each<[string, unknown]>([
    [
      '{type: external, external: {host: h, port: "6432", username: u, password: p, coreDatabase: hub, sslmode: require}, maxIdleConns: 5}',
      {
        type: 'external',
        host: 'h',
        port: 6432,
        username: 'u',
        password: plain('p'),
        database: 'hub',
        sslmode: 'require',
        maxIdleConns: 5,
      },
    ],
    [
      '{type: external, external: {host: h, port: 5432, username: u, existingSecret: pg}}',
      { type: 'external', host: 'h', username: 'u', password: existing('pg') },
    ],
    [
      '{podLabels: {a: b}, internal: {password: p, shmSizeLimit: 1Gi, extrInitContainers: [{name: w}], initContainer: {permissions: {resources: {limits: {cpu: 1}}}}}}',
      {
        type: 'internal',
        password: plain('p'),
        shmSizeLimit: '1Gi',
        podLabels: { a: 'b' },
        initContainers: [{ name: 'w' }],
        permissionsResources: { limits: { cpu: 1 } },
      },
    ],
  ])('database %s', (values, database) => {
    expect(harborOf(`database: ${values}`).database).toEqual(database);
  });

  test.each<[string, unknown]>([
    [
      '{internal: {jobserviceDatabaseIndex: "11", harborDatabaseIndex: "6", cacheLayerDatabaseIndex: x}}',
      { type: 'internal', indexes: { jobservice: 11, harbor: 6, cacheLayer: 'x' } },
    ],
    [
      '{type: external, external: {addr: "r:6379", coreDatabaseIndex: "3", username: u, password: p, tlsOptions: {enable: true}}}',
      { type: 'external', addr: 'r:6379', tls: true, username: 'u', password: plain('p'), indexes: { core: 3 } },
    ],
    [
      '{type: external, external: {addr: "a:1, b:2", sentinelMasterSet: m}}',
      { type: 'sentinel', addrs: ['a:1', 'b:2'], masterSet: 'm' },
    ],
    [
      '{type: external, external: {addr: "r:1", existingSecret: s}}',
      { type: 'external', addr: 'r:1', password: existing('s') },
    ],
  ])('redis %s', (values, redis) => {
    expect(harborOf(`redis: ${values}`).redis).toEqual(redis);
  });

  test('Secrets of the kind that is not used are ignored, with a warning', () => {
    const { harbor, problems } = result(
      'database: {external: {existingSecret: a}}\nredis: {external: {existingSecret: b}}',
    );
    expect([harbor.database.password, harbor.redis]).toEqual([plain('changeit'), { type: 'internal' }]);
    expect(problems.map(({ severity, where }) => [severity, where])).toEqual([
      ['warning', 'database.external.existingSecret (line 1)'],
      ['warning', 'redis.external.existingSecret (line 2)'],
    ]);
  });
});

describe('components', () => {
  test.each<[string, unknown]>([
    ['core: {startupProbe: {enabled: false}}', { core: { startupProbe: false } }],
    [
      'core: {startupProbe: {failureThreshold: 9}, livenessProbe: {periodSeconds: null, timeoutSeconds: 5}}',
      { core: { startupProbe: { failureThreshold: 9 }, livenessProbe: { timeoutSeconds: 5 } } },
    ],
    // Where null removes the chart's number, Kubernetes' own holds.
    [
      'jobservice: {livenessProbe: {initialDelaySeconds: null}}',
      { jobservice: { livenessProbe: { initialDelaySeconds: 0 } } },
    ],
    [
      'core: {quotaUpdateProvider: "", gdpr: {deleteUser: true}, gcTimeWindowHours: 0, artifactPullAsyncFlushDuration: 0}',
      { core: { quotaUpdateProvider: null, gdpr: { deleteUser: true }, gcTimeWindowHours: 0 } },
    ],
    ['core: {image: {repository: m/core}, imagePullPolicy: x}', undefined],
    [
      'core: {image: {tag: v9}, resources: {limits: {cpu: 1, memory: null}}}',
      { core: { image: { tag: 'v9' }, resources: { limits: { cpu: 1 } } } },
    ],
    [
      'core: {replicas: 2, podDisruptionBudget: {enabled: true}}',
      { core: { replicas: 2, podDisruptionBudget: { minAvailable: 1 } } },
    ],
    [
      'core: {replicas: 2, podDisruptionBudget: {enabled: true, minAvailable: null, maxUnavailable: 25%}}',
      { core: { replicas: 2, podDisruptionBudget: { maxUnavailable: '25%' } } },
    ],
    ['core: {podDisruptionBudget: {enabled: true}}', {}],
    [
      'jobservice: {reaper: {max_update_hours: 9}, notification: {webhook_job_max_retry: 3}}',
      { jobservice: { reaper: { max_update_hours: 9 } } },
    ],
    ['registry: {upload_purging: {enabled: false}}', { registry: { uploadPurging: false } }],
    [
      'registry: {upload_purging: {age: 9h}, controller: {extraEnvVars: [{name: A, value: b}]}}',
      { registry: { uploadPurging: { age: '9h' }, controller: { extraEnvVars: [{ name: 'A', value: 'b' }] } } },
    ],
    [
      'registry: {middleware: {enabled: true, cloudFront: {baseurl: u, keypairid: k, ipfilteredby: none}}}',
      {
        registry: {
          middleware: {
            type: 'cloudFront',
            baseurl: 'u',
            keypairid: 'k',
            ipfilteredby: 'none',
            privateKey: existing('my-secret'),
          },
        },
      },
    ],
    ['registry: {middleware: {enabled: true, type: other}}', {}],
    ['trivy: {enabled: false, replicas: 3}', { trivy: false }],
    [
      'trivy: {resources: {limits: {cpu: null, memory: 2Gi}}, gitHubToken: g, dbRepository: [m/db]}',
      {
        trivy: {
          resources: { requests: { cpu: '200m', memory: '512Mi' }, limits: { memory: '2Gi' } },
          gitHubToken: plain('g'),
          dbRepository: ['m/db'],
        },
      },
    ],
    ['trivy: {resources: null}', { trivy: { resources: {} } }],
    ['exporter: {replicas: 2}\nnginx: {replicas: 2}', {}],
    [
      'metrics: {enabled: true, core: {port: 9001}, serviceMonitor: {enabled: true, interval: 30s}}\nexporter: {cacheDuration: 9}',
      { metrics: { core: { port: 9001 }, serviceMonitor: { interval: '30s' } }, exporter: { cacheDuration: 9 } },
    ],
    [
      'trace: {enabled: true, sample_rate: 0.5, jaeger: {endpoint: "", agent_host: a, agent_port: 6831, password: p}}',
      {
        trace: {
          provider: 'jaeger',
          sampleRate: 0.5,
          endpoint: '',
          agentHost: 'a',
          agentPort: 6831,
          password: plain('p'),
        },
      },
    ],
    [
      'trace: {enabled: true, provider: otel, attributes: {a: b}, otel: {endpoint: "o:4318", insecure: false}}',
      { trace: { provider: 'otel', endpoint: 'o:4318', insecure: false, attributes: { a: 'b' } } },
    ],
    ['trace: {provider: otel}', {}],
    ['cache: {enabled: true, expireHours: 24}', { cache: {} }],
    [
      'proxy: {httpProxy: "http://u:p@x:1", components: [core]}',
      { proxy: { httpProxy: 'http://u:p@x:1', components: ['core'] } },
    ],
    ['proxy: {components: null}', { proxy: { components: [] } }],
    [
      'ipFamily: {ipv6: {enabled: false}, policy: SingleStack, families: [IPv4]}',
      { ipFamily: { ipv6: false, policy: 'SingleStack', families: ['IPv4'] } },
    ],
    ['caBundleSecretName: ca\nuaaSecretName: uaa', { caBundle: existing('ca'), uaaCa: existing('uaa') }],
    ['imagePullSecrets: [{name: a}, {name: b}]', { imagePullSecrets: ['a', 'b'] }],
    ['containerSecurityContext: null', { containerSecurityContext: null }],
    [
      'containerSecurityContext: {privileged: null, readOnlyRootFilesystem: true}',
      {
        containerSecurityContext: {
          allowPrivilegeEscalation: false,
          runAsNonRoot: true,
          capabilities: { drop: ['ALL'] },
          seccompProfile: { type: 'RuntimeDefault' },
          readOnlyRootFilesystem: true,
        },
      },
    ],
    ['updateStrategy: null', {}],
    [
      'updateStrategy: {type: Recreate}\nenableMigrateHelmHook: true\npersistence: {resourcePolicy: ""}',
      { updateStrategy: 'Recreate', migrationJob: true, keepClaims: false },
    ],
    [
      'internalTLS: {strong_ssl_ciphers: true}\nexpose: {type: nodePort, tls: {auto: {commonName: h}}}',
      { nginx: { strongCiphers: true } },
    ],
  ])('%s', (text, expected) => {
    if (expected === undefined) return expect(result(text).problems).toHaveLength(1);
    const {
      version: _,
      namespace: __,
      profile: ___,
      expose,
      credentials,
      imageStorage,
      database,
      redis,
      externalURL,
      ...rest
    } = harborOf(text);
    expect(rest).toEqual(expected);
  });

  test('internal TLS from Secrets and from texts; trivy has one only where it is installed', () => {
    const names =
      'core: {secretName: c}, jobservice: {secretName: j}, registry: {secretName: r}, portal: {secretName: p}';
    expect(
      harborOf(
        `internalTLS: {enabled: true, certSource: secret, ${names}, strong_ssl_ciphers: true}\ntrivy: {enabled: false}`,
      ).internalTLS,
    ).toEqual({
      from: 'secret',
      secrets: { core: existing('c'), jobservice: existing('j'), registry: existing('r'), portal: existing('p') },
      strongCiphers: true,
    });
    const { internalTLS } = result(
      'internalTLS: {enabled: true, certSource: manual, trustCa: ca, core: {crt: c, key: k}}',
    ).harbor;
    expect(internalTLS).toMatchObject({ secrets: { core: plain({ 'ca.crt': 'ca', 'tls.crt': 'c', 'tls.key': 'k' }) } });
  });

  test.each([
    [
      'core: {replicas: 2, podDisruptionBudget: {enabled: true, maxUnavailable: 1}}',
      'error',
      'core.podDisruptionBudget (line 1)',
    ],
    [
      'core: {replicas: 2, podDisruptionBudget: {enabled: true, minAvailable: null}}',
      'error',
      'core.podDisruptionBudget (line 1)',
    ],
    [
      'nginx: {replicas: 2, podDisruptionBudget: {enabled: true}}',
      'warning',
      'nginx.podDisruptionBudget.enabled (line 1)',
    ],
    [
      'exporter: {replicas: 2, podDisruptionBudget: {enabled: true}}',
      'warning',
      'exporter.podDisruptionBudget.enabled (line 1)',
    ],
    [
      'trivy: {enabled: false, replicas: 2, podDisruptionBudget: {enabled: true}}',
      'warning',
      'trivy.podDisruptionBudget.enabled (line 1)',
    ],
    ['metrics: {serviceMonitor: {enabled: true}}', 'warning', 'metrics.serviceMonitor.enabled (line 1)'],
    [
      'metrics: {enabled: true, serviceMonitor: {metricRelabelings: [{regex: "{{ .Release.Name }}"}]}}',
      'error',
      'metrics.serviceMonitor.metricRelabelings (line 1)',
    ],
    [
      'internalTLS: {enabled: true, certSource: secret, core: {secretName: c}, jobservice: {secretName: j}, registry: {secretName: r}, portal: {secretName: p}}',
      'error',
      'internalTLS.trivy.secretName',
    ],
  ])('%s: %s', (text, severity, where) => {
    expect(result(text).problems).toMatchObject([{ severity, where }]);
  });
});

describe('problems of the model', () => {
  const { inValues } = result(
    'core: {replicas: 2}\npersistence:\n  persistentVolumeClaim:\n    registry: {accessMode: ReadWriteOnce}\n',
  );
  const problem = { check: 'c', severity: 'error', what: 'w', fix: 'f' } as const;

  test.each([
    ['harbor.core.replicas', 'core.replicas (line 1)'],
    ['harbor.imageStorage.volume.access', 'persistence.persistentVolumeClaim.registry.accessMode (line 4)'],
    ['harbor.credentials.secretKey', 'secretKey'],
    ['harbor.core.tolerations[0].key', 'core.tolerations[0].key'],
    ['Service/harbor/x', 'Service/harbor/x'],
  ])('%s is %s in the values', (where, expected) => {
    expect(inValues({ ...problem, where })).toEqual({ ...problem, where: expected });
  });
});
