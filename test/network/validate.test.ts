import { describe, expect, it } from 'vitest';
import { type NetworkPolicies, outsideSettings, policiesOn } from '../../lib/network/model.ts';
import { validateNetwork } from '../../lib/network/validate.ts';

const found = (network: NetworkPolicies) => validateNetwork(network).map(({ check, where }) => `${check} ${where}`);

describe('validateNetwork', () => {
  it('accepts what is right', () => {
    expect(
      found({
        clients: ['10.0.0.0/8'],
        nodes: ['10.9.0.0/24', 'fd00::/64'],
        pods: ['10.244.0.0/16'],
        services: ['10.96.0.0/12'],
        internet: { cidrs: ['0.0.0.0/0', '::/0'], except: ['10.0.0.0/8', 'fc00::/7'] },
        dns: { nodeLocal: ['169.254.20.10/32'], port: 5353 },
        apiServer: { cidrs: ['10.0.0.1/32'], port: 443 },
        ingressController: { cidrs: ['10.0.1.0/24'] },
        database: { cidrs: ['10.1.0.0/16'], except: ['10.1.1.0/24'], ports: [6432], fqdns: ['db.example.com'] },
        registries: [
          { internet: true, fqdns: ['*.example.com'] },
          { namespace: 'x', pods: { a: 'b' } },
        ],
        packageRepositories: [],
      }),
    ).toEqual([]);
    expect(found({})).toEqual([]);
  });

  it.each([
    [{ clients: ['10.0.0.0/33'] }, 'network-cidr network.clients[0]'],
    [{ nodes: ['10.0.0.1'] }, 'network-cidr network.nodes[0]'],
    [{ pods: ['10.0.0.1/24'] }, 'network-cidr network.pods[0]'],
    [{ services: ['x'] }, 'network-cidr network.services[0]'],
    [{ internet: { cidrs: ['0.0.0.0/0'], except: ['fc00::/7'] } }, 'network-except network.internet.except[0]'],
    [{ internet: { cidrs: ['0/0'], except: [] } }, 'network-cidr network.internet.cidrs[0]'],
    [{ dns: { nodeLocal: ['169.254.20.10'] } }, 'network-cidr network.dns.nodeLocal[0]'],
    [{ dns: { port: 0 } }, 'network-port network.dns.port'],
    [{ apiServer: { cidrs: ['1.2.3.4'] } }, 'network-cidr network.apiServer.cidrs[0]'],
    [{ apiServer: { port: 65536 } }, 'network-port network.apiServer.port'],
    [{ ingressController: { cidrs: ['1.2.3.4'] } }, 'network-cidr network.ingressController.cidrs[0]'],
    [{ gateway: { cidrs: ['1.2.3.4'] } }, 'network-cidr network.gateway.cidrs[0]'],
    [{ database: { cidrs: [] } }, 'network-cidr network.database.cidrs'],
    [{ ldap: [{ cidrs: ['10.0.0.0/8'] }, { cidrs: ['10.0.0.5'] }] }, 'network-cidr network.ldap[1].cidrs[0]'],
    [{ redis: { cidrs: ['10.0.0.0/8'], except: ['11.0.0.0/8'] } }, 'network-except network.redis.except[0]'],
    [{ redis: { cidrs: ['10.0.0.0/8'], except: ['10.0.0.1/8'] } }, 'network-cidr network.redis.except[0]'],
    [{ oidc: { internet: true, ports: [443, 1.5] } }, 'network-port network.oidc.ports[1]'],
    [{ oidc: { internet: true, fqdns: ['https://x.example.com'] } }, 'network-fqdn network.oidc.fqdns[0]'],
    [{ pods: ['10.244.0.0/16'], database: { cidrs: ['10.244.3.0/24'] } }, 'network-inside network.database.cidrs'],
    [{ services: ['10.96.0.0/12'], database: { cidrs: ['10.0.0.0/8'] } }, 'network-inside network.database.cidrs'],
    [{ webhooks: { cidrs: ['0.0.0.0/0'] } }, 'network-everything network.webhooks'],
    [
      { calls: [{ from: 'core', to: { cidrs: ['x'] }, ports: [1], why: 'x' }] },
      'network-cidr network.calls[0].to.cidrs[0]',
    ],
    [
      { calls: [{ from: { cidrs: [] }, to: 'core', ports: [1], why: 'x' }] },
      'network-cidr network.calls[0].from.cidrs',
    ],
    [{ calls: [{ from: 'core', to: 'redis', ports: [0], why: 'x' }] }, 'network-port network.calls[0].ports[0]'],
    [{ policies: false, flavour: 'cilium' }, 'network-off network.policies'],
    [{ policies: false, adminBaseline: 'ClusterNetworkPolicy' }, 'network-off network.policies'],
  ] as [NetworkPolicies, string][])('finds the mistake in %j', (network, problem) => {
    expect(found(network)).toEqual([problem]);
  });

  it('reads every setting that names a server', () => {
    for (const setting of outsideSettings)
      expect(found({ [setting]: { cidrs: ['x'] } })).toEqual([`network-cidr network.${setting}.cidrs[0]`]);
  });

  it('says what to write', () => {
    for (const { what, fix } of validateNetwork({ clients: ['x'], database: { cidrs: ['0.0.0.0/0'] } })) {
      expect(what).toMatch(/^\S.*[^.]$/);
      expect(fix).toMatch(/\w/);
    }
  });
});

it('renders policies by default in the production profile alone', () => {
  expect([
    policiesOn(undefined),
    policiesOn('production'),
    policiesOn('chart'),
    policiesOn('chart', { policies: true }),
    policiesOn('production', { policies: false }),
  ]).toEqual([true, true, false, true, false]);
});
