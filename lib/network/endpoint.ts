/** Host and port as settings and configuration files write them: URLs, `host:port`, hosts alone. */
import { parseAddress } from './ip.ts';

export interface Endpoint {
  host: string;
  /** Absent where neither the text nor its scheme says. */
  port?: number;
}

const schemePorts: Readonly<Record<string, number>> = {
  http: 80,
  https: 443,
  ldap: 389,
  ldaps: 636,
  redis: 6379,
  rediss: 6379,
};

/** Host and port of `https://user@host:port/path`, `host:port`, `[::1]:port` or `host`. */
export const endpointOf = (text: string): Endpoint => {
  const [, scheme = '', rest = ''] = /^(?:([a-z][a-z0-9+.-]*):\/\/)?(.*)$/is.exec(text) ?? [];
  const authority = (rest.split(/[/?#]/)[0] ?? '').replace(/^.*@/, '');
  const [, bracketed, plain, digits] = /^(?:\[([^\]]*)\]|([^:]*))(?::(\d+))?$/.exec(authority) ?? [];
  const port = digits ? Number(digits) : schemePorts[scheme.toLowerCase()];
  // A bare IPv6 address has colons of its own.
  return { host: bracketed ?? plain ?? authority, ...(port !== undefined && { port }) };
};

/** The network of one address, if the host is one; names give undefined. */
export const networkOf = (host: string): string | undefined => {
  const address = parseAddress(host);
  return address && `${host}/${address.family === 4 ? 32 : 128}`;
};
