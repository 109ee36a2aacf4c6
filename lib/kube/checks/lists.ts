/** Lists in pods and Services whose items are told apart by a key: server-side apply merges by it, so it must be unique. */
import { error, type Problem } from '../../problem.ts';
import { objectPath } from '../identity.ts';
import type { Manifest, Service } from '../manifest.ts';
import { containersOf, type PodTemplate, specPath } from './pod-templates.ts';
import type { Check } from './rendered.ts';

/** No two items of a list have the same key. */
export const uniqueItems: Check = ({ manifests, pods }) => [
  ...pods.flatMap((pod) => podLists(pod).flatMap((list) => repeated(pod.owner, list))),
  ...manifests.flatMap((manifest) =>
    manifest.kind === 'Service' ? serviceLists(manifest as Service).flatMap((list) => repeated(manifest, list)) : [],
  ),
];

/** Every mount names a volume of its pod, or a claim template of its StatefulSet. */
export const mountedVolumes: Check = ({ pods }) =>
  pods.flatMap((pod) => {
    const templates: { metadata?: { name?: string } }[] = pod.owner.spec?.volumeClaimTemplates ?? [];
    const volumes = new Set([
      ...(pod.spec.volumes ?? []).map(({ name }) => name),
      ...templates.map(({ metadata }) => metadata?.name),
    ]);
    return containersOf(pod).flatMap(({ container, path }) =>
      (container.volumeMounts ?? []).flatMap(({ name }, index): Problem[] => {
        if (volumes.has(name)) return [];
        const where = `${objectPath(pod.owner)} ${path}.volumeMounts[${index}]`;
        return [
          error(
            'mount',
            where,
            `the pod has no volume ${name}`,
            `mount ${[...volumes].join(' or ') || 'nothing'}, or add the volume`,
          ),
        ];
      }),
    );
  });

interface KeyedList {
  path: string;
  keys: readonly unknown[];
}

const repeated = (owner: Manifest, { path, keys }: KeyedList): Problem[] =>
  [...new Set(keys.filter((key, index) => key !== undefined && keys.indexOf(key) < index))].map((key) =>
    error('list-key', `${objectPath(owner)} ${path}`, `has ${key} more than once`, 'keep one of the items'),
  );

const podLists = (pod: PodTemplate): KeyedList[] => {
  const containers = containersOf(pod);
  return [
    {
      path: `${specPath(pod)}.containers`,
      keys: containers.map(({ container }) => container.name),
    },
    {
      path: `${specPath(pod)}.volumes`,
      keys: (pod.spec.volumes ?? []).map(({ name }) => name),
    },
    ...containers.flatMap(({ container: { env = [], volumeMounts = [], ports = [] }, path }) => [
      { path: `${path}.env`, keys: env.map(({ name }) => name) },
      {
        path: `${path}.volumeMounts`,
        keys: volumeMounts.map(({ mountPath }) => mountPath),
      },
      {
        path: `${path}.ports`,
        keys: ports.map(({ containerPort, protocol = 'TCP' }) => `${containerPort}/${protocol}`),
      },
      { path: `${path}.ports`, keys: ports.map(({ name }) => name) },
    ]),
  ];
};

const serviceLists = ({ spec }: Service): KeyedList[] => {
  const ports = spec?.ports ?? [];
  return [
    {
      path: 'spec.ports',
      keys: ports.map(({ port, protocol = 'TCP' }) => `${port}/${protocol}`),
    },
    { path: 'spec.ports', keys: ports.map(({ name }) => name) },
  ];
};
