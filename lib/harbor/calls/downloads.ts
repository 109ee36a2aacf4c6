/** What trivy downloads: vulnerability databases, checks, and what package repositories know. */

import { present } from '../../kube/manifest.ts';
import { endpointOf } from '../../network/endpoint.ts';
import { defaults } from '../defaults.ts';
import type { Release } from '../release.ts';
import type { Place, Server } from './server.ts';

/** Public registries of trivy's artifacts and where they keep their blobs (trivy 0.70: pkg/db, pkg/javadb). */
const publicRegistries: Readonly<Record<string, string[]>> = {
  'mirror.gcr.io': ['mirror.gcr.io', 'storage.googleapis.com'],
  'ghcr.io': ['ghcr.io', 'pkg-containers.githubusercontent.com'],
};

/** Each public registry with its blob hosts, together; each other one at its own address. */
const repositoryPlaces = (repositories: readonly string[]): Place[] => {
  const addresses = new Map(repositories.map((repository) => [repository.split('/')[0] ?? '', endpointOf(repository)]));
  const open = [...addresses.values()].flatMap(({ host }) => publicRegistries[host] ?? []);
  const own = [...addresses.values()].filter(({ host }) => !publicRegistries[host]);
  return [
    ...(open.length > 0 ? [{ hosts: [...new Set(open)], ports: [443] }] : []),
    ...own.map(({ host, port = 443 }) => ({ host, ports: [port] })),
  ];
};

const builtIn = 'built into trivy';

export const downloads = ({ trivy, facts }: Release): Server[] => {
  if (!trivy) return [];
  const settings = { ...defaults.trivy, ...trivy };
  const server = (setting: Server['setting'], name: string, why: string, places: Place[], unseen?: string): Server => ({
    setting,
    name,
    callers: [{ component: 'trivy', why, ...(unseen && { unseen }) }],
    places,
    http: true,
  });
  const database = (name: string, repositories: readonly string[], unseen?: string) =>
    server('vulnerabilityDatabase', name, 'downloads at scans', repositoryPlaces(repositories), unseen);
  const vex = settings.extraEnvVars?.some(({ name, value }) => name === 'SCANNER_TRIVY_VEX_SOURCE' && value === 'repo');
  const told = facts.trivyDatabaseRepositories ? undefined : builtIn;
  return present([
    !settings.skipUpdate && database('vulnerability database', settings.dbRepository, told),
    !settings.skipJavaDBUpdate && database('Java vulnerability database', settings.javaDBRepository, told),
    // Checks for misconfigurations have one home (trivy 0.70: pkg/policy/policy.go).
    /\b(mis)?config\b/.test(settings.securityCheck) &&
      database('checks for misconfigurations', ['mirror.gcr.io/aquasec/trivy-checks'], builtIn),
    vex &&
      server(
        'vulnerabilityDatabase',
        'VEX hub',
        'downloads at scans',
        [{ hosts: ['github.com', '*.githubusercontent.com'], ports: [443] }],
        builtIn,
      ),
    !settings.offlineScan &&
      server(
        'packageRepositories',
        'package repositories',
        'parents of Java packages while scanning',
        [{ hosts: ['repo.maven.apache.org'], ports: [443] }],
        builtIn,
      ),
  ]);
};
