/** Access to a private repository: the Secret by which Argo CD knows it. */
import type { Manifest } from '../kube/manifest.ts';
import type { SecretNeed, SecretValue } from '../secrets/need.ts';
import { namespaceOf, type Repository, type Target } from './model.ts';

/** Keys of each way to authenticate (Argo CD's declarative setup, v3.5). */
const keys: Record<NonNullable<Repository['auth']>, string[]> = {
  basic: ['username', 'password'],
  ssh: ['sshPrivateKey'],
  'github-app': ['githubAppID', 'githubAppInstallationID', 'githubAppPrivateKey'],
};

const given = (own: string): SecretValue => ({ own, origin: 'given', format: { kind: 'text' } });

/** The credentials as a need, like those of every other component. */
export const repositoryNeeds = (target: Target): SecretNeed[] => {
  const { repository, repoURL } = target.argocd;
  if (!repository?.credentials) return [];
  const auth = repository.auth ?? (repoURL.startsWith('https://') ? 'basic' : 'ssh');
  return [
    {
      slot: 'argocd.repository.credentials',
      source: repository.credentials,
      namespace: namespaceOf(target),
      values: keys[auth].map(given),
      readers: [],
    },
  ];
};

/**
 * The SealedSecret or ExternalSecret of the need with what makes Argo CD take the Secret for a repository: its label, and
 * beside the credentials the URL that they are for.
 */
export const asRepository = (target: Target, manifest: Manifest): Manifest => {
  const mark = (template: Manifest['spec']) => ({
    ...template,
    metadata: {
      ...template?.metadata,
      labels: { ...template?.metadata?.labels, 'argocd.argoproj.io/secret-type': 'repository' },
    },
    data: { ...template?.data, type: 'git', url: target.argocd.repoURL },
  });
  const { spec } = manifest;
  if (manifest.kind === 'SealedSecret') return { ...manifest, spec: { ...spec, template: mark(spec.template) } };
  const template = { ...mark(spec.target.template), mergePolicy: 'Merge' };
  return { ...manifest, spec: { ...spec, target: { ...spec.target, template } } };
};
