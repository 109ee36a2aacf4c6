/** Kubernetes' rules for names, as k8s.io/apimachinery/pkg/util/validation has them. */

export interface NameRule {
  pattern: RegExp;
  longest: number;
  /** What the pattern allows, in a message. */
  allows: string;
}

const LABEL = '[a-z0-9](?:[-a-z0-9]*[a-z0-9])?';
const LETTERS = 'lower-case letters, digits and dashes, a letter or digit at both ends';

export const dnsLabel: NameRule = {
  pattern: new RegExp(`^${LABEL}$`),
  longest: 63,
  allows: LETTERS,
};

export const dnsSubdomain: NameRule = {
  pattern: new RegExp(`^${LABEL}(?:\\.${LABEL})*$`),
  longest: 253,
  allows: `${LETTERS} of each part between dots`,
};

/** Names of Services: they stand in DNS and in environment variables. */
export const dns1035Label: NameRule = {
  pattern: /^[a-z](?:[-a-z0-9]*[a-z0-9])?$/,
  longest: 63,
  allows: `${LETTERS}, a letter first`,
};

/** Names of RBAC objects. */
export const pathSegment: NameRule = {
  pattern: /^(?!\.\.?$)[^/%]+$/,
  longest: 253,
  allows: 'anything but / and %',
};

/** Names of container ports. */
export const portName: NameRule = {
  pattern: /^(?=.*[a-z])(?!.*--)[a-z0-9](?:[-a-z0-9]*[a-z0-9])?$/,
  longest: 15,
  allows: 'lower-case letters, digits and single dashes, with one letter at least',
};

export const labelValue: NameRule = {
  pattern: /^(?:[A-Za-z0-9](?:[-A-Za-z0-9_.]*[A-Za-z0-9])?)?$/,
  longest: 63,
  allows: 'letters, digits, -, _ and ., a letter or digit at both ends',
};

export const environmentVariable: NameRule = {
  pattern: /^[ -<>-~]+$/,
  longest: Infinity,
  allows: 'printable ASCII without =',
};

/** Keys of labels and annotations: an optional `prefix/`, which is a DNS subdomain, and a name. */
export const qualifiedName: NameRule = {
  pattern: new RegExp(
    `^(?=[^/]{1,253}(?:/|$))(?:${LABEL}(?:\\.${LABEL})*/)?[A-Za-z0-9](?:[-A-Za-z0-9_.]{0,61}[A-Za-z0-9])?$`,
  ),
  longest: 317,
  allows: 'an optional DNS name and /, then up to 63 letters, digits, -, _ and ., a letter or digit at both ends',
};

/** What is wrong with a name, and what to do; undefined for a right one. */
export const broken = (
  name: string,
  { pattern, longest, allows }: NameRule,
): { what: string; fix: string } | undefined => {
  if (name.length > longest) {
    return {
      what: `${name} has ${name.length} characters`,
      fix: `use ${longest} at most`,
    };
  }
  return pattern.test(name)
    ? undefined
    : {
        what: `${JSON.stringify(name)} is no valid name here`,
        fix: `use ${allows}`,
      };
};
