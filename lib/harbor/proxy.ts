/** The outgoing HTTP proxy as variables; inner traffic never goes through it. */
import { defaults } from './defaults.ts';
import type { Proxy as ProxySettings } from './model/harbor.ts';
import { nameOf, type Release } from './release.ts';
import type { Component } from './topology.ts';

/** Names that bypass the proxy, installed or not, as the chart lists them. */
const inner: readonly Component[] = ['core', 'jobservice', 'database', 'registry', 'portal', 'trivy', 'exporter'];

/**
 * HTTP_PROXY, HTTPS_PROXY and NO_PROXY for one of the components that may use the proxy; nothing for a component that is
 * not listed. Without a proxy the chart prints empty values, and its profile does too.
 */
export const proxyVariables = (
  release: Release,
  component: NonNullable<ProxySettings['components']>[number],
): Record<string, string> => {
  const proxy: ProxySettings = release.harbor.proxy ?? {};
  const components: readonly string[] = proxy.components ?? defaults.proxy.components;
  if (!components.includes(component)) return {};
  if (release.profile === 'production' && !proxy.httpProxy && !proxy.httpsProxy) return {};
  return {
    HTTP_PROXY: proxy.httpProxy ?? '',
    HTTPS_PROXY: proxy.httpsProxy ?? '',
    NO_PROXY: [...inner.map((name) => nameOf(release, name)), proxy.noProxy ?? defaults.proxy.noProxy].join(','),
  };
};

/** The same as container environment. */
export const proxyEnv = (release: Release, component: NonNullable<ProxySettings['components']>[number]) =>
  // The API server stores no empty value.
  Object.entries(proxyVariables(release, component)).map(([name, value]) => ({ name, value: value || undefined }));
