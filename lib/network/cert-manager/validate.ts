/** What is wrong with issuers, before cert-manager or the authority behind them would say so. */
import { error, type Problem, warning } from '../../problem.ts';
import { keyOf } from '../../secrets/source.ts';
import type { AcmeIssuer, AcmeSolver, CaIssuer, CertManager, Http01 } from '../cert-manager.ts';
import { isDomain, isWildcard, lifetimeProblems } from './certificate-problems.ts';
import { directoryOf } from './render.ts';

export const validateCertManager = (certManager: CertManager, where = 'certManager'): Problem[] => {
  const seen = new Map<string, string>();
  return certManager.issuers.flatMap((issuer, index) => {
    const here = `${where}.issuers[${index}]`;
    const id = issuer.kind === 'Issuer' ? `Issuer ${issuer.namespace}/${issuer.name}` : `ClusterIssuer ${issuer.name}`;
    const other = seen.get(id);
    seen.set(id, other ?? here);
    return [
      ...(other
        ? [
            error(
              'issuer-name',
              `${here}.name`,
              `${id} is defined in ${other} already`,
              'give each issuer a name of its own',
            ),
          ]
        : []),
      ...(issuer.type === 'acme' ? acmeProblems(issuer, here) : issuer.type === 'ca' ? caProblems(issuer, here) : []),
    ];
  });
};

const acmeProblems = ({ server, email, solvers }: AcmeIssuer, where: string): Problem[] => {
  const problems: Problem[] = [];
  const bad = (at: string, what: string, fix: string) =>
    problems.push(error('acme-issuer', `${where}.${at}`, what, fix));
  if (!/^https:\/\/[^/\s]+/.test(directoryOf(server))) {
    bad(
      'server',
      `\`${server}\` is no ACME directory`,
      "write letsencrypt-staging, letsencrypt-production or the authority's https URL",
    );
  }
  if (!/^[^@\s<>]+@[^@\s<>]+\.[^@\s<>.]+$/.test(email)) {
    bad('email', `\`${email}\` is no email address`, 'write the address alone, e.g. platform@your-company.com');
  } else if (server.startsWith('letsencrypt-') && /@example\.(com|net|org)$/i.test(email)) {
    bad(
      'email',
      `Let's Encrypt refuses the address ${email}`,
      'write an address at which the platform team reads mail',
    );
  }
  if (solvers.length === 0)
    bad('solvers', 'no challenge can be answered without a solver', 'add { http01: … } or { dns01: … }');
  return [
    ...problems,
    ...solvers.flatMap((solver, index) => solverProblems(solver, `${where}.solvers[${index}]`)),
    ...unreachableSolvers(solvers, `${where}.solvers`),
  ];
};

const solverProblems = (solver: AcmeSolver, where: string): Problem[] => [
  ...(solver.zones ?? []).flatMap((zone, index) =>
    isDomain(zone)
      ? []
      : [
          error(
            'acme-solver',
            `${where}.zones[${index}]`,
            `\`${zone}\` is no DNS zone`,
            'write the zone without wildcard and final dot, e.g. example.com',
          ),
        ],
  ),
  ...('http01' in solver
    ? [
        ...http01Problems(solver.http01, `${where}.http01`),
        ...(solver.dnsNames ?? []).flatMap((name, index) =>
          isWildcard(name)
            ? [
                error(
                  'acme-solver',
                  `${where}.dnsNames[${index}]`,
                  `${name} cannot be proved by HTTP-01`,
                  'use a dns01 solver for wildcards',
                ),
              ]
            : [],
        ),
      ]
    : []),
];

const http01Problems = (http01: Http01, where: string): Problem[] => {
  if ('gateway' in http01) {
    return http01.gateway.length > 0
      ? []
      : [
          error(
            'acme-solver',
            `${where}.gateway`,
            'no Gateway is named',
            'name the Gateway with a listener on port 80',
          ),
        ];
  }
  return /^[a-z0-9]([-a-z0-9.]*[a-z0-9])?$/.test(http01.ingressClass)
    ? []
    : [
        error(
          'acme-solver',
          `${where}.ingressClass`,
          `\`${http01.ingressClass}\` is no name of an IngressClass`,
          'write e.g. nginx; kubectl get ingressclass lists them',
        ),
      ];
};

/** Of several solvers for all names cert-manager takes the first one. */
const unreachableSolvers = (solvers: AcmeSolver[], where: string): Problem[] => {
  const forAll = solvers.flatMap(({ zones, dnsNames }, index) => (zones || dnsNames ? [] : [index]));
  return forAll
    .slice(1)
    .map((index) =>
      warning(
        'acme-solver',
        `${where}[${index}]`,
        `${where}[${forAll[0]}] is for all names as well and is always taken`,
        'give one of them zones or dnsNames',
      ),
    );
};

const caProblems = ({ ca }: CaIssuer, where: string): Problem[] => {
  if (ca.from === 'cert-manager') {
    return [
      ...(ca.commonName.length >= 1 && ca.commonName.length <= 64
        ? []
        : [
            error(
              'certificate',
              `${where}.ca.commonName`,
              `a common name has 1 to 64 characters, this one ${ca.commonName.length}`,
              'choose a name by which people recognise the authority',
            ),
          ]),
      ...lifetimeProblems(ca, `${where}.ca`),
    ];
  }
  return ['tls.crt', 'tls.key'].flatMap((own) =>
    keyOf(ca, own) === own
      ? []
      : [
          error(
            'issuer-secret',
            `${where}.ca.keys`,
            `cert-manager reads the key ${own} and no other`,
            `store the value under ${own} and leave keys out`,
          ),
        ],
  );
};
