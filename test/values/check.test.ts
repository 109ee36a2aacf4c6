/** Mistakes in a values file: one error each, with its line and what was meant. */
import { describe, expect, test } from 'vitest';
import type { HarborVersion } from '../../lib/harbor/releases/index.ts';
import { checkValues } from '../../lib/harbor/values/check.ts';
import { readValues } from '../../lib/harbor/values/read.ts';

const check = (text: string, version: HarborVersion = '2.15.1') => checkValues(readValues(text), version);
const findings = (text: string, version?: HarborVersion) =>
  check(text, version).problems.map(({ where, what, fix }) => [where, what, fix]);

describe('keys', () => {
  test.each([
    ['expose: {ingres: {}}', 'expose.ingres', 'did you mean expose.ingress'],
    ['externalUrl: x', 'externalUrl', 'did you mean externalURL'],
    ['core: {replicaCount: 2}', 'core.replicaCount', 'did you mean core.replicas'],
    [
      'persistence: {imageChartStorage: {s3: {accessKey: x}}}',
      'persistence.imageChartStorage.s3.accessKey',
      'did you mean persistence.imageChartStorage.s3.accesskey',
    ],
    ['sslmode: require', 'sslmode', 'did you mean database.external.sslmode'],
    ['database: {sslmode: require}', 'database.sslmode', 'did you mean database.external.sslmode'],
    ['database: {port: 1}', 'database.port', 'did you mean database.external.port'],
    ['tolerations: []', 'tolerations', 'it belongs further down, as in nginx.tolerations and portal.tolerations'],
    [
      'metrics: {zzz: 1}',
      'metrics.zzz',
      'remove it; known here: enabled, core, registry, jobservice, exporter, serviceMonitor',
    ],
    ['zzz: 1', 'zzz', 'remove it'],
    ['constructor: 1', 'constructor', 'remove it'],
  ])('%s', (text, where, fix) => {
    expect(findings(text)).toEqual([[`${where} (line 1)`, 'the chart has no such key, and Helm ignores it', fix]]);
  });

  test.each([
    [
      'persistence: {persistentVolumeClaim: {jobservice: {storageClass: x}}}',
      'persistence.persistentVolumeClaim.jobservice.storageClass',
      'moved in chart 1.10 (Harbor 2.6)',
      'write persistence.persistentVolumeClaim.jobservice.jobLog.storageClass',
    ],
    [
      'notary: {enabled: true, server: {replicas: 2}}',
      'notary',
      'Notary is gone since Harbor 2.9 (chart 1.13)',
      'remove it; sign images with cosign or Notation, whose signatures Harbor keeps beside the image',
    ],
    [
      'chartmuseum: {enabled: false}',
      'chartmuseum',
      'ChartMuseum is gone since Harbor 2.8 (chart 1.12)',
      'remove it; push charts to Harbor as OCI artifacts with `helm push`',
    ],
    [
      'internalTLS: {chartmuseum: {crt: x}}',
      'internalTLS.chartmuseum',
      'ChartMuseum is gone since Harbor 2.8 (chart 1.12)',
      'remove it; push charts to Harbor as OCI artifacts with `helm push`',
    ],
    [
      'clair: {}',
      'clair',
      'Clair is gone since Harbor 2.2 (chart 1.6)',
      'remove it; Trivy scans images now, see `trivy`',
    ],
    [
      'expose: {ingress: {harbor: {annotations: {}}}}',
      'expose.ingress.harbor.annotations',
      'moved in chart 1.15 (Harbor 2.11)',
      'write expose.ingress.annotations',
    ],
    [
      'expose: {tls: {secretName: x}}',
      'expose.tls.secretName',
      'moved in chart 1.5 (Harbor 2.1)',
      'write expose.tls.secret.secretName',
    ],
    [
      'redis: {external: {host: x}}',
      'redis.external.host',
      'moved in chart 1.5 (Harbor 2.1)',
      'write redis.external.addr: <host>:<port>',
    ],
    [
      'jobservice: {jobLogger: file}',
      'jobservice.jobLogger',
      'moved in chart 1.6 (Harbor 2.2), and is a list there',
      'write jobservice.jobLoggers',
    ],
  ])('%s', (text, where, what, fix) => {
    expect(findings(text)).toEqual([[`${where} (line 1)`, what, fix]]);
  });

  test('global values are for other charts: a warning', () => {
    expect(check('global: {}').problems).toEqual([]);
    expect(check('global: {imageRegistry: x}').problems).toEqual([
      {
        check: 'values-unknown',
        severity: 'warning',
        where: 'global (line 1)',
        what: 'the chart reads no global values',
        fix: 'remove it',
      },
    ]);
  });
});

describe('keys that came later', () => {
  const routeIsNew = 'came with chart 1.18 (Harbor 2.14); chart 1.17.4 ignores it';
  const numbersAreNew = 'came with chart 1.19 (Harbor 2.15); chart 1.18.4 ignores it';
  test.each([
    [
      'expose: {route: {hosts: [a], parentRefs: []}}',
      '2.13.4',
      [['expose.route (line 1)', routeIsNew, 'remove it, or render Harbor 2.14.4 (--harbor 2.14.4)']],
    ],
    ['expose: {route: {hosts: [a]}}', '2.14.4', []],
    [
      'core: {podDisruptionBudget: {enabled: true}}',
      '2.14.4',
      [['core.podDisruptionBudget (line 1)', numbersAreNew, 'remove it, or render Harbor 2.15.1 (--harbor 2.15.1)']],
    ],
    [
      'core: {startupProbe: {enabled: false, failureThreshold: 3}}',
      '2.14.4',
      [
        [
          'core.startupProbe.failureThreshold (line 1)',
          numbersAreNew,
          'remove it, or render Harbor 2.15.1 (--harbor 2.15.1)',
        ],
      ],
    ],
    ['database: {internal: {livenessProbe: {timeoutSeconds: 2}}}', '2.13.4', []],
    [
      'ipFamily: {ipv4: {enabled: false}, policy: SingleStack}',
      '2.13.4',
      [['ipFamily.policy (line 1)', routeIsNew, 'remove it, or render Harbor 2.14.4 (--harbor 2.14.4)']],
    ],
  ] as const)('%s in %s', (text, version, expected) => {
    expect(findings(text, version)).toEqual(expected);
  });
});

describe('types', () => {
  test.each([
    [
      'expose: {tls: {enabled: ture}}',
      'expose.tls.enabled',
      '"ture" is no boolean: the chart takes it for on',
      'did you mean true',
    ],
    [
      'persistence: {enabled: "false"}',
      'persistence.enabled',
      '"false" is no boolean: the chart takes it for on',
      'write false, without quotes',
    ],
    ['trivy: {enabled: ""}', 'trivy.enabled', '"" is no boolean: the chart takes it for off', 'write false'],
    ['trivy: {enabled: 0}', 'trivy.enabled', '0 is no boolean: the chart takes it for off', 'write false'],
    [
      'trivy: {enabled: perhaps}',
      'trivy.enabled',
      '"perhaps" is no boolean: the chart takes it for on',
      'write true or false',
    ],
    ['trivy: {enabled: [true]}', 'trivy.enabled', 'a list where true or false is expected', 'write true or false'],
    [
      'internalTLS: {enabled: "yes"}',
      'internalTLS.enabled',
      '"yes" is no boolean: the chart cannot render it',
      'write true, without quotes',
    ],
    [
      'expose: {type: Ingress}',
      'expose.type',
      '"Ingress" is none of ingress, clusterIP, nodePort, loadBalancer, route',
      'did you mean ingress',
    ],
    ['logLevel: warn', 'logLevel', '"warn" is none of debug, info, warning, error, fatal', 'did you mean warning'],
    ['redis: {type: cluster}', 'redis.type', '"cluster" is none of internal, external', 'one of internal, external'],
    [
      'core: {replicas: two}',
      'core.replicas',
      'two where a whole number is expected',
      'write a whole number, such as 1',
    ],
    [
      'core: {replicas: 1.5}',
      'core.replicas',
      '1.5 where a whole number is expected',
      'write a whole number, such as 1',
    ],
    [
      'core: {replicas: 12345678901234567890}',
      'core.replicas',
      '12345678901234567890 where a whole number is expected',
      'write a whole number, such as 1',
    ],
    [
      'core: {image: {tag: 1.10}}',
      'core.image.tag',
      'without quotes this is a number, and the chart needs text',
      "put it in quotes: '1.10'",
    ],
    [
      'core: {secret: 1234567890123456}',
      'core.secret',
      'without quotes this is a number, and the chart needs text',
      'put it in quotes',
    ],
    [
      'harborAdminPassword: yes',
      'harborAdminPassword',
      'without quotes this is a boolean, and the chart needs text',
      'put it in quotes',
    ],
    ['externalURL: {a: b}', 'externalURL', 'a map where text is expected', 'write text'],
    ['expose: ingress', 'expose', 'a map is expected here', 'write keys below it: type, tls, ingress, route'],
    [
      'jobservice: {jobLoggers: file}',
      'jobservice.jobLoggers',
      'text where a list is expected',
      'write a list: [file]',
    ],
    [
      'jobservice: {jobLoggers: [stdot]}',
      'jobservice.jobLoggers[0]',
      '"stdot" is none of file, database, stdout',
      'did you mean stdout',
    ],
    ['imagePullSecrets: [regcred]', 'imagePullSecrets[0]', 'text where a map is expected', 'write - name: regcred'],
    [
      'core: {extraEnvVars: [{name: A, value: 5}]}',
      'core.extraEnvVars[0].value',
      'without quotes this is a number, and the chart needs text',
      "put it in quotes: '5'",
    ],
    ['core: {extraEnvVars: [{value: a}]}', 'core.extraEnvVars[0]', 'the item has no name', 'add name: to it'],
    [
      'core: {extraEnvVars: [{name: A, valeu: x}]}',
      'core.extraEnvVars[0].valeu',
      'Kubernetes knows no field valeu here',
      'did you mean value',
    ],
    [
      'core: {resources: {limit: {cpu: 1}}}',
      'core.resources.limit',
      'Kubernetes knows no field limit here',
      'did you mean limits',
    ],
    [
      'core: {nodeSelector: [a]}',
      'core.nodeSelector',
      'a list where a map is expected',
      'write `name: value` lines below it',
    ],
    ['core: {podLabels: {a: {b: c}}}', 'core.podLabels.a', 'a map where text is expected', 'write text'],
    ['core: {tolerations: {key: a}}', 'core.tolerations', 'a map where a list is expected', 'write a list'],
    [
      'core: {affinity: none}',
      'core.affinity',
      'text where a map is expected',
      'write a map of nodeAffinity, podAffinity, podAntiAffinity',
    ],
    [
      'persistence: {persistentVolumeClaim: {redis: {size: true}}}',
      'persistence.persistentVolumeClaim.redis.size',
      'a boolean where a number or text is expected',
      'write a number, or text',
    ],
    ['trace: {sample_rate: half}', 'trace.sample_rate', 'half where a number is expected', 'write a number, such as 1'],
  ])('%s', (text, where, what, fix) => {
    expect(findings(text)).toEqual([[`${where} (line 1)`, what, fix]]);
  });

  test.each([
    [
      'expose: {ingress: {controller: nginx}}',
      '"nginx" is none of default, gce, ncp, alb, f5-bigip: the chart treats every other controller as default',
    ],
    [
      'registry: {middleware: {type: other}}',
      '"other" is none of cloudFront: the chart configures no middleware of any other type',
    ],
  ])('%s renders without harm: a warning', (text, what) => {
    expect(check(text).problems).toMatchObject([{ severity: 'warning', what }]);
  });

  test.each([
    ['core: {tolerations: {}}', { core: { tolerations: [] } }],
    ['core: {nodeSelector: []}', { core: { nodeSelector: {} } }],
    ['core: {replicas: "2"}', { core: { replicas: 2 } }],
    [
      'core: {podLabels: {a: 1, b: true, c: null, d: 12345678901234567890}}',
      { core: { podLabels: { a: '1', b: 'true', c: null, d: '12345678901234567890' } } },
    ],
    ['redis: {external: {jobserviceDatabaseIndex: 3}}', { redis: { external: { jobserviceDatabaseIndex: 3 } } }],
    ['core: {replicas: null}\nexpose: null', { core: { replicas: null }, expose: null }],
    ['core: {affinity: {nodeAffinity: {x: null}}}', { core: { affinity: { nodeAffinity: { x: null } } } }],
    [
      'core: {extraEnvVars: [{name: A, value: null, valueFrom: {fieldRef: {fieldPath: x, apiVersion: null}}}]}',
      { core: { extraEnvVars: [{ name: 'A', valueFrom: { fieldRef: { fieldPath: 'x' } } }] } },
    ],
  ])('%s is taken', (text, values) => {
    expect(check(text)).toEqual({ values, problems: [], doubtful: new Set() });
  });

  test('what is wrong is left out, the rest stays', () => {
    const { values } = check(
      'core: {replicas: two, image: {tag: v1}}\nexpose: 7\nnotary: {}\ntrivy: {dbRepository: [a, 1]}\n',
    );
    expect(values).toEqual({ core: { image: { tag: 'v1' } }, trivy: { dbRepository: ['a'] } });
  });
});

/** One mistake a line; none follows from another. */
const fiftyMistakes = `expose:
  type: ingres
  tls:
    enabled: ture
    certSource: manual
    notarySecretName: x
    secretName: y
  ingress:
    host: h.example
    hosts: {core: 5}
    className: true
    annotations: x
  nodePort:
    ports: {http: {nodePort: a}}
  loadBalancer:
    loadBalancerIP: 1.2.3.4
    sourceRanges: 10.0.0.0/8
externalUrl: https://h
persistence:
  enabled: "true"
  resourcePolicy: [keep]
  persistentVolumeClaim:
    registry: {accessMode: RWX}
    jobservice:
      storageClass: fast
      size: 5Gi
    chartmuseum: {size: 5Gi}
    trivy: 5Gi
  imageChartStorage:
    type: minio
    s3:
      accessKey: a
      secure: "false"
core:
  replicas: many
  replicaCount: 2
  image: {tag: 2.15}
  secret: 1234567890123456
  extraEnvVars: [{name: A, value: 1}]
  tolerations: {key: x}
  resources: {limit: {cpu: 1}}
  startupProbe: {enabled: off, delay: 3}
jobservice:
  maxJobWorkers: ten
  jobLogger: file
  jobLoggers: database
registry:
  credentials: {htpasswd: x}
  upload_purging: {enabled: 1}
trivy:
  enabled: "no"
  githubToken: x
database:
  type: rds
  external: {sslmode: required}
  internal: {shmSizeLimit: [512Mi]}
redis:
  type: cluster
  external: {host: r, tlsOptions: {enable: "on"}}
notary: {enabled: false}
logLevel: warn
imagePullPolicy: always
imagePullSecrets: [a]
updateStrategy: Recreate
proxy: {components: [cor]}
`;

test('fifty mistakes are fifty errors, each on its line', () => {
  const file = readValues(fiftyMistakes);
  expect(file.problems).toEqual([]);
  const { problems } = checkValues(file, '2.15.1');
  expect(problems.every(({ severity, where }) => severity === 'error' && /\(line \d+\)$/.test(where))).toBe(true);
  expect(problems).toHaveLength(50);
  expect(new Set(problems.map(({ where }) => where)).size).toBe(50);
});
