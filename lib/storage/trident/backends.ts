/** TridentBackendConfigs: in Trident's namespace, the only one that its controller watches. */
import type { Manifest } from '../../kube/manifest.ts';
import type { SecretNeed, SecretValue } from '../../secrets/need.ts';
import type { Backend, BackendDefaults } from './backend-model.ts';
import type { Trident } from './model.ts';
import { apiVersion, namespaceOf } from './release.ts';

/** Trident parses all defaults from texts. */
const defaultTexts = (defaults: BackendDefaults) =>
  Object.fromEntries(
    Object.entries(defaults).flatMap(([key, value]) => (value === undefined ? [] : [[key, `${value}`]])),
  );

/** Fields of the driver alone, beside those that all ONTAP backends have. */
const driverFields = (backend: Backend) =>
  backend.type === 'ontap-san'
    ? { useCHAP: backend.useCHAP, igroupName: backend.igroupName }
    : {
        dataLIF: backend.dataLIF,
        autoExportPolicy: backend.autoExportPolicy,
        autoExportCIDRs: backend.autoExportCIDRs,
        nfsMountOptions: backend.nfsMountOptions?.join(','),
      };

export const backendConfig = (provider: Trident, backend: Backend): Manifest => ({
  apiVersion,
  kind: 'TridentBackendConfig',
  metadata: { name: backend.name, namespace: namespaceOf(provider) },
  spec: {
    version: 1,
    backendName: backend.name,
    storageDriverName: backend.type,
    managementLIF: backend.managementLIF,
    svm: backend.svm,
    ...driverFields(backend),
    clientCertificate: backend.clientCertificate,
    trustedCACertificate: backend.trustedCACertificate,
    storagePrefix: backend.storagePrefix,
    limitVolumeSize: backend.limitVolumeSize,
    limitAggregateUsage: backend.limitAggregateUsage,
    deletionPolicy: backend.deletionPolicy ?? 'retain',
    defaults: backend.defaults && defaultTexts(backend.defaults),
    credentials: { name: backend.credentials.name },
  },
});

const given = (own: string): SecretValue => ({ own, origin: 'given', format: { kind: 'text' } });

const chap = ['chapUsername', 'chapInitiatorSecret', 'chapTargetUsername', 'chapTargetInitiatorSecret'];

/** Values that Trident takes from a backend's Secret (InjectSecrets in storage_drivers/types.go); certificates are not among them. */
const secretValues = (backend: Backend): SecretValue[] => [
  ...(backend.clientCertificate === undefined ? ['username', 'password'] : ['clientPrivateKey']).map(given),
  ...(backend.type === 'ontap-san' && backend.useCHAP ? chap.map(given) : []),
];

export const backendSecrets = (provider: Trident, where: string): SecretNeed[] =>
  (provider.backends ?? []).map((backend, index) => ({
    slot: `${where}.backends[${index}].credentials`,
    source: backend.credentials,
    namespace: namespaceOf(provider),
    values: secretValues(backend),
    readers: ['trident-controller'],
  }));
