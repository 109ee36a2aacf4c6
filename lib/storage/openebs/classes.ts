/** Classes whose volumes are directories on the nodes. */
import type { StorageClass } from '../../kube/manifest.ts';
import { scalar } from '../../kube/yaml-scalar.ts';
import { facts, storageClass } from '../class.ts';
import type { ClassFacts } from '../model.ts';
import type { OpenEbsClass, OpenEbsLocalPv, Quota } from './model.ts';
import { defaultBasePath, provisionerName } from './release.ts';

const quotaText = (name: string, quota: Quota | undefined): string[] =>
  quota
    ? [
        `- name: ${name}`,
        '  enabled: "true"',
        '  data:',
        `    softLimitGrace: "${quota.softLimitGrace ?? '0%'}"`,
        `    hardLimitGrace: "${quota.hardLimitGrace ?? '0%'}"`,
      ]
    : [];

/**
 * The class's configuration, a YAML text in an annotation. Argo CD compares the text, not its meaning: this is the
 * chart's layout, letter by letter.
 */
export const config = (provider: OpenEbsLocalPv, settings: OpenEbsClass): string => {
  const { basePath = provider.basePath ?? defaultBasePath, nodeAffinityLabels = [], xfsQuota, ext4Quota } = settings;
  return [
    '- name: StorageType',
    '  value: "hostpath"',
    '- name: BasePath',
    `  value: "${basePath}"`,
    ...(nodeAffinityLabels.length > 0
      ? [
          '- name: NodeAffinityLabels',
          '  list:',
          ...nodeAffinityLabels.map((label) => `    - ${scalar(label, '    ')}`),
        ]
      : []),
    ...quotaText('XFSQuota', xfsQuota),
    ...quotaText('EXT4Quota', ext4Quota),
    '',
  ].join('\n');
};

export const openEbsStorageClass = (provider: OpenEbsLocalPv, settings: OpenEbsClass): StorageClass =>
  storageClass(
    {
      ...settings,
      annotations: {
        'openebs.io/cas-type': 'local',
        'cas.openebs.io/config': config(provider, settings),
        ...settings.annotations,
      },
    },
    { provisioner: provisionerName, volumeBindingMode: 'WaitForFirstConsumer' },
  );

export const openEbsClassFacts = (settings: OpenEbsClass, where: string): ClassFacts =>
  facts(where, settings, {
    provisioner: provisionerName,
    readWriteMany: false,
    bindingMode: 'WaitForFirstConsumer',
    expansion: false,
  });
