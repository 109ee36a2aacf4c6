/** Servers outside a release that its own settings imply: who calls them, where they are, and why. */

import { type Endpoint, endpointOf } from '../../network/endpoint.ts';
import type { OutsideSetting } from '../../network/model.ts';
import { defaults } from '../defaults.ts';
import type { ImageStorage } from '../model/storage.ts';
import type { Release } from '../release.ts';
import type { Component } from '../topology.ts';
import { installed, pairs } from './inside.ts';

/** Where a server is, as far as Harbor's settings say: its own address, or a public service. */
export interface Place {
  host?: string;
  ports: number[];
  protocol?: 'UDP';
  /** A public service: reached over the internet unless the environment says otherwise. */
  hosts?: string[];
  /** Fixed addresses, such as a cloud's metadata service. */
  cidrs?: string[];
}

export interface Server {
  /** Setting of `network` that gives its addresses. */
  setting: OutsideSetting;
  /** What tables and descriptions call it. */
  name: string;
  callers: { component: Component; why: string; unseen?: string }[];
  places: Place[];
  /** Spoken to by HTTP(S): an outgoing proxy takes these calls over where they go to the internet. */
  http: boolean;
}

const place = ({ host, port }: Endpoint, fallback: number): Place => ({ host, ports: [port ?? fallback] });

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
      places: [place(address, defaults.database.port)],
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
      places: [...addresses.map((address) => place(address, server.type === 'sentinel' ? 26379 : 6379)), ...masters],
      http: false,
    },
  ];
};

/** Public endpoints of an object store; an endpoint of one's own takes their place. */
const storePlaces = (storage: Exclude<ImageStorage, { type: 'filesystem' }>): Place[] => {
  const cloud = (...hosts: string[]): Place[] => [{ hosts, ports: [443] }];
  switch (storage.type) {
    case 's3': {
      if (storage.regionendpoint)
        return [place(endpointOf(storage.regionendpoint), storage.secure === false ? 80 : 443)];
      const host = `s3.${storage.region}.amazonaws.com`;
      return cloud(host, `*.${host}`);
    }
    case 'azure':
      return cloud(`${storage.accountname}.blob.${storage.realm ?? 'core.windows.net'}`);
    case 'gcs':
      return cloud('storage.googleapis.com', '*.storage.googleapis.com', 'oauth2.googleapis.com');
    case 'oss':
      return cloud(
        `${storage.bucket}.${storage.endpoint ?? `oss-${storage.region}${storage.internal ? '-internal' : ''}.aliyuncs.com`}`,
      );
    case 'swift':
      // Keystone names the object endpoint, which no setting does.
      return [place(endpointOf(storage.authurl), 443), { ports: [443] }];
  }
};

const objectStorage = (release: Release): Server[] => {
  const { imageStorage: storage, registry } = release.harbor;
  if (storage.type === 'filesystem') return [];
  const redirected = (why: string) =>
    storage.disableredirect
      ? []
      : (['core', 'jobservice', 'trivy'] as const)
          .filter((component) => installed(release, component))
          .map((component) => ({ component, why, unseen: 'the registry answers with the address' }));
  const places = storePlaces(storage);
  const hidden = places.some(({ host }) => host !== undefined) ? {} : { unseen: 'the driver makes the address itself' };
  const cdn = registry?.middleware;
  return [
    {
      setting: 'objectStorage',
      name: `object storage (${storage.type})`,
      callers: [
        { component: 'registry', why: 'stores and serves image layers; registryctl deletes them', ...hidden },
        ...redirected('follows redirects of the registry to image layers'),
      ],
      places,
      http: true,
    },
    ...(cdn && !storage.disableredirect
      ? [
          {
            setting: 'cdn' as const,
            name: 'CloudFront',
            callers: redirected('follows redirects of the registry to CloudFront'),
            places: [{ hosts: [endpointOf(cdn.baseurl).host], ports: [endpointOf(cdn.baseurl).port ?? 443] }],
            http: true,
          },
        ]
      : []),
  ];
};

/** Where the SDKs of storage drivers look for credentials when none are given (AWS and Google SDK documentation). */
const cloudIdentity = ({ harbor: { imageStorage: storage } }: Release): Server[] => {
  const metadata: Place = { cidrs: ['169.254.169.254/32'], ports: [80] };
  const places: Place[] | undefined =
    storage.type === 's3' && !storage.credentials
      ? [
          metadata,
          // EKS Pod Identity agent, then web identity tokens (IRSA).
          { cidrs: ['169.254.170.23/32'], ports: [80] },
          { hosts: [`sts.${storage.region}.amazonaws.com`], ports: [443] },
        ]
      : storage.type === 'gcs' && !storage.key
        ? // GKE's metadata server, behind the second address since 1.21.
          [metadata, { cidrs: ['169.254.169.252/32'], ports: [988] }]
        : undefined;
  return places
    ? [
        {
          setting: 'cloudIdentity',
          name: 'cloud identity',
          callers: [
            { component: 'registry', why: 'credentials for the object store', unseen: "built into the cloud's SDK" },
          ],
          places,
          http: true,
        },
      ]
    : [];
};

const tracing = ({ harbor: { trace } }: Release): Server[] => {
  if (!trace) return [];
  // Harbor prefers the collector; the agent is asked only where no endpoint is set (src/lib/trace/trace.go).
  const agent = trace.provider === 'jaeger' && !trace.endpoint ? trace.agentHost : undefined;
  const { endpoint = defaults.trace[trace.provider].endpoint } = trace;
  const where: Place = agent
    ? { host: agent, ports: [Number((trace.provider === 'jaeger' && trace.agentPort) || 6831)], protocol: 'UDP' }
    : place(endpointOf(endpoint), trace.provider === 'jaeger' ? 14268 : 4318);
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
  ...objectStorage(release),
  ...cloudIdentity(release),
  ...tracing(release),
];
