/** Issuers and Certificates: the objects, what they need, and every mistake with its message. */
import { describe, expect, it } from 'vitest';
import {
  type CertificateIssuer,
  type CertificateRequest,
  type CertManager,
  certificate,
  certificateProblems,
  certManagerSecrets,
  internalIssuerProblems,
  renderCertManager,
  solverCalls,
  validateCertManager,
} from '../../lib/network/cert-manager.ts';
import type { Problem } from '../../lib/problem.ts';
import { existing, sealed } from '../../lib/secrets/source.ts';

const letsEncrypt: CertificateIssuer = {
  name: 'letsencrypt',
  type: 'acme',
  server: 'letsencrypt-production',
  email: 'platform@eunjae.shop',
  solvers: [
    { dns01: { cloudflare: { apiToken: sealed('cloudflare', 'token') } }, zones: ['eunjae.shop'] },
    { http01: { ingressClass: 'nginx' } },
  ],
};
const ownCa: CertificateIssuer = { name: 'harbor', type: 'ca', ca: { from: 'cert-manager', commonName: 'Harbor CA' } };
const manifests = (...issuers: CertificateIssuer[]) => renderCertManager({ issuers })[0]?.manifests;
const lines = (problems: Problem[]) => problems.map(({ where, what, fix }) => [where, what, fix]);

describe('issuers', () => {
  it('of ACME name directory, account key and solvers', () => {
    expect(manifests(letsEncrypt)).toEqual([
      {
        apiVersion: 'cert-manager.io/v1',
        kind: 'ClusterIssuer',
        metadata: { name: 'letsencrypt' },
        spec: {
          acme: {
            server: 'https://acme-v02.api.letsencrypt.org/directory',
            email: 'platform@eunjae.shop',
            privateKeySecretRef: { name: 'letsencrypt-account-key' },
            solvers: [
              {
                selector: { dnsZones: ['eunjae.shop'] },
                dns01: { cloudflare: { apiTokenSecretRef: { name: 'cloudflare', key: 'token' } } },
              },
              { http01: { ingress: { ingressClassName: 'nginx', serviceType: 'ClusterIP' } } },
            ],
          },
        },
      },
    ]);
  });

  it('attach challenges to Gateways with the defaults of the CRD', () => {
    const issuer: CertificateIssuer = {
      ...letsEncrypt,
      server: 'letsencrypt-staging',
      solvers: [{ http01: { gateway: [{ name: 'public', namespace: 'gateways', sectionName: 'http' }] } }],
    };
    expect(manifests(issuer)?.[0]?.spec.acme).toMatchObject({
      server: 'https://acme-staging-v02.api.letsencrypt.org/directory',
      solvers: [
        {
          http01: {
            gatewayHTTPRoute: {
              serviceType: 'ClusterIP',
              parentRefs: [
                {
                  group: 'gateway.networking.k8s.io',
                  kind: 'Gateway',
                  name: 'public',
                  namespace: 'gateways',
                  sectionName: 'http',
                },
              ],
            },
          },
        },
      ],
    });
  });

  it('of a CA read an existing pair, or one that cert-manager makes and never replaces', () => {
    expect(manifests({ name: 'own', type: 'ca', ca: existing('ca-pair') })).toEqual([
      {
        apiVersion: 'cert-manager.io/v1',
        kind: 'ClusterIssuer',
        metadata: { name: 'own' },
        spec: { ca: { secretName: 'ca-pair' } },
      },
    ]);
    const [root, pair, issuer, ...more] = manifests(ownCa) ?? [];
    expect(more).toEqual([]);
    expect(root).toMatchObject({ kind: 'Issuer', metadata: { namespace: 'cert-manager' }, spec: { selfSigned: {} } });
    expect(pair).toMatchObject({
      kind: 'Certificate',
      metadata: { name: 'harbor-ca', namespace: 'cert-manager' },
      spec: {
        secretName: 'harbor-ca',
        commonName: 'Harbor CA',
        isCA: true,
        duration: '87600h0m0s',
        usages: ['digital signature', 'cert sign', 'crl sign'],
        issuerRef: { kind: 'Issuer', name: root?.metadata.name },
        privateKey: { rotationPolicy: 'Never' },
      },
    });
    expect(issuer).toMatchObject({ kind: 'ClusterIssuer', spec: { ca: { secretName: 'harbor-ca' } } });
  });

  it('stand in one app among the resources of operators; none without issuers', () => {
    const namespaced: CertificateIssuer = { name: 'self', kind: 'Issuer', namespace: 'harbor', type: 'selfSigned' };
    expect(renderCertManager({ namespace: 'certs', issuers: [namespaced] })).toEqual([
      {
        name: 'issuers',
        namespace: 'certs',
        wave: 10,
        manifests: [
          {
            apiVersion: 'cert-manager.io/v1',
            kind: 'Issuer',
            metadata: { name: 'self', namespace: 'harbor' },
            spec: { selfSigned: {} },
          },
        ],
      },
    ]);
    expect(renderCertManager({ issuers: [] })).toEqual([]);
  });

  it('say which Secrets they read', () => {
    const issuers: CertificateIssuer[] = [
      letsEncrypt,
      { name: 'own', kind: 'Issuer', namespace: 'harbor', type: 'ca', ca: existing('ca-pair') },
      ownCa,
    ];
    expect(certManagerSecrets({ issuers })).toMatchObject([
      {
        slot: 'certManager.issuers[0].solvers[0].dns01.cloudflare.apiToken',
        namespace: 'cert-manager',
        source: { name: 'cloudflare' },
        values: [{ own: 'api-token' }],
      },
      {
        slot: 'certManager.issuers[1].ca',
        namespace: 'harbor',
        type: 'kubernetes.io/tls',
        values: [{ own: 'tls.crt' }, { own: 'tls.key' }],
      },
    ]);
  });
});

describe('certificates', () => {
  it('carry every default', () => {
    expect(
      certificate({
        name: 'harbor-ingress',
        namespace: 'harbor',
        secretName: 'harbor-tls',
        dnsNames: ['harbor.eunjae.shop'],
        issuer: 'letsencrypt',
      }),
    ).toEqual({
      apiVersion: 'cert-manager.io/v1',
      kind: 'Certificate',
      metadata: { name: 'harbor-ingress', namespace: 'harbor' },
      spec: {
        secretName: 'harbor-tls',
        dnsNames: ['harbor.eunjae.shop'],
        issuerRef: { group: 'cert-manager.io', kind: 'ClusterIssuer', name: 'letsencrypt' },
        duration: '2160h0m0s',
        renewBefore: '720h0m0s',
        usages: ['digital signature', 'key encipherment', 'server auth'],
        privateKey: { algorithm: 'RSA', encoding: 'PKCS1', size: 2048, rotationPolicy: 'Always' },
        revisionHistoryLimit: 1,
      },
    });
  });

  it('take addresses, other keys and an Issuer of their own namespace', () => {
    const { spec } = certificate({
      name: 'harbor',
      secretName: 'harbor',
      dnsNames: [],
      ipAddresses: ['192.168.10.240'],
      issuer: { kind: 'Issuer', name: 'own' },
      privateKey: { algorithm: 'ECDSA' },
    });
    expect(spec).toMatchObject({
      ipAddresses: ['192.168.10.240'],
      issuerRef: { kind: 'Issuer', name: 'own' },
      privateKey: { algorithm: 'ECDSA', size: 256 },
    });
    expect(spec.dnsNames).toBeUndefined();
  });
});

describe('solver pods', () => {
  const entry = { namespaces: { 'kubernetes.io/metadata.name': 'ingress-nginx' }, name: 'ingress controller' };
  const calls = (issuer: string, certManager?: CertManager) => solverCalls(certManager, issuer, 'harbor', entry);

  it('are called by the entry on port 8089, in the namespace of the Certificate', () => {
    expect(calls('letsencrypt', { issuers: [letsEncrypt] })).toEqual([
      {
        from: entry,
        to: { pods: { 'acme.cert-manager.io/http01-solver': 'true' }, namespace: 'harbor', name: 'acme-solver' },
        ports: [{ port: 8089 }],
        why: 'the certificate authority reads the answer to its challenge',
      },
    ]);
  });

  it('are expected of issuers that somebody else defines, not of those known to need none', () => {
    expect(calls('theirs', { issuers: [letsEncrypt] })).toHaveLength(1);
    expect(calls('letsencrypt')).toHaveLength(1);
    expect(calls('harbor', { issuers: [ownCa] })).toEqual([]);
    const dnsOnly = { ...letsEncrypt, solvers: letsEncrypt.solvers.slice(0, 1) };
    expect(calls('letsencrypt', { issuers: [dnsOnly] })).toEqual([]);
  });
});

describe('mistakes', () => {
  const at = 'certManager.issuers[0]';
  const acme = (change: object): CertificateIssuer[] => [{ ...letsEncrypt, ...change } as CertificateIssuer];
  const solver = (change: object) => acme({ solvers: [change] });
  const own = (change: object) => [{ ...ownCa, ca: { ...ownCa.ca, ...change } } as CertificateIssuer];

  it('are not found in sound issuers', () => {
    expect(validateCertManager({ issuers: [letsEncrypt, ownCa, { name: 'self', type: 'selfSigned' }] })).toEqual([]);
  });

  it.each<[string, CertificateIssuer[], string, string, string]>([
    [
      'two of one name',
      [ownCa, { name: 'harbor', type: 'selfSigned' }],
      'certManager.issuers[1].name',
      'ClusterIssuer harbor is defined in certManager.issuers[0] already',
      'give each issuer a name of its own',
    ],
    [
      'server',
      acme({ server: 'http://acme.internal' }),
      `${at}.server`,
      '`http://acme.internal` is no ACME directory',
      "write letsencrypt-staging, letsencrypt-production or the authority's https URL",
    ],
    [
      'email with a name',
      acme({ email: 'Platform <p@eunjae.shop>' }),
      `${at}.email`,
      '`Platform <p@eunjae.shop>` is no email address',
      'write the address alone, e.g. platform@your-company.com',
    ],
    [
      'email of an example',
      acme({ email: 'admin@example.com' }),
      `${at}.email`,
      "Let's Encrypt refuses the address admin@example.com",
      'write an address at which the platform team reads mail',
    ],
    [
      'no solver',
      acme({ solvers: [] }),
      `${at}.solvers`,
      'no challenge can be answered without a solver',
      'add { http01: … } or { dns01: … }',
    ],
    [
      'zone with a wildcard',
      solver({ ...letsEncrypt.solvers[0], zones: ['*.eunjae.shop'] }),
      `${at}.solvers[0].zones[0]`,
      '`*.eunjae.shop` is no DNS zone',
      'write the zone without wildcard and final dot, e.g. example.com',
    ],
    [
      'wildcard by HTTP-01',
      solver({ http01: { ingressClass: 'nginx' }, dnsNames: ['*.eunjae.shop'] }),
      `${at}.solvers[0].dnsNames[0]`,
      '*.eunjae.shop cannot be proved by HTTP-01',
      'use a dns01 solver for wildcards',
    ],
    [
      'ingress class',
      solver({ http01: { ingressClass: 'azure/application-gateway' } }),
      `${at}.solvers[0].http01.ingressClass`,
      '`azure/application-gateway` is no name of an IngressClass',
      'write e.g. nginx; kubectl get ingressclass lists them',
    ],
    [
      'no Gateway',
      solver({ http01: { gateway: [] } }),
      `${at}.solvers[0].http01.gateway`,
      'no Gateway is named',
      'name the Gateway with a listener on port 80',
    ],
    [
      'two solvers for all names',
      acme({ solvers: [{ http01: { ingressClass: 'nginx' } }, { http01: { ingressClass: 'traefik' } }] }),
      `${at}.solvers[1]`,
      'certManager.issuers[0].solvers[0] is for all names as well and is always taken',
      'give one of them zones or dnsNames',
    ],
    [
      'renamed key of a CA',
      [{ name: 'own', type: 'ca', ca: existing('pair', { 'tls.crt': 'ca.crt' }) }],
      `${at}.ca.keys`,
      'cert-manager reads the key tls.crt and no other',
      'store the value under tls.crt and leave keys out',
    ],
    [
      'long common name',
      own({ commonName: 'x'.repeat(65) }),
      `${at}.ca.commonName`,
      'a common name has 1 to 64 characters, this one 65',
      'choose a name by which people recognise the authority',
    ],
    [
      'duration in days',
      own({ duration: '3650d' }),
      `${at}.ca.duration`,
      '`3650d` is no duration',
      'write hours, e.g. 2160h',
    ],
  ])('%s', (_, issuers, where, what, fix) => {
    expect(lines(validateCertManager({ issuers }))).toEqual([[where, what, fix]]);
  });

  const request: CertificateRequest = {
    name: 'harbor',
    namespace: 'harbor',
    secretName: 'harbor',
    dnsNames: ['harbor.eunjae.shop'],
    issuer: 'letsencrypt',
  };
  const httpOnly = { ...letsEncrypt, name: 'http', solvers: letsEncrypt.solvers.slice(1) };
  const tls = 'harbor.expose.tls';

  it.each<[string, Partial<CertificateRequest>, [string, string, string][]]>([
    ['nothing', {}, []],
    ['a key of 521 bits', { privateKey: { algorithm: 'ECDSA', size: 521 } }, []],
    ['a wildcard by DNS', { dnsNames: ['*.eunjae.shop'] }, []],
    ['local names of an issuer that is not ours', { dnsNames: ['harbor-core'], issuer: 'theirs' }, []],
    ['local names of our own authority', { dnsNames: ['harbor-core'], issuer: 'harbor' }, []],
    ['no name', { dnsNames: [] }, [[tls, 'a certificate without names is for nobody', 'give the exposure a host']]],
    [
      'a host for an address',
      { ipAddresses: ['harbor'], issuer: 'harbor' },
      [[tls, '`harbor` is no IP address', 'write host names among the DNS names']],
    ],
    [
      'a local name',
      { dnsNames: ['harbor-core'] },
      [
        [
          tls,
          "issuer letsencrypt cannot certify harbor-core: Let's Encrypt wants a public host name",
          'use an issuer of type ca, or a public host name',
        ],
      ],
    ],
    [
      'an address',
      { dnsNames: [], ipAddresses: ['192.168.10.240'] },
      [
        [
          tls,
          "issuer letsencrypt cannot certify 192.168.10.240: Let's Encrypt wants a public host name",
          'use an issuer of type ca, or a public host name',
        ],
      ],
    ],
    [
      'a wildcard by HTTP',
      { dnsNames: ['*.eunjae.shop'], issuer: 'http' },
      [
        [
          tls,
          'issuer http cannot certify *.eunjae.shop: it has no dns01 solver',
          'add a dns01 solver, or name the hosts one by one',
        ],
      ],
    ],
    [
      'too short a life',
      { duration: '30m', renewBefore: '4m' },
      [
        [`${tls}.duration`, 'cert-manager refuses a duration under 1h', 'write 1h or more'],
        [`${tls}.renewBefore`, 'cert-manager refuses a renewBefore under 5m', 'write 5m or more'],
      ],
    ],
    [
      'renewal before issue',
      { duration: '720h' },
      [
        [
          `${tls}.duration`,
          'a certificate for 720h cannot be renewed 720h0m0s before its end',
          'make renewBefore a third of the duration',
        ],
      ],
    ],
    [
      'a weak key',
      { privateKey: { size: 1024 } },
      [[`${tls}.privateKey.size`, 'RSA keys do not come with 1024 bits', 'choose 2048, 3072, 4096, 8192']],
    ],
    [
      'a form that does not exist',
      { privateKey: { algorithm: 'Ed25519', size: 256 } },
      [
        [`${tls}.privateKey.size`, 'Ed25519 keys do not come with 256 bits', 'leave size out'],
        [`${tls}.privateKey.encoding`, 'an Ed25519 key has no PKCS#1 form', "write encoding: 'PKCS8'"],
      ],
    ],
  ])('in a certificate: %s', (_, change, expected) => {
    const problems = certificateProblems({ ...request, ...change }, tls, { issuers: [letsEncrypt, ownCa, httpOnly] });
    expect(lines(problems)).toEqual(expected);
  });

  it('in the issuer of internal TLS', () => {
    const issuers: CertificateIssuer[] = [{ name: 'self', type: 'selfSigned' }, ownCa];
    const problems = (issuer: string) => internalIssuerProblems(issuer, 'harbor', 'harbor.internalTLS', { issuers });
    expect(lines(problems('self'))).toEqual([
      [
        'harbor.internalTLS',
        'issuer self signs each certificate with its own key, so no component would trust another',
        "use an issuer of type ca; cert-manager can make the authority itself: ca: { from: 'cert-manager', … }",
      ],
    ]);
    expect(problems('harbor')).toEqual([]);
    expect(problems('theirs')).toEqual([]);
  });

  it('an Issuer of another namespace is not ours', () => {
    const elsewhere = { ...letsEncrypt, kind: 'Issuer', namespace: 'other' } as CertificateIssuer;
    const local = { ...request, dnsNames: ['harbor-core'], issuer: { kind: 'Issuer', name: 'letsencrypt' } } as const;
    expect(certificateProblems({ ...local, dnsNames: ['x'] }, tls, { issuers: [elsewhere] })).toEqual([]);
    expect(
      certificateProblems({ ...local, dnsNames: ['x'], namespace: 'other' }, tls, { issuers: [elsewhere] }),
    ).toHaveLength(1);
  });
});
