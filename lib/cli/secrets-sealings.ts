/** Which files `secrets seal` writes: one for each namespace, or a cluster-wide one for all of them. */
import { basename } from 'node:path';
import { type SealingScope, sealingScopes } from '../secrets/ciphertext.ts';
import { type Committed, sealedFileNames } from '../secrets/committed.ts';
import { keysOf, type NeededSecret } from '../secrets/needed-secret.ts';
import { refusal } from './secrets-io.ts';
import { type EnvironmentSecrets, refuseProblems, sealedPath, type Target, targetsOf } from './secrets-targets.ts';

/** One file to write or to extend. */
export interface Sealing {
  /** Name below the folder of inputs. */
  file: string;
  /** The Secret, with the needs of all namespaces that the file serves. */
  secret: NeededSecret;
  scope: SealingScope;
  namespace: string | undefined;
  committed: Committed | undefined;
  /** Keys that may be written: those that are missing, and those that are rotated. */
  open: string[];
}

interface Options {
  scope: string | undefined;
  namespaces: string[];
  rotate: string[];
}

export const sealingsOf = (environment: EnvironmentSecrets, name: string, options: Options): Sealing[] => {
  const stray = options.rotate.find((what) => what.split('/')[0] !== name);
  if (stray !== undefined) throw refusal(`--rotate ${stray}`, `the command seals ${name}`, `write --rotate ${name}`);
  const targets = targetsNamed(environment, name, options);
  const scope = scopeFor(name, targets, options.scope);
  if (scope !== 'cluster-wide') {
    return targets.map((target) => ({
      file: basename(sealedPath(environment, target)),
      ...{ secret: target.secret, scope, namespace: target.secret.namespace, committed: target.committed },
      open: openKeys(target.secret, target),
    }));
  }
  const [first, ...others] = targets;
  if (!first) return [];
  const secret = {
    ...first.secret,
    needs: targets.flatMap((target) => target.secret.needs),
    reads: targets.flatMap((target) => target.secret.reads),
  };
  return [
    {
      file: first.committed?.file ?? `${name}.yaml`,
      ...{ secret, scope, committed: first.committed },
      namespace: others.length === 0 ? first.secret.namespace : undefined,
      open: openKeys(secret, { present: first.present, rotated: targets.flatMap(({ rotated }) => rotated) }),
    },
  ];
};

const openKeys = (secret: NeededSecret, { present, rotated }: Pick<Target, 'present' | 'rotated'>): string[] =>
  keysOf(secret).filter((key) => !present.includes(key) || rotated.includes(key));

/** The Secret in each namespace that was asked for. */
const targetsNamed = (environment: EnvironmentSecrets, name: string, options: Options): Target[] => {
  const { targets, inputs, problems } = targetsOf(environment, options.rotate);
  const sealed = targets.filter(({ secret }) => secret.source.from === 'sealed');
  const named = sealed.filter(({ secret }) => secret.name === name);
  if (named.length === 0) {
    const names = [...new Set(sealed.map(({ secret }) => secret.name))].join(', ');
    const fix = names === '' ? `write sealed('${name}') in the environment first` : `name one of ${names}`;
    throw refusal(name, `${environment.name} has no sealed() Secret of this name`, fix);
  }
  const [stranger] = options.namespaces.filter(
    (namespace) => !named.some(({ secret }) => secret.namespace === namespace),
  );
  if (stranger !== undefined) {
    const namespaces = [...new Set(named.map(({ secret }) => secret.namespace))].join(', ');
    throw refusal(`--namespace ${stranger}`, `Secret ${name} is not needed there`, `name one of ${namespaces}`);
  }
  const chosen =
    options.namespaces.length === 0
      ? named
      : named.filter(({ secret }) => options.namespaces.includes(secret.namespace));
  // A broken file elsewhere does not matter here; one in the way must not be taken for none.
  const files = new Set(chosen.flatMap(({ secret }) => sealedFileNames(secret.namespace, name)));
  refuseProblems(problems.filter(({ where }) => files.has(where.slice(inputs.directory.length + 1))));
  return chosen;
};

/** The scope asked for; otherwise that of the ciphertexts which exist. */
const scopeFor = (name: string, targets: readonly Target[], asked: string | undefined): SealingScope => {
  const found = targets.find(({ committed }) => committed)?.committed;
  const scope = sealingScopes.find((known) => known === (asked ?? found?.scope ?? 'strict'));
  if (!scope) {
    throw refusal(`--scope ${asked}`, 'SealedSecrets has no such scope', `name one of ${sealingScopes.join(', ')}`);
  }
  const other = targets.find(({ committed }) => committed && committed.scope !== scope)?.committed;
  if (other) {
    const what = `the ciphertext of ${name} is ${other.scope}, and one SealedSecret has one scope`;
    throw refusal(other.file, what, `leave --scope out, or remove the file to seal anew as ${scope}`);
  }
  return scope;
};
