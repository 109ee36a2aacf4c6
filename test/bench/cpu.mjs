/** CPU time of child processes: what a run costs, whatever else the machine does. */
import { spawnSync } from 'node:child_process';

/**
 * User and system time of a command with all processes that it waits for, in seconds. bash reads it from the kernel (getrusage),
 * which Node offers for itself only.
 */
export const cpuOf = (command, args, { cwd, env = {}, stdin } = {}) => {
  const { status, stderr, error } = spawnSync(
    'bash',
    ['-c', 'TIMEFORMAT="cpu %U %S"; time "$@" >/dev/null', 'bash', command, ...args],
    { cwd, env: { ...process.env, LC_ALL: 'C', ...env }, input: stdin, encoding: 'utf8', maxBuffer: 1 << 28 },
  );
  const match = /cpu (\d+\.\d+) (\d+\.\d+)\n$/.exec(stderr ?? '');
  if (status !== 0 || !match) {
    throw new Error(`${command} ${args.join(' ')} ends with ${status ?? error}:\n${stderr}`);
  }
  return Number(match[1]) + Number(match[2]);
};

export const median = (numbers) => {
  const sorted = numbers.toSorted((a, b) => a - b);
  const middle = sorted.length / 2;
  return (sorted[Math.floor(middle)] + sorted[Math.ceil(middle) - 1]) / 2;
};

/** Runs two measurements in turn, so that both meet the same machine; medians of each and of their ratio. */
export const inPairs = (pairs, ours, theirs) => {
  const runs = Array.from({ length: pairs }, () => [ours(), theirs()]);
  return {
    ours: median(runs.map(([a]) => a)),
    theirs: median(runs.map(([, b]) => b)),
    ratio: median(runs.map(([a, b]) => a / b)),
  };
};
