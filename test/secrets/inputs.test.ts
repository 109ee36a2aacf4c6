/** The folder of committed ciphertexts: what is read, and that messages quote nothing of it. */
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, it } from 'vitest';
import { readSealedInputs } from '../../lib/secrets/inputs.ts';

const root = mkdtempSync(join(tmpdir(), 'inputs-'));
afterAll(() => rmSync(root, { recursive: true }));

const folder = (name: string, files: Record<string, string>): string => {
  const path = join(root, name);
  mkdirSync(path);
  for (const [file, text] of Object.entries(files)) writeFileSync(join(path, file), text);
  return path;
};

it('reads one document a file, in the order of names', () => {
  const path = folder('good.secrets', {
    'b.yaml': 'kind: B\n',
    'a.yaml': '---\nkind: A\n',
    'README.md': '#',
    '.c.yaml': '',
  });
  expect(readSealedInputs(path)).toEqual({
    inputs: {
      directory: 'good.secrets',
      files: new Map([
        ['a.yaml', { kind: 'A' }],
        ['b.yaml', { kind: 'B' }],
      ]),
    },
    problems: [],
  });
});

it('takes a missing folder as empty, and a file in its place as a problem', () => {
  expect(readSealedInputs(join(root, 'none.secrets')).problems).toEqual([]);
  writeFileSync(join(root, 'file.secrets'), '');
  expect(readSealedInputs(join(root, 'file.secrets')).problems).toMatchObject([
    { where: 'file.secrets', check: 'sealed-input' },
  ]);
});

it('says what is wrong with a file without quoting it', () => {
  const path = folder('bad.secrets', {
    'broken.yaml': 'kind: A\npassword: "hunter2\nmore: x\n',
    'empty.yaml': '',
    'two.yaml': 'a: hunter2\n---\nb: 1\n',
    'bomb.yaml': `a: &a [x]\n${Array.from({ length: 9 }, (_, i) => `${'bcdefghij'[i]}: &${'bcdefghij'[i]} [${Array(9).fill(`*${'abcdefghi'[i]}`)}]`).join('\n')}\n`,
  });
  mkdirSync(join(path, 'folder.yaml'));
  const { inputs, problems } = readSealedInputs(path);
  expect(inputs.files.size).toBe(0);
  expect(problems.map(({ where, what }) => [where, what])).toEqual([
    ['bad.secrets/bomb.yaml', 'the aliases of the file cannot be resolved'],
    ['bad.secrets/broken.yaml', expect.stringMatching(/^line \d is no valid YAML$/)],
    ['bad.secrets/empty.yaml', 'the file must hold exactly one document'],
    ['bad.secrets/folder.yaml', 'the file cannot be read'],
    ['bad.secrets/two.yaml', 'the file must hold exactly one document'],
  ]);
  expect(JSON.stringify(problems)).not.toContain('hunter2');
});
