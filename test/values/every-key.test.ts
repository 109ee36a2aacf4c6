/** Every key of the chart has its place in the model: changing it changes that place and nothing else, and messages find the way back. */
import { describe, expect, test } from 'vitest';
import type { Harbor } from '../../lib/harbor/model/harbor.ts';
import { valuesPath } from '../../lib/harbor/values/paths.ts';
import { isLeaf, type Leaf, type Section } from '../../lib/harbor/values/schema/leaf.ts';
import { schema, type Values } from '../../lib/harbor/values/schema.ts';
import { fromValues } from '../../lib/harbor/values/to-harbor.ts';

type Tree = { [key: string]: unknown };

const leaves = (section: Section, path = ''): [string, Leaf<unknown>][] =>
  Object.entries(section).flatMap(([key, node]) => {
    const here = path ? `${path}.${key}` : key;
    return isLeaf(node) ? [[here, node]] : leaves(node, here);
  });

/** Maps joined key by key; unlike Helm's merge it keeps nulls. */
const joined = (left: Tree, right: Tree): Tree => {
  const isMap = (value: unknown): value is Tree => typeof value === 'object' && value !== null && !Array.isArray(value);
  const tree = { ...left };
  for (const [key, value] of Object.entries(right)) {
    const before = tree[key];
    tree[key] = isMap(before) && isMap(value) ? joined(before, value) : value;
  }
  return tree;
};

const at = (path: string, value: unknown): Tree => {
  const [first = '', ...rest] = path.split('.');
  return { [first]: rest.length === 0 ? value : at(rest.join('.'), value) };
};

/** Some other value than the default. */
const other = (leaf: Leaf<unknown>): unknown => {
  const value = typeof leaf.default === 'function' ? '' : leaf.default;
  const choice = leaf.oneOf?.find((item) => item !== value && item !== '' && ![value].flat().includes(item));
  switch (leaf.is) {
    case 'text':
      return choice ?? (leaf.oneOf ? '' : 'changed');
    case 'switch':
      return value !== true;
    case 'integer':
      return Number(value ?? 0) + 7;
    case 'number':
      return 0.5;
    case 'numberOrText':
      return '9';
    case 'texts':
      return [choice ?? 'changed'];
    case 'labels':
      return { changed: 'yes' };
    case 'object':
      return { [leaf.fields?.[0] ?? 'changed']: { changed: 'yes' } };
    case 'objects':
      return [{ [leaf.needs ?? 'changed']: 'changed' }];
  }
};

/** What must be so that a key counts. The first pattern that fits is taken; `base` is always there. */
const base = { expose: { tls: { certSource: 'secret', secret: { secretName: 't' } } }, externalURL: 'https://h' };
const contexts: [RegExp, Tree][] = [
  [/^expose\.(route|clusterIP|nodePort|loadBalancer)\./, {}],
  [
    /^nginx\..*podDisruptionBudget/,
    { expose: { type: 'clusterIP' }, nginx: { replicas: 2, podDisruptionBudget: { enabled: true } } },
  ],
  [/^nginx\./, { expose: { type: 'clusterIP' } }],
  [
    /^exporter\.podDisruptionBudget/,
    { metrics: { enabled: true }, exporter: { replicas: 2, podDisruptionBudget: { enabled: true } } },
  ],
  [/^exporter\./, { metrics: { enabled: true } }],
  [/^metrics\.enabled/, {}],
  [/^metrics\.serviceMonitor\.(?!enabled)/, { metrics: { enabled: true, serviceMonitor: { enabled: true } } }],
  [/^metrics\./, { metrics: { enabled: true } }],
  [/^trace\.enabled/, {}],
  [/^trace\.otel\./, { trace: { enabled: true, provider: 'otel' } }],
  [/^trace\./, { trace: { enabled: true } }],
  [/^cache\.expireHours/, { cache: { enabled: true } }],
  [/^database\.external\./, { database: { type: 'external' } }],
  [/^redis\.external\.sentinelMasterSet/, { redis: { type: 'external' } }],
  [/^redis\.external\./, { redis: { type: 'external' } }],
  [/^core\.token(Key|Cert)/, { core: { tokenKey: 'k', tokenCert: 'c' } }],
  [/^internalTLS\.\w+\.secretName/, { internalTLS: secretTls() }],
  [/^internalTLS\.(trustCa|\w+\.(crt|key))/, { internalTLS: manualTls() }],
  [/^internalTLS\.(certSource|strong)/, { internalTLS: secretTls() }],
  [/^registry\.middleware\.(?!enabled)/, { registry: { middleware: { enabled: true } } }],
  [/^persistence\.imageChartStorage\.filesystem/, {}],
];

function secretTls(): Tree {
  return {
    enabled: true,
    certSource: 'secret',
    ...Object.fromEntries(
      ['core', 'jobservice', 'registry', 'portal', 'trivy'].map((name) => [name, { secretName: `${name}-tls` }]),
    ),
  };
}
function manualTls(): Tree {
  return {
    enabled: true,
    certSource: 'manual',
    trustCa: 'ca',
    ...Object.fromEntries(
      ['core', 'jobservice', 'registry', 'portal', 'trivy'].map((name) => [name, { crt: 'c', key: 'k' }]),
    ),
  };
}

const contextOf = (path: string): Tree => {
  const [, exposed] = /^expose\.(route|clusterIP|nodePort|loadBalancer)\./.exec(path) ?? [];
  const [, stored] = /^persistence\.imageChartStorage\.(azure|gcs|s3|swift|oss)\./.exec(path) ?? [];
  const [component, , budget] = /^(\w+)\.podDisruptionBudget\.(\w+)/.exec(path) ?? [];
  const own = contexts.find(([pattern]) => pattern.test(path))?.[1] ?? {};
  const name = component?.split('.')[0];
  return [
    own,
    exposed ? { expose: { type: exposed } } : {},
    stored ? { persistence: { imageChartStorage: { type: stored } } } : {},
    name
      ? {
          [name]: {
            replicas: 2,
            podDisruptionBudget: {
              enabled: budget !== 'enabled',
              ...(budget === 'maxUnavailable' && { minAvailable: null }),
            },
          },
        }
      : {},
    /existing\w*Key$/.test(path) ? at(path.replace(/Key$/, ''), 'some-secret') : {},
    path === 'existingSecretAdminPasswordKey' ? { existingSecretAdminPassword: 'some-secret' } : {},
  ].reduce<Tree>(joined, base);
};

/** Keys that change nothing in the model, and why. */
const without: Record<string, string> = {
  'expose.tls.auto.commonName': 'names a certificate that is not made here',
  'expose.ingress.kubeVersionOverride': 'only refused, where it asks for an API that is gone',
  'database.internal.initContainer.migrator.resources': 'no template of the chart reads it',
};

const sample: Record<string, unknown> = {
  'persistence.imageChartStorage.gcs.encodedkey': 'eyJhIjoxfQ==',
  'metrics.serviceMonitor.metricRelabelings': [{ action: 'keep' }],
  'expose.ingress.controller': 'gce',
  'expose.tls.certSource': 'none',
};

/** Keys that choose between kinds, and so change what else counts. */
const decisive = [
  ...['expose.type', 'persistence.enabled', 'persistence.imageChartStorage.type', 'database.type', 'redis.type'],
  ...[
    'redis.external.sentinelMasterSet',
    'internalTLS.certSource',
    'internalTLS.enabled',
    'trace.enabled',
    'trace.provider',
  ],
  ...['registry.middleware.type', 'registry.middleware.enabled', 'metrics.serviceMonitor.enabled'],
];

/** Keys that together make one credential of the model. */
const topics = [
  /^(harborAdminPassword|existingSecretAdminPassword(Key)?)$/,
  /^(secretKey|existingSecretSecretKey)$/,
  /^core\.(secret|existingSecret)$/,
  /^core\.(tokenKey|tokenCert|secretName)$/,
  /^core\.(xsrfKey|existingXsrfSecret(Key)?)$/,
  /^jobservice\.(secret|existingSecret(Key)?)$/,
  /^registry\.(secret|existingSecret(Key)?)$/,
  /^registry\.credentials\./,
  /^database\.external\.(password|existingSecret)$/,
  /^redis\.external\.(password|existingSecret)$/,
  /^internalTLS\.(trustCa|\w+\.(crt|key))$/,
  /^persistence\.imageChartStorage\.s3\.(accesskey|secretkey|existingSecret)$/,
  /^persistence\.imageChartStorage\.gcs\.(encodedkey|existingSecret|useWorkloadIdentity)$/,
  /^persistence\.imageChartStorage\.swift\.(password|secretkey|accesskey|existingSecret)$/,
];
const topic = (path: string): string => topics.find((pattern) => pattern.test(path))?.source ?? path;

const harborOf = (values: Tree): Harbor =>
  fromValues(values as Values, { release: 'harbor', namespace: 'n', version: '2.15.1', secrets: 'placeholders' })
    .harbor;

/** Paths at which two trees differ, as deep as both go. */
const differences = (a: unknown, b: unknown, path = ''): string[] => {
  if (JSON.stringify(a) === JSON.stringify(b)) return [];
  const isMap = (value: unknown) => typeof value === 'object' && value !== null && !Array.isArray(value);
  const deeper = isMap(a ?? b) && isMap(b ?? a);
  if (!deeper) return [path];
  const [left, right] = [(a ?? {}) as Tree, (b ?? {}) as Tree];
  if (Object.keys(left).length + Object.keys(right).length === 0) return [path];
  const keys = [...new Set([...Object.keys(left), ...Object.keys(right)])];
  return keys.flatMap((key) => differences(left[key], right[key], path ? `${path}.${key}` : key));
};

const keys = leaves(schema);

test('the table is not empty', () => {
  expect(keys.length).toBeGreaterThan(550);
});

describe('changing one key', () => {
  const changed = keys.map(([path, leaf]) => {
    const context = contextOf(path);
    const value = sample[path] ?? other(leaf);
    const harbor = harborOf(joined(context, at(path, value)));
    return { path, harbor, places: differences(harborOf(context), harbor) };
  });

  test('changes the model, apart from keys without effect', () => {
    expect(
      changed
        .filter(({ places }) => places.length === 0)
        .map(({ path }) => path)
        .sort(),
    ).toEqual(Object.keys(without).sort());
  });

  test('changes nothing that has another place in the values', () => {
    const strays = changed.flatMap(({ path, harbor, places }) =>
      decisive.includes(path) || path.endsWith('podDisruptionBudget.enabled')
        ? []
        : places
            .map((place) => valuesPath(`harbor.${place}`, harbor))
            .filter(
              (back) => topic(back) !== topic(path) && !path.startsWith(`${back}.`) && !back.startsWith(`${path}.`),
            )
            .map((back) => `${path} → ${back}`),
    );
    expect(strays).toEqual([]);
  });
});
