/** On-premises cluster: ingress-nginx, certificates from Let's Encrypt, DNS at Cloudflare without its proxy. */
import { environment, existing, sealed } from '../lib/index.ts';
import { repository } from './shared/repository.ts';

const nfs = { class: 'nfs-retain', access: 'ReadWriteMany' } as const;

export default environment({
  name: 'onprem-argocd',
  argocd: repository,
  storage: [
    {
      type: 'nfs-subdir',
      server: '10.20.0.5',
      path: '/export/k8s',
      classes: [{ name: 'nfs-retain', reclaim: 'Retain' }],
    },
  ],
  certManager: {
    issuers: [
      {
        name: 'letsencrypt',
        type: 'acme',
        server: 'letsencrypt-production',
        email: 'platform@eunjae.shop',
        solvers: [{ dns01: { cloudflare: { apiToken: existing('cloudflare-api-token') } }, zones: ['eunjae.shop'] }],
      },
    ],
  },
  harbor: {
    version: '2.15.1',
    namespace: 'harbor',
    expose: {
      type: 'ingress',
      host: 'harbor.eunjae.shop',
      className: 'nginx',
      controller: 'nginx',
      tls: { from: 'cert-manager', issuer: 'letsencrypt', secretName: 'harbor-eunjae-shop-tls' },
    },
    credentials: { every: sealed('harbor-credentials') },
    database: {
      type: 'internal',
      password: sealed('harbor-database-password'),
      volume: { ...nfs, size: '20Gi' },
    },
    redis: { type: 'internal', volume: { ...nfs, size: '2Gi' } },
    imageStorage: { type: 'filesystem', volume: { ...nfs, size: '200Gi' } },
    jobservice: { jobLog: { ...nfs, size: '5Gi' } },
    trivy: { volume: { ...nfs, size: '5Gi' } },
  },
  regcred: {
    registries: { host: 'harbor.eunjae.shop', username: 'id' },
    credentials: sealed('regcred'),
    namespaces: [
      { name: 'default', defaultServiceAccount: true },
      { name: 'team-a', create: true, podSecurity: 'restricted', defaultServiceAccount: true },
      { name: 'team-b', create: true, podSecurity: 'restricted', defaultServiceAccount: true },
    ],
  },
});
