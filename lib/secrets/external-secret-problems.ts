/** What keeps External Secrets from making a Secret: contradicting sources, places that name nothing, unfilled keys. */
import { parseDuration } from '../kube/duration.ts';
import { error, type Problem } from '../problem.ts';
import { composed, entriesOf, storeEntry } from './external-secret.ts';
import { keysOf, type NeededSecret, slotsOf } from './needed-secret.ts';
import type { ExternalSecretSource } from './source.ts';

/** What the operator could not make a Secret of. */
export const externalSecretProblems = (secret: NeededSecret, source: ExternalSecretSource): Problem[] => [
  ...sourceProblems(secret, source),
  ...unfilledProblems(secret),
];

const problem = (slot: string, what: string, fix: string): Problem => error('external-secret', slot, what, fix);

/** Sources that contradict each other or name nothing. */
const sourceProblems = ({ name, needs }: NeededSecret, source: ExternalSecretSource): Problem[] => {
  const problems: Problem[] = [];
  const places = new Map<string, string>();
  const interval = ({ refreshInterval, store }: ExternalSecretSource): string =>
    [store.kind ?? 'ClusterSecretStore', store.name, refreshInterval].join('/');
  for (const { slot, source: other } of needs) {
    if (other.from !== 'external') continue;
    if (interval(other) !== interval(source)) {
      const what = `Secret ${name} cannot come from two stores or at two intervals`;
      problems.push(problem(slot, what, 'repeat the same store and refreshInterval'));
    }
    if (other.refreshInterval !== undefined && parseDuration(other.refreshInterval) === undefined) {
      problems.push(
        problem(slot, `\`${other.refreshInterval}\` is no Go duration`, 'write refreshInterval e.g. as 1h0m0s'),
      );
    }
    for (const [key, place] of Object.entries(other.data)) {
      const { key: entry, property } = storeEntry(place);
      if (entry === '' || property === '') {
        problems.push(problem(slot, `\`${place}\` names no entry of the store`, 'write key, or key#property'));
      }
      if ((places.get(key) ?? place) !== place) {
        problems.push(problem(slot, `key ${key} of Secret ${name} has two places in the store`, 'name one'));
      }
      places.set(key, place);
    }
  }
  return problems;
};

/** Keys that somebody reads and nothing fills. */
const unfilledProblems = (secret: NeededSecret): Problem[] => {
  const entries = entriesOf(secret);
  const compose = composed(secret);
  const unfilled = keysOf(secret, 'required').filter(
    (key) => entries[key] === undefined && !(compose && key === '.dockerconfigjson'),
  );
  return [
    ...unfilled.map((key) => {
      const what = `data of Secret ${secret.name} does not fill the key ${key}`;
      return problem(slotsOf(secret, key), what, `add ${key}: '<entry of the store>' to data`);
    }),
    ...(compose?.missing ?? []).map((key) => {
      const fix = `add ${key} to data, or .dockerconfigjson as a whole`;
      return problem(slotsOf(secret, '.dockerconfigjson'), `the store has no place for ${key}`, fix);
    }),
  ];
};
