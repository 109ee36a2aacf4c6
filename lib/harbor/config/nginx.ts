/** Parts that the two nginx configurations of Harbor share: listen lines, TLS settings, indentation. */
import type { Release } from '../release.ts';

/** Lines of text under a common indentation; nested lists are joined, false leaves a line out. */
export const lines = (indent: string, items: readonly (string | false)[]): string =>
  items
    .filter((item): item is string => item !== false)
    .flatMap((item) => item.split('\n'))
    .map((line) => (line === '' ? '' : indent + line))
    .join('\n');

/** `listen` for each enabled IP family. */
export const listen = ({ harbor: { ipFamily } }: Release, port: number, suffix = ''): string[] => [
  ...((ipFamily?.ipv4 ?? true) ? [`listen ${port}${suffix};`] : []),
  ...((ipFamily?.ipv6 ?? true) ? [`listen [::]:${port}${suffix};`] : []),
];

/** Certificate, protocols and ciphers of a TLS server. */
export const tlsServer = (files: { cert: string; key: string }, strongCiphers: boolean): string[] => [
  `ssl_certificate ${files.cert};`,
  `ssl_certificate_key ${files.key};`,
  'ssl_protocols TLSv1.2 TLSv1.3;',
  strongCiphers
    ? 'ssl_ciphers ECDHE+AESGCM:DHE+AESGCM:ECDHE+RSA+SHA256:DHE+RSA+SHA256:!AES128;'
    : "ssl_ciphers '!aNULL:kECDH+AESGCM:ECDH+AESGCM:RSA+AESGCM:kECDH+AES:ECDH+AES:RSA+AES:';",
  'ssl_prefer_server_ciphers on;',
  'ssl_session_cache shared:SSL:10m;',
];

/** Both images run with a user that may only write below /tmp. */
export const temporaryPaths = ['client_body', 'proxy', 'fastcgi', 'uwsgi', 'scgi'].map(
  (kind) => `${kind}_temp_path /tmp/${kind}_temp;`,
);
