/** Servers outside a release that its own settings imply: who calls them, where they are, and why. */

import { endpointOf } from '../../network/endpoint.ts';
import { defaults } from '../defaults.ts';
import type { Release } from '../release.ts';
import { pairs } from './inside.ts';
import { objectStores } from './object-stores.ts';
import { type Place, placeOf, type Server } from './server.ts';

const everyCaller = (release: Release, callee: 'database' | 'redis') =>
  pairs(release)
    .filter(({ to }) => to === callee)
    .map(({ from, to: _, ...rest }) => ({ component: from, ...rest }));

const database = (release: Release): Server[] => {
  const { database: server } = release.harbor;
  if (server.type === 'internal') return [];
  const address = { host: server.host, port: Number(server.port ?? defaults.database.port) };
  return [
    {
      setting: 'database',
      name: `PostgreSQL at ${server.host}`,
      callers: everyCaller(release, 'database'),
      places: [placeOf(address, defaults.database.port)],
      http: false,
    },
  ];
};

const redis = (release: Release): Server[] => {
  const { redis: server } = release.harbor;
  if (server.type === 'internal') return [];
  const addresses = (server.type === 'external' ? [server.addr] : server.addrs).map(endpointOf);
  // Sentinels name the master, which is then dialled at its own address: its port is not in any setting.
  const masters: Place[] = server.type === 'sentinel' ? [{ ports: [6379] }] : [];
  return [
    {
      setting: 'redis',
      name: server.type === 'external' ? `Redis at ${server.addr}` : `Redis of master set ${server.masterSet}`,
      callers: everyCaller(release, 'redis'),
      places: [...addresses.map((address) => placeOf(address, server.type === 'sentinel' ? 26379 : 6379)), ...masters],
      http: false,
    },
  ];
};

const tracing = ({ harbor: { trace } }: Release): Server[] => {
  if (!trace) return [];
  // Harbor prefers the collector; the agent is asked only where no endpoint is set (src/lib/trace/trace.go).
  const agent = trace.provider === 'jaeger' && !trace.endpoint ? trace.agentHost : undefined;
  const { endpoint = defaults.trace[trace.provider].endpoint } = trace;
  const where: Place = agent
    ? { host: agent, ports: [Number((trace.provider === 'jaeger' && trace.agentPort) || 6831)], protocol: 'UDP' }
    : placeOf(endpointOf(endpoint), trace.provider === 'jaeger' ? 14268 : 4318);
  return [
    {
      setting: 'tracing',
      name: `trace collector at ${where.host}`,
      callers: [
        { component: 'core', why: 'traces' },
        { component: 'jobservice', why: 'traces' },
        { component: 'registry', why: 'traces of registryctl' },
      ],
      places: [where],
      http: false,
    },
  ];
};

/** Servers that Harbor's own settings imply, trivy's and the proxy apart. */
export const impliedServers = (release: Release): Server[] => [
  ...database(release),
  ...redis(release),
  ...objectStores(release),
  ...tracing(release),
];
