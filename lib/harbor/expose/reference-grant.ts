/** ReferenceGrants: Gateways of one namespace may read the entry's certificate in another, and nothing else there. */
import type { ReferenceGrant } from '../../kube/custom.ts';
import type { RouteExpose } from '../model/route.ts';
import type { Release } from '../release.ts';
import { certificateSecret } from './certificate.ts';
import { gatewayGroup, gatewayName, gatewayNamespace, listenerSecret } from './gateway.ts';

const grant = (name: string, secret: { name: string; namespace: string }, namespaces: string[]): ReferenceGrant[] => {
  const others = [...new Set(namespaces)].filter((namespace) => namespace !== secret.namespace);
  if (others.length === 0) return [];
  return [
    {
      apiVersion: `${gatewayGroup}/v1beta1`,
      kind: 'ReferenceGrant',
      metadata: { name, namespace: secret.namespace },
      spec: {
        from: others.map((namespace) => ({ group: gatewayGroup, kind: 'Gateway', namespace })),
        to: [{ group: '', kind: 'Secret', name: secret.name }],
      },
    },
  ];
};

/** Where TLS of the entry has a Secret in Harbor's namespace, the Gateways that the route attaches to are there to use it. */
export const referenceGrants = (release: Release, { gateway, parentRefs = [] }: RouteExpose): ReferenceGrant[] => {
  const { namespace } = release.harbor;
  const own = certificateSecret(release);
  const borrowed = own === undefined && gateway ? listenerSecret(release, gateway) : undefined;
  if (borrowed && gateway) {
    return grant(gatewayName(release, gateway), borrowed, [gatewayNamespace(release, gateway)]);
  }
  if (own === undefined) return [];
  // The chart knows no grants: in its profile whoever runs the Gateway has seen to it.
  const foreign = release.profile === 'chart' ? [] : parentRefs.filter(({ kind = 'Gateway' }) => kind === 'Gateway');
  return grant(`${release.names.full}-certificate`, { name: own, namespace }, [
    ...(gateway ? [gatewayNamespace(release, gateway)] : []),
    ...foreign.map((parent) => parent.namespace ?? namespace),
  ]);
};
