/** Checks of where an access point's directory lies and who may enter it. */
import type { Problem } from '../../problem.ts';
import { form, when } from '../check/common.ts';
import { isPath } from '../check/syntax.ts';
import type { EfsClass } from './model.ts';

const variables = /\$\{\.PVC\.namespace\}|\$\{\.PVC\.name\}|\$\{\.PV\.name\}/g;

/** Text of a pattern that stays when the variables are taken out must be plain path characters. */
const isPattern = (pattern: string): boolean =>
  /^[-\w./]*$/.test(pattern.replace(variables, '')) && pattern.replace(variables, 'x') !== '';

/** Two claims never get the same directory. */
const tellsApart = (pattern: string): boolean =>
  pattern.includes(`\${.PV.name}`) || /\$\{\.PVC\.namespace\}\/(?:.*\/)?\$\{\.PVC\.name\}(?:\/|$)/.test(pattern);

/** EFS: at most 100 characters and four levels below the root (driver 3.4.1, validatePathRequirements). */
const depth = (path: string): number => path.split('/').filter((part) => part !== '').length;

export const classDirectoryProblems = (settings: EfsClass, where: string): Problem[] => {
  const { directoryPerms, basePath, subPathPattern: pattern, ensureUniqueDirectory } = settings;
  const path = `${basePath ?? ''}/${pattern ?? 'pvc'}`;
  return [
    ...form(
      directoryPerms,
      (text) => /^0?[0-7]{3}$/.test(text),
      'efs-directory-perms',
      `${where}.directoryPerms`,
      'mode of a directory',
      `three octal digits as text, e.g. '700'`,
    ),
    ...when(
      /^0?[0-7]{2}[2367]$/.test(directoryPerms ?? ''),
      'efs-directory-perms',
      `${where}.directoryPerms`,
      `mode ${directoryPerms} lets every user of the file system write`,
      `'700': the access point makes its own user the owner of everything`,
    ),
    ...form(basePath, isPath, 'storage-path', `${where}.basePath`, 'absolute path', 'e.g. /harbor'),
    ...when(
      pattern?.split('/').includes('..') ?? false,
      'efs-sub-path',
      `${where}.subPathPattern`,
      `'${pattern}' leads out of basePath`,
      'a pattern that only leads downwards',
    ),
    ...form(
      pattern,
      isPattern,
      'efs-sub-path',
      `${where}.subPathPattern`,
      'pattern of the driver',
      `text, \${.PVC.namespace}, \${.PVC.name} and \${.PV.name}`,
    ),
    ...when(
      ensureUniqueDirectory === false && pattern !== undefined && !tellsApart(pattern),
      'efs-sub-path',
      `${where}.subPathPattern`,
      `with '${pattern}' and without a unique suffix several claims share a directory`,
      `\${.PVC.namespace}/\${.PVC.name}, or ensureUniqueDirectory: true`,
    ),
    ...when(
      ensureUniqueDirectory !== undefined && pattern === undefined,
      'efs-sub-path',
      `${where}.ensureUniqueDirectory`,
      'the driver reads ensureUniqueDirectory beside subPathPattern only',
      'subPathPattern as well',
    ),
    ...when(
      depth(path) > 4 || path.replace(variables, '').length > 100,
      'efs-sub-path',
      `${where}.${pattern === undefined ? 'basePath' : 'subPathPattern'}`,
      `'${path}' is deeper than four directories or longer than 100 characters, which EFS refuses`,
      'a shorter basePath or subPathPattern',
    ),
  ];
};
