/** Checks on what an environment says of its network: addresses that are addresses, and outside of the cluster. */
import { error, type Problem, warning } from '../problem.ts';
import { contains, overlaps, parseCidr } from './ip.ts';
import { type NetworkPolicies, type Outside, outsideSettings } from './model.ts';

interface Networks {
  where: string;
  cidrs: readonly string[];
}

const list = (value: Outside | Outside[] | undefined): Outside[] =>
  value === undefined ? [] : Array.isArray(value) ? value : [value];

/** Every server that the environment names, with its place in the environment. */
const outsides = (network: NetworkPolicies): { where: string; outside: Outside }[] => [
  ...(network.calls ?? []).flatMap((call, index) =>
    (['from', 'to'] as const).flatMap((side) => {
      const outside = call[side];
      return typeof outside === 'string' ? [] : [{ where: `network.calls[${index}].${side}`, outside }];
    }),
  ),
  ...outsideSettings.flatMap((setting) => {
    const value = network[setting];
    return list(value).map((outside, index) => ({
      where: `network.${setting}${Array.isArray(value) ? `[${index}]` : ''}`,
      outside,
    }));
  }),
];

const syntax = ({ where, cidrs }: Networks): Problem[] =>
  cidrs.flatMap((cidr, index) => {
    const parsed = parseCidr(cidr);
    const at = `${where}[${index}]`;
    if (!parsed) {
      return [
        error(
          'network-cidr',
          at,
          `${JSON.stringify(cidr)} is no network in CIDR notation`,
          "'10.0.0.0/24', one address: '10.0.0.5/32'",
        ),
      ];
    }
    return parsed.address === parsed.first
      ? []
      : [
          error(
            'network-cidr',
            at,
            `${cidr} has host bits: is it a network or one address`,
            'the first address of the network, or /32',
          ),
        ];
  });

/** A policy sees pods behind Services, and many plugins never match a pod by address: both must be named by labels. */
const insideCluster = ({ where, cidrs }: Networks, network: NetworkPolicies): Problem[] =>
  (['pods', 'services'] as const).flatMap((kind) =>
    (network[kind] ?? []).flatMap((own) =>
      cidrs.flatMap((cidr) => {
        const [outer, inner] = [parseCidr(own), parseCidr(cidr)];
        return outer && inner && overlaps(outer, inner)
          ? [
              error(
                'network-inside',
                where,
                `${cidr} covers addresses of the cluster's own ${kind} (${own})`,
                "name pods by labels: { namespace: '…', pods: { … } }",
              ),
            ]
          : [];
      }),
    ),
  );

const exceptions = (where: string, cidrs: readonly string[], except: readonly string[] = []): Problem[] =>
  except.flatMap((hole, index) => {
    const inner = parseCidr(hole);
    const covered = cidrs.some((cidr) => {
      const outer = parseCidr(cidr);
      return outer && inner && contains(outer, inner);
    });
    return !inner || covered
      ? []
      : [error('network-except', `${where}.except[${index}]`, `${hole} lies in none of the networks`, 'remove it')];
  });

const portNumber = (where: string, port: number | undefined): Problem[] =>
  port === undefined || (Number.isInteger(port) && port >= 1 && port <= 65_535)
    ? []
    : [error('network-port', where, `${port} is no port`, 'a whole number from 1 to 65535')];

const hostName = /^(\*\.)?([a-z0-9]([-a-z0-9]*[a-z0-9])?\.)+[a-z0-9]([-a-z0-9]*[a-z0-9])?$/;

const server = ({ where, outside }: { where: string; outside: Outside }, network: NetworkPolicies): Problem[] => {
  const problems = (outside.ports ?? []).flatMap((port, index) => portNumber(`${where}.ports[${index}]`, port));
  outside.fqdns?.forEach((name, index) => {
    if (hostName.test(name)) return;
    problems.push(
      error(
        'network-fqdn',
        `${where}.fqdns[${index}]`,
        `${JSON.stringify(name)} is no DNS name`,
        "'registry.example.com' or '*.example.com'",
      ),
    );
  });
  if (!('cidrs' in outside)) return problems;
  if (outside.cidrs.length === 0) {
    problems.push(
      error('network-cidr', `${where}.cidrs`, 'an empty list opens nothing', 'its networks, or leave the setting out'),
    );
  }
  const networks = { where: `${where}.cidrs`, cidrs: outside.cidrs };
  return [
    ...problems,
    ...syntax(networks),
    ...syntax({ where: `${where}.except`, cidrs: outside.except ?? [] }),
    ...exceptions(where, outside.cidrs, outside.except),
    ...insideCluster(networks, network),
  ];
};

/** Problems of `environment.network` itself; what Harbor needs beyond it is `harborCalls`' to say. */
export const validateNetwork = (network: NetworkPolicies): Problem[] => {
  const { clients, nodes, pods, services, internet, dns, apiServer, ingressController, gateway } = network;
  const entrances = { ingressController, gateway };
  const networks: Networks[] = [
    ...Object.entries({ clients, nodes, pods, services }).map(([name, cidrs = []]) => ({
      where: `network.${name}`,
      cidrs,
    })),
    { where: 'network.internet.cidrs', cidrs: internet?.cidrs ?? [] },
    { where: 'network.internet.except', cidrs: internet?.except ?? [] },
    { where: 'network.dns.nodeLocal', cidrs: dns?.nodeLocal ?? [] },
    { where: 'network.apiServer.cidrs', cidrs: apiServer?.cidrs ?? [] },
    ...Object.entries(entrances).map(([name, entrance]) => ({
      where: `network.${name}.cidrs`,
      cidrs: entrance && 'cidrs' in entrance ? entrance.cidrs : [],
    })),
  ];
  const everything = outsides(network).filter(
    ({ outside }) =>
      'cidrs' in outside && !outside.except && outside.cidrs.some((cidr) => parseCidr(cidr)?.length === 0),
  );
  return [
    ...networks.flatMap(syntax),
    ...exceptions('network.internet', internet?.cidrs ?? [], internet?.except),
    ...portNumber('network.dns.port', dns?.port),
    ...portNumber('network.apiServer.port', apiServer?.port),
    ...outsides(network).flatMap((each) => server(each, network)),
    ...(network.calls ?? []).flatMap(({ ports }, index) =>
      ports.flatMap((port, at) => portNumber(`network.calls[${index}].ports[${at}]`, port)),
    ),
    ...everything.map(({ where }) =>
      warning(
        'network-everything',
        where,
        'the whole address space includes private networks and cloud metadata',
        '{ internet: true }, which leaves them out',
      ),
    ),
    ...(network.policies === false && (network.flavour || network.adminBaseline)
      ? [
          error(
            'network-off',
            'network.policies',
            'policies are off, so flavour and adminBaseline have no effect',
            'remove one or the other',
          ),
        ]
      : []),
  ];
};
