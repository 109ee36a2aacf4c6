/** Budgets, ports, names, labels: what Kubernetes would refuse, or accept and never satisfy. */
import { error, warning } from '../../problem.ts';
import { replicatedComponents } from '../components/disruption.ts';
import { type MetricsComponent, metricsPort, nameOf, podPort } from '../release.ts';
import { type Component, topology } from '../topology.ts';
import type { Check } from './check.ts';

/** Labels that select pods: a pod label of the same name would take the pod away from its Service. */
const selectorLabels = ['release', 'app', 'component'];

export const checkBudgets: Check = (_, release) =>
  replicatedComponents(release).flatMap(({ component, settings: { podDisruptionBudget: budget, replicas = 1 } }) => {
    const path = `harbor.${component}.podDisruptionBudget`;
    if (!budget) return [];
    return [
      'minAvailable' in budget &&
        'maxUnavailable' in budget &&
        error('disruption-budget', path, 'minAvailable and maxUnavailable exclude each other', 'one of the two'),
      'minAvailable' in budget &&
        typeof budget.minAvailable === 'number' &&
        replicas > 1 &&
        budget.minAvailable >= replicas &&
        warning(
          'disruption-blocked',
          path,
          `minAvailable ${budget.minAvailable} of ${replicas} pods never lets a node drain`,
          `minAvailable: ${replicas - 1}, or maxUnavailable: 1`,
        ),
    ];
  });

export const checkPorts: Check = ({ metrics }, release) => {
  if (!metrics) return [];
  const taken: [MetricsComponent, Component[]][] = [
    ['core', ['core']],
    ['jobservice', ['jobservice']],
    ['registry', ['registry', 'registryctl']],
  ];
  return taken.flatMap(([component, listeners]) =>
    listeners.map(
      (listener) =>
        metricsPort(release, component) === podPort(release, listener) &&
        error(
          'port-collision',
          `harbor.metrics.${component}.port`,
          `${listener} listens on ${podPort(release, listener)} already`,
          'another port; the default is 8001',
        ),
    ),
  );
};

export const checkLabels: Check = (harbor, release) => [
  ...(Object.keys(topology) as Component[])
    .map(
      (component) =>
        nameOf(release, component).length > 63 &&
        error(
          'name-length',
          'harbor.release',
          `the name ${nameOf(release, component)} has more than 63 characters`,
          'a shorter release, or fullnameOverride',
        ),
    )
    .filter(Boolean)
    .slice(0, 1),
  release.names.release.length > 53 &&
    error(
      'name-length',
      'harbor.release',
      `a release name has at most 53 characters (Helm), this has ${release.names.release.length}`,
      'a shorter name',
    ),
  !/^[a-z0-9]([-a-z0-9]*[a-z0-9])?$/.test(release.names.release) &&
    error(
      'name-form',
      'harbor.release',
      `${JSON.stringify(release.names.release)} cannot stand in names of Kubernetes objects`,
      'lower-case letters, digits and dashes',
    ),
  !/^[a-z0-9]([-a-z0-9]*[a-z0-9])?$/.test(harbor.namespace) &&
    error(
      'name-form',
      'harbor.namespace',
      `${JSON.stringify(harbor.namespace)} is not a name for a namespace`,
      'lower-case letters, digits and dashes, at most 63',
    ),
  ...podLabels(harbor).flatMap(([path, labels]) =>
    Object.keys(labels ?? {}).map(
      (label) =>
        selectorLabels.includes(label) &&
        error(
          'label-collision',
          `${path}.podLabels`,
          `the label ${label} selects the pods of this component and cannot be changed`,
          'another label',
        ),
    ),
  ),
  ...replicatedComponents(release).flatMap(({ component, settings: { topologySpreadConstraints = [] } }) =>
    topologySpreadConstraints.map(
      (constraint, index) =>
        constraint.labelSelector &&
        error(
          'spread-selector',
          `harbor.${component}.topologySpreadConstraints[${index}].labelSelector`,
          "the component's own selector is set here",
          'no labelSelector',
        ),
    ),
  ),
];

const podLabels = (harbor: Parameters<Check>[0]) =>
  [
    ['harbor.core', harbor.core?.podLabels],
    ['harbor.jobservice', harbor.jobservice?.podLabels],
    ['harbor.registry', harbor.registry?.podLabels],
    ['harbor.portal', harbor.portal?.podLabels],
    ['harbor.nginx', harbor.nginx?.podLabels],
    ['harbor.exporter', harbor.exporter?.podLabels],
    ['harbor.trivy', harbor.trivy === false ? undefined : harbor.trivy?.podLabels],
    ['harbor.database', harbor.database.type === 'internal' ? harbor.database.podLabels : undefined],
    ['harbor.redis', harbor.redis.type === 'internal' ? harbor.redis.podLabels : undefined],
  ] as const;

export const checkNetwork: Check = ({ ipFamily }) => [
  ipFamily?.ipv4 === false &&
    ipFamily.ipv6 === false &&
    error('ip-family', 'harbor.ipFamily', 'with both families off nothing listens anywhere', 'ipv4 or ipv6'),
  ipFamily?.policy === 'SingleStack' &&
    (ipFamily.families?.length ?? 0) > 1 &&
    error(
      'ip-family',
      'harbor.ipFamily.families',
      'SingleStack Services have one family',
      'one family, or another policy',
    ),
  ipFamily?.families &&
    new Set(ipFamily.families).size !== ipFamily.families.length &&
    error('ip-family', 'harbor.ipFamily.families', 'a family is named twice', 'each family once'),
];

export const checkAvailability: Check = (harbor, release) => {
  const several = replicatedComponents(release).some(({ settings }) => (settings.replicas ?? 1) > 1);
  const wanted = several && release.profile === 'production';
  return [
    several &&
      harbor.redis.type === 'internal' &&
      warning(
        'single-redis',
        'harbor.redis',
        'other components have several replicas, but the internal Redis is a single pod: Harbor stops with it',
        "type: 'sentinel', or accept it with a reason",
      ),
    several &&
      harbor.database.type === 'internal' &&
      warning(
        'single-database',
        'harbor.database',
        'other components have several replicas, but the internal PostgreSQL is a single pod: Harbor stops with it',
        "type: 'external', or accept it with a reason",
      ),
    !wanted &&
      several &&
      replicatedComponents(release).some(
        ({ settings }) =>
          (settings.replicas ?? 1) > 1 &&
          !settings.podDisruptionBudget &&
          !settings.affinity &&
          !settings.topologySpreadConstraints?.length,
      ) &&
      warning(
        'unprotected-replicas',
        'harbor.profile',
        'several replicas without budget, spread or anti-affinity: one node may take them all',
        "profile: 'production', or podDisruptionBudget and topologySpreadConstraints",
      ),
  ];
};
