/** What AWS, the driver or the API server would refuse of an EFS provider, and what would surprise later. */
import { error, type Problem, warning } from '../../problem.ts';
import { classProblems, form, imageProblems, replicaProblems, when } from '../check/common.ts';
import { efsOptions, mountOptionProblems } from '../check/mount-options.ts';
import { isAddress, isCidr, isPath } from '../check/syntax.ts';
import { classDirectoryProblems } from './directories.ts';
import type { EfsClass, EfsCsi, OwnEfsCsi } from './model.ts';
import { posixProblems } from './posix-user.ts';

const fileSystemId = /^fs-(?:[0-9a-f]{8}|[0-9a-f]{17})$/;
/** How examples write an id that the reader must fill in. */
const placeholder = /^fs-x+$/;
const reference = /^[a-z0-9](?:[-a-z0-9]{0,61}[a-z0-9])?\/[a-z0-9][-.a-z0-9]{0,252}\/[-._a-zA-Z0-9]{1,253}$/;
const role = /^arn:aws(?:-cn|-us-gov)?:iam::\d{12}:role\/[\w+=,.@/-]{1,576}$/;

const idProblems = (id: string | undefined, where: string): Problem[] =>
  id !== undefined && placeholder.test(id)
    ? [warning('placeholder', where, `${id} is a placeholder: no volume can be made`, 'the id of the file system')]
    : formProblems(id, where);

const formProblems = (id: string | undefined, where: string): Problem[] =>
  form(
    id,
    (text) => fileSystemId.test(text),
    'efs-file-system',
    where,
    'id of a file system',
    'fs- and 8 or 17 hexadecimal digits, as `aws efs describe-file-systems` shows it',
  );

const roleProblems = (arn: string | undefined, where: string): Problem[] =>
  form(
    arn,
    (text) => role.test(text),
    'efs-role',
    where,
    'ARN of an IAM role',
    'arn:aws:iam::<12 digits of the account>:role/<name>',
  );

const fileSystemProblems = (settings: EfsClass, where: string): Problem[] => {
  const given = (['fileSystemId', 'fileSystemIdConfigRef', 'fileSystemIdSecretRef'] as const).filter(
    (key) => settings[key] !== undefined,
  );
  return [
    ...when(
      given.length !== 1,
      'efs-file-system',
      where,
      given.length === 0 ? 'the class names no file system' : `${given.join(' and ')} name the file system twice`,
      'exactly one of fileSystemId, fileSystemIdConfigRef, fileSystemIdSecretRef',
    ),
    ...idProblems(settings.fileSystemId, `${where}.fileSystemId`),
    ...(['fileSystemIdConfigRef', 'fileSystemIdSecretRef'] as const).flatMap((key) =>
      form(
        settings[key],
        (text) => reference.test(text),
        'efs-file-system',
        `${where}.${key}`,
        'reference to a file system id',
        'namespace/name/key',
      ),
    ),
  ];
};

const tagProblems = ({ controller: { tags = {} } = {}, classes }: OwnEfsCsi, where: string): Problem[] => [
  ...Object.entries(tags).flatMap(([key, value]) => [
    ...when(
      `${key}${value}`.includes('\\'),
      'efs-tags',
      `${where}.controller.tags.${key}`,
      'the driver does not read back a backslash in a tag',
      'a tag without backslashes',
    ),
    ...when(
      key === '' || key.startsWith('aws:') || key === 'efs.csi.aws.com/cluster',
      'efs-tags',
      `${where}.controller.tags.${key}`,
      `the tag '${key}' is not yours to set`,
      'another key: aws: belongs to AWS, efs.csi.aws.com/cluster to the driver',
    ),
  ]),
  ...classes.flatMap(({ enableTagging = true }, index) =>
    when(
      !enableTagging && Object.keys(tags).length > 0,
      'efs-tags',
      `${where}.classes[${index}].enableTagging`,
      'the driver refuses a class without tags while the controller has tags to set',
      'remove controller.tags, or enableTagging: false',
    ),
  ),
];

const driverProblems = (provider: OwnEfsCsi, where: string): Problem[] => {
  const { identity, controller = {}, node = {}, images = {} } = provider;
  const networks = { endpoints: controller.endpoints ?? [], mountTargets: controller.mountTargets ?? [] };
  return [
    ...(identity && 'roleArn' in identity ? roleProblems(identity.roleArn, `${where}.identity.roleArn`) : []),
    ...roleProblems(node.roleArn, `${where}.node.roleArn`),
    ...replicaProblems(controller, `${where}.controller`),
    ...tagProblems(provider, where),
    ...Object.entries(networks).flatMap(([key, cidrs]) =>
      cidrs.flatMap((cidr, index) =>
        form(cidr, isCidr, 'storage-network', `${where}.controller.${key}[${index}]`, 'network', 'e.g. 10.0.0.0/16'),
      ),
    ),
    ...when(
      (controller.deleteAccessPointRootDir ?? false) && !controller.hostNetwork && !controller.mountTargets?.length,
      'efs-mount-targets',
      `${where}.controller.mountTargets`,
      'to delete directories the controller mounts the file system, and its network policy does not know where that is',
      'mountTargets: the networks of the subnets that have a mount target',
    ),
    ...form(node.kubeletPath, isPath, 'storage-path', `${where}.node.kubeletPath`, 'absolute path', '/var/lib/kubelet'),
    ...Object.entries(node.hostAliases ?? {}).flatMap(([id, { ip }]) => [
      ...idProblems(id, `${where}.node.hostAliases`),
      ...form(
        ip,
        isAddress,
        'storage-address',
        `${where}.node.hostAliases.${id}.ip`,
        'IP address',
        'the address of a mount target',
      ),
    ]),
    ...Object.entries(images).flatMap(([key, image]) => imageProblems(image, `${where}.images.${key}`)),
  ];
};

const efsClassProblems = (settings: EfsClass, where: string): Problem[] => [
  ...classProblems(settings, where),
  ...fileSystemProblems(settings, where),
  ...posixProblems(settings, where),
  ...classDirectoryProblems(settings, where),
  ...mountOptionProblems(settings.mountOptions, `${where}.mountOptions`, efsOptions),
  ...roleProblems(settings.crossAccount?.roleArn, `${where}.crossAccount.roleArn`),
  ...when(
    settings.az !== undefined && !settings.crossAccount,
    'efs-zone',
    `${where}.az`,
    'the driver reads az for file systems of other accounts only',
    'crossAccount as well; for One Zone file systems enforceZoneAffinity: true',
  ),
  ...(settings.reuseAccessPoint
    ? [
        warning(
          'efs-reuse',
          `${where}.reuseAccessPoint`,
          'claims of the same name in any namespace share one access point, and with it their files',
          'reuseAccessPoint: false, or a class that one namespace alone may use',
        ),
      ]
    : []),
];

export const problems = (provider: EfsCsi, where: string): Problem[] => [
  ...(provider.classes.length > 0
    ? []
    : [error('storage-classes', `${where}.classes`, 'the provider has no class', 'at least one class')]),
  ...provider.classes.flatMap((one, index) => efsClassProblems(one, `${where}.classes[${index}]`)),
  ...(provider.managedAddon ? [] : driverProblems(provider, where)),
];
