/** `secrets generate`: everything once, in each of the three forms, and nothing over what exists. */
import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, describe, expect, it } from 'vitest';
import { parseAllDocuments } from 'yaml';
import { formatFinding } from '../../lib/secrets/formats.ts';
import type { SecretNeed } from '../../lib/secrets/need.ts';
import { existing, external, sealed } from '../../lib/secrets/source.ts';
import { certificateOf, day, privateKey, unseal } from './pair.ts';
import { workspace } from './run.ts';
import { given, harborNeeds, need, quickNeeds, text } from './samples.ts';

let space: ReturnType<typeof workspace> | undefined;
const open = (needs: SecretNeed[]) => {
  space = workspace(needs);
  return space;
};
afterEach(() => space?.remove());

const db = need('harbor.database.password', sealed('harbor'), [given('password')]);
const sealedNeeds = [...harborNeeds(sealed('harbor')), db];
const quickSealed = [...quickNeeds(sealed('harbor')), db];
const hashed = [...quickNeeds(sealed('harbor')), ...harborNeeds(sealed('harbor')).slice(-1)];
const keys = harborNeeds(sealed('harbor')).flatMap(({ values }) => values.map(({ own }) => own));

/** All values are as Harbor demands. */
const expectForms = (needs: SecretNeed[], values: Record<string, string>) => {
  for (const { own, format } of needs.flatMap((one) => one.values)) {
    expect([own, formatFinding(format, values[own] ?? '', (sibling) => values[sibling])]).toEqual([own, undefined]);
  }
};

describe('with --cert', () => {
  const unsealed = (file: { spec: { encryptedData: Record<string, string> } }) =>
    Object.fromEntries(
      Object.entries(file.spec.encryptedData).map(([key, text]) => [key, unseal(text, 'harbor/harbor')]),
    );

  it('seals what it makes, and says what is still to be given', async () => {
    const { run, files, read } = open(sealedNeeds);
    const { code, out, err } = await run('generate prod --cert cert.pem');
    expect([code, out, files()]).toEqual([0, '', ['harbor.harbor.yaml']]);
    const values = unsealed(read('harbor.harbor.yaml'));
    expect(Object.keys(values).sort()).toEqual([...keys].sort());
    expectForms(harborNeeds(sealed('harbor')), values);
    expect(err).toContain('made harbor/harbor: ');
    expect(err).toContain(
      'to be given harbor/harbor: password (harbor-manifests secrets seal prod harbor --cert FILE)',
    );
    for (const value of Object.values(values)) expect(err).not.toContain(value);
  });

  it('leaves alone what is there', async () => {
    const { run, bytes } = open(quickSealed);
    await run('generate prod --cert cert.pem');
    const before = bytes();
    const again = await run('generate prod --cert cert.pem');
    expect(again.code).toBe(0);
    expect(again.err).toContain('kept harbor/harbor');
    expect(bytes()).toBe(before);
  });

  it('adds what is missing to a file', async () => {
    const { run, read } = open(quickSealed);
    await run('seal prod harbor --cert cert.pem', 'password=from-the-dba\n');
    const { code } = await run('generate prod --cert cert.pem');
    expect(code).toBe(0);
    const values = unsealed(read('harbor.harbor.yaml'));
    expect(values.password).toBe('from-the-dba');
    expect(Object.keys(values)).toHaveLength(quickNeeds(sealed('harbor')).length + 1);
  });

  it('rotates what it is told, with what belongs to it', async () => {
    const { run, read } = open(hashed);
    await run('generate prod --cert cert.pem');
    const before = unsealed(read('harbor.harbor.yaml'));
    const { code, err } = await run(
      'generate prod --cert cert.pem --rotate harbor/REGISTRY_PASSWD --rotate harbor/CSRF_KEY',
    );
    const after = unsealed(read('harbor.harbor.yaml'));
    expect([code, err]).toEqual([
      0,
      expect.stringContaining('made harbor/harbor: CSRF_KEY, REGISTRY_PASSWD, REGISTRY_HTPASSWD'),
    ]);
    expect(keys.filter((key) => before[key] !== after[key])).toEqual([
      'CSRF_KEY',
      'REGISTRY_HTPASSWD',
      'REGISTRY_PASSWD',
    ]);
    expectForms(hashed, after);
  });

  it.each(['harbor', 'harbor/secretKey'])('refuses to rotate %s, as the encryption key is in it', async (what) => {
    const { run, bytes } = open(quickSealed);
    await run('generate prod --cert cert.pem');
    const before = bytes();
    const { code, err } = await run(`generate prod --cert cert.pem --rotate ${what}`);
    expect([code, bytes()]).toEqual([2, before]);
    expect(err).toContain(
      'secretKey cannot be rotated: Harbor could not decrypt the credentials in its database any more',
    );
    expect(err).toContain('--rotate harbor/CSRF_KEY');
  });

  it('says what else a rotation takes', async () => {
    const password = { ...text('POSTGRES_PASSWORD'), afterRotation: 'ALTER USER postgres in the running database' };
    const { run } = open([need('harbor.database.password', sealed('db'), [password])]);
    expect((await run('generate prod --cert cert.pem')).err).not.toContain('ALTER USER');
    expect((await run('generate prod --cert cert.pem --rotate db')).err).toContain(
      'then for POSTGRES_PASSWORD: ALTER USER',
    );
  });

  it('refuses half of what belongs together', async () => {
    const { run, bytes } = open(hashed);
    await run('generate prod --cert cert.pem');
    const path = join(space?.inputsDirectory ?? '', 'harbor.harbor.yaml');
    writeFileSync(path, readFileSync(path, 'utf8').replace(/^ {4}REGISTRY_HTPASSWD:.*\n/m, ''));
    const before = bytes();
    const { code, err } = await run('generate prod --cert cert.pem');
    expect([code, bytes()]).toEqual([2, before]);
    expect(err).toContain('of Secret harbor only REGISTRY_PASSWD is sealed');
  });

  it('leaves other sources to other forms', async () => {
    const { run, files } = open([...quickSealed, need('x', existing('robots'), [text('token')])]);
    const { err } = await run('generate prod --cert cert.pem');
    expect(files()).toEqual(['harbor.harbor.yaml']);
    expect(err).toContain('missing harbor/robots: token (leave out --cert)');
  });
});

describe('without --cert', () => {
  it('prints Secrets for kubectl', async () => {
    const needs = [
      ...harborNeeds(existing('harbor')),
      need('x', existing('other'), [text('token')], { namespace: 'b' }),
    ];
    const { run, files } = open(needs);
    const { code, out } = await run('generate prod');
    expect([code, files()]).toEqual([0, []]);
    const [harbor, other] = parseAllDocuments(out).map((document) => document.toJS());
    expect(harbor).toMatchObject({
      apiVersion: 'v1',
      kind: 'Secret',
      metadata: { name: 'harbor', namespace: 'harbor' },
    });
    expect(other.metadata).toEqual({ name: 'other', namespace: 'b' });
    const values = Object.entries<string>(harbor.data).map(([key, text]) => [
      key,
      Buffer.from(text, 'base64').toString(),
    ]);
    expectForms(harborNeeds(existing('harbor')), Object.fromEntries(values));
  });

  it('prints entries for a secret manager, as the ExternalSecrets read them', async () => {
    const data = Object.fromEntries(
      keys.map((key) => [key, key === 'secretKey' ? 'harbor/key' : `harbor/core#${key}`]),
    );
    const { run } = open([
      ...harborNeeds(external('harbor', { name: 'vault' }, data)),
      need('x', existing('o'), [text('t')]),
    ]);
    const { code, out } = await run('generate prod --json');
    const entries = JSON.parse(out);
    expect(code).toBe(0);
    expect(Object.keys(entries).sort()).toEqual(['harbor/core', 'harbor/key', 'harbor/o']);
    expectForms(harborNeeds(existing('harbor')), { ...entries['harbor/core'], secretKey: entries['harbor/key'] });
    expect(entries['harbor/o'].t).toMatch(/^\w{32}$/);
  });

  it('refuses a store entry that is whole and in parts', async () => {
    const source = external('h', { name: 'v' }, { a: 'entry', b: 'entry#b' });
    const { run } = open([need('x', source, [text('a')]), need('y', source, [text('b')])]);
    expect(await run('generate prod --json')).toMatchObject({
      code: 2,
      out: '',
      err: expect.stringContaining('read as a whole'),
    });
  });

  it('prints only what is rotated', async () => {
    const { run } = open([...harborNeeds(existing('harbor')), need('x', existing('o'), [text('t'), text('u')])]);
    const { out } = await run('generate prod --rotate o');
    expect(parseAllDocuments(out).map((document) => Object.keys(document.toJS().data))).toEqual([['t', 'u']]);
    expect(out).toContain('kubectl patch');
    expect(await run('generate prod --rotate o/none')).toMatchObject({
      code: 2,
      err: expect.stringContaining('name one of t, u'),
    });
    expect(await run('generate prod --rotate none')).toMatchObject({
      code: 2,
      err: expect.stringContaining('name one of harbor, o'),
    });
  });

  it('makes nothing that is committed already, nor what others give', async () => {
    const { run } = open(quickSealed);
    await run('generate prod --cert cert.pem');
    expect(await run('generate prod')).toMatchObject({
      code: 0,
      out: '',
      err: expect.stringContaining('kept harbor/harbor'),
    });
    expect(await run('generate prod --json')).toMatchObject({ code: 0, out: '{}\n' });
    expect(await open([db]).run('generate prod --rotate harbor')).toMatchObject({
      code: 2,
      err: expect.stringContaining('nothing of it is generated'),
    });
  });
});

describe('--output', () => {
  const git = (...args: string[]) => execFileSync('git', args, { cwd: space?.cwd, stdio: 'pipe' });

  it('writes for the owner only, outside of repositories, and never over a file', async () => {
    const { run, cwd } = open(quickNeeds(existing('harbor')));
    expect(await run('generate prod --output out.yaml')).toMatchObject({ code: 0, out: '' });
    expect(statSync(join(cwd, 'out.yaml')).mode & 0o777).toBe(0o600);
    const before = readFileSync(join(cwd, 'out.yaml'), 'utf8');
    expect(await run('generate prod --output out.yaml')).toMatchObject({
      code: 2,
      err: expect.stringContaining('EEXIST'),
    });
    expect(readFileSync(join(cwd, 'out.yaml'), 'utf8')).toBe(before);
    expect(await run('generate prod --output none/out.yaml')).toMatchObject({
      code: 2,
      err: expect.stringContaining('folder does not exist'),
    });
  });

  it('refuses a work tree, ignored paths excepted', async () => {
    const { run, cwd } = open(quickNeeds(existing('harbor')));
    git('init', '-q');
    mkdirSync(join(cwd, 'deep/private'), { recursive: true });
    writeFileSync(join(cwd, '.gitignore'), 'private/\n');
    for (const path of ['out.yaml', 'deep/out.yaml', '.git/out.yaml']) {
      expect(await run(`generate prod --output ${path}`)).toMatchObject({ code: 2, out: '' });
      expect(existsSync(join(cwd, path))).toBe(false);
    }
    expect(await run('generate prod --output deep/private/out.yaml')).toMatchObject({ code: 0 });
  });

  it('refuses where git is not there to ask', async () => {
    const { run, cwd } = open(quickNeeds(existing('harbor')));
    const path = process.env.PATH;
    process.env.PATH = cwd;
    try {
      expect(await run('generate prod --output out.yaml')).toMatchObject({
        code: 2,
        err: expect.stringContaining('git cannot say'),
      });
    } finally {
      process.env.PATH = path;
    }
  });
});

describe('what cannot be done is said, ends with 2, and writes nothing', () => {
  it.each<[string, string]>([
    ['generate prod --cert none.pem', 'none.pem\n    the file cannot be read (ENOENT)'],
    ['generate prod --cert prod.key', 'the certificate is no certificate in PEM'],
    ['generate prod --cert old.pem', 'the certificate expired on'],
    ['generate prod --cert .', 'the file cannot be read (EISDIR)'],
    ['generate prod --cert', "Option '--cert <value>' argument missing"],
    ['generate prod --cert cert.pem --json', 'not into --json or --output'],
    ['generate prod --cert cert.pem --output x', 'not into --json or --output'],
    ['generate prod --scope strict', '--scope\n    generate has no such option'],
    ['generate prod harbor', 'one argument too many'],
    ['generate staging', 'staging\n    there is no such environment'],
    ['generate', 'no environment is named'],
    ['frobnicate prod', 'there is no such command'],
    ['generate prod --force', "Unknown option '--force'"],
  ])('%s', async (command, message) => {
    const { run, files, cwd } = open(quickSealed);
    writeFileSync(join(cwd, 'prod.key'), privateKey);
    writeFileSync(join(cwd, 'old.pem'), certificateOf(privateKey, day(-9), day(-1)));
    const { code, out, err } = await run(command);
    expect([code, out, files()]).toEqual([2, '', []]);
    expect(err).toContain(message);
    expect(err).toMatch(/^✖ secrets: .*\n {4}.*\n {4}fix: .*\n$/);
  });

  it('a broken input', async () => {
    const { run, write, bytes } = open(quickSealed);
    write('harbor.yaml', 'kind: Secret\nstringData: {password: hunter2}\n');
    const before = bytes();
    const { code, err } = await run('generate prod --cert cert.pem');
    expect([code, bytes()]).toEqual([2, before]);
    expect(err).toContain('prod.secrets/harbor.yaml\n    the file holds a Secret in plain text');
    expect(err).not.toContain('hunter2');
  });

  it('a folder that is a file', async () => {
    const { run, inputsDirectory } = open(quickSealed);
    writeFileSync(inputsDirectory, '');
    expect(await run('generate prod --cert cert.pem')).toMatchObject({
      code: 2,
      err: expect.stringContaining('cannot be read'),
    });
  });
});

it('explains itself', async () => {
  const { run } = open([]);
  expect(await run('--help')).toMatchObject({ code: 0, out: expect.stringContaining('secrets seal ENVIRONMENT NAME') });
  expect(await run('')).toMatchObject({ code: 0, out: expect.stringContaining('secrets generate') });
  expect(await run('generate prod')).toMatchObject({ code: 0, err: 'prod: nothing to generate\n' });
});
