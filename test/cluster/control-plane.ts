/**
 * A Kubernetes control plane on loopback from the binaries in KUBEBUILDER_ASSETS (as setup-envtest lays them out): etcd and
 * kube-apiserver, on request with the controller manager, the scheduler and kwok's fake nodes.
 */
import { generateKeyPairSync, randomUUID } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { type KubeClient, kubeClient } from './kube-client.ts';
import { freePort, type Processes, processes } from './processes.ts';

/** How to reach a control plane, as plain data: it is handed to the test workers. */
export interface Connection {
  url: string;
  /** PEM of the API server's own certificate. */
  ca: string;
  token: string;
}

export interface ControlPlane extends Connection {
  stop(): Promise<void>;
}

/** A kubeconfig in JSON, which kubectl and the controllers read like YAML. */
export const kubeconfigOf = ({ url, ca, token }: Connection): string => {
  const authority = Buffer.from(ca).toString('base64');
  return JSON.stringify({
    apiVersion: 'v1',
    kind: 'Config',
    clusters: [{ name: 'test', cluster: { server: url, 'certificate-authority-data': authority } }],
    users: [{ name: 'test', user: { token } }],
    contexts: [{ name: 'test', context: { cluster: 'test', user: 'test' } }],
    'current-context': 'test',
  });
};

/** The names and groups are those that Kubernetes' own roles are bound to. */
const tokens = { admin: randomUUID(), manager: randomUUID(), scheduler: randomUUID() };
const tokenFile = [
  `${tokens.admin},kubernetes-admin,admin,"system:masters"`,
  `${tokens.manager},system:kube-controller-manager,manager`,
  `${tokens.scheduler},system:kube-scheduler,scheduler`,
].join('\n');

const startEtcd = async ({ folder, start }: Processes): Promise<string> => {
  const client = `http://127.0.0.1:${await freePort()}`;
  const peer = `http://127.0.0.1:${await freePort()}`;
  start('etcd', [
    ...['--name=test', `--data-dir=${join(folder, 'etcd')}`, '--log-level=warn', '--unsafe-no-fsync'],
    ...[`--listen-client-urls=${client}`, `--advertise-client-urls=${client}`],
    ...[`--listen-peer-urls=${peer}`, `--initial-advertise-peer-urls=${peer}`, `--initial-cluster=test=${peer}`],
  ]);
  return client;
};

const startAPIServer = async (
  { folder, file, start, until }: Processes,
  etcd: string,
  key: string,
): Promise<Connection> => {
  const port = await freePort();
  start('kube-apiserver', [
    ...[`--etcd-servers=${etcd}`, '--bind-address=127.0.0.1', '--advertise-address=127.0.0.1', `--secure-port=${port}`],
    // The server makes its own certificate there.
    `--cert-dir=${folder}`,
    ...[`--token-auth-file=${file('tokens.csv', tokenFile)}`, '--anonymous-auth=false', '--authorization-mode=RBAC'],
    // Without a controller manager nobody makes the account `default` of a namespace, and no Pod would be admitted.
    '--disable-admission-plugins=ServiceAccount',
    ...['--service-account-issuer=https://kubernetes.default.svc', `--service-account-key-file=${key}`],
    ...[`--service-account-signing-key-file=${key}`, '--allow-privileged=true', '--profiling=false'],
    ...['--service-cluster-ip-range=10.96.0.0/16', '--endpoint-reconciler-type=none'],
  ]);
  const connection = (): Connection => ({
    url: `https://127.0.0.1:${port}`,
    // Read anew each time: the file appears before all of it is written.
    ca: readFileSync(join(folder, 'apiserver.crt'), 'utf8'),
    token: tokens.admin,
  });
  await until('the API server is ready', async () => {
    const { status } = await kubeClient(connection()).request('GET', '/readyz');
    return status === 200;
  });
  return connection();
};

/** Fake nodes in three zones, big enough for everything. */
const nodes = [1, 2, 3].map((number) => {
  const resources = { cpu: '64', memory: '256Gi', 'ephemeral-storage': '4Ti', pods: '500' };
  return {
    apiVersion: 'v1',
    kind: 'Node',
    metadata: {
      name: `node-${number}`,
      labels: {
        'kubernetes.io/hostname': `node-${number}`,
        'kubernetes.io/os': 'linux',
        'kubernetes.io/arch': 'amd64',
        'topology.kubernetes.io/region': 'region-1',
        'topology.kubernetes.io/zone': `zone-${number}`,
      },
      annotations: { 'kwok.x-k8s.io/node': 'fake' },
    },
    status: { allocatable: resources, capacity: resources },
  };
});

export const controllerBinaries = ['kube-controller-manager', 'kube-scheduler', 'kwok', 'kwok-stages.yaml'];

const startControllers = async (
  { file, start, until }: Processes,
  connection: Connection,
  key: string,
  stages: string,
): Promise<void> => {
  const client = kubeClient(connection);
  const configOf = (user: keyof typeof tokens) =>
    `--kubeconfig=${file(`${user}.kubeconfig`, kubeconfigOf({ ...connection, token: tokens[user] }))}`;
  const common = [
    '--secure-port=0',
    '--leader-elect=false',
    '--kube-api-qps=500',
    '--kube-api-burst=1000',
    '--profiling=false',
  ];
  start('kube-controller-manager', [
    ...[
      configOf('manager'),
      ...common,
      '--use-service-account-credentials=true',
      `--service-account-private-key-file=${key}`,
    ],
  ]);
  start('kube-scheduler', [configOf('scheduler'), ...common]);
  for (const node of nodes) await client.request('POST', '/api/v1/nodes', { body: JSON.stringify(node) });
  start('kwok', [
    ...[configOf('admin'), '--manage-all-nodes=true', `--config=${stages}`, '--node-lease-duration-seconds=40'],
    ...['--node-ip=192.0.2.1', '--cidr=10.244.0.0/16'],
  ]);
  await until('the fake nodes are Ready', () => areNodesReady(client));
};

const areNodesReady = async (client: KubeClient): Promise<boolean> => {
  const { body } = await client.request('GET', '/api/v1/nodes');
  return body.items.every((node: { status: { conditions?: { type: string; status: string }[] } }) =>
    node.status.conditions?.some(({ type, status }) => type === 'Ready' && status === 'True'),
  );
};

const bootOnce = async (assets: string, controllers: boolean): Promise<ControlPlane> => {
  const programs = processes(assets);
  try {
    const { privateKey } = generateKeyPairSync('ec', {
      namedCurve: 'P-256',
      privateKeyEncoding: { type: 'sec1', format: 'pem' },
      publicKeyEncoding: { type: 'spki', format: 'pem' },
    });
    const key = programs.file('service-accounts.key', privateKey);
    const connection = await startAPIServer(programs, await startEtcd(programs), key);
    if (controllers) await startControllers(programs, connection, key, join(assets, 'kwok-stages.yaml'));
    return { ...connection, stop: programs.stop };
  } catch (failure) {
    await programs.stop();
    throw failure;
  }
};

/** Boots within a few seconds; `stop` ends every process and removes the data. */
export const boot = async (assets: string, { controllers = false } = {}): Promise<ControlPlane> => {
  const folder = resolve(assets);
  try {
    return await bootOnce(folder, controllers);
  } catch (failure) {
    // Between choosing a port and listening on it, somebody else may have taken it.
    if (!String(failure).includes('address already in use')) throw failure;
    return bootOnce(folder, controllers);
  }
};
