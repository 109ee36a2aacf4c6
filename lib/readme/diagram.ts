/** The picture of who may talk to whom, as a Mermaid flowchart made of the declared calls. */
import type { App } from '../app.ts';
import { type Call, type End, inNamespace, isPods, type PodsEnd } from '../network/calls.ts';
import type { NetworkPolicies } from '../network/model.ts';
import { portsOf } from '../network/peers.ts';
import { byText } from '../network/policies.ts';

/** A box or a bubble; equal ends share one. */
interface Node {
  id: string;
  end: End;
}

const isPlaced = (end: End): end is PodsEnd & { namespace: string } => isPods(end) && end.namespace !== undefined;

const keyOf = (end: End): string => (isPlaced(end) ? `${end.namespace}/${end.name}` : end.name);

/** Words that Mermaid reads as its own where a name should stand. */
const reserved = /^(end|graph|flowchart|subgraph|direction|style|linkStyle|classDef|class|click|default|href|call)$/i;

const plain = (text: string): string => text.replace(/[^A-Za-z0-9]+/g, '_');

/** A name without punctuation that is not among those taken: where two texts become the same, the later one gets a number. */
const freshId = (text: string, taken: Set<string>): string => {
  const base = reserved.test(plain(text)) ? `${plain(text)}_` : plain(text);
  let id = base;
  for (let number = 2; taken.has(id); number += 1) id = `${base}_${number}`;
  taken.add(id);
  return id;
};

const nodesOf = (calls: readonly Call[], taken: Set<string>): Map<string, Node> => {
  const ends = new Map(calls.flatMap(({ from, to }) => [from, to]).map((end) => [keyOf(end), end]));
  const sorted = [...ends].sort(([a], [b]) => byText(a, b));
  return new Map(sorted.map(([key, end]) => [key, { id: freshId(key, taken), end }]));
};

const label = (text: string): string => `"${text.replaceAll('"', '#quot;')}"`;

const portLabel = (call: Call, network: NetworkPolicies): string =>
  portsOf(call, network)
    .map(({ port, protocol = 'TCP' }) => (protocol === 'TCP' ? `${port}` : `${port}/${protocol}`))
    .join(' ');

export const diagram = (apps: readonly App[], network: NetworkPolicies): string => {
  const calls = apps
    .flatMap(({ namespace, calls: own = [] }) => (namespace ? own.map((call) => inNamespace(namespace, call)) : own))
    // DNS is everybody's, and would be an arrow from every box.
    .filter(({ to }) => !('dns' in to));
  const taken = new Set<string>();
  const nodes = nodesOf(calls, taken);
  const all = [...nodes.values()].sort((a, b) => byText(a.id, b.id));
  const namespaces = [...new Set(all.flatMap(({ end }) => (isPlaced(end) ? [end.namespace] : [])))].sort(byText);
  const boxes = namespaces.flatMap((namespace) => [
    `  subgraph ${freshId(`ns/${namespace}`, taken)}[${label(namespace)}]`,
    ...all
      .filter(({ end }) => isPlaced(end) && end.namespace === namespace)
      .map(({ id, end }) => `    ${id}[${label(end.name)}]`),
    '  end',
  ]);
  const outside = all.filter(({ end }) => !isPlaced(end)).map(({ id, end }) => `  ${id}([${label(end.name)}])`);
  const idOf = (end: End): string => nodes.get(keyOf(end))?.id ?? '';
  const arrows = calls.map((call) => `  ${idOf(call.from)} -->|${label(portLabel(call, network))}| ${idOf(call.to)}`);
  const lines = ['flowchart LR', ...boxes, ...outside, ...[...new Set(arrows)].sort(byText)];
  return `\`\`\`mermaid\n${lines.join('\n')}\n\`\`\`\n`;
};
