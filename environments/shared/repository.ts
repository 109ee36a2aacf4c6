/** Where Argo CD finds dist/: one repository for all clusters, each environment on the branch that its cluster follows. */
export const repository = {
  repoURL: 'https://git.example.com/platform/harbor-manifests.git',
  targetRevision: 'main',
};
