/** The web console: static files behind an nginx of its own. It calls nobody; browsers do the rest. */
import { internalCertificateObjects, internalTls } from '../certificates.ts';
import { component, configMap, container, deployment, httpProbe, service } from '../component.ts';
import { portalNginxConf } from '../config/portal-nginx-conf.ts';
import { defaults, settled } from '../defaults.ts';
import { imageOf } from '../release.ts';

export const portal = component('portal', (self) => {
  const { release } = self;
  const settings = settled(defaults.portal, release.harbor.portal);
  const tls = internalTls(self, 'portal');
  return [
    ...internalCertificateObjects(self, 'portal'),
    configMap(self.name, { 'nginx.conf': portalNginxConf(self) }),
    service(self, { annotations: settings.serviceAnnotations, type: settings.serviceType }),
    deployment(self, settings, {
      containers: [
        container(self, 'portal', settings, imageOf(release, 'portal', settings.image), {
          env: settings.extraEnvVars,
          ports: [{ containerPort: self.port, protocol: 'TCP' }],
          livenessProbe: httpProbe(self, '/', settings.livenessProbe),
          readinessProbe: httpProbe(self, '/', settings.readinessProbe),
          volumeMounts: [
            { name: 'portal-config', mountPath: '/etc/nginx/nginx.conf', subPath: 'nginx.conf' },
            ...tls.mounts,
          ],
        }),
      ],
      volumes: [{ name: 'portal-config', configMap: { name: self.name } }, ...tls.volumes],
    }),
  ];
});
