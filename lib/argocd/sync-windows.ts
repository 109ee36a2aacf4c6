/** Checks of sync windows: what Argo CD would refuse when the AppProject is applied, or silently read as UTC. */
import { error, type Problem } from '../problem.ts';
import type { SyncWindow } from './model.ts';

const goDuration = /^(\d+(\.\d+)?(h|m|s))+$/;

/** Ranges of the five cron fields. */
const cronFields: [name: string, low: number, high: number, names: string[]][] = [
  ['minute', 0, 59, []],
  ['hour', 0, 23, []],
  ['day of month', 1, 31, []],
  ['month', 1, 12, ['JAN', 'FEB', 'MAR', 'APR', 'MAY', 'JUN', 'JUL', 'AUG', 'SEP', 'OCT', 'NOV', 'DEC']],
  ['day of week', 0, 6, ['SUN', 'MON', 'TUE', 'WED', 'THU', 'FRI', 'SAT']],
];

/** Why a schedule cannot be read; the grammar of robfig/cron with five fields, which Argo CD uses. */
const scheduleProblem = (schedule: string): string | undefined => {
  const fields = schedule.split(/\s+/);
  if (fields.length !== 5) return `\`${schedule}\` has ${fields.length} fields`;
  for (const [index, [name, low, high, names]] of cronFields.entries()) {
    const field = fields[index] ?? '';
    const numberOf = (text: string): number => {
      const named = names.indexOf(text.toUpperCase());
      return named < 0 ? (/^\d+$/.test(text) ? Number(text) : Number.NaN) : named + low;
    };
    const isIn = (text: string): boolean => numberOf(text) >= low && numberOf(text) <= high;
    const fits = field.split(',').every((part) => {
      const [range = '', step, ...rest] = part.split('/');
      if (rest.length > 0 || (step !== undefined && !/^[1-9]\d*$/.test(step))) return false;
      if (range === '*' || range === '?') return true;
      const [from = '', to, ...more] = range.split('-');
      return more.length === 0 && isIn(from) && (to === undefined || (isIn(to) && numberOf(from) <= numberOf(to)));
    });
    if (!fits) return `\`${field}\` is no ${name} (${low} to ${high})`;
  }
  return undefined;
};

const problemsOf = (window: SyncWindow, before: readonly SyncWindow[], where: string): Problem[] => {
  const bad = (at: string, what: string, fix: string) => error('argocd-window', `${where}${at}`, what, fix);
  const problems: Problem[] = [];
  const schedule = scheduleProblem(window.schedule);
  if (schedule) problems.push(bad('.schedule', schedule, "write five fields, e.g. '0 22 * * 1-5'"));
  if (!goDuration.test(window.duration)) {
    problems.push(
      bad('.duration', `\`${window.duration}\` is no duration`, "write a Go duration, e.g. '8h' or '1h30m'"),
    );
  }
  if (window.timeZone !== undefined && !/^(UTC|[A-Z][A-Za-z]+(\/[A-Z][A-Za-z0-9_+-]+){1,2})$/.test(window.timeZone)) {
    problems.push(bad('.timeZone', `\`${window.timeZone}\` is no time zone`, "write its IANA name, e.g. 'Asia/Seoul'"));
  }
  if (window.apps?.length === 0) problems.push(bad('.apps', 'names no app', 'name one, or leave apps out for all'));
  if ((window.description ?? '').length > 255) {
    problems.push(bad('.description', `has ${window.description?.length} characters`, 'shorten it to 255'));
  }
  if (before.some((other) => JSON.stringify(other) === JSON.stringify(window))) {
    problems.push(bad('', 'stands here twice, which Argo CD refuses', 'remove one'));
  }
  return problems;
};

export const windowProblems = (windows: readonly SyncWindow[], where: string): Problem[] =>
  windows.flatMap((window, index) => problemsOf(window, windows.slice(0, index), `${where}[${index}]`));
