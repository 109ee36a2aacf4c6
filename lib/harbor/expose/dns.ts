/** DNS records of the entry: ExternalDNS annotations, and Cloudflare's proxy with its limit. */
import { error, type Problem } from '../../problem.ts';
import type { Expose } from '../model/expose.ts';

const where = 'harbor.expose.dns';
/** ExternalDNS 0.22, docs/annotations/annotations.md; 0.21 and older: `external-dns.alpha.kubernetes.io`. */
const ownPrefix = 'external-dns.kubernetes.io';

/** Names that the object itself does not carry: an Ingress has its rules, a route its hostnames, a Service nothing. */
const published = (expose: Expose): string[] => {
  if (expose.dns?.hostnames) return expose.dns.hostnames;
  return expose.type === 'ingress' || expose.type === 'route' || !expose.host ? [] : [expose.host];
};

/** Annotations for the Ingress, the HTTPRoute or the front Service; none unless `dns` is set. */
export const dnsAnnotations = (expose: Expose): Record<string, string> => {
  const { dns } = expose;
  if (!dns) return {};
  const annotation = (name: string, value: string | undefined): [string, string][] =>
    value ? [[`${dns.annotationPrefix ?? ownPrefix}/${name}`, value]] : [];
  return Object.fromEntries([
    ...annotation('hostname', published(expose).join(',')),
    ...annotation('target', dns.target),
    ...annotation('ttl', dns.ttl?.toString()),
    ...annotation('cloudflare-proxied', dns.cloudflare?.proxied.toString()),
  ]);
};

export const dnsProblems = (expose: Expose): Problem[] => {
  const { dns } = expose;
  if (!dns) return [];
  const problems: Problem[] = [];
  if (dns.cloudflare?.proxied && !dns.cloudflare.acceptBodyLimit) {
    problems.push(
      error(
        'cloudflare-proxied',
        `${where}.cloudflare`,
        "behind Cloudflare's proxy a push of a layer above 100 MB fails",
        "cloudflare: { proxied: false }, or acceptBodyLimit: '<why no layer is that large>'",
      ),
    );
  }
  if (expose.type === 'route' && dns.target) {
    problems.push(
      error(
        'dns-target',
        `${where}.target`,
        'ExternalDNS reads the target of a route from its Gateway',
        'leave target out and annotate the Gateway',
      ),
    );
  }
  const named = expose.type === 'route' ? expose.hosts.length > 0 : expose.host !== undefined;
  if (!named && !dns.hostnames?.length) {
    problems.push(
      error('dns-hostname', where, 'there is no host to publish', "harbor.expose.host, or dns: { hostnames: ['…'] }"),
    );
  }
  if (dns.ttl !== undefined && !(Number.isInteger(dns.ttl) && dns.ttl >= 1 && dns.ttl <= 2_147_483_647)) {
    problems.push(error('dns-ttl', `${where}.ttl`, `${dns.ttl} is no number of seconds`, 'a whole number from 1'));
  }
  return problems;
};
