/** `images`, and `synth` with a lock file, as their users run them. */
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { PassThrough } from 'node:stream';
import { afterAll, beforeEach, describe, expect, it } from 'vitest';
import openstack from '../../environments/openstack-nfs.ts';
import type { Host } from '../../lib/cli/host.ts';
import type { Images } from '../../lib/images/model.ts';
import { render } from '../../lib/render.ts';
import { noInputs } from '../../lib/secrets/inputs.ts';
import { run } from '../../main.ts';

const root = mkdtempSync(join(tmpdir(), 'images-'));
const lockFile = join(root, 'environments/images.lock.json');
mkdirSync(join(root, 'environments'));
beforeEach(() => rmSync(lockFile, { force: true }));
afterAll(() => rmSync(root, { recursive: true, force: true }));

const digest = `sha256:${'ef'.repeat(32)}`;
const sources = render(openstack, noInputs).images.map(({ source }) => source);
const lock = Object.fromEntries(sources.map((source) => [source, digest]));

const command = async (line: string, images?: Images): Promise<{ code: number; out: string; err: string }> => {
  const said = { out: '', err: '' };
  const into = (name: 'out' | 'err') => {
    const stream = new PassThrough();
    stream.on('data', (chunk) => {
      said[name] += chunk;
    });
    return stream;
  };
  const host: Host = {
    root,
    cwd: root,
    outdir: join(root, 'dist'),
    environments: () => ['openstack-nfs'],
    load: async () => ({ ...openstack, ...(images && { images }) }),
    stdin: new PassThrough(),
    stdout: into('out'),
    stderr: into('err'),
  };
  return { code: await run(line.split(' '), host), ...said };
};

describe('images', () => {
  it('names sources, whatever the mirror', async () => {
    const expected = { code: 0, out: `${sources.join('\n')}\n`, err: '' };
    expect(await command('images')).toEqual(expected);
    expect(await command('images openstack-nfs', { mirror: 'r.internal' })).toEqual(expected);
    expect(JSON.parse((await command('images --format json', { mirror: 'r.internal' })).out)).toEqual(sources);
  });

  it('writes a script that fills the mirror with what is pinned', async () => {
    writeFileSync(lockFile, JSON.stringify(lock));
    const { code, out } = await command('images --format crane', { mirror: 'r.internal/m', lock: true });
    expect(code).toBe(0);
    expect(out).toContain(`crane copy docker.io/goharbor/harbor-core@${digest} r.internal/m/goharbor/harbor-core:v`);
    expect(out.trim().split('\n')).toHaveLength(sources.length);
  });

  it.each([
    ['images --format yaml', undefined, 2, 'there is no such format'],
    ['images nowhere', undefined, 2, 'there is no such environment'],
    ['images --what', undefined, 2, '--what'],
    ['images', { mirror: 'https://r.internal' }, 1, 'is no registry with a path'],
    ['images', { mirror: { 'quay.io': 'r.internal' } }, 1, 'has no place in the mirror'],
    ['images', { lock: true }, 1, 'images.lock.json has no digest of'],
  ])('%s with %j ends with an error', async (line, images, code, said) => {
    const result = await command(line, images as Images | undefined);
    expect([result.code, result.out]).toEqual([code, '']);
    expect(result.err).toContain(said);
  });
});

describe('the lock file', () => {
  it('is read by every command, and its mistakes are told once', async () => {
    writeFileSync(lockFile, '{ "a b": "latest" }');
    for (const line of ['images', 'synth --check', 'synth']) {
      const { code, err } = await command(line);
      expect(code).toBe(1);
      expect(err.split('the key is no image with a tag')).toHaveLength(2);
    }
  });

  it('must not have entries that nothing uses, which a run over some environments cannot know', async () => {
    writeFileSync(lockFile, JSON.stringify({ ...lock, 'quay.io/old:1': digest }));
    const { code, err } = await command('synth', { lock: true });
    expect([code, err.split('\n')[0]]).toEqual([1, '✖ images: environments/images.lock.json ["quay.io/old:1"]']);
    expect((await command('synth openstack-nfs', { lock: true })).code).toBe(0);
    writeFileSync(lockFile, JSON.stringify(lock));
    expect((await command('synth', { lock: true })).code).toBe(0);
    expect((await command('synth')).code).toBe(1);
  });
});
