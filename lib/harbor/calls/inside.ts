/** Calls between the components of a release: the topology's, with the reason of each. */
import type { Call, PodsEnd } from '../../network/calls.ts';
import { selector } from '../labels.ts';
import { hostOf, podPort, type Release } from '../release.ts';
import { type Component, type PeerOf, topology } from '../topology.ts';

/** Why each component calls each of its peers (Harbor 2.15.1, source and a running Harbor). A call without a reason does not compile. */
export const reasons: { readonly [C in Component]: Readonly<Record<PeerOf<C>, string>> } = {
  core: {
    database: 'projects, artifacts, users',
    redis: 'sessions, cache, state of jobs',
    registry: 'every push and pull, manifests',
    registryctl: 'health',
    jobservice: 'submits jobs, health',
    portal: 'health',
    trivy: 'scanner metadata, health',
  },
  jobservice: {
    core: 'configuration at the start, status of jobs, retention, replication',
    database: 'tasks, executions, garbage collection, scan reports',
    redis: 'job queue, empties the registry cache after garbage collection',
    registryctl: 'garbage collection deletes blobs',
    registry: 'garbage collection of tags, CVE exports and their clean-up',
    trivy: 'submits scans, fetches reports',
  },
  registry: { redis: 'blob descriptor cache' },
  registryctl: {},
  portal: {},
  trivy: {
    core: 'pulls the images that it scans',
    redis: 'scan queue and reports',
  },
  exporter: {
    core: 'health and system information for metrics',
    database: 'metrics of projects and artifacts',
    redis: 'metrics of the job queue',
  },
  nginx: { core: 'API, tokens, images', portal: 'web console' },
  database: {},
  redis: {},
  migrator: { database: 'schema migration', redis: 'opens the cache before it migrates' },
};

/** Pairs of which the caller's configuration says nothing, and how the caller knows the callee. */
const unseen: Partial<Record<Component, Partial<Record<Component, string>>>> = {
  jobservice: {
    database: 'core hands the connection over when jobservice starts',
    trivy: 'core hands the address over with each job',
  },
  trivy: { core: 'every request to scan names the registry' },
};

/** Components whose pods never look up a name: the portal only serves files, the data stores only answer. */
const nameless: readonly Component[] = ['portal', 'database', 'redis'];

/** Is the component part of this release? */
export const installed = ({ harbor, trivy, front }: Release, component: Component): boolean => {
  switch (component) {
    case 'trivy':
      return trivy !== undefined;
    case 'exporter':
      return harbor.metrics !== undefined;
    case 'nginx':
      return front;
    case 'database':
      return harbor.database.type === 'internal';
    case 'redis':
      return harbor.redis.type === 'internal';
    case 'migrator':
      return harbor.migrationJob ?? false;
    default:
      return true;
  }
};

export const components = Object.keys(topology) as Component[];

/** A component's pods; registryctl's are the registry's. */
export const podsOf = (release: Release, component: Component): PodsEnd => ({
  pods: selector(release, component),
  namespace: release.harbor.namespace,
  name: hostOf(release, component),
});

export interface Pair {
  from: Component;
  to: Component;
  why: string;
  unseen?: string;
}

/** All pairs of the topology, with the reason; the callee may be external. */
export const pairs = (release: Release): Pair[] =>
  components
    .filter((from) => installed(release, from))
    .flatMap((from) =>
      (Object.entries(reasons[from]) as [Component, string][]).map(([to, why]) => {
        const hidden = unseen[from]?.[to];
        return { from, to, why, ...(hidden && { unseen: hidden }) };
      }),
    );

/** Calls whose two ends are pods of the release, and everybody's questions to the cluster's DNS. */
export const insideCalls = (release: Release): Call[] => [
  ...pairs(release)
    .filter(({ to }) => installed(release, to))
    .map(({ from, to, ...rest }) => ({
      from: podsOf(release, from),
      to: podsOf(release, to),
      ports: [{ port: podPort(release, to) }],
      ...rest,
    })),
  ...components
    .filter(
      (component) => component !== 'registryctl' && installed(release, component) && !nameless.includes(component),
    )
    .map((component) => ({
      from: podsOf(release, component),
      to: { dns: true as const, name: 'cluster DNS' },
      ports: [{ port: 53, protocol: 'UDP' as const }, { port: 53 }],
      why: 'names of Services and of servers outside',
    })),
];
