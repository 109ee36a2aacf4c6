/** `secrets seal`: values in, ciphertexts for every namespace out, and nothing over what exists. */
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, describe, expect, it } from 'vitest';
import { parseValues } from '../../lib/cli/secrets-values.ts';
import { formatFinding } from '../../lib/secrets/formats.ts';
import type { SecretNeed } from '../../lib/secrets/need.ts';
import { regcredNeeds } from '../../lib/secrets/regcred.ts';
import { existing, sealed } from '../../lib/secrets/source.ts';
import { certificate, certificateOf, privateKey, rsa, unseal } from './pair.ts';
import { workspace } from './run.ts';
import { exactly, given, harborNeeds, need, text } from './samples.ts';

let space: ReturnType<typeof workspace> | undefined;
const open = (needs: SecretNeed[]) => {
  space = workspace(needs);
  return space;
};
afterEach(() => space?.remove());

const regcred = (namespaces: string[], username?: string) =>
  regcredNeeds({
    registries: { host: 'harbor.eunjae.shop', ...(username && { username }) },
    credentials: sealed('regcred'),
    namespaces,
  });

const authOf = (json: string) => Buffer.from(JSON.parse(json).auths['harbor.eunjae.shop'].auth, 'base64').toString();

describe('a pull secret', () => {
  it('is sealed for all its namespaces in one go', async () => {
    const { run, files, read } = open(regcred(['default', 'team-a', 'team-b']));
    const { code, out, err } = await run(
      'seal prod regcred --cert cert.pem',
      'username=robot$ci\npassword= "p=w\\\\ö" \n',
    );
    expect([code, out]).toEqual([0, '']);
    expect(files()).toEqual(['default.regcred.yaml', 'team-a.regcred.yaml', 'team-b.regcred.yaml']);
    for (const namespace of ['default', 'team-a', 'team-b']) {
      const { metadata, spec } = read(`${namespace}.regcred.yaml`);
      expect(metadata).toEqual({ name: 'regcred', namespace });
      expect(spec.template).toEqual({ type: 'kubernetes.io/dockerconfigjson' });
      expect(authOf(unseal(spec.encryptedData['.dockerconfigjson'], `${namespace}/regcred`))).toBe(
        'robot$ci: "p=w\\\\ö" ',
      );
    }
    expect(err).toBe(
      'default team-a team-b'
        .split(' ')
        .map((ns) => `sealed ${ns}.regcred.yaml: .dockerconfigjson\n`)
        .join(''),
    );
  });

  it('takes the user name from the environment', async () => {
    const { run, read } = open(regcred(['default'], 'id'));
    expect((await run('seal prod regcred --cert cert.pem', '{"password": "pw"}')).code).toBe(0);
    const { '.dockerconfigjson': ciphertext } = read('default.regcred.yaml').spec.encryptedData;
    expect(unseal(ciphertext, 'default/regcred')).toBe('{"auths":{"harbor.eunjae.shop":{"auth":"aWQ6cHc="}}}');
  });

  it.each([
    ['namespace-wide', ['default.regcred.yaml', 'team-a.regcred.yaml'], 'team-a.regcred.yaml', 'team-a'],
    ['cluster-wide', ['regcred.yaml'], 'regcred.yaml', ''],
  ])('is sealed %s', async (scope, expected, file, label) => {
    const { run, files, read } = open(regcred(['default', 'team-a'], 'id'));
    expect((await run(`seal prod regcred --cert cert.pem --scope ${scope}`, 'password=pw')).code).toBe(0);
    expect(files()).toEqual(expected);
    const { metadata, spec } = read(file);
    expect(metadata.annotations).toEqual({ [`sealedsecrets.bitnami.com/${scope}`]: 'true' });
    expect(metadata.namespace).toBe(scope === 'cluster-wide' ? undefined : 'team-a');
    expect(authOf(unseal(spec.encryptedData['.dockerconfigjson'], label))).toBe('id:pw');
    expect(await run('plan prod')).toMatchObject({ code: 0 });
  });

  it('reaches a new namespace without touching the others', async () => {
    const first = open(regcred(['default'], 'id'));
    await first.run('seal prod regcred --cert cert.pem', 'password=pw');
    const before = readFileSync(join(first.inputsDirectory, 'default.regcred.yaml'), 'utf8');
    const second = workspace(regcred(['default', 'team-a'], 'id'));
    second.write('default.regcred.yaml', before);
    const { code, err } = await second.run('seal prod regcred --cert cert.pem', 'password=pw');
    expect([code, err]).toEqual([0, 'kept default.regcred.yaml\nsealed team-a.regcred.yaml: .dockerconfigjson\n']);
    expect(readFileSync(join(second.inputsDirectory, 'default.regcred.yaml'), 'utf8')).toBe(before);
    second.remove();
  });

  it('can be sealed for some namespaces only, or given as a whole', async () => {
    const { run, files } = open(regcred(['default', 'team-a'], 'id'));
    const config = JSON.stringify({ '.dockerconfigjson': '{"auths":{"harbor.eunjae.shop":{"auth":"aWQ6cHc="}}}' });
    expect((await run('seal prod regcred --cert cert.pem --namespace team-a', config)).code).toBe(0);
    expect(files()).toEqual(['team-a.regcred.yaml']);
    expect(await run('seal prod regcred --cert cert.pem -n team-c', config)).toMatchObject({
      code: 2,
      err: expect.stringContaining('name one of default, team-a'),
    });
  });

  it('is refused with a colon in the user name', async () => {
    const { run, files } = open(regcred(['default', 'team-a']));
    const { code, err } = await run('seal prod regcred --cert cert.pem', 'username=a:b\npassword=secret-pw');
    expect([code, files()]).toEqual([2, []]);
    expect(err).toBe(
      '✖ secrets: Secret regcred\n    user name for harbor.eunjae.shop has a colon, and clients split `user:password` at the first one\n    fix: take another user or robot account\n',
    );
  });
});

describe('other Secrets', () => {
  const db = need('db', sealed('harbor'), [given('password')]);
  const tls = need(
    'tls',
    sealed('tls'),
    [
      { own: 'tls.crt', origin: 'given', format: { kind: 'certificate', key: 'tls.key' } },
      { own: 'tls.key', origin: 'given', format: { kind: 'private-key' } },
      { own: 'ca.crt', origin: 'given', format: { kind: 'certificate' }, optional: true },
    ],
    { type: 'kubernetes.io/tls' },
  );

  it('take files, optional ones too', async () => {
    const { run, cwd, read } = open([tls]);
    writeFileSync(join(cwd, 'key.pem'), privateKey);
    const files = '--from-file tls.crt=cert.pem --from-file tls.key=key.pem --from-file ca.crt=cert.pem';
    expect((await run(`seal prod tls --cert cert.pem ${files}`)).code).toBe(0);
    const { encryptedData, template } = read('harbor.tls.yaml').spec;
    expect(template.type).toBe('kubernetes.io/tls');
    expect(unseal(encryptedData['tls.key'], 'harbor/tls')).toBe(privateKey);
    expect(unseal(encryptedData['ca.crt'], 'harbor/tls')).toBe(certificate);
  });

  it('are checked before they are sealed', async () => {
    const { run, cwd, files } = open([tls, need('key', sealed('k'), [exactly('secretKey', 16)])]);
    writeFileSync(join(cwd, 'other.pem'), certificateOf(rsa()));
    writeFileSync(join(cwd, 'key.pem'), privateKey);
    const pair = '--from-file tls.crt=other.pem --from-file tls.key=key.pem';
    expect((await run(`seal prod tls --cert cert.pem ${pair}`)).err).toContain('tls.crt does not belong to tls.key');
    expect((await run('seal prod tls --cert cert.pem --from-file tls.key=key.pem')).err).toContain(
      'tls.crt is missing',
    );
    expect((await run('seal prod k --cert cert.pem', 'secretKey=0123456789abcde')).err).toContain(
      'secretKey has 15 characters',
    );
    expect(files()).toEqual([]);
  });

  it('get the hash with the password', async () => {
    const registry = harborNeeds(sealed('harbor')).slice(-1);
    const { run, read } = open(registry);
    expect((await run('seal prod harbor --cert cert.pem', 'REGISTRY_PASSWD=secret')).code).toBe(0);
    const { encryptedData } = read('harbor.harbor.yaml').spec;
    const line = unseal(encryptedData.REGISTRY_HTPASSWD, 'harbor/harbor');
    const [value] = registry[0]?.values ?? [];
    expect(value && formatFinding(value.format, line, () => 'secret')).toBeUndefined();
  });

  it('say what is still missing', async () => {
    const { run } = open([db, need('x', sealed('harbor'), [text('other')])]);
    expect((await run('seal prod harbor --cert cert.pem', 'password=x')).err).toBe(
      'sealed harbor.harbor.yaml: password; still missing: other\n',
    );
  });

  it('are replaced only when told', async () => {
    const { run, read, bytes } = open([
      db,
      need('x', sealed('harbor'), [{ ...exactly('secretKey', 4), permanent: 'why' }]),
    ]);
    await run('seal prod harbor --cert cert.pem', 'password=old\nsecretKey=1234');
    const before = bytes();
    const { code, err } = await run('seal prod harbor --cert cert.pem', 'password=new');
    expect([code, bytes()]).toEqual([2, before]);
    expect(err).toContain(
      'every value is sealed already, and nothing is overwritten unasked\n    fix: say so: --rotate harbor',
    );
    expect((await run('seal prod harbor --cert cert.pem --rotate harbor', 'password=new')).err).toContain(
      'secretKey cannot be rotated: why',
    );
    expect((await run('seal prod harbor --cert cert.pem --rotate other', 'password=new')).err).toContain(
      'the command seals harbor',
    );
    expect((await run('seal prod harbor --cert cert.pem --rotate harbor/password', 'secretKey=4321')).err).toContain(
      'secretKey is sealed already',
    );
    expect(bytes()).toBe(before);
    expect((await run('seal prod harbor --cert cert.pem --rotate harbor/password', 'password=new')).code).toBe(0);
    expect(unseal(read('harbor.harbor.yaml').spec.encryptedData.password, 'harbor/harbor')).toBe('new');
  });

  it('keep the scope that they have', async () => {
    const { run, read } = open([db, need('x', sealed('harbor'), [text('other')])]);
    await run('seal prod harbor --cert cert.pem --scope namespace-wide', 'password=x');
    expect((await run('seal prod harbor --cert cert.pem --scope strict', 'other=y')).err).toContain(
      'the ciphertext of harbor is namespace-wide',
    );
    expect((await run('seal prod harbor --cert cert.pem', 'other=y')).code).toBe(0);
    expect(unseal(read('harbor.harbor.yaml').spec.encryptedData.other, 'harbor')).toBe('y');
  });
});

describe('what cannot be done is said, ends with 2, and writes nothing', () => {
  it.each<[string, string, string]>([
    ['seal prod regcred', '', 'no certificate is named'],
    ['seal prod --cert cert.pem', '', 'no Secret is named'],
    ['seal prod regcrd --cert cert.pem', '', 'name one of regcred'],
    ['seal prod pull --cert cert.pem', '', 'has no sealed() Secret of this name'],
    ['seal staging regcred --cert cert.pem', '', 'there is no such environment'],
    [
      'seal prod regcred --cert cert.pem --scope namespace',
      'password=x',
      'name one of strict, namespace-wide, cluster-wide',
    ],
    ['seal prod regcred --cert cert.pem', '', 'standard input is no terminal and gives no value'],
    ['seal prod regcred --cert cert.pem', 'username=hunter2', 'password is missing'],
    ['seal prod regcred --cert cert.pem', 'username=u\nhunter2', 'line 2 is no KEY=value'],
    ['seal prod regcred --cert cert.pem', 'username=u\nusername=hunter2', 'line 2 gives username a second time'],
    ['seal prod regcred --cert cert.pem', 'passwrd=hunter2', 'nobody reads passwrd'],
    ['seal prod regcred --cert cert.pem', '{"password": ["hunter2"]}', 'no object from keys to texts'],
    ['seal prod regcred --cert cert.pem', '{"password": "hunter2', 'no object from keys to texts'],
    ['seal prod regcred --cert cert.pem', '{"username": "u", "password": ""}', 'password is missing'],
    ['seal prod regcred --cert cert.pem --from-file password', '', 'write --from-file KEY=FILE'],
    ['seal prod regcred --cert cert.pem --from-file password=none', '', 'none\n    the file cannot be read (ENOENT)'],
    ['seal prod regcred --cert cert.pem --output x', '', 'seal has no such option'],
  ])('%s < %j', async (command, stdin, message) => {
    const { run, files } = open([...regcred(['default']), need('x', existing('pull'), [text('x')])]);
    const { code, out, err } = await run(command, stdin);
    expect([code, out, files()]).toEqual([2, '', []]);
    expect(err).toContain(message);
    expect(err).not.toContain('hunter2');
  });

  it('a file in the way is not taken for none, one elsewhere does not matter', async () => {
    const { run, write, bytes } = open(regcred(['default'], 'id'));
    write('default.regcred.yaml', ': hunter2 : :\n');
    const before = bytes();
    const { code, err } = await run('seal prod regcred --cert cert.pem', 'password=x');
    expect([code, bytes()]).toEqual([2, before]);
    expect(err).toContain('prod.secrets/default.regcred.yaml\n    line 1 is no valid YAML');
    const other = workspace(regcred(['default'], 'id'));
    other.write('else.yaml', ': x : :\n');
    expect((await other.run('seal prod regcred --cert cert.pem', 'password=x')).code).toBe(0);
    other.remove();
  });
});

it('parseValues keeps values as they are', () => {
  expect(parseValues('# note\r\na= b=c #d \r\n\nx.y=\n.k=é"\'\\')).toEqual({
    a: ' b=c #d ',
    'x.y': '',
    '.k': 'é"\'\\',
  });
  expect(parseValues('\n{"a":"1\\n2"}')).toEqual({ a: '1\n2' });
  expect(parseValues('')).toEqual({});
});
