/** Checks of what nodes are told about the registry. */
import { present } from '../kube/manifest.ts';
import { error, type Problem } from '../problem.ts';
import type { NodeRegistry, Nodes } from './model.ts';
import { needsFiles } from './nodes.ts';

/** A DNS name or IPv4 address, and a port. */
const hostAndPort = /^[a-z0-9](?:[a-z0-9-]*[a-z0-9])?(?:\.[a-z0-9](?:[a-z0-9-]*[a-z0-9])?)*(?::(\d{1,5}))?$/;
const certificates = /^(?:-----BEGIN CERTIFICATE-----\n(?:[A-Za-z0-9+/=]+\n)+-----END CERTIFICATE-----\n)+$/;

const hostProblem = (where: string, host: string): Problem | false => {
  const match = hostAndPort.exec(host);
  const port = Number(match?.[1] ?? 443);
  const fix = 'write the host as in image names, e.g. `harbor.example.com` or `10.0.10.10:30002`';
  return (!match || port < 1 || port > 65535) && error('hosts-registry', where, `\`${host}\` is no registry host`, fix);
};

const caProblem = (where: string, { ca, scheme }: NodeRegistry): Problem | false => {
  if (ca === undefined) return false;
  if (scheme === 'http')
    return error(
      'hosts-registry',
      where,
      'a CA does nothing for a registry over plain HTTP',
      "remove it, or set `scheme: 'https'`",
    );
  if ('file' in ca)
    return (
      !/^(?:\/[A-Za-z0-9._-]+)+$/.test(ca.file) &&
      error(
        'hosts-registry',
        `${where}.file`,
        `\`${ca.file}\` is no plain absolute path`,
        'write where the nodes have the CA, e.g. `/etc/ssl/certs/corp-ca.pem`',
      )
    );
  if (/PRIVATE KEY/.test(ca.pem))
    return error(
      'hosts-registry',
      `${where}.pem`,
      'a private key would be published to every node',
      'give the certificate of the CA only, and replace that key',
    );
  return (
    !certificates.test(`${ca.pem.trim()}\n`) &&
    error('hosts-registry', `${where}.pem`, 'this is no PEM certificate', 'paste the CA with its BEGIN and END lines')
  );
};

export const nodesProblems = (nodes: Nodes, where: string): Problem[] => {
  const { registry } = nodes;
  return present([
    !nodes.nfs &&
      !(registry && needsFiles(registry)) &&
      error(
        'hosts-nodes',
        where,
        'nothing is to be done on the nodes',
        'set `nfs: true`, give a registry that is HTTP or has a CA of its own, or remove `nodes`',
      ),
    nodes.runtime !== undefined &&
      !['containerd', 'docker', 'both'].includes(nodes.runtime) &&
      error(
        'hosts-nodes',
        `${where}.runtime`,
        `\`${nodes.runtime}\` is not supported`,
        'choose `containerd`, `docker` or `both`',
      ),
    registry && hostProblem(`${where}.registry.host`, registry.host),
    registry &&
      !['http', 'https'].includes(registry.scheme) &&
      error(
        'hosts-registry',
        `${where}.registry.scheme`,
        `\`${registry.scheme}\` is no scheme of a registry`,
        'choose `https` or `http`',
      ),
    registry && caProblem(`${where}.registry.ca`, registry),
  ]);
};
