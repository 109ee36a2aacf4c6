/** All checks on a Harbor description, collected. */
import { present } from '../../kube/manifest.ts';
import type { Problem } from '../../problem.ts';
import type { Harbor } from '../model/harbor.ts';
import { releaseOf } from '../release.ts';
import type { Check, Circumstances } from './check.ts';
import { checkChoices } from './choices.ts';
import { checkCredentials } from './credentials.ts';
import { checkDatabase, checkRedis } from './data.ts';
import { checkExposure } from './exposure.ts';
import { checkImageStorage } from './storage.ts';
import { checkVolumes } from './volumes.ts';
import { checkAvailability, checkBudgets, checkLabels, checkNetwork, checkPorts } from './workloads.ts';

const checks: readonly Check[] = [
  checkExposure,
  checkCredentials,
  checkImageStorage,
  checkVolumes,
  checkDatabase,
  checkRedis,
  checkBudgets,
  checkPorts,
  checkLabels,
  checkNetwork,
  checkAvailability,
];

/** Problems of a description, errors and warnings; unknown words first, for the rest could not be trusted then. */
export const checkHarbor = (harbor: Harbor, circumstances: Circumstances = {}): Problem[] => {
  const choices = checkChoices(harbor);
  if (choices.length > 0) return choices;
  const release = releaseOf(harbor);
  return checks.flatMap((check) =>
    present(check(harbor, release, circumstances).map((problem) => problem || undefined)),
  );
};
