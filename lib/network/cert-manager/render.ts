/** Issuers and ClusterIssuers as an app of their own. */
import type { App } from '../../app.ts';
import { waves } from '../../argocd/waves.ts';
import type { Certificate, ClusterIssuer, Issuer } from '../../kube/custom.ts';
import type { Manifest } from '../../kube/manifest.ts';
import { keyOf } from '../../secrets/source.ts';
import type { AcmeIssuer, AcmeSolver, CaIssuer, CertificateIssuer, CertManager } from '../cert-manager.ts';
import { certificate } from './certificate.ts';

export const clusterResourceNamespace = ({ namespace = 'cert-manager' }: CertManager): string => namespace;

/** Where the Secrets of an issuer stand. */
export const secretNamespace = (certManager: CertManager, issuer: CertificateIssuer): string =>
  issuer.kind === 'Issuer' ? issuer.namespace : clusterResourceNamespace(certManager);

/** The directories of Let's Encrypt (letsencrypt.org/docs). */
const letsEncrypt = {
  'letsencrypt-staging': 'https://acme-staging-v02.api.letsencrypt.org/directory',
  'letsencrypt-production': 'https://acme-v02.api.letsencrypt.org/directory',
} as const;

export const directoryOf = (server: AcmeIssuer['server']): string =>
  server === 'letsencrypt-staging' || server === 'letsencrypt-production' ? letsEncrypt[server] : server;

/** The value that cert-manager reads from the Secret of a Cloudflare token. */
export const apiTokenKey = 'api-token';

type Acme = NonNullable<ClusterIssuer['spec']['acme']>;
type Solver = NonNullable<Acme['solvers']>[number];

const solver = (settings: AcmeSolver): Solver => ({
  selector: settings.zones || settings.dnsNames ? { dnsZones: settings.zones, dnsNames: settings.dnsNames } : undefined,
  ...challenge(settings),
});

const challenge = (settings: AcmeSolver): Solver => {
  if ('dns01' in settings) {
    const { apiToken } = settings.dns01.cloudflare;
    const key = keyOf(apiToken, apiTokenKey);
    return { dns01: { cloudflare: { apiTokenSecretRef: { name: apiToken.name, key } } } };
  }
  if ('gateway' in settings.http01) {
    const parentRefs = settings.http01.gateway.map((parent) => ({
      group: 'gateway.networking.k8s.io',
      kind: 'Gateway',
      ...parent,
    }));
    return { http01: { gatewayHTTPRoute: { serviceType: 'ClusterIP', parentRefs } } };
  }
  const { ingressClass, serviceType = 'ClusterIP' } = settings.http01;
  return { http01: { ingress: { ingressClassName: ingressClass, serviceType } } };
};

const acme = (name: string, { server, email, accountKeySecret, solvers }: AcmeIssuer): Acme => ({
  server: directoryOf(server),
  email,
  privateKeySecretRef: { name: accountKeySecret ?? `${name}-account-key` },
  solvers: solvers.map(solver),
});

const caSecret = (name: string, { ca }: CaIssuer): string => (ca.from === 'cert-manager' ? `${name}-ca` : ca.name);

const spec = (issuer: CertificateIssuer): ClusterIssuer['spec'] => {
  switch (issuer.type) {
    case 'acme':
      return { acme: acme(issuer.name, issuer) };
    case 'ca':
      return { ca: { secretName: caSecret(issuer.name, issuer) } };
    case 'selfSigned':
      return { selfSigned: {} };
  }
};

const tenYears = '87600h0m0s';

/** The key pair of an authority that cert-manager makes: a self-signed issuer for this one Certificate, in the Secret's namespace. */
const ownAuthority = (certManager: CertManager, issuer: CertificateIssuer): [Issuer, Certificate] | [] => {
  if (issuer.type !== 'ca' || issuer.ca.from !== 'cert-manager') return [];
  const namespace = secretNamespace(certManager, issuer);
  const root = caSecret(issuer.name, issuer);
  const { commonName, duration = tenYears } = issuer.ca;
  const request = certificate({
    name: root,
    namespace,
    secretName: root,
    dnsNames: [],
    issuer: { kind: 'Issuer', name: root },
    usages: ['digital signature', 'cert sign', 'crl sign'],
    duration,
  });
  return [
    { apiVersion: 'cert-manager.io/v1', kind: 'Issuer', metadata: { name: root, namespace }, spec: { selfSigned: {} } },
    {
      ...request,
      spec: {
        ...request.spec,
        commonName,
        isCA: true,
        // A new key would make every certificate signed before worthless at once.
        privateKey: { ...request.spec.privateKey, rotationPolicy: 'Never' },
      },
    },
  ];
};

const object = (issuer: CertificateIssuer): ClusterIssuer | Issuer =>
  issuer.kind === 'Issuer'
    ? {
        apiVersion: 'cert-manager.io/v1',
        kind: 'Issuer',
        metadata: { name: issuer.name, namespace: issuer.namespace },
        spec: spec(issuer),
      }
    : { apiVersion: 'cert-manager.io/v1', kind: 'ClusterIssuer', metadata: { name: issuer.name }, spec: spec(issuer) };

export const renderCertManager = (certManager: CertManager): App[] => {
  const manifests: Manifest[] = certManager.issuers.flatMap((issuer) => [
    ...ownAuthority(certManager, issuer),
    object(issuer),
  ]);
  return manifests.length > 0
    ? [{ name: 'issuers', namespace: clusterResourceNamespace(certManager), wave: waves.resources, manifests }]
    : [];
};
