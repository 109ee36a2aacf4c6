/** Every credential of an environment, of all its parts. */
import { repositoryNeeds } from './argocd/repository.ts';
import type { Environment } from './environment.ts';
import { harborSecretNeeds } from './harbor/secret-needs.ts';
import { certManagerSecrets } from './network/cert-manager.ts';
import { metallbSecrets } from './network/metallb/index.ts';
import type { SecretNeed } from './secrets/need.ts';
import { regcredNeeds } from './secrets/regcred.ts';
import { storageSecrets } from './storage/index.ts';

/** The needs that an app renders the sources of, by the app's own hand (pull secrets have theirs in `renderRegcred`). */
export const appSecretNeeds = (environment: Environment): SecretNeed[] => [
  ...harborSecretNeeds(environment.harbor),
  ...storageSecrets(environment.storage ?? []),
  ...(environment.loadBalancer ? metallbSecrets(environment.loadBalancer) : []),
  ...(environment.certManager ? certManagerSecrets(environment.certManager) : []),
  ...repositoryNeeds(environment),
];

export const secretNeeds = (environment: Environment): SecretNeed[] => [
  ...appSecretNeeds(environment),
  ...(environment.regcred ? regcredNeeds(environment.regcred) : []),
];
