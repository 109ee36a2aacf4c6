/** dist/ against what is rendered: what is missing, stale, left over and foreign, and what an update does about it. */
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { compare, update } from '../../lib/cli/dist.ts';

const files = [
  { path: 'README.md', text: '# env\n' },
  { path: 'harbor/core.service.yaml', text: 'kind: Service\n' },
  { path: 'regcred/a.regcred.secret.yaml', text: 'kind: Secret\n' },
];

let directory: string;
beforeEach(() => {
  directory = join(mkdtempSync(join(tmpdir(), 'dist-')), 'env');
  update(directory, files, compare(directory, files));
});
afterEach(() => rmSync(directory, { recursive: true, force: true }));

const put = (path: string, text: string) => {
  mkdirSync(join(directory, path, '..'), { recursive: true });
  writeFileSync(join(directory, path), text);
};

const none = { missing: [], stale: [], leftover: [], foreign: [] };

describe('dist/', () => {
  it('is fresh after an update', () => expect(compare(directory, files)).toEqual(none));

  it('shows a changed byte, a missing file and a foreign one', () => {
    put('harbor/core.service.yaml', 'kind: service\n');
    rmSync(join(directory, 'README.md'));
    put('harbor/notes.yaml', 'mine\n');
    expect(compare(directory, files)).toEqual({
      missing: ['README.md'],
      stale: ['harbor/core.service.yaml'],
      leftover: [],
      foreign: ['harbor/notes.yaml'],
    });
  });

  it('loses files that are not rendered any more, and their folder', () => {
    const fewer = files.slice(0, 2);
    update(directory, fewer, compare(directory, fewer));
    expect(existsSync(join(directory, 'regcred'))).toBe(false);
    expect(compare(directory, fewer)).toEqual(none);
  });

  it('keeps files that nobody rendered, even in a folder that goes', () => {
    put('regcred/notes.txt', 'mine\n');
    const fewer = files.slice(0, 2);
    update(directory, fewer, compare(directory, fewer));
    expect(readFileSync(join(directory, 'regcred/notes.txt'), 'utf8')).toBe('mine\n');
    expect(compare(directory, fewer).foreign).toEqual(['regcred/notes.txt']);
  });

  it('goes with its environment', () => {
    update(directory, [], compare(directory, []));
    expect(existsSync(directory)).toBe(false);
  });
});
