/**
 * CustomResourceDefinitions of the operator. Upstream's have no schema, so that the API server takes any misspelt field;
 * the orchestrator's lists here every field of TridentOrchestratorSpec (operator/crd/apis/netapp/v1/types.go, 26.06.0).
 * All further CRDs, that of backends too, are made and updated by the operator.
 */
import type { Manifest } from '../../kube/manifest.ts';
import { group } from './release.ts';

type Schema = Record<string, unknown>;

const text = { type: 'string' };
/** Fields that the chart renders as null where they have no value. */
const textOrNull = { type: 'string', nullable: true };
const flag = { type: 'boolean' };
const integer = { type: 'integer' };
const texts = { type: 'array', items: text };
const textMap = { type: 'object', additionalProperties: text };
const object = (properties: Record<string, Schema>): Schema => ({ type: 'object', properties });
const byContainer = {
  type: 'object',
  additionalProperties: object({
    requests: object({ cpu: text, memory: text }),
    limits: object({ cpu: text, memory: text }),
  }),
};
const tolerations = {
  type: 'array',
  items: object({ key: text, operator: text, value: text, effect: text, tolerationSeconds: integer }),
};

const orchestratorSpec = object({
  namespace: text,
  IPv6: flag,
  acpImage: textOrNull,
  autosupportHostname: text,
  autosupportImage: text,
  autosupportInsecure: flag,
  autosupportProxy: textOrNull,
  autosupportSerialNumber: text,
  cloudIdentity: textOrNull,
  cloudProvider: textOrNull,
  controllerPluginNodeSelector: textMap,
  controllerPluginTolerations: tolerations,
  debug: flag,
  disableAuditLog: flag,
  enableACP: flag,
  enableAutoBackendConfig: flag,
  enableConcurrency: flag,
  enableForceDetach: flag,
  excludeAutosupport: flag,
  fsGroupPolicy: text,
  hostNetwork: flag,
  httpRequestTimeout: text,
  httpsMetrics: flag,
  imagePullPolicy: text,
  imagePullSecrets: texts,
  imageRegistry: text,
  iscsiSelfHealingInterval: text,
  iscsiSelfHealingWaitTime: text,
  k8sAPIQPS: integer,
  k8sTimeout: integer,
  kubeletDir: textOrNull,
  logFormat: text,
  logLayers: textOrNull,
  logLevel: text,
  logWorkflows: textOrNull,
  nodePluginNodeSelector: textMap,
  nodePluginTolerations: tolerations,
  nodePrep: texts,
  probePort: { type: 'integer', format: 'int64' },
  resources: object({ controller: byContainer, node: object({ linux: byContainer, windows: byContainer }) }),
  silenceAutosupport: flag,
  skipCRDsToObliviate: texts,
  tridentImage: text,
  uninstall: flag,
  windows: flag,
  wipeout: texts,
});

/** The operator's own record, and no business of whoever writes the object. */
const anything = { type: 'object', 'x-kubernetes-preserve-unknown-fields': true };

const orchestratorSchema: Schema = object({
  apiVersion: text,
  kind: text,
  metadata: { type: 'object' },
  spec: orchestratorSpec,
  status: anything,
});

const crd = (names: Record<string, unknown> & { plural: string }, version: Record<string, unknown>): Manifest => ({
  apiVersion: 'apiextensions.k8s.io/v1',
  kind: 'CustomResourceDefinition',
  metadata: { name: `${names.plural}.${group}` },
  spec: {
    group,
    names,
    scope: 'Cluster',
    versions: [{ name: 'v1', served: true, storage: true, ...version, subresources: { status: {} } }],
    conversion: { strategy: 'None' },
  },
});

export const orchestratorCrd: Manifest = crd(
  {
    kind: 'TridentOrchestrator',
    listKind: 'TridentOrchestratorList',
    plural: 'tridentorchestrators',
    singular: 'tridentorchestrator',
    shortNames: ['torc', 'torchestrator'],
  },
  { schema: { openAPIV3Schema: orchestratorSchema } },
);

const column = (name: string, jsonPath: string, priority?: number) => ({ name, type: 'string', jsonPath, priority });

/** Without schema as upstream: nothing here makes such an object, but the operator watches the kind and updates its CRD. */
export const configuratorCrd: Manifest = crd(
  {
    kind: 'TridentConfigurator',
    listKind: 'TridentConfiguratorList',
    plural: 'tridentconfigurators',
    singular: 'tridentconfigurator',
    shortNames: ['tconf', 'tconfigurator'],
    categories: ['trident', 'trident-internal', 'trident-external'],
  },
  {
    schema: { openAPIV3Schema: anything },
    additionalPrinterColumns: [
      column('Phase', '.status.phase'),
      column('Status', '.status.lastOperationStatus'),
      column('Cloud Provider', '.status.cloudProvider'),
      column('Storage Driver', '.spec.storageDriverName', 1),
      column('Deletion Policy', '.status.deletionPolicy', 1),
    ],
  },
);
