/** Custom resources of storage fit the CRDs of those who serve them. */
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { parseAllDocuments } from 'yaml';
import { renderStorage } from '../../lib/storage/index.ts';
import { all, efs } from '../storage/providers.ts';
import { refused } from '../storage/structural-schema.ts';

const crds = join(import.meta.dirname, '../../../shared/crds');

interface Definition {
  spec: {
    group: string;
    names: { kind: string };
    versions: { name: string; schema: { openAPIV3Schema: Parameters<typeof refused>[1] } }[];
  };
}

describe.skipIf(!existsSync(crds))('custom resources', () => {
  const schemas = new Map<string, Parameters<typeof refused>[1]>(
    ['trident', 'snapshot', 'prometheus-operator']
      .flatMap((product) => parseAllDocuments(readFileSync(join(crds, product, 'all.yaml'), 'utf8')))
      .map((document) => document.toJS() as Definition)
      .flatMap(({ spec: { group, names, versions } }) =>
        versions.map(({ name, schema }) => [`${group}/${name}/${names.kind}`, schema.openAPIV3Schema] as const),
      ),
  );
  const resources = renderStorage([...all, { ...efs, controller: { metrics: { serviceMonitor: true } } }])
    .flatMap(({ manifests }) => manifests)
    .filter(({ apiVersion, kind }) => schemas.has(`${apiVersion}/${kind}`));

  test.each(resources.map((resource) => [`${resource.kind} ${resource.metadata.name}`, resource] as const))(
    '%s',
    (_, resource) => {
      expect(refused(resource, schemas.get(`${resource.apiVersion}/${resource.kind}`) ?? {})).toEqual([]);
    },
  );

  test('every kind is among them', () => {
    expect([...new Set(resources.map(({ kind }) => kind))].sort()).toEqual([
      'ServiceMonitor',
      'TridentBackendConfig',
      'TridentOrchestrator',
      'VolumeSnapshotClass',
    ]);
  });
});
