/** The types of Kubernetes 1.36 as its API server publishes them (OpenAPI v3), reduced to what a manifest may write. */

import published from './kubernetes-1.36.schema.json' with { type: 'json' };
import type { Manifest } from './manifest.ts';

/** The keywords that the data uses. */
export interface Schema {
  $ref?: string;
  type?: string | readonly string[];
  const?: string;
  enum?: readonly string[];
  pattern?: string;
  minimum?: number;
  maximum?: number;
  required?: readonly string[];
  properties?: Readonly<Record<string, Schema>>;
  items?: Schema;
  /** `false`: fields not in `properties` are unknown; a schema: the type of a map's values. */
  additionalProperties?: boolean | Schema;
}

const { definitions, kinds } = published as unknown as Record<'definitions' | 'kinds', Record<string, Schema>>;

const REFERENCE = '#/definitions/';

/** The schema behind a reference; any other schema is returned as it is. */
export const resolve = (schema: Schema): Schema =>
  schema.$ref === undefined ? schema : definition(schema.$ref.slice(REFERENCE.length));

/** The type of this name, e.g. `core.v1.Container`. */
export const definition = (name: string): Schema => definitions[name] ?? {};

/** `apiVersion/kind` of all types in the data: the built-in kinds that platforms use. */
export const builtInKinds: readonly string[] = Object.keys(kinds);

/** What is known of any other object. */
export const customResource: Schema = { properties: { metadata: definition('meta.v1.ObjectMeta') } };

/** The type of an object; undefined for custom resources and the built-in kinds that are not in the data. */
export const schemaOf = ({ apiVersion, kind }: Pick<Manifest, 'apiVersion' | 'kind'>): Schema | undefined =>
  kinds[`${apiVersion}/${kind}`];

/** A quantity is the one type that is a number or a string. */
export const isQuantity = ({ type }: Schema): boolean => typeof type === 'object' && type.includes('number');

/** The type of a map's values or of a field; undefined for fields that the type does not have. */
export const fieldOf = ({ properties, additionalProperties }: Schema, field: string): Schema | undefined => {
  if (properties && Object.hasOwn(properties, field)) return properties[field];
  return typeof additionalProperties === 'object' ? additionalProperties : undefined;
};
