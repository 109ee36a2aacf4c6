/** What pods refer to must exist: Secrets and ConfigMaps with their keys, claims, ServiceAccounts. */
import type { Problem } from '../../problem.ts';
import type { Container, Volume } from '../manifest.ts';
import { missing, type Reference } from './missing.ts';
import { containersOf, type PodTemplate, specPath } from './pod-templates.ts';
import type { Check } from './rendered.ts';

/** A reference as it stands in a pod; optional ones are left out. */
type PodReference = Pick<Reference, 'kind' | 'name' | 'path' | 'keys'>;

/** Everything that a pod needs in order to start exists. */
export const podReferences: Check = (rendered) =>
  rendered.pods.flatMap((pod) => {
    const { owner } = pod;
    const reported = new Set<string>();
    return references(pod).flatMap((reference): Problem[] => {
      const problems = missing(rendered, {
        ...reference,
        from: owner,
        namespace: owner.metadata.namespace,
      });
      // A Secret that is missing is reported once per pod, not once per variable.
      const fresh = problems.filter(({ what }) => !reported.has(what));
      for (const { what } of fresh) reported.add(what);
      return fresh;
    });
  });

const references = (pod: PodTemplate): PodReference[] => {
  const { spec } = pod;
  const at = specPath(pod);
  const account = spec.serviceAccountName;
  return [
    ...(account
      ? [
          {
            kind: 'ServiceAccount',
            name: account,
            path: `${at}.serviceAccountName`,
          },
        ]
      : []),
    ...(spec.imagePullSecrets ?? []).flatMap(({ name }, index) =>
      name ? [{ kind: 'Secret', name, path: `${at}.imagePullSecrets[${index}]` }] : [],
    ),
    ...containersOf(pod).flatMap(({ container, path }) => environment(container, path)),
    ...(spec.volumes ?? []).flatMap((volume, index) => volumeSources(volume, `${at}.volumes[${index}]`)),
    ...subPaths(pod),
  ];
};

const environment = ({ env = [], envFrom = [] }: Container, path: string): PodReference[] => [
  ...env.flatMap(({ valueFrom }, index) => {
    const at = `${path}.env[${index}].valueFrom`;
    return [
      ...read('Secret', valueFrom?.secretKeyRef, `${at}.secretKeyRef`),
      ...read('ConfigMap', valueFrom?.configMapKeyRef, `${at}.configMapKeyRef`),
    ];
  }),
  ...envFrom.flatMap(({ secretRef, configMapRef }, index) => [
    ...read('Secret', secretRef, `${path}.envFrom[${index}].secretRef`),
    ...read('ConfigMap', configMapRef, `${path}.envFrom[${index}].configMapRef`),
  ]),
];

const volumeSources = (
  { secret, configMap, persistentVolumeClaim, projected }: Volume,
  path: string,
): PodReference[] => [
  ...read('Secret', secret && { ...secret, name: secret.secretName }, `${path}.secret`),
  ...read('ConfigMap', configMap, `${path}.configMap`),
  ...read('PersistentVolumeClaim', { name: persistentVolumeClaim?.claimName }, `${path}.persistentVolumeClaim`),
  ...(projected?.sources ?? []).flatMap((source, index) => [
    ...read('Secret', source.secret, `${path}.projected.sources[${index}].secret`),
    ...read('ConfigMap', source.configMap, `${path}.projected.sources[${index}].configMap`),
  ]),
];

/** A subPath that is no key of the volume would be mounted as an empty folder. */
const subPaths = (pod: PodTemplate): PodReference[] =>
  containersOf(pod).flatMap(({ container, path }) =>
    (container.volumeMounts ?? []).flatMap(({ name, subPath }, index) => {
      const volume = pod.spec.volumes?.find((candidate) => candidate.name === name);
      const source = volume?.secret ?? volume?.configMap;
      if (!volume || !source || !subPath || source.items) return [];
      return volumeSources(volume, '').map((reference) => ({
        ...reference,
        keys: [subPath],
        path: `${path}.volumeMounts[${index}].subPath`,
      }));
    }),
  );

interface Source {
  name?: string | undefined;
  key?: string | undefined;
  items?: { key: string }[] | undefined;
  optional?: boolean | undefined;
}

const read = (kind: string, source: Source | undefined, path: string): PodReference[] => {
  if (!source?.name || source.optional) return [];
  const keys = source.key === undefined ? (source.items ?? []).map(({ key }) => key) : [source.key];
  return [{ kind, name: source.name, keys, path }];
};
