// Generated from CRDs by npm run imports.

export interface BackendTlsPolicyProps {
  spec: BackendTlsPolicySpec;
}

export interface BackendTlsPolicySpec {
  options?: Record<string, string> | undefined;
  targetRefs: BackendTlsPolicySpecTargetRefs[];
  validation: BackendTlsPolicySpecValidation;
}

export interface BackendTlsPolicySpecTargetRefs {
  group: string;
  kind: string;
  name: string;
  sectionName?: string | undefined;
}

export interface BackendTlsPolicySpecValidation {
  caCertificateRefs?: BackendTlsPolicySpecValidationCaCertificateRefs[] | undefined;
  hostname: string;
  subjectAltNames?: BackendTlsPolicySpecValidationSubjectAltNames[] | undefined;
  wellKnownCACertificates?: string | undefined;
}

export interface BackendTlsPolicySpecValidationCaCertificateRefs {
  group: string;
  kind: string;
  name: string;
}

export interface BackendTlsPolicySpecValidationSubjectAltNames {
  hostname?: string | undefined;
  type: BackendTlsPolicySpecValidationSubjectAltNamesType;
  uri?: string | undefined;
}

export type BackendTlsPolicySpecValidationSubjectAltNamesType = 'Hostname' | 'URI';

export interface BackendTlsPolicyV1Alpha3Props {
  spec: BackendTlsPolicyV1Alpha3Spec;
}

export interface BackendTlsPolicyV1Alpha3Spec {
  options?: Record<string, string> | undefined;
  targetRefs: BackendTlsPolicyV1Alpha3SpecTargetRefs[];
  validation: BackendTlsPolicyV1Alpha3SpecValidation;
}

export interface BackendTlsPolicyV1Alpha3SpecTargetRefs {
  group: string;
  kind: string;
  name: string;
  sectionName?: string | undefined;
}

export interface BackendTlsPolicyV1Alpha3SpecValidation {
  caCertificateRefs?: BackendTlsPolicyV1Alpha3SpecValidationCaCertificateRefs[] | undefined;
  hostname: string;
  subjectAltNames?: BackendTlsPolicyV1Alpha3SpecValidationSubjectAltNames[] | undefined;
  wellKnownCACertificates?: string | undefined;
}

export interface BackendTlsPolicyV1Alpha3SpecValidationCaCertificateRefs {
  group: string;
  kind: string;
  name: string;
}

export interface BackendTlsPolicyV1Alpha3SpecValidationSubjectAltNames {
  hostname?: string | undefined;
  type: BackendTlsPolicyV1Alpha3SpecValidationSubjectAltNamesType;
  uri?: string | undefined;
}

export type BackendTlsPolicyV1Alpha3SpecValidationSubjectAltNamesType = 'Hostname' | 'URI';

export interface GatewayProps {
  spec: GatewaySpec;
}

export interface GatewaySpec {
  addresses?: GatewaySpecAddresses[] | undefined;
  allowedListeners?: GatewaySpecAllowedListeners | undefined;
  gatewayClassName: string;
  infrastructure?: GatewaySpecInfrastructure | undefined;
  listeners: GatewaySpecListeners[];
  tls?: GatewaySpecTls | undefined;
}

export interface GatewaySpecAddresses {
  type?: string | undefined;
  value?: string | undefined;
}

export interface GatewaySpecAllowedListeners {
  namespaces?: GatewaySpecAllowedListenersNamespaces | undefined;
}

export interface GatewaySpecInfrastructure {
  annotations?: Record<string, string> | undefined;
  labels?: Record<string, string> | undefined;
  parametersRef?: GatewaySpecInfrastructureParametersRef | undefined;
}

export interface GatewaySpecListeners {
  allowedRoutes?: GatewaySpecListenersAllowedRoutes | undefined;
  hostname?: string | undefined;
  name: string;
  port: number;
  protocol: string;
  tls?: GatewaySpecListenersTls | undefined;
}

export interface GatewaySpecTls {
  backend?: GatewaySpecTlsBackend | undefined;
  frontend?: GatewaySpecTlsFrontend | undefined;
}

export interface GatewaySpecAllowedListenersNamespaces {
  from?: GatewaySpecAllowedListenersNamespacesFrom | undefined;
  selector?: GatewaySpecAllowedListenersNamespacesSelector | undefined;
}

export interface GatewaySpecInfrastructureParametersRef {
  group: string;
  kind: string;
  name: string;
}

export interface GatewaySpecListenersAllowedRoutes {
  kinds?: GatewaySpecListenersAllowedRoutesKinds[] | undefined;
  namespaces?: GatewaySpecListenersAllowedRoutesNamespaces | undefined;
}

export interface GatewaySpecListenersTls {
  certificateRefs?: GatewaySpecListenersTlsCertificateRefs[] | undefined;
  mode?: GatewaySpecListenersTlsMode | undefined;
  options?: Record<string, string> | undefined;
}

export interface GatewaySpecTlsBackend {
  clientCertificateRef?: GatewaySpecTlsBackendClientCertificateRef | undefined;
}

export interface GatewaySpecTlsFrontend {
  default: GatewaySpecTlsFrontendDefault;
  perPort?: GatewaySpecTlsFrontendPerPort[] | undefined;
}

export type GatewaySpecAllowedListenersNamespacesFrom = 'All' | 'Selector' | 'Same' | 'None';

export interface GatewaySpecAllowedListenersNamespacesSelector {
  matchExpressions?: GatewaySpecAllowedListenersNamespacesSelectorMatchExpressions[] | undefined;
  matchLabels?: Record<string, string> | undefined;
}

export interface GatewaySpecListenersAllowedRoutesKinds {
  group?: string | undefined;
  kind: string;
}

export interface GatewaySpecListenersAllowedRoutesNamespaces {
  from?: GatewaySpecListenersAllowedRoutesNamespacesFrom | undefined;
  selector?: GatewaySpecListenersAllowedRoutesNamespacesSelector | undefined;
}

export interface GatewaySpecListenersTlsCertificateRefs {
  group?: string | undefined;
  kind?: string | undefined;
  name: string;
  namespace?: string | undefined;
}

export type GatewaySpecListenersTlsMode = 'Terminate' | 'Passthrough';

export interface GatewaySpecTlsBackendClientCertificateRef {
  group?: string | undefined;
  kind?: string | undefined;
  name: string;
  namespace?: string | undefined;
}

export interface GatewaySpecTlsFrontendDefault {
  validation?: GatewaySpecTlsFrontendDefaultValidation | undefined;
}

export interface GatewaySpecTlsFrontendPerPort {
  port: number;
  tls: GatewaySpecTlsFrontendPerPortTls;
}

export interface GatewaySpecAllowedListenersNamespacesSelectorMatchExpressions {
  key: string;
  operator: string;
  values?: string[] | undefined;
}

export type GatewaySpecListenersAllowedRoutesNamespacesFrom = 'All' | 'Selector' | 'Same';

export interface GatewaySpecListenersAllowedRoutesNamespacesSelector {
  matchExpressions?: GatewaySpecListenersAllowedRoutesNamespacesSelectorMatchExpressions[] | undefined;
  matchLabels?: Record<string, string> | undefined;
}

export interface GatewaySpecTlsFrontendDefaultValidation {
  caCertificateRefs: GatewaySpecTlsFrontendDefaultValidationCaCertificateRefs[];
  mode?: GatewaySpecTlsFrontendDefaultValidationMode | undefined;
}

export interface GatewaySpecTlsFrontendPerPortTls {
  validation?: GatewaySpecTlsFrontendPerPortTlsValidation | undefined;
}

export interface GatewaySpecListenersAllowedRoutesNamespacesSelectorMatchExpressions {
  key: string;
  operator: string;
  values?: string[] | undefined;
}

export interface GatewaySpecTlsFrontendDefaultValidationCaCertificateRefs {
  group: string;
  kind: string;
  name: string;
  namespace?: string | undefined;
}

export type GatewaySpecTlsFrontendDefaultValidationMode = 'AllowValidOnly' | 'AllowInsecureFallback';

export interface GatewaySpecTlsFrontendPerPortTlsValidation {
  caCertificateRefs: GatewaySpecTlsFrontendPerPortTlsValidationCaCertificateRefs[];
  mode?: GatewaySpecTlsFrontendPerPortTlsValidationMode | undefined;
}

export interface GatewaySpecTlsFrontendPerPortTlsValidationCaCertificateRefs {
  group: string;
  kind: string;
  name: string;
  namespace?: string | undefined;
}

export type GatewaySpecTlsFrontendPerPortTlsValidationMode = 'AllowValidOnly' | 'AllowInsecureFallback';

export interface GatewayV1Beta1Props {
  spec: GatewayV1Beta1Spec;
}

export interface GatewayV1Beta1Spec {
  addresses?: GatewayV1Beta1SpecAddresses[] | undefined;
  allowedListeners?: GatewayV1Beta1SpecAllowedListeners | undefined;
  gatewayClassName: string;
  infrastructure?: GatewayV1Beta1SpecInfrastructure | undefined;
  listeners: GatewayV1Beta1SpecListeners[];
  tls?: GatewayV1Beta1SpecTls | undefined;
}

export interface GatewayV1Beta1SpecAddresses {
  type?: string | undefined;
  value?: string | undefined;
}

export interface GatewayV1Beta1SpecAllowedListeners {
  namespaces?: GatewayV1Beta1SpecAllowedListenersNamespaces | undefined;
}

export interface GatewayV1Beta1SpecInfrastructure {
  annotations?: Record<string, string> | undefined;
  labels?: Record<string, string> | undefined;
  parametersRef?: GatewayV1Beta1SpecInfrastructureParametersRef | undefined;
}

export interface GatewayV1Beta1SpecListeners {
  allowedRoutes?: GatewayV1Beta1SpecListenersAllowedRoutes | undefined;
  hostname?: string | undefined;
  name: string;
  port: number;
  protocol: string;
  tls?: GatewayV1Beta1SpecListenersTls | undefined;
}

export interface GatewayV1Beta1SpecTls {
  backend?: GatewayV1Beta1SpecTlsBackend | undefined;
  frontend?: GatewayV1Beta1SpecTlsFrontend | undefined;
}

export interface GatewayV1Beta1SpecAllowedListenersNamespaces {
  from?: GatewayV1Beta1SpecAllowedListenersNamespacesFrom | undefined;
  selector?: GatewayV1Beta1SpecAllowedListenersNamespacesSelector | undefined;
}

export interface GatewayV1Beta1SpecInfrastructureParametersRef {
  group: string;
  kind: string;
  name: string;
}

export interface GatewayV1Beta1SpecListenersAllowedRoutes {
  kinds?: GatewayV1Beta1SpecListenersAllowedRoutesKinds[] | undefined;
  namespaces?: GatewayV1Beta1SpecListenersAllowedRoutesNamespaces | undefined;
}

export interface GatewayV1Beta1SpecListenersTls {
  certificateRefs?: GatewayV1Beta1SpecListenersTlsCertificateRefs[] | undefined;
  mode?: GatewayV1Beta1SpecListenersTlsMode | undefined;
  options?: Record<string, string> | undefined;
}

export interface GatewayV1Beta1SpecTlsBackend {
  clientCertificateRef?: GatewayV1Beta1SpecTlsBackendClientCertificateRef | undefined;
}

export interface GatewayV1Beta1SpecTlsFrontend {
  default: GatewayV1Beta1SpecTlsFrontendDefault;
  perPort?: GatewayV1Beta1SpecTlsFrontendPerPort[] | undefined;
}

export type GatewayV1Beta1SpecAllowedListenersNamespacesFrom = 'All' | 'Selector' | 'Same' | 'None';

export interface GatewayV1Beta1SpecAllowedListenersNamespacesSelector {
  matchExpressions?: GatewayV1Beta1SpecAllowedListenersNamespacesSelectorMatchExpressions[] | undefined;
  matchLabels?: Record<string, string> | undefined;
}

export interface GatewayV1Beta1SpecListenersAllowedRoutesKinds {
  group?: string | undefined;
  kind: string;
}

export interface GatewayV1Beta1SpecListenersAllowedRoutesNamespaces {
  from?: GatewayV1Beta1SpecListenersAllowedRoutesNamespacesFrom | undefined;
  selector?: GatewayV1Beta1SpecListenersAllowedRoutesNamespacesSelector | undefined;
}

export interface GatewayV1Beta1SpecListenersTlsCertificateRefs {
  group?: string | undefined;
  kind?: string | undefined;
  name: string;
  namespace?: string | undefined;
}

export type GatewayV1Beta1SpecListenersTlsMode = 'Terminate' | 'Passthrough';

export interface GatewayV1Beta1SpecTlsBackendClientCertificateRef {
  group?: string | undefined;
  kind?: string | undefined;
  name: string;
  namespace?: string | undefined;
}

export interface GatewayV1Beta1SpecTlsFrontendDefault {
  validation?: GatewayV1Beta1SpecTlsFrontendDefaultValidation | undefined;
}

export interface GatewayV1Beta1SpecTlsFrontendPerPort {
  port: number;
  tls: GatewayV1Beta1SpecTlsFrontendPerPortTls;
}

export interface GatewayV1Beta1SpecAllowedListenersNamespacesSelectorMatchExpressions {
  key: string;
  operator: string;
  values?: string[] | undefined;
}

export type GatewayV1Beta1SpecListenersAllowedRoutesNamespacesFrom = 'All' | 'Selector' | 'Same';

export interface GatewayV1Beta1SpecListenersAllowedRoutesNamespacesSelector {
  matchExpressions?: GatewayV1Beta1SpecListenersAllowedRoutesNamespacesSelectorMatchExpressions[] | undefined;
  matchLabels?: Record<string, string> | undefined;
}

export interface GatewayV1Beta1SpecTlsFrontendDefaultValidation {
  caCertificateRefs: GatewayV1Beta1SpecTlsFrontendDefaultValidationCaCertificateRefs[];
  mode?: GatewayV1Beta1SpecTlsFrontendDefaultValidationMode | undefined;
}

export interface GatewayV1Beta1SpecTlsFrontendPerPortTls {
  validation?: GatewayV1Beta1SpecTlsFrontendPerPortTlsValidation | undefined;
}

export interface GatewayV1Beta1SpecListenersAllowedRoutesNamespacesSelectorMatchExpressions {
  key: string;
  operator: string;
  values?: string[] | undefined;
}

export interface GatewayV1Beta1SpecTlsFrontendDefaultValidationCaCertificateRefs {
  group: string;
  kind: string;
  name: string;
  namespace?: string | undefined;
}

export type GatewayV1Beta1SpecTlsFrontendDefaultValidationMode = 'AllowValidOnly' | 'AllowInsecureFallback';

export interface GatewayV1Beta1SpecTlsFrontendPerPortTlsValidation {
  caCertificateRefs: GatewayV1Beta1SpecTlsFrontendPerPortTlsValidationCaCertificateRefs[];
  mode?: GatewayV1Beta1SpecTlsFrontendPerPortTlsValidationMode | undefined;
}

export interface GatewayV1Beta1SpecTlsFrontendPerPortTlsValidationCaCertificateRefs {
  group: string;
  kind: string;
  name: string;
  namespace?: string | undefined;
}

export type GatewayV1Beta1SpecTlsFrontendPerPortTlsValidationMode = 'AllowValidOnly' | 'AllowInsecureFallback';

export interface HttpRouteProps {
  spec: HttpRouteSpec;
}

export interface HttpRouteSpec {
  hostnames?: string[] | undefined;
  parentRefs?: HttpRouteSpecParentRefs[] | undefined;
  rules?: HttpRouteSpecRules[] | undefined;
}

export interface HttpRouteSpecParentRefs {
  group?: string | undefined;
  kind?: string | undefined;
  name: string;
  namespace?: string | undefined;
  port?: number | undefined;
  sectionName?: string | undefined;
}

export interface HttpRouteSpecRules {
  backendRefs?: HttpRouteSpecRulesBackendRefs[] | undefined;
  filters?: HttpRouteSpecRulesFilters[] | undefined;
  matches?: HttpRouteSpecRulesMatches[] | undefined;
  name?: string | undefined;
  timeouts?: HttpRouteSpecRulesTimeouts | undefined;
}

export interface HttpRouteSpecRulesBackendRefs {
  filters?: HttpRouteSpecRulesBackendRefsFilters[] | undefined;
  group?: string | undefined;
  kind?: string | undefined;
  name: string;
  namespace?: string | undefined;
  port?: number | undefined;
  weight?: number | undefined;
}

export interface HttpRouteSpecRulesFilters {
  cors?: HttpRouteSpecRulesFiltersCors | undefined;
  extensionRef?: HttpRouteSpecRulesFiltersExtensionRef | undefined;
  requestHeaderModifier?: HttpRouteSpecRulesFiltersRequestHeaderModifier | undefined;
  requestMirror?: HttpRouteSpecRulesFiltersRequestMirror | undefined;
  requestRedirect?: HttpRouteSpecRulesFiltersRequestRedirect | undefined;
  responseHeaderModifier?: HttpRouteSpecRulesFiltersResponseHeaderModifier | undefined;
  type: HttpRouteSpecRulesFiltersType;
  urlRewrite?: HttpRouteSpecRulesFiltersUrlRewrite | undefined;
}

export interface HttpRouteSpecRulesMatches {
  headers?: HttpRouteSpecRulesMatchesHeaders[] | undefined;
  method?: HttpRouteSpecRulesMatchesMethod | undefined;
  path?: HttpRouteSpecRulesMatchesPath | undefined;
  queryParams?: HttpRouteSpecRulesMatchesQueryParams[] | undefined;
}

export interface HttpRouteSpecRulesTimeouts {
  backendRequest?: string | undefined;
  request?: string | undefined;
}

export interface HttpRouteSpecRulesBackendRefsFilters {
  cors?: HttpRouteSpecRulesBackendRefsFiltersCors | undefined;
  extensionRef?: HttpRouteSpecRulesBackendRefsFiltersExtensionRef | undefined;
  requestHeaderModifier?: HttpRouteSpecRulesBackendRefsFiltersRequestHeaderModifier | undefined;
  requestMirror?: HttpRouteSpecRulesBackendRefsFiltersRequestMirror | undefined;
  requestRedirect?: HttpRouteSpecRulesBackendRefsFiltersRequestRedirect | undefined;
  responseHeaderModifier?: HttpRouteSpecRulesBackendRefsFiltersResponseHeaderModifier | undefined;
  type: HttpRouteSpecRulesBackendRefsFiltersType;
  urlRewrite?: HttpRouteSpecRulesBackendRefsFiltersUrlRewrite | undefined;
}

export interface HttpRouteSpecRulesFiltersCors {
  allowCredentials?: boolean | undefined;
  allowHeaders?: string[] | undefined;
  allowMethods?: HttpRouteSpecRulesFiltersCorsAllowMethods[] | undefined;
  allowOrigins?: string[] | undefined;
  exposeHeaders?: string[] | undefined;
  maxAge?: number | undefined;
}

export interface HttpRouteSpecRulesFiltersExtensionRef {
  group: string;
  kind: string;
  name: string;
}

export interface HttpRouteSpecRulesFiltersRequestHeaderModifier {
  add?: HttpRouteSpecRulesFiltersRequestHeaderModifierAdd[] | undefined;
  remove?: string[] | undefined;
  set?: HttpRouteSpecRulesFiltersRequestHeaderModifierSet[] | undefined;
}

export interface HttpRouteSpecRulesFiltersRequestMirror {
  backendRef: HttpRouteSpecRulesFiltersRequestMirrorBackendRef;
  fraction?: HttpRouteSpecRulesFiltersRequestMirrorFraction | undefined;
  percent?: number | undefined;
}

export interface HttpRouteSpecRulesFiltersRequestRedirect {
  hostname?: string | undefined;
  path?: HttpRouteSpecRulesFiltersRequestRedirectPath | undefined;
  port?: number | undefined;
  scheme?: HttpRouteSpecRulesFiltersRequestRedirectScheme | undefined;
  statusCode?: HttpRouteSpecRulesFiltersRequestRedirectStatusCode | undefined;
}

export interface HttpRouteSpecRulesFiltersResponseHeaderModifier {
  add?: HttpRouteSpecRulesFiltersResponseHeaderModifierAdd[] | undefined;
  remove?: string[] | undefined;
  set?: HttpRouteSpecRulesFiltersResponseHeaderModifierSet[] | undefined;
}

export type HttpRouteSpecRulesFiltersType = 'RequestHeaderModifier' | 'ResponseHeaderModifier' | 'RequestMirror' | 'RequestRedirect' | 'URLRewrite' | 'ExtensionRef' | 'CORS';

export interface HttpRouteSpecRulesFiltersUrlRewrite {
  hostname?: string | undefined;
  path?: HttpRouteSpecRulesFiltersUrlRewritePath | undefined;
}

export interface HttpRouteSpecRulesMatchesHeaders {
  name: string;
  type?: HttpRouteSpecRulesMatchesHeadersType | undefined;
  value: string;
}

export type HttpRouteSpecRulesMatchesMethod = 'GET' | 'HEAD' | 'POST' | 'PUT' | 'DELETE' | 'CONNECT' | 'OPTIONS' | 'TRACE' | 'PATCH';

export interface HttpRouteSpecRulesMatchesPath {
  type?: HttpRouteSpecRulesMatchesPathType | undefined;
  value?: string | undefined;
}

export interface HttpRouteSpecRulesMatchesQueryParams {
  name: string;
  type?: HttpRouteSpecRulesMatchesQueryParamsType | undefined;
  value: string;
}

export interface HttpRouteSpecRulesBackendRefsFiltersCors {
  allowCredentials?: boolean | undefined;
  allowHeaders?: string[] | undefined;
  allowMethods?: HttpRouteSpecRulesBackendRefsFiltersCorsAllowMethods[] | undefined;
  allowOrigins?: string[] | undefined;
  exposeHeaders?: string[] | undefined;
  maxAge?: number | undefined;
}

export interface HttpRouteSpecRulesBackendRefsFiltersExtensionRef {
  group: string;
  kind: string;
  name: string;
}

export interface HttpRouteSpecRulesBackendRefsFiltersRequestHeaderModifier {
  add?: HttpRouteSpecRulesBackendRefsFiltersRequestHeaderModifierAdd[] | undefined;
  remove?: string[] | undefined;
  set?: HttpRouteSpecRulesBackendRefsFiltersRequestHeaderModifierSet[] | undefined;
}

export interface HttpRouteSpecRulesBackendRefsFiltersRequestMirror {
  backendRef: HttpRouteSpecRulesBackendRefsFiltersRequestMirrorBackendRef;
  fraction?: HttpRouteSpecRulesBackendRefsFiltersRequestMirrorFraction | undefined;
  percent?: number | undefined;
}

export interface HttpRouteSpecRulesBackendRefsFiltersRequestRedirect {
  hostname?: string | undefined;
  path?: HttpRouteSpecRulesBackendRefsFiltersRequestRedirectPath | undefined;
  port?: number | undefined;
  scheme?: HttpRouteSpecRulesBackendRefsFiltersRequestRedirectScheme | undefined;
  statusCode?: HttpRouteSpecRulesBackendRefsFiltersRequestRedirectStatusCode | undefined;
}

export interface HttpRouteSpecRulesBackendRefsFiltersResponseHeaderModifier {
  add?: HttpRouteSpecRulesBackendRefsFiltersResponseHeaderModifierAdd[] | undefined;
  remove?: string[] | undefined;
  set?: HttpRouteSpecRulesBackendRefsFiltersResponseHeaderModifierSet[] | undefined;
}

export type HttpRouteSpecRulesBackendRefsFiltersType = 'RequestHeaderModifier' | 'ResponseHeaderModifier' | 'RequestMirror' | 'RequestRedirect' | 'URLRewrite' | 'ExtensionRef' | 'CORS';

export interface HttpRouteSpecRulesBackendRefsFiltersUrlRewrite {
  hostname?: string | undefined;
  path?: HttpRouteSpecRulesBackendRefsFiltersUrlRewritePath | undefined;
}

export type HttpRouteSpecRulesFiltersCorsAllowMethods = 'GET' | 'HEAD' | 'POST' | 'PUT' | 'DELETE' | 'CONNECT' | 'OPTIONS' | 'TRACE' | 'PATCH' | '*';

export interface HttpRouteSpecRulesFiltersRequestHeaderModifierAdd {
  name: string;
  value: string;
}

export interface HttpRouteSpecRulesFiltersRequestHeaderModifierSet {
  name: string;
  value: string;
}

export interface HttpRouteSpecRulesFiltersRequestMirrorBackendRef {
  group?: string | undefined;
  kind?: string | undefined;
  name: string;
  namespace?: string | undefined;
  port?: number | undefined;
}

export interface HttpRouteSpecRulesFiltersRequestMirrorFraction {
  denominator?: number | undefined;
  numerator: number;
}

export interface HttpRouteSpecRulesFiltersRequestRedirectPath {
  replaceFullPath?: string | undefined;
  replacePrefixMatch?: string | undefined;
  type: HttpRouteSpecRulesFiltersRequestRedirectPathType;
}

export type HttpRouteSpecRulesFiltersRequestRedirectScheme = 'http' | 'https';

export type HttpRouteSpecRulesFiltersRequestRedirectStatusCode = 301 | 302 | 303 | 307 | 308;

export interface HttpRouteSpecRulesFiltersResponseHeaderModifierAdd {
  name: string;
  value: string;
}

export interface HttpRouteSpecRulesFiltersResponseHeaderModifierSet {
  name: string;
  value: string;
}

export interface HttpRouteSpecRulesFiltersUrlRewritePath {
  replaceFullPath?: string | undefined;
  replacePrefixMatch?: string | undefined;
  type: HttpRouteSpecRulesFiltersUrlRewritePathType;
}

export type HttpRouteSpecRulesMatchesHeadersType = 'Exact' | 'RegularExpression';

export type HttpRouteSpecRulesMatchesPathType = 'Exact' | 'PathPrefix' | 'RegularExpression';

export type HttpRouteSpecRulesMatchesQueryParamsType = 'Exact' | 'RegularExpression';

export type HttpRouteSpecRulesBackendRefsFiltersCorsAllowMethods = 'GET' | 'HEAD' | 'POST' | 'PUT' | 'DELETE' | 'CONNECT' | 'OPTIONS' | 'TRACE' | 'PATCH' | '*';

export interface HttpRouteSpecRulesBackendRefsFiltersRequestHeaderModifierAdd {
  name: string;
  value: string;
}

export interface HttpRouteSpecRulesBackendRefsFiltersRequestHeaderModifierSet {
  name: string;
  value: string;
}

export interface HttpRouteSpecRulesBackendRefsFiltersRequestMirrorBackendRef {
  group?: string | undefined;
  kind?: string | undefined;
  name: string;
  namespace?: string | undefined;
  port?: number | undefined;
}

export interface HttpRouteSpecRulesBackendRefsFiltersRequestMirrorFraction {
  denominator?: number | undefined;
  numerator: number;
}

export interface HttpRouteSpecRulesBackendRefsFiltersRequestRedirectPath {
  replaceFullPath?: string | undefined;
  replacePrefixMatch?: string | undefined;
  type: HttpRouteSpecRulesBackendRefsFiltersRequestRedirectPathType;
}

export type HttpRouteSpecRulesBackendRefsFiltersRequestRedirectScheme = 'http' | 'https';

export type HttpRouteSpecRulesBackendRefsFiltersRequestRedirectStatusCode = 301 | 302 | 303 | 307 | 308;

export interface HttpRouteSpecRulesBackendRefsFiltersResponseHeaderModifierAdd {
  name: string;
  value: string;
}

export interface HttpRouteSpecRulesBackendRefsFiltersResponseHeaderModifierSet {
  name: string;
  value: string;
}

export interface HttpRouteSpecRulesBackendRefsFiltersUrlRewritePath {
  replaceFullPath?: string | undefined;
  replacePrefixMatch?: string | undefined;
  type: HttpRouteSpecRulesBackendRefsFiltersUrlRewritePathType;
}

export type HttpRouteSpecRulesFiltersRequestRedirectPathType = 'ReplaceFullPath' | 'ReplacePrefixMatch';

export type HttpRouteSpecRulesFiltersUrlRewritePathType = 'ReplaceFullPath' | 'ReplacePrefixMatch';

export type HttpRouteSpecRulesBackendRefsFiltersRequestRedirectPathType = 'ReplaceFullPath' | 'ReplacePrefixMatch';

export type HttpRouteSpecRulesBackendRefsFiltersUrlRewritePathType = 'ReplaceFullPath' | 'ReplacePrefixMatch';

export interface HttpRouteV1Beta1Props {
  spec: HttpRouteV1Beta1Spec;
}

export interface HttpRouteV1Beta1Spec {
  hostnames?: string[] | undefined;
  parentRefs?: HttpRouteV1Beta1SpecParentRefs[] | undefined;
  rules?: HttpRouteV1Beta1SpecRules[] | undefined;
}

export interface HttpRouteV1Beta1SpecParentRefs {
  group?: string | undefined;
  kind?: string | undefined;
  name: string;
  namespace?: string | undefined;
  port?: number | undefined;
  sectionName?: string | undefined;
}

export interface HttpRouteV1Beta1SpecRules {
  backendRefs?: HttpRouteV1Beta1SpecRulesBackendRefs[] | undefined;
  filters?: HttpRouteV1Beta1SpecRulesFilters[] | undefined;
  matches?: HttpRouteV1Beta1SpecRulesMatches[] | undefined;
  name?: string | undefined;
  timeouts?: HttpRouteV1Beta1SpecRulesTimeouts | undefined;
}

export interface HttpRouteV1Beta1SpecRulesBackendRefs {
  filters?: HttpRouteV1Beta1SpecRulesBackendRefsFilters[] | undefined;
  group?: string | undefined;
  kind?: string | undefined;
  name: string;
  namespace?: string | undefined;
  port?: number | undefined;
  weight?: number | undefined;
}

export interface HttpRouteV1Beta1SpecRulesFilters {
  cors?: HttpRouteV1Beta1SpecRulesFiltersCors | undefined;
  extensionRef?: HttpRouteV1Beta1SpecRulesFiltersExtensionRef | undefined;
  requestHeaderModifier?: HttpRouteV1Beta1SpecRulesFiltersRequestHeaderModifier | undefined;
  requestMirror?: HttpRouteV1Beta1SpecRulesFiltersRequestMirror | undefined;
  requestRedirect?: HttpRouteV1Beta1SpecRulesFiltersRequestRedirect | undefined;
  responseHeaderModifier?: HttpRouteV1Beta1SpecRulesFiltersResponseHeaderModifier | undefined;
  type: HttpRouteV1Beta1SpecRulesFiltersType;
  urlRewrite?: HttpRouteV1Beta1SpecRulesFiltersUrlRewrite | undefined;
}

export interface HttpRouteV1Beta1SpecRulesMatches {
  headers?: HttpRouteV1Beta1SpecRulesMatchesHeaders[] | undefined;
  method?: HttpRouteV1Beta1SpecRulesMatchesMethod | undefined;
  path?: HttpRouteV1Beta1SpecRulesMatchesPath | undefined;
  queryParams?: HttpRouteV1Beta1SpecRulesMatchesQueryParams[] | undefined;
}

export interface HttpRouteV1Beta1SpecRulesTimeouts {
  backendRequest?: string | undefined;
  request?: string | undefined;
}

export interface HttpRouteV1Beta1SpecRulesBackendRefsFilters {
  cors?: HttpRouteV1Beta1SpecRulesBackendRefsFiltersCors | undefined;
  extensionRef?: HttpRouteV1Beta1SpecRulesBackendRefsFiltersExtensionRef | undefined;
  requestHeaderModifier?: HttpRouteV1Beta1SpecRulesBackendRefsFiltersRequestHeaderModifier | undefined;
  requestMirror?: HttpRouteV1Beta1SpecRulesBackendRefsFiltersRequestMirror | undefined;
  requestRedirect?: HttpRouteV1Beta1SpecRulesBackendRefsFiltersRequestRedirect | undefined;
  responseHeaderModifier?: HttpRouteV1Beta1SpecRulesBackendRefsFiltersResponseHeaderModifier | undefined;
  type: HttpRouteV1Beta1SpecRulesBackendRefsFiltersType;
  urlRewrite?: HttpRouteV1Beta1SpecRulesBackendRefsFiltersUrlRewrite | undefined;
}

export interface HttpRouteV1Beta1SpecRulesFiltersCors {
  allowCredentials?: boolean | undefined;
  allowHeaders?: string[] | undefined;
  allowMethods?: HttpRouteV1Beta1SpecRulesFiltersCorsAllowMethods[] | undefined;
  allowOrigins?: string[] | undefined;
  exposeHeaders?: string[] | undefined;
  maxAge?: number | undefined;
}

export interface HttpRouteV1Beta1SpecRulesFiltersExtensionRef {
  group: string;
  kind: string;
  name: string;
}

export interface HttpRouteV1Beta1SpecRulesFiltersRequestHeaderModifier {
  add?: HttpRouteV1Beta1SpecRulesFiltersRequestHeaderModifierAdd[] | undefined;
  remove?: string[] | undefined;
  set?: HttpRouteV1Beta1SpecRulesFiltersRequestHeaderModifierSet[] | undefined;
}

export interface HttpRouteV1Beta1SpecRulesFiltersRequestMirror {
  backendRef: HttpRouteV1Beta1SpecRulesFiltersRequestMirrorBackendRef;
  fraction?: HttpRouteV1Beta1SpecRulesFiltersRequestMirrorFraction | undefined;
  percent?: number | undefined;
}

export interface HttpRouteV1Beta1SpecRulesFiltersRequestRedirect {
  hostname?: string | undefined;
  path?: HttpRouteV1Beta1SpecRulesFiltersRequestRedirectPath | undefined;
  port?: number | undefined;
  scheme?: HttpRouteV1Beta1SpecRulesFiltersRequestRedirectScheme | undefined;
  statusCode?: HttpRouteV1Beta1SpecRulesFiltersRequestRedirectStatusCode | undefined;
}

export interface HttpRouteV1Beta1SpecRulesFiltersResponseHeaderModifier {
  add?: HttpRouteV1Beta1SpecRulesFiltersResponseHeaderModifierAdd[] | undefined;
  remove?: string[] | undefined;
  set?: HttpRouteV1Beta1SpecRulesFiltersResponseHeaderModifierSet[] | undefined;
}

export type HttpRouteV1Beta1SpecRulesFiltersType = 'RequestHeaderModifier' | 'ResponseHeaderModifier' | 'RequestMirror' | 'RequestRedirect' | 'URLRewrite' | 'ExtensionRef' | 'CORS';

export interface HttpRouteV1Beta1SpecRulesFiltersUrlRewrite {
  hostname?: string | undefined;
  path?: HttpRouteV1Beta1SpecRulesFiltersUrlRewritePath | undefined;
}

export interface HttpRouteV1Beta1SpecRulesMatchesHeaders {
  name: string;
  type?: HttpRouteV1Beta1SpecRulesMatchesHeadersType | undefined;
  value: string;
}

export type HttpRouteV1Beta1SpecRulesMatchesMethod = 'GET' | 'HEAD' | 'POST' | 'PUT' | 'DELETE' | 'CONNECT' | 'OPTIONS' | 'TRACE' | 'PATCH';

export interface HttpRouteV1Beta1SpecRulesMatchesPath {
  type?: HttpRouteV1Beta1SpecRulesMatchesPathType | undefined;
  value?: string | undefined;
}

export interface HttpRouteV1Beta1SpecRulesMatchesQueryParams {
  name: string;
  type?: HttpRouteV1Beta1SpecRulesMatchesQueryParamsType | undefined;
  value: string;
}

export interface HttpRouteV1Beta1SpecRulesBackendRefsFiltersCors {
  allowCredentials?: boolean | undefined;
  allowHeaders?: string[] | undefined;
  allowMethods?: HttpRouteV1Beta1SpecRulesBackendRefsFiltersCorsAllowMethods[] | undefined;
  allowOrigins?: string[] | undefined;
  exposeHeaders?: string[] | undefined;
  maxAge?: number | undefined;
}

export interface HttpRouteV1Beta1SpecRulesBackendRefsFiltersExtensionRef {
  group: string;
  kind: string;
  name: string;
}

export interface HttpRouteV1Beta1SpecRulesBackendRefsFiltersRequestHeaderModifier {
  add?: HttpRouteV1Beta1SpecRulesBackendRefsFiltersRequestHeaderModifierAdd[] | undefined;
  remove?: string[] | undefined;
  set?: HttpRouteV1Beta1SpecRulesBackendRefsFiltersRequestHeaderModifierSet[] | undefined;
}

export interface HttpRouteV1Beta1SpecRulesBackendRefsFiltersRequestMirror {
  backendRef: HttpRouteV1Beta1SpecRulesBackendRefsFiltersRequestMirrorBackendRef;
  fraction?: HttpRouteV1Beta1SpecRulesBackendRefsFiltersRequestMirrorFraction | undefined;
  percent?: number | undefined;
}

export interface HttpRouteV1Beta1SpecRulesBackendRefsFiltersRequestRedirect {
  hostname?: string | undefined;
  path?: HttpRouteV1Beta1SpecRulesBackendRefsFiltersRequestRedirectPath | undefined;
  port?: number | undefined;
  scheme?: HttpRouteV1Beta1SpecRulesBackendRefsFiltersRequestRedirectScheme | undefined;
  statusCode?: HttpRouteV1Beta1SpecRulesBackendRefsFiltersRequestRedirectStatusCode | undefined;
}

export interface HttpRouteV1Beta1SpecRulesBackendRefsFiltersResponseHeaderModifier {
  add?: HttpRouteV1Beta1SpecRulesBackendRefsFiltersResponseHeaderModifierAdd[] | undefined;
  remove?: string[] | undefined;
  set?: HttpRouteV1Beta1SpecRulesBackendRefsFiltersResponseHeaderModifierSet[] | undefined;
}

export type HttpRouteV1Beta1SpecRulesBackendRefsFiltersType = 'RequestHeaderModifier' | 'ResponseHeaderModifier' | 'RequestMirror' | 'RequestRedirect' | 'URLRewrite' | 'ExtensionRef' | 'CORS';

export interface HttpRouteV1Beta1SpecRulesBackendRefsFiltersUrlRewrite {
  hostname?: string | undefined;
  path?: HttpRouteV1Beta1SpecRulesBackendRefsFiltersUrlRewritePath | undefined;
}

export type HttpRouteV1Beta1SpecRulesFiltersCorsAllowMethods = 'GET' | 'HEAD' | 'POST' | 'PUT' | 'DELETE' | 'CONNECT' | 'OPTIONS' | 'TRACE' | 'PATCH' | '*';

export interface HttpRouteV1Beta1SpecRulesFiltersRequestHeaderModifierAdd {
  name: string;
  value: string;
}

export interface HttpRouteV1Beta1SpecRulesFiltersRequestHeaderModifierSet {
  name: string;
  value: string;
}

export interface HttpRouteV1Beta1SpecRulesFiltersRequestMirrorBackendRef {
  group?: string | undefined;
  kind?: string | undefined;
  name: string;
  namespace?: string | undefined;
  port?: number | undefined;
}

export interface HttpRouteV1Beta1SpecRulesFiltersRequestMirrorFraction {
  denominator?: number | undefined;
  numerator: number;
}

export interface HttpRouteV1Beta1SpecRulesFiltersRequestRedirectPath {
  replaceFullPath?: string | undefined;
  replacePrefixMatch?: string | undefined;
  type: HttpRouteV1Beta1SpecRulesFiltersRequestRedirectPathType;
}

export type HttpRouteV1Beta1SpecRulesFiltersRequestRedirectScheme = 'http' | 'https';

export type HttpRouteV1Beta1SpecRulesFiltersRequestRedirectStatusCode = 301 | 302 | 303 | 307 | 308;

export interface HttpRouteV1Beta1SpecRulesFiltersResponseHeaderModifierAdd {
  name: string;
  value: string;
}

export interface HttpRouteV1Beta1SpecRulesFiltersResponseHeaderModifierSet {
  name: string;
  value: string;
}

export interface HttpRouteV1Beta1SpecRulesFiltersUrlRewritePath {
  replaceFullPath?: string | undefined;
  replacePrefixMatch?: string | undefined;
  type: HttpRouteV1Beta1SpecRulesFiltersUrlRewritePathType;
}

export type HttpRouteV1Beta1SpecRulesMatchesHeadersType = 'Exact' | 'RegularExpression';

export type HttpRouteV1Beta1SpecRulesMatchesPathType = 'Exact' | 'PathPrefix' | 'RegularExpression';

export type HttpRouteV1Beta1SpecRulesMatchesQueryParamsType = 'Exact' | 'RegularExpression';

export type HttpRouteV1Beta1SpecRulesBackendRefsFiltersCorsAllowMethods = 'GET' | 'HEAD' | 'POST' | 'PUT' | 'DELETE' | 'CONNECT' | 'OPTIONS' | 'TRACE' | 'PATCH' | '*';

export interface HttpRouteV1Beta1SpecRulesBackendRefsFiltersRequestHeaderModifierAdd {
  name: string;
  value: string;
}

export interface HttpRouteV1Beta1SpecRulesBackendRefsFiltersRequestHeaderModifierSet {
  name: string;
  value: string;
}

export interface HttpRouteV1Beta1SpecRulesBackendRefsFiltersRequestMirrorBackendRef {
  group?: string | undefined;
  kind?: string | undefined;
  name: string;
  namespace?: string | undefined;
  port?: number | undefined;
}

export interface HttpRouteV1Beta1SpecRulesBackendRefsFiltersRequestMirrorFraction {
  denominator?: number | undefined;
  numerator: number;
}

export interface HttpRouteV1Beta1SpecRulesBackendRefsFiltersRequestRedirectPath {
  replaceFullPath?: string | undefined;
  replacePrefixMatch?: string | undefined;
  type: HttpRouteV1Beta1SpecRulesBackendRefsFiltersRequestRedirectPathType;
}

export type HttpRouteV1Beta1SpecRulesBackendRefsFiltersRequestRedirectScheme = 'http' | 'https';

export type HttpRouteV1Beta1SpecRulesBackendRefsFiltersRequestRedirectStatusCode = 301 | 302 | 303 | 307 | 308;

export interface HttpRouteV1Beta1SpecRulesBackendRefsFiltersResponseHeaderModifierAdd {
  name: string;
  value: string;
}

export interface HttpRouteV1Beta1SpecRulesBackendRefsFiltersResponseHeaderModifierSet {
  name: string;
  value: string;
}

export interface HttpRouteV1Beta1SpecRulesBackendRefsFiltersUrlRewritePath {
  replaceFullPath?: string | undefined;
  replacePrefixMatch?: string | undefined;
  type: HttpRouteV1Beta1SpecRulesBackendRefsFiltersUrlRewritePathType;
}

export type HttpRouteV1Beta1SpecRulesFiltersRequestRedirectPathType = 'ReplaceFullPath' | 'ReplacePrefixMatch';

export type HttpRouteV1Beta1SpecRulesFiltersUrlRewritePathType = 'ReplaceFullPath' | 'ReplacePrefixMatch';

export type HttpRouteV1Beta1SpecRulesBackendRefsFiltersRequestRedirectPathType = 'ReplaceFullPath' | 'ReplacePrefixMatch';

export type HttpRouteV1Beta1SpecRulesBackendRefsFiltersUrlRewritePathType = 'ReplaceFullPath' | 'ReplacePrefixMatch';

export interface ReferenceGrantProps {
  spec: ReferenceGrantSpec;
}

export interface ReferenceGrantSpec {
  from: ReferenceGrantSpecFrom[];
  to: ReferenceGrantSpecTo[];
}

export interface ReferenceGrantSpecFrom {
  group: string;
  kind: string;
  namespace: string;
}

export interface ReferenceGrantSpecTo {
  group: string;
  kind: string;
  name?: string | undefined;
}

export interface ReferenceGrantV1Beta1Props {
  spec: ReferenceGrantV1Beta1Spec;
}

export interface ReferenceGrantV1Beta1Spec {
  from: ReferenceGrantV1Beta1SpecFrom[];
  to: ReferenceGrantV1Beta1SpecTo[];
}

export interface ReferenceGrantV1Beta1SpecFrom {
  group: string;
  kind: string;
  namespace: string;
}

export interface ReferenceGrantV1Beta1SpecTo {
  group: string;
  kind: string;
  name?: string | undefined;
}
