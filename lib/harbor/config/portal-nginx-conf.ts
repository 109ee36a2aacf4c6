/** nginx.conf of the portal: the console's files, with every unknown path answered by its index page. */
import { certificateFiles } from '../certificates.ts';
import type { Self } from '../component.ts';
import { lines, listen, temporaryPaths, tlsServer } from './nginx.ts';

const compressed = [
  'text/plain',
  'text/css',
  'application/json',
  'application/javascript',
  'application/x-javascript',
  'text/xml',
  'application/xml',
  'application/xml+rss',
  'text/javascript',
];

export const portalNginxConf = ({ release, port }: Self<'portal'>): string => `worker_processes auto;
pid /tmp/nginx.pid;
events {
    worker_connections  1024;
}
http {
${lines('    ', temporaryPaths)}
    server {
${lines('        ', [
  ...listen(release, port, release.tls ? ' ssl' : ''),
  ...(release.tls ? tlsServer(certificateFiles('portal'), release.harbor.internalTLS?.strongCiphers ?? false) : []),
])}
        server_name  localhost;
        root   /usr/share/nginx/html;
        index  index.html index.htm;
        include /etc/nginx/mime.types;
        gzip on;
        gzip_min_length 1000;
        gzip_proxied expired no-cache no-store private auth;
        gzip_types ${compressed.join(' ')};
        location /devcenter-api-2.0 {
            try_files $uri $uri/ /swagger-ui-index.html;
        }
        location / {
            try_files $uri $uri/ /index.html;
        }
        location = /index.html {
            add_header Cache-Control "no-store, no-cache, must-revalidate";
        }
    }
}
`;
