/** Requests of containers fit into their limits; the API server refuses others. */
import { error, type Problem } from '../../problem.ts';
import { objectPath } from '../identity.ts';
import { compareQuantities } from '../quantity.ts';
import { containersOf } from './pod-templates.ts';
import type { Check } from './rendered.ts';

export const requestsWithinLimits: Check = ({ pods }) =>
  pods.flatMap((pod) =>
    containersOf(pod).flatMap(({ container: { resources }, path }) =>
      Object.entries(resources?.requests ?? {}).flatMap(([resource, request]): Problem[] => {
        const limit = resources?.limits?.[resource];
        // What is no quantity is a matter of the schema.
        if (limit === undefined || (compareQuantities(request, limit) ?? 0) <= 0) return [];
        const where = `${objectPath(pod.owner)} ${path}.resources.requests.${resource}`;
        return [error('requests', where, `${request} is more than the limit of ${limit}`, `request at most ${limit}`)];
      }),
    ),
  );
