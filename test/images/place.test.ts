import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { withImages } from '../../lib/images/apply.ts';
import type { Images } from '../../lib/images/model.ts';
import { placeOf } from '../../lib/images/place.ts';
import { validateImages } from '../../lib/images/problems.ts';
import { canonical, isPrefix, parseReference } from '../../lib/images/reference.ts';

const digest = `sha256:${'0123456789abcdef'.repeat(4)}`;

const hosts = fc.constantFrom('docker.io', 'quay.io', 'registry.k8s.io', 'localhost', 'localhost:5000', '10.0.0.1:80');
const folder = fc.stringMatching(/^[a-z0-9]{1,8}([._-][a-z0-9]{1,4})?$/);
const paths = fc.array(folder, { minLength: 1, maxLength: 3 }).map((parts) => parts.join('/'));
const versions = fc.record({
  tag: fc.option(fc.stringMatching(/^\w[\w.-]{0,20}$/), { nil: '' }),
  digest: fc.constantFrom('', digest),
});
const images = fc
  .record({ host: fc.option(hosts, { nil: '' }), path: paths, version: versions })
  .map(
    ({ host, path, version }) =>
      (host && `${host}/`) + path + (version.tag && `:${version.tag}`) + (version.digest && `@${version.digest}`),
  )
  // A first folder with a dot would be a registry.
  .filter((image) => parseReference(image) !== undefined);
const mirrors: fc.Arbitrary<NonNullable<Images['mirror']>> = fc.constantFrom(
  'registry.internal',
  'registry.internal:5000/mirror',
  { 'docker.io': 'registry.internal/hub', 'docker.io/goharbor': 'registry.internal/harbor', 'quay.io': 'quay.io' },
);

describe('references', () => {
  it.each([
    ['busybox', { registry: 'docker.io', path: 'library/busybox' }],
    ['docker.io/busybox:1', { registry: 'docker.io', path: 'library/busybox', tag: '1' }],
    ['openebs/linux-utils:4.0.0', { registry: 'docker.io', path: 'openebs/linux-utils', tag: '4.0.0' }],
    ['localhost/a:b', { registry: 'localhost', path: 'a', tag: 'b' }],
    ['host:5000/a/b', { registry: 'host:5000', path: 'a/b' }],
    [`quay.io/a__b/c--d:v1@${digest}`, { registry: 'quay.io', path: 'a__b/c--d', tag: 'v1', digest }],
    ['[fd00::1]:5000/a:1', { registry: '[fd00::1]:5000', path: 'a', tag: '1' }],
  ])('%s', (image, expected) => expect(parseReference(image)).toEqual(expected));

  it.each([
    '',
    'a:',
    ':1',
    'a b',
    'https://quay.io/a:1',
    'quay.io/A:1',
    'quay.io//a',
    'quay.io/a:1@sha256:12',
    'a/-b',
    '$IMAGE',
    'quay.io/a/',
  ])('%j is none', (text) => expect(parseReference(text)).toBeUndefined());

  it('have one spelling', () =>
    fc.assert(
      fc.property(images, (image) => {
        expect(canonical(canonical(image))).toBe(canonical(image));
        expect(parseReference(canonical(image))).toEqual(parseReference(image));
      }),
    ));
});

describe('places', () => {
  it.each<[string, Images['mirror'], string]>([
    ['docker.io/goharbor/harbor-core:v2.15.1', undefined, 'docker.io/goharbor/harbor-core:v2.15.1'],
    ['docker.io/goharbor/harbor-core:v2.15.1', 'r.internal/mirror', 'r.internal/mirror/goharbor/harbor-core:v2.15.1'],
    ['busybox:1', 'r.internal', 'r.internal/library/busybox:1'],
    [`quay.io/a/b:1@${digest}`, 'r.internal', `r.internal/a/b:1@${digest}`],
    ['r.internal/mirror/x:1', 'r.internal/mirror', 'r.internal/mirror/x:1'],
    ['r.internal/mirror-2/x:1', 'r.internal/mirror', 'r.internal/mirror/mirror-2/x:1'],
    ['docker.io/goharbor/x:1', { 'docker.io': 'r.internal/hub', 'docker.io/goharbor': 'r.internal' }, 'r.internal/x:1'],
    ['docker.io/goharbor2/x:1', { 'docker.io/goharbor': 'r.internal', 'docker.io': 'r.b' }, 'r.b/goharbor2/x:1'],
    ['openebs/x:1', { 'docker.io': 'r.internal/hub' }, 'r.internal/hub/openebs/x:1'],
    ['quay.io/x:1', { 'quay.io': 'quay.io' }, 'quay.io/x:1'],
    ['quay.io/x:1', { 'docker.io': 'r.internal' }, 'quay.io/x:1'],
  ])('%s in %j', (image, mirror, expected) =>
    expect(placeOf(mirror === undefined ? {} : { mirror }, {})(image)).toBe(expected),
  );

  it('stay as they are when they are taken again', () =>
    fc.assert(
      fc.property(images, mirrors, fc.boolean(), (image, mirror, lock) => {
        const place = placeOf({ mirror, lock }, { [image]: digest });
        expect(place(place(image))).toBe(place(image));
      }),
    ));

  it('are below the mirror, with the version of the source', () =>
    fc.assert(
      fc.property(images, (image) => {
        const [place, source] = [placeOf({ mirror: 'r.internal/mirror' }, {})(image), parseReference(image)];
        expect(place.startsWith('r.internal/mirror/')).toBe(true);
        expect(parseReference(place)).toMatchObject({
          ...source,
          registry: 'r.internal',
          path: `mirror/${source?.path}`,
        });
      }),
    ));

  it('carry the digest of the lock, under every name of the image, if the environment wants it', () => {
    const lock = { 'docker.io/openebs/x:1': digest };
    expect(placeOf({ lock: true }, lock)('openebs/x:1')).toBe(`openebs/x:1@${digest}`);
    expect(placeOf({ lock: true, mirror: 'r.internal' }, lock)('openebs/x:1')).toBe(`r.internal/openebs/x:1@${digest}`);
    expect(placeOf({ lock: false }, lock)('openebs/x:1')).toBe('openebs/x:1');
    expect(placeOf({ lock: true }, lock)('openebs/x:2')).toBe('openebs/x:2');
  });
});

const running = (...names: string[]) => [
  {
    name: 'app',
    wave: 0,
    manifests: names.map((image, index) => ({
      apiVersion: 'apps/v1',
      kind: 'Deployment',
      metadata: { name: `d${index}` },
      spec: { template: { spec: { containers: [{ name: 'c', image }] } } },
    })),
  },
];
const problems = (settings: Images, ...names: string[]) =>
  withImages(settings, {}, running(...names)).problems.map(({ check, where, what }) => `${check} ${where}: ${what}`);

describe('problems', () => {
  it.each(['https://r.internal', 'r.internal/', '', 'mirror', 'r.internal/Mirror', 'r.internal/a:1'])(
    '%j is no mirror',
    (mirror) => {
      expect(isPrefix(mirror)).toBe(false);
      expect(validateImages({ mirror }).map(({ where }) => where)).toEqual(['images.mirror']);
      expect(validateImages({ mirror: { 'quay.io': mirror, [mirror]: 'r.internal' } })).toHaveLength(2);
    },
  );

  it('are none with a good mirror', () =>
    expect(
      [{}, { mirror: 'r.internal:5000/a' }, { mirror: { 'docker.io': 'r.b/hub' } }].flatMap(validateImages),
    ).toEqual([]));

  it('tell of text that is no image', () =>
    expect(problems({}, 'a b')).toEqual([`image app app: 'a b' is no image reference`]));

  it('tell of an image without a place', () =>
    expect(problems({ mirror: { 'docker.io': 'r.internal' } }, 'quay.io/a:1', 'busybox:1')).toEqual([
      'image-mirror images.mirror: quay.io/a:1 (app) has no place in the mirror',
    ]));

  it('tell of two images in one place, but not of two names of one image', () => {
    expect(problems({ mirror: 'r.internal' }, 'quay.io/a/b:1', 'docker.io/a/b:1', 'a/b:1', 'a/b:2')).toEqual([
      'image-mirror images.mirror: a/b:1 and quay.io/a/b:1 would both be r.internal/a/b:1',
    ]);
    expect(problems({}, 'quay.io/a/b:1', 'docker.io/a/b:1')).toEqual([]);
  });

  it('tell of images without a digest, where digests are wanted', () => {
    expect(problems({ lock: true }, 'quay.io/a:1', `quay.io/b:1@${digest}`)).toEqual([
      'image-lock images.lock: environments/images.lock.json has no digest of quay.io/a:1 (app)',
    ]);
  });
});
