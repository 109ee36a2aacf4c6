/** MetalLB as rendered: what each mode runs, how it is confined, and the objects that its own CRDs must accept. */
import { describe, expect, it } from 'vitest';
import type { App } from '../../lib/app.ts';
import { annotate, annotation } from '../../lib/argocd/annotate.ts';
import type { Container, Manifest } from '../../lib/kube/manifest.ts';
import { type MetalLB, metallbSecrets, renderMetalLB } from '../../lib/network/metallb/index.ts';
import { networkPolicies } from '../../lib/network/policies.ts';
import { sealed } from '../../lib/secrets/source.ts';
import { refusals } from './structural.ts';

const pools = [{ name: 'harbor', addresses: ['192.168.10.240-192.168.10.250'] }];
const full: MetalLB = {
  mode: 'frr-k8s',
  pools: [
    {
      ...pools[0],
      name: 'harbor',
      addresses: ['192.168.10.0/28'],
      labels: { zone: 'lan' },
      serviceAllocation: { priority: 1, namespaces: ['harbor'], namespaceSelectors: [{ matchLabels: { lb: 'yes' } }] },
    },
  ],
  l2Advertisements: [
    { name: 'lan', ipAddressPoolSelectors: [{ matchExpressions: [{ key: 'zone', operator: 'Exists' }] }] },
  ],
  bgpPeers: [
    { name: 'tor', myASN: 64500, peerASN: 64501, peerAddress: '10.0.0.1', bfdProfile: 'fast', password: sealed('tor') },
  ],
  bfdProfiles: [{ name: 'fast', receiveInterval: 100 }],
  communities: [{ name: 'local', value: '64500:1' }],
  bgpAdvertisements: [{ name: 'wan', peers: ['tor'], communities: ['local'], aggregationLength: 28 }],
};

const app = (metallb: MetalLB): App => {
  const [only, ...more] = renderMetalLB(metallb);
  expect(more).toEqual([]);
  return only as App;
};
const manifests = (metallb: MetalLB): Manifest[] => app(metallb).manifests;
const find = (metallb: MetalLB, kind: string, name: string): Manifest => {
  const found = manifests(metallb).find((manifest) => manifest.kind === kind && manifest.metadata.name === name);
  expect(found, `${kind} ${name}`).toBeDefined();
  return found as Manifest;
};
const pod = (metallb: MetalLB, kind: string, name: string) => find(metallb, kind, name).spec.template.spec;
const definitions = (metallb: MetalLB) => manifests(metallb).filter(({ kind }) => kind === 'CustomResourceDefinition');
const resources = (metallb: MetalLB) =>
  manifests(metallb).filter(
    ({ apiVersion, kind }) => apiVersion.includes('metallb.io/') && kind !== 'CustomResourceDefinition',
  );

describe('MetalLB', () => {
  it('is one app whose custom resources wait for the webhook that checks them', () => {
    const waves = annotate(app(full)).manifests.map(({ kind, metadata }) => ({
      kind,
      wave: Number(metadata.annotations?.[annotation.wave] ?? 0),
    }));
    const of = (kind: string) => new Set(waves.filter((one) => one.kind === kind).map(({ wave }) => wave));
    expect([...of('Deployment'), ...of('DaemonSet'), ...of('ValidatingWebhookConfiguration')]).toEqual([0, 0, 0]);
    for (const kind of ['Namespace', 'CustomResourceDefinition', 'ClusterRole', 'Secret']) {
      expect(Math.max(...of(kind)), kind).toBeLessThan(0);
    }
    for (const kind of ['IPAddressPool', 'L2Advertisement', 'BGPAdvertisement', 'BGPPeer', 'BFDProfile', 'Community']) {
      expect(Math.min(...of(kind)), kind).toBeGreaterThan(0);
    }
    expect(app(full)).toMatchObject({ name: 'metallb', namespace: 'metallb-system', wave: 0 });
  });

  it('runs in a namespace of its own that admits host networking, unless somebody else makes it', () => {
    expect(find({ pools }, 'Namespace', 'metallb-system').metadata.labels).toEqual({
      'pod-security.kubernetes.io/enforce': 'privileged',
      'pod-security.kubernetes.io/audit': 'privileged',
      'pod-security.kubernetes.io/warn': 'privileged',
    });
    const kinds = manifests({ pools, createNamespace: false }).map(({ kind }) => kind);
    expect(kinds).not.toContain('Namespace');
  });

  it('stands in the namespace that is named, with every reference to it', () => {
    const text = JSON.stringify(
      manifests({
        ...full,
        namespace: 'lb',
        metrics: { prometheus: { namespace: 'monitoring', serviceAccount: 'p' } },
      }),
    );
    expect(text).not.toContain('metallb-system');
    expect(
      find({ ...full, namespace: 'lb' }, 'CustomResourceDefinition', 'bgppeers.metallb.io').spec.conversion.webhook
        .clientConfig.service.namespace,
    ).toBe('lb');
  });

  it('announces every pool by ARP and NDP unless told otherwise', () => {
    expect(find({ pools }, 'L2Advertisement', 'default').spec).toEqual({});
    expect(resources({ ...full, l2Advertisements: [] }).map(({ kind }) => kind)).not.toContain('L2Advertisement');
    const { l2Advertisements: _, ...byBgp } = full;
    expect(resources(byBgp).map(({ kind }) => kind)).not.toContain('L2Advertisement');
  });

  it('writes out the defaults of its CRDs', () => {
    expect(find({ pools }, 'IPAddressPool', 'harbor').spec).toEqual({
      addresses: ['192.168.10.240-192.168.10.250'],
      autoAssign: true,
      avoidBuggyIPs: false,
      serviceAllocation: undefined,
    });
    expect(find(full, 'BGPPeer', 'tor').spec).toMatchObject({
      peerPort: 179,
      disableMP: false,
      dualStackAddressFamily: false,
      passwordSecret: { name: 'tor', namespace: 'metallb-system' },
    });
    expect(find(full, 'BGPAdvertisement', 'wan').spec).toMatchObject({
      aggregationLength: 28,
      aggregationLengthV6: 128,
    });
    expect(find(full, 'IPAddressPool', 'harbor').metadata.labels).toEqual({ zone: 'lan' });
  });

  it('says which Secrets BGP needs', () => {
    expect(metallbSecrets(full)).toEqual([
      {
        slot: 'loadBalancer.bgpPeers[0].password',
        source: sealed('tor'),
        namespace: 'metallb-system',
        type: 'kubernetes.io/basic-auth',
        values: [{ own: 'password', origin: 'given', format: { kind: 'text' } }],
        readers: ['metallb'],
      },
    ]);
    expect(metallbSecrets({ pools })).toEqual([]);
  });
});

describe('modes', () => {
  const containers = (spec: { containers: Container[] }) => spec.containers.map(({ name }) => name);
  const env = (metallb: MetalLB, kind: string, name: string) =>
    pod(metallb, kind, name).containers[0].env.find(
      (variable: { name: string }) => variable.name === 'METALLB_BGP_TYPE',
    )?.value;

  it('native: nothing but controller and speaker', () => {
    expect(containers(pod({ pools }, 'DaemonSet', 'metallb-speaker'))).toEqual(['speaker']);
    expect(env({ pools }, 'DaemonSet', 'metallb-speaker')).toBeUndefined();
    expect(JSON.stringify(manifests({ pools }))).not.toContain('frr');
  });

  it('frr: FRR beside the speaker', () => {
    const frr: MetalLB = { pools, mode: 'frr' };
    expect(containers(pod(frr, 'DaemonSet', 'metallb-speaker'))).toEqual(['speaker', 'frr', 'reloader', 'frr-metrics']);
    for (const [kind, name] of [
      ['DaemonSet', 'metallb-speaker'],
      ['Deployment', 'metallb-controller'],
    ] as const) {
      expect(env(frr, kind, name)).toBe('frr');
    }
    expect(find(frr, 'ConfigMap', 'metallb-frr-startup').data.daemons).toContain('bgpd=yes\n');
  });

  it('frr-k8s: FRR where speakers run, with the CRDs between them', () => {
    const metallb: MetalLB = {
      ...full,
      speaker: {
        nodeSelector: { lb: 'true' },
        tolerateControlPlane: false,
        tolerations: [{ key: 'lb', operator: 'Exists' }],
      },
    };
    const [speaker, frr] = ['metallb-speaker', 'metallb-frr-k8s'].map((name) => pod(metallb, 'DaemonSet', name));
    expect(containers(speaker)).toEqual(['speaker']);
    expect(containers(frr)).toEqual(['controller', 'frr', 'reloader', 'frr-metrics', 'frr-status']);
    expect(frr.nodeSelector).toEqual(speaker.nodeSelector);
    expect(frr.tolerations).toEqual(speaker.tolerations);
    expect(env(full, 'Deployment', 'metallb-controller')).toBe('frr-k8s');
    expect(definitions(full)).toHaveLength(13);
    expect(definitions({ pools })).toHaveLength(9);
  });

  it('mount every volume that a container names, and no other', () => {
    for (const metallb of [
      { pools },
      { pools, mode: 'frr' },
      full,
      { pools, speaker: { memberlist: false, excludedInterfaces: [] } },
    ] as MetalLB[]) {
      for (const { kind, spec } of manifests(metallb).filter(({ kind }) =>
        ['DaemonSet', 'Deployment'].includes(kind),
      )) {
        const { volumes = [], containers: main, initContainers = [] } = spec.template.spec;
        const mounted = new Set(
          [...main, ...initContainers].flatMap((one: Container) => (one.volumeMounts ?? []).map(({ name }) => name)),
        );
        expect([...mounted].sort(), kind).toEqual(volumes.map(({ name }: { name: string }) => name).sort());
      }
    }
  });

  it('take their images from another registry, all of them', () => {
    const images = (metallb: MetalLB) =>
      [...JSON.stringify(manifests(metallb)).matchAll(/"image":"([^"]+)"/g)].map(([, image]) => image);
    for (const mode of ['native', 'frr', 'frr-k8s'] as const) {
      const moved = images({ pools, mode, imageRegistry: 'registry.internal/quay' } as MetalLB);
      expect(moved.filter((image) => !image?.startsWith('registry.internal/quay/'))).toEqual([]);
      expect(moved.map((image) => image?.replace('registry.internal/quay/', 'quay.io/'))).toEqual(
        images({ pools, mode } as MetalLB),
      );
    }
  });
});

describe('settings of the pods', () => {
  it('without memberlist no key is made and nobody listens for it', () => {
    const quiet: MetalLB = { pools, speaker: { memberlist: false } };
    expect(JSON.stringify(manifests(quiet))).not.toMatch(/METALLB_ML|memberlist/);
    expect(JSON.stringify(manifests({ pools }))).toContain('METALLB_ML_SECRET_NAME');
  });

  it('interfaces are excluded by a file, and without any there is no file', () => {
    const text = find(
      { pools, speaker: { excludedInterfaces: ["^o'brien$", '*x'] } },
      'ConfigMap',
      'metallb-excludel2',
    ).data;
    expect(text).toEqual({ 'excludel2.yaml': "announcedInterfacesToExclude:\n- ^o'brien$\n- '*x'\n" });
    expect(JSON.stringify(manifests({ pools, speaker: { excludedInterfaces: [] } }))).not.toContain('excludel2');
  });

  it('tolerations are those of control planes and those asked for, or none', () => {
    const tolerations = (speaker: MetalLB['speaker']) =>
      pod(speaker ? { pools, speaker } : { pools }, 'DaemonSet', 'metallb-speaker').tolerations;
    const lb = { key: 'lb', operator: 'Exists' };
    const keys = ['node-role.kubernetes.io/master', 'node-role.kubernetes.io/control-plane'];
    expect(tolerations({ tolerations: [lb] }).map(({ key }: { key: string }) => key)).toEqual([...keys, 'lb']);
    expect(tolerations({ tolerateControlPlane: false, tolerations: [lb] })).toEqual([lb]);
    expect(tolerations({ tolerateControlPlane: false })).toBeUndefined();
  });

  it('a class, log levels and further flags are arguments', () => {
    const metallb: MetalLB = {
      pools,
      loadBalancerClass: 'metallb.io/metallb',
      controller: { logLevel: 'warn' },
      speaker: { logLevel: 'debug', ignoreExcludeLB: true },
    };
    expect(pod(metallb, 'Deployment', 'metallb-controller').containers[0].args).toEqual([
      '--port=9120',
      '--log-level=warn',
      '--lb-class=metallb.io/metallb',
      '--webhook-mode=enabled',
    ]);
    expect(pod(metallb, 'DaemonSet', 'metallb-speaker').containers[0].args).toEqual([
      '--port=9120',
      '--log-level=debug',
      '--lb-class=metallb.io/metallb',
      '--ignore-exclude-lb=true',
    ]);
  });

  it('metrics of FRR have a port of their own', () => {
    const metrics = {
      prometheus: { namespace: 'monitoring', serviceAccount: 'prometheus-k8s' },
      interval: '30s',
      additionalLabels: { release: 'p' },
    };
    const ports = (mode: 'native' | 'frr') =>
      find({ pools, mode, metrics } as MetalLB, 'Service', 'metallb-speaker-monitor-service').spec.ports.map(
        ({ port }: { port: number }) => port,
      );
    expect(ports('native')).toEqual([9120]);
    expect(ports('frr')).toEqual([9120, 9121]);
    const monitor = find({ pools, metrics }, 'ServiceMonitor', 'metallb-controller-monitor');
    expect(monitor.metadata.labels).toMatchObject({ release: 'p' });
    expect(monitor.spec.endpoints).toMatchObject([{ port: 'metricshttps', interval: '30s', scheme: 'https' }]);
  });
});

describe('network policies', () => {
  const policy = (metallb: MetalLB) => {
    const policies = networkPolicies('metallb-system', app(metallb).calls ?? [], {
      apiServer: { cidrs: ['10.0.0.9/32'], port: 443 },
    });
    return policies.find(({ metadata }) => metadata.name === 'metallb-controller')?.spec;
  };

  it('let the controller call the API server, and the API server the webhook', () => {
    const apiServer = { ipBlock: { cidr: '10.0.0.9/32', except: undefined } };
    expect(policy({ pools })).toEqual({
      podSelector: {
        matchLabels: {
          'app.kubernetes.io/name': 'metallb',
          'app.kubernetes.io/instance': 'metallb',
          'app.kubernetes.io/component': 'controller',
        },
      },
      policyTypes: ['Ingress', 'Egress'],
      ingress: [{ from: [apiServer], ports: [{ protocol: 'TCP', port: 9443 }] }],
      egress: [{ to: [apiServer], ports: [{ protocol: 'TCP', port: 443 }] }],
    });
  });

  it('let Prometheus in where metrics are on', () => {
    const metrics = { prometheus: { namespace: 'monitoring', serviceAccount: 'p' } };
    expect(JSON.stringify(policy({ pools, metrics })?.ingress)).toContain('"kubernetes.io/metadata.name":"monitoring"');
  });
});

describe('CRDs', () => {
  it('accept every object that is rendered', () => {
    expect(resources(full)).toHaveLength(6);
    expect(resources(full).flatMap((resource) => refusals(definitions(full), resource))).toEqual([]);
  });

  it.each<[string, string, object, string]>([
    ['IPAddressPool', 'harbor', { adresses: ['10.0.0.0/28'] }, 'IPAddressPool.spec: unknown field adresses'],
    ['IPAddressPool', 'harbor', { addresses: undefined }, 'IPAddressPool.spec: addresses is missing'],
    ['IPAddressPool', 'harbor', { autoAssign: 'true' }, 'IPAddressPool.spec.autoAssign: string'],
    [
      'IPAddressPool',
      'harbor',
      { serviceAllocation: { namespace: ['a'] } },
      'IPAddressPool.spec.serviceAllocation: unknown field namespace',
    ],
    ['L2Advertisement', 'lan', { interface: ['eth0'] }, 'L2Advertisement.spec: unknown field interface'],
    ['BGPPeer', 'tor', { peerAsn: 1 }, 'BGPPeer.spec: unknown field peerAsn'],
    ['BGPPeer', 'tor', { peerPort: 17900 }, 'BGPPeer.spec.peerPort: maximum'],
    ['BGPPeer', 'tor', { dynamicASN: 'any' }, 'BGPPeer.spec.dynamicASN: enum'],
    [
      'BGPPeer',
      'tor',
      { nodeSelectors: [{ matchExpressions: [{ key: 'a' }] }] },
      'BGPPeer.spec.nodeSelectors[0].matchExpressions[0]: operator is missing',
    ],
    ['BGPAdvertisement', 'wan', { aggregationLenght: 24 }, 'BGPAdvertisement.spec: unknown field aggregationLenght'],
    ['BFDProfile', 'fast', { minimumTTL: 1 }, 'BFDProfile.spec: unknown field minimumTTL'],
    [
      'Community',
      'communities',
      { communities: [{ name: 'a', values: 'b' }] },
      'Community.spec.communities[0]: unknown field values',
    ],
  ])('of %s refuse mistakes in %s', (kind, name, change, complaint) => {
    const resource = find(full, kind, name);
    expect(refusals(definitions(full), { ...resource, spec: { ...resource.spec, ...change } })).toEqual([complaint]);
  });

  it('accept what controllers and speakers write', () => {
    const written = (kind: string, version: string, rest: object) => ({
      apiVersion: version,
      kind,
      metadata: { name: 'x' },
      ...rest,
    });
    const conditions = [
      { type: 'Ready', status: 'True', reason: 'Loaded', message: '', lastTransitionTime: '2026-01-01T00:00:00Z' },
    ];
    const objects = [
      written('ConfigurationState', 'metallb.io/v1beta1', {
        status: { result: 'Valid', errorSummary: '', conditions },
      }),
      written('ServiceL2Status', 'metallb.io/v1beta1', {
        spec: {},
        status: { node: 'a', serviceName: 's', serviceNamespace: 'n', interfaces: [{ name: 'eth0' }] },
      }),
      written('ServiceBGPStatus', 'metallb.io/v1beta1', {
        status: { node: 'a', serviceName: 's', serviceNamespace: 'n', peers: ['tor'] },
      }),
      written('FRRNodeState', 'frrk8s.metallb.io/v1beta1', {
        status: { runningConfig: '', lastReloadResult: 'success' },
      }),
      written('BGPSessionState', 'frrk8s.metallb.io/v1beta1', {
        status: { bgpStatus: 'Established', node: 'a', peer: 'b', vrf: '' },
      }),
      written('FRRConfiguration', 'frrk8s.metallb.io/v1beta1', {
        spec: {
          bgp: {
            bfdProfiles: [{ name: 'fast', receiveInterval: 100 }],
            routers: [
              {
                asn: 64500,
                prefixes: ['192.168.10.240/32'],
                neighbors: [
                  {
                    asn: 64501,
                    address: '10.0.0.1',
                    port: 179,
                    toAdvertise: { allowed: { mode: 'filtered', prefixes: ['192.168.10.240/32'] } },
                  },
                ],
              },
            ],
          },
          nodeSelector: { matchLabels: { 'kubernetes.io/hostname': 'a' } },
        },
      }),
    ];
    expect(objects.flatMap((object) => refusals(definitions(full), object))).toEqual([]);
  });
});
