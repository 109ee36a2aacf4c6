/** Checks of addresses and networks that exports, security groups and routers will be made of. */
import { present } from '../kube/manifest.ts';
import { formatRange, overlaps, parseAddress, parseCidr } from '../network/ip.ts';
import { error, type Problem } from '../problem.ts';

/** `usage` completes "anybody may …", for networks that must not be the whole world. */
const networkProblems = (where: string, text: string, usage: string): Problem[] => {
  const cidr = parseCidr(text);
  if (!cidr)
    return [error('hosts-cidr', where, `\`${text}\` is no network in CIDR notation`, 'write e.g. `10.0.10.0/24`')];
  return present([
    cidr.length === 0 && error('hosts-open', where, `anybody may ${usage}`, 'name the networks that need it'),
    cidr.address !== cidr.first &&
      error(
        'hosts-cidr',
        where,
        `\`${text}\` is an address inside a network`,
        `write the network: \`${formatRange(cidr)}\``,
      ),
  ]);
};

/** A list of networks: at least one, each a network, none of them twice or inside another. */
export const networksProblems = (where: string, networks: string[], usage: string): Problem[] => {
  if (networks.length === 0)
    return [error('hosts-cidr', where, `nobody may ${usage}`, 'name the networks that need it')];
  return networks.flatMap((text, index) => {
    const cidr = parseCidr(text);
    const earlier = networks.slice(0, index).find((other) => {
      const range = parseCidr(other);
      return cidr && range && overlaps(cidr, range);
    });
    return [
      ...networkProblems(`${where}[${index}]`, text, usage),
      ...(earlier === undefined
        ? []
        : [
            error(
              'hosts-cidr',
              `${where}[${index}]`,
              `\`${text}\` overlaps \`${earlier}\``,
              'keep the larger one only',
            ),
          ]),
    ];
  });
};

export const subnetProblems = (where: string, text: string): Problem[] => {
  const cidr = parseCidr(text);
  if (cidr && cidr.family !== 4)
    return [error('hosts-cidr', where, `\`${text}\` is an IPv6 network`, 'give the storage network in IPv4')];
  if (cidr && cidr.length > 29)
    return [
      error(
        'hosts-cidr',
        where,
        `\`${text}\` has no room for gateway, DHCP and server`,
        'take a network of at least /29',
      ),
    ];
  return networkProblems(where, text, 'be in the storage network');
};

/** `fix` says which address is asked for. */
export const addressProblems = (where: string, text: string, fix: string): Problem[] =>
  parseAddress(text) ? [] : [error('hosts-address', where, `\`${text}\` is no IP address`, fix)];

/** The server's fixed address in its subnet: one that OpenStack does not take for itself. */
export const fixedAddressProblems = (where: string, text: string, subnet: string): Problem[] => {
  const address = parseAddress(text);
  const cidr = parseCidr(subnet);
  if (!address || !cidr) return [];
  const fix = `take a free address of ${subnet}`;
  if (address.family !== cidr.family || address.value < cidr.first || address.value > cidr.last)
    return [
      error(
        'hosts-address',
        where,
        `${text} is outside the storage network ${subnet}`,
        `${fix}, or correct hosts.openstack.subnet`,
      ),
    ];
  const taken =
    address.value === cidr.first
      ? 'the network itself'
      : address.value === cidr.last
        ? 'the broadcast address'
        : address.value === cidr.first + 1n
          ? 'the gateway'
          : undefined;
  return taken ? [error('hosts-address', where, `${text} is ${taken} of ${subnet}`, fix)] : [];
};
