/** OpenStack: an NFS server on a virtual machine with one volume, whose size all of Harbor's claims share. */
import { environment, existing } from '../lib/index.ts';
import { repository } from './shared/repository.ts';

/** The one source of the export: server, provisioner, security group and capacity follow from it. */
const nfsExport = { address: '10.0.50.170', path: '/mnt/data', clients: '10.0.10.0/24', sizeGB: 50 };

const nfs = { class: 'nfs-client', access: 'ReadWriteMany' } as const;

export default environment({
  name: 'openstack-nfs',
  argocd: repository,
  storage: [
    {
      type: 'nfs-subdir',
      server: nfsExport.address,
      path: nfsExport.path,
      capacity: `${nfsExport.sizeGB}Gi`,
      classes: [{ name: 'nfs-client', default: true, reclaim: 'Retain' }],
    },
  ],
  hosts: {
    nfsServer: {
      address: nfsExport.address,
      exportPath: nfsExport.path,
      clients: [nfsExport.clients],
      sizeGB: nfsExport.sizeGB,
    },
    nodes: { nfs: true, registry: { host: '10.0.10.10:30002', scheme: 'http' } },
    openstack: { subnet: '10.0.50.0/24', flavor: 'm1.small' },
  },
  harbor: {
    version: '2.15.1',
    namespace: 'harbor',
    expose: { type: 'nodePort', host: '10.0.10.10', tls: false },
    credentials: { every: existing('harbor-credentials') },
    database: { type: 'internal', password: existing('harbor-database-password'), volume: { ...nfs, size: '5Gi' } },
    redis: { type: 'internal', volume: { ...nfs, size: '1Gi' } },
    imageStorage: { type: 'filesystem', volume: { ...nfs, size: '30Gi' } },
    jobservice: { jobLog: { ...nfs, size: '1Gi' } },
    trivy: { volume: { ...nfs, size: '5Gi' } },
  },
  network: { nodes: [nfsExport.clients] },
});
