/** Calls that the operator declares: of an added container, of a backup to the database. */
import type { End } from '../../network/calls.ts';
import type { ExtraCall, NetworkPolicies, Outside } from '../../network/model.ts';
import { error, type Problem } from '../../problem.ts';
import type { Release } from '../release.ts';
import { outsideEnd } from './ends.ts';
import type { Calls } from './entry.ts';
import { components, installed, podsOf } from './inside.ts';

const outsideName = (outside: Outside): string => {
  if ('internet' in outside) return outside.fqdns?.join(', ') ?? 'anything';
  if ('cidrs' in outside) return outside.fqdns?.join(', ') ?? outside.cidrs.join(', ');
  return typeof outside.namespace === 'string' ? `pods of ${outside.namespace}` : 'pods of other namespaces';
};

export const extraCalls = (release: Release, { calls = [] }: NetworkPolicies): Calls => {
  const present = components.filter((component) => installed(release, component));
  const endOf = (end: string | Outside): End | undefined => {
    if (typeof end !== 'string') return outsideEnd(end, outsideName(end));
    const component = present.find((own) => own === end);
    return component && podsOf(release, component);
  };
  const results = calls.map(({ from, to, ports, protocol, why }: ExtraCall, index): Calls => {
    const where = `network.calls[${index}]`;
    const problems: Problem[] = [];
    const ends = { from: endOf(from), to: endOf(to) };
    for (const side of ['from', 'to'] as const) {
      if (!ends[side]) {
        const fix = `one of ${present.join(', ')}, or a place outside`;
        problems.push(error('network-call', `${where}.${side}`, 'is no component of this Harbor', fix));
      }
    }
    if (typeof from !== 'string' && typeof to !== 'string') {
      problems.push(
        error('network-call', where, 'neither end is a component of Harbor', "from: 'core', or to: 'database'"),
      );
    }
    if (ports.length === 0)
      problems.push(error('network-call', `${where}.ports`, 'a call without ports opens nothing', 'ports: [443]'));
    if (!ends.from || !ends.to || problems.length > 0) return { calls: [], problems };
    return {
      calls: [
        {
          from: ends.from,
          to: ends.to,
          ports: ports.map((port) => ({ port, ...(protocol && { protocol }) })),
          why,
          unseen: 'declared by the operator',
        },
      ],
      problems,
    };
  });
  return { calls: results.flatMap((result) => result.calls), problems: results.flatMap(({ problems }) => problems) };
};
