/** Keys below `expose`: how clients reach Harbor. */

import { defaults } from '../../defaults.ts';
import { chartIngressAnnotations } from '../../expose/controllers.ts';
import type { GatewayReference } from '../../model/route.ts';
import { integer, labels, objects, oneOf, onOff, since, text, texts } from './leaf.ts';

const { http, https } = defaults.servicePorts;
const { nodePorts } = defaults;

const front = () => ({
  name: text(defaults.frontServiceName),
  annotations: labels(),
  labels: labels(),
});
const ports = () => ({ httpPort: integer(http), httpsPort: integer(https) });

export const expose = {
  type: oneOf(['ingress', 'clusterIP', 'nodePort', 'loadBalancer', 'route'], 'ingress'),
  tls: {
    enabled: onOff(true),
    certSource: oneOf(['auto', 'secret', 'none'], 'auto'),
    auto: { commonName: text() },
    secret: { secretName: text() },
  },
  ingress: {
    hosts: { core: text('core.harbor.domain') },
    controller: oneOf(['default', 'gce', 'ncp', 'alb', 'f5-bigip'], 'default', {
      otherwise: 'the chart treats every other controller as default',
    }),
    kubeVersionOverride: text(),
    className: text(),
    annotations: labels(chartIngressAnnotations),
    labels: labels(),
  },
  route: since('2.14', {
    labels: labels(),
    annotations: labels(),
    parentRefs: objects<GatewayReference>({
      fields: ['name', 'namespace', 'sectionName', 'port', 'group', 'kind'],
      needs: 'name',
    }),
    hosts: texts([]),
  }),
  clusterIP: { ...front(), staticClusterIP: text(), ports: ports() },
  nodePort: {
    ...front(),
    ports: {
      http: {
        port: integer(nodePorts.http.port),
        nodePort: integer(nodePorts.http.nodePort),
      },
      https: {
        port: integer(nodePorts.https.port),
        nodePort: integer(nodePorts.https.nodePort),
      },
    },
  },
  loadBalancer: {
    ...front(),
    IP: text(),
    ports: ports(),
    sourceRanges: texts([]),
  },
};
