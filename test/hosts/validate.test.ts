import { describe, expect, it } from 'vitest';
import { nfsShare, storageFacts } from '../../lib/hosts/facts.ts';
import type { Hosts, NfsServer, Nodes, OpenStack } from '../../lib/hosts/model.ts';
import { validateHosts } from '../../lib/hosts/validate.ts';
import type { NfsSubdir } from '../../lib/storage/nfs-subdir/model.ts';
import { hosts, nfsServer, openstack, pem } from './sample.ts';

const provider: NfsSubdir = {
  type: 'nfs-subdir',
  ...nfsShare(nfsServer),
  classes: [{ name: 'nfs-client' }],
};
const facts = { ...storageFacts([provider]), externalURL: 'https://harbor.example.com' };

/** Values that the compiler refuses reach the checks from plain JavaScript and from casts. */
const wrong = <T>(value: unknown): T => value as T;
const server = (change: Partial<NfsServer>): Hosts => ({ nfsServer: { ...nfsServer, ...change } });
const cloud = (change: Partial<OpenStack>, address = nfsServer.address): Hosts => ({
  nfsServer: { ...nfsServer, address },
  openstack: { ...openstack, ...change },
});
const node = (change: Partial<Nodes>): Hosts => ({ nodes: { nfs: true, ...change } });
const registry = (change: object): Hosts =>
  node({ registry: { host: 'harbor.example.com', scheme: 'https', ca: { pem }, ...change } });

type Expected = [where: string, what: string, fix: string];
const mistakes: [name: string, hosts: Hosts, ...expected: Expected][] = [
  [
    'address',
    cloud({}, '10.0.50'),
    'hosts.nfsServer.address',
    '`10.0.50` is no IP address',
    'write the address on which nodes mount, e.g. `10.0.50.170`',
  ],
  [
    'address outside the subnet',
    cloud({ subnet: '10.0.51.0/24' }),
    'hosts.nfsServer.address',
    '10.0.50.170 is outside the storage network 10.0.51.0/24',
    'take a free address of 10.0.51.0/24, or correct hosts.openstack.subnet',
  ],
  [
    'small subnet',
    cloud({ subnet: '10.0.50.168/30' }),
    'hosts.openstack.subnet',
    '`10.0.50.168/30` has no room for gateway, DHCP and server',
    'take a network of at least /29',
  ],
  [
    'relative path',
    server({ exportPath: 'mnt/data' }),
    'hosts.nfsServer.exportPath',
    '`mnt/data` is no plain absolute path',
    'use letters, digits, dots, dashes and underscores, e.g. `/mnt/data`',
  ],
  [
    'path with a blank',
    server({ exportPath: '/mnt/my data' }),
    'hosts.nfsServer.exportPath',
    '`/mnt/my data` is no plain absolute path',
    'use letters, digits, dots, dashes and underscores, e.g. `/mnt/data`',
  ],
  [
    'path upwards',
    server({ exportPath: '/mnt/../etc' }),
    'hosts.nfsServer.exportPath',
    '`/mnt/../etc` is no plain absolute path',
    'use letters, digits, dots, dashes and underscores, e.g. `/mnt/data`',
  ],
  [
    'the root',
    server({ exportPath: '/' }),
    'hosts.nfsServer.exportPath',
    '`/` is no plain absolute path',
    'use letters, digits, dots, dashes and underscores, e.g. `/mnt/data`',
  ],
  [
    'system directory',
    server({ exportPath: '/etc' }),
    'hosts.nfsServer.exportPath',
    "`/etc` belongs to the machine's own system",
    'mount the volume elsewhere, e.g. at `/mnt/data`',
  ],
  [
    'no clients',
    server({ clients: [] }),
    'hosts.nfsServer.clients',
    'nobody may mount the export',
    'name the networks that need it',
  ],
  [
    'client without mask',
    server({ clients: ['10.0.10.0'] }),
    'hosts.nfsServer.clients[0]',
    '`10.0.10.0` is no network in CIDR notation',
    'write e.g. `10.0.10.0/24`',
  ],
  [
    'mask of 33',
    server({ clients: ['10.0.10.0/33'] }),
    'hosts.nfsServer.clients[0]',
    '`10.0.10.0/33` is no network in CIDR notation',
    'write e.g. `10.0.10.0/24`',
  ],
  [
    'host bits',
    server({ clients: ['10.0.10.7/24'] }),
    'hosts.nfsServer.clients[0]',
    '`10.0.10.7/24` is an address inside a network',
    'write the network: `10.0.10.0/24`',
  ],
  [
    'the world',
    server({ clients: ['0.0.0.0/0'] }),
    'hosts.nfsServer.clients[0]',
    'anybody may mount the export',
    'name the networks that need it',
  ],
  [
    'overlap',
    server({ clients: ['10.0.0.0/16', '10.0.10.0/24'] }),
    'hosts.nfsServer.clients[1]',
    '`10.0.10.0/24` overlaps `10.0.0.0/16`',
    'keep the larger one only',
  ],
  ['size zero', server({ sizeGB: 0 }), 'hosts.nfsServer.sizeGB', '0 is no volume size', 'write whole GiB, e.g. 50'],
  [
    'broken size',
    server({ sizeGB: 50.5 }),
    'hosts.nfsServer.sizeGB',
    '50.5 is no volume size',
    'write whole GiB, e.g. 50',
  ],
  [
    'device',
    server({ device: 'vdb' }),
    'hosts.nfsServer.device',
    '`vdb` is no block device',
    'write a path below /dev, e.g. `/dev/vdb`',
  ],
  [
    'own disk',
    server({ device: '/dev/vda' }),
    'hosts.nfsServer.device',
    "`/dev/vda` is the machine's own disk",
    'name the data volume, e.g. `/dev/vdb`',
  ],
  [
    'file system',
    server({ filesystem: wrong('btrfs') }),
    'hosts.nfsServer.filesystem',
    '`btrfs` is not supported',
    'choose `ext4` or `xfs`',
  ],
  [
    'all_squash',
    server({ squash: wrong('all_squash') }),
    'hosts.nfsServer.squash',
    '`all_squash` does not serve Harbor: PostgreSQL refuses files that belong to somebody else',
    'choose `no_root_squash` or `root_squash`',
  ],
  [
    'owner',
    server({ owner: { user: -1, group: 0 } }),
    'hosts.nfsServer.owner',
    'user and group are no ids',
    'write two numbers, e.g. `{ user: 1000, group: 1000 }`',
  ],
  [
    'misspelt option',
    server({ options: ['no_subtre_check'] }),
    'hosts.nfsServer.options[0]',
    'exports(5) knows no option `no_subtre_check`',
    'correct the spelling, e.g. `crossmnt` or `fsid=0`',
  ],
  [
    'option against ours',
    server({ options: ['async'] }),
    'hosts.nfsServer.options[0]',
    '`async` is settled already',
    'remove it; root is set by `squash`',
  ],
  [
    'no server',
    { openstack },
    'hosts.openstack',
    'there is no NFS server to put into OpenStack',
    'add `hosts.nfsServer`, or remove `hosts.openstack`',
  ],
  [
    'subnet',
    cloud({ subnet: '10.0.50.0' }),
    'hosts.openstack.subnet',
    '`10.0.50.0` is no network in CIDR notation',
    'write e.g. `10.0.10.0/24`',
  ],
  [
    'IPv6 subnet',
    cloud({ subnet: 'fd00::/64' }),
    'hosts.openstack.subnet',
    '`fd00::/64` is an IPv6 network',
    'give the storage network in IPv4',
  ],
  [
    'router by name',
    cloud({ routerId: 'router1' }),
    'hosts.openstack.routerId',
    '`router1` is no id',
    'copy the id from `openstack router list`, or leave it out and give it when applying',
  ],
  [
    'image by name',
    cloud({ imageId: 'debian-12' }),
    'hosts.openstack.imageId',
    '`debian-12` is no id',
    'copy the id from `openstack image list`, or leave it out and give it when applying',
  ],
  [
    'no flavor',
    cloud({ flavor: '' }),
    'hosts.openstack.flavor',
    '`` is no name of an OpenStack resource',
    'write the name as `openstack` lists it',
  ],
  [
    'expression',
    cloud({ name: 'nfs$1' }),
    'hosts.openstack.name',
    '`nfs$1` is no name of an OpenStack resource',
    'write the name as `openstack` lists it',
  ],
  [
    'name server',
    cloud({ nameservers: ['dns.example.com'] }),
    'hosts.openstack.nameservers[0]',
    '`dns.example.com` is no IP address',
    'write the address of a name server, e.g. `10.0.0.2`',
  ],
  [
    'SSH for the world',
    cloud({ floatingIp: { pool: 'public', ssh: ['0.0.0.0/0'] } }),
    'hosts.openstack.floatingIp.ssh[0]',
    'anybody may connect to the NFS server by SSH',
    'name the networks that need it',
  ],
  [
    'SSH for nobody',
    cloud({ floatingIp: { pool: 'public', ssh: [] } }),
    'hosts.openstack.floatingIp.ssh',
    'nobody may connect to the NFS server by SSH',
    'name the networks that need it',
  ],
  [
    'nothing for nodes',
    { nodes: { registry: { host: 'harbor.example.com', scheme: 'https' }, nfs: wrong(undefined) } },
    'hosts.nodes',
    'nothing is to be done on the nodes',
    'set `nfs: true`, give a registry that is HTTP or has a CA of its own, or remove `nodes`',
  ],
  [
    'runtime',
    node({ runtime: wrong('cri-o') }),
    'hosts.nodes.runtime',
    '`cri-o` is not supported',
    'choose `containerd`, `docker` or `both`',
  ],
  [
    'URL for a host',
    registry({ host: 'https://harbor.example.com' }),
    'hosts.nodes.registry.host',
    '`https://harbor.example.com` is no registry host',
    'write the host as in image names, e.g. `harbor.example.com` or `10.0.10.10:30002`',
  ],
  [
    'port',
    registry({ host: 'harbor.example.com:70000' }),
    'hosts.nodes.registry.host',
    '`harbor.example.com:70000` is no registry host',
    'write the host as in image names, e.g. `harbor.example.com` or `10.0.10.10:30002`',
  ],
  [
    'scheme',
    registry({ scheme: 'htps', ca: undefined }),
    'hosts.nodes.registry.scheme',
    '`htps` is no scheme of a registry',
    'choose `https` or `http`',
  ],
  [
    'CA for HTTP',
    registry({ scheme: 'http' }),
    'hosts.nodes.registry.ca',
    'a CA does nothing for a registry over plain HTTP',
    "remove it, or set `scheme: 'https'`",
  ],
  [
    'no PEM',
    registry({ ca: { pem: 'MIIB' } }),
    'hosts.nodes.registry.ca.pem',
    'this is no PEM certificate',
    'paste the CA with its BEGIN and END lines',
  ],
  [
    'private key',
    registry({ ca: { pem: `${pem}-----BEGIN PRIVATE KEY-----\n` } }),
    'hosts.nodes.registry.ca.pem',
    'a private key would be published to every node',
    'give the certificate of the CA only, and replace that key',
  ],
  [
    'CA file',
    registry({ ca: { file: 'corp.pem' } }),
    'hosts.nodes.registry.ca.file',
    '`corp.pem` is no plain absolute path',
    'write where the nodes have the CA, e.g. `/etc/ssl/certs/corp-ca.pem`',
  ],
];

/** Only the first problem where a mistake has consequences for others. */
const problemsOf = (given: Hosts): Expected[] =>
  validateHosts(given, { shares: [] })
    .filter(({ what }) => !what.startsWith('nothing mounts from'))
    .map(({ where, what, fix }): Expected => [where, what, fix]);

describe('validateHosts', () => {
  it('accepts a sound description', () => {
    expect(validateHosts(hosts, facts)).toEqual([]);
    expect(validateHosts({}, facts)).toEqual([]);
  });

  it.each(mistakes)('%s', (_, given, ...expected) => {
    expect(problemsOf(given)).toContainEqual(expected);
  });

  it('finds one problem for one mistake', () => {
    const counts = mistakes.map(([name, given]) => [name, problemsOf(given).length]);
    expect(counts.filter(([, count]) => count !== 1)).toEqual([]);
  });

  it.each([
    ['10.0.50.0', 'the network itself'],
    ['10.0.50.1', 'the gateway'],
    ['10.0.50.255', 'the broadcast address'],
  ])('refuses %s, %s', (address, role) => {
    expect(problemsOf(cloud({}, address))).toEqual([
      ['hosts.nfsServer.address', `${address} is ${role} of 10.0.50.0/24`, 'take a free address of 10.0.50.0/24'],
    ]);
  });

  it('refuses a public address that nobody can log in to', () => {
    const { keyPair: _, ...without } = openstack;
    expect(
      problemsOf({ nfsServer, openstack: { ...without, floatingIp: { pool: 'public', ssh: ['203.0.113.0/28'] } } }),
    ).toEqual([
      ['hosts.openstack.floatingIp', 'nobody can log in without a key pair', 'add `keyPair`, or remove `floatingIp`'],
    ]);
  });

  it('reports all mistakes at once', () => {
    expect(
      problemsOf({ ...server({ sizeGB: -1, clients: [], exportPath: '' }), ...node({ runtime: wrong('') }) }),
    ).toHaveLength(4);
  });
});

describe('nfsShare', () => {
  it('names the server as the provider does', () => {
    expect(nfsShare(nfsServer)).toEqual({ server: '10.0.50.170', path: '/mnt/data', capacity: '50Gi' });
    expect(nfsShare({ ...nfsServer, sizeGB: 1024 }).capacity).toBe('1Ti');
  });
});

describe('hosts and the rest of the environment agree', () => {
  const disagreement = (change: Partial<NfsSubdir>, url?: string, given: Hosts = hosts) =>
    validateHosts(given, {
      ...storageFacts([{ ...provider, ...change }]),
      ...(url !== undefined && { externalURL: url }),
    }).map(({ where, what, fix }) => [where, what, fix]);

  it.each([
    [
      { server: '10.0.50.17' },
      'hosts.nfsServer.address',
      'nothing mounts from 10.0.50.170: storage[0] mounts from 10.0.50.17',
      'give the provider and the server one address',
    ],
    [
      { path: '/export' },
      'storage[0].path',
      '/export is not exported: hosts.nfsServer exports /mnt/data',
      'give both the same path',
    ],
    [
      { capacity: '51Gi' },
      'storage[0].capacity',
      '51Gi is more than the volume of 50Gi behind hosts.nfsServer',
      'enlarge `sizeGB`, or lower the capacity',
    ],
  ])('%o', (change, ...expected) => {
    expect(disagreement(change)).toEqual([expected]);
  });

  it('compares the owner of the export with the user of the provisioner', () => {
    const runAs = { user: 1000, group: 1000 };
    const [where, fix] = ['hosts.nfsServer.owner', 'set `owner: { user: 1000, group: 1000 }`'];
    const makes = 'storage[0] makes directories as 1000:1000, and the export belongs to';
    expect(disagreement({ runAs })).toEqual([[where, `${makes} root:root`, fix]]);
    expect(disagreement({ runAs }, undefined, server({ squash: 'root_squash' }))).toEqual([
      [where, `${makes} nobody:nogroup`, fix],
    ]);
    expect(disagreement({ runAs }, undefined, server({ owner: runAs }))).toEqual([]);
  });

  it('asks who uses the server, where nobody does', () => {
    expect(validateHosts({ nfsServer }, storageFacts([])).map(({ what }) => what)).toEqual([
      'nothing mounts from 10.0.50.170: no storage provider uses NFS',
    ]);
  });

  it('asks for the NFS client where NFS is mounted', () => {
    const nodes = { registry: { host: 'harbor.example.com', scheme: 'http' } } as const;
    expect(disagreement({}, undefined, { nodes })).toEqual([
      ['hosts.nodes.nfs', 'storage[0] mounts NFS, and nodes get no mount.nfs', 'set `nfs: true`'],
    ]);
  });

  it.each(['http://harbor.example.com', 'https://harbor.example.com:8443', 'https://registry.example.com'])(
    'compares the registry of the nodes with %s',
    (url) => {
      expect(disagreement({}, url)).toEqual([
        [
          'hosts.nodes.registry',
          `nodes are set up for https://harbor.example.com, Harbor is at ${url}`,
          'give the scheme, host and port of `externalURL`',
        ],
      ]);
    },
  );

  it('takes a smaller capacity, and a slash at the end of the URL', () => {
    expect(disagreement({ capacity: '40Gi' }, 'https://harbor.example.com/')).toEqual([]);
  });
});
