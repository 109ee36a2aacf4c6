/** Every network edge of a Harbor release: policies, pictures and the reachability table are made of these calls. */
import type { Call } from '../network/calls.ts';
import { type NetworkPolicies, policiesOn } from '../network/model.ts';
import { type Calls, entryCalls } from './calls/entry.ts';
import { extraCalls } from './calls/extra.ts';
import { insideCalls } from './calls/inside.ts';
import { outsideCalls } from './calls/outside.ts';
import type { Harbor } from './model/harbor.ts';
import { releaseOf } from './release.ts';

const unique = (calls: Call[]): Call[] => [...new Map(calls.map((call) => [JSON.stringify(call), call])).values()];

/**
 * The calls of a release, with the problems of ends whose addresses nobody has said; those are calls to an end without
 * networks, which opens nothing. Where no policies are rendered, missing addresses are no problem.
 */
export const harborCalls = (harbor: Harbor, network: NetworkPolicies = {}): Calls => {
  const release = releaseOf(harbor);
  const parts: Calls[] = [
    { calls: insideCalls(release), problems: [] },
    entryCalls(release, network),
    outsideCalls(release, network),
    extraCalls(release, network),
  ];
  return {
    calls: unique(parts.flatMap(({ calls }) => calls)),
    problems: policiesOn(harbor.profile, network) ? parts.flatMap(({ problems }) => problems) : [],
  };
};

export type { Calls };
