/** The apps of an environment before any pass: each part renders its own objects. */
import type { App } from './app.ts';
import { waves } from './argocd/waves.ts';
import type { Environment } from './environment.ts';
import { harborApp, harborNamespaceApp } from './harbor/app.ts';
import type { Harbor } from './harbor/model/harbor.ts';
import { renderHosts } from './hosts/render.ts';
import type { Place } from './images/place.ts';
import type { Manifest } from './kube/manifest.ts';
import { issuerNamed } from './network/cert-manager/certificate.ts';
import { renderCertManager } from './network/cert-manager.ts';
import { renderMetalLB, serviceAddress } from './network/metallb/index.ts';
import { preflightApp } from './preflight.ts';
import type { Problem } from './problem.ts';
import { appSecretNeeds } from './secret-needs.ts';
import type { SealedInputs } from './secrets/inputs.ts';
import { renderRegcred } from './secrets/regcred-objects.ts';
import { secretObjects } from './secrets/render.ts';
import { renderStorage } from './storage/index.ts';

/** Sources of Secrets go to the first app of their namespace; those that no app lives in get one of their own. */
const placeSecrets = (apps: readonly App[], secrets: readonly Manifest[]): App[] => {
  const homeOf = ({ metadata: { namespace } }: Manifest) => apps.find((app) => app.namespace === namespace);
  const homeless = secrets.filter((secret) => homeOf(secret) === undefined);
  const placed = apps.map((app) => ({
    ...app,
    manifests: [...app.manifests, ...secrets.filter((secret) => homeOf(secret) === app)],
  }));
  return homeless.length === 0 ? placed : [...placed, { name: 'secrets', wave: waves.secrets, manifests: homeless }];
};

/** With MetalLB in the environment, the front Service asks for its address by MetalLB's own annotation. */
const withAddress = ({ harbor, loadBalancer }: Environment): Harbor => {
  const { expose } = harbor;
  if (!loadBalancer || expose.type !== 'loadBalancer') return harbor;
  const { address, ...rest } = expose;
  const { annotations, loadBalancerClass } = serviceAddress(loadBalancer, {
    ...(address !== undefined && { address }),
  });
  return {
    ...harbor,
    expose: {
      ...rest,
      ...(loadBalancerClass !== undefined && { loadBalancerClass }),
      annotations: { ...annotations, ...expose.annotations },
    },
  };
};

/** An entry certificate from an issuer of the environment that clients do not know comes with its CA for download. */
const withOwnCa = ({ certManager }: Environment, harbor: Harbor): Harbor => {
  const { expose, namespace } = harbor;
  if (expose.tls === false || expose.tls.from !== 'cert-manager') return harbor;
  const issuer = issuerNamed(certManager, expose.tls.issuer, namespace);
  const ownCa = expose.tls.ownCa ?? (issuer !== undefined && issuer.type !== 'acme');
  return { ...harbor, expose: { ...expose, tls: { ...expose.tls, ownCa } } };
};

export const appsOf = (
  environment: Environment,
  inputs: SealedInputs,
  place: Place = (image) => image,
): { apps: App[]; problems: Problem[] } => {
  const { storage, loadBalancer, certManager, regcred, network, hosts, extra } = environment;
  const harbor = withOwnCa(environment, withAddress(environment));
  const needs = appSecretNeeds(environment).filter(({ slot }) => !slot.startsWith('argocd.'));
  const secrets = secretObjects(needs, inputs);
  const pullSecrets = regcred ? renderRegcred(regcred, inputs) : { manifests: [], problems: [] };
  const parts: App[] = [
    ...renderStorage(storage ?? []),
    ...(loadBalancer ? renderMetalLB(loadBalancer) : []),
    ...(certManager ? renderCertManager(certManager) : []),
    harborNamespaceApp(harbor),
    harborApp(harbor, network),
    ...preflightApp(environment, place),
  ];
  const own: App[] = [
    { name: 'regcred', wave: waves.secrets, manifests: pullSecrets.manifests },
    { name: 'extra', wave: waves.consumers, manifests: extra ?? [] },
    { name: 'hosts', wave: 0, manifests: [], files: hosts ? renderHosts(hosts) : [] },
  ];
  const apps = [...placeSecrets(parts, secrets.manifests), ...own];
  return {
    apps: apps
      .filter(({ manifests, files = [] }) => manifests.length > 0 || files.length > 0)
      .sort((a, b) => a.wave - b.wave || (a.name < b.name ? -1 : 1)),
    problems: [...secrets.problems, ...pullSecrets.problems],
  };
};
