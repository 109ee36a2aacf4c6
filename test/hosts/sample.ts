/** The hosts of an on-premises cloud, with everything given that can be given. */
import type { Hosts, NfsServer, OpenStack } from '../../lib/hosts/model.ts';

export const nfsServer: NfsServer = {
  address: '10.0.50.170',
  exportPath: '/mnt/data',
  clients: ['10.0.10.0/24'],
  sizeGB: 50,
};

export const openstack: OpenStack = {
  subnet: '10.0.50.0/24',
  routerId: '3f2b8c1e-0d3a-4f5b-9a6c-7d8e9f0a1b2c',
  flavor: 'm1.small',
  keyPair: 'ops',
};

/** Structure of a certificate, no certificate. */
export const pem = '-----BEGIN CERTIFICATE-----\nMIIBszCCAVmgAwIBAgIUTeSt\n-----END CERTIFICATE-----\n';

export const hosts: Hosts = {
  nfsServer,
  nodes: { nfs: true, runtime: 'both', registry: { host: 'harbor.example.com', scheme: 'https', ca: { pem } } },
  openstack,
};
