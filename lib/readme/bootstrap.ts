/** The steps from an empty cluster to a running Harbor, in order. */
import type { App } from '../app.ts';
import type { Environment } from '../environment.ts';
import { releaseOf } from '../harbor/release.ts';
import { present } from '../kube/manifest.ts';
import { networkOf } from '../network/endpoint.ts';
import { keyFor, type SecretNeed, secretNameOf } from '../secrets/need.ts';
import { otherFiles } from './files.ts';
import { code } from './markdown.ts';
import { keyOf, objectsOf, ofKind } from './objects.ts';

/** Operators whose custom resources are rendered here, but which somebody else installs. */
const operators: readonly [kind: string, operator: string][] = [
  ['SealedSecret', 'sealed-secrets'],
  ['ExternalSecret', 'external-secrets'],
  ['Certificate', 'cert-manager'],
  ['ClusterIssuer', 'cert-manager'],
  ['Issuer', 'cert-manager'],
  ['HTTPRoute', 'Gateway API'],
  ['ServiceMonitor', 'Prometheus operator'],
  ['VolumeSnapshotClass', 'external-snapshotter'],
  ['CiliumNetworkPolicy', 'Cilium'],
];

/** What must be there before Argo CD starts, as far as the objects tell; operators whose CRDs are rendered bring themselves. */
const prerequisites = (apps: readonly App[]): string[] => {
  const defined = ofKind(apps, 'CustomResourceDefinition').map(({ spec }) => spec.names.kind);
  const kinds = new Set(objectsOf(apps).map(({ kind }) => kind));
  const classes = (kind: string, field: string, what: string): string[] =>
    ofKind(apps, kind).map(({ spec }) =>
      spec[field] ? `${what} for class ${code(spec[field])}` : `${what} for the default class`,
    );
  return [
    ...new Set([
      'Argo CD',
      ...operators.flatMap(([kind, operator]) => (kinds.has(kind) && !defined.includes(kind) ? [operator] : [])),
      ...classes('Ingress', 'ingressClassName', 'an Ingress controller'),
      ...classes('Gateway', 'gatewayClassName', 'a Gateway controller'),
    ]),
  ];
};

/** ConfigMaps with a CA that BackendTLSPolicies name and nobody renders. */
const authorities = (apps: readonly App[]): string[] => {
  const rendered = new Set(ofKind(apps, 'ConfigMap').map(({ metadata }) => keyOf(metadata.namespace, metadata.name)));
  const named = ofKind(apps, 'BackendTLSPolicy').flatMap(({ metadata, spec }) =>
    (spec.validation.caCertificateRefs ?? [])
      .filter(({ kind }: { kind: string }) => kind === 'ConfigMap')
      .map(({ name }: { name: string }) => keyOf(metadata.namespace, name)),
  );
  return [...new Set<string>(named)].filter((key) => !rendered.has(key));
};

/** Where the DNS name of the entry leads; undefined where nobody outside looks it up, or somebody else publishes it. */
const dnsTarget = ({ harbor: { expose } }: Environment): string | undefined => {
  if (expose.dns) return undefined;
  switch (expose.type) {
    case 'ingress':
      return 'the Ingress controller';
    case 'route':
      return 'the Gateway';
    case 'loadBalancer':
      return expose.address ? code(expose.address) : "the Service's address";
    case 'nodePort':
      return 'the nodes';
    case 'clusterIP':
      return undefined;
  }
};

const dnsStep = (environment: Environment): string | undefined => {
  const { hostname } = new URL(releaseOf(environment.harbor).externalURL);
  const target = networkOf(hostname) ? undefined : dnsTarget(environment);
  return target && `Let ${code(hostname)} lead to ${target} in the DNS.`;
};

const logIn = ({ harbor }: Environment, needs: readonly SecretNeed[]): string => {
  const password = needs.find(({ slot }) => slot === 'harbor.credentials.adminPassword');
  const secret = password && secretNameOf(password);
  const place = secret
    ? `; the password is ${code(keyFor(password, 'HARBOR_ADMIN_PASSWORD'))} in Secret ${code(secret)}`
    : '';
  return `Log in at ${releaseOf(harbor).externalURL} as ${code('admin')}${place}.`;
};

export const bootstrap = (environment: Environment, apps: readonly App[], needs: readonly SecretNeed[]): string => {
  const { name, argocd, images } = environment;
  const existing = needs.some(({ source }) => source.from === 'existing' && !source.ofRelease);
  const folder = argocd.path ?? `dist/${name}`;
  const order = apps.filter(({ manifests }) => manifests.length > 0).map((app) => app.name);
  const cas = authorities(apps);
  const steps = present([
    otherFiles(apps).length > 0 &&
      'Prepare machines and accounts with the files above; nothing there is applied to the cluster.',
    images?.mirror !== undefined &&
      `Copy the images to their mirror: ${code(`npx harbor-manifests images ${name}`)} lists them.`,
    `Have these in the cluster: ${prerequisites(apps).join(', ')}.`,
    existing &&
      `Create the Secrets above that must exist in the cluster: ${code(`npx harbor-manifests secrets plan ${name}`)} lists them, ${code(`npx harbor-manifests secrets generate ${name} | kubectl apply -f -`)} makes those that can be made.`,
    cas.length > 0 && `Provide the CA of internal TLS as ${code('ca.crt')} in ConfigMap ${cas.map(code).join(', ')}.`,
    dnsStep(environment),
    `Apply once: ${code(`kubectl apply --server-side --force-conflicts -f ${folder}/root/`)}. Argo CD does the rest, in the order of its waves: ${order.join(', ')}.`,
    order.includes('preflight') &&
      `If Argo CD stops at ${code('preflight')}, the failed Job says what to mend; Harbor is not touched before.`,
    logIn(environment, needs),
  ]);
  return `${steps.map((step, index) => `${index + 1}. ${step}`).join('\n')}\n`;
};
