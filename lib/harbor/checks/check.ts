/** A check on a Harbor description: data in, problems out. */
import type { Problem } from '../../problem.ts';
import type { Harbor } from '../model/harbor.ts';
import type { Release } from '../release.ts';

export type Check = (harbor: Harbor, release: Release) => (Problem | false | undefined | '' | 0)[];
