/** Network calls of the controller. The node's pods are on the host network, where network policies do not reach. */
import type { Call, End } from '../../network/calls.ts';
import { controllerLabels, metricsPort, name } from './controller.ts';
import type { OwnEfsCsi } from './model.ts';

const link = (address: string, name: string): End => ({ cidrs: [`${address}/32`], name });

export const calls = (provider: OwnEfsCsi): Call[] => {
  const { controller: settings = {}, identity } = provider;
  if (settings.hostNetwork) return [];
  const from: End = { pods: controllerLabels(provider), name };
  const https = [{ port: 443 }];
  const to = (end: End, ports: Call['ports'], why: string): Call => ({ from, to: end, ports, why });
  const aws = 'AWS endpoints of EFS, STS and EC2';
  return [
    to({ apiServer: true, name: 'Kubernetes API' }, https, 'watches claims, makes volumes, elects a leader'),
    to({ dns: true, name: 'DNS' }, [{ port: 53 }], 'names of the AWS endpoints'),
    to(
      settings.endpoints ? { cidrs: settings.endpoints, name: aws } : { internet: true, name: aws },
      https,
      'makes and deletes access points',
    ),
    to(link('169.254.169.254', 'EC2 instance metadata'), [{ port: 80 }], 'region and zone, and the role of the node'),
    ...(identity && 'podIdentity' in identity
      ? [to(link('169.254.170.23', 'EKS Pod Identity agent'), [{ port: 80 }], 'credentials of the IAM role')]
      : []),
    ...(settings.deleteAccessPointRootDir
      ? [
          to(
            { cidrs: settings.mountTargets ?? [], name: 'EFS mount targets' },
            [{ port: 2049 }],
            'mounts the file system to delete the directory of an access point',
          ),
        ]
      : []),
    ...(settings.metrics?.scrapedBy
      ? [{ from: settings.metrics.scrapedBy, to: from, ports: [{ port: metricsPort }], why: 'scrapes metrics' }]
      : []),
  ];
};
