/** Certificates: the Secrets that entries and pods present, and where these come from. */
import type { App } from '../app.ts';
import { podTemplates } from '../kube/checks/pod-templates.ts';
import type { Ingress, Manifest } from '../kube/manifest.ts';
import { code, table } from './markdown.ts';
import { keyOf, nameOf, objectsOf, ofKind } from './objects.ts';
import { mustExist, secretSources } from './secrets.ts';

/** Somebody who presents a certificate, or signs with one. */
interface Use {
  namespace: string | undefined;
  /** Absent: whoever serves the entry has a certificate of its own. */
  secret?: string | undefined;
  names: string[];
  by: string;
}

const ofIngress = (object: Manifest): Use[] =>
  ((object as Ingress).spec?.tls ?? []).map(({ secretName, hosts = [] }) => ({
    namespace: object.metadata.namespace,
    secret: secretName,
    names: hosts,
    by: nameOf(object),
  }));

interface Listener {
  hostname?: string;
  tls?: { certificateRefs?: { name: string; namespace?: string }[] };
}

const ofGateway = (object: Manifest): Use[] =>
  object.spec.listeners.flatMap(({ hostname, tls }: Listener): Use[] => {
    const own = object.metadata.namespace;
    const common = { names: hostname ? [hostname] : [], by: nameOf(object) };
    if (!tls) return [];
    if (!tls.certificateRefs) return [{ ...common, namespace: own }];
    return tls.certificateRefs.map(({ name, namespace = own }) => ({ ...common, namespace, secret: name }));
  });

const ofIssuer = (app: App, object: Manifest): Use[] =>
  object.spec.ca
    ? [
        {
          namespace: object.metadata.namespace ?? app.namespace,
          secret: object.spec.ca.secretName,
          names: [],
          by: nameOf(object),
        },
      ]
    : [];

/** Directories in which Harbor's containers find the certificates that they present. */
const directories = ['/etc/nginx/cert', '/etc/harbor/ssl/'];

const ofPods = (manifests: readonly Manifest[]): Use[] =>
  podTemplates(manifests).flatMap(({ owner, spec }) => {
    const mounted = spec.containers.flatMap(({ volumeMounts = [] }) =>
      volumeMounts.flatMap(({ name, mountPath }) =>
        directories.some((directory) => mountPath.startsWith(directory)) ? [name] : [],
      ),
    );
    return (spec.volumes ?? []).flatMap(({ name, secret }) =>
      secret?.secretName && mounted.includes(name)
        ? [{ namespace: owner.metadata.namespace, secret: secret.secretName, names: [], by: nameOf(owner) }]
        : [],
    );
  });

const uses = (apps: readonly App[]): Use[] => [
  ...ofKind(apps, 'Ingress').flatMap(ofIngress),
  ...ofKind(apps, 'Gateway').flatMap(ofGateway),
  ...ofPods(objectsOf(apps)),
  ...apps.flatMap((app) => ofKind([app], 'ClusterIssuer', 'Issuer').flatMap((issuer) => ofIssuer(app, issuer))),
];

interface Row {
  namespace: string;
  secret: string;
  names: Set<string>;
  by: Set<string>;
}

/** One row for each Secret, those first that cert-manager fills. */
const rows = (apps: readonly App[]): Row[] => {
  const found = new Map<string, Row>();
  const add = ({ namespace = '', secret = '', names, by }: Omit<Use, 'by'> & { by?: string }) => {
    const key = secret === '' ? `${keyOf(namespace, '')} ${by}` : keyOf(namespace, secret);
    const row = found.get(key) ?? { namespace, secret, names: new Set(), by: new Set() };
    for (const name of names) row.names.add(name);
    if (by !== undefined) row.by.add(by);
    found.set(key, row);
  };
  for (const { metadata, spec } of ofKind(apps, 'Certificate')) {
    const names = [spec.commonName ?? [], spec.dnsNames ?? [], spec.ipAddresses ?? []].flat();
    add({ namespace: metadata.namespace, secret: spec.secretName, names });
  }
  for (const use of uses(apps)) add(use);
  return [...found.values()];
};

export const certificateTable = (apps: readonly App[]): string => {
  const sourceOf = secretSources(apps);
  return table(
    ['Secret', 'Namespace', 'Names', 'Used by', 'From'],
    rows(apps).map(({ namespace, secret, names, by }) => [
      code(secret),
      code(namespace),
      [...names].join(', '),
      [...by].join(', '),
      secret === '' ? 'whoever serves it' : (sourceOf(namespace, secret) ?? mustExist),
    ]),
  );
};

/** Does core offer a CA for download? */
export const offersCa = (apps: readonly App[]): boolean =>
  podTemplates(objectsOf(apps)).some(({ spec }) =>
    (spec.volumes ?? []).some(({ name, secret }) => name === 'ca-download' && secret !== undefined),
  );
