/** Configuration against calls, both ways: an address without a call is an error, and so is a call that no configuration explains. */
import type { Manifest } from '../kube/manifest.ts';
import { matches } from '../kube/selector.ts';
import { error, type Problem } from '../problem.ts';
import { type Call, isPods, type PodsEnd, portText } from './calls.ts';
import { contains, only, parseAddress, parseCidr } from './ip.ts';
import { type Mention, type Reader, readersOf } from './mentions.ts';
import { byText } from './policies.ts';
import { listens, resolve, type Target } from './targets.ts';

/** What the product that is configured knows of its own configuration. */
export interface Knowledge {
  /** Keys whose values are addresses without scheme and port. */
  bare: RegExp;
  /** Addresses that a component reads and never dials: keys of its configuration, each with the reason. */
  undialled: { component: string; keys: RegExp; why: string }[];
  /** Components that leave servers outside the cluster to an HTTP proxy. */
  proxied: string[];
}

const carries = (
  { pods, namespace }: PodsEnd,
  reader: { labels: Record<string, string>; namespace: string },
): boolean => (namespace ?? reader.namespace) === reader.namespace && matches({ matchLabels: pods }, reader.labels);

const pattern = (name: string): RegExp => new RegExp(`^${name.replaceAll('.', '\\.').replaceAll('*', '[^.]+')}$`);

/** Does this call lead to where an address points? */
const leadsTo = ({ to, ports }: Call, target: Target): boolean => {
  if ('loopback' in target) return false;
  if (target.port !== undefined && !ports.some(({ port }) => port === target.port)) return false;
  if ('pods' in target) return isPods(to) && matches({ matchLabels: to.pods }, target.pods);
  if ('hosts' in to && to.hosts?.some((name) => pattern(name).test(target.host))) return true;
  const address = parseAddress(target.host);
  return (
    'cidrs' in to &&
    address !== undefined &&
    to.cidrs.some((cidr) => {
      const block = parseCidr(cidr);
      return block !== undefined && contains(block, only(address));
    })
  );
};

const addressText = ({ host, port }: Mention): string => (port === undefined ? host : `${host}:${port}`);

/** Addresses in the configuration of these pods to which the calls do not lead. */
const unreachable = (
  reader: Reader,
  made: Call[],
  all: readonly Manifest[],
  { undialled, proxied }: Knowledge,
): Problem[] =>
  reader.mentions.flatMap((mention) => {
    const target = resolve(mention, reader, all);
    const own = 'pods' in target && matches({ matchLabels: target.pods }, reader.labels);
    const { component = '' } = reader.labels;
    const told = undialled.some((known) => known.component === component && known.keys.test(mention.key));
    const relayed = 'host' in target && proxied.includes(component);
    if ('loopback' in target || own || told || relayed || made.some((call) => leadsTo(call, target))) return [];
    return [
      error(
        'config-edge',
        `${mention.where} ${mention.key}`,
        `${reader.name} is told of ${addressText(mention)}, and no call of its leads there: the policies would refuse it`,
        "name the server under network, or declare the call: network: { calls: [{ from: 'core', to: …, ports, why }] }",
      ),
    ];
  });

const unexplained = (call: Call, why: string, how: string): Problem =>
  error(
    'config-edge',
    `${call.from.name} → ${call.to.name}`,
    `the call on ${call.ports.map(portText).join(' and ')} (${call.why}) is declared, and ${why}`,
    how,
  );

/**
 * Problems between rendered objects and declared calls. Calls of pods are explained by their configuration or by a reason
 * why none shows them (`unseen`); calls from outside by a port on which the callee listens.
 */
export const configEdges = (
  manifests: readonly Manifest[],
  calls: readonly Call[],
  knowledge: Knowledge,
): Problem[] => {
  const readers = readersOf(manifests, knowledge.bare);
  const madeBy = (reader: Reader) => calls.filter(({ from }) => isPods(from) && carries(from, reader));
  const problems = readers.flatMap((reader) => unreachable(reader, madeBy(reader), manifests, knowledge));
  for (const call of calls) {
    const { from, to, unseen } = call;
    if (unseen !== undefined || 'dns' in to) continue;
    if (!isPods(from)) {
      const deaf = isPods(to) ? call.ports.filter(({ port }) => !listens(to, port, manifests)) : [];
      const how = 'remove the call, or give the port to the container';
      if (deaf.length > 0) problems.push(unexplained(call, `nothing listens on ${deaf.map(portText).join(', ')}`, how));
      continue;
    }
    const explained = readers.some(
      (reader) =>
        carries(from, reader) && reader.mentions.some((mention) => leadsTo(call, resolve(mention, reader, manifests))),
    );
    const how = 'remove the call, or say in `unseen` why no configuration shows it';
    if (!explained) problems.push(unexplained(call, 'no configuration of the caller names the callee', how));
  }
  const key = ({ where, what }: Problem): string => `${where}\n${what}`;
  return [...new Map(problems.map((problem) => [key(problem), problem])).values()].sort((a, b) =>
    byText(key(a), key(b)),
  );
};
