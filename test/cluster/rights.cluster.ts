/** What ServiceAccounts may do, asked of the API server: what their programs need, and not what would make them dangerous. */
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
import { podTemplateOf } from '../../lib/argocd/workloads.ts';
import { apply, remove } from './apply.ts';
import { apps, environments } from './dist.ts';
import { installCRDs, installNamespaces } from './fixtures.ts';
import { kubeClient } from './kube-client.ts';
import { accountOf, dangerous, type Request, show } from './requests.ts';

describe.each(environments())('%s', (environment) => {
  const client = kubeClient(inject('connection'));
  const rendered = apps(environment).flatMap(({ objects }) => objects);
  const objects = rendered.map(({ object }) => object);
  const isRight = (kind: string) => /^(ServiceAccount|(Cluster)?Role(Binding)?|Namespace)$/.test(kind);
  const accounts = objects.filter(({ kind }) => kind === 'ServiceAccount');

  beforeAll(async () => {
    await installCRDs(client, objects);
    await installNamespaces(client, objects);
    for (const item of rendered.filter(({ object }) => isRight(object.kind))) await apply(client, item);
  });
  afterAll(() =>
    remove(
      client,
      objects.filter(({ kind }) => isRight(kind)),
    ),
  );

  const allowed = async (
    namespace: string | undefined,
    account: string,
    { group = '', resource, verb, ...where }: Request,
  ) => {
    const [name, subresource] = resource.split('/');
    const review = {
      apiVersion: 'authorization.k8s.io/v1',
      kind: 'SubjectAccessReview',
      spec: {
        user: `system:serviceaccount:${namespace}:${account}`,
        groups: ['system:serviceaccounts', `system:serviceaccounts:${namespace}`, 'system:authenticated'],
        resourceAttributes: {
          group,
          resource: name,
          subresource,
          verb,
          namespace: where.namespace === 'own' ? namespace : where.namespace,
        },
      },
    };
    const { body } = await client.request('POST', '/apis/authorization.k8s.io/v1/subjectaccessreviews', {
      body: JSON.stringify(review),
    });
    return body.status.allowed === true;
  };

  test('every account has what its program needs, and not what it does not', async () => {
    const wrong: string[] = [];
    for (const { metadata } of accounts) {
      const own = accountOf(metadata.name);
      if (!own) {
        wrong.push(`${metadata.name}: not described in requests.ts`);
        continue;
      }
      for (const request of own.needs) {
        if (!(await allowed(metadata.namespace, metadata.name, request)))
          wrong.push(`${metadata.name} may not ${show(request)}`);
      }
      for (const request of dangerous.filter((request) => !own.mayAlso?.includes(show(request)))) {
        if (await allowed(metadata.namespace, metadata.name, request))
          wrong.push(`${metadata.name} may ${show(request)}`);
      }
    }
    expect(wrong).toEqual([]);
  });

  test('pods without an account of their own get no token', () => {
    const named = objects.filter((object) => podTemplateOf(object)?.spec?.serviceAccountName === undefined);
    const withToken = named.filter(
      (object) => podTemplateOf(object) && podTemplateOf(object)?.spec?.automountServiceAccountToken !== false,
    );
    expect(withToken.map(({ metadata }) => metadata.name)).toEqual([]);
  });
});
