/** Certificate (cert-manager.io/v1): the names, the key and the lifetime of one Secret of type kubernetes.io/tls. */
import type { Certificate } from '../../kube/custom.ts';
import type { CertificateIssuer, CertManager, IssuerReference } from '../cert-manager.ts';

type PrivateKey = NonNullable<Certificate['spec']['privateKey']>;

export interface CertificateRequest {
  name: string;
  namespace?: string;
  /** Secret that cert-manager fills: keys `tls.crt`, `tls.key` and, where the issuer has one, `ca.crt`. */
  secretName: string;
  /** Host names; a wildcard needs an issuer that answers challenges by DNS. */
  dnsNames: string[];
  ipAddresses?: string[];
  issuer: IssuerReference;
  /** Default: for servers. */
  usages?: Certificate['spec']['usages'];
  /** Default RSA with 2048 bits in PKCS#1, a new one at every renewal. */
  privateKey?: { algorithm?: 'RSA' | 'ECDSA' | 'Ed25519'; size?: number; encoding?: 'PKCS1' | 'PKCS8' };
  /** Go duration. Default 90 days; public authorities decide themselves. */
  duration?: string;
  /** Go duration. Default 30 days. */
  renewBefore?: string;
}

/** Defaults of cert-manager 1.21, and a third of the lifetime for renewal, written out so that a reader sees them. */
export const certificateDefaults = {
  duration: '2160h0m0s',
  renewBefore: '720h0m0s',
  usages: ['digital signature', 'key encipherment', 'server auth'],
  /** Bits by algorithm; Ed25519 has one size only. */
  keySize: { RSA: 2048, ECDSA: 256, Ed25519: undefined },
} as const;

/** `Always`: whoever copied a key has it until the next renewal only (cert-manager's own default since 1.18). */
export const privateKey = ({
  algorithm = 'RSA',
  encoding = 'PKCS1',
  size,
}: CertificateRequest['privateKey'] = {}): PrivateKey => ({
  algorithm,
  encoding,
  size: size ?? certificateDefaults.keySize[algorithm],
  rotationPolicy: 'Always',
});

export const issuerRef = (issuer: IssuerReference): Certificate['spec']['issuerRef'] => ({
  group: 'cert-manager.io',
  kind: typeof issuer === 'string' ? 'ClusterIssuer' : issuer.kind,
  name: typeof issuer === 'string' ? issuer : issuer.name,
});

/** The issuer that a reference in this namespace means, where the environment defines it. */
export const issuerNamed = (
  certManager: CertManager | undefined,
  reference: IssuerReference,
  namespace: string | undefined,
): CertificateIssuer | undefined => {
  const { kind, name } = issuerRef(reference);
  return certManager?.issuers.find(
    (issuer) =>
      issuer.name === name &&
      (issuer.kind === 'Issuer' ? kind === 'Issuer' && issuer.namespace === namespace : kind === 'ClusterIssuer'),
  );
};

const orNone = (items: string[] = []): string[] | undefined => (items.length > 0 ? items : undefined);

export const certificate = (request: CertificateRequest): Certificate => ({
  apiVersion: 'cert-manager.io/v1',
  kind: 'Certificate',
  metadata: { name: request.name, namespace: request.namespace },
  spec: {
    secretName: request.secretName,
    dnsNames: orNone(request.dnsNames),
    ipAddresses: orNone(request.ipAddresses),
    issuerRef: issuerRef(request.issuer),
    duration: request.duration ?? certificateDefaults.duration,
    renewBefore: request.renewBefore ?? certificateDefaults.renewBefore,
    usages: request.usages ?? [...certificateDefaults.usages],
    privateKey: privateKey(request.privateKey),
    revisionHistoryLimit: 1,
  },
});
