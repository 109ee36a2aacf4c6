/** `import`: an environment file for a live Helm release, from its values file. */
import { existsSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import type { Environment } from '../environment.ts';
import { checkHarbor } from '../harbor/checks/index.ts';
import type { Harbor } from '../harbor/model/harbor.ts';
import { harborOfValues, type RequiredSecret } from '../harbor/values/index.ts';
import { printEnvironment } from '../harbor/values/print.ts';
import { render } from '../render.ts';
import { noInputs } from '../secrets/inputs.ts';
import type { Host } from './host.ts';
import { valuesArguments, valuesOptions } from './render.ts';
import { report, usageError } from './report.ts';

const usage = 'import --values FILE --release NAME --namespace NS --environment NAME [--harbor VERSION] [--stdout]';

/** Why a check that a live release does not pass is let be for now; whoever reads the file decides. */
const asItIs = 'as in the live release: decide after its adoption';

/** What the release refers to besides its Secrets, and the checks that it does not pass. */
export const concessions = (harbor: Harbor): Required<Pick<Environment, 'accept' | 'expects'>> => {
  const accept = Object.fromEntries(checkHarbor(harbor).map(({ check }) => [check, asItIs]));
  const argocd = { repoURL: 'https://git.example.com/repository.git', targetRevision: 'main' };
  const { problems } = render({ name: 'imported', argocd, harbor, accept }, noInputs);
  const expects = problems.flatMap(({ check, what }) => {
    const [, kind, namespace, name] = /^(\w+)\/(?:([^/]+)\/)?(\S+) does not exist$/.exec(what) ?? [];
    return check === 'reference' && kind && name ? [{ kind, name, ...(namespace && { namespace }) }] : [];
  });
  const distinct = new Map(expects.map((object) => [JSON.stringify(object), object]));
  return { accept, expects: [...distinct.values()] };
};

/** What the operator has to see to before the environment is applied. */
const secretsToKeep = (secrets: readonly RequiredSecret[], namespace: string): string => {
  const line = ({ name, keys, from }: RequiredSecret) =>
    `  ${namespace}/${name}: ${keys.join(', ')}${from ? ` (now in the values at ${from})` : ''}\n`;
  const of = (origin: RequiredSecret['origin'], head: string) => {
    const some = secrets.filter((secret) => secret.origin === origin);
    return some.length === 0 ? '' : `${head}\n${some.map(line).join('')}`;
  };
  return [
    of('new', 'Create these Secrets:'),
    of('chart', 'These Secrets of the Helm release are used as they are; keep them:'),
    of('given', 'These Secrets must exist, as the values say:'),
  ].join('');
};

export const importCommand = async (args: string[], host: Host): Promise<number> => {
  let given: ReturnType<typeof parse>;
  try {
    given = parse(args);
  } catch (failure) {
    return usageError(host.stderr, 'import', failure instanceof Error ? failure.message : String(failure), usage);
  }
  const { environment: name } = given;
  if (!name) return usageError(host.stderr, 'import', '--environment is missing', usage);
  if (!/^[a-z0-9]([-a-z0-9]*[a-z0-9])?$/.test(name)) {
    return usageError(
      host.stderr,
      `import --environment ${name}`,
      'this cannot be the name of an environment',
      'lower-case letters, digits and dashes',
    );
  }
  const target = join(host.root, 'environments', `${name}.ts`);
  if (!given.stdout && existsSync(target)) {
    return usageError(
      host.stderr,
      `import --environment ${name}`,
      `environments/${name}.ts exists`,
      'another name, or remove the file first',
    );
  }
  const read = valuesArguments('import', usage, given, host);
  if (read === 2) return 2;
  const { file, text, ...release } = read;
  const { harbor, problems, notes, secrets } = harborOfValues(text, { ...release, secrets: 'live' });
  if (report(host.stderr, file, problems) > 0) return 1;
  const source = printEnvironment({ name, harbor, notes, ...concessions(harbor) });
  if (given.stdout) {
    host.stdout.write(source);
    return 0;
  }
  writeFileSync(target, source, { flag: 'wx' });
  host.stdout.write(`environments/${name}.ts is written\n${secretsToKeep(secrets, release.namespace)}`);
  return 0;
};

const parse = (args: string[]) =>
  parseArgs({
    args,
    options: { ...valuesOptions, environment: { type: 'string' }, stdout: { type: 'boolean', default: false } },
  }).values;
