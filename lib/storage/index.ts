/** Storage of an environment: its apps, the facts of its classes, the secrets it needs, its mistakes. */
import type { App } from '../app.ts';
import { present } from '../kube/manifest.ts';
import { error, type Problem } from '../problem.ts';
import type { SecretNeed } from '../secrets/need.ts';
import { storageClassesProvider } from './classes/index.ts';
import { conflicts } from './conflicts.ts';
import { efsCsi } from './efs/index.ts';
import type { ClassFacts, StorageProvider } from './model.ts';
import { loosest, namespace } from './namespace.ts';
import { nfsSubdir } from './nfs-subdir/index.ts';
import { openEbsLocalPv } from './openebs/index.ts';
import type { Provisioner } from './provisioner.ts';
import { trident } from './trident/index.ts';

type Type = StorageProvider['type'];
type Of<T extends Type> = Extract<StorageProvider, { type: T }>;

const provisioners: { [T in Type]: Provisioner<Of<T>> } = {
  'efs-csi': efsCsi,
  'nfs-subdir': nfsSubdir,
  'openebs-localpv': openEbsLocalPv,
  trident,
  'storage-classes': storageClassesProvider,
};

/** What is known of a provider's type; undefined for a type that the compiler would have refused. */
const provisionerOf = <T extends Type>(provider: { type: T }): Provisioner<Of<T>> | undefined =>
  Object.hasOwn(provisioners, provider.type) ? provisioners[provider.type] : undefined;

const at = (where: string, index: number): string => `${where}[${index}]`;

/** One app for each provider. A namespace that several share is made by the first, at the level that all can run under. */
export const renderStorage = (providers: readonly StorageProvider[]): App[] => {
  const needs = providers.map((provider) => provisionerOf(provider)?.namespace(provider));
  return providers.flatMap((provider, index) => {
    const provisioner = provisionerOf(provider);
    if (!provisioner) return [];
    const app = { name: provisioner.appName(provider), ...provisioner.app(provider) };
    const need = needs[index];
    const sharing = present(needs).filter(({ name }) => name === need?.name);
    if (need === undefined || sharing[0] !== need) return [app];
    return [{ ...app, manifests: [namespace({ name: need.name, level: loosest(sharing) }), ...app.manifests] }];
  });
};

/** What each class can do, for the checks of the claims that name it. */
export const storageClasses = (providers: readonly StorageProvider[], where = 'storage'): ClassFacts[] =>
  providers.flatMap((provider, index) => provisionerOf(provider)?.classes(provider, at(where, index)) ?? []);

/** Credentials of storage systems. */
export const storageSecrets = (providers: readonly StorageProvider[], where = 'storage'): SecretNeed[] =>
  providers.flatMap((provider, index) => provisionerOf(provider)?.secrets(provider, at(where, index)) ?? []);

/** All mistakes of the providers, each by itself and against each other. */
export const validateStorage = (providers: readonly StorageProvider[], where = 'storage'): Problem[] => [
  ...providers.flatMap(
    (provider, index) =>
      provisionerOf(provider)?.problems(provider, at(where, index)) ?? [
        error(
          'storage-type',
          `${at(where, index)}.type`,
          `'${provider.type}' is no kind of storage that is known here`,
          `${Object.keys(provisioners)
            .map((type) => `'${type}'`)
            .join(', ')}`,
        ),
      ],
  ),
  ...conflicts(
    providers.map((provider, index) => ({
      provider,
      where: at(where, index),
      appName: provisionerOf(provider)?.appName(provider),
      classes: provisionerOf(provider)?.classes(provider, at(where, index)) ?? [],
    })),
  ),
];
