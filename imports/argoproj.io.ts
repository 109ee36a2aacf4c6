// Generated from CRDs by npm run imports.

export interface ApplicationProps {
  operation?: ApplicationOperation | undefined;
  spec: ApplicationSpec;
}

export interface ApplicationOperation {
  info?: ApplicationOperationInfo[] | undefined;
  initiatedBy?: ApplicationOperationInitiatedBy | undefined;
  retry?: ApplicationOperationRetry | undefined;
  sync?: ApplicationOperationSync | undefined;
}

export interface ApplicationSpec {
  destination: ApplicationSpecDestination;
  ignoreDifferences?: ApplicationSpecIgnoreDifferences[] | undefined;
  info?: ApplicationSpecInfo[] | undefined;
  project: string;
  revisionHistoryLimit?: number | undefined;
  source?: ApplicationSpecSource | undefined;
  sourceHydrator?: ApplicationSpecSourceHydrator | undefined;
  sources?: ApplicationSpecSources[] | undefined;
  syncPolicy?: ApplicationSpecSyncPolicy | undefined;
}

export interface ApplicationOperationInfo {
  name: string;
  value: string;
}

export interface ApplicationOperationInitiatedBy {
  automated?: boolean | undefined;
  username?: string | undefined;
}

export interface ApplicationOperationRetry {
  backoff?: ApplicationOperationRetryBackoff | undefined;
  limit?: number | undefined;
  refresh?: boolean | undefined;
}

export interface ApplicationOperationSync {
  autoHealAttemptsCount?: number | undefined;
  dryRun?: boolean | undefined;
  manifests?: string[] | undefined;
  prune?: boolean | undefined;
  resources?: ApplicationOperationSyncResources[] | undefined;
  revision?: string | undefined;
  revisions?: string[] | undefined;
  source?: ApplicationOperationSyncSource | undefined;
  sources?: ApplicationOperationSyncSources[] | undefined;
  syncOptions?: string[] | undefined;
  syncStrategy?: ApplicationOperationSyncSyncStrategy | undefined;
}

export interface ApplicationSpecDestination {
  name?: string | undefined;
  namespace?: string | undefined;
  server?: string | undefined;
}

export interface ApplicationSpecIgnoreDifferences {
  group?: string | undefined;
  jqPathExpressions?: string[] | undefined;
  jsonPointers?: string[] | undefined;
  kind: string;
  managedFieldsManagers?: string[] | undefined;
  name?: string | undefined;
  namespace?: string | undefined;
}

export interface ApplicationSpecInfo {
  name: string;
  value: string;
}

export interface ApplicationSpecSource {
  chart?: string | undefined;
  directory?: ApplicationSpecSourceDirectory | undefined;
  helm?: ApplicationSpecSourceHelm | undefined;
  kustomize?: ApplicationSpecSourceKustomize | undefined;
  name?: string | undefined;
  path?: string | undefined;
  plugin?: ApplicationSpecSourcePlugin | undefined;
  ref?: string | undefined;
  repoURL: string;
  tagPrefix?: string | undefined;
  targetRevision?: string | undefined;
}

export interface ApplicationSpecSourceHydrator {
  drySource: ApplicationSpecSourceHydratorDrySource;
  hydrateTo?: ApplicationSpecSourceHydratorHydrateTo | undefined;
  syncSource: ApplicationSpecSourceHydratorSyncSource;
}

export interface ApplicationSpecSources {
  chart?: string | undefined;
  directory?: ApplicationSpecSourcesDirectory | undefined;
  helm?: ApplicationSpecSourcesHelm | undefined;
  kustomize?: ApplicationSpecSourcesKustomize | undefined;
  name?: string | undefined;
  path?: string | undefined;
  plugin?: ApplicationSpecSourcesPlugin | undefined;
  ref?: string | undefined;
  repoURL: string;
  tagPrefix?: string | undefined;
  targetRevision?: string | undefined;
}

export interface ApplicationSpecSyncPolicy {
  automated?: ApplicationSpecSyncPolicyAutomated | undefined;
  managedNamespaceMetadata?: ApplicationSpecSyncPolicyManagedNamespaceMetadata | undefined;
  retry?: ApplicationSpecSyncPolicyRetry | undefined;
  syncOptions?: string[] | undefined;
}

export interface ApplicationOperationRetryBackoff {
  duration?: string | undefined;
  factor?: number | undefined;
  maxDuration?: string | undefined;
}

export interface ApplicationOperationSyncResources {
  group?: string | undefined;
  kind: string;
  name: string;
  namespace?: string | undefined;
}

export interface ApplicationOperationSyncSource {
  chart?: string | undefined;
  directory?: ApplicationOperationSyncSourceDirectory | undefined;
  helm?: ApplicationOperationSyncSourceHelm | undefined;
  kustomize?: ApplicationOperationSyncSourceKustomize | undefined;
  name?: string | undefined;
  path?: string | undefined;
  plugin?: ApplicationOperationSyncSourcePlugin | undefined;
  ref?: string | undefined;
  repoURL: string;
  tagPrefix?: string | undefined;
  targetRevision?: string | undefined;
}

export interface ApplicationOperationSyncSources {
  chart?: string | undefined;
  directory?: ApplicationOperationSyncSourcesDirectory | undefined;
  helm?: ApplicationOperationSyncSourcesHelm | undefined;
  kustomize?: ApplicationOperationSyncSourcesKustomize | undefined;
  name?: string | undefined;
  path?: string | undefined;
  plugin?: ApplicationOperationSyncSourcesPlugin | undefined;
  ref?: string | undefined;
  repoURL: string;
  tagPrefix?: string | undefined;
  targetRevision?: string | undefined;
}

export interface ApplicationOperationSyncSyncStrategy {
  apply?: ApplicationOperationSyncSyncStrategyApply | undefined;
  hook?: ApplicationOperationSyncSyncStrategyHook | undefined;
}

export interface ApplicationSpecSourceDirectory {
  exclude?: string | undefined;
  include?: string | undefined;
  jsonnet?: ApplicationSpecSourceDirectoryJsonnet | undefined;
  recurse?: boolean | undefined;
}

export interface ApplicationSpecSourceHelm {
  apiVersions?: string[] | undefined;
  fileParameters?: ApplicationSpecSourceHelmFileParameters[] | undefined;
  ignoreMissingValueFiles?: boolean | undefined;
  kubeVersion?: string | undefined;
  namespace?: string | undefined;
  parameters?: ApplicationSpecSourceHelmParameters[] | undefined;
  passCredentials?: boolean | undefined;
  releaseName?: string | undefined;
  skipCrds?: boolean | undefined;
  skipSchemaValidation?: boolean | undefined;
  skipTests?: boolean | undefined;
  valueFiles?: string[] | undefined;
  values?: string | undefined;
  valuesObject?: unknown | undefined;
  version?: string | undefined;
}

export interface ApplicationSpecSourceKustomize {
  apiVersions?: string[] | undefined;
  commonAnnotations?: Record<string, string> | undefined;
  commonAnnotationsEnvsubst?: boolean | undefined;
  commonLabels?: Record<string, string> | undefined;
  components?: string[] | undefined;
  forceCommonAnnotations?: boolean | undefined;
  forceCommonLabels?: boolean | undefined;
  ignoreMissingComponents?: boolean | undefined;
  images?: string[] | undefined;
  kubeVersion?: string | undefined;
  labelIncludeTemplates?: boolean | undefined;
  labelWithoutSelector?: boolean | undefined;
  namePrefix?: string | undefined;
  nameSuffix?: string | undefined;
  namespace?: string | undefined;
  patches?: ApplicationSpecSourceKustomizePatches[] | undefined;
  replicas?: ApplicationSpecSourceKustomizeReplicas[] | undefined;
  version?: string | undefined;
}

export interface ApplicationSpecSourcePlugin {
  env?: ApplicationSpecSourcePluginEnv[] | undefined;
  name?: string | undefined;
  parameters?: ApplicationSpecSourcePluginParameters[] | undefined;
}

export interface ApplicationSpecSourceHydratorDrySource {
  directory?: ApplicationSpecSourceHydratorDrySourceDirectory | undefined;
  helm?: ApplicationSpecSourceHydratorDrySourceHelm | undefined;
  kustomize?: ApplicationSpecSourceHydratorDrySourceKustomize | undefined;
  path: string;
  plugin?: ApplicationSpecSourceHydratorDrySourcePlugin | undefined;
  repoURL: string;
  targetRevision: string;
}

export interface ApplicationSpecSourceHydratorHydrateTo {
  targetBranch: string;
}

export interface ApplicationSpecSourceHydratorSyncSource {
  path: string;
  repoURL?: string | undefined;
  targetBranch: string;
}

export interface ApplicationSpecSourcesDirectory {
  exclude?: string | undefined;
  include?: string | undefined;
  jsonnet?: ApplicationSpecSourcesDirectoryJsonnet | undefined;
  recurse?: boolean | undefined;
}

export interface ApplicationSpecSourcesHelm {
  apiVersions?: string[] | undefined;
  fileParameters?: ApplicationSpecSourcesHelmFileParameters[] | undefined;
  ignoreMissingValueFiles?: boolean | undefined;
  kubeVersion?: string | undefined;
  namespace?: string | undefined;
  parameters?: ApplicationSpecSourcesHelmParameters[] | undefined;
  passCredentials?: boolean | undefined;
  releaseName?: string | undefined;
  skipCrds?: boolean | undefined;
  skipSchemaValidation?: boolean | undefined;
  skipTests?: boolean | undefined;
  valueFiles?: string[] | undefined;
  values?: string | undefined;
  valuesObject?: unknown | undefined;
  version?: string | undefined;
}

export interface ApplicationSpecSourcesKustomize {
  apiVersions?: string[] | undefined;
  commonAnnotations?: Record<string, string> | undefined;
  commonAnnotationsEnvsubst?: boolean | undefined;
  commonLabels?: Record<string, string> | undefined;
  components?: string[] | undefined;
  forceCommonAnnotations?: boolean | undefined;
  forceCommonLabels?: boolean | undefined;
  ignoreMissingComponents?: boolean | undefined;
  images?: string[] | undefined;
  kubeVersion?: string | undefined;
  labelIncludeTemplates?: boolean | undefined;
  labelWithoutSelector?: boolean | undefined;
  namePrefix?: string | undefined;
  nameSuffix?: string | undefined;
  namespace?: string | undefined;
  patches?: ApplicationSpecSourcesKustomizePatches[] | undefined;
  replicas?: ApplicationSpecSourcesKustomizeReplicas[] | undefined;
  version?: string | undefined;
}

export interface ApplicationSpecSourcesPlugin {
  env?: ApplicationSpecSourcesPluginEnv[] | undefined;
  name?: string | undefined;
  parameters?: ApplicationSpecSourcesPluginParameters[] | undefined;
}

export interface ApplicationSpecSyncPolicyAutomated {
  allowEmpty?: boolean | undefined;
  enabled?: boolean | undefined;
  prune?: boolean | undefined;
  selfHeal?: boolean | undefined;
}

export interface ApplicationSpecSyncPolicyManagedNamespaceMetadata {
  annotations?: Record<string, string> | undefined;
  labels?: Record<string, string> | undefined;
}

export interface ApplicationSpecSyncPolicyRetry {
  backoff?: ApplicationSpecSyncPolicyRetryBackoff | undefined;
  limit?: number | undefined;
  refresh?: boolean | undefined;
}

export interface ApplicationOperationSyncSourceDirectory {
  exclude?: string | undefined;
  include?: string | undefined;
  jsonnet?: ApplicationOperationSyncSourceDirectoryJsonnet | undefined;
  recurse?: boolean | undefined;
}

export interface ApplicationOperationSyncSourceHelm {
  apiVersions?: string[] | undefined;
  fileParameters?: ApplicationOperationSyncSourceHelmFileParameters[] | undefined;
  ignoreMissingValueFiles?: boolean | undefined;
  kubeVersion?: string | undefined;
  namespace?: string | undefined;
  parameters?: ApplicationOperationSyncSourceHelmParameters[] | undefined;
  passCredentials?: boolean | undefined;
  releaseName?: string | undefined;
  skipCrds?: boolean | undefined;
  skipSchemaValidation?: boolean | undefined;
  skipTests?: boolean | undefined;
  valueFiles?: string[] | undefined;
  values?: string | undefined;
  valuesObject?: unknown | undefined;
  version?: string | undefined;
}

export interface ApplicationOperationSyncSourceKustomize {
  apiVersions?: string[] | undefined;
  commonAnnotations?: Record<string, string> | undefined;
  commonAnnotationsEnvsubst?: boolean | undefined;
  commonLabels?: Record<string, string> | undefined;
  components?: string[] | undefined;
  forceCommonAnnotations?: boolean | undefined;
  forceCommonLabels?: boolean | undefined;
  ignoreMissingComponents?: boolean | undefined;
  images?: string[] | undefined;
  kubeVersion?: string | undefined;
  labelIncludeTemplates?: boolean | undefined;
  labelWithoutSelector?: boolean | undefined;
  namePrefix?: string | undefined;
  nameSuffix?: string | undefined;
  namespace?: string | undefined;
  patches?: ApplicationOperationSyncSourceKustomizePatches[] | undefined;
  replicas?: ApplicationOperationSyncSourceKustomizeReplicas[] | undefined;
  version?: string | undefined;
}

export interface ApplicationOperationSyncSourcePlugin {
  env?: ApplicationOperationSyncSourcePluginEnv[] | undefined;
  name?: string | undefined;
  parameters?: ApplicationOperationSyncSourcePluginParameters[] | undefined;
}

export interface ApplicationOperationSyncSourcesDirectory {
  exclude?: string | undefined;
  include?: string | undefined;
  jsonnet?: ApplicationOperationSyncSourcesDirectoryJsonnet | undefined;
  recurse?: boolean | undefined;
}

export interface ApplicationOperationSyncSourcesHelm {
  apiVersions?: string[] | undefined;
  fileParameters?: ApplicationOperationSyncSourcesHelmFileParameters[] | undefined;
  ignoreMissingValueFiles?: boolean | undefined;
  kubeVersion?: string | undefined;
  namespace?: string | undefined;
  parameters?: ApplicationOperationSyncSourcesHelmParameters[] | undefined;
  passCredentials?: boolean | undefined;
  releaseName?: string | undefined;
  skipCrds?: boolean | undefined;
  skipSchemaValidation?: boolean | undefined;
  skipTests?: boolean | undefined;
  valueFiles?: string[] | undefined;
  values?: string | undefined;
  valuesObject?: unknown | undefined;
  version?: string | undefined;
}

export interface ApplicationOperationSyncSourcesKustomize {
  apiVersions?: string[] | undefined;
  commonAnnotations?: Record<string, string> | undefined;
  commonAnnotationsEnvsubst?: boolean | undefined;
  commonLabels?: Record<string, string> | undefined;
  components?: string[] | undefined;
  forceCommonAnnotations?: boolean | undefined;
  forceCommonLabels?: boolean | undefined;
  ignoreMissingComponents?: boolean | undefined;
  images?: string[] | undefined;
  kubeVersion?: string | undefined;
  labelIncludeTemplates?: boolean | undefined;
  labelWithoutSelector?: boolean | undefined;
  namePrefix?: string | undefined;
  nameSuffix?: string | undefined;
  namespace?: string | undefined;
  patches?: ApplicationOperationSyncSourcesKustomizePatches[] | undefined;
  replicas?: ApplicationOperationSyncSourcesKustomizeReplicas[] | undefined;
  version?: string | undefined;
}

export interface ApplicationOperationSyncSourcesPlugin {
  env?: ApplicationOperationSyncSourcesPluginEnv[] | undefined;
  name?: string | undefined;
  parameters?: ApplicationOperationSyncSourcesPluginParameters[] | undefined;
}

export interface ApplicationOperationSyncSyncStrategyApply {
  force?: boolean | undefined;
}

export interface ApplicationOperationSyncSyncStrategyHook {
  force?: boolean | undefined;
}

export interface ApplicationSpecSourceDirectoryJsonnet {
  extVars?: ApplicationSpecSourceDirectoryJsonnetExtVars[] | undefined;
  libs?: string[] | undefined;
  tlas?: ApplicationSpecSourceDirectoryJsonnetTlas[] | undefined;
}

export interface ApplicationSpecSourceHelmFileParameters {
  name?: string | undefined;
  path?: string | undefined;
}

export interface ApplicationSpecSourceHelmParameters {
  forceString?: boolean | undefined;
  name?: string | undefined;
  value?: string | undefined;
}

export interface ApplicationSpecSourceKustomizePatches {
  options?: Record<string, boolean> | undefined;
  patch?: string | undefined;
  path?: string | undefined;
  target?: ApplicationSpecSourceKustomizePatchesTarget | undefined;
}

export interface ApplicationSpecSourceKustomizeReplicas {
  count: ApplicationSpecSourceKustomizeReplicasCount;
  name: string;
}

export interface ApplicationSpecSourcePluginEnv {
  name: string;
  value: string;
}

export interface ApplicationSpecSourcePluginParameters {
  array?: string[] | undefined;
  map?: Record<string, string> | undefined;
  name?: string | undefined;
  string?: string | undefined;
}

export interface ApplicationSpecSourceHydratorDrySourceDirectory {
  exclude?: string | undefined;
  include?: string | undefined;
  jsonnet?: ApplicationSpecSourceHydratorDrySourceDirectoryJsonnet | undefined;
  recurse?: boolean | undefined;
}

export interface ApplicationSpecSourceHydratorDrySourceHelm {
  apiVersions?: string[] | undefined;
  fileParameters?: ApplicationSpecSourceHydratorDrySourceHelmFileParameters[] | undefined;
  ignoreMissingValueFiles?: boolean | undefined;
  kubeVersion?: string | undefined;
  namespace?: string | undefined;
  parameters?: ApplicationSpecSourceHydratorDrySourceHelmParameters[] | undefined;
  passCredentials?: boolean | undefined;
  releaseName?: string | undefined;
  skipCrds?: boolean | undefined;
  skipSchemaValidation?: boolean | undefined;
  skipTests?: boolean | undefined;
  valueFiles?: string[] | undefined;
  values?: string | undefined;
  valuesObject?: unknown | undefined;
  version?: string | undefined;
}

export interface ApplicationSpecSourceHydratorDrySourceKustomize {
  apiVersions?: string[] | undefined;
  commonAnnotations?: Record<string, string> | undefined;
  commonAnnotationsEnvsubst?: boolean | undefined;
  commonLabels?: Record<string, string> | undefined;
  components?: string[] | undefined;
  forceCommonAnnotations?: boolean | undefined;
  forceCommonLabels?: boolean | undefined;
  ignoreMissingComponents?: boolean | undefined;
  images?: string[] | undefined;
  kubeVersion?: string | undefined;
  labelIncludeTemplates?: boolean | undefined;
  labelWithoutSelector?: boolean | undefined;
  namePrefix?: string | undefined;
  nameSuffix?: string | undefined;
  namespace?: string | undefined;
  patches?: ApplicationSpecSourceHydratorDrySourceKustomizePatches[] | undefined;
  replicas?: ApplicationSpecSourceHydratorDrySourceKustomizeReplicas[] | undefined;
  version?: string | undefined;
}

export interface ApplicationSpecSourceHydratorDrySourcePlugin {
  env?: ApplicationSpecSourceHydratorDrySourcePluginEnv[] | undefined;
  name?: string | undefined;
  parameters?: ApplicationSpecSourceHydratorDrySourcePluginParameters[] | undefined;
}

export interface ApplicationSpecSourcesDirectoryJsonnet {
  extVars?: ApplicationSpecSourcesDirectoryJsonnetExtVars[] | undefined;
  libs?: string[] | undefined;
  tlas?: ApplicationSpecSourcesDirectoryJsonnetTlas[] | undefined;
}

export interface ApplicationSpecSourcesHelmFileParameters {
  name?: string | undefined;
  path?: string | undefined;
}

export interface ApplicationSpecSourcesHelmParameters {
  forceString?: boolean | undefined;
  name?: string | undefined;
  value?: string | undefined;
}

export interface ApplicationSpecSourcesKustomizePatches {
  options?: Record<string, boolean> | undefined;
  patch?: string | undefined;
  path?: string | undefined;
  target?: ApplicationSpecSourcesKustomizePatchesTarget | undefined;
}

export interface ApplicationSpecSourcesKustomizeReplicas {
  count: ApplicationSpecSourcesKustomizeReplicasCount;
  name: string;
}

export interface ApplicationSpecSourcesPluginEnv {
  name: string;
  value: string;
}

export interface ApplicationSpecSourcesPluginParameters {
  array?: string[] | undefined;
  map?: Record<string, string> | undefined;
  name?: string | undefined;
  string?: string | undefined;
}

export interface ApplicationSpecSyncPolicyRetryBackoff {
  duration?: string | undefined;
  factor?: number | undefined;
  maxDuration?: string | undefined;
}

export interface ApplicationOperationSyncSourceDirectoryJsonnet {
  extVars?: ApplicationOperationSyncSourceDirectoryJsonnetExtVars[] | undefined;
  libs?: string[] | undefined;
  tlas?: ApplicationOperationSyncSourceDirectoryJsonnetTlas[] | undefined;
}

export interface ApplicationOperationSyncSourceHelmFileParameters {
  name?: string | undefined;
  path?: string | undefined;
}

export interface ApplicationOperationSyncSourceHelmParameters {
  forceString?: boolean | undefined;
  name?: string | undefined;
  value?: string | undefined;
}

export interface ApplicationOperationSyncSourceKustomizePatches {
  options?: Record<string, boolean> | undefined;
  patch?: string | undefined;
  path?: string | undefined;
  target?: ApplicationOperationSyncSourceKustomizePatchesTarget | undefined;
}

export interface ApplicationOperationSyncSourceKustomizeReplicas {
  count: ApplicationOperationSyncSourceKustomizeReplicasCount;
  name: string;
}

export interface ApplicationOperationSyncSourcePluginEnv {
  name: string;
  value: string;
}

export interface ApplicationOperationSyncSourcePluginParameters {
  array?: string[] | undefined;
  map?: Record<string, string> | undefined;
  name?: string | undefined;
  string?: string | undefined;
}

export interface ApplicationOperationSyncSourcesDirectoryJsonnet {
  extVars?: ApplicationOperationSyncSourcesDirectoryJsonnetExtVars[] | undefined;
  libs?: string[] | undefined;
  tlas?: ApplicationOperationSyncSourcesDirectoryJsonnetTlas[] | undefined;
}

export interface ApplicationOperationSyncSourcesHelmFileParameters {
  name?: string | undefined;
  path?: string | undefined;
}

export interface ApplicationOperationSyncSourcesHelmParameters {
  forceString?: boolean | undefined;
  name?: string | undefined;
  value?: string | undefined;
}

export interface ApplicationOperationSyncSourcesKustomizePatches {
  options?: Record<string, boolean> | undefined;
  patch?: string | undefined;
  path?: string | undefined;
  target?: ApplicationOperationSyncSourcesKustomizePatchesTarget | undefined;
}

export interface ApplicationOperationSyncSourcesKustomizeReplicas {
  count: ApplicationOperationSyncSourcesKustomizeReplicasCount;
  name: string;
}

export interface ApplicationOperationSyncSourcesPluginEnv {
  name: string;
  value: string;
}

export interface ApplicationOperationSyncSourcesPluginParameters {
  array?: string[] | undefined;
  map?: Record<string, string> | undefined;
  name?: string | undefined;
  string?: string | undefined;
}

export interface ApplicationSpecSourceDirectoryJsonnetExtVars {
  code?: boolean | undefined;
  name: string;
  value: string;
}

export interface ApplicationSpecSourceDirectoryJsonnetTlas {
  code?: boolean | undefined;
  name: string;
  value: string;
}

export interface ApplicationSpecSourceKustomizePatchesTarget {
  annotationSelector?: string | undefined;
  group?: string | undefined;
  kind?: string | undefined;
  labelSelector?: string | undefined;
  name?: string | undefined;
  namespace?: string | undefined;
  version?: string | undefined;
}

export type ApplicationSpecSourceKustomizeReplicasCount = number | string;

export interface ApplicationSpecSourceHydratorDrySourceDirectoryJsonnet {
  extVars?: ApplicationSpecSourceHydratorDrySourceDirectoryJsonnetExtVars[] | undefined;
  libs?: string[] | undefined;
  tlas?: ApplicationSpecSourceHydratorDrySourceDirectoryJsonnetTlas[] | undefined;
}

export interface ApplicationSpecSourceHydratorDrySourceHelmFileParameters {
  name?: string | undefined;
  path?: string | undefined;
}

export interface ApplicationSpecSourceHydratorDrySourceHelmParameters {
  forceString?: boolean | undefined;
  name?: string | undefined;
  value?: string | undefined;
}

export interface ApplicationSpecSourceHydratorDrySourceKustomizePatches {
  options?: Record<string, boolean> | undefined;
  patch?: string | undefined;
  path?: string | undefined;
  target?: ApplicationSpecSourceHydratorDrySourceKustomizePatchesTarget | undefined;
}

export interface ApplicationSpecSourceHydratorDrySourceKustomizeReplicas {
  count: ApplicationSpecSourceHydratorDrySourceKustomizeReplicasCount;
  name: string;
}

export interface ApplicationSpecSourceHydratorDrySourcePluginEnv {
  name: string;
  value: string;
}

export interface ApplicationSpecSourceHydratorDrySourcePluginParameters {
  array?: string[] | undefined;
  map?: Record<string, string> | undefined;
  name?: string | undefined;
  string?: string | undefined;
}

export interface ApplicationSpecSourcesDirectoryJsonnetExtVars {
  code?: boolean | undefined;
  name: string;
  value: string;
}

export interface ApplicationSpecSourcesDirectoryJsonnetTlas {
  code?: boolean | undefined;
  name: string;
  value: string;
}

export interface ApplicationSpecSourcesKustomizePatchesTarget {
  annotationSelector?: string | undefined;
  group?: string | undefined;
  kind?: string | undefined;
  labelSelector?: string | undefined;
  name?: string | undefined;
  namespace?: string | undefined;
  version?: string | undefined;
}

export type ApplicationSpecSourcesKustomizeReplicasCount = number | string;

export interface ApplicationOperationSyncSourceDirectoryJsonnetExtVars {
  code?: boolean | undefined;
  name: string;
  value: string;
}

export interface ApplicationOperationSyncSourceDirectoryJsonnetTlas {
  code?: boolean | undefined;
  name: string;
  value: string;
}

export interface ApplicationOperationSyncSourceKustomizePatchesTarget {
  annotationSelector?: string | undefined;
  group?: string | undefined;
  kind?: string | undefined;
  labelSelector?: string | undefined;
  name?: string | undefined;
  namespace?: string | undefined;
  version?: string | undefined;
}

export type ApplicationOperationSyncSourceKustomizeReplicasCount = number | string;

export interface ApplicationOperationSyncSourcesDirectoryJsonnetExtVars {
  code?: boolean | undefined;
  name: string;
  value: string;
}

export interface ApplicationOperationSyncSourcesDirectoryJsonnetTlas {
  code?: boolean | undefined;
  name: string;
  value: string;
}

export interface ApplicationOperationSyncSourcesKustomizePatchesTarget {
  annotationSelector?: string | undefined;
  group?: string | undefined;
  kind?: string | undefined;
  labelSelector?: string | undefined;
  name?: string | undefined;
  namespace?: string | undefined;
  version?: string | undefined;
}

export type ApplicationOperationSyncSourcesKustomizeReplicasCount = number | string;

export interface ApplicationSpecSourceHydratorDrySourceDirectoryJsonnetExtVars {
  code?: boolean | undefined;
  name: string;
  value: string;
}

export interface ApplicationSpecSourceHydratorDrySourceDirectoryJsonnetTlas {
  code?: boolean | undefined;
  name: string;
  value: string;
}

export interface ApplicationSpecSourceHydratorDrySourceKustomizePatchesTarget {
  annotationSelector?: string | undefined;
  group?: string | undefined;
  kind?: string | undefined;
  labelSelector?: string | undefined;
  name?: string | undefined;
  namespace?: string | undefined;
  version?: string | undefined;
}

export type ApplicationSpecSourceHydratorDrySourceKustomizeReplicasCount = number | string;

export interface AppProjectProps {
  spec: AppProjectSpec;
}

export interface AppProjectSpec {
  clusterResourceBlacklist?: AppProjectSpecClusterResourceBlacklist[] | undefined;
  clusterResourceWhitelist?: AppProjectSpecClusterResourceWhitelist[] | undefined;
  description?: string | undefined;
  destinationServiceAccounts?: AppProjectSpecDestinationServiceAccounts[] | undefined;
  destinations?: AppProjectSpecDestinations[] | undefined;
  namespaceResourceBlacklist?: AppProjectSpecNamespaceResourceBlacklist[] | undefined;
  namespaceResourceWhitelist?: AppProjectSpecNamespaceResourceWhitelist[] | undefined;
  orphanedResources?: AppProjectSpecOrphanedResources | undefined;
  permitOnlyProjectScopedClusters?: boolean | undefined;
  roles?: AppProjectSpecRoles[] | undefined;
  signatureKeys?: AppProjectSpecSignatureKeys[] | undefined;
  sourceIntegrity?: AppProjectSpecSourceIntegrity | undefined;
  sourceNamespaces?: string[] | undefined;
  sourceRepos?: string[] | undefined;
  syncWindows?: AppProjectSpecSyncWindows[] | undefined;
}

export interface AppProjectSpecClusterResourceBlacklist {
  group: string;
  kind: string;
  name?: string | undefined;
}

export interface AppProjectSpecClusterResourceWhitelist {
  group: string;
  kind: string;
  name?: string | undefined;
}

export interface AppProjectSpecDestinationServiceAccounts {
  defaultServiceAccount: string;
  namespace?: string | undefined;
  server: string;
}

export interface AppProjectSpecDestinations {
  name?: string | undefined;
  namespace?: string | undefined;
  server?: string | undefined;
}

export interface AppProjectSpecNamespaceResourceBlacklist {
  group: string;
  kind: string;
}

export interface AppProjectSpecNamespaceResourceWhitelist {
  group: string;
  kind: string;
}

export interface AppProjectSpecOrphanedResources {
  ignore?: AppProjectSpecOrphanedResourcesIgnore[] | undefined;
  warn?: boolean | undefined;
}

export interface AppProjectSpecRoles {
  description?: string | undefined;
  groups?: string[] | undefined;
  jwtTokens?: AppProjectSpecRolesJwtTokens[] | undefined;
  name: string;
  policies?: string[] | undefined;
}

export interface AppProjectSpecSignatureKeys {
  keyID: string;
}

export interface AppProjectSpecSourceIntegrity {
  git: AppProjectSpecSourceIntegrityGit;
}

export interface AppProjectSpecSyncWindows {
  andOperator?: boolean | undefined;
  applications?: string[] | undefined;
  clusters?: string[] | undefined;
  description?: string | undefined;
  duration?: string | undefined;
  kind?: string | undefined;
  manualSync?: boolean | undefined;
  namespaces?: string[] | undefined;
  schedule?: string | undefined;
  syncOverrun?: boolean | undefined;
  timeZone?: string | undefined;
}

export interface AppProjectSpecOrphanedResourcesIgnore {
  group?: string | undefined;
  kind?: string | undefined;
  name?: string | undefined;
}

export interface AppProjectSpecRolesJwtTokens {
  exp?: number | undefined;
  iat: number;
  id?: string | undefined;
}

export interface AppProjectSpecSourceIntegrityGit {
  policies: AppProjectSpecSourceIntegrityGitPolicies[];
}

export interface AppProjectSpecSourceIntegrityGitPolicies {
  gpg: AppProjectSpecSourceIntegrityGitPoliciesGpg;
  repos: AppProjectSpecSourceIntegrityGitPoliciesRepos[];
}

export interface AppProjectSpecSourceIntegrityGitPoliciesGpg {
  keys: string[];
  mode: string;
}

export interface AppProjectSpecSourceIntegrityGitPoliciesRepos {
  url: string;
}
