/** Sealing: what the controller opens, and what it and we refuse. */
import { generateKeyPairSync, X509Certificate } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { sealedLength, sealingScopes } from '../../lib/secrets/ciphertext.ts';
import { committedSecret } from '../../lib/secrets/committed.ts';
import { neededSecrets } from '../../lib/secrets/needed-secret.ts';
import { readCertificate, sealData, sealedSecret, sealInto, sealValue } from '../../lib/secrets/seal.ts';
import { placedSealedSecret, sealedProblems } from '../../lib/secrets/sealed-secret.ts';
import { sealed } from '../../lib/secrets/source.ts';
import { certificate, certificateOf, day, privateKey, publicKey, rsa, unseal } from './pair.ts';
import { exactly, inputsOf, need, text } from './samples.ts';

const labels = { strict: 'team-a/regcred', 'namespace-wide': 'team-a', 'cluster-wide': '' };

describe('sealing', () => {
  it.each(sealingScopes)('%s opens under its own label only', (scope) => {
    const value = '{"pässword":"$x\\n"}';
    const data = { '.dockerconfigjson': value };
    const { '.dockerconfigjson': ciphertext = '' } = sealData(
      { name: 'regcred', namespace: 'team-a', scope, type: undefined, data },
      publicKey,
    );
    expect(unseal(ciphertext, labels[scope])).toBe(value);
    for (const [other, label] of Object.entries(labels)) {
      if (other !== scope) expect(() => unseal(ciphertext, label)).toThrow();
    }
    expect(sealedLength(ciphertext)).toBe(Buffer.byteLength(value));
  });

  it('never makes the same ciphertext twice', () => {
    expect(sealValue(publicKey, '', Buffer.from('x'))).not.toBe(sealValue(publicKey, '', Buffer.from('x')));
  });

  it('annotates object and template with the scope', () => {
    const secret = { name: 'regcred', namespace: 'team-a', type: 'kubernetes.io/dockerconfigjson', data: { k: 'v' } };
    expect(sealedSecret({ ...secret, scope: 'namespace-wide' }, publicKey)).toEqual({
      apiVersion: 'bitnami.com/v1alpha1',
      kind: 'SealedSecret',
      metadata: {
        name: 'regcred',
        namespace: 'team-a',
        annotations: { 'sealedsecrets.bitnami.com/namespace-wide': 'true' },
      },
      spec: {
        encryptedData: { k: expect.any(String) },
        template: {
          type: 'kubernetes.io/dockerconfigjson',
          metadata: { annotations: { 'sealedsecrets.bitnami.com/namespace-wide': 'true' } },
        },
      },
    });
    expect(sealedSecret({ ...secret, scope: 'strict' }, publicKey).metadata.annotations).toBeUndefined();
  });

  it.each([
    '',
    'x',
    'AAAA',
    `AgA${'A'.repeat(100)}`,
    Buffer.from('password').toString('base64'),
    Buffer.alloc(40).toString('base64'),
  ])('%j is no ciphertext', (text) => {
    expect(sealedLength(text)).toBeUndefined();
  });
});

describe('readCertificate', () => {
  const ec = generateKeyPairSync('ec', { namedCurve: 'P-256' })
    .privateKey.export({ type: 'sec1', format: 'pem' })
    .toString();

  it.each([
    ['a key', privateKey, 'is no certificate'],
    ['nothing', '', 'is no certificate'],
    ['an expired certificate', certificateOf(privateKey, day(-9), day(-1)), 'expired on'],
    ['a future certificate', certificateOf(privateKey, day(1), day(2)), 'is not valid before'],
    ['a short key', certificateOf(rsa(1024)), 'below 2048 bits'],
    ['an elliptic curve', certificateOf(ec), 'has no RSA key'],
  ])('refuses %s', (_, pem, what) => {
    expect(readCertificate(pem, new Date())).toMatchObject({ what: expect.stringContaining(what) });
  });

  it('takes the first certificate of several', () => {
    const read = readCertificate(certificate + certificateOf(rsa()), new Date());
    expect('key' in read && read.key.equals(new X509Certificate(certificate).publicKey)).toBe(true);
  });
});

describe('a committed SealedSecret', () => {
  const needs = [need('a', sealed('s'), [text('password'), exactly('key', 16)], { namespace: 'team-a' })];
  const [secret] = neededSecrets(needs);
  if (!secret) throw new Error('no Secret');
  const data = { password: 'x', key: 'k'.repeat(16) };
  const good = sealedSecret({ name: 's', namespace: 'team-a', scope: 'strict', type: undefined, data }, publicKey);
  const found = (document: unknown, file = 's.yaml') => committedSecret(inputsOf({ [file]: document }), 'team-a', 's');
  const problemsOf = (document: unknown) => {
    const { committed, problems } = found(document);
    return [...problems, ...(committed ? sealedProblems(secret, committed, 'test.secrets') : [])].map(
      ({ what }) => what,
    );
  };
  const wide = (scope: string) => ({ [`sealedsecrets.bitnami.com/${scope}`]: 'true' });

  it('is placed as it is', () => {
    const { committed, problems } = found(good);
    expect(problems).toEqual([]);
    expect(committed && placedSealedSecret(secret, committed)).toEqual(good);
  });

  it('is found under its namespace first', () => {
    const inputs = inputsOf({ 's.yaml': {}, 'team-a.s.yaml': good });
    expect(committedSecret(inputs, 'team-a', 's').committed?.file).toBe('team-a.s.yaml');
    expect(committedSecret(inputs, 'team-a', 'other')).toEqual({ problems: [] });
  });

  it('drops what kubeseal writes without meaning, and keeps labels and templates', () => {
    const document = {
      ...good,
      metadata: { ...good.metadata, creationTimestamp: null, labels: { team: 'a' } },
      spec: {
        ...good.spec,
        template: {
          metadata: { name: 's', namespace: 'team-a', creationTimestamp: null, labels: { team: 'a' } },
          data: { url: 'https://user:{{ .password }}@host' },
          immutable: true,
        },
      },
    };
    const { committed } = found(document);
    expect(committed && placedSealedSecret(secret, committed)).toEqual({
      ...good,
      metadata: { name: 's', namespace: 'team-a', labels: { team: 'a' } },
      spec: {
        ...good.spec,
        template: {
          ...{ type: 'Opaque', immutable: true, metadata: { labels: { team: 'a' } } },
          data: { url: 'https://user:{{ .password }}@host' },
        },
      },
    });
  });

  it('serves any namespace when it is cluster-wide', () => {
    const { metadata, ...rest } = sealedSecret(
      { name: 's', namespace: undefined, scope: 'cluster-wide', type: undefined, data },
      publicKey,
    );
    const { committed } = found({ ...rest, metadata });
    expect(committed && placedSealedSecret(secret, committed).metadata).toEqual({
      name: 's',
      namespace: 'team-a',
      annotations: wide('cluster-wide'),
    });
  });

  it.each([
    ['a list', [good], 'the file holds no object'],
    ['another kind', { ...good, kind: 'ConfigMap' }, 'the file holds no SealedSecret of bitnami.com/v1alpha1'],
    [
      'a Secret',
      { apiVersion: 'v1', kind: 'Secret', metadata: {}, stringData: { password: 'hunter2' } },
      'the file holds a Secret in plain text',
    ],
    ['the old format', { ...good, spec: { data: 'AAAA' } }, 'spec.encryptedData is no map from keys to ciphertexts'],
    [
      'another namespace',
      { ...good, metadata: { name: 's', namespace: 'b' } },
      'the strict ciphertext is made for another namespace than team-a',
    ],
    [
      'another name',
      { ...good, metadata: { name: 't', namespace: 'team-a' } },
      'the ciphertext is made for another name than s',
    ],
    [
      'the scope on the template only',
      { ...good, spec: { ...good.spec, template: { metadata: { annotations: wide('cluster-wide') } } } },
      'the scope stands on the template only, where the controller does not look',
    ],
    [
      'what kubectl applied',
      {
        ...good,
        spec: {
          ...good.spec,
          template: { metadata: { annotations: { 'kubectl.kubernetes.io/last-applied-configuration': 'hunter2' } } },
        },
      },
      'the annotation kubectl.kubernetes.io/last-applied-configuration holds what kubectl applied, plain values included',
    ],
    [
      'a template without a template',
      { ...good, spec: { ...good.spec, template: { data: { user: 'hunter2' } } } },
      'spec.template.data writes key user in plain text',
    ],
    [
      'no ciphertext',
      { ...good, spec: { encryptedData: { ...good.spec.encryptedData, password: 'aHVudGVyMg==' } } },
      'key password is no ciphertext of SealedSecrets',
    ],
    [
      'a missing key',
      sealedSecret(
        { name: 's', namespace: 'team-a', scope: 'strict', type: undefined, data: { key: data.key } },
        publicKey,
      ),
      'key password, which a reads, is not in the file',
    ],
    [
      'a wrong length',
      sealInto(
        found(good).committed,
        { name: 's', namespace: 'team-a', scope: 'strict', type: undefined, data: { key: 'short\n' } },
        publicKey,
      ),
      'key key has 6 characters where Harbor demands exactly 16',
    ],
    [
      'an empty value',
      sealInto(
        found(good).committed,
        { name: 's', namespace: 'team-a', scope: 'strict', type: undefined, data: { password: '' } },
        publicKey,
      ),
      'key password is empty',
    ],
  ])('is refused with %s', (_, document, what) => {
    expect(problemsOf(document)).toEqual([what]);
    expect(JSON.stringify(found(document).problems)).not.toContain('hunter2');
  });

  it('must have the type that its readers need', () => {
    const typed = { ...secret, type: 'kubernetes.io/tls' as const };
    const { committed } = found({ ...good, spec: { ...good.spec, template: { type: 'Opaque' } } });
    expect(committed && sealedProblems(typed, committed, 'd').map(({ what }) => what)).toEqual([
      'the Secret gets the type Opaque, its readers need kubernetes.io/tls',
    ]);
    const untyped = found({ ...good, spec: { encryptedData: good.spec.encryptedData } }).committed;
    expect(untyped && placedSealedSecret(typed, untyped).spec.template?.type).toBe('kubernetes.io/tls');
  });

  it('takes more keys under its own scope and name', () => {
    const document = { ...good, metadata: { ...good.metadata, annotations: wide('namespace-wide') } };
    const extended = sealInto(
      found(document).committed,
      { name: 'x', namespace: 'y', scope: 'strict', type: undefined, data: { more: 'm' } },
      publicKey,
    );
    expect(unseal(extended.spec.encryptedData.more ?? '', 'team-a')).toBe('m');
    expect(extended.spec.encryptedData.password).toBe(good.spec.encryptedData.password);
  });
});
