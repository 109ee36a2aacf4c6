/** The CustomResourceDefinitions of Trident: what they take, and that they refuse what is misspelt. */
import { describe, expect, test } from 'vitest';
import { validateSchemas } from '../../lib/kube/schema.ts';
import { renderStorage } from '../../lib/storage/index.ts';
import { configuratorCrd, orchestratorCrd } from '../../lib/storage/trident/crds.ts';
import type { Trident } from '../../lib/storage/trident/model.ts';
import { trident } from './providers.ts';
import { refused } from './structural-schema.ts';

const schema = orchestratorCrd.spec.versions[0].schema.openAPIV3Schema;
const fields: Record<string, object> = schema.properties.spec.properties;

const orchestrator = (settings: Partial<Trident>) =>
  renderStorage([{ ...trident, ...settings }])
    .flatMap(({ manifests }) => manifests)
    .find(({ kind }) => kind === 'TridentOrchestrator');

const everything: Partial<Trident> = {
  imageRegistry: 'harbor.example.com/netapp',
  imagePullSecrets: ['regcred'],
  autosupport: 'send',
  autosupportProxy: 'http://proxy.example.com:3128',
  logLevel: 'warn',
  logFormat: 'json',
  auditLog: true,
  kubeletDir: '/data/kubelet',
  enableForceDetach: true,
  nodePrep: ['iscsi'],
  fsGroupPolicy: 'File',
  k8sAPIQPS: 50,
  httpsMetrics: true,
  IPv6: true,
  controller: {
    nodeSelector: { pool: 'infra' },
    tolerations: [{ key: 'dedicated', operator: 'Equal', value: 'infra', effect: 'NoExecute', tolerationSeconds: 30 }],
    resources: { 'trident-main': { requests: { cpu: '20m', memory: '100Mi' }, limits: { memory: '512Mi' } } },
  },
  node: {
    tolerations: [{ operator: 'Exists' }],
    resources: { 'node-driver-registrar': { limits: { memory: '64Mi' } } },
  },
};

describe('TridentOrchestrator', () => {
  test('is valid for Kubernetes, as is the configurator', () => {
    expect(validateSchemas([orchestratorCrd, configuratorCrd]).problems).toEqual([]);
  });

  test('takes what we render, with and without every setting', () => {
    expect(refused(orchestrator({}), schema)).toEqual([]);
    expect(refused(orchestrator(everything), schema)).toEqual([]);
    expect(orchestrator(everything)?.spec).toMatchObject({
      imageRegistry: 'harbor.example.com/netapp',
      imagePullSecrets: ['regcred'],
      silenceAutosupport: false,
      autosupportProxy: 'http://proxy.example.com:3128',
      disableAuditLog: false,
      httpsMetrics: true,
      IPv6: true,
      resources: { node: { linux: { 'node-driver-registrar': { limits: { memory: '64Mi' } } } } },
    });
  });

  test('takes what the chart renders, nulls included', () => {
    const nulls = [
      'autosupportProxy',
      'logWorkflows',
      'logLayers',
      'kubeletDir',
      'cloudProvider',
      'cloudIdentity',
      'acpImage',
    ];
    const spec = { ...orchestrator({})?.spec, ...Object.fromEntries(nulls.map((field) => [field, null])) };
    expect(refused({ spec }, schema)).toEqual([]);
  });

  test('takes what an operator writes by hand to remove Trident, and any status', () => {
    const spec = { namespace: 'trident', uninstall: true, wipeout: ['crds'], skipCRDsToObliviate: ['x'] };
    expect(refused({ spec, status: { status: 'Installed', currentInstallationParams: { a: '1' } } }, schema)).toEqual(
      [],
    );
  });

  test.each(Object.keys(fields))('refuses %s misspelt, or of another type', (field) => {
    const misspelt = field.replace(/.$/, (last) => (last === 'x' ? 'y' : 'x'));
    expect(refused({ spec: { [misspelt]: 'a' } }, schema)).toEqual([`.spec.${misspelt} is unknown`]);
    expect(refused({ spec: { [field]: 0.5 } }, schema)).toHaveLength(1);
  });

  test('refuses unknown fields at every depth', () => {
    const resources = { controller: { 'trident-main': { request: {} } }, node: { linx: {} } };
    const controllerPluginTolerations = [{ keys: 'a' }];
    expect(refused({ spec: { resources, controllerPluginTolerations }, specs: {} }, schema)).toEqual([
      '.spec.resources.controller.trident-main.request is unknown',
      '.spec.resources.node.linx is unknown',
      '.spec.controllerPluginTolerations[0].keys is unknown',
      '.specs is unknown',
    ]);
  });

  test('quantities are texts and seconds numbers, as the operator parses them', () => {
    const resources = { controller: { 'trident-main': { requests: { cpu: 1 } } } };
    const nodePluginTolerations = [{ tolerationSeconds: '30' }];
    expect(refused({ spec: { resources, nodePluginTolerations } }, schema)).toEqual([
      '.spec.resources.controller.trident-main.requests.cpu is integer, not string',
      '.spec.nodePluginTolerations[0].tolerationSeconds is string, not integer',
    ]);
  });
});

test('the configurator is upstream’s: any spec', () => {
  const open = configuratorCrd.spec.versions[0].schema.openAPIV3Schema;
  expect(refused({ spec: { storageDriverName: 'ontap-nas', svms: [{ fsxnID: 'fs-1' }] } }, open)).toEqual([]);
});
