/** Servers outside Harbor that a preflight can try: those of the release's calls whose names are known. */
import { isPods } from '../network/calls.ts';
import type { NetworkPolicies } from '../network/model.ts';
import type { Endpoint } from '../storage/preflight/model.ts';
import { harborCalls } from './calls.ts';
import type { Harbor } from './model/harbor.ts';

/** One endpoint for each caller, host and TCP port; names with `*` stand for many hosts and cannot be tried. */
export const preflightEndpoints = (harbor: Harbor, network: NetworkPolicies): Endpoint[] =>
  harborCalls(harbor, network).calls.flatMap(({ from, to, ports }) => {
    if (!isPods(from) || !('hosts' in to)) return [];
    const hosts = (to.hosts ?? []).filter((host) => !host.includes('*'));
    const tcp = ports.filter(({ protocol = 'TCP' }) => protocol === 'TCP');
    return hosts.flatMap((host) =>
      tcp.map(({ port }) => ({ component: from.pods.component ?? from.name, host, port, what: to.name, to })),
    );
  });
