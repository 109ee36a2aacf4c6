import { existsSync, mkdirSync, readdirSync, symlinkSync, writeFileSync } from 'node:fs';
import { createServer, type Server } from 'node:net';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { scripts } from '../../lib/storage/preflight/scripts.ts';
import { missing, Sandbox, shells } from './shell.ts';

if (missing) console.warn(`preflight scripts: not run, ${missing}`);

/** What a failed check prints, without its colours of the moment. */
const failure = (what: string, fix: string): string => `FAILED on node node-a: ${what}\n  do: ${fix}\n`;

describe.skipIf(missing).each(shells)('preflight scripts under %s', (_, shell) => {
  const sandbox = new Sandbox();
  beforeEach(() => sandbox.hurry());
  afterEach(() => sandbox.clear());
  afterAll(() => sandbox.remove());

  describe('volume.sh', () => {
    const uid = String(process.getuid?.() ?? 0);
    const env = (more: Record<string, string> = {}) => ({
      NODE_NAME: 'node-a',
      VOLUME: sandbox.data,
      CLASS: 'nfs-client',
      PODS: '1',
      PRIVATE: 'no',
      WAIT: '1',
      NAMESPACE: 'harbor',
      SELECTOR: 'component=preflight-nfs-client-rwx-10000',
      ...more,
    });
    const run = (more?: Record<string, string>) => sandbox.run(shell, scripts['volume.sh'], env(more));

    it('writes, reads and deletes', async () => {
      expect(await run({ PRIVATE: 'yes' })).toEqual({
        code: 0,
        stdout: `ok: user ${uid} writes, reads and deletes on a volume of class nfs-client from node node-a\n`,
        stderr: '',
      });
      expect(readdirSync(sandbox.data)).toEqual([]);
    });

    it('lets two pods read each other, in whichever order they start, and leaves nothing behind', async () => {
      const pod = (index: number) =>
        run({ PODS: '2', WAIT: '200', JOB_COMPLETION_INDEX: String(index), NODE_NAME: `node-${index}` });
      const [zero, one] = await Promise.all([pod(0), pod(1)]);
      expect(zero).toMatchObject({ code: 0, stderr: '' });
      expect(one).toEqual({
        code: 0,
        stdout: 'ok: node node-1 shares a volume of class nfs-client with node node-0\n',
        stderr: '',
      });
      expect(readdirSync(sandbox.data)).toEqual([]);
    });

    it('lets a pod that is tried again meet the files of its first try', async () => {
      expect((await run({ PODS: '2', JOB_COMPLETION_INDEX: '0' })).code).toBe(1);
      const pod = (index: number) => run({ PODS: '2', WAIT: '200', JOB_COMPLETION_INDEX: String(index) });
      expect((await Promise.all([pod(0), pod(1)])).map(({ code }) => code)).toEqual([0, 0]);
    });

    it('deletes nothing before the other pod has seen it', async () => {
      mkdirSync(join(sandbox.data, 'preflight'));
      writeFileSync(join(sandbox.data, 'preflight/pod-1'), '1 node-b\n');
      expect((await run({ PODS: '2' })).code).toBe(1);
      expect(readdirSync(join(sandbox.data, 'preflight')).sort()).toEqual(['pod-0', 'pod-1', 'seen-by-0']);
    });

    it('says how to find out why the other pod is missing', async () => {
      expect(await run({ PODS: '2' })).toEqual({
        code: 1,
        stdout: '',
        stderr: failure(
          "the other pod's file did not appear on a volume of class nfs-client within 1 seconds",
          "look at the other pod: kubectl -n harbor describe pod -l component=preflight-nfs-client-rwx-10000. Pending: it needs a second node. ContainerCreating with 'bad option; you might need a /sbin/mount.<type> helper program': install nfs-common (Debian, Ubuntu) or nfs-utils (RHEL, Amazon Linux) on its node. Running: class nfs-client gives each node a directory of its own, choose one with ReadWriteMany",
        ),
      });
    });

    it('notices that what it reads from the other pod is not what that wrote', async () => {
      mkdirSync(join(sandbox.data, 'preflight'));
      writeFileSync(join(sandbox.data, 'preflight/pod-1'), '0 node-b\n');
      expect((await run({ PODS: '2' })).stderr).toBe(
        failure(
          "the other pod's file reads '0 node-b' on a volume of class nfs-client",
          'choose a class whose volumes several nodes may mount at once',
        ),
      );
    });

    it.each([
      [
        'a read-only volume',
        'echo "mkdir: can\'t create directory: Read-only file system" >&2; exit 1',
        'a volume of class nfs-client is read-only',
        "export it with rw, and take ro out of the class's mountOptions",
      ],
      [
        'a directory of somebody else',
        'echo "mkdir: can\'t create directory: Permission denied" >&2; exit 1',
        `user ${uid} may not write to a volume of class nfs-client (mkdir: can't create directory: Permission denied)`,
        `let user ${uid} own or write it: uid and gid of an EFS class, unixPermissions of a Trident backend, mode 777 or no_root_squash on an NFS server`,
      ],
      [
        'a full volume',
        'echo "mkdir: can\'t create directory: No space left on device" >&2; exit 1',
        "a volume of class nfs-client is full (mkdir: can't create directory: No space left on device)",
        'free or add space behind class nfs-client',
      ],
      [
        'a quota',
        'echo "mkdir: can\'t create directory: Disk quota exceeded" >&2; exit 1',
        "a volume of class nfs-client is full (mkdir: can't create directory: Disk quota exceeded)",
        'free or add space behind class nfs-client',
      ],
      [
        'anything else',
        'echo "mkdir: can\'t create directory: Stale file handle" >&2; exit 1',
        "cannot write to a volume of class nfs-client (mkdir: can't create directory: Stale file handle)",
        "look at the storage behind class nfs-client and at the kernel's log of node node-a",
      ],
    ])('explains %s', async (_, mkdir, what, fix) => {
      sandbox.fake('mkdir', mkdir);
      expect(await run()).toEqual({ code: 1, stdout: '', stderr: failure(what, fix) });
    });

    it.skipIf(process.getuid?.() !== 0)('explains what a user without rights really sees', async () => {
      const { code, stderr } = await sandbox.run(shell, scripts['volume.sh'], env(), 65534);
      expect(code).toBe(1);
      expect(stderr).toMatch(
        /^FAILED on node node-a: user 65534 may not write to a volume of class nfs-client \(.*ermission denied\)\n {2}do: let user 65534 own/,
      );
    });

    it('explains a file that cannot be put in place', async () => {
      sandbox.fake('mv', 'echo "mv: can\'t rename: Operation not permitted" >&2; exit 1');
      expect((await run()).stderr).toContain(
        "may not write to a volume of class nfs-client (mv: can't rename: Operation not permitted)",
      );
    });

    it('explains a forced owner', async () => {
      sandbox.fake('stat', 'echo 50000');
      expect((await run()).stderr).toBe(
        failure(
          `files that user ${uid} writes to class nfs-client belong to user 50000`,
          `set uid and gid of class nfs-client to ${uid} (EFS access points), or export without all_squash (NFS)`,
        ),
      );
    });

    it('explains other bytes', async () => {
      sandbox.fake('cat', 'echo nonsense');
      expect((await run()).stderr).toBe(
        failure(
          'a volume of class nfs-client gives back other bytes than were written',
          "look at the storage behind class nfs-client and at the kernel's log of node node-a",
        ),
      );
    });

    it('explains a directory that cannot be closed, where PostgreSQL needs it', async () => {
      sandbox.fake('chmod', 'exit 0');
      expect((await run({ PRIVATE: 'yes' })).stderr).toBe(
        failure(
          'a directory of mode 700 has mode 755 on a volume of class nfs-client, which PostgreSQL refuses',
          'choose a class with POSIX permissions for the database, not SMB',
        ),
      );
      sandbox.clear();
      expect((await run()).code).toBe(0);
    });

    it('explains a volume that keeps what was deleted', async () => {
      sandbox.fake('rm', 'echo "rm: can\'t remove: Operation not permitted" >&2; exit 1');
      expect((await run()).stderr).toBe(
        failure(
          "cannot delete from a volume of class nfs-client (rm: can't remove: Operation not permitted)",
          `let user ${uid} delete what it wrote: no sticky bit, no append-only export`,
        ),
      );
    });
  });

  describe('node.sh', () => {
    const run = () =>
      sandbox.run(shell, scripts['node.sh'], {
        NODE_NAME: 'node-a',
        HOLD: '0',
        HOST_SBIN: `${sandbox.data}/sbin ${sandbox.data}/usr/sbin`,
      });

    it.each(['sbin', 'usr/sbin'])('finds mount.nfs in /%s', async (directory) => {
      mkdirSync(join(sandbox.data, directory), { recursive: true });
      writeFileSync(join(sandbox.data, directory, 'mount.nfs'), '');
      expect(await run()).toEqual({ code: 0, stdout: 'ok: node node-a has mount.nfs\n', stderr: '' });
    });

    it('finds a link whose target only the node sees', async () => {
      mkdirSync(join(sandbox.data, 'sbin'));
      symlinkSync('/nowhere/mount.nfs', join(sandbox.data, 'sbin/mount.nfs'));
      expect((await run()).code).toBe(0);
    });

    it('names the node and the package', async () => {
      expect(await run()).toEqual({
        code: 1,
        stdout: '',
        stderr: failure(
          "no mount.nfs, so NFS volumes fail with 'bad option; you might need a /sbin/mount.<type> helper program'",
          'on node node-a: apt-get install nfs-common (Debian, Ubuntu) or dnf install nfs-utils (RHEL, Amazon Linux)',
        ),
      });
    });
  });

  describe('endpoints.sh', () => {
    let server: Server;
    let port: number;
    beforeAll(async () => {
      server = createServer((socket) => socket.on('error', () => {}));
      await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
      const address = server.address();
      port = typeof address === 'object' && address ? address.port : 0;
    });
    afterAll(() => server.close());

    const run = (endpoints: string) =>
      sandbox.run(shell, scripts['endpoints.sh'], {
        NODE_NAME: 'node-a',
        COMPONENT: 'core',
        CONNECT_SECONDS: '1',
        ENDPOINTS: endpoints,
      });

    it('reaches a server that keeps the connection open', async () => {
      expect(await run(`127.0.0.1 ${port} object storage`)).toEqual({
        code: 0,
        stdout: `ok: core reaches 127.0.0.1 port ${port} (object storage)\n`,
        stderr: '',
      });
    });

    it('looks at all servers, whatever the first one does', async () => {
      const { code, stdout, stderr } = await run(`127.0.0.1 1 database\n127.0.0.1 ${port} object storage`);
      expect({ code, stdout }).toEqual({
        code: 1,
        stdout: `ok: core reaches 127.0.0.1 port ${port} (object storage)\n`,
      });
      expect(stderr).toMatch(
        /^FAILED on node node-a: 127\.0\.0\.1 refuses port 1 \(database\)\n {2}do: start the server/,
      );
    });

    /** `plain` and `verbose` are what the two builds of BusyBox' nc print. */
    it.each([
      [
        'a name that does not resolve',
        "nc: bad address 'db.example.com'",
        'core cannot resolve db.example.com (database)',
        'correct the name, or let the cluster DNS answer it; if no name resolves, allow DNS in the network policy (network.dns)',
      ],
      [
        'a closed port, small nc',
        "nc: can't connect to remote host (10.0.0.1): Connection refused",
        'db.example.com refuses port 5432 (database)',
        'start the server, correct the port, or let its firewall accept node node-a',
      ],
      [
        'a closed port, full nc',
        'nc: db.example.com (10.0.0.1:5432): Connection refused\nsent 0, rcvd 0',
        'db.example.com refuses port 5432 (database)',
        'start the server, correct the port, or let its firewall accept node node-a',
      ],
      [
        'silence, small nc',
        'nc: timed out',
        'db.example.com does not answer on port 5432 (database)',
        'let its firewall or security group accept node node-a, and the network policy of core reach its address',
      ],
      [
        'silence, full nc',
        'nc: db.example.com (10.0.0.1:5432): Connection timed out',
        'db.example.com does not answer on port 5432 (database)',
        'let its firewall or security group accept node node-a, and the network policy of core reach its address',
      ],
      [
        'a missing route',
        'nc: db.example.com (10.0.0.1:5432): No route to host',
        'no route to db.example.com port 5432 (database)',
        'add a route on node node-a or its subnet',
      ],
      [
        'an unreachable network',
        'nc: db.example.com (10.0.0.1:5432): Network is unreachable',
        'no route to db.example.com port 5432 (database)',
        'add a route on node node-a or its subnet',
      ],
      [
        'anything else',
        'nc: socket: Too many open files',
        'no connection to db.example.com port 5432 (database): nc: socket: Too many open files',
        'try it on node node-a: nc db.example.com 5432',
      ],
    ])('explains %s', async (_, message, what, fix) => {
      sandbox.fake('nc', `echo "${message}" >&2; exit 1`);
      expect(await run('db.example.com 5432 database')).toEqual({ code: 1, stdout: '', stderr: failure(what, fix) });
    });

    it('tries three times', async () => {
      sandbox.fake(
        'nc',
        `[ "$1" = --help ] || echo x >>${sandbox.data}/tries; [ -e ${sandbox.data}/tries ] && [ "$(wc -l <${sandbox.data}/tries)" = 3 ]`,
      );
      expect((await run('db.example.com 5432 database')).code).toBe(0);
      expect(existsSync(join(sandbox.data, 'tries'))).toBe(true);
    });
  });
});
