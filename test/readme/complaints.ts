/** What a README says that the rendered objects do not, and the other way round; written without the code that renders it. */
import { parse } from 'yaml';
import type { Manifest } from '../../lib/kube/manifest.ts';
import { isPod, type Place } from '../../lib/network/evaluate.ts';
import { keyOf, placesOf, podsOf, reachability } from '../../lib/network/reachability.ts';
import type { Rendered } from '../../lib/render.ts';
import { documentOf, flowchart } from './document.ts';

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

const deep = (value: unknown, visit: (key: string, value: unknown) => void): void => {
  if (typeof value !== 'object' || value === null) return;
  for (const [key, item] of Object.entries(value)) {
    visit(key, item);
    deep(item, visit);
  }
};

const kinds = (objects: readonly Manifest[], ...wanted: string[]): Manifest[] =>
  objects.filter(({ kind }) => wanted.includes(kind));

const place = ({ metadata }: Manifest, name: string): string => `${metadata.namespace}/${name}`;

// biome-ignore lint/suspicious/noExplicitAny: parsed YAML
type Any = any;

const podSpecs = (objects: readonly Manifest[]): { owner: Manifest; spec: Any }[] =>
  objects.flatMap((owner) => {
    const spec =
      owner.kind === 'Pod' ? owner.spec : (owner.spec?.template?.spec ?? owner.spec?.jobTemplate?.spec?.template?.spec);
    return spec?.containers ? [{ owner, spec }] : [];
  });

const pods = (owner: Manifest, objects: readonly Manifest[]): string => {
  const { spec, kind } = owner;
  const scaler = kinds(objects, 'HorizontalPodAutoscaler').find(
    (scaler) => place(scaler, scaler.spec.scaleTargetRef.name) === place(owner, owner.metadata.name),
  );
  if (scaler) return `${scaler.spec.minReplicas} to ${scaler.spec.maxReplicas}`;
  if (kind === 'DaemonSet') return 'each node';
  if (kind === 'Job') return `${(spec.completions ?? 1) === 1 ? 'one' : spec.completions}, once`;
  return `${spec.replicas ?? 1}`;
};

const workloads = (objects: readonly Manifest[]): string[] =>
  podSpecs(objects).map(
    ({ owner }) => `${owner.kind} ${owner.metadata.name} ${owner.metadata.namespace} ${pods(owner, objects)}`,
  );

const entries = (objects: readonly Manifest[]): string[] => [
  ...kinds(objects, 'Ingress').flatMap((ingress) =>
    ingress.spec.rules.map(
      ({ host }: Any) => `${ingress.metadata.name} ${ingress.spec.tls ? 'https' : 'http'}://${host}`,
    ),
  ),
  ...kinds(objects, 'Gateway').flatMap(({ metadata, spec }) =>
    spec.listeners.map(({ protocol, hostname, port }: Any) => {
      const usual = port === (protocol === 'HTTP' ? 80 : 443);
      return `${metadata.name} ${protocol.toLowerCase()}://${hostname}${usual ? '' : `:${port}`}`;
    }),
  ),
  ...kinds(objects, 'HTTPRoute').map(({ metadata, spec }) => {
    const redirected = spec.rules[0].backendRefs === undefined;
    return `${metadata.name} ${spec.hostnames.join(', ')}${redirected ? ', sent on to https' : ''}`;
  }),
  ...kinds(objects, 'Service').flatMap(({ metadata, spec }) =>
    (spec.ports ?? []).flatMap(({ port, nodePort }: Any) => {
      if (spec.type === 'LoadBalancer') return [`${metadata.name} port ${port}`];
      if (spec.type === 'NodePort') {
        return [`${metadata.name} ${nodePort ? `node port ${nodePort}` : 'a node port that the cluster chooses'}`];
      }
      const proxy = podSpecs(objects).some(
        ({ owner }) =>
          /-nginx$/.test(owner.metadata.name) &&
          owner.spec.template.metadata.labels.component === spec.selector?.component,
      );
      return proxy ? [`${metadata.name} port ${port}`] : [];
    }),
  ),
];

const claims = (objects: readonly Manifest[]): string[] => {
  const terms = ({ resources, accessModes, storageClassName }: Any): string =>
    `${resources.requests.storage} ${accessModes.join(', ')} ${storageClassName ?? 'default'}`;
  const rendered = kinds(objects, 'PersistentVolumeClaim').map(
    (claim) => `${place(claim, claim.metadata.name)} 1 ${terms(claim.spec)}`,
  );
  const made = kinds(objects, 'StatefulSet').flatMap((set) =>
    (set.spec.volumeClaimTemplates ?? []).map(
      ({ metadata, spec }: Any) =>
        `${place(set, `${metadata.name}-${set.metadata.name}-…`)} ${pods(set, objects)} ${terms(spec)}`,
    ),
  );
  const mounted = podSpecs(objects).flatMap(({ owner, spec }) =>
    (spec.volumes ?? []).flatMap(({ persistentVolumeClaim }: Any) =>
      persistentVolumeClaim ? [place(owner, persistentVolumeClaim.claimName)] : [],
    ),
  );
  const known = new Set(rendered.map((line) => line.split(' ')[0]));
  const others = [...new Set(mounted)].filter((name) => !known.has(name));
  return [...rendered, ...made, ...others.map((name) => `${name} 1   must exist in the cluster`)];
};

const certificates = (objects: readonly Manifest[], namespaceOfIssuers: string): string[] => [
  ...kinds(objects, 'Certificate').map((object) => place(object, object.spec.secretName)),
  ...kinds(objects, 'Ingress').flatMap((object) =>
    (object.spec.tls ?? []).map(({ secretName = '' }: Any) => place(object, secretName)),
  ),
  ...kinds(objects, 'Gateway').flatMap((object) =>
    object.spec.listeners.flatMap(({ tls }: Any) =>
      (tls?.certificateRefs ?? []).map(
        ({ name, namespace = object.metadata.namespace }: Any) => `${namespace}/${name}`,
      ),
    ),
  ),
  ...kinds(objects, 'ClusterIssuer').flatMap(({ spec }) =>
    spec.ca ? [`${namespaceOfIssuers}/${spec.ca.secretName}`] : [],
  ),
  ...podSpecs(objects).flatMap(({ owner, spec }) =>
    (spec.volumes ?? []).flatMap(({ name, secret }: Any) =>
      secret && (name === 'certificate' || name.endsWith('-internal-certs')) ? [place(owner, secret.secretName)] : [],
    ),
  ),
];

const images = (objects: readonly Manifest[], elsewhere: readonly string[]): string[] => {
  const found = [...elsewhere];
  for (const { spec } of podSpecs(objects)) {
    deep(spec, (key, value) => key === 'image' && typeof value === 'string' && found.push(value));
  }
  return found;
};

/** Secrets that pods, Ingresses and accounts read by name. */
const readSecrets = (objects: readonly Manifest[]): string[] => {
  const found: string[] = [];
  for (const { owner, spec } of podSpecs(objects)) {
    deep(spec, (key, value: Any) => {
      if (key === 'secret' && value.secretName) found.push(place(owner, value.secretName));
      if ((key === 'secretKeyRef' || key === 'secretRef') && value.name) found.push(place(owner, value.name));
    });
  }
  return found;
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
  const names = new Map(places.map((place) => [keyOf(place), nameOf(place)]));
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

const order = (objects: readonly Manifest[]): string[] =>
  kinds(objects, 'Application')
    .filter(
      ({ metadata, spec }) => spec.source?.path?.endsWith(`/${metadata.name.split('sample-').at(-1)}`) || spec.source,
    )
    .map(({ metadata, spec }) => ({
      name: String(spec.source.path).split('/').at(-1) ?? '',
      wave: Number(metadata.annotations?.['argocd.argoproj.io/sync-wave'] ?? 0),
    }))
    .filter(({ name }) => name !== 'apps')
    .sort((a, b) => a.wave - b.wave)
    .map(({ name, wave }) => `${wave} ${name}`);

export interface Judged {
  readme: string;
  objects: Manifest[];
  /** Images that operators start, and files for people: neither stands in objects. */
  rendered: Pick<Rendered, 'apps' | 'files'>;
}

export const complaints = ({ readme, objects, rendered }: Judged): string[] => {
  const { rows, mermaid, sections } = documentOf(readme);
  const said = (title: string, line: (row: Record<string, string>) => string): string[] => rows(title).map(line);
  const policies = kinds(objects, 'NetworkPolicy', 'CiliumNetworkPolicy').length > 0;
  const listed = [
    ...said('Secrets', ({ Namespace, Secret }) => `${Namespace}/${Secret}`),
    ...said('Certificates', ({ Namespace, Secret }) => `${Namespace}/${Secret}`),
  ];
  const issuers = kinds(objects, 'Issuer')[0]?.metadata.namespace ?? '';
  const bootstrap = sections.get('Bootstrap') ?? '';
  const [, waves = ''] = /in the order of its waves: (.*)\.$/m.exec(bootstrap) ?? [];
  const applications = order(objects);
  const waveOf = new Map(applications.map((line) => [line.split(' ')[1], Number(line.split(' ')[0])]));
  const sequence = waves.split(', ').map((name) => waveOf.get(name) ?? Number.NaN);
  return [
    ...differences(
      'workload',
      said('Workloads', ({ Workload, Namespace, Pods }) => `${Workload} ${Namespace} ${Pods}`),
      workloads(objects),
    ),
    ...differences(
      'entry',
      said('Ways in', (row) => `${row.Object?.split(' ')[1]} ${row['Clients use']}`),
      entries(objects),
    ),
    ...differences(
      'claim',
      said('Volumes', (row) => `${row.Namespace}/${row.Claim} ${row.Number} ${row.Size} ${row.Access} ${row.Class}`),
      claims(objects),
    ),
    ...differences(
      'certificate',
      said('Certificates', ({ Namespace, Secret }) => `${Namespace}/${Secret}`),
      certificates(objects, issuers),
    ),
    ...differences(
      'image',
      said('Images', ({ Image }) => Image ?? ''),
      images(
        objects,
        rendered.apps.flatMap(({ images = [] }) => images),
      ),
    ),
    ...differences(
      'file',
      [...(sections.get('Files') ?? '').matchAll(/\]\((.*?)\)/g)].map(([, path = '']) => path),
      rendered.apps.flatMap(({ files = [] }) => files.map(({ path }) => path)),
    ),
    ...readSecrets(objects)
      .filter((name) => !listed.includes(name))
      .map((name) => `secret: ${name} is missing`),
    ...differences('arrow', policies ? drawn(mermaid) : [], policies ? reachable(objects) : []),
    ...differences('app', waves.split(', '), waveOf.keys() as Iterable<string>),
    ...sequence.flatMap((wave, index) =>
      wave < (sequence[index - 1] ?? wave) ? [`app: ${waves} is not the order of waves`] : [],
    ),
    ...podsOf(objects).flatMap(({ hostNetwork, name }) =>
      hostNetwork && policies && !sections.get('Who may talk to whom')?.includes(`/${name}\``)
        ? [`host network: ${name} is missing`]
        : [],
    ),
  ];
};
