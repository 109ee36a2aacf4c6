/** The data volume of the NFS server: the script that formats, mounts and grows it, and the unit that runs it at boot. */
import type { Filesystem, NfsServer } from './model.ts';

export const scriptPath = '/usr/local/sbin/nfs-volume';
export const unitName = 'nfs-volume.service';

export const defaultDevice = '/dev/vdb';
export const filesystemOf = (server: NfsServer): Filesystem => server.filesystem ?? 'ext4';

/** Marks the volume as ours: a disk with any other content is refused. XFS allows 12 characters. */
const label = 'harbor-nfs';

/** ext4 keeps 5 % for root unless told otherwise: lost on a disk that holds nothing of the system. */
const make: Record<Filesystem, string> = {
  ext4: 'mkfs.ext4 -q -m 0 -L "$label" "$device"',
  xfs: 'mkfs.xfs -q -L "$label" "$device"',
};

const grow: Record<Filesystem, string> = {
  ext4: 'resize2fs "$device"',
  xfs: 'xfs_growfs "$directory"',
};

/** Whoever root of a node becomes owns the export's root, since the provisioner makes its directories there. */
export const ownerOf = ({ owner, squash }: NfsServer): string =>
  owner ? `${owner.user}:${owner.group}` : squash === 'root_squash' ? 'nobody:nogroup' : 'root:root';

/** Runs at every boot before the NFS server; does only what is left to do. */
export const volumeScript = (server: NfsServer): string => `#!/bin/sh
# Formats the data volume if it is blank, mounts it, and grows its file system to the size of the volume.
set -eu

device=${server.device ?? defaultDevice}
directory=${server.exportPath}
label=${label}
gib=${server.sizeGB}

fail() {
  echo "nfs-volume: $*" >&2
  exit 1
}

# The volume may be attached only after the machine was started.
waited=0
until [ -b "$device" ]; do
  [ "$waited" -lt 300 ] || fail "no device $device after $waited seconds: attach the volume, or correct hosts.nfsServer.device"
  sleep 5
  waited=$((waited + 5))
done

bytes=$(blockdev --getsize64 "$device")
[ "$bytes" -ge $((gib * 1024 * 1024 * 1024)) ] ||
  fail "$device has $bytes bytes, less than $gib GiB: this is another disk, or the volume must be extended"

# blkid answers 0: there is something, 2: there is nothing. Any other answer is no reason to format.
content=0
blkid -p "$device" >/dev/null || content=$?
case $content in
  0) [ "$(blkid -p -s LABEL -o value "$device")" = "$label" ] ||
    fail "$device holds data without the label $label: this is another disk, or label it to keep its content" ;;
  2) ${make[filesystemOf(server)]} ;;
  *) fail "cannot tell what $device holds (blkid: $content): look at it before anything is written" ;;
esac

mkdir -p "$directory"
mountpoint -q "$directory" || mount -t ${filesystemOf(server)} "$device" "$directory"
${grow[filesystemOf(server)]}
chown ${ownerOf(server)} "$directory"
chmod 755 "$directory"
`;

/** The NFS server does not start without its volume. */
export const volumeUnit = `[Unit]
Description=Data volume of the NFS server
Before=nfs-server.service

[Service]
Type=oneshot
RemainAfterExit=yes
ExecStart=${scriptPath}

[Install]
RequiredBy=nfs-server.service
`;
