/** Forms that Harbor demands: each accepts what is right and says what is wrong without quoting it. */
import { describe, expect, it } from 'vitest';
import { formatFinding } from '../../lib/secrets/formats.ts';
import { htpasswdLine } from '../../lib/secrets/htpasswd.ts';
import type { SecretFormat } from '../../lib/secrets/need.ts';
import { plainFormatProblems, plaintextProblems } from '../../lib/secrets/plain.ts';
import { existing, plain } from '../../lib/secrets/source.ts';
import { certificate, certificateOf, privateKey, rsa } from './pair.ts';
import { given, harborNeeds, need, text } from './samples.ts';

const none = () => undefined;
const finding = (format: SecretFormat, value: string, siblings: Record<string, string> = {}) =>
  formatFinding(format, value, (own) => siblings[own])?.what;

describe('formatFinding', () => {
  it('counts bytes, and explains the one too many', () => {
    const sixteen: SecretFormat = { kind: 'exactly', characters: 16 };
    expect(finding(sixteen, 'a'.repeat(16))).toBeUndefined();
    expect(finding(sixteen, 'a'.repeat(15))).toBe('has 15 characters where Harbor demands exactly 16');
    expect(formatFinding(sixteen, `${'a'.repeat(16)}\n`, none)?.fix).toContain('a line break at the end counts');
    expect(finding(sixteen, `${'a'.repeat(15)}ö`)).toContain('17 characters');
  });

  it('takes text, but no line break at its end', () => {
    expect(finding({ kind: 'text' }, ' a\nb ')).toBeUndefined();
    expect(finding({ kind: 'text' }, 'a\n')).toContain('line break');
    expect(finding({ kind: 'text' }, '')).toBe('is empty');
  });

  it('takes PKCS#1 only for the token service', () => {
    const format: SecretFormat = { kind: 'rsa-private-key' };
    expect(finding(format, privateKey)).toBeUndefined();
    expect(finding(format, rsa(2048, 'pkcs8'))).toContain('PKCS#8');
    expect(finding(format, rsa(1024))).toBe('is an RSA key of 1024 bits');
    expect(finding(format, privateKey.replaceAll('\n', ' '))).toContain('no readable RSA key');
    expect(finding(format, 'hello')).toContain('no RSA key');
    expect(finding({ kind: 'private-key' }, rsa(2048, 'pkcs8'))).toBeUndefined();
    expect(finding({ kind: 'private-key' }, certificate)).toContain('no private key');
  });

  it('wants certificate and key to be a pair', () => {
    const format: SecretFormat = { kind: 'certificate', key: 'tls.key' };
    expect(finding(format, certificate, { 'tls.key': privateKey })).toBeUndefined();
    expect(finding(format, certificate)).toBeUndefined();
    expect(finding(format, certificate, { 'tls.key': rsa() })).toBe('does not belong to tls.key');
    expect(finding(format, privateKey)).toBe('is no certificate in PEM');
  });

  it('wants the htpasswd line to match user and password', () => {
    const format: SecretFormat = { kind: 'htpasswd', username: 'harbor', password: 'PASSWD' };
    const line = htpasswdLine('harbor', 'pässword');
    expect(line).toMatch(/^harbor:\$2[ab]\$10\$/);
    expect(finding(format, line, { PASSWD: 'pässword' })).toBeUndefined();
    expect(finding(format, line.replace('$2b$', '$2y$'), { PASSWD: 'pässword' })).toBeUndefined();
    expect(finding(format, `${line}\n`)).toBeUndefined();
    expect(finding(format, line, { PASSWD: 'password' })).toBe('does not match PASSWD');
    expect(finding(format, line.replace('harbor', 'admin'))).toBe('is a line for another user than harbor');
    expect(finding(format, line.replace('$10$', '$31$'), { PASSWD: 'x' })).toContain('cost above 14');
    expect(finding(format, 'harbor:$apr1$x$y')).toContain('no htpasswd line');
    expect(finding(format, line, { PASSWD: 'a'.repeat(73) })).toContain('above 72 bytes');
  });

  it('looks into JSON', () => {
    expect(finding({ kind: 'json' }, '{"a":1}')).toBeUndefined();
    expect(finding({ kind: 'json' }, '{')).toBe('is no JSON');
    const format: SecretFormat = { kind: 'dockerconfigjson', registries: [{ host: 'h' }, { host: 'i' }] };
    expect(finding(format, '{"auths":{"h":{"auth":"dTpw"}}}')).toBe('has no login for i');
    expect(finding(format, '{"auths":{"h":{"auth":"dTpw"},"i":{"auth":"dTpw"}}}')).toBeUndefined();
    expect(finding(format, 'null')).toBe('has no login for h, i');
  });
});

describe('plain sources', () => {
  const values = {
    ...{ HARBOR_ADMIN_PASSWORD: 'Aa1aaaaaaaaa', secretKey: 'k'.repeat(16), secret: 's'.repeat(16) },
    ...{ JOBSERVICE_SECRET: 'j'.repeat(16), REGISTRY_HTTP_SECRET: 'h'.repeat(16), CSRF_KEY: 'c'.repeat(32) },
    ...{ 'tls.key': privateKey, 'tls.crt': certificate },
    ...{ REGISTRY_PASSWD: 'registry', REGISTRY_HTPASSWD: htpasswdLine('harbor_registry_user', 'registry') },
  };

  it('are fine where every form is right', () => {
    expect(plainFormatProblems(harborNeeds(plain(values)))).toEqual([]);
  });

  it.each([
    [
      'secretKey',
      'k'.repeat(17),
      'harbor.credentials.secretKey',
      'the value has 17 characters where Harbor demands exactly 16',
    ],
    ['CSRF_KEY', 'xyz', 'harbor.credentials.csrfKey', 'the value has 3 characters where Harbor demands exactly 32'],
    ['tls.crt', certificateOf(rsa()), 'harbor.credentials.tokenSigning', 'tls.crt does not belong to tls.key'],
    [
      'REGISTRY_PASSWD',
      'other',
      'harbor.credentials.registryCredentials',
      'REGISTRY_HTPASSWD does not match REGISTRY_PASSWD',
    ],
    [
      'HARBOR_ADMIN_PASSWORD',
      'Harbor12345',
      'harbor.credentials.adminPassword',
      'the value is a default of the chart, known to everybody',
    ],
  ])('are refused with a wrong %s', (own, value, where, what) => {
    const problems = plainFormatProblems(harborNeeds(plain({ ...values, [own]: value })));
    expect(problems.map((problem) => [problem.where, problem.what])).toEqual([[where, what]]);
    expect(JSON.stringify(problems)).not.toContain(value);
  });

  it('need every value, and one text is one value', () => {
    const pair = [given('REGISTRY_STORAGE_S3_ACCESSKEY'), given('REGISTRY_STORAGE_S3_SECRETKEY')];
    const source = plain({ REGISTRY_STORAGE_S3_ACCESSKEY: 'a' });
    expect(plainFormatProblems([need('s3', source, pair)]).map(({ what }) => what)).toEqual([
      'REGISTRY_STORAGE_S3_SECRETKEY is missing',
    ]);
    expect(plainFormatProblems([need('s3', plain('a'), pair)])[0]?.what).toBe('one text stands for 2 values');
    const optional = pair.map((value) => ({ ...value, optional: true }));
    expect(plainFormatProblems([need('s3', source, optional)])).toEqual([]);
  });

  it('need a reason, and warn with it in every run', () => {
    const needs = [
      need('a', plain('x'), [text('x')]),
      need('a', plain('x'), [text('x')]),
      need('b', existing('s'), [text('x')]),
    ];
    expect(plaintextProblems(needs, undefined)).toMatchObject([{ severity: 'error', where: 'a' }]);
    expect(plaintextProblems(needs, ' ')).toMatchObject([{ severity: 'error' }]);
    expect(plaintextProblems(needs, 'a demo')).toMatchObject([
      { severity: 'warning', check: 'plaintext-secret', what: 'a credential stands in git in plain text: a demo' },
    ]);
  });
});
