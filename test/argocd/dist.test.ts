/** The committed output as Argo CD sees it: at rest, permitted by its projects, in the right order, and protected. */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { contentHash } from '../../lib/argocd/application.ts';
import { definedKinds, isCustom, kindKey } from '../../lib/argocd/kinds.ts';
import { podTemplateOf } from '../../lib/argocd/workloads.ts';
import { objectPath } from '../../lib/kube/identity.ts';
import type { Manifest } from '../../lib/kube/manifest.ts';
import { checks, shared } from './at-rest.ts';
import { refusals } from './permissions.ts';

const dist = join(import.meta.dirname, '..', '..', 'dist');

const folders = (path: string): string[] =>
  existsSync(path)
    ? readdirSync(path, { withFileTypes: true }).flatMap((entry) => (entry.isDirectory() ? entry.name : []))
    : [];

interface File {
  path: string;
  text: string;
  object: Manifest;
}

/** The YAML files of one folder, paths below the environment's. */
const filesIn = (environment: string, folder: string): File[] =>
  readdirSync(join(dist, environment, folder), { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('.yaml'))
    .sort()
    .map((file) => {
      const text = readFileSync(join(dist, environment, folder, file), 'utf8');
      return { path: `${folder}/${file}`, text, object: parse(text) };
    });

const optionsOf = ({ metadata }: Manifest): string[] =>
  metadata.annotations?.['argocd.argoproj.io/sync-options']?.split(',') ?? [];
const waveOf = ({ metadata }: Manifest): number => Number(metadata.annotations?.['argocd.argoproj.io/sync-wave'] ?? 0);

const claimsOf = (object: Manifest): string[] =>
  (podTemplateOf(object)?.spec?.volumes ?? []).flatMap(({ persistentVolumeClaim: claim }) => claim?.claimName ?? []);

test('there is output to look at', () => {
  expect(folders(dist)).not.toEqual([]);
});

describe.each(folders(dist))('dist/%s', (environment) => {
  const files = Object.fromEntries(
    folders(join(dist, environment))
      .filter((folder) => folder !== 'hosts')
      .map((folder) => [folder, filesIn(environment, folder)] as const),
  );
  const objects = Object.fromEntries(
    Object.entries(files).map(([folder, of]) => [folder, of.map(({ object }) => object)]),
  );
  const { root = [], apps = [], ...own } = objects;
  const applications = [...apps, ...root].filter(({ kind }) => kind === 'Application');
  const folderOf = ({ spec }: Manifest): string => String(spec.source.path).split('/').at(-1) ?? '';

  test.each(Object.entries(checks))('%s', (_, check) => {
    expect(check(Object.values(objects).flat())).toEqual([]);
  });

  test('no object stands in two folders', () => {
    expect(shared(objects)).toEqual([]);
  });

  test('readers of YAML 1.1 and 1.2 agree on every file', () => {
    const agree = ({ text, object }: File) =>
      JSON.stringify(parse(text, { version: '1.1' })) === JSON.stringify(object);
    expect(
      Object.values(files)
        .flat()
        .filter((file) => !agree(file))
        .map(({ path }) => path),
    ).toEqual([]);
  });

  test('every folder of objects has its Application, and nothing else has one', () => {
    expect(applications.map(folderOf).sort()).toEqual(['apps', ...Object.keys(own)].sort());
  });

  test('every Application, its folder and all objects in it are permitted by its project', () => {
    for (const application of applications) {
      const project = root.find(
        ({ kind, metadata }) => kind === 'AppProject' && metadata.name === application.spec.project,
      );
      expect(
        project && refusals(project, application, objects[folderOf(application)] ?? []),
        application.metadata.name,
      ).toEqual([]);
    }
  });

  test('the hash of every Application is that of its folder', () => {
    for (const application of apps) {
      const hash = contentHash(files[folderOf(application)] ?? []);
      expect(application.metadata.annotations?.['checksum/files'], application.metadata.name).toBe(hash);
    }
  });

  test('a custom resource whose CRD is elsewhere is not dry-run before that is there', () => {
    const unsafe = Object.values(own).flatMap((app) => {
      const defined = definedKinds(app);
      return app.filter(
        (object) =>
          isCustom(object) &&
          !defined.has(kindKey(object)) &&
          !optionsOf(object).includes('SkipDryRunOnMissingResource=true'),
      );
    });
    expect(unsafe.map(objectPath)).toEqual([]);
  });

  test('a claim is in the wave of the first pod that uses it', () => {
    for (const app of Object.values(own)) {
      for (const claim of app.filter(({ kind }) => kind === 'PersistentVolumeClaim')) {
        const users = app.filter((object) => claimsOf(object).includes(claim.metadata.name));
        expect(waveOf(claim), objectPath(claim)).toBe(Math.min(...users.map(waveOf)));
      }
    }
  });

  test('what data depends on is kept, unless it says that it may go', () => {
    const precious = [
      'Namespace',
      'PersistentVolumeClaim',
      'PersistentVolume',
      'StorageClass',
      'CustomResourceDefinition',
    ];
    const unprotected = Object.values(own)
      .flat()
      .filter((object) => precious.includes(object.kind) && !optionsOf(object).includes('Prune=true'))
      .filter((object) => !['Prune=false', 'Delete=false'].every((option) => optionsOf(object).includes(option)));
    expect(unprotected.map(objectPath)).toEqual([]);
  });
});
