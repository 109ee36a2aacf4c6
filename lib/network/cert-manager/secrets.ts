/** The Secrets that issuers read: tokens for DNS and key pairs of authorities. */
import type { SecretNeed } from '../../secrets/need.ts';
import type { CertificateIssuer, CertManager } from '../cert-manager.ts';
import { apiTokenKey, secretNamespace } from './render.ts';

export const certManagerSecrets = (certManager: CertManager, where = 'certManager'): SecretNeed[] =>
  certManager.issuers.flatMap((issuer, index) =>
    needsOf(issuer, secretNamespace(certManager, issuer), `${where}.issuers[${index}]`),
  );

const needsOf = (issuer: CertificateIssuer, namespace: string, where: string): SecretNeed[] => {
  const common = { namespace, readers: ['cert-manager'] };
  if (issuer.type === 'ca' && issuer.ca.from !== 'cert-manager') {
    return [
      {
        ...common,
        slot: `${where}.ca`,
        source: issuer.ca,
        type: 'kubernetes.io/tls',
        values: [
          { own: 'tls.crt', origin: 'given', format: { kind: 'certificate', key: 'tls.key' } },
          { own: 'tls.key', origin: 'given', format: { kind: 'private-key' } },
        ],
      },
    ];
  }
  if (issuer.type !== 'acme') return [];
  return issuer.solvers.flatMap((solver, index) =>
    'dns01' in solver
      ? [
          {
            ...common,
            slot: `${where}.solvers[${index}].dns01.cloudflare.apiToken`,
            source: solver.dns01.cloudflare.apiToken,
            values: [{ own: apiTokenKey, origin: 'given', format: { kind: 'text' } }],
          },
        ]
      : [],
  );
};
