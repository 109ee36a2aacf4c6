/**
 * Strict validation against Kubernetes' own types, as the API server does it for `--validate=strict`: unknown fields,
 * wrong types, values that are not offered, required fields that are missing. Null is refused as well: it says nothing.
 */
import { error, type Problem } from '../problem.ts';
import { groupOf, objectPath } from './identity.ts';
import type { Manifest } from './manifest.ts';
import { nearest } from './nearest.ts';
import { builtInKinds, customResource, fieldOf, isQuantity, resolve, type Schema, schemaOf } from './openapi.ts';

export interface Validation {
  problems: Problem[];
  /** Every field has a value of its type, so that other checks can look into the objects. */
  wellFormed: boolean;
  /** `apiVersion/kind` of the objects of which only the metadata was checked: custom resources and rare built-in kinds, sorted. */
  notCovered: string[];
}

/** All violations in all objects, each with the path of the field inside its object. */
export const validateSchemas = (manifests: readonly Manifest[]): Validation => {
  const problems: Problem[] = [];
  const notCovered = new Set<string>();
  let wellFormed = true;
  for (const manifest of manifests) {
    const report: Report = (path, what, fix, malformed = false) => {
      problems.push(error('schema', `${objectPath(manifest)} ${path}`, what, fix));
      if (malformed) wellFormed = false;
    };
    const schema = schemaOf(manifest);
    validateValue(manifest, schema ?? customResource, '', report);
    if (!schema && !reportSlip(manifest, report)) notCovered.add(`${manifest.apiVersion}/${manifest.kind}`);
  }
  return { problems, wellFormed, notCovered: [...notCovered].sort() };
};

type Report = (path: string, what: string, fix: string, malformed?: boolean) => void;
const MALFORMED = true;

const builtIns = builtInKinds.map((name) => {
  const slash = name.lastIndexOf('/');
  return { apiVersion: name.slice(0, slash), kind: name.slice(slash + 1) };
});
const builtInGroups = new Set(['extensions', ...builtIns.map(({ apiVersion }) => groupOf(apiVersion))]);

/** In a built-in group, a kind under another version (`policy/v1beta1`) or nearly spelt like a known one is a slip. */
const reportSlip = ({ apiVersion, kind }: Manifest, report: Report): boolean => {
  if (!builtInGroups.has(groupOf(apiVersion))) return false;
  const served = builtIns.find((builtIn) => builtIn.kind === kind);
  const ofVersion = builtIns.flatMap((builtIn) => (builtIn.apiVersion === apiVersion ? [builtIn.kind] : []));
  const near = nearest(kind, ofVersion);
  if (served)
    report('apiVersion', `Kubernetes 1.36 does not serve ${kind} as ${apiVersion}`, `apiVersion: ${served.apiVersion}`);
  else if (near) report('kind', `there is no kind ${kind} in ${apiVersion}`, `kind: ${near}`);
  return served !== undefined || near !== undefined;
};

const validateValue = (value: unknown, reference: Schema, path: string, report: Report): void => {
  const schema = resolve(reference);
  if (value === null) report(path, 'is null', 'leave the field out', MALFORMED);
  else if (!hasType(value, schema.type)) report(path, `is ${typeName(value)}`, `write ${expected(schema)}`, MALFORMED);
  else if (Array.isArray(value)) {
    if (schema.items)
      for (const [index, item] of value.entries()) validateValue(item, schema.items, `${path}[${index}]`, report);
  } else if (typeof value === 'object') validateFields(value as Fields, schema, path, report);
  else validateScalar(value as string | number, schema, path, report);
};

type Fields = Readonly<Record<string, unknown>>;

const validateFields = (value: Fields, schema: Schema, path: string, report: Report): void => {
  for (const [field, part] of Object.entries(value)) {
    if (part === undefined) continue;
    const type = fieldOf(schema, field);
    if (type) validateValue(part, type, fieldPath(path, field), report);
    else if (schema.additionalProperties === false) {
      const known = Object.keys(schema.properties ?? {});
      const near = nearest(field, known);
      const fix = near ? `write ${near}` : `remove it; the fields here are ${known.join(', ')}`;
      report(fieldPath(path, field), `there is no field ${field} here`, fix);
    }
  }
  for (const field of schema.required ?? []) {
    if (value[field] === undefined) report(fieldPath(path, field), 'is required', `write ${field}`, MALFORMED);
  }
};

const validateScalar = (value: string | number, schema: Schema, path: string, report: Report): void => {
  const { enum: offered, pattern, minimum = -Infinity, maximum = Infinity } = schema;
  if (offered && !offered.includes(String(value))) {
    report(path, `${value} is not offered`, `write ${offered.join(' or ')}`);
  }
  // The value is not repeated: the other pattern is base64, which is for Secrets.
  if (pattern !== undefined && !regularExpression(pattern).test(String(value))) {
    report(path, isQuantity(schema) ? `${value} is no quantity` : 'is not base64', `write ${expected(schema)}`);
  }
  if (typeof value === 'number' && (value < minimum || value > maximum)) {
    report(path, `${value} is out of range`, `write a number from ${minimum} to ${maximum}`);
  }
};

const hasType = (value: unknown, type: Schema['type']): boolean =>
  type === undefined || (typeof type === 'string' ? isA(value, type) : type.some((one) => isA(value, one)));

const isA = (value: unknown, type: string): boolean => {
  switch (type) {
    case 'integer':
      return Number.isInteger(value);
    case 'number':
      return Number.isFinite(value);
    case 'array':
      return Array.isArray(value);
    case 'object':
      return typeof value === 'object' && !Array.isArray(value);
    default:
      return typeof value === type;
  }
};

const article = (noun: string): string => `${/^[aeiou]/.test(noun) ? 'an' : 'a'} ${noun}`;

const typeName = (value: unknown): string =>
  article(Array.isArray(value) ? 'list' : typeof value === 'object' ? 'map' : typeof value);

/** What a field takes, in a message. */
const expected = (schema: Schema): string => {
  if (isQuantity(schema)) return 'a quantity such as 500m, 2 or 10Gi';
  if (schema.pattern !== undefined) return 'the value in base64';
  const words: Record<string, string> = { array: 'list', object: 'map' };
  return [schema.type ?? []]
    .flat()
    .map((type) => article(words[type] ?? type))
    .join(' or ');
};

const fieldPath = (path: string, field: string): string => {
  if (!/^[\w$-]+$/.test(field)) return `${path}[${JSON.stringify(field)}]`;
  return path === '' ? field : `${path}.${field}`;
};

const compiled = new Map<string, RegExp>();
const regularExpression = (pattern: string): RegExp => {
  const known = compiled.get(pattern) ?? new RegExp(pattern);
  compiled.set(pattern, known);
  return known;
};
