/** The committed bindings are those of the CRD structures that the specifications were written for. */
import { execFileSync } from 'node:child_process';
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it } from 'vitest';

const root = join(import.meta.dirname, '../..');
const crds = join(root, '../shared/crds');

it.skipIf(!existsSync(crds))('npm run imports changes nothing', { timeout: 60_000 }, () => {
  const output = mkdtempSync(join(tmpdir(), 'bindings-'));
  try {
    execFileSync('node', [join(root, 'imports/generate.mjs'), crds, output], { stdio: ['ignore', 'ignore', 'pipe'] });
    const made = readdirSync(output);
    expect(made).toEqual(readdirSync(join(root, 'imports')).filter((file) => file.endsWith('.ts')));
    for (const file of made) {
      expect(readFileSync(join(output, file), 'utf8'), file).toBe(readFileSync(join(root, 'imports', file), 'utf8'));
    }
  } finally {
    rmSync(output, { recursive: true });
  }
});
