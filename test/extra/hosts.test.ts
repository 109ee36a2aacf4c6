/**
 * The host files before the programs that will read them. Each judge also gets something wrong, because one that
 * accepts everything proves nothing. Judges are looked for in HM_TOOLS (see hosts-tools.sh) and in PATH.
 */
import { spawnSync } from 'node:child_process';
import { chmodSync, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import type { Hosts, NodeRegistry } from '../../lib/hosts/model.ts';
import { renderHosts } from '../../lib/hosts/render.ts';
import { scripts } from '../../lib/storage/preflight/scripts.ts';
import { hosts, nfsServer, pem } from '../hosts/sample.ts';

const PATH = [process.env.HM_TOOLS, process.env.PATH, '/usr/sbin', '/sbin'].filter(Boolean).join(':');
const which = (tool: string): string | undefined =>
  PATH.split(':')
    .map((directory) => join(directory, tool))
    .find(existsSync);

/** A suite that needs these programs, and root where they only work for root; says what is missing and skips. */
const judged = (title: string, tools: string[], { root = false }: { root?: boolean } = {}) => {
  const missing = [...tools.filter((tool) => !which(tool)), ...(root && process.getuid?.() !== 0 ? ['root'] : [])];
  if (missing.length > 0) console.warn(`${title}: not judged, without ${missing.join(', ')}`);
  return describe.skipIf(missing.length > 0);
};

const root = mkdtempSync(join(tmpdir(), 'judged-'));
chmodSync(root, 0o755);
afterAll(() => rmSync(root, { recursive: true, force: true }));
let count = 0;
/** An empty directory with these files. */
const directory = (files: Record<string, string>): string => {
  count += 1;
  const path = join(root, String(count));
  mkdirSync(path);
  for (const [name, text] of Object.entries(files)) {
    mkdirSync(dirname(join(path, name)), { recursive: true });
    writeFileSync(join(path, name), text);
  }
  return path;
};

const run = (command: string, args: string[], options: { cwd?: string; env?: Record<string, string> } = {}) => {
  const { status, stdout, stderr } = spawnSync(command, args, {
    cwd: options.cwd ?? root,
    env: { HOME: root, PATH, ...options.env },
    encoding: 'utf8',
  });
  return { code: status, stdout, stderr, output: stdout + stderr };
};

const registry = (change: Partial<NodeRegistry>): NodeRegistry => ({
  host: 'harbor.example.com',
  scheme: 'https',
  ...change,
});
/** Environments whose files differ in every way that the model allows. */
const variants: Hosts[] = [
  hosts,
  {
    nfsServer: {
      ...nfsServer,
      clients: ['10.0.10.0/24', 'fd00:10::/64'],
      filesystem: 'xfs',
      squash: 'root_squash',
      options: ['crossmnt', 'fsid=0', 'anonuid=65534', 'sec=sys'],
    },
    nodes: { runtime: 'both', registry: registry({ host: '10.0.10.10:30002', scheme: 'http' }) },
    openstack: {
      subnet: '10.0.50.0/24',
      name: 'storage',
      flavor: 'm1.small',
      keyPair: 'ops',
      availabilityZone: 'az1',
      volumeType: 'ssd',
      nameservers: ['10.0.0.2'],
      imageId: '0d3a4f5b-8c1e-4f5b-9a6c-7d8e9f0a1b2c',
      floatingIp: { pool: 'public', ssh: ['203.0.113.0/28'] },
    },
  },
  { nodes: { nfs: true, runtime: 'docker', registry: registry({ ca: { file: '/etc/ssl/certs/corp.pem' } }) } },
];
const rendered = variants.flatMap((variant, index) => renderHosts(variant).map((file) => ({ index, ...file })));
const ending = (end: string): [string, string][] =>
  rendered.filter(({ path }) => path.endsWith(end)).map(({ index, path, text }) => [`${index}: ${path}`, text]);
const userDataFiles = ending('user-data');

judged('user data', ['cloud-init'])('cloud-init', () => {
  const judge = (text: string) =>
    run('cloud-init', ['schema', '--config-file', join(directory({ 'user-data': text }), 'user-data')]);

  it.each(userDataFiles)('accepts %s', (_, text) => {
    expect(judge(text).output).toContain('Valid cloud-config');
  });

  it('refuses a number for permissions', () => {
    const [[, text] = ['', '']] = userDataFiles;
    expect(judge(text.replace(/permissions: '0644'/, 'permissions: 0644'))).toMatchObject({ code: 1 });
  });

  it('knows every top-level key, which the command itself does not check', () => {
    const schema = '/usr/lib/python3/dist-packages/cloudinit/config/schemas/schema-cloud-config-v1.json';
    const { $defs } = JSON.parse(readFileSync(schema, 'utf8')) as {
      $defs: Record<string, { properties?: object }>;
    };
    const known = new Set(Object.values($defs).flatMap(({ properties }) => Object.keys(properties ?? {})));
    const used = userDataFiles.flatMap(([, text]) => [...text.matchAll(/^([a-z_]+):/gm)].map(([, key]) => key));
    expect(new Set(used)).toEqual(new Set(['package_update', 'packages', 'write_files', 'runcmd']));
    expect([...new Set(used)].filter((key) => key !== undefined && !known.has(key))).toEqual([]);
    expect(known.has('packges')).toBe(false);
  });
});

judged('/etc/exports', ['exportfs', 'unshare', 'mount'], { root: true })('exportfs', () => {
  /** In a mount namespace of its own, so that this machine exports nothing; anything on standard error counts as refusal. */
  const judge = (text: string) => {
    const path = directory({ exports: text });
    const script = `mount -t tmpfs x /var/lib/nfs; mkdir -p /mnt/data; mount -t tmpfs x /mnt; mkdir /mnt/data; mount -t tmpfs x /mnt/data
      touch /etc/exports; mount --bind ${join(path, 'exports')} /etc/exports; exportfs -ra && exportfs -s`;
    return run('unshare', ['-m', 'sh', '-ec', script]);
  };
  const exportsFiles = userDataFiles.flatMap(([name, text]) =>
    [...text.matchAll(/path: \/etc\/exports\n {2}content: \|\n {4}(.*\n)/g)].map(([, line = '']): [string, string] => [
      name,
      line,
    ]),
  );

  it('has files to judge', () => expect(exportsFiles).toHaveLength(2));

  it.each(exportsFiles)('accepts what %s writes, for the clients only', (_, line) => {
    const { code, stdout, stderr } = judge(line);
    expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
    const clients = [...line.matchAll(/ ([^ (]+)\(/g)].map(([, client]) => client);
    expect([...stdout.matchAll(/^\/mnt\/data {2}([^(]+)\(/gm)].map(([, client]) => client).sort()).toEqual(
      clients.sort(),
    );
  });

  it.each([
    ['/mnt/data 10.0.10.0/24(rw,no_subtre_check)\n', 'unknown keyword'],
    ['/mnt/data 10.0.10.0/24 (rw,no_subtree_check)\n', 'No options'],
  ])('refuses %s', (line, message) => {
    expect(judge(line).stderr).toContain(message);
  });
});

judged('daemon.json', ['dockerd', 'setpriv'], { root: true })('dockerd', () => {
  /** Without root it stops right after reading its file. */
  const judge = (text: string) => {
    const path = directory({ 'daemon.json': text });
    return run('setpriv', [
      '--reuid',
      'nobody',
      '--regid',
      'nogroup',
      '--clear-groups',
      which('dockerd') ?? '',
      '--config-file',
      join(path, 'daemon.json'),
    ]);
  };

  it.each(ending('daemon.json'))('accepts %s', (_, text) => {
    expect(judge(text).stderr).toContain('dockerd needs to be started with root privileges');
  });

  it('refuses a key that it does not know', () => {
    expect(judge('{"insecure-registrys": ["10.0.10.10:30002"]}').stderr).toContain(
      "don't match any configuration option",
    );
  });
});

judged('hosts.toml', ['hostscheck'])("containerd's reader of hosts.toml", () => {
  const judge = (files: Hosts, host: string) => {
    const certs = 'hosts/nodes/root/etc/containerd/certs.d/';
    const path = directory(
      Object.fromEntries(
        renderHosts(files)
          .filter(({ path: file }) => file.startsWith(certs))
          // The CA is read where the file says it is: beside it, here.
          .map(({ path: file, text }) => [
            file.slice(certs.length),
            text.replaceAll('/etc/containerd/certs.d/', `${root}/${count + 1}/`),
          ]),
      ),
    );
    return run('hostscheck', [path, host]);
  };
  const node = (change: Partial<NodeRegistry>): Hosts => ({ nodes: { registry: registry(change) } });
  // Read by Go's certificate parser, so it must be a real one.
  const certificate = run('openssl', [
    'req',
    '-x509',
    '-newkey',
    'rsa:2048',
    '-nodes',
    '-days',
    '30',
    '-subj',
    '/CN=ca',
    '-keyout',
    '/dev/null',
  ]).stdout;

  it('pulls over plain HTTP, with a port', () => {
    expect(judge(node({ host: '10.0.10.10:30002', scheme: 'http' }), '10.0.10.10:30002').output).toBe(
      'http://10.0.10.10:30002/v2\n',
    );
  });

  it('pulls over HTTPS with a CA', () => {
    expect(judge(node({ ca: { pem: certificate } }), 'harbor.example.com').output).toBe(
      'https://harbor.example.com/v2\n',
    );
  });

  it('refuses what is no certificate', () => {
    const { code, stderr } = judge(node({ ca: { pem } }), 'harbor.example.com');
    expect({ code, stderr }).toEqual({ code: 1, stderr: expect.stringContaining('CA cert') });
  });
});

judged('Terraform', ['tofu', 'terraform-provider-openstack'])('tofu validate with the OpenStack provider', () => {
  const judge = (text: string) => {
    const path = directory({ 'openstack/main.tf.json': text, 'nfs-server/user-data': '#cloud-config\n' });
    const overrides = `"terraform-provider-openstack/openstack" = "${dirname(which('terraform-provider-openstack') ?? '')}"`;
    writeFileSync(join(path, 'rc'), `provider_installation {\n dev_overrides {\n ${overrides}\n }\n direct {}\n}\n`);
    const { stdout } = run('tofu', ['validate', '-json'], {
      cwd: join(path, 'openstack'),
      env: { TF_CLI_CONFIG_FILE: join(path, 'rc') },
    });
    const { valid, diagnostics } = JSON.parse(stdout) as {
      valid: boolean;
      diagnostics: { severity: string; summary: string; detail: string }[];
    };
    // Two warnings come whatever is written: of the override, and of load balancers. No other may hide behind them.
    const usual = /development overrides|neutron-lbaas/;
    return { valid, messages: diagnostics.filter(({ summary, detail }) => !usual.test(summary + detail)) };
  };

  it.each(ending('main.tf.json'))(
    'accepts %s without a warning',
    (_, text) => {
      expect(judge(text)).toEqual({ valid: true, messages: [] });
    },
    60_000,
  );

  it('refuses an argument that does not exist', () => {
    const [[, text] = ['', '']] = ending('main.tf.json');
    const { valid, messages } = judge(text.replace('"security_group_ids"', '"security_groups"'));
    expect(valid).toBe(false);
    expect(messages[0]?.detail).toContain('No argument or block type is named "security_groups"');
  }, 60_000);
});

judged('scripts', ['shellcheck', 'dash', 'busybox'])('shells', () => {
  const texts: [string, string][] = [
    ...Object.entries(scripts),
    ...ending('containerd-certs-d'),
    ...userDataFiles.flatMap(([name, text]) =>
      [...text.matchAll(/path: (\/usr\/local\/sbin\/nfs-volume)\n {2}content: \|\n((?: {4}.*\n|\n)+)/g)].map(
        ([, path, body = '']): [string, string] => [`${name} ${path}`, body.replace(/^ {4}/gm, '')],
      ),
    ),
  ];

  it('has scripts to judge', () => expect(texts.length).toBe(3 + 2 + 2));

  it.each(texts)('accept %s', (_, text) => {
    const file = join(directory({ script: text }), 'script');
    expect(run('dash', ['-n', file])).toMatchObject({ code: 0, output: '' });
    expect(run('busybox', ['sh', '-n', file])).toMatchObject({ code: 0, output: '' });
    expect(run('shellcheck', ['-s', 'sh', file])).toMatchObject({ code: 0, output: '' });
  });
});
