/** What Argo CD permits: the rules of AppProject v3.5.1, by which the generated projects are judged. */
import { groupOf, isClusterScoped } from '../../lib/kube/identity.ts';
import type { Manifest } from '../../lib/kube/manifest.ts';

interface Listed {
  group: string;
  kind: string;
  name?: string;
}

const glob = (pattern = '', value = ''): boolean =>
  new RegExp(
    `^${pattern
      .split('*')
      .map((part) => part.replace(/[.+?^${}()|[\]\\]/g, '\\$&'))
      .join('.*')}$`,
  ).test(value);

const lists = (list: readonly Listed[], { apiVersion, kind, metadata }: Manifest): boolean =>
  list.some(
    (entry) =>
      glob(entry.group, groupOf(apiVersion)) &&
      glob(entry.kind, kind) &&
      (entry.name === undefined || glob(entry.name, metadata.name)),
  );

/** An absent white list means none of the cluster's kinds, but every namespaced kind. */
export const permitsKind = ({ spec }: Manifest, object: Manifest): boolean =>
  isClusterScoped(object)
    ? lists(spec.clusterResourceWhitelist ?? [], object)
    : spec.namespaceResourceWhitelist === undefined || lists(spec.namespaceResourceWhitelist, object);

export const permitsDestination = (
  { spec }: Manifest,
  cluster: { server?: string; name?: string },
  namespace?: string,
): boolean =>
  spec.destinations.some(
    (entry: { server?: string; name?: string; namespace?: string }) =>
      ((cluster.server !== undefined && glob(entry.server, cluster.server)) ||
        (cluster.name !== undefined && glob(entry.name, cluster.name))) &&
      glob(entry.namespace, namespace),
  );

/** Why an Application's objects, or itself, would be refused by its project. */
export const refusals = (project: Manifest, application: Manifest, objects: readonly Manifest[]): string[] => {
  const { source, destination } = application.spec;
  return [
    ...(project.spec.sourceRepos.includes(source.repoURL) ? [] : [`repository ${source.repoURL}`]),
    ...(permitsDestination(project, destination, destination.namespace)
      ? []
      : [`destination ${destination.namespace}`]),
    ...objects.flatMap((object) => [
      ...(permitsKind(project, object) ? [] : [`kind ${object.kind} ${object.metadata.name}`]),
      ...(isClusterScoped(object) || permitsDestination(project, destination, object.metadata.namespace)
        ? []
        : [`namespace ${object.metadata.namespace}`]),
    ]),
  ];
};
