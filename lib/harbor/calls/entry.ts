/** Calls into a release: Ingress controller or Gateway, clients of the front nginx, Prometheus, certificate challenges. */
import type { Call, End } from '../../network/calls.ts';
import type { Entrance, NetworkPolicies, Selected } from '../../network/model.ts';
import { error, type Problem } from '../../problem.ts';
import { entranceOf } from '../expose/controllers.ts';
import { type MetricsComponent, metricsPort, podPort, type Release } from '../release.ts';
import { topology } from '../topology.ts';
import { selectedEnd } from './ends.ts';
import { installed, podsOf } from './inside.ts';

export interface Calls {
  calls: Call[];
  problems: Problem[];
}

/** Prometheus as kube-prometheus and its chart install it (pod label set by prometheus-operator). */
const prometheus: Selected = { namespace: 'monitoring', pods: { 'app.kubernetes.io/name': 'prometheus' } };

const scraped: readonly MetricsComponent[] = ['core', 'jobservice', 'registry', 'exporter'];

const metricsCalls = (release: Release, network: NetworkPolicies): Call[] =>
  release.harbor.metrics
    ? scraped.map((component) => ({
        from: selectedEnd(network.prometheus ?? prometheus, 'Prometheus'),
        to: podsOf(release, component),
        ports: [{ port: metricsPort(release, component) }],
        why: 'metrics',
      }))
    : [];

const entranceEnd = (entrance: Entrance, name: string): End =>
  'namespace' in entrance ? selectedEnd(entrance, name) : { ...entrance, name };

/** Ends that this environment's policies cannot name. */
const nameless = (end: End, where: string, network: NetworkPolicies): Problem[] => {
  if (network.flavour === 'cilium') return [];
  if ('ciliumIngress' in end) {
    const fix = "network: { flavour: 'cilium' }";
    return [error('network-entrance', where, "a NetworkPolicy cannot let Cilium's own ingress proxy in", fix)];
  }
  if ('nodes' in end && !network.nodes?.length) {
    return [
      error(
        'network-nodes',
        'network.nodes',
        `${end.name} arrive from addresses of nodes, which are not known`,
        "network: { nodes: ['…/24'] }",
      ),
    ];
  }
  return [];
};

/** Pods by which cert-manager answers HTTP-01 challenges in the Ingress' own namespace (cert-manager 1.21, pkg/issuer/acme/http). */
const solver = { pods: { 'acme.cert-manager.io/http01-solver': 'true' }, port: 8089 };

const challenges = ({ harbor: { expose, namespace } }: Release, from: End): Call[] =>
  expose.tls === false || expose.tls.from !== 'cert-manager'
    ? []
    : [
        {
          from,
          to: { pods: solver.pods, namespace, name: 'acme-http01-solver' },
          ports: [{ port: solver.port }],
          why: 'HTTP-01 challenges of cert-manager, where the issuer uses them',
          unseen: 'cert-manager makes these pods for the time of a challenge',
        },
      ];

/** Who dials core and portal where an Ingress or route is the entry. */
const behindEntrance = (release: Release, network: NetworkPolicies): Calls => {
  const { expose } = release.harbor;
  const kind = expose.type === 'ingress' ? (expose.controller ?? 'default') : undefined;
  const setting = kind ? 'ingressController' : 'gateway';
  const entrance = network[setting] ?? (kind && entranceOf(kind));
  if (!entrance) {
    const who = kind ? `the load balancer of ingress controller kind ${kind}` : 'the pods behind the Gateway';
    const fix = kind
      ? "network: { ingressController: { cidrs: ['<subnets of the load balancer>'] } }, or { nodes: true } where it arrives over node ports"
      : "network: { gateway: { namespace: '…', pods: { … } } }";
    const what = `the policies must know ${who} to let requests in`;
    return { calls: [], problems: [error('network-entrance', `network.${setting}`, what, fix)] };
  }
  const from = entranceEnd(entrance, kind ? 'Ingress controller' : 'Gateway');
  const to = (component: 'core' | 'portal', why: string): Call => ({
    from,
    to: podsOf(release, component),
    ports: [{ port: podPort(release, component) }],
    why,
  });
  return {
    calls: [to('core', 'API, tokens, images'), to('portal', 'web console'), ...challenges(release, from)],
    problems: nameless(from, `network.${setting}`, network),
  };
};

/** Clients of the front nginx; where kube-proxy rewrites their addresses to those of nodes, nodes must be let in instead. */
const clientCalls = (release: Release, network: NetworkPolicies): Calls => {
  const { expose } = release.harbor;
  const { clients } = network;
  const hidden =
    expose.type === 'nodePort' || (expose.type === 'loadBalancer' && expose.externalTrafficPolicy !== 'Local');
  const call = (from: End): Call => ({
    from,
    to: podsOf(release, 'nginx'),
    ports: (release.entryTls ? topology.nginx.pod : [topology.nginx.pod[0]]).map((port) => ({ port })),
    why: release.entryTls ? 'web console, API, images; HTTP is only redirected' : 'web console, API, images',
  });
  // Challenges come by an Ingress even where Harbor itself has none.
  const solved = network.ingressController
    ? challenges(release, entranceEnd(network.ingressController, 'Ingress controller'))
    : [];
  if (!clients) return { calls: [call({ any: true, name: 'clients' }), ...solved], problems: [] };
  const nodes: End = { nodes: true, name: 'nodes, in the place of clients' };
  return {
    calls: [call({ cidrs: clients, name: 'clients' }), ...(hidden ? [call(nodes)] : []), ...solved],
    problems: hidden ? nameless(nodes, 'network.clients', network) : [],
  };
};

export const entryCalls = (release: Release, network: NetworkPolicies): Calls => {
  const { calls, problems } = installed(release, 'nginx')
    ? clientCalls(release, network)
    : behindEntrance(release, network);
  return { calls: [...calls, ...metricsCalls(release, network)], problems };
};
