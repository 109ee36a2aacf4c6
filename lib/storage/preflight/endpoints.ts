/** Reachability of servers outside Harbor, from a pod that may make the calls of the component which needs them, and no others. */
import type { Job } from '../../kube/manifest.ts';
import type { Call } from '../../network/calls.ts';
import { checkJob, harborUid, labelsOf } from './job.ts';
import { defaults, type Endpoint, type Preflight, type PreflightInput } from './model.ts';

/** Endpoints by the component that needs them, in order of appearance. */
const byComponent = (endpoints: Endpoint[]): [string, Endpoint[]][] => {
  const groups = new Map<string, Endpoint[]>();
  for (const endpoint of endpoints) {
    groups.set(endpoint.component, [...(groups.get(endpoint.component) ?? []), endpoint]);
  }
  return [...groups];
};

const lineOf = ({ host, port, what }: Endpoint): string => `${host} ${port} ${what}`;

const jobOf = (preflight: Preflight, input: PreflightInput, component: string, endpoints: Endpoint[]): Job =>
  checkJob(preflight, input, {
    name: `preflight-${component}`,
    namespace: input.namespace,
    labels: labelsOf(input, component),
    script: 'endpoints.sh',
    uid: harborUid,
    env: [
      { name: 'COMPONENT', value: component },
      { name: 'CONNECT_SECONDS', value: String(preflight.connectSeconds ?? defaults.connectSeconds) },
      // One server may be the end of several calls.
      { name: 'ENDPOINTS', value: [...new Set(endpoints.map(lineOf))].join('\n') },
    ],
  });

export const endpointChecks = (preflight: Preflight, input: PreflightInput): Job[] =>
  byComponent(input.endpoints).map(([component, endpoints]) => jobOf(preflight, input, component, endpoints));

/** The calls of these pods: to each server as the component calls it, and to the DNS. Pods that check volumes make none. */
export const endpointCalls = (input: PreflightInput): Call[] =>
  byComponent(input.endpoints).flatMap(([component, endpoints]) => {
    const from = { pods: labelsOf(input, component), name: `preflight-${component}` };
    return [
      {
        from,
        to: { dns: true, name: 'dns' },
        ports: [
          { port: 53, protocol: 'UDP' },
          { port: 53, protocol: 'TCP' },
        ],
        why: 'names of the servers that are checked',
      },
      ...endpoints.map(
        ({ to, port, what }): Call => ({ from, to, ports: [{ port }], why: `preflight: is the ${what} reachable` }),
      ),
    ];
  });
