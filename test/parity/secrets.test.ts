/** Rendered custom resources against the CRDs of their operators: known fields only, and no default left for the server. */
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { parseAllDocuments } from 'yaml';
import type { Manifest } from '../../lib/kube/manifest.ts';
import { sealingScopes } from '../../lib/secrets/ciphertext.ts';
import { noInputs } from '../../lib/secrets/inputs.ts';
import { renderRegcred } from '../../lib/secrets/regcred-objects.ts';
import { secretObjects } from '../../lib/secrets/render.ts';
import { sealedSecret } from '../../lib/secrets/seal.ts';
import { external } from '../../lib/secrets/source.ts';
import { given, need, someKey } from '../secrets/samples.ts';

const crds = join(import.meta.dirname, '../../../shared/crds');

interface Schema {
  type?: string;
  properties?: Record<string, Schema>;
  additionalProperties?: Schema;
  items?: Schema;
  required?: string[];
  enum?: unknown[];
  default?: unknown;
  'x-kubernetes-preserve-unknown-fields'?: boolean;
}

/** Where a value leaves its structural schema, and where the server would add a default. */
const findings = (schema: Schema, value: unknown, path: string): string[] => {
  if (schema.enum && !schema.enum.includes(value)) return [`${path}: not in the enum`];
  if (Array.isArray(value))
    return value.flatMap((item, index) => findings(schema.items ?? {}, item, `${path}[${index}]`));
  if (typeof value !== 'object' || value === null)
    return typeof value === schema.type ? [] : [`${path}: no ${schema.type}`];
  const fields = Object.entries(value).filter(([, field]) => field !== undefined);
  const names = fields.map(([name]) => name);
  const { properties = {}, required = [] } = schema;
  return [
    ...required.filter((name) => !names.includes(name)).map((name) => `${path}.${name}: required`),
    ...Object.entries(properties)
      .filter(([name, { default: preset }]) => preset !== undefined && !names.includes(name))
      .map(([name]) => `${path}.${name}: defaulted`),
    ...fields.flatMap(([name, field]) => {
      const inner = properties[name] ?? schema.additionalProperties;
      if (inner) return findings(inner, field, `${path}.${name}`);
      return schema['x-kubernetes-preserve-unknown-fields'] ? [] : [`${path}.${name}: unknown`];
    }),
  ];
};

const files = [
  'external-secrets/external-secrets.io_externalsecrets.yaml',
  'external-secrets/external-secrets.io_clusterexternalsecrets.yaml',
  'sealed-secrets/bitnami.com_sealedsecrets.yaml',
];

const schemas = (): Map<string, Schema> =>
  new Map(
    files.flatMap((file) =>
      parseAllDocuments(readFileSync(join(crds, file), 'utf8')).flatMap((document) => {
        const { spec } = document.toJS() ?? {};
        return (spec?.versions ?? []).map((version: { name: string; schema: { openAPIV3Schema: Schema } }) => [
          `${spec.group}/${version.name}/${spec.names.kind}`,
          version.schema.openAPIV3Schema,
        ]);
      }),
    ),
  );

const check = (all: Map<string, Schema>, { metadata, ...object }: Manifest): string[] => {
  const { metadata: _, ...properties } = all.get(`${object.apiVersion}/${object.kind}`)?.properties ?? {};
  expect(Object.keys(properties)).toContain('spec');
  return findings({ properties, required: ['spec'] }, object, `${object.kind}/${metadata.name}`);
};

it.skipIf(!existsSync(crds))('custom resources are complete and known', () => {
  const all = schemas();
  const store = { name: 'vault' };
  const tls = external('tls', store, { 'tls.crt': 'tls#crt', 'tls.key': 'tls#key' }, { refreshInterval: '10m0s' });
  const regcred = {
    registries: [{ host: 'a' }, { host: 'b', username: 'robot$b' }],
    credentials: external('regcred', store, { 'a.username': 'a#u', 'a.password': 'a#p', 'b.password': 'b' }),
    namespaces: ['default'],
    selector: { pull: 'true' },
  };
  const data = { password: 'x' };
  const manifests: Manifest[] = [
    ...secretObjects([need('tls', tls, [given('tls.crt'), given('tls.key')], { type: 'kubernetes.io/tls' })], noInputs)
      .manifests,
    ...renderRegcred(regcred, noInputs).manifests,
    ...sealingScopes.map((scope) => sealedSecret({ name: 's', namespace: 'a', scope, type: undefined, data }, someKey)),
  ];
  expect(manifests.map(({ kind }) => kind)).toEqual([
    ...['ExternalSecret', 'ClusterExternalSecret', 'ExternalSecret', 'SealedSecret', 'SealedSecret', 'SealedSecret'],
  ]);
  expect(manifests.flatMap((manifest) => check(all, manifest))).toEqual([]);

  const [first] = manifests;
  const broken = structuredClone(first) as Manifest;
  delete broken.spec.target.deletionPolicy;
  broken.spec.target.template.engineVersion = 'v1';
  broken.spec.data[0].remoteRef.propertyy = 'x';
  delete broken.spec.data[0].remoteRef.key;
  expect(check(all, broken).sort()).toEqual([
    'ExternalSecret/tls.spec.data[0].remoteRef.key: required',
    'ExternalSecret/tls.spec.data[0].remoteRef.propertyy: unknown',
    'ExternalSecret/tls.spec.target.deletionPolicy: defaulted',
    'ExternalSecret/tls.spec.target.template.engineVersion: not in the enum',
  ]);
});
