/** Checks of the NFS server: what exportfs, mkfs and the shell would misread or refuse. */
import { present } from '../kube/manifest.ts';
import { error, type Problem } from '../problem.ts';
import { addressProblems, networksProblems } from './check-network.ts';
import { isExportOption, settled } from './exports.ts';
import type { NfsServer } from './model.ts';
import { filesystemOf } from './nfs-volume.ts';

/** Words that need no quoting, neither in /etc/exports nor in a shell. */
const plainPath = /^(?:\/[A-Za-z0-9_-][A-Za-z0-9._-]*)+$/;
/** Directories that the machine needs for itself; a volume mounted over them would hide them. */
const systemPath = /^\/(?:bin|boot|dev|etc|lib|lib64|proc|root|run|sbin|sys|tmp|usr)(?:\/|$)|^\/(?:home|var)$/;
const ownDisk = /^\/dev\/(?:vda|sda|xvda|nvme0n1)\d*$/;

const optionProblem = (where: string, option: string): Problem | false => {
  const name = option.split('=', 1)[0] ?? option;
  if (settled.has(name))
    return error('hosts-exports', where, `\`${option}\` is settled already`, 'remove it; root is set by `squash`');
  return (
    !isExportOption(option) &&
    error(
      'hosts-exports',
      where,
      `exports(5) knows no option \`${option}\``,
      'correct the spelling, e.g. `crossmnt` or `fsid=0`',
    )
  );
};

export const nfsServerProblems = (server: NfsServer, where: string): Problem[] => [
  ...addressProblems(`${where}.address`, server.address, 'write the address on which nodes mount, e.g. `10.0.50.170`'),
  ...networksProblems(`${where}.clients`, server.clients, 'mount the export'),
  ...present([
    !plainPath.test(server.exportPath)
      ? error(
          'hosts-exports',
          `${where}.exportPath`,
          `\`${server.exportPath}\` is no plain absolute path`,
          'use letters, digits, dots, dashes and underscores, e.g. `/mnt/data`',
        )
      : systemPath.test(server.exportPath) &&
        error(
          'hosts-exports',
          `${where}.exportPath`,
          `\`${server.exportPath}\` belongs to the machine's own system`,
          'mount the volume elsewhere, e.g. at `/mnt/data`',
        ),
    !(Number.isInteger(server.sizeGB) && server.sizeGB > 0) &&
      error('hosts-volume', `${where}.sizeGB`, `${server.sizeGB} is no volume size`, 'write whole GiB, e.g. 50'),
    server.device !== undefined &&
      (!/^\/dev(?:\/[A-Za-z0-9._:-]+)+$/.test(server.device)
        ? error(
            'hosts-volume',
            `${where}.device`,
            `\`${server.device}\` is no block device`,
            'write a path below /dev, e.g. `/dev/vdb`',
          )
        : ownDisk.test(server.device) &&
          error(
            'hosts-volume',
            `${where}.device`,
            `\`${server.device}\` is the machine's own disk`,
            'name the data volume, e.g. `/dev/vdb`',
          )),
    !['ext4', 'xfs'].includes(filesystemOf(server)) &&
      error(
        'hosts-volume',
        `${where}.filesystem`,
        `\`${server.filesystem}\` is not supported`,
        'choose `ext4` or `xfs`',
      ),
    server.owner !== undefined &&
      ![server.owner.user, server.owner.group].every((id) => Number.isInteger(id) && id >= 0) &&
      error(
        'hosts-exports',
        `${where}.owner`,
        'user and group are no ids',
        'write two numbers, e.g. `{ user: 1000, group: 1000 }`',
      ),
    !['root_squash', 'no_root_squash', undefined].includes(server.squash) &&
      error(
        'hosts-exports',
        `${where}.squash`,
        `\`${server.squash}\` does not serve Harbor: PostgreSQL refuses files that belong to somebody else`,
        'choose `no_root_squash` or `root_squash`',
      ),
  ]),
  ...present((server.options ?? []).map((option, index) => optionProblem(`${where}.options[${index}]`, option))),
];
