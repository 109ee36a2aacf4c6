/** What Argo CD itself must be told, as parts of ConfigMaps that it has already: applied server-side they add their keys. */
import type { ConfigMap } from '../kube/manifest.ts';
import { namespaceOf, type Target } from './model.ts';

const settings = (target: Target, name: string, data: Record<string, string>): ConfigMap => ({
  apiVersion: 'v1',
  kind: 'ConfigMap',
  metadata: {
    name,
    namespace: namespaceOf(target),
    // Argo CD reads only ConfigMaps with these labels.
    labels: { 'app.kubernetes.io/name': name, 'app.kubernetes.io/part-of': 'argocd' },
  },
  data,
});

/**
 * Health of an Application, in Lua. Argo CD 1.8 stopped assessing it, and what has no health counts as healthy at once,
 * so without this the waves of the root order nothing. A new Application is Healthy before its first sync, hence the
 * look at the sync status.
 */
const applicationHealth = (waitsForSync: boolean): string => `local status = obj.status or {}
if status.health == nil or status.health.status == nil then
  return { status = "Progressing", message = "not assessed yet" }
end
${
  waitsForSync
    ? `if status.health.status == "Healthy" and (status.sync == nil or status.sync.status ~= "Synced") then
  return { status = "Progressing", message = "healthy, but not synced" }
end
`
    : ''
}return { status = status.health.status, message = status.health.message or "" }
`;

/** Host of an https URL, as argocd-tls-certs-cm has it for a key: without the port. */
const hostOf = (url: string): string => /^https:\/\/([^/:]+)/.exec(url)?.[1] ?? '';

export const argocdSettings = (target: Target): ConfigMap[] => {
  const { healthWaitsForSync = true, repository, repoURL } = target.argocd;
  const health = settings(target, 'argocd-cm', {
    'resource.customizations.health.argoproj.io_Application': applicationHealth(healthWaitsForSync),
  });
  return repository?.ca === undefined
    ? [health]
    : [health, settings(target, 'argocd-tls-certs-cm', { [hostOf(repoURL)]: repository.ca })];
};
