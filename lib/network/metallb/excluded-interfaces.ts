/** Interfaces on which speakers do not answer ARP and NDP, as they lead to pods and not to the node's network. */
import type { ConfigMap } from '../../kube/manifest.ts';
import { toYaml } from '../../kube/yaml.ts';
import type { MetalLB } from './model.ts';
import { labels, names, namespaceOf } from './release.ts';

/** MetalLB's own list (0.16.1). */
const containerInterfaces = [
  '^docker.*',
  '^cbr.*',
  '^dummy.*',
  '^virbr.*',
  '^lxcbr.*',
  '^veth.*',
  '^lo$',
  '^cali.*',
  '^tunl.*',
  '^flannel.*',
  '^kube-ipvs.*',
  '^cni.*',
  '^nodelocaldns.*',
  '^lxc.*',
];

export const excludedInterfaces = ({ speaker }: MetalLB): string[] =>
  speaker?.excludedInterfaces ?? containerInterfaces;

/** The file that speakers read. */
export const excludedInterfacesConfig = (metallb: MetalLB): ConfigMap | undefined => {
  const announcedInterfacesToExclude = excludedInterfaces(metallb);
  if (announcedInterfacesToExclude.length === 0) return undefined;
  return {
    apiVersion: 'v1',
    kind: 'ConfigMap',
    metadata: { name: names.excludedInterfaces, namespace: namespaceOf(metallb), labels: labels() },
    data: { 'excludel2.yaml': toYaml({ announcedInterfacesToExclude }) },
  };
};
