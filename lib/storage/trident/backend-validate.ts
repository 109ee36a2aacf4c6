/** Checks of one backend: Trident's CRD has no schema, so nobody else looks before Trident itself does. */
import { error, type Problem } from '../../problem.ts';
import { form, nameProblems, quantityProblems, when } from '../check/common.ts';
import { mountOptionProblems } from '../check/mount-options.ts';
import { isCidr, isHost, isPercentage } from '../check/syntax.ts';
import type { Backend, BackendDefaults, OntapNas } from './backend-model.ts';

const types: readonly string[] = ['ontap-nas', 'ontap-nas-economy', 'ontap-san'] satisfies Backend['type'][];

const lifProblems = (lif: string | undefined, where: string): Problem[] =>
  form(
    lif,
    isHost,
    'trident-lif',
    where,
    'IP address or host name',
    'the address of the interface, without port and scheme',
  );

const missing = (text: unknown, check: string, where: string, what: string, fix: string): Problem[] =>
  when(text === undefined || text === '', check, where, what, fix);

const credentialProblems = ({ credentials }: Backend, where: string): Problem[] => {
  const source = credentials as Partial<Backend['credentials']> | { from: 'plain' } | undefined;
  if (source?.from === undefined) {
    return [
      error(
        'trident-credentials',
        where,
        'the backend has no credentials',
        `existing('…'), sealed('…') or external('…', …)`,
      ),
    ];
  }
  if (source.from === 'plain') {
    return [
      error(
        'trident-credentials',
        where,
        'credentials of a storage system may not stand in git in plain text',
        `existing('…'), sealed('…') or external('…', …)`,
      ),
    ];
  }
  return when(
    source.keys !== undefined,
    'trident-credentials',
    `${where}.keys`,
    'Trident reads username and password, or clientPrivateKey, under no other keys',
    'name the keys so in the Secret, and leave keys out',
  );
};

const isMode = (text: string): boolean => /^0?[0-7]{3}$/.test(text) || /^(?:-{3})?(?:[-r][-w][-x]){3}$/.test(text);

const defaultsProblems = (
  { unixPermissions, snapshotReserve, exportPolicy }: BackendDefaults,
  backend: Backend,
  where: string,
): Problem[] => [
  ...form(
    unixPermissions,
    isMode,
    'trident-permissions',
    `${where}.unixPermissions`,
    'mode of a directory',
    `three octal digits as text, e.g. '0770'`,
  ),
  ...when(
    snapshotReserve !== undefined &&
      !(Number.isInteger(snapshotReserve) && snapshotReserve >= 0 && snapshotReserve <= 90),
    'trident-snapshot-reserve',
    `${where}.snapshotReserve`,
    `${snapshotReserve} is no percentage that ONTAP reserves`,
    'a whole number from 0 to 90',
  ),
  ...when(
    exportPolicy !== undefined && backend.type !== 'ontap-san' && (backend.autoExportPolicy ?? false),
    'trident-export',
    `${where}.exportPolicy`,
    'autoExportPolicy keeps a policy of its own, and this one is not used',
    'exportPolicy or autoExportPolicy',
  ),
];

const nasProblems = (backend: OntapNas, where: string): Problem[] => [
  ...lifProblems(backend.dataLIF, `${where}.dataLIF`),
  ...(backend.autoExportCIDRs ?? []).flatMap((cidr, index) =>
    form(cidr, isCidr, 'trident-export', `${where}.autoExportCIDRs[${index}]`, 'network', 'e.g. 10.20.0.0/16'),
  ),
  ...when(
    backend.autoExportCIDRs !== undefined && !backend.autoExportPolicy,
    'trident-export',
    `${where}.autoExportCIDRs`,
    'Trident keeps no export policy, so that nobody reads these networks',
    'autoExportPolicy: true',
  ),
  ...mountOptionProblems(backend.nfsMountOptions, `${where}.nfsMountOptions`),
];

export const backendProblems = (backend: Backend, where: string): Problem[] => [
  ...nameProblems(backend.name, `${where}.name`, 'backend'),
  ...when(
    !types.includes(backend.type),
    'trident-backend-type',
    `${where}.type`,
    `'${backend.type}' is no backend that is known here`,
    types.map((type) => `'${type}'`).join(', '),
  ),
  ...missing(
    backend.managementLIF,
    'trident-lif',
    `${where}.managementLIF`,
    'the backend has no management interface',
    'managementLIF: its address',
  ),
  ...lifProblems(backend.managementLIF || undefined, `${where}.managementLIF`),
  ...missing(
    backend.svm,
    'trident-svm',
    `${where}.svm`,
    'the backend names no storage virtual machine',
    'svm: its name',
  ),
  ...credentialProblems(backend, `${where}.credentials`),
  ...when(
    !['retain', 'delete', undefined].includes(backend.deletionPolicy),
    'trident-deletion-policy',
    `${where}.deletionPolicy`,
    `'${backend.deletionPolicy}' is no deletion policy of Trident`,
    `'retain' or 'delete'`,
  ),
  ...quantityProblems(backend.limitVolumeSize, `${where}.limitVolumeSize`),
  ...form(
    backend.limitAggregateUsage,
    (text) => isPercentage(text) && Number.parseFloat(text) <= 100,
    'trident-limit',
    `${where}.limitAggregateUsage`,
    'percentage up to 100%',
    `e.g. '80%'`,
  ),
  ...form(
    backend.storagePrefix,
    (text) => /^[a-zA-Z_][-\w]*$/.test(text),
    'trident-prefix',
    `${where}.storagePrefix`,
    'prefix of volume names',
    'letters, digits, dashes and underscores, a letter first',
  ),
  ...defaultsProblems(backend.defaults ?? {}, backend, `${where}.defaults`),
  ...(backend.type === 'ontap-san' ? [] : nasProblems(backend, where)),
];
