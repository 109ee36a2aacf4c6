/** The steps from an empty cluster to a running Harbor, in order. */
import type { App } from '../app.ts';
import type { Environment } from '../environment.ts';
import { present } from '../kube/manifest.ts';
import type { SecretNeed } from '../secrets/need.ts';
import { code } from './markdown.ts';

const kinds = (apps: readonly App[]): Set<string> =>
  new Set(apps.flatMap(({ manifests }) => manifests.map(({ kind }) => kind)));

/** Operators whose custom resources are rendered here, but which somebody else installs. */
const operators: readonly [kind: string, operator: string][] = [
  ['SealedSecret', 'sealed-secrets'],
  ['ExternalSecret', 'external-secrets'],
  ['Certificate', 'cert-manager'],
  ['ClusterIssuer', 'cert-manager'],
  ['HTTPRoute', 'Gateway API CRDs and a Gateway controller'],
  ['ServiceMonitor', 'Prometheus operator'],
  ['VolumeSnapshotClass', 'external-snapshotter'],
  ['CiliumNetworkPolicy', 'Cilium'],
];

export const bootstrap = (
  { name, argocd, harbor }: Environment,
  apps: readonly App[],
  needs: readonly SecretNeed[],
): string => {
  const rendered = kinds(apps);
  const wanted = [...new Set(operators.filter(([kind]) => rendered.has(kind)).map(([, operator]) => operator))];
  const existing = needs.some(({ source }) => source.from === 'existing');
  const hosts = apps.some(({ files = [] }) => files.some(({ path }) => path.startsWith('hosts/')));
  const { expose } = harbor;
  const folder = argocd.path ?? `dist/${name}`;
  const steps = present([
    hosts && `Prepare machines with the files in ${code('hosts/')}; nothing there is applied to the cluster.`,
    `Have these in the cluster: ${['Argo CD', ...wanted, ...(expose.type === 'ingress' ? [`an Ingress controller for class ${expose.className ?? 'default'}`] : [])].join(', ')}.`,
    existing &&
      `Create the Secrets above whose source is "must exist in the cluster": ${code(`npx harbor-manifests secrets plan ${name}`)} lists them, ${code(`npx harbor-manifests secrets generate ${name} | kubectl apply -f -`)} makes those that can be made.`,
    `Apply once: ${code(`kubectl apply --server-side --force-conflicts -f ${folder}/root/`)}. Argo CD does the rest, in the order of its waves: ${apps
      .filter(({ manifests }) => manifests.length > 0)
      .map((app) => app.name)
      .join(', ')}.`,
  ]);
  return `${steps.map((step, index) => `${index + 1}. ${step}`).join('\n')}\n`;
};
