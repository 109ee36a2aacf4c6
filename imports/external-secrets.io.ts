// Generated from CRDs by npm run imports.

export interface ClusterExternalSecretProps {
  spec?: ClusterExternalSecretSpec | undefined;
}

export interface ClusterExternalSecretSpec {
  externalSecretMetadata?: ClusterExternalSecretSpecExternalSecretMetadata | undefined;
  externalSecretName?: string | undefined;
  externalSecretSpec: ClusterExternalSecretSpecExternalSecretSpec;
  namespaceSelector?: ClusterExternalSecretSpecNamespaceSelector | undefined;
  namespaceSelectors?: ClusterExternalSecretSpecNamespaceSelectors[] | undefined;
  namespaces?: string[] | undefined;
  refreshTime?: string | undefined;
}

export interface ClusterExternalSecretSpecExternalSecretMetadata {
  annotations?: Record<string, string> | undefined;
  labels?: Record<string, string> | undefined;
}

export interface ClusterExternalSecretSpecExternalSecretSpec {
  data?: ClusterExternalSecretSpecExternalSecretSpecData[] | undefined;
  dataFrom?: ClusterExternalSecretSpecExternalSecretSpecDataFrom[] | undefined;
  refreshInterval?: string | undefined;
  refreshPolicy?: ClusterExternalSecretSpecExternalSecretSpecRefreshPolicy | undefined;
  secretStoreRef?: ClusterExternalSecretSpecExternalSecretSpecSecretStoreRef | undefined;
  syncWindows?: ClusterExternalSecretSpecExternalSecretSpecSyncWindows | undefined;
  target?: ClusterExternalSecretSpecExternalSecretSpecTarget | undefined;
}

export interface ClusterExternalSecretSpecNamespaceSelector {
  matchExpressions?: ClusterExternalSecretSpecNamespaceSelectorMatchExpressions[] | undefined;
  matchLabels?: Record<string, string> | undefined;
}

export interface ClusterExternalSecretSpecNamespaceSelectors {
  matchExpressions?: ClusterExternalSecretSpecNamespaceSelectorsMatchExpressions[] | undefined;
  matchLabels?: Record<string, string> | undefined;
}

export interface ClusterExternalSecretSpecExternalSecretSpecData {
  remoteRef: ClusterExternalSecretSpecExternalSecretSpecDataRemoteRef;
  secretKey: string;
  sourceRef?: ClusterExternalSecretSpecExternalSecretSpecDataSourceRef | undefined;
}

export interface ClusterExternalSecretSpecExternalSecretSpecDataFrom {
  extract?: ClusterExternalSecretSpecExternalSecretSpecDataFromExtract | undefined;
  find?: ClusterExternalSecretSpecExternalSecretSpecDataFromFind | undefined;
  rewrite?: ClusterExternalSecretSpecExternalSecretSpecDataFromRewrite[] | undefined;
  sourceRef?: ClusterExternalSecretSpecExternalSecretSpecDataFromSourceRef | undefined;
}

export type ClusterExternalSecretSpecExternalSecretSpecRefreshPolicy = 'CreatedOnce' | 'Periodic' | 'OnChange';

export interface ClusterExternalSecretSpecExternalSecretSpecSecretStoreRef {
  kind?: ClusterExternalSecretSpecExternalSecretSpecSecretStoreRefKind | undefined;
  name?: string | undefined;
}

export interface ClusterExternalSecretSpecExternalSecretSpecSyncWindows {
  kind: ClusterExternalSecretSpecExternalSecretSpecSyncWindowsKind;
  windows: ClusterExternalSecretSpecExternalSecretSpecSyncWindowsWindows[];
}

export interface ClusterExternalSecretSpecExternalSecretSpecTarget {
  creationPolicy?: ClusterExternalSecretSpecExternalSecretSpecTargetCreationPolicy | undefined;
  deletionPolicy?: ClusterExternalSecretSpecExternalSecretSpecTargetDeletionPolicy | undefined;
  immutable?: boolean | undefined;
  manifest?: ClusterExternalSecretSpecExternalSecretSpecTargetManifest | undefined;
  name?: string | undefined;
  template?: ClusterExternalSecretSpecExternalSecretSpecTargetTemplate | undefined;
}

export interface ClusterExternalSecretSpecNamespaceSelectorMatchExpressions {
  key: string;
  operator: string;
  values?: string[] | undefined;
}

export interface ClusterExternalSecretSpecNamespaceSelectorsMatchExpressions {
  key: string;
  operator: string;
  values?: string[] | undefined;
}

export interface ClusterExternalSecretSpecExternalSecretSpecDataRemoteRef {
  conversionStrategy?: ClusterExternalSecretSpecExternalSecretSpecDataRemoteRefConversionStrategy | undefined;
  decodingStrategy?: ClusterExternalSecretSpecExternalSecretSpecDataRemoteRefDecodingStrategy | undefined;
  key: string;
  metadataPolicy?: ClusterExternalSecretSpecExternalSecretSpecDataRemoteRefMetadataPolicy | undefined;
  nullBytePolicy?: ClusterExternalSecretSpecExternalSecretSpecDataRemoteRefNullBytePolicy | undefined;
  property?: string | undefined;
  version?: string | undefined;
}

export interface ClusterExternalSecretSpecExternalSecretSpecDataSourceRef {
  generatorRef?: ClusterExternalSecretSpecExternalSecretSpecDataSourceRefGeneratorRef | undefined;
  storeRef?: ClusterExternalSecretSpecExternalSecretSpecDataSourceRefStoreRef | undefined;
}

export interface ClusterExternalSecretSpecExternalSecretSpecDataFromExtract {
  conversionStrategy?: ClusterExternalSecretSpecExternalSecretSpecDataFromExtractConversionStrategy | undefined;
  decodingStrategy?: ClusterExternalSecretSpecExternalSecretSpecDataFromExtractDecodingStrategy | undefined;
  key: string;
  metadataPolicy?: ClusterExternalSecretSpecExternalSecretSpecDataFromExtractMetadataPolicy | undefined;
  nullBytePolicy?: ClusterExternalSecretSpecExternalSecretSpecDataFromExtractNullBytePolicy | undefined;
  property?: string | undefined;
  version?: string | undefined;
}

export interface ClusterExternalSecretSpecExternalSecretSpecDataFromFind {
  conversionStrategy?: ClusterExternalSecretSpecExternalSecretSpecDataFromFindConversionStrategy | undefined;
  decodingStrategy?: ClusterExternalSecretSpecExternalSecretSpecDataFromFindDecodingStrategy | undefined;
  name?: ClusterExternalSecretSpecExternalSecretSpecDataFromFindName | undefined;
  nullBytePolicy?: ClusterExternalSecretSpecExternalSecretSpecDataFromFindNullBytePolicy | undefined;
  path?: string | undefined;
  tags?: Record<string, string> | undefined;
}

export interface ClusterExternalSecretSpecExternalSecretSpecDataFromRewrite {
  merge?: ClusterExternalSecretSpecExternalSecretSpecDataFromRewriteMerge | undefined;
  regexp?: ClusterExternalSecretSpecExternalSecretSpecDataFromRewriteRegexp | undefined;
  transform?: ClusterExternalSecretSpecExternalSecretSpecDataFromRewriteTransform | undefined;
}

export interface ClusterExternalSecretSpecExternalSecretSpecDataFromSourceRef {
  generatorRef?: ClusterExternalSecretSpecExternalSecretSpecDataFromSourceRefGeneratorRef | undefined;
  storeRef?: ClusterExternalSecretSpecExternalSecretSpecDataFromSourceRefStoreRef | undefined;
}

export type ClusterExternalSecretSpecExternalSecretSpecSecretStoreRefKind = 'SecretStore' | 'ClusterSecretStore';

export type ClusterExternalSecretSpecExternalSecretSpecSyncWindowsKind = 'allow' | 'deny';

export interface ClusterExternalSecretSpecExternalSecretSpecSyncWindowsWindows {
  duration: string;
  schedule: string;
}

export type ClusterExternalSecretSpecExternalSecretSpecTargetCreationPolicy = 'Owner' | 'Orphan' | 'Merge' | 'None' | 'CreateOrMerge';

export type ClusterExternalSecretSpecExternalSecretSpecTargetDeletionPolicy = 'Delete' | 'Merge' | 'Retain';

export interface ClusterExternalSecretSpecExternalSecretSpecTargetManifest {
  apiVersion: string;
  kind: string;
}

export interface ClusterExternalSecretSpecExternalSecretSpecTargetTemplate {
  data?: Record<string, string> | undefined;
  engineVersion?: ClusterExternalSecretSpecExternalSecretSpecTargetTemplateEngineVersion | undefined;
  mergePolicy?: ClusterExternalSecretSpecExternalSecretSpecTargetTemplateMergePolicy | undefined;
  metadata?: ClusterExternalSecretSpecExternalSecretSpecTargetTemplateMetadata | undefined;
  templateFrom?: ClusterExternalSecretSpecExternalSecretSpecTargetTemplateTemplateFrom[] | undefined;
  type?: string | undefined;
}

export type ClusterExternalSecretSpecExternalSecretSpecDataRemoteRefConversionStrategy = 'Default' | 'Unicode';

export type ClusterExternalSecretSpecExternalSecretSpecDataRemoteRefDecodingStrategy = 'Auto' | 'Base64' | 'Base64URL' | 'None';

export type ClusterExternalSecretSpecExternalSecretSpecDataRemoteRefMetadataPolicy = 'None' | 'Fetch';

export type ClusterExternalSecretSpecExternalSecretSpecDataRemoteRefNullBytePolicy = 'Ignore' | 'Fail';

export interface ClusterExternalSecretSpecExternalSecretSpecDataSourceRefGeneratorRef {
  apiVersion?: string | undefined;
  kind: ClusterExternalSecretSpecExternalSecretSpecDataSourceRefGeneratorRefKind;
  name: string;
}

export interface ClusterExternalSecretSpecExternalSecretSpecDataSourceRefStoreRef {
  kind?: ClusterExternalSecretSpecExternalSecretSpecDataSourceRefStoreRefKind | undefined;
  name?: string | undefined;
}

export type ClusterExternalSecretSpecExternalSecretSpecDataFromExtractConversionStrategy = 'Default' | 'Unicode';

export type ClusterExternalSecretSpecExternalSecretSpecDataFromExtractDecodingStrategy = 'Auto' | 'Base64' | 'Base64URL' | 'None';

export type ClusterExternalSecretSpecExternalSecretSpecDataFromExtractMetadataPolicy = 'None' | 'Fetch';

export type ClusterExternalSecretSpecExternalSecretSpecDataFromExtractNullBytePolicy = 'Ignore' | 'Fail';

export type ClusterExternalSecretSpecExternalSecretSpecDataFromFindConversionStrategy = 'Default' | 'Unicode';

export type ClusterExternalSecretSpecExternalSecretSpecDataFromFindDecodingStrategy = 'Auto' | 'Base64' | 'Base64URL' | 'None';

export interface ClusterExternalSecretSpecExternalSecretSpecDataFromFindName {
  regexp?: string | undefined;
}

export type ClusterExternalSecretSpecExternalSecretSpecDataFromFindNullBytePolicy = 'Ignore' | 'Fail';

export interface ClusterExternalSecretSpecExternalSecretSpecDataFromRewriteMerge {
  conflictPolicy?: ClusterExternalSecretSpecExternalSecretSpecDataFromRewriteMergeConflictPolicy | undefined;
  into?: string | undefined;
  priority?: string[] | undefined;
  priorityPolicy?: ClusterExternalSecretSpecExternalSecretSpecDataFromRewriteMergePriorityPolicy | undefined;
  strategy?: ClusterExternalSecretSpecExternalSecretSpecDataFromRewriteMergeStrategy | undefined;
}

export interface ClusterExternalSecretSpecExternalSecretSpecDataFromRewriteRegexp {
  source: string;
  target: string;
}

export interface ClusterExternalSecretSpecExternalSecretSpecDataFromRewriteTransform {
  template: string;
}

export interface ClusterExternalSecretSpecExternalSecretSpecDataFromSourceRefGeneratorRef {
  apiVersion?: string | undefined;
  kind: ClusterExternalSecretSpecExternalSecretSpecDataFromSourceRefGeneratorRefKind;
  name: string;
}

export interface ClusterExternalSecretSpecExternalSecretSpecDataFromSourceRefStoreRef {
  kind?: ClusterExternalSecretSpecExternalSecretSpecDataFromSourceRefStoreRefKind | undefined;
  name?: string | undefined;
}

export type ClusterExternalSecretSpecExternalSecretSpecTargetTemplateEngineVersion = 'v2';

export type ClusterExternalSecretSpecExternalSecretSpecTargetTemplateMergePolicy = 'Replace' | 'Merge';

export interface ClusterExternalSecretSpecExternalSecretSpecTargetTemplateMetadata {
  annotations?: Record<string, string> | undefined;
  finalizers?: string[] | undefined;
  labels?: Record<string, string> | undefined;
}

export interface ClusterExternalSecretSpecExternalSecretSpecTargetTemplateTemplateFrom {
  configMap?: ClusterExternalSecretSpecExternalSecretSpecTargetTemplateTemplateFromConfigMap | undefined;
  literal?: string | undefined;
  secret?: ClusterExternalSecretSpecExternalSecretSpecTargetTemplateTemplateFromSecret | undefined;
  target?: string | undefined;
  valuesDecodingStrategy?: ClusterExternalSecretSpecExternalSecretSpecTargetTemplateTemplateFromValuesDecodingStrategy | undefined;
}

export type ClusterExternalSecretSpecExternalSecretSpecDataSourceRefGeneratorRefKind = 'ACRAccessToken' | 'BeyondtrustWorkloadCredentialsDynamicSecret' | 'ClusterGenerator' | 'CloudsmithAccessToken' | 'ECRAuthorizationToken' | 'Fake' | 'GCRAccessToken' | 'GithubAccessToken' | 'GitlabDeployToken' | 'QuayAccessToken' | 'Password' | 'SSHKey' | 'STSSessionToken' | 'UUID' | 'VaultDynamicSecret' | 'Webhook' | 'Grafana' | 'MFA';

export type ClusterExternalSecretSpecExternalSecretSpecDataSourceRefStoreRefKind = 'SecretStore' | 'ClusterSecretStore';

export type ClusterExternalSecretSpecExternalSecretSpecDataFromRewriteMergeConflictPolicy = 'Ignore' | 'Error';

export type ClusterExternalSecretSpecExternalSecretSpecDataFromRewriteMergePriorityPolicy = 'IgnoreNotFound' | 'Strict';

export type ClusterExternalSecretSpecExternalSecretSpecDataFromRewriteMergeStrategy = 'Extract' | 'JSON';

export type ClusterExternalSecretSpecExternalSecretSpecDataFromSourceRefGeneratorRefKind = 'ACRAccessToken' | 'BeyondtrustWorkloadCredentialsDynamicSecret' | 'ClusterGenerator' | 'CloudsmithAccessToken' | 'ECRAuthorizationToken' | 'Fake' | 'GCRAccessToken' | 'GithubAccessToken' | 'GitlabDeployToken' | 'QuayAccessToken' | 'Password' | 'SSHKey' | 'STSSessionToken' | 'UUID' | 'VaultDynamicSecret' | 'Webhook' | 'Grafana' | 'MFA';

export type ClusterExternalSecretSpecExternalSecretSpecDataFromSourceRefStoreRefKind = 'SecretStore' | 'ClusterSecretStore';

export interface ClusterExternalSecretSpecExternalSecretSpecTargetTemplateTemplateFromConfigMap {
  items: ClusterExternalSecretSpecExternalSecretSpecTargetTemplateTemplateFromConfigMapItems[];
  name: string;
}

export interface ClusterExternalSecretSpecExternalSecretSpecTargetTemplateTemplateFromSecret {
  items: ClusterExternalSecretSpecExternalSecretSpecTargetTemplateTemplateFromSecretItems[];
  name: string;
}

export type ClusterExternalSecretSpecExternalSecretSpecTargetTemplateTemplateFromValuesDecodingStrategy = 'Auto' | 'Base64' | 'Base64URL' | 'None';

export interface ClusterExternalSecretSpecExternalSecretSpecTargetTemplateTemplateFromConfigMapItems {
  key: string;
  templateAs?: ClusterExternalSecretSpecExternalSecretSpecTargetTemplateTemplateFromConfigMapItemsTemplateAs | undefined;
}

export interface ClusterExternalSecretSpecExternalSecretSpecTargetTemplateTemplateFromSecretItems {
  key: string;
  templateAs?: ClusterExternalSecretSpecExternalSecretSpecTargetTemplateTemplateFromSecretItemsTemplateAs | undefined;
}

export type ClusterExternalSecretSpecExternalSecretSpecTargetTemplateTemplateFromConfigMapItemsTemplateAs = 'Values' | 'KeysAndValues';

export type ClusterExternalSecretSpecExternalSecretSpecTargetTemplateTemplateFromSecretItemsTemplateAs = 'Values' | 'KeysAndValues';

export interface ClusterExternalSecretV1Beta1Props {
  spec?: ClusterExternalSecretV1Beta1Spec | undefined;
}

export interface ClusterExternalSecretV1Beta1Spec {
  externalSecretMetadata?: ClusterExternalSecretV1Beta1SpecExternalSecretMetadata | undefined;
  externalSecretName?: string | undefined;
  externalSecretSpec: ClusterExternalSecretV1Beta1SpecExternalSecretSpec;
  namespaceSelector?: ClusterExternalSecretV1Beta1SpecNamespaceSelector | undefined;
  namespaceSelectors?: ClusterExternalSecretV1Beta1SpecNamespaceSelectors[] | undefined;
  namespaces?: string[] | undefined;
  refreshTime?: string | undefined;
}

export interface ClusterExternalSecretV1Beta1SpecExternalSecretMetadata {
  annotations?: Record<string, string> | undefined;
  labels?: Record<string, string> | undefined;
}

export interface ClusterExternalSecretV1Beta1SpecExternalSecretSpec {
  data?: ClusterExternalSecretV1Beta1SpecExternalSecretSpecData[] | undefined;
  dataFrom?: ClusterExternalSecretV1Beta1SpecExternalSecretSpecDataFrom[] | undefined;
  refreshInterval?: string | undefined;
  refreshPolicy?: ClusterExternalSecretV1Beta1SpecExternalSecretSpecRefreshPolicy | undefined;
  secretStoreRef?: ClusterExternalSecretV1Beta1SpecExternalSecretSpecSecretStoreRef | undefined;
  target?: ClusterExternalSecretV1Beta1SpecExternalSecretSpecTarget | undefined;
}

export interface ClusterExternalSecretV1Beta1SpecNamespaceSelector {
  matchExpressions?: ClusterExternalSecretV1Beta1SpecNamespaceSelectorMatchExpressions[] | undefined;
  matchLabels?: Record<string, string> | undefined;
}

export interface ClusterExternalSecretV1Beta1SpecNamespaceSelectors {
  matchExpressions?: ClusterExternalSecretV1Beta1SpecNamespaceSelectorsMatchExpressions[] | undefined;
  matchLabels?: Record<string, string> | undefined;
}

export interface ClusterExternalSecretV1Beta1SpecExternalSecretSpecData {
  remoteRef: ClusterExternalSecretV1Beta1SpecExternalSecretSpecDataRemoteRef;
  secretKey: string;
  sourceRef?: ClusterExternalSecretV1Beta1SpecExternalSecretSpecDataSourceRef | undefined;
}

export interface ClusterExternalSecretV1Beta1SpecExternalSecretSpecDataFrom {
  extract?: ClusterExternalSecretV1Beta1SpecExternalSecretSpecDataFromExtract | undefined;
  find?: ClusterExternalSecretV1Beta1SpecExternalSecretSpecDataFromFind | undefined;
  rewrite?: ClusterExternalSecretV1Beta1SpecExternalSecretSpecDataFromRewrite[] | undefined;
  sourceRef?: ClusterExternalSecretV1Beta1SpecExternalSecretSpecDataFromSourceRef | undefined;
}

export type ClusterExternalSecretV1Beta1SpecExternalSecretSpecRefreshPolicy = 'CreatedOnce' | 'Periodic' | 'OnChange';

export interface ClusterExternalSecretV1Beta1SpecExternalSecretSpecSecretStoreRef {
  kind?: ClusterExternalSecretV1Beta1SpecExternalSecretSpecSecretStoreRefKind | undefined;
  name?: string | undefined;
}

export interface ClusterExternalSecretV1Beta1SpecExternalSecretSpecTarget {
  creationPolicy?: ClusterExternalSecretV1Beta1SpecExternalSecretSpecTargetCreationPolicy | undefined;
  deletionPolicy?: ClusterExternalSecretV1Beta1SpecExternalSecretSpecTargetDeletionPolicy | undefined;
  immutable?: boolean | undefined;
  name?: string | undefined;
  template?: ClusterExternalSecretV1Beta1SpecExternalSecretSpecTargetTemplate | undefined;
}

export interface ClusterExternalSecretV1Beta1SpecNamespaceSelectorMatchExpressions {
  key: string;
  operator: string;
  values?: string[] | undefined;
}

export interface ClusterExternalSecretV1Beta1SpecNamespaceSelectorsMatchExpressions {
  key: string;
  operator: string;
  values?: string[] | undefined;
}

export interface ClusterExternalSecretV1Beta1SpecExternalSecretSpecDataRemoteRef {
  conversionStrategy?: ClusterExternalSecretV1Beta1SpecExternalSecretSpecDataRemoteRefConversionStrategy | undefined;
  decodingStrategy?: ClusterExternalSecretV1Beta1SpecExternalSecretSpecDataRemoteRefDecodingStrategy | undefined;
  key: string;
  metadataPolicy?: ClusterExternalSecretV1Beta1SpecExternalSecretSpecDataRemoteRefMetadataPolicy | undefined;
  property?: string | undefined;
  version?: string | undefined;
}

export interface ClusterExternalSecretV1Beta1SpecExternalSecretSpecDataSourceRef {
  generatorRef?: ClusterExternalSecretV1Beta1SpecExternalSecretSpecDataSourceRefGeneratorRef | undefined;
  storeRef?: ClusterExternalSecretV1Beta1SpecExternalSecretSpecDataSourceRefStoreRef | undefined;
}

export interface ClusterExternalSecretV1Beta1SpecExternalSecretSpecDataFromExtract {
  conversionStrategy?: ClusterExternalSecretV1Beta1SpecExternalSecretSpecDataFromExtractConversionStrategy | undefined;
  decodingStrategy?: ClusterExternalSecretV1Beta1SpecExternalSecretSpecDataFromExtractDecodingStrategy | undefined;
  key: string;
  metadataPolicy?: ClusterExternalSecretV1Beta1SpecExternalSecretSpecDataFromExtractMetadataPolicy | undefined;
  property?: string | undefined;
  version?: string | undefined;
}

export interface ClusterExternalSecretV1Beta1SpecExternalSecretSpecDataFromFind {
  conversionStrategy?: ClusterExternalSecretV1Beta1SpecExternalSecretSpecDataFromFindConversionStrategy | undefined;
  decodingStrategy?: ClusterExternalSecretV1Beta1SpecExternalSecretSpecDataFromFindDecodingStrategy | undefined;
  name?: ClusterExternalSecretV1Beta1SpecExternalSecretSpecDataFromFindName | undefined;
  path?: string | undefined;
  tags?: Record<string, string> | undefined;
}

export interface ClusterExternalSecretV1Beta1SpecExternalSecretSpecDataFromRewrite {
  regexp?: ClusterExternalSecretV1Beta1SpecExternalSecretSpecDataFromRewriteRegexp | undefined;
  transform?: ClusterExternalSecretV1Beta1SpecExternalSecretSpecDataFromRewriteTransform | undefined;
}

export interface ClusterExternalSecretV1Beta1SpecExternalSecretSpecDataFromSourceRef {
  generatorRef?: ClusterExternalSecretV1Beta1SpecExternalSecretSpecDataFromSourceRefGeneratorRef | undefined;
  storeRef?: ClusterExternalSecretV1Beta1SpecExternalSecretSpecDataFromSourceRefStoreRef | undefined;
}

export type ClusterExternalSecretV1Beta1SpecExternalSecretSpecSecretStoreRefKind = 'SecretStore' | 'ClusterSecretStore';

export type ClusterExternalSecretV1Beta1SpecExternalSecretSpecTargetCreationPolicy = 'Owner' | 'Orphan' | 'Merge' | 'None';

export type ClusterExternalSecretV1Beta1SpecExternalSecretSpecTargetDeletionPolicy = 'Delete' | 'Merge' | 'Retain';

export interface ClusterExternalSecretV1Beta1SpecExternalSecretSpecTargetTemplate {
  data?: Record<string, string> | undefined;
  engineVersion?: ClusterExternalSecretV1Beta1SpecExternalSecretSpecTargetTemplateEngineVersion | undefined;
  mergePolicy?: ClusterExternalSecretV1Beta1SpecExternalSecretSpecTargetTemplateMergePolicy | undefined;
  metadata?: ClusterExternalSecretV1Beta1SpecExternalSecretSpecTargetTemplateMetadata | undefined;
  templateFrom?: ClusterExternalSecretV1Beta1SpecExternalSecretSpecTargetTemplateTemplateFrom[] | undefined;
  type?: string | undefined;
}

export type ClusterExternalSecretV1Beta1SpecExternalSecretSpecDataRemoteRefConversionStrategy = 'Default' | 'Unicode';

export type ClusterExternalSecretV1Beta1SpecExternalSecretSpecDataRemoteRefDecodingStrategy = 'Auto' | 'Base64' | 'Base64URL' | 'None';

export type ClusterExternalSecretV1Beta1SpecExternalSecretSpecDataRemoteRefMetadataPolicy = 'None' | 'Fetch';

export interface ClusterExternalSecretV1Beta1SpecExternalSecretSpecDataSourceRefGeneratorRef {
  apiVersion?: string | undefined;
  kind: ClusterExternalSecretV1Beta1SpecExternalSecretSpecDataSourceRefGeneratorRefKind;
  name: string;
}

export interface ClusterExternalSecretV1Beta1SpecExternalSecretSpecDataSourceRefStoreRef {
  kind?: ClusterExternalSecretV1Beta1SpecExternalSecretSpecDataSourceRefStoreRefKind | undefined;
  name?: string | undefined;
}

export type ClusterExternalSecretV1Beta1SpecExternalSecretSpecDataFromExtractConversionStrategy = 'Default' | 'Unicode';

export type ClusterExternalSecretV1Beta1SpecExternalSecretSpecDataFromExtractDecodingStrategy = 'Auto' | 'Base64' | 'Base64URL' | 'None';

export type ClusterExternalSecretV1Beta1SpecExternalSecretSpecDataFromExtractMetadataPolicy = 'None' | 'Fetch';

export type ClusterExternalSecretV1Beta1SpecExternalSecretSpecDataFromFindConversionStrategy = 'Default' | 'Unicode';

export type ClusterExternalSecretV1Beta1SpecExternalSecretSpecDataFromFindDecodingStrategy = 'Auto' | 'Base64' | 'Base64URL' | 'None';

export interface ClusterExternalSecretV1Beta1SpecExternalSecretSpecDataFromFindName {
  regexp?: string | undefined;
}

export interface ClusterExternalSecretV1Beta1SpecExternalSecretSpecDataFromRewriteRegexp {
  source: string;
  target: string;
}

export interface ClusterExternalSecretV1Beta1SpecExternalSecretSpecDataFromRewriteTransform {
  template: string;
}

export interface ClusterExternalSecretV1Beta1SpecExternalSecretSpecDataFromSourceRefGeneratorRef {
  apiVersion?: string | undefined;
  kind: ClusterExternalSecretV1Beta1SpecExternalSecretSpecDataFromSourceRefGeneratorRefKind;
  name: string;
}

export interface ClusterExternalSecretV1Beta1SpecExternalSecretSpecDataFromSourceRefStoreRef {
  kind?: ClusterExternalSecretV1Beta1SpecExternalSecretSpecDataFromSourceRefStoreRefKind | undefined;
  name?: string | undefined;
}

export type ClusterExternalSecretV1Beta1SpecExternalSecretSpecTargetTemplateEngineVersion = 'v2';

export type ClusterExternalSecretV1Beta1SpecExternalSecretSpecTargetTemplateMergePolicy = 'Replace' | 'Merge';

export interface ClusterExternalSecretV1Beta1SpecExternalSecretSpecTargetTemplateMetadata {
  annotations?: Record<string, string> | undefined;
  labels?: Record<string, string> | undefined;
}

export interface ClusterExternalSecretV1Beta1SpecExternalSecretSpecTargetTemplateTemplateFrom {
  configMap?: ClusterExternalSecretV1Beta1SpecExternalSecretSpecTargetTemplateTemplateFromConfigMap | undefined;
  literal?: string | undefined;
  secret?: ClusterExternalSecretV1Beta1SpecExternalSecretSpecTargetTemplateTemplateFromSecret | undefined;
  target?: ClusterExternalSecretV1Beta1SpecExternalSecretSpecTargetTemplateTemplateFromTarget | undefined;
}

export type ClusterExternalSecretV1Beta1SpecExternalSecretSpecDataSourceRefGeneratorRefKind = 'ACRAccessToken' | 'ClusterGenerator' | 'ECRAuthorizationToken' | 'Fake' | 'GCRAccessToken' | 'GithubAccessToken' | 'QuayAccessToken' | 'Password' | 'SSHKey' | 'STSSessionToken' | 'UUID' | 'VaultDynamicSecret' | 'Webhook' | 'Grafana';

export type ClusterExternalSecretV1Beta1SpecExternalSecretSpecDataSourceRefStoreRefKind = 'SecretStore' | 'ClusterSecretStore';

export type ClusterExternalSecretV1Beta1SpecExternalSecretSpecDataFromSourceRefGeneratorRefKind = 'ACRAccessToken' | 'ClusterGenerator' | 'ECRAuthorizationToken' | 'Fake' | 'GCRAccessToken' | 'GithubAccessToken' | 'QuayAccessToken' | 'Password' | 'SSHKey' | 'STSSessionToken' | 'UUID' | 'VaultDynamicSecret' | 'Webhook' | 'Grafana';

export type ClusterExternalSecretV1Beta1SpecExternalSecretSpecDataFromSourceRefStoreRefKind = 'SecretStore' | 'ClusterSecretStore';

export interface ClusterExternalSecretV1Beta1SpecExternalSecretSpecTargetTemplateTemplateFromConfigMap {
  items: ClusterExternalSecretV1Beta1SpecExternalSecretSpecTargetTemplateTemplateFromConfigMapItems[];
  name: string;
}

export interface ClusterExternalSecretV1Beta1SpecExternalSecretSpecTargetTemplateTemplateFromSecret {
  items: ClusterExternalSecretV1Beta1SpecExternalSecretSpecTargetTemplateTemplateFromSecretItems[];
  name: string;
}

export type ClusterExternalSecretV1Beta1SpecExternalSecretSpecTargetTemplateTemplateFromTarget = 'Data' | 'Annotations' | 'Labels';

export interface ClusterExternalSecretV1Beta1SpecExternalSecretSpecTargetTemplateTemplateFromConfigMapItems {
  key: string;
  templateAs?: ClusterExternalSecretV1Beta1SpecExternalSecretSpecTargetTemplateTemplateFromConfigMapItemsTemplateAs | undefined;
}

export interface ClusterExternalSecretV1Beta1SpecExternalSecretSpecTargetTemplateTemplateFromSecretItems {
  key: string;
  templateAs?: ClusterExternalSecretV1Beta1SpecExternalSecretSpecTargetTemplateTemplateFromSecretItemsTemplateAs | undefined;
}

export type ClusterExternalSecretV1Beta1SpecExternalSecretSpecTargetTemplateTemplateFromConfigMapItemsTemplateAs = 'Values' | 'KeysAndValues';

export type ClusterExternalSecretV1Beta1SpecExternalSecretSpecTargetTemplateTemplateFromSecretItemsTemplateAs = 'Values' | 'KeysAndValues';

export interface ExternalSecretProps {
  spec?: ExternalSecretSpec | undefined;
}

export interface ExternalSecretSpec {
  data?: ExternalSecretSpecData[] | undefined;
  dataFrom?: ExternalSecretSpecDataFrom[] | undefined;
  refreshInterval?: string | undefined;
  refreshPolicy?: ExternalSecretSpecRefreshPolicy | undefined;
  secretStoreRef?: ExternalSecretSpecSecretStoreRef | undefined;
  syncWindows?: ExternalSecretSpecSyncWindows | undefined;
  target?: ExternalSecretSpecTarget | undefined;
}

export interface ExternalSecretSpecData {
  remoteRef: ExternalSecretSpecDataRemoteRef;
  secretKey: string;
  sourceRef?: ExternalSecretSpecDataSourceRef | undefined;
}

export interface ExternalSecretSpecDataFrom {
  extract?: ExternalSecretSpecDataFromExtract | undefined;
  find?: ExternalSecretSpecDataFromFind | undefined;
  rewrite?: ExternalSecretSpecDataFromRewrite[] | undefined;
  sourceRef?: ExternalSecretSpecDataFromSourceRef | undefined;
}

export type ExternalSecretSpecRefreshPolicy = 'CreatedOnce' | 'Periodic' | 'OnChange';

export interface ExternalSecretSpecSecretStoreRef {
  kind?: ExternalSecretSpecSecretStoreRefKind | undefined;
  name?: string | undefined;
}

export interface ExternalSecretSpecSyncWindows {
  kind: ExternalSecretSpecSyncWindowsKind;
  windows: ExternalSecretSpecSyncWindowsWindows[];
}

export interface ExternalSecretSpecTarget {
  creationPolicy?: ExternalSecretSpecTargetCreationPolicy | undefined;
  deletionPolicy?: ExternalSecretSpecTargetDeletionPolicy | undefined;
  immutable?: boolean | undefined;
  manifest?: ExternalSecretSpecTargetManifest | undefined;
  name?: string | undefined;
  template?: ExternalSecretSpecTargetTemplate | undefined;
}

export interface ExternalSecretSpecDataRemoteRef {
  conversionStrategy?: ExternalSecretSpecDataRemoteRefConversionStrategy | undefined;
  decodingStrategy?: ExternalSecretSpecDataRemoteRefDecodingStrategy | undefined;
  key: string;
  metadataPolicy?: ExternalSecretSpecDataRemoteRefMetadataPolicy | undefined;
  nullBytePolicy?: ExternalSecretSpecDataRemoteRefNullBytePolicy | undefined;
  property?: string | undefined;
  version?: string | undefined;
}

export interface ExternalSecretSpecDataSourceRef {
  generatorRef?: ExternalSecretSpecDataSourceRefGeneratorRef | undefined;
  storeRef?: ExternalSecretSpecDataSourceRefStoreRef | undefined;
}

export interface ExternalSecretSpecDataFromExtract {
  conversionStrategy?: ExternalSecretSpecDataFromExtractConversionStrategy | undefined;
  decodingStrategy?: ExternalSecretSpecDataFromExtractDecodingStrategy | undefined;
  key: string;
  metadataPolicy?: ExternalSecretSpecDataFromExtractMetadataPolicy | undefined;
  nullBytePolicy?: ExternalSecretSpecDataFromExtractNullBytePolicy | undefined;
  property?: string | undefined;
  version?: string | undefined;
}

export interface ExternalSecretSpecDataFromFind {
  conversionStrategy?: ExternalSecretSpecDataFromFindConversionStrategy | undefined;
  decodingStrategy?: ExternalSecretSpecDataFromFindDecodingStrategy | undefined;
  name?: ExternalSecretSpecDataFromFindName | undefined;
  nullBytePolicy?: ExternalSecretSpecDataFromFindNullBytePolicy | undefined;
  path?: string | undefined;
  tags?: Record<string, string> | undefined;
}

export interface ExternalSecretSpecDataFromRewrite {
  merge?: ExternalSecretSpecDataFromRewriteMerge | undefined;
  regexp?: ExternalSecretSpecDataFromRewriteRegexp | undefined;
  transform?: ExternalSecretSpecDataFromRewriteTransform | undefined;
}

export interface ExternalSecretSpecDataFromSourceRef {
  generatorRef?: ExternalSecretSpecDataFromSourceRefGeneratorRef | undefined;
  storeRef?: ExternalSecretSpecDataFromSourceRefStoreRef | undefined;
}

export type ExternalSecretSpecSecretStoreRefKind = 'SecretStore' | 'ClusterSecretStore';

export type ExternalSecretSpecSyncWindowsKind = 'allow' | 'deny';

export interface ExternalSecretSpecSyncWindowsWindows {
  duration: string;
  schedule: string;
}

export type ExternalSecretSpecTargetCreationPolicy = 'Owner' | 'Orphan' | 'Merge' | 'None' | 'CreateOrMerge';

export type ExternalSecretSpecTargetDeletionPolicy = 'Delete' | 'Merge' | 'Retain';

export interface ExternalSecretSpecTargetManifest {
  apiVersion: string;
  kind: string;
}

export interface ExternalSecretSpecTargetTemplate {
  data?: Record<string, string> | undefined;
  engineVersion?: ExternalSecretSpecTargetTemplateEngineVersion | undefined;
  mergePolicy?: ExternalSecretSpecTargetTemplateMergePolicy | undefined;
  metadata?: ExternalSecretSpecTargetTemplateMetadata | undefined;
  templateFrom?: ExternalSecretSpecTargetTemplateTemplateFrom[] | undefined;
  type?: string | undefined;
}

export type ExternalSecretSpecDataRemoteRefConversionStrategy = 'Default' | 'Unicode';

export type ExternalSecretSpecDataRemoteRefDecodingStrategy = 'Auto' | 'Base64' | 'Base64URL' | 'None';

export type ExternalSecretSpecDataRemoteRefMetadataPolicy = 'None' | 'Fetch';

export type ExternalSecretSpecDataRemoteRefNullBytePolicy = 'Ignore' | 'Fail';

export interface ExternalSecretSpecDataSourceRefGeneratorRef {
  apiVersion?: string | undefined;
  kind: ExternalSecretSpecDataSourceRefGeneratorRefKind;
  name: string;
}

export interface ExternalSecretSpecDataSourceRefStoreRef {
  kind?: ExternalSecretSpecDataSourceRefStoreRefKind | undefined;
  name?: string | undefined;
}

export type ExternalSecretSpecDataFromExtractConversionStrategy = 'Default' | 'Unicode';

export type ExternalSecretSpecDataFromExtractDecodingStrategy = 'Auto' | 'Base64' | 'Base64URL' | 'None';

export type ExternalSecretSpecDataFromExtractMetadataPolicy = 'None' | 'Fetch';

export type ExternalSecretSpecDataFromExtractNullBytePolicy = 'Ignore' | 'Fail';

export type ExternalSecretSpecDataFromFindConversionStrategy = 'Default' | 'Unicode';

export type ExternalSecretSpecDataFromFindDecodingStrategy = 'Auto' | 'Base64' | 'Base64URL' | 'None';

export interface ExternalSecretSpecDataFromFindName {
  regexp?: string | undefined;
}

export type ExternalSecretSpecDataFromFindNullBytePolicy = 'Ignore' | 'Fail';

export interface ExternalSecretSpecDataFromRewriteMerge {
  conflictPolicy?: ExternalSecretSpecDataFromRewriteMergeConflictPolicy | undefined;
  into?: string | undefined;
  priority?: string[] | undefined;
  priorityPolicy?: ExternalSecretSpecDataFromRewriteMergePriorityPolicy | undefined;
  strategy?: ExternalSecretSpecDataFromRewriteMergeStrategy | undefined;
}

export interface ExternalSecretSpecDataFromRewriteRegexp {
  source: string;
  target: string;
}

export interface ExternalSecretSpecDataFromRewriteTransform {
  template: string;
}

export interface ExternalSecretSpecDataFromSourceRefGeneratorRef {
  apiVersion?: string | undefined;
  kind: ExternalSecretSpecDataFromSourceRefGeneratorRefKind;
  name: string;
}

export interface ExternalSecretSpecDataFromSourceRefStoreRef {
  kind?: ExternalSecretSpecDataFromSourceRefStoreRefKind | undefined;
  name?: string | undefined;
}

export type ExternalSecretSpecTargetTemplateEngineVersion = 'v2';

export type ExternalSecretSpecTargetTemplateMergePolicy = 'Replace' | 'Merge';

export interface ExternalSecretSpecTargetTemplateMetadata {
  annotations?: Record<string, string> | undefined;
  finalizers?: string[] | undefined;
  labels?: Record<string, string> | undefined;
}

export interface ExternalSecretSpecTargetTemplateTemplateFrom {
  configMap?: ExternalSecretSpecTargetTemplateTemplateFromConfigMap | undefined;
  literal?: string | undefined;
  secret?: ExternalSecretSpecTargetTemplateTemplateFromSecret | undefined;
  target?: string | undefined;
  valuesDecodingStrategy?: ExternalSecretSpecTargetTemplateTemplateFromValuesDecodingStrategy | undefined;
}

export type ExternalSecretSpecDataSourceRefGeneratorRefKind = 'ACRAccessToken' | 'BeyondtrustWorkloadCredentialsDynamicSecret' | 'ClusterGenerator' | 'CloudsmithAccessToken' | 'ECRAuthorizationToken' | 'Fake' | 'GCRAccessToken' | 'GithubAccessToken' | 'GitlabDeployToken' | 'QuayAccessToken' | 'Password' | 'SSHKey' | 'STSSessionToken' | 'UUID' | 'VaultDynamicSecret' | 'Webhook' | 'Grafana' | 'MFA';

export type ExternalSecretSpecDataSourceRefStoreRefKind = 'SecretStore' | 'ClusterSecretStore';

export type ExternalSecretSpecDataFromRewriteMergeConflictPolicy = 'Ignore' | 'Error';

export type ExternalSecretSpecDataFromRewriteMergePriorityPolicy = 'IgnoreNotFound' | 'Strict';

export type ExternalSecretSpecDataFromRewriteMergeStrategy = 'Extract' | 'JSON';

export type ExternalSecretSpecDataFromSourceRefGeneratorRefKind = 'ACRAccessToken' | 'BeyondtrustWorkloadCredentialsDynamicSecret' | 'ClusterGenerator' | 'CloudsmithAccessToken' | 'ECRAuthorizationToken' | 'Fake' | 'GCRAccessToken' | 'GithubAccessToken' | 'GitlabDeployToken' | 'QuayAccessToken' | 'Password' | 'SSHKey' | 'STSSessionToken' | 'UUID' | 'VaultDynamicSecret' | 'Webhook' | 'Grafana' | 'MFA';

export type ExternalSecretSpecDataFromSourceRefStoreRefKind = 'SecretStore' | 'ClusterSecretStore';

export interface ExternalSecretSpecTargetTemplateTemplateFromConfigMap {
  items: ExternalSecretSpecTargetTemplateTemplateFromConfigMapItems[];
  name: string;
}

export interface ExternalSecretSpecTargetTemplateTemplateFromSecret {
  items: ExternalSecretSpecTargetTemplateTemplateFromSecretItems[];
  name: string;
}

export type ExternalSecretSpecTargetTemplateTemplateFromValuesDecodingStrategy = 'Auto' | 'Base64' | 'Base64URL' | 'None';

export interface ExternalSecretSpecTargetTemplateTemplateFromConfigMapItems {
  key: string;
  templateAs?: ExternalSecretSpecTargetTemplateTemplateFromConfigMapItemsTemplateAs | undefined;
}

export interface ExternalSecretSpecTargetTemplateTemplateFromSecretItems {
  key: string;
  templateAs?: ExternalSecretSpecTargetTemplateTemplateFromSecretItemsTemplateAs | undefined;
}

export type ExternalSecretSpecTargetTemplateTemplateFromConfigMapItemsTemplateAs = 'Values' | 'KeysAndValues';

export type ExternalSecretSpecTargetTemplateTemplateFromSecretItemsTemplateAs = 'Values' | 'KeysAndValues';

export interface ExternalSecretV1Beta1Props {
  spec?: ExternalSecretV1Beta1Spec | undefined;
}

export interface ExternalSecretV1Beta1Spec {
  data?: ExternalSecretV1Beta1SpecData[] | undefined;
  dataFrom?: ExternalSecretV1Beta1SpecDataFrom[] | undefined;
  refreshInterval?: string | undefined;
  refreshPolicy?: ExternalSecretV1Beta1SpecRefreshPolicy | undefined;
  secretStoreRef?: ExternalSecretV1Beta1SpecSecretStoreRef | undefined;
  target?: ExternalSecretV1Beta1SpecTarget | undefined;
}

export interface ExternalSecretV1Beta1SpecData {
  remoteRef: ExternalSecretV1Beta1SpecDataRemoteRef;
  secretKey: string;
  sourceRef?: ExternalSecretV1Beta1SpecDataSourceRef | undefined;
}

export interface ExternalSecretV1Beta1SpecDataFrom {
  extract?: ExternalSecretV1Beta1SpecDataFromExtract | undefined;
  find?: ExternalSecretV1Beta1SpecDataFromFind | undefined;
  rewrite?: ExternalSecretV1Beta1SpecDataFromRewrite[] | undefined;
  sourceRef?: ExternalSecretV1Beta1SpecDataFromSourceRef | undefined;
}

export type ExternalSecretV1Beta1SpecRefreshPolicy = 'CreatedOnce' | 'Periodic' | 'OnChange';

export interface ExternalSecretV1Beta1SpecSecretStoreRef {
  kind?: ExternalSecretV1Beta1SpecSecretStoreRefKind | undefined;
  name?: string | undefined;
}

export interface ExternalSecretV1Beta1SpecTarget {
  creationPolicy?: ExternalSecretV1Beta1SpecTargetCreationPolicy | undefined;
  deletionPolicy?: ExternalSecretV1Beta1SpecTargetDeletionPolicy | undefined;
  immutable?: boolean | undefined;
  name?: string | undefined;
  template?: ExternalSecretV1Beta1SpecTargetTemplate | undefined;
}

export interface ExternalSecretV1Beta1SpecDataRemoteRef {
  conversionStrategy?: ExternalSecretV1Beta1SpecDataRemoteRefConversionStrategy | undefined;
  decodingStrategy?: ExternalSecretV1Beta1SpecDataRemoteRefDecodingStrategy | undefined;
  key: string;
  metadataPolicy?: ExternalSecretV1Beta1SpecDataRemoteRefMetadataPolicy | undefined;
  property?: string | undefined;
  version?: string | undefined;
}

export interface ExternalSecretV1Beta1SpecDataSourceRef {
  generatorRef?: ExternalSecretV1Beta1SpecDataSourceRefGeneratorRef | undefined;
  storeRef?: ExternalSecretV1Beta1SpecDataSourceRefStoreRef | undefined;
}

export interface ExternalSecretV1Beta1SpecDataFromExtract {
  conversionStrategy?: ExternalSecretV1Beta1SpecDataFromExtractConversionStrategy | undefined;
  decodingStrategy?: ExternalSecretV1Beta1SpecDataFromExtractDecodingStrategy | undefined;
  key: string;
  metadataPolicy?: ExternalSecretV1Beta1SpecDataFromExtractMetadataPolicy | undefined;
  property?: string | undefined;
  version?: string | undefined;
}

export interface ExternalSecretV1Beta1SpecDataFromFind {
  conversionStrategy?: ExternalSecretV1Beta1SpecDataFromFindConversionStrategy | undefined;
  decodingStrategy?: ExternalSecretV1Beta1SpecDataFromFindDecodingStrategy | undefined;
  name?: ExternalSecretV1Beta1SpecDataFromFindName | undefined;
  path?: string | undefined;
  tags?: Record<string, string> | undefined;
}

export interface ExternalSecretV1Beta1SpecDataFromRewrite {
  regexp?: ExternalSecretV1Beta1SpecDataFromRewriteRegexp | undefined;
  transform?: ExternalSecretV1Beta1SpecDataFromRewriteTransform | undefined;
}

export interface ExternalSecretV1Beta1SpecDataFromSourceRef {
  generatorRef?: ExternalSecretV1Beta1SpecDataFromSourceRefGeneratorRef | undefined;
  storeRef?: ExternalSecretV1Beta1SpecDataFromSourceRefStoreRef | undefined;
}

export type ExternalSecretV1Beta1SpecSecretStoreRefKind = 'SecretStore' | 'ClusterSecretStore';

export type ExternalSecretV1Beta1SpecTargetCreationPolicy = 'Owner' | 'Orphan' | 'Merge' | 'None';

export type ExternalSecretV1Beta1SpecTargetDeletionPolicy = 'Delete' | 'Merge' | 'Retain';

export interface ExternalSecretV1Beta1SpecTargetTemplate {
  data?: Record<string, string> | undefined;
  engineVersion?: ExternalSecretV1Beta1SpecTargetTemplateEngineVersion | undefined;
  mergePolicy?: ExternalSecretV1Beta1SpecTargetTemplateMergePolicy | undefined;
  metadata?: ExternalSecretV1Beta1SpecTargetTemplateMetadata | undefined;
  templateFrom?: ExternalSecretV1Beta1SpecTargetTemplateTemplateFrom[] | undefined;
  type?: string | undefined;
}

export type ExternalSecretV1Beta1SpecDataRemoteRefConversionStrategy = 'Default' | 'Unicode';

export type ExternalSecretV1Beta1SpecDataRemoteRefDecodingStrategy = 'Auto' | 'Base64' | 'Base64URL' | 'None';

export type ExternalSecretV1Beta1SpecDataRemoteRefMetadataPolicy = 'None' | 'Fetch';

export interface ExternalSecretV1Beta1SpecDataSourceRefGeneratorRef {
  apiVersion?: string | undefined;
  kind: ExternalSecretV1Beta1SpecDataSourceRefGeneratorRefKind;
  name: string;
}

export interface ExternalSecretV1Beta1SpecDataSourceRefStoreRef {
  kind?: ExternalSecretV1Beta1SpecDataSourceRefStoreRefKind | undefined;
  name?: string | undefined;
}

export type ExternalSecretV1Beta1SpecDataFromExtractConversionStrategy = 'Default' | 'Unicode';

export type ExternalSecretV1Beta1SpecDataFromExtractDecodingStrategy = 'Auto' | 'Base64' | 'Base64URL' | 'None';

export type ExternalSecretV1Beta1SpecDataFromExtractMetadataPolicy = 'None' | 'Fetch';

export type ExternalSecretV1Beta1SpecDataFromFindConversionStrategy = 'Default' | 'Unicode';

export type ExternalSecretV1Beta1SpecDataFromFindDecodingStrategy = 'Auto' | 'Base64' | 'Base64URL' | 'None';

export interface ExternalSecretV1Beta1SpecDataFromFindName {
  regexp?: string | undefined;
}

export interface ExternalSecretV1Beta1SpecDataFromRewriteRegexp {
  source: string;
  target: string;
}

export interface ExternalSecretV1Beta1SpecDataFromRewriteTransform {
  template: string;
}

export interface ExternalSecretV1Beta1SpecDataFromSourceRefGeneratorRef {
  apiVersion?: string | undefined;
  kind: ExternalSecretV1Beta1SpecDataFromSourceRefGeneratorRefKind;
  name: string;
}

export interface ExternalSecretV1Beta1SpecDataFromSourceRefStoreRef {
  kind?: ExternalSecretV1Beta1SpecDataFromSourceRefStoreRefKind | undefined;
  name?: string | undefined;
}

export type ExternalSecretV1Beta1SpecTargetTemplateEngineVersion = 'v2';

export type ExternalSecretV1Beta1SpecTargetTemplateMergePolicy = 'Replace' | 'Merge';

export interface ExternalSecretV1Beta1SpecTargetTemplateMetadata {
  annotations?: Record<string, string> | undefined;
  labels?: Record<string, string> | undefined;
}

export interface ExternalSecretV1Beta1SpecTargetTemplateTemplateFrom {
  configMap?: ExternalSecretV1Beta1SpecTargetTemplateTemplateFromConfigMap | undefined;
  literal?: string | undefined;
  secret?: ExternalSecretV1Beta1SpecTargetTemplateTemplateFromSecret | undefined;
  target?: ExternalSecretV1Beta1SpecTargetTemplateTemplateFromTarget | undefined;
}

export type ExternalSecretV1Beta1SpecDataSourceRefGeneratorRefKind = 'ACRAccessToken' | 'ClusterGenerator' | 'ECRAuthorizationToken' | 'Fake' | 'GCRAccessToken' | 'GithubAccessToken' | 'QuayAccessToken' | 'Password' | 'SSHKey' | 'STSSessionToken' | 'UUID' | 'VaultDynamicSecret' | 'Webhook' | 'Grafana';

export type ExternalSecretV1Beta1SpecDataSourceRefStoreRefKind = 'SecretStore' | 'ClusterSecretStore';

export type ExternalSecretV1Beta1SpecDataFromSourceRefGeneratorRefKind = 'ACRAccessToken' | 'ClusterGenerator' | 'ECRAuthorizationToken' | 'Fake' | 'GCRAccessToken' | 'GithubAccessToken' | 'QuayAccessToken' | 'Password' | 'SSHKey' | 'STSSessionToken' | 'UUID' | 'VaultDynamicSecret' | 'Webhook' | 'Grafana';

export type ExternalSecretV1Beta1SpecDataFromSourceRefStoreRefKind = 'SecretStore' | 'ClusterSecretStore';

export interface ExternalSecretV1Beta1SpecTargetTemplateTemplateFromConfigMap {
  items: ExternalSecretV1Beta1SpecTargetTemplateTemplateFromConfigMapItems[];
  name: string;
}

export interface ExternalSecretV1Beta1SpecTargetTemplateTemplateFromSecret {
  items: ExternalSecretV1Beta1SpecTargetTemplateTemplateFromSecretItems[];
  name: string;
}

export type ExternalSecretV1Beta1SpecTargetTemplateTemplateFromTarget = 'Data' | 'Annotations' | 'Labels';

export interface ExternalSecretV1Beta1SpecTargetTemplateTemplateFromConfigMapItems {
  key: string;
  templateAs?: ExternalSecretV1Beta1SpecTargetTemplateTemplateFromConfigMapItemsTemplateAs | undefined;
}

export interface ExternalSecretV1Beta1SpecTargetTemplateTemplateFromSecretItems {
  key: string;
  templateAs?: ExternalSecretV1Beta1SpecTargetTemplateTemplateFromSecretItemsTemplateAs | undefined;
}

export type ExternalSecretV1Beta1SpecTargetTemplateTemplateFromConfigMapItemsTemplateAs = 'Values' | 'KeysAndValues';

export type ExternalSecretV1Beta1SpecTargetTemplateTemplateFromSecretItemsTemplateAs = 'Values' | 'KeysAndValues';
