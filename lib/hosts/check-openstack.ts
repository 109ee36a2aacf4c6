/** Checks of the OpenStack side: values that `tofu validate` lets pass and the cloud refuses halfway through. */
import { present } from '../kube/manifest.ts';
import { error, type Problem } from '../problem.ts';
import { addressProblems, fixedAddressProblems, networksProblems, subnetProblems } from './check-network.ts';
import type { NfsServer, OpenStack } from './model.ts';

const uuid = /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;
/** Names of resources; without `$` and `%`, which Terraform would read as the start of an expression. */
const resourceName = /^[A-Za-z0-9](?:[A-Za-z0-9 ._:@/-]*[A-Za-z0-9])?$/;

const nameProblem = (where: string, name: string | undefined): Problem | false =>
  name !== undefined &&
  !resourceName.test(name) &&
  error(
    'hosts-openstack',
    where,
    `\`${name}\` is no name of an OpenStack resource`,
    'write the name as `openstack` lists it',
  );

const idProblem = (where: string, id: string | undefined, command: string): Problem | false =>
  id !== undefined &&
  !uuid.test(id) &&
  error(
    'hosts-openstack',
    where,
    `\`${id}\` is no id`,
    `copy the id from \`${command}\`, or leave it out and give it when applying`,
  );

/** `hosts` is the path of the property that holds both. */
export const openstackProblems = (openstack: OpenStack, server: NfsServer | undefined, hosts: string): Problem[] => {
  const where = `${hosts}.openstack`;
  if (!server)
    return [
      error(
        'hosts-openstack',
        where,
        'there is no NFS server to put into OpenStack',
        'add `hosts.nfsServer`, or remove `hosts.openstack`',
      ),
    ];
  const { floatingIp, subnet } = openstack;
  const unfit = subnetProblems(`${where}.subnet`, subnet);
  return [
    ...(unfit.length > 0 ? unfit : fixedAddressProblems(`${hosts}.nfsServer.address`, server.address, subnet)),
    ...(openstack.nameservers ?? []).flatMap((address, index) =>
      addressProblems(`${where}.nameservers[${index}]`, address, 'write the address of a name server, e.g. `10.0.0.2`'),
    ),
    ...present([
      nameProblem(`${where}.name`, openstack.name),
      nameProblem(`${where}.flavor`, openstack.flavor),
      nameProblem(`${where}.keyPair`, openstack.keyPair),
      nameProblem(`${where}.availabilityZone`, openstack.availabilityZone),
      nameProblem(`${where}.volumeType`, openstack.volumeType),
      idProblem(`${where}.routerId`, openstack.routerId, 'openstack router list'),
      idProblem(`${where}.imageId`, openstack.imageId, 'openstack image list'),
    ]),
    ...(floatingIp
      ? [
          ...networksProblems(`${where}.floatingIp.ssh`, floatingIp.ssh, 'connect to the NFS server by SSH'),
          ...present([
            nameProblem(`${where}.floatingIp.pool`, floatingIp.pool),
            openstack.keyPair === undefined &&
              error(
                'hosts-openstack',
                `${where}.floatingIp`,
                'nobody can log in without a key pair',
                'add `keyPair`, or remove `floatingIp`',
              ),
          ]),
        ]
      : []),
  ];
};
