/** Tables of an environment's README, read off the rendered objects. */
import type { App } from '../app.ts';
import { imagesOf } from '../images/used.ts';
import type { Manifest } from '../kube/manifest.ts';
import { keyFor, type SecretNeed, secretNameOf } from '../secrets/need.ts';
import { code, table } from './markdown.ts';

const all = (apps: readonly App[]): { app: App; manifest: Manifest }[] =>
  apps.flatMap((app) => app.manifests.map((manifest) => ({ app, manifest })));

const workloads = ['Deployment', 'StatefulSet', 'DaemonSet', 'Job', 'CronJob'];

const pods = ({ kind, spec }: Manifest, apps: readonly App[], name: string): string => {
  if (kind === 'DaemonSet') return 'each node';
  const scaler = all(apps).find(
    ({ manifest }) => manifest.kind === 'HorizontalPodAutoscaler' && manifest.spec.scaleTargetRef.name === name,
  );
  if (scaler) return `${scaler.manifest.spec.minReplicas} to ${scaler.manifest.spec.maxReplicas}`;
  return String(spec.replicas ?? spec.parallelism ?? 1);
};

/** What runs where. */
export const workloadTable = (apps: readonly App[]): string =>
  table(
    ['App', 'Workload', 'Namespace', 'Pods'],
    all(apps)
      .filter(({ manifest }) => workloads.includes(manifest.kind))
      .map(({ app, manifest }) => [
        app.name,
        `${manifest.kind} ${code(manifest.metadata.name)}`,
        code(manifest.metadata.namespace ?? ''),
        pods(manifest, apps, manifest.metadata.name),
      ]),
  );

type PortSpec = { port: number; nodePort?: number; name?: string };

const entries = ({ kind, metadata, spec }: Manifest): string[][] => {
  const name = `${kind} ${code(metadata.name)}`;
  if (kind === 'Ingress') {
    const tls = (spec.tls ?? []).length > 0;
    return (spec.rules ?? []).map(({ host = '*' }: { host?: string }) => [
      name,
      `${tls ? 'https' : 'http'}://${host}`,
      `ingress class ${code(spec.ingressClassName ?? 'default')}`,
    ]);
  }
  if (kind === 'HTTPRoute') {
    const gateways = spec.parentRefs.map((parent: { name: string }) => parent.name).join(', ');
    return (spec.hostnames ?? ['*']).map((host: string) => [name, host, `Gateway ${code(gateways)}`]);
  }
  if (kind === 'Service' && (spec.type === 'LoadBalancer' || spec.type === 'NodePort')) {
    return spec.ports.map(({ port, nodePort }: PortSpec) => [
      name,
      spec.type === 'NodePort' ? `node port ${nodePort ?? 'chosen by the cluster'}` : `port ${port}`,
      spec.loadBalancerIP ?? metadata.annotations?.['metallb.io/loadBalancerIPs'] ?? '',
    ]);
  }
  return [];
};

export const entryTable = (apps: readonly App[]): string =>
  table(
    ['Object', 'Clients use', 'Through'],
    all(apps).flatMap(({ manifest }) => entries(manifest)),
    'None: Harbor is reached inside the cluster only.',
  );

interface CertificateSpec {
  secretName: string;
  dnsNames?: string[];
  ipAddresses?: string[];
  issuerRef: { kind?: string; name: string };
}

/** Certificates: made by cert-manager, or taken from a Secret that the entry names. */
export const certificateTable = (apps: readonly App[]): string => {
  const made = all(apps).filter(({ manifest }) => manifest.kind === 'Certificate');
  const secrets = new Set(made.map(({ manifest }) => manifest.spec.secretName));
  const entry = all(apps).filter(({ manifest }) => manifest.kind === 'Ingress');
  return table(
    ['Secret', 'Names', 'From'],
    [
      ...made.map(({ manifest }) => {
        const { secretName, dnsNames = [], ipAddresses = [], issuerRef }: CertificateSpec = manifest.spec;
        return [
          code(secretName),
          [...dnsNames, ...ipAddresses].join(', '),
          `${issuerRef.kind ?? 'Issuer'} ${code(issuerRef.name)}`,
        ];
      }),
      ...entry.flatMap(({ manifest }) =>
        (manifest.spec.tls ?? [])
          .filter(({ secretName }: { secretName?: string }) => !secrets.has(secretName))
          .map(({ secretName, hosts = [] }: { secretName?: string; hosts?: string[] }) => [
            secretName ? code(secretName) : '',
            hosts.join(', '),
            secretName ? 'a Secret that must exist' : 'the Ingress controller',
          ]),
      ),
    ],
  );
};

interface ClaimSpec {
  accessModes: string[];
  storageClassName?: string;
  resources: { requests: { storage: string } };
}

const claimRow = (name: string, pods: string, spec: ClaimSpec): string[] => [
  code(name),
  pods,
  spec.resources.requests.storage,
  spec.accessModes.join(', '),
  spec.storageClassName === undefined ? 'default' : code(spec.storageClassName),
];

/** Claims of their own and those that StatefulSets make. */
export const volumeTable = (apps: readonly App[]): string =>
  table(
    ['Claim', 'Number', 'Size', 'Access', 'Class'],
    all(apps).flatMap(({ manifest }) => {
      const { kind, metadata, spec } = manifest;
      if (kind === 'PersistentVolumeClaim') return [claimRow(metadata.name, '1', spec)];
      if (kind !== 'StatefulSet') return [];
      return (spec.volumeClaimTemplates ?? []).map((template: { metadata: { name: string }; spec: ClaimSpec }) =>
        claimRow(`${template.metadata.name}-${metadata.name}-…`, String(spec.replicas ?? 1), template.spec),
      );
    }),
  );

export const imageTable = (apps: readonly App[]): string =>
  table(
    ['Image', 'App'],
    imagesOf(apps).map(({ image, apps: users }) => [code(image), users.join(', ')]),
  );

const provided: Record<string, string> = {
  existing: 'must exist in the cluster',
  external: 'ExternalSecret, from the store',
  sealed: 'SealedSecret in git',
  plain: 'plain text in git',
};

/** Secrets by namespace and name, with the keys that are read and by whom. */
export const secretTable = (needs: readonly SecretNeed[]): string => {
  const rows = new Map<
    string,
    { namespace: string; name: string; from: string; keys: Set<string>; readers: Set<string> }
  >();
  for (const need of needs) {
    const name = secretNameOf(need);
    if (name === undefined) continue;
    const id = `${need.namespace}/${name}`;
    const row = rows.get(id) ?? {
      namespace: need.namespace,
      name,
      from: need.source.from,
      keys: new Set(),
      readers: new Set(),
    };
    for (const { own } of need.values) row.keys.add(keyFor(need, own));
    for (const reader of need.readers) row.readers.add(reader);
    rows.set(id, row);
  }
  return table(
    ['Secret', 'Namespace', 'Keys', 'Read by', 'Source'],
    [...rows.values()].map(({ namespace, name, from, keys, readers }) => [
      code(name),
      code(namespace),
      [...keys].map(code).join(' '),
      [...readers].join(', ') || 'kubelet',
      provided[from] ?? from,
    ]),
  );
};
