/** Structural schemas of CustomResourceDefinitions, as an API server applies them to objects that are sent with strict validation. */
interface Schema {
  type?: string;
  properties?: Record<string, Schema>;
  additionalProperties?: Schema;
  items?: Schema;
  required?: string[];
  enum?: unknown[];
  nullable?: boolean;
  'x-kubernetes-preserve-unknown-fields'?: boolean;
}

const typeOf = (value: unknown): string => {
  if (Array.isArray(value)) return 'array';
  if (value === null) return 'null';
  if (typeof value === 'number') return Number.isInteger(value) ? 'integer' : 'number';
  return typeof value;
};

/** Paths that the schema refuses: unknown fields, wrong types, values that are not offered, missing fields. */
export const refused = (value: unknown, schema: Schema, path = ''): string[] => {
  if (value === null) return schema.nullable ? [] : [`${path} is null`];
  if (value === undefined) return [];
  const type = typeOf(value);
  if (schema.type !== undefined && type !== schema.type && !(schema.type === 'number' && type === 'integer')) {
    return [`${path} is ${type}, not ${schema.type}`];
  }
  if (schema.enum && !schema.enum.includes(value)) return [`${path} is not offered`];
  if (Array.isArray(value))
    return value.flatMap((item, index) => refused(item, schema.items ?? {}, `${path}[${index}]`));
  if (type !== 'object' || schema['x-kubernetes-preserve-unknown-fields']) return [];
  const { properties, additionalProperties, required = [] } = schema;
  const fields = Object.entries(value as object);
  return [
    ...required.filter((key) => !Object.hasOwn(value as object, key)).map((key) => `${path}.${key} is missing`),
    ...fields.flatMap(([key, field]) => {
      const own = properties && Object.hasOwn(properties, key) ? properties[key] : additionalProperties;
      // A schema that says nothing about fields, as that of metadata, leaves them to the API server.
      if (!own) return properties ? [`${path}.${key} is unknown`] : [];
      return refused(field, own, `${path}.${key}`);
    }),
  ];
};
