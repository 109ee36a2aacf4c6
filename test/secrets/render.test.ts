/** From needs to objects: one Secret's source each, and every contradiction said. */
import { describe, expect, it } from 'vitest';
import { noInputs } from '../../lib/secrets/inputs.ts';
import { neededSecrets } from '../../lib/secrets/needed-secret.ts';
import { secretObjects, unusedInputs } from '../../lib/secrets/render.ts';
import { sealedSecret } from '../../lib/secrets/seal.ts';
import { existing, external, plain, sealed } from '../../lib/secrets/source.ts';
import { exactly, given, harborNeeds, inputsOf, need, someKey, text } from './samples.ts';

const vault = { name: 'vault' };
const problemsOf = (...needs: Parameters<typeof secretObjects>[0][number][]) =>
  secretObjects(needs, noInputs).problems.map(({ where, what }) => `${where}: ${what}`);

describe('external', () => {
  const source = external('harbor-db', vault, { password: 'harbor/db#password' });

  it('is an ExternalSecret with every default written out', () => {
    expect(secretObjects([need('harbor.database.password', source, [given('password')])], noInputs)).toEqual({
      problems: [],
      manifests: [
        {
          apiVersion: 'external-secrets.io/v1',
          kind: 'ExternalSecret',
          metadata: { name: 'harbor-db', namespace: 'harbor' },
          spec: {
            refreshInterval: '1h0m0s',
            refreshPolicy: 'Periodic',
            secretStoreRef: { kind: 'ClusterSecretStore', name: 'vault' },
            target: {
              name: 'harbor-db',
              creationPolicy: 'Owner',
              deletionPolicy: 'Retain',
              template: {
                engineVersion: 'v2',
                mergePolicy: 'Replace',
                type: 'Opaque',
                metadata: { labels: { 'app.kubernetes.io/managed-by': 'external-secrets' } },
              },
            },
            data: [
              {
                secretKey: 'password',
                remoteRef: {
                  key: 'harbor/db',
                  property: 'password',
                  conversionStrategy: 'Default',
                  decodingStrategy: 'None',
                  metadataPolicy: 'None',
                },
              },
            ],
          },
        },
      ],
    });
  });

  it('keeps the type that the readers need', () => {
    const tls = external('tls', vault, { 'tls.crt': 'tls#crt', 'tls.key': 'tls#key' });
    const values = [given('tls.crt'), given('tls.key')];
    const { manifests } = secretObjects([need('tls', tls, values, { type: 'kubernetes.io/tls' })], noInputs);
    expect(manifests[0]?.spec.target.template.type).toBe('kubernetes.io/tls');
  });

  it('is one object for all needs of a name, its data united', () => {
    const one = external('h', vault, { a: 'h/a' });
    const two = external('h', { kind: 'ClusterSecretStore', name: 'vault' }, { b: 'h/b' });
    const { manifests, problems } = secretObjects([need('x', one, [text('a')]), need('y', two, [text('b')])], noInputs);
    expect(problems).toEqual([]);
    expect(manifests).toHaveLength(1);
    expect(manifests[0]?.spec.data.map(({ secretKey }: { secretKey: string }) => secretKey)).toEqual(['a', 'b']);
  });

  it('says what it cannot fill', () => {
    expect(problemsOf(need('x', external('h', vault, { a: 'h/a' }), [text('b')]))).toEqual([
      'x: data of Secret h does not fill the key b',
    ]);
    expect(problemsOf(need('x', external('h', vault, { a: 'h/a' }, { keys: { b: 'a' } }), [text('b')]))).toEqual([]);
    expect(problemsOf(need('x', external('h', vault, { a: 'h#' }), [text('a')]))).toEqual([
      'x: `h#` names no entry of the store',
    ]);
    expect(problemsOf(need('x', external('h', vault, { a: 'h' }, { refreshInterval: '1d' }), [text('a')]))).toEqual([
      'x: `1d` is no Go duration',
    ]);
  });

  it('says once what is wrong in many namespaces', () => {
    const wrong = external('h', vault, { a: 'h/a' });
    const needs = ['a', 'b'].map((namespace) => need('x', wrong, [text('b')], { namespace }));
    expect(problemsOf(...needs)).toEqual(['x: data of Secret h does not fill the key b']);
  });

  it('says where two sources contradict each other', () => {
    const a = need('x', external('h', vault, { a: 'h/a' }), [text('a')]);
    expect(problemsOf(a, need('y', external('h', { name: 'aws' }, { a: 'h/a' }), [text('a')]))).toEqual([
      'y: Secret h cannot come from two stores or at two intervals',
    ]);
    expect(problemsOf(a, need('y', external('h', vault, { a: 'h/b' }), [text('a')]))).toEqual([
      'y: key a of Secret h has two places in the store',
    ]);
  });
});

describe('names and keys', () => {
  it('contradict each other in every way that is said', () => {
    expect(
      problemsOf(need('x', existing('s'), [text('a')]), need('y', external('s', vault, { a: 'e' }), [text('a')])),
    ).toEqual(['y: Secret s is existing in x and external here']);
    expect(problemsOf(need('x', existing('s', 'k'), [text('a'), text('b')]))).toEqual([
      'x: one key is named for 2 values',
    ]);
    expect(
      problemsOf(need('x', existing('s', 'k'), [exactly('a', 16)]), need('y', existing('s', 'k'), [exactly('a', 32)])),
    ).toEqual(['y: key k of Secret s is read here and by x in different forms']);
    expect(
      problemsOf(need('x', existing('s', 'k'), [exactly('a', 16)]), need('y', existing('s', 'k'), [text('b')])),
    ).toEqual([]);
    expect(
      problemsOf(
        need('x', existing('s'), [given('tls.crt'), given('tls.key')], { type: 'kubernetes.io/tls' }),
        need('y', existing('s'), [given('tls.crt')], { type: 'Opaque' }),
      ),
    ).toEqual(['y: Secret s cannot be kubernetes.io/tls and Opaque']);
    expect(
      problemsOf(
        need('x', existing('s', { 'tls.crt': 'crt' }), [given('tls.crt'), given('tls.key')], {
          type: 'kubernetes.io/tls',
        }),
      ),
    ).toEqual(['x: Secret s of type kubernetes.io/tls must have the key tls.crt']);
  });

  it('are those that Kubernetes takes', () => {
    expect(problemsOf(need('x', existing('Harbor_Core'), [text('a')]))).toEqual([
      'x: `Harbor_Core` is no name for a Secret',
    ]);
    expect(problemsOf(need('x', existing('s', 'a b'), [text('a')]))).toEqual(['x: `a b` is no key of a Secret']);
    expect(problemsOf(need('x', existing('harbor.core-1', '.dockerconfigjson'), [text('a')]))).toEqual([]);
  });

  it('are separate in separate namespaces', () => {
    const needs = [
      need('x', existing('s'), [text('a')]),
      need('y', plain('v'), [text('a')], { plainName: 's', namespace: 'b' }),
    ];
    expect(neededSecrets(needs)).toHaveLength(2);
    expect(secretObjects(needs, noInputs).problems).toEqual([]);
  });
});

describe('sealed', () => {
  const needs = harborNeeds(sealed('harbor'));
  const data = Object.fromEntries(
    needs.flatMap(({ values }) =>
      values.map(({ own, format }) => [own, 'x'.repeat(format.kind === 'exactly' ? format.characters : 9)]),
    ),
  );
  const file = sealedSecret({ name: 'harbor', namespace: 'harbor', scope: 'strict', type: undefined, data }, someKey);

  it('is the committed SealedSecret, once for all needs', () => {
    expect(secretObjects(needs, inputsOf({ 'harbor.yaml': file }))).toEqual({ manifests: [file], problems: [] });
  });

  it('is one problem where it is missing, with the command that makes it', () => {
    expect(secretObjects(needs, inputsOf({})).problems).toEqual([
      {
        check: 'sealed-missing',
        severity: 'error',
        where: needs.map(({ slot }) => slot).join(', '),
        what: 'no ciphertext is committed for Secret harbor: test.secrets/harbor.harbor.yaml',
        fix: 'make it: harbor-manifests secrets generate test --cert <certificate>',
      },
    ]);
    const { problems } = secretObjects([need('s3', sealed('s3'), [given('key')])], inputsOf({}));
    expect(problems[0]?.fix).toBe('make it: harbor-manifests secrets seal test s3 --cert <certificate>');
  });

  it('leaves no committed file unnoticed', () => {
    const inputs = inputsOf({ 'harbor.yaml': file, 'old.yaml': {}, 'harbor.yml': {} });
    expect(unusedInputs(needs, inputs).map(({ where }) => where)).toEqual([
      'test.secrets/old.yaml',
      'test.secrets/harbor.yml',
    ]);
    expect(unusedInputs(harborNeeds(existing('harbor')), inputs)).toHaveLength(3);
  });
});

it('renders nothing for existing Secrets, nor for plain text without a name', () => {
  expect(secretObjects([...harborNeeds(existing('harbor')), ...harborNeeds(plain('x'))], noInputs).manifests).toEqual(
    [],
  );
});

it('renders plain text as a Secret where a name is given', () => {
  const source = plain({ username: 'u', password: 'pä' });
  const needs = [
    need('x', source, [given('username'), given('password')], { plainName: 'backend', namespace: 'trident' }),
  ];
  expect(secretObjects(needs, noInputs).manifests).toEqual([
    {
      apiVersion: 'v1',
      kind: 'Secret',
      metadata: { name: 'backend', namespace: 'trident' },
      type: 'Opaque',
      data: { username: 'dQ==', password: 'cMOk' },
    },
  ]);
});
