/** `render` and `import` as their users run them. */
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { PassThrough } from 'node:stream';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { parseAllDocuments } from 'yaml';
import { run } from '../../main.ts';

let root: string;
beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'values-'));
  mkdirSync(join(root, 'environments'));
});
afterEach(() => rmSync(root, { recursive: true, force: true }));

const command = async (line: string): Promise<{ code: number; out: string; err: string }> => {
  const streams = { out: new PassThrough(), err: new PassThrough() };
  const said = { out: '', err: '' };
  for (const name of ['out', 'err'] as const) {
    streams[name].on('data', (chunk) => {
      said[name] += chunk;
    });
  }
  const code = await run(line.split(' '), {
    root,
    cwd: root,
    outdir: join(root, 'dist'),
    environments: () => [],
    load: async () => Promise.reject(new Error('no environment')),
    stdin: new PassThrough(),
    stdout: streams.out,
    stderr: streams.err,
  });
  return { code, ...said };
};

const values = (text: string) => writeFileSync(join(root, 'values.yaml'), text);

const release = '--release harbor --namespace registry';
const pinned = `
externalURL: https://hub.example.com
harborAdminPassword: correct-horse-battery
secretKey: 0123456789abcdef
core: { secret: 0123456789abcdef, xsrfKey: 0123456789abcdef0123456789abcdef, secretName: token }
jobservice: { secret: 0123456789abcdef }
registry:
  secret: 0123456789abcdef
  credentials: { existingSecret: registry-login }
database: { internal: { password: another-password } }
expose:
  ingress: { hosts: { core: hub.example.com } }
  tls: { certSource: secret, secret: { secretName: hub-tls } }
`;

describe('render', () => {
  it('prints a YAML stream and nothing else on standard output', async () => {
    values(pinned);
    const { code, out, err } = await command(`render --values values.yaml ${release}`);
    expect([code, err]).toEqual([0, expect.stringContaining('rolling update')]);
    const kinds = parseAllDocuments(out).map((document) => document.toJS().kind);
    expect(kinds).toContain('Ingress');
    expect(kinds.length).toBeGreaterThan(25);
  });

  it('makes errors of what is unwise with --strict', async () => {
    values(pinned);
    const { code, out } = await command(`render --values values.yaml ${release} --strict`);
    expect([code, out]).toEqual([1, '']);
  });

  it('names what the chart would invent, and the key that pins it', async () => {
    values('externalURL: https://core.harbor.domain\n');
    const { code, out, err } = await command(`render --values values.yaml ${release}`);
    expect([code, out]).toEqual([1, '']);
    for (const key of ['core.secret', 'core.xsrfKey', 'jobservice.secret', 'registry.secret']) {
      expect(err).toContain(`✖ values.yaml: ${key}`);
    }
  });

  it.each([
    ['render', '✖ harbor-manifests: render\n    --values, --release, --namespace are missing\n'],
    [
      `render --values none.yaml ${release}`,
      '✖ harbor-manifests: render --values none.yaml\n    the file cannot be read: ENOENT\n',
    ],
    [
      `render --values values.yaml ${release} --harbor 1.0`,
      '✖ harbor-manifests: render --harbor 1.0\n    this version cannot be rendered\n',
    ],
    ['rendr', '✖ harbor-manifests: rendr\n    there is no such command\n'],
  ])('%s: exit code 2 and a way out', async (line, message) => {
    values(pinned);
    const { code, err } = await command(line);
    expect(code).toBe(2);
    expect(err.startsWith(message)).toBe(true);
    expect(err).toContain('fix: ');
  });
});

describe('import', () => {
  const line = `import --values values.yaml ${release} --environment prod`;
  const file = () => join(root, 'environments/prod.ts');

  it('writes an environment without any credential, and says which Secrets it needs', async () => {
    values(pinned);
    const { code, out } = await command(line);
    expect(code).toBe(0);
    expect(out).toContain('environments/prod.ts is written\n');
    expect(out).toContain('registry/harbor-core: ');
    expect(out).toContain('registry/registry-login: ');
    const text = readFileSync(file(), 'utf8');
    expect(text).toContain("every: ofRelease('harbor-core')");
    expect(text).toContain("tokenSigning: existing('token')");
    for (const secret of ['correct-horse-battery', 'another-password', '0123456789abcdef']) {
      expect(text + out).not.toContain(secret);
    }
  });

  it('never overwrites a file', async () => {
    values(pinned);
    writeFileSync(file(), 'mine\n');
    const { code, err } = await command(line);
    expect([code, readFileSync(file(), 'utf8')]).toEqual([2, 'mine\n']);
    expect(err).toContain('environments/prod.ts exists');
  });

  it('writes nothing when the values are wrong', async () => {
    values('expose: { tls: { enabled: ture } }\nnotary: { enabled: true }\n');
    const { code, err } = await command(line);
    expect(code).toBe(1);
    expect(err).toContain('expose.tls.enabled');
    expect(err).toContain('notary');
    expect(existsSync(file())).toBe(false);
  });
});
