/** The steps of the README's chapter on Argo CD, on an empty cluster, as they stand there; Argo CD's own part is played by the suite. */
import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { delimiter, join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { apply } from './apply.ts';
import { boot, type ControlPlane, kubeconfigOf } from './control-plane.ts';
import { applications, apps, bootstrap } from './dist.ts';
import { installCRDs, installNamespaces } from './fixtures.ts';
import { kubeClient } from './kube-client.ts';

const assets = process.env.KUBEBUILDER_ASSETS ?? '';
const readme = readFileSync(join(import.meta.dirname, '..', '..', 'README.md'), 'utf8');
const [chapter = ''] = /^## Argo CD$[\s\S]*?(?=^## )/m.exec(readme) ?? [];
const environment = 'onprem-argocd';

/** Shell lines of the chapter, in order. */
const steps = [...chapter.matchAll(/^```sh\n([\s\S]*?)^```/gm)].flatMap(([, block = '']) =>
  block.split('\n').filter((line) => line !== ''),
);

let plane: ControlPlane;
const folder = mkdtempSync(join(tmpdir(), 'bootstrap-'));
beforeAll(async () => {
  plane = await boot(assets);
  writeFileSync(join(folder, 'kubeconfig'), kubeconfigOf(plane), {
    mode: 0o600,
  });
});
afterAll(async () => {
  await plane?.stop();
  rmSync(folder, { recursive: true, force: true });
});

const sh = (line: string): string =>
  execFileSync('sh', ['-c', line], {
    cwd: join(import.meta.dirname, '..', '..'),
    encoding: 'utf8',
    env: {
      PATH: [assets, process.env.PATH].join(delimiter),
      KUBECONFIG: join(folder, 'kubeconfig'),
      HOME: folder,
    },
  });

test('every step of the chapter works', async () => {
  const client = kubeClient(plane);
  const root = bootstrap(environment).map(({ object }) => object);
  const rendered = apps(environment).flatMap(({ objects }) => objects);
  const objects = rendered.map(({ object }) => object);
  const done: string[] = [];
  for (const step of steps) {
    if (step.includes('https://')) {
      // The network is not part of the suite: of the installation it needs only the CRDs.
      if ((await installCRDs(client, root)).length > 0)
        return console.log('bootstrap is SKIPPED: there are no CRDs of Argo CD');
      continue;
    }
    if (step.startsWith('kubectl get applications')) {
      // What Argo CD does once the root is there.
      await installCRDs(client, objects);
      await installNamespaces(client, objects);
      for (const item of [...applications(environment), ...rendered]) await apply(client, item);
    }
    done.push(sh(step));
  }
  const listed = done.join('\n');
  for (const { object } of applications(environment)) expect(listed).toContain(object.metadata.name);
  for (const { metadata } of root) expect(listed).toContain(metadata.name);
  expect(done.at(-1)).toBe('');
});
