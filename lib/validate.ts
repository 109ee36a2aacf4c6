/** Checks on an environment before anything is rendered: every part's own, and those between the parts. */
import { validateArgoCD } from './argocd/validate.ts';
import type { Environment } from './environment.ts';
import { harborCalls } from './harbor/calls.ts';
import { checkHarbor } from './harbor/checks/index.ts';
import { releaseOf } from './harbor/release.ts';
import { storageFacts } from './hosts/facts.ts';
import { validateHosts } from './hosts/validate.ts';
import { validateCertManager } from './network/cert-manager.ts';
import { validateMetalLB } from './network/metallb/index.ts';
import { validateNetwork } from './network/validate.ts';
import { preflightInput } from './preflight.ts';
import { error, type Problem } from './problem.ts';
import { secretNeeds } from './secret-needs.ts';
import type { SealedInputs } from './secrets/inputs.ts';
import { plainFormatProblems, plaintextProblems } from './secrets/plain.ts';
import { unusedInputs } from './secrets/render.ts';
import { validateStorage } from './storage/index.ts';
import { validatePreflight } from './storage/preflight/validate.ts';
import { checkClaims } from './volumes.ts';

const checkName = ({ name }: Environment): Problem[] =>
  /^[a-z0-9]([-a-z0-9]*[a-z0-9])?$/.test(name) && name.length <= 40
    ? []
    : [
        error(
          'environment-name',
          'name',
          `${JSON.stringify(name)} cannot be a folder and the prefix of Application names`,
          'at most 40 lower-case letters, digits and dashes',
        ),
      ];

/** Problems that a warning may be accepted for; accepting what does not occur is a leftover and an error itself. */
const accepted = ({ accept = {} }: Environment, problems: readonly Problem[]): Problem[] => {
  const unused = Object.keys(accept).filter((check) => !problems.some((problem) => problem.check === check));
  return [
    ...problems.filter(({ check, severity }) => severity === 'error' || check === 'plaintext-secret' || !accept[check]),
    ...unused.map((check) =>
      error('accept', `accept['${check}']`, 'no warning of this name occurs', 'remove the line, or correct the name'),
    ),
  ];
};

export const validate = (environment: Environment, inputs: SealedInputs): Problem[] => {
  const { storage = [], loadBalancer, certManager, harbor, argocd, hosts, preflight, network = {} } = environment;
  const harborProblems = checkHarbor(harbor);
  // What follows reads Harbor's unions; with an unknown word in one of them it would only add noise.
  const readable = !harborProblems.some(({ check }) => check === 'choice');
  return accepted(environment, [
    ...checkName(environment),
    ...validateArgoCD(argocd),
    ...validateStorage(storage),
    ...(loadBalancer ? validateMetalLB(loadBalancer) : []),
    ...(certManager ? validateCertManager(certManager) : []),
    ...harborProblems,
    ...(readable
      ? [
          ...checkClaims(environment),
          ...validateNetwork(network),
          ...harborCalls(harbor, network).problems,
          ...(hosts
            ? validateHosts(hosts, { ...storageFacts(storage), externalURL: releaseOf(harbor).externalURL })
            : []),
          ...(preflight ? validatePreflight(preflight, preflightInput(environment)) : []),
          ...plaintextProblems(secretNeeds(environment), environment.allowPlaintext),
          ...plainFormatProblems(secretNeeds(environment).filter(({ slot }) => !slot.startsWith('harbor.'))),
          ...unusedInputs(secretNeeds(environment), inputs),
        ]
      : []),
  ]);
};
