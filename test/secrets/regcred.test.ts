/** Pull secrets: every source, every namespace, and the ServiceAccounts that use them. */
import { Buffer } from 'node:buffer';
import { describe, expect, it } from 'vitest';
import type { Manifest } from '../../lib/kube/manifest.ts';
import { noInputs } from '../../lib/secrets/inputs.ts';
import { plainFormatProblems } from '../../lib/secrets/plain.ts';
import { type Regcred, regcredNeeds } from '../../lib/secrets/regcred.ts';
import { renderRegcred } from '../../lib/secrets/regcred-objects.ts';
import { sealedSecret } from '../../lib/secrets/seal.ts';
import { existing, external, plain, sealed } from '../../lib/secrets/source.ts';
import { inputsOf, someKey } from './samples.ts';

const registries = { host: 'harbor.eunjae.shop', username: 'id' };
const byPlain: Regcred = { registries, credentials: plain('pw'), namespaces: ['default', 'team-a'] };
const render = (regcred: Regcred, inputs = noInputs) => renderRegcred(regcred, inputs);
const ids = (manifests: Manifest[]) =>
  manifests.map(({ kind, metadata }) => `${kind} ${metadata.namespace ?? '-'}/${metadata.name}`);
const whats = (regcred: Regcred) => render(regcred).problems.map(({ where, what }) => `${where}: ${what}`);

describe('plain', () => {
  it('is a dockerconfigjson in every namespace', () => {
    const { manifests, problems } = render(byPlain);
    expect(problems).toEqual([]);
    expect(ids(manifests)).toEqual(['Secret default/regcred', 'Secret team-a/regcred']);
    expect(manifests[0]?.type).toBe('kubernetes.io/dockerconfigjson');
    const content = Buffer.from(manifests[0]?.data['.dockerconfigjson'], 'base64').toString();
    expect(content).toBe('{"auths":{"harbor.eunjae.shop":{"auth":"aWQ6cHc="}}}');
  });

  it('takes users from the credentials, several registries, or the whole JSON', () => {
    const several: Regcred = {
      registries: [{ host: 'b:5000' }, { host: 'a', username: 'robot$ci' }],
      credentials: plain({ 'b-5000.username': 'u', 'b-5000.password': 'p', 'a.password': 'q' }),
      namespaces: ['default'],
    };
    expect(plainFormatProblems(regcredNeeds(several))).toEqual([]);
    expect(Buffer.from(render(several).manifests[0]?.data['.dockerconfigjson'], 'base64').toString()).toBe(
      '{"auths":{"a":{"auth":"cm9ib3QkY2k6cQ=="},"b:5000":{"auth":"dTpw"}}}',
    );
    const whole = { ...several, credentials: plain({ '.dockerconfigjson': '{"auths":{"a":{"auth":"dTpw"}}}' }) };
    expect(plainFormatProblems(regcredNeeds(whole))[0]?.what).toBe('the value has no login for b:5000');
  });

  it.each([
    [{ host: 'h' }, plain('pw'), 'one text stands for 2 values'],
    [
      { host: 'h' },
      plain({ username: 'a:b', password: 'x' }),
      'the value has a colon, and clients split `user:password` at the first one',
    ],
    [{ host: 'h', username: 'u' }, plain({ passwrd: 'x' }), '.dockerconfigjson is missing'],
  ])('is refused: %j', (registry, credentials, what) => {
    const needs = regcredNeeds({ registries: registry, credentials, namespaces: ['default'] });
    expect(plainFormatProblems(needs).map((problem) => problem.what)).toEqual([what]);
  });
});

describe('external', () => {
  const credentials = external(
    'regcred',
    { name: 'vault' },
    { username: 'robots/a#name', password: 'robots/a#secret' },
  );

  it('composes the JSON in the operator', () => {
    const { manifests, problems } = render({ registries: { host: 'h:5000' }, credentials, namespaces: ['team-a'] });
    expect(problems).toEqual([]);
    expect(manifests[0]?.spec.target.template).toEqual({
      engineVersion: 'v2',
      mergePolicy: 'Replace',
      type: 'kubernetes.io/dockerconfigjson',
      metadata: { labels: { 'app.kubernetes.io/managed-by': 'external-secrets' } },
      data: {
        '.dockerconfigjson': '{"auths":{"h:5000":{"auth":"{{ printf "%s:%s" .username .password | b64enc }}"}}}',
      },
    });
  });

  it('takes the whole JSON from the store where it is there', () => {
    const whole = external('regcred', { name: 'vault' }, { '.dockerconfigjson': 'docker#config' });
    const { manifests, problems } = render({ registries, credentials: whole, namespaces: ['team-a'] });
    expect(problems).toEqual([]);
    expect(manifests[0]?.spec.target.template.data).toBeUndefined();
    expect(manifests[0]?.spec.data[0].secretKey).toBe('.dockerconfigjson');
  });

  it('needs a place for every value', () => {
    expect(whats({ registries: [{ host: 'a' }, { host: 'b' }], credentials, namespaces: ['x'] })).toEqual(
      ['a.username', 'a.password', 'b.username', 'b.password'].map(
        (own) => `regcred.credentials: the store has no place for ${own}`,
      ),
    );
  });

  it('serves namespaces by label, those that it creates among them', () => {
    const { manifests, problems } = render({
      registries,
      credentials,
      selector: { 'harbor.example.com/regcred': 'true' },
      namespaces: [{ name: 'new', create: true, podSecurity: 'baseline' }, 'old'],
    });
    expect(problems).toEqual([]);
    expect(ids(manifests)).toEqual([
      'Namespace -/new',
      'ClusterExternalSecret -/regcred',
      'ExternalSecret old/regcred',
    ]);
    expect(manifests[0]?.metadata.labels).toEqual({
      'harbor.example.com/regcred': 'true',
      'pod-security.kubernetes.io/enforce': 'baseline',
      'pod-security.kubernetes.io/audit': 'baseline',
      'pod-security.kubernetes.io/warn': 'baseline',
    });
    const { externalSecretSpec, ...spec } = manifests[1]?.spec ?? {};
    expect(spec).toEqual({
      externalSecretName: 'regcred',
      namespaceSelectors: [{ matchLabels: { 'harbor.example.com/regcred': 'true' } }],
      refreshTime: '1h0m0s',
    });
    expect(externalSecretSpec).toEqual(manifests[2]?.spec);
  });
});

describe('sealed', () => {
  const data = { '.dockerconfigjson': '{}' };
  const type = 'kubernetes.io/dockerconfigjson';

  it('is one cluster-wide file for all, or one file for each', () => {
    const wide = sealedSecret({ name: 'regcred', namespace: undefined, scope: 'cluster-wide', type, data }, someKey);
    const regcred: Regcred = { registries, credentials: sealed('regcred'), namespaces: ['default', 'team-a'] };
    const { manifests, problems } = render(regcred, inputsOf({ 'regcred.yaml': wide }));
    expect(problems).toEqual([]);
    expect(ids(manifests)).toEqual(['SealedSecret default/regcred', 'SealedSecret team-a/regcred']);
    const own = sealedSecret({ name: 'regcred', namespace: 'team-a', scope: 'namespace-wide', type, data }, someKey);
    expect(render(regcred, inputsOf({ 'team-a.regcred.yaml': own })).problems.map(({ what }) => what)).toEqual([
      'no ciphertext is committed for Secret regcred: test.secrets/default.regcred.yaml',
    ]);
  });
});

describe('ServiceAccounts', () => {
  it('get the pull secret where asked, and nothing else', () => {
    const { manifests } = render({
      ...byPlain,
      namespaces: ['default', { name: 'team-a', defaultServiceAccount: false }],
      defaultServiceAccount: { alongside: ['other'] },
    });
    expect(manifests.filter(({ kind }) => kind === 'ServiceAccount')).toEqual([
      {
        apiVersion: 'v1',
        kind: 'ServiceAccount',
        metadata: { name: 'default', namespace: 'default' },
        imagePullSecrets: [{ name: 'regcred' }, { name: 'other' }],
      },
    ]);
  });

  it('use Secrets that exist', () => {
    const regcred: Regcred = {
      registries,
      credentials: existing('pull'),
      namespaces: ['a'],
      defaultServiceAccount: true,
    };
    const { manifests, problems } = render(regcred);
    expect(problems).toEqual([]);
    expect(ids(manifests)).toEqual(['ServiceAccount a/default']);
    expect(manifests[0]?.imagePullSecrets).toEqual([{ name: 'pull' }]);
  });
});

describe('descriptions', () => {
  it.each<[Partial<Regcred>, string]>([
    [
      { registries: { host: 'https://h', username: 'u' } },
      'regcred.registries.host: `https://h` is no host: pull secrets are found by the host in the image name',
    ],
    [
      { registries: { host: 'h/project', username: 'u' } },
      'regcred.registries.host: `h/project` is no host: pull secrets are found by the host in the image name',
    ],
    [
      { registries: { host: 'h', username: 'a:b' } },
      'regcred.registries.username: the user name has a colon, and clients split `user:password` at the first one',
    ],
    [{ registries: [] }, 'regcred.registries: no registry is named'],
    [{ registries: [registries, registries] }, 'regcred.registries[1].host: `harbor.eunjae.shop` is named twice'],
    [{ namespaces: [] }, 'regcred.namespaces: no namespace gets the pull secret'],
    [{ namespaces: ['a', 'a'] }, 'regcred.namespaces[1]: `a` is listed twice'],
    [{ namespaces: ['Team'] }, 'regcred.namespaces[0]: `Team` is no name for a namespace'],
    [
      { namespaces: [{ name: 'default', create: true }] },
      'regcred.namespaces[0].create: `default` exists in every cluster',
    ],
    [
      { namespaces: [{ name: 'a', podSecurity: 'baseline' }] },
      'regcred.namespaces[0].podSecurity: the Pod Security level of `a` cannot be set: the namespace is not rendered here',
    ],
    [{ selector: { a: 'b' } }, 'regcred.selector: namespaces cannot be chosen by label with plain credentials'],
    [{ selector: {} }, 'regcred.selector: an empty selector would open the registry to every namespace'],
    [
      { selector: { a: 'b' }, credentials: external('r', { kind: 'SecretStore', name: 's' }, { password: 'p' }) },
      'regcred.credentials.store: a SecretStore serves one namespace only',
    ],
  ])('are refused: %j', (part, what) => {
    expect(whats({ ...byPlain, ...part })).toContain(what);
  });

  it('say each problem once, however many namespaces have it', () => {
    const namespaces = Array.from({ length: 50 }, (_, index) => `team-${index}`);
    const credentials = external('r', { name: 's' }, { password: 'p' }, { refreshInterval: 'often' });
    expect(whats({ registries, credentials, namespaces })).toEqual(['regcred.credentials: `often` is no Go duration']);
    expect(whats({ registries, credentials: sealed('r'), namespaces })).toEqual([
      'regcred.credentials: no ciphertext is committed for Secret r: /team-0.r.yaml, /team-1.r.yaml, /team-2.r.yaml and 47 more',
    ]);
  });
});

it('renders ten thousand namespaces in the time of ten thousand', () => {
  const wide = sealedSecret(
    {
      name: 'regcred',
      namespace: undefined,
      scope: 'cluster-wide',
      type: undefined,
      data: { '.dockerconfigjson': '{}' },
    },
    someKey,
  );
  const seconds = (count: number): number => {
    const namespaces = Array.from({ length: count }, (_, index) => `team-${index}`);
    const start = process.cpuUsage();
    const inputs = inputsOf({ 'regcred.yaml': wide });
    const { manifests } = render(
      { registries, credentials: sealed('regcred'), namespaces, defaultServiceAccount: true },
      inputs,
    );
    expect(manifests).toHaveLength(2 * count);
    return process.cpuUsage(start).user / 1e6;
  };
  seconds(1000);
  expect(seconds(10_000)).toBeLessThan(3);
});
