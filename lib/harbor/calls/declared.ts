/** Servers that only the environment can name: they stand in Harbor's database, or between Harbor and the internet. */
import { present } from '../../kube/manifest.ts';
import { endpointOf } from '../../network/endpoint.ts';
import type { NetworkPolicies, OutsideSetting } from '../../network/model.ts';
import { defaults } from '../defaults.ts';
import type { Release } from '../release.ts';
import type { Component } from '../topology.ts';
import type { Server } from './server.ts';

interface Declared {
  name: string;
  ports: number[];
  http: boolean;
  callers: Partial<Record<Component, string>>;
}

const web = (name: string, callers: Declared['callers']): Declared => ({ name, ports: [443], http: true, callers });

/** Who calls what a Harbor administrator configures at run time (Harbor 2.15.1). */
const configured: Partial<Record<OutsideSetting, Declared>> = {
  registries: web('other registries', {
    core: 'proxy cache, health of replication endpoints',
    jobservice: 'replication',
  }),
  ldap: { name: 'LDAP', ports: [389, 636], http: false, callers: { core: 'log-in of users' } },
  oidc: web('OIDC issuer', { core: 'log-in of users' }),
  uaa: web('UAA', { core: 'log-in of users' }),
  authProxy: web('authentication proxy', { core: 'log-in of users, token reviews' }),
  syslog: { name: 'audit log receiver', ports: [514], http: false, callers: { core: 'forwards the audit log' } },
  webhooks: web('webhook targets', { jobservice: 'webhooks' }),
  preheat: web('preheat providers', { core: 'health of instances', jobservice: 'preheats images' }),
  scanners: web('external scanners', { core: 'scanner metadata, health', jobservice: 'submits scans' }),
};

/** Does the component get the proxy's variables? The exporter follows jobservice (chart 1.19.1). */
export const usesProxy = ({ harbor: { proxy } }: Release, component: Component): boolean => {
  const components: readonly string[] = proxy?.components ?? defaults.proxy.components;
  return proxy !== undefined && components.includes(component === 'exporter' ? 'jobservice' : component);
};

const proxyServer = (release: Release): Server[] => {
  const { httpProxy, httpsProxy, urls } = release.harbor.proxy ?? {};
  const known = present([...new Set([httpProxy, httpsProxy])])
    .map((url) => endpointOf(url))
    .map(({ host, port = 80 }) => ({ host, ports: [port] }));
  // URLs in a Secret say nothing here: `network.proxy` gives the address.
  const places = urls ? [{ ports: [3128] }] : known;
  const callers = (['core', 'jobservice', 'trivy', 'registry', 'exporter'] as const)
    .filter((component) => usesProxy(release, component))
    .map((component) => ({
      component,
      why: 'requests to the internet',
      ...(urls && { unseen: 'the URL stands in a Secret' }),
    }));
  return places.length > 0 ? [{ setting: 'proxy', name: 'HTTP proxy', callers, places, http: false }] : [];
};

export const declaredServers = (release: Release, network: NetworkPolicies): Server[] => [
  ...proxyServer(release),
  ...(Object.entries(configured) as [OutsideSetting, Declared][])
    .filter(([setting]) => network[setting] !== undefined)
    .map(([setting, { name, ports, http, callers }]) => ({
      setting,
      name,
      callers: (Object.entries(callers) as [Component, string][]).map(([component, why]) => ({
        component,
        why,
        unseen: "kept in Harbor's database",
      })),
      places: [{ ports }],
      http,
    })),
];
