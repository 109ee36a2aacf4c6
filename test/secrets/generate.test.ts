/** Generated values: the forms that Harbor demands, proved by the same checks that given values pass, and by OpenSSL. */
import { execFileSync, spawnSync } from 'node:child_process';
import { createPrivateKey, X509Certificate } from 'node:crypto';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { compareSync } from 'bcryptjs';
import { describe, expect, it } from 'vitest';
import { formatFinding } from '../../lib/secrets/formats.ts';
import { generateValues } from '../../lib/secrets/generate.ts';
import { existing } from '../../lib/secrets/source.ts';
import { selfSignedCertificate } from '../../lib/secrets/x509.ts';
import { privateKey } from './pair.ts';
import { given, harborNeeds, need, text } from './samples.ts';

const now = new Date('2026-03-01T12:00:00Z');

describe('generateValues', () => {
  const needs = harborNeeds(existing('harbor'));
  const values = Object.assign({}, ...needs.map((one) => generateValues(one, now))) as Record<string, string>;

  it('makes every value in its form', () => {
    for (const { own, format } of needs.flatMap((one) => one.values)) {
      expect([own, formatFinding(format, values[own] ?? '', (sibling) => values[sibling])]).toEqual([own, undefined]);
    }
    const lengths = ['secretKey', 'secret', 'JOBSERVICE_SECRET', 'REGISTRY_HTTP_SECRET', 'CSRF_KEY'].map(
      (own) => values[own]?.length,
    );
    expect(lengths).toEqual([16, 16, 16, 16, 32]);
    expect(values['tls.key']).toMatch(/^-----BEGIN RSA PRIVATE KEY-----/);
    expect(values.HARBOR_ADMIN_PASSWORD).toMatch(/^(?=.*[a-z])(?=.*[A-Z])(?=.*[0-9])[a-zA-Z0-9]{32}$/);
    const [user, hash = ''] = (values.REGISTRY_HTPASSWD ?? '').split(':');
    expect(user).toBe('harbor_registry_user');
    expect(hash).toMatch(/^\$2[ab]\$10\$/);
    expect(compareSync(values.REGISTRY_PASSWD ?? '', hash)).toBe(true);
  });

  it('makes others each time', () => {
    const one = need('x', existing('s'), [text('a'), text('b')]);
    const all = Array.from({ length: 20 }, () => generateValues(one, now)).flatMap(Object.values);
    expect(new Set(all).size).toBe(40);
  });

  it('leaves given values out, and fits what is known', () => {
    expect(generateValues(need('x', existing('s'), [given('a'), text('b')]), now)).toEqual({ b: expect.any(String) });
    const registry = needs.at(-1);
    const made = registry && generateValues(registry, now, { REGISTRY_PASSWD: 'known' });
    expect(Object.keys(made ?? {})).toEqual(['REGISTRY_HTPASSWD']);
    expect(compareSync('known', made?.REGISTRY_HTPASSWD?.split(':')[1] ?? '')).toBe(true);
  });
});

describe('selfSignedCertificate', () => {
  const pem = selfSignedCertificate(createPrivateKey(privateKey), 'harbör', now, new Date('2056-03-01T12:00:00Z'));

  it('is what Node reads', () => {
    const certificate = new X509Certificate(pem);
    expect(certificate.subject).toBe('CN=harbör');
    expect(certificate.issuer).toBe('CN=harbör');
    expect(certificate.ca).toBe(true);
    expect(certificate.verify(certificate.publicKey)).toBe(true);
    expect(certificate.checkPrivateKey(createPrivateKey(privateKey))).toBe(true);
    expect([certificate.validFrom, certificate.validTo]).toEqual([
      'Mar  1 12:00:00 2026 GMT',
      'Mar  1 12:00:00 2056 GMT',
    ]);
    expect(certificate.serialNumber).toMatch(/^[4-7][0-9A-F]{31}$/);
  });

  it.skipIf(spawnSync('openssl', ['version']).status !== 0)('is what OpenSSL reads and verifies, strictly', () => {
    const file = join(mkdtempSync(join(tmpdir(), 'x509-')), 'cert.pem');
    writeFileSync(file, pem);
    const openssl = (...args: string[]) => execFileSync('openssl', args, { encoding: 'utf8' });
    const text = openssl('x509', '-in', file, '-noout', '-text');
    expect(text).toContain('Version: 3 (0x2)');
    expect(text).toContain('Signature Algorithm: sha256WithRSAEncryption');
    expect(text).toMatch(/X509v3 Basic Constraints: critical\s+CA:TRUE/);
    expect(text).toMatch(/X509v3 Key Usage: critical\s+Digital Signature, Certificate Sign, CRL Sign/);
    const verified = openssl('verify', '-no_check_time', '-check_ss_sig', '-CAfile', file, file);
    expect(verified).toBe(`${file}: OK\n`);
    rmSync(dirname(file), { recursive: true });
  });
});
