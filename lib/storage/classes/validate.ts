/** Checks of classes with free parameters. */
import { error, type Problem } from '../../problem.ts';
import { classProblems, form, nameProblems, quantityProblems, when } from '../check/common.ts';
import { isLabel, isQualifiedName } from '../check/syntax.ts';
import type { SnapshotClassSettings, StorageClasses } from './model.ts';

/** The API server takes names of CSI drivers up to 63 characters. */
const driverProblems = (driver: string | undefined, where: string): Problem[] =>
  driver === undefined || driver === ''
    ? [error('storage-provisioner', where, 'the class names no driver', 'the name under which the driver is installed')]
    : form(driver, isQualifiedName, 'storage-provisioner', where, 'name of a provisioner', 'e.g. ebs.csi.aws.com');

export const snapshotClassProblems = (settings: SnapshotClassSettings, where: string): Problem[] => [
  ...nameProblems(settings.name, `${where}.name`, 'snapshot class'),
  ...when(
    !['Retain', 'Delete', undefined].includes(settings.reclaim),
    'storage-reclaim',
    `${where}.reclaim`,
    `'${settings.reclaim}' is no deletion policy of a snapshot class`,
    `'Retain' or 'Delete'`,
  ),
];

export const problems = ({ name, classes = [], snapshotClasses = [] }: StorageClasses, where: string): Problem[] => [
  ...form(name, isLabel, 'storage-name', `${where}.name`, 'name of an app', 'lower-case letters, digits and dashes'),
  ...when(
    classes.length + snapshotClasses.length === 0,
    'storage-classes',
    where,
    'the provider has no class',
    'at least one in classes or snapshotClasses',
  ),
  ...classes.flatMap((settings, index) => {
    const own = `${where}.classes[${index}]`;
    return [
      ...classProblems(settings, own),
      ...driverProblems(settings.provisioner, `${own}.provisioner`),
      ...quantityProblems(settings.capacity, `${own}.capacity`),
    ];
  }),
  ...snapshotClasses.flatMap((settings, index) => {
    const own = `${where}.snapshotClasses[${index}]`;
    return [...snapshotClassProblems(settings, own), ...driverProblems(settings.driver, `${own}.driver`)];
  }),
];
