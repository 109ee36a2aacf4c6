/** Network calls of operator and controller. The nodes' pods are on the host network, where network policies do not reach. */
import { present } from '../../kube/manifest.ts';
import type { Call, End } from '../../network/calls.ts';
import { internet } from '../../network/model.ts';
import { singleAddress } from '../check/syntax.ts';
import type { Backend } from './backend-model.ts';
import type { Trident } from './model.ts';
import { controllerLabels, podLabels } from './release.ts';

/** A host name says nothing about its address: ONTAP is then taken to be somewhere in private networks. */
const ontap = ({ name, managementLIF }: Backend): End => {
  const address = singleAddress(managementLIF);
  return {
    cidrs: address ? [address] : internet.except.filter((cidr) => /^(?:10|172|192)\./.test(cidr)),
    name: `ONTAP ${name}`,
    hosts: [managementLIF],
  };
};

export const calls = (provider: Trident): Call[] => {
  const operator: End = { pods: podLabels, name: 'trident-operator' };
  const controller: End = { pods: controllerLabels, name: 'trident-controller' };
  const nodes: End = { nodes: true, name: 'nodes' };
  const api: End = { apiServer: true, name: 'Kubernetes API' };
  const dns: End = { dns: true, name: 'DNS' };
  const support: End = { internet: true, name: 'NetApp support', hosts: ['support.netapp.com'] };
  const call = (from: End, to: End, port: number, why: string): Call => ({ from, to, ports: [{ port }], why });

  const backends = provider.backends ?? [];
  const sends = provider.autosupport === 'send';
  return present([
    call(operator, api, 443, 'installs and updates Trident'),
    call(controller, api, 443, 'watches claims and backends, makes volumes'),
    call(nodes, controller, 8443, 'register, by mutual TLS'),
    ...backends.map((backend) => call(controller, ontap(backend), 443, 'makes volumes on the SVM')),
    (sends || backends.some(({ managementLIF }) => !singleAddress(managementLIF))) &&
      call(controller, dns, 53, 'names of ONTAP and of NetApp'),
    sends && call(controller, support, 443, 'support data, daily'),
  ]);
};
