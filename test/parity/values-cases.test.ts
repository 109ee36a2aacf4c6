/** The public values files: what is refused, and that an imported file is the same release without its credentials. */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { harborOfValues, type SecretMode } from '../../lib/harbor/values/index.ts';
import { printEnvironment } from '../../lib/harbor/values/print.ts';
import { existing, ofRelease, plain } from '../../lib/secrets/source.ts';

const parity = new URL('../../../shared/parity/', import.meta.url);
const shared = existsSync(parity);
const casesIn = (directory: string) =>
  shared ? readdirSync(new URL(directory, parity)).map((name) => `${directory}/${name}`) : [];

const result = (path: string, secrets: SecretMode) => {
  const read = (file: string) => readFileSync(new URL(`${path}/${file}`, parity), 'utf8');
  const { release, namespace } = JSON.parse(read('case.json')) as { release: string; namespace: string };
  return harborOfValues(read('values.yaml'), { release, namespace, version: '2.15.1', secrets });
};

const errors = (path: string) =>
  result(path, 'placeholders').problems.flatMap(({ severity, where }) =>
    severity === 'error' ? [where.replace(/ \(.*/, '')] : [],
  );

describe.skipIf(!shared)('public cases', () => {
  test('are taken, apart from those that no cluster could', () => {
    const refused = [...casesIn('cases'), ...casesIn('seeds')]
      .map((path) => [path, errors(path)] as const)
      .filter(([, list]) => list.length > 0);
    expect(Object.fromEntries(refused)).toEqual({
      'cases/expose-ingress-kube118': ['expose.ingress.kubeVersionOverride'],
      'cases/quirk-pdb-orphans': ['core.podDisruptionBudget'],
    });
  });

  test('values that the chart cannot render are taken where they make sense', () => {
    const refused = casesIn('chart-fails').map((path) => [path.replace('chart-fails/', ''), errors(path)[0]] as const);
    expect(Object.fromEntries(refused)).toEqual({
      'admin-url-quote': undefined,
      'ingress-auto-null-host': undefined,
      'ipfamilies-clusterip': undefined,
      'ipfamilies-internal-redis': undefined,
      'itls-manual-missing-ca': 'internalTLS.trustCa',
      'itls-manual-missing-key': 'internalTLS.registry.key',
      'itls-string-boolean': 'internalTLS.enabled',
      'nginx-auto-without-cn': 'expose.tls.auto.commonName',
      'trace-attributes-quote': undefined,
      'update-strategy-missing': undefined,
    });
  });

  test.each([...casesIn('cases'), ...casesIn('seeds')])('%s, imported', (path) => {
    const { harbor, notes } = result(path, 'live');
    expect(JSON.stringify(harbor)).not.toContain('"plain"');
    const text = printEnvironment({ name: 'imported', harbor, notes, accept: {} });
    const body = text.replace(/^import .*\n/gm, '').replace('export default', 'return');
    const load = new Function('environment', 'existing', 'ofRelease', 'plain', body);
    expect(load((value: unknown) => value, existing, ofRelease, plain)).toMatchObject({ name: 'imported', harbor });
  });
});
