// Generated from CRDs by npm run imports.

export interface SealedSecretProps {
  spec: SealedSecretSpec;
}

export interface SealedSecretSpec {
  data?: string | undefined;
  encryptedData: Record<string, string>;
  template?: SealedSecretSpecTemplate | undefined;
}

export interface SealedSecretSpecTemplate {
  data?: Record<string, string> | undefined;
  immutable?: boolean | undefined;
  metadata?: SealedSecretSpecTemplateMetadata | undefined;
  type?: string | undefined;
}

export interface SealedSecretSpecTemplateMetadata {
  annotations?: Record<string, string> | undefined;
  finalizers?: string[] | undefined;
  labels?: Record<string, string> | undefined;
  name?: string | undefined;
  namespace?: string | undefined;
}
