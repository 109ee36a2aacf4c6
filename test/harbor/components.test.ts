/** A few assertions for each component: what one setting changes. */
import { describe, expect, it } from 'vitest';
import { existing, ofRelease, plain } from '../../lib/secrets/source.ts';
import { rendered } from './fixture.ts';

const remote = (password: ReturnType<typeof plain> | ReturnType<typeof existing>) => ({
  redis: { type: 'external' as const, addr: 'redis.example.com:6379', username: 'ha rbor', password },
});

describe('core', () => {
  it('takes every credential from the one Secret that is named', () => {
    const { find, env } = rendered();
    expect(env(find('Deployment', 'harbor-core'))).toMatchObject({
      CORE_SECRET: { name: 'harbor-credentials', key: 'secret' },
      JOBSERVICE_SECRET: { name: 'harbor-credentials', key: 'JOBSERVICE_SECRET' },
      HARBOR_ADMIN_PASSWORD: { name: 'harbor-credentials', key: 'HARBOR_ADMIN_PASSWORD' },
      POSTGRESQL_PASSWORD: { name: 'harbor-database-password', key: 'POSTGRES_PASSWORD' },
      CSRF_KEY: { name: 'harbor-credentials', key: 'CSRF_KEY' },
    });
  });

  it('has no Secret of its own when nothing would be in it', () =>
    expect(rendered().has('Secret', 'harbor-core')).toBe(false));

  it('renames keys where the source does', () => {
    const { find, env } = rendered({
      credentials: { every: existing('all'), adminPassword: existing('admin', 'password') },
    });
    expect(env(find('Deployment', 'harbor-core'))).toMatchObject({
      HARBOR_ADMIN_PASSWORD: { name: 'admin', key: 'password' },
    });
  });

  it('leaves values that a live release holds where they are', () => {
    const { find, env, container, has } = rendered({
      credentials: { every: ofRelease('harbor-core') },
      profile: 'chart',
    });
    const core = find('Deployment', 'harbor-core');
    expect(Object.keys(env(core))).toEqual(['CORE_SECRET', 'JOBSERVICE_SECRET', 'POSTGRESQL_PASSWORD']);
    expect(container(core).envFrom).toContainEqual({ secretRef: { name: 'harbor-core' } });
    expect(has('Secret', 'harbor-core')).toBe(false);
  });

  it('derives EXT_ENDPOINT from the exposure', () => {
    const expose = { type: 'nodePort' as const, host: '10.0.0.7', tls: false as const };
    expect(rendered({ expose }).find('ConfigMap', 'harbor-core').data.EXT_ENDPOINT).toBe('http://10.0.0.7:30002');
    expect(rendered().find('ConfigMap', 'harbor-core').data.EXT_ENDPOINT).toBe('https://harbor.example.com');
  });
});

describe('redis', () => {
  it('never shows a password outside of Secrets in the production profile', () => {
    const { manifests, find, env } = rendered(remote(plain('s3cret-redis')));
    const others = manifests.filter(({ kind }) => kind !== 'Secret');
    expect(JSON.stringify(others)).not.toContain('s3cret-redis');
    expect(env(find('Deployment', 'harbor-core'))).toMatchObject({
      REDIS_PASSWORD: { name: 'harbor-redis-auth', key: 'REDIS_PASSWORD' },
      _REDIS_URL_CORE: 'redis://ha%20rbor:$(REDIS_PASSWORD)@redis.example.com:6379/0?idle_timeout_seconds=30',
    });
    expect(env(find('Deployment', 'harbor-jobservice')).JOB_SERVICE_POOL_REDIS_URL).toBe(
      'redis://ha%20rbor:$(REDIS_PASSWORD)@redis.example.com:6379/1',
    );
  });

  it('stands in ConfigMaps as the chart has it, in the chart profile', () => {
    const { find } = rendered({ ...remote(plain('s3cret redis')), profile: 'chart' });
    expect(find('ConfigMap', 'harbor-core').data._REDIS_URL_CORE).toBe(
      'redis://ha+rbor:s3cret+redis@redis.example.com:6379/0?idle_timeout_seconds=30',
    );
  });

  it('is asked of Sentinel by every consumer, the registry included', () => {
    const { find } = rendered({
      redis: { type: 'sentinel', addrs: ['s0:26379', 's1:26379'], masterSet: 'mymaster', tls: true },
    });
    expect(find('ConfigMap', 'harbor-core').data._REDIS_URL_REG).toBe(
      'rediss+sentinel://s0:26379,s1:26379/mymaster/2?idle_timeout_seconds=30',
    );
    expect(find('ConfigMap', 'harbor-registry').data['config.yml']).toContain('sentinelMasterSet: mymaster');
  });
});

describe('registry', () => {
  it('is replaced, not rolled, over a volume of one node', () => {
    const strategy = (access: 'ReadWriteOnce' | 'ReadWriteMany') =>
      rendered({ imageStorage: { type: 'filesystem', volume: { access } } }).find('Deployment', 'harbor-registry').spec
        .strategy;
    expect(strategy('ReadWriteOnce')).toEqual({ type: 'Recreate' });
    expect(strategy('ReadWriteMany')).toEqual({ type: 'RollingUpdate' });
  });

  it('writes a storage option that is false', () => {
    const { find } = rendered({
      imageStorage: { type: 's3', region: 'r', bucket: 'b', secure: false, chunksize: 10485760 },
    });
    const config: string = find('ConfigMap', 'harbor-registry').data['config.yml'];
    expect(config).toContain('secure: false');
    expect(config).toContain('chunksize: 10485760');
  });
});

describe('internal TLS', () => {
  it('moves every port, URL and probe to TLS', () => {
    const certificates = {
      core: existing('c'),
      jobservice: existing('j'),
      registry: existing('r'),
      portal: existing('p'),
      trivy: existing('t'),
    };
    const { find, container } = rendered({ internalTLS: { from: 'secret', secrets: certificates } });
    expect(find('ConfigMap', 'harbor-core').data).toMatchObject({
      CORE_URL: 'https://harbor-core:443',
      JOBSERVICE_URL: 'https://harbor-jobservice',
      REGISTRY_URL: 'https://harbor-registry:5443',
      TRIVY_ADAPTER_URL: 'https://harbor-trivy:8443',
    });
    for (const name of ['core', 'jobservice', 'portal', 'registry']) {
      expect(container(find('Deployment', `harbor-${name}`)).livenessProbe?.httpGet?.scheme).toBe('HTTPS');
    }
  });
});

describe('the production profile', () => {
  const two = rendered({ portal: { replicas: 2 } });

  it('keeps budgets and spread for components with several pods, and for no others', () => {
    expect(two.has('PodDisruptionBudget', 'harbor-portal')).toBe(true);
    expect(two.find('PodDisruptionBudget', 'harbor-portal').spec).toMatchObject({
      maxUnavailable: 1,
      unhealthyPodEvictionPolicy: 'AlwaysAllow',
    });
    expect(two.has('PodDisruptionBudget', 'harbor-core')).toBe(false);
    const { affinity, topologySpreadConstraints } = two.find('Deployment', 'harbor-portal').spec.template.spec;
    expect(affinity.podAntiAffinity.preferredDuringSchedulingIgnoredDuringExecution).toHaveLength(1);
    expect(topologySpreadConstraints[0].topologyKey).toBe('topology.kubernetes.io/zone');
  });

  it('gives every container resources, a restricted context and an early liveness probe', () => {
    const workloads = two.manifests.filter(({ kind }) => kind === 'Deployment' || kind === 'StatefulSet');
    expect(workloads.length).toBeGreaterThan(6);
    for (const workload of workloads) {
      const { spec } = workload.spec.template;
      expect(spec.securityContext).toMatchObject({ runAsNonRoot: true, seccompProfile: { type: 'RuntimeDefault' } });
      expect(spec.securityContext.runAsUser).toBe(spec.securityContext.runAsGroup);
      for (const container of [...spec.containers, ...(spec.initContainers ?? [])]) {
        expect(Object.keys(container.resources.limits)).toEqual(['cpu', 'memory', 'ephemeral-storage']);
        expect(container.securityContext).toMatchObject({
          allowPrivilegeEscalation: false,
          capabilities: { drop: ['ALL'] },
        });
      }
      for (const { livenessProbe: probe } of spec.containers) {
        expect((probe.initialDelaySeconds ?? 0) + probe.periodSeconds * probe.failureThreshold).toBeLessThan(300);
      }
    }
  });

  it('keeps what the operator said', () => {
    const { find, container } = rendered({
      core: {
        resources: { limits: { memory: '9Gi' } },
        livenessProbe: { periodSeconds: 42 },
        readOnlyRootFilesystem: true,
      },
    });
    expect(container(find('Deployment', 'harbor-core'))).toMatchObject({
      resources: { limits: { memory: '9Gi' } },
      livenessProbe: { periodSeconds: 42 },
      securityContext: { readOnlyRootFilesystem: true },
    });
  });

  it('leaves the number of pods to an autoscaler', () => {
    const { find } = rendered({ core: { autoscaling: { minReplicas: 2, maxReplicas: 5 } } });
    expect(find('Deployment', 'harbor-core').spec.replicas).toBeUndefined();
    expect(find('HorizontalPodAutoscaler', 'harbor-core').spec).toMatchObject({ minReplicas: 2, maxReplicas: 5 });
  });

  it("switches the scanner's telemetry off", () => {
    const { find, env } = rendered();
    expect(env(find('StatefulSet', 'harbor-trivy'))).toMatchObject({
      TRIVY_SKIP_VERSION_CHECK: 'true',
      TRIVY_DISABLE_TELEMETRY: 'true',
    });
  });
});

describe('names', () => {
  it('follow the release as Helm makes them', () => {
    expect(rendered({ release: 'reg' }).has('Deployment', 'reg-harbor-core')).toBe(true);
    expect(rendered({ release: 'my-harbor-2' }).has('Deployment', 'my-harbor-2-core')).toBe(true);
    expect(rendered({ fullnameOverride: 'hub' }).has('Deployment', 'hub-core')).toBe(true);
  });
});

describe('a release', () => {
  it('brings its own images and facts', () => {
    const image = (version: '2.13.4' | '2.14.4' | '2.15.1') => {
      const { find, container } = rendered({ version });
      return container(find('Deployment', 'harbor-core')).image;
    };
    expect(image('2.13.4')).toBe('goharbor/harbor-core:v2.13.4');
    expect(image('2.15.1')).toBe('docker.io/goharbor/harbor-core:v2.15.1');
    expect(rendered({ version: '2.14.4' }).find('ConfigMap', 'harbor-jobservice-env').data).not.toHaveProperty(
      'REGISTRY_HTTP_CLIENT_TIMEOUT',
    );
  });
});
