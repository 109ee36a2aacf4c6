/** The releases of Harbor that can be rendered. */
import { release213 } from './2.13.ts';
import { release214 } from './2.14.ts';
import { release215 } from './2.15.ts';

export type { ReleaseFacts } from './facts.ts';

export const releases = { '2.13.4': release213, '2.14.4': release214, '2.15.1': release215 } as const;

/** A version that can be written in an environment; changing this one string is the upgrade. */
export type HarborVersion = keyof typeof releases;
