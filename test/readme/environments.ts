/** Environments whose READMEs are judged: those of the repository, and small ones for what they do not have. */
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import type { Environment } from '../../lib/environment.ts';
import type { Harbor } from '../../lib/harbor/model/harbor.ts';
import { type Rendered, render } from '../../lib/render.ts';
import { noInputs, readSealedInputs, type SealedInputs } from '../../lib/secrets/inputs.ts';
import { existing } from '../../lib/secrets/source.ts';
import { small } from '../harbor/fixture.ts';

const folder = join(import.meta.dirname, '../../environments');

export const sample = (
  harbor: Partial<Harbor> = {},
  { network, ...changes }: Partial<Environment> = {},
): Environment => ({
  name: 'sample',
  argocd: { repoURL: 'https://git.example.com/platform.git', targetRevision: 'main' },
  harbor: small(harbor),
  network: { ...network },
  ...changes,
});

const host = 'harbor.example.com';
const internalTLS: NonNullable<Harbor['internalTLS']> = { from: 'cert-manager', issuer: 'inside' };
const inside = { name: 'inside', type: 'ca', ca: { from: 'cert-manager', commonName: 'Harbor inside' } } as const;

/** Pieces of text that the README of an environment must have. */
const sayings: Record<string, string[]> = {
  'onprem-argocd': ['| `regcred` | `team-a` | `.dockerconfigjson` | kubelet | SealedSecret in git |'],
  'openebs-metallb': [
    '| `metallb-webhook-cert` | `metallb-system` |  |  | rendered empty, filled in the cluster |',
    'Let `harbor.myweb.io` lead to `192.0.2.10` in the DNS.',
  ],
};

/** What the five environments do not have, each with a piece of text that only its README can have. */
const variants: Record<string, { environment: Environment; says: string[] }> = {
  'front proxy with certificates everywhere': {
    environment: sample({
      expose: {
        type: 'loadBalancer',
        host,
        sourceRanges: ['10.0.0.0/8'],
        tls: { from: 'secret', secret: existing('entry'), caDownload: existing('entry-ca') },
      },
      internalTLS: {
        from: 'secret',
        secrets: {
          core: existing('core-tls'),
          jobservice: existing('jobservice-tls'),
          registry: existing('registry-tls'),
          portal: existing('portal-tls'),
          trivy: existing('trivy-tls'),
        },
      },
      metrics: {},
      migrationJob: true,
    }),
    says: [
      '| `entry` | `harbor` |  | Deployment `harbor-nginx` | must exist in the cluster |',
      '| `core-tls` | `harbor` |  | Deployment `harbor-core`',
      '| Service `harbor` | `harbor` | port 443 | an address that the cluster gives, for 10.0.0.0/8 only |',
      'Clients get the CA at https://harbor.example.com/api/v2.0/systeminfo/getcert.',
      "Let `harbor.example.com` lead to the Service's address in the DNS.",
      '| Job `migration-job` | `harbor` | one, once |',
    ],
  },
  'inside the cluster': {
    environment: sample({ expose: { type: 'clusterIP', host: 'harbor.harbor', tls: false } }),
    says: ['Clients use http://harbor.harbor.', '| port 80 | inside the cluster only |', '## Certificates\n\nNone.\n'],
  },
  'any node port': {
    environment: sample({
      expose: { type: 'nodePort', host, tls: false, ports: { http: { nodePort: null } } },
      externalURL: `http://${host}`,
    }),
    says: ['| a node port that the cluster chooses | every node |', 'lead to the nodes in the DNS.'],
  },
  'own Gateway, own authority': {
    environment: sample(
      {
        expose: {
          type: 'route',
          hosts: [host],
          gateway: { className: 'edge', namespace: 'gateways', ports: { https: 8443 } },
          tls: { from: 'cert-manager', issuer: 'inside' },
          backendTLS: { ca: { from: 'configMap', name: 'inside-ca' } },
        },
        internalTLS,
      },
      { certManager: { issuers: [inside] }, network: { gateway: { namespace: 'gateways', pods: { app: 'edge' } } } },
    ),
    says: [
      '| Gateway `harbor-gateway` | `gateways` | https://harbor.example.com:8443 | Gateway class `edge`, listener `https` |',
      '| HTTPRoute `harbor-redirect` | `harbor` | harbor.example.com, sent on to https | Gateway `gateways/harbor-gateway`, listener `http` |',
      '| `harbor-ingress` | `harbor` | harbor.example.com | Gateway `harbor-gateway` | cert-manager, ClusterIssuer `inside` |',
      '| `inside-ca` | `cert-manager` | Harbor inside | ClusterIssuer `inside` | cert-manager, Issuer `inside-ca` |',
      'Clients get the CA at https://harbor.example.com:8443/api/v2.0/systeminfo/getcert.',
      'Argo CD, cert-manager, Gateway API, a Gateway controller for class `edge`.',
      'Provide the CA of internal TLS as `ca.crt` in ConfigMap `harbor/inside-ca`.',
    ],
  },
  'own Gateway, certificate of others': {
    environment: sample(
      {
        expose: {
          type: 'route',
          hosts: [host],
          gateway: { className: 'edge', certificate: { name: 'wildcard', namespace: 'certificates' } },
          tls: { from: 'controller' },
        },
      },
      { network: { gateway: { namespace: 'edge-system' } } },
    ),
    says: [
      '| `wildcard` | `certificates` | harbor.example.com | Gateway `harbor-gateway` | must exist in the cluster |',
      '| `wildcard` | `certificates` |  |  | made or kept by others in the cluster |',
    ],
  },
  'load balancer of a cloud, which dials node ports': {
    environment: sample(
      { expose: { type: 'ingress', host, controller: 'alb', className: 'alb', tls: { from: 'controller' } } },
      { network: { ingressController: { cidrs: ['10.1.0.0/24'] } } },
    ),
    says: [
      '|  | `harbor` | harbor.example.com | Ingress `harbor-ingress` | whoever serves it |',
      '| Service `harbor-core` | `harbor` | a node port that the cluster chooses | every node |',
    ],
  },
  'preflight, several pods, claims of others': {
    environment: sample(
      {
        imageStorage: { type: 'filesystem', volume: { existingClaim: 'images' } },
        database: { type: 'external', host: '10.2.0.5', username: 'harbor', password: existing('db') },
        core: { autoscaling: { minReplicas: 2, maxReplicas: 5 } },
        trivy: { replicas: 2, volume: { class: 'nfs', access: 'ReadWriteMany' } },
        jobservice: { jobLog: { class: 'nfs', access: 'ReadWriteMany' } },
        redis: { type: 'internal', volume: { class: 'nfs' } },
      },
      {
        storage: [{ type: 'nfs-subdir', server: '10.2.0.9', path: '/export', classes: [{ name: 'nfs' }] }],
        preflight: { enabled: true, checks: { nodes: false } },
      },
    ),
    says: [
      '| harbor | Deployment `harbor-core` | `harbor` | 2 to 5 |',
      '| `images` | `harbor` | 1 |  |  | must exist in the cluster | Deployment `harbor-registry` |',
      '| `data-harbor-trivy-…` | `harbor` | 2 |',
      'If Argo CD stops at `preflight`',
    ],
  },
  'no policies': {
    environment: sample({}, { network: { policies: false } }),
    says: ['**There are no network policies here: everybody may talk to everybody.**'],
  },
  'policies of Cilium': {
    environment: sample(
      {
        imageStorage: { type: 's3', region: 'eu-central-1', bucket: 'layers' },
        expose: { type: 'ingress', host, controller: 'cilium', className: 'cilium', tls: { from: 'controller' } },
      },
      { network: { flavour: 'cilium' } },
    ),
    says: ['Argo CD, Cilium, an Ingress controller for class `cilium`.'],
  },
};

export interface Case {
  name: string;
  environment: Environment;
  inputs: SealedInputs;
  says: string[];
}

export const cases: Case[] = [
  ...(await Promise.all(
    readdirSync(folder)
      .filter((file) => file.endsWith('.ts'))
      .map(async (file) => {
        const name = file.replace(/\.ts$/, '');
        const environment: Environment = (await import(`../../environments/${name}.ts`)).default;
        return {
          name,
          environment,
          inputs: readSealedInputs(join(folder, `${name}.secrets`)).inputs,
          says: sayings[name] ?? [],
        };
      }),
  )),
  ...Object.entries(variants).map(([name, variant]) => ({ name, ...variant, inputs: noInputs })),
];

/** The rendered environment, which must have no error. */
export const renderCase = ({ environment, inputs }: Pick<Case, 'environment' | 'inputs'>): Rendered => {
  const rendered = render(environment, inputs);
  const errors = rendered.problems.filter(({ severity }) => severity === 'error');
  if (errors.length > 0) throw new Error(errors.map(({ where, what }) => `${where}: ${what}`).join('\n'));
  return rendered;
};

export const readmeOf = ({ files }: Rendered): string => files.find(({ path }) => path === 'README.md')?.text ?? '';
