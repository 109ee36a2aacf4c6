/** Names of a release as Helm and the chart build them: object names of a live release follow from these two. */

/** Longest DNS label; the chart cuts there and leaves no dash at the end. */
const LONGEST = 63;

const cut = (name: string): string => name.slice(0, LONGEST).replace(/-$/, '');

/**
 * `short` is label `app`, `full` the prefix of every object. A release whose name contains the short name gives the
 * prefix alone. Suffixes such as `-registryctl` come after the cut: `full` near its limit makes longer names.
 */
export const harborNames = ({
  release,
  nameOverride,
  fullnameOverride,
}: {
  release: string;
  nameOverride?: string;
  fullnameOverride?: string;
}): { short: string; full: string } => {
  const name = nameOverride || 'harbor';
  return {
    short: cut(name),
    full: cut(fullnameOverride || (release.includes(name) ? release : `${release}-${name}`)),
  };
};
