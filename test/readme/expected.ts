/** What a README must say, read off the rendered objects alone. */
import type { Manifest } from '../../lib/kube/manifest.ts';

const deep = (value: unknown, visit: (key: string, value: unknown) => void): void => {
  if (typeof value !== 'object' || value === null) return;
  for (const [key, item] of Object.entries(value)) {
    visit(key, item);
    deep(item, visit);
  }
};

export const kinds = (objects: readonly Manifest[], ...wanted: string[]): Manifest[] =>
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

export const workloads = (objects: readonly Manifest[]): string[] =>
  podSpecs(objects).map(
    ({ owner }) => `${owner.kind} ${owner.metadata.name} ${owner.metadata.namespace} ${pods(owner, objects)}`,
  );

export const entries = (objects: readonly Manifest[]): string[] => [
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

export const claims = (objects: readonly Manifest[]): string[] => {
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

export const certificates = (objects: readonly Manifest[], namespaceOfIssuers: string): string[] => [
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

export const images = (objects: readonly Manifest[], elsewhere: readonly string[]): string[] => {
  const found = [...elsewhere];
  for (const { spec } of podSpecs(objects)) {
    deep(spec, (key, value) => key === 'image' && typeof value === 'string' && found.push(value));
  }
  return found;
};

/** Secrets that pods, Ingresses and accounts read by name. */
export const readSecrets = (objects: readonly Manifest[]): string[] => {
  const found: string[] = [];
  for (const { owner, spec } of podSpecs(objects)) {
    deep(spec, (key, value: Any) => {
      if (key === 'secret' && value.secretName) found.push(place(owner, value.secretName));
      if ((key === 'secretKeyRef' || key === 'secretRef') && value.name) found.push(place(owner, value.name));
    });
  }
  return found;
};

/** Folders of apps with the waves of their Applications. */
export const waves = (objects: readonly Manifest[]): Map<string, number> =>
  new Map(
    kinds(objects, 'Application')
      .map(({ metadata, spec }): [string, number] => [
        String(spec.source.path).replace(/^.*\//, ''),
        Number(metadata.annotations?.['argocd.argoproj.io/sync-wave'] ?? 0),
      ])
      // The root's own folder.
      .filter(([name]) => name !== 'apps'),
  );
