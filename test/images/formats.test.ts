import { describe, expect, it } from 'vitest';
import { imageFormats } from '../../lib/images/formats.ts';
import type { Images } from '../../lib/images/model.ts';
import { placeOf } from '../../lib/images/place.ts';

const digest = `sha256:${'cd'.repeat(32)}`;
const of = (settings: Images, ...sources: string[]) => ({
  settings,
  images: sources.map((source) => ({
    source,
    image: placeOf(settings, { 'quay.io/a:1': digest })(source),
    apps: ['x'],
  })),
});

describe('images', () => {
  const two = [of({}, 'quay.io/b:1', 'openebs/c:2'), of({ mirror: 'r.internal/m' }, 'quay.io/b:1', 'quay.io/a:1')];

  it('are listed by their sources, each once', () =>
    expect(imageFormats.list(two)).toBe('openebs/c:2\nquay.io/a:1\nquay.io/b:1\n'));

  it('are a JSON list', () =>
    expect(JSON.parse(imageFormats.json(two))).toEqual(['openebs/c:2', 'quay.io/a:1', 'quay.io/b:1']));

  it('are copied to the mirror of each environment', () =>
    expect(imageFormats.crane(two).split('\n')).toEqual([
      'crane copy docker.io/openebs/c:2 "$MIRROR/openebs/c:2"',
      'crane copy quay.io/a:1 r.internal/m/a:1',
      'crane copy quay.io/b:1 "$MIRROR/b:1"',
      'crane copy quay.io/b:1 r.internal/m/b:1',
      '',
    ]));

  it('are copied by their digest, and tagged', () => {
    const pinned = of({ mirror: 'r.internal', lock: true }, 'quay.io/a:1', `quay.io/b@${digest}`, 'r.internal/d:1');
    expect(imageFormats.crane([pinned]).split('\n')).toEqual([
      `crane copy quay.io/a@${digest} r.internal/a:1`,
      `crane copy quay.io/b@${digest} r.internal/b@${digest}`,
      '',
    ]);
  });
});
