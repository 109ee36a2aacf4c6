/** Harbor 2.13.4 as chart 1.17.4 renders it. */

import { release214 } from './2.14.ts';
import type { ReleaseFacts } from './facts.ts';

const { replicationAdapters: _, ...rest } = release214;

export const release213: ReleaseFacts = {
  ...rest,
  version: '2.13.4',
  chart: '1.17.4',
  upgradesFrom: '2.12',
  trivyDatabaseRepositories: false,
  proxyCacheRegistries:
    'docker-hub,harbor,azure-acr,aws-ecr,google-gcr,quay,docker-registry,github-ghcr,jfrog-artifactory',
};
