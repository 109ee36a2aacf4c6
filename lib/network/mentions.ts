/** Addresses in the configuration of pods: environment, arguments, and the ConfigMaps and plain Secrets that they read. */
import type { Manifest } from '../kube/manifest.ts';
import { type Endpoint, endpointOf } from './endpoint.ts';

/** A text that a pod reads, with the object and key it stands in. */
interface Reading {
  where: string;
  key: string;
  text: string;
}

/** An address in a text that a pod reads. */
export interface Mention extends Endpoint {
  where: string;
  key: string;
}

/** A workload with what its pods read. */
export interface Reader {
  name: string;
  namespace: string;
  labels: Record<string, string>;
  mentions: Mention[];
}

interface Source {
  name?: string;
  secretName?: string;
  optional?: boolean;
  items?: { key: string }[];
}

const decode = (text: string): string =>
  new TextDecoder().decode(Uint8Array.from(atob(text), (char) => char.charCodeAt(0)));

/** Data of a ConfigMap, or of a Secret that is rendered in plain text. */
const dataOf = (manifest: Manifest | undefined): Record<string, string> => {
  if (!manifest) return {};
  const encoded: Record<string, string> = manifest.kind === 'Secret' ? (manifest.data ?? {}) : {};
  return {
    ...(manifest.kind === 'ConfigMap' ? manifest.data : manifest.stringData),
    ...Object.fromEntries(Object.entries(encoded).map(([key, value]) => [key, decode(value)])),
  };
};

const podTemplate = ({ kind, spec }: Manifest) =>
  kind === 'CronJob' ? spec?.jobTemplate?.spec?.template : spec?.template;

const readingsOf = (workload: Manifest, all: readonly Manifest[]): Reading[] => {
  const namespace = workload.metadata.namespace;
  const find = (kind: string, name: string | undefined) =>
    all.find(
      (object) => object.kind === kind && object.metadata.name === name && object.metadata.namespace === namespace,
    );
  const from = (kind: 'ConfigMap' | 'Secret', source: Source | undefined, key?: string): Reading[] => {
    const name = source?.name ?? source?.secretName;
    const keys = key === undefined ? source?.items?.map((item) => item.key) : [key];
    return Object.entries(dataOf(find(kind, name)))
      .filter(([own]) => !keys || keys.includes(own))
      .map(([own, text]) => ({ where: `${kind}/${namespace}/${name}`, key: own, text }));
  };
  const spec = podTemplate(workload)?.spec ?? {};
  const here = `${workload.kind}/${namespace}/${workload.metadata.name}`;
  const containers: { env?: never[]; envFrom?: never[]; command?: string[]; args?: string[] }[] = [
    ...(spec.initContainers ?? []),
    ...(spec.containers ?? []),
  ];
  return [
    ...containers.flatMap(({ env = [], envFrom = [], command = [], args = [] }) => [
      ...[...command, ...args].map((text) => ({ where: here, key: 'args', text })),
      ...envFrom.flatMap(({ configMapRef, secretRef }) => [
        ...from('ConfigMap', configMapRef),
        ...from('Secret', secretRef),
      ]),
      ...env.flatMap(
        ({
          name,
          value,
          valueFrom,
        }: {
          name: string;
          value?: string;
          valueFrom?: Record<string, { name: string; key: string }>;
        }) => {
          const { configMapKeyRef, secretKeyRef } = valueFrom ?? {};
          return [
            ...(value === undefined ? [] : [{ where: here, key: name, text: value }]),
            ...from('ConfigMap', configMapKeyRef, configMapKeyRef?.key ?? ''),
            ...from('Secret', secretKeyRef, secretKeyRef?.key ?? ''),
          ].map((reading) => ({ ...reading, key: name }));
        },
      ),
    ]),
    ...(spec.volumes ?? []).flatMap(({ configMap, secret }: { configMap?: Source; secret?: Source }) => [
      ...from('ConfigMap', configMap),
      ...from('Secret', secret),
    ]),
  ];
};

/** Hosts of `scheme://user@host:port,host:port/path`; a list of hosts is Sentinel's. */
const inUrls = (text: string): Endpoint[] =>
  [...text.matchAll(/\b([a-z][a-z0-9+.-]*:\/\/)([^\s"'<>;]+)/gi)].flatMap(([, scheme = '', rest = '']) => {
    const authority = rest.split(/[/?#]/)[0] ?? '';
    return authority
      .slice(authority.lastIndexOf('@') + 1)
      .split(',')
      .map((host) => endpointOf(`${scheme}${host}`));
  });

/** `host:port` outside of URLs; words without a dot are hosts only if a Service has the name. */
const inPairs = (text: string, services: ReadonlySet<string>): Endpoint[] =>
  [
    ...text
      .replaceAll(/[a-z][a-z0-9+.-]*:\/\/[^\s"'<>;]+/gi, ' ')
      .matchAll(/(?<![\w.:/-])([a-z0-9](?:[a-z0-9.-]*[a-z0-9])?):(\d{1,5})(?![\w.:])/gi),
  ]
    .map(([, host = '', port]) => ({ host, port: Number(port) }))
    .filter(({ host }) => host.includes('.') || services.has(host));

/** Names that nginx gives to groups of servers; they look like hosts in its `proxy_pass`. */
const upstreams = (text: string): string[] =>
  [...text.matchAll(/^\s*upstream\s+(\S+)\s*\{/gm)].map(([, name = '']) => name);

/** Variables that hold a host, with the variable of its port: `POSTGRESQL_HOST` and `POSTGRESQL_PORT`. */
const hostVariables = (readings: readonly Reading[]): Mention[] =>
  readings.flatMap(({ where, key, text }) => {
    const stem = /^(.*_)HOST(?:NAME)?$/.exec(key)?.[1];
    if (stem === undefined || text === '') return [];
    const port = Number(readings.find((other) => other.key === `${stem}PORT`)?.text ?? '');
    return [{ where, key, host: text, ...(port > 0 && { port }) }];
  });

/** Addresses line by line; in a file the setting's own name joins the key: `config.yml baseurl`. */
const addressesIn = ({ where, key, text }: Reading, bare: RegExp, services: ReadonlySet<string>): Mention[] => {
  const aliases = upstreams(text);
  return text
    .split('\n')
    .filter((line) => !/^\s*#/.test(line))
    .flatMap((line) => {
      const [, setting, value = ''] = /^\s*(?:- )?([a-z]+):\s+["']?(.*?)["']?\s*$/i.exec(line) ?? [];
      const inList = bare.test(key) ? line : setting !== undefined && bare.test(setting) ? value : '';
      const listed = inList.includes('://') ? [] : inList.split(',').map((item) => endpointOf(item.trim()));
      return [...inUrls(line), ...inPairs(line, services), ...listed]
        .filter(({ host }) => /^[a-z0-9]/i.test(host) && !aliases.includes(host))
        .map((endpoint) => ({ where, key: setting === undefined ? key : `${key} ${setting}`, ...endpoint }));
    });
};

/**
 * The workloads among these objects with every address that their configuration names. `bare` matches keys whose values
 * are addresses without scheme and port, such as lists of repositories.
 */
export const readersOf = (manifests: readonly Manifest[], bare: RegExp): Reader[] => {
  const services = new Set(manifests.filter(({ kind }) => kind === 'Service').map(({ metadata }) => metadata.name));
  return manifests.flatMap((workload) => {
    const template = podTemplate(workload);
    if (!template?.spec?.containers) return [];
    const readings = readingsOf(workload, manifests);
    const mentions = readings.flatMap((reading) => addressesIn(reading, bare, services));
    return [
      {
        name: workload.metadata.name,
        namespace: workload.metadata.namespace ?? 'default',
        labels: template.metadata?.labels ?? {},
        mentions: [...mentions, ...hostVariables(readings)],
      },
    ];
  });
};
