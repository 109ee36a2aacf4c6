/** Durations as Go writes them (`1h30m`, `720h0m0s`), which Kubernetes' metav1.Duration takes over. */

/** Milliseconds of each unit. */
const units: Record<string, number> = {
  ns: 1e-6,
  us: 1e-3,
  µs: 1e-3,
  ms: 1,
  s: 1000,
  m: 60_000,
  h: 3_600_000,
};

/** Seconds; undefined for anything that is no duration. */
export const parseDuration = (text: string): number | undefined => {
  if (text === '0') return 0;
  if (!/^((\d+\.?\d*|\.\d+)(ns|us|µs|ms|s|m|h))+$/.test(text)) return undefined;
  let milliseconds = 0;
  for (const [, count, unit = ''] of text.matchAll(/(\d+\.?\d*|\.\d+)(ns|us|µs|ms|s|m|h)/g)) {
    milliseconds += Number(count) * (units[unit] ?? 0);
  }
  return milliseconds / 1000;
};
