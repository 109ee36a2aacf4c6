/** `network ENV`: who may call whom on which port, evaluated from the rendered policies. */
import type { Manifest } from '../kube/manifest.ts';
import { byText } from '../network/policies.ts';
import { portSetText } from '../network/port-set.ts';
import { keyOf, placesOf, podsOf, reachability } from '../network/reachability.ts';

/** Names without the namespace where all pods of ours share one. */
const shortener = (manifests: readonly Manifest[]): ((name: string) => string) => {
  const namespaces = [...new Set(podsOf(manifests).map(({ namespace }) => namespace))];
  const [only] = namespaces;
  return (name) =>
    namespaces.length === 1 && only && name.startsWith(`${only}/`) ? name.slice(only.length + 1) : name;
};

/** Long lists of exceptions and prefixes of label keys fill no line. */
const brief = (name: string): string =>
  name
    .replace(
      / without ((?:[\da-f.:/]+, )+[\da-f.:/]+)/g,
      (_, holes: string) => ` without ${holes.split(', ').length} networks`,
    )
    .replaceAll(/[a-z0-9.-]+\.[a-z]+\/(?=[a-z0-9-]+=)/g, '');

/**
 * A matrix: the row may open connections to the column, on the ports in the cell. A column has the number of its row;
 * places that nobody reaches and that reach nobody are left out.
 */
export const reachabilityTable = (manifests: readonly Manifest[]): string => {
  const short = shortener(manifests);
  const reaches = reachability(manifests);
  const cells = new Map(reaches.map(({ from, to, ports }) => [`${from}\n${to}`, portSetText(ports)]));
  const reached = new Set(reaches.map(({ to }) => to));
  const used = new Set(reaches.flatMap(({ from, to }) => [from, to]));
  const rows = placesOf(manifests)
    .map(keyOf)
    .filter((name) => used.has(name))
    .map((name, index) => ({ name, number: String(index + 1) }));
  const columns = rows.filter(({ name }) => reached.has(name));
  const lines = [
    ['', 'from \\ to', ...columns.map(({ number }) => number)],
    ...rows.map(({ name: from, number }) => [
      number,
      brief(short(from)),
      ...columns.map(({ name: to }) => cells.get(`${from}\n${to}`) ?? '.'),
    ]),
  ];
  const widths = (lines[0] ?? []).map((_, column) => Math.max(...lines.map((line) => line[column]?.length ?? 0)));
  const text = lines.map((line) =>
    line
      .map((cell, column) => cell.padEnd(widths[column] ?? 0))
      .join('  ')
      .trimEnd(),
  );
  return `${[...text, '', ...footnotes(manifests)].join('\n')}\n`;
};

/** What no policy can refuse, so that nobody misses it in the table. */
const footnotes = (manifests: readonly Manifest[]): string[] => {
  const onNodes = podsOf(manifests)
    .filter(({ hostNetwork }) => hostNetwork)
    .map(({ namespace, name }) => `${namespace}/${name}`)
    .sort(byText);
  return [
    'TCP unless another protocol is named. Not in the table, because no policy reaches it:',
    '- a pod and the node it runs on: probes of the kubelet, volumes that the node mounts (NFS, CSI)',
    ...(onNodes.length > 0
      ? [`- pods on the host network, which are nodes to every policy: ${onNodes.join(', ')}`]
      : []),
  ];
};
