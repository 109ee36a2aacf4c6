import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parse, parseAllDocuments } from 'yaml';
import { toYaml, toYamlDocuments } from '../../lib/kube/yaml.ts';

/** Kubernetes reads 1.1; editors and most other tools read 1.2. */
const readers = {
  '1.1': (text: string) => parse(text, { version: '1.1', merge: true }),
  '1.2': (text: string) => parse(text, { version: '1.2', schema: 'core' }),
};

const NASTY = [
  ...`~ = << - -- --- ... . ? : , [ ] { } # &a *a !a | > ' " % @ \` a: a#b #a ---x \\ \\n a\\ "a" it's '"`.split(' '),
  ...'yes no on off y n Y N YES No oN true False TRUE null Null NULL __proto__ constructor ö 日本語 😀'.split(' '),
  ...'0 1 -1 +1 0o7 0O7 0700 08 0x1F 0X1f -0x1 0b1 0B1 1_000 _1 -_1 1_ 1,000 1.2.3 10.0.0.1 1Gi 100m'.split(' '),
  ...'1e3 1E3 1e+3 1.5 .5 5. -.5 1.e3 .inf -.INF .NaN 1:30 190:20:30 1:30.5 e0 -E1 -e 2020-01-01'.split(' '),
  ...'·- a·? a·: a·a: b·a #b·a · a· ·2001-1-1 1:1:1·2001-1-1T1:1:1Z·2001-12-14t21:59:43.10-05:00·Dvořák: x'.split('·'),
  ...'a\tb·\ta·a\t·\t·\n·\n\n·a\n·a\n\n·\na·\n\na\n·a\n\nb· a\nb·\ta\nb·\n a\nb\n·a \nb·a\n '.split('·'),
  ...'a\n \n·a\n\t\nb·a\r\nb·a\rb·a\n# b\n·a: b\nc: d\n·---\na\n·a\n---\nb·%a\nb·\ufeffa\nb·a\u2028b\nc'.split('·'),
  ...Array.from('\u0000\u0007\u001b\u007f\u0085\u00a0\u200b\u2028\u2029\u202e\ufeff\uffff', (c) => `a${c}b`),
  ...['k'.repeat(300), 'word '.repeat(60).trim(), `${'x '.repeat(100)}\ny`],
];

describe('toYaml', () => {
  it('writes an object the way Kubernetes manifests are read', () => {
    const text = toYaml({
      apiVersion: 'v1',
      kind: 'Example',
      absent: undefined,
      data: {
        'app.conf': 'a = 1\nb = 2\n',
        empty: '',
        'no-newline': 'a\nb',
        '8080': 'x',
      },
      containers: [
        {
          name: 'one',
          args: ['--port=80', '-c', 'yes', undefined],
          resources: {},
          env: [],
        },
        { env: [{ name: 'A', value: '1' }] },
      ],
      matrix: [[1, [2]], [], {}],
      none: null,
      empty: { nothing: undefined },
    });
    expect(text).toBe(
      `apiVersion: v1
kind: Example
data:
  '8080': x
  app.conf: |
    a = 1
    b = 2
  empty: ''
  no-newline: |-
    a
    b
containers:
- name: one
  args:
  - --port=80
  - -c
  - 'yes'
  resources: {}
  env: []
- env:
  - name: A
    value: '1'
matrix:
- - 1
  - - 2
- []
- {}
none: null
empty: {}
`,
    );
  });

  it.each([
    ['https://harbor.example.com/v2/', 'https://harbor.example.com/v2/'],
    ['10.0.10.0/24', '10.0.10.0/24'],
    ['2.15.1', '2.15.1'],
    ['1Ti', '1Ti'],
    ['700', "'700'"],
    ["it's: so", "'it''s: so'"],
    ['a\tb', '"a\\tb"'],
    ['caf\u00e9\u200b', '"café\\u200b"'],
    ['  indented\ntext\n', '|2\n    indented\n  text'],
    ['text\n\n', '|+\n  text\n'],
    ['blank at the end \nof a line\n', '"blank at the end \\nof a line\\n"'],
  ])('writes the string %j as %s', (value, text) => {
    expect(toYaml({ a: value })).toBe(`a: ${text}\n`);
  });

  it('writes nothing at all as an empty collection', () => {
    expect(toYaml({})).toBe('{}\n');
    expect(toYaml([])).toBe('[]\n');
    expect(toYaml([{ a: 1 }, undefined])).toBe('- a: 1\n');
  });

  it('never folds a line', () => {
    const long = 'word '.repeat(100).trim();
    expect(toYaml({ a: long }).split('\n')).toHaveLength(2);
  });

  describe.each(Object.entries(readers))('read by YAML %s', (_version, read) => {
    it('keeps every nasty string in every position', () => {
      for (const text of NASTY) {
        const object = {
          value: text,
          [text]: text,
          list: [text, [text, text], { [text]: text, deep: { a: text } }],
          after: 1,
        };
        expect(read(toYaml(object)), JSON.stringify(text)).toEqual(object);
        expect(read(toYaml([text, text])), JSON.stringify(text)).toEqual([text, text]);
      }
    });

    it('keeps strings made of what YAML gives a meaning', () => {
      const piece = fc.constantFrom(...' \n\t\r:#-?,[]{}&*!|>\'"%@`~=<.+_0123789aeExobnyYsT\\\u00a0\u2028\ufeff😀');
      fc.assert(
        fc.property(fc.array(piece, { maxLength: 8 }), (pieces) => {
          const text = pieces.join('');
          const object = {
            value: text,
            list: [text, { [text]: text }],
            after: 'x',
          };
          expect(read(toYaml(object))).toEqual(object);
        }),
        { numRuns: 400 },
      );
    });

    it('keeps numbers and booleans beside the strings that look like them', () => {
      const value = fc.oneof(fc.integer(), fc.double({ noNaN: true, noDefaultInfinity: true }), fc.boolean());
      fc.assert(
        fc.property(value, (value) => {
          const plain = value === 0 ? 0 : value;
          expect(read(toYaml({ a: plain, b: String(plain) }))).toEqual({
            a: plain,
            b: String(plain),
          });
        }),
      );
    });

    it('keeps any tree', () => {
      const text = fc.oneof(fc.constantFrom(...NASTY), fc.string());
      const { tree } = fc.letrec<{ tree: unknown; map: object }>((tie) => ({
        tree: fc.oneof(
          { maxDepth: 3 },
          text,
          fc.integer(),
          fc.boolean(),
          fc.constant(null),
          fc.array(tie('tree')),
          tie('map'),
        ),
        map: fc.dictionary(text, tie('tree'), { noNullPrototype: true }),
      }));
      fc.assert(
        fc.property(fc.array(tree), (tree) => {
          expect(read(toYaml(tree))).toEqual(tree);
        }),
        { numRuns: 60 },
      );
    });
  });
});

describe('toYamlDocuments', () => {
  it('separates documents that a reader takes apart again', () => {
    const objects = [{ a: 'x\n\n' }, {}, { '---': '---\n' }, ['...']];
    const text = toYamlDocuments(objects);
    expect(text).toBe("a: |+\n  x\n\n---\n{}\n---\n'---': |\n  ---\n---\n- '...'\n");
    expect(parseAllDocuments(text).map((document) => document.toJS())).toEqual(objects);
  });

  it('is empty for no objects', () => expect(toYamlDocuments([])).toBe(''));
});
