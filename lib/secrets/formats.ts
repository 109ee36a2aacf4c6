/** Whether a value has the form that its reader demands. Findings name the form, never the value. */
import { Buffer } from 'node:buffer';
import { createPrivateKey, type KeyObject, X509Certificate } from 'node:crypto';
import { hasLogin } from './docker-config.ts';
import { htpasswdFinding } from './htpasswd.ts';
import type { SecretFormat } from './need.ts';

/** What is wrong with a value, as the predicate of a sentence about it, and how to put it right. */
export interface Finding {
  what: string;
  fix: string;
}

/** Checks a value; `sibling` gives the other values of its need, by own name, as far as they are known. */
export const formatFinding = (
  format: SecretFormat,
  text: string,
  sibling: (own: string) => string | undefined,
): Finding | undefined => {
  if (text === '') return { what: 'is empty', fix: 'give it a value' };
  switch (format.kind) {
    case 'text':
      return /[\r\n]$/.test(text)
        ? { what: 'ends with a line break', fix: 'remove it: printf instead of echo, no empty line at the end' }
        : undefined;
    case 'exactly':
      return lengthFinding(format.characters, Buffer.byteLength(text));
    case 'rsa-private-key':
      return rsaKeyFinding(text);
    case 'private-key':
      return privateKey(text)
        ? undefined
        : { what: 'is no private key in PEM', fix: 'give the key unencrypted, in PEM' };
    case 'certificate':
      return certificateFinding(text, format.key, format.key === undefined ? undefined : sibling(format.key));
    case 'htpasswd':
      return htpasswdFinding(text, format.username, format.password, sibling(format.password));
    case 'json':
      return parsed(text) === undefined ? { what: 'is no JSON', fix: 'give one JSON document' } : undefined;
    case 'dockerconfigjson':
      return dockerConfigFinding(
        parsed(text),
        format.registries.map(({ host }) => host),
      );
  }
};

/** The length in bytes, which a ciphertext shows as well. */
export const lengthFinding = (demanded: number, bytes: number): Finding | undefined =>
  bytes === demanded
    ? undefined
    : {
        what: `has ${bytes} ${bytes === 1 ? 'character' : 'characters'} where Harbor demands exactly ${demanded}`,
        fix: `give ${demanded} letters and digits${bytes === demanded + 1 ? '; a line break at the end counts' : ''}`,
      };

const rsaKeyFinding = (pem: string): Finding | undefined => {
  const fix = 'convert it: openssl rsa -traditional -in key.pem -out pkcs1.pem';
  if (/^-----BEGIN PRIVATE KEY-----/m.test(pem)) {
    return { what: 'is a key in PKCS#8, with which every token request fails; Harbor reads PKCS#1 only', fix };
  }
  if (!/^-----BEGIN RSA PRIVATE KEY-----/m.test(pem)) return { what: 'is no RSA key in PKCS#1', fix };
  const key = privateKey(pem);
  if (!key) return { what: 'is no readable RSA key (encrypted or damaged)', fix };
  const bits = key.asymmetricKeyDetails?.modulusLength ?? 0;
  return bits < 2048 ? { what: `is an RSA key of ${bits} bits`, fix: 'take at least 2048' } : undefined;
};

const certificateFinding = (
  pem: string,
  keyName: string | undefined,
  keyPem: string | undefined,
): Finding | undefined => {
  const certificate = x509(pem);
  if (!certificate) return { what: 'is no certificate in PEM', fix: 'give the certificate, then its chain, in PEM' };
  const key = keyPem === undefined ? undefined : privateKey(keyPem);
  return key && !certificate.checkPrivateKey(key)
    ? { what: `does not belong to ${keyName}`, fix: 'give the pair; the certificate itself comes before its chain' }
    : undefined;
};

const dockerConfigFinding = (config: unknown, hosts: string[]): Finding | undefined => {
  if (config === undefined) return { what: 'is no JSON', fix: 'give a .dockerconfigjson' };
  const without = hosts.filter((host) => !hasLogin(config, host));
  return without.length > 0
    ? { what: `has no login for ${without.join(', ')}`, fix: 'add it under auths, keyed by the host without scheme' }
    : undefined;
};

const privateKey = (pem: string): KeyObject | undefined => attempt(() => createPrivateKey(pem));
const x509 = (pem: string): X509Certificate | undefined => attempt(() => new X509Certificate(pem));
const parsed = (text: string): unknown => attempt(() => JSON.parse(text) as unknown);

const attempt = <T>(read: () => T): T | undefined => {
  try {
    return read();
  } catch {
    return undefined;
  }
};
