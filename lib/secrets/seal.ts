/** Sealing for the SealedSecrets controller: `spec.encryptedData` as kubeseal 0.36 writes it, with Node's own crypto. */
import { Buffer } from 'node:buffer';
import { constants, createCipheriv, type KeyObject, publicEncrypt, randomBytes, X509Certificate } from 'node:crypto';
import type { SealedSecret } from '../kube/custom.ts';
import { type SealingScope, scopeAnnotations } from './ciphertext.ts';
import type { Committed } from './committed.ts';
import type { Finding } from './formats.ts';
import { sealedObject } from './sealed-secret.ts';

const label = (scope: SealingScope, namespace: string, name: string): string =>
  scope === 'strict' ? `${namespace}/${name}` : scope === 'namespace-wide' ? namespace : '';

/** The controller's public key, from the certificate that `kubeseal --fetch-cert` prints. */
export const readCertificate = (pem: string, now: Date): { key: KeyObject } | Finding => {
  const fix = "fetch the controller's certificate: kubeseal --fetch-cert > cert.pem";
  let certificate: X509Certificate;
  try {
    certificate = new X509Certificate(pem);
  } catch {
    return { what: 'is no certificate in PEM', fix };
  }
  const key = certificate.publicKey;
  if (key.asymmetricKeyType !== 'rsa') return { what: 'has no RSA key, so no SealedSecrets controller made it', fix };
  if ((key.asymmetricKeyDetails?.modulusLength ?? 0) < 2048) return { what: 'has an RSA key below 2048 bits', fix };
  if (new Date(certificate.validTo) <= now) return { what: `expired on ${certificate.validTo}`, fix };
  if (new Date(certificate.validFrom) > now) return { what: `is not valid before ${certificate.validFrom}`, fix };
  return { key };
};

/**
 * One value: a 2-byte length, a random session key under RSA-OAEP (SHA-256, labelled with the scope), and the value under
 * AES-256-GCM with a nonce of zeros, as each session key is used once.
 */
export const sealValue = (key: KeyObject, oaepLabel: string, value: Uint8Array): string => {
  const sessionKey = randomBytes(32);
  const wrapped = publicEncrypt(
    { key, padding: constants.RSA_PKCS1_OAEP_PADDING, oaepHash: 'sha256', oaepLabel: Buffer.from(oaepLabel) },
    sessionKey,
  );
  const length = Buffer.alloc(2);
  length.writeUInt16BE(wrapped.length);
  const cipher = createCipheriv('aes-256-gcm', sessionKey, Buffer.alloc(12));
  return Buffer.concat([length, wrapped, cipher.update(value), cipher.final(), cipher.getAuthTag()]).toString('base64');
};

export interface SecretToSeal {
  name: string;
  /** Undefined only for a cluster-wide ciphertext that serves several namespaces. */
  namespace: string | undefined;
  scope: SealingScope;
  type: string | undefined;
  data: Record<string, string>;
}

/** The values alone. */
export const sealData = ({ name, namespace, scope, data }: SecretToSeal, key: KeyObject): Record<string, string> =>
  Object.fromEntries(
    Object.entries(data).map(([own, value]) => [
      own,
      sealValue(key, label(scope, namespace ?? '', name), Buffer.from(value, 'utf8')),
    ]),
  );

/** A new object. */
export const sealedSecret = (secret: SecretToSeal, key: KeyObject): SealedSecret => {
  const annotations = scopeAnnotations(secret.scope);
  return {
    apiVersion: 'bitnami.com/v1alpha1',
    kind: 'SealedSecret',
    metadata: { name: secret.name, namespace: secret.namespace, annotations },
    spec: {
      encryptedData: sealData(secret, key),
      template: { type: secret.type ?? 'Opaque', metadata: annotations && { annotations } },
    },
  };
};

/** The object to commit: a new one, or the one that exists with these values added or replaced. */
export const sealInto = (committed: Committed | undefined, secret: SecretToSeal, key: KeyObject): SealedSecret => {
  if (!committed) return sealedSecret(secret, key);
  const { name, namespace, scope, encryptedData } = committed;
  const ciphertexts = sealData({ ...secret, name, namespace, scope }, key);
  return sealedObject({ ...committed, encryptedData: { ...encryptedData, ...ciphertexts } });
};
