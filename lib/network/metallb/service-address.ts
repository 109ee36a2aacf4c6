/** How a Service asks MetalLB for its address, and whether it will get it. */
import { matches } from '../../kube/selector.ts';
import { error, type Problem } from '../../problem.ts';
import { type Address, parseAddress } from '../ip.ts';
import type { AddressPool, MetalLB } from './model.ts';
import { capacity, offers } from './pools.ts';

/** A Service of type LoadBalancer, as far as MetalLB cares. */
export interface AddressRequest {
  /** Path in the environment where the Service is described, e.g. `harbor.expose`. */
  where: string;
  /** Name of the Service. */
  name: string;
  namespace: string;
  labels?: Record<string, string>;
  /** The address it wants; with a comma, one of each family. Default: any that is free. */
  address?: string;
  /** The pool it wants. Default: any that gives addresses by itself. */
  pool?: string;
}

/** What the Service must carry to get the address: annotations, and the class if MetalLB has one. */
export const serviceAddress = (
  { loadBalancerClass }: MetalLB,
  { address, pool }: Pick<AddressRequest, 'address' | 'pool'>,
): { annotations: Record<string, string>; loadBalancerClass?: string } => ({
  annotations: {
    ...(pool !== undefined && { 'metallb.io/address-pool': pool }),
    ...(address !== undefined && { 'metallb.io/loadBalancerIPs': address }),
  },
  ...(loadBalancerClass !== undefined && { loadBalancerClass }),
});

const addressesOf = ({ address }: AddressRequest): (Address | undefined)[] =>
  (address?.split(',') ?? []).map((text) => parseAddress(text.trim()));

/** Whether the pool serves the Service. Selectors of namespaces are not judged: labels of namespaces are not known. */
const serves = ({ serviceAllocation }: AddressPool, { namespace, labels }: AddressRequest): boolean => {
  const { namespaces = [], namespaceSelectors = [], serviceSelectors = [] } = serviceAllocation ?? {};
  return (
    (namespaces.length === 0 || namespaces.includes(namespace) || namespaceSelectors.length > 0) &&
    (serviceSelectors.length === 0 || serviceSelectors.some((selector) => matches(selector, labels)))
  );
};

const list = (pools: readonly AddressPool[]): string => pools.map(({ name }) => name).join(', ');

const requestProblems = ({ pools }: MetalLB, request: AddressRequest): Problem[] => {
  const { where, address, pool: wanted } = request;
  const bad = (what: string, fix: string): Problem[] => [error('service-address', where, what, fix)];
  if (wanted !== undefined && !pools.some(({ name }) => name === wanted)) {
    return bad(`there is no address pool ${wanted}`, `name one of ${list(pools)}`);
  }
  const addresses = addressesOf(request);
  const known = addresses.filter((one) => one !== undefined);
  if (known.length < addresses.length) return bad(`\`${address}\` is no IP address`, 'write it as 192.168.10.240');
  if (known.length > 2 || (known.length === 2 && known[0]?.family === known[1]?.family)) {
    return bad(
      `a Service has one address of each family, not \`${address}\``,
      'write one IPv4 and one IPv6 address, or one of them',
    );
  }
  const holding = pools.find((pool) => known.every((one) => offers(pool, one)));
  if (known.length > 0 && !holding) {
    return bad(`no pool offers ${address}`, `add it to the addresses of a pool, or ask for one of ${list(pools)}`);
  }
  if (known.length > 0 && wanted !== undefined && holding?.name !== wanted) {
    return bad(`${address} is in pool ${holding?.name}, not in ${wanted}`, 'ask for the address or for the pool');
  }
  const chosen = known.length > 0 ? holding : pools.find(({ name }) => name === wanted);
  if (chosen && !serves(chosen, request)) {
    return bad(
      `pool ${chosen.name} does not serve Service ${request.name} in namespace ${request.namespace}`,
      'widen serviceAllocation of the pool',
    );
  }
  return chosen || pools.some((pool) => pool.autoAssign !== false && serves(pool, request))
    ? []
    : bad(
        `no pool gives Service ${request.name} an address by itself`,
        'ask for an address or a pool, or leave autoAssign: false out',
      );
};

/** Services for which a pool has no address left, after those that ask for certain addresses. */
const roomProblems = ({ pools }: MetalLB, requests: readonly AddressRequest[]): Problem[] => {
  const free = new Map(pools.map((pool) => [pool.name, capacity(pool)]));
  const take = (pool: AddressPool | undefined): boolean => {
    const left = pool ? (free.get(pool.name) ?? 0n) : 0n;
    if (pool && left > 0n) free.set(pool.name, left - 1n);
    return left > 0n;
  };
  for (const request of requests) {
    for (const one of addressesOf(request)) take(pools.find((pool) => one && offers(pool, one)));
  }
  return requests.flatMap((request) => {
    if (request.address !== undefined) return [];
    const candidates = pools.filter((pool) =>
      request.pool === undefined ? pool.autoAssign !== false && serves(pool, request) : pool.name === request.pool,
    );
    if (candidates.length === 0 || take(candidates.find(({ name }) => (free.get(name) ?? 0n) > 0n))) return [];
    return [
      error(
        'service-address',
        request.where,
        `no address is left in ${list(candidates)} for Service ${request.name}`,
        'add addresses to a pool',
      ),
    ];
  });
};

/** Services that want one and the same address. */
const sharedAddresses = (requests: readonly AddressRequest[]): Problem[] => {
  const owners = new Map<string, AddressRequest>();
  return requests.flatMap((request) =>
    addressesOf(request).flatMap((one) => {
      const key = one ? `${one.family} ${one.value}` : '';
      const owner = owners.get(key);
      if (!owner) owners.set(key, request);
      return one && owner
        ? [
            error(
              'service-address',
              request.where,
              `${request.address} is wanted by Service ${owner.name} already (${owner.where})`,
              'give each Service an address of its own',
            ),
          ]
        : [];
    }),
  );
};

/** What keeps these Services, all there are in the environment, from getting their addresses. */
export const serviceAddressProblems = (metallb: MetalLB, requests: readonly AddressRequest[]): Problem[] => [
  ...requests.flatMap((request) => requestProblems(metallb, request)),
  ...sharedAddresses(requests),
  ...roomProblems(metallb, requests),
];
