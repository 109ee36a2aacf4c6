/** Harbor as an app: its namespace, its objects, and the calls its policies are made of. */
import type { App } from '../app.ts';
import { waves } from '../argocd/waves.ts';
import type { Namespace } from '../kube/manifest.ts';
import type { NetworkPolicies } from '../network/model.ts';
import { harborCalls } from './calls.ts';
import type { Harbor } from './model/harbor.ts';
import { releaseOf } from './release.ts';
import { renderHarbor } from './render.ts';

/** Every pod of the production profile meets the strictest level; an adopted namespace stays as it is. */
const namespace = (name: string): Namespace => ({
  apiVersion: 'v1',
  kind: 'Namespace',
  metadata: {
    name,
    labels: {
      'pod-security.kubernetes.io/enforce': 'restricted',
      'pod-security.kubernetes.io/warn': 'restricted',
    },
  },
});

/** The namespace, apart from what runs in it: its secrets and a preflight come before Harbor. */
export const harborNamespaceApp = (harbor: Harbor): App => ({
  name: 'harbor-namespace',
  namespace: harbor.namespace,
  wave: waves.secrets,
  manifests: releaseOf(harbor).profile === 'production' ? [namespace(harbor.namespace)] : [],
});

/** Certificates of others that listeners of Harbor's own Gateway present. */
const lentCertificates = ({ expose }: Harbor): NonNullable<App['external']> => {
  const certificate = expose.type === 'route' ? expose.gateway?.certificate : undefined;
  return certificate && 'name' in certificate ? [{ kind: 'Secret', ...certificate }] : [];
};

export const harborApp = (harbor: Harbor, network: NetworkPolicies = {}): App => ({
  name: 'harbor',
  namespace: harbor.namespace,
  wave: waves.harbor,
  manifests: renderHarbor(harbor),
  calls: harborCalls(harbor, network).calls,
  external: [
    // cert-manager starts pods that answer the certificate authority.
    { kind: 'Pod', labels: { 'acme.cert-manager.io/http01-solver': 'true' }, namespace: harbor.namespace },
    ...lentCertificates(harbor),
  ],
});
