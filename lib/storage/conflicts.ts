/** Providers against each other: names that only one object of a cluster can have. */
import { error, type Problem } from '../problem.ts';
import { repeated, when } from './check/common.ts';
import type { ClassFacts, StorageProvider } from './model.ts';
import { nameOf, provisionerNameOf } from './nfs-subdir/release.ts';

/** Installed once in a cluster: their drivers' names are built in. */
const singletons: Partial<Record<StorageProvider['type'], string>> = {
  'efs-csi': 'efs.csi.aws.com',
  'openebs-localpv': 'openebs.io/local',
  trident: 'the TridentOrchestrator',
};

/** A provider with what the rest of this folder knows of it. */
export interface Placed<P extends StorageProvider = StorageProvider> {
  provider: P;
  where: string;
  appName: string | undefined;
  classes: ClassFacts[];
}

const isNfs = (placed: Placed): placed is Placed<Extract<StorageProvider, { type: 'nfs-subdir' }>> =>
  placed.provider.type === 'nfs-subdir';

const classConflicts = (classes: readonly ClassFacts[]): Problem[] => [
  ...repeated(classes, ({ name }) => name).map(([later, earlier, name]) =>
    error(
      'storage-class-name',
      `${later.where}.name`,
      `class '${name}' is already in ${earlier.where}`,
      'a name for each class',
    ),
  ),
  ...classes
    .filter(({ isDefault }) => isDefault)
    .slice(1)
    .map(({ where, name }) =>
      error(
        'storage-default-class',
        `${where}.default`,
        `'${name}' is the second default class, and claims without a class take the one that was made last`,
        'default: true on one class of the environment',
      ),
    ),
];

const nfsConflicts = (placed: readonly Placed[]): Problem[] => {
  const provisioners = placed.filter(isNfs);
  return [
    ...repeated(provisioners, ({ provider }) => nameOf(provider)).map(([later, earlier, name]) =>
      error(
        'nfs-release',
        `${later.where}.release`,
        `'${name}' is the name of ${earlier.where} too, and cluster roles have no namespace to tell them apart`,
        `release: 'second-nfs', or any name of its own`,
      ),
    ),
    ...repeated(provisioners, ({ provider }) => provisionerNameOf(provider)).map(([later, earlier, name]) =>
      error(
        'nfs-provisioner-name',
        `${later.where}.provisionerName`,
        `'${name}' is the provisioner of ${earlier.where} too, so that volumes land on either export`,
        'a provisionerName of its own, or another release',
      ),
    ),
  ];
};

const snapshotClassesOf = ({ provider, where }: Placed) =>
  'snapshotClasses' in provider
    ? (provider.snapshotClasses ?? []).map(({ name }, index) => ({ name, where: `${where}.snapshotClasses[${index}]` }))
    : [];

/** Folders of `dist/`; two of one type are a conflict of more than folders, and reported as that. */
const appConflicts = (placed: readonly Placed[]): Problem[] =>
  repeated(placed, ({ appName }) => appName).flatMap(([later, earlier, name]) =>
    when(
      later.provider.type !== earlier.provider.type || later.provider.type === 'storage-classes',
      'storage-app-name',
      `${later.where}.${later.provider.type === 'nfs-subdir' ? 'release' : 'name'}`,
      `the app '${name}' is already that of ${earlier.where}`,
      'a name of its own',
    ),
  );

export const conflicts = (placed: readonly Placed[]): Problem[] => [
  ...classConflicts(placed.flatMap(({ classes }) => classes)),
  ...repeated(placed.flatMap(snapshotClassesOf), ({ name }) => name).map(([later, earlier, name]) =>
    error(
      'storage-class-name',
      `${later.where}.name`,
      `snapshot class '${name}' is already in ${earlier.where}`,
      'a name for each class',
    ),
  ),
  ...repeated(placed, ({ provider }) => singletons[provider.type]).map(([later, earlier, name]) =>
    error(
      'storage-singleton',
      later.where,
      `a cluster has one ${later.provider.type}, which is ${earlier.where}: both would own ${name}`,
      'one provider with all classes',
    ),
  ),
  ...appConflicts(placed),
  ...nfsConflicts(placed),
];
