/** Whether what a key holds is of its type: lists and maps here, single values in `check-scalar.ts`. */
import { error, type Problem } from '../../problem.ts';
import {
  type Checked,
  checkNumber,
  checkNumberOrText,
  checkSwitch,
  checkText,
  isMap,
  kindOf,
  ok,
  type Place,
  shown,
  wrong,
} from './check-scalar.ts';
import type { Value, ValueMap } from './read.ts';
import type { Leaf } from './schema/leaf.ts';
import { nearest } from './suggest.ts';

/** Empty maps and lists stand for each other: `tolerations: {}` is no mistake to anybody. */
const isEmpty = (value: Value): boolean =>
  typeof value === 'object' && value !== null && Object.keys(value).length === 0;

const checkTexts = (leaf: Leaf<unknown>, value: Value, place: Place): Checked => {
  if (isEmpty(value)) return ok([]);
  if (!Array.isArray(value)) {
    const source = typeof value === 'string' ? shown(place) : undefined;
    return wrong(
      place,
      `${kindOf(value)} where a list is expected`,
      `write a list: [${source ?? leaf.oneOf?.[0] ?? '…'}]`,
    );
  }
  return together(value.map((item, index) => checkText(leaf, item, place.below(index))));
};

const checkLabels = (value: Value, place: Place): Checked => {
  if (isEmpty(value)) return ok({});
  if (!isMap(value))
    return wrong(place, `${kindOf(value)} where a map is expected`, 'write `name: value` lines below it');
  const texts: Record<string, string | null> = {};
  const problems: Problem[] = [];
  for (const [name, text] of Object.entries(value)) {
    if (typeof text === 'object' && text !== null) {
      problems.push(
        error('values-type', place.below(name).where, `${kindOf(text)} where text is expected`, 'write text'),
      );
    } else texts[name] = text === null ? null : String(text);
  }
  return { value: texts, problems };
};

/** Data as Kubernetes takes it: no nulls, no numbers that only this program can hold. */
const plain = (value: Value): unknown => {
  if (typeof value === 'bigint') return String(value);
  if (Array.isArray(value)) return value.map(plain);
  if (!isMap(value)) return value;
  return Object.fromEntries(
    Object.entries(value).flatMap(([key, field]) => (field === null ? [] : [[key, plain(field)]])),
  );
};

const checkFields = ({ fields }: Leaf<unknown>, value: ValueMap, place: Place): Problem[] => {
  if (!fields) return [];
  return Object.keys(value).flatMap((field) => {
    if (fields.includes(field)) return [];
    const guess = nearest(field, fields);
    return [
      error(
        'values-key',
        place.below(field).where,
        `Kubernetes knows no field ${field} here`,
        guess ? `did you mean ${guess}` : `one of ${fields.join(', ')}`,
      ),
    ];
  });
};

const checkObject = (leaf: Leaf<unknown>, value: Value, place: Place): Checked => {
  if (isEmpty(value)) return ok({});
  if (!isMap(value))
    return wrong(
      place,
      `${kindOf(value)} where a map is expected`,
      `write a map${leaf.fields ? ` of ${leaf.fields.slice(0, 3).join(', ')}` : ''}`,
    );
  // Nulls stay: they remove defaults of the chart.
  return { value, problems: checkFields(leaf, value, place) };
};

const checkItem = (leaf: Leaf<unknown>, item: Value, place: Place): Checked => {
  const needs = leaf.needs;
  if (!isMap(item)) {
    const source = typeof item === 'string' ? shown(place) : undefined;
    return wrong(
      place,
      `${kindOf(item)} where a map is expected`,
      needs ? `write - ${needs}: ${source ?? '…'}` : 'write a map',
    );
  }
  const problems = checkFields(leaf, item, place);
  if (needs && typeof item[needs] !== 'string' && problems.length === 0) {
    problems.push(error('values-type', place.where, `the item has no ${needs}`, `add ${needs}: to it`));
  }
  if (
    leaf.fields?.includes('value') &&
    item.value !== undefined &&
    item.value !== null &&
    typeof item.value !== 'string'
  ) {
    return {
      problems: [...problems, ...checkText({ is: 'text' }, item.value, place.below('value')).problems],
    };
  }
  return { value: plain(item), problems };
};

const checkObjects = (leaf: Leaf<unknown>, value: Value, place: Place): Checked => {
  if (isEmpty(value)) return ok([]);
  if (!Array.isArray(value))
    return wrong(
      place,
      `${kindOf(value)} where a list is expected`,
      leaf.needs ? `write a list: - ${leaf.needs}: …` : 'write a list',
    );
  return together(value.map((item, index) => checkItem(leaf, item, place.below(index))));
};

/** A list of checked items: those which are good. */
const together = (items: Checked[]): Checked => ({
  value: items.flatMap((item) => (item.value === undefined ? [] : [item.value])),
  problems: items.flatMap((item) => item.problems),
});

export const checkLeaf = (leaf: Leaf<unknown>, value: Value, place: Place): Checked => {
  switch (leaf.is) {
    case 'text':
      return checkText(leaf, value, place);
    case 'switch':
      return checkSwitch(leaf, value, place);
    case 'integer':
    case 'number':
      return checkNumber(leaf, value, place);
    case 'numberOrText':
      return checkNumberOrText(value, place);
    case 'texts':
      return checkTexts(leaf, value, place);
    case 'labels':
      return checkLabels(value, place);
    case 'object':
      return checkObject(leaf, value, place);
    case 'objects':
      return checkObjects(leaf, value, place);
  }
};
