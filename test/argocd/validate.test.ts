/** Mistakes in the `argocd` part of an environment, with their exact messages. */
import { describe, expect, test } from 'vitest';
import type { ArgoCD, SyncWindow } from '../../lib/argocd/model.ts';
import { validateArgoCD } from '../../lib/argocd/validate.ts';
import { target } from './fixtures.ts';

const messages = (argocd: Partial<ArgoCD>): string[] =>
  validateArgoCD({ ...target.argocd, ...argocd }).map(({ where, what, fix }) => `${where}: ${what} → ${fix}`);

const window: SyncWindow = { kind: 'deny', schedule: '0 8 * * 1-5', duration: '10h' };
const windows = (...changes: Partial<SyncWindow>[]) => ({
  syncWindows: changes.map((change) => ({ ...window, ...change })),
});

const urls = 'write https://host/path.git, ssh://git@host/path or git@host:path';
const pem = '-----BEGIN CERTIFICATE-----\n';

const mistakes: [Partial<ArgoCD>, string][] = [
  [{ repoURL: 'git.example.com/a' }, `argocd.repoURL: \`git.example.com/a\` is no URL of a git repository → ${urls}`],
  [
    { repoURL: 'https://git.example.com' },
    `argocd.repoURL: \`https://git.example.com\` is no URL of a git repository → ${urls}`,
  ],
  [
    { repoURL: 'http://git.example.com/a' },
    `argocd.repoURL: \`http://git.example.com/a\` is no URL of a git repository → ${urls}`,
  ],
  [
    { repoURL: 'https://me:secret@git.example.com/a' },
    'argocd.repoURL: credentials stand in the URL, readable for everybody → remove them and name a Secret in argocd.repository.credentials',
  ],
  [
    { targetRevision: 'HEAD' },
    "argocd.targetRevision: `HEAD` follows whatever the host calls its default branch → name it, e.g. 'main' or 'v1.2.0'",
  ],
  [
    { targetRevision: 'my branch' },
    "argocd.targetRevision: `my branch` is no branch, tag or commit → name it, e.g. 'main' or 'v1.2.0'",
  ],
  [{ targetRevision: '' }, "argocd.targetRevision: `` is no branch, tag or commit → name it, e.g. 'main' or 'v1.2.0'"],
  ...['/dist/a', 'dist/a/', '../a', 'dist//a', '.', ''].map((path): [Partial<ArgoCD>, string] => [
    { path },
    `argocd.path: \`${path}\` is no folder below the root of the repository → write it like dist/production: no \`..\`, no slash at its ends`,
  ]),
  [
    { namespace: 'Argo_CD' },
    'argocd.namespace: `Argo_CD` is no name of a namespace → use up to 63 lower-case letters, digits and dashes',
  ],
  [
    { project: 'default' },
    'argocd.project: the project `default` allows everything everywhere → remove it: the name of the environment is used',
  ],
  [
    { project: 'Prod' },
    'argocd.project: `Prod` is no name of a project → use lower-case letters, digits, dashes and dots',
  ],
  [
    { repository: { ca: 'secret' } },
    'argocd.repository.ca: is no certificate in PEM → give the text from -----BEGIN CERTIFICATE----- on',
  ],
  [
    { repoURL: 'git@git.example.com:a', repository: { ca: pem } },
    'argocd.repository.ca: SSH has host keys, not certificates → remove ca, and add the host key to argocd-ssh-known-hosts-cm',
  ],
  [
    { repository: { auth: 'ssh' } },
    'argocd.repository.auth: `ssh` does not fit https://git.example.com/platform/rendered.git → remove auth, or write the URL for ssh',
  ],
  [
    { repoURL: 'ssh://git@git.example.com/a', repository: { auth: 'basic' } },
    'argocd.repository.auth: `basic` does not fit ssh://git@git.example.com/a → remove auth, or write the URL for https',
  ],
  [
    { destination: { server: 'https://a', name: 'b' } },
    'argocd.destination: names a cluster in 2 ways → give one of server, name and clusters',
  ],
  [
    { destination: { server: 'kubernetes.default.svc' } },
    'argocd.destination.server: `kubernetes.default.svc` is no URL of an API server → write https://host[:port] as Argo CD lists it',
  ],
  [
    { destination: { name: '' } },
    'argocd.destination.name: is no name of a cluster → write the name that Argo CD lists',
  ],
  [
    { destination: { clusters: {} } },
    'argocd.destination.clusters: no label would choose every cluster → name at least one label',
  ],
  [
    { destination: { clusters: { 'a b': 'c' } } },
    'argocd.destination.clusters: `a b: c` is no label → write a label of the cluster Secrets',
  ],
  [
    windows({ schedule: '8 * * 1-5' }),
    "argocd.syncWindows[0].schedule: `8 * * 1-5` has 4 fields → write five fields, e.g. '0 22 * * 1-5'",
  ],
  ...(
    [
      ['60 * * * *', '`60` is no minute (0 to 59)'],
      ['* 24 * * *', '`24` is no hour (0 to 23)'],
      ['* * 0 * *', '`0` is no day of month (1 to 31)'],
      ['* * * FOO *', '`FOO` is no month (1 to 12)'],
      ['* * * * 7', '`7` is no day of week (0 to 6)'],
      ['*/0 * * * *', '`*/0` is no minute (0 to 59)'],
      ['30-10 * * * *', '`30-10` is no minute (0 to 59)'],
    ] as const
  ).map(([schedule, what]): [Partial<ArgoCD>, string] => [
    windows({ schedule }),
    `argocd.syncWindows[0].schedule: ${what} → write five fields, e.g. '0 22 * * 1-5'`,
  ]),
  [
    windows({ duration: '10' }),
    "argocd.syncWindows[0].duration: `10` is no duration → write a Go duration, e.g. '8h' or '1h30m'",
  ],
  [
    windows({ timeZone: 'KST+9' }),
    "argocd.syncWindows[0].timeZone: `KST+9` is no time zone → write its IANA name, e.g. 'Asia/Seoul'",
  ],
  [windows({ apps: [] }), 'argocd.syncWindows[0].apps: names no app → name one, or leave apps out for all'],
  [
    windows({ description: 'x'.repeat(256) }),
    'argocd.syncWindows[0].description: has 256 characters → shorten it to 255',
  ],
  [windows({}, {}), 'argocd.syncWindows[1]: stands here twice, which Argo CD refuses → remove one'],
  [
    { notifications: [{ trigger: 'On Failure', service: 'slack' }] },
    "argocd.notifications[0].trigger: `On Failure` is no trigger → write e.g. 'on-sync-failed'",
  ],
  [
    { notifications: [{ trigger: 'on-sync-failed', service: '' }] },
    "argocd.notifications[0].service: `` is no service → write e.g. 'slack'",
  ],
  [
    { notifications: [{ trigger: 'on-sync-failed', service: 'slack', recipients: ['a;b'] }] },
    'argocd.notifications[0].recipients: `a;b` is no single recipient → give each its own item',
  ],
];

describe('validateArgoCD', () => {
  test.each(mistakes)('%j', (argocd, message) => {
    expect(messages(argocd)).toEqual([message]);
  });

  test('all problems come at once', () => {
    expect(
      messages({ repoURL: '', targetRevision: 'HEAD', path: '/', project: 'default', destination: { name: ' ' } }),
    ).toHaveLength(5);
  });

  test.each<Partial<ArgoCD>>([
    {},
    { repoURL: 'git@git.example.com:platform/rendered.git' },
    { repoURL: 'ssh://git@git.example.com:2222/platform/rendered', repository: { auth: 'ssh' } },
    { repository: { auth: 'github-app', ca: pem } },
    ...['main', 'release/2.15', 'v1.2.3', '0a1b2c3d', 'feature/a_b-c'].map((targetRevision) => ({ targetRevision })),
    { path: 'clusters/eu/prod' },
    { destination: { server: 'https://10.0.0.1:6443' } },
    { destination: { name: 'in-cluster' } },
    { destination: { clusters: { 'harbor.example.com/tier': 'edge' }, names: 'edge-*', ordered: true } },
    windows(
      { timeZone: 'America/Argentina/Buenos_Aires' },
      { schedule: '*/5 0-6,22 1 JAN-MAR mon', duration: '1h30m', apps: ['harbor'] },
    ),
    { notifications: [{ trigger: 'on-deployed', service: 'my-webhook' }] },
  ])('nothing is wrong with %j', (argocd) => {
    expect(messages(argocd)).toEqual([]);
  });
});
