// Generated from CRDs by npm run imports.

export interface CertificateProps {
  spec?: CertificateSpec | undefined;
}

export interface CertificateSpec {
  additionalOutputFormats?: CertificateSpecAdditionalOutputFormats[] | undefined;
  commonName?: string | undefined;
  dnsNames?: string[] | undefined;
  duration?: string | undefined;
  emailAddresses?: string[] | undefined;
  encodeUsagesInRequest?: boolean | undefined;
  ipAddresses?: string[] | undefined;
  isCA?: boolean | undefined;
  issuerRef: CertificateSpecIssuerRef;
  keystores?: CertificateSpecKeystores | undefined;
  literalSubject?: string | undefined;
  nameConstraints?: CertificateSpecNameConstraints | undefined;
  otherNames?: CertificateSpecOtherNames[] | undefined;
  privateKey?: CertificateSpecPrivateKey | undefined;
  renewBefore?: string | undefined;
  renewBeforePercentage?: number | undefined;
  renewal?: CertificateSpecRenewal | undefined;
  revisionHistoryLimit?: number | undefined;
  secretName: string;
  secretTemplate?: CertificateSpecSecretTemplate | undefined;
  signatureAlgorithm?: CertificateSpecSignatureAlgorithm | undefined;
  subject?: CertificateSpecSubject | undefined;
  uris?: string[] | undefined;
  usages?: CertificateSpecUsages[] | undefined;
}

export interface CertificateSpecAdditionalOutputFormats {
  type: CertificateSpecAdditionalOutputFormatsType;
}

export interface CertificateSpecIssuerRef {
  group?: string | undefined;
  kind?: string | undefined;
  name: string;
}

export interface CertificateSpecKeystores {
  jks?: CertificateSpecKeystoresJks | undefined;
  pkcs12?: CertificateSpecKeystoresPkcs12 | undefined;
}

export interface CertificateSpecNameConstraints {
  critical?: boolean | undefined;
  excluded?: CertificateSpecNameConstraintsExcluded | undefined;
  permitted?: CertificateSpecNameConstraintsPermitted | undefined;
}

export interface CertificateSpecOtherNames {
  oid?: string | undefined;
  utf8Value?: string | undefined;
}

export interface CertificateSpecPrivateKey {
  algorithm?: CertificateSpecPrivateKeyAlgorithm | undefined;
  encoding?: CertificateSpecPrivateKeyEncoding | undefined;
  rotationPolicy?: CertificateSpecPrivateKeyRotationPolicy | undefined;
  size?: number | undefined;
}

export interface CertificateSpecRenewal {
  policy?: CertificateSpecRenewalPolicy | undefined;
  windows?: CertificateSpecRenewalWindows[] | undefined;
}

export interface CertificateSpecSecretTemplate {
  annotations?: Record<string, string> | undefined;
  labels?: Record<string, string> | undefined;
}

export type CertificateSpecSignatureAlgorithm = 'SHA256WithRSA' | 'SHA384WithRSA' | 'SHA512WithRSA' | 'ECDSAWithSHA256' | 'ECDSAWithSHA384' | 'ECDSAWithSHA512' | 'PureEd25519';

export interface CertificateSpecSubject {
  countries?: string[] | undefined;
  localities?: string[] | undefined;
  organizationalUnits?: string[] | undefined;
  organizations?: string[] | undefined;
  postalCodes?: string[] | undefined;
  provinces?: string[] | undefined;
  serialNumber?: string | undefined;
  streetAddresses?: string[] | undefined;
}

export type CertificateSpecUsages = 'signing' | 'digital signature' | 'content commitment' | 'key encipherment' | 'key agreement' | 'data encipherment' | 'cert sign' | 'crl sign' | 'encipher only' | 'decipher only' | 'any' | 'server auth' | 'client auth' | 'code signing' | 'email protection' | 's/mime' | 'ipsec end system' | 'ipsec tunnel' | 'ipsec user' | 'timestamping' | 'ocsp signing' | 'microsoft sgc' | 'netscape sgc';

export type CertificateSpecAdditionalOutputFormatsType = 'DER' | 'CombinedPEM';

export interface CertificateSpecKeystoresJks {
  alias?: string | undefined;
  create: boolean;
  password?: string | undefined;
  passwordSecretRef?: CertificateSpecKeystoresJksPasswordSecretRef | undefined;
}

export interface CertificateSpecKeystoresPkcs12 {
  create: boolean;
  password?: string | undefined;
  passwordSecretRef?: CertificateSpecKeystoresPkcs12PasswordSecretRef | undefined;
  profile?: CertificateSpecKeystoresPkcs12Profile | undefined;
}

export interface CertificateSpecNameConstraintsExcluded {
  dnsDomains?: string[] | undefined;
  emailAddresses?: string[] | undefined;
  ipRanges?: string[] | undefined;
  uriDomains?: string[] | undefined;
}

export interface CertificateSpecNameConstraintsPermitted {
  dnsDomains?: string[] | undefined;
  emailAddresses?: string[] | undefined;
  ipRanges?: string[] | undefined;
  uriDomains?: string[] | undefined;
}

export type CertificateSpecPrivateKeyAlgorithm = 'RSA' | 'ECDSA' | 'Ed25519';

export type CertificateSpecPrivateKeyEncoding = 'PKCS1' | 'PKCS8';

export type CertificateSpecPrivateKeyRotationPolicy = 'Never' | 'Always';

export type CertificateSpecRenewalPolicy = 'RenewBefore' | 'Disabled';

export interface CertificateSpecRenewalWindows {
  cron: string;
  timezone?: string | undefined;
  windowDuration: string;
}

export interface CertificateSpecKeystoresJksPasswordSecretRef {
  key?: string | undefined;
  name: string;
}

export interface CertificateSpecKeystoresPkcs12PasswordSecretRef {
  key?: string | undefined;
  name: string;
}

export type CertificateSpecKeystoresPkcs12Profile = 'LegacyRC2' | 'LegacyDES' | 'Modern2023' | 'Modern2026';

export interface ClusterIssuerProps {
  spec: ClusterIssuerSpec;
}

export interface ClusterIssuerSpec {
  acme?: ClusterIssuerSpecAcme | undefined;
  ca?: ClusterIssuerSpecCa | undefined;
  selfSigned?: ClusterIssuerSpecSelfSigned | undefined;
  vault?: ClusterIssuerSpecVault | undefined;
  venafi?: ClusterIssuerSpecVenafi | undefined;
}

export interface ClusterIssuerSpecAcme {
  caBundle?: string | undefined;
  disableAccountKeyGeneration?: boolean | undefined;
  email?: string | undefined;
  enableDurationFeature?: boolean | undefined;
  externalAccountBinding?: ClusterIssuerSpecAcmeExternalAccountBinding | undefined;
  preferredChain?: string | undefined;
  privateKeySecretRef: ClusterIssuerSpecAcmePrivateKeySecretRef;
  profile?: string | undefined;
  server: string;
  skipTLSVerify?: boolean | undefined;
  solvers?: ClusterIssuerSpecAcmeSolvers[] | undefined;
}

export interface ClusterIssuerSpecCa {
  crlDistributionPoints?: string[] | undefined;
  issuingCertificateURLs?: string[] | undefined;
  ocspServers?: string[] | undefined;
  secretName: string;
}

export interface ClusterIssuerSpecSelfSigned {
  crlDistributionPoints?: string[] | undefined;
}

export interface ClusterIssuerSpecVault {
  auth: ClusterIssuerSpecVaultAuth;
  caBundle?: string | undefined;
  caBundleSecretRef?: ClusterIssuerSpecVaultCaBundleSecretRef | undefined;
  clientCertSecretRef?: ClusterIssuerSpecVaultClientCertSecretRef | undefined;
  clientKeySecretRef?: ClusterIssuerSpecVaultClientKeySecretRef | undefined;
  namespace?: string | undefined;
  path: string;
  server: string;
  serverName?: string | undefined;
}

export interface ClusterIssuerSpecVenafi {
  cloud?: ClusterIssuerSpecVenafiCloud | undefined;
  ngts?: ClusterIssuerSpecVenafiNgts | undefined;
  tpp?: ClusterIssuerSpecVenafiTpp | undefined;
  zone: string;
}

export interface ClusterIssuerSpecAcmeExternalAccountBinding {
  keyAlgorithm?: ClusterIssuerSpecAcmeExternalAccountBindingKeyAlgorithm | undefined;
  keyID: string;
  keySecretRef: ClusterIssuerSpecAcmeExternalAccountBindingKeySecretRef;
}

export interface ClusterIssuerSpecAcmePrivateKeySecretRef {
  key?: string | undefined;
  name: string;
}

export interface ClusterIssuerSpecAcmeSolvers {
  dns01?: ClusterIssuerSpecAcmeSolversDns01 | undefined;
  http01?: ClusterIssuerSpecAcmeSolversHttp01 | undefined;
  selector?: ClusterIssuerSpecAcmeSolversSelector | undefined;
  waitInsteadOfSelfCheck?: string | undefined;
}

export interface ClusterIssuerSpecVaultAuth {
  appRole?: ClusterIssuerSpecVaultAuthAppRole | undefined;
  aws?: ClusterIssuerSpecVaultAuthAws | undefined;
  clientCertificate?: ClusterIssuerSpecVaultAuthClientCertificate | undefined;
  kubernetes?: ClusterIssuerSpecVaultAuthKubernetes | undefined;
  tokenSecretRef?: ClusterIssuerSpecVaultAuthTokenSecretRef | undefined;
}

export interface ClusterIssuerSpecVaultCaBundleSecretRef {
  key?: string | undefined;
  name: string;
}

export interface ClusterIssuerSpecVaultClientCertSecretRef {
  key?: string | undefined;
  name: string;
}

export interface ClusterIssuerSpecVaultClientKeySecretRef {
  key?: string | undefined;
  name: string;
}

export interface ClusterIssuerSpecVenafiCloud {
  apiTokenSecretRef: ClusterIssuerSpecVenafiCloudApiTokenSecretRef;
  url?: string | undefined;
}

export interface ClusterIssuerSpecVenafiNgts {
  credentialsRef: ClusterIssuerSpecVenafiNgtsCredentialsRef;
  tokenEndpoint?: string | undefined;
  tsgID: string;
  url?: string | undefined;
}

export interface ClusterIssuerSpecVenafiTpp {
  caBundle?: string | undefined;
  caBundleSecretRef?: ClusterIssuerSpecVenafiTppCaBundleSecretRef | undefined;
  credentialsRef: ClusterIssuerSpecVenafiTppCredentialsRef;
  url: string;
}

export type ClusterIssuerSpecAcmeExternalAccountBindingKeyAlgorithm = 'HS256' | 'HS384' | 'HS512';

export interface ClusterIssuerSpecAcmeExternalAccountBindingKeySecretRef {
  key?: string | undefined;
  name: string;
}

export interface ClusterIssuerSpecAcmeSolversDns01 {
  acmeDNS?: ClusterIssuerSpecAcmeSolversDns01AcmeDns | undefined;
  akamai?: ClusterIssuerSpecAcmeSolversDns01Akamai | undefined;
  azureDNS?: ClusterIssuerSpecAcmeSolversDns01AzureDns | undefined;
  cloudDNS?: ClusterIssuerSpecAcmeSolversDns01CloudDns | undefined;
  cloudflare?: ClusterIssuerSpecAcmeSolversDns01Cloudflare | undefined;
  cnameStrategy?: ClusterIssuerSpecAcmeSolversDns01CnameStrategy | undefined;
  digitalocean?: ClusterIssuerSpecAcmeSolversDns01Digitalocean | undefined;
  rfc2136?: ClusterIssuerSpecAcmeSolversDns01Rfc2136 | undefined;
  route53?: ClusterIssuerSpecAcmeSolversDns01Route53 | undefined;
  webhook?: ClusterIssuerSpecAcmeSolversDns01Webhook | undefined;
}

export interface ClusterIssuerSpecAcmeSolversHttp01 {
  gatewayHTTPRoute?: ClusterIssuerSpecAcmeSolversHttp01GatewayHttpRoute | undefined;
  ingress?: ClusterIssuerSpecAcmeSolversHttp01Ingress | undefined;
}

export interface ClusterIssuerSpecAcmeSolversSelector {
  dnsNames?: string[] | undefined;
  dnsZones?: string[] | undefined;
  matchLabels?: Record<string, string> | undefined;
}

export interface ClusterIssuerSpecVaultAuthAppRole {
  path: string;
  roleId: string;
  secretRef: ClusterIssuerSpecVaultAuthAppRoleSecretRef;
}

export interface ClusterIssuerSpecVaultAuthAws {
  iamRoleArn?: string | undefined;
  mountPath?: string | undefined;
  region?: string | undefined;
  role: string;
  serviceAccountRef?: ClusterIssuerSpecVaultAuthAwsServiceAccountRef | undefined;
  vaultHeaderValue?: string | undefined;
}

export interface ClusterIssuerSpecVaultAuthClientCertificate {
  mountPath?: string | undefined;
  name?: string | undefined;
  secretName?: string | undefined;
}

export interface ClusterIssuerSpecVaultAuthKubernetes {
  mountPath?: string | undefined;
  role: string;
  secretRef?: ClusterIssuerSpecVaultAuthKubernetesSecretRef | undefined;
  serviceAccountRef?: ClusterIssuerSpecVaultAuthKubernetesServiceAccountRef | undefined;
}

export interface ClusterIssuerSpecVaultAuthTokenSecretRef {
  key?: string | undefined;
  name: string;
}

export interface ClusterIssuerSpecVenafiCloudApiTokenSecretRef {
  key?: string | undefined;
  name: string;
}

export interface ClusterIssuerSpecVenafiNgtsCredentialsRef {
  name: string;
}

export interface ClusterIssuerSpecVenafiTppCaBundleSecretRef {
  key?: string | undefined;
  name: string;
}

export interface ClusterIssuerSpecVenafiTppCredentialsRef {
  name: string;
}

export interface ClusterIssuerSpecAcmeSolversDns01AcmeDns {
  accountSecretRef: ClusterIssuerSpecAcmeSolversDns01AcmeDnsAccountSecretRef;
  host: string;
}

export interface ClusterIssuerSpecAcmeSolversDns01Akamai {
  accessTokenSecretRef: ClusterIssuerSpecAcmeSolversDns01AkamaiAccessTokenSecretRef;
  clientSecretSecretRef: ClusterIssuerSpecAcmeSolversDns01AkamaiClientSecretSecretRef;
  clientTokenSecretRef: ClusterIssuerSpecAcmeSolversDns01AkamaiClientTokenSecretRef;
  serviceConsumerDomain: string;
}

export interface ClusterIssuerSpecAcmeSolversDns01AzureDns {
  clientID?: string | undefined;
  clientSecretSecretRef?: ClusterIssuerSpecAcmeSolversDns01AzureDnsClientSecretSecretRef | undefined;
  environment?: ClusterIssuerSpecAcmeSolversDns01AzureDnsEnvironment | undefined;
  hostedZoneName?: string | undefined;
  managedIdentity?: ClusterIssuerSpecAcmeSolversDns01AzureDnsManagedIdentity | undefined;
  resourceGroupName: string;
  subscriptionID: string;
  tenantID?: string | undefined;
  zoneType?: ClusterIssuerSpecAcmeSolversDns01AzureDnsZoneType | undefined;
}

export interface ClusterIssuerSpecAcmeSolversDns01CloudDns {
  hostedZoneName?: string | undefined;
  project: string;
  serviceAccountSecretRef?: ClusterIssuerSpecAcmeSolversDns01CloudDnsServiceAccountSecretRef | undefined;
}

export interface ClusterIssuerSpecAcmeSolversDns01Cloudflare {
  apiKeySecretRef?: ClusterIssuerSpecAcmeSolversDns01CloudflareApiKeySecretRef | undefined;
  apiTokenSecretRef?: ClusterIssuerSpecAcmeSolversDns01CloudflareApiTokenSecretRef | undefined;
  email?: string | undefined;
}

export type ClusterIssuerSpecAcmeSolversDns01CnameStrategy = 'None' | 'Follow';

export interface ClusterIssuerSpecAcmeSolversDns01Digitalocean {
  tokenSecretRef: ClusterIssuerSpecAcmeSolversDns01DigitaloceanTokenSecretRef;
}

export interface ClusterIssuerSpecAcmeSolversDns01Rfc2136 {
  nameserver: string;
  protocol?: ClusterIssuerSpecAcmeSolversDns01Rfc2136Protocol | undefined;
  tsigAlgorithm?: string | undefined;
  tsigKeyName?: string | undefined;
  tsigSecretSecretRef?: ClusterIssuerSpecAcmeSolversDns01Rfc2136TsigSecretSecretRef | undefined;
}

export interface ClusterIssuerSpecAcmeSolversDns01Route53 {
  accessKeyID?: string | undefined;
  accessKeyIDSecretRef?: ClusterIssuerSpecAcmeSolversDns01Route53AccessKeyIdSecretRef | undefined;
  auth?: ClusterIssuerSpecAcmeSolversDns01Route53Auth | undefined;
  hostedZoneID?: string | undefined;
  region?: string | undefined;
  role?: string | undefined;
  secretAccessKeySecretRef?: ClusterIssuerSpecAcmeSolversDns01Route53SecretAccessKeySecretRef | undefined;
}

export interface ClusterIssuerSpecAcmeSolversDns01Webhook {
  config?: unknown | undefined;
  groupName: string;
  solverName: string;
}

export interface ClusterIssuerSpecAcmeSolversHttp01GatewayHttpRoute {
  labels?: Record<string, string> | undefined;
  parentRefs?: ClusterIssuerSpecAcmeSolversHttp01GatewayHttpRouteParentRefs[] | undefined;
  podTemplate?: ClusterIssuerSpecAcmeSolversHttp01GatewayHttpRoutePodTemplate | undefined;
  serviceType?: string | undefined;
}

export interface ClusterIssuerSpecAcmeSolversHttp01Ingress {
  class?: string | undefined;
  ingressClassName?: string | undefined;
  ingressTemplate?: ClusterIssuerSpecAcmeSolversHttp01IngressIngressTemplate | undefined;
  name?: string | undefined;
  podTemplate?: ClusterIssuerSpecAcmeSolversHttp01IngressPodTemplate | undefined;
  serviceType?: string | undefined;
}

export interface ClusterIssuerSpecVaultAuthAppRoleSecretRef {
  key?: string | undefined;
  name: string;
}

export interface ClusterIssuerSpecVaultAuthAwsServiceAccountRef {
  audiences?: string[] | undefined;
  name: string;
}

export interface ClusterIssuerSpecVaultAuthKubernetesSecretRef {
  key?: string | undefined;
  name: string;
}

export interface ClusterIssuerSpecVaultAuthKubernetesServiceAccountRef {
  audiences?: string[] | undefined;
  name: string;
}

export interface ClusterIssuerSpecAcmeSolversDns01AcmeDnsAccountSecretRef {
  key?: string | undefined;
  name: string;
}

export interface ClusterIssuerSpecAcmeSolversDns01AkamaiAccessTokenSecretRef {
  key?: string | undefined;
  name: string;
}

export interface ClusterIssuerSpecAcmeSolversDns01AkamaiClientSecretSecretRef {
  key?: string | undefined;
  name: string;
}

export interface ClusterIssuerSpecAcmeSolversDns01AkamaiClientTokenSecretRef {
  key?: string | undefined;
  name: string;
}

export interface ClusterIssuerSpecAcmeSolversDns01AzureDnsClientSecretSecretRef {
  key?: string | undefined;
  name: string;
}

export type ClusterIssuerSpecAcmeSolversDns01AzureDnsEnvironment = 'AzurePublicCloud' | 'AzureChinaCloud' | 'AzureGermanCloud' | 'AzureUSGovernmentCloud';

export interface ClusterIssuerSpecAcmeSolversDns01AzureDnsManagedIdentity {
  clientID?: string | undefined;
  resourceID?: string | undefined;
  tenantID?: string | undefined;
}

export type ClusterIssuerSpecAcmeSolversDns01AzureDnsZoneType = 'AzurePublicZone' | 'AzurePrivateZone';

export interface ClusterIssuerSpecAcmeSolversDns01CloudDnsServiceAccountSecretRef {
  key?: string | undefined;
  name: string;
}

export interface ClusterIssuerSpecAcmeSolversDns01CloudflareApiKeySecretRef {
  key?: string | undefined;
  name: string;
}

export interface ClusterIssuerSpecAcmeSolversDns01CloudflareApiTokenSecretRef {
  key?: string | undefined;
  name: string;
}

export interface ClusterIssuerSpecAcmeSolversDns01DigitaloceanTokenSecretRef {
  key?: string | undefined;
  name: string;
}

export type ClusterIssuerSpecAcmeSolversDns01Rfc2136Protocol = 'TCP' | 'UDP';

export interface ClusterIssuerSpecAcmeSolversDns01Rfc2136TsigSecretSecretRef {
  key?: string | undefined;
  name: string;
}

export interface ClusterIssuerSpecAcmeSolversDns01Route53AccessKeyIdSecretRef {
  key?: string | undefined;
  name: string;
}

export interface ClusterIssuerSpecAcmeSolversDns01Route53Auth {
  kubernetes: ClusterIssuerSpecAcmeSolversDns01Route53AuthKubernetes;
}

export interface ClusterIssuerSpecAcmeSolversDns01Route53SecretAccessKeySecretRef {
  key?: string | undefined;
  name: string;
}

export interface ClusterIssuerSpecAcmeSolversHttp01GatewayHttpRouteParentRefs {
  group?: string | undefined;
  kind?: string | undefined;
  name: string;
  namespace?: string | undefined;
  port?: number | undefined;
  sectionName?: string | undefined;
}

export interface ClusterIssuerSpecAcmeSolversHttp01GatewayHttpRoutePodTemplate {
  metadata?: ClusterIssuerSpecAcmeSolversHttp01GatewayHttpRoutePodTemplateMetadata | undefined;
  spec?: ClusterIssuerSpecAcmeSolversHttp01GatewayHttpRoutePodTemplateSpec | undefined;
}

export interface ClusterIssuerSpecAcmeSolversHttp01IngressIngressTemplate {
  metadata?: ClusterIssuerSpecAcmeSolversHttp01IngressIngressTemplateMetadata | undefined;
}

export interface ClusterIssuerSpecAcmeSolversHttp01IngressPodTemplate {
  metadata?: ClusterIssuerSpecAcmeSolversHttp01IngressPodTemplateMetadata | undefined;
  spec?: ClusterIssuerSpecAcmeSolversHttp01IngressPodTemplateSpec | undefined;
}

export interface ClusterIssuerSpecAcmeSolversDns01Route53AuthKubernetes {
  serviceAccountRef: ClusterIssuerSpecAcmeSolversDns01Route53AuthKubernetesServiceAccountRef;
}

export interface ClusterIssuerSpecAcmeSolversHttp01GatewayHttpRoutePodTemplateMetadata {
  annotations?: Record<string, string> | undefined;
  labels?: Record<string, string> | undefined;
}

export interface ClusterIssuerSpecAcmeSolversHttp01GatewayHttpRoutePodTemplateSpec {
  affinity?: ClusterIssuerSpecAcmeSolversHttp01GatewayHttpRoutePodTemplateSpecAffinity | undefined;
  imagePullSecrets?: ClusterIssuerSpecAcmeSolversHttp01GatewayHttpRoutePodTemplateSpecImagePullSecrets[] | undefined;
  nodeSelector?: Record<string, string> | undefined;
  priorityClassName?: string | undefined;
  resources?: ClusterIssuerSpecAcmeSolversHttp01GatewayHttpRoutePodTemplateSpecResources | undefined;
  securityContext?: ClusterIssuerSpecAcmeSolversHttp01GatewayHttpRoutePodTemplateSpecSecurityContext | undefined;
  serviceAccountName?: string | undefined;
  tolerations?: ClusterIssuerSpecAcmeSolversHttp01GatewayHttpRoutePodTemplateSpecTolerations[] | undefined;
}

export interface ClusterIssuerSpecAcmeSolversHttp01IngressIngressTemplateMetadata {
  annotations?: Record<string, string> | undefined;
  labels?: Record<string, string> | undefined;
}

export interface ClusterIssuerSpecAcmeSolversHttp01IngressPodTemplateMetadata {
  annotations?: Record<string, string> | undefined;
  labels?: Record<string, string> | undefined;
}

export interface ClusterIssuerSpecAcmeSolversHttp01IngressPodTemplateSpec {
  affinity?: ClusterIssuerSpecAcmeSolversHttp01IngressPodTemplateSpecAffinity | undefined;
  imagePullSecrets?: ClusterIssuerSpecAcmeSolversHttp01IngressPodTemplateSpecImagePullSecrets[] | undefined;
  nodeSelector?: Record<string, string> | undefined;
  priorityClassName?: string | undefined;
  resources?: ClusterIssuerSpecAcmeSolversHttp01IngressPodTemplateSpecResources | undefined;
  securityContext?: ClusterIssuerSpecAcmeSolversHttp01IngressPodTemplateSpecSecurityContext | undefined;
  serviceAccountName?: string | undefined;
  tolerations?: ClusterIssuerSpecAcmeSolversHttp01IngressPodTemplateSpecTolerations[] | undefined;
}

export interface ClusterIssuerSpecAcmeSolversDns01Route53AuthKubernetesServiceAccountRef {
  audiences?: string[] | undefined;
  name: string;
}

export interface ClusterIssuerSpecAcmeSolversHttp01GatewayHttpRoutePodTemplateSpecAffinity {
  nodeAffinity?: ClusterIssuerSpecAcmeSolversHttp01GatewayHttpRoutePodTemplateSpecAffinityNodeAffinity | undefined;
  podAffinity?: ClusterIssuerSpecAcmeSolversHttp01GatewayHttpRoutePodTemplateSpecAffinityPodAffinity | undefined;
  podAntiAffinity?: ClusterIssuerSpecAcmeSolversHttp01GatewayHttpRoutePodTemplateSpecAffinityPodAntiAffinity | undefined;
}

export interface ClusterIssuerSpecAcmeSolversHttp01GatewayHttpRoutePodTemplateSpecImagePullSecrets {
  name?: string | undefined;
}

export interface ClusterIssuerSpecAcmeSolversHttp01GatewayHttpRoutePodTemplateSpecResources {
  limits?: Record<string, ClusterIssuerSpecAcmeSolversHttp01GatewayHttpRoutePodTemplateSpecResourcesLimits> | undefined;
  requests?: Record<string, ClusterIssuerSpecAcmeSolversHttp01GatewayHttpRoutePodTemplateSpecResourcesRequests> | undefined;
}

export interface ClusterIssuerSpecAcmeSolversHttp01GatewayHttpRoutePodTemplateSpecSecurityContext {
  fsGroup?: number | undefined;
  fsGroupChangePolicy?: string | undefined;
  runAsGroup?: number | undefined;
  runAsNonRoot?: boolean | undefined;
  runAsUser?: number | undefined;
  seLinuxOptions?: ClusterIssuerSpecAcmeSolversHttp01GatewayHttpRoutePodTemplateSpecSecurityContextSeLinuxOptions | undefined;
  seccompProfile?: ClusterIssuerSpecAcmeSolversHttp01GatewayHttpRoutePodTemplateSpecSecurityContextSeccompProfile | undefined;
  supplementalGroups?: number[] | undefined;
  sysctls?: ClusterIssuerSpecAcmeSolversHttp01GatewayHttpRoutePodTemplateSpecSecurityContextSysctls[] | undefined;
}

export interface ClusterIssuerSpecAcmeSolversHttp01GatewayHttpRoutePodTemplateSpecTolerations {
  effect?: string | undefined;
  key?: string | undefined;
  operator?: string | undefined;
  tolerationSeconds?: number | undefined;
  value?: string | undefined;
}

export interface ClusterIssuerSpecAcmeSolversHttp01IngressPodTemplateSpecAffinity {
  nodeAffinity?: ClusterIssuerSpecAcmeSolversHttp01IngressPodTemplateSpecAffinityNodeAffinity | undefined;
  podAffinity?: ClusterIssuerSpecAcmeSolversHttp01IngressPodTemplateSpecAffinityPodAffinity | undefined;
  podAntiAffinity?: ClusterIssuerSpecAcmeSolversHttp01IngressPodTemplateSpecAffinityPodAntiAffinity | undefined;
}

export interface ClusterIssuerSpecAcmeSolversHttp01IngressPodTemplateSpecImagePullSecrets {
  name?: string | undefined;
}

export interface ClusterIssuerSpecAcmeSolversHttp01IngressPodTemplateSpecResources {
  limits?: Record<string, ClusterIssuerSpecAcmeSolversHttp01IngressPodTemplateSpecResourcesLimits> | undefined;
  requests?: Record<string, ClusterIssuerSpecAcmeSolversHttp01IngressPodTemplateSpecResourcesRequests> | undefined;
}

export interface ClusterIssuerSpecAcmeSolversHttp01IngressPodTemplateSpecSecurityContext {
  fsGroup?: number | undefined;
  fsGroupChangePolicy?: string | undefined;
  runAsGroup?: number | undefined;
  runAsNonRoot?: boolean | undefined;
  runAsUser?: number | undefined;
  seLinuxOptions?: ClusterIssuerSpecAcmeSolversHttp01IngressPodTemplateSpecSecurityContextSeLinuxOptions | undefined;
  seccompProfile?: ClusterIssuerSpecAcmeSolversHttp01IngressPodTemplateSpecSecurityContextSeccompProfile | undefined;
  supplementalGroups?: number[] | undefined;
  sysctls?: ClusterIssuerSpecAcmeSolversHttp01IngressPodTemplateSpecSecurityContextSysctls[] | undefined;
}

export interface ClusterIssuerSpecAcmeSolversHttp01IngressPodTemplateSpecTolerations {
  effect?: string | undefined;
  key?: string | undefined;
  operator?: string | undefined;
  tolerationSeconds?: number | undefined;
  value?: string | undefined;
}

export interface ClusterIssuerSpecAcmeSolversHttp01GatewayHttpRoutePodTemplateSpecAffinityNodeAffinity {
  preferredDuringSchedulingIgnoredDuringExecution?: ClusterIssuerSpecAcmeSolversHttp01GatewayHttpRoutePodTemplateSpecAffinityNodeAffinityPreferredDuringSchedulingIgnoredDuringExecution[] | undefined;
  requiredDuringSchedulingIgnoredDuringExecution?: ClusterIssuerSpecAcmeSolversHttp01GatewayHttpRoutePodTemplateSpecAffinityNodeAffinityRequiredDuringSchedulingIgnoredDuringExecution | undefined;
}

export interface ClusterIssuerSpecAcmeSolversHttp01GatewayHttpRoutePodTemplateSpecAffinityPodAffinity {
  preferredDuringSchedulingIgnoredDuringExecution?: ClusterIssuerSpecAcmeSolversHttp01GatewayHttpRoutePodTemplateSpecAffinityPodAffinityPreferredDuringSchedulingIgnoredDuringExecution[] | undefined;
  requiredDuringSchedulingIgnoredDuringExecution?: ClusterIssuerSpecAcmeSolversHttp01GatewayHttpRoutePodTemplateSpecAffinityPodAffinityRequiredDuringSchedulingIgnoredDuringExecution[] | undefined;
}

export interface ClusterIssuerSpecAcmeSolversHttp01GatewayHttpRoutePodTemplateSpecAffinityPodAntiAffinity {
  preferredDuringSchedulingIgnoredDuringExecution?: ClusterIssuerSpecAcmeSolversHttp01GatewayHttpRoutePodTemplateSpecAffinityPodAntiAffinityPreferredDuringSchedulingIgnoredDuringExecution[] | undefined;
  requiredDuringSchedulingIgnoredDuringExecution?: ClusterIssuerSpecAcmeSolversHttp01GatewayHttpRoutePodTemplateSpecAffinityPodAntiAffinityRequiredDuringSchedulingIgnoredDuringExecution[] | undefined;
}

export type ClusterIssuerSpecAcmeSolversHttp01GatewayHttpRoutePodTemplateSpecResourcesLimits = number | string;

export type ClusterIssuerSpecAcmeSolversHttp01GatewayHttpRoutePodTemplateSpecResourcesRequests = number | string;

export interface ClusterIssuerSpecAcmeSolversHttp01GatewayHttpRoutePodTemplateSpecSecurityContextSeLinuxOptions {
  level?: string | undefined;
  role?: string | undefined;
  type?: string | undefined;
  user?: string | undefined;
}

export interface ClusterIssuerSpecAcmeSolversHttp01GatewayHttpRoutePodTemplateSpecSecurityContextSeccompProfile {
  localhostProfile?: string | undefined;
  type: string;
}

export interface ClusterIssuerSpecAcmeSolversHttp01GatewayHttpRoutePodTemplateSpecSecurityContextSysctls {
  name: string;
  value: string;
}

export interface ClusterIssuerSpecAcmeSolversHttp01IngressPodTemplateSpecAffinityNodeAffinity {
  preferredDuringSchedulingIgnoredDuringExecution?: ClusterIssuerSpecAcmeSolversHttp01IngressPodTemplateSpecAffinityNodeAffinityPreferredDuringSchedulingIgnoredDuringExecution[] | undefined;
  requiredDuringSchedulingIgnoredDuringExecution?: ClusterIssuerSpecAcmeSolversHttp01IngressPodTemplateSpecAffinityNodeAffinityRequiredDuringSchedulingIgnoredDuringExecution | undefined;
}

export interface ClusterIssuerSpecAcmeSolversHttp01IngressPodTemplateSpecAffinityPodAffinity {
  preferredDuringSchedulingIgnoredDuringExecution?: ClusterIssuerSpecAcmeSolversHttp01IngressPodTemplateSpecAffinityPodAffinityPreferredDuringSchedulingIgnoredDuringExecution[] | undefined;
  requiredDuringSchedulingIgnoredDuringExecution?: ClusterIssuerSpecAcmeSolversHttp01IngressPodTemplateSpecAffinityPodAffinityRequiredDuringSchedulingIgnoredDuringExecution[] | undefined;
}

export interface ClusterIssuerSpecAcmeSolversHttp01IngressPodTemplateSpecAffinityPodAntiAffinity {
  preferredDuringSchedulingIgnoredDuringExecution?: ClusterIssuerSpecAcmeSolversHttp01IngressPodTemplateSpecAffinityPodAntiAffinityPreferredDuringSchedulingIgnoredDuringExecution[] | undefined;
  requiredDuringSchedulingIgnoredDuringExecution?: ClusterIssuerSpecAcmeSolversHttp01IngressPodTemplateSpecAffinityPodAntiAffinityRequiredDuringSchedulingIgnoredDuringExecution[] | undefined;
}

export type ClusterIssuerSpecAcmeSolversHttp01IngressPodTemplateSpecResourcesLimits = number | string;

export type ClusterIssuerSpecAcmeSolversHttp01IngressPodTemplateSpecResourcesRequests = number | string;

export interface ClusterIssuerSpecAcmeSolversHttp01IngressPodTemplateSpecSecurityContextSeLinuxOptions {
  level?: string | undefined;
  role?: string | undefined;
  type?: string | undefined;
  user?: string | undefined;
}

export interface ClusterIssuerSpecAcmeSolversHttp01IngressPodTemplateSpecSecurityContextSeccompProfile {
  localhostProfile?: string | undefined;
  type: string;
}

export interface ClusterIssuerSpecAcmeSolversHttp01IngressPodTemplateSpecSecurityContextSysctls {
  name: string;
  value: string;
}

export interface ClusterIssuerSpecAcmeSolversHttp01GatewayHttpRoutePodTemplateSpecAffinityNodeAffinityPreferredDuringSchedulingIgnoredDuringExecution {
  preference: ClusterIssuerSpecAcmeSolversHttp01GatewayHttpRoutePodTemplateSpecAffinityNodeAffinityPreferredDuringSchedulingIgnoredDuringExecutionPreference;
  weight: number;
}

export interface ClusterIssuerSpecAcmeSolversHttp01GatewayHttpRoutePodTemplateSpecAffinityNodeAffinityRequiredDuringSchedulingIgnoredDuringExecution {
  nodeSelectorTerms: ClusterIssuerSpecAcmeSolversHttp01GatewayHttpRoutePodTemplateSpecAffinityNodeAffinityRequiredDuringSchedulingIgnoredDuringExecutionNodeSelectorTerms[];
}

export interface ClusterIssuerSpecAcmeSolversHttp01GatewayHttpRoutePodTemplateSpecAffinityPodAffinityPreferredDuringSchedulingIgnoredDuringExecution {
  podAffinityTerm: ClusterIssuerSpecAcmeSolversHttp01GatewayHttpRoutePodTemplateSpecAffinityPodAffinityPreferredDuringSchedulingIgnoredDuringExecutionPodAffinityTerm;
  weight: number;
}

export interface ClusterIssuerSpecAcmeSolversHttp01GatewayHttpRoutePodTemplateSpecAffinityPodAffinityRequiredDuringSchedulingIgnoredDuringExecution {
  labelSelector?: ClusterIssuerSpecAcmeSolversHttp01GatewayHttpRoutePodTemplateSpecAffinityPodAffinityRequiredDuringSchedulingIgnoredDuringExecutionLabelSelector | undefined;
  matchLabelKeys?: string[] | undefined;
  mismatchLabelKeys?: string[] | undefined;
  namespaceSelector?: ClusterIssuerSpecAcmeSolversHttp01GatewayHttpRoutePodTemplateSpecAffinityPodAffinityRequiredDuringSchedulingIgnoredDuringExecutionNamespaceSelector | undefined;
  namespaces?: string[] | undefined;
  topologyKey: string;
}

export interface ClusterIssuerSpecAcmeSolversHttp01GatewayHttpRoutePodTemplateSpecAffinityPodAntiAffinityPreferredDuringSchedulingIgnoredDuringExecution {
  podAffinityTerm: ClusterIssuerSpecAcmeSolversHttp01GatewayHttpRoutePodTemplateSpecAffinityPodAntiAffinityPreferredDuringSchedulingIgnoredDuringExecutionPodAffinityTerm;
  weight: number;
}

export interface ClusterIssuerSpecAcmeSolversHttp01GatewayHttpRoutePodTemplateSpecAffinityPodAntiAffinityRequiredDuringSchedulingIgnoredDuringExecution {
  labelSelector?: ClusterIssuerSpecAcmeSolversHttp01GatewayHttpRoutePodTemplateSpecAffinityPodAntiAffinityRequiredDuringSchedulingIgnoredDuringExecutionLabelSelector | undefined;
  matchLabelKeys?: string[] | undefined;
  mismatchLabelKeys?: string[] | undefined;
  namespaceSelector?: ClusterIssuerSpecAcmeSolversHttp01GatewayHttpRoutePodTemplateSpecAffinityPodAntiAffinityRequiredDuringSchedulingIgnoredDuringExecutionNamespaceSelector | undefined;
  namespaces?: string[] | undefined;
  topologyKey: string;
}

export interface ClusterIssuerSpecAcmeSolversHttp01IngressPodTemplateSpecAffinityNodeAffinityPreferredDuringSchedulingIgnoredDuringExecution {
  preference: ClusterIssuerSpecAcmeSolversHttp01IngressPodTemplateSpecAffinityNodeAffinityPreferredDuringSchedulingIgnoredDuringExecutionPreference;
  weight: number;
}

export interface ClusterIssuerSpecAcmeSolversHttp01IngressPodTemplateSpecAffinityNodeAffinityRequiredDuringSchedulingIgnoredDuringExecution {
  nodeSelectorTerms: ClusterIssuerSpecAcmeSolversHttp01IngressPodTemplateSpecAffinityNodeAffinityRequiredDuringSchedulingIgnoredDuringExecutionNodeSelectorTerms[];
}

export interface ClusterIssuerSpecAcmeSolversHttp01IngressPodTemplateSpecAffinityPodAffinityPreferredDuringSchedulingIgnoredDuringExecution {
  podAffinityTerm: ClusterIssuerSpecAcmeSolversHttp01IngressPodTemplateSpecAffinityPodAffinityPreferredDuringSchedulingIgnoredDuringExecutionPodAffinityTerm;
  weight: number;
}

export interface ClusterIssuerSpecAcmeSolversHttp01IngressPodTemplateSpecAffinityPodAffinityRequiredDuringSchedulingIgnoredDuringExecution {
  labelSelector?: ClusterIssuerSpecAcmeSolversHttp01IngressPodTemplateSpecAffinityPodAffinityRequiredDuringSchedulingIgnoredDuringExecutionLabelSelector | undefined;
  matchLabelKeys?: string[] | undefined;
  mismatchLabelKeys?: string[] | undefined;
  namespaceSelector?: ClusterIssuerSpecAcmeSolversHttp01IngressPodTemplateSpecAffinityPodAffinityRequiredDuringSchedulingIgnoredDuringExecutionNamespaceSelector | undefined;
  namespaces?: string[] | undefined;
  topologyKey: string;
}

export interface ClusterIssuerSpecAcmeSolversHttp01IngressPodTemplateSpecAffinityPodAntiAffinityPreferredDuringSchedulingIgnoredDuringExecution {
  podAffinityTerm: ClusterIssuerSpecAcmeSolversHttp01IngressPodTemplateSpecAffinityPodAntiAffinityPreferredDuringSchedulingIgnoredDuringExecutionPodAffinityTerm;
  weight: number;
}

export interface ClusterIssuerSpecAcmeSolversHttp01IngressPodTemplateSpecAffinityPodAntiAffinityRequiredDuringSchedulingIgnoredDuringExecution {
  labelSelector?: ClusterIssuerSpecAcmeSolversHttp01IngressPodTemplateSpecAffinityPodAntiAffinityRequiredDuringSchedulingIgnoredDuringExecutionLabelSelector | undefined;
  matchLabelKeys?: string[] | undefined;
  mismatchLabelKeys?: string[] | undefined;
  namespaceSelector?: ClusterIssuerSpecAcmeSolversHttp01IngressPodTemplateSpecAffinityPodAntiAffinityRequiredDuringSchedulingIgnoredDuringExecutionNamespaceSelector | undefined;
  namespaces?: string[] | undefined;
  topologyKey: string;
}

export interface ClusterIssuerSpecAcmeSolversHttp01GatewayHttpRoutePodTemplateSpecAffinityNodeAffinityPreferredDuringSchedulingIgnoredDuringExecutionPreference {
  matchExpressions?: ClusterIssuerSpecAcmeSolversHttp01GatewayHttpRoutePodTemplateSpecAffinityNodeAffinityPreferredDuringSchedulingIgnoredDuringExecutionPreferenceMatchExpressions[] | undefined;
  matchFields?: ClusterIssuerSpecAcmeSolversHttp01GatewayHttpRoutePodTemplateSpecAffinityNodeAffinityPreferredDuringSchedulingIgnoredDuringExecutionPreferenceMatchFields[] | undefined;
}

export interface ClusterIssuerSpecAcmeSolversHttp01GatewayHttpRoutePodTemplateSpecAffinityNodeAffinityRequiredDuringSchedulingIgnoredDuringExecutionNodeSelectorTerms {
  matchExpressions?: ClusterIssuerSpecAcmeSolversHttp01GatewayHttpRoutePodTemplateSpecAffinityNodeAffinityRequiredDuringSchedulingIgnoredDuringExecutionNodeSelectorTermsMatchExpressions[] | undefined;
  matchFields?: ClusterIssuerSpecAcmeSolversHttp01GatewayHttpRoutePodTemplateSpecAffinityNodeAffinityRequiredDuringSchedulingIgnoredDuringExecutionNodeSelectorTermsMatchFields[] | undefined;
}

export interface ClusterIssuerSpecAcmeSolversHttp01GatewayHttpRoutePodTemplateSpecAffinityPodAffinityPreferredDuringSchedulingIgnoredDuringExecutionPodAffinityTerm {
  labelSelector?: ClusterIssuerSpecAcmeSolversHttp01GatewayHttpRoutePodTemplateSpecAffinityPodAffinityPreferredDuringSchedulingIgnoredDuringExecutionPodAffinityTermLabelSelector | undefined;
  matchLabelKeys?: string[] | undefined;
  mismatchLabelKeys?: string[] | undefined;
  namespaceSelector?: ClusterIssuerSpecAcmeSolversHttp01GatewayHttpRoutePodTemplateSpecAffinityPodAffinityPreferredDuringSchedulingIgnoredDuringExecutionPodAffinityTermNamespaceSelector | undefined;
  namespaces?: string[] | undefined;
  topologyKey: string;
}

export interface ClusterIssuerSpecAcmeSolversHttp01GatewayHttpRoutePodTemplateSpecAffinityPodAffinityRequiredDuringSchedulingIgnoredDuringExecutionLabelSelector {
  matchExpressions?: ClusterIssuerSpecAcmeSolversHttp01GatewayHttpRoutePodTemplateSpecAffinityPodAffinityRequiredDuringSchedulingIgnoredDuringExecutionLabelSelectorMatchExpressions[] | undefined;
  matchLabels?: Record<string, string> | undefined;
}

export interface ClusterIssuerSpecAcmeSolversHttp01GatewayHttpRoutePodTemplateSpecAffinityPodAffinityRequiredDuringSchedulingIgnoredDuringExecutionNamespaceSelector {
  matchExpressions?: ClusterIssuerSpecAcmeSolversHttp01GatewayHttpRoutePodTemplateSpecAffinityPodAffinityRequiredDuringSchedulingIgnoredDuringExecutionNamespaceSelectorMatchExpressions[] | undefined;
  matchLabels?: Record<string, string> | undefined;
}

export interface ClusterIssuerSpecAcmeSolversHttp01GatewayHttpRoutePodTemplateSpecAffinityPodAntiAffinityPreferredDuringSchedulingIgnoredDuringExecutionPodAffinityTerm {
  labelSelector?: ClusterIssuerSpecAcmeSolversHttp01GatewayHttpRoutePodTemplateSpecAffinityPodAntiAffinityPreferredDuringSchedulingIgnoredDuringExecutionPodAffinityTermLabelSelector | undefined;
  matchLabelKeys?: string[] | undefined;
  mismatchLabelKeys?: string[] | undefined;
  namespaceSelector?: ClusterIssuerSpecAcmeSolversHttp01GatewayHttpRoutePodTemplateSpecAffinityPodAntiAffinityPreferredDuringSchedulingIgnoredDuringExecutionPodAffinityTermNamespaceSelector | undefined;
  namespaces?: string[] | undefined;
  topologyKey: string;
}

export interface ClusterIssuerSpecAcmeSolversHttp01GatewayHttpRoutePodTemplateSpecAffinityPodAntiAffinityRequiredDuringSchedulingIgnoredDuringExecutionLabelSelector {
  matchExpressions?: ClusterIssuerSpecAcmeSolversHttp01GatewayHttpRoutePodTemplateSpecAffinityPodAntiAffinityRequiredDuringSchedulingIgnoredDuringExecutionLabelSelectorMatchExpressions[] | undefined;
  matchLabels?: Record<string, string> | undefined;
}

export interface ClusterIssuerSpecAcmeSolversHttp01GatewayHttpRoutePodTemplateSpecAffinityPodAntiAffinityRequiredDuringSchedulingIgnoredDuringExecutionNamespaceSelector {
  matchExpressions?: ClusterIssuerSpecAcmeSolversHttp01GatewayHttpRoutePodTemplateSpecAffinityPodAntiAffinityRequiredDuringSchedulingIgnoredDuringExecutionNamespaceSelectorMatchExpressions[] | undefined;
  matchLabels?: Record<string, string> | undefined;
}

export interface ClusterIssuerSpecAcmeSolversHttp01IngressPodTemplateSpecAffinityNodeAffinityPreferredDuringSchedulingIgnoredDuringExecutionPreference {
  matchExpressions?: ClusterIssuerSpecAcmeSolversHttp01IngressPodTemplateSpecAffinityNodeAffinityPreferredDuringSchedulingIgnoredDuringExecutionPreferenceMatchExpressions[] | undefined;
  matchFields?: ClusterIssuerSpecAcmeSolversHttp01IngressPodTemplateSpecAffinityNodeAffinityPreferredDuringSchedulingIgnoredDuringExecutionPreferenceMatchFields[] | undefined;
}

export interface ClusterIssuerSpecAcmeSolversHttp01IngressPodTemplateSpecAffinityNodeAffinityRequiredDuringSchedulingIgnoredDuringExecutionNodeSelectorTerms {
  matchExpressions?: ClusterIssuerSpecAcmeSolversHttp01IngressPodTemplateSpecAffinityNodeAffinityRequiredDuringSchedulingIgnoredDuringExecutionNodeSelectorTermsMatchExpressions[] | undefined;
  matchFields?: ClusterIssuerSpecAcmeSolversHttp01IngressPodTemplateSpecAffinityNodeAffinityRequiredDuringSchedulingIgnoredDuringExecutionNodeSelectorTermsMatchFields[] | undefined;
}

export interface ClusterIssuerSpecAcmeSolversHttp01IngressPodTemplateSpecAffinityPodAffinityPreferredDuringSchedulingIgnoredDuringExecutionPodAffinityTerm {
  labelSelector?: ClusterIssuerSpecAcmeSolversHttp01IngressPodTemplateSpecAffinityPodAffinityPreferredDuringSchedulingIgnoredDuringExecutionPodAffinityTermLabelSelector | undefined;
  matchLabelKeys?: string[] | undefined;
  mismatchLabelKeys?: string[] | undefined;
  namespaceSelector?: ClusterIssuerSpecAcmeSolversHttp01IngressPodTemplateSpecAffinityPodAffinityPreferredDuringSchedulingIgnoredDuringExecutionPodAffinityTermNamespaceSelector | undefined;
  namespaces?: string[] | undefined;
  topologyKey: string;
}

export interface ClusterIssuerSpecAcmeSolversHttp01IngressPodTemplateSpecAffinityPodAffinityRequiredDuringSchedulingIgnoredDuringExecutionLabelSelector {
  matchExpressions?: ClusterIssuerSpecAcmeSolversHttp01IngressPodTemplateSpecAffinityPodAffinityRequiredDuringSchedulingIgnoredDuringExecutionLabelSelectorMatchExpressions[] | undefined;
  matchLabels?: Record<string, string> | undefined;
}

export interface ClusterIssuerSpecAcmeSolversHttp01IngressPodTemplateSpecAffinityPodAffinityRequiredDuringSchedulingIgnoredDuringExecutionNamespaceSelector {
  matchExpressions?: ClusterIssuerSpecAcmeSolversHttp01IngressPodTemplateSpecAffinityPodAffinityRequiredDuringSchedulingIgnoredDuringExecutionNamespaceSelectorMatchExpressions[] | undefined;
  matchLabels?: Record<string, string> | undefined;
}

export interface ClusterIssuerSpecAcmeSolversHttp01IngressPodTemplateSpecAffinityPodAntiAffinityPreferredDuringSchedulingIgnoredDuringExecutionPodAffinityTerm {
  labelSelector?: ClusterIssuerSpecAcmeSolversHttp01IngressPodTemplateSpecAffinityPodAntiAffinityPreferredDuringSchedulingIgnoredDuringExecutionPodAffinityTermLabelSelector | undefined;
  matchLabelKeys?: string[] | undefined;
  mismatchLabelKeys?: string[] | undefined;
  namespaceSelector?: ClusterIssuerSpecAcmeSolversHttp01IngressPodTemplateSpecAffinityPodAntiAffinityPreferredDuringSchedulingIgnoredDuringExecutionPodAffinityTermNamespaceSelector | undefined;
  namespaces?: string[] | undefined;
  topologyKey: string;
}

export interface ClusterIssuerSpecAcmeSolversHttp01IngressPodTemplateSpecAffinityPodAntiAffinityRequiredDuringSchedulingIgnoredDuringExecutionLabelSelector {
  matchExpressions?: ClusterIssuerSpecAcmeSolversHttp01IngressPodTemplateSpecAffinityPodAntiAffinityRequiredDuringSchedulingIgnoredDuringExecutionLabelSelectorMatchExpressions[] | undefined;
  matchLabels?: Record<string, string> | undefined;
}

export interface ClusterIssuerSpecAcmeSolversHttp01IngressPodTemplateSpecAffinityPodAntiAffinityRequiredDuringSchedulingIgnoredDuringExecutionNamespaceSelector {
  matchExpressions?: ClusterIssuerSpecAcmeSolversHttp01IngressPodTemplateSpecAffinityPodAntiAffinityRequiredDuringSchedulingIgnoredDuringExecutionNamespaceSelectorMatchExpressions[] | undefined;
  matchLabels?: Record<string, string> | undefined;
}

export interface ClusterIssuerSpecAcmeSolversHttp01GatewayHttpRoutePodTemplateSpecAffinityNodeAffinityPreferredDuringSchedulingIgnoredDuringExecutionPreferenceMatchExpressions {
  key: string;
  operator: string;
  values?: string[] | undefined;
}

export interface ClusterIssuerSpecAcmeSolversHttp01GatewayHttpRoutePodTemplateSpecAffinityNodeAffinityPreferredDuringSchedulingIgnoredDuringExecutionPreferenceMatchFields {
  key: string;
  operator: string;
  values?: string[] | undefined;
}

export interface ClusterIssuerSpecAcmeSolversHttp01GatewayHttpRoutePodTemplateSpecAffinityNodeAffinityRequiredDuringSchedulingIgnoredDuringExecutionNodeSelectorTermsMatchExpressions {
  key: string;
  operator: string;
  values?: string[] | undefined;
}

export interface ClusterIssuerSpecAcmeSolversHttp01GatewayHttpRoutePodTemplateSpecAffinityNodeAffinityRequiredDuringSchedulingIgnoredDuringExecutionNodeSelectorTermsMatchFields {
  key: string;
  operator: string;
  values?: string[] | undefined;
}

export interface ClusterIssuerSpecAcmeSolversHttp01GatewayHttpRoutePodTemplateSpecAffinityPodAffinityPreferredDuringSchedulingIgnoredDuringExecutionPodAffinityTermLabelSelector {
  matchExpressions?: ClusterIssuerSpecAcmeSolversHttp01GatewayHttpRoutePodTemplateSpecAffinityPodAffinityPreferredDuringSchedulingIgnoredDuringExecutionPodAffinityTermLabelSelectorMatchExpressions[] | undefined;
  matchLabels?: Record<string, string> | undefined;
}

export interface ClusterIssuerSpecAcmeSolversHttp01GatewayHttpRoutePodTemplateSpecAffinityPodAffinityPreferredDuringSchedulingIgnoredDuringExecutionPodAffinityTermNamespaceSelector {
  matchExpressions?: ClusterIssuerSpecAcmeSolversHttp01GatewayHttpRoutePodTemplateSpecAffinityPodAffinityPreferredDuringSchedulingIgnoredDuringExecutionPodAffinityTermNamespaceSelectorMatchExpressions[] | undefined;
  matchLabels?: Record<string, string> | undefined;
}

export interface ClusterIssuerSpecAcmeSolversHttp01GatewayHttpRoutePodTemplateSpecAffinityPodAffinityRequiredDuringSchedulingIgnoredDuringExecutionLabelSelectorMatchExpressions {
  key: string;
  operator: string;
  values?: string[] | undefined;
}

export interface ClusterIssuerSpecAcmeSolversHttp01GatewayHttpRoutePodTemplateSpecAffinityPodAffinityRequiredDuringSchedulingIgnoredDuringExecutionNamespaceSelectorMatchExpressions {
  key: string;
  operator: string;
  values?: string[] | undefined;
}

export interface ClusterIssuerSpecAcmeSolversHttp01GatewayHttpRoutePodTemplateSpecAffinityPodAntiAffinityPreferredDuringSchedulingIgnoredDuringExecutionPodAffinityTermLabelSelector {
  matchExpressions?: ClusterIssuerSpecAcmeSolversHttp01GatewayHttpRoutePodTemplateSpecAffinityPodAntiAffinityPreferredDuringSchedulingIgnoredDuringExecutionPodAffinityTermLabelSelectorMatchExpressions[] | undefined;
  matchLabels?: Record<string, string> | undefined;
}

export interface ClusterIssuerSpecAcmeSolversHttp01GatewayHttpRoutePodTemplateSpecAffinityPodAntiAffinityPreferredDuringSchedulingIgnoredDuringExecutionPodAffinityTermNamespaceSelector {
  matchExpressions?: ClusterIssuerSpecAcmeSolversHttp01GatewayHttpRoutePodTemplateSpecAffinityPodAntiAffinityPreferredDuringSchedulingIgnoredDuringExecutionPodAffinityTermNamespaceSelectorMatchExpressions[] | undefined;
  matchLabels?: Record<string, string> | undefined;
}

export interface ClusterIssuerSpecAcmeSolversHttp01GatewayHttpRoutePodTemplateSpecAffinityPodAntiAffinityRequiredDuringSchedulingIgnoredDuringExecutionLabelSelectorMatchExpressions {
  key: string;
  operator: string;
  values?: string[] | undefined;
}

export interface ClusterIssuerSpecAcmeSolversHttp01GatewayHttpRoutePodTemplateSpecAffinityPodAntiAffinityRequiredDuringSchedulingIgnoredDuringExecutionNamespaceSelectorMatchExpressions {
  key: string;
  operator: string;
  values?: string[] | undefined;
}

export interface ClusterIssuerSpecAcmeSolversHttp01IngressPodTemplateSpecAffinityNodeAffinityPreferredDuringSchedulingIgnoredDuringExecutionPreferenceMatchExpressions {
  key: string;
  operator: string;
  values?: string[] | undefined;
}

export interface ClusterIssuerSpecAcmeSolversHttp01IngressPodTemplateSpecAffinityNodeAffinityPreferredDuringSchedulingIgnoredDuringExecutionPreferenceMatchFields {
  key: string;
  operator: string;
  values?: string[] | undefined;
}

export interface ClusterIssuerSpecAcmeSolversHttp01IngressPodTemplateSpecAffinityNodeAffinityRequiredDuringSchedulingIgnoredDuringExecutionNodeSelectorTermsMatchExpressions {
  key: string;
  operator: string;
  values?: string[] | undefined;
}

export interface ClusterIssuerSpecAcmeSolversHttp01IngressPodTemplateSpecAffinityNodeAffinityRequiredDuringSchedulingIgnoredDuringExecutionNodeSelectorTermsMatchFields {
  key: string;
  operator: string;
  values?: string[] | undefined;
}

export interface ClusterIssuerSpecAcmeSolversHttp01IngressPodTemplateSpecAffinityPodAffinityPreferredDuringSchedulingIgnoredDuringExecutionPodAffinityTermLabelSelector {
  matchExpressions?: ClusterIssuerSpecAcmeSolversHttp01IngressPodTemplateSpecAffinityPodAffinityPreferredDuringSchedulingIgnoredDuringExecutionPodAffinityTermLabelSelectorMatchExpressions[] | undefined;
  matchLabels?: Record<string, string> | undefined;
}

export interface ClusterIssuerSpecAcmeSolversHttp01IngressPodTemplateSpecAffinityPodAffinityPreferredDuringSchedulingIgnoredDuringExecutionPodAffinityTermNamespaceSelector {
  matchExpressions?: ClusterIssuerSpecAcmeSolversHttp01IngressPodTemplateSpecAffinityPodAffinityPreferredDuringSchedulingIgnoredDuringExecutionPodAffinityTermNamespaceSelectorMatchExpressions[] | undefined;
  matchLabels?: Record<string, string> | undefined;
}

export interface ClusterIssuerSpecAcmeSolversHttp01IngressPodTemplateSpecAffinityPodAffinityRequiredDuringSchedulingIgnoredDuringExecutionLabelSelectorMatchExpressions {
  key: string;
  operator: string;
  values?: string[] | undefined;
}

export interface ClusterIssuerSpecAcmeSolversHttp01IngressPodTemplateSpecAffinityPodAffinityRequiredDuringSchedulingIgnoredDuringExecutionNamespaceSelectorMatchExpressions {
  key: string;
  operator: string;
  values?: string[] | undefined;
}

export interface ClusterIssuerSpecAcmeSolversHttp01IngressPodTemplateSpecAffinityPodAntiAffinityPreferredDuringSchedulingIgnoredDuringExecutionPodAffinityTermLabelSelector {
  matchExpressions?: ClusterIssuerSpecAcmeSolversHttp01IngressPodTemplateSpecAffinityPodAntiAffinityPreferredDuringSchedulingIgnoredDuringExecutionPodAffinityTermLabelSelectorMatchExpressions[] | undefined;
  matchLabels?: Record<string, string> | undefined;
}

export interface ClusterIssuerSpecAcmeSolversHttp01IngressPodTemplateSpecAffinityPodAntiAffinityPreferredDuringSchedulingIgnoredDuringExecutionPodAffinityTermNamespaceSelector {
  matchExpressions?: ClusterIssuerSpecAcmeSolversHttp01IngressPodTemplateSpecAffinityPodAntiAffinityPreferredDuringSchedulingIgnoredDuringExecutionPodAffinityTermNamespaceSelectorMatchExpressions[] | undefined;
  matchLabels?: Record<string, string> | undefined;
}

export interface ClusterIssuerSpecAcmeSolversHttp01IngressPodTemplateSpecAffinityPodAntiAffinityRequiredDuringSchedulingIgnoredDuringExecutionLabelSelectorMatchExpressions {
  key: string;
  operator: string;
  values?: string[] | undefined;
}

export interface ClusterIssuerSpecAcmeSolversHttp01IngressPodTemplateSpecAffinityPodAntiAffinityRequiredDuringSchedulingIgnoredDuringExecutionNamespaceSelectorMatchExpressions {
  key: string;
  operator: string;
  values?: string[] | undefined;
}

export interface ClusterIssuerSpecAcmeSolversHttp01GatewayHttpRoutePodTemplateSpecAffinityPodAffinityPreferredDuringSchedulingIgnoredDuringExecutionPodAffinityTermLabelSelectorMatchExpressions {
  key: string;
  operator: string;
  values?: string[] | undefined;
}

export interface ClusterIssuerSpecAcmeSolversHttp01GatewayHttpRoutePodTemplateSpecAffinityPodAffinityPreferredDuringSchedulingIgnoredDuringExecutionPodAffinityTermNamespaceSelectorMatchExpressions {
  key: string;
  operator: string;
  values?: string[] | undefined;
}

export interface ClusterIssuerSpecAcmeSolversHttp01GatewayHttpRoutePodTemplateSpecAffinityPodAntiAffinityPreferredDuringSchedulingIgnoredDuringExecutionPodAffinityTermLabelSelectorMatchExpressions {
  key: string;
  operator: string;
  values?: string[] | undefined;
}

export interface ClusterIssuerSpecAcmeSolversHttp01GatewayHttpRoutePodTemplateSpecAffinityPodAntiAffinityPreferredDuringSchedulingIgnoredDuringExecutionPodAffinityTermNamespaceSelectorMatchExpressions {
  key: string;
  operator: string;
  values?: string[] | undefined;
}

export interface ClusterIssuerSpecAcmeSolversHttp01IngressPodTemplateSpecAffinityPodAffinityPreferredDuringSchedulingIgnoredDuringExecutionPodAffinityTermLabelSelectorMatchExpressions {
  key: string;
  operator: string;
  values?: string[] | undefined;
}

export interface ClusterIssuerSpecAcmeSolversHttp01IngressPodTemplateSpecAffinityPodAffinityPreferredDuringSchedulingIgnoredDuringExecutionPodAffinityTermNamespaceSelectorMatchExpressions {
  key: string;
  operator: string;
  values?: string[] | undefined;
}

export interface ClusterIssuerSpecAcmeSolversHttp01IngressPodTemplateSpecAffinityPodAntiAffinityPreferredDuringSchedulingIgnoredDuringExecutionPodAffinityTermLabelSelectorMatchExpressions {
  key: string;
  operator: string;
  values?: string[] | undefined;
}

export interface ClusterIssuerSpecAcmeSolversHttp01IngressPodTemplateSpecAffinityPodAntiAffinityPreferredDuringSchedulingIgnoredDuringExecutionPodAffinityTermNamespaceSelectorMatchExpressions {
  key: string;
  operator: string;
  values?: string[] | undefined;
}

export interface IssuerProps {
  spec: IssuerSpec;
}

export interface IssuerSpec {
  acme?: IssuerSpecAcme | undefined;
  ca?: IssuerSpecCa | undefined;
  selfSigned?: IssuerSpecSelfSigned | undefined;
  vault?: IssuerSpecVault | undefined;
  venafi?: IssuerSpecVenafi | undefined;
}

export interface IssuerSpecAcme {
  caBundle?: string | undefined;
  disableAccountKeyGeneration?: boolean | undefined;
  email?: string | undefined;
  enableDurationFeature?: boolean | undefined;
  externalAccountBinding?: IssuerSpecAcmeExternalAccountBinding | undefined;
  preferredChain?: string | undefined;
  privateKeySecretRef: IssuerSpecAcmePrivateKeySecretRef;
  profile?: string | undefined;
  server: string;
  skipTLSVerify?: boolean | undefined;
  solvers?: IssuerSpecAcmeSolvers[] | undefined;
}

export interface IssuerSpecCa {
  crlDistributionPoints?: string[] | undefined;
  issuingCertificateURLs?: string[] | undefined;
  ocspServers?: string[] | undefined;
  secretName: string;
}

export interface IssuerSpecSelfSigned {
  crlDistributionPoints?: string[] | undefined;
}

export interface IssuerSpecVault {
  auth: IssuerSpecVaultAuth;
  caBundle?: string | undefined;
  caBundleSecretRef?: IssuerSpecVaultCaBundleSecretRef | undefined;
  clientCertSecretRef?: IssuerSpecVaultClientCertSecretRef | undefined;
  clientKeySecretRef?: IssuerSpecVaultClientKeySecretRef | undefined;
  namespace?: string | undefined;
  path: string;
  server: string;
  serverName?: string | undefined;
}

export interface IssuerSpecVenafi {
  cloud?: IssuerSpecVenafiCloud | undefined;
  ngts?: IssuerSpecVenafiNgts | undefined;
  tpp?: IssuerSpecVenafiTpp | undefined;
  zone: string;
}

export interface IssuerSpecAcmeExternalAccountBinding {
  keyAlgorithm?: IssuerSpecAcmeExternalAccountBindingKeyAlgorithm | undefined;
  keyID: string;
  keySecretRef: IssuerSpecAcmeExternalAccountBindingKeySecretRef;
}

export interface IssuerSpecAcmePrivateKeySecretRef {
  key?: string | undefined;
  name: string;
}

export interface IssuerSpecAcmeSolvers {
  dns01?: IssuerSpecAcmeSolversDns01 | undefined;
  http01?: IssuerSpecAcmeSolversHttp01 | undefined;
  selector?: IssuerSpecAcmeSolversSelector | undefined;
  waitInsteadOfSelfCheck?: string | undefined;
}

export interface IssuerSpecVaultAuth {
  appRole?: IssuerSpecVaultAuthAppRole | undefined;
  aws?: IssuerSpecVaultAuthAws | undefined;
  clientCertificate?: IssuerSpecVaultAuthClientCertificate | undefined;
  kubernetes?: IssuerSpecVaultAuthKubernetes | undefined;
  tokenSecretRef?: IssuerSpecVaultAuthTokenSecretRef | undefined;
}

export interface IssuerSpecVaultCaBundleSecretRef {
  key?: string | undefined;
  name: string;
}

export interface IssuerSpecVaultClientCertSecretRef {
  key?: string | undefined;
  name: string;
}

export interface IssuerSpecVaultClientKeySecretRef {
  key?: string | undefined;
  name: string;
}

export interface IssuerSpecVenafiCloud {
  apiTokenSecretRef: IssuerSpecVenafiCloudApiTokenSecretRef;
  url?: string | undefined;
}

export interface IssuerSpecVenafiNgts {
  credentialsRef: IssuerSpecVenafiNgtsCredentialsRef;
  tokenEndpoint?: string | undefined;
  tsgID: string;
  url?: string | undefined;
}

export interface IssuerSpecVenafiTpp {
  caBundle?: string | undefined;
  caBundleSecretRef?: IssuerSpecVenafiTppCaBundleSecretRef | undefined;
  credentialsRef: IssuerSpecVenafiTppCredentialsRef;
  url: string;
}

export type IssuerSpecAcmeExternalAccountBindingKeyAlgorithm = 'HS256' | 'HS384' | 'HS512';

export interface IssuerSpecAcmeExternalAccountBindingKeySecretRef {
  key?: string | undefined;
  name: string;
}

export interface IssuerSpecAcmeSolversDns01 {
  acmeDNS?: IssuerSpecAcmeSolversDns01AcmeDns | undefined;
  akamai?: IssuerSpecAcmeSolversDns01Akamai | undefined;
  azureDNS?: IssuerSpecAcmeSolversDns01AzureDns | undefined;
  cloudDNS?: IssuerSpecAcmeSolversDns01CloudDns | undefined;
  cloudflare?: IssuerSpecAcmeSolversDns01Cloudflare | undefined;
  cnameStrategy?: IssuerSpecAcmeSolversDns01CnameStrategy | undefined;
  digitalocean?: IssuerSpecAcmeSolversDns01Digitalocean | undefined;
  rfc2136?: IssuerSpecAcmeSolversDns01Rfc2136 | undefined;
  route53?: IssuerSpecAcmeSolversDns01Route53 | undefined;
  webhook?: IssuerSpecAcmeSolversDns01Webhook | undefined;
}

export interface IssuerSpecAcmeSolversHttp01 {
  gatewayHTTPRoute?: IssuerSpecAcmeSolversHttp01GatewayHttpRoute | undefined;
  ingress?: IssuerSpecAcmeSolversHttp01Ingress | undefined;
}

export interface IssuerSpecAcmeSolversSelector {
  dnsNames?: string[] | undefined;
  dnsZones?: string[] | undefined;
  matchLabels?: Record<string, string> | undefined;
}

export interface IssuerSpecVaultAuthAppRole {
  path: string;
  roleId: string;
  secretRef: IssuerSpecVaultAuthAppRoleSecretRef;
}

export interface IssuerSpecVaultAuthAws {
  iamRoleArn?: string | undefined;
  mountPath?: string | undefined;
  region?: string | undefined;
  role: string;
  serviceAccountRef?: IssuerSpecVaultAuthAwsServiceAccountRef | undefined;
  vaultHeaderValue?: string | undefined;
}

export interface IssuerSpecVaultAuthClientCertificate {
  mountPath?: string | undefined;
  name?: string | undefined;
  secretName?: string | undefined;
}

export interface IssuerSpecVaultAuthKubernetes {
  mountPath?: string | undefined;
  role: string;
  secretRef?: IssuerSpecVaultAuthKubernetesSecretRef | undefined;
  serviceAccountRef?: IssuerSpecVaultAuthKubernetesServiceAccountRef | undefined;
}

export interface IssuerSpecVaultAuthTokenSecretRef {
  key?: string | undefined;
  name: string;
}

export interface IssuerSpecVenafiCloudApiTokenSecretRef {
  key?: string | undefined;
  name: string;
}

export interface IssuerSpecVenafiNgtsCredentialsRef {
  name: string;
}

export interface IssuerSpecVenafiTppCaBundleSecretRef {
  key?: string | undefined;
  name: string;
}

export interface IssuerSpecVenafiTppCredentialsRef {
  name: string;
}

export interface IssuerSpecAcmeSolversDns01AcmeDns {
  accountSecretRef: IssuerSpecAcmeSolversDns01AcmeDnsAccountSecretRef;
  host: string;
}

export interface IssuerSpecAcmeSolversDns01Akamai {
  accessTokenSecretRef: IssuerSpecAcmeSolversDns01AkamaiAccessTokenSecretRef;
  clientSecretSecretRef: IssuerSpecAcmeSolversDns01AkamaiClientSecretSecretRef;
  clientTokenSecretRef: IssuerSpecAcmeSolversDns01AkamaiClientTokenSecretRef;
  serviceConsumerDomain: string;
}

export interface IssuerSpecAcmeSolversDns01AzureDns {
  clientID?: string | undefined;
  clientSecretSecretRef?: IssuerSpecAcmeSolversDns01AzureDnsClientSecretSecretRef | undefined;
  environment?: IssuerSpecAcmeSolversDns01AzureDnsEnvironment | undefined;
  hostedZoneName?: string | undefined;
  managedIdentity?: IssuerSpecAcmeSolversDns01AzureDnsManagedIdentity | undefined;
  resourceGroupName: string;
  subscriptionID: string;
  tenantID?: string | undefined;
  zoneType?: IssuerSpecAcmeSolversDns01AzureDnsZoneType | undefined;
}

export interface IssuerSpecAcmeSolversDns01CloudDns {
  hostedZoneName?: string | undefined;
  project: string;
  serviceAccountSecretRef?: IssuerSpecAcmeSolversDns01CloudDnsServiceAccountSecretRef | undefined;
}

export interface IssuerSpecAcmeSolversDns01Cloudflare {
  apiKeySecretRef?: IssuerSpecAcmeSolversDns01CloudflareApiKeySecretRef | undefined;
  apiTokenSecretRef?: IssuerSpecAcmeSolversDns01CloudflareApiTokenSecretRef | undefined;
  email?: string | undefined;
}

export type IssuerSpecAcmeSolversDns01CnameStrategy = 'None' | 'Follow';

export interface IssuerSpecAcmeSolversDns01Digitalocean {
  tokenSecretRef: IssuerSpecAcmeSolversDns01DigitaloceanTokenSecretRef;
}

export interface IssuerSpecAcmeSolversDns01Rfc2136 {
  nameserver: string;
  protocol?: IssuerSpecAcmeSolversDns01Rfc2136Protocol | undefined;
  tsigAlgorithm?: string | undefined;
  tsigKeyName?: string | undefined;
  tsigSecretSecretRef?: IssuerSpecAcmeSolversDns01Rfc2136TsigSecretSecretRef | undefined;
}

export interface IssuerSpecAcmeSolversDns01Route53 {
  accessKeyID?: string | undefined;
  accessKeyIDSecretRef?: IssuerSpecAcmeSolversDns01Route53AccessKeyIdSecretRef | undefined;
  auth?: IssuerSpecAcmeSolversDns01Route53Auth | undefined;
  hostedZoneID?: string | undefined;
  region?: string | undefined;
  role?: string | undefined;
  secretAccessKeySecretRef?: IssuerSpecAcmeSolversDns01Route53SecretAccessKeySecretRef | undefined;
}

export interface IssuerSpecAcmeSolversDns01Webhook {
  config?: unknown | undefined;
  groupName: string;
  solverName: string;
}

export interface IssuerSpecAcmeSolversHttp01GatewayHttpRoute {
  labels?: Record<string, string> | undefined;
  parentRefs?: IssuerSpecAcmeSolversHttp01GatewayHttpRouteParentRefs[] | undefined;
  podTemplate?: IssuerSpecAcmeSolversHttp01GatewayHttpRoutePodTemplate | undefined;
  serviceType?: string | undefined;
}

export interface IssuerSpecAcmeSolversHttp01Ingress {
  class?: string | undefined;
  ingressClassName?: string | undefined;
  ingressTemplate?: IssuerSpecAcmeSolversHttp01IngressIngressTemplate | undefined;
  name?: string | undefined;
  podTemplate?: IssuerSpecAcmeSolversHttp01IngressPodTemplate | undefined;
  serviceType?: string | undefined;
}

export interface IssuerSpecVaultAuthAppRoleSecretRef {
  key?: string | undefined;
  name: string;
}

export interface IssuerSpecVaultAuthAwsServiceAccountRef {
  audiences?: string[] | undefined;
  name: string;
}

export interface IssuerSpecVaultAuthKubernetesSecretRef {
  key?: string | undefined;
  name: string;
}

export interface IssuerSpecVaultAuthKubernetesServiceAccountRef {
  audiences?: string[] | undefined;
  name: string;
}

export interface IssuerSpecAcmeSolversDns01AcmeDnsAccountSecretRef {
  key?: string | undefined;
  name: string;
}

export interface IssuerSpecAcmeSolversDns01AkamaiAccessTokenSecretRef {
  key?: string | undefined;
  name: string;
}

export interface IssuerSpecAcmeSolversDns01AkamaiClientSecretSecretRef {
  key?: string | undefined;
  name: string;
}

export interface IssuerSpecAcmeSolversDns01AkamaiClientTokenSecretRef {
  key?: string | undefined;
  name: string;
}

export interface IssuerSpecAcmeSolversDns01AzureDnsClientSecretSecretRef {
  key?: string | undefined;
  name: string;
}

export type IssuerSpecAcmeSolversDns01AzureDnsEnvironment = 'AzurePublicCloud' | 'AzureChinaCloud' | 'AzureGermanCloud' | 'AzureUSGovernmentCloud';

export interface IssuerSpecAcmeSolversDns01AzureDnsManagedIdentity {
  clientID?: string | undefined;
  resourceID?: string | undefined;
  tenantID?: string | undefined;
}

export type IssuerSpecAcmeSolversDns01AzureDnsZoneType = 'AzurePublicZone' | 'AzurePrivateZone';

export interface IssuerSpecAcmeSolversDns01CloudDnsServiceAccountSecretRef {
  key?: string | undefined;
  name: string;
}

export interface IssuerSpecAcmeSolversDns01CloudflareApiKeySecretRef {
  key?: string | undefined;
  name: string;
}

export interface IssuerSpecAcmeSolversDns01CloudflareApiTokenSecretRef {
  key?: string | undefined;
  name: string;
}

export interface IssuerSpecAcmeSolversDns01DigitaloceanTokenSecretRef {
  key?: string | undefined;
  name: string;
}

export type IssuerSpecAcmeSolversDns01Rfc2136Protocol = 'TCP' | 'UDP';

export interface IssuerSpecAcmeSolversDns01Rfc2136TsigSecretSecretRef {
  key?: string | undefined;
  name: string;
}

export interface IssuerSpecAcmeSolversDns01Route53AccessKeyIdSecretRef {
  key?: string | undefined;
  name: string;
}

export interface IssuerSpecAcmeSolversDns01Route53Auth {
  kubernetes: IssuerSpecAcmeSolversDns01Route53AuthKubernetes;
}

export interface IssuerSpecAcmeSolversDns01Route53SecretAccessKeySecretRef {
  key?: string | undefined;
  name: string;
}

export interface IssuerSpecAcmeSolversHttp01GatewayHttpRouteParentRefs {
  group?: string | undefined;
  kind?: string | undefined;
  name: string;
  namespace?: string | undefined;
  port?: number | undefined;
  sectionName?: string | undefined;
}

export interface IssuerSpecAcmeSolversHttp01GatewayHttpRoutePodTemplate {
  metadata?: IssuerSpecAcmeSolversHttp01GatewayHttpRoutePodTemplateMetadata | undefined;
  spec?: IssuerSpecAcmeSolversHttp01GatewayHttpRoutePodTemplateSpec | undefined;
}

export interface IssuerSpecAcmeSolversHttp01IngressIngressTemplate {
  metadata?: IssuerSpecAcmeSolversHttp01IngressIngressTemplateMetadata | undefined;
}

export interface IssuerSpecAcmeSolversHttp01IngressPodTemplate {
  metadata?: IssuerSpecAcmeSolversHttp01IngressPodTemplateMetadata | undefined;
  spec?: IssuerSpecAcmeSolversHttp01IngressPodTemplateSpec | undefined;
}

export interface IssuerSpecAcmeSolversDns01Route53AuthKubernetes {
  serviceAccountRef: IssuerSpecAcmeSolversDns01Route53AuthKubernetesServiceAccountRef;
}

export interface IssuerSpecAcmeSolversHttp01GatewayHttpRoutePodTemplateMetadata {
  annotations?: Record<string, string> | undefined;
  labels?: Record<string, string> | undefined;
}

export interface IssuerSpecAcmeSolversHttp01GatewayHttpRoutePodTemplateSpec {
  affinity?: IssuerSpecAcmeSolversHttp01GatewayHttpRoutePodTemplateSpecAffinity | undefined;
  imagePullSecrets?: IssuerSpecAcmeSolversHttp01GatewayHttpRoutePodTemplateSpecImagePullSecrets[] | undefined;
  nodeSelector?: Record<string, string> | undefined;
  priorityClassName?: string | undefined;
  resources?: IssuerSpecAcmeSolversHttp01GatewayHttpRoutePodTemplateSpecResources | undefined;
  securityContext?: IssuerSpecAcmeSolversHttp01GatewayHttpRoutePodTemplateSpecSecurityContext | undefined;
  serviceAccountName?: string | undefined;
  tolerations?: IssuerSpecAcmeSolversHttp01GatewayHttpRoutePodTemplateSpecTolerations[] | undefined;
}

export interface IssuerSpecAcmeSolversHttp01IngressIngressTemplateMetadata {
  annotations?: Record<string, string> | undefined;
  labels?: Record<string, string> | undefined;
}

export interface IssuerSpecAcmeSolversHttp01IngressPodTemplateMetadata {
  annotations?: Record<string, string> | undefined;
  labels?: Record<string, string> | undefined;
}

export interface IssuerSpecAcmeSolversHttp01IngressPodTemplateSpec {
  affinity?: IssuerSpecAcmeSolversHttp01IngressPodTemplateSpecAffinity | undefined;
  imagePullSecrets?: IssuerSpecAcmeSolversHttp01IngressPodTemplateSpecImagePullSecrets[] | undefined;
  nodeSelector?: Record<string, string> | undefined;
  priorityClassName?: string | undefined;
  resources?: IssuerSpecAcmeSolversHttp01IngressPodTemplateSpecResources | undefined;
  securityContext?: IssuerSpecAcmeSolversHttp01IngressPodTemplateSpecSecurityContext | undefined;
  serviceAccountName?: string | undefined;
  tolerations?: IssuerSpecAcmeSolversHttp01IngressPodTemplateSpecTolerations[] | undefined;
}

export interface IssuerSpecAcmeSolversDns01Route53AuthKubernetesServiceAccountRef {
  audiences?: string[] | undefined;
  name: string;
}

export interface IssuerSpecAcmeSolversHttp01GatewayHttpRoutePodTemplateSpecAffinity {
  nodeAffinity?: IssuerSpecAcmeSolversHttp01GatewayHttpRoutePodTemplateSpecAffinityNodeAffinity | undefined;
  podAffinity?: IssuerSpecAcmeSolversHttp01GatewayHttpRoutePodTemplateSpecAffinityPodAffinity | undefined;
  podAntiAffinity?: IssuerSpecAcmeSolversHttp01GatewayHttpRoutePodTemplateSpecAffinityPodAntiAffinity | undefined;
}

export interface IssuerSpecAcmeSolversHttp01GatewayHttpRoutePodTemplateSpecImagePullSecrets {
  name?: string | undefined;
}

export interface IssuerSpecAcmeSolversHttp01GatewayHttpRoutePodTemplateSpecResources {
  limits?: Record<string, IssuerSpecAcmeSolversHttp01GatewayHttpRoutePodTemplateSpecResourcesLimits> | undefined;
  requests?: Record<string, IssuerSpecAcmeSolversHttp01GatewayHttpRoutePodTemplateSpecResourcesRequests> | undefined;
}

export interface IssuerSpecAcmeSolversHttp01GatewayHttpRoutePodTemplateSpecSecurityContext {
  fsGroup?: number | undefined;
  fsGroupChangePolicy?: string | undefined;
  runAsGroup?: number | undefined;
  runAsNonRoot?: boolean | undefined;
  runAsUser?: number | undefined;
  seLinuxOptions?: IssuerSpecAcmeSolversHttp01GatewayHttpRoutePodTemplateSpecSecurityContextSeLinuxOptions | undefined;
  seccompProfile?: IssuerSpecAcmeSolversHttp01GatewayHttpRoutePodTemplateSpecSecurityContextSeccompProfile | undefined;
  supplementalGroups?: number[] | undefined;
  sysctls?: IssuerSpecAcmeSolversHttp01GatewayHttpRoutePodTemplateSpecSecurityContextSysctls[] | undefined;
}

export interface IssuerSpecAcmeSolversHttp01GatewayHttpRoutePodTemplateSpecTolerations {
  effect?: string | undefined;
  key?: string | undefined;
  operator?: string | undefined;
  tolerationSeconds?: number | undefined;
  value?: string | undefined;
}

export interface IssuerSpecAcmeSolversHttp01IngressPodTemplateSpecAffinity {
  nodeAffinity?: IssuerSpecAcmeSolversHttp01IngressPodTemplateSpecAffinityNodeAffinity | undefined;
  podAffinity?: IssuerSpecAcmeSolversHttp01IngressPodTemplateSpecAffinityPodAffinity | undefined;
  podAntiAffinity?: IssuerSpecAcmeSolversHttp01IngressPodTemplateSpecAffinityPodAntiAffinity | undefined;
}

export interface IssuerSpecAcmeSolversHttp01IngressPodTemplateSpecImagePullSecrets {
  name?: string | undefined;
}

export interface IssuerSpecAcmeSolversHttp01IngressPodTemplateSpecResources {
  limits?: Record<string, IssuerSpecAcmeSolversHttp01IngressPodTemplateSpecResourcesLimits> | undefined;
  requests?: Record<string, IssuerSpecAcmeSolversHttp01IngressPodTemplateSpecResourcesRequests> | undefined;
}

export interface IssuerSpecAcmeSolversHttp01IngressPodTemplateSpecSecurityContext {
  fsGroup?: number | undefined;
  fsGroupChangePolicy?: string | undefined;
  runAsGroup?: number | undefined;
  runAsNonRoot?: boolean | undefined;
  runAsUser?: number | undefined;
  seLinuxOptions?: IssuerSpecAcmeSolversHttp01IngressPodTemplateSpecSecurityContextSeLinuxOptions | undefined;
  seccompProfile?: IssuerSpecAcmeSolversHttp01IngressPodTemplateSpecSecurityContextSeccompProfile | undefined;
  supplementalGroups?: number[] | undefined;
  sysctls?: IssuerSpecAcmeSolversHttp01IngressPodTemplateSpecSecurityContextSysctls[] | undefined;
}

export interface IssuerSpecAcmeSolversHttp01IngressPodTemplateSpecTolerations {
  effect?: string | undefined;
  key?: string | undefined;
  operator?: string | undefined;
  tolerationSeconds?: number | undefined;
  value?: string | undefined;
}

export interface IssuerSpecAcmeSolversHttp01GatewayHttpRoutePodTemplateSpecAffinityNodeAffinity {
  preferredDuringSchedulingIgnoredDuringExecution?: IssuerSpecAcmeSolversHttp01GatewayHttpRoutePodTemplateSpecAffinityNodeAffinityPreferredDuringSchedulingIgnoredDuringExecution[] | undefined;
  requiredDuringSchedulingIgnoredDuringExecution?: IssuerSpecAcmeSolversHttp01GatewayHttpRoutePodTemplateSpecAffinityNodeAffinityRequiredDuringSchedulingIgnoredDuringExecution | undefined;
}

export interface IssuerSpecAcmeSolversHttp01GatewayHttpRoutePodTemplateSpecAffinityPodAffinity {
  preferredDuringSchedulingIgnoredDuringExecution?: IssuerSpecAcmeSolversHttp01GatewayHttpRoutePodTemplateSpecAffinityPodAffinityPreferredDuringSchedulingIgnoredDuringExecution[] | undefined;
  requiredDuringSchedulingIgnoredDuringExecution?: IssuerSpecAcmeSolversHttp01GatewayHttpRoutePodTemplateSpecAffinityPodAffinityRequiredDuringSchedulingIgnoredDuringExecution[] | undefined;
}

export interface IssuerSpecAcmeSolversHttp01GatewayHttpRoutePodTemplateSpecAffinityPodAntiAffinity {
  preferredDuringSchedulingIgnoredDuringExecution?: IssuerSpecAcmeSolversHttp01GatewayHttpRoutePodTemplateSpecAffinityPodAntiAffinityPreferredDuringSchedulingIgnoredDuringExecution[] | undefined;
  requiredDuringSchedulingIgnoredDuringExecution?: IssuerSpecAcmeSolversHttp01GatewayHttpRoutePodTemplateSpecAffinityPodAntiAffinityRequiredDuringSchedulingIgnoredDuringExecution[] | undefined;
}

export type IssuerSpecAcmeSolversHttp01GatewayHttpRoutePodTemplateSpecResourcesLimits = number | string;

export type IssuerSpecAcmeSolversHttp01GatewayHttpRoutePodTemplateSpecResourcesRequests = number | string;

export interface IssuerSpecAcmeSolversHttp01GatewayHttpRoutePodTemplateSpecSecurityContextSeLinuxOptions {
  level?: string | undefined;
  role?: string | undefined;
  type?: string | undefined;
  user?: string | undefined;
}

export interface IssuerSpecAcmeSolversHttp01GatewayHttpRoutePodTemplateSpecSecurityContextSeccompProfile {
  localhostProfile?: string | undefined;
  type: string;
}

export interface IssuerSpecAcmeSolversHttp01GatewayHttpRoutePodTemplateSpecSecurityContextSysctls {
  name: string;
  value: string;
}

export interface IssuerSpecAcmeSolversHttp01IngressPodTemplateSpecAffinityNodeAffinity {
  preferredDuringSchedulingIgnoredDuringExecution?: IssuerSpecAcmeSolversHttp01IngressPodTemplateSpecAffinityNodeAffinityPreferredDuringSchedulingIgnoredDuringExecution[] | undefined;
  requiredDuringSchedulingIgnoredDuringExecution?: IssuerSpecAcmeSolversHttp01IngressPodTemplateSpecAffinityNodeAffinityRequiredDuringSchedulingIgnoredDuringExecution | undefined;
}

export interface IssuerSpecAcmeSolversHttp01IngressPodTemplateSpecAffinityPodAffinity {
  preferredDuringSchedulingIgnoredDuringExecution?: IssuerSpecAcmeSolversHttp01IngressPodTemplateSpecAffinityPodAffinityPreferredDuringSchedulingIgnoredDuringExecution[] | undefined;
  requiredDuringSchedulingIgnoredDuringExecution?: IssuerSpecAcmeSolversHttp01IngressPodTemplateSpecAffinityPodAffinityRequiredDuringSchedulingIgnoredDuringExecution[] | undefined;
}

export interface IssuerSpecAcmeSolversHttp01IngressPodTemplateSpecAffinityPodAntiAffinity {
  preferredDuringSchedulingIgnoredDuringExecution?: IssuerSpecAcmeSolversHttp01IngressPodTemplateSpecAffinityPodAntiAffinityPreferredDuringSchedulingIgnoredDuringExecution[] | undefined;
  requiredDuringSchedulingIgnoredDuringExecution?: IssuerSpecAcmeSolversHttp01IngressPodTemplateSpecAffinityPodAntiAffinityRequiredDuringSchedulingIgnoredDuringExecution[] | undefined;
}

export type IssuerSpecAcmeSolversHttp01IngressPodTemplateSpecResourcesLimits = number | string;

export type IssuerSpecAcmeSolversHttp01IngressPodTemplateSpecResourcesRequests = number | string;

export interface IssuerSpecAcmeSolversHttp01IngressPodTemplateSpecSecurityContextSeLinuxOptions {
  level?: string | undefined;
  role?: string | undefined;
  type?: string | undefined;
  user?: string | undefined;
}

export interface IssuerSpecAcmeSolversHttp01IngressPodTemplateSpecSecurityContextSeccompProfile {
  localhostProfile?: string | undefined;
  type: string;
}

export interface IssuerSpecAcmeSolversHttp01IngressPodTemplateSpecSecurityContextSysctls {
  name: string;
  value: string;
}

export interface IssuerSpecAcmeSolversHttp01GatewayHttpRoutePodTemplateSpecAffinityNodeAffinityPreferredDuringSchedulingIgnoredDuringExecution {
  preference: IssuerSpecAcmeSolversHttp01GatewayHttpRoutePodTemplateSpecAffinityNodeAffinityPreferredDuringSchedulingIgnoredDuringExecutionPreference;
  weight: number;
}

export interface IssuerSpecAcmeSolversHttp01GatewayHttpRoutePodTemplateSpecAffinityNodeAffinityRequiredDuringSchedulingIgnoredDuringExecution {
  nodeSelectorTerms: IssuerSpecAcmeSolversHttp01GatewayHttpRoutePodTemplateSpecAffinityNodeAffinityRequiredDuringSchedulingIgnoredDuringExecutionNodeSelectorTerms[];
}

export interface IssuerSpecAcmeSolversHttp01GatewayHttpRoutePodTemplateSpecAffinityPodAffinityPreferredDuringSchedulingIgnoredDuringExecution {
  podAffinityTerm: IssuerSpecAcmeSolversHttp01GatewayHttpRoutePodTemplateSpecAffinityPodAffinityPreferredDuringSchedulingIgnoredDuringExecutionPodAffinityTerm;
  weight: number;
}

export interface IssuerSpecAcmeSolversHttp01GatewayHttpRoutePodTemplateSpecAffinityPodAffinityRequiredDuringSchedulingIgnoredDuringExecution {
  labelSelector?: IssuerSpecAcmeSolversHttp01GatewayHttpRoutePodTemplateSpecAffinityPodAffinityRequiredDuringSchedulingIgnoredDuringExecutionLabelSelector | undefined;
  matchLabelKeys?: string[] | undefined;
  mismatchLabelKeys?: string[] | undefined;
  namespaceSelector?: IssuerSpecAcmeSolversHttp01GatewayHttpRoutePodTemplateSpecAffinityPodAffinityRequiredDuringSchedulingIgnoredDuringExecutionNamespaceSelector | undefined;
  namespaces?: string[] | undefined;
  topologyKey: string;
}

export interface IssuerSpecAcmeSolversHttp01GatewayHttpRoutePodTemplateSpecAffinityPodAntiAffinityPreferredDuringSchedulingIgnoredDuringExecution {
  podAffinityTerm: IssuerSpecAcmeSolversHttp01GatewayHttpRoutePodTemplateSpecAffinityPodAntiAffinityPreferredDuringSchedulingIgnoredDuringExecutionPodAffinityTerm;
  weight: number;
}

export interface IssuerSpecAcmeSolversHttp01GatewayHttpRoutePodTemplateSpecAffinityPodAntiAffinityRequiredDuringSchedulingIgnoredDuringExecution {
  labelSelector?: IssuerSpecAcmeSolversHttp01GatewayHttpRoutePodTemplateSpecAffinityPodAntiAffinityRequiredDuringSchedulingIgnoredDuringExecutionLabelSelector | undefined;
  matchLabelKeys?: string[] | undefined;
  mismatchLabelKeys?: string[] | undefined;
  namespaceSelector?: IssuerSpecAcmeSolversHttp01GatewayHttpRoutePodTemplateSpecAffinityPodAntiAffinityRequiredDuringSchedulingIgnoredDuringExecutionNamespaceSelector | undefined;
  namespaces?: string[] | undefined;
  topologyKey: string;
}

export interface IssuerSpecAcmeSolversHttp01IngressPodTemplateSpecAffinityNodeAffinityPreferredDuringSchedulingIgnoredDuringExecution {
  preference: IssuerSpecAcmeSolversHttp01IngressPodTemplateSpecAffinityNodeAffinityPreferredDuringSchedulingIgnoredDuringExecutionPreference;
  weight: number;
}

export interface IssuerSpecAcmeSolversHttp01IngressPodTemplateSpecAffinityNodeAffinityRequiredDuringSchedulingIgnoredDuringExecution {
  nodeSelectorTerms: IssuerSpecAcmeSolversHttp01IngressPodTemplateSpecAffinityNodeAffinityRequiredDuringSchedulingIgnoredDuringExecutionNodeSelectorTerms[];
}

export interface IssuerSpecAcmeSolversHttp01IngressPodTemplateSpecAffinityPodAffinityPreferredDuringSchedulingIgnoredDuringExecution {
  podAffinityTerm: IssuerSpecAcmeSolversHttp01IngressPodTemplateSpecAffinityPodAffinityPreferredDuringSchedulingIgnoredDuringExecutionPodAffinityTerm;
  weight: number;
}

export interface IssuerSpecAcmeSolversHttp01IngressPodTemplateSpecAffinityPodAffinityRequiredDuringSchedulingIgnoredDuringExecution {
  labelSelector?: IssuerSpecAcmeSolversHttp01IngressPodTemplateSpecAffinityPodAffinityRequiredDuringSchedulingIgnoredDuringExecutionLabelSelector | undefined;
  matchLabelKeys?: string[] | undefined;
  mismatchLabelKeys?: string[] | undefined;
  namespaceSelector?: IssuerSpecAcmeSolversHttp01IngressPodTemplateSpecAffinityPodAffinityRequiredDuringSchedulingIgnoredDuringExecutionNamespaceSelector | undefined;
  namespaces?: string[] | undefined;
  topologyKey: string;
}

export interface IssuerSpecAcmeSolversHttp01IngressPodTemplateSpecAffinityPodAntiAffinityPreferredDuringSchedulingIgnoredDuringExecution {
  podAffinityTerm: IssuerSpecAcmeSolversHttp01IngressPodTemplateSpecAffinityPodAntiAffinityPreferredDuringSchedulingIgnoredDuringExecutionPodAffinityTerm;
  weight: number;
}

export interface IssuerSpecAcmeSolversHttp01IngressPodTemplateSpecAffinityPodAntiAffinityRequiredDuringSchedulingIgnoredDuringExecution {
  labelSelector?: IssuerSpecAcmeSolversHttp01IngressPodTemplateSpecAffinityPodAntiAffinityRequiredDuringSchedulingIgnoredDuringExecutionLabelSelector | undefined;
  matchLabelKeys?: string[] | undefined;
  mismatchLabelKeys?: string[] | undefined;
  namespaceSelector?: IssuerSpecAcmeSolversHttp01IngressPodTemplateSpecAffinityPodAntiAffinityRequiredDuringSchedulingIgnoredDuringExecutionNamespaceSelector | undefined;
  namespaces?: string[] | undefined;
  topologyKey: string;
}

export interface IssuerSpecAcmeSolversHttp01GatewayHttpRoutePodTemplateSpecAffinityNodeAffinityPreferredDuringSchedulingIgnoredDuringExecutionPreference {
  matchExpressions?: IssuerSpecAcmeSolversHttp01GatewayHttpRoutePodTemplateSpecAffinityNodeAffinityPreferredDuringSchedulingIgnoredDuringExecutionPreferenceMatchExpressions[] | undefined;
  matchFields?: IssuerSpecAcmeSolversHttp01GatewayHttpRoutePodTemplateSpecAffinityNodeAffinityPreferredDuringSchedulingIgnoredDuringExecutionPreferenceMatchFields[] | undefined;
}

export interface IssuerSpecAcmeSolversHttp01GatewayHttpRoutePodTemplateSpecAffinityNodeAffinityRequiredDuringSchedulingIgnoredDuringExecutionNodeSelectorTerms {
  matchExpressions?: IssuerSpecAcmeSolversHttp01GatewayHttpRoutePodTemplateSpecAffinityNodeAffinityRequiredDuringSchedulingIgnoredDuringExecutionNodeSelectorTermsMatchExpressions[] | undefined;
  matchFields?: IssuerSpecAcmeSolversHttp01GatewayHttpRoutePodTemplateSpecAffinityNodeAffinityRequiredDuringSchedulingIgnoredDuringExecutionNodeSelectorTermsMatchFields[] | undefined;
}

export interface IssuerSpecAcmeSolversHttp01GatewayHttpRoutePodTemplateSpecAffinityPodAffinityPreferredDuringSchedulingIgnoredDuringExecutionPodAffinityTerm {
  labelSelector?: IssuerSpecAcmeSolversHttp01GatewayHttpRoutePodTemplateSpecAffinityPodAffinityPreferredDuringSchedulingIgnoredDuringExecutionPodAffinityTermLabelSelector | undefined;
  matchLabelKeys?: string[] | undefined;
  mismatchLabelKeys?: string[] | undefined;
  namespaceSelector?: IssuerSpecAcmeSolversHttp01GatewayHttpRoutePodTemplateSpecAffinityPodAffinityPreferredDuringSchedulingIgnoredDuringExecutionPodAffinityTermNamespaceSelector | undefined;
  namespaces?: string[] | undefined;
  topologyKey: string;
}

export interface IssuerSpecAcmeSolversHttp01GatewayHttpRoutePodTemplateSpecAffinityPodAffinityRequiredDuringSchedulingIgnoredDuringExecutionLabelSelector {
  matchExpressions?: IssuerSpecAcmeSolversHttp01GatewayHttpRoutePodTemplateSpecAffinityPodAffinityRequiredDuringSchedulingIgnoredDuringExecutionLabelSelectorMatchExpressions[] | undefined;
  matchLabels?: Record<string, string> | undefined;
}

export interface IssuerSpecAcmeSolversHttp01GatewayHttpRoutePodTemplateSpecAffinityPodAffinityRequiredDuringSchedulingIgnoredDuringExecutionNamespaceSelector {
  matchExpressions?: IssuerSpecAcmeSolversHttp01GatewayHttpRoutePodTemplateSpecAffinityPodAffinityRequiredDuringSchedulingIgnoredDuringExecutionNamespaceSelectorMatchExpressions[] | undefined;
  matchLabels?: Record<string, string> | undefined;
}

export interface IssuerSpecAcmeSolversHttp01GatewayHttpRoutePodTemplateSpecAffinityPodAntiAffinityPreferredDuringSchedulingIgnoredDuringExecutionPodAffinityTerm {
  labelSelector?: IssuerSpecAcmeSolversHttp01GatewayHttpRoutePodTemplateSpecAffinityPodAntiAffinityPreferredDuringSchedulingIgnoredDuringExecutionPodAffinityTermLabelSelector | undefined;
  matchLabelKeys?: string[] | undefined;
  mismatchLabelKeys?: string[] | undefined;
  namespaceSelector?: IssuerSpecAcmeSolversHttp01GatewayHttpRoutePodTemplateSpecAffinityPodAntiAffinityPreferredDuringSchedulingIgnoredDuringExecutionPodAffinityTermNamespaceSelector | undefined;
  namespaces?: string[] | undefined;
  topologyKey: string;
}

export interface IssuerSpecAcmeSolversHttp01GatewayHttpRoutePodTemplateSpecAffinityPodAntiAffinityRequiredDuringSchedulingIgnoredDuringExecutionLabelSelector {
  matchExpressions?: IssuerSpecAcmeSolversHttp01GatewayHttpRoutePodTemplateSpecAffinityPodAntiAffinityRequiredDuringSchedulingIgnoredDuringExecutionLabelSelectorMatchExpressions[] | undefined;
  matchLabels?: Record<string, string> | undefined;
}

export interface IssuerSpecAcmeSolversHttp01GatewayHttpRoutePodTemplateSpecAffinityPodAntiAffinityRequiredDuringSchedulingIgnoredDuringExecutionNamespaceSelector {
  matchExpressions?: IssuerSpecAcmeSolversHttp01GatewayHttpRoutePodTemplateSpecAffinityPodAntiAffinityRequiredDuringSchedulingIgnoredDuringExecutionNamespaceSelectorMatchExpressions[] | undefined;
  matchLabels?: Record<string, string> | undefined;
}

export interface IssuerSpecAcmeSolversHttp01IngressPodTemplateSpecAffinityNodeAffinityPreferredDuringSchedulingIgnoredDuringExecutionPreference {
  matchExpressions?: IssuerSpecAcmeSolversHttp01IngressPodTemplateSpecAffinityNodeAffinityPreferredDuringSchedulingIgnoredDuringExecutionPreferenceMatchExpressions[] | undefined;
  matchFields?: IssuerSpecAcmeSolversHttp01IngressPodTemplateSpecAffinityNodeAffinityPreferredDuringSchedulingIgnoredDuringExecutionPreferenceMatchFields[] | undefined;
}

export interface IssuerSpecAcmeSolversHttp01IngressPodTemplateSpecAffinityNodeAffinityRequiredDuringSchedulingIgnoredDuringExecutionNodeSelectorTerms {
  matchExpressions?: IssuerSpecAcmeSolversHttp01IngressPodTemplateSpecAffinityNodeAffinityRequiredDuringSchedulingIgnoredDuringExecutionNodeSelectorTermsMatchExpressions[] | undefined;
  matchFields?: IssuerSpecAcmeSolversHttp01IngressPodTemplateSpecAffinityNodeAffinityRequiredDuringSchedulingIgnoredDuringExecutionNodeSelectorTermsMatchFields[] | undefined;
}

export interface IssuerSpecAcmeSolversHttp01IngressPodTemplateSpecAffinityPodAffinityPreferredDuringSchedulingIgnoredDuringExecutionPodAffinityTerm {
  labelSelector?: IssuerSpecAcmeSolversHttp01IngressPodTemplateSpecAffinityPodAffinityPreferredDuringSchedulingIgnoredDuringExecutionPodAffinityTermLabelSelector | undefined;
  matchLabelKeys?: string[] | undefined;
  mismatchLabelKeys?: string[] | undefined;
  namespaceSelector?: IssuerSpecAcmeSolversHttp01IngressPodTemplateSpecAffinityPodAffinityPreferredDuringSchedulingIgnoredDuringExecutionPodAffinityTermNamespaceSelector | undefined;
  namespaces?: string[] | undefined;
  topologyKey: string;
}

export interface IssuerSpecAcmeSolversHttp01IngressPodTemplateSpecAffinityPodAffinityRequiredDuringSchedulingIgnoredDuringExecutionLabelSelector {
  matchExpressions?: IssuerSpecAcmeSolversHttp01IngressPodTemplateSpecAffinityPodAffinityRequiredDuringSchedulingIgnoredDuringExecutionLabelSelectorMatchExpressions[] | undefined;
  matchLabels?: Record<string, string> | undefined;
}

export interface IssuerSpecAcmeSolversHttp01IngressPodTemplateSpecAffinityPodAffinityRequiredDuringSchedulingIgnoredDuringExecutionNamespaceSelector {
  matchExpressions?: IssuerSpecAcmeSolversHttp01IngressPodTemplateSpecAffinityPodAffinityRequiredDuringSchedulingIgnoredDuringExecutionNamespaceSelectorMatchExpressions[] | undefined;
  matchLabels?: Record<string, string> | undefined;
}

export interface IssuerSpecAcmeSolversHttp01IngressPodTemplateSpecAffinityPodAntiAffinityPreferredDuringSchedulingIgnoredDuringExecutionPodAffinityTerm {
  labelSelector?: IssuerSpecAcmeSolversHttp01IngressPodTemplateSpecAffinityPodAntiAffinityPreferredDuringSchedulingIgnoredDuringExecutionPodAffinityTermLabelSelector | undefined;
  matchLabelKeys?: string[] | undefined;
  mismatchLabelKeys?: string[] | undefined;
  namespaceSelector?: IssuerSpecAcmeSolversHttp01IngressPodTemplateSpecAffinityPodAntiAffinityPreferredDuringSchedulingIgnoredDuringExecutionPodAffinityTermNamespaceSelector | undefined;
  namespaces?: string[] | undefined;
  topologyKey: string;
}

export interface IssuerSpecAcmeSolversHttp01IngressPodTemplateSpecAffinityPodAntiAffinityRequiredDuringSchedulingIgnoredDuringExecutionLabelSelector {
  matchExpressions?: IssuerSpecAcmeSolversHttp01IngressPodTemplateSpecAffinityPodAntiAffinityRequiredDuringSchedulingIgnoredDuringExecutionLabelSelectorMatchExpressions[] | undefined;
  matchLabels?: Record<string, string> | undefined;
}

export interface IssuerSpecAcmeSolversHttp01IngressPodTemplateSpecAffinityPodAntiAffinityRequiredDuringSchedulingIgnoredDuringExecutionNamespaceSelector {
  matchExpressions?: IssuerSpecAcmeSolversHttp01IngressPodTemplateSpecAffinityPodAntiAffinityRequiredDuringSchedulingIgnoredDuringExecutionNamespaceSelectorMatchExpressions[] | undefined;
  matchLabels?: Record<string, string> | undefined;
}

export interface IssuerSpecAcmeSolversHttp01GatewayHttpRoutePodTemplateSpecAffinityNodeAffinityPreferredDuringSchedulingIgnoredDuringExecutionPreferenceMatchExpressions {
  key: string;
  operator: string;
  values?: string[] | undefined;
}

export interface IssuerSpecAcmeSolversHttp01GatewayHttpRoutePodTemplateSpecAffinityNodeAffinityPreferredDuringSchedulingIgnoredDuringExecutionPreferenceMatchFields {
  key: string;
  operator: string;
  values?: string[] | undefined;
}

export interface IssuerSpecAcmeSolversHttp01GatewayHttpRoutePodTemplateSpecAffinityNodeAffinityRequiredDuringSchedulingIgnoredDuringExecutionNodeSelectorTermsMatchExpressions {
  key: string;
  operator: string;
  values?: string[] | undefined;
}

export interface IssuerSpecAcmeSolversHttp01GatewayHttpRoutePodTemplateSpecAffinityNodeAffinityRequiredDuringSchedulingIgnoredDuringExecutionNodeSelectorTermsMatchFields {
  key: string;
  operator: string;
  values?: string[] | undefined;
}

export interface IssuerSpecAcmeSolversHttp01GatewayHttpRoutePodTemplateSpecAffinityPodAffinityPreferredDuringSchedulingIgnoredDuringExecutionPodAffinityTermLabelSelector {
  matchExpressions?: IssuerSpecAcmeSolversHttp01GatewayHttpRoutePodTemplateSpecAffinityPodAffinityPreferredDuringSchedulingIgnoredDuringExecutionPodAffinityTermLabelSelectorMatchExpressions[] | undefined;
  matchLabels?: Record<string, string> | undefined;
}

export interface IssuerSpecAcmeSolversHttp01GatewayHttpRoutePodTemplateSpecAffinityPodAffinityPreferredDuringSchedulingIgnoredDuringExecutionPodAffinityTermNamespaceSelector {
  matchExpressions?: IssuerSpecAcmeSolversHttp01GatewayHttpRoutePodTemplateSpecAffinityPodAffinityPreferredDuringSchedulingIgnoredDuringExecutionPodAffinityTermNamespaceSelectorMatchExpressions[] | undefined;
  matchLabels?: Record<string, string> | undefined;
}

export interface IssuerSpecAcmeSolversHttp01GatewayHttpRoutePodTemplateSpecAffinityPodAffinityRequiredDuringSchedulingIgnoredDuringExecutionLabelSelectorMatchExpressions {
  key: string;
  operator: string;
  values?: string[] | undefined;
}

export interface IssuerSpecAcmeSolversHttp01GatewayHttpRoutePodTemplateSpecAffinityPodAffinityRequiredDuringSchedulingIgnoredDuringExecutionNamespaceSelectorMatchExpressions {
  key: string;
  operator: string;
  values?: string[] | undefined;
}

export interface IssuerSpecAcmeSolversHttp01GatewayHttpRoutePodTemplateSpecAffinityPodAntiAffinityPreferredDuringSchedulingIgnoredDuringExecutionPodAffinityTermLabelSelector {
  matchExpressions?: IssuerSpecAcmeSolversHttp01GatewayHttpRoutePodTemplateSpecAffinityPodAntiAffinityPreferredDuringSchedulingIgnoredDuringExecutionPodAffinityTermLabelSelectorMatchExpressions[] | undefined;
  matchLabels?: Record<string, string> | undefined;
}

export interface IssuerSpecAcmeSolversHttp01GatewayHttpRoutePodTemplateSpecAffinityPodAntiAffinityPreferredDuringSchedulingIgnoredDuringExecutionPodAffinityTermNamespaceSelector {
  matchExpressions?: IssuerSpecAcmeSolversHttp01GatewayHttpRoutePodTemplateSpecAffinityPodAntiAffinityPreferredDuringSchedulingIgnoredDuringExecutionPodAffinityTermNamespaceSelectorMatchExpressions[] | undefined;
  matchLabels?: Record<string, string> | undefined;
}

export interface IssuerSpecAcmeSolversHttp01GatewayHttpRoutePodTemplateSpecAffinityPodAntiAffinityRequiredDuringSchedulingIgnoredDuringExecutionLabelSelectorMatchExpressions {
  key: string;
  operator: string;
  values?: string[] | undefined;
}

export interface IssuerSpecAcmeSolversHttp01GatewayHttpRoutePodTemplateSpecAffinityPodAntiAffinityRequiredDuringSchedulingIgnoredDuringExecutionNamespaceSelectorMatchExpressions {
  key: string;
  operator: string;
  values?: string[] | undefined;
}

export interface IssuerSpecAcmeSolversHttp01IngressPodTemplateSpecAffinityNodeAffinityPreferredDuringSchedulingIgnoredDuringExecutionPreferenceMatchExpressions {
  key: string;
  operator: string;
  values?: string[] | undefined;
}

export interface IssuerSpecAcmeSolversHttp01IngressPodTemplateSpecAffinityNodeAffinityPreferredDuringSchedulingIgnoredDuringExecutionPreferenceMatchFields {
  key: string;
  operator: string;
  values?: string[] | undefined;
}

export interface IssuerSpecAcmeSolversHttp01IngressPodTemplateSpecAffinityNodeAffinityRequiredDuringSchedulingIgnoredDuringExecutionNodeSelectorTermsMatchExpressions {
  key: string;
  operator: string;
  values?: string[] | undefined;
}

export interface IssuerSpecAcmeSolversHttp01IngressPodTemplateSpecAffinityNodeAffinityRequiredDuringSchedulingIgnoredDuringExecutionNodeSelectorTermsMatchFields {
  key: string;
  operator: string;
  values?: string[] | undefined;
}

export interface IssuerSpecAcmeSolversHttp01IngressPodTemplateSpecAffinityPodAffinityPreferredDuringSchedulingIgnoredDuringExecutionPodAffinityTermLabelSelector {
  matchExpressions?: IssuerSpecAcmeSolversHttp01IngressPodTemplateSpecAffinityPodAffinityPreferredDuringSchedulingIgnoredDuringExecutionPodAffinityTermLabelSelectorMatchExpressions[] | undefined;
  matchLabels?: Record<string, string> | undefined;
}

export interface IssuerSpecAcmeSolversHttp01IngressPodTemplateSpecAffinityPodAffinityPreferredDuringSchedulingIgnoredDuringExecutionPodAffinityTermNamespaceSelector {
  matchExpressions?: IssuerSpecAcmeSolversHttp01IngressPodTemplateSpecAffinityPodAffinityPreferredDuringSchedulingIgnoredDuringExecutionPodAffinityTermNamespaceSelectorMatchExpressions[] | undefined;
  matchLabels?: Record<string, string> | undefined;
}

export interface IssuerSpecAcmeSolversHttp01IngressPodTemplateSpecAffinityPodAffinityRequiredDuringSchedulingIgnoredDuringExecutionLabelSelectorMatchExpressions {
  key: string;
  operator: string;
  values?: string[] | undefined;
}

export interface IssuerSpecAcmeSolversHttp01IngressPodTemplateSpecAffinityPodAffinityRequiredDuringSchedulingIgnoredDuringExecutionNamespaceSelectorMatchExpressions {
  key: string;
  operator: string;
  values?: string[] | undefined;
}

export interface IssuerSpecAcmeSolversHttp01IngressPodTemplateSpecAffinityPodAntiAffinityPreferredDuringSchedulingIgnoredDuringExecutionPodAffinityTermLabelSelector {
  matchExpressions?: IssuerSpecAcmeSolversHttp01IngressPodTemplateSpecAffinityPodAntiAffinityPreferredDuringSchedulingIgnoredDuringExecutionPodAffinityTermLabelSelectorMatchExpressions[] | undefined;
  matchLabels?: Record<string, string> | undefined;
}

export interface IssuerSpecAcmeSolversHttp01IngressPodTemplateSpecAffinityPodAntiAffinityPreferredDuringSchedulingIgnoredDuringExecutionPodAffinityTermNamespaceSelector {
  matchExpressions?: IssuerSpecAcmeSolversHttp01IngressPodTemplateSpecAffinityPodAntiAffinityPreferredDuringSchedulingIgnoredDuringExecutionPodAffinityTermNamespaceSelectorMatchExpressions[] | undefined;
  matchLabels?: Record<string, string> | undefined;
}

export interface IssuerSpecAcmeSolversHttp01IngressPodTemplateSpecAffinityPodAntiAffinityRequiredDuringSchedulingIgnoredDuringExecutionLabelSelectorMatchExpressions {
  key: string;
  operator: string;
  values?: string[] | undefined;
}

export interface IssuerSpecAcmeSolversHttp01IngressPodTemplateSpecAffinityPodAntiAffinityRequiredDuringSchedulingIgnoredDuringExecutionNamespaceSelectorMatchExpressions {
  key: string;
  operator: string;
  values?: string[] | undefined;
}

export interface IssuerSpecAcmeSolversHttp01GatewayHttpRoutePodTemplateSpecAffinityPodAffinityPreferredDuringSchedulingIgnoredDuringExecutionPodAffinityTermLabelSelectorMatchExpressions {
  key: string;
  operator: string;
  values?: string[] | undefined;
}

export interface IssuerSpecAcmeSolversHttp01GatewayHttpRoutePodTemplateSpecAffinityPodAffinityPreferredDuringSchedulingIgnoredDuringExecutionPodAffinityTermNamespaceSelectorMatchExpressions {
  key: string;
  operator: string;
  values?: string[] | undefined;
}

export interface IssuerSpecAcmeSolversHttp01GatewayHttpRoutePodTemplateSpecAffinityPodAntiAffinityPreferredDuringSchedulingIgnoredDuringExecutionPodAffinityTermLabelSelectorMatchExpressions {
  key: string;
  operator: string;
  values?: string[] | undefined;
}

export interface IssuerSpecAcmeSolversHttp01GatewayHttpRoutePodTemplateSpecAffinityPodAntiAffinityPreferredDuringSchedulingIgnoredDuringExecutionPodAffinityTermNamespaceSelectorMatchExpressions {
  key: string;
  operator: string;
  values?: string[] | undefined;
}

export interface IssuerSpecAcmeSolversHttp01IngressPodTemplateSpecAffinityPodAffinityPreferredDuringSchedulingIgnoredDuringExecutionPodAffinityTermLabelSelectorMatchExpressions {
  key: string;
  operator: string;
  values?: string[] | undefined;
}

export interface IssuerSpecAcmeSolversHttp01IngressPodTemplateSpecAffinityPodAffinityPreferredDuringSchedulingIgnoredDuringExecutionPodAffinityTermNamespaceSelectorMatchExpressions {
  key: string;
  operator: string;
  values?: string[] | undefined;
}

export interface IssuerSpecAcmeSolversHttp01IngressPodTemplateSpecAffinityPodAntiAffinityPreferredDuringSchedulingIgnoredDuringExecutionPodAffinityTermLabelSelectorMatchExpressions {
  key: string;
  operator: string;
  values?: string[] | undefined;
}

export interface IssuerSpecAcmeSolversHttp01IngressPodTemplateSpecAffinityPodAntiAffinityPreferredDuringSchedulingIgnoredDuringExecutionPodAffinityTermNamespaceSelectorMatchExpressions {
  key: string;
  operator: string;
  values?: string[] | undefined;
}
