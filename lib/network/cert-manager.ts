/** cert-manager as an environment describes it: its issuers. cert-manager itself is installed by the platform team. */
import type { SecretReference } from '../secrets/source.ts';

export { type CertificateRequest, certificate } from './cert-manager/certificate.ts';
export { certificateProblems, internalIssuerProblems } from './cert-manager/certificate-problems.ts';
export { renderCertManager } from './cert-manager/render.ts';
export { certManagerSecrets } from './cert-manager/secrets.ts';
export { solverCalls } from './cert-manager/solver-calls.ts';
export { validateCertManager } from './cert-manager/validate.ts';

export interface CertManager {
  /**
   * Namespace in which cert-manager keeps the Secrets of ClusterIssuers (its `--cluster-resource-namespace`).
   * Default `cert-manager`.
   */
  namespace?: string;
  issuers: CertificateIssuer[];
}

/** An issuer, for the whole cluster unless `kind` says otherwise. The sort of issuer is `type`. */
export type CertificateIssuer = { name: string } & (
  | { kind?: 'ClusterIssuer' }
  /** For Certificates of one namespace, which holds its Secrets as well. */
  | { kind: 'Issuer'; namespace: string }
) &
  (AcmeIssuer | CaIssuer | SelfSignedIssuer);

/** Certificates of a public authority, which sees by a challenge that the names are ours. */
export interface AcmeIssuer {
  type: 'acme';
  /**
   * Directory of the authority: Let's Encrypt's staging (untrusted certificates, generous limits) or production,
   * or the https URL of another one.
   */
  server: 'letsencrypt-staging' | 'letsencrypt-production' | `https://${string}`;
  /** Contact of the account: where the authority writes before certificates expire. */
  email: string;
  /** Secret in which cert-manager keeps the account's key, which it makes itself. Default `<name>-account-key`. */
  accountKeySecret?: string;
  /** How challenges are answered. The most specific `zones` or `dnsNames` decide; without either, it is for all names. */
  solvers: AcmeSolver[];
}

export type AcmeSolver = {
  /** For names in these DNS zones only. */
  zones?: string[];
  /** For these names only. */
  dnsNames?: string[];
} & (
  | { http01: Http01 }
  /** A TXT record below `_acme-challenge`: the only challenge for wildcards and for hosts that the internet cannot reach. */
  | { dns01: { cloudflare: { apiToken: SecretReference } } }
);

/** A page on port 80 of the host, which must be reachable from the internet. */
export type Http01 =
  /** A pod behind an Ingress of this class, made for the challenge. NodePort for load balancers that dial nodes (ALB, GKE). */
  | { ingressClass: string; serviceType?: 'ClusterIP' | 'NodePort' }
  /** A pod behind an HTTPRoute, attached to a listener of these Gateways on port 80. */
  | { gateway: { name: string; namespace?: string; sectionName?: string; port?: number }[] };

/** An authority of one's own. */
export interface CaIssuer {
  type: 'ca';
  ca: /** Key pair of the authority: keys `tls.crt` and `tls.key`. */
    | SecretReference
    /** cert-manager makes the key pair itself and keeps it in the Secret `<name>-ca`. */
    | { from: 'cert-manager'; commonName: string /** Go duration. Default ten years. */; duration?: string };
}

/** Certificates signed by their own key: nobody trusts one who does not hold it, so one each is useless between components. */
export interface SelfSignedIssuer {
  type: 'selfSigned';
}

/** How certificates name their issuer: a ClusterIssuer unless `kind` says otherwise. */
export type IssuerReference = string | { kind: 'Issuer' | 'ClusterIssuer'; name: string };
