/** The Ingress: API, tokens and images go to core, everything else to the portal. */
import type { Ingress, Manifest } from '../../kube/manifest.ts';
import { hostOf, type Release, servicePort } from '../release.ts';
import { certificateSecret } from './certificate.ts';
import { companions, controllerAnnotations, controllerPaths } from './controllers.ts';

/** Paths of core; the portal has the rest. Harbor's own routes (chart 1.19.1). */
export const corePaths = ['/api/', '/service/', '/v2/', '/c/'] as const;

/**
 * Hooks of jobservice, which comes by core's Service: from outside the portal answers that there is no such thing.
 * It stands first, as some controllers (NSX) take the first path that fits and not the longest.
 */
export const innerPath = '/service/notifications';

export const ingress = (release: Release): Manifest[] => {
  const { expose } = release.harbor;
  if (expose.type !== 'ingress') return [];
  const backend = (component: 'core' | 'portal') => ({
    service: { name: hostOf(release, component), port: { number: servicePort(release, component) } },
  });
  const { pathType, path: form } = controllerPaths(expose.controller ?? 'default');
  const secretName = certificateSecret(release);
  const object: Ingress = {
    apiVersion: 'networking.k8s.io/v1',
    kind: 'Ingress',
    metadata: {
      name: `${release.names.full}-ingress`,
      labels: expose.labels,
      annotations: controllerAnnotations(expose, release),
    },
    spec: {
      ingressClassName: expose.className,
      tls: release.entryTls ? [{ secretName, hosts: expose.host ? [expose.host] : undefined }] : undefined,
      rules: [
        {
          host: expose.host,
          http: {
            paths: [
              ...(release.profile === 'production'
                ? [{ path: form(innerPath), pathType, backend: backend('portal') }]
                : []),
              ...corePaths.map((path) => ({ path: form(path), pathType, backend: backend('core') })),
              { path: form('/'), pathType, backend: backend('portal') },
            ],
          },
        },
      ],
    },
  };
  return [object, ...companions(expose, release)];
};
