/** Waves and sync options of objects. */
import { describe, expect, test } from 'vitest';
import type { App } from '../../lib/app.ts';
import { annotate } from '../../lib/argocd/annotate.ts';
import { mergeOptions } from '../../lib/argocd/options.ts';
import type { Manifest } from '../../lib/kube/manifest.ts';
import { harbor, object, operator, workload } from './fixtures.ts';

const WAVE = 'argocd.argoproj.io/sync-wave';
const OPTIONS = 'argocd.argoproj.io/sync-options';
const COMPARE = 'argocd.argoproj.io/compare-options';

const annotationOf = (app: App, key: string): Record<string, string | undefined> =>
  Object.fromEntries(
    annotate(app).manifests.map(({ kind, metadata }) => [`${kind}/${metadata.name}`, metadata.annotations?.[key]]),
  );

const appOf = (...manifests: Manifest[]): App => ({ name: 'x', namespace: 'harbor', wave: 0, manifests });

describe('waves', () => {
  test('Harbor: rights and policies, secrets, data, migration, the rest, jobs', () => {
    expect(annotationOf(harbor, WAVE)).toEqual({
      'Namespace/harbor': '-9',
      'NetworkPolicy/default-deny': '-5',
      'SealedSecret/harbor-database': '-4',
      'StatefulSet/harbor-database': '-2',
      // A Service goes with its pods: the migration needs the database's name.
      'Service/harbor-database': '-2',
      'Job/harbor-migrator': '-1',
      // Read by the migration as well as by core, so it goes with the first of them.
      'ConfigMap/harbor-core': '-1',
      // Its class may wait for the first consumer, so it must not be in an earlier wave than that.
      'PersistentVolumeClaim/migration-dump': '-1',
      'PersistentVolumeClaim/harbor-registry': undefined,
      'ConfigMap/harbor-portal': undefined,
      'Service/harbor-registry': undefined,
      'Deployment/harbor-core': undefined,
      'Deployment/harbor-registry': undefined,
      'HorizontalPodAutoscaler/harbor-core': undefined,
      'Ingress/harbor': undefined,
      'HTTPRoute/harbor': undefined,
      'ServiceMonitor/harbor': '5',
      'Job/harbor-setup': '10',
    });
  });

  test('an operator: CRDs, namespaces, rights, secrets, the operator, its custom resources', () => {
    expect(annotationOf(operator, WAVE)).toEqual({
      'CustomResourceDefinition/widgets.widgets.example.com': '-10',
      'Namespace/widgets-system': '-9',
      'ServiceAccount/widgets': '-5',
      'ClusterRole/widgets': '-5',
      'StorageClass/widgets': '-5',
      'Secret/widgets': '-4',
      'Deployment/widgets': undefined,
      'Widget/one': '2',
    });
  });

  test("Trident's backends come after the orchestrator that makes their CRD", () => {
    const trident = 'trident.netapp.io/v1';
    const waves = annotationOf(
      appOf(
        object(trident, 'TridentOrchestrator', 'trident'),
        object(trident, 'TridentBackendConfig', 'nas'),
        workload('Deployment', 'operator'),
      ),
      WAVE,
    );
    expect(waves).toEqual({
      'TridentOrchestrator/trident': '1',
      'TridentBackendConfig/nas': '3',
      'Deployment/harbor-operator': undefined,
    });
  });

  test('a claim goes with the job that uses it', () => {
    const job = workload('Job', 'check', { volumes: [{ name: 'v', persistentVolumeClaim: { claimName: 'v' } }] });
    expect(
      annotationOf(appOf(object('v1', 'PersistentVolumeClaim', 'v'), job, workload('Deployment', 'x')), WAVE),
    ).toMatchObject({
      'PersistentVolumeClaim/v': '10',
      'Job/harbor-check': '10',
    });
  });

  test('one and the same wave for everything is not written', () => {
    const secrets = appOf(object('v1', 'Secret', 'a'), object('v1', 'Secret', 'b'));
    expect(annotate(secrets)).toEqual(secrets);
  });

  test('the wave that an object has already stays', () => {
    const own = { ...object('v1', 'Secret', 'a'), metadata: { name: 'a', annotations: { [WAVE]: '7' } } };
    expect(annotationOf(appOf(own, workload('Deployment', 'x')), WAVE)).toMatchObject({ 'Secret/a': '7' });
  });
});

describe('sync options', () => {
  test('what would take data along is kept, whether its file or its Application goes', () => {
    const kept = [
      'Namespace',
      'CustomResourceDefinition',
      'PersistentVolumeClaim',
      'PersistentVolume',
      'StorageClass',
      'CSIDriver',
    ];
    const app = appOf(
      ...kept.map((kind) => object('v1', kind, 'x', { spec: { group: 'g', names: { kind: 'K' } } })),
      object('v1', 'Service', 'x', { spec: {} }),
    );
    expect(annotationOf(app, OPTIONS)).toEqual({
      ...Object.fromEntries(kept.map((kind) => [`${kind}/x`, 'Prune=false,Delete=false'])),
      'Service/x': undefined,
    });
    expect(annotationOf(app, COMPARE)).toEqual({
      ...Object.fromEntries(kept.map((kind) => [`${kind}/x`, 'IgnoreExtraneous'])),
      'Service/x': undefined,
    });
  });

  test("a namespace's own account is kept, for its pods would lose their tokens", () => {
    const accounts = appOf(object('v1', 'ServiceAccount', 'default'), object('v1', 'ServiceAccount', 'other'));
    expect(annotationOf(accounts, OPTIONS)).toEqual({
      'ServiceAccount/default': 'Prune=false,Delete=false',
      'ServiceAccount/other': undefined,
    });
  });

  test('a custom resource is not dry-run before its CRD exists, unless the CRD is in the same app', () => {
    expect(annotationOf(harbor, OPTIONS)).toMatchObject({
      'SealedSecret/harbor-database': 'SkipDryRunOnMissingResource=true',
      'HTTPRoute/harbor': 'SkipDryRunOnMissingResource=true',
      'ServiceMonitor/harbor': 'SkipDryRunOnMissingResource=true',
      'NetworkPolicy/default-deny': undefined,
      'HorizontalPodAutoscaler/harbor-core': undefined,
    });
    expect(annotationOf(operator, OPTIONS)).toMatchObject({
      'Widget/one': undefined,
      'StorageClass/widgets': 'Prune=false,Delete=false',
    });
    expect(
      annotationOf(
        appOf(
          object('trident.netapp.io/v1', 'TridentOrchestrator', 'x'),
          object('trident.netapp.io/v1', 'TridentBackendConfig', 'y'),
        ),
        OPTIONS,
      ),
    ).toEqual({
      'TridentOrchestrator/x': 'SkipDryRunOnMissingResource=true,Prune=false,Delete=false',
      'TridentBackendConfig/y': 'SkipDryRunOnMissingResource=true,Delete=false',
    });
  });

  test('what an object says of itself wins, option by option', () => {
    const claim = {
      ...object('v1', 'PersistentVolumeClaim', 'x'),
      metadata: { name: 'x', annotations: { [OPTIONS]: 'Prune=true, Replace=true' } },
    };
    expect(annotationOf(appOf(claim), OPTIONS)).toEqual({
      'PersistentVolumeClaim/x': 'Prune=true,Replace=true,Delete=false',
    });
    expect(annotationOf(appOf(claim), COMPARE)).toEqual({ 'PersistentVolumeClaim/x': undefined });
  });

  test('options are merged by name', () => {
    expect(mergeOptions(undefined, [])).toBeUndefined();
    expect(mergeOptions('', ['A=1'])).toBe('A=1');
    expect(mergeOptions('A=2', ['A=1', 'B=1'])).toBe('A=2,B=1');
    expect(mergeOptions('Flag', ['Flag', 'B=1'])).toBe('Flag,B=1');
  });
});

test('annotating twice changes nothing more, and the input stays as it is', () => {
  const before = JSON.stringify(harbor);
  const once = annotate(harbor);
  expect(annotate(once)).toEqual(once);
  expect(JSON.stringify(harbor)).toBe(before);
});
