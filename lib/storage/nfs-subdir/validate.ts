/** What would leave an NFS provisioner without its export, or its volumes open to each other. */
import { error, type Problem } from '../../problem.ts';
import {
  classProblems,
  form,
  imageProblems,
  namespaceProblems,
  quantityProblems,
  replicaProblems,
  when,
} from '../check/common.ts';
import { mountOptionProblems } from '../check/mount-options.ts';
import { isHost, isLabel, isPath, isQualifiedName } from '../check/syntax.ts';
import type { NfsSubdir, NfsSubdirClass } from './model.ts';

const onDelete: readonly unknown[] = [undefined, 'archive', 'retain', 'delete'];
const safePattern = /^(?:[A-Za-z0-9][-\w.]*\/)*\$\{\.PVC\.namespace\}\/\$\{\.PVC\.name\}$/;

const patternProblems = ({ pathPattern, onDelete: fate = 'archive' }: NfsSubdirClass, where: string): Problem[] => {
  if (pathPattern === undefined) return [];
  const pattern: string = pathPattern;
  const fix = `fixed directories, then \${.PVC.namespace}/\${.PVC.name}`;
  const what = pattern.split('/').includes('..')
    ? `'${pattern}' leads out of the export's directory`
    : /\.(?:labels|annotations)\./.test(pattern)
      ? `'${pattern}' takes a label or annotation, which whoever makes a claim can fill with ../`
      : `'${pattern}' is no safe pattern: only \${.PVC.namespace}/\${.PVC.name} keeps claims apart`;
  return [
    ...when(!safePattern.test(pattern), 'nfs-path-pattern', `${where}.pathPattern`, what, fix),
    ...when(
      safePattern.test(pattern) && fate === 'archive',
      'nfs-archive',
      `${where}.onDelete`,
      'claims of the same name in two namespaces would be archived under one name, and the second archive fails',
      `onDelete: 'retain' or 'delete' beside pathPattern`,
    ),
  ];
};

const nfsClassProblems = (settings: NfsSubdirClass, where: string): Problem[] => [
  ...classProblems(settings, where),
  ...patternProblems(settings, where),
  ...when(
    !onDelete.includes(settings.onDelete),
    'nfs-archive',
    `${where}.onDelete`,
    `'${settings.onDelete}' is nothing that the provisioner does`,
    `'archive', 'retain' or 'delete'`,
  ),
  ...mountOptionProblems(settings.mountOptions, `${where}.mountOptions`),
];

const exportProblems = ({ server, path, capacity }: Partial<NfsSubdir>, where: string): Problem[] => [
  ...(server === undefined || server === ''
    ? [error('nfs-server', `${where}.server`, 'no NFS server is named', 'the address that nodes mount from')]
    : form(server, isHost, 'nfs-server', `${where}.server`, 'IP address or host name', 'e.g. 10.0.50.170')),
  ...form(
    path ?? '',
    isPath,
    'storage-path',
    `${where}.path`,
    'absolute path',
    'the exported directory without final slash, not / itself: the provisioner could not delete there',
  ),
  ...quantityProblems(capacity, `${where}.capacity`),
];

export const problems = (provider: NfsSubdir, where: string): Problem[] => [
  ...exportProblems(provider, where),
  ...namespaceProblems(provider.namespace, where),
  ...form(
    provider.release,
    (text) => isLabel(text) && text.length <= 53,
    'storage-name',
    `${where}.release`,
    'name of a release',
    'lower-case letters, digits and dashes, at most 53 characters',
  ),
  ...form(
    provider.provisionerName,
    isQualifiedName,
    'storage-provisioner',
    `${where}.provisionerName`,
    'name of a provisioner',
    'a DNS name, a slash and a name, e.g. k8s-sigs.io/second-nfs',
  ),
  ...mountOptionProblems(provider.mountOptions, `${where}.mountOptions`),
  ...replicaProblems(provider, where),
  ...imageProblems(provider.image, `${where}.image`),
  ...when(
    provider.runAs?.user === 0,
    'nfs-run-as',
    `${where}.runAs.user`,
    'user 0 is root',
    'leave runAs out, or the user that owns the export',
  ),
  ...(provider.classes.length > 0
    ? []
    : [error('storage-classes', `${where}.classes`, 'the provider has no class', 'at least one class')]),
  ...provider.classes.flatMap((one, index) => nfsClassProblems(one, `${where}.classes[${index}]`)),
];
