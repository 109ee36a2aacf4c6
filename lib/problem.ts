/** What is wrong with an environment: where, what, how to fix it. Problems are collected and printed together. */
export interface Problem {
  /** Stable name of the check that found it, e.g. `volume-access`; a warning is silenced by this name. */
  check: string;
  /** `error` fails the run; `warning` is printed and can be accepted with a reason. */
  severity: 'error' | 'warning';
  /** Path in the environment (`harbor.imageStorage.volume.access`) or a rendered object (`Service/harbor/harbor-core`). */
  where: string;
  /** What is wrong, in one sentence without a full stop. */
  what: string;
  /** How to fix it: the property to write, or the choice to make. */
  fix: string;
}

export const error = (check: string, where: string, what: string, fix: string): Problem => ({
  check,
  severity: 'error',
  where,
  what,
  fix,
});

export const warning = (check: string, where: string, what: string, fix: string): Problem => ({
  check,
  severity: 'warning',
  where,
  what,
  fix,
});

/** The printed form, three lines a problem; `subject` is the environment or the values file. */
export const formatProblem = (subject: string, { severity, where, what, fix }: Problem): string =>
  `${severity === 'error' ? '✖' : '!'} ${subject}: ${where}\n    ${what}\n    fix: ${fix}\n`;
