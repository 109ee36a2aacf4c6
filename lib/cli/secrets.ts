/** `harbor-manifests secrets`: plan, generate, seal. */
import { parseArgs } from 'node:util';
import { generateSecrets } from './secrets-generate.ts';
import { type Io, printProblems, Refused, refusal, write } from './secrets-io.ts';
import { planSecrets } from './secrets-plan.ts';
import { sealSecrets } from './secrets-seal.ts';
import type { EnvironmentSecrets } from './secrets-targets.ts';

export type { Io } from './secrets-io.ts';
export type { EnvironmentSecrets } from './secrets-targets.ts';

const usage = `harbor-manifests secrets plan ENVIRONMENT
    every Secret the environment needs: name, key, namespace, readers, source, and whether git has it

harbor-manifests secrets generate ENVIRONMENT [--cert FILE | --json] [--output FILE] [--rotate NAME[/KEY]]…
    makes what is missing: sealed into environments/ENVIRONMENT.secrets with --cert, as JSON for a secret
    manager with --json, otherwise as YAML for kubectl on standard output

harbor-manifests secrets seal ENVIRONMENT NAME --cert FILE [--scope strict|namespace-wide|cluster-wide]
        [--namespace NS]… [--from-file KEY=FILE]… [--rotate NAME[/KEY]]…
    seals values from standard input (KEY=value lines or a JSON object), files, or the terminal
`;

const options = {
  cert: { type: 'string' },
  json: { type: 'boolean' },
  output: { type: 'string', short: 'o' },
  rotate: { type: 'string', multiple: true },
  scope: { type: 'string' },
  namespace: { type: 'string', short: 'n', multiple: true },
  'from-file': { type: 'string', multiple: true },
  help: { type: 'boolean', short: 'h' },
} as const;

const parse = (args: string[]) => {
  try {
    return parseArgs({ args, options, allowPositionals: true });
  } catch (failure) {
    // parseArgs names the option that it does not know, never a value.
    throw refusal(
      'arguments',
      failure instanceof Error ? (failure.message.split('.')[0] ?? '') : '',
      'see secrets --help',
    );
  }
};

/** Which options a command takes; the others are a mistake that must not pass unnoticed. */
const taken: Record<string, string[]> = {
  plan: [],
  generate: ['cert', 'json', 'output', 'rotate'],
  seal: ['cert', 'scope', 'namespace', 'from-file', 'rotate'],
};

const dispatch = async (
  args: string[],
  io: Io,
  load: (environment: string) => Promise<EnvironmentSecrets>,
): Promise<number> => {
  const { values, positionals } = parse(args);
  const [command = '', name, secret, ...more] = positionals;
  if (values.help || positionals.length === 0) {
    await write(io.stdout, usage);
    return 0;
  }
  const allowed = Object.hasOwn(taken, command) ? taken[command] : undefined;
  if (!allowed) throw refusal(command, 'there is no such command', 'one of plan, generate, seal');
  const [stray] = Object.keys(values).filter((option) => !allowed.includes(option));
  if (stray !== undefined) throw refusal(`--${stray}`, `${command} has no such option`, 'see secrets --help');
  if (name === undefined) throw refusal(command, 'no environment is named', `secrets ${command} ENVIRONMENT`);
  if (more.length > 0 || (secret !== undefined && command !== 'seal')) {
    throw refusal([secret, ...more].join(' '), 'this is one argument too many', 'see secrets --help');
  }
  const environment = await loaded(name, load);
  const rotate = values.rotate ?? [];
  if (command === 'plan') return planSecrets(environment, io);
  if (command === 'generate') {
    const { cert, json, output } = values;
    if (cert !== undefined && (json || output !== undefined)) {
      throw refusal('--cert', 'sealed values go into the inputs, not into --json or --output', 'name one of them');
    }
    return generateSecrets(environment, { cert, json, output, rotate }, io);
  }
  if (secret === undefined) throw refusal('seal', 'no Secret is named', `secrets seal ${name} NAME --cert FILE`);
  const { cert, scope, namespace: namespaces = [], 'from-file': fromFile = [] } = values;
  return sealSecrets(environment, secret, { cert, scope, namespaces, fromFile, rotate }, io);
};

const loaded = async (
  name: string,
  load: (environment: string) => Promise<EnvironmentSecrets>,
): Promise<EnvironmentSecrets> => {
  try {
    return await load(name);
  } catch (failure) {
    if (failure instanceof Refused) throw failure;
    throw refusal(
      name,
      failure instanceof Error ? failure.message : 'the environment cannot be loaded',
      'see environments/',
    );
  }
};

/** Runs one of the commands; the exit code is 0, 1 where `plan` finds something missing, 2 where nothing was done. */
export const secretsCommand = async (
  args: string[],
  io: Io,
  load: (environment: string) => Promise<EnvironmentSecrets>,
): Promise<number> => {
  try {
    return await dispatch(args, io, load);
  } catch (failure) {
    const problems = failure instanceof Refused ? failure.problems : brokenPipe(failure);
    if (!problems) throw failure;
    await printProblems(io, 'secrets', problems).catch(() => {});
    return 2;
  }
};

const brokenPipe = (failure: unknown): readonly Refused['problems'][number][] | undefined =>
  failure instanceof Error &&
  'code' in failure &&
  ['EPIPE', 'ERR_STREAM_DESTROYED', 'ECONNRESET'].includes(String(failure.code))
    ? refusal('standard output', 'nobody reads the output any more', 'run the command again').problems
    : undefined;
