/** `render`: what adopts a Helm release, from its values file: the chart profile as one YAML stream. */
import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { checkHarbor } from '../harbor/checks/index.ts';
import { type HarborVersion, releases } from '../harbor/releases/index.ts';
import { renderHarbor } from '../harbor/render.ts';
import { harborOfValues } from '../harbor/values/index.ts';
import { normalise } from '../kube/normalise.ts';
import { toYamlDocuments } from '../kube/yaml.ts';
import type { Problem } from '../problem.ts';
import type { Host } from './host.ts';
import { report, usageError } from './report.ts';

const usage = 'render --values FILE --release NAME --namespace NS [--harbor VERSION] [--placeholders] [--strict]';

/** Chart versions stand for the Harbor that they install. */
const versionOf = (text: string): HarborVersion | undefined =>
  (Object.keys(releases) as HarborVersion[]).find((version) => version === text || releases[version].chart === text);

export interface ValuesArguments {
  file: string;
  text: string;
  release: string;
  namespace: string;
  version: HarborVersion;
}

/** Options that `render` and `import` share. */
export const valuesOptions = {
  values: { type: 'string' },
  release: { type: 'string' },
  namespace: { type: 'string' },
  harbor: { type: 'string' },
} as const;

/** The arguments that `render` and `import` share; an exit code where they are wrong. */
export const valuesArguments = (
  command: string,
  usage: string,
  given: {
    values?: string | undefined;
    release?: string | undefined;
    namespace?: string | undefined;
    harbor?: string | undefined;
  },
  host: Host,
): ValuesArguments | 2 => {
  const { values, release, namespace, harbor = '2.15.1' } = given;
  if (!values || !release || !namespace) {
    const missing = Object.entries({ values, release, namespace }).flatMap(([name, value]) =>
      value ? [] : [`--${name}`],
    );
    return usageError(
      host.stderr,
      command,
      `${missing.join(', ')} ${missing.length > 1 ? 'are' : 'is'} missing`,
      usage,
    );
  }
  const version = versionOf(harbor);
  if (!version) {
    return usageError(
      host.stderr,
      `${command} --harbor ${harbor}`,
      'this version cannot be rendered',
      `one of ${Object.keys(releases).join(', ')}`,
    );
  }
  try {
    return { file: values, text: readFileSync(resolve(host.cwd, values), 'utf8'), release, namespace, version };
  } catch (failure) {
    return usageError(
      host.stderr,
      `${command} --values ${values}`,
      `the file cannot be read: ${(failure as NodeJS.ErrnoException).code}`,
      'the path of a Helm values file',
    );
  }
};

/**
 * What is merely unwise is a warning here, so that any live release can be looked at: the chart renders it too. What no
 * description of a Harbor can mean (an unknown word) stays an error.
 */
const lenient = (problem: Problem): Problem =>
  problem.check === 'choice' || problem.check === 'external-url-form' ? problem : { ...problem, severity: 'warning' };

export const renderCommand = async (args: string[], host: Host): Promise<number> => {
  let given: ReturnType<typeof parse>;
  try {
    given = parse(args);
  } catch (failure) {
    return usageError(host.stderr, 'render', failure instanceof Error ? failure.message : String(failure), usage);
  }
  const read = valuesArguments('render', usage, given, host);
  if (read === 2) return 2;
  const { file, text, ...release } = read;
  const result = harborOfValues(text, { ...release, secrets: given.placeholders ? 'placeholders' : 'pinned' });
  const unreadable = result.problems.some(({ severity }) => severity === 'error');
  const found = unreadable
    ? []
    : checkHarbor(result.harbor, { live: !given.strict })
        .filter(({ where }) => !result.placeholders.includes(where))
        .map(result.inValues);
  const problems = [...result.problems, ...(given.strict ? found.map(strict) : found.map(lenient))];
  if (report(host.stderr, file, problems) > 0) return 1;
  host.stdout.write(toYamlDocuments(renderHarbor(result.harbor).map(normalise)));
  return 0;
};

const strict = (problem: Problem): Problem => ({ ...problem, severity: 'error' });

const parse = (args: string[]) =>
  parseArgs({
    args,
    options: {
      ...valuesOptions,
      placeholders: { type: 'boolean', default: false },
      strict: { type: 'boolean', default: false },
    },
  }).values;
