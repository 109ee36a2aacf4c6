/** AWS EKS: EFS for files, RDS for the database, two replicas of everything but Redis. */
import { environment, existing, external } from '../lib/index.ts';
import { ha } from './shared/ha.ts';
import { repository } from './shared/repository.ts';

const secretsManager = { kind: 'ClusterSecretStore', name: 'aws-secrets-manager' } as const;

/** Every claim of Harbor is on EFS, shared by the pods of all zones. */
const efs = { class: 'taco-efs-storage', access: 'ReadWriteMany' } as const;

export default environment({
  name: 'eks-ha',
  argocd: { ...repository, destination: { name: 'eks-ha' } },
  storage: [
    {
      type: 'efs-csi',
      identity: { roleArn: 'arn:aws:iam::111122223333:role/efs-csi-controller' },
      classes: [
        {
          name: 'taco-efs-storage',
          fileSystemId: 'fs-xxxxxxx',
          directoryPerms: '700',
          reclaim: 'Retain',
        },
      ],
    },
  ],
  harbor: {
    version: '2.15.1',
    namespace: 'harbor-ask',
    release: 'harbor-ask',
    size: 'medium',
    expose: {
      type: 'ingress',
      host: 'harbor.example.com',
      className: 'nginx',
      controller: 'nginx',
      tls: { from: 'secret', secret: existing('taco-cat-tls') },
    },
    credentials: {
      every: external('harbor-credentials', secretsManager, {
        HARBOR_ADMIN_PASSWORD: 'harbor/eks-ha#adminPassword',
        secretKey: 'harbor/eks-ha#secretKey',
        secret: 'harbor/eks-ha#coreSecret',
        JOBSERVICE_SECRET: 'harbor/eks-ha#jobserviceSecret',
        REGISTRY_HTTP_SECRET: 'harbor/eks-ha#registrySecret',
        CSRF_KEY: 'harbor/eks-ha#csrfKey',
        'tls.key': 'harbor/eks-ha#tokenKey',
        'tls.crt': 'harbor/eks-ha#tokenCertificate',
        REGISTRY_PASSWD: 'harbor/eks-ha#registryPassword',
        REGISTRY_HTPASSWD: 'harbor/eks-ha#registryHtpasswd',
      }),
    },
    database: {
      type: 'external',
      host: 'xxxxxx.ap-northeast-2.rds.amazonaws.com',
      port: 5432,
      username: 'harbor',
      database: 'registry',
      sslmode: 'require',
      password: external('harbor-database', secretsManager, { password: 'harbor/eks-ha/rds#password' }),
    },
    // A single pod on purpose: Harbor supports one Redis or Sentinel, never cluster mode.
    redis: { type: 'internal', volume: { ...efs, size: '256Gi' } },
    imageStorage: { type: 'filesystem', rootdirectory: '/storage', volume: { ...efs, size: '1Ti' } },
    ...ha,
    jobservice: { replicas: 2, jobLog: { ...efs, size: '128Gi' } },
    trivy: { replicas: 2, volume: { ...efs, size: '128Gi' } },
    cache: { expireHours: 24 },
  },
  network: {
    // The subnets of the database's subnet group.
    database: { cidrs: ['10.0.128.0/20'] },
    apiServer: { port: 443 },
  },
  accept: {
    placeholder: 'the example names no file system of anybody',
    'single-redis': 'Redis holds queues and caches only; a restart of the pod costs seconds of service',
  },
});
