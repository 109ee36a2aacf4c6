/** The quick reader against a whole parser: the same document, or none. */
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { parse } from 'yaml';
import { toYaml } from '../../lib/kube/yaml.ts';
import { sealingScopes } from '../../lib/secrets/ciphertext.ts';
import { sealedSecret } from '../../lib/secrets/seal.ts';
import { parseSimpleYaml } from '../../lib/secrets/simple-yaml.ts';
import { someKey } from './samples.ts';

it.each(sealingScopes)('reads what is sealed %s here', (scope) => {
  const data = { '.dockerconfigjson': '{}', 'tls.key': 'x', REGISTRY_PASSWD: 'y' };
  const text = toYaml(sealedSecret({ name: 'regcred', namespace: 'team-a', scope, type: undefined, data }, someKey));
  expect(parseSimpleYaml(text)).toEqual(parse(text));
});

const atoms = fc.oneof(
  { weight: 6, arbitrary: fc.constantFrom('a', '.b', 'a/b', 'c.d-e', 'AQ+/==') },
  {
    weight: 1,
    arbitrary: fc.constantFrom(
      ...['true', 'Null', 'y', '.inf', '1', 'x y', '- a', '# c', '---', ''],
      ...["'q'", '"q"', "'", '&a b', '*a', '|', '<<', 'a: b', 'é'],
    ),
  },
);
const { tree } = fc.letrec((tie) => ({
  tree: fc.dictionary(atoms, fc.oneof({ weight: 3, arbitrary: atoms }, tie('tree')), { minKeys: 1, maxKeys: 3 }),
}));
/** What a hand that edits a file does to one of its lines. */
const edits: ((line: string) => string)[] = [
  (line) => `${line}\n${line}`,
  (line) => `  ${line}`,
  (line) => line.slice(2),
  (line) => line.replace(/:.*/, ':'),
  (line) => line.replaceAll(/['"]/g, ''),
  (line) => `${line}\r`,
  (line) => `${line} # note`,
  () => '',
];

it('never reads anything else than a whole parser does', () => {
  let read = 0;
  fc.assert(
    fc.property(tree, fc.option(fc.tuple(fc.nat(9), fc.constantFrom(...edits))), (document, edit) => {
      const lines = toYaml(document as object)
        .split('\n')
        .slice(0, -1);
      const edited = edit ? lines.map((line, index) => (index === edit[0] ? edit[1](line) : line)) : lines;
      const text = `${edited.join('\n')}\n`;
      const simple = parseSimpleYaml(text);
      if (simple === undefined) return;
      read += 1;
      expect(simple).toEqual(parse(text));
      expect(simple).toEqual(parse(text, { version: '1.1' }));
    }),
    { numRuns: 500 },
  );
  expect(read).toBeGreaterThan(50);
});

it.each([
  ['a: b', 'no line break at the end'],
  ['a:\n', 'nothing below a key'],
  ['a:\nb: c\n', 'nothing below a key'],
  ['a: b\na: c\n', 'a key twice'],
  ['a: b\n  c: d\n', 'a map below a text'],
  ['a:\n    b: c\n', 'a deeper indent'],
  ['a: true\n', 'a boolean'],
  ['a: "b\\n"\n', 'an escape'],
  ["a: 'b''c'\n", 'a doubled quote'],
  ['---\na: b\n', 'a document marker'],
  ['a: b\n\nc: d\n', 'an empty line'],
  ['a: [b]\n', 'a list'],
])('%j is left to a whole parser: %s', (text) => {
  expect(parseSimpleYaml(text)).toBeUndefined();
});
