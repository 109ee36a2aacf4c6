/** From what a person gives (user name, password, files) to what a Secret holds (login JSON, bcrypt line, PEM). */
import { error, type Problem } from '../problem.ts';
import { composeLogins, dockerConfigJson, loginValues, usernameFinding } from './docker-config.ts';
import { formatFinding } from './formats.ts';
import { htpasswdLine } from './htpasswd.ts';
import { keyFor } from './need.ts';
import type { NeededSecret } from './needed-secret.ts';

/** The names under which something can be given: keys of the Secret, and what pull secrets are composed of. */
export const acceptedNames = ({ reads }: NeededSecret, keys: readonly string[]): string[] => [
  ...new Set(
    reads
      .filter(({ key }) => keys.includes(key))
      .flatMap(({ key, value: { format } }) =>
        format.kind === 'dockerconfigjson' ? [key, ...loginValues(format.registries)] : [key],
      ),
  ),
];

/** What must be given to fill the keys, as far as `given` does not have it: in the order to ask for it. */
export const askedNames = (
  { reads }: NeededSecret,
  keys: readonly string[],
  given: Readonly<Record<string, string>>,
): string[] => {
  const asked = reads
    .filter(({ key, value }) => keys.includes(key) && !value.optional && given[key] === undefined)
    .flatMap(({ key, value: { format }, need }) => {
      if (format.kind === 'dockerconfigjson') return loginValues(format.registries);
      if (format.kind !== 'htpasswd') return [key];
      const password = keyFor(need, format.password);
      return keys.includes(password) || given[password] !== undefined ? [] : [key];
    });
  return [...new Set(asked)].filter((name) => !given[name]);
};

/** The values of the keys, checked. Keys for which nothing is given are left out. */
export const composeData = (
  { name, reads }: NeededSecret,
  keys: readonly string[],
  given: Readonly<Record<string, string>>,
): { data: Record<string, string>; problems: Problem[] } => {
  const data: Record<string, string> = {};
  const problems: Problem[] = [];
  const bad = (key: string, what: string, fix: string) =>
    problems.push(error('secret-format', `Secret ${name}`, `${key} ${what}`, fix));
  for (const read of reads.filter(({ key }) => keys.includes(key))) {
    const { key, value } = read;
    const password = value.format.kind === 'htpasswd' ? given[keyFor(read.need, value.format.password)] : undefined;
    if (given[key] !== undefined) data[key] = given[key];
    else if (value.format.kind === 'htpasswd' && password !== undefined) {
      data[key] = htpasswdLine(value.format.username, password);
    } else if (value.format.kind === 'dockerconfigjson') {
      const { logins, missing } = composeLogins(value.format.registries, (own) => given[own]);
      for (const { host, username } of missing.length > 0 ? [] : logins) {
        const finding = usernameFinding(username);
        if (finding) bad(`user name for ${host}`, finding.what, finding.fix);
      }
      if (missing.length === 0) data[key] = dockerConfigJson(logins);
    }
  }
  for (const { key, value, need } of reads) {
    const text = data[key];
    if (text === undefined) continue;
    const finding = formatFinding(value.format, text, (own) => data[keyFor(need, own)]);
    if (finding) bad(key, finding.what, finding.fix);
  }
  return { data, problems };
};
