/** What is wrong with a certificate that is asked for, in itself and of its issuer. */
import { parseDuration } from '../../kube/duration.ts';
import { error, type Problem } from '../../problem.ts';
import type { AcmeIssuer, CertificateIssuer, CertManager, IssuerReference } from '../cert-manager.ts';
import { parseAddress } from '../ip.ts';
import { type CertificateRequest, certificateDefaults, issuerNamed } from './certificate.ts';

/** A host name of at least two labels, without a wildcard: what a public authority certifies and a DNS zone is called. */
export const isDomain = (name: string): boolean =>
  name.length <= 253 && /^([a-z0-9]([-a-z0-9]{0,61}[a-z0-9])?\.)+[a-z]([-a-z0-9]{0,61}[a-z0-9])?$/.test(name);

export const isWildcard = (name: string): boolean => name.startsWith('*.');

/** Minimums of cert-manager: an hour, and five minutes before the end. */
export const lifetimeProblems = (
  { duration, renewBefore }: Pick<CertificateRequest, 'duration' | 'renewBefore'>,
  where: string,
): Problem[] => {
  const problems: Problem[] = [];
  const seconds = (
    name: 'duration' | 'renewBefore',
    text: string,
    least: number,
    leastText: string,
  ): number | undefined => {
    const value = parseDuration(text);
    if (value === undefined)
      problems.push(error('certificate', `${where}.${name}`, `\`${text}\` is no duration`, 'write hours, e.g. 2160h'));
    else if (value < least)
      problems.push(
        error(
          'certificate',
          `${where}.${name}`,
          `cert-manager refuses a ${name} under ${leastText}`,
          `write ${leastText} or more`,
        ),
      );
    return value;
  };
  const lifetime = seconds('duration', duration ?? certificateDefaults.duration, 3600, '1h');
  const early = seconds('renewBefore', renewBefore ?? certificateDefaults.renewBefore, 300, '5m');
  if (lifetime !== undefined && early !== undefined && early >= lifetime) {
    problems.push(
      error(
        'certificate',
        `${where}.${renewBefore === undefined ? 'duration' : 'renewBefore'}`,
        `a certificate for ${duration ?? certificateDefaults.duration} cannot be renewed ${renewBefore ?? certificateDefaults.renewBefore} before its end`,
        'make renewBefore a third of the duration',
      ),
    );
  }
  return problems;
};

const keySizes = { RSA: [2048, 3072, 4096, 8192], ECDSA: [256, 384, 521], Ed25519: [] as number[] };

const keyProblems = ({ privateKey = {} }: CertificateRequest, where: string): Problem[] => {
  const { algorithm = 'RSA', size, encoding } = privateKey;
  const problems: Problem[] = [];
  if (size !== undefined && !keySizes[algorithm].includes(size)) {
    const fix = keySizes[algorithm].length > 0 ? `choose ${keySizes[algorithm].join(', ')}` : 'leave size out';
    problems.push(
      error('certificate', `${where}.privateKey.size`, `${algorithm} keys do not come with ${size} bits`, fix),
    );
  }
  if (algorithm === 'Ed25519' && encoding !== 'PKCS8') {
    problems.push(
      error(
        'certificate',
        `${where}.privateKey.encoding`,
        'an Ed25519 key has no PKCS#1 form',
        "write encoding: 'PKCS8'",
      ),
    );
  }
  return problems;
};

/**
 * What is wrong with a certificate that is asked for at `where`, in itself and of its issuer. An issuer that the
 * environment does not define is somebody else's, and nothing is known of it.
 */
export const certificateProblems = (
  request: CertificateRequest,
  where: string,
  certManager: CertManager | undefined,
): Problem[] => {
  const { dnsNames, ipAddresses = [] } = request;
  const issuer = issuerNamed(certManager, request.issuer, request.namespace);
  return [
    ...(dnsNames.length + ipAddresses.length > 0
      ? []
      : [error('certificate', where, 'a certificate without names is for nobody', 'give the exposure a host')]),
    ...ipAddresses.flatMap((address) =>
      parseAddress(address)
        ? []
        : [error('certificate', where, `\`${address}\` is no IP address`, 'write host names among the DNS names')],
    ),
    ...lifetimeProblems(request, where),
    ...keyProblems(request, where),
    ...(issuer?.type === 'acme' ? acmeNames(issuer, request, where) : []),
  ];
};

/** What an ACME authority certifies: names that a challenge can prove. */
const acmeNames = (
  issuer: CertificateIssuer & AcmeIssuer,
  { dnsNames, ipAddresses = [] }: CertificateRequest,
  where: string,
): Problem[] => {
  const cannot = (name: string, reason: string, fix: string): Problem =>
    error('certificate-issuer', where, `issuer ${issuer.name} cannot certify ${name}: ${reason}`, fix);
  const local = issuer.server.startsWith('letsencrypt-')
    ? [...dnsNames.filter((name) => !isDomain(name.replace(/^\*\./, ''))), ...ipAddresses]
    : [];
  const wildcards = issuer.solvers.some((solver) => 'dns01' in solver) ? [] : dnsNames.filter(isWildcard);
  return [
    ...local.map((name) =>
      cannot(name, "Let's Encrypt wants a public host name", 'use an issuer of type ca, or a public host name'),
    ),
    ...wildcards.map((name) =>
      cannot(name, 'it has no dns01 solver', 'add a dns01 solver, or name the hosts one by one'),
    ),
  ];
};

/** Components trust each other by the authority of their certificates, which must therefore be one and the same. */
export const internalIssuerProblems = (
  issuer: IssuerReference,
  namespace: string,
  where: string,
  certManager: CertManager | undefined,
): Problem[] => {
  const known = issuerNamed(certManager, issuer, namespace);
  return known?.type === 'selfSigned'
    ? [
        error(
          'certificate-issuer',
          where,
          `issuer ${known.name} signs each certificate with its own key, so no component would trust another`,
          "use an issuer of type ca; cert-manager can make the authority itself: ca: { from: 'cert-manager', … }",
        ),
      ]
    : [];
};
