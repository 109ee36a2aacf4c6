import { describe, expect, it } from 'vitest';
import type { Preflight, PreflightInput } from '../../lib/storage/preflight/model.ts';
import { validatePreflight } from '../../lib/storage/preflight/validate.ts';

const good: PreflightInput = {
  namespace: 'harbor',
  labels: { release: 'harbor', app: 'harbor' },
  classes: [{ name: 'efs', access: 'ReadWriteMany', uid: 10000 }],
  endpoints: [
    {
      component: 'core',
      host: 'db.example.com',
      port: 5432,
      what: 'database',
      to: { cidrs: ['10.0.7.0/24'], name: 'database' },
    },
  ],
};
const [use] = good.classes;
const [endpoint] = good.endpoints;
if (!use || !endpoint) throw new Error('the sample is empty');

const classes = (change: object): Partial<PreflightInput> => ({ classes: [{ ...use, ...change }] });
const endpoints = (change: object): Partial<PreflightInput> => ({ endpoints: [{ ...endpoint, ...change }] });

/** Mistake, settings, input → where, what, fix. */
const mistakes: [name: string, Omit<Preflight, 'enabled'>, Partial<PreflightInput>, [string, string, string]][] = [
  [
    'no image',
    { image: 'BusyBox !' },
    {},
    ['preflight.image', '`BusyBox !` is no image reference', 'write e.g. `docker.io/library/busybox:1.37.0`'],
  ],
  [
    'image without tag',
    { image: 'registry.internal:5000/busybox' },
    {},
    [
      'preflight.image',
      '`registry.internal:5000/busybox` may be another image tomorrow',
      'add a version, e.g. `docker.io/library/busybox:1.37.0`',
    ],
  ],
  [
    'latest',
    { image: 'busybox:latest' },
    {},
    [
      'preflight.image',
      '`busybox:latest` may be another image tomorrow',
      'add a version, e.g. `docker.io/library/busybox:1.37.0`',
    ],
  ],
  [
    'no nodes',
    { nodes: 0 },
    {},
    ['preflight.nodes', '0 is no number of nodes', 'count the nodes that may run Harbor, e.g. 3'],
  ],
  [
    'half a second',
    { deadlineSeconds: 90.5 },
    {},
    ['preflight.deadlineSeconds', '90.5 is no number of seconds', 'write whole seconds, e.g. 600'],
  ],
  [
    'negative time',
    { connectSeconds: -1 },
    {},
    ['preflight.connectSeconds', '-1 is no number of seconds', 'write whole seconds, e.g. 5'],
  ],
  [
    'nothing to check',
    { checks: { volumes: false, nodes: false, endpoints: false } },
    {},
    ['preflight.checks', 'every check is switched off', 'set `enabled: false`, or leave a check on'],
  ],
  [
    'no time to complain',
    { connectSeconds: 30, deadlineSeconds: 120 },
    {},
    [
      'preflight.deadlineSeconds',
      'unreachable servers take up to 150 seconds to report, and the Job ends after 120',
      'raise it to 150 or more, or lower `connectSeconds`',
    ],
  ],
  [
    'NFS on unknown nodes',
    {},
    { nfs: true },
    [
      'preflight.nodes',
      'NFS is mounted, and the number of nodes to look at is not known',
      'set `nodes` to the number of nodes that may run Harbor, or `checks: { nodes: false }`',
    ],
  ],
  [
    'one node',
    { nodes: 1 },
    {},
    [
      'preflight.nodes',
      'one node cannot prove that a ReadWriteMany volume is shared between nodes',
      'nothing to do on a cluster of one node; else give the real number',
    ],
  ],
  [
    'read-only claim',
    {},
    classes({ access: 'ReadOnlyMany' }),
    [
      'preflight.classes[0].access',
      'nothing can be written to a ReadOnlyMany claim of class efs',
      'ask for ReadWriteOnce or ReadWriteMany',
    ],
  ],
  [
    'size',
    {},
    classes({ size: '1GB' }),
    ['preflight.classes[0].size', '`1GB` is no size', 'write a quantity, e.g. `1Gi`'],
  ],
  [
    'size zero',
    {},
    classes({ size: '0' }),
    ['preflight.classes[0].size', '`0` is no size', 'write a quantity, e.g. `1Gi`'],
  ],
  [
    'root',
    {},
    classes({ uid: 0 }),
    [
      'preflight.classes[0].uid',
      '0 is no user that Pod Security `restricted` admits',
      'write 10000, or 999 for database and Redis',
    ],
  ],
  [
    'URL for a host',
    {},
    endpoints({ host: 'https://s3.example.com' }),
    [
      'preflight.endpoints[0].host',
      '`https://s3.example.com` is neither a name nor an address',
      'write the host alone, without scheme, port and path',
    ],
  ],
  [
    'command for a host',
    {},
    endpoints({ host: '-e' }),
    [
      'preflight.endpoints[0].host',
      '`-e` is neither a name nor an address',
      'write the host alone, without scheme, port and path',
    ],
  ],
  [
    'port',
    {},
    endpoints({ port: 65536 }),
    ['preflight.endpoints[0].port', '65536 is no port', 'write a number from 1 to 65535'],
  ],
  [
    'two lines',
    {},
    endpoints({ what: 'a\nb' }),
    ['preflight.endpoints[0].what', 'a description of several lines', 'write it on one line'],
  ],
  [
    'component',
    {},
    endpoints({ component: 'Core 1' }),
    ['preflight.endpoints[0].component', '`Core 1` is no component of Harbor', 'write e.g. `core`'],
  ],
];

describe('validatePreflight', () => {
  it.each(mistakes)('%s', (_, preflight, input, expected) => {
    const problems = validatePreflight({ enabled: true, ...preflight }, { ...good, ...input });
    expect(problems.map(({ where, what, fix }) => [where, what, fix])).toEqual([expected]);
  });

  it.each([
    ['defaults', {}, {}],
    ['digest', { image: `busybox@sha256:${'0'.repeat(64)}` }, {}],
    ['mirror with port', { image: 'registry.internal:5000/library/busybox:1.37.0-musl' }, {}],
    ['addresses', {}, endpoints({ host: '10.0.7.5' })],
    ['IPv6', {}, endpoints({ host: 'fd00::5' })],
    ['NFS on three nodes', { nodes: 3 }, { nfs: true }],
    ['NFS without a look at nodes', { checks: { nodes: false } }, { nfs: true }],
    ['slow connections that nobody tries', { connectSeconds: 500, checks: { endpoints: false } }, {}],
  ] as [string, Omit<Preflight, 'enabled'>, Partial<PreflightInput>][])('accepts: %s', (_, preflight, input) => {
    expect(validatePreflight({ enabled: true, ...preflight }, { ...good, ...input })).toEqual([]);
  });

  it('only warns of a single node', () => {
    expect(
      validatePreflight({ enabled: true, nodes: 1 }, good).map(({ severity, check }) => [severity, check]),
    ).toEqual([['warning', 'preflight-one-node']]);
  });

  it('does not look at what is switched off', () => {
    expect(validatePreflight({ enabled: false, nodes: -1 }, { ...good, nfs: true })).toEqual([]);
  });
});
