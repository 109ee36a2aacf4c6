import { expect, it } from 'vitest';
import { reachabilityTable } from '../../lib/cli/network.ts';
import type { Manifest } from '../../lib/kube/manifest.ts';
import { rendered } from './fixtures.ts';

it('shows who reaches whom, from the rendered objects', () => {
  const { manifests, policies } = rendered({ trivy: false, metrics: {} });
  expect(reachabilityTable([...manifests, ...policies])).toBe(
    `    from \\ to                                              1     2     3           4     5     6     7     10
1   harbor-core                                            .     8080  5000, 8080  8080  .     5432  6379  53, UDP 53
2   harbor-jobservice                                      8080  .     5000, 8080  .     .     5432  6379  53, UDP 53
3   harbor-registry                                        .     .     .           .     .     .     6379  53, UDP 53
4   harbor-portal                                          .     .     .           .     .     .     .     .
5   harbor-exporter                                        8080  .     .           .     .     5432  6379  53, UDP 53
6   harbor-database                                        .     .     .           .     .     .     .     .
7   harbor-redis                                           .     .     .           .     .     .     .     .
8   monitoring/name=prometheus                             8001  8001  8001        .     8001  .     .     .
9   ingress-nginx/name=ingress-nginx,component=controller  8080  .     .           8080  .     .     .     .
10  kube-system/k8s-app=kube-dns                           .     .     .           .     .     .     .     .

TCP unless another protocol is named. Not in the table, because no policy reaches it:
- a pod and the node it runs on: probes of the kubelet, volumes that the node mounts (NFS, CSI)
`,
  );
});

it('shows what is open where policies are missing, and names pods on the host network', () => {
  const deployment = (name: string, namespace: string, hostNetwork?: boolean): Manifest => ({
    apiVersion: 'apps/v1',
    kind: 'Deployment',
    metadata: { name, namespace },
    spec: {
      template: {
        metadata: { labels: { app: name } },
        spec: { containers: [{}], ...(hostNetwork && { hostNetwork }) },
      },
    },
  });
  const table = reachabilityTable([deployment('a', 'one'), deployment('b', 'two'), deployment('speaker', 'two', true)]);
  expect(table).toContain('1  one/a');
  expect(table).toContain('all ports');
  expect(table).toContain('- pods on the host network, which are nodes to every policy: two/speaker');
});
