/** Checks on an environment before anything is rendered: every part's own, and those between the parts. */
import { validateArgoCD } from './argocd/validate.ts';
import type { Environment } from './environment.ts';
import { harborCalls } from './harbor/calls.ts';
import { checkHarbor } from './harbor/checks/index.ts';
import { defaults } from './harbor/defaults.ts';
import { entryCertificateRequest } from './harbor/expose/certificate.ts';
import { releaseOf } from './harbor/release.ts';
import { storageFacts } from './hosts/facts.ts';
import { validateHosts } from './hosts/validate.ts';
import { validateImages } from './images/problems.ts';
import { certificateProblems, internalIssuerProblems, validateCertManager } from './network/cert-manager.ts';
import { serviceAddressProblems, validateMetalLB } from './network/metallb/index.ts';
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

/** Errors that no reason can excuse: without these there is nothing to render. */
const fatal = ['choice', 'credential-missing', 'external-url', 'plaintext-secret'];

/**
 * Leaves out what the environment accepts: warnings, and in an adopted release (profile `chart`) also what the chart renders
 * though it is wrong. Accepting what does not occur is a leftover, and an error itself.
 */
const accepted = (
  { accept = {}, harbor }: Environment,
  problems: readonly Problem[],
  ofHarbor: readonly Problem[],
): Problem[] => {
  const excused = (problem: Problem): boolean =>
    problem.severity === 'warning'
      ? problem.check !== 'plaintext-secret'
      : harbor.profile === 'chart' && ofHarbor.includes(problem) && !fatal.includes(problem.check);
  const unused = Object.keys(accept).filter((check) => !problems.some((problem) => problem.check === check));
  return [
    ...problems.filter((problem) => !(accept[problem.check] && excused(problem))),
    ...unused.map((check) =>
      error('accept', `accept['${check}']`, 'no warning of this name occurs', 'remove the line, or correct the name'),
    ),
  ];
};

/** The front Service's wish for an address against MetalLB's pools. */
const checkAddress = ({ harbor: { expose, namespace }, loadBalancer }: Environment): Problem[] => {
  if (!loadBalancer || expose.type !== 'loadBalancer') return [];
  const { name = defaults.frontServiceName, labels, address } = expose;
  return serviceAddressProblems(loadBalancer, [
    { where: 'harbor.expose', name, namespace, ...(labels && { labels }), ...(address !== undefined && { address }) },
  ]);
};

/** Certificates by cert-manager against the issuers of the same environment. */
const checkCertificates = ({ harbor, certManager }: Environment): Problem[] => {
  const { expose, internalTLS, namespace } = harbor;
  const request = entryCertificateRequest(releaseOf(harbor));
  return [
    ...(expose.tls !== false && expose.tls.from === 'cert-manager' && request
      ? certificateProblems(request, 'harbor.expose.tls', certManager)
      : []),
    ...(internalTLS?.from === 'cert-manager'
      ? internalIssuerProblems(internalTLS.issuer, namespace, 'harbor.internalTLS.issuer', certManager)
      : []),
  ];
};

export const validate = (environment: Environment, inputs: SealedInputs): Problem[] => {
  const { storage = [], loadBalancer, certManager, harbor, argocd, hosts, preflight, network = {} } = environment;
  const harborProblems = checkHarbor(harbor);
  // What follows reads Harbor's unions; with an unknown word in one of them it would only add noise.
  const readable = !harborProblems.some(({ check }) => check === 'choice');
  const needs = readable ? secretNeeds(environment) : [];
  const problems = [
    ...checkName(environment),
    ...validateArgoCD(argocd),
    ...validateStorage(storage),
    ...validateImages(environment.images ?? {}),
    ...(loadBalancer ? validateMetalLB(loadBalancer) : []),
    ...(certManager ? validateCertManager(certManager) : []),
    ...harborProblems,
    ...(readable
      ? [
          ...checkClaims(environment),
          ...checkAddress(environment),
          ...checkCertificates(environment),
          ...validateNetwork(network),
          ...harborCalls(harbor, network).problems,
          ...(hosts
            ? validateHosts(hosts, { ...storageFacts(storage), externalURL: releaseOf(harbor).externalURL })
            : []),
          ...(preflight ? validatePreflight(preflight, preflightInput(environment)) : []),
          ...plaintextProblems(needs, environment.allowPlaintext),
          ...plainFormatProblems(needs.filter(({ slot }) => !slot.startsWith('harbor.'))),
          ...unusedInputs(needs, inputs),
        ]
      : []),
  ];
  return accepted(environment, problems, harborProblems);
};
