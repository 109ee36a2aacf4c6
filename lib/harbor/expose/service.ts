/** The Service in front of nginx: ClusterIP, NodePort or LoadBalancer. */
import type { Service } from '../../kube/manifest.ts';
import { present } from '../../kube/manifest.ts';
import type { Self } from '../component.ts';
import { defaults } from '../defaults.ts';
import { topology } from '../topology.ts';
import { dnsAnnotations } from './dns.ts';

const [plainPort, tlsPort] = topology.nginx.pod;

export const frontService = ({ release, selector }: Self<'nginx'>): Service | undefined => {
  const { expose, ipFamily } = release.harbor;
  if (expose.type === 'ingress' || expose.type === 'route') return undefined;
  const metadata = {
    name: expose.name ?? defaults.frontServiceName,
    labels: expose.labels,
    annotations: { ...dnsAnnotations(expose), ...expose.annotations },
  };
  const ports = (of: (scheme: 'http' | 'https') => { port: number; nodePort?: number | undefined }) =>
    present([
      { name: 'http', ...of('http'), targetPort: plainPort, protocol: 'TCP' },
      release.entryTls && { name: 'https', ...of('https'), targetPort: tlsPort, protocol: 'TCP' },
    ]);
  if (expose.type === 'nodePort') {
    const of = (scheme: 'http' | 'https') => {
      const given = { ...defaults.nodePorts[scheme], ...expose.ports?.[scheme] };
      return { port: given.port, nodePort: given.nodePort ?? undefined };
    };
    return { apiVersion: 'v1', kind: 'Service', metadata, spec: { type: 'NodePort', ports: ports(of), selector } };
  }
  const of = (scheme: 'http' | 'https') => ({ port: expose.ports?.[scheme] ?? defaults.servicePorts[scheme] });
  if (expose.type === 'clusterIP') {
    return {
      apiVersion: 'v1',
      kind: 'Service',
      metadata,
      spec: {
        type: 'ClusterIP',
        clusterIP: expose.staticClusterIP,
        ipFamilyPolicy: ipFamily?.policy,
        ipFamilies: ipFamily?.families,
        ports: ports(of),
        selector,
      },
    };
  }
  return {
    apiVersion: 'v1',
    kind: 'Service',
    metadata,
    spec: {
      type: 'LoadBalancer',
      loadBalancerClass: expose.loadBalancerClass,
      loadBalancerIP: expose.address,
      loadBalancerSourceRanges: expose.sourceRanges,
      externalTrafficPolicy: expose.externalTrafficPolicy,
      ports: ports(of),
      selector,
    },
  };
};
