/** What an API server says to a custom resource under strict validation, as far as the CRD's schema says it. */
import type { Manifest } from '../../lib/kube/manifest.ts';

interface Schema {
  type?: string;
  properties?: Record<string, Schema>;
  additionalProperties?: Schema;
  items?: Schema;
  required?: string[];
  enum?: unknown[];
  minimum?: number;
  maximum?: number;
  minItems?: number;
  maxItems?: number;
  minLength?: number;
  maxLength?: number;
  pattern?: string;
  anyOf?: Schema[];
  oneOf?: Schema[];
  allOf?: Schema[];
  not?: Schema;
  [extension: `x-kubernetes-${string}`]: unknown;
}

interface Definition {
  spec: {
    names: { kind: string };
    versions: { name: string; schema: { openAPIV3Schema: unknown } }[];
  };
}

const typeOf = (value: unknown): string =>
  Array.isArray(value) ? 'array' : Number.isInteger(value) ? 'integer' : value === null ? 'null' : typeof value;

/** Complaints about a value; `strict` is off inside anyOf and the like, which repeat a part of the properties only. */
const complaints = (schema: Schema, value: unknown, path: string, strict = true): string[] => {
  const found = typeOf(value);
  if (schema['x-kubernetes-int-or-string']) return ['integer', 'string'].includes(found) ? [] : [`${path}: ${found}`];
  if (schema.type && schema.type !== found && !(schema.type === 'number' && found === 'integer'))
    return [`${path}: ${found}`];
  const bad: string[] = [];
  const limit = (broken: boolean | undefined, name: string) => broken && bad.push(`${path}: ${name}`);
  limit(schema.enum && !schema.enum.includes(value), 'enum');
  if (typeof value === 'number') {
    limit(schema.minimum !== undefined && value < schema.minimum, 'minimum');
    limit(schema.maximum !== undefined && value > schema.maximum, 'maximum');
  }
  if (typeof value === 'string') {
    limit(schema.pattern !== undefined && !new RegExp(schema.pattern).test(value), 'pattern');
    limit(value.length < (schema.minLength ?? 0), 'minLength');
    limit(value.length > (schema.maxLength ?? Number.POSITIVE_INFINITY), 'maxLength');
  }
  if (Array.isArray(value)) {
    limit(value.length < (schema.minItems ?? 0), 'minItems');
    limit(value.length > (schema.maxItems ?? Number.POSITIVE_INFINITY), 'maxItems');
    for (const [index, item] of value.entries()) {
      bad.push(...complaints(schema.items ?? {}, item, `${path}[${index}]`, strict));
    }
  } else if (found === 'object') {
    const fields = value as Record<string, unknown>;
    for (const name of schema.required ?? []) limit(fields[name] === undefined, `${name} is missing`);
    for (const [name, item] of Object.entries(fields)) {
      const inner = schema.properties?.[name] ?? schema.additionalProperties;
      if (item === undefined) continue;
      if (inner) bad.push(...complaints(inner, item, `${path}.${name}`, strict));
      else limit(strict && !schema['x-kubernetes-preserve-unknown-fields'], `unknown field ${name}`);
    }
  }
  const holds = (other: Schema) => complaints(other, value, path, false).length === 0;
  limit(schema.anyOf && !schema.anyOf.some(holds), 'anyOf');
  limit(schema.oneOf && schema.oneOf.filter(holds).length !== 1, 'oneOf');
  limit(schema.allOf && !schema.allOf.every(holds), 'allOf');
  limit(schema.not && holds(schema.not), 'not');
  return bad;
};

/** Complaints of the CRD of an object's kind; a kind without one is a complaint itself. */
export const refusals = <Resource extends Pick<Manifest, 'apiVersion' | 'kind'>>(
  definitions: readonly unknown[],
  object: Resource,
): string[] => {
  const { apiVersion, kind } = object;
  const definition = (definitions as Definition[]).find(({ spec }) => spec.names.kind === kind);
  const version = definition?.spec.versions.find(({ name }) => apiVersion.endsWith(`/${name}`));
  if (!version) return [`no CRD of ${apiVersion} ${kind}`];
  const schema = version.schema.openAPIV3Schema as Schema;
  const metadata: Schema = {
    type: 'object',
    'x-kubernetes-preserve-unknown-fields': true,
  };
  return complaints({ ...schema, properties: { ...schema.properties, metadata } }, object, kind);
};
