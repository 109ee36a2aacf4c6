/** What Trident would refuse, or take and never make a volume of. */
import { error, type Problem } from '../../problem.ts';
import { classProblems, form, imageProblems, namespaceProblems, repeated, when } from '../check/common.ts';
import { mountOptionProblems } from '../check/mount-options.ts';
import { isPath, isRegistry } from '../check/syntax.ts';
import { snapshotClassProblems } from '../classes/validate.ts';
import { backendProblems } from './backend-validate.ts';
import { driversOf } from './classes.ts';
import type { Trident, TridentClass } from './model.ts';

const tridentClassProblems = (provider: Trident, settings: TridentClass, where: string): Problem[] => {
  const { backends = [] } = provider;
  const { backendType, storagePools = {}, fsType, mountOptions } = settings;
  const drivers = driversOf(provider, settings);
  return [
    ...classProblems(settings, where),
    ...when(
      backendType !== undefined && backends.length > 0 && !backends.some(({ type }) => type === backendType),
      'trident-backend-type',
      `${where}.backendType`,
      `no backend here is '${backendType}'`,
      [...new Set(backends.map(({ type }) => `'${type}'`))].join(' or '),
    ),
    ...Object.keys(storagePools).flatMap((name) =>
      when(
        backends.length > 0 && !backends.some((backend) => backend.name === name),
        'trident-pools',
        `${where}.storagePools.${name}`,
        `no backend here is called '${name}'`,
        `one of ${backends.map((backend) => backend.name).join(', ')}`,
      ),
    ),
    ...when(
      fsType !== undefined && drivers.length > 0 && !drivers.includes('ontap-san'),
      'trident-file-system',
      `${where}.fsType`,
      'an NFS volume has no file system of its own to choose',
      `remove fsType, or backendType: 'ontap-san'`,
    ),
    // Options of a LUN's file system depend on that file system; those of NFS are known.
    ...(drivers.includes('ontap-san') ? [] : mountOptionProblems(mountOptions, `${where}.mountOptions`)),
  ];
};

export const problems = (provider: Trident, where: string): Problem[] => {
  const { backends = [], classes = [], snapshotClasses = [], kubeletDir, imageRegistry, operator } = provider;
  return [
    ...namespaceProblems(provider.namespace, where),
    ...form(
      imageRegistry,
      (text) => isRegistry(text) && text.includes('/'),
      'storage-registry',
      `${where}.imageRegistry`,
      'registry with a path',
      'host and project without scheme and final slash, e.g. harbor.example.com/netapp',
    ),
    ...imageProblems(operator?.image, `${where}.operator.image`),
    ...form(kubeletDir, isPath, 'storage-path', `${where}.kubeletDir`, 'absolute path', '/var/lib/kubelet'),
    ...when(
      provider.autosupportProxy !== undefined && provider.autosupport !== 'send',
      'trident-autosupport',
      `${where}.autosupportProxy`,
      'nothing is sent through the proxy',
      `autosupport: 'send', or no proxy`,
    ),
    ...backends.flatMap((backend, index) => backendProblems(backend, `${where}.backends[${index}]`)),
    ...repeated(
      backends.map(({ name }, index) => ({ name, where: `${where}.backends[${index}].name` })),
      ({ name }) => name,
    ).map(([later, , name]) =>
      error('trident-backend-name', later.where, `two backends are called '${name}'`, 'a name for each'),
    ),
    ...classes.flatMap((one, index) => tridentClassProblems(provider, one, `${where}.classes[${index}]`)),
    ...snapshotClasses.flatMap((one, index) => snapshotClassProblems(one, `${where}.snapshotClasses[${index}]`)),
  ];
};
