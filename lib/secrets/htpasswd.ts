/** The line by which the registry knows core: `username:bcrypt`, the only hash that the distribution registry accepts. */
import { Buffer } from 'node:buffer';
import { compareSync, hashSync } from 'bcryptjs';
import type { Finding } from './formats.ts';

/** As the chart hashes: each step more doubles the time of every request between core and registry. */
const cost = 10;

/** bcrypt reads no further. */
const longestPassword = 72;

export const htpasswdLine = (username: string, password: string): string => `${username}:${hashSync(password, cost)}`;

/** What is wrong with a line, and where the password is known, whether it matches. */
export const htpasswdFinding = (
  line: string,
  username: string,
  own: string,
  password: string | undefined,
): Finding | undefined => {
  const make = `make it with: htpasswd -nbBC ${cost} ${username} <${own}>`;
  const [, user, hash, exponent] = /^([^:\n]*):(\$2[aby]\$(\d\d)\$[./A-Za-z0-9]{53})\n?$/.exec(line) ?? [];
  if (user === undefined || hash === undefined) return { what: 'is no htpasswd line with a bcrypt hash', fix: make };
  if (user !== username) return { what: `is a line for another user than ${username}`, fix: make };
  if (Number(exponent) > 14) return { what: 'has a bcrypt cost above 14: each request would take seconds', fix: make };
  if (password === undefined) return undefined;
  if (Buffer.byteLength(password) > longestPassword) {
    return {
      what: `goes with a password above ${longestPassword} bytes, of which bcrypt compares no more`,
      fix: `shorten ${own}`,
    };
  }
  return compareSync(password, hash) ? undefined : { what: `does not match ${own}`, fix: make };
};
