/** The NFS server's place in OpenStack, as Terraform JSON: network, firewall, volume and machine. */
import type { NfsServer, OpenStack } from './model.ts';

/** Ports of NFS and of the port mapper, which lists exports; NFSv4 itself needs only 2049. */
const nfsPorts = [2049, 111];
const protocols = ['tcp', 'udp'] as const;

/** A value that Terraform looks up when the file is applied. */
const expression = (text: string): string => `\${${text}}`;

interface Rule {
  protocol: (typeof protocols)[number];
  port: number;
  from: string;
}

const rules = (server: NfsServer, openstack: OpenStack): Rule[] => [
  ...server.clients.flatMap((from) =>
    protocols.flatMap((protocol) => nfsPorts.map((port): Rule => ({ protocol, port, from }))),
  ),
  ...(openstack.floatingIp ? openstack.floatingIp.ssh.map((from): Rule => ({ protocol: 'tcp', port: 22, from })) : []),
];

/** `tcp_2049_from_10_0_10_0_24`: Terraform's names know letters, digits, dashes and underscores. */
const ruleName = ({ protocol, port, from }: Rule): string =>
  `${protocol}_${port}_from_${from.replace(/[^0-9a-f]+/g, '_')}`;

const securityGroupRule = ({ protocol, port, from }: Rule) => ({
  security_group_id: expression('openstack_networking_secgroup_v2.nfs.id'),
  direction: 'ingress',
  ethertype: from.includes(':') ? 'IPv6' : 'IPv4',
  protocol,
  port_range_min: port,
  port_range_max: port,
  remote_ip_prefix: from,
});

/** A variable; with a default it need not be given. */
const variable = (description: string, value: string | null | undefined) => ({
  type: 'string',
  description,
  ...(value === undefined ? {} : { default: value }),
});

const variables = (openstack: OpenStack) => ({
  cloud: variable('Entry of clouds.yaml that holds the credentials; null: OS_* environment variables', null),
  router_id: variable('Router between the storage network and that of the nodes', openstack.routerId),
  image_id: variable('Debian or Ubuntu cloud image', openstack.imageId),
});

const network = (name: string, server: NfsServer, openstack: OpenStack) => ({
  openstack_networking_network_v2: { storage: { name, admin_state_up: true } },
  openstack_networking_subnet_v2: {
    storage: {
      name,
      network_id: expression('openstack_networking_network_v2.storage.id'),
      cidr: openstack.subnet,
      ip_version: 4,
      dns_nameservers: openstack.nameservers,
    },
  },
  openstack_networking_router_interface_v2: {
    storage: {
      router_id: expression('var.router_id'),
      subnet_id: expression('openstack_networking_subnet_v2.storage.id'),
    },
  },
  openstack_networking_secgroup_v2: { nfs: { name, description: 'NFS from the nodes only' } },
  openstack_networking_secgroup_rule_v2: Object.fromEntries(
    rules(server, openstack).map((rule) => [ruleName(rule), securityGroupRule(rule)]),
  ),
  openstack_networking_port_v2: {
    nfs: {
      name,
      network_id: expression('openstack_networking_network_v2.storage.id'),
      security_group_ids: [expression('openstack_networking_secgroup_v2.nfs.id')],
      fixed_ip: [{ subnet_id: expression('openstack_networking_subnet_v2.storage.id'), ip_address: server.address }],
    },
  },
});

const machine = (name: string, server: NfsServer, openstack: OpenStack) => ({
  openstack_blockstorage_volume_v3: {
    nfs: {
      name,
      size: server.sizeGB,
      volume_type: openstack.volumeType,
      availability_zone: openstack.availabilityZone,
      '//': 'Every image of the registry is on it: to destroy it, remove prevent_destroy first.',
      lifecycle: { prevent_destroy: true },
    },
  },
  openstack_compute_instance_v2: {
    nfs: {
      name,
      image_id: expression('var.image_id'),
      flavor_name: openstack.flavor,
      key_pair: openstack.keyPair,
      availability_zone: openstack.availabilityZone,
      user_data: expression('file("../nfs-server/user-data")'),
      network: [{ port: expression('openstack_networking_port_v2.nfs.id') }],
      // At its first boot it fetches packages, through the router.
      depends_on: ['openstack_networking_router_interface_v2.storage'],
    },
  },
  openstack_compute_volume_attach_v2: {
    nfs: {
      instance_id: expression('openstack_compute_instance_v2.nfs.id'),
      volume_id: expression('openstack_blockstorage_volume_v3.nfs.id'),
    },
  },
});

const publicAddress = (pool: string) => ({
  openstack_networking_floatingip_v2: { nfs: { pool } },
  openstack_networking_floatingip_associate_v2: {
    nfs: {
      floating_ip: expression('openstack_networking_floatingip_v2.nfs.address'),
      port_id: expression('openstack_networking_port_v2.nfs.id'),
      depends_on: ['openstack_networking_router_interface_v2.storage'],
    },
  },
});

/** `main.tf.json`; undefined arguments are left out by JSON. */
export const terraform = (server: NfsServer, openstack: OpenStack): string => {
  const name = openstack.name ?? 'harbor-nfs';
  const { floatingIp } = openstack;
  const configuration = {
    // Terraform skips this key in every object of a JSON file.
    '//': `NFS server ${server.address} for Harbor. Credentials: clouds.yaml or OS_* variables; user data: ../nfs-server/user-data.`,
    terraform: {
      required_providers: {
        openstack: { source: 'terraform-provider-openstack/openstack', version: '~> 1.54' },
      },
    },
    provider: { openstack: { cloud: expression('var.cloud') } },
    variable: variables(openstack),
    resource: {
      ...network(name, server, openstack),
      ...machine(name, server, openstack),
      ...(floatingIp ? publicAddress(floatingIp.pool) : {}),
    },
    output: {
      nfs_server: { value: expression('openstack_networking_port_v2.nfs.all_fixed_ips[0]') },
      volume_device: { value: expression('openstack_compute_volume_attach_v2.nfs.device') },
      ...(floatingIp ? { ssh: { value: expression('openstack_networking_floatingip_v2.nfs.address') } } : {}),
    },
  };
  return `${JSON.stringify(configuration, null, 2)}\n`;
};
