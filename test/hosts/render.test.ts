import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { isExportOption } from '../../lib/hosts/exports.ts';
import type { Hosts, NfsServer, NodeRegistry, Nodes, OpenStack } from '../../lib/hosts/model.ts';
import { renderHosts } from '../../lib/hosts/render.ts';
import { hosts, nfsServer, openstack, pem } from './sample.ts';

const textOf = (rendered: Hosts, path: string): string => {
  const file = renderHosts(rendered).find((candidate) => candidate.path === path);
  if (!file) throw new Error(`no file ${path}`);
  return file.text;
};

interface UserData {
  package_update: boolean;
  packages?: string[];
  write_files?: { path: string; content: string; permissions: string }[];
  runcmd?: string[][];
}
const userData = (rendered: Hosts, path: string): UserData => parse(textOf(rendered, path));
const written = (data: UserData, path: string) => data.write_files?.find((file) => file.path === path)?.content;

describe('files of the host side', () => {
  it('stand below hosts/, with no name that a directory of manifests would include', () => {
    const paths = renderHosts(hosts).map(({ path }) => path);
    expect(paths).toEqual([
      'hosts/nfs-server/user-data',
      'hosts/nodes/user-data',
      'hosts/nodes/root/etc/containerd/certs.d/harbor.example.com/hosts.toml',
      'hosts/nodes/root/etc/containerd/certs.d/harbor.example.com/ca.crt',
      'hosts/nodes/root/usr/local/sbin/containerd-certs-d',
      'hosts/nodes/root/etc/docker/certs.d/harbor.example.com/ca.crt',
      'hosts/openstack/main.tf.json',
    ]);
    expect(paths.filter((path) => /\.(ya?ml)$/.test(path))).toEqual([]);
  });

  it('are only those that were asked for', () => {
    expect(renderHosts({})).toEqual([]);
    expect(renderHosts({ openstack })).toEqual([]);
    expect(renderHosts({ nfsServer }).map(({ path }) => path)).toEqual(['hosts/nfs-server/user-data']);
  });

  it('end in a newline, and are the same each time', () => {
    for (const { text } of renderHosts(hosts)) expect(text).toMatch(/[^\n]\n$/);
    expect(renderHosts(hosts)).toEqual(renderHosts(structuredClone(hosts)));
  });
});

describe('user data of the NFS server', () => {
  const server = (change: Partial<NfsServer> = {}) =>
    userData({ nfsServer: { ...nfsServer, ...change } }, 'hosts/nfs-server/user-data');

  it('begins with the line without which cloud-init ignores it', () => {
    expect(textOf(hosts, 'hosts/nfs-server/user-data')).toMatch(/^#cloud-config\n/);
  });

  it('exports one directory to the clients, without a blank before the options', () => {
    expect(written(server(), '/etc/exports')).toBe(
      '/mnt/data 10.0.10.0/24(rw,sync,no_subtree_check,mountpoint,no_root_squash)\n',
    );
    expect(
      written(
        server({ clients: ['10.0.10.0/24', 'fd00:10::/64'], squash: 'root_squash', options: ['crossmnt'] }),
        '/etc/exports',
      ),
    ).toBe(
      '/mnt/data 10.0.10.0/24(rw,sync,no_subtree_check,mountpoint,root_squash,crossmnt) fd00:10::/64(rw,sync,no_subtree_check,mountpoint,root_squash,crossmnt)\n',
    );
  });

  it('starts the server only with its volume', () => {
    const data = server();
    expect(written(data, '/etc/systemd/system/nfs-volume.service')).toContain('RequiredBy=nfs-server.service');
    expect(data.runcmd).toEqual([
      ['systemctl', 'daemon-reload'],
      ['systemctl', 'enable', 'nfs-volume.service', 'nfs-server.service'],
      ['systemctl', 'restart', 'nfs-server.service'],
    ]);
  });

  it('installs what the file system needs, and gives its root to whom a node arrives as', () => {
    expect(server().packages).toEqual(['nfs-kernel-server']);
    expect(server({ filesystem: 'xfs' }).packages).toEqual(['nfs-kernel-server', 'xfsprogs']);
    expect(written(server(), '/usr/local/sbin/nfs-volume')).toContain('chown root:root "$directory"');
    expect(written(server({ squash: 'root_squash' }), '/usr/local/sbin/nfs-volume')).toContain(
      'chown nobody:nogroup "$directory"',
    );
    const owned = server({ owner: { user: 1000, group: 100 } });
    expect(written(owned, '/usr/local/sbin/nfs-volume')).toContain('chown 1000:100 "$directory"');
  });

  it('uses only keys that cloud-init knows, with permissions as text', () => {
    for (const data of [server(), userData(hosts, 'hosts/nodes/user-data')]) {
      expect(Object.keys(data).sort()).toEqual(['package_update', 'packages', 'runcmd', 'write_files']);
      for (const { permissions } of data.write_files ?? []) expect(permissions).toMatch(/^0[0-7]{3}$/);
    }
  });

  it('knows the options of exports(5), not their misspellings', () => {
    for (const option of ['crossmnt', 'fsid=0', 'anonuid=1000', 'sec=krb5p:sys', 'insecure'])
      expect(isExportOption(option)).toBe(true);
    for (const option of ['crosmnt', 'fsid', 'fsid=', 'sec=sys)', 'no_subtre_check'])
      expect(isExportOption(option)).toBe(false);
  });
});

describe('user data of nodes', () => {
  const nodes = (change: Nodes) => userData({ nodes: change }, 'hosts/nodes/user-data');
  const registry = (change: Partial<NodeRegistry>): NodeRegistry => ({
    host: 'harbor.example.com',
    scheme: 'https',
    ...change,
  });
  const toml = '/etc/containerd/certs.d/harbor.example.com/hosts.toml';

  it('brings the NFS client', () => {
    expect(nodes({ nfs: true })).toEqual({ package_update: true, packages: ['nfs-common'] });
  });

  it('tells containerd which CA to trust', () => {
    const data = nodes({ registry: registry({ ca: { pem } }) });
    expect(written(data, toml)).toBe(
      `server = "https://harbor.example.com"\nca = "/etc/containerd/certs.d/harbor.example.com/ca.crt"\n`,
    );
    expect(written(data, '/etc/containerd/certs.d/harbor.example.com/ca.crt')).toBe(pem);
    expect(data.runcmd).toEqual([['/usr/local/sbin/containerd-certs-d']]);
  });

  it('names a CA that the nodes have already, and copies none', () => {
    const data = nodes({ runtime: 'both', registry: registry({ ca: { file: '/etc/ssl/certs/corp.pem' } }) });
    expect(written(data, toml)).toContain('ca = "/etc/ssl/certs/corp.pem"\n');
    expect(data.write_files?.filter(({ path }) => path.endsWith('.crt'))).toEqual([]);
    expect(data.runcmd).toContainEqual([
      'ln',
      '-sfn',
      '/etc/ssl/certs/corp.pem',
      '/etc/docker/certs.d/harbor.example.com/ca.crt',
    ]);
  });

  it('lets both runtimes speak plain HTTP, and only then touches daemon.json', () => {
    const data = nodes({ runtime: 'both', registry: registry({ host: '10.0.10.10:30002', scheme: 'http' }) });
    expect(written(data, '/etc/containerd/certs.d/10.0.10.10_30002_/hosts.toml')).toBe(
      'server = "http://10.0.10.10:30002"\n',
    );
    expect(JSON.parse(written(data, '/etc/docker/daemon.json') ?? '')).toEqual({
      'insecure-registries': ['10.0.10.10:30002'],
    });
    expect(data.runcmd).toContainEqual(['systemctl', 'try-restart', 'docker.service']);
    const secure = nodes({ runtime: 'docker', registry: registry({ ca: { pem } }) });
    expect(written(secure, '/etc/docker/daemon.json')).toBeUndefined();
    expect(secure.write_files?.map(({ path }) => path)).toEqual(['/etc/docker/certs.d/harbor.example.com/ca.crt']);
  });

  it('has nothing to say about a registry with a public certificate', () => {
    expect(nodes({ nfs: true, registry: registry({}) })).toEqual({ package_update: true, packages: ['nfs-common'] });
  });
});

describe('OpenStack', () => {
  interface Terraform {
    variable: Record<string, { default?: string | null }>;
    // biome-ignore lint/suspicious/noExplicitAny: arguments of any resource
    resource: Record<string, Record<string, Record<string, any>>>;
  }
  const terraform = (change: Partial<OpenStack> = {}, server: Partial<NfsServer> = {}): Terraform =>
    JSON.parse(
      textOf(
        { nfsServer: { ...nfsServer, ...server }, openstack: { ...openstack, ...change } },
        'hosts/openstack/main.tf.json',
      ),
    );
  const rules = (configuration: Terraform) =>
    Object.values(configuration.resource.openstack_networking_secgroup_rule_v2 ?? {}).map(
      ({ protocol, port_range_min: from, port_range_max: to, remote_ip_prefix: client }) =>
        `${protocol} ${from}-${to} ${client}`,
    );

  it('opens NFS and the port mapper to the clients, and nothing to anybody else', () => {
    expect(rules(terraform())).toEqual([
      'tcp 2049-2049 10.0.10.0/24',
      'tcp 111-111 10.0.10.0/24',
      'udp 2049-2049 10.0.10.0/24',
      'udp 111-111 10.0.10.0/24',
    ]);
    expect(rules(terraform({}, { clients: ['10.0.10.0/24', '10.0.11.0/24'] }))).toHaveLength(8);
  });

  it('has a public address only when asked for one, with SSH from where it was said', () => {
    expect(JSON.stringify(terraform())).not.toContain('floatingip');
    const open = terraform({ floatingIp: { pool: 'public', ssh: ['203.0.113.0/28'] } });
    expect(open.resource.openstack_networking_floatingip_v2).toEqual({ nfs: { pool: 'public' } });
    expect(rules(open)).toContain('tcp 22-22 203.0.113.0/28');
  });

  it('puts the address, network, size and user data of the environment in their places', () => {
    const { resource } = terraform();
    expect(resource.openstack_networking_subnet_v2?.storage).toMatchObject({ cidr: '10.0.50.0/24', ip_version: 4 });
    expect(resource.openstack_networking_port_v2?.nfs?.fixed_ip).toMatchObject([{ ip_address: '10.0.50.170' }]);
    expect(resource.openstack_blockstorage_volume_v3?.nfs).toMatchObject({
      size: 50,
      lifecycle: { prevent_destroy: true },
    });
    expect(resource.openstack_compute_instance_v2?.nfs?.user_data).toBe(`\${file("../nfs-server/user-data")}`);
  });

  it('asks for what the environment leaves out, and for no password', () => {
    const { variable } = terraform();
    expect(variable.router_id?.default).toBe(openstack.routerId);
    expect(variable.image_id).not.toHaveProperty('default');
    expect(Object.keys(variable)).toEqual(['cloud', 'router_id', 'image_id']);
  });

  it('refers only to resources and variables that it has', () => {
    const configuration = terraform({ floatingIp: { pool: 'public', ssh: ['203.0.113.0/28'] } });
    const references = [...JSON.stringify(configuration).matchAll(/\$\{(\w+)\.(\w+)/g)].map(
      ([, type = '', name = '']) => [type, name],
    );
    expect(references.length).toBeGreaterThan(10);
    for (const [type = '', name = ''] of references) {
      expect(type === 'var' ? configuration.variable : configuration.resource[type]).toHaveProperty(name);
    }
  });
});
