/** Every README is what its objects are, and says so when it is not. */
import { describe, expect, it } from 'vitest';
import type { Environment } from '../../lib/environment.ts';
import { patch } from '../../lib/kube/patch.ts';
import { noInputs } from '../../lib/secrets/inputs.ts';
import { complaints, objectsOf } from './complaints.ts';
import { flowchart } from './document.ts';
import { cases, readmeOf, renderCase, sample } from './environments.ts';

describe.each(cases)('$name', (one) => {
  const rendered = renderCase(one);
  const readme = readmeOf(rendered);

  it('says what the objects say, and nothing else', () => {
    expect(complaints({ readme, objects: objectsOf(rendered), rendered })).toEqual([]);
  });
  it.each(one.says)('says %s', (text) => expect(readme).toContain(text));
  it('is the same every time', () => expect(readmeOf(renderCase(one))).toBe(readme));
});

describe('a wrong README is found out', () => {
  const judge = (name: string) => {
    const one = cases.find((candidate) => candidate.name === name);
    if (!one) throw new Error(`no case ${name}`);
    const rendered = renderCase(one);
    return { rendered, readme: readmeOf(rendered), objects: objectsOf(rendered) };
  };
  const without = (line: RegExp) => (text: string) => text.replace(new RegExp(`^${line.source}.*\n`, 'm'), '');
  const instead = (from: string | RegExp, to: string) => (text: string) => text.replace(from, to);

  it.each<[name: string, change: (readme: string) => string, complaint: string]>([
    [
      'trident',
      without(/\| harbor \| Deployment `harbor-portal`/),
      'workload: Deployment harbor-portal harbor-system 2 is missing',
    ],
    [
      'trident',
      instead('| `harbor-system` | 2 |', '| `harbor-system` | 3 |'),
      'workload: Deployment harbor-core harbor-system 3 is not there',
    ],
    ['openebs-metallb', instead('port 80 ', 'port 8080 '), 'entry: harbor port 8080 is not there'],
    [
      'own Gateway, own authority',
      without(/\| Gateway `harbor-gateway` .*8443/),
      'entry: harbor-gateway https://harbor.example.com:8443 is missing',
    ],
    [
      'openstack-nfs',
      instead('30Gi', '40Gi'),
      'claim: harbor/harbor-registry 1 40Gi ReadWriteMany nfs-client is not there',
    ],
    [
      'eks-ha',
      without(/\| `data-harbor-ask-trivy-…`/),
      'claim: harbor-ask/data-harbor-ask-trivy-… 2 128Gi ReadWriteMany taco-efs-storage is missing',
    ],
    [
      'front proxy with certificates everywhere',
      without(/\| `entry` \| `harbor` \| {2}\|/),
      'certificate: harbor/entry is missing',
    ],
    [
      'own Gateway, own authority',
      instead('| `inside-ca` | `cert-manager`', '| `other-ca` | `cert-manager`'),
      'certificate: cert-manager/other-ca is not there',
    ],
    [
      'trident',
      instead('docker.io/netapp/trident:26', 'docker.io/netapp/trident:25'),
      'image: docker.io/netapp/trident:26.06.0 is missing',
    ],
    [
      'eks-ha',
      without(/\| `docker.io\/goharbor\/redis-photon/),
      'image: docker.io/goharbor/redis-photon:v2.15.1 is missing',
    ],
    ['eks-ha', without(/- \[hosts/), 'file: hosts/efs-csi-iam-policy.json is missing'],
    ['onprem-argocd', without(/\| `harbor-credentials`/), 'secret: harbor/harbor-credentials is missing'],
    [
      'eks-ha',
      instead(', nor pods on the host network: `kube-system/efs-csi-node`', ''),
      'host network: efs-csi-node is missing',
    ],
    [
      'onprem-argocd',
      instead('issuers, harbor-namespace', 'harbor-namespace, issuers'),
      'app: nfs-subdir-external-provisioner, harbor-namespace, issuers',
    ],
    ['onprem-argocd', instead(', regcred', ''), 'app: regcred is missing'],
    [
      'onprem-argocd',
      without(/ {2}harbor_harbor_core -->\|"5432"/),
      'arrow: harbor/harbor-core → harbor/harbor-database: 5432 is missing',
    ],
    [
      'onprem-argocd',
      instead('harbor_harbor_registry -->|"6379"', 'harbor_harbor_portal -->|"6379"'),
      'arrow: harbor/harbor-portal → harbor/harbor-redis: 6379 is not there',
    ],
    [
      'onprem-argocd',
      without(/ {2}Ingress_controller -->\|"8089"/),
      'arrow: outside → harbor/acme-http01-solver: 8089 is missing',
    ],
    ['onprem-argocd', instead('|"6443"| Kubernetes', '|"443"| Kubernetes'), 'outside: 443 is not there'],
  ])('%s: %#', (name, change, complaint) => {
    const { readme, ...rest } = judge(name);
    const changed = change(readme);
    expect(changed).not.toBe(readme);
    expect(complaints({ readme: changed, ...rest }).join('\n')).toContain(complaint);
  });

  it('when any policy is lost, or opens more', () => {
    const { objects, ...rest } = judge('front proxy with certificates everywhere');
    const policies = objects.filter(({ kind }) => kind === 'NetworkPolicy');
    expect(policies.length).toBeGreaterThan(8);
    for (const policy of policies) {
      const wider = {
        ...policy,
        spec: { ...policy.spec, egress: [...(policy.spec.egress ?? []), { ports: [{ port: 6379 }] }] },
      };
      for (const changed of [[], [wider]]) {
        const mutated = [...objects.filter((object) => object !== policy), ...changed];
        expect(complaints({ ...rest, objects: mutated }), policy.metadata.name).not.toEqual([]);
      }
    }
  });
});

describe('the grammar of the picture', () => {
  const good = [
    'flowchart LR',
    '  subgraph ns_a["a"]',
    '    a_b["b"]',
    '  end',
    '  c(["c d"])',
    '  c -->|"80 53/UDP"| a_b',
  ];
  it('takes what is drawn', () => {
    expect(flowchart(good.join('\n'))).toEqual({
      boxes: new Map([['a_b', { namespace: 'a', label: 'b' }]]),
      bubbles: new Map([['c', 'c d']]),
      arrows: [{ from: 'c', to: 'a_b', ports: ['80', '53/UDP'] }],
    });
  });
  it.each<[number, string | undefined, string]>([
    [0, 'graph LR', 'line 1: not the header'],
    [1, undefined, 'line 2: a box outside of namespaces'],
    [2, undefined, 'line 3: the end of nothing'],
    [3, undefined, 'line 4: in the wrong place'],
    [2, '    a-b["b"]', 'line 3: "    a-b[\\"b\\"]" is nothing'],
    [2, '    a_b["a"b"]', 'is nothing'],
    [2, '    end["b"]', 'line 3: end is a word of Mermaid'],
    [2, '    ns_a["b"]', 'line 3: ns_a is there twice'],
    [4, undefined, 'line 5: no node c'],
    [5, '  c -->|"80"| d', 'line 6: no node d'],
    [5, '  c -->|"http"| a_b', 'line 6: http are no ports'],
    [5, '  c --> a_b', 'is nothing'],
    [5, '  subgraph ns_e["e"]', 'line 6: in the wrong place'],
  ])('refuses line %i as %s', (line, text, complaint) => {
    const lines = text === undefined ? good.filter((_, index) => index !== line) : good.with(line, text);
    expect(() => flowchart(lines.join('\n'))).toThrow(complaint);
  });
});

const linesOf = (environment: Environment): string[] =>
  readmeOf(renderCase({ environment, inputs: noInputs })).split('\n');

const added = (before: readonly string[], after: readonly string[]): string[] => {
  const left = [...before];
  return after.filter((line) => {
    const index = left.indexOf(line);
    if (index >= 0) left.splice(index, 1);
    return index < 0;
  });
};

describe('a path that opens is a line that changes', () => {
  const before = linesOf(sample());

  it('by a declared call: its two lines, and nothing else', () => {
    const after = linesOf(
      sample(
        {},
        { network: { calls: [{ from: 'core', to: { cidrs: ['10.9.0.1/32'] }, ports: [9200], why: 'audit' }] } },
      ),
    );
    expect(added(before, after)).toEqual([
      expect.stringMatching(/^ {2}\w+\(\["/),
      expect.stringMatching(/^ {2}harbor_harbor_core -->\|"9200"\| \w+$/),
    ]);
    expect(added(after, before)).toEqual([]);
  });

  it('by a patch, or an object of the operator: said below the picture', () => {
    const policy = {
      apiVersion: 'networking.k8s.io/v1',
      kind: 'NetworkPolicy',
      metadata: { name: 'debug', namespace: 'harbor' },
      spec: {
        podSelector: { matchLabels: { component: 'portal', app: 'harbor' } },
        policyTypes: ['Ingress'],
        ingress: [{ from: [{ ipBlock: { cidr: '10.9.0.0/24' } }], ports: [{ protocol: 'TCP' as const, port: 8080 }] }],
      },
    };
    expect(added(before, linesOf(sample({}, { extra: [policy] })))).toContain(
      '- open: `10.9.0.0/24` → `harbor/harbor-portal`: 8080',
    );
    const closed = sample(
      {},
      { patches: [patch('NetworkPolicy', 'harbor-portal', 'no console', { spec: { ingress: [] } })] },
    );
    const lost = added(before, linesOf(closed)).filter((line) => line.startsWith('- drawn'));
    expect(lost).toContain('- drawn, but not open: `harbor/harbor-core` → `harbor/harbor-portal`: 8080');
    expect(lost).toHaveLength(2);
  });
});
