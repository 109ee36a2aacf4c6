/** BackendTLSPolicies: the Gateway speaks HTTPS to core and portal, and verifies them by the CA of internal TLS. */
import type { BackendTLSPolicy } from '../../kube/custom.ts';
import { internalCertificate } from '../certificates.ts';
import type { RouteExpose } from '../model/route.ts';
import { hostOf, type Release } from '../release.ts';
import { gatewayGroup } from './gateway.ts';

/** One for each Service, as implementations need not support several targets (Gateway API 1.6, targetRefs). */
export const backendTlsPolicies = (release: Release, { backendTLS }: RouteExpose): BackendTLSPolicy[] =>
  backendTLS
    ? (['core', 'portal'] as const).map((component) => {
        const { ca } = backendTLS;
        const authority =
          ca.from === 'configMap'
            ? { group: '', kind: 'ConfigMap', name: ca.name }
            : { group: '', kind: 'Secret', name: internalCertificate(release, component) };
        const host = hostOf(release, component);
        return {
          apiVersion: `${gatewayGroup}/v1`,
          kind: 'BackendTLSPolicy',
          metadata: { name: host },
          spec: {
            targetRefs: [{ group: '', kind: 'Service', name: host }],
            // The certificate names the Service, whatever address the Gateway dials.
            validation: { hostname: host, caCertificateRefs: [authority] },
          },
        };
      })
    : [];
