/** NetApp Trident: two replicas on shared NFS volumes, users from LDAP, images replicated from the old registry. */
import { environment, existing } from '../lib/index.ts';
import { ha } from './shared/ha.ts';
import { repository } from './shared/repository.ts';

const ontap = { class: 'ontap-nas', access: 'ReadWriteMany' } as const;

export default environment({
  name: 'trident',
  argocd: { ...repository, destination: { name: 'trident' } },
  storage: [
    {
      type: 'trident',
      backends: [
        {
          name: 'ontap-nas',
          type: 'ontap-nas',
          managementLIF: '192.0.2.20',
          dataLIF: '192.0.2.21',
          svm: 'svm_harbor',
          credentials: existing('ontap-credentials'),
        },
      ],
      classes: [{ name: 'ontap-nas', backendType: 'ontap-nas', reclaim: 'Retain' }],
      snapshotClasses: [{ name: 'ontap-snapshots' }],
    },
  ],
  harbor: {
    version: '2.15.1',
    namespace: 'harbor-system',
    expose: {
      type: 'ingress',
      host: 'sri-registry.saraminhr.co.kr',
      className: 'nginx',
      controller: 'nginx',
      tls: { from: 'secret', secret: existing('tls-harbor-ingress') },
    },
    credentials: { every: existing('harbor-credentials') },
    database: { type: 'internal', password: existing('harbor-database-password'), volume: { ...ontap, size: '50Gi' } },
    redis: { type: 'internal', volume: { ...ontap, size: '10Gi' } },
    imageStorage: { type: 'filesystem', volume: { ...ontap, size: '1Ti' } },
    ...ha,
    // LDAP: auth_mode, ldap_url, ldap_search_dn and its password, as Harbor's configuration API names them.
    core: { ...ha.core, configureUserSettings: existing('harbor-user-settings') },
    jobservice: { replicas: 2, jobLog: { ...ontap, size: '50Gi' } },
    trivy: { volume: { ...ontap, size: '10Gi' } },
  },
  network: {
    // Trident's pods on the nodes register with its controller.
    nodes: ['192.0.2.128/25'],
    ldap: { cidrs: ['192.0.2.30/32'], ports: [636] },
    // The old registry, from which projects are replicated.
    registries: { cidrs: ['192.0.2.40/32'], ports: [443] },
  },
  accept: {
    'single-redis': 'queues and caches only; the volume survives the pod',
    'single-database': 'the volume is snapshotted every night and survives the pod',
  },
});
