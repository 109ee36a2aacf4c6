/** `secrets plan`: one line for each key, and whether git has it. */
import { afterEach, expect, it } from 'vitest';
import { planTable } from '../../lib/cli/secrets-plan.ts';
import { noInputs } from '../../lib/secrets/inputs.ts';
import { regcredNeeds } from '../../lib/secrets/regcred.ts';
import { existing, external, plain, sealed } from '../../lib/secrets/source.ts';
import { workspace } from './run.ts';
import { given, harborNeeds, need, quickNeeds, text } from './samples.ts';

let space: ReturnType<typeof workspace> | undefined;
afterEach(() => space?.remove());

it('lists names, keys, namespaces, readers, sources, states and forms', () => {
  const needs = [
    ...harborNeeds(existing('harbor')).slice(1, 2),
    ...harborNeeds(sealed('harbor-registry', { REGISTRY_PASSWD: 'password' })).slice(-1),
    need('harbor.database.password', external('db', { name: 'vault' }, { password: 'db#pw' }), [given('password')]),
    need('harbor.redis.password', plain('hunter2'), [given('REDIS_PASSWORD')], { readers: ['core', 'jobservice'] }),
    ...regcredNeeds({
      registries: { host: 'h', username: 'u' },
      credentials: sealed('regcred'),
      namespaces: ['a', 'b', 'c', 'd', 'e'],
    }),
  ];
  expect(planTable(needs, noInputs)).toBe(`\
SECRET           KEY                NAMESPACE           READ BY              SOURCE          STATE                FORM
harbor           secretKey          harbor              core                 existing        kept in the cluster  exactly 16 characters
harbor-registry  REGISTRY_HTPASSWD  harbor              core, registry       sealed          missing              htpasswd line of harbor_registry_user, bcrypt of REGISTRY_PASSWD
harbor-registry  password           harbor              core, registry       sealed          missing              text
db               password           harbor              core                 external vault  db#pw                text
-                REDIS_PASSWORD     harbor              core, jobservice     plain           plain text in git    text
regcred          .dockerconfigjson  a, b, c and 2 more  regcred.credentials  sealed          missing              pull secret for h
`);
});

it('ends with 1 until the committed inputs satisfy it', async () => {
  space = workspace(quickNeeds(sealed('harbor')));
  const before = await space.run('plan prod');
  expect(before.code).toBe(1);
  expect(before.out.match(/ missing /g)).toHaveLength(6);
  expect(before.err).toContain('make it: harbor-manifests secrets generate prod --cert <certificate>');
  await space.run('generate prod --cert cert.pem');
  const after = await space.run('plan prod');
  expect(after).toMatchObject({ code: 0, err: '' });
  expect(after.out.match(/ committed /g)).toHaveLength(6);
});

it('tells of files that are broken or that nobody reads', async () => {
  space = workspace([need('x', sealed('s'), [text('a')])]);
  space.write('s.yaml', 'kind: Secret\ndata: {a: aHVudGVyMg==}\n');
  space.write('old.yaml', 'kind: SealedSecret\n');
  const { code, out, err } = await space.run('plan prod');
  expect([code, out]).toEqual([1, expect.stringContaining(' invalid ')]);
  expect(err).toContain('✖ prod: prod.secrets/s.yaml\n    the file holds a Secret in plain text');
  expect(err).toContain('! prod: prod.secrets/old.yaml\n    no sealed() of the environment reads the file');
  expect(err).not.toContain('aHVudGVyMg');
});

it('serves label selectors', () => {
  const credentials = external('regcred', { name: 'vault' }, { password: 'robots#pw' });
  const needs = regcredNeeds({ registries: { host: 'h', username: 'u' }, credentials, selector: { pull: 'true' } });
  expect(planTable(needs, noInputs)).toContain(
    'regcred  .dockerconfigjson  pull=true  regcred.credentials  external vault  robots#pw',
  );
});
