/** The host side of an environment as files for the operator: below `hosts/`, where no Argo CD Application looks. */
import type { TextFile } from '../app.ts';
import type { Hosts } from './model.ts';
import { nfsServerUserData } from './nfs-server.ts';
import { nodeFiles, nodesUserData } from './nodes.ts';
import { terraform } from './openstack.ts';

/** Files of a valid `hosts` property (see `validateHosts`); none of them is a Kubernetes object. */
export const renderHosts = ({ nfsServer, nodes, openstack }: Hosts): TextFile[] => [
  ...(nfsServer ? [{ path: 'hosts/nfs-server/user-data', text: nfsServerUserData(nfsServer) }] : []),
  ...(nodes
    ? [
        { path: 'hosts/nodes/user-data', text: nodesUserData(nodes) },
        // The same files once more, for nodes that run already: copied to / they are in place.
        ...nodeFiles(nodes).map(({ path, content }) => ({ path: `hosts/nodes/root${path}`, text: content })),
      ]
    : []),
  ...(nfsServer && openstack ? [{ path: 'hosts/openstack/main.tf.json', text: terraform(nfsServer, openstack) }] : []),
];
