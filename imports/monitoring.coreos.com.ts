// Generated from CRDs by npm run imports.

export interface ServiceMonitorProps {
  spec: ServiceMonitorSpec;
}

export interface ServiceMonitorSpec {
  attachMetadata?: ServiceMonitorSpecAttachMetadata | undefined;
  bodySizeLimit?: string | undefined;
  convertClassicHistogramsToNHCB?: boolean | undefined;
  endpoints: ServiceMonitorSpecEndpoints[];
  fallbackScrapeProtocol?: ServiceMonitorSpecFallbackScrapeProtocol | undefined;
  jobLabel?: string | undefined;
  keepDroppedTargets?: number | undefined;
  labelLimit?: number | undefined;
  labelNameLengthLimit?: number | undefined;
  labelValueLengthLimit?: number | undefined;
  namespaceSelector?: ServiceMonitorSpecNamespaceSelector | undefined;
  nativeHistogramBucketLimit?: number | undefined;
  nativeHistogramMinBucketFactor?: ServiceMonitorSpecNativeHistogramMinBucketFactor | undefined;
  podTargetLabels?: string[] | undefined;
  sampleLimit?: number | undefined;
  scrapeClass?: string | undefined;
  scrapeClassicHistograms?: boolean | undefined;
  scrapeNativeHistograms?: boolean | undefined;
  scrapeProtocols?: ServiceMonitorSpecScrapeProtocols[] | undefined;
  selector: ServiceMonitorSpecSelector;
  selectorMechanism?: ServiceMonitorSpecSelectorMechanism | undefined;
  serviceDiscoveryRole?: ServiceMonitorSpecServiceDiscoveryRole | undefined;
  targetLabels?: string[] | undefined;
  targetLimit?: number | undefined;
}

export interface ServiceMonitorSpecAttachMetadata {
  node?: boolean | undefined;
}

export interface ServiceMonitorSpecEndpoints {
  authorization?: ServiceMonitorSpecEndpointsAuthorization | undefined;
  basicAuth?: ServiceMonitorSpecEndpointsBasicAuth | undefined;
  bearerTokenFile?: string | undefined;
  bearerTokenSecret?: ServiceMonitorSpecEndpointsBearerTokenSecret | undefined;
  enableHttp2?: boolean | undefined;
  filterRunning?: boolean | undefined;
  followRedirects?: boolean | undefined;
  honorLabels?: boolean | undefined;
  honorTimestamps?: boolean | undefined;
  interval?: string | undefined;
  metricRelabelings?: ServiceMonitorSpecEndpointsMetricRelabelings[] | undefined;
  noProxy?: string | undefined;
  oauth2?: ServiceMonitorSpecEndpointsOauth2 | undefined;
  params?: Record<string, string[]> | undefined;
  path?: string | undefined;
  port?: string | undefined;
  proxyConnectHeader?: Record<string, ServiceMonitorSpecEndpointsProxyConnectHeader[]> | undefined;
  proxyFromEnvironment?: boolean | undefined;
  proxyUrl?: string | undefined;
  relabelings?: ServiceMonitorSpecEndpointsRelabelings[] | undefined;
  scheme?: ServiceMonitorSpecEndpointsScheme | undefined;
  scrapeTimeout?: string | undefined;
  targetPort?: ServiceMonitorSpecEndpointsTargetPort | undefined;
  tlsConfig?: ServiceMonitorSpecEndpointsTlsConfig | undefined;
  trackTimestampsStaleness?: boolean | undefined;
}

export type ServiceMonitorSpecFallbackScrapeProtocol = 'PrometheusProto' | 'OpenMetricsText0.0.1' | 'OpenMetricsText1.0.0' | 'PrometheusText0.0.4' | 'PrometheusText1.0.0';

export interface ServiceMonitorSpecNamespaceSelector {
  any?: boolean | undefined;
  matchNames?: string[] | undefined;
}

export type ServiceMonitorSpecNativeHistogramMinBucketFactor = number | string;

export type ServiceMonitorSpecScrapeProtocols = 'PrometheusProto' | 'OpenMetricsText0.0.1' | 'OpenMetricsText1.0.0' | 'PrometheusText0.0.4' | 'PrometheusText1.0.0';

export interface ServiceMonitorSpecSelector {
  matchExpressions?: ServiceMonitorSpecSelectorMatchExpressions[] | undefined;
  matchLabels?: Record<string, string> | undefined;
}

export type ServiceMonitorSpecSelectorMechanism = 'RelabelConfig' | 'RoleSelector';

export type ServiceMonitorSpecServiceDiscoveryRole = 'Endpoints' | 'EndpointSlice';

export interface ServiceMonitorSpecEndpointsAuthorization {
  credentials?: ServiceMonitorSpecEndpointsAuthorizationCredentials | undefined;
  type?: string | undefined;
}

export interface ServiceMonitorSpecEndpointsBasicAuth {
  password?: ServiceMonitorSpecEndpointsBasicAuthPassword | undefined;
  username?: ServiceMonitorSpecEndpointsBasicAuthUsername | undefined;
}

export interface ServiceMonitorSpecEndpointsBearerTokenSecret {
  key: string;
  name?: string | undefined;
  optional?: boolean | undefined;
}

export interface ServiceMonitorSpecEndpointsMetricRelabelings {
  action?: ServiceMonitorSpecEndpointsMetricRelabelingsAction | undefined;
  modulus?: number | undefined;
  regex?: string | undefined;
  replacement?: string | undefined;
  separator?: string | undefined;
  sourceLabels?: string[] | undefined;
  targetLabel?: string | undefined;
}

export interface ServiceMonitorSpecEndpointsOauth2 {
  clientId: ServiceMonitorSpecEndpointsOauth2ClientId;
  clientSecret: ServiceMonitorSpecEndpointsOauth2ClientSecret;
  endpointParams?: Record<string, string> | undefined;
  noProxy?: string | undefined;
  proxyConnectHeader?: Record<string, ServiceMonitorSpecEndpointsOauth2ProxyConnectHeader[]> | undefined;
  proxyFromEnvironment?: boolean | undefined;
  proxyUrl?: string | undefined;
  scopes?: string[] | undefined;
  tlsConfig?: ServiceMonitorSpecEndpointsOauth2TlsConfig | undefined;
  tokenUrl: string;
}

export interface ServiceMonitorSpecEndpointsProxyConnectHeader {
  key: string;
  name?: string | undefined;
  optional?: boolean | undefined;
}

export interface ServiceMonitorSpecEndpointsRelabelings {
  action?: ServiceMonitorSpecEndpointsRelabelingsAction | undefined;
  modulus?: number | undefined;
  regex?: string | undefined;
  replacement?: string | undefined;
  separator?: string | undefined;
  sourceLabels?: string[] | undefined;
  targetLabel?: string | undefined;
}

export type ServiceMonitorSpecEndpointsScheme = 'http' | 'https';

export type ServiceMonitorSpecEndpointsTargetPort = number | string;

export interface ServiceMonitorSpecEndpointsTlsConfig {
  ca?: ServiceMonitorSpecEndpointsTlsConfigCa | undefined;
  caFile?: string | undefined;
  cert?: ServiceMonitorSpecEndpointsTlsConfigCert | undefined;
  certFile?: string | undefined;
  insecureSkipVerify?: boolean | undefined;
  keyFile?: string | undefined;
  keySecret?: ServiceMonitorSpecEndpointsTlsConfigKeySecret | undefined;
  maxVersion?: ServiceMonitorSpecEndpointsTlsConfigMaxVersion | undefined;
  minVersion?: ServiceMonitorSpecEndpointsTlsConfigMinVersion | undefined;
  serverName?: string | undefined;
}

export interface ServiceMonitorSpecSelectorMatchExpressions {
  key: string;
  operator: string;
  values?: string[] | undefined;
}

export interface ServiceMonitorSpecEndpointsAuthorizationCredentials {
  key: string;
  name?: string | undefined;
  optional?: boolean | undefined;
}

export interface ServiceMonitorSpecEndpointsBasicAuthPassword {
  key: string;
  name?: string | undefined;
  optional?: boolean | undefined;
}

export interface ServiceMonitorSpecEndpointsBasicAuthUsername {
  key: string;
  name?: string | undefined;
  optional?: boolean | undefined;
}

export type ServiceMonitorSpecEndpointsMetricRelabelingsAction = 'replace' | 'keep' | 'drop' | 'hashmod' | 'labelmap' | 'labeldrop' | 'labelkeep' | 'lowercase' | 'uppercase' | 'keepequal' | 'dropequal';

export interface ServiceMonitorSpecEndpointsOauth2ClientId {
  configMap?: ServiceMonitorSpecEndpointsOauth2ClientIdConfigMap | undefined;
  secret?: ServiceMonitorSpecEndpointsOauth2ClientIdSecret | undefined;
}

export interface ServiceMonitorSpecEndpointsOauth2ClientSecret {
  key: string;
  name?: string | undefined;
  optional?: boolean | undefined;
}

export interface ServiceMonitorSpecEndpointsOauth2ProxyConnectHeader {
  key: string;
  name?: string | undefined;
  optional?: boolean | undefined;
}

export interface ServiceMonitorSpecEndpointsOauth2TlsConfig {
  ca?: ServiceMonitorSpecEndpointsOauth2TlsConfigCa | undefined;
  cert?: ServiceMonitorSpecEndpointsOauth2TlsConfigCert | undefined;
  insecureSkipVerify?: boolean | undefined;
  keySecret?: ServiceMonitorSpecEndpointsOauth2TlsConfigKeySecret | undefined;
  maxVersion?: ServiceMonitorSpecEndpointsOauth2TlsConfigMaxVersion | undefined;
  minVersion?: ServiceMonitorSpecEndpointsOauth2TlsConfigMinVersion | undefined;
  serverName?: string | undefined;
}

export type ServiceMonitorSpecEndpointsRelabelingsAction = 'replace' | 'keep' | 'drop' | 'hashmod' | 'labelmap' | 'labeldrop' | 'labelkeep' | 'lowercase' | 'uppercase' | 'keepequal' | 'dropequal';

export interface ServiceMonitorSpecEndpointsTlsConfigCa {
  configMap?: ServiceMonitorSpecEndpointsTlsConfigCaConfigMap | undefined;
  secret?: ServiceMonitorSpecEndpointsTlsConfigCaSecret | undefined;
}

export interface ServiceMonitorSpecEndpointsTlsConfigCert {
  configMap?: ServiceMonitorSpecEndpointsTlsConfigCertConfigMap | undefined;
  secret?: ServiceMonitorSpecEndpointsTlsConfigCertSecret | undefined;
}

export interface ServiceMonitorSpecEndpointsTlsConfigKeySecret {
  key: string;
  name?: string | undefined;
  optional?: boolean | undefined;
}

export type ServiceMonitorSpecEndpointsTlsConfigMaxVersion = 'TLS10' | 'TLS11' | 'TLS12' | 'TLS13';

export type ServiceMonitorSpecEndpointsTlsConfigMinVersion = 'TLS10' | 'TLS11' | 'TLS12' | 'TLS13';

export interface ServiceMonitorSpecEndpointsOauth2ClientIdConfigMap {
  key: string;
  name?: string | undefined;
  optional?: boolean | undefined;
}

export interface ServiceMonitorSpecEndpointsOauth2ClientIdSecret {
  key: string;
  name?: string | undefined;
  optional?: boolean | undefined;
}

export interface ServiceMonitorSpecEndpointsOauth2TlsConfigCa {
  configMap?: ServiceMonitorSpecEndpointsOauth2TlsConfigCaConfigMap | undefined;
  secret?: ServiceMonitorSpecEndpointsOauth2TlsConfigCaSecret | undefined;
}

export interface ServiceMonitorSpecEndpointsOauth2TlsConfigCert {
  configMap?: ServiceMonitorSpecEndpointsOauth2TlsConfigCertConfigMap | undefined;
  secret?: ServiceMonitorSpecEndpointsOauth2TlsConfigCertSecret | undefined;
}

export interface ServiceMonitorSpecEndpointsOauth2TlsConfigKeySecret {
  key: string;
  name?: string | undefined;
  optional?: boolean | undefined;
}

export type ServiceMonitorSpecEndpointsOauth2TlsConfigMaxVersion = 'TLS10' | 'TLS11' | 'TLS12' | 'TLS13';

export type ServiceMonitorSpecEndpointsOauth2TlsConfigMinVersion = 'TLS10' | 'TLS11' | 'TLS12' | 'TLS13';

export interface ServiceMonitorSpecEndpointsTlsConfigCaConfigMap {
  key: string;
  name?: string | undefined;
  optional?: boolean | undefined;
}

export interface ServiceMonitorSpecEndpointsTlsConfigCaSecret {
  key: string;
  name?: string | undefined;
  optional?: boolean | undefined;
}

export interface ServiceMonitorSpecEndpointsTlsConfigCertConfigMap {
  key: string;
  name?: string | undefined;
  optional?: boolean | undefined;
}

export interface ServiceMonitorSpecEndpointsTlsConfigCertSecret {
  key: string;
  name?: string | undefined;
  optional?: boolean | undefined;
}

export interface ServiceMonitorSpecEndpointsOauth2TlsConfigCaConfigMap {
  key: string;
  name?: string | undefined;
  optional?: boolean | undefined;
}

export interface ServiceMonitorSpecEndpointsOauth2TlsConfigCaSecret {
  key: string;
  name?: string | undefined;
  optional?: boolean | undefined;
}

export interface ServiceMonitorSpecEndpointsOauth2TlsConfigCertConfigMap {
  key: string;
  name?: string | undefined;
  optional?: boolean | undefined;
}

export interface ServiceMonitorSpecEndpointsOauth2TlsConfigCertSecret {
  key: string;
  name?: string | undefined;
  optional?: boolean | undefined;
}
