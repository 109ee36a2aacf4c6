/** The line of /etc/exports: one directory, the networks that may mount it, and how. */
import type { NfsServer } from './model.ts';

/** Options of exports(5) (nfs-utils 2.6) that stand without a value. */
const flags = new Set(
  [
    'ro rw sync async subtree_check no_subtree_check wdelay no_wdelay hide nohide crossmnt secure insecure',
    'root_squash no_root_squash all_squash no_all_squash secure_locks insecure_locks auth_nlm no_auth_nlm',
    'acl no_acl mountpoint mp pnfs no_pnfs security_label',
  ].flatMap((line) => line.split(' ')),
);

/** Those that need or take a value. */
const valued = /^(?:anonuid|anongid|fsid|sec|refer|replicas|mountpoint|mp|xprtsec)=[^\s,()'"#]+$/;

export const isExportOption = (option: string): boolean => flags.has(option) || valued.test(option);

/** What the rendered line settles already: repeating or reversing one of these is a mistake. */
export const settled = new Set(
  [
    'rw ro sync async subtree_check no_subtree_check mountpoint mp',
    'root_squash no_root_squash all_squash no_all_squash',
  ].flatMap((line) => line.split(' ')),
);

/** `mountpoint` exports nothing while the volume is missing, so that no pod ever writes to the machine's own disk. */
const optionsOf = (server: NfsServer): string =>
  ['rw', 'sync', 'no_subtree_check', 'mountpoint', server.squash ?? 'no_root_squash', ...(server.options ?? [])].join(
    ',',
  );

/** No blank before a parenthesis: exportfs would read it as options for the whole world. */
export const exportsFile = (server: NfsServer): string => {
  const options = optionsOf(server);
  return `${server.exportPath} ${server.clients.map((client) => `${client}(${options})`).join(' ')}\n`;
};
