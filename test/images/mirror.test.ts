/** No image escapes the mirror: every string of every rendered object is looked at, by two judges that know nothing of the pass. */
import { describe, expect, it } from 'vitest';
import type { Images } from '../../lib/images/model.ts';
import type { Manifest } from '../../lib/kube/manifest.ts';
import { type Rendered, render } from '../../lib/render.ts';
import { committed, extended, type Variant } from './variants.ts';

const mirror = 'registry.internal:5000/mirror';

const rendered = ({ environment, inputs }: Variant, images?: Images): Rendered => {
  const { images: _, ...bare } = environment;
  const result = render({ ...bare, ...(images && { images }) }, inputs);
  expect(result.problems.filter(({ severity }) => severity === 'error')).toEqual([]);
  return result;
};

const strings = (node: unknown): string[] =>
  typeof node === 'string'
    ? [node]
    : typeof node === 'object' && node !== null
      ? Object.entries(node).flatMap(([key, value]) => [key, ...strings(value)])
      : [];

const stringsOf = (apps: Rendered['apps']): string[] => apps.flatMap(({ manifests }) => manifests.flatMap(strings));

/** Something with a path and a version, as image names look. */
const looksLikeImage = /(?<![\w./:-])(?:[\w.-]+(?::\d+)?\/)?(?:[a-z0-9._-]+\/)+[a-z0-9._-]+(?::v?\d[\w.-]*|@sha256:)/g;

/** Words that look like images, or are one of `known`, outside the mirror. */
const escaped = (texts: readonly string[], known: ReadonlySet<string>): string[] =>
  texts.flatMap((text) =>
    [...text.matchAll(looksLikeImage)]
      .map(([word]) => word)
      .concat(text.split(/[\s"'=,]+/).filter((word) => known.has(word)))
      .filter((word) => !word.startsWith(`${mirror}/`)),
  );

const known = (variant: Variant): Set<string> => new Set(rendered(variant).images.map(({ source }) => source));

describe.each([...committed, ...extended])('$name', (variant) => {
  const sources = known(variant);
  const result = rendered(variant, { mirror });

  it('pulls everything from the mirror', () => {
    expect(escaped(stringsOf(result.apps), sources)).toEqual([]);
    expect(
      escaped(
        result.files.map(({ text }) => text),
        sources,
      ),
    ).toEqual([]);
    expect(result.images.filter(({ image }) => !image.startsWith(`${mirror}/`))).toEqual([]);
  });

  it('says what the sources of all images are', () =>
    expect(result.images.map(({ source }) => source).sort()).toEqual([...sources].sort()));

  it('changes nothing but names of images, and what Trident needs to be told', () => {
    const names = ({ apps }: Rendered) =>
      apps.flatMap(({ name, manifests }) => manifests.map(({ kind, metadata }) => `${name} ${kind} ${metadata.name}`));
    const isJob = (name: string) => name.startsWith('preflight Job');
    expect(names(result).filter((name) => !isJob(name))).toEqual(
      names(rendered(variant)).filter((name) => !isJob(name)),
    );
  });

  it('would be found out if any of them stayed', () => {
    const texts = stringsOf(result.apps);
    const unnoticed = result.images.filter(({ source, image }) => {
      const own = texts.filter((text) => text.includes(image)).map((text) => text.replaceAll(image, source));
      return escaped(own, sources).length === 0;
    });
    expect(unnoticed).toEqual([]);
  });
});

describe('names in other places than image fields', () => {
  const find = (name: string) => [...committed, ...extended].find((variant) => variant.name === name) as Variant;
  const object = (name: string, kind: string, of: string, images?: Images): Manifest => {
    const all = rendered(find(name), images).apps.flatMap(({ manifests }) => manifests);
    return all.find((manifest) => manifest.kind === kind && manifest.metadata.name === of) as Manifest;
  };
  const variables = ({ spec }: Manifest): Record<string, string> =>
    Object.fromEntries(
      spec.template.spec.containers[0].env.map(({ name, value }: { name: string; value?: string }) => [name, value]),
    );

  it('are variables of OpenEBS', () =>
    expect(
      variables(object('openebs-metallb', 'Deployment', 'openebs-localpv-provisioner', { mirror }))
        .OPENEBS_IO_HELPER_IMAGE,
    ).toBe(`${mirror}/openebs/linux-utils:4.0.0`));

  it('are fields of the TridentOrchestrator, and variables of the operator for the sidecars', () => {
    const { spec } = object('trident', 'TridentOrchestrator', 'trident', { mirror });
    expect(spec.tridentImage).toBe(`${mirror}/netapp/trident:26.06.0`);
    expect(spec.autosupportImage).toBe(`${mirror}/netapp/trident-autosupport:26.06`);
    expect(variables(object('trident', 'Deployment', 'trident-operator', { mirror }))).toMatchObject({
      TRIDENT_CSI_SIDECAR_PROVISIONER_IMAGE: `${mirror}/sig-storage/csi-provisioner:v6.3.0`,
      TRIDENT_CSI_SIDECAR_ATTACHER_IMAGE: `${mirror}/sig-storage/csi-attacher:v4.11.0`,
      TRIDENT_CSI_SIDECAR_RESIZER_IMAGE: `${mirror}/sig-storage/csi-resizer:v2.1.0`,
      TRIDENT_CSI_SIDECAR_SNAPSHOTTER_IMAGE: `${mirror}/sig-storage/csi-snapshotter:v8.6.0`,
      TRIDENT_CSI_SIDECAR_NODE_DRIVER_REGISTRAR_IMAGE: `${mirror}/sig-storage/csi-node-driver-registrar:v2.17.0`,
    });
  });

  it('are not overruled by the imageRegistry of the orchestrator', () => {
    const name = 'trident with another registry and no autosupport';
    const { spec } = object(name, 'TridentOrchestrator', 'trident', { mirror });
    expect([spec.imageRegistry, spec.autosupportImage]).toEqual([undefined, undefined]);
    expect(object(name, 'TridentOrchestrator', 'trident').spec.tridentImage).toBe(
      'harbor.example.com/netapp/trident:26.06.0',
    );
  });

  it('are arguments, as whole words', () => {
    const { spec } = object('openstack-nfs with objects of its own', 'CronJob', 'backup', { mirror });
    expect(spec.jobTemplate.spec.template.spec.containers[0].args).toEqual([
      `--helper-image=${mirror}/library/busybox`,
      `${mirror}/library/busybox`,
      'not-busybox',
    ]);
  });

  it('are no part of an environment without the setting', () =>
    expect(variables(object('trident', 'Deployment', 'trident-operator', { lock: false }))).not.toHaveProperty(
      'TRIDENT_CSI_SIDECAR_ATTACHER_IMAGE',
    ));
});

describe('jobs of the preflight', () => {
  const variant = extended.find(({ name }) => name.startsWith('openstack-nfs with preflight')) as Variant;
  const jobs = (images?: Images) =>
    rendered(variant, images)
      .apps.filter(({ name }) => name === 'preflight')
      .flatMap(({ manifests }) => manifests.filter(({ kind }) => kind === 'Job'));

  it('are other jobs when their image comes from elsewhere, since a Job cannot be changed', () => {
    const before = jobs().map(({ metadata }) => metadata.name);
    const after = jobs({ mirror }).map(({ metadata }) => metadata.name);
    expect(before.length).toBeGreaterThan(0);
    expect(after.filter((name) => before.includes(name))).toEqual([]);
    expect(jobs({ mirror }).map(({ metadata }) => metadata.name)).toEqual(after);
  });
});
