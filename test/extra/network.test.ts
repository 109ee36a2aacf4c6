/**
 * The evaluator before two independent implementations of NetworkPolicy, over random pods and policies: cyclonus (pods
 * with addresses, single ports) and netpol-analyzer (whole manifests, all ports, addresses outside). Programs are looked for in HM_TOOLS
 * (see network-tools.sh) and in PATH.
 */
import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { afterAll, describe, expect, it } from 'vitest';
import type { Manifest } from '../../lib/kube/manifest.ts';
import { evaluate, openPorts, type Place, type Pod } from '../../lib/network/evaluate.ts';
import { type PortRange, type Protocol, portSetText } from '../../lib/network/port-set.ts';
import { policiesOf } from '../../lib/network/rules.ts';
import { farFlung, rendered } from '../network/fixtures.ts';

const PATH = [process.env.HM_TOOLS, process.env.PATH].filter(Boolean).join(':');
const which = (tool: string): string | undefined =>
  PATH.split(':')
    .map((directory) => join(directory, tool))
    .find(existsSync);

const judged = (title: string, tool: string) => {
  if (!which(tool)) console.warn(`${title}: not judged, without ${tool}`);
  return describe.skipIf(!which(tool));
};

const root = mkdtempSync(join(tmpdir(), 'policies-'));
afterAll(() => rmSync(root, { recursive: true, force: true }));
let count = 0;
const directory = (files: Record<string, unknown>): string => {
  count += 1;
  const path = join(root, String(count));
  mkdirSync(path);
  for (const [name, content] of Object.entries(files)) writeFileSync(join(path, name), JSON.stringify(content));
  return path;
};
const run = (tool: string, args: string[]): string => {
  const { stdout, stderr, status } = spawnSync(which(tool) ?? tool, args, {
    encoding: 'utf8',
    env: { KUBECONFIG: '/dev/null' },
    maxBuffer: 1 << 28,
  });
  if (status !== 0) throw new Error(`${tool} ${args.join(' ')}: ${stderr}`);
  return stdout;
};

const namespaces: Record<string, Record<string, string>> = {
  red: { team: 'a', 'kubernetes.io/metadata.name': 'red' },
  blue: { team: 'b', 'kubernetes.io/metadata.name': 'blue' },
  green: { 'kubernetes.io/metadata.name': 'green' },
};
const values = { app: ['x', 'y'], tier: ['1', '2'], team: ['a', 'b'], 'kubernetes.io/metadata.name': ['red', 'green'] };
const probes: { port: number; protocol: Protocol }[] = [
  { port: 80, protocol: 'TCP' },
  { port: 81, protocol: 'TCP' },
  { port: 8080, protocol: 'TCP' },
  { port: 53, protocol: 'UDP' },
];

const labels = fc.record({ app: fc.constantFrom('x', 'y'), tier: fc.constantFrom('1', '2') }, { requiredKeys: [] });
/** `http` and `dns` stand on another port in each pod. */
const pods = fc
  .array(
    fc.record({ namespace: fc.constantFrom(...Object.keys(namespaces)), labels, http: fc.constantFrom(80, 81, 8080) }),
    { minLength: 2, maxLength: 5 },
  )
  .map((list) =>
    list.map(
      ({ namespace, labels, http }, index): Pod => ({
        name: `p${index}`,
        namespace,
        namespaceLabels: namespaces[namespace] ?? {},
        labels,
        address: `10.0.${index}.9`,
        ports: probes.map(({ port, protocol }) => ({
          name: port === http ? 'http' : port === 53 ? 'dns' : `p${port}`,
          port,
          protocol,
        })),
      }),
    ),
  );

type Judge = 'cyclonus' | 'netpol-analyzer';

/** For cyclonus `NotIn` misses objects without the label, which Kubernetes' own selectors match (apimachinery, labels.Requirement). */
const selector = (judge: Judge, keys: readonly (keyof typeof values)[]) =>
  fc.oneof(
    fc.constant({}),
    fc
      .constantFrom(...keys)
      .chain((key) => fc.constantFrom(...values[key]).map((value) => ({ matchLabels: { [key]: value } }))),
    fc.constantFrom(...keys).chain((key) =>
      fc
        .oneof(
          fc.record({
            operator: fc.constantFrom('In', judge === 'cyclonus' ? 'In' : 'NotIn'),
            values: fc.subarray(values[key], { minLength: 1 }),
          }),
          fc.record({ operator: fc.constantFrom('Exists', 'DoesNotExist') }),
        )
        .map((expression) => ({ matchExpressions: [{ key, ...expression }] })),
    ),
  );
const block = fc.constantFrom(
  { cidr: '10.0.0.0/16', except: ['10.0.1.0/24'] },
  { cidr: '10.0.0.0/22' },
  { cidr: '0.0.0.0/0', except: ['10.0.0.0/8', '192.168.0.0/16'] },
  { cidr: '198.51.100.0/24', except: ['198.51.100.128/25'] },
  { cidr: '10.0.3.9/32' },
);
const numbered = fc.oneof(
  fc.record({ protocol: fc.constantFrom('TCP', 'UDP', 'SCTP') }),
  fc.record(
    { port: fc.constantFrom(80, 81, 53, 8080), protocol: fc.constantFrom('TCP', 'UDP') },
    { requiredKeys: ['port'] },
  ),
  fc.constantFrom(
    { port: 80, endPort: 81 },
    { port: 81, endPort: 9000, protocol: 'TCP' },
    { port: 1, endPort: 80, protocol: 'UDP' },
  ),
);
const named = fc.constantFrom(
  { port: 'http' },
  { port: 'http', protocol: 'UDP' },
  { port: 'dns', protocol: 'UDP' },
  { port: 'nobody' },
);
const rules = (direction: 'from' | 'to', ports: fc.Arbitrary<object>, peers: fc.Arbitrary<object>) =>
  fc.array(
    fc.record(
      { [direction]: fc.array(peers, { maxLength: 2 }), ports: fc.array(ports, { maxLength: 2 }) },
      { requiredKeys: [] },
    ),
    { maxLength: 2 },
  );

/** netpol-analyzer refuses named ports towards addresses; cyclonus wants policyTypes, which the API server fills in. */
const policies = (judge: Judge) => {
  const podSelector = selector(judge, ['app', 'tier']);
  const namespaceSelector = selector(judge, ['team', 'kubernetes.io/metadata.name']);
  const podPeer = fc.oneof(
    fc.record({ podSelector }),
    fc.record({ namespaceSelector }),
    fc.record({ podSelector, namespaceSelector }),
  );
  const peer = fc.oneof({ weight: 3, arbitrary: podPeer }, { weight: 1, arbitrary: fc.record({ ipBlock: block }) });
  return fc
    .array(
      fc.record({
        namespace: fc.constantFrom(...Object.keys(namespaces)),
        spec: fc.record(
          {
            podSelector,
            policyTypes: fc.constantFrom(['Ingress'], ['Egress'], ['Ingress', 'Egress']),
            ingress: rules('from', fc.oneof(numbered, named), peer),
            egress: rules('to', judge === 'netpol-analyzer' ? numbered : fc.oneof(numbered, named), peer),
          },
          { requiredKeys: judge === 'cyclonus' ? ['podSelector', 'policyTypes'] : ['podSelector'] },
        ),
      }),
      { minLength: 1, maxLength: 4 },
    )
    .map((list) =>
      list.map(
        ({ namespace, spec }, index): Manifest => ({
          apiVersion: 'networking.k8s.io/v1',
          kind: 'NetworkPolicy',
          metadata: { name: `policy-${index}`, namespace },
          spec,
        }),
      ),
    );
};

const key = ({ namespace, name }: Pod) => `${namespace}/${name}`;

/** Cells of the tables under `Combined:`, one table for each probe. */
const combined = (output: string): Map<string, boolean>[] =>
  output
    .split('Combined:\n')
    .slice(1)
    .map((part) => {
      const rows = (part.split('\n\n')[0] ?? '')
        .split('\n')
        .filter((line) => line.startsWith('|'))
        .map((line) =>
          line
            .split('|')
            .slice(1, -1)
            .map((cell) => cell.trim()),
        );
      const [head = [], ...body] = rows;
      return new Map(
        body.flatMap(([from = '', ...cells]) =>
          cells.map((cell, index) => [`${from} ${(head[index + 1] ?? '').toLowerCase()}`, cell === '.'] as const),
        ),
      );
    });

const askCyclonus = (own: Pod[], objects: Manifest[]): Map<string, boolean>[] => {
  const path = directory(Object.fromEntries(objects.map((object, index) => [`${index}.json`, object])));
  const model = {
    Resources: {
      Namespaces: namespaces,
      Pods: own.map((pod) => ({
        Namespace: pod.namespace,
        Name: pod.name,
        Labels: pod.labels,
        IP: pod.address,
        Containers: pod.ports?.map(({ name, port, protocol }) => ({
          Name: name,
          Port: port,
          Protocol: protocol,
          PortName: name,
        })),
      })),
    },
    Probes: probes.map(({ port, protocol }) => ({ Port: port, Protocol: protocol })),
  };
  const probe = join(directory({ 'probe.json': model }), 'probe.json');
  return combined(run('cyclonus', ['analyze', '--mode', 'probe', '--policy-path', path, '--probe-path', probe]));
};

judged('cyclonus', 'cyclonus')('cyclonus', () => {
  it('agrees on every pod, pod and port', () => {
    let cells = 0;
    let open = 0;
    fc.assert(
      fc.property(pods, policies('cyclonus'), (own, objects) => {
        const tables = askCyclonus(own, objects);
        const read = policiesOf(objects);
        probes.forEach(({ port, protocol }, index) => {
          for (const from of own) {
            for (const to of own) {
              // A pod and its own address: the network never sees it, and cyclonus asks nevertheless.
              if (from === to) continue;
              const judgement = tables[index]?.get(`${key(from)} ${key(to)}`);
              expect(judgement, `${key(from)} to ${key(to)}`).toBeTypeOf('boolean');
              expect(
                `${key(from)} → ${key(to)} ${protocol} ${port}: ${evaluate(read, from, to, port, protocol).allowed}`,
              ).toBe(`${key(from)} → ${key(to)} ${protocol} ${port}: ${judgement}`);
              cells += 1;
              if (judgement) open += 1;
            }
          }
        });
      }),
      { numRuns: 300, seed: 7 },
    );
    console.info(`cyclonus: ${cells} cells, ${open} open`);
    expect(open / cells).toBeGreaterThan(0.1);
    expect(open / cells).toBeLessThan(0.9);
  }, 300_000);
});

const deployment = ({ name, namespace, labels, ports }: Pod): Manifest => ({
  apiVersion: 'apps/v1',
  kind: 'Deployment',
  metadata: { name, namespace },
  spec: {
    selector: { matchLabels: labels },
    template: {
      metadata: { labels },
      spec: {
        containers: [
          {
            name: 'c',
            image: 'i',
            ports: ports?.map(({ name, port, protocol }) => ({ name, containerPort: port, protocol })),
          },
        ],
      },
    },
  },
});

/** `TCP 1-79,81,UDP 53` as ranges. */
const conn = (text: string): PortRange[] => {
  if (text === 'All Connections')
    return (['TCP', 'UDP', 'SCTP'] as const).map((protocol) => ({ protocol, first: 1, last: 65535 }));
  let protocol: Protocol = 'TCP';
  return text.split(',').map((part) => {
    const [, own, first, last] = /^(?:(TCP|UDP|SCTP) )?(\d+)(?:-(\d+))?$/.exec(part) ?? [];
    if (own) protocol = own as Protocol;
    return { protocol, first: Number(first), last: Number(last ?? first) };
  });
};

const number = (address: string): number => address.split('.').reduce((sum, part) => sum * 256 + Number(part), 0);

/** What netpol-analyzer lists between two places, in the words of `portSetText`; nothing where it lists nothing. */
const askAnalyzer = (objects: Manifest[]): ((from: Place, to: Place) => string) => {
  const list: { src: string; dst: string; conn: string }[] =
    JSON.parse(
      run('netpolicy', [
        'list',
        '-q',
        '--dirpath',
        directory({ 'all.json': { apiVersion: 'v1', kind: 'List', items: objects } }),
        '-o',
        'json',
      ]),
    ) ?? [];
  const is = (place: Place, text: string): boolean => {
    if ('labels' in place) return text === `${key(place)}[Deployment]` || text === `${key(place)}[StatefulSet]`;
    const [, first, last] = /^([\d.]+)-([\d.]+)$/.exec(text) ?? [];
    return (
      'address' in place &&
      first !== undefined &&
      last !== undefined &&
      number(first) <= number(place.address) &&
      number(place.address) <= number(last)
    );
  };
  return (from, to) =>
    portSetText(list.filter(({ src, dst }) => is(from, src) && is(to, dst)).flatMap(({ conn: ports }) => conn(ports)));
};

const namespaceObjects: Manifest[] = Object.entries(namespaces).map(([name, own]) => ({
  apiVersion: 'v1',
  kind: 'Namespace',
  metadata: { name, labels: own },
}));
const addresses = [
  '10.0.0.0',
  '10.0.1.0',
  '10.0.3.9',
  '10.0.4.0',
  '10.1.0.0',
  '192.168.1.1',
  '198.51.100.1',
  '198.51.100.200',
  '203.0.113.1',
].map((address) => ({ name: address, address }));

/** Pairs on which both speak: not a pod with itself, not from outside to outside. */
const pairs = (own: Pod[]): [Place, Place][] => {
  const places: Place[] = [...own, ...addresses];
  return places.flatMap((from) =>
    places.filter((to) => from !== to && ('labels' in from || 'labels' in to)).map((to): [Place, Place] => [from, to]),
  );
};

judged('netpol-analyzer', 'netpolicy')('netpol-analyzer', () => {
  it('agrees on all ports of every pod, and of addresses outside', () => {
    let compared = 0;
    fc.assert(
      fc.property(pods, policies('netpol-analyzer'), (withAddresses, objects) => {
        // Its workloads have no addresses, so blocks match none of them; and each needs a label of its own.
        const own = withAddresses.map(({ address: _, ...pod }) => ({
          ...pod,
          labels: { ...pod.labels, name: pod.name },
        }));
        const listed = askAnalyzer([...namespaceObjects, ...own.map(deployment), ...objects]);
        const read = policiesOf(objects);
        for (const [from, to] of pairs(own)) {
          const name = `${JSON.stringify([from.name, to.name])}: `;
          expect(name + portSetText(openPorts(read, from, to))).toBe(name + listed(from, to));
          compared += 1;
        }
      }),
      { numRuns: 300, seed: 11 },
    );
    console.info(`netpol-analyzer: ${compared} pairs`);
  }, 300_000);

  it('sees in the rendered policies what the table shows', () => {
    const { manifests, policies: own } = rendered(
      {
        ...farFlung.harbor,
        database: { type: 'external', host: '10.1.0.9', username: 'h', password: { from: 'existing', name: 'db' } },
      },
      farFlung.network,
    );
    const workloads = manifests.filter(({ kind }) => kind === 'Deployment' || kind === 'StatefulSet');
    const places = workloads.map(
      ({ metadata, spec }): Pod => ({
        name: metadata.name,
        namespace: 'harbor',
        namespaceLabels: { 'kubernetes.io/metadata.name': 'harbor' },
        labels: spec.template.metadata.labels,
      }),
    );
    const listed = askAnalyzer([...workloads, ...own]);
    const read = policiesOf(own);
    const outside = ['10.1.0.7', '10.3.0.1', '10.4.0.5', '203.0.113.1', '169.254.169.254'].map((address) => ({
      name: address,
      address,
    }));
    const all: Place[] = [...places, ...outside];
    let open = 0;
    for (const from of all) {
      for (const to of all.filter((place) => place !== from && ('labels' in from || 'labels' in place))) {
        const name = `${from.name} → ${to.name}: `;
        const text = portSetText(openPorts(read, from, to));
        expect(name + text).toBe(name + listed(from, to));
        if (text) open += 1;
      }
    }
    expect(open).toBeGreaterThan(15);
  });
});
