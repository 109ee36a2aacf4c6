/** Who must reach the pods that answer HTTP-01 challenges, which stand beside the Certificate in a closed namespace. */
import type { Call, End } from '../calls.ts';
import type { CertManager, IssuerReference } from '../cert-manager.ts';
import { issuerNamed } from './certificate.ts';

/** Label and port that cert-manager gives its solver pods (1.21). */
const solver = { labels: { 'acme.cert-manager.io/http01-solver': 'true' }, port: 8089 };

/**
 * The call of the entry, `from`, to solver pods in the namespace of a Certificate by this issuer. It is left out only
 * where the issuer is known not to use HTTP-01.
 */
export const solverCalls = (
  certManager: CertManager | undefined,
  issuer: IssuerReference,
  namespace: string,
  from: End,
): Call[] => {
  const known = issuerNamed(certManager, issuer, namespace);
  const answers = !known || (known.type === 'acme' && known.solvers.some((candidate) => 'http01' in candidate));
  if (!answers) return [];
  return [
    {
      from,
      to: { pods: solver.labels, namespace, name: 'acme-solver' },
      ports: [{ port: solver.port }],
      why: 'the certificate authority reads the answer to its challenge',
    },
  ];
};
