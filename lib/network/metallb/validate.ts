/** Everything that is wrong with MetalLB's settings. */
import { error, type Problem } from '../../problem.ts';
import type { MetalLB } from './model.ts';
import { advertisementProblems } from './validate-advertisements.ts';
import { bgpProblems } from './validate-bgp.ts';
import { poolProblems } from './validate-pools.ts';

const lists = ['pools', 'l2Advertisements', 'bgpAdvertisements', 'bgpPeers', 'bfdProfiles', 'communities'] as const;

/** Names are what other objects refer to; all but those of communities are names of objects as well. */
const nameProblems = (metallb: MetalLB, where: string): Problem[] =>
  lists.flatMap((list) => {
    const items: { name: string }[] = metallb[list] ?? [];
    return items.flatMap(({ name }, index) => {
      const at = `${where}.${list}[${index}].name`;
      if (items.findIndex((item) => item.name === name) !== index) {
        return [error('metallb-name', at, `${list} has the name ${name} twice`, 'give each a name of its own')];
      }
      return list === 'communities' || (name.length <= 253 && /^[a-z0-9]([-a-z0-9.]*[a-z0-9])?$/.test(name))
        ? []
        : [
            error(
              'metallb-name',
              at,
              `\`${name}\` is no name of a Kubernetes object`,
              'use lower-case letters, digits, dashes and dots',
            ),
          ];
    });
  });

const allocationProblems = ({ pools }: MetalLB, where: string): Problem[] =>
  pools.flatMap(({ serviceAllocation: { priority, namespaces = [] } = {} }, pool) => {
    const at = `${where}.pools[${pool}].serviceAllocation`;
    return [
      ...(priority === undefined || (Number.isInteger(priority) && priority >= 0)
        ? []
        : [
            error(
              'pool-allocation',
              `${at}.priority`,
              `${priority} is no priority`,
              'write 1 for the first choice; 0 and none come last',
            ),
          ]),
      ...namespaces.flatMap((name, index) =>
        namespaces.indexOf(name) === index
          ? []
          : [
              error(
                'pool-allocation',
                `${at}.namespaces[${index}]`,
                `namespace ${name} is named twice`,
                'name it once',
              ),
            ],
      ),
    ];
  });

/** A name with a prefix, as the API server demands it of spec.loadBalancerClass. */
const isLabelName = (text: string): boolean =>
  /^([a-z0-9]([-a-z0-9.]{0,251}[a-z0-9])?\/)?[A-Za-z0-9]([-A-Za-z0-9_.]{0,61}[A-Za-z0-9])?$/.test(text);

/** Go has no look-around and no back-references. */
const isExpression = (text: string): boolean => {
  try {
    return new RegExp(text) instanceof RegExp && !/\(\?<?[=!]|\\[1-9]/.test(text);
  } catch {
    return false;
  }
};

const installationProblems = (metallb: MetalLB, where: string): Problem[] => {
  const { loadBalancerClass, imageRegistry, speaker = {} } = metallb;
  const problems: Problem[] = [];
  const bad = (at: string, what: string, fix: string) => problems.push(error('metallb', `${where}.${at}`, what, fix));
  if (loadBalancerClass !== undefined && !isLabelName(loadBalancerClass)) {
    bad('loadBalancerClass', `\`${loadBalancerClass}\` is no load balancer class`, 'write e.g. metallb.io/metallb');
  }
  if (imageRegistry !== undefined && !/^[^\s/:]+(:\d+)?(\/[^\s/:]+)*$/.test(imageRegistry)) {
    bad(
      'imageRegistry',
      `\`${imageRegistry}\` cannot stand before the name of an image`,
      'write host and path without scheme and final slash',
    );
  }
  if (speaker.memberlist === false && Object.keys(speaker.nodeSelector ?? {}).length > 0) {
    bad(
      'speaker.memberlist',
      'without memberlist every node is taken for one with a speaker, and nodeSelector leaves some without',
      'leave one of the two out',
    );
  }
  for (const [index, expression] of (speaker.excludedInterfaces ?? []).entries()) {
    if (!isExpression(expression)) {
      bad(`speaker.excludedInterfaces[${index}]`, `\`${expression}\` is no regular expression`, 'write e.g. ^docker.*');
    }
  }
  return problems;
};

export const validateMetalLB = (metallb: MetalLB, where = 'loadBalancer'): Problem[] => [
  ...installationProblems(metallb, where),
  ...nameProblems(metallb, where),
  ...poolProblems(metallb, where),
  ...allocationProblems(metallb, where),
  ...advertisementProblems(metallb, where),
  ...bgpProblems(metallb, where),
];
