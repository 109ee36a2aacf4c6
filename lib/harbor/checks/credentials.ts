/** Harbor's own credentials: all there, in forms that Harbor can use, none with a password that everybody knows. */
import { error } from '../../problem.ts';
import { plainFormatProblems } from '../../secrets/plain.ts';
import type { CredentialSlot } from '../release.ts';
import { harborSecretNeeds } from '../secret-needs.ts';
import type { Check } from './check.ts';

const slots: Record<CredentialSlot, string> = {
  adminPassword: 'HARBOR_ADMIN_PASSWORD',
  secretKey: 'secretKey',
  coreSecret: 'secret',
  jobserviceSecret: 'JOBSERVICE_SECRET',
  registrySecret: 'REGISTRY_HTTP_SECRET',
  csrfKey: 'CSRF_KEY',
  tokenSigning: 'tls.key and tls.crt',
  registryCredentials: 'REGISTRY_PASSWD and REGISTRY_HTPASSWD',
};

export const checkCredentials: Check = (harbor, _, { live = false }) => [
  ...(Object.keys(slots) as CredentialSlot[]).map(
    (slot) =>
      !harbor.credentials[slot] &&
      !harbor.credentials.every &&
      error(
        'credential-missing',
        `harbor.credentials.${slot}`,
        'there is no source for this credential, and nothing is generated while rendering',
        `existing('<secret>'), sealed('<secret>') or external(…) with ${slots[slot]}; or credentials.every for all of them`,
      ),
  ),
  ...plainFormatProblems(harborSecretNeeds(harbor), { proveHashes: !live }),
];
