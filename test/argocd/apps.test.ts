/** Applications, projects and settings of an environment. */
import { describe, expect, test } from 'vitest';
import type { App } from '../../lib/app.ts';
import { argocdApps } from '../../lib/argocd/apps.ts';
import type { ArgoCD } from '../../lib/argocd/model.ts';
import type { Manifest } from '../../lib/kube/manifest.ts';
import { harbor, object, operator, target } from './fixtures.ts';
import { permitsKind, refusals } from './permissions.ts';

const filesOf = (app: App) => [{ path: `${app.name}/a.yaml`, text: JSON.stringify(app.manifests) }];
const with_ = (argocd: Partial<ArgoCD>, apps: readonly App[] = [harbor, operator]) =>
  argocdApps({ ...target, argocd: { ...target.argocd, ...argocd } }, apps, filesOf);
const { apps, root, settings } = with_({});

const find = (manifests: readonly Manifest[], kind: string, name: string): Manifest => {
  const found = manifests.find((manifest) => manifest.kind === kind && manifest.metadata.name === name);
  if (!found) throw new Error(`no ${kind} ${name}`);
  return found;
};

describe('Applications', () => {
  const leaf = find(apps, 'Application', 'prod-harbor');
  const rootApp = find(root, 'Application', 'prod');

  test('a leaf, whole', () => {
    expect(leaf).toEqual({
      apiVersion: 'argoproj.io/v1alpha1',
      kind: 'Application',
      metadata: {
        name: 'prod-harbor',
        namespace: 'argocd',
        annotations: {
          'argocd.argoproj.io/sync-wave': '30',
          'argocd.argoproj.io/compare-options': 'ServerSideDiff=true',
          'argocd.argoproj.io/manifest-generate-paths': '.',
          'checksum/files': expect.stringMatching(/^[0-9a-f]{64}$/),
        },
        finalizers: ['resources-finalizer.argocd.argoproj.io/foreground'],
      },
      spec: {
        project: 'prod',
        source: {
          repoURL: 'https://git.example.com/platform/rendered.git',
          targetRevision: 'v1.4.0',
          path: 'dist/prod/harbor',
          directory: { recurse: true, include: '*.yaml' },
        },
        destination: { server: 'https://kubernetes.default.svc', namespace: 'harbor' },
        revisionHistoryLimit: 5,
        syncPolicy: {
          automated: { enabled: true, prune: true, selfHeal: true, allowEmpty: false },
          retry: { limit: 10, backoff: { duration: '10s', factor: 2, maxDuration: '5m' }, refresh: true },
          syncOptions: [
            'ServerSideApply=true',
            'RespectIgnoreDifferences=true',
            'PruneLast=true',
            'FailOnSharedResource=true',
            'CreateNamespace=false',
          ],
        },
      },
    });
  });

  test('the root reads apps/, has no finalizer and a project of its own', () => {
    expect(rootApp.metadata.finalizers).toBeUndefined();
    expect(rootApp.spec.project).toBe('prod-root');
    expect(rootApp.spec.source.path).toBe('dist/prod/apps');
    expect(rootApp.spec.destination).toEqual({ server: 'https://kubernetes.default.svc', namespace: 'argocd' });
    expect(root.at(-1)).toBe(rootApp);
  });

  test('the hash follows every byte and every path of the folder', () => {
    const hashOf = (files: { path: string; text: string }[]) =>
      argocdApps(target, [harbor], () => files).apps[0]?.metadata.annotations?.['checksum/files'];
    const file = (name: string, text: string) => ({ path: `harbor/${name}.yaml`, text });
    const hash = hashOf([file('a', 'b')]);
    expect(hashOf([file('a', 'b')])).toBe(hash);
    for (const files of [[file('a', 'c')], [file('b', 'b')], [], [file('a', ''), file('b', '')]]) {
      expect(hashOf(files)).not.toBe(hash);
    }
    // The order in which they were rendered says nothing.
    expect(hashOf([file('a', 'b'), file('c', 'd')])).toBe(hashOf([file('c', 'd'), file('a', 'b')]));
    // Not what Argo CD reads: other folders, and what is no YAML.
    expect(hashOf([file('a', 'b'), { path: 'hosts/a.yaml', text: '' }, { path: 'harbor/README.md', text: '' }])).toBe(
      hash,
    );
  });

  test('another cluster, folder, namespace, and project', () => {
    const { apps, root } = with_({
      destination: { name: 'edge' },
      path: 'clusters/edge',
      namespace: 'gitops',
      project: 'edge',
    });
    const leaf = find(apps, 'Application', 'prod-harbor');
    expect(leaf.metadata.namespace).toBe('gitops');
    expect(leaf.spec).toMatchObject({
      project: 'edge',
      destination: { name: 'edge', namespace: 'harbor' },
      source: { path: 'clusters/edge/harbor' },
    });
    expect(find(root, 'Application', 'prod').spec.destination.server).toBe('https://kubernetes.default.svc');
  });
});

describe('projects', () => {
  const tenant = find(root, 'AppProject', 'prod');
  const platform = find(root, 'AppProject', 'prod-platform');
  const own = find(root, 'AppProject', 'prod-root');

  test('each permits all that its Applications apply', () => {
    expect(refusals(tenant, find(apps, 'Application', 'prod-harbor'), harbor.manifests)).toEqual([]);
    expect(refusals(platform, find(apps, 'Application', 'prod-widgets'), operator.manifests)).toEqual([]);
    expect(refusals(own, find(root, 'Application', 'prod'), apps)).toEqual([]);
  });

  test('and nothing that they do not', () => {
    expect(refusals(tenant, find(apps, 'Application', 'prod-widgets'), operator.manifests)).not.toEqual([]);
    for (const foreign of [
      object('v1', 'Namespace', 'kube-system', {}, undefined),
      object('rbac.authorization.k8s.io/v1', 'ClusterRoleBinding', 'admin', {}, undefined),
      object('rbac.authorization.k8s.io/v1', 'RoleBinding', 'admin'),
      object('apps/v1', 'DaemonSet', 'x'),
    ]) {
      expect([foreign.kind, permitsKind(tenant, foreign)]).toEqual([foreign.kind, false]);
    }
    expect(permitsKind(own, object('argoproj.io/v1alpha1', 'AppProject', 'x', {}, 'argocd'))).toBe(false);
    expect(own.spec.destinations).toEqual([{ server: 'https://kubernetes.default.svc', namespace: 'argocd' }]);
    expect(own.spec.clusterResourceWhitelist).toBeUndefined();
  });

  test('pods of a Deployment are visible', () => {
    expect(permitsKind(tenant, object('v1', 'Pod', 'x'))).toBe(true);
    expect(permitsKind(tenant, object('apps/v1', 'ReplicaSet', 'x'))).toBe(true);
  });

  test('the lists do not depend on the order of apps and objects', () => {
    const reversed = with_(
      {},
      [operator, harbor].map((app) => ({ ...app, manifests: app.manifests.toReversed() })),
    );
    expect(reversed.root).toEqual(root);
  });

  test('an app without a namespace has a destination all the same', () => {
    const classes: App = {
      name: 'classes',
      wave: 10,
      manifests: operator.manifests.filter(({ kind }) => kind === 'StorageClass'),
    };
    const { apps, root } = with_({}, [classes]);
    expect(find(apps, 'Application', 'prod-classes').spec.destination.namespace).toBeUndefined();
    expect(
      refusals(find(root, 'AppProject', 'prod-platform'), find(apps, 'Application', 'prod-classes'), classes.manifests),
    ).toEqual([]);
    expect(root.map(({ metadata }) => metadata.name)).toEqual(['prod-root', 'prod-platform', 'prod']);
  });

  test('an app of files for an operator has no Application', () => {
    const hosts: App = { name: 'hosts', wave: 0, manifests: [], files: [{ path: 'hosts/exports', text: '' }] };
    expect(with_({}, [harbor, operator, hosts])).toEqual({ apps, root, settings });
  });

  test('access to the repository stands with the root, not in an app', () => {
    const secret = object('external-secrets.io/v1', 'ExternalSecret', 'git', { spec: { target: {} } }, 'argocd');
    const { root: first, apps } = argocdApps(target, [harbor], filesOf, [secret]);
    expect(first[0]).toMatchObject({
      kind: 'ExternalSecret',
      spec: { target: { template: { data: { type: 'git' } } } },
    });
    expect(apps).toHaveLength(1);
  });

  test('sync windows and subscriptions', () => {
    const { root } = with_({
      syncWindows: [
        { kind: 'deny', schedule: '0 8 * * 1-5', duration: '10h', timeZone: 'Asia/Seoul', manualSync: true },
        { kind: 'deny', schedule: '0 0 * * *', duration: '1h', apps: ['harbor'] },
      ],
      notifications: [{ trigger: 'on-sync-failed', service: 'slack', recipients: ['ops', 'dev'] }],
    });
    const every = {
      kind: 'deny',
      schedule: '0 8 * * 1-5',
      duration: '10h',
      timeZone: 'Asia/Seoul',
      applications: ['*'],
      manualSync: true,
    };
    expect(find(root, 'AppProject', 'prod').spec.syncWindows).toEqual([
      every,
      { kind: 'deny', schedule: '0 0 * * *', duration: '1h', timeZone: 'UTC', applications: ['prod-harbor'] },
    ]);
    // Removing an Application deletes its objects whatever its own project says, so the root keeps the windows too.
    expect(find(root, 'AppProject', 'prod-root').spec.syncWindows).toEqual([every]);
    expect(find(root, 'AppProject', 'prod').metadata.annotations).toEqual({
      'notifications.argoproj.io/subscribe.on-sync-failed.slack': 'ops;dev',
    });
  });
});

describe('a fleet', () => {
  const { apps, root } = with_({ destination: { clusters: { tier: 'edge' }, names: 'edge-*', ordered: true } });
  const set = find(apps, 'ApplicationSet', 'prod');

  test('every app on every cluster with the labels, by folder names', () => {
    expect(apps).toHaveLength(1);
    expect(set.spec.generators).toEqual(
      [
        ['prod', 'harbor'],
        ['prod-platform', 'widgets'],
      ].map(([project, app]) => ({
        matrix: {
          generators: [
            { clusters: { selector: { matchLabels: { tier: 'edge' } } } },
            {
              git: {
                repoURL: target.argocd.repoURL,
                revision: 'v1.4.0',
                directories: [{ path: `dist/prod/${app}` }],
                values: { project },
              },
            },
          ],
        },
      })),
    );
    expect(set.spec.template.metadata.name).toBe('prod-{{ .nameNormalized }}-{{ .path.basenameNormalized }}');
    expect(set.spec.template.spec).toMatchObject({
      project: '{{ .values.project }}',
      source: { path: '{{ .path.path }}', directory: { include: '*.yaml' } },
      destination: { name: '{{ .name }}' },
    });
  });

  test('nothing is deleted because a generator came back empty', () => {
    expect(set.spec.syncPolicy).toEqual({ preserveResourcesOnDeletion: true, applicationsSync: 'create-update' });
    expect(set.spec.template.metadata.finalizers).toBeUndefined();
  });

  test('ordered: a step for each wave, and no automated sync, which would not wait', () => {
    expect(
      set.spec.strategy.rollingSync.steps.map((step: { matchExpressions: unknown[] }) => step.matchExpressions),
    ).toEqual([
      [{ key: 'app.kubernetes.io/name', operator: 'In', values: ['widgets'] }],
      [{ key: 'app.kubernetes.io/name', operator: 'In', values: ['harbor'] }],
    ]);
    expect(set.spec.template.spec.syncPolicy.automated).toBeUndefined();
    const { apps } = with_({ destination: { clusters: { tier: 'edge' } } });
    expect(find(apps, 'ApplicationSet', 'prod').spec.strategy).toBeUndefined();
    expect(find(apps, 'ApplicationSet', 'prod').spec.template.spec.syncPolicy.automated).toBeDefined();
  });

  test('the projects admit the clusters by name, and the root may apply the set', () => {
    const tenant = find(root, 'AppProject', 'prod');
    const generated = (name: string) => ({
      ...set,
      spec: { source: { repoURL: target.argocd.repoURL }, destination: { name } },
    });
    expect(refusals(tenant, generated('edge-1'), harbor.manifests)).toEqual([]);
    expect(refusals(tenant, generated('core-1'), harbor.manifests)).not.toEqual([]);
    expect(permitsKind(find(root, 'AppProject', 'prod-root'), set)).toBe(true);
  });
});

describe('settings', () => {
  test('health of Applications, which waits for the sync unless told otherwise', () => {
    const lua = (manifests: Manifest[]) =>
      find(manifests, 'ConfigMap', 'argocd-cm').data['resource.customizations.health.argoproj.io_Application'];
    expect(find(settings, 'ConfigMap', 'argocd-cm').metadata.labels).toEqual({
      'app.kubernetes.io/name': 'argocd-cm',
      'app.kubernetes.io/part-of': 'argocd',
    });
    expect(lua(settings)).toContain('status.sync.status ~= "Synced"');
    expect(lua(with_({ healthWaitsForSync: false }).settings)).not.toContain('status.sync');
  });

  test("a private authority's certificate stands under the host of the repository", () => {
    const { settings } = with_({ repoURL: 'https://git.internal:8443/a.git', repository: { ca: 'PEM\n' } });
    expect(find(settings, 'ConfigMap', 'argocd-tls-certs-cm').data).toEqual({ 'git.internal': 'PEM\n' });
  });
});
