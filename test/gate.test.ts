/** No secret value leaves its Secret: not in other objects, not in messages, not in the README, not in the construct tree. */
import { describe, expect, it } from 'vitest';
import type { Environment } from '../lib/environment.ts';
import { formatProblem } from '../lib/problem.ts';
import { render } from '../lib/render.ts';
import { secretNeeds } from '../lib/secret-needs.ts';
import { noInputs } from '../lib/secrets/inputs.ts';
import type { SecretSource } from '../lib/secrets/source.ts';
import { existing, plain } from '../lib/secrets/source.ts';
import { constructs, validationErrors } from '../lib/synth.ts';
import { small } from './harbor/fixture.ts';

/** Sixteen characters that stand nowhere else, another one for each call. */
let count = 0;
const planted: string[] = [];
const plant = (form: (text: string) => string = (text) => text): string => {
  count += 1;
  const text = form(`planted${String(count).padStart(9, '0')}`);
  planted.push(text);
  return text;
};

const everywhere = (allowPlaintext?: string): Environment => ({
  name: 'gate',
  argocd: { repoURL: 'https://git.example.com/r.git', targetRevision: 'main' },
  ...(allowPlaintext && { allowPlaintext }),
  harbor: small({
    credentials: {
      every: existing('all'),
      adminPassword: plain(plant()),
      secretKey: plain(plant()),
      coreSecret: plain(plant()),
      jobserviceSecret: plain(plant()),
      registrySecret: plain(plant()),
      csrfKey: plain(plant((text) => text + text)),
    },
    database: { type: 'external', host: '10.9.0.1', username: 'harbor', sslmode: 'require', password: plain(plant()) },
    redis: { type: 'external', addr: '10.9.0.2:6379', username: 'harbor', password: plain(plant()) },
    imageStorage: {
      type: 's3',
      region: 'eu-west-1',
      bucket: 'images',
      credentials: plain({ REGISTRY_STORAGE_S3_ACCESSKEY: plant(), REGISTRY_STORAGE_S3_SECRETKEY: plant() }),
    },
    trivy: { gitHubToken: plain(plant()) },
    trace: {
      provider: 'jaeger',
      endpoint: 'http://10.9.0.3:14268/api/traces',
      username: 'u',
      password: plain(plant()),
    },
    core: { configureUserSettings: plain(plant((text) => JSON.stringify({ ldap_search_password: text }))) },
    metrics: {},
  }),
  regcred: {
    registries: { host: 'harbor.example.com', username: 'robot$ci' },
    credentials: plain({ password: plant() }),
    namespaces: ['team-a'],
  },
});

const encodings = (text: string): string[] => [
  text,
  Buffer.from(text).toString('base64'),
  Buffer.from(`robot$ci:${text}`).toString('base64'),
  encodeURIComponent(text),
];

const leaks = (output: string): string[] =>
  planted.filter((text) => encodings(text).some((form) => output.includes(form)));

describe('a secret value', () => {
  it('is planted in every kind of credential', () => {
    const sources = secretNeeds(everywhere('for this test')).map(({ source }) => source);
    expect(sources.filter(({ from }: SecretSource) => from === 'plain').length).toBeGreaterThan(12);
  });

  it('stands in Secrets only, where plain text is allowed at all', () => {
    const { files, apps, problems } = render(everywhere('for this test'), noInputs);
    expect(problems.filter(({ severity }) => severity === 'error')).toEqual([]);
    const secrets = files.filter(({ path }) => path.endsWith('.secret.yaml'));
    const others = files.filter(({ path }) => !path.endsWith('.secret.yaml'));
    expect(leaks(others.map(({ path, text }) => path + text).join('\n'))).toEqual([]);
    expect(leaks(problems.map((problem) => formatProblem('gate', problem)).join(''))).toEqual([]);
    expect(leaks(validationErrors(constructs('gate', apps, problems)).join(''))).toEqual([]);
    // The test can fail: what is planted does reach the Secrets.
    expect(leaks(secrets.map(({ text }) => text).join('\n')).length).toBeGreaterThan(12);
  });

  it('is in no message that refuses it', () => {
    const { files, problems } = render(everywhere(), noInputs);
    expect(files).toEqual([]);
    expect(problems.filter(({ check }) => check === 'plaintext-secret').length).toBeGreaterThan(10);
    expect(leaks(problems.map((problem) => formatProblem('gate', problem)).join(''))).toEqual([]);
  });

  it('is in no message about its form', () => {
    const environment = everywhere('for this test');
    const bad = {
      every: existing('all'),
      secretKey: plain(plant((text) => `${text}-too-long`)),
      csrfKey: plain(plant()),
    };
    const { problems } = render({ ...environment, harbor: { ...environment.harbor, credentials: bad } }, noInputs);
    expect(problems.filter(({ severity }) => severity === 'error')).toHaveLength(2);
    expect(leaks(problems.map((problem) => formatProblem('gate', problem)).join(''))).toEqual([]);
  });
});
