/**
 * Merging a partial object into a whole one by Kubernetes' own rules (strategic merge): maps field by field, lists of
 * objects item by item where items have a key, everything else replaced; `null` deletes.
 */

/** What may be merged into a value of type T: any part of it, `null` to delete a field. */
export type Merge<T> = T extends readonly (infer Item)[]
  ? Item extends object
    ? (Merge<Item> & Directive)[]
    : T
  : T extends object
    ? { [Field in keyof T]?: Merge<T[Field]> | null }
    : T;

/** `$patch: 'delete'` beside the key of a list item deletes the item. */
interface Directive {
  $patch?: 'delete';
}

type Fields = Readonly<Record<string, unknown>>;
type Path = readonly (string | number)[];

/** The field that tells the items of a list apart, where it is not `name` (patchMergeKey in Kubernetes' types). */
const ITEM_KEYS: Readonly<Record<string, readonly string[]>> = {
  hostAliases: ['ip'],
  ports: ['containerPort', 'port'],
  topologySpreadConstraints: ['topologyKey'],
  volumeDevices: ['devicePath'],
  volumeMounts: ['mountPath'],
};

/**
 * The merged value; `given` and `change` stay as they are. `missed` is called with the path of each deletion that finds
 * nothing to delete.
 */
export const merge = (given: unknown, change: unknown, missed: (path: string) => void, path: Path = []): unknown => {
  if (Array.isArray(change)) return mergeList(given, change, missed, path);
  if (!isFields(change)) return change;
  const merged: Record<string, unknown> = isFields(given) ? { ...given } : {};
  for (const [field, part] of Object.entries(change)) {
    if (part === undefined) continue;
    const here = [...path, field];
    if (part !== null) merged[field] = merge(merged[field], part, missed, here);
    else if (merged[field] === undefined) missed(here.join('.'));
    else delete merged[field];
  }
  return merged;
};

const mergeList = (given: unknown, change: readonly unknown[], missed: (path: string) => void, path: Path): unknown => {
  const items = Array.isArray(given) ? [...given] : [];
  const key = itemKey(path, [...items, ...change]);
  if (key === undefined || change.length === 0) return change.map((item) => merge(undefined, item, missed, path));
  for (const part of change) {
    const { $patch, ...fields } = part as Fields;
    const position = items.findIndex((item) => (item as Fields)[key] === fields[key]);
    const here = [...path, `${key}=${fields[key]}`];
    if ($patch === 'delete') {
      if (position < 0) missed(here.join('.'));
      else items.splice(position, 1);
    } else if (position < 0) items.push(merge(undefined, fields, missed, here));
    else items[position] = merge(items[position], fields, missed, here);
  }
  return items;
};

/** The key that all items have, or undefined: then the list is replaced. */
const itemKey = (path: Path, items: readonly unknown[]): string | undefined =>
  (ITEM_KEYS[String(path.at(-1))] ?? ['name']).find((key) => items.every((item) => isFields(item) && key in item));

const isFields = (value: unknown): value is Fields =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
