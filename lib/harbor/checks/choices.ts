/** Words that must be one of a few: what the compiler says of a typed environment, said of any other input too. */
import { error, type Problem } from '../../problem.ts';
import { defaults } from '../defaults.ts';
import type { Harbor } from '../model/harbor.ts';
import { releases } from '../releases/index.ts';

const choices: readonly [path: string, allowed: readonly string[]][] = [
  ['version', Object.keys(releases)],
  ['profile', ['production', 'chart']],
  ['size', ['small', 'medium', 'large']],
  ['expose.type', ['ingress', 'route', 'clusterIP', 'nodePort', 'loadBalancer']],
  [
    'expose.controller',
    ['default', 'nginx', 'traefik', 'haproxy', 'contour', 'alb', 'gce', 'cilium', 'f5-bigip', 'ncp'],
  ],
  ['database.type', ['internal', 'external']],
  ['database.sslmode', ['disable', 'require', 'verify-ca', 'verify-full']],
  ['redis.type', ['internal', 'external', 'sentinel']],
  ['imageStorage.type', ['filesystem', 's3', 'azure', 'gcs', 'swift', 'oss']],
  ['logLevel', ['debug', 'info', 'warning', 'error', 'fatal']],
  ['imagePullPolicy', ['Always', 'IfNotPresent', 'Never']],
  ['updateStrategy', ['RollingUpdate', 'Recreate']],
  ['core.quotaUpdateProvider', ['db', 'redis']],
  ['trace.provider', ['jaeger', 'otel']],
  ['internalTLS.from', ['secret', 'cert-manager']],
  ['ipFamily.policy', ['SingleStack', 'PreferDualStack', 'RequireDualStack']],
];

const at = (harbor: Harbor, path: string): unknown =>
  path.split('.').reduce<unknown>((value, key) => (value as Record<string, unknown> | undefined)?.[key], harbor);

const reasons: Record<string, string> = {
  'redis.type':
    'Harbor speaks to one Redis server or to Sentinel, never to a Redis Cluster: its queues use several numbered databases and multi-key scripts, which cluster mode does not have',
};

const loggers = ['file', 'database', 'stdout'];

/** Checked before anything is derived: an unknown word here would make every other message wrong. */
export const checkChoices = (harbor: Harbor): Problem[] => [
  ...choices.flatMap(([path, allowed]) => {
    const value = at(harbor, path);
    if (value === undefined || value === null || allowed.includes(String(value))) return [];
    const reason = reasons[path];
    return [
      error(
        'choice',
        `harbor.${path}`,
        `${JSON.stringify(value)} is not one of the choices${reason ? `: ${reason}` : ''}`,
        `one of ${allowed.join(', ')}`,
      ),
    ];
  }),
  ...((harbor.jobservice?.jobLoggers ?? defaults.jobservice.jobLoggers) as readonly string[])
    .filter((logger) => !loggers.includes(logger))
    .map((logger) =>
      error(
        'choice',
        'harbor.jobservice.jobLoggers',
        `${JSON.stringify(logger)} is no job logger`,
        `some of ${loggers.join(', ')}`,
      ),
    ),
];
