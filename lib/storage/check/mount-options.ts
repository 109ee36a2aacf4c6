/** Mount options of NFS: those that exist, and those that lose or expose data. */
import { error, type Problem } from '../../problem.ts';

/** nfs(5) and mount(8) of util-linux 2.41 and nfs-utils 2.8: options without a value. */
const flags = [
  ...[
    'hard',
    'ac',
    'noac',
    'acl',
    'noacl',
    'bg',
    'fg',
    'cto',
    'nocto',
    'fsc',
    'nofsc',
    'lock',
    'softreval',
    'nosoftreval',
  ],
  ...[
    'rdirplus',
    'nordirplus',
    'resvport',
    'noresvport',
    'sharecache',
    'nosharecache',
    'tcp',
    'migration',
    'nomigration',
  ],
  ...[
    'async',
    'sync',
    'atime',
    'noatime',
    'diratime',
    'nodiratime',
    'relatime',
    'norelatime',
    'strictatime',
    'lazytime',
  ],
  ...['dev', 'nodev', 'exec', 'noexec', 'suid', 'nosuid', 'rw', '_netdev', 'nofail'],
];

/** Options with a value, and the form of the value. */
const valued: Readonly<Record<string, RegExp>> = {
  vers: /^(?:3|4(?:\.[012])?)$/,
  nfsvers: /^(?:3|4(?:\.[012])?)$/,
  minorversion: /^[012]$/,
  proto: /^(?:tcp6?|rdma)$/,
  sec: /^(?:sys|krb5[ip]?)$/,
  xprtsec: /^(?:none|m?tls)$/,
  lookupcache: /^(?:all|none|pos|positive)$/,
  local_lock: /^none$/,
  clientaddr: /^[0-9a-fA-F:.]+$/,
  ...Object.fromEntries(
    [
      ...['port', 'mountport', 'rsize', 'wsize', 'timeo', 'retrans', 'retry', 'nconnect', 'max_connect', 'namlen'],
      ...['actimeo', 'acregmin', 'acregmax', 'acdirmin', 'acdirmax'],
    ].map((name) => [name, /^\d+$/]),
  ),
};

/** Options that exist and must not stand in a class: why not, and what instead. */
const unsafe: Readonly<Record<string, [reason: string, instead: string]>> = {
  soft: ['gives up after a while, and what was being written is lost', 'hard'],
  softerr: ['gives up after a while, and what was being written is lost', 'hard'],
  nolock: ['keeps locks on the node, where pods of other nodes do not see them', 'leave it out, or nfsvers=4.1'],
  ro: ['makes volumes read-only, and Harbor writes to all of its volumes', 'rw, or leave it out'],
  udp: ['corrupts data on fast networks, and Linux has dropped it (5.6)', 'proto=tcp, or leave it out'],
};

/** Options that efs-utils adds; `tls` and `accesspoint` are set by the driver itself. */
export const efsOptions = ['tls', 'iam'];

const findings = (option: string, extra: readonly string[]): [what: string, fix: string] | undefined => {
  const [name = '', value, ...more] = option.split('=');
  const reason = unsafe[name];
  if (reason) return [`mount option '${option}' ${reason[0]}`, reason[1]];
  if (/[\s,]/.test(option)) return [`'${option}' is not one mount option`, 'one option per item of the list'];
  if (
    value === undefined ? flags.includes(name) || extra.includes(name) : more.length === 0 && valued[name]?.test(value)
  )
    return undefined;
  return valued[name]
    ? [`mount option '${option}' has no value that ${name} takes`, `see ${name} in nfs(5)`]
    : [`'${option}' is no mount option of NFS`, 'an option of nfs(5), spelt as there'];
};

export const mountOptionProblems = (
  options: readonly string[] | undefined,
  where: string,
  extra: readonly string[] = [],
): Problem[] =>
  (options ?? []).flatMap((option, index) => {
    const finding = findings(option, extra);
    return finding ? [error('storage-mount-options', `${where}[${index}]`, ...finding)] : [];
  });
