/** The scales of Argo CD's sync waves: among the apps of an environment, and among the objects of an app. */

/** Waves of apps (`App.wave`): an app starts when all apps of lower waves are synced and healthy. */
export const waves = {
  /** CustomResourceDefinitions that several apps need. */
  crds: -20,
  /** Namespaces with their Pod Security labels and quotas. */
  namespaces: -10,
  /** Operators and drivers: provisioners, MetalLB. */
  operators: 0,
  /** What operators act upon: pools, backends, storage classes, issuers. */
  resources: 10,
  /** Pull secrets and certificates. */
  secrets: 20,
  harbor: 30,
  /** Jobs that set Harbor up through its API. */
  provisioning: 40,
  /** What pulls images from Harbor. */
  consumers: 50,
} as const;

/** Waves inside an app. Workloads and all that stands at 0 need no annotation. */
export const objectWaves = {
  crds: -10,
  namespaces: -9,
  /** What must stand before the first pod: accounts and their rights, quotas, network policies, classes, volumes. */
  access: -5,
  secrets: -4,
  /** PostgreSQL and Redis. */
  data: -2,
  /** The schema migration, which Harbor must not outrun. */
  migration: -1,
  workloads: 0,
  /** Custom resources whose operator is in the same app. */
  resources: 2,
  jobs: 10,
} as const;
