/**
 * The pass that makes an object final, so that the API server stores what git says and Argo CD sees no difference:
 * one order of keys, quantities in the server's spelling, the defaults that are part of keys and of immutable fields,
 * and nothing empty that means nothing.
 */
import type { Manifest } from './manifest.ts';
import { customResource, definition, fieldOf, isQuantity, resolve, type Schema, schemaOf } from './openapi.ts';
import { canonicalQuantity } from './quantity.ts';

type Fields = Readonly<Record<string, unknown>>;

const SELECTOR = definition('meta.v1.LabelSelector');
const METADATA = definition('meta.v1.ObjectMeta');
/** Schemas inside a CustomResourceDefinition: `{}` means "anything", and null may be a default. */
const FREE_FORM = definition('apiextensions.v1.JSONSchemaProps');

/** Fields whose emptiness says something, besides selectors (`{}` selects everything) and required fields. */
const MEANINGFUL_WHEN_EMPTY = new Map<Schema, readonly string[]>([
  [definition('core.v1.Volume'), ['emptyDir']],
  [definition('networking.v1.NetworkPolicySpec'), ['ingress', 'egress']],
  [definition('networking.v1.NetworkPolicyIngressRule'), ['from']],
  [definition('networking.v1.NetworkPolicyEgressRule'), ['to']],
  [definition('apiextensions.v1.CustomResourceSubresources'), ['status']],
]);

/**
 * Defaults that belong in git: lists of ports are merged by number and protocol, and what a claim template lacks when
 * it is created shows as a difference for ever, since it cannot be changed.
 */
const DEFAULTS = new Map<Schema, (fields: Fields) => Fields>([
  [definition('core.v1.ContainerPort'), (port) => ({ ...port, protocol: port.protocol ?? 'TCP' })],
  [definition('core.v1.ServicePort'), (port) => ({ ...port, protocol: port.protocol ?? 'TCP' })],
  [
    definition('core.v1.PersistentVolumeClaim'),
    ({ spec, ...claim }) => ({ ...CLAIM, ...claim, spec: filesystem(spec as Fields) }),
  ],
]);

const CLAIM = { apiVersion: 'v1', kind: 'PersistentVolumeClaim' };
const filesystem = (spec: Fields | undefined) => ({ ...spec, volumeMode: spec?.volumeMode ?? 'Filesystem' });

const OBJECT_ORDER = ['apiVersion', 'kind', 'metadata'];
const METADATA_ORDER = ['name', 'namespace', 'labels', 'annotations'];
const ITEM_ORDER = ['name'];

/** The final form of an object. Built-in kinds are known in full, of custom resources the metadata. Copies, never changes. */
export const normalise = <M extends Manifest>(manifest: M): M => {
  const final = object(manifest, schemaOf(manifest) ?? customResource, OBJECT_ORDER);
  const { status, ...rest } = final;
  return (isEmpty(status) ? rest : final) as M;
};

const value = (given: unknown, schema: Schema | undefined, order: readonly string[] = []): unknown => {
  if (typeof given !== 'object' || given === null) {
    return schema && isQuantity(schema) ? (canonicalQuantity(given as string | number) ?? given) : given;
  }
  if (schema === FREE_FORM) return given;
  if (!Array.isArray(given)) return object(given as Fields, schema, order);
  const items = schema?.items && resolve(schema.items);
  return given.filter((item) => item !== undefined && item !== null).map((item) => value(item, items, ITEM_ORDER));
};

const object = (given: Fields, schema: Schema | undefined, order: readonly string[]): Fields => {
  const fields = (schema && DEFAULTS.get(schema)?.(given)) ?? given;
  const first =
    schema === METADATA ? METADATA_ORDER : 'apiVersion' in fields && 'kind' in fields ? OBJECT_ORDER : order;
  const entries: [string, unknown][] = [];
  for (const name of inOrder(fields, first)) {
    const given = fields[name];
    if (given === undefined || given === null) continue;
    const field = schema && fieldOf(schema, name);
    const type = field && resolve(field);
    const final = value(given, type);
    if (type && isEmpty(final) && !meansSomethingEmpty(schema, name, type)) continue;
    entries.push([name, final]);
  }
  return Object.fromEntries(entries);
};

const inOrder = (fields: Fields, first: readonly string[]): string[] => [
  ...first.filter((name) => name in fields),
  ...Object.keys(fields).filter((name) => !first.includes(name)),
];

const isEmpty = (given: unknown): boolean =>
  typeof given === 'object' && given !== null && Object.keys(given).length === 0;

const meansSomethingEmpty = (owner: Schema, field: string, type: Schema): boolean =>
  type === SELECTOR || owner.required?.includes(field) || MEANINGFUL_WHEN_EMPTY.get(owner)?.includes(field) || false;
