/** The Secrets of an environment as the commands see them: what is committed, what may be replaced, where it is written. */
import { join } from 'node:path';
import type { Problem } from '../problem.ts';
import { type Committed, committedSecret, sealedFileNames } from '../secrets/committed.ts';
import { readSealedInputs, type SealedInputs } from '../secrets/inputs.ts';
import type { SecretNeed } from '../secrets/need.ts';
import { keysOf, type NeededSecret, neededSecrets } from '../secrets/needed-secret.ts';
import { Refused, refusal } from './secrets-io.ts';

/** What the commands know of an environment. */
export interface EnvironmentSecrets {
  name: string;
  needs: SecretNeed[];
  /** Path of `environments/<name>.secrets`. */
  inputsDirectory: string;
}

/** A Secret, and the ciphertext that exists for it. */
export interface Target {
  secret: NeededSecret;
  committed: Committed | undefined;
  /** Keys that have a value in git. */
  present: string[];
  /** Keys that may be replaced, as `--rotate` says. */
  rotated: string[];
}

export interface Targets {
  targets: Target[];
  inputs: SealedInputs;
  problems: Problem[];
}

/** Every Secret with its committed state; `rotate` holds names, or `name/key`. */
export const targetsOf = (environment: EnvironmentSecrets, rotate: readonly string[]): Targets => {
  const { inputs, problems } = readSealedInputs(environment.inputsDirectory);
  const secrets = neededSecrets(environment.needs);
  for (const what of rotate) refuseUnknown(environment.name, what, secrets);
  const targets = secrets.map((secret) => {
    const found =
      secret.source.from === 'sealed' ? committedSecret(inputs, secret.namespace, secret.name) : { problems: [] };
    problems.push(...found.problems);
    const { committed } = found;
    const present = committed ? [...Object.keys(committed.encryptedData), ...Object.keys(committed.templates)] : [];
    return { secret, committed, present, rotated: rotatedKeys(environment.name, secret, rotate) };
  });
  return { targets, inputs, problems };
};

const refuseUnknown = (environment: string, what: string, secrets: readonly NeededSecret[]): void => {
  const [name, key] = what.split('/');
  const named = secrets.filter((secret) => secret.name === name);
  const [first] = named;
  if (!first) {
    const names = [...new Set(secrets.map((secret) => secret.name))].join(', ');
    throw refusal(`--rotate ${what}`, `${environment} needs no Secret of this name`, `name one of ${names}`);
  }
  if (key !== undefined && !named.some((secret) => keysOf(secret).includes(key))) {
    throw refusal(`--rotate ${what}`, `Secret ${name} has no key ${key}`, `name one of ${keysOf(first).join(', ')}`);
  }
};

/** The keys to replace. What is read by one need belongs together: a key pair, a password and its hash. */
const rotatedKeys = (environment: string, secret: NeededSecret, rotate: readonly string[]): string[] => {
  const asked = keysOf(secret).filter(
    (key) => rotate.includes(secret.name) || rotate.includes(`${secret.name}/${key}`),
  );
  const needs = secret.needs.filter((need) =>
    secret.reads.some((read) => read.need === need && asked.includes(read.key)),
  );
  const reads = secret.reads.filter(({ need }) => needs.includes(need));
  const permanent = reads.find(({ value }) => value.permanent !== undefined);
  if (permanent) {
    const others = keysOf(secret).filter((key) => key !== permanent.key);
    const fix =
      others.length > 0
        ? `rotate other keys: ${others.map((key) => `--rotate ${secret.name}/${key}`).join(' ')}`
        : 'keep it';
    throw refusal(
      `${environment}: Secret ${secret.name}`,
      `${permanent.key} cannot be rotated: ${permanent.value.permanent}`,
      fix,
    );
  }
  return [...new Set(reads.map(({ key }) => key))];
};

/** The path of a Secret's ciphertext: where it is, or where a new one belongs. */
export const sealedPath = (environment: EnvironmentSecrets, { secret, committed }: Target): string =>
  join(environment.inputsDirectory, committed?.file ?? sealedFileNames(secret.namespace, secret.name)[0]);

/** Inputs that cannot be read must not be taken for missing ones, which would be replaced. */
export const refuseProblems = (problems: readonly Problem[]): void => {
  if (problems.length > 0) throw new Refused(problems);
};
