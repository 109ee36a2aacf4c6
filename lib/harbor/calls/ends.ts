/** What the environment says of places outside a release, as ends of calls. */
import type { End } from '../../network/calls.ts';
import type { Outside, Selected } from '../../network/model.ts';
import { namespaceName } from '../../network/peers.ts';

/** Pods by labels. */
export const selectedEnd = ({ namespace, pods }: Selected, name: string): End => ({
  namespaces: typeof namespace === 'string' ? { [namespaceName]: namespace } : namespace,
  ...(pods && { pods }),
  name,
});

/** Names of ends say it where a call may go anywhere. */
export const onInternet = (name: string): string => `${name} on the internet`;

/** A server by addresses, as pods, or anywhere; `known` are names that Harbor's own settings give it. */
export const outsideEnd = (outside: Outside, name: string, known: readonly string[] = []): End => {
  const hosts = [...new Set([...(outside.fqdns ?? []), ...known])];
  const named = hosts.length > 0 ? { hosts } : {};
  if ('internet' in outside) return { internet: true, name: onInternet(name), ...named };
  if ('namespace' in outside) return { ...selectedEnd(outside, name), ...named };
  return { cidrs: outside.cidrs, ...(outside.except && { except: outside.except }), name, ...named };
};
