/**
 * Plain trees as YAML that Kubernetes (a YAML 1.1 reader) and YAML 1.2 readers understand alike: block style, two
 * spaces, list dashes under their key, text in literal blocks, lines never folded.
 *
 * The `yaml` package takes twenty times as long per object and prints the string `0o7` bare, which Kubernetes reads as 7.
 */
import { keyText, scalar } from './yaml-scalar.ts';

/** One document, ending in a newline. Undefined fields and items are dropped; keys may have 1,024 characters. */
export const toYaml = (root: object): string =>
  (Array.isArray(root) ? list(root, '') : map(root, '')) || `${empty(root)}\n`;

/** Several documents, each after the first opened by `---`. */
export const toYamlDocuments = (roots: readonly object[]): string => roots.map(toYaml).join('---\n');

/** The entries of a map on lines at `indent`, the first one after `head`; '' where there are none. */
const map = (node: object, indent: string, head = indent): string => {
  let text = '';
  for (const [key, value] of Object.entries(node)) {
    if (value !== undefined) text += `${text === '' ? head : indent}${keyText(key)}:${entry(value, indent)}`;
  }
  return text;
};

/** What follows `key:`, with its newline. Lists keep the indent of their key, maps go one step deeper. */
const entry = (value: unknown, indent: string): string => {
  if (typeof value !== 'object' || value === null) return ` ${scalar(value, indent)}\n`;
  const nested = Array.isArray(value) ? list(value, indent) : map(value, `${indent}  `);
  return nested === '' ? ` ${empty(value)}\n` : `\n${nested}`;
};

/** The items of a list, dashes at `indent`; the first line of a nested collection stands on the line of its dash. */
const list = (items: readonly unknown[], indent: string, head = indent): string => {
  let text = '';
  for (const item of items) {
    if (item !== undefined) text += `${text === '' ? head : indent}- ${itemText(item, indent)}`;
  }
  return text;
};

const itemText = (item: unknown, indent: string): string => {
  if (typeof item !== 'object' || item === null) return `${scalar(item, indent)}\n`;
  const nested = Array.isArray(item) ? list(item, `${indent}  `, '') : map(item, `${indent}  `, '');
  return nested === '' ? `${empty(item)}\n` : nested;
};

const empty = (collection: object): string => (Array.isArray(collection) ? '[]' : '{}');
