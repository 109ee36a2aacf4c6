/** `secrets seal`: turns values from standard input, files or the terminal into committed ciphertexts. */
import type { KeyObject } from 'node:crypto';
import { join } from 'node:path';
import { toYaml } from '../kube/yaml.ts';
import type { Problem } from '../problem.ts';
import { acceptedNames, askedNames, composeData } from '../secrets/compose.ts';
import { keysOf } from '../secrets/needed-secret.ts';
import { sealInto } from '../secrets/seal.ts';
import { certificateKey, type FileToWrite, writeFiles } from './secrets-files.ts';
import { type Io, Refused, refusal, write } from './secrets-io.ts';
import { type Sealing, sealingsOf } from './secrets-sealings.ts';
import type { EnvironmentSecrets } from './secrets-targets.ts';
import { type Values, valuesFor, valuesFromFiles } from './secrets-values.ts';

export interface SealOptions {
  cert: string | undefined;
  scope: string | undefined;
  /** Only these of the Secret's namespaces. */
  namespaces: string[];
  /** `KEY=FILE` */
  fromFile: string[];
  rotate: string[];
}

export const sealSecrets = async (
  environment: EnvironmentSecrets,
  name: string,
  options: SealOptions,
  io: Io,
): Promise<number> => {
  if (options.cert === undefined) {
    throw refusal('--cert', 'no certificate is named', 'fetch it: kubeseal --fetch-cert > cert.pem');
  }
  const key = certificateKey(io.cwd, options.cert);
  const sealings = sealingsOf(environment, name, options);
  const given = await valuesOf(name, sealings, options, io);
  refuseUnwanted(name, sealings, given);
  const composed = sealings.map((sealing) => ({ sealing, ...composeData(sealing.secret, sealing.open, given) }));
  const problems = composed.flatMap((one) => [...one.problems, ...incomplete(one.sealing, given, one.data)]);
  if (problems.length > 0) throw new Refused([...new Map(problems.map((problem) => [problem.what, problem])).values()]);

  const changed = composed.filter(({ data }) => Object.keys(data).length > 0);
  writeFiles(changed.map(({ sealing, data }) => sealedFile(environment, sealing, data, key)));
  const lines = composed.map(({ sealing, data }) => reportLine(sealing, Object.keys(data)));
  await write(io.stderr, `${lines.join('\n')}\n`).catch(() => {});
  return 0;
};

/** Everything that was given, by the names that the Secret knows. */
const valuesOf = async (name: string, sealings: readonly Sealing[], options: SealOptions, io: Io): Promise<Values> => {
  if (sealings.every(({ open }) => open.length === 0)) throw alreadySealed(name, 'every value');
  const files = valuesFromFiles(io.cwd, options.fromFile);
  const asked = [...new Set(sealings.flatMap(({ secret, open }) => askedNames(secret, open, files)))];
  const complete = asked.length === 0 && options.fromFile.length > 0;
  const given = complete ? files : { ...(await valuesFor(io, name, asked)), ...files };
  if (Object.keys(given).length === 0) {
    const what = io.stdin.isTTY ? 'no value was entered' : 'standard input is no terminal and gives no value';
    throw refusal('standard input', what, `give KEY=value lines or a JSON object with ${asked.join(', ')}`);
  }
  return given;
};

const alreadySealed = (name: string, what: string): Refused =>
  refusal(
    `Secret ${name}`,
    `${what} is sealed already, and nothing is overwritten unasked`,
    `say so: --rotate ${name}`,
  );

/** Misspelt names, and values that would replace committed ones. */
const refuseUnwanted = (name: string, sealings: readonly Sealing[], given: Values): void => {
  const known = [...new Set(sealings.flatMap(({ secret }) => acceptedNames(secret, keysOf(secret))))];
  const unknown = Object.keys(given).filter((own) => !known.includes(own));
  if (unknown.length > 0) {
    throw refusal(`Secret ${name}`, `nobody reads ${unknown.join(', ')}`, `its values are ${known.join(', ')}`);
  }
  const wanted = sealings.flatMap(({ secret, open }) => acceptedNames(secret, open));
  const replaced = Object.keys(given).filter((own) => !wanted.includes(own));
  if (replaced.length > 0) throw alreadySealed(name, replaced.join(', '));
};

/** Values of one need belong together: what is given of them must be complete. */
const incomplete = ({ secret, open }: Sealing, given: Values, data: Values): Problem[] =>
  secret.needs.flatMap((need) => {
    const part = { ...secret, reads: secret.reads.filter((read) => read.need === need) };
    const missing = keysOf(part, 'required').filter((key) => open.includes(key) && data[key] === undefined);
    const touched = acceptedNames(part, open).some((own) => given[own] !== undefined);
    if (!touched || missing.length === 0) return [];
    const what = `${askedNames(part, missing, given).join(', ')} is missing`;
    return refusal(`Secret ${secret.name}`, what, 'give all values that belong together').problems;
  });

const sealedFile = (
  environment: EnvironmentSecrets,
  { secret, scope, namespace, committed, file }: Sealing,
  data: Values,
  key: KeyObject,
): FileToWrite => {
  const { name, type } = secret;
  const sealed = sealInto(committed, { name, namespace, scope, type, data }, key);
  return { path: join(environment.inputsDirectory, file), text: toYaml(sealed), replace: committed !== undefined };
};

const reportLine = ({ file, secret, open }: Sealing, sealed: readonly string[]): string => {
  const missing = keysOf(secret, 'required').filter((key) => open.includes(key) && !sealed.includes(key));
  const done = sealed.length > 0 ? `sealed ${file}: ${sealed.join(', ')}` : `kept ${file}`;
  return missing.length > 0 ? `${done}; still missing: ${missing.join(', ')}` : done;
};
