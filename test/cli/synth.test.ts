/** `synth` as its users run it: all or nothing, `--check`, selected environments, and every error on the way. */
import { cpSync, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { PassThrough } from 'node:stream';
import { fileURLToPath } from 'node:url';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import eks from '../../environments/eks-ha.ts';
import openstack from '../../environments/openstack-nfs.ts';
import type { Host } from '../../lib/cli/host.ts';
import { render } from '../../lib/render.ts';
import { noInputs } from '../../lib/secrets/inputs.ts';
import { constructs, fromConstructs } from '../../lib/synth.ts';
import { run } from '../../main.ts';

const root = fileURLToPath(new URL('../..', import.meta.url));
let outdir: string;
beforeEach(() => {
  outdir = join(mkdtempSync(join(tmpdir(), 'synth-')), 'dist');
  for (const name of ['eks-ha', 'openstack-nfs'])
    cpSync(join(root, 'dist', name), join(outdir, name), { recursive: true });
});
afterEach(() => rmSync(outdir, { recursive: true, force: true }));

/** Runs a command line on two environments, one of them perhaps changed. */
const synth = async (args: string[], changed: object = {}): Promise<{ code: number; said: string }> => {
  const output = new PassThrough();
  const chunks: string[] = [];
  output.on('data', (chunk) => chunks.push(String(chunk)));
  const environments: Record<string, unknown> = { 'eks-ha': { ...eks, ...changed }, 'openstack-nfs': openstack };
  const host: Host = {
    root,
    cwd: root,
    outdir,
    environments: () => Object.keys(environments),
    load: async (name) => environments[name] as never,
    stdin: new PassThrough(),
    stdout: output,
    stderr: output,
  };
  const code = await run(['synth', ...args], host);
  return { code, said: chunks.join('') };
};

const core = () => join(outdir, 'eks-ha/harbor/harbor-ask-core.deployment.yaml');
const bad = { harbor: { ...eks.harbor, namespace: 'Harbor', redis: { type: 'internal', indexes: { registry: 1 } } } };

describe('synth --check', () => {
  it('passes on what is committed', async () => expect(await synth(['--check'])).toEqual({ code: 0, said: '' }));

  it('names a changed, a missing and an extra file, and writes nothing', async () => {
    const text = readFileSync(core(), 'utf8').replace('replicas: 2', 'replicas: 3');
    writeFileSync(core(), text);
    rmSync(join(outdir, 'eks-ha/README.md'));
    writeFileSync(join(outdir, 'eks-ha/harbor/mine.yaml'), '');
    mkdirSync(join(outdir, 'strange'));
    const { code, said } = await synth(['--check']);
    expect(code).toBe(1);
    expect(said).toBe(`✖ dist/eks-ha/README.md: missing: it is rendered, but not there
✖ dist/eks-ha/harbor/harbor-ask-core.deployment.yaml: stale: its content is not what is rendered
✖ dist/eks-ha/harbor/mine.yaml: extra: nobody rendered it
✖ dist/strange: extra: nobody rendered it
dist/ is not what the environments render
    fix: npm run synth, and commit dist/
`);
    expect(readFileSync(core(), 'utf8')).toBe(text);
  });
});

describe('synth', () => {
  it('repairs what differs, and keeps a hand-written file with a word about it', async () => {
    rmSync(core());
    writeFileSync(join(outdir, 'eks-ha/harbor/mine.yaml'), 'kind: ConfigMap\n');
    const { code, said } = await synth([]);
    expect(code).toBe(0);
    expect(said).toContain('nobody rendered this file, and Argo CD would apply it');
    expect(existsSync(core())).toBe(true);
    expect(existsSync(join(outdir, 'eks-ha/harbor/mine.yaml'))).toBe(true);
  });

  it('renders only the environments that are named', async () => {
    rmSync(core());
    rmSync(join(outdir, 'openstack-nfs/README.md'));
    expect((await synth(['eks-ha'])).code).toBe(0);
    expect(existsSync(core())).toBe(true);
    expect(existsSync(join(outdir, 'openstack-nfs/README.md'))).toBe(false);
  });

  it('leaves dist/ as it was when anything is wrong, and says all of it', async () => {
    rmSync(join(outdir, 'openstack-nfs/README.md'));
    const { code, said } = await synth([], bad);
    expect(code).toBe(1);
    expect(said).toContain('✖ eks-ha: harbor.namespace\n');
    expect(said).toContain('✖ eks-ha: harbor.redis.indexes.registry\n');
    expect(said).toContain('2 problems; dist/ is as it was');
    expect(existsSync(join(outdir, 'openstack-nfs/README.md'))).toBe(false);
  });

  it('takes away the folder of an environment that is gone', async () => {
    cpSync(join(outdir, 'openstack-nfs'), join(outdir, 'old'), { recursive: true });
    expect((await synth([])).said).toContain('old: removed');
    expect(existsSync(join(outdir, 'old'))).toBe(false);
  });

  it('refuses a jump over a minor release', async () => {
    writeFileSync(core(), readFileSync(core(), 'utf8').replaceAll('version: 2.15.1', 'version: 2.13.4'));
    const { code, said } = await synth(['eks-ha']);
    expect(code).toBe(1);
    expect(said).toContain('upgrade in steps, each synced and healthy before the next: 2.13.4 → 2.14.4 → 2.15.1');
  });

  it.each([
    [
      ['nowhere'],
      '✖ harbor-manifests: synth nowhere\n    there is no such environment\n    fix: one of eks-ha, openstack-nfs\n',
    ],
    [['--chekc'], "✖ harbor-manifests: synth\n    Unknown option '--chekc'"],
  ])('says what is wrong with %j', async (args, message) => {
    const { code, said } = await synth(args);
    expect(code).toBe(2);
    expect(said.startsWith(message)).toBe(true);
  });
});

describe('the construct tree', () => {
  it('holds exactly the objects that are written', () => {
    const { apps } = render(openstack, noInputs);
    const charts = fromConstructs(constructs('openstack-nfs', apps, []));
    expect(charts.map(({ folder, manifests }) => [folder, manifests])).toEqual(
      apps.map(({ name, manifests }) => [name, manifests]),
    );
  });
});
