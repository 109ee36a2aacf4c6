/** An imported release, rendered as an environment, is what `render` prints for the same values, but for the Secrets it leaves alone. */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { concessions } from '../../lib/cli/import.ts';
import { renderHarbor } from '../../lib/harbor/render.ts';
import { harborOfValues, type SecretMode } from '../../lib/harbor/values/index.ts';
import { identity } from '../../lib/kube/identity.ts';
import type { Manifest } from '../../lib/kube/manifest.ts';
import { normalise } from '../../lib/kube/normalise.ts';
import { render } from '../../lib/render.ts';
import { noInputs } from '../../lib/secrets/inputs.ts';

const parity = new URL('../../../shared/parity/', import.meta.url);
const cases = existsSync(parity)
  ? ['cases', 'seeds'].flatMap((folder) => readdirSync(new URL(folder, parity)).map((name) => `${folder}/${name}`))
  : [];

/** Refused as a whole: see test/parity/values-cases.test.ts. */
const refused = /kube118|pdb-orphans/;

const result = (path: string, secrets: SecretMode) => {
  const read = (file: string) => readFileSync(new URL(`${path}/${file}`, parity), 'utf8');
  const { release, namespace } = JSON.parse(read('case.json')) as { release: string; namespace: string };
  return harborOfValues(read('values.yaml'), { release, namespace, version: '2.15.1', secrets });
};

/** A Redis password stands in ConfigMaps and URLs of the chart; imported, it comes from a Secret that must be created. */
const passwordInText = (path: string): boolean => {
  const { redis } = result(path, 'placeholders').harbor;
  return redis.type !== 'internal' && redis.password !== undefined;
};

type Annotations = Record<string, string> | undefined;

/** What an environment adds to every object: Argo CD's annotations, and checksums on pods. */
const without = (annotations: Annotations): Annotations => {
  const own = Object.entries(annotations ?? {}).filter(([name]) => !/^(argocd\.argoproj\.io|checksum)\//.test(name));
  return own.length > 0 ? Object.fromEntries(own) : undefined;
};

const bare = (manifest: Manifest): unknown => {
  const { metadata, spec, ...rest } = manifest;
  const template = spec?.template?.metadata;
  return JSON.parse(
    JSON.stringify({
      ...rest,
      metadata: { ...metadata, annotations: without(metadata.annotations) },
      spec: template
        ? {
            ...spec,
            template: { ...spec.template, metadata: { ...template, annotations: without(template.annotations) } },
          }
        : spec,
    }),
  );
};

const byIdentity = (manifests: readonly Manifest[]) =>
  Object.fromEntries(
    manifests.filter(({ kind }) => kind !== 'Secret').map((manifest) => [identity(manifest), bare(manifest)]),
  );

describe.skipIf(cases.length === 0)('import, then synth', () => {
  it.each(cases.filter((path) => !refused.test(path) && !passwordInText(path)))('%s', (path) => {
    const { harbor } = result(path, 'live');
    const argocd = { repoURL: 'https://git.example.com/r.git', targetRevision: 'main' };
    const { apps, problems } = render({ name: 'imported', argocd, harbor, ...concessions(harbor) }, noInputs);
    expect(problems.filter(({ severity }) => severity === 'error')).toEqual([]);
    const imported = apps.filter(({ name }) => name === 'harbor').flatMap(({ manifests }) => manifests);
    const expected = renderHarbor(result(path, 'placeholders').harbor).map(normalise);
    expect(byIdentity(imported)).toEqual(byIdentity(expected));
  });
});
