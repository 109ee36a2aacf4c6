/** A small platform in which everything is right: tests break one thing at a time. */
import type { Manifest } from '../../lib/kube/manifest.ts';
import { normalise } from '../../lib/kube/normalise.ts';

const object = (apiVersion: string, kind: string, name: string, rest: object, namespace: string | undefined = 'shop') =>
  ({
    apiVersion,
    kind,
    metadata: { name, namespace, labels: { app: 'shop' } },
    ...rest,
  }) satisfies Manifest;
const cluster = (apiVersion: string, kind: string, name: string, rest: object): Manifest => ({
  ...object(apiVersion, kind, name, rest),
  metadata: { name },
});

const key = (name: string, key: string) => ({ secretKeyRef: { name, key } });

const web = {
  serviceAccountName: 'web',
  imagePullSecrets: [{ name: 'regcred' }],
  initContainers: [
    {
      name: 'wait',
      image: 'busybox',
      volumeMounts: [
        { name: 'tmp', mountPath: '/tmp' },
        { name: 'config', mountPath: '/all' },
      ],
    },
  ],
  containers: [
    {
      name: 'web',
      image: 'web:1',
      env: [
        { name: 'PASSWORD', valueFrom: key('login', 'password') },
        {
          name: 'LEVEL',
          valueFrom: { configMapKeyRef: { name: 'settings', key: 'level' } },
        },
        {
          name: 'MAYBE',
          valueFrom: {
            secretKeyRef: { name: 'nowhere', key: 'x', optional: true },
          },
        },
      ],
      envFrom: [{ configMapRef: { name: 'settings' } }, { secretRef: { name: 'store' } }],
      ports: [{ name: 'http', containerPort: 8080 }],
      livenessProbe: { httpGet: { path: '/', port: 'http' } },
      resources: {
        requests: { cpu: '100m', memory: '64Mi' },
        limits: { memory: '128Mi' },
      },
      volumeMounts: [
        { name: 'config', mountPath: '/etc/web.conf', subPath: 'web.conf' },
        { name: 'tmp', mountPath: '/tmp' },
        { name: 'files', mountPath: '/files' },
        { name: 'certificates', mountPath: '/certificates' },
      ],
    },
  ],
  volumes: [
    { name: 'config', configMap: { name: 'settings' } },
    { name: 'tmp', emptyDir: {} },
    { name: 'files', persistentVolumeClaim: { claimName: 'files' } },
    {
      name: 'certificates',
      projected: {
        sources: [
          {
            secret: {
              name: 'web-tls',
              items: [{ key: 'tls.crt', path: 'crt' }],
            },
          },
          { configMap: { name: 'kube-root-ca.crt' } },
        ],
      },
    },
    {
      name: 'scratch',
      ephemeral: { volumeClaimTemplate: { spec: claim('fast') } },
    },
  ],
};

function claim(storageClassName?: string) {
  return {
    accessModes: ['ReadWriteOnce'],
    storageClassName,
    resources: { requests: { storage: '1Gi' } },
  };
}

const workload = (labels: Record<string, string>, spec: object) => ({
  selector: { matchLabels: labels },
  template: { metadata: { labels: { ...labels, version: '1' } }, spec },
});

export const platform = (): Manifest[] =>
  structuredClone([
    cluster('v1', 'Namespace', 'shop', {}),
    cluster('storage.k8s.io/v1', 'StorageClass', 'fast', {
      provisioner: 'example.com/fast',
    }),
    cluster('v1', 'PersistentVolume', 'old', {
      spec: {
        capacity: { storage: '1Gi' },
        accessModes: ['ReadWriteOnce'],
        storageClassName: 'manual',
        hostPath: { path: '/x' },
      },
    }),
    cluster('rbac.authorization.k8s.io/v1', 'ClusterRole', 'shop:reader', {
      rules: [{ apiGroups: [''], resources: ['pods'], verbs: ['get'] }],
    }),
    cluster('rbac.authorization.k8s.io/v1', 'ClusterRoleBinding', 'shop:reader', {
      roleRef: {
        apiGroup: 'rbac.authorization.k8s.io',
        kind: 'ClusterRole',
        name: 'shop:reader',
      },
      subjects: [{ kind: 'ServiceAccount', name: 'web', namespace: 'shop' }],
    }),
    object('rbac.authorization.k8s.io/v1', 'RoleBinding', 'delegate', {
      roleRef: {
        apiGroup: 'rbac.authorization.k8s.io',
        kind: 'ClusterRole',
        name: 'system:auth-delegator',
      },
      subjects: [{ kind: 'User', apiGroup: 'rbac.authorization.k8s.io', name: 'jane' }],
    }),
    object('v1', 'ServiceAccount', 'web', {
      imagePullSecrets: [{ name: 'regcred' }],
    }),
    object('v1', 'ConfigMap', 'settings', {
      data: { level: 'info', 'web.conf': 'a = 1\n' },
    }),
    object('bitnami.com/v1alpha1', 'SealedSecret', 'login', {
      spec: { encryptedData: { password: 'AgB' } },
    }),
    object('external-secrets.io/v1', 'ExternalSecret', 'store', {
      spec: {
        secretStoreRef: { name: 'vault' },
        data: [{ secretKey: 'token', remoteRef: { key: 'shop' } }],
      },
    }),
    cluster('external-secrets.io/v1', 'ClusterExternalSecret', 'regcred', {
      spec: {
        namespaceSelector: {},
        externalSecretSpec: { dataFrom: [{ extract: { key: 'regcred' } }] },
      },
    }),
    object('cert-manager.io/v1', 'Certificate', 'web', {
      spec: { secretName: 'web-tls', issuerRef: { name: 'ca' } },
    }),
    object('apps/v1', 'Deployment', 'web', {
      spec: workload({ app: 'web' }, web),
    }),
    object('apps/v1', 'StatefulSet', 'db', {
      spec: {
        ...workload(
          { app: 'db' },
          {
            containers: [
              {
                name: 'db',
                image: 'db:1',
                readinessProbe: { tcpSocket: { port: 5432 } },
                volumeMounts: [{ name: 'data', mountPath: '/data' }],
              },
            ],
          },
        ),
        serviceName: 'db',
        volumeClaimTemplates: [{ metadata: { name: 'data' }, spec: claim('fast') }],
      },
    }),
    object('batch/v1', 'CronJob', 'nightly', {
      spec: {
        schedule: '0 0 * * *',
        jobTemplate: {
          spec: {
            template: {
              spec: {
                restartPolicy: 'Never',
                containers: [
                  {
                    name: 'run',
                    image: 'db:1',
                    env: [{ name: 'A', valueFrom: key('login', 'password') }],
                  },
                ],
              },
            },
          },
        },
      },
    }),
    object('batch/v1', 'Job', 'once', {
      spec: { template: { spec: { restartPolicy: 'Never', containers: [{ name: 'run', image: 'db:1' }] } } },
    }),
    object('v1', 'Service', 'web', {
      spec: {
        selector: { app: 'web' },
        ports: [{ name: 'http', port: 80, targetPort: 'http' }],
      },
    }),
    object('v1', 'Service', 'db', {
      spec: {
        clusterIP: 'None',
        selector: { app: 'db' },
        ports: [{ port: 5432 }],
      },
    }),
    object('v1', 'PersistentVolumeClaim', 'files', { spec: claim('fast') }),
    object('v1', 'PersistentVolumeClaim', 'static', { spec: claim('manual') }),
    object('v1', 'PersistentVolumeClaim', 'default-class', { spec: claim() }),
    object('networking.k8s.io/v1', 'Ingress', 'web', {
      spec: {
        ingressClassName: 'nginx',
        tls: [{ hosts: ['shop.example.com'], secretName: 'web-tls' }],
        rules: [
          {
            host: 'shop.example.com',
            http: {
              paths: [
                {
                  path: '/',
                  pathType: 'Prefix',
                  backend: { service: { name: 'web', port: { name: 'http' } } },
                },
              ],
            },
          },
        ],
      },
    }),
    object('gateway.networking.k8s.io/v1', 'HTTPRoute', 'web', {
      spec: { rules: [{ backendRefs: [{ name: 'web', port: 80 }] }] },
    }),
    object('gateway.networking.k8s.io/v1', 'Gateway', 'front', {
      spec: {
        gatewayClassName: 'x',
        listeners: [{ name: 'https', tls: { certificateRefs: [{ name: 'web-tls' }] } }],
      },
    }),
    object('policy/v1', 'PodDisruptionBudget', 'web', {
      spec: { maxUnavailable: 1, selector: { matchLabels: { app: 'web' } } },
    }),
    object('autoscaling/v2', 'HorizontalPodAutoscaler', 'web', {
      spec: {
        maxReplicas: 3,
        scaleTargetRef: {
          apiVersion: 'apps/v1',
          kind: 'Deployment',
          name: 'web',
        },
      },
    }),
    object('networking.k8s.io/v1', 'NetworkPolicy', 'db', {
      spec: {
        podSelector: { matchLabels: { app: 'db' } },
        ingress: [{ from: [{ podSelector: { matchLabels: { app: 'web' } } }] }],
        egress: [
          {
            to: [
              {
                namespaceSelector: {
                  matchLabels: { 'kubernetes.io/metadata.name': 'kube-system' },
                },
                podSelector: { matchLabels: { 'k8s-app': 'kube-dns' } },
              },
            ],
          },
        ],
      },
    }),
    object('networking.k8s.io/v1', 'NetworkPolicy', 'default-deny', {
      spec: { podSelector: {}, policyTypes: ['Ingress'] },
    }),
    object('monitoring.coreos.com/v1', 'ServiceMonitor', 'web', {
      spec: {
        selector: { matchLabels: { app: 'shop' } },
        endpoints: [{ port: 'http' }],
      },
    }),
  ]).map((manifest) => normalise<Manifest>(manifest));
