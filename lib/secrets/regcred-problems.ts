/** What is wrong with the description of pull secrets itself; the Secrets are checked where they are rendered. */
import { error, type Problem } from '../problem.ts';
import { usernameFinding } from './docker-config.ts';
import { namespacesOf, type Regcred, registriesOf } from './regcred.ts';

const dnsLabel = /^[a-z0-9]([-a-z0-9]{0,61}[a-z0-9])?$/;
/** Rendered, they would be deleted together with the app. */
const builtIn = ['default', 'kube-node-lease', 'kube-public', 'kube-system'];
const hostAndPort = /^(\[[0-9a-fA-F:]+\]|[a-zA-Z0-9]([-a-zA-Z0-9.]*[a-zA-Z0-9])?)(:[0-9]{1,5})?$/;

export const regcredProblems = (regcred: Regcred): Problem[] => [
  ...registryProblems(regcred),
  ...namespaceProblems(regcred),
  ...selectorProblems(regcred),
];

const problem = (where: string, what: string, fix: string): Problem => error('regcred', where, what, fix);

const registryProblems = (regcred: Regcred): Problem[] => {
  const problems: Problem[] = [];
  const hosts = new Set<string>();
  if (registriesOf(regcred).length === 0)
    problems.push(problem('regcred.registries', 'no registry is named', 'name one'));
  registriesOf(regcred).forEach(({ host, username }, index) => {
    const where = Array.isArray(regcred.registries) ? `regcred.registries[${index}]` : 'regcred.registries';
    if (!hostAndPort.test(host)) {
      const what = `\`${host}\` is no host: pull secrets are found by the host in the image name`;
      problems.push(problem(`${where}.host`, what, 'write host or host:port, without scheme and path'));
    }
    if (hosts.has(host)) problems.push(problem(`${where}.host`, `\`${host}\` is named twice`, 'remove one'));
    hosts.add(host);
    const finding = username === undefined ? undefined : usernameFinding(username);
    if (finding) problems.push(problem(`${where}.username`, `the user name ${finding.what}`, finding.fix));
  });
  return problems;
};

const namespaceProblems = (regcred: Regcred): Problem[] => {
  const problems: Problem[] = [];
  const names = new Set<string>();
  namespacesOf(regcred).forEach(({ name, create, podSecurity }, index) => {
    const where = `regcred.namespaces[${index}]`;
    if (!dnsLabel.test(name)) {
      const fix = 'use at most 63 lower-case letters, digits and dashes';
      problems.push(problem(where, `\`${name}\` is no name for a namespace`, fix));
    }
    if (names.has(name)) problems.push(problem(where, `\`${name}\` is listed twice`, 'remove one'));
    names.add(name);
    if (create && builtIn.includes(name)) {
      problems.push(problem(`${where}.create`, `\`${name}\` exists in every cluster`, 'leave create out'));
    }
    if (podSecurity && !create) {
      const what = `the Pod Security level of \`${name}\` cannot be set: the namespace is not rendered here`;
      problems.push(
        problem(`${where}.podSecurity`, what, 'add create: true, or set the level where the namespace is kept'),
      );
    }
  });
  return problems;
};

const selectorProblems = ({ credentials, namespaces, selector }: Regcred): Problem[] => {
  if (!selector) {
    return namespaces === undefined || namespaces.length === 0
      ? [problem('regcred.namespaces', 'no namespace gets the pull secret', 'list namespaces, or give a selector')]
      : [];
  }
  if (Object.keys(selector).length === 0) {
    return [
      problem('regcred.selector', 'an empty selector would open the registry to every namespace', 'name a label'),
    ];
  }
  if (credentials.from !== 'external') {
    const what = `namespaces cannot be chosen by label with ${credentials.from} credentials`;
    return [problem('regcred.selector', what, 'use external(), or list the namespaces')];
  }
  return credentials.store.kind === 'SecretStore'
    ? [problem('regcred.credentials.store', 'a SecretStore serves one namespace only', 'use a ClusterSecretStore')]
    : [];
};
