/** What becomes of credentials: errors, placeholders, or references that leave nothing of them in the model. */
import { describe, expect, test } from 'vitest';
import { harborOfValues, type SecretMode } from '../../lib/harbor/values/index.ts';
import { existing, ofRelease } from '../../lib/secrets/source.ts';

const result = (text: string, secrets: SecretMode, release = 'harbor') =>
  harborOfValues(text, { release, namespace: 'n', version: '2.15.1', secrets });

const invented = 'the chart invents this credential at every render, and no value pins it';

test('pinned: each credential that the chart would invent is an error with the reference to give', () => {
  const { problems } = result('', 'pinned');
  expect(problems.map(({ where, what, fix }) => [where, what, fix])).toEqual([
    [
      'expose.tls.certSource',
      invented,
      'expose.tls.certSource: secret, and expose.tls.secret.secretName: <name of a Secret with tls.crt and tls.key>; or --placeholders, to compare renders',
    ],
    [
      'core.secret',
      invented,
      'core.secret: <16 characters>, or core.existingSecret: <name of a Secret that has it>; or --placeholders, to compare renders',
    ],
    [
      'jobservice.secret',
      invented,
      'jobservice.secret: <16 characters>, or jobservice.existingSecret: <name of a Secret that has it>; or --placeholders, to compare renders',
    ],
    [
      'registry.secret',
      invented,
      'registry.secret: <16 characters>, or registry.existingSecret: <name of a Secret that has it>; or --placeholders, to compare renders',
    ],
    [
      'core.xsrfKey',
      invented,
      'core.xsrfKey: <32 characters>, or core.existingXsrfSecret: <name of a Secret that has it>; or --placeholders, to compare renders',
    ],
    [
      'core.secretName',
      invented,
      'core.secretName: <name of a Secret with tls.key and tls.crt>, or core.tokenKey and core.tokenCert; or --placeholders, to compare renders',
    ],
    [
      'registry.credentials.htpasswdString',
      invented,
      'registry.credentials.htpasswdString: <output of `htpasswd -nbB user password`>, or registry.credentials.existingSecret: <name of a Secret with REGISTRY_PASSWD and REGISTRY_HTPASSWD>; or --placeholders, to compare renders',
    ],
  ]);
  expect(problems.every(({ severity, check }) => severity === 'error' && check === 'values-secret')).toBe(true);
});

const pinned = `
core: {secret: s, xsrfKey: x, tokenKey: k, tokenCert: c}
jobservice: {existingSecret: js, existingSecretKey: jk}
registry: {secret: r, credentials: {htpasswdString: "u:h", username: u, password: p}}
expose: {tls: {certSource: secret, secret: {secretName: t}}}
existingSecretAdminPassword: admin
existingSecretAdminPasswordKey: pw
existingSecretSecretKey: sk
`;

test('pinned: what the values hold is plain, what they name is a reference', () => {
  const { harbor, problems, secrets } = result(pinned, 'pinned');
  expect(problems).toEqual([]);
  expect(harbor.credentials).toEqual({
    adminPassword: existing('admin', 'pw'),
    secretKey: existing('sk'),
    coreSecret: { from: 'plain', value: 's' },
    jobserviceSecret: existing('js', 'jk'),
    registrySecret: { from: 'plain', value: 'r' },
    csrfKey: { from: 'plain', value: 'x' },
    tokenSigning: { from: 'plain', value: { 'tls.key': 'k', 'tls.crt': 'c' } },
    registryCredentials: { from: 'plain', value: { REGISTRY_PASSWD: 'p', REGISTRY_HTPASSWD: 'u:h' } },
    registryUsername: 'u',
  });
  expect(secrets).toEqual([
    { name: 't', keys: ['tls.crt', 'tls.key'], origin: 'given' },
    { name: 'admin', keys: ['pw'], origin: 'given' },
    { name: 'sk', keys: ['secretKey'], origin: 'given' },
    { name: 'js', keys: ['jk'], origin: 'given' },
  ]);
});

test.each([
  ['core: {secret: 1234567890123456}', 'core.secret'],
  ['core: {secrt: x}', 'core.secret'],
  ['core: 5', 'core.xsrfKey'],
  ['registry: {credentials: {htpasswd: x}}', 'registry.credentials.htpasswdString'],
  ['expose: {tls: {certSource: Auto}}', 'expose.tls.certSource'],
])('%s is one error: that %s is missing follows from it', (text, missing) => {
  const wheres = result(text, 'pinned').problems.map(({ where }) => where);
  expect(wheres).not.toContain(missing);
  expect(wheres.filter((where) => where.includes(' (line 1)'))).toHaveLength(1);
  expect(result('', 'pinned').problems.map(({ where }) => where)).toContain(missing);
});

test('a file that cannot be read has no other problem', () => {
  expect(result('a: [', 'pinned').problems).toMatchObject([{ check: 'values-syntax' }]);
});

test('half a key pair is an error in every mode', () => {
  for (const mode of ['pinned', 'placeholders', 'live'] as const) {
    expect(result(`${pinned}`.replace(', tokenCert: c', ''), mode).problems).toMatchObject([
      {
        where: 'core.tokenKey (line 2)',
        what: 'core.tokenKey is of no use without core.tokenCert: the chart invents a new pair',
        fix: 'add core.tokenCert, or give core.secretName',
      },
    ]);
  }
});

test('a credential without value is an error', () => {
  expect(result(`${pinned}database: {internal: {password: ""}}`, 'pinned').problems).toMatchObject([
    {
      where: 'database.internal.password (line 9)',
      what: 'the credential has no value',
      fix: 'database.internal.password',
    },
  ]);
});

test('placeholders have the form that Harbor asks for, and are always the same', () => {
  const { harbor, problems } = result(
    'registry: {credentials: {username: me}}\ninternalTLS: {enabled: true}',
    'placeholders',
  );
  expect(problems).toEqual([]);
  const { coreSecret, jobserviceSecret, registrySecret, csrfKey, tokenSigning, registryCredentials } =
    harbor.credentials;
  expect(
    [coreSecret, jobserviceSecret, registrySecret, csrfKey].map(
      (source) => source?.from === 'plain' && source.value.length,
    ),
  ).toEqual([16, 16, 16, 32]);
  expect(tokenSigning).toMatchObject({
    value: {
      'tls.key': expect.stringContaining('BEGIN RSA PRIVATE KEY'),
      'tls.crt': expect.stringContaining('BEGIN CERTIFICATE'),
    },
  });
  expect(registryCredentials).toMatchObject({
    value: { REGISTRY_HTPASSWD: expect.stringMatching(/^me:\$2a\$10\$.{53}$/) },
  });
  expect(harbor.internalTLS).toMatchObject({
    secrets: {
      trivy: { value: { 'ca.crt': expect.any(String), 'tls.crt': expect.any(String), 'tls.key': expect.any(String) } },
    },
  });
  expect(result('', 'placeholders').harbor).toEqual(result('', 'placeholders').harbor);
  expect(result(pinned, 'placeholders').placeholders).toEqual([]);
  expect(result('core: {secret: 0123456789abcdeX}', 'placeholders').placeholders).toEqual([
    ...['harbor.expose.tls.secret', 'harbor.expose.tls.caDownload', 'harbor.credentials.jobserviceSecret'],
    ...['harbor.credentials.registrySecret', 'harbor.credentials.csrfKey', 'harbor.credentials.tokenSigning'],
    'harbor.credentials.registryCredentials',
  ]);
});

describe('live', () => {
  test('everything is where the release has it', () => {
    const { harbor, problems, secrets, notes } = result('metrics: {enabled: true}', 'live', 'prod');
    expect(problems).toEqual([]);
    expect(harbor.credentials).toEqual({
      every: ofRelease('prod-harbor-core'),
      jobserviceSecret: ofRelease('prod-harbor-jobservice'),
      registrySecret: ofRelease('prod-harbor-registry'),
      registryCredentials: ofRelease('prod-harbor-registry-htpasswd'),
    });
    expect(harbor.expose.tls).toEqual({
      from: 'secret',
      secret: ofRelease('prod-harbor-ingress'),
      caDownload: ofRelease('prod-harbor-ingress'),
    });
    expect(harbor.database.password).toEqual(ofRelease('prod-harbor-database'));
    expect(secrets.map(({ name, keys, origin }) => [name.replace('prod-harbor-', ''), keys.join(), origin])).toEqual([
      ['ingress', 'tls.crt,tls.key,ca.crt', 'chart'],
      ['core', 'HARBOR_ADMIN_PASSWORD,secretKey,secret,CSRF_KEY,tls.key,tls.crt,REGISTRY_CREDENTIAL_PASSWORD', 'chart'],
      ['jobservice', 'JOBSERVICE_SECRET,REGISTRY_CREDENTIAL_PASSWORD', 'chart'],
      ['registry', 'REGISTRY_HTTP_SECRET', 'chart'],
      ['registry-htpasswd', 'REGISTRY_HTPASSWD', 'chart'],
      ['database', 'POSTGRES_PASSWORD', 'chart'],
      ['exporter', 'HARBOR_ADMIN_PASSWORD,HARBOR_DATABASE_PASSWORD', 'chart'],
    ]);
    expect(notes.map(({ path }) => path)).toEqual([
      'harbor.expose.tls',
      'harbor.credentials',
      'harbor.database.password',
    ]);
  });

  const url = 'https://user:S3NTINEL@host';
  const values = `
harborAdminPassword: S3NTINEL
secretKey: S3NTINEL
core: {secret: S3NTINEL, xsrfKey: S3NTINEL, tokenKey: S3NTINEL, tokenCert: S3NTINEL, configureUserSettings: S3NTINEL, extraEnvVars: [{name: DB_PASSWORD, value: S3NTINEL}, {name: URL, value: "${url}"}, {name: TZ, value: UTC}, {name: B_PASSWORD, value: "$(A)"}]}
jobservice: {secret: S3NTINEL, initContainers: [{name: i, env: [{name: API_TOKEN, value: S3NTINEL}]}]}
registry: {secret: S3NTINEL, credentials: {password: S3NTINEL, htpasswdString: S3NTINEL}, registry: {extraEnvVars: [{name: MY_SECRET, value: S3NTINEL}]}}
trivy: {gitHubToken: S3NTINEL}
internalTLS: {enabled: true, certSource: manual, trustCa: S3NTINEL, core: {crt: S3NTINEL, key: S3NTINEL}, jobservice: {crt: S3NTINEL, key: S3NTINEL}, registry: {crt: S3NTINEL, key: S3NTINEL}, portal: {crt: S3NTINEL, key: S3NTINEL}, trivy: {crt: S3NTINEL, key: S3NTINEL}}
trace: {enabled: true, jaeger: {password: S3NTINEL}}
proxy: {httpProxy: "${url}", httpsProxy: "http://plain:1"}
database: {type: external, external: {host: h, username: u, password: S3NTINEL}}
redis: {type: external, external: {addr: "r:1", password: S3NTINEL}}
`;
  const stores = [
    's3: {accesskey: S3NTINEL, secretkey: S3NTINEL}',
    'azure: {accountkey: S3NTINEL}',
    'gcs: {encodedkey: S3NTINEL}',
    'swift: {password: S3NTINEL, secretkey: S3NTINEL, accesskey: S3NTINEL}',
    'oss: {accesskeysecret: S3NTINEL}',
  ];

  test.each(stores)('no credential of the values reaches the model (%s)', (store) => {
    const text = `${values}persistence: {imageChartStorage: {type: ${store.split(':', 1)}, ${store}}}\n`;
    expect(JSON.stringify(result(text, 'placeholders').harbor).split('S3NTINEL').length).toBeGreaterThan(30);
    const { harbor, problems } = result(text, 'live');
    expect(JSON.stringify(harbor)).not.toContain('S3NTINEL');
    expect(JSON.stringify(problems)).not.toContain('S3NTINEL');
  });

  test('Secrets to create are listed with their keys and where the values stand', () => {
    const { harbor, secrets } = result(values, 'live');
    expect(secrets.filter(({ origin }) => origin === 'new')).toEqual([
      { name: 'harbor-redis-auth', keys: ['REDIS_PASSWORD'], origin: 'new', from: 'redis.external.password' },
      {
        name: 'harbor-core-env',
        keys: ['DB_PASSWORD', 'URL'],
        origin: 'new',
        from: 'extraEnvVars and initContainers of core',
      },
      {
        name: 'harbor-jobservice-env',
        keys: ['API_TOKEN'],
        origin: 'new',
        from: 'extraEnvVars and initContainers of jobservice',
      },
      {
        name: 'harbor-registry-registry-env',
        keys: ['MY_SECRET'],
        origin: 'new',
        from: 'extraEnvVars and initContainers of registry.registry',
      },
      {
        name: 'harbor-proxy',
        keys: ['HTTP_PROXY', 'HTTPS_PROXY'],
        origin: 'new',
        from: 'proxy.httpProxy and proxy.httpsProxy',
      },
    ]);
    expect(harbor.core?.extraEnvVars?.[0]).toEqual({
      name: 'DB_PASSWORD',
      valueFrom: { secretKeyRef: { name: 'harbor-core-env', key: 'DB_PASSWORD' } },
    });
    expect(harbor.core?.extraEnvVars?.slice(2)).toEqual([
      { name: 'TZ', value: 'UTC' },
      { name: 'B_PASSWORD', value: '$(A)' },
    ]);
    expect(harbor.proxy).toEqual({ urls: existing('harbor-proxy') });
    expect(harbor.database.password).toEqual(ofRelease('harbor-core', 'POSTGRESQL_PASSWORD'));
  });

  test('a Redis password that does not fit into a URL is a warning', () => {
    const redis = (password: string) =>
      result(`redis: {type: external, external: {addr: "r:1", password: "${password}"}}`, 'live').problems;
    expect(redis('letters.and-digits_1~')).toEqual([]);
    expect(redis('p@ss')).toMatchObject([{ severity: 'warning', where: 'redis.external.password (line 1)' }]);
  });
});
