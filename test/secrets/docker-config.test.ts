/** The content of pull secrets: what clients decode from it is what was given. */
import { Buffer } from 'node:buffer';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  composeLogins,
  dockerConfigJson,
  dockerConfigTemplate,
  hasLogin,
  loginValues,
  usernameFinding,
} from '../../lib/secrets/docker-config.ts';

const decode = (base64: string) => Buffer.from(base64, 'base64').toString('utf8');

describe('dockerConfigJson', () => {
  it('is the known content for user id and password pw', () => {
    const json = dockerConfigJson([{ host: 'harbor.eunjae.shop', username: 'id', password: 'pw' }]);
    expect(json).toBe('{"auths":{"harbor.eunjae.shop":{"auth":"aWQ6cHc="}}}');
    expect(Buffer.from(json).toString('base64').replace(/=+$/, '').slice(0, 40)).toBe(
      'eyJhdXRocyI6eyJoYXJib3IuZXVuamFlLnNob3Ai',
    );
  });

  it('keeps every user and password', () => {
    const name = fc.string({ unit: 'grapheme', minLength: 1 }).filter((user) => !user.includes(':'));
    fc.assert(
      fc.property(name, fc.string({ unit: 'grapheme' }), (username, password) => {
        const { auths } = JSON.parse(dockerConfigJson([{ host: 'h:5000', username, password }]));
        const [user, ...rest] = decode(auths['h:5000'].auth).split(':');
        expect([user, rest.join(':')]).toEqual([username, password]);
      }),
    );
  });

  it('does not depend on the order of registries', () => {
    const logins = ['b.example', 'a.example', 'B.example'].map((host) => ({ host, username: 'u', password: host }));
    expect(dockerConfigJson(logins)).toBe(dockerConfigJson(logins.toReversed()));
    expect(Object.keys(JSON.parse(dockerConfigJson(logins)).auths)).toEqual(['B.example', 'a.example', 'b.example']);
  });

  it('writes Docker Hub under the key that clients look up', () => {
    const { auths } = JSON.parse(dockerConfigJson([{ host: 'docker.io', username: 'u', password: 'p' }]));
    expect(Object.keys(auths)).toEqual(['https://index.docker.io/v1/']);
  });
});

describe('logins', () => {
  it('are named plainly for one registry and after the host for several', () => {
    expect(loginValues([{ host: 'h' }])).toEqual(['username', 'password']);
    expect(loginValues([{ host: 'h', username: 'u' }])).toEqual(['password']);
    expect(loginValues([{ host: 'a:5000', username: 'u' }, { host: 'b' }])).toEqual([
      'a-5000.password',
      'b.username',
      'b.password',
    ]);
  });

  it('miss what is not given, and what is empty', () => {
    const given: Record<string, string> = { 'a.password': 'p', 'b.password': '' };
    const { missing } = composeLogins([{ host: 'a', username: 'u' }, { host: 'b' }], (name) => given[name]);
    expect(missing).toEqual(['b.username', 'b.password']);
  });

  it('refuse colons and nothing else', () => {
    expect(usernameFinding('a:b')?.what).toContain('first one');
    expect(usernameFinding('')?.what).toBe('is empty');
    for (const user of ['robot$ci', '"\'\\', 'jö€rg', 'a b', '{{ x }}']) expect(usernameFinding(user)).toBeUndefined();
  });
});

describe('dockerConfigTemplate', () => {
  /** The little of Go templates that the text uses. */
  const execute = (template: string, data: Record<string, string>): string =>
    template.replace(/\{\{ printf "%s:%s" (.+?) \| b64enc \}\}/g, (_, args: string) => {
      const values = [...args.matchAll(/"(?:[^"\\]|\\.)*"(?!\))|\.(\w+)|\(index \. ("(?:[^"\\]|\\.)*")\)/g)];
      const text = values.map(([all, key, quoted]) =>
        key !== undefined ? data[key] : quoted === undefined ? JSON.parse(all) : data[JSON.parse(quoted)],
      );
      return Buffer.from(text.join(':')).toString('base64');
    });

  it('gives the same JSON as the values themselves', () => {
    const registries = [{ host: 'b:5000' }, { host: 'a', username: 'robot$"ci\\' }];
    const data = { 'b-5000.username': 'ü', 'b-5000.password': '"}}', 'a.password': 'x\ny' };
    const { logins } = composeLogins(registries, (name) => data[name as keyof typeof data]);
    expect(
      execute(
        dockerConfigTemplate(registries, (own) => own),
        data,
      ),
    ).toBe(dockerConfigJson(logins));
  });

  it('reads renamed keys', () => {
    expect(dockerConfigTemplate([{ host: 'h' }], (own) => (own === 'password' ? 'robot-token' : own))).toBe(
      '{"auths":{"h":{"auth":"{{ printf "%s:%s" .username (index . "robot-token") | b64enc }}"}}}',
    );
  });
});

it('hasLogin finds what clients find', () => {
  const auth = Buffer.from('u:p').toString('base64');
  expect(hasLogin({ auths: { h: { auth } } }, 'h')).toBe(true);
  expect(hasLogin({ auths: { 'https://h': { username: 'u', password: 'p' } } }, 'h')).toBe(true);
  expect(hasLogin({ auths: { h: { username: 'u' } } }, 'h')).toBe(false);
  expect(hasLogin({ auths: { h: { auth: 'dXA=' } } }, 'h')).toBe(false);
  expect(hasLogin({ auths: { other: { auth } } }, 'h')).toBe(false);
  for (const nothing of [null, [], 'text', { auths: [] }, { auths: { h: null } }])
    expect(hasLogin(nothing, 'h')).toBe(false);
});
