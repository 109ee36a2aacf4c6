/** Bare metal: volumes on the nodes' own disks (OpenEBS), an address by MetalLB, plain HTTP inside a closed network. */
import { environment, existing } from '../lib/index.ts';
import { repository } from './shared/repository.ts';

const hostpath = { class: 'openebs-hostpath' };

export default environment({
  name: 'openebs-metallb',
  argocd: repository,
  storage: [{ type: 'openebs-localpv', classes: [{ name: 'openebs-hostpath', reclaim: 'Retain' }] }],
  loadBalancer: {
    mode: 'native',
    nodeNetworks: ['192.0.2.0/24'],
    pools: [{ name: 'harbor', addresses: ['192.0.2.10-192.0.2.19'] }],
    l2Advertisements: [{ name: 'harbor', ipAddressPools: ['harbor'] }],
  },
  harbor: {
    version: '2.15.1',
    namespace: 'harbor',
    expose: {
      type: 'loadBalancer',
      host: 'harbor.myweb.io',
      address: '192.0.2.10',
      tls: false,
    },
    credentials: { every: existing('harbor-credentials') },
    database: {
      type: 'internal',
      password: existing('harbor-database-password'),
      volume: { ...hostpath, size: '10Gi' },
    },
    redis: { type: 'internal', volume: { ...hostpath, size: '2Gi' } },
    imageStorage: { type: 'filesystem', volume: { ...hostpath, size: '100Gi' } },
    jobservice: { jobLog: { ...hostpath, size: '2Gi' } },
    trivy: { volume: { ...hostpath, size: '5Gi' } },
  },
  hosts: {
    nodes: { registry: { host: 'harbor.myweb.io', scheme: 'http' }, runtime: 'both' },
  },
});
