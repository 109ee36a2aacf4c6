/** Names, labels and annotations stay within Kubernetes' limits. */
import { error, type Problem } from '../../problem.ts';
import { objectPath } from '../identity.ts';
import type { Manifest, Metadata, Service } from '../manifest.ts';
import {
  broken,
  dns1035Label,
  dnsLabel,
  dnsSubdomain,
  environmentVariable,
  labelValue,
  type NameRule,
  pathSegment,
  portName,
  qualifiedName,
} from './name-rules.ts';
import { containersOf, specPath } from './pod-templates.ts';
import type { Check } from './rendered.ts';

/** Kinds whose names follow another rule than DNS subdomains. */
const RULES: Readonly<Record<string, NameRule>> = {
  Namespace: dnsLabel,
  Service: dns1035Label,
  // Their names become values of labels on pods: the bare name, or the name with a dash and ten characters of hash.
  Job: { ...dnsSubdomain, longest: 63 },
  StatefulSet: { ...dnsLabel, longest: 52 },
  CronJob: { ...dnsSubdomain, longest: 52 },
  CSIDriver: { ...dnsSubdomain, longest: 63 },
  Role: pathSegment,
  RoleBinding: pathSegment,
  ClusterRole: pathSegment,
  ClusterRoleBinding: pathSegment,
};

const check = (
  name: string,
  where: string,
  path: string,
  rule: NameRule,
  kind: 'name' | 'label' | 'annotation' = 'name',
): Problem[] => {
  const wrong = broken(name, rule);
  return wrong ? [error(kind, `${where} ${path}`, wrong.what, wrong.fix)] : [];
};

/** metadata.name and metadata.namespace, by the rule of the kind. */
export const objectNames = (manifests: readonly Manifest[]): Problem[] =>
  manifests.flatMap((manifest) => {
    const { name, namespace } = manifest.metadata;
    const where = objectPath(manifest);
    return [
      ...check(name, where, 'metadata.name', RULES[manifest.kind] ?? dnsSubdomain),
      ...(namespace === undefined ? [] : check(namespace, where, 'metadata.namespace', dnsLabel)),
    ];
  });

/** Names inside objects: containers, volumes, ports, environment variables. */
export const innerNames: Check = ({ pods, manifests }) => [
  ...pods.flatMap((pod): Problem[] => {
    const where = objectPath(pod.owner);
    return [
      ...containersOf(pod).flatMap(({ container: { name, ports = [], env = [] }, path }) => [
        ...check(name, where, `${path}.name`, dnsLabel),
        ...ports.flatMap((port, index) =>
          port.name ? check(port.name, where, `${path}.ports[${index}].name`, portName) : [],
        ),
        ...env.flatMap((variable, index) =>
          check(variable.name, where, `${path}.env[${index}].name`, environmentVariable),
        ),
      ]),
      ...(pod.spec.volumes ?? []).flatMap(({ name }, index) =>
        check(name, where, `${specPath(pod)}.volumes[${index}].name`, dnsLabel),
      ),
    ];
  }),
  ...manifests.flatMap((manifest) =>
    manifest.kind !== 'Service'
      ? []
      : ((manifest as Service).spec?.ports ?? []).flatMap(({ name }, index) =>
          name ? check(name, objectPath(manifest), `spec.ports[${index}].name`, dnsLabel) : [],
        ),
  ),
];

/** Bytes that all annotations of an object may have together (TotalAnnotationSizeLimitB in apimachinery). */
const ANNOTATIONS = 262_144;

/** Labels and annotations of objects and of their pods. */
export const labelsAndAnnotations: Check = ({ manifests, pods }) => [
  ...manifests.flatMap((manifest) => metadataProblems(manifest.metadata, objectPath(manifest), 'metadata')),
  ...pods.flatMap(({ owner, path, metadata }) =>
    path === '' ? [] : metadataProblems(metadata, objectPath(owner), `${path}.metadata`),
  ),
];

const metadataProblems = (
  { labels = {}, annotations = {} }: Partial<Metadata>,
  where: string,
  path: string,
): Problem[] => {
  const size = Object.entries(annotations).reduce((bytes, pair) => bytes + Buffer.byteLength(pair.join('')), 0);
  return [
    ...Object.entries(labels).flatMap(([key, value]) => [
      ...check(key, where, `${path}.labels`, qualifiedName, 'label'),
      ...check(value, where, `${path}.labels[${JSON.stringify(key)}]`, labelValue, 'label'),
    ]),
    // Keys of annotations are compared in lower case.
    ...Object.keys(annotations).flatMap((key) =>
      check(key.toLowerCase(), where, `${path}.annotations`, qualifiedName, 'annotation'),
    ),
    ...(size > ANNOTATIONS
      ? [
          error(
            'annotation',
            `${where} ${path}.annotations`,
            `have ${size} bytes together`,
            `stay below ${ANNOTATIONS}`,
          ),
        ]
      : []),
  ];
};
