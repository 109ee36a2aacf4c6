/** A README as data: its tables, and its flowchart by a grammar that is a small, strict part of Mermaid's. */

export interface Flowchart {
  /** Boxes by identifier: pods of a namespace. */
  boxes: Map<string, { namespace: string; label: string }>;
  /** Bubbles by identifier: everything else. */
  bubbles: Map<string, string>;
  arrows: { from: string; to: string; ports: string[] }[];
}

const id = '[A-Za-z][A-Za-z0-9_]*';
const text = '"([^"`\\\\<>]+)"';
const opening = new RegExp(`^ {2}subgraph (${id})\\[${text}\\]$`);
const box = new RegExp(`^ {4}(${id})\\[${text}\\]$`);
const bubble = new RegExp(`^ {2}(${id})\\(\\[${text}\\]\\)$`);
const arrow = new RegExp(`^ {2}(${id}) -->\\|${text}\\| (${id})$`);
const port = /^\d{1,5}(\/UDP)?$/;
/** Words of Mermaid's own, which may not be identifiers. */
const words = [
  'end',
  'graph',
  'flowchart',
  'subgraph',
  'direction',
  'style',
  'linkstyle',
  'classdef',
  'class',
  'click',
  'default',
  'href',
  'call',
];

/** Throws at the first line that does not fit: header, then namespaces with boxes, then bubbles, then arrows between known ends. */
export const flowchart = (source: string): Flowchart => {
  const chart: Flowchart = { boxes: new Map(), bubbles: new Map(), arrows: [] };
  const taken = new Set<string>();
  const refuse = (line: number, why: string): never => {
    throw new Error(`line ${line + 1}: ${why}`);
  };
  const take = (name: string, line: number) => {
    if (taken.has(name)) refuse(line, `${name} is there twice`);
    if (words.includes(name.toLowerCase())) refuse(line, `${name} is a word of Mermaid`);
    taken.add(name);
  };
  const lines = source.split('\n');
  if (lines[0] !== 'flowchart LR') refuse(0, 'not the header');
  let inside: string | undefined;
  let filled = false;
  let stage = 0;
  const reach = (wanted: number, line: number) => {
    if (wanted < stage || (inside !== undefined && wanted > 0)) refuse(line, 'in the wrong place');
    stage = wanted;
  };
  for (const [number, line] of lines.entries()) {
    if (number === 0) continue;
    const [, opened, namespace] = opening.exec(line) ?? [];
    const [, boxed, label] = box.exec(line) ?? [];
    const [, bubbled, name] = bubble.exec(line) ?? [];
    const [, from, ports, to] = arrow.exec(line) ?? [];
    if (opened && namespace) {
      reach(0, number);
      if (inside !== undefined) refuse(number, 'a namespace in a namespace');
      take(opened, number);
      inside = namespace;
      filled = false;
    } else if (boxed && label) {
      if (inside === undefined) refuse(number, 'a box outside of namespaces');
      take(boxed, number);
      filled = true;
      chart.boxes.set(boxed, { namespace: inside ?? '', label });
    } else if (line === '  end') {
      if (inside === undefined || !filled) refuse(number, 'the end of nothing');
      inside = undefined;
    } else if (bubbled && name) {
      reach(1, number);
      take(bubbled, number);
      chart.bubbles.set(bubbled, name);
    } else if (from && to && ports) {
      reach(2, number);
      for (const end of [from, to])
        if (!chart.boxes.has(end) && !chart.bubbles.has(end)) refuse(number, `no node ${end}`);
      const list = ports.split(' ');
      if (!list.every((one) => port.test(one))) refuse(number, `${ports} are no ports`);
      chart.arrows.push({ from, to, ports: list });
    } else refuse(number, `${JSON.stringify(line)} is nothing`);
  }
  if (inside !== undefined) refuse(lines.length, 'a namespace without end');
  return chart;
};

export interface Document {
  /** Sections by title, with everything below it. */
  sections: Map<string, string>;
  /** Rows of the first table below a title, cells by column; none where there is no table. */
  rows(title: string): Record<string, string>[];
  mermaid: string;
}

const cells = (line: string): string[] =>
  line
    .replace(/^\| | \|$/g, '')
    .split(/ \| /)
    .map((cell) => cell.replaceAll('\\|', '|').replaceAll('`', '').trim());

export const documentOf = (markdown: string): Document => {
  const parts = markdown.split(/^## /m).slice(1);
  const sections = new Map(
    parts.map((part) => {
      const end = part.indexOf('\n');
      return [part.slice(0, end), part.slice(end + 2)];
    }),
  );
  const rows = (title: string): Record<string, string>[] => {
    const [head, , ...body] = (sections.get(title) ?? '').split('\n').filter((line) => line.startsWith('| '));
    const columns = head ? cells(head) : [];
    return body.map((line) => Object.fromEntries(cells(line).map((cell, index) => [columns[index] ?? '?', cell])));
  };
  return { sections, rows, mermaid: /```mermaid\n([\s\S]*?)\n```/.exec(markdown)?.[1] ?? '' };
};
