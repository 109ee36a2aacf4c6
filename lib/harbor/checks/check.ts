/** A check on a Harbor description: data in, problems out. */
import type { Problem } from '../../problem.ts';
import type { Harbor } from '../model/harbor.ts';
import type { Release } from '../release.ts';

/** What is known of a release besides its description. */
export interface Circumstances {
  /**
   * It runs: core logs in to its registry, so that the bcrypt hash of the password need not be proven again, which takes
   * longer than everything else together. Default false.
   */
  live?: boolean;
}

export type Check = (
  harbor: Harbor,
  release: Release,
  circumstances: Circumstances,
) => (Problem | false | undefined | '' | 0)[];
