/** A Harbor release as components see it: the operator's description with names, facts and defaults resolved. */
import type { SecretSource } from '../secrets/source.ts';
import { defaults } from './defaults.ts';
import type { Credentials, Harbor, Trivy } from './model/harbor.ts';
import { harborNames } from './names.ts';
import { type ReleaseFacts, releases } from './releases/index.ts';
import { type Component, topology } from './topology.ts';

export interface Release {
  harbor: Harbor;
  facts: ReleaseFacts;
  names: { release: string; short: string; full: string };
  profile: 'production' | 'chart';
  /** Internal TLS: index of the port pairs in the topology, and the scheme of inner traffic. */
  tls: boolean;
  scheme: 'http' | 'https';
  /** Scanner settings, or undefined where it is not installed. */
  trivy: Trivy | undefined;
  /** The front nginx is needed: neither an Ingress nor a route does its work. */
  front: boolean;
  /** TLS at the entry. */
  entryTls: boolean;
  /** EXT_ENDPOINT: what clients and tokens use. */
  externalURL: string;
}

export const releaseOf = (harbor: Harbor): Release => {
  const facts = releases[harbor.version];
  const release = harbor.release ?? defaults.release;
  const tls = harbor.internalTLS !== undefined;
  return {
    harbor,
    facts,
    names: { release, ...harborNames({ ...harbor, release }) },
    profile: harbor.profile ?? 'production',
    tls,
    scheme: tls ? 'https' : 'http',
    trivy: harbor.trivy === false ? undefined : (harbor.trivy ?? {}),
    front: harbor.expose.type !== 'ingress' && harbor.expose.type !== 'route',
    entryTls: harbor.expose.tls !== false,
    externalURL: harbor.externalURL ?? derivedURL(harbor) ?? '',
  };
};

/** The URL which the exposure implies; undefined where no host is known. */
export const derivedURL = ({ expose }: Harbor): string | undefined => {
  const scheme = expose.tls === false ? 'http' : 'https';
  const host = expose.type === 'route' ? expose.hosts[0] : expose.host;
  if (!host) return undefined;
  const port = entryPort(expose);
  return `${scheme}://${host}${port === undefined || port === defaults.servicePorts[scheme] ? '' : `:${port}`}`;
};

/** The port that clients dial; undefined where an Ingress controller or somebody else's Gateway decides. */
const entryPort = (expose: Harbor['expose']): number | undefined => {
  const scheme = expose.tls === false ? 'http' : 'https';
  if (expose.type === 'nodePort') {
    const nodePort = expose.ports?.[scheme]?.nodePort;
    return nodePort === null ? undefined : (nodePort ?? defaults.nodePorts[scheme].nodePort);
  }
  if (expose.type === 'route') return expose.gateway?.ports?.[scheme] || undefined;
  return expose.type === 'clusterIP' || expose.type === 'loadBalancer' ? expose.ports?.[scheme] : undefined;
};

/** Name of a component's objects; registryctl's Service and pod are the registry's. */
export const nameOf = (release: Release, component: Component): string => `${release.names.full}-${component}`;

/** Host name of a component's Service. */
export const hostOf = (release: Release, component: Component): string =>
  nameOf(release, component === 'registryctl' ? 'registry' : component);

export const podPort = (release: Release, component: Component): number =>
  component === 'exporter' ? metricsPort(release, 'exporter') : topology[component].pod[release.tls ? 1 : 0];

export const servicePort = (release: Release, component: Component): number =>
  component === 'exporter' ? metricsPort(release, 'exporter') : topology[component].service[release.tls ? 1 : 0];

export type MetricsComponent = 'core' | 'jobservice' | 'registry' | 'exporter';

export const metricsPort = (release: Release, component: MetricsComponent): number =>
  release.harbor.metrics?.[component]?.port ?? defaults.metrics.port;

export const metricsPath = (release: Release, component: MetricsComponent): string =>
  release.harbor.metrics?.[component]?.path ?? defaults.metrics.path;

const schemePorts = { http: 80, https: 443 };

/** URL of a component's Service, with the port only where it is not the scheme's own (core: always). */
export const urlOf = (release: Release, component: Component): string => {
  const port = servicePort(release, component);
  const shown = 'urlPort' in topology[component] || port !== schemePorts[release.scheme];
  return `${release.scheme}://${hostOf(release, component)}${shown ? `:${port}` : ''}`;
};

/** Repository of each component's image, below the prefix of the release. */
export const repositories: Partial<Record<Component, string>> = {
  core: 'harbor-core',
  jobservice: 'harbor-jobservice',
  registry: 'registry-photon',
  registryctl: 'harbor-registryctl',
  portal: 'harbor-portal',
  trivy: 'trivy-adapter-photon',
  exporter: 'harbor-exporter',
  nginx: 'nginx-photon',
  database: 'harbor-db',
  redis: 'redis-photon',
  migrator: 'harbor-core',
};

/** Image of a component: the release's own, or what the operator put in its place. */
export const imageOf = (
  release: Release,
  component: Component,
  override: { repository?: string; tag?: string } = {},
): string => {
  const repository = override.repository ?? `${release.facts.imagePrefix}/${repositories[component]}`;
  return `${repository}:${override.tag ?? `v${release.facts.version}`}`;
};

export type CredentialSlot = Exclude<keyof Credentials, 'every' | 'registryUsername'>;

/** Source of one of Harbor's own credentials; the checks have made sure that there is one. */
export const credential = ({ harbor }: Release, slot: CredentialSlot): SecretSource => {
  const source = harbor.credentials[slot] ?? harbor.credentials.every;
  if (!source) throw new Error(`harbor.credentials.${slot} has no source: validate the environment before rendering`);
  return source;
};
