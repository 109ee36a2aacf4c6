/** The five platforms against the chart's own renders: equal in the profile `chart`, and different in production for stated reasons only. */
import { execFileSync, spawnSync } from 'node:child_process';
import { cpSync, existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, describe, expect, it } from 'vitest';

const root = fileURLToPath(new URL('../..', import.meta.url));
const parity = join(root, '../shared/parity');
const judge = join(parity, 'compare');
const work = mkdtempSync(join(tmpdir(), 'seeds-'));
afterAll(() => rmSync(work, { recursive: true, force: true }));

const environments = ['eks-ha', 'onprem-argocd', 'openebs-metallb', 'trident', 'openstack-nfs'];
const charts = { '2.13.4': '1.17.4', '2.14.4': '1.18.4', '2.15.1': '1.19.1' };

interface Comparison {
  objects: { id: string; status: string; diffs?: unknown[] }[];
}

const compare = (expected: string, actual: string, namespace: string, ...options: string[]): Comparison => {
  const args = [judge, expected, actual, '--json', '--no-shape', '--namespace', namespace, ...options];
  return JSON.parse(spawnSync('node', args, { encoding: 'utf8', maxBuffer: 1 << 26 }).stdout);
};

const unequal = ({ objects }: Comparison) => objects.filter(({ status }) => status !== 'equal');

const caseOf = (environment: string): { release: string; namespace: string } =>
  JSON.parse(readFileSync(join(parity, 'seeds', environment, 'case.json'), 'utf8'));

/** Objects that only production has, and those of the chart's that references take the place of. */
const added = /^(NetworkPolicy|PodDisruptionBudget|Namespace|ExternalSecret|SealedSecret|Certificate)\//;
const replaced =
  /^(Secret\/.*-(core|database|jobservice|registry|registry-htpasswd|registryctl|trivy|ingress)|ConfigMap\/.*-registryctl)$/;

describe.skipIf(!existsSync(judge))('the profile chart', () => {
  it.each(
    environments.flatMap((environment) =>
      Object.entries(charts).map(([harbor, chart]) => [environment, harbor, chart] as const),
    ),
  )('%s, Harbor %s, equals chart %s', (environment, harbor, chart) => {
    const { release, namespace } = caseOf(environment);
    const folder = join(parity, 'seeds', environment);
    const args = ['lib/cli/launch.mjs', 'render', '--values', join(folder, 'values.yaml'), '--release', release];
    const file = join(work, `${environment}-${harbor}.yaml`);
    const options = ['--namespace', namespace, '--harbor', harbor, '--placeholders'];
    writeFileSync(
      file,
      execFileSync('node', [...args, ...options], { cwd: root, stdio: ['ignore', 'pipe', 'ignore'] }),
    );
    const allow = ['--random', join(folder, 'random.json'), '--allow', join(root, 'test/parity/deviations.json')];
    expect(unequal(compare(join(folder, `helm-${chart}.yaml`), file, namespace, ...allow))).toEqual([]);
  });
});

describe.skipIf(!existsSync(judge))('the environments in dist/', () => {
  it.each(environments)(
    '%s differs from the chart only by what test/parity/production.json explains',
    (environment) => {
      const { namespace } = caseOf(environment);
      const rendered = join(work, environment);
      for (const app of ['harbor', 'harbor-namespace'])
        cpSync(join(root, 'dist', environment, app), rendered, { recursive: true });
      const allow = ['--allow', join(root, 'test/parity/production.json')];
      const result = compare(join(parity, 'seeds', environment, 'helm.yaml'), rendered, namespace, ...allow);
      const unexplained = unequal(result).filter(({ id, status }) => {
        if (status === 'missing') return !replaced.test(id);
        return status !== 'extra' || !added.test(id);
      });
      expect(unexplained).toEqual([]);
    },
  );
});
