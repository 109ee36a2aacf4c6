/** Checks of `hosts`: each part for itself, and that it agrees with the storage and the URL of the same environment. */

import { present } from '../kube/manifest.ts';
import { compareQuantities } from '../kube/quantity.ts';
import { error, type Problem } from '../problem.ts';
import { nfsServerProblems } from './check-nfs.ts';
import { nodesProblems } from './check-nodes.ts';
import { openstackProblems } from './check-openstack.ts';
import type { HostFacts, NfsShare } from './facts.ts';
import type { Hosts, NfsServer, Nodes } from './model.ts';
import { ownerOf } from './nfs-volume.ts';

export const validateHosts = (hosts: Hosts, facts: HostFacts, where = 'hosts'): Problem[] => [
  ...(hosts.nfsServer ? nfsServerProblems(hosts.nfsServer, `${where}.nfsServer`) : []),
  ...(hosts.openstack ? openstackProblems(hosts.openstack, hosts.nfsServer, where) : []),
  ...(hosts.nodes ? nodesProblems(hosts.nodes, `${where}.nodes`) : []),
  ...hostsAgree(hosts, facts, where),
];

/** Contradictions between `hosts` and the rest of the environment. */
export const hostsAgree = ({ nfsServer, nodes }: Hosts, facts: HostFacts, where = 'hosts'): Problem[] => [
  ...(nfsServer ? serverAgrees(nfsServer, facts.shares, `${where}.nfsServer`) : []),
  ...(nodes ? nodesAgree(nodes, facts, `${where}.nodes`) : []),
];

const userOf = ({ user, group }: { user: number; group: number }): string => `${user}:${group}`;

const serverAgrees = (server: NfsServer, shares: NfsShare[], where: string): Problem[] => {
  const own = shares.filter((share) => share.server === server.address);
  const [other] = shares;
  const elsewhere = other ? `${other.where} mounts from ${other.server}` : 'no storage provider uses NFS';
  const volume = `${server.sizeGB}Gi`;
  return present([
    own.length === 0 &&
      error(
        'hosts-agree',
        `${where}.address`,
        `nothing mounts from ${server.address}: ${elsewhere}`,
        'give the provider and the server one address',
      ),
    ...own.flatMap((share) => [
      share.path !== server.exportPath &&
        error(
          'hosts-agree',
          `${share.where}.path`,
          `${share.path} is not exported: ${where} exports ${server.exportPath}`,
          'give both the same path',
        ),
      share.runAs !== undefined &&
        userOf(share.runAs) !== ownerOf(server) &&
        error(
          'hosts-agree',
          `${where}.owner`,
          `${share.where} makes directories as ${userOf(share.runAs)}, and the export belongs to ${ownerOf(server)}`,
          `set \`owner: { user: ${share.runAs.user}, group: ${share.runAs.group} }\``,
        ),
      share.capacity !== undefined &&
        (compareQuantities(share.capacity, volume) ?? 0) > 0 &&
        error(
          'hosts-agree',
          `${share.where}.capacity`,
          `${share.capacity} is more than the volume of ${volume} behind ${where}`,
          'enlarge `sizeGB`, or lower the capacity',
        ),
    ]),
  ]);
};

const nodesAgree = ({ nfs, registry }: Nodes, { shares, externalURL }: HostFacts, where: string): Problem[] => {
  const [share] = shares;
  const url = registry && `${registry.scheme}://${registry.host}`;
  return present([
    share &&
      !nfs &&
      error('hosts-agree', `${where}.nfs`, `${share.where} mounts NFS, and nodes get no mount.nfs`, 'set `nfs: true`'),
    url &&
      externalURL !== undefined &&
      url !== externalURL.replace(/\/+$/, '') &&
      error(
        'hosts-agree',
        `${where}.registry`,
        `nodes are set up for ${url}, Harbor is at ${externalURL}`,
        'give the scheme, host and port of `externalURL`',
      ),
  ]);
};
