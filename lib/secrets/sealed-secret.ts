/** SealedSecret: a committed ciphertext, checked and placed. Nothing is decrypted here, and nothing can be. */
import type { SealedSecret } from '../kube/custom.ts';
import { error, type Problem } from '../problem.ts';
import { scopeAnnotations, sealedLength } from './ciphertext.ts';
import type { Committed } from './committed.ts';
import { lengthFinding } from './formats.ts';
import { keysOf, type NeededSecret, slotsOf } from './needed-secret.ts';

/** What of a committed SealedSecret does not satisfy its readers. */
export const sealedProblems = (secret: NeededSecret, committed: Committed, directory: string): Problem[] => {
  const { reads, type } = secret;
  const { encryptedData, templates } = committed;
  const where = `${directory}/${committed.file}`;
  const problems: Problem[] = [];
  const bad = (what: string, fix: string) => problems.push(error('sealed-input', where, what, fix));
  if (type !== undefined && committed.type !== undefined && committed.type !== type) {
    bad(`the Secret gets the type ${committed.type}, its readers need ${type}`, `write spec.template.type: ${type}`);
  }
  for (const [key, ciphertext] of Object.entries(encryptedData)) {
    if (sealedLength(ciphertext) === undefined) bad(`key ${key} is no ciphertext of SealedSecrets`, 'seal it again');
  }
  for (const [key, template] of Object.entries(templates)) {
    if (template.includes('{{')) continue;
    const what = `spec.template.data writes key ${key} in plain text`;
    problems.push(error('sealed-plaintext', where, what, `seal ${key} instead`));
  }
  for (const key of keysOf(secret, 'required').filter((key) => !(key in encryptedData || key in templates))) {
    const fix = `add it: ${fillCommand(secret, [key], directory)}`;
    bad(`key ${key}, which ${slotsOf(secret, key)} reads, is not in the file`, fix);
  }
  for (const { key, value } of reads) {
    const length = sealedLength(encryptedData[key] ?? '');
    if (length === undefined || key in templates) continue;
    const finding = value.format.kind === 'exactly' ? lengthFinding(value.format.characters, length) : undefined;
    if (finding) bad(`key ${key} ${finding.what}`, `${finding.fix}, and seal it again`);
    else if (length === 0) bad(`key ${key} is empty`, 'seal a value');
  }
  return problems;
};

/** The command by which keys of a Secret come about: generated where all of them can be, otherwise given and sealed. */
export const fillCommand = ({ name, reads }: NeededSecret, keys: readonly string[], directory: string): string => {
  const environment = directory.replace(/\.secrets$/, '') || '<environment>';
  const given = reads.some(({ key, value }) => keys.includes(key) && value.origin === 'given');
  const command = given ? `seal ${environment} ${name}` : `generate ${environment}`;
  return `harbor-manifests secrets ${command} --cert <certificate>`;
};

/** The object to apply: ciphertext and templates verbatim, metadata of the file, name and namespace of the need. */
export const placedSealedSecret = ({ name, namespace, type }: NeededSecret, committed: Committed): SealedSecret =>
  sealedObject({ ...committed, name, namespace, type: type ?? committed.type });

/** A committed file as an object. */
export const sealedObject = (committed: Committed): SealedSecret => {
  const { name, namespace, metadata, templateMetadata, templates } = committed;
  const annotations = { ...templateMetadata.annotations, ...scopeAnnotations(committed.scope) };
  const template = { labels: templateMetadata.labels, annotations: filled(annotations) };
  return {
    apiVersion: 'bitnami.com/v1alpha1',
    kind: 'SealedSecret',
    metadata: { name, namespace, ...metadata },
    spec: {
      encryptedData: committed.encryptedData,
      template: {
        type: committed.type ?? 'Opaque',
        immutable: committed.immutable,
        metadata: template.labels || template.annotations ? template : undefined,
        data: filled(templates),
      },
    },
  };
};

const filled = (record: Record<string, string>): Record<string, string> | undefined =>
  Object.keys(record).length > 0 ? record : undefined;
