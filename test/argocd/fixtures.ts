/** A small environment with one of everything that these tests look at, without a fault. */
import type { App } from '../../lib/app.ts';
import type { Target } from '../../lib/argocd/model.ts';
import type { Manifest } from '../../lib/kube/manifest.ts';

export const target: Target = {
  name: 'prod',
  argocd: { repoURL: 'https://git.example.com/platform/rendered.git', targetRevision: 'v1.4.0' },
};

const labels = (component: string) => ({ app: 'harbor', component });

export const workload = (
  kind: string,
  component: string,
  pod: Record<string, unknown> = {},
  spec: Record<string, unknown> = {},
): Manifest => ({
  apiVersion: kind === 'Job' ? 'batch/v1' : 'apps/v1',
  kind,
  metadata: { name: `harbor-${component}`, namespace: 'harbor', labels: { component } },
  spec: {
    ...(kind !== 'Job' && { selector: { matchLabels: labels(component) } }),
    template: {
      metadata: { labels: labels(component) },
      spec: {
        containers: [
          {
            name: component,
            image: `registry.example.com/${component}:1`,
            ports: [{ containerPort: 8080, protocol: 'TCP' }],
          },
        ],
        ...pod,
      },
    },
    ...spec,
  },
});

export const object = (
  apiVersion: string,
  kind: string,
  name: string,
  rest: Record<string, unknown> = {},
  namespace: string | undefined = 'harbor',
): Manifest => ({
  apiVersion,
  kind,
  metadata: { name, namespace },
  ...rest,
});

const claimTemplate = {
  apiVersion: 'v1',
  kind: 'PersistentVolumeClaim',
  metadata: { name: 'database-data' },
  spec: { accessModes: ['ReadWriteOnce'], resources: { requests: { storage: '1Gi' } }, volumeMode: 'Filesystem' },
};

const clusterWide = (apiVersion: string, kind: string, name: string, rest: Record<string, unknown> = {}): Manifest => ({
  apiVersion,
  kind,
  metadata: { name },
  ...rest,
});

export const crd = (group: string, kind: string): Manifest =>
  clusterWide('apiextensions.k8s.io/v1', 'CustomResourceDefinition', `${kind.toLowerCase()}s.${group}`, {
    spec: {
      group,
      names: { kind, listKind: `${kind}List`, plural: `${kind.toLowerCase()}s`, singular: kind.toLowerCase() },
      scope: 'Namespaced',
      conversion: { strategy: 'None' },
      versions: [
        { name: 'v1', served: true, storage: true, schema: { openAPIV3Schema: { type: 'object', default: {} } } },
      ],
    },
  });

export const harbor: App = {
  name: 'harbor',
  namespace: 'harbor',
  wave: 30,
  manifests: [
    clusterWide('v1', 'Namespace', 'harbor'),
    object('networking.k8s.io/v1', 'NetworkPolicy', 'default-deny', {
      spec: { podSelector: {}, policyTypes: ['Ingress', 'Egress'] },
    }),
    object('bitnami.com/v1alpha1', 'SealedSecret', 'harbor-database', {
      spec: { encryptedData: { password: 'c2VhbGVk' } },
    }),
    object('v1', 'ConfigMap', 'harbor-core', { data: { CONFIG: 'a\nb\n', EMPTY: '' } }),
    object('v1', 'ConfigMap', 'harbor-portal', { data: { 'nginx.conf': 'events {}\n' } }),
    object('v1', 'PersistentVolumeClaim', 'harbor-registry', {
      spec: { accessModes: ['ReadWriteMany'], resources: { requests: { storage: '1Ti' } }, volumeMode: 'Filesystem' },
    }),
    object('v1', 'PersistentVolumeClaim', 'migration-dump', {
      spec: { accessModes: ['ReadWriteOnce'], resources: { requests: { storage: '1Gi' } }, volumeMode: 'Filesystem' },
    }),
    object('v1', 'Service', 'harbor-database', {
      spec: { ports: [{ port: 5432, protocol: 'TCP' }], selector: labels('database') },
    }),
    object('v1', 'Service', 'harbor-registry', {
      spec: {
        ports: [
          { name: 'http', port: 5000, protocol: 'TCP' },
          { name: 'ctl', port: 8080, protocol: 'TCP' },
        ],
        selector: labels('registry'),
      },
    }),
    workload('StatefulSet', 'database', {}, { serviceName: 'harbor-database', volumeClaimTemplates: [claimTemplate] }),
    workload('Job', 'migrator', {
      restartPolicy: 'Never',
      volumes: [{ name: 'dump', persistentVolumeClaim: { claimName: 'migration-dump' } }],
      containers: [
        { name: 'job', image: 'registry.example.com/core:1', envFrom: [{ configMapRef: { name: 'harbor-core' } }] },
      ],
    }),
    workload('Deployment', 'core', {
      containers: [
        {
          name: 'core',
          image: 'registry.example.com/core:1',
          command: ['/harbor/core'],
          envFrom: [{ configMapRef: { name: 'harbor-core' } }],
          env: [{ name: 'A', value: '1' }, { name: 'B' }],
          ports: [{ containerPort: 8080, protocol: 'TCP' }],
          livenessProbe: { httpGet: { path: '/', port: 8080 }, periodSeconds: 10 },
          resources: { requests: { cpu: '100m', memory: '256Mi' } },
        },
      ],
      volumes: [
        { name: 'tmp', emptyDir: {} },
        { name: 'shm', emptyDir: { medium: 'Memory', sizeLimit: '512Mi' } },
      ],
    }),
    workload('Deployment', 'registry', {
      volumes: [{ name: 'data', persistentVolumeClaim: { claimName: 'harbor-registry' } }],
    }),
    object('autoscaling/v2', 'HorizontalPodAutoscaler', 'harbor-core', {
      spec: { scaleTargetRef: { apiVersion: 'apps/v1', kind: 'Deployment', name: 'harbor-core' }, maxReplicas: 3 },
    }),
    object('networking.k8s.io/v1', 'Ingress', 'harbor', {
      spec: {
        ingressClassName: 'nginx',
        rules: [
          {
            http: {
              paths: [
                { path: '/', pathType: 'Prefix', backend: { service: { name: 'harbor-core', port: { number: 80 } } } },
              ],
            },
          },
        ],
      },
    }),
    object('gateway.networking.k8s.io/v1', 'HTTPRoute', 'harbor', {
      spec: {
        parentRefs: [{ group: 'gateway.networking.k8s.io', kind: 'Gateway', name: 'public' }],
        rules: [
          {
            matches: [{ path: { type: 'PathPrefix', value: '/' } }],
            backendRefs: [{ group: '', kind: 'Service', name: 'harbor-core', port: 80, weight: 1 }],
          },
        ],
      },
    }),
    object('monitoring.coreos.com/v1', 'ServiceMonitor', 'harbor', { spec: { endpoints: [{ port: 'http-metrics' }] } }),
    workload('Job', 'setup', { restartPolicy: 'Never' }),
  ],
};

export const operator: App = {
  name: 'widgets',
  namespace: 'widgets-system',
  wave: 0,
  manifests: [
    clusterWide('v1', 'Namespace', 'widgets-system'),
    crd('widgets.example.com', 'Widget'),
    object('v1', 'ServiceAccount', 'widgets', {}, 'widgets-system'),
    object('v1', 'Secret', 'widgets', { data: { key: 'dmFsdWU=' } }, 'widgets-system'),
    clusterWide('rbac.authorization.k8s.io/v1', 'ClusterRole', 'widgets', {
      rules: [{ apiGroups: [''], resources: ['pods'], verbs: ['get'] }],
    }),
    { ...workload('Deployment', 'widgets'), metadata: { name: 'widgets', namespace: 'widgets-system' } },
    object('widgets.example.com/v1', 'Widget', 'one', { spec: { size: 1 } }, 'widgets-system'),
    clusterWide('storage.k8s.io/v1', 'StorageClass', 'widgets', { provisioner: 'widgets.example.com' }),
  ],
};
