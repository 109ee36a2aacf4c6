/** nginx.conf of the front proxy, which stands before core and portal where no Ingress or Gateway does. */
import type { Self } from '../component.ts';
import { hostOf, servicePort } from '../release.ts';
import { topology } from '../topology.ts';
import { lines, listen, temporaryPaths, tlsServer } from './nginx.ts';

/** Where the entry's certificate is mounted. */
export const entryCertificate = '/etc/nginx/cert';

const [plainPort, tlsPort] = topology.nginx.pod;

interface Location {
  path: string;
  upstream: 'core' | 'portal';
  /** The Host header that the upstream sees: `$http_host` keeps the port that the client named. */
  host: '$host' | '$http_host';
  /** Cookie attributes added under TLS. */
  cookie?: string;
  extra?: string[];
}

const location = (scheme: string, tls: boolean, { path, upstream, host, cookie, extra = [] }: Location): string =>
  `location ${path} {
${lines('  ', [
  `proxy_pass ${scheme}://${upstream}${path};`,
  ...(path === '/api/' && scheme === 'https' ? ['proxy_ssl_verify        off;', 'proxy_ssl_session_reuse on;'] : []),
  `proxy_set_header Host ${host};`,
  'proxy_set_header X-Real-IP $remote_addr;',
  'proxy_set_header X-Forwarded-For $proxy_add_x_forwarded_for;',
  'proxy_set_header X-Forwarded-Proto $x_forwarded_proto;',
  tls && cookie !== undefined && `proxy_cookie_path / "${cookie}";`,
  'proxy_buffering off;',
  'proxy_request_buffering off;',
  ...extra,
])}
}
`;

export const frontNginxConf = ({ release }: Self<'nginx'>): string => {
  const { entryTls, scheme } = release;
  const { internalTLS, nginx } = release.harbor;
  const named = entryTls ? '$http_host' : '$host';
  const at = (place: Location) => location(scheme, entryTls, place);
  const upstream = (name: 'core' | 'portal', quote: string) =>
    `upstream ${name} {\n  server ${quote}${hostOf(release, name)}:${servicePort(release, name)}${quote};\n}\n`;
  return `worker_processes auto;
pid /tmp/nginx.pid;

events {
  worker_connections 3096;
  use epoll;
  multi_accept on;
}

http {
${lines('  ', [...temporaryPaths, 'tcp_nodelay on;'])}

  # Without HTTP/1.1 to the upstreams, request buffering cannot be switched off.
  proxy_http_version 1.1;

${lines('  ', [upstream('core', '"'), upstream('portal', entryTls ? '"' : '')])}
  log_format timed_combined '[$time_local]:$remote_addr - '
    '"$request" $status $body_bytes_sent '
    '"$http_referer" "$http_user_agent" '
    '$request_time $upstream_response_time $pipe';

  access_log /dev/stdout timed_combined;

  map $http_x_forwarded_proto $x_forwarded_proto {
    default $http_x_forwarded_proto;
    ""      $scheme;
  }

  server {
${lines('    ', [
  ...(entryTls ? listen(release, tlsPort, ' ssl') : listen(release, plainPort)),
  'server_tokens off;',
  ...(entryTls
    ? tlsServer(
        { cert: `${entryCertificate}/tls.crt`, key: `${entryCertificate}/tls.key` },
        internalTLS?.strongCiphers ?? nginx?.strongCiphers ?? false,
      )
    : []),
  '# Image layers have no size limit.',
  'client_max_body_size 0;',
  entryTls && 'chunked_transfer_encoding on;',
  '',
  entryTls && 'add_header Strict-Transport-Security "max-age=31536000; includeSubdomains; preload";',
  'add_header X-Frame-Options DENY;',
  `add_header Content-Security-Policy "frame-ancestors 'none'";`,
  '',
  at({ path: '/', upstream: 'portal', host: named, cookie: '/; HttpOnly; Secure' }),
  at({ path: '/api/', upstream: 'core', host: '$host', cookie: '/; Secure' }),
  at({ path: '/c/', upstream: 'core', host: '$host', cookie: '/; Secure' }),
  'location /v1/ {\n  return 404;\n}\n',
  at({
    path: '/v2/',
    upstream: 'core',
    host: '$http_host',
    extra: ['proxy_send_timeout 900;', 'proxy_read_timeout 900;'],
  }),
  at({ path: '/service/', upstream: 'core', host: named, cookie: '/; Secure' }),
  '# Hooks of jobservice: inner traffic only.',
  'location /service/notifications {\n  return 404;\n}',
])}
  }
${
  entryTls
    ? `  server {
${lines('    ', [...listen(release, plainPort), 'return 301 https://$host$request_uri;'])}
  }
`
    : ''
}}
`;
};
