import { execFileSync } from 'node:child_process';
import {
  chmodSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  truncateSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeEach, describe, expect, it } from 'vitest';
import type { NfsServer } from '../../lib/hosts/model.ts';
import { volumeScript } from '../../lib/hosts/nfs-volume.ts';
import { nodeFiles } from '../../lib/hosts/nodes.ts';
import { nfsServer } from './sample.ts';

const path = `${process.env.PATH}:/usr/sbin:/sbin`;
const missing = ['blkid', 'mkfs.ext4'].filter(
  (tool) => !path.split(':').some((directory) => existsSync(join(directory, tool))),
);
if (missing.length > 0) console.warn(`script of the NFS volume: not run, no ${missing.join(', ')}`);

const root = mkdtempSync(join(tmpdir(), 'hosts-'));
afterAll(() => rmSync(root, { recursive: true, force: true }));

const fakes = join(root, 'fakes');
const log = join(root, 'log');
const fake = (tool: string, body = ''): void => {
  writeFileSync(join(fakes, tool), `#!/bin/sh\necho "${tool} $*" >>${log}\n${body}\n`);
  chmodSync(join(fakes, tool), 0o755);
};
const calls = (): string[] => (existsSync(log) ? readFileSync(log, 'utf8').trim().split('\n') : []);
const run = (script: string): { code: number; stderr: string } => {
  try {
    execFileSync('/bin/sh', ['-c', script], { env: { PATH: `${fakes}:${path}` }, stdio: 'pipe' });
    return { code: 0, stderr: '' };
  } catch (failed) {
    const { status, stderr } = failed as { status: number; stderr: Buffer };
    return { code: status, stderr: String(stderr) };
  }
};
beforeEach(() => {
  rmSync(fakes, { recursive: true, force: true });
  rmSync(log, { force: true });
  mkdirSync(fakes);
});

describe.skipIf(missing.length > 0)('the script of the NFS volume', () => {
  const device = join(root, 'device');
  const directory = join(root, 'data');
  const server: NfsServer = { ...nfsServer, sizeGB: 1, device, exportPath: directory };
  /** A sparse file stands for the device; mounting stays a note in the log. */
  const volume = (change: Partial<NfsServer> = {}) =>
    run(volumeScript({ ...server, ...change }).replace('[ -b "$device" ]', '[ -f "$device" ]'));
  const probe = (tag: string): string =>
    execFileSync('blkid', ['-p', '-s', tag, '-o', 'value', device], { env: { PATH: path }, encoding: 'utf8' }).trim();

  beforeEach(() => {
    rmSync(device, { force: true });
    writeFileSync(device, '');
    truncateSync(device, 1024 ** 3);
    fake('blockdev', `stat -c %s "$2"`);
    fake('mountpoint', 'exit 1');
    for (const tool of ['mount', 'resize2fs', 'chown', 'sleep']) fake(tool);
  });

  it('formats a blank volume, mounts it and gives it its owner', () => {
    expect(volume()).toEqual({ code: 0, stderr: '' });
    expect([probe('TYPE'), probe('LABEL')]).toEqual(['ext4', 'harbor-nfs']);
    expect(calls().slice(-3)).toEqual([
      `mount -t ext4 ${device} ${directory}`,
      `resize2fs ${device}`,
      `chown root:root ${directory}`,
    ]);
  });

  it('leaves its file system alone at the next boot', () => {
    volume();
    const uuid = probe('UUID');
    fake('mountpoint', 'exit 0');
    rmSync(log);
    expect(volume().code).toBe(0);
    expect(probe('UUID')).toBe(uuid);
    expect(calls().filter((call) => call.startsWith('mount '))).toEqual([]);
  });

  it('never formats what it did not format: other labels, no label, partitions', () => {
    const refusal = {
      code: 1,
      stderr: `nfs-volume: ${device} holds data without the label harbor-nfs: this is another disk, or label it to keep its content\n`,
    };
    for (const options of [['-L', 'ephemeral0'], []]) {
      execFileSync('mkfs.ext4', ['-q', '-F', ...options, device], { env: { PATH: path }, stdio: 'pipe' });
      const uuid = probe('UUID');
      expect(volume()).toEqual(refusal);
      expect(probe('UUID')).toBe(uuid);
    }
    // The signature of a partition table, as on the machine's own disk.
    const table = Buffer.alloc(512);
    table.set([0x80, 0, 2, 0, 0x83, 0, 0, 0, 0, 8, 0, 0, 0, 8, 0, 0], 446);
    table.set([0x55, 0xaa], 510);
    writeFileSync(device, table);
    truncateSync(device, 1024 ** 3);
    expect(volume()).toEqual(refusal);
    expect(calls().filter((call) => /^m(kfs|ount )/.test(call))).toEqual([]);
  });

  it('does not format when it cannot tell what is there', () => {
    fake('blkid', 'exit 8');
    fake('mkfs.ext4');
    expect(volume()).toEqual({
      code: 1,
      stderr: `nfs-volume: cannot tell what ${device} holds (blkid: 8): look at it before anything is written\n`,
    });
    expect(calls().filter((call) => call.startsWith('mkfs'))).toEqual([]);
  });

  it('takes no smaller disk for the volume', () => {
    expect(volume({ sizeGB: 2 })).toEqual({
      code: 1,
      stderr: `nfs-volume: ${device} has 1073741824 bytes, less than 2 GiB: this is another disk, or the volume must be extended\n`,
    });
  });

  it('waits five minutes for the volume to be attached', () => {
    rmSync(device);
    expect(volume()).toEqual({
      code: 1,
      stderr: `nfs-volume: no device ${device} after 300 seconds: attach the volume, or correct hosts.nfsServer.device\n`,
    });
    expect(calls()).toHaveLength(60);
  });

  it('makes and grows XFS with its own tools', () => {
    fake('mkfs.xfs');
    fake('xfs_growfs');
    expect(volume({ filesystem: 'xfs' }).code).toBe(0);
    expect(calls().filter((call) => /xfs/.test(call))).toEqual([
      `mkfs.xfs -q -L harbor-nfs ${device}`,
      `mount -t xfs ${device} ${directory}`,
      `xfs_growfs ${directory}`,
    ]);
  });
});

describe('the script that makes containerd read hosts.toml', () => {
  const config = join(root, 'config.toml');
  const [script] = nodeFiles({ registry: { host: 'harbor.example.com', scheme: 'http' } }).filter(
    ({ permissions }) => permissions === '0755',
  );
  const configure = () => run((script?.content ?? 'exit 9').replaceAll('/etc/containerd/config.toml', config));

  beforeEach(() => {
    fake('containerd', `cat ${config}`);
    fake('systemctl');
  });

  it.each([`config_path = ""`, `config_path = ''`])('fills in %s and restarts once', (unset) => {
    writeFileSync(config, `[plugins.registry]\n  ${unset}\n`);
    expect(configure()).toEqual({ code: 0, stderr: '' });
    expect(readFileSync(config, 'utf8')).toBe('[plugins.registry]\n  config_path = "/etc/containerd/certs.d"\n');
    expect(configure().code).toBe(0);
    expect(calls().filter((call) => call.startsWith('systemctl'))).toEqual(['systemctl restart containerd']);
  });

  it('leaves a configuration alone that names the directory already', () => {
    const text = `config_path = '/etc/containerd/certs.d:/etc/docker/certs.d'\n`;
    writeFileSync(config, text);
    expect(configure().code).toBe(0);
    expect(readFileSync(config, 'utf8')).toBe(text);
    expect(calls()).toEqual(['containerd config dump']);
  });

  it('says what to set where there is no such line', () => {
    writeFileSync(config, 'version = 2\n');
    expect(configure()).toEqual({
      code: 1,
      stderr: `containerd-certs-d: set config_path = "/etc/containerd/certs.d" in the registry section of ${config}, then restart containerd\n`,
    });
    expect(calls()).not.toContain('systemctl restart containerd');
  });
});
