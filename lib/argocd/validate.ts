/** Checks of the `argocd` part of an environment. */
import { error, type Problem } from '../problem.ts';
import { type ArgoCD, type Destination, isFleet, type Notification } from './model.ts';
import { windowProblems } from './sync-windows.ts';

const repositoryURL = /^(https:\/\/|ssh:\/\/)([^\s/]+)\/\S+$|^[^\s@/:]+@[^\s/:]+:\S+$/;
const dnsLabel = /^[a-z0-9]([-a-z0-9]{0,61}[a-z0-9])?$/;
const dnsSubdomain = /^(?=.{1,253}$)[a-z0-9]([-a-z0-9]*[a-z0-9])?(\.[a-z0-9]([-a-z0-9]*[a-z0-9])?)*$/;

/** What git allows in a branch, a tag or a commit (git check-ref-format), or a range of tags. */
const revision = /^(?![/.-])(?!.*(\.\.|@\{|\/\/|\.lock$))[^\s\\:?[\]~^]+(?<![/.])$/;

export const validateArgoCD = (argocd: ArgoCD, where = 'argocd'): Problem[] => [
  ...repositoryProblems(argocd, where),
  ...nameProblems(argocd, where),
  ...destinationProblems(argocd.destination, `${where}.destination`),
  ...windowProblems(argocd.syncWindows ?? [], `${where}.syncWindows`),
  ...(argocd.notifications ?? []).flatMap((notification, index) =>
    notificationProblems(notification, `${where}.notifications[${index}]`),
  ),
];

const repositoryProblems = ({ repoURL, targetRevision, path, repository }: ArgoCD, where: string): Problem[] => {
  const problems: Problem[] = [];
  if (!repositoryURL.test(repoURL)) {
    const fix = 'write https://host/path.git, ssh://git@host/path or git@host:path';
    problems.push(error('argocd-repository', `${where}.repoURL`, `\`${repoURL}\` is no URL of a git repository`, fix));
  } else if (/^https:\/\/[^/]*@/.test(repoURL)) {
    const fix = 'remove them and name a Secret in argocd.repository.credentials';
    problems.push(
      error('argocd-repository', `${where}.repoURL`, 'credentials stand in the URL, readable for everybody', fix),
    );
  }
  if (targetRevision === 'HEAD' || !revision.test(targetRevision)) {
    const what =
      targetRevision === 'HEAD'
        ? '`HEAD` follows whatever the host calls its default branch'
        : `\`${targetRevision}\` is no branch, tag or commit`;
    problems.push(error('argocd-revision', `${where}.targetRevision`, what, "name it, e.g. 'main' or 'v1.2.0'"));
  }
  if (path !== undefined && (path === '' || path.split('/').some((part) => ['', '.', '..'].includes(part)))) {
    const what = `\`${path}\` is no folder below the root of the repository`;
    problems.push(
      error('argocd-path', `${where}.path`, what, 'write it like dist/production: no `..`, no slash at its ends'),
    );
  }
  if (repository?.ca !== undefined) {
    const at = `${where}.repository.ca`;
    if (!repository.ca.includes('-----BEGIN CERTIFICATE-----')) {
      problems.push(
        error('argocd-ca', at, 'is no certificate in PEM', 'give the text from -----BEGIN CERTIFICATE----- on'),
      );
    }
    if (!repoURL.startsWith('https://')) {
      const fix = 'remove ca, and add the host key to argocd-ssh-known-hosts-cm';
      problems.push(error('argocd-ca', at, 'SSH has host keys, not certificates', fix));
    }
  }
  if (repository?.auth !== undefined && (repository.auth === 'ssh') === repoURL.startsWith('https://')) {
    const fix = `remove auth, or write the URL for ${repository.auth === 'ssh' ? 'ssh' : 'https'}`;
    problems.push(
      error('argocd-auth', `${where}.repository.auth`, `\`${repository.auth}\` does not fit ${repoURL}`, fix),
    );
  }
  return problems;
};

const nameProblems = ({ namespace, project }: ArgoCD, where: string): Problem[] => {
  const problems: Problem[] = [];
  if (namespace !== undefined && !dnsLabel.test(namespace)) {
    const what = `\`${namespace}\` is no name of a namespace`;
    problems.push(
      error('argocd-name', `${where}.namespace`, what, 'use up to 63 lower-case letters, digits and dashes'),
    );
  }
  if (project === 'default') {
    const what = 'the project `default` allows everything everywhere';
    problems.push(error('argocd-name', `${where}.project`, what, 'remove it: the name of the environment is used'));
  } else if (project !== undefined && !dnsSubdomain.test(project)) {
    const what = `\`${project}\` is no name of a project`;
    problems.push(error('argocd-name', `${where}.project`, what, 'use lower-case letters, digits, dashes and dots'));
  }
  return problems;
};

const labelKey = /^([a-z0-9.-]{1,253}\/)?[A-Za-z0-9]([-._A-Za-z0-9]{0,61}[A-Za-z0-9])?$/;
const labelValue = /^([A-Za-z0-9]([-._A-Za-z0-9]{0,61}[A-Za-z0-9])?)?$/;

const destinationProblems = (destination: Destination | undefined, where: string): Problem[] => {
  if (destination === undefined) return [];
  const bad = (at: string, what: string, fix: string) => [error('argocd-destination', `${where}${at}`, what, fix)];
  const named = ['server', 'name', 'clusters'].filter((key) => key in destination);
  if (named.length !== 1) {
    return bad('', `names a cluster in ${named.length} ways`, 'give one of server, name and clusters');
  }
  if (isFleet(destination)) {
    const labels = Object.entries(destination.clusters);
    if (labels.length === 0) return bad('.clusters', 'no label would choose every cluster', 'name at least one label');
    return labels
      .filter(([key, value]) => !labelKey.test(key) || !labelValue.test(value))
      .flatMap(([key, value]) =>
        bad('.clusters', `\`${key}: ${value}\` is no label`, 'write a label of the cluster Secrets'),
      );
  }
  if ('server' in destination) {
    return /^https:\/\/[^\s/]+\/?$/.test(destination.server)
      ? []
      : bad(
          '.server',
          `\`${destination.server}\` is no URL of an API server`,
          'write https://host[:port] as Argo CD lists it',
        );
  }
  return /^\S+$/.test(destination.name)
    ? []
    : bad('.name', 'is no name of a cluster', 'write the name that Argo CD lists');
};

const notificationProblems = ({ trigger, service, recipients = [] }: Notification, where: string): Problem[] => {
  const bad = (at: string, what: string, fix: string) => error('argocd-notification', `${where}${at}`, what, fix);
  return [
    ...(/^[a-z0-9-]+$/.test(trigger)
      ? []
      : [bad('.trigger', `\`${trigger}\` is no trigger`, "write e.g. 'on-sync-failed'")]),
    ...(/^[A-Za-z0-9_-]+$/.test(service)
      ? []
      : [bad('.service', `\`${service}\` is no service`, "write e.g. 'slack'")]),
    ...recipients
      .filter((recipient) => recipient === '' || recipient.includes(';'))
      .map((recipient) => bad('.recipients', `\`${recipient}\` is no single recipient`, 'give each its own item')),
  ];
};
