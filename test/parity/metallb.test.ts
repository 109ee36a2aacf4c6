/** MetalLB against its chart: the same objects apart from listed deviations, CRDs and custom resources against upstream's. */
import { execFileSync } from 'node:child_process';
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { parseAllDocuments } from 'yaml';
import type { Manifest } from '../../lib/kube/manifest.ts';
import { renderMetalLB } from '../../lib/network/metallb/index.ts';
import type { MetalLB } from '../../lib/network/metallb/model.ts';
import { refusals } from '../network/structural.ts';
import { cases, elsewhere, permissionsLeftOut, skipped } from './metallb-cases.ts';

const shared = join(import.meta.dirname, '../../../shared');
const goldens = join(shared, 'parity/provisioners/metallb');
const allowances = join(import.meta.dirname, 'metallb-deviations.json');

interface Deviation {
  object: string;
  path: string;
  reason: string;
  /** Goldens that the entry is for; the comparer itself ignores them. */
  cases: string[];
}

const deviations: Deviation[] = JSON.parse(readFileSync(allowances, 'utf8'));
const documents = (path: string): Manifest[] =>
  parseAllDocuments(readFileSync(path, 'utf8')).flatMap((document) => document.toJS() ?? []);
const golden = (name: string): Manifest[] => documents(join(goldens, name, 'helm.yaml'));

/** The golden of custom resources has nothing else; the others have no custom resources. */
const ours = (name: string): Manifest[] => {
  const [app] = renderMetalLB(cases[name] as MetalLB);
  return (app?.manifests ?? []).filter(
    ({ apiVersion, kind }) =>
      name !== 'crs' || (apiVersion.startsWith('metallb.io/') && kind !== 'CustomResourceDefinition'),
  );
};

describe.skipIf(!existsSync(goldens))('MetalLB against its chart', { timeout: 60_000 }, () => {
  const folder = mkdtempSync(join(tmpdir(), 'metallb-parity-'));
  afterAll(() => rmSync(folder, { recursive: true }));

  const compare = (name: string, ...options: string[]) => {
    const file = join(folder, `${name}.json`);
    writeFileSync(file, JSON.stringify({ kind: 'List', items: ours(name) }));
    const arguments_ = [join(goldens, name, 'helm.yaml'), file, '--namespace', 'metallb-system', '--json', ...options];
    const run = () => execFileSync(join(shared, 'parity/compare'), arguments_, { encoding: 'utf8' });
    let text: string;
    try {
      text = run();
    } catch (failed) {
      text = (failed as { stdout: string }).stdout;
    }
    const { problems, objects } = JSON.parse(text) as {
      problems: string[];
      objects: { id: string; status: string; diffs: { path: string }[] }[];
    };
    expect(problems).toEqual([]);
    return objects;
  };

  it('covers every golden, or says why not', () => {
    expect([...Object.keys(cases), ...Object.keys(skipped)].sort()).toEqual(readdirSync(goldens).sort());
  });

  it.each(Object.keys(cases))('%s differs as listed, and nothing is listed in vain', (name) => {
    const objects = compare(name);
    const unexpected = objects.filter(({ status }) => status !== 'equal' && status !== 'different');
    const withoutCrds = !golden(name).some(({ kind }) => kind === 'CustomResourceDefinition');
    const extra = unexpected.filter(({ id }) => !(withoutCrds && id.startsWith('CustomResourceDefinition/')));
    expect(extra.map(({ id, status }) => `${status} ${id}`)).toEqual(
      (elsewhere[name] ?? []).map((id) => `missing ${id}`),
    );

    const differences = objects.flatMap(({ id, diffs }) => diffs.map(({ path }) => ({ id, path })));
    const listed = deviations.filter((entry) => entry.cases.includes(name));
    const covers = (entry: Deviation, { id, path }: { id: string; path: string }) =>
      new RegExp(entry.object).test(id) && new RegExp(entry.path).test(path);
    expect(differences.filter((one) => !listed.some((entry) => covers(entry, one)))).toEqual([]);
    expect(listed.filter((entry) => !differences.some((one) => covers(entry, one)))).toEqual([]);
  });

  it('is the same for the comparer with the list at hand', () => {
    expect(compare('native-l2', '--allow', allowances).filter(({ status }) => status !== 'equal')).toEqual([]);
  });

  const verbs = ['get', 'list', 'watch', 'create', 'delete', 'update', 'patch'];
  /** Rules as single permissions: `verb group/resource [name]`. */
  const permissions = ({ rules }: Manifest): Set<string> =>
    new Set(
      (rules as Record<string, string[]>[]).flatMap(
        ({ apiGroups = [], resources = [], resourceNames, verbs: named = [] }) =>
          apiGroups.flatMap((group) =>
            resources.flatMap((resource) =>
              (named.includes('*') ? verbs : named).flatMap((verb) =>
                (resourceNames ?? ['']).map((only) => `${verb} ${group}/${resource} ${only}`.trim()),
              ),
            ),
          ),
      ),
    );

  it.each(Object.keys(cases).filter((name) => name !== 'crs'))('%s grants no more than the chart', (name) => {
    const roles = (manifests: Manifest[]) =>
      new Map(
        manifests
          .filter(({ kind }) => kind.endsWith('Role'))
          .map((role) => [`${role.kind}/${role.metadata.name}`, permissions(role)]),
      );
    const theirs = roles(golden(name));
    for (const [role, own] of roles(ours(name))) {
      const granted = theirs.get(role) ?? new Set();
      // a permission for one name is part of that for all
      const isGranted = (permission: string) =>
        granted.has(permission) || granted.has(permission.split(' ').slice(0, 2).join(' '));
      expect(
        [...own].filter((permission) => !isGranted(permission)),
        role,
      ).toEqual([]);
      const left = [...granted].filter((permission) => !own.has(permission)).sort();
      const expected = (permissionsLeftOut[role] ?? []).filter((permission) => granted.has(permission)).sort();
      expect(left, role).toEqual(expected);
    }
  });

  it.each([
    ['frr', 'metallb-frr-startup'],
    ['default-frr-k8s', 'metallb-frr-k8s-frr-startup'],
  ])('%s starts the same daemons of FRR with the same options', (name, configMap) => {
    const settings = (manifests: Manifest[]): Record<string, string> => {
      const text: string = manifests.find(({ metadata }) => metadata.name === configMap)?.data.daemons;
      const lines = [...text.matchAll(/^(\w+)=(.*)$/gm)].map(([, key = '', value = '']) => [
        key,
        value.replace(/\s+/g, ' ').replace('" ', '"'),
      ]);
      return Object.fromEntries(lines);
    };
    const theirs = settings(golden(name));
    const idle = (key: string) => key.endsWith('_options') && theirs[key.replace('_options', '')] === 'no';
    expect(settings(ours(name))).toEqual(Object.fromEntries(Object.entries(theirs).filter(([key]) => !idle(key))));
  });

  it('renders the CRDs of upstream, but for the generator and the written-out conversion', () => {
    const upstream = documents(join(shared, 'crds/metallb/all.yaml'));
    const own = new Map(ours('native-l2').map((manifest) => [manifest.metadata.name, manifest]));
    expect(upstream).toHaveLength(9);
    for (const definition of upstream) {
      const mine = own.get(definition.metadata.name);
      const conversion = definition.spec.conversion ?? { strategy: 'None' };
      expect(JSON.parse(JSON.stringify(mine?.spec))).toEqual({ ...definition.spec, conversion });
    }
  });

  it('renders custom resources that the CRDs of upstream accept', () => {
    const upstream = documents(join(shared, 'crds/metallb/all.yaml'));
    const resources = ours('crs');
    expect(resources.map(({ kind }) => kind)).toEqual([
      'IPAddressPool',
      'Community',
      'BFDProfile',
      'BGPPeer',
      'L2Advertisement',
      'BGPAdvertisement',
    ]);
    expect(resources.flatMap((resource) => refusals(upstream, resource))).toEqual([]);
  });
});
