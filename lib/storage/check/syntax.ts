/** The forms of names, addresses and quantities that storage settings may have. */
import { parseQuantity } from '../../kube/quantity.ts';
import { parseAddress, parseCidr } from '../../network/ip.ts';

const label = '[a-z0-9](?:[-a-z0-9]{0,61}[a-z0-9])?';
const whole = (pattern: string): RegExp => new RegExp(`^(?:${pattern})$`);

/** Namespaces, and what becomes part of a label: RFC 1123 label, at most 63 characters. */
export const isLabel = (text: string): boolean => whole(label).test(text);

/** Names of most objects: RFC 1123 subdomain, at most 253 characters. */
export const isSubdomain = (text: string): boolean =>
  text.length <= 253 && whole(`${label}(?:\\.${label})*`).test(text);

/** Keys of labels and annotations, and names of provisioners: an optional DNS prefix before a name of at most 63 characters. */
export const isQualifiedName = (text: string): boolean => {
  const [name, prefix, ...more] = text.split('/').reverse();
  const named = /^[A-Za-z0-9](?:[-A-Za-z0-9_.]{0,61}[A-Za-z0-9])?$/.test(name ?? '');
  return named && more.length === 0 && (prefix === undefined || isSubdomain(prefix));
};

/** Host name that is no address: at least one letter, so that a mistyped address is not taken for a name. */
const isHostname = (text: string): boolean => isSubdomain(text) && /[a-z]/.test(text.split('.').at(-1) ?? '');

export const isAddress = (text: string): boolean => parseAddress(text) !== undefined;

/** IPv4, IPv6, or a host name. */
export const isHost = (text: string): boolean => isAddress(text) || isHostname(text);

/** The address as a network of its own, for policies; undefined for names. */
export const singleAddress = (host: string): string | undefined => {
  const address = parseAddress(host);
  return address && `${host}/${address.family === 4 ? 32 : 128}`;
};

/** Network in CIDR notation, written by its first address. */
export const isCidr = (text: string): boolean => {
  const cidr = parseCidr(text);
  return cidr !== undefined && cidr.address === cidr.first;
};

/** An absolute path below the root directory, written the one way: no `.`, `..`, empty part or final slash. */
export const isPath = (text: string): boolean =>
  /^(?:\/[^/\s]+)+$/.test(text) && text.split('/').every((part) => part !== '.' && part !== '..');

/** A positive amount in Kubernetes' notation. */
export const isQuantity = (text: string): boolean => (parseQuantity(text)?.nano ?? 0n) > 0n;

/** `0%` and above, decimals allowed. */
export const isPercentage = (text: string): boolean => /^\d+(?:\.\d+)?%$/.test(text);

/** Registry host, optional port and path, as they stand before an image's name: no scheme, no final slash. */
export const isRegistry = (text: string): boolean =>
  /^[a-zA-Z0-9][-a-zA-Z0-9.]*(?::\d{1,5})?(?:\/[a-z0-9][-a-z0-9._]*)*$/.test(text);

/** An image with its tag or digest. */
export const isImage = (text: string): boolean =>
  /^[a-zA-Z0-9][-a-zA-Z0-9.]*(?::\d{1,5})?(?:\/[a-z0-9][-a-z0-9._]*)*(?::[\w][-.\w]{0,127}|@sha256:[0-9a-f]{64})$/.test(
    text,
  ) && /[:@][^/]*$/.test(text);
