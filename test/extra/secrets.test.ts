/**
 * Secrets before the programs that will read them: kubeseal opens what is sealed here, a registry with htpasswd lets in
 * who logs in with what is made here. Each judge also gets something wrong, because one that accepts everything proves
 * nothing. Programs are looked for in HM_TOOLS (see secrets-tools.sh) and in PATH.
 */
import { type ChildProcess, spawn, spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { toYaml } from '../../lib/kube/yaml.ts';
import { sealingScopes } from '../../lib/secrets/ciphertext.ts';
import { dockerConfigJson } from '../../lib/secrets/docker-config.ts';
import { generateValues } from '../../lib/secrets/generate.ts';
import { htpasswdLine } from '../../lib/secrets/htpasswd.ts';
import { readSealedInputs } from '../../lib/secrets/inputs.ts';
import { regcredNeeds } from '../../lib/secrets/regcred.ts';
import { renderRegcred } from '../../lib/secrets/regcred-objects.ts';
import { plain, sealed } from '../../lib/secrets/source.ts';
import { certificate, privateKey } from '../secrets/pair.ts';
import { workspace } from '../secrets/run.ts';
import { harborNeeds } from '../secrets/samples.ts';

const PATH = [process.env.HM_TOOLS, process.env.PATH].filter(Boolean).join(':');
const which = (tool: string): string | undefined =>
  PATH.split(':')
    .map((directory) => join(directory, tool))
    .find(existsSync);

/** A suite that needs these programs; says what is missing and skips. */
const judged = (title: string, tools: string[]) => {
  const missing = tools.filter((tool) => !which(tool));
  if (missing.length > 0) console.warn(`${title}: not judged, without ${missing.join(', ')}`);
  return describe.skipIf(missing.length > 0);
};

const root = mkdtempSync(join(tmpdir(), 'judged-secrets-'));
afterAll(() => rmSync(root, { recursive: true, force: true }));

const run = (
  tool: string,
  args: string[],
  options: { input?: string | undefined; env?: Record<string, string> } = {},
) => {
  const env = { HOME: root, PATH, ...options.env };
  const { status, stdout, stderr } = spawnSync(tool, args, { cwd: root, env, input: options.input, encoding: 'utf8' });
  return { code: status, stdout, stderr };
};

/** User names and passwords that break whatever pastes strings. */
const logins = [
  { username: 'id', password: 'pw' },
  { username: 'robot$ci', password: `"'\\ ö$€ {{ . }}` },
  { username: 'jürgen "the" o\'neil', password: ' :lead:and:trail: ' },
  { username: 'back\\slash', password: '%40&<>#?=+/' },
];

judged('sealing', ['kubeseal'])('kubeseal', () => {
  const host = 'harbor.eunjae.shop';
  const opened = (document: unknown) => {
    const args = ['--recovery-unseal', '--recovery-private-key', 'key.pem', '-o', 'yaml'];
    return run('kubeseal', args, { input: toYaml(document as object) });
  };
  beforeAll(() => {
    writeFileSync(join(root, 'key.pem'), privateKey);
    writeFileSync(join(root, 'cert.pem'), certificate);
  });

  describe.each(sealingScopes)('%s', (scope) => {
    it.each(logins)('opens what `secrets seal` writes for $username, and refuses it elsewhere', async (login) => {
      const needs = regcredNeeds({ registries: { host }, credentials: sealed('regcred'), namespaces: ['team-a'] });
      const space = workspace(needs);
      const { code } = await space.run(`seal prod regcred --cert cert.pem --scope ${scope}`, JSON.stringify(login));
      expect(code).toBe(0);
      const regcred = { registries: { host }, credentials: sealed('regcred'), namespaces: ['team-a'] };
      const [rendered] = renderRegcred(regcred, readSealedInputs(space.inputsDirectory).inputs).manifests;
      space.remove();
      if (!rendered) throw new Error('nothing was rendered');

      const { stdout } = opened(rendered);
      const secret = parse(stdout);
      expect(secret).toMatchObject({ kind: 'Secret', type: 'kubernetes.io/dockerconfigjson' });
      expect(secret.metadata).toMatchObject({ name: 'regcred', namespace: 'team-a' });
      const content = Buffer.from(secret.data['.dockerconfigjson'], 'base64').toString();
      expect(content).toBe(dockerConfigJson([{ host, ...login }]));

      const moved = { ...rendered, metadata: { ...rendered.metadata, namespace: 'team-b' } };
      const renamed = { ...rendered, metadata: { ...rendered.metadata, name: 'other' } };
      const stripped = { ...rendered, metadata: { name: 'regcred', namespace: 'team-a' } };
      const codes = [moved, renamed, stripped].map((document) => opened(document).code);
      expect(codes).toEqual({ strict: [1, 1, 0], 'namespace-wide': [1, 0, 1], 'cluster-wide': [0, 0, 1] }[scope]);
    });
  });

  it('opens what `secrets generate` writes, with every value in its form', async () => {
    const space = workspace(harborNeeds(sealed('harbor')));
    expect((await space.run('generate prod --cert cert.pem')).code).toBe(0);
    const { stdout } = opened(space.read('harbor.harbor.yaml'));
    space.remove();
    const lengths = Object.entries<string>(parse(stdout).data).map(([key, text]) => [
      key,
      Buffer.from(text, 'base64').length,
    ]);
    expect(Object.fromEntries(lengths)).toMatchObject({
      ...{ secretKey: 16, secret: 16, JOBSERVICE_SECRET: 16, REGISTRY_HTTP_SECRET: 16, CSRF_KEY: 32 },
    });
  });

  it('writes files that are taken as they are', () => {
    const secret = {
      apiVersion: 'v1',
      kind: 'Secret',
      metadata: { name: 'regcred', namespace: 'team-a' },
      type: 'kubernetes.io/dockerconfigjson',
      stringData: { '.dockerconfigjson': '{}' },
    };
    const { stdout } = run('kubeseal', ['--cert', 'cert.pem', '-o', 'yaml'], { input: toYaml(secret) });
    const space = workspace([]);
    space.write('team-a.regcred.yaml', stdout);
    const regcred = { registries: { host }, credentials: sealed('regcred'), namespaces: ['team-a'] };
    const { inputs, problems } = readSealedInputs(space.inputsDirectory);
    const rendered = renderRegcred(regcred, inputs);
    space.remove();
    expect([...problems, ...rendered.problems]).toEqual([]);
    const { data } = parse(opened(rendered.manifests[0]).stdout);
    expect(Buffer.from(data['.dockerconfigjson'], 'base64').toString()).toBe('{}');
  });
});

judged('logging in', ['docker-registry', 'crane'])('a registry with htpasswd', () => {
  let registry: ChildProcess | undefined;
  let host = '';
  const [robot] = harborNeeds(plain('')).slice(-1);
  const made = robot ? generateValues(robot, new Date()) : {};

  beforeAll(async () => {
    host = `127.0.0.1:${await freePort()}`;
    const lines = [...logins.map(({ username, password }) => htpasswdLine(username, password)), made.REGISTRY_HTPASSWD];
    writeFileSync(join(root, 'htpasswd'), lines.join('\n'));
    const config = {
      version: 0.1,
      storage: { filesystem: { rootdirectory: join(root, 'data') } },
      http: { addr: host },
      auth: { htpasswd: { realm: 'judge', path: join(root, 'htpasswd') } },
      log: { level: 'error' },
    };
    writeFileSync(join(root, 'config.yml'), JSON.stringify(config));
    writeFileSync(join(root, 'hello'), 'hello');
    run('tar', ['cf', 'layer.tar', 'hello']);
    registry = spawn(which('docker-registry') ?? '', ['serve', 'config.yml'], { cwd: root, stdio: 'ignore' });
    for (let attempt = 0; attempt < 100 && !(await answers(host)); attempt++)
      await new Promise((done) => setTimeout(done, 50));
  });
  afterAll(() => registry?.kill());

  let count = 0;
  /** Pushes and pulls an image with the content of a pull secret. */
  const pushAndPull = (json: string) => {
    const folder = join(root, `docker-${count++}`);
    mkdirSync(folder);
    writeFileSync(join(folder, 'config.json'), json);
    const image = `${host}/demo/tiny:${count}`;
    const env = { DOCKER_CONFIG: folder };
    const push = run('crane', ['append', '--new_layer', 'layer.tar', '--new_tag', image], { env });
    const pull = run('crane', ['digest', image], { env });
    return { push: push.code, digest: pull.stdout.trim(), error: push.stderr };
  };
  const regcredOf = (username: string, password: string): string => {
    const { manifests } = renderRegcred(
      { registries: { host, username }, credentials: plain(password), namespaces: ['default'] },
      { directory: '', files: new Map() },
    );
    return Buffer.from(manifests[0]?.data['.dockerconfigjson'], 'base64').toString();
  };

  it.each(logins)('lets $username in with the rendered pull secret', ({ username, password }) => {
    expect(pushAndPull(regcredOf(username, password))).toMatchObject({
      push: 0,
      digest: expect.stringMatching(/^sha256:/),
    });
  });

  it('lets in who has the generated password', () => {
    const json = regcredOf('harbor_registry_user', made.REGISTRY_PASSWD ?? '');
    expect(pushAndPull(json)).toMatchObject({ push: 0, digest: expect.stringMatching(/^sha256:/) });
  });

  it('keeps everybody else out', () => {
    for (const json of [regcredOf('id', 'wrong'), regcredOf('nobody', 'pw'), '{"auths":{}}']) {
      expect(pushAndPull(json)).toMatchObject({ push: 1, digest: '', error: expect.stringMatching(/unauthorized/i) });
    }
  });
});

const freePort = (): Promise<number> =>
  new Promise((resolve) => {
    const server = createServer().listen(0, '127.0.0.1', () => {
      const address = server.address();
      server.close(() => resolve(typeof address === 'object' && address ? address.port : 0));
    });
  });

const answers = async (host: string): Promise<boolean> => {
  try {
    return (await fetch(`http://${host}/v2/`)).status === 401;
  } catch {
    return false;
  }
};
