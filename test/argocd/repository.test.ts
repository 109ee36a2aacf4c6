/** Credentials of a private repository. */
import { expect, test } from 'vitest';
import type { ArgoCD } from '../../lib/argocd/model.ts';
import { asRepository, repositoryNeeds } from '../../lib/argocd/repository.ts';
import { noInputs } from '../../lib/secrets/inputs.ts';
import { secretObjects } from '../../lib/secrets/render.ts';
import { existing, external, sealed } from '../../lib/secrets/source.ts';
import { object, target } from './fixtures.ts';

const needsOf = (argocd: Partial<ArgoCD>) => repositoryNeeds({ ...target, argocd: { ...target.argocd, ...argocd } });
const keysOf = (argocd: Partial<ArgoCD>) => needsOf(argocd).flatMap(({ values }) => values.map(({ own }) => own));

test('the URL says which keys are needed', () => {
  const repository = { credentials: existing('git') };
  expect(needsOf({})).toEqual([]);
  expect(keysOf({ repository })).toEqual(['username', 'password']);
  expect(keysOf({ repository, repoURL: 'git@git.example.com:a' })).toEqual(['sshPrivateKey']);
  expect(keysOf({ repository: { ...repository, auth: 'github-app' } })).toEqual([
    'githubAppID',
    'githubAppInstallationID',
    'githubAppPrivateKey',
  ]);
});

test('an ExternalSecret makes a Secret that Argo CD takes for the repository', () => {
  const credentials = external('git', { name: 'vault' }, { username: 'git#user', password: 'git#token' });
  const { manifests } = secretObjects(needsOf({ repository: { credentials } }), noInputs);
  expect(manifests.map((manifest) => asRepository(target, manifest))).toMatchObject([
    {
      kind: 'ExternalSecret',
      metadata: { name: 'git', namespace: 'argocd' },
      spec: {
        target: {
          template: {
            mergePolicy: 'Merge',
            metadata: { labels: { 'argocd.argoproj.io/secret-type': 'repository' } },
            data: { type: 'git', url: target.argocd.repoURL },
          },
        },
        data: [{ secretKey: 'username' }, { secretKey: 'password' }],
      },
    },
  ]);
});

test('so does a SealedSecret, whose ciphertext stays as it is', () => {
  expect(needsOf({ repository: { credentials: sealed('git') } })).toMatchObject([
    { source: { from: 'sealed' }, namespace: 'argocd' },
  ]);
  const encryptedData = { username: 'AgA=', password: 'AgB=' };
  const template = { metadata: { name: 'git', labels: { own: 'label' } }, type: 'Opaque' };
  expect(
    asRepository(target, object('bitnami.com/v1alpha1', 'SealedSecret', 'git', { spec: { encryptedData, template } }))
      .spec,
  ).toEqual({
    encryptedData,
    template: {
      metadata: { name: 'git', labels: { own: 'label', 'argocd.argoproj.io/secret-type': 'repository' } },
      type: 'Opaque',
      data: { type: 'git', url: target.argocd.repoURL },
    },
  });
});
