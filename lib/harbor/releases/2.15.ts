/** Harbor 2.15.1 as chart 1.19.1 renders it. */
import type { ReleaseFacts } from './facts.ts';

export const release215: ReleaseFacts = {
  version: '2.15.1',
  chart: '1.19.1',
  upgradesFrom: '2.14',
  imagePrefix: 'docker.io/goharbor',
  proxyCacheRegistries:
    'docker-hub,harbor,azure-acr,ali-acr,aws-ecr,google-gcr,docker-registry,github-ghcr,jfrog-artifactory',
  replicationAdapters:
    'ali-acr,aws-ecr,azure-acr,docker-hub,docker-registry,github-ghcr,google-gcr,harbor,huawei-SWR,jfrog-artifactory,tencent-tcr,volcengine-cr',
  registryHttpClientTimeout: true,
  trivyDatabaseRepositories: true,
  registryRedisCredentials: true,
};
