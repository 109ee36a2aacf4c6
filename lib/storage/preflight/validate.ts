/** Checks of `preflight`, and of what it would have to prove. */

import { present } from '../../kube/manifest.ts';
import { parseQuantity } from '../../kube/quantity.ts';
import { parseAddress } from '../../network/ip.ts';
import { error, type Problem, warning } from '../../problem.ts';
import { type ClassUse, defaults, type Endpoint, type Preflight, type PreflightInput } from './model.ts';

const positive = (where: string, value: number | undefined, what: string, fix: string): Problem | false =>
  value !== undefined &&
  !(Number.isInteger(value) && value > 0) &&
  error('preflight-settings', where, `${value} is no ${what}`, fix);

/** Seconds that a Job needs at least: each endpoint is tried three times with a pause as long as the try. */
const connecting = (preflight: Preflight, endpoints: Endpoint[]): number => {
  const counts = new Map<string, number>();
  for (const { component } of endpoints) counts.set(component, (counts.get(component) ?? 0) + 1);
  return Math.max(0, ...counts.values()) * 5 * (preflight.connectSeconds ?? defaults.connectSeconds);
};

/** A tag or digest, so that what runs today runs tomorrow. */
const imageProblem = (where: string, image: string | undefined): Problem | false => {
  if (image === undefined) return false;
  const match = /^[a-z0-9.-]+(?::\d+)?(?:\/[a-z0-9._-]+)*(?::([\w][\w.-]*))?(?:@sha256:[0-9a-f]{64})?$/.exec(image);
  if (!match)
    return error('preflight-image', where, `\`${image}\` is no image reference`, `write e.g. \`${defaults.image}\``);
  const pinned = image.includes('@') || (match[1] !== undefined && match[1] !== 'latest');
  return (
    !pinned &&
    error(
      'preflight-image',
      where,
      `\`${image}\` may be another image tomorrow`,
      `add a version, e.g. \`${defaults.image}\``,
    )
  );
};

const settingsProblems = (preflight: Preflight, input: PreflightInput, where: string): Problem[] => {
  const deadline = preflight.deadlineSeconds ?? defaults.deadlineSeconds;
  const { volumes, nodes, endpoints } = preflight.checks ?? {};
  const needed = endpoints === false ? 0 : connecting(preflight, input.endpoints);
  return present([
    imageProblem(`${where}.image`, preflight.image),
    positive(`${where}.nodes`, preflight.nodes, 'number of nodes', 'count the nodes that may run Harbor, e.g. 3'),
    positive(
      `${where}.deadlineSeconds`,
      preflight.deadlineSeconds,
      'number of seconds',
      `write whole seconds, e.g. ${defaults.deadlineSeconds}`,
    ),
    positive(
      `${where}.connectSeconds`,
      preflight.connectSeconds,
      'number of seconds',
      `write whole seconds, e.g. ${defaults.connectSeconds}`,
    ),
    volumes === false &&
      nodes === false &&
      endpoints === false &&
      error(
        'preflight-settings',
        `${where}.checks`,
        'every check is switched off',
        'set `enabled: false`, or leave a check on',
      ),
    needed > deadline &&
      error(
        'preflight-settings',
        `${where}.deadlineSeconds`,
        `unreachable servers take up to ${needed} seconds to report, and the Job ends after ${deadline}`,
        `raise it to ${needed} or more, or lower \`connectSeconds\``,
      ),
    input.nfs &&
      nodes !== false &&
      preflight.nodes === undefined &&
      error(
        'preflight-nodes',
        `${where}.nodes`,
        'NFS is mounted, and the number of nodes to look at is not known',
        'set `nodes` to the number of nodes that may run Harbor, or `checks: { nodes: false }`',
      ),
    volumes !== false &&
      preflight.nodes === 1 &&
      input.classes.some(({ access }) => access === 'ReadWriteMany') &&
      warning(
        'preflight-one-node',
        `${where}.nodes`,
        'one node cannot prove that a ReadWriteMany volume is shared between nodes',
        'nothing to do on a cluster of one node; else give the real number',
      ),
  ]);
};

const classProblems = ({ name, access, size, uid }: ClassUse, where: string): Problem[] =>
  present([
    access === 'ReadOnlyMany' &&
      error(
        'preflight-classes',
        `${where}.access`,
        `nothing can be written to a ReadOnlyMany claim of class ${name ?? '(default)'}`,
        'ask for ReadWriteOnce or ReadWriteMany',
      ),
    size !== undefined &&
      (parseQuantity(size)?.nano ?? 0n) <= 0n &&
      error('preflight-classes', `${where}.size`, `\`${size}\` is no size`, 'write a quantity, e.g. `1Gi`'),
    !(Number.isInteger(uid) && uid > 0) &&
      error(
        'preflight-classes',
        `${where}.uid`,
        `${uid} is no user that Pod Security \`restricted\` admits`,
        'write 10000, or 999 for database and Redis',
      ),
  ]);

const isName = (host: string): boolean => /^(?=.{1,253}$)[a-z0-9_](?:[a-z0-9._-]*[a-z0-9])?$/i.test(host);

const endpointProblems = ({ host, port, what, component }: Endpoint, where: string): Problem[] =>
  present([
    !isName(host) &&
      parseAddress(host) === undefined &&
      error(
        'preflight-endpoints',
        `${where}.host`,
        `\`${host}\` is neither a name nor an address`,
        'write the host alone, without scheme, port and path',
      ),
    !(Number.isInteger(port) && port > 0 && port < 65536) &&
      error('preflight-endpoints', `${where}.port`, `${port} is no port`, 'write a number from 1 to 65535'),
    /[\n\r]/.test(what) &&
      error('preflight-endpoints', `${where}.what`, 'a description of several lines', 'write it on one line'),
    !/^[a-z]+$/.test(component) &&
      error(
        'preflight-endpoints',
        `${where}.component`,
        `\`${component}\` is no component of Harbor`,
        'write e.g. `core`',
      ),
  ]);

/** Problems of an enabled preflight; one that is switched off is not looked at. */
export const validatePreflight = (preflight: Preflight, input: PreflightInput, where = 'preflight'): Problem[] =>
  preflight.enabled
    ? [
        ...settingsProblems(preflight, input, where),
        ...input.classes.flatMap((use, index) => classProblems(use, `${where}.classes[${index}]`)),
        ...input.endpoints.flatMap((endpoint, index) => endpointProblems(endpoint, `${where}.endpoints[${index}]`)),
      ]
    : [];
