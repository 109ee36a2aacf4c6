/** A sealing key pair, and the controller's side of sealing, written from its format alone. */
import { Buffer } from 'node:buffer';
import { constants, createDecipheriv, createPrivateKey, generateKeyPairSync, privateDecrypt } from 'node:crypto';
import { readCertificate } from '../../lib/secrets/seal.ts';
import { selfSignedCertificate } from '../../lib/secrets/x509.ts';

export const rsa = (modulusLength = 2048, type: 'pkcs1' | 'pkcs8' = 'pkcs1'): string =>
  generateKeyPairSync('rsa', {
    modulusLength,
    publicKeyEncoding: { type: 'spki', format: 'pem' },
    privateKeyEncoding: { type, format: 'pem' },
  }).privateKey;

export const day = (offset: number): Date => new Date(Date.now() + offset * 86_400_000);

export const certificateOf = (key: string, from = day(-1), to = day(30)): string =>
  selfSignedCertificate(createPrivateKey(key), 'sealed-secret', from, to);

/** One pair for all tests: making it is the slow part. */
export const privateKey = rsa();
export const certificate = certificateOf(privateKey);

export const publicKey = (() => {
  const read = readCertificate(certificate, new Date());
  if ('what' in read) throw new Error(read.what);
  return read.key;
})();

/** What the controller does with one value of `spec.encryptedData`; throws where it would refuse. */
export const unseal = (ciphertext: string, label: string, key = privateKey): string => {
  const bytes = Buffer.from(ciphertext, 'base64');
  const end = 2 + bytes.readUInt16BE(0);
  const sessionKey = privateDecrypt(
    { key, padding: constants.RSA_PKCS1_OAEP_PADDING, oaepHash: 'sha256', oaepLabel: Buffer.from(label) },
    bytes.subarray(2, end),
  );
  const decipher = createDecipheriv('aes-256-gcm', sessionKey, Buffer.alloc(12));
  decipher.setAuthTag(bytes.subarray(-16));
  return Buffer.concat([decipher.update(bytes.subarray(end, -16)), decipher.final()]).toString('utf8');
};
