/** The objects from which the cluster makes its Secrets: ExternalSecrets, SealedSecrets, and Secrets of plain text. */
import type { Manifest } from '../kube/manifest.ts';
import { error, type Problem, warning } from '../problem.ts';
import { committedSecret, sealedFileNames } from './committed.ts';
import { contradictions } from './contradictions.ts';
import { externalSecret } from './external-secret.ts';
import { externalSecretProblems } from './external-secret-problems.ts';
import type { SealedInputs } from './inputs.ts';
import type { SecretNeed } from './need.ts';
import { keysOf, type NeededSecret, neededSecrets } from './needed-secret.ts';
import { plainSecretObject } from './plain.ts';
import { fillCommand, placedSealedSecret, sealedProblems } from './sealed-secret.ts';

/** One object for each namespace and name; nothing for existing Secrets, and for plain text only where a name is given. */
export const secretObjects = (
  needs: readonly SecretNeed[],
  inputs: SealedInputs,
): { manifests: Manifest[]; problems: Problem[] } => {
  const manifests: Manifest[] = [];
  const problems: Problem[] = [];
  const unsealed: NeededSecret[] = [];
  for (const secret of neededSecrets(needs)) {
    const { source } = secret;
    problems.push(...contradictions(secret));
    if (source.from === 'plain') manifests.push(plainSecretObject(secret));
    if (source.from === 'external') {
      problems.push(...externalSecretProblems(secret, source));
      manifests.push(externalSecret(secret, source));
    }
    if (source.from === 'sealed') {
      const found = committedSecret(inputs, secret.namespace, secret.name);
      problems.push(...found.problems);
      if (found.committed) {
        problems.push(...sealedProblems(secret, found.committed, inputs.directory));
        manifests.push(placedSealedSecret(secret, found.committed));
      } else if (found.problems.length === 0) {
        unsealed.push(secret);
      }
    }
  }
  return { manifests, problems: distinct([...problems, ...missingProblems(unsealed, inputs.directory)]) };
};

/** One problem for each name, however many namespaces wait for it. */
const missingProblems = (unsealed: readonly NeededSecret[], directory: string): Problem[] => {
  const byName = new Map<string, NeededSecret[]>();
  for (const secret of unsealed) {
    const sameName = byName.get(secret.name);
    if (sameName) sameName.push(secret);
    else byName.set(secret.name, [secret]);
  }
  return [...byName.values()].flatMap((secrets) => {
    const [first] = secrets;
    if (!first) return [];
    const slots = [...new Set(secrets.flatMap(({ needs }) => needs.map(({ slot }) => slot)))].join(', ');
    const files = enumerate(
      secrets.map(({ namespace, name }) => `${directory}/${sealedFileNames(namespace, name)[0]}`),
    );
    const what = `no ciphertext is committed for Secret ${first.name}: ${files}`;
    return error('sealed-missing', slots, what, `make it: ${fillCommand(first, keysOf(first), directory)}`);
  });
};

/** The first three, and how many more. */
export const enumerate = (items: readonly string[]): string =>
  items.length <= 4 ? items.join(', ') : `${items.slice(0, 3).join(', ')} and ${items.length - 3} more`;

/** Committed files from which no Secret of the environment is made: left over, or misspelt. */
export const unusedInputs = (needs: readonly SecretNeed[], inputs: SealedInputs): Problem[] => {
  const used = new Set<string>();
  for (const { namespace, name, source } of neededSecrets(needs)) {
    const file = sealedFileNames(namespace, name).find((candidate) => inputs.files.has(candidate));
    if (source.from === 'sealed' && file !== undefined) used.add(file);
  }
  return [...inputs.files.keys()]
    .filter((file) => !used.has(file))
    .map((file) =>
      warning(
        'sealed-unused',
        `${inputs.directory}/${file}`,
        'no sealed() of the environment reads the file',
        'remove it, or name it [<namespace>.]<name>.yaml',
      ),
    );
};

/** The same finding in many namespaces is one problem. */
export const distinct = (problems: readonly Problem[]): Problem[] => [
  ...new Map(problems.map((problem) => [JSON.stringify(problem), problem])).values(),
];
