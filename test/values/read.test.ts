/** A values file is read as Helm reads it: YAML 1.1 by go-yaml's rules. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { readValues } from '../../lib/harbor/values/read.ts';
import { resolveScalar } from '../../lib/harbor/values/scalar.ts';

describe('plain scalars', () => {
  test.each([
    ['yes', true],
    ['On', true],
    ['Y', true],
    ['TRUE', true],
    ['no', false],
    ['off', false],
    ['n', false],
    ['False', false],
    ['', null],
    ['~', null],
    ['null', null],
    ['NULL', null],
    ['yEs', 'yEs'],
    ['nothing', 'nothing'],
    ['ture', 'ture'],
    ['0', 0],
    ['-0', 0],
    ['+5', 5],
    ['1_000', 1000],
    ['017', 15],
    ['0o17', 15],
    ['0x1F', 31],
    ['-0x1f', -31],
    ['0b101', 5],
    ['08', 8],
    ['1.10', 1.1],
    ['.5', 0.5],
    ['1e3', 1000],
    ['1.5e-3', 0.0015],
    ['9007199254740991', 9007199254740991],
    ['9007199254740993', 9007199254740993n],
    ['-12345678901234567890', -12345678901234567890n],
    ['1:30', '1:30'],
    ['2001-01-01', '2001-01-01'],
    ['1.2.3', '1.2.3'],
    ['5Gi', '5Gi'],
    ['-', '-'],
    ['.inf', '.inf'],
    ['0xZ', '0xZ'],
  ])('%s', (source, value) => {
    expect(resolveScalar(source)).toBe(value);
  });

  test('integers are exact, however large', () => {
    fc.assert(fc.property(fc.bigInt(), (value) => BigInt(resolveScalar(String(value)) as number) === value));
  });
});

const problems = (text: string) =>
  readValues(text).problems.map(({ severity, where, what }) => `${severity} ${where}: ${what}`);

describe('documents', () => {
  test.each(['', '# nothing\n', '---\n', '~', '{}', '\uFEFF'])('%j sets nothing', (text) => {
    expect(readValues(text)).toMatchObject({ values: {}, problems: [] });
  });

  test('quotes and tags make text; block scalars keep their lines', () => {
    const text = 'a: "5"\nb: \'yes\'\nc: !!str 7\nd: !!int "7"\nb64: !!binary aGk=\ne: |\n  x\n  y\nf: >-\n  x\n  y\n';
    expect(readValues(text).values).toEqual({ a: '5', b: 'yes', c: '7', d: 7, b64: 'hi', e: 'x\ny\n', f: 'x y' });
  });

  test('keys are text, as in JSON', () => {
    expect(readValues('1: a\non: b\n1.5: c\n').values).toEqual({ 1: 'a', true: 'b', 1.5: 'c' });
  });

  test('anchors, aliases and merge keys', () => {
    const text =
      'base: &b {x: 1, deep: {d: 2}}\nz: &c {x: 7, w: 8}\nuse: {<<: *b, x: 3}\nboth: {<<: [*b, *c]}\nlist: [*b]\n';
    expect(readValues(text).values).toEqual({
      base: { x: 1, deep: { d: 2 } },
      z: { x: 7, w: 8 },
      use: { x: 3, deep: { d: 2 } },
      both: { x: 1, deep: { d: 2 }, w: 8 },
      list: [{ x: 1, deep: { d: 2 } }],
    });
  });

  test('the last of duplicate keys counts, with a warning', () => {
    const file = readValues('core:\n  replicas: 2\ncore:\n  image: {}\n');
    expect(file.values).toEqual({ core: { image: {} } });
    expect(file.problems).toEqual([
      {
        check: 'values-duplicate',
        severity: 'warning',
        where: 'core (line 3)',
        what: 'the key stands in this map twice: Helm takes the last one, and nothing of the first',
        fix: 'join the two',
      },
    ]);
  });

  test('only the first document counts, with a warning', () => {
    const file = readValues('a: 1\n---\nb: 2\n---\nc: 3\n');
    expect(file.values).toEqual({ a: 1 });
    expect(problems('a: 1\n---\nb: 2\n')).toEqual([
      'warning values (line 2, column 1): Helm reads the first document of the file and ignores this one',
    ]);
  });

  test.each([
    ['a: b: c\n', 'values (line 1, column 4)', 'nested mappings are not allowed in compact mappings'],
    ['x: 1\na: "x\n', 'values (line 3, column 1)', 'missing closing "quote'],
    ['a:\n\t- b\n', 'values (line 2, column 1)', 'tabs are not allowed as indentation'],
    ['a: *nowhere\n', 'a (line 1)', 'the alias *nowhere has no anchor'],
    ['? {a: b}\n: 1\n', 'values (line 1)', 'a map has a key that is no text'],
    ['core:\n  __proto__: {}\n', 'core (line 2)', 'a map has a key that is no text'],
    ['- a\n', 'values', 'the file is no map of keys'],
    ['a: &a [*a]\n', 'values', 'the values are nested too deeply, or aliases multiply them'],
    [`${'{a: '.repeat(150)}${'}'.repeat(150)}`, 'values', 'the values are nested too deeply, or aliases multiply them'],
  ])('%j is an error with its place', (text, where, what) => {
    expect(problems(text)).toEqual([`error ${where}: ${what}`]);
  });

  test('aliases that multiply are refused, not followed', () => {
    const lines = ['a0: &a0 [1, 2, 3, 4, 5, 6, 7, 8, 9]'];
    for (let i = 1; i < 9; i++)
      lines.push(
        `a${i}: &a${i} [${Array(9)
          .fill(`*a${i - 1}`)
          .join(', ')}]`,
      );
    expect(problems(lines.join('\n'))).toEqual([
      'error values: the values are nested too deeply, or aliases multiply them',
    ]);
  });

  test('any text is read without an exception', () => {
    const yamlish = fc.string({ unit: fc.constantFrom(...'ab:{}[],-\n  "\'&*!|>?#%@`~<1'.split('')), maxLength: 60 });
    fc.assert(
      fc.property(yamlish, (text) => Array.isArray(readValues(text).problems)),
      { numRuns: 300 },
    );
  });
});

describe('places', () => {
  const file = readValues('a:\n  b: 1.10\n  c:\n    - x: 1\n    - "y"\nd: &d\n  z: 0o7\ne:\n  <<: *d\n');

  test.each([
    [['a'], 1],
    [['a', 'b'], 2],
    [['a', 'c', 0, 'x'], 4],
    [['a', 'c', 1], 5],
    [['e', 'z'], 7],
    [['q'], undefined],
    [['a', 'c', 9], undefined],
  ])('line of %j', (path, line) => {
    expect(file.line(path)).toBe(line);
  });

  test('a scalar as it is written', () => {
    expect([file.source(['a', 'b']), file.source(['a', 'c', 1]), file.source(['e', 'z']), file.source(['a'])]).toEqual([
      '1.10',
      'y',
      '0o7',
      undefined,
    ]);
  });
});
