/** New values for what Harbor needs, from a cryptographic generator. For the explicit command only: rendering makes none. */
import { createPrivateKey, generateKeyPairSync, randomInt } from 'node:crypto';
import { htpasswdLine } from './htpasswd.ts';
import type { GeneratedFormat, SecretNeed, SecretValue } from './need.ts';
import { selfSignedCertificate } from './x509.ts';

const lower = 'abcdefghijklmnopqrstuvwxyz';
const upper = lower.toUpperCase();
const digits = '0123456789';

/** Letters and digits need no quoting in URLs, shells, YAML or configuration files; 32 of them are 190 bits. */
const randomText = (length: number): string => {
  const alphabet = lower + upper + digits;
  return Array.from({ length }, () => alphabet[randomInt(alphabet.length)]).join('');
};

/** Harbor asks passwords for a lower-case letter, an upper-case letter and a digit. */
const randomPassword = (): string => {
  for (;;) {
    const password = randomText(32);
    if (/[a-z]/.test(password) && /[A-Z]/.test(password) && /[0-9]/.test(password)) return password;
  }
};

/** RSA in PKCS#1, of the chart's length: each docker request to Harbor costs one signature. */
const rsaKey = (): string =>
  generateKeyPairSync('rsa', {
    modulusLength: 2048,
    publicKeyEncoding: { type: 'spki', format: 'pem' },
    privateKeyEncoding: { type: 'pkcs1', format: 'pem' },
  }).privateKey;

/** Years that the token certificate is valid: nobody checks its end, so it must only outlive the installation. */
const certificateYears = 30;

const tokenCertificate = (keyPem: string, now: Date): string => {
  const end = new Date(now);
  end.setUTCFullYear(end.getUTCFullYear() + certificateYears);
  return selfSignedCertificate(createPrivateKey(keyPem), 'harbor-token-ca', now, end);
};

/**
 * The missing values of a need by own name, made to fit those that are `known`. Given ones are left out, and so is what
 * would have to be made of them.
 */
export const generateValues = (
  need: SecretNeed,
  now: Date,
  known: Readonly<Record<string, string>> = {},
): Record<string, string> => {
  const values = { ...known };
  const make = (format: GeneratedFormat): string | undefined => {
    switch (format.kind) {
      case 'text':
        return randomPassword();
      case 'exactly':
        return randomText(format.characters);
      case 'rsa-private-key':
        return rsaKey();
      case 'certificate': {
        const key = format.key === undefined ? undefined : values[format.key];
        return key === undefined ? undefined : tokenCertificate(key, now);
      }
      case 'htpasswd': {
        const password = values[format.password];
        return password === undefined ? undefined : htpasswdLine(format.username, password);
      }
    }
  };
  const isDerived = ({ format }: SecretValue): boolean => ['certificate', 'htpasswd'].includes(format.kind);
  const inOrder = [...need.values.filter((value) => !isDerived(value)), ...need.values.filter(isDerived)];
  for (const value of inOrder) {
    const text = value.origin === 'generated' ? (values[value.own] ?? make(value.format)) : undefined;
    if (text !== undefined) values[value.own] = text;
  }
  return Object.fromEntries(Object.entries(values).filter(([own]) => !(own in known)));
};
