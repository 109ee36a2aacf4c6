/** Structural schemas and CustomResourceDefinitions in few words. */
import type { Manifest } from '../../../kube/manifest.ts';

/** A node of `openAPIV3Schema`: what is not among `properties` is pruned, and refused under strict validation. */
export interface Schema {
  type: 'object' | 'array' | 'string' | 'integer' | 'boolean';
  [keyword: string]: unknown;
}

export type Properties = Record<string, Schema>;

export const string: Schema = { type: 'string' };
export const boolean: Schema = { type: 'boolean' };
export const int32 = (limits: Record<string, unknown> = {}): Schema => ({
  type: 'integer',
  format: 'int32',
  ...limits,
});
export const int64 = (limits: Record<string, unknown> = {}): Schema => ({
  type: 'integer',
  format: 'int64',
  ...limits,
});
export const oneOf = (...values: string[]): Schema => ({ type: 'string', enum: values });
export const withDefault = (schema: Schema, value: unknown): Schema => ({ ...schema, default: value });
export const list = (items: Schema): Schema => ({ type: 'array', items });

export const object = (properties: Properties, required?: string[]): Schema => ({
  type: 'object',
  properties,
  required,
});

/** A condition in CEL, with what to say where it does not hold. */
export const rule = (schema: Schema, ...validations: { rule: string; message: string }[]): Schema => ({
  ...schema,
  'x-kubernetes-validations': validations,
});

/** `reason` is the API's own word: which value cannot be changed. */
export const immutable = (schema: Schema, message = 'Value is immutable'): Schema =>
  rule(schema, { rule: 'self == oldSelf', message });

/** A list or map that server-side apply replaces as a whole. */
const atomicList = (items: Schema): Schema => ({ ...list(items), 'x-kubernetes-list-type': 'atomic' });
export const atomic = (schema: Schema): Schema => ({ ...schema, 'x-kubernetes-map-type': 'atomic' });

export const labelSelector = atomic(
  object({
    matchLabels: { type: 'object', additionalProperties: string },
    matchExpressions: atomicList(
      object({ key: string, operator: string, values: atomicList(string) }, ['key', 'operator']),
    ),
  }),
);

/** A column of `kubectl get`. */
export interface Column {
  name: string;
  type: 'string' | 'integer' | 'boolean' | 'date';
  jsonPath: string;
  /** Above 0: with `-o wide` only. */
  priority?: number;
}

export const column = (name: string, jsonPath: string, type: Column['type'] = 'string', priority?: number): Column => ({
  name,
  type,
  jsonPath,
  ...(priority !== undefined && { priority }),
});

export interface Version {
  name: string;
  /** Why nobody should write this version any more. */
  deprecationWarning?: string;
  columns?: Column[];
  /** Absent: objects have none. */
  spec?: Schema;
  /** What controllers write. Default: nothing yet. */
  status?: Schema;
  required?: string[];
}

const version = ({ name, deprecationWarning, columns, spec, status, required }: Version, storage: boolean) => ({
  name,
  served: true,
  storage,
  ...(deprecationWarning && { deprecated: true, deprecationWarning }),
  additionalPrinterColumns: columns,
  schema: {
    openAPIV3Schema: object(
      {
        apiVersion: string,
        kind: string,
        metadata: { type: 'object' },
        ...(spec && { spec }),
        status: status ?? { type: 'object' },
      },
      required,
    ),
  },
  subresources: { status: {} },
});

export interface Kind {
  group: string;
  kind: string;
  plural: string;
  scope?: 'Namespaced' | 'Cluster';
  /** The last one is stored. */
  versions: Version[];
  conversion?: Record<string, unknown>;
}

export const customResourceDefinition = ({
  group,
  kind,
  plural,
  scope = 'Namespaced',
  versions,
  conversion,
}: Kind): Manifest => ({
  apiVersion: 'apiextensions.k8s.io/v1',
  kind: 'CustomResourceDefinition',
  metadata: { name: `${plural}.${group}` },
  spec: {
    group,
    names: { kind, listKind: `${kind}List`, plural, singular: kind.toLowerCase() },
    scope,
    conversion: conversion ?? { strategy: 'None' },
    versions: versions.map((settings, index) => version(settings, index === versions.length - 1)),
  },
});
