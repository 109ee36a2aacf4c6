/** The certificate of the entry: its Secret's name, and the object behind it. */
import { type Manifest, present } from '../../kube/manifest.ts';
import { type CertificateRequest, certificate } from '../../network/cert-manager.ts';
import { networkOf } from '../../network/endpoint.ts';
import type { SecretSource } from '../../secrets/source.ts';
import { plainSecret } from '../certificates.ts';
import { secretKey, secretName } from '../credentials.ts';
import type { Release } from '../release.ts';

/** The Secret that the chart would fill with a certificate of its own making. */
export const ownCertificateSecret = ({ names, front }: Release): string =>
  `${names.full}-${front ? 'nginx' : 'ingress'}`;

/** Name of the Secret with the entry's certificate; undefined where the controller brings its own. */
export const certificateSecret = (release: Release): string | undefined => {
  const { tls } = release.harbor.expose;
  if (tls === false || tls.from === 'controller') return undefined;
  if (tls.from === 'secret') return secretName(tls.secret, ownCertificateSecret(release));
  return tls.secretName ?? ownCertificateSecret(release);
};

/** What cert-manager is asked for; undefined where the certificate comes from elsewhere or no host is known. */
export const entryCertificateRequest = (release: Release): CertificateRequest | undefined => {
  const { tls } = release.harbor.expose;
  if (tls === false || tls.from !== 'cert-manager' || !URL.canParse(release.externalURL)) return undefined;
  const secretName = tls.secretName ?? ownCertificateSecret(release);
  const { hostname } = new URL(release.externalURL);
  const { expose } = release.harbor;
  const others = expose.type === 'route' ? expose.hosts.filter((host) => host !== hostname) : [];
  const host = networkOf(hostname)
    ? { dnsNames: others, ipAddresses: [hostname] }
    : { dnsNames: [hostname, ...others] };
  return { name: secretName, namespace: release.harbor.namespace, secretName, issuer: tls.issuer, ...host };
};

/** A Secret for a plain certificate, or the Certificate that cert-manager fills the Secret from. */
export const entryCertificateObjects = (release: Release): Manifest[] => {
  const { tls } = release.harbor.expose;
  const request = entryCertificateRequest(release);
  if (request) return [certificate(request)];
  if (tls === false || tls.from !== 'secret') return [];
  const type = release.front ? 'Opaque' : 'kubernetes.io/tls';
  return present([plainSecret(ownCertificateSecret(release), tls.secret, ['tls.crt', 'tls.key', 'ca.crt'], type)]);
};

/** Where the CA that the portal offers for download is said to stand. */
export const caDownload = ({ harbor: { expose } }: Release): SecretSource | undefined =>
  expose.tls === false ? undefined : expose.tls.caDownload;

/** Secret and key of the CA that the portal offers for download: the one that is named, or that of an issuer of our own. */
export const caDownloadFile = (release: Release): { name: string; key: string } | undefined => {
  const { tls } = release.harbor.expose;
  const named = caDownload(release);
  if (named) return secretKey(named, 'ca.crt', ownCertificateSecret(release));
  if (tls === false || tls.from !== 'cert-manager' || !tls.ownCa) return undefined;
  return { name: tls.secretName ?? ownCertificateSecret(release), key: 'ca.crt' };
};
