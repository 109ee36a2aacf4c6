/** A committed SealedSecret: found among the inputs, and refused where it is something else. */
import { error, type Problem } from '../problem.ts';
import { type SealingScope, scopeOf } from './ciphertext.ts';
import type { SealedInputs } from './inputs.ts';
import { isRecord, textRecord } from './record.ts';

/** A SealedSecret as it is committed. */
export interface Committed {
  /** Name below the folder of inputs. */
  file: string;
  name: string;
  /** Absent where a cluster-wide ciphertext serves several namespaces. */
  namespace: string | undefined;
  scope: SealingScope;
  type: string | undefined;
  immutable: boolean | undefined;
  encryptedData: Record<string, string>;
  /** Templates over the decrypted values, by key of the Secret. */
  templates: Record<string, string>;
  metadata: Labels;
  templateMetadata: Labels;
}

interface Labels {
  labels: Record<string, string> | undefined;
  annotations: Record<string, string> | undefined;
}

/** The file names under which a Secret's ciphertext is looked for, the namespace's own first. */
export const sealedFileNames = (namespace: string, name: string): [string, string] => [
  `${namespace}.${name}.yaml`,
  `${name}.yaml`,
];

/** The committed SealedSecret of a Secret; neither a result nor problems where no file has it. */
export const committedSecret = (
  inputs: SealedInputs,
  namespace: string,
  name: string,
): { committed?: Committed; problems: Problem[] } => {
  const file = sealedFileNames(namespace, name).find((candidate) => inputs.files.has(candidate));
  if (file === undefined) return { problems: [] };
  const where = `${inputs.directory}/${file}`;
  const problem = (check: string, what: string, fix: string) => ({ problems: [error(check, where, what, fix)] });
  const bad = (what: string, fix: string) => problem('sealed-input', what, fix);
  const leak = (what: string) =>
    problem('sealed-plaintext', what, 'remove the file, from the git history too, then seal new values');

  const document = inputs.files.get(file);
  if (!isRecord(document)) return bad('the file holds no object', 'write it with `secrets seal` or kubeseal');
  if ('data' in document || 'stringData' in document) return leak('the file holds a Secret in plain text');
  if (document.kind !== 'SealedSecret' || document.apiVersion !== 'bitnami.com/v1alpha1') {
    return bad('the file holds no SealedSecret of bitnami.com/v1alpha1', 'write it with `secrets seal` or kubeseal');
  }
  const metadata = labelsOf(document.metadata);
  const spec = isRecord(document.spec) ? document.spec : {};
  const template = isRecord(spec.template) ? spec.template : {};
  const templateMetadata = labelsOf(template.metadata);
  if ([metadata, templateMetadata].some(({ annotations }) => annotations?.[lastApplied] !== undefined)) {
    return leak(`the annotation ${lastApplied} holds what kubectl applied, plain values included`);
  }
  const encryptedData = textRecord(spec.encryptedData);
  if (!encryptedData) return bad('spec.encryptedData is no map from keys to ciphertexts', 'seal the values again');

  const own = isRecord(document.metadata) ? document.metadata : {};
  const scope = scopeOf(metadata.annotations);
  const again = 'seal it again for this name and namespace';
  if (scope === 'strict' && scopeOf(templateMetadata.annotations) !== 'strict') {
    return bad('the scope stands on the template only, where the controller does not look', 'annotate metadata too');
  }
  if (scope !== 'cluster-wide' && own.namespace !== namespace) {
    return bad(`the ${scope} ciphertext is made for another namespace than ${namespace}`, again);
  }
  if (scope === 'strict' && own.name !== name)
    return bad(`the ciphertext is made for another name than ${name}`, again);
  return {
    committed: {
      file,
      name: typeof own.name === 'string' ? own.name : name,
      namespace: typeof own.namespace === 'string' ? own.namespace : undefined,
      scope,
      type: typeof template.type === 'string' ? template.type : undefined,
      immutable: template.immutable === true ? true : undefined,
      encryptedData,
      templates: textRecord(template.data) ?? {},
      metadata,
      templateMetadata,
    },
    problems: [],
  };
};

const lastApplied = 'kubectl.kubernetes.io/last-applied-configuration';

const labelsOf = (metadata: unknown): Labels => ({
  labels: isRecord(metadata) ? textRecord(metadata.labels) : undefined,
  annotations: isRecord(metadata) ? textRecord(metadata.annotations) : undefined,
});
