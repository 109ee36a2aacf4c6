/** Files with which FRR starts, before MetalLB gives it a configuration. */

/** Daemons of FRR besides zebra and staticd, which always run; MetalLB needs BGP and BFD. */
const daemons = {
  bgpd: 'yes',
  ospfd: 'no',
  ospf6d: 'no',
  ripd: 'no',
  ripngd: 'no',
  isisd: 'no',
  pimd: 'no',
  ldpd: 'no',
  nhrpd: 'no',
  eigrpd: 'no',
  babeld: 'no',
  sharpd: 'no',
  pbrd: 'no',
  bfdd: 'yes',
  fabricd: 'no',
  vrrpd: 'no',
};

/** Options of the daemons that run. They answer on loopback only; `-p 0`: bgpd opens sessions and accepts none. */
const options = (gracefulRestart: boolean) => ({
  vtysh_enable: 'yes',
  zebra_options: `"-A 127.0.0.1${gracefulRestart ? ' -K 120' : ''} -s 90000000 --limit-fds 100000"`,
  bgpd_options: '"-A 127.0.0.1 -p 0 --limit-fds 100000"',
  staticd_options: '"-A 127.0.0.1 --limit-fds 100000"',
  bfdd_options: '"-A 127.0.0.1 --limit-fds 100000"',
});

const shell = (values: Record<string, string>): string =>
  Object.entries(values)
    .map(([name, value]) => `${name}=${value}\n`)
    .join('');

/** `gracefulRestart`: zebra keeps the routes of daemons for two minutes after they are gone. */
export const frrStartupFiles = ({ gracefulRestart }: { gracefulRestart: boolean }): Record<string, string> => ({
  daemons: shell({ ...daemons, ...options(gracefulRestart) }),
  'vtysh.conf': 'service integrated-vtysh-config\n',
  'frr.conf': [
    '! Until the first configuration by MetalLB, which replaces this file',
    'frr version 8.0',
    'frr defaults traditional',
    'hostname Router',
    'line vty',
    'log stdout informational',
    '',
  ].join('\n'),
});
