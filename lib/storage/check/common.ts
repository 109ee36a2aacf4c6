/** Checks of settings that several provisioners share. */
import { error, type Problem } from '../../problem.ts';
import type { ClassSettings } from '../class.ts';
import { isImage, isLabel, isQuantity, isSubdomain } from './syntax.ts';

/** A problem where the condition holds, none where it does not. */
export const when = (wrong: boolean, ...problem: Parameters<typeof error>): Problem[] =>
  wrong ? [error(...problem)] : [];

/** A problem where the text is given and has not the form. */
export const form = (
  text: string | undefined,
  is: (text: string) => boolean,
  check: string,
  where: string,
  noun: string,
  fix: string,
): Problem[] => (text === undefined || is(text) ? [] : [error(check, where, `'${text}' is no ${noun}`, fix)]);

export const namespaceProblems = (namespace: string | undefined, where: string): Problem[] =>
  form(
    namespace,
    isLabel,
    'storage-name',
    `${where}.namespace`,
    'name of a namespace',
    'lower-case letters, digits and dashes, at most 63 characters',
  );

export const nameProblems = (name: string | undefined, where: string, noun: string): Problem[] =>
  name === undefined || name === ''
    ? [error('storage-name', where, `a ${noun} has no name`, `name: '…'`)]
    : form(
        name,
        isSubdomain,
        'storage-name',
        where,
        `name of a ${noun}`,
        'lower-case letters, digits, dashes and dots',
      );

export const quantityProblems = (quantity: string | undefined, where: string): Problem[] =>
  form(quantity, isQuantity, 'storage-quantity', where, 'quantity of Kubernetes', `digits and a suffix, e.g. '50Gi'`);

export const imageProblems = (image: string | undefined, where: string): Problem[] =>
  form(image, isImage, 'storage-image', where, 'image with a tag or digest', `e.g. 'harbor.example.com/proxy/name:v1'`);

export const replicaProblems = (
  { replicas = 1, leaderElection = true }: { replicas?: number; leaderElection?: boolean },
  where: string,
): Problem[] => [
  ...when(
    !Number.isInteger(replicas) || replicas < 1,
    'storage-replicas',
    `${where}.replicas`,
    `${replicas} is no number of pods`,
    'a whole number from 1',
  ),
  ...when(
    replicas > 1 && !leaderElection,
    'storage-replicas',
    `${where}.leaderElection`,
    `${replicas} pods without leader election would all make a volume for the same claim`,
    'leaderElection: true, or replicas: 1',
  ),
];

const reclaimPolicies: readonly unknown[] = [undefined, 'Retain', 'Delete'];
const bindingModes: readonly unknown[] = [undefined, 'Immediate', 'WaitForFirstConsumer'];

/** What every class must satisfy. */
export const classProblems = (settings: ClassSettings & { bindingMode?: string }, where: string): Problem[] => [
  ...nameProblems(settings.name, `${where}.name`, 'storage class'),
  ...when(
    !reclaimPolicies.includes(settings.reclaim),
    'storage-reclaim',
    `${where}.reclaim`,
    `'${settings.reclaim}' is no reclaim policy of a class`,
    `'Retain' or 'Delete'`,
  ),
  ...when(
    !bindingModes.includes(settings.bindingMode),
    'storage-binding',
    `${where}.bindingMode`,
    `'${settings.bindingMode}' is no binding mode`,
    `'Immediate' or 'WaitForFirstConsumer'`,
  ),
];

/** Items of a list that say the same as an earlier one: the later item's path, the earlier one's, and what they share. */
export const repeated = <T>(
  items: readonly T[],
  key: (item: T) => string | undefined,
): [later: T, earlier: T, key: string][] => {
  const seen = new Map<string, T>();
  return items.flatMap((item): [T, T, string][] => {
    const text = key(item);
    if (text === undefined || text === '') return [];
    const earlier = seen.get(text);
    if (earlier !== undefined) return [[item, earlier, text]];
    seen.set(text, item);
    return [];
  });
};
