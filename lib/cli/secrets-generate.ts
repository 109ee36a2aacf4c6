/** `secrets generate`: makes every value that Harbor needs and nobody else decides, once, and hands it where it was asked to. */
import { resolve } from 'node:path';
import { generateValues } from '../secrets/generate.ts';
import { keyFor, type SecretNeed } from '../secrets/need.ts';
import { certificateKey, refuseInsideGit, writeFiles, writePlaintext } from './secrets-files.ts';
import { type Io, redirectedTo, refusal, write } from './secrets-io.ts';
import { type Made, sealedFile, secretsYaml, storeJson } from './secrets-output.ts';
import { generateReport } from './secrets-report.ts';
import { type EnvironmentSecrets, refuseProblems, type Target, targetsOf } from './secrets-targets.ts';

export interface GenerateOptions {
  /** Seal into the committed inputs with this certificate. */
  cert?: string | undefined;
  /** JSON for a secret manager in place of YAML. */
  json?: boolean | undefined;
  /** File for the plain text in place of standard output. */
  output?: string | undefined;
  rotate: string[];
}

export const generateSecrets = async (
  environment: EnvironmentSecrets,
  options: GenerateOptions,
  io: Io,
): Promise<number> => {
  const { targets, problems } = targetsOf(environment, options.rotate);
  refuseProblems(problems);
  const key = options.cert === undefined ? undefined : certificateKey(io.cwd, options.cert);
  const plaintextPath = options.output === undefined ? redirectedTo(io) : resolve(io.cwd, options.output);
  if (!key && plaintextPath !== undefined) await refuseInsideGit(plaintextPath);

  const rotating = options.rotate.length > 0;
  const sources = key ? ['sealed'] : options.json ? ['sealed', 'existing', 'external'] : ['sealed', 'existing'];
  const wanted = targets.filter(({ secret }) => sources.includes(secret.source.from));
  const made = makeAll(environment.name, wanted, rotating);
  if (rotating && made.length === 0) {
    const what = `nothing of it is generated${key ? ' and sealed' : ''}`;
    throw refusal(`--rotate ${options.rotate.join(' ')}`, what, 'give new values: secrets seal, with --rotate');
  }
  const text = options.json ? storeJson(made) : secretsYaml(environment.name, made, rotating);
  if (key) writeFiles(made.map((secret) => sealedFile(environment, secret, key)));
  else if (options.output !== undefined) writePlaintext(resolve(io.cwd, options.output), text);
  else await write(io.stdout, text);
  // The work is done: a reader of the report who has gone away does not undo it.
  await write(io.stderr, generateReport(environment.name, targets, made)).catch(() => {});
  return 0;
};

/** New values for every need that has none, or of those that are rotated. */
const makeAll = (environment: string, targets: readonly Target[], rotating: boolean): Made[] => {
  const all: Made[] = [];
  for (const target of targets) {
    const { secret, committed } = target;
    // One file may serve several namespaces, which then share its values.
    const shared = committed && all.find((made) => made.target.committed?.file === committed.file);
    const made = shared ?? { target, data: {} };
    if (!shared) all.push(made);
    for (const need of secret.needs) {
      if (isDue(environment, need, target, made.data, rotating)) Object.assign(made.data, valuesByKey(need, made.data));
    }
  }
  return all.filter(({ data }) => Object.keys(data).length > 0);
};

/** What a need lacks, by key of the Secret; a key that another need shares has its value already. */
const valuesByKey = (need: SecretNeed, made: Readonly<Record<string, string>>): Record<string, string> => {
  const known: Record<string, string> = {};
  for (const { own } of need.values) {
    const text = made[keyFor(need, own)];
    if (text !== undefined) known[own] = text;
  }
  const values = generateValues(need, new Date(), known);
  return Object.fromEntries(Object.entries(values).map(([own, text]) => [keyFor(need, own), text]));
};

/** Values of one need are made together: either all of them are missing, or all are told to go. */
const isDue = (
  environment: string,
  need: SecretNeed,
  { secret, present, rotated }: Target,
  made: Record<string, string>,
  rotating: boolean,
): boolean => {
  const keys = need.values.filter(({ origin }) => origin === 'generated').map(({ own }) => keyFor(need, own));
  if (keys.length === 0 || keys.every((key) => key in made)) return false;
  if (rotating) return keys.some((key) => rotated.includes(key));
  const there = keys.filter((key) => present.includes(key));
  if (there.length > 0 && there.length < keys.length) {
    const what = `of Secret ${secret.name} only ${there.join(', ')} is sealed, and the values of ${need.slot} belong together`;
    throw refusal(environment, what, `replace them all: --rotate ${secret.name}/${there[0]}`);
  }
  return there.length === 0;
};
