/** Certificates in pods: internal TLS of each component, extra CA bundles, and what the entry presents. */
import { type EnvVar, type Manifest, present, type Volume, type VolumeMount } from '../kube/manifest.ts';
import { certificate } from '../network/cert-manager.ts';
import { type SecretSource, textOf } from '../secrets/source.ts';
import type { Self } from './component.ts';
import { base64, secretKey, secretName } from './credentials.ts';
import type { TlsComponent } from './model/features.ts';
import { nameOf, type Release } from './release.ts';

const directory = (component: TlsComponent): string => `/etc/harbor/ssl/${component}`;

/** Where a component's own certificate stands in its containers. */
export const certificateFiles = (component: TlsComponent) => ({
  cert: `${directory(component)}/tls.crt`,
  key: `${directory(component)}/tls.key`,
  ca: `${directory(component)}/ca.crt`,
});

/** Name of the Secret with a component's internal certificate. */
export const internalCertificate = (release: Release, component: TlsComponent): string => {
  const tls = release.harbor.internalTLS;
  const own = `${nameOf(release, component)}-internal-tls`;
  const source = tls?.from === 'secret' ? tls.secrets[component] : undefined;
  return source ? secretName(source, own) : own;
};

/** Volume, mount and environment of internal TLS; empty without it. */
export const internalTls = (
  { release }: Self,
  component: TlsComponent,
): { volumes: Volume[]; mounts: VolumeMount[]; env: EnvVar[] } => {
  if (!release.tls) return { volumes: [], mounts: [], env: [] };
  const name = `${component}-internal-certs`;
  const files = certificateFiles(component);
  return {
    volumes: [{ name, secret: { secretName: internalCertificate(release, component) } }],
    mounts: [{ name, mountPath: directory(component) }],
    env: [
      { name: 'INTERNAL_TLS_ENABLED', value: 'true' },
      { name: 'INTERNAL_TLS_KEY_PATH', value: files.key },
      { name: 'INTERNAL_TLS_CERT_PATH', value: files.cert },
      { name: 'INTERNAL_TLS_TRUST_CA_PATH', value: files.ca },
    ],
  };
};

/** What a component's internal certificate is: Secrets from plain text, or a Certificate for cert-manager. */
export const internalCertificateObjects = ({ release, name }: Self, component: TlsComponent): Manifest[] => {
  const tls = release.harbor.internalTLS;
  if (!tls) return [];
  const own = `${name}-internal-tls`;
  if (tls.from === 'secret')
    return present([plainSecret(own, tls.secrets[component], ['ca.crt', 'tls.crt', 'tls.key'], 'kubernetes.io/tls')]);
  const local =
    component === 'core' ? { dnsNames: [name, 'localhost'], ipAddresses: ['127.0.0.1'] } : { dnsNames: [name] };
  return [
    certificate({ name: own, namespace: release.harbor.namespace, secretName: own, issuer: tls.issuer, ...local }),
  ];
};

/** A Secret for a plain source; undefined for all others, whose Secret comes from elsewhere. */
export const plainSecret = (
  name: string,
  source: SecretSource | undefined,
  keys: readonly string[],
  type = 'Opaque',
): Manifest | undefined => {
  if (source?.from !== 'plain') return undefined;
  const data: Record<string, string> = {};
  for (const key of keys) {
    const text = textOf(source, key);
    if (text !== undefined) data[key] = base64(text);
  }
  return { apiVersion: 'v1', kind: 'Secret', metadata: { name }, type, data };
};

interface SecretFile {
  /** Name of the volume. */
  volume: string;
  source: SecretSource | undefined;
  /** Key of the value, and the Secret that holds it when it is held by the release itself. */
  own: string;
  holder: string;
  /** Where the file stands in the container, and its name inside the volume (default: the key). */
  mountPath: string;
  file?: string;
}

/** One file of a Secret in a container: volume and mount, nothing without a source. */
export const secretFile = ({
  volume,
  source,
  own,
  holder,
  mountPath,
  file = own,
}: SecretFile): { volumes: Volume[]; mounts: VolumeMount[] } => {
  if (!source) return { volumes: [], mounts: [] };
  const { name, key } = secretKey(source, own, holder);
  const items = key === file ? undefined : [{ key, path: file }];
  return {
    volumes: [{ name: volume, secret: { secretName: name, items } }],
    mounts: [{ name: volume, mountPath, subPath: file }],
  };
};

const trustStore = '/harbor_cust_cert';

export const caBundleSecret = (release: Release): string => `${release.names.full}-ca-bundle`;
export const storageCaSecret = (release: Release): string => `${release.names.full}-storage-ca`;

/** The extra CA that a component's entrypoint adds to its trust store. */
export const caBundle = (release: Release) =>
  secretFile({
    volume: 'ca-bundle-certs',
    source: release.harbor.caBundle,
    own: 'ca.crt',
    holder: caBundleSecret(release),
    mountPath: `${trustStore}/custom-ca.crt`,
  });

/** The CA of the object store, for both containers of the registry. */
export const storageCa = (release: Release) =>
  secretFile({
    volume: 'storage-service-ca',
    source: release.harbor.imageStorage.caBundle,
    own: 'ca.crt',
    holder: storageCaSecret(release),
    mountPath: `${trustStore}/custom-ca-bundle.crt`,
  });
