import { describe, expect, it } from 'vitest';
import { parseLock, unusedEntries } from '../../lib/images/lock.ts';
import { render } from '../../lib/render.ts';
import { committed, extended } from './variants.ts';

const digest = `sha256:${'ab'.repeat(32)}`;
const found = (content: unknown) =>
  parseLock(typeof content === 'string' ? content : JSON.stringify(content)).problems.map(
    ({ where, what }) => `${where}: ${what}`,
  );
const file = 'environments/images.lock.json';

describe('the lock file', () => {
  it('maps images to digests', () =>
    expect(parseLock(`{"busybox:1": "${digest}", "quay.io/a/b:v1": "${digest}"}`)).toEqual({
      lock: { 'busybox:1': digest, 'quay.io/a/b:v1': digest },
      problems: [],
    }));

  it.each([
    ['{', `${file}: the file is no JSON`],
    ['[]', `${file}: the file is no map from images to digests`],
    ['null', `${file}: the file is no map from images to digests`],
    [{ 'a b': digest }, `${file} ["a b"]: the key is no image with a tag`],
    [{ [`a@${digest}`]: digest }, `${file} ["a@${digest}"]: the key is no image with a tag`],
    [{ 'a:1': 'sha256:12' }, `${file} ["a:1"]: the value is no digest`],
    [{ 'a:1': digest.toUpperCase() }, `${file} ["a:1"]: the value is no digest`],
    [{ 'a:1': 7 }, `${file} ["a:1"]: the value is no digest`],
    [
      { 'a:1': digest, 'docker.io/library/a:1': digest },
      `${file} ["docker.io/library/a:1"]: the image has another entry under a longer or shorter name`,
    ],
  ])('%j is refused', (content, expected) => expect(found(content)).toEqual([expected]));

  it('tells all mistakes at once', () => expect(found({ 'a b': digest, 'a:1': '', 'b:1': digest })).toHaveLength(2));

  it('has no entries that nothing uses', () =>
    expect(
      unusedEntries({ 'a:1': digest, 'quay.io/b:1': digest }, ['docker.io/library/a:1']).map(({ where }) => where),
    ).toEqual([`${file} ["quay.io/b:1"]`]));
});

describe.each([...committed, ...extended])('$name', ({ environment, inputs }) => {
  const { images: _, ...bare } = environment;
  const sources = render(bare, inputs).images.map(({ source }) => source);
  const lock = Object.fromEntries(sources.filter((source) => !source.includes('@')).map((source) => [source, digest]));

  it('runs every image by its digest', () => {
    const { apps, images, problems } = render({ ...bare, images: { lock: true, mirror: 'r.internal' } }, inputs, lock);
    expect(problems.filter(({ severity }) => severity === 'error')).toEqual([]);
    expect(images.filter(({ image }) => !/@sha256:[0-9a-f]{64}$/.test(image))).toEqual([]);
    expect(images.map(({ source }) => source)).toEqual(sources);
    const text = JSON.stringify(apps.map(({ manifests }) => manifests));
    expect(images.filter(({ image }) => !text.includes(`"${image}"`) && !text.includes(`=${image}"`))).toEqual([]);
  });

  it('is not rendered while one digest is missing', () => {
    const { [sources[0] ?? '']: _, ...rest } = lock;
    const { files, problems } = render({ ...bare, images: { lock: true } }, inputs, rest);
    expect(problems.filter(({ check }) => check === 'image-lock').map(({ what }) => what)).toEqual([
      expect.stringContaining(`has no digest of ${sources[0]} (`),
    ]);
    expect(files).toEqual([]);
  });
});
