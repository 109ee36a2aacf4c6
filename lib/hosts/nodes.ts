/** What nodes need: an NFS client, and for containerd or Docker the registry's CA or leave to speak plain HTTP with it. */
import { userData } from './cloud-config.ts';
import type { HostFile, NodeRegistry, Nodes } from './model.ts';

const containerdCerts = '/etc/containerd/certs.d';
/** A host with a port as containerd spells its folder (docs/hosts.md); a colon cannot stand in a checkout on every system. */
const hostDirectory = (host: string): string => host.replace(/:(\d+)$/, '_$1_');

const configScriptPath = '/usr/local/sbin/containerd-certs-d';

const runs = (nodes: Nodes, runtime: 'containerd' | 'docker'): boolean =>
  nodes.runtime === 'both' || (nodes.runtime ?? 'containerd') === runtime;

/** A registry over HTTPS with a certificate that everybody trusts needs nothing. */
export const needsFiles = (registry: NodeRegistry): boolean => registry.scheme === 'http' || registry.ca !== undefined;

/** containerd's hosts.toml: how to reach the registry itself, and which CA to trust beside the system's. */
const hostsToml = ({ host, scheme }: NodeRegistry, ca: string | undefined): string =>
  `server = "${scheme}://${host}"\n${ca === undefined ? '' : `ca = "${ca}"\n`}`;

/**
 * containerd 1.x reads hosts.toml only if its configuration names the directory, and its default names none. The
 * configuration belongs to whoever installed the node, so only that empty default is filled in.
 */
const configScript = `#!/bin/sh
# Lets containerd read ${containerdCerts}, once.
set -eu

reads_certs() { containerd config dump | grep -q "config_path = .*${containerdCerts}"; }

reads_certs && exit 0
config=/etc/containerd/config.toml
[ ! -f "$config" ] || sed -i -E "s|config_path = (\\"\\"\\|'')|config_path = \\"${containerdCerts}\\"|" "$config"
reads_certs || {
  echo "containerd-certs-d: set config_path = \\"${containerdCerts}\\" in the registry section of $config, then restart containerd" >&2
  exit 1
}
systemctl restart containerd
`;

const containerdFiles = (registry: NodeRegistry): HostFile[] => {
  const directory = `${containerdCerts}/${hostDirectory(registry.host)}`;
  const { ca } = registry;
  const caFile = ca && ('pem' in ca ? { path: `${directory}/ca.crt`, pem: ca.pem } : { path: ca.file });
  return [
    { path: `${directory}/hosts.toml`, content: hostsToml(registry, caFile?.path), permissions: '0644' },
    ...(caFile?.pem === undefined ? [] : [pemFile(caFile.path, caFile.pem)]),
    { path: configScriptPath, content: configScript, permissions: '0755' },
  ];
};

/** Docker looks for a CA in a directory of the registry's name; a CA that the node has elsewhere is linked there. */
const dockerFiles = ({ host, scheme, ca }: NodeRegistry): HostFile[] => {
  if (scheme === 'http') {
    const content = `${JSON.stringify({ 'insecure-registries': [host] }, null, 2)}\n`;
    return [{ path: '/etc/docker/daemon.json', content, permissions: '0644' }];
  }
  return ca && 'pem' in ca ? [pemFile(`/etc/docker/certs.d/${host}/ca.crt`, ca.pem)] : [];
};

const pemFile = (path: string, pem: string): HostFile => ({
  path,
  content: `${pem.trim()}\n`,
  permissions: '0644',
});

/** The files of a node, for cloud-init and for nodes that run already. */
export const nodeFiles = (nodes: Nodes): HostFile[] => {
  const { registry } = nodes;
  if (registry === undefined || !needsFiles(registry)) return [];
  return [
    ...(runs(nodes, 'containerd') ? containerdFiles(registry) : []),
    ...(runs(nodes, 'docker') ? dockerFiles(registry) : []),
  ];
};

/** Commands after the files are in place: a link and a reload where something changed that is read only at start. */
const commands = (nodes: Nodes): string[][] => {
  const { registry } = nodes;
  if (registry === undefined || !needsFiles(registry)) return [];
  const docker = runs(nodes, 'docker');
  const directory = `/etc/docker/certs.d/${registry.host}`;
  const link =
    docker && registry.ca && 'file' in registry.ca
      ? [
          ['mkdir', '-p', directory],
          ['ln', '-sfn', registry.ca.file, `${directory}/ca.crt`],
        ]
      : [];
  return [
    ...(runs(nodes, 'containerd') ? [[configScriptPath]] : []),
    ...link,
    // try-restart: a runtime that is installed later reads the files by itself.
    ...(docker && registry.scheme === 'http' ? [['systemctl', 'try-restart', 'docker.service']] : []),
  ];
};

export const nodesUserData = (nodes: Nodes): string =>
  userData('Kubernetes nodes: merge this into the user data that they are made with.', {
    package_update: true,
    packages: nodes.nfs === true ? ['nfs-common'] : [],
    write_files: nodeFiles(nodes),
    runcmd: commands(nodes),
  });
