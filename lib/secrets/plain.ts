/** Credentials in plain text: refused unless the environment says why, checked, and rendered as Secrets. */
import { Buffer } from 'node:buffer';
import type { Secret } from '../kube/manifest.ts';
import { error, type Problem, warning } from '../problem.ts';
import { composeLogins, dockerConfigJson, loginValue, loginValues, usernameFinding } from './docker-config.ts';
import { type Finding, formatFinding } from './formats.ts';
import type { SecretNeed, SecretValue } from './need.ts';
import type { NeededSecret } from './needed-secret.ts';
import { type PlainSecret, textOf } from './source.ts';

/** The names under which a plain source holds what a value is made of. */
const namesOf = ({ own, format }: SecretValue): string[] =>
  format.kind === 'dockerconfigjson' ? loginValues(format.registries) : [own];

/** The text of one value; a pull secret is composed of its logins. */
const plainText = (source: PlainSecret, { own, format }: SecretValue): string | undefined => {
  if (format.kind !== 'dockerconfigjson') return textOf(source, own);
  if (typeof source.value !== 'string' && source.value[own] !== undefined) return source.value[own];
  const { logins, missing } = composeLogins(format.registries, (name) => textOf(source, name));
  return missing.length > 0 ? undefined : dockerConfigJson(logins);
};

/** A user name that stands among the credentials; those in the environment are checked there. */
const loginFinding = (source: PlainSecret, { own, format }: SecretValue): Finding | undefined => {
  if (format.kind !== 'dockerconfigjson' || typeof source.value === 'string' || own in source.value) return undefined;
  const { registries } = format;
  return registries
    .filter(({ username }) => username === undefined)
    .map((registry) => usernameFinding(textOf(source, loginValue(registries, registry, 'username')) ?? ''))
    .find((finding) => finding !== undefined);
};

/** The Secret of plain sources; in the encoded form, since `stringData` leaves removed keys behind when it is applied. */
export const plainSecretObject = ({ name, namespace, type, reads }: NeededSecret): Secret => {
  const data: Record<string, string> = {};
  for (const { key, value, need } of reads) {
    const text = need.source.from === 'plain' ? plainText(need.source, value) : undefined;
    if (text !== undefined) data[key] = Buffer.from(text, 'utf8').toString('base64');
  }
  return { apiVersion: 'v1', kind: 'Secret', metadata: { name, namespace }, type: type ?? 'Opaque', data };
};

/** One problem for each place that holds plain text: an error, or with a reason a warning that no run leaves out. */
export const plaintextProblems = (needs: readonly SecretNeed[], allowPlaintext: string | undefined): Problem[] => {
  const slots = new Set(needs.filter(({ source }) => source.from === 'plain').map(({ slot }) => slot));
  const instead = 'use existing(), external() or sealed()';
  return [...slots].map((slot) =>
    allowPlaintext === undefined || allowPlaintext.trim() === ''
      ? error(
          'plaintext-secret',
          slot,
          'a credential stands in git in plain text',
          `${instead}, or say why: allowPlaintext: '<reason>'`,
        )
      : warning('plaintext-secret', slot, `a credential stands in git in plain text: ${allowPlaintext}`, instead),
  );
};

/** Values that the chart ships, which the whole world knows. */
const publicValues = ['Harbor12345', 'not-a-secure-key', 'changeit', 'harbor_registry_password', 'not-secure-string'];

/** Plain values that their readers could not use. Without `proveHashes`, a hash is not compared with its password. */
export const plainFormatProblems = (
  needs: readonly SecretNeed[],
  { proveHashes = true }: { proveHashes?: boolean } = {},
): Problem[] => {
  const problems: Problem[] = [];
  for (const { slot, source, values } of needs) {
    if (source.from !== 'plain') continue;
    const names = values.flatMap(namesOf);
    if (typeof source.value === 'string' && names.length > 1) {
      const what = `one text stands for ${names.length} values`;
      problems.push(error('secret-format', slot, what, `give an object with ${names.join(', ')}`));
      continue;
    }
    for (const value of values) {
      const text = plainText(source, value);
      const what = values.length > 1 ? value.own : 'the value';
      if (text === undefined) {
        if (!value.optional) problems.push(error('secret-format', slot, `${value.own} is missing`, `add ${value.own}`));
        continue;
      }
      const sibling = (own: string): string | undefined =>
        proveHashes || value.format.kind !== 'htpasswd' ? textOf(source, own) : undefined;
      const finding = loginFinding(source, value) ?? formatFinding(value.format, text, sibling);
      if (finding) problems.push(error('secret-format', slot, `${what} ${finding.what}`, finding.fix));
      if (publicValues.includes(text)) {
        problems.push(
          warning(
            'default-credential',
            slot,
            `${what} is a default of the chart, known to everybody`,
            'choose another',
          ),
        );
      }
    }
  }
  return problems;
};
