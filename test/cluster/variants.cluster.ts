/** What no committed environment has of Argo CD: a fleet, windows, notifications, a private repository, settings. */
import { afterAll, beforeAll, expect, inject, test } from 'vitest';
import type { App } from '../../lib/app.ts';
import { argocdApps } from '../../lib/argocd/apps.ts';
import type { ArgoCD } from '../../lib/argocd/model.ts';
import { repositoryNeeds } from '../../lib/argocd/repository.ts';
import { validateArgoCD } from '../../lib/argocd/validate.ts';
import type { Manifest } from '../../lib/kube/manifest.ts';
import { toYaml } from '../../lib/kube/yaml.ts';
import { noInputs } from '../../lib/secrets/inputs.ts';
import { secretObjects } from '../../lib/secrets/render.ts';
import { external } from '../../lib/secrets/source.ts';
import { apply, read, remove } from './apply.ts';
import { idOf } from './dist.ts';
import { installCRDs, installNamespaces } from './fixtures.ts';
import { kubeClient } from './kube-client.ts';
import { differences } from './stored.ts';

const argocd: ArgoCD = {
  repoURL: 'https://git.internal.example.com/platform/rendered.git',
  targetRevision: 'v1.0.0',
  namespace: 'gitops',
  destination: { clusters: { 'harbor.example.com/tier': 'edge' }, names: 'edge-*', ordered: true },
  repository: {
    credentials: external('git', { name: 'vault' }, { username: 'git#user', password: 'git#token' }),
    ca: '-----BEGIN CERTIFICATE-----\nMA==\n-----END CERTIFICATE-----\n',
  },
  syncWindows: [
    {
      kind: 'deny',
      schedule: '0 8 * * 1-5',
      duration: '10h',
      timeZone: 'Asia/Seoul',
      manualSync: true,
      description: 'office hours',
    },
    { kind: 'allow', schedule: '0 22 * * *', duration: '1h30m', apps: ['harbor'] },
  ],
  notifications: [{ trigger: 'on-sync-failed', service: 'slack', recipients: ['platform'] }],
};

const app = (name: string, wave: number, manifests: Manifest[]): App => ({
  name,
  namespace: 'harbor',
  wave,
  manifests,
});
const apps = [
  app('classes', 10, [{ apiVersion: 'storage.k8s.io/v1', kind: 'StorageClass', metadata: { name: 'nfs' } }]),
  app('harbor', 30, [{ apiVersion: 'v1', kind: 'Service', metadata: { name: 'harbor', namespace: 'harbor' } }]),
];

const target = { name: 'edge', argocd };
const bootstrap = argocdApps(target, apps, () => [], secretObjects(repositoryNeeds(target), noInputs).manifests);
const objects = [...bootstrap.settings, ...bootstrap.root, ...bootstrap.apps];

const client = kubeClient(inject('connection'));
let missing: string[] = [];
beforeAll(async () => {
  missing = await installCRDs(client, objects);
  if (missing.length > 0) console.log(`variants are SKIPPED: there is no CRD of ${missing.join(', ')}`);
  await installNamespaces(client, objects);
});
afterAll(() => remove(client, [...objects, { apiVersion: 'v1', kind: 'Namespace', metadata: { name: 'gitops' } }]));

test('are valid, taken without a warning, stored as rendered, and unchanged by a second apply', async ({ skip }) => {
  if (missing.length > 0) skip();
  expect(validateArgoCD(argocd)).toEqual([]);
  const wrong: string[] = [];
  for (const object of objects) {
    const outcome = await apply(client, { object, text: toYaml(object) });
    if (outcome.result !== 'accepted') wrong.push(`${idOf(object)}: ${JSON.stringify(outcome)}`);
    else wrong.push(...outcome.warnings, ...differences(object, outcome.live).map((text) => `${idOf(object)}${text}`));
    const before = await read(client, object);
    await apply(client, { object, text: toYaml(object) });
    if (JSON.stringify(await read(client, object)) !== JSON.stringify(before)) wrong.push(`${idOf(object)} changes`);
  }
  expect(wrong).toEqual([]);
});
