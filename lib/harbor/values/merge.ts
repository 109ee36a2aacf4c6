/** Helm's merge: maps join key by key, everything else replaces, null removes a default. */

type Map = Record<string, unknown>;

const isMap = (value: unknown): value is Map => typeof value === 'object' && value !== null && !Array.isArray(value);

/** A copy without the keys that are null, at any depth of maps. */
const withoutNulls = (value: unknown): unknown => (isMap(value) ? mergeValues({}, value) : value);

/** `values` over `defaults`; neither is changed. */
export const mergeValues = <T extends object>(defaults: T, values: object): T => {
  const merged: Map = Object.fromEntries(Object.entries(defaults));
  for (const [key, value] of Object.entries(values)) {
    const present = merged[key];
    if (value === null) delete merged[key];
    else merged[key] = isMap(value) && isMap(present) ? mergeValues(present, value) : withoutNulls(value);
  }
  return merged as T;
};
