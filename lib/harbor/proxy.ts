/** The outgoing HTTP proxy as variables; inner traffic never goes through it. */
import type { EnvVar } from '../kube/manifest.ts';
import { secretKey } from './credentials.ts';
import { defaults } from './defaults.ts';
import type { Proxy as ProxySettings } from './model/features.ts';
import { nameOf, type Release } from './release.ts';
import type { Component } from './topology.ts';

/** Names that bypass the proxy, installed or not, as the chart lists them. */
const inner: readonly Component[] = ['core', 'jobservice', 'database', 'registry', 'portal', 'trivy', 'exporter'];

type ProxyUser = NonNullable<ProxySettings['components']>[number];

const applies = ({ harbor }: Release, component: ProxyUser): boolean => {
  const components: readonly string[] = harbor.proxy?.components ?? defaults.proxy.components;
  return components.includes(component);
};

/**
 * HTTP_PROXY, HTTPS_PROXY and NO_PROXY for one of the components that may use the proxy; nothing for a component that is
 * not listed. Without a proxy the chart prints empty values, and its profile does too. URLs with a password come from a
 * Secret instead (`proxyReferences`).
 */
export const proxyVariables = (release: Release, component: ProxyUser): Record<string, string> => {
  const proxy: ProxySettings = release.harbor.proxy ?? {};
  if (!applies(release, component)) return {};
  if (release.profile === 'production' && !proxy.httpProxy && !proxy.httpsProxy && !proxy.urls) return {};
  const bypass = [...inner.map((name) => nameOf(release, name)), proxy.noProxy ?? defaults.proxy.noProxy].join(',');
  return {
    ...(!proxy.urls && { HTTP_PROXY: proxy.httpProxy ?? '', HTTPS_PROXY: proxy.httpsProxy ?? '' }),
    NO_PROXY: bypass,
  };
};

/** Names of the URLs in the Secret of `proxy.urls`, and of the variables that they become. */
export const proxyUrlKeys = ['HTTP_PROXY', 'HTTPS_PROXY'] as const;

/** Secret of URLs that are given in plain text. */
export const proxySecretName = (release: Release): string => `${release.names.full}-proxy`;

/** The URLs from their Secret; empty where they are plain settings. */
export const proxyReferences = (release: Release, component: ProxyUser): EnvVar[] => {
  const urls = release.harbor.proxy?.urls;
  if (!urls || !applies(release, component)) return [];
  return proxyUrlKeys.map((name) => ({
    name,
    valueFrom: { secretKeyRef: { ...secretKey(urls, name, proxySecretName(release)), optional: true } },
  }));
};

/** All of them as container environment. */
export const proxyEnv = (release: Release, component: ProxyUser): EnvVar[] => [
  // The API server stores no empty value.
  ...Object.entries(proxyVariables(release, component)).map(([name, value]) => ({ name, value: value || undefined })),
  ...proxyReferences(release, component),
];
