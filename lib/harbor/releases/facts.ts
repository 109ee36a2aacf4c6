/** What changes from one release of Harbor to the next, as far as manifests see it. Components ask for facts, never for numbers. */
export interface ReleaseFacts {
  /** Harbor's version and image tag without the `v`. */
  version: string;
  /** The official chart's version that renders the same. */
  chart: string;
  /** The minor release before it: the one that this release's migrations were made for. */
  upgradesFrom: string;
  /** Repository prefix of the images. */
  imagePrefix: string;
  /** Registry kinds that proxy-cache projects may use (PERMITTED_REGISTRY_TYPES_FOR_PROXY_CACHE). */
  proxyCacheRegistries: string;
  /** Registry kinds that replication offers (REPLICATION_ADAPTER_WHITELIST); absent: Harbor's own list. */
  replicationAdapters?: string;
  /** jobservice knows REGISTRY_HTTP_CLIENT_TIMEOUT. */
  registryHttpClientTimeout: boolean;
  /** trivy is told where its databases are. */
  trivyDatabaseRepositories: boolean;
  /** The registry's configuration carries Redis user and password. */
  registryRedisCredentials: boolean;
}
