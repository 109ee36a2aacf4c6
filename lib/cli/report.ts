/** Problems on the terminal: errors and warnings in the one format, and the count at the end. */
import type { Writable } from 'node:stream';
import { formatProblem, type Problem } from '../problem.ts';

/** Prints problems, warnings first so that errors are what one reads last; returns the number of errors. */
export const report = (stderr: Writable, subject: string, problems: readonly Problem[]): number => {
  const errors = problems.filter(({ severity }) => severity === 'error');
  const warnings = problems.filter(({ severity }) => severity === 'warning');
  for (const problem of [...warnings, ...errors]) stderr.write(formatProblem(subject, problem));
  return errors.length;
};

/** A wrong command line: what is wrong and how it is right. Exit code 2. */
export const usageError = (stderr: Writable, command: string, what: string, fix: string): 2 => {
  stderr.write(`✖ harbor-manifests: ${command}\n    ${what}\n    fix: ${fix}\n`);
  return 2;
};
