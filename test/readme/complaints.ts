/** What a README says that the rendered objects do not, and the other way round; written without the code that renders it. */
import { parse } from 'yaml';
import type { Manifest } from '../../lib/kube/manifest.ts';
import { isPod, type Place } from '../../lib/network/evaluate.ts';
import { keyOf, placesOf, podsOf, reachability } from '../../lib/network/reachability.ts';
import type { Rendered } from '../../lib/render.ts';
import { documentOf, flowchart } from './document.ts';
import { certificates, claims, entries, images, kinds, readSecrets, waves, workloads } from './expected.ts';

/** What was written for the cluster, as files have it. */
export const objectsOf = ({ files }: Pick<Rendered, 'files'>): Manifest[] =>
  files
    .filter(({ path }) => path.endsWith('.yaml') && !path.startsWith('hosts/'))
    .map(({ text }): Manifest => parse(text));

/** Lines for what only one side has. */
const differences = (what: string, is: Iterable<string>, should: Iterable<string>): string[] => {
  const [said, there] = [new Set(is), new Set(should)];
  return [
    ...[...said].filter((line) => !there.has(line)).map((line) => `${what}: ${line} is not there`),
    ...[...there].filter((line) => !said.has(line)).map((line) => `${what}: ${line} is missing`),
  ];
};

/** Names that the policies give to the pods of a workload, or to pods that nobody renders. */
const policyNames = (objects: readonly Manifest[]): ((pod: Place) => string | undefined) => {
  const policies = kinds(objects, 'NetworkPolicy', 'CiliumNetworkPolicy').map(({ metadata, spec }) => ({
    namespace: metadata.namespace,
    name: metadata.name.replace(/-cilium$/, ''),
    labels: Object.entries((spec.podSelector ?? spec.endpointSelector)?.matchLabels ?? {}),
  }));
  return (pod) => {
    const policy = policies.find(
      ({ namespace, labels }) =>
        isPod(pod) &&
        pod.namespace === namespace &&
        labels.length > 0 &&
        labels.every(([key, value]) => pod.labels[key] === value),
    );
    return policy && `${policy.namespace}/${policy.name}`;
  };
};

const portTexts = (ranges: readonly { protocol: string; first: number; last: number }[]): string[] =>
  ranges.flatMap(({ protocol, first, last }) => {
    const suffix = protocol === 'TCP' ? '' : `/${protocol}`;
    return last - first > 1
      ? [`${first}-${last}${suffix}`]
      : [...new Set([first, last])].map((port) => `${port}${suffix}`);
  });

const isDns = (key: string): boolean => key.includes('k8s-app=kube-dns');

/** Every open port between pods, and for each pod the ports to and from everybody else; DNS apart. */
const reachable = (objects: readonly Manifest[]): string[] => {
  const places = placesOf(objects);
  const nameOf = policyNames(objects);
  const own = kinds(objects, 'Namespace').map(({ metadata }) => `${metadata.name}/other pods`);
  // Pods that nobody knows may do nothing in a namespace that is closed.
  const names = new Map(
    places.map((place) => [keyOf(place), nameOf(place) ?? own.find((stranger) => stranger === keyOf(place))]),
  );
  return reachability(objects, places).flatMap(({ from, to, ports }) => {
    if (isDns(to)) return [];
    const [caller, callee] = [names.get(from) ?? 'outside', names.get(to) ?? 'outside'];
    return caller === callee && caller === 'outside'
      ? []
      : portTexts(ports).map((port) => `${caller} → ${callee}: ${port}`);
  });
};

const drawn = (mermaid: string): string[] => {
  const { boxes, arrows } = flowchart(mermaid);
  const name = (id: string): string => {
    const found = boxes.get(id);
    return found ? `${found.namespace}/${found.label}` : 'outside';
  };
  return arrows
    .filter(({ from, to }) => boxes.has(from) || boxes.has(to))
    .flatMap(({ from, to, ports }) => ports.map((port) => `${name(from)} → ${name(to)}: ${port}`));
};

const bootstrap = (text: string, objects: readonly Manifest[]): string[] => {
  const [, said = ''] = /in the order of its waves: (.*)\.$/m.exec(text) ?? [];
  const names = said.split(', ');
  const known = waves(objects);
  const sequence = names.map((name) => known.get(name) ?? 0);
  const ordered = sequence.every((wave, index) => wave >= (sequence[index - 1] ?? wave));
  return [...differences('app', names, known.keys()), ...(ordered ? [] : [`app: ${said} is not the order of waves`])];
};

/** Pods that no policy reaches must be named, where there are policies. */
const onNodes = (text: string, objects: readonly Manifest[]): string[] =>
  podsOf(objects)
    .filter(({ hostNetwork, namespace, name }) => hostNetwork && !text.includes(`\`${namespace}/${name}\``))
    .map(({ name }) => `host network: ${name} is missing`);

export interface Judged {
  readme: string;
  objects: Manifest[];
  /** Images that operators start, and files for people: neither stands in objects. */
  rendered: Pick<Rendered, 'apps'>;
}

export const complaints = ({ readme, objects, rendered }: Judged): string[] => {
  const { rows, mermaid, sections } = documentOf(readme);
  type Row = Record<string, string>;
  const compare = (what: string, title: string, line: (row: Row) => string, should: string[]): string[] =>
    differences(what, rows(title).map(line), should);
  const secret = ({ Namespace, Secret }: Row): string => `${Namespace}/${Secret}`;
  const listed = [...rows('Secrets'), ...rows('Certificates')].map(secret);
  const picture = sections.get('Who may talk to whom') ?? '';
  const closed = kinds(objects, 'NetworkPolicy', 'CiliumNetworkPolicy').length > 0;
  const links = [...(sections.get('Files') ?? '').matchAll(/\]\((.*?)\)/g)].map(([, path = '']) => path);
  const issuers = kinds(objects, 'Issuer')[0]?.metadata.namespace ?? '';
  const { apps } = rendered;
  const elsewhere = apps.flatMap(({ images = [] }) => images);
  return [
    ...compare(
      'workload',
      'Workloads',
      ({ Workload, Namespace, Pods }) => `${Workload} ${Namespace} ${Pods}`,
      workloads(objects),
    ),
    ...compare('entry', 'Ways in', (row) => `${row.Object?.split(' ')[1]} ${row['Clients use']}`, entries(objects)),
    ...compare(
      'claim',
      'Volumes',
      (row) => `${row.Namespace}/${row.Claim} ${row.Number} ${row.Size} ${row.Access} ${row.Class}`,
      claims(objects),
    ),
    ...compare('certificate', 'Certificates', secret, certificates(objects, issuers)),
    ...compare('image', 'Images', ({ Image }) => Image ?? '', images(objects, elsewhere)),
    ...differences(
      'file',
      links,
      apps.flatMap(({ files = [] }) => files.map(({ path }) => path)),
    ),
    ...readSecrets(objects)
      .filter((name) => !listed.includes(name))
      .map((name) => `secret: ${name} is missing`),
    ...(closed ? differences('arrow', drawn(mermaid), reachable(objects)) : []),
    ...(closed ? onNodes(picture, objects) : []),
    ...bootstrap(sections.get('Bootstrap') ?? '', objects),
  ];
};
