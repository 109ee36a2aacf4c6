/** The front proxy: one address for console and API where neither an Ingress nor a Gateway route stands before Harbor. */

import type { Probe } from '../../kube/manifest.ts';
import { component, configMap, container, deployment, timed } from '../component.ts';
import { entryCertificate, frontNginxConf } from '../config/front-nginx-conf.ts';
import { defaults, settled } from '../defaults.ts';
import { certificateSecret } from '../expose/certificate.ts';
import { frontService } from '../expose/service.ts';
import type { ProbeTiming } from '../model/workload.ts';
import { imageOf } from '../release.ts';
import { topology } from '../topology.ts';

const [plainPort, tlsPort] = topology.nginx.pod;

export const nginx = component('nginx', (self) => {
  const { release } = self;
  if (!release.front) return [];
  const settings = settled(defaults.nginx, release.harbor.nginx);
  const probe = (timing: ProbeTiming): Probe => ({
    httpGet: release.entryTls
      ? { path: '/', port: tlsPort, scheme: 'HTTPS' }
      : { path: '/', port: plainPort, scheme: 'HTTP' },
    ...timed(timing),
  });
  return [
    configMap(self.name, { 'nginx.conf': frontNginxConf(self) }),
    frontService(self),
    deployment(self, settings, {
      containers: [
        container(self, 'nginx', settings, imageOf(release, 'nginx', settings.image), {
          env: settings.extraEnvVars,
          ports: (release.entryTls ? [plainPort, tlsPort] : [plainPort]).map((containerPort) => ({
            containerPort,
            protocol: 'TCP',
          })),
          livenessProbe: probe(settings.livenessProbe),
          readinessProbe: probe(settings.readinessProbe),
          volumeMounts: [
            { name: 'config', mountPath: '/etc/nginx/nginx.conf', subPath: 'nginx.conf' },
            ...(release.entryTls ? [{ name: 'certificate', mountPath: entryCertificate }] : []),
          ],
        }),
      ],
      volumes: [
        { name: 'config', configMap: { name: self.name } },
        ...(release.entryTls ? [{ name: 'certificate', secret: { secretName: certificateSecret(release) } }] : []),
      ],
    }),
  ];
});
