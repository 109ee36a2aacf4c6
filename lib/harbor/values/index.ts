/** Helm values as a source of the model: a file in, a release out, with everything that is wrong with it. */
import type { Problem } from '../../problem.ts';
import { checkValues } from './check.ts';
import { isPlaceholder } from './map/placeholders.ts';
import { valuesPath } from './paths.ts';
import { type Path, readValues } from './read.ts';
import { type FromValuesOptions, fromValues, type Mapping } from './to-harbor.ts';

export type {
  FromValuesOptions,
  Mapping,
  Note,
  RequiredSecret,
  SecretMode,
} from './to-harbor.ts';

export interface ValuesResult extends Mapping {
  /** A problem found on the model, in the words of the values file: its path, and the line where there is one. */
  inValues(problem: Problem): Problem;
  /** Model paths of credentials whose text is a placeholder: what a check says of their form means nothing. */
  placeholders: readonly string[];
}

/** Reads, checks and maps a values file. With errors among the problems, `harbor` is a best effort. */
export const harborOfValues = (text: string, options: FromValuesOptions): ValuesResult => {
  const file = readValues(text);
  const checked = checkValues(file, options.version);
  const mapped = fromValues(checked.values, options);
  const located = (problem: Problem): Problem => {
    const line = problem.where.includes(' (line ') ? undefined : file.line(steps(problem.where));
    return line === undefined ? problem : { ...problem, where: `${problem.where} (line ${line})` };
  };
  // What follows from a mistake that is reported already is no mistake of its own.
  const unreadable = file.problems.some(({ severity }) => severity === 'error');
  const follows = ({ where }: Problem): boolean =>
    unreadable || prefixes(where).some((path) => checked.doubtful.has(path));
  const own = mapped.problems.filter((problem) => !follows(problem));
  return {
    ...mapped,
    problems: [...file.problems, ...checked.problems, ...own.map(located)],
    inValues: (problem) => located({ ...problem, where: valuesPath(problem.where, mapped.harbor) }),
    placeholders: options.secrets === 'placeholders' ? placeholdersIn(mapped.harbor, 'harbor') : [],
  };
};

/** `core.extraEnvVars[0].name` → its keys and indexes. */
const steps = (path: string): Path =>
  path.split(/[.[]/).map((step) => (step.endsWith(']') ? Number(step.slice(0, -1)) : step));

/** A path and all that it lies below. */
const prefixes = (path: string): string[] => path.split('.').map((_, index, all) => all.slice(0, index + 1).join('.'));

const placeholdersIn = (value: unknown, path: string): string[] => {
  if (typeof value !== 'object' || value === null) return [];
  if ('from' in value && value.from === 'plain') return isPlaceholder(value) ? [path] : [];
  return Object.entries(value).flatMap(([key, field]) => placeholdersIn(field, `${path}.${key}`));
};
