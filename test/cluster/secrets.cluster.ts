/** Secrets from every source on a real API server: taken without a warning, stored as rendered, and nothing of others touched. */
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
import type { Manifest } from '../../lib/kube/manifest.ts';
import { toYaml } from '../../lib/kube/yaml.ts';
import { sealingScopes } from '../../lib/secrets/ciphertext.ts';
import { noInputs } from '../../lib/secrets/inputs.ts';
import { renderRegcred } from '../../lib/secrets/regcred-objects.ts';
import { secretObjects } from '../../lib/secrets/render.ts';
import { sealedSecret } from '../../lib/secrets/seal.ts';
import { external, plain } from '../../lib/secrets/source.ts';
import { given, need, someKey } from '../secrets/samples.ts';
import { apply, read, remove } from './apply.ts';
import { installCRDs, installNamespaces } from './fixtures.ts';
import { kubeClient } from './kube-client.ts';
import { differences } from './stored.ts';

const store = { name: 'vault' };
const tls = external('tls', store, { 'tls.crt': 'tls#crt', 'tls.key': 'tls#key' });
const type = 'kubernetes.io/dockerconfigjson';
const data = { '.dockerconfigjson': '{}' };

const objects: Manifest[] = [
  ...renderRegcred(
    {
      registries: { host: 'h:5000', username: 'robot$ci' },
      credentials: plain('p"w'),
      namespaces: [{ name: 'secrets-a', create: true, podSecurity: 'restricted' }, 'secrets-b'],
      defaultServiceAccount: { alongside: ['other'] },
    },
    noInputs,
  ).manifests,
  ...renderRegcred(
    {
      registries: [{ host: 'a' }, { host: 'b', username: 'robot$b' }],
      credentials: external('pull', store, { 'a.username': 'a#u', 'a.password': 'a#p', 'b.password': 'b' }),
      namespaces: ['secrets-b'],
      selector: { pull: 'true' },
    },
    noInputs,
  ).manifests,
  ...secretObjects(
    [need('tls', tls, [given('tls.crt'), given('tls.key')], { type: 'kubernetes.io/tls', namespace: 'secrets-b' })],
    noInputs,
  ).manifests,
  ...sealingScopes.map((scope) =>
    sealedSecret({ name: `sealed-${scope}`, namespace: 'secrets-b', scope, type, data }, someKey),
  ),
];

describe('secrets', () => {
  const client = kubeClient(inject('connection'));
  const applied = (object: Manifest, manager?: string) => apply(client, { object, text: toYaml(object) }, manager);
  const account = { apiVersion: 'v1', kind: 'ServiceAccount', metadata: { name: 'default', namespace: 'secrets-b' } };
  let missing: string[] = [];
  const known = (): Manifest[] =>
    objects.filter(({ apiVersion, kind }) => !missing.includes(`${apiVersion.split('/')[0]}/${kind}`));

  beforeAll(async () => {
    missing = await installCRDs(client, objects);
    await installNamespaces(client, objects);
    const labels = { team: 'b' };
    await applied(
      { ...account, metadata: { ...account.metadata, labels }, automountServiceAccountToken: false },
      'others',
    );
  });
  afterAll(() => remove(client, known()));

  test('are taken, stored as rendered, and unchanged by a second apply', async () => {
    for (const object of known()) {
      const first = await applied(object);
      expect(first).toMatchObject({ result: 'accepted', warnings: [] });
      const stored = await read(client, object);
      expect(differences(object, stored)).toEqual([]);
      // No default is left for the server to add.
      if (object.kind.endsWith('Secret') && object.kind !== 'Secret')
        expect(differences(stored?.spec, object.spec)).toEqual([]);
      await applied(object);
      expect(await read(client, object)).toEqual(stored);
    }
  });

  test('leave to others what is theirs in the ServiceAccount', async () => {
    expect(await read(client, account)).toMatchObject({
      metadata: { labels: { team: 'b' } },
      automountServiceAccountToken: false,
      imagePullSecrets: [{ name: 'regcred' }, { name: 'other' }],
    });
  });
});
