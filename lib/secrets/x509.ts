/** A self-signed X.509 certificate: Node reads certificates but makes none, so this writes the DER (RFC 5280) itself. */
import { Buffer } from 'node:buffer';
import { createPublicKey, type KeyObject, randomBytes, sign } from 'node:crypto';

const tag = {
  boolean: 0x01,
  integer: 0x02,
  bitString: 0x03,
  octetString: 0x04,
  null: 0x05,
  oid: 0x06,
  utf8String: 0x0c,
  utcTime: 0x17,
  generalizedTime: 0x18,
  sequence: 0x30,
  set: 0x31,
  /** [0] and [3]: version and extensions of a certificate. */
  version: 0xa0,
  extensions: 0xa3,
} as const;

/** Object identifiers, encoded. */
const oid = {
  sha256WithRSAEncryption: '2a864886f70d01010b',
  commonName: '550403',
  basicConstraints: '551d13',
  keyUsage: '551d0f',
} as const;

/** Tag, length, content: the length in one byte below 128, otherwise after a byte that counts its bytes. */
const der = (type: number, ...content: Uint8Array[]): Buffer => {
  const body = Buffer.concat(content);
  if (body.length < 128) return Buffer.concat([Buffer.from([type, body.length]), body]);
  const hex = body.length.toString(16);
  const length = Buffer.from(hex.padStart(hex.length + (hex.length % 2), '0'), 'hex');
  return Buffer.concat([Buffer.from([type, 0x80 | length.length]), length, body]);
};

const sequence = (...content: Uint8Array[]): Buffer => der(tag.sequence, ...content);
const objectId = (name: keyof typeof oid): Buffer => der(tag.oid, Buffer.from(oid[name], 'hex'));

/** UTCTime up to 2049, GeneralizedTime afterwards, both in seconds. */
const time = (date: Date): Buffer => {
  const digits = date.toISOString().slice(0, 19).replace(/[-T:]/g, '');
  return date.getUTCFullYear() < 2050
    ? der(tag.utcTime, Buffer.from(`${digits.slice(2)}Z`))
    : der(tag.generalizedTime, Buffer.from(`${digits}Z`));
};

const critical = (name: keyof typeof oid, value: Buffer): Buffer =>
  sequence(objectId(name), der(tag.boolean, Buffer.from([0xff])), der(tag.octetString, value));

/** The bits digitalSignature, keyCertSign and cRLSign; the first byte counts the unused ones. */
const keyUsage = der(tag.bitString, Buffer.from([0x01, 0x86]));
const certificateAuthority = sequence(der(tag.boolean, Buffer.from([0xff])));

/** A certificate authority's own certificate, in PEM, for an RSA key. */
export const selfSignedCertificate = (
  privateKey: KeyObject,
  commonName: string,
  validFrom: Date,
  validTo: Date,
): string => {
  const algorithm = sequence(objectId('sha256WithRSAEncryption'), der(tag.null));
  const name = sequence(
    der(tag.set, sequence(objectId('commonName'), der(tag.utf8String, Buffer.from(commonName, 'utf8')))),
  );
  // Positive and without a leading zero byte.
  const serial = randomBytes(16);
  serial.writeUInt8((serial.readUInt8(0) & 0x3f) | 0x40, 0);
  const body = sequence(
    der(tag.version, der(tag.integer, Buffer.from([2]))),
    der(tag.integer, serial),
    algorithm,
    name,
    sequence(time(validFrom), time(validTo)),
    name,
    createPublicKey(privateKey).export({ type: 'spki', format: 'der' }),
    der(tag.extensions, sequence(critical('basicConstraints', certificateAuthority), critical('keyUsage', keyUsage))),
  );
  const signature = der(tag.bitString, Buffer.from([0]), sign('sha256', body, privateKey));
  const lines =
    sequence(body, algorithm, signature)
      .toString('base64')
      .match(/.{1,64}/g) ?? [];
  return `-----BEGIN CERTIFICATE-----\n${lines.join('\n')}\n-----END CERTIFICATE-----\n`;
};
