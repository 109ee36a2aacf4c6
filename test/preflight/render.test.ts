import { describe, expect, it } from 'vitest';
import { topology } from '../../lib/harbor/topology.ts';
import type {
  ConfigMap,
  Job,
  Manifest,
  Namespace,
  NetworkPolicy,
  PersistentVolumeClaim,
} from '../../lib/kube/manifest.ts';
import type { Preflight, PreflightInput } from '../../lib/storage/preflight/model.ts';
import { contentName, shortName } from '../../lib/storage/preflight/names.ts';
import { renderPreflight } from '../../lib/storage/preflight/render.ts';

const input: PreflightInput = {
  namespace: 'harbor',
  labels: { release: 'harbor', app: 'harbor' },
  classes: [
    {
      name: 'nfs-client',
      access: 'ReadWriteMany',
      uid: 10000,
      claimAnnotations: { 'nfs.io/storage-path': 'registry' },
    },
    { name: 'nfs-client', access: 'ReadWriteMany', uid: 10000 },
    { name: 'nfs-client', access: 'ReadWriteOnce', uid: 999, size: '2Gi' },
    { access: 'ReadWriteOnce', uid: 10000 },
    { name: '', access: 'ReadWriteOnce', uid: 10000 },
  ],
  endpoints: [
    {
      component: 'core',
      host: 'db.example.com',
      port: 5432,
      what: 'database',
      to: { cidrs: ['10.0.7.0/24'], name: 'database' },
    },
    {
      component: 'core',
      host: 'ldap.example.com',
      port: 636,
      what: 'LDAP',
      to: { cidrs: ['10.0.8.4/32'], name: 'ldap' },
    },
    {
      component: 'registry',
      host: 's3.example.com',
      port: 443,
      what: 'object storage',
      to: { internet: true, name: 'object storage' },
    },
  ],
  nfs: true,
};
const on: Preflight = { enabled: true, nodes: 3 };

const app = renderPreflight(on, input);
const ofKind = <M extends { kind: string }>(kind: M['kind'], manifests: Manifest[] = app.manifests): M[] =>
  manifests.filter((manifest) => manifest.kind === kind) as unknown as M[];
const jobs = ofKind<Job>('Job');
const claims = ofKind<PersistentVolumeClaim>('PersistentVolumeClaim');
const jobNamed = (start: string): Job => {
  const job = jobs.find(({ metadata }) => metadata.name.startsWith(start));
  if (!job) throw new Error(`no Job ${start}`);
  return job;
};
const podOf = (job: Job) => job.spec?.template.spec;
const envOf = (job: Job) =>
  Object.fromEntries((podOf(job)?.containers[0]?.env ?? []).map(({ name, value }) => [name, value]));

describe('every Job of the preflight', () => {
  it.each(jobs.map((job) => [job.metadata.name, job]))('%s ends by itself and is unattended', (_, job) => {
    expect(job.spec).toMatchObject({ activeDeadlineSeconds: 600, template: { spec: { restartPolicy: 'Never' } } });
    expect(job.spec).toHaveProperty(job.metadata.namespace === 'harbor' ? 'backoffLimit' : 'backoffLimitPerIndex');
    // Argo CD would see a deleted Job as missing, and run it again.
    expect(job.spec).not.toHaveProperty('ttlSecondsAfterFinished');
    expect(podOf(job)?.automountServiceAccountToken).toBe(false);
    expect(podOf(job)?.containers[0]?.resources).toEqual({
      requests: { cpu: '10m', memory: '16Mi' },
      limits: { memory: '64Mi' },
    });
  });

  it.each(jobs.map((job) => [job.metadata.name, job]))('%s matches no selector of Harbor', (_, job) => {
    const { release, app: short, component } = job.spec?.template.metadata?.labels ?? {};
    expect({ release, short }).toEqual({ release: 'harbor', short: 'harbor' });
    expect(Object.keys(topology)).not.toContain(component);
  });

  it.each(jobs.map((job) => [job.metadata.name, job]))(
    '%s runs a script that is mounted from its namespace',
    (_, job) => {
      const maps = ofKind<ConfigMap>('ConfigMap').filter(
        ({ metadata }) => metadata.namespace === job.metadata.namespace,
      );
      expect(maps).toHaveLength(1);
      const [, path] = podOf(job)?.containers[0]?.command ?? [];
      expect(Object.keys(maps[0]?.data ?? {})).toContain(path?.replace('/preflight/', ''));
      expect(podOf(job)?.volumes?.[0]).toEqual({ name: 'preflight', configMap: { name: 'preflight' } });
    },
  );

  it('has a name that changes with the check, and with nothing else', () => {
    const names = (preflight: Preflight, more: Partial<PreflightInput> = {}) =>
      ofKind<Job>('Job', renderPreflight(preflight, { ...input, ...more }).manifests).map(
        ({ metadata }) => metadata.name,
      );
    expect(names(on)).toEqual(jobs.map(({ metadata }) => metadata.name));
    expect(
      names({ ...on, image: 'mirror.example.com/busybox:1.37.0' }).filter((name) => names(on).includes(name)),
    ).toEqual([]);
    const [moved] = input.endpoints;
    const changed = names(on, { endpoints: moved ? [{ ...moved, port: 5433 }, ...input.endpoints.slice(1)] : [] });
    expect(changed.filter((name) => !names(on).includes(name))).toEqual([
      expect.stringMatching(/^preflight-core-[0-9a-f]{8}$/),
    ]);
  });
});

describe('checks of volumes', () => {
  it('makes one claim for each class, access mode and user', () => {
    expect(claims.map(({ spec }) => [spec?.storageClassName, spec?.accessModes, spec?.resources?.requests])).toEqual([
      ['nfs-client', ['ReadWriteMany'], { storage: '1Gi' }],
      ['nfs-client', ['ReadWriteOnce'], { storage: '2Gi' }],
      [undefined, ['ReadWriteOnce'], { storage: '1Gi' }],
    ]);
  });

  it('gives the claims to Argo CD to delete, with the annotations that the class may read', () => {
    expect(claims[1]?.metadata.annotations).toEqual({ 'argocd.argoproj.io/sync-options': 'Prune=true,Delete=true' });
    expect(claims[0]?.metadata.annotations).toHaveProperty('nfs.io/storage-path', 'registry');
  });

  it('puts two pods on two nodes where a volume is shared', () => {
    const job = jobNamed('preflight-nfs-client-rwx-10000-');
    expect(job.spec).toMatchObject({ completionMode: 'Indexed', completions: 2, parallelism: 2 });
    expect(podOf(job)?.affinity?.podAntiAffinity?.requiredDuringSchedulingIgnoredDuringExecution).toEqual([
      { labelSelector: { matchLabels: job.spec?.template.metadata?.labels }, topologyKey: 'kubernetes.io/hostname' },
    ]);
    expect(envOf(job)).toMatchObject({ PODS: '2', PRIVATE: 'no', WAIT: '300', CLASS: 'nfs-client' });
    expect(podOf(job)?.volumes?.[1]).toEqual({
      name: 'volume',
      persistentVolumeClaim: { claimName: claims[0]?.metadata.name },
    });
  });

  it('lets them share the only node of a small cluster', () => {
    const single = renderPreflight({ enabled: true, nodes: 1 }, input).manifests;
    const job = ofKind<Job>('Job', single).find(({ metadata }) => metadata.name.includes('-rwx-'));
    expect(job?.spec?.template.spec).not.toHaveProperty('affinity.podAntiAffinity');
    expect(job?.spec?.parallelism).toBe(2);
  });

  it("works as Harbor's users, PostgreSQL's with its own demand", () => {
    const job = jobNamed('preflight-nfs-client-rwo-999-');
    expect(podOf(job)?.securityContext).toEqual({
      runAsNonRoot: true,
      runAsUser: 999,
      runAsGroup: 999,
      fsGroup: 999,
      seccompProfile: { type: 'RuntimeDefault' },
    });
    expect(envOf(job)).toMatchObject({ PODS: '1', PRIVATE: 'yes' });
    expect(job.spec).toMatchObject({ completions: 1, parallelism: 1 });
  });
});

describe('the check of every node', () => {
  const job = jobNamed('preflight-nodes-');

  it('runs once on each of the declared nodes, and one bad node does not end the others', () => {
    expect(job.spec).toMatchObject({
      completions: 3,
      parallelism: 3,
      completionMode: 'Indexed',
      backoffLimitPerIndex: 0,
    });
    expect(podOf(job)?.affinity?.podAntiAffinity).toBeDefined();
  });

  it('has its own namespace, because hostPath is refused in that of Harbor', () => {
    expect(job.metadata.namespace).toBe('harbor-preflight');
    expect(ofKind<Namespace>('Namespace')).toMatchObject([
      { metadata: { name: 'harbor-preflight', labels: { 'pod-security.kubernetes.io/enforce': 'privileged' } } },
    ]);
    const paths = jobs
      .filter(({ metadata }) => metadata.namespace === 'harbor')
      .flatMap((other) => podOf(other)?.volumes ?? [])
      .filter(({ hostPath }) => hostPath);
    expect(paths).toEqual([]);
  });

  it('closes that namespace for every connection', () => {
    expect(ofKind<NetworkPolicy>('NetworkPolicy')).toMatchObject([
      { metadata: { namespace: 'harbor-preflight' }, spec: { podSelector: {}, policyTypes: ['Ingress', 'Egress'] } },
    ]);
    expect(ofKind<NetworkPolicy>('NetworkPolicy')[0]?.spec).not.toHaveProperty('egress');
  });

  it('sees directories of programs only, and cannot write', () => {
    expect(
      podOf(job)
        ?.volumes?.slice(1)
        .map(({ hostPath }) => hostPath?.path),
    ).toEqual(['/sbin', '/usr/sbin']);
    expect(podOf(job)?.containers[0]?.volumeMounts?.every(({ readOnly }) => readOnly)).toBe(true);
  });

  it('is left out where no NFS is mounted', () => {
    const { manifests } = renderPreflight(on, { ...input, nfs: false });
    expect(manifests.filter(({ metadata }) => metadata.namespace === 'harbor-preflight')).toEqual([]);
    expect(ofKind('Namespace', manifests)).toEqual([]);
  });
});

describe('checks of endpoints', () => {
  it('has a Job for each component, with all its servers', () => {
    expect(envOf(jobNamed('preflight-core-'))).toMatchObject({
      COMPONENT: 'core',
      ENDPOINTS: 'db.example.com 5432 database\nldap.example.com 636 LDAP',
    });
    expect(envOf(jobNamed('preflight-registry-')).ENDPOINTS).toBe('s3.example.com 443 object storage');
  });

  it('tries a server once, however many calls end there', () => {
    const { manifests } = renderPreflight(on, { ...input, endpoints: [...input.endpoints, ...input.endpoints] });
    expect(ofKind<Job>('Job', manifests).map(({ metadata }) => metadata.name)).toEqual(
      jobs.map(({ metadata }) => metadata.name),
    );
  });

  it('declares the calls of its pods: DNS, and the very ends that the component calls', () => {
    const core = (app.calls ?? []).filter(({ from }) => from.name === 'preflight-core');
    expect(core.map(({ to, ports }) => [to, ports.map(({ port }) => port)])).toEqual([
      [{ dns: true, name: 'dns' }, [53, 53]],
      [input.endpoints[0]?.to, [5432]],
      [input.endpoints[1]?.to, [636]],
    ]);
    expect(core[0]?.from).toMatchObject({ pods: jobNamed('preflight-core-').spec?.template.metadata?.labels });
  });
});

describe('what is switched off', () => {
  const { manifests, calls } = renderPreflight({ ...on, checks: { volumes: false, endpoints: false } }, input);
  it('is not rendered', () => {
    expect(ofKind<Job>('Job', manifests).map(({ metadata }) => metadata.namespace)).toEqual(['harbor-preflight']);
    expect(ofKind<ConfigMap>('ConfigMap', manifests).map(({ metadata }) => metadata.namespace)).toEqual([
      'harbor-preflight',
    ]);
    expect(calls).toEqual([]);
  });
});

describe('names', () => {
  it('keeps what fits, and tells apart what is cut', () => {
    expect(shortName('nfs-client', 24)).toBe('nfs-client');
    const cut = ['very-long-storage-class-name-one', 'very-long-storage-class-name-two', 'Ceph.RBD'].map((name) =>
      shortName(name, 24),
    );
    expect(new Set(cut).size).toBe(3);
    for (const name of cut) expect(name).toMatch(/^[a-z0-9-]{1,23}[a-z0-9]$/);
  });

  it('leaves room for the index of an indexed Job in a host name', () => {
    expect(contentName('x'.repeat(80), {}).length + '-99'.length).toBeLessThanOrEqual(63);
  });
});
