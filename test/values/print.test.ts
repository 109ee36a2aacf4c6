/** An imported environment as a file: readable, formatted, and the same model when it is loaded. */
import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { harborOfValues } from '../../lib/harbor/values/index.ts';
import { layout, type Printed } from '../../lib/harbor/values/print/layout.ts';
import { printEnvironment } from '../../lib/harbor/values/print.ts';
import { existing, ofRelease, plain } from '../../lib/secrets/source.ts';

const imported = (text: string) => {
  const { harbor, notes } = harborOfValues(text, {
    release: 'hub',
    namespace: 'registry',
    version: '2.15.1',
    secrets: 'live',
  });
  return { harbor, text: printEnvironment({ name: 'prod', harbor, notes, accept: {} }) };
};

/** What a module's text exports. */
const load = (text: string): unknown =>
  new Function(
    'environment',
    'existing',
    'ofRelease',
    'plain',
    text.replace(/^import .*\n/gm, '').replace('export default', 'return'),
  )((value: unknown) => value, existing, ofRelease, plain);

test('a release in full', () => {
  expect(
    imported(`
expose: {ingress: {hosts: {core: hub.example.com}, className: nginx}}
externalURL: https://hub.example.com
core: {replicas: 2, tolerations: [{key: a, operator: Exists}, {key: b, operator: Exists}], podAnnotations: {example.com/a: "it's"}}
database: {type: external, external: {host: db, username: harbor, password: s3cret}}
redis: {type: external, external: {addr: "redis:6379", existingSecret: redis-login}}
`).text,
  ).toMatchInlineSnapshot(`
    "/** Harbor in namespace registry, adopted from the Helm release hub. */
    import { environment, existing, ofRelease } from '../lib/index.ts';

    export default environment({
      name: 'prod',
      // Where Argo CD finds the rendered files: put your repository and its branch here.
      argocd: {
        repoURL: 'https://git.example.com/platform/harbor-manifests.git',
        targetRevision: 'main',
      },
      harbor: {
        version: '2.15.1',
        namespace: 'registry',
        release: 'hub',
        // Renders what the chart rendered. Delete this line to see the hardening as a diff.
        profile: 'chart',
        expose: {
          type: 'ingress',
          host: 'hub.example.com',
          className: 'nginx',
          // The chart made this certificate for a year, with a new CA at every upgrade; nobody renews it now: cert-manager
          // could.
          tls: {
            from: 'secret',
            secret: ofRelease('hub-harbor-ingress'),
            caDownload: ofRelease('hub-harbor-ingress'),
          },
        },
        // The release has the chart's published defaults of: harborAdminPassword (what counts is the password set in Harbor
        // since), secretKey (it can never be changed), registry.credentials.password.
        credentials: {
          every: ofRelease('hub-harbor-core'),
          jobserviceSecret: ofRelease('hub-harbor-jobservice'),
          registrySecret: ofRelease('hub-harbor-registry'),
          registryCredentials: ofRelease('hub-harbor-registry-htpasswd'),
        },
        imageStorage: { type: 'filesystem' },
        database: {
          type: 'external',
          host: 'db',
          username: 'harbor',
          password: ofRelease('hub-harbor-core', 'POSTGRESQL_PASSWORD'),
        },
        // If Secret redis-login has REDIS_USERNAME, write it here as username: it is no secret.
        redis: { type: 'external', addr: 'redis:6379', password: existing('redis-login') },
        core: {
          replicas: 2,
          tolerations: [
            { key: 'a', operator: 'Exists' },
            { key: 'b', operator: 'Exists' },
          ],
          podAnnotations: { 'example.com/a': "it's" },
        },
      },
    });
    "
  `);
});

test('the file gives the model again', () => {
  for (const text of [
    '',
    'core: {podLabels: {a.b/c: "1", "2": x}}',
    `core: {podAnnotations: {a: 'line\n\n  two', b: "\\"'", c: "\\\\"}}`,
  ]) {
    const { harbor, text: source } = imported(text);
    expect(load(source)).toMatchObject({ name: 'prod', harbor });
  }
});

test('checks that are let be are written with their reason', () => {
  const { harbor } = imported('');
  const accept = { 'single-database': 'as in the live release' };
  expect(load(printEnvironment({ name: 'prod', harbor, notes: [], accept }))).toMatchObject({ accept });
});

test('only what is used is imported', () => {
  const { harbor } = imported("core: {podAnnotations: {a: 'plain(x)'}}");
  const text = printEnvironment({ name: 'prod', harbor, notes: [], accept: {} });
  expect(text).toContain("import { environment, ofRelease } from '../lib/index.ts';");
  const both = printEnvironment({ name: 'prod', harbor: { ...harbor, caBundle: plain('x') }, notes: [], accept: {} });
  expect(both).toContain("import { environment, ofRelease, plain } from '../lib/index.ts';");
});

const key = fc.oneof(
  fc.constantFrom('a', 'abcde', 'a-b', '1', '1.5', 'default', "it's", 'key with space'),
  fc.stringMatching(/^[a-z]{1,30}$/),
);
const text = fc.oneof(
  fc.string({ maxLength: 30 }),
  fc.stringMatching(/^[a-zA-Z0-9 ./:-]{50,140}$/),
  fc.constantFrom("it's", '"', `'"`, 'a\nb', '\\', '\u200b', '\ud800', '한국어'),
);
const fields = <T>(value: fc.Arbitrary<T>) =>
  fc
    .uniqueArray(fc.record({ key, value }), { selector: (field) => field.key, maxLength: 6 })
    .map((list) => ({ fields: list }));
const tree = fc.letrec<{ any: Printed }>((tie) => ({
  any: fc.oneof(
    { maxDepth: 4 },
    ...[text, fc.integer(), fc.boolean(), fc.array(tie('any'), { maxLength: 4 }), fields(tie('any'))],
    fc.record({ call: fc.constant('existing'), args: fc.tuple(text, fields(text)) }),
    fc.record({ call: fc.constant('plain'), args: fc.tuple(text) }),
  ),
})).any;

/** The value that a printed tree stands for. */
const meaning = (value: Printed): unknown => {
  if (typeof value !== 'object' || value === null) return value;
  if (Array.isArray(value)) return value.map(meaning);
  if ('fields' in value) return Object.fromEntries(value.fields.map((field) => [field.key, meaning(field.value)]));
  const [first, second] = value.args.map(meaning);
  return value.call === 'plain' ? plain(first as string) : existing(first as string, second as Record<string, string>);
};

const map = (...keys: string[]): Printed => ({ fields: keys.map((name) => ({ key: name, value: 1 })) });

describe('layout', () => {
  test.each<[Printed, string]>([
    [[map('a'), map('b')], '[{ a: 1 }, { b: 1 }]'],
    [[map('a', 'b'), map('c', 'd')], '[\n  { a: 1, b: 1 },\n  { c: 1, d: 1 },\n]'],
    [[map('a', 'b')], '[{ a: 1, b: 1 }]'],
    [[map(), map()], '[{}, {}]'],
    [map('a', 'b', 'c', 'd', 'e'), '{\n  a: 1,\n  b: 1,\n  c: 1,\n  d: 1,\n  e: 1,\n}'],
    [{ fields: [{ key: 'a', value: 1, comment: 'why' }] }, '{\n  // why\n  a: 1,\n}'],
  ])('%j', (value, expected) => {
    expect(layout(value)).toBe(expected);
  });

  test('means what it prints', () => {
    fc.assert(
      fc.property(tree, (value) => {
        expect(load(`export default ${layout(value)};`)).toEqual(meaning(value));
      }),
    );
  });

  test('is what the formatter of this project leaves', () => {
    const directory = mkdtempSync(join(tmpdir(), 'layout-'));
    try {
      const root = fileURLToPath(new URL('../..', import.meta.url));
      fc.sample(tree, { numRuns: 150, seed: 1 }).forEach((value, index) => {
        const body = layout({
          call: 'environment',
          args: [{ fields: [{ key: 'value', value, comment: 'why' }], open: true }],
        });
        writeFileSync(join(directory, `${index}.ts`), `export default ${body};\n`);
      });
      writeFileSync(join(directory, 'prod.ts'), imported('core: {replicas: 2}').text);
      const biome = join(root, 'node_modules/.bin/biome');
      execFileSync(biome, ['format', '--config-path', root, directory], { cwd: root, stdio: 'pipe' });
    } finally {
      rmSync(directory, { recursive: true });
    }
  });
});
