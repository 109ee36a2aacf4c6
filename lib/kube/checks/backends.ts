/** Backends of Ingresses and routes: the Service exists and has the port. */
import { error, type Problem } from '../../problem.ts';
import { groupOf, objectPath } from '../identity.ts';
import type { Ingress, Manifest, Service } from '../manifest.ts';
import { missing } from './missing.ts';
import type { Check, Rendered } from './rendered.ts';

interface Backend {
  path: string;
  name: string;
  namespace?: string | undefined;
  /** Number or name of the Service's port. */
  port: string | number | undefined;
}

export const backends: Check = (rendered) =>
  rendered.manifests.flatMap((manifest): Problem[] =>
    backendsOf(manifest).flatMap((backend) => reach(rendered, manifest, backend)),
  );

const reach = (
  rendered: Rendered,
  from: Manifest,
  { path, name, port, namespace = from.metadata.namespace }: Backend,
): Problem[] => {
  const service = rendered.find('Service', name, namespace)?.manifest as Service | undefined;
  if (!service) return missing(rendered, { from, path, kind: 'Service', name, namespace });
  const ports = service.spec?.ports ?? [];
  if (port === undefined || service.spec?.type === 'ExternalName') return [];
  if (ports.some((known) => known.port === port || known.name === port)) return [];
  const offered = ports.map((known) => (known.name ? `${known.port} (${known.name})` : known.port)).join(' or ');
  const what = `${objectPath(service)} has no port ${port}`;
  return [
    error('reference', `${objectPath(from)} ${path}`, what, offered ? `use port ${offered}` : `add port ${port} to it`),
  ];
};

const backendsOf = (manifest: Manifest): Backend[] => {
  if (manifest.kind === 'Ingress') return ingressBackends(manifest as Ingress);
  // HTTPRoute, GRPCRoute, TLSRoute, TCPRoute and UDPRoute share this part.
  const isRoute = groupOf(manifest.apiVersion) === 'gateway.networking.k8s.io' && manifest.kind.endsWith('Route');
  return isRoute ? routeBackends(manifest.spec?.rules ?? []) : [];
};

const ingressBackends = ({ spec }: Ingress): Backend[] => {
  const paths = (spec?.rules ?? []).flatMap(({ http }, rule) =>
    (http?.paths ?? []).map(({ backend }, index) => ({
      backend,
      path: `spec.rules[${rule}].http.paths[${index}].backend`,
    })),
  );
  const all = [...paths, { backend: spec?.defaultBackend, path: 'spec.defaultBackend' }];
  return all.flatMap(({ backend, path }) =>
    backend?.service
      ? [
          {
            path: `${path}.service`,
            name: backend.service.name,
            port: backend.service.port?.name ?? backend.service.port?.number,
          },
        ]
      : [],
  );
};

interface BackendRef {
  group?: string;
  kind?: string;
  name: string;
  namespace?: string;
  port?: number;
}
interface RouteRule {
  backendRefs?: BackendRef[];
  filters?: { requestMirror?: { backendRef: BackendRef } }[];
}

const routeBackends = (rules: RouteRule[]): Backend[] =>
  rules
    .flatMap(({ backendRefs = [], filters = [] }, rule) => [
      ...backendRefs.map((ref, index) => ({
        ref,
        path: `spec.rules[${rule}].backendRefs[${index}]`,
      })),
      ...filters.flatMap(({ requestMirror }, index) =>
        requestMirror
          ? [
              {
                ref: requestMirror.backendRef,
                path: `spec.rules[${rule}].filters[${index}].requestMirror.backendRef`,
              },
            ]
          : [],
      ),
    ])
    .filter(({ ref }) => (ref.group ?? '') === '' && (ref.kind ?? 'Service') === 'Service')
    .map(({ ref: { name, namespace, port }, path }) => ({
      path,
      name,
      namespace,
      port,
    }));
