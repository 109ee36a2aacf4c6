/** What a pod's annotation says of the Secrets that it reads, so that a rotation is a change which restarts that pod. */
import { createHash } from 'node:crypto';
import { committedSecret } from './committed.ts';
import type { SealedInputs } from './inputs.ts';
import { keyFor, type SecretNeed } from './need.ts';

/**
 * The trace of a need in git, key by key: ciphertext, place in the store, or name in the cluster. Only the keys that the
 * need reads count, so that one rotated key of a large Secret restarts its readers and nobody else.
 */
const trace = (need: SecretNeed, inputs: SealedInputs): unknown => {
  const { source, namespace, values } = need;
  const keys = values.map(({ own }) => keyFor(need, own));
  if (source.from === 'existing') return ['existing', source.name, keys];
  if (source.from === 'plain') return ['plain', source.value];
  if (source.from === 'external') {
    const { name, store, data } = source;
    // A composed pull secret stands in the store as user name and password, not under its own key.
    const places = keys.every((key) => key in data) ? keys.map((key) => [key, data[key]]) : data;
    return ['external', name, store.kind, store.name, places];
  }
  const { committed } = committedSecret(inputs, namespace, source.name);
  const sealed = keys.map((key) => [key, committed?.encryptedData[key], committed?.templates[key]]);
  // A template may read any of the sealed values.
  const behindTemplates = keys.some((key) => committed?.templates[key] !== undefined) && committed?.encryptedData;
  return ['sealed', source.name, sealed, behindTemplates];
};

/** Hash over all that a reader takes from Secrets; undefined where it reads none. Its order is that of slots, not of code. */
export const secretChecksum = (
  reader: string,
  needs: readonly SecretNeed[],
  inputs: SealedInputs,
): string | undefined => {
  const traces = needs
    .filter(({ readers }) => readers.includes(reader))
    .map((need) => JSON.stringify([need.slot, need.namespace, trace(need, inputs)]))
    .sort();
  return traces.length === 0 ? undefined : createHash('sha256').update(traces.join('\n')).digest('hex');
};
