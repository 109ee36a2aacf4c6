/** What a live release has proven is not proven again: its registry knows core by the hash of its password. */
import { expect, it } from 'vitest';
import { checkHarbor } from '../../lib/harbor/checks/index.ts';
import { plain } from '../../lib/secrets/source.ts';
import { small } from './fixture.ts';

/** bcrypt of another password than the one beside it. */
const line = 'harbor_registry_user:$2a$05$IPnI.TSgP8ek1/ESjkULVemA.A3nSXPdN80ljsmcun7FtE3ViSYUq';
const withLine = (text: string) => {
  const { credentials } = small({});
  const registryCredentials = plain({ REGISTRY_PASSWD: 'another password', REGISTRY_HTPASSWD: text });
  return small({ credentials: { ...credentials, registryCredentials } });
};
const findings = (text: string, live: boolean) =>
  checkHarbor(withLine(text), { live }).flatMap(({ check, what }) => (check === 'secret-format' ? [what] : []));

it('compares the hash with the password of a release that is to be installed only', () => {
  expect(findings(line, false)).toEqual(['REGISTRY_HTPASSWD does not match REGISTRY_PASSWD']);
  expect(findings(line, true)).toEqual([]);
});

it('looks at the form in either case', () =>
  expect([findings('no hash', false), findings('no hash', true)]).toEqual([
    ['REGISTRY_HTPASSWD is no htpasswd line with a bcrypt hash'],
    ['REGISTRY_HTPASSWD is no htpasswd line with a bcrypt hash'],
  ]));
