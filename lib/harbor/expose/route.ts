/** The HTTPRoute: what the Ingress does, for a Gateway. */
import type { Manifest } from '../../kube/manifest.ts';
import { hostOf, type Release, servicePort } from '../release.ts';
import { dnsAnnotations } from './dns.ts';
import { corePaths } from './ingress.ts';

export const route = (release: Release): Manifest[] => {
  const { expose, namespace } = release.harbor;
  if (expose.type !== 'route') return [];
  const rule = (component: 'core' | 'portal', paths: readonly string[]) => ({
    matches: paths.map((value) => ({ path: { type: 'PathPrefix', value } })),
    backendRefs: [
      {
        name: hostOf(release, component),
        namespace,
        group: '',
        kind: 'Service',
        port: servicePort(release, component),
        weight: 1,
      },
    ],
  });
  return [
    {
      apiVersion: 'gateway.networking.k8s.io/v1',
      kind: 'HTTPRoute',
      metadata: {
        name: `${release.names.full}-route`,
        labels: expose.labels,
        annotations: { ...dnsAnnotations(expose), ...expose.annotations },
      },
      spec: {
        parentRefs: expose.parentRefs,
        hostnames: expose.hosts,
        rules: [rule('core', corePaths), rule('portal', ['/'])],
      },
    },
  ];
};
