/** The picture of who may talk to whom, as a Mermaid flowchart made of the declared calls. */
import type { App } from '../app.ts';
import { type Call, type End, inNamespace, isPods } from '../network/calls.ts';

/** Nodes need names without punctuation; equal ends share one. */
const idOf = (end: End): string =>
  `${'namespace' in end && end.namespace ? `${end.namespace}_` : ''}${end.name}`.replace(/[^A-Za-z0-9]+/g, '_');

const label = (text: string): string => `"${text.replaceAll('"', '#quot;')}"`;

const shape = (end: End): string => (isPods(end) ? `[${label(end.name)}]` : `([${label(end.name)}])`);

const ports = ({ ports }: Call): string =>
  ports.map(({ port, protocol = 'TCP' }) => (protocol === 'TCP' ? String(port) : `${port}/${protocol}`)).join(' ');

/** DNS is everybody's, and would be an arrow from every box. */
const isNoise = ({ to }: Call): boolean => 'dns' in to;

export const diagram = (apps: readonly App[]): string => {
  const calls = apps
    .flatMap(({ namespace, calls: own = [] }) => (namespace ? own.map((call) => inNamespace(namespace, call)) : own))
    .filter((call) => !isNoise(call));
  const ends = new Map<string, End>();
  for (const { from, to } of calls) {
    ends.set(idOf(from), from);
    ends.set(idOf(to), to);
  }
  const namespaces = [
    ...new Set([...ends.values()].flatMap((end) => (isPods(end) && end.namespace ? [end.namespace] : []))),
  ].sort();
  const sorted = [...ends].sort(([a], [b]) => (a < b ? -1 : 1));
  const boxes = namespaces.map((namespace) => {
    const inside = sorted.filter(([, end]) => isPods(end) && end.namespace === namespace);
    const nodes = inside.map(([id, end]) => `    ${id}${shape(end)}\n`).join('');
    return `  subgraph ns_${namespace.replaceAll('-', '_')}[${label(namespace)}]\n${nodes}  end\n`;
  });
  const outside = sorted
    .filter(([, end]) => !(isPods(end) && end.namespace))
    .map(([id, end]) => `  ${id}${shape(end)}\n`);
  const arrows = new Set(calls.map((call) => `  ${idOf(call.from)} -->|${label(ports(call))}| ${idOf(call.to)}\n`));
  return `\`\`\`mermaid\nflowchart LR\n${boxes.join('')}${outside.join('')}${[...arrows].sort().join('')}\`\`\`\n`;
};
