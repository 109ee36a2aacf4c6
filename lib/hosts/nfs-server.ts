/** User data of the NFS server: volume, exports and service. */
import { userData } from './cloud-config.ts';
import { exportsFile } from './exports.ts';
import type { NfsServer } from './model.ts';
import { filesystemOf, scriptPath, unitName, volumeScript, volumeUnit } from './nfs-volume.ts';

export const nfsServerUserData = (server: NfsServer): string =>
  userData(`NFS server ${server.address}: exports ${server.exportPath} on a volume of ${server.sizeGB} GiB.`, {
    package_update: true,
    packages: filesystemOf(server) === 'xfs' ? ['nfs-kernel-server', 'xfsprogs'] : ['nfs-kernel-server'],
    // Written before packages are installed: the package keeps an /etc/exports that it finds.
    write_files: [
      { path: '/etc/exports', content: exportsFile(server), permissions: '0644' },
      { path: scriptPath, content: volumeScript(server), permissions: '0755' },
      { path: `/etc/systemd/system/${unitName}`, content: volumeUnit, permissions: '0644' },
    ],
    runcmd: [
      ['systemctl', 'daemon-reload'],
      ['systemctl', 'enable', unitName, 'nfs-server.service'],
      // The package has started the server already, without the volume.
      ['systemctl', 'restart', 'nfs-server.service'],
    ],
  });
