/** What would hand a node's own directories to claims, or leave volumes without a home. */
import { error, type Problem } from '../../problem.ts';
import { classProblems, form, imageProblems, namespaceProblems, replicaProblems, when } from '../check/common.ts';
import { isLabel, isPath, isPercentage, isQualifiedName, isRegistry } from '../check/syntax.ts';
import type { OpenEbsClass, OpenEbsLocalPv, Quota } from './model.ts';

/** Directories of the system and of the kubelet: volumes below them would mix with what the node lives on. */
const system =
  /^\/(?:(?:bin|boot|dev|etc|lib|lib64|proc|root|run|sbin|sys|usr|var\/(?:lib\/(?:containerd|docker|etcd|kubelet)|run))(?:\/.*)?|var|var\/lib)$/;

const basePathProblems = (path: string | undefined, where: string): Problem[] => [
  ...form(
    path,
    (text) => isPath(text) && !/["\\]/.test(text),
    'storage-path',
    where,
    'absolute path below the root directory',
    'e.g. /var/openebs/local, without final slash',
  ),
  ...when(
    path !== undefined && isPath(path) && system.test(path),
    'openebs-base-path',
    where,
    `'${path}' is the node's own, and helper pods delete below it as root`,
    'a directory or mount point for volumes alone',
  ),
];

const grace = (text: string | undefined): number => Number.parseFloat(text ?? '0');

const quotaProblems = (quota: Quota | undefined, where: string): Problem[] =>
  quota === undefined
    ? []
    : [
        ...(['softLimitGrace', 'hardLimitGrace'] as const).flatMap((key) =>
          form(
            quota[key],
            (text) => isPercentage(text) && grace(text) <= 100,
            'openebs-quota',
            `${where}.${key}`,
            'percentage up to 100%',
            `e.g. '10%'`,
          ),
        ),
        ...when(
          grace(quota.softLimitGrace) > grace(quota.hardLimitGrace),
          'openebs-quota',
          `${where}.hardLimitGrace`,
          `the hard limit ${quota.hardLimitGrace ?? '0%'} is below the soft limit ${quota.softLimitGrace}`,
          'a hard limit that is not below the soft limit',
        ),
      ];

const openEbsClassProblems = (settings: OpenEbsClass, where: string): Problem[] => [
  ...classProblems(settings, where),
  ...basePathProblems(settings.basePath, `${where}.basePath`),
  ...(settings.nodeAffinityLabels ?? []).flatMap((label, index) =>
    form(
      label,
      isQualifiedName,
      'openebs-node-label',
      `${where}.nodeAffinityLabels[${index}]`,
      'key of a label',
      'the key alone, e.g. openebs.io/node-id; every node has a value of its own',
    ),
  ),
  ...when(
    settings.xfsQuota !== undefined && settings.ext4Quota !== undefined,
    'openebs-quota',
    `${where}.ext4Quota`,
    'the base path is one file system and has two quotas',
    'xfsQuota or ext4Quota',
  ),
  ...quotaProblems(settings.xfsQuota, `${where}.xfsQuota`),
  ...quotaProblems(settings.ext4Quota, `${where}.ext4Quota`),
];

export const problems = (provider: OpenEbsLocalPv, where: string): Problem[] => [
  ...namespaceProblems(provider.namespace, where),
  ...form(
    provider.release,
    (text) => isLabel(text) && text.length <= 53,
    'storage-name',
    `${where}.release`,
    'name of a release',
    'lower-case letters, digits and dashes, at most 53 characters',
  ),
  ...basePathProblems(provider.basePath, `${where}.basePath`),
  ...replicaProblems(provider, where),
  ...form(
    provider.registry,
    isRegistry,
    'storage-registry',
    `${where}.registry`,
    'registry',
    'host, port and path without scheme and final slash, e.g. harbor.example.com/dockerhub',
  ),
  ...Object.entries(provider.images ?? {}).flatMap(([key, image]) => imageProblems(image, `${where}.images.${key}`)),
  ...(provider.classes.length > 0
    ? []
    : [error('storage-classes', `${where}.classes`, 'the provider has no class', 'at least one class')]),
  ...provider.classes.flatMap((one, index) => openEbsClassProblems(one, `${where}.classes[${index}]`)),
];
