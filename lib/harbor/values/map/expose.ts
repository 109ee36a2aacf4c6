/** How clients reach Harbor. */
import { error, warning } from '../../../problem.ts';
import type { SecretSource } from '../../../secrets/source.ts';
import { defaults } from '../../defaults.ts';
import { chartIngressAnnotations } from '../../expose/controllers.ts';
import type { EntryTls, Expose, IngressExpose, NodePortExpose } from '../../model/expose.ts';
import { type Context, defined, given, unless } from './context.ts';
import { certificateWithCa } from './placeholders.ts';
import { credential, home, named } from './secrets.ts';

export const exposeOf = (context: Context): Expose => {
  const { expose = {} } = context.values;
  const tls = tlsOf(context);
  switch (expose.type ?? 'ingress') {
    case 'ingress':
      return ingress(context, tls);
    case 'route': {
      const { parentRefs = [], hosts = [], annotations, labels } = expose.route ?? {};
      return {
        type: 'route',
        parentRefs,
        hosts: [...hosts],
        tls,
        ...defined({ annotations: given(annotations), labels: given(labels) }),
      };
    }
    case 'clusterIP': {
      const { staticClusterIP, ports, ...front } = expose.clusterIP ?? {};
      return {
        type: 'clusterIP',
        ...frontService(front, tls),
        ...defined({
          staticClusterIP: given(staticClusterIP),
          ports: frontPorts(ports),
        }),
      };
    }
    case 'nodePort': {
      const { ports, ...front } = expose.nodePort ?? {};
      return {
        type: 'nodePort',
        ...frontService(front, tls),
        ...defined({ ports: nodePorts(ports) }),
      };
    }
    case 'loadBalancer': {
      const { IP, ports, sourceRanges, ...front } = expose.loadBalancer ?? {};
      return {
        type: 'loadBalancer',
        ...frontService(front, tls),
        ...defined({
          address: given(IP),
          sourceRanges: given(sourceRanges && [...sourceRanges]),
          ports: frontPorts(ports),
        }),
      };
    }
  }
};

const ingress = ({ values, problems }: Context, tls: EntryTls): IngressExpose => {
  const { hosts, className, controller, annotations, labels, kubeVersionOverride } = values.expose?.ingress ?? {};
  const [, minor] = /^v?1\.(\d+)/.exec(kubeVersionOverride ?? '') ?? [];
  if (minor !== undefined && Number(minor) < 19) {
    const what = `Ingress objects for Kubernetes 1.${minor} have an API that no supported cluster serves (gone since 1.22)`;
    problems.push(error('values-kubernetes', 'expose.ingress.kubeVersionOverride', what, 'remove it'));
  }
  return {
    type: 'ingress',
    ...defined({
      host: given(hosts?.core),
      className: given(className),
      controller: controllerOf(controller),
    }),
    tls,
    ...defined({
      annotations: given(annotationChanges(annotations ?? {})),
      labels: given(labels),
    }),
  };
};

/** The kind of Ingress controller, of those that the chart treats apart. */
export const controllerOf = (name: string | undefined) => controllers.find((kind) => kind === name);

const controllers = ['gce', 'ncp', 'alb', 'f5-bigip'] as const;

/** What differs from the annotations that the chart brings; null for those which the values remove. */
const annotationChanges = (annotations: Record<string, string>): Record<string, string | null> => {
  const removed = Object.keys(chartIngressAnnotations).filter((name) => !Object.hasOwn(annotations, name));
  const usual: Record<string, string> = chartIngressAnnotations;
  const changed = Object.entries(annotations).filter(([name, value]) => usual[name] !== value);
  return Object.fromEntries([...removed.map((name): [string, null] => [name, null]), ...changed]);
};

interface FrontValues {
  name?: string;
  annotations?: Record<string, string>;
  labels?: Record<string, string>;
}

const frontService = ({ name, annotations, labels }: FrontValues, tls: EntryTls) => ({
  tls,
  ...defined({
    name: unless(given(name), defaults.frontServiceName),
    annotations: given(annotations),
    labels: given(labels),
  }),
});

const frontPorts = ({ httpPort, httpsPort }: { httpPort?: number; httpsPort?: number } = {}) =>
  given(
    defined({
      http: unless(httpPort, defaults.servicePorts.http),
      https: unless(httpsPort, defaults.servicePorts.https),
    }),
  );

type NodePort = { port?: number; nodePort?: number };

/** A node port that null removes is the cluster's choice. */
const nodePort = ({ port, nodePort }: NodePort = {}, usual: Required<NodePort>) =>
  given(
    defined({
      port: unless(port ?? usual.port, usual.port),
      nodePort: unless(nodePort || null, usual.nodePort),
    }),
  );

const nodePorts = ({ http, https }: { http?: NodePort; https?: NodePort } = {}): NodePortExpose['ports'] =>
  given(
    defined({
      http: nodePort(http, defaults.nodePorts.http),
      https: nodePort(https, defaults.nodePorts.https),
    }),
  );

const tlsOf = (context: Context): EntryTls => {
  const { values, problems } = context;
  const { type, tls = {} } = values.expose ?? {};
  if (!tls.enabled) return false;
  const caDownload = named(context, values.caSecretName, 'ca.crt');
  const throughNginx = type !== 'ingress' && type !== 'route';
  const name = tls.secret?.secretName;
  if (tls.certSource === 'secret' && !name) {
    const report = throughNginx ? error : warning;
    const what = throughNginx
      ? 'nginx has no certificate: certSource is secret, and no Secret is named'
      : 'certSource is secret, and no Secret is named: the controller presents its own certificate';
    const fix = throughNginx ? 'name the Secret' : 'name the Secret, or write expose.tls.certSource: none';
    problems.push(report('values-tls', 'expose.tls.secret.secretName', what, fix));
  }
  if (tls.certSource === 'secret' && name) {
    return {
      from: 'secret',
      secret: named(context, name, 'tls.crt', 'tls.key') as SecretSource,
      ...defined({ caDownload }),
    };
  }
  // With a route TLS ends at the Gateway; the chart makes no certificate there, whatever certSource says.
  if (tls.certSource !== 'auto' || type === 'route') return { from: 'controller', ...defined({ caDownload }) };
  if (throughNginx && !tls.auto?.commonName) {
    const what = 'the chart needs the name for which it makes a certificate';
    problems.push(error('values-tls', 'expose.tls.auto.commonName', what, 'write the host that clients use'));
  }
  if (context.options.secrets === 'live') {
    const text =
      'The chart made this certificate for a year, with a new CA at every upgrade; nobody renews it now: cert-manager could.';
    context.notes.push({ path: 'harbor.expose.tls', text });
  }
  const secret = credential(context, {
    path: 'expose.tls.certSource',
    value: undefined,
    home: home(throughNginx ? 'nginx' : 'ingress', 'tls.crt', 'tls.key', 'ca.crt'),
    placeholder: certificateWithCa,
    fix: 'expose.tls.certSource: secret, and expose.tls.secret.secretName: <name of a Secret with tls.crt and tls.key>',
  });
  return { from: 'secret', secret, caDownload: caDownload ?? secret };
};
