/** Checksums for pods: a rotation changes those of its readers and no others. */
import { describe, expect, it } from 'vitest';
import { secretChecksum } from '../../lib/secrets/checksum.ts';
import { committedSecret } from '../../lib/secrets/committed.ts';
import { noInputs } from '../../lib/secrets/inputs.ts';
import { sealedSecret, sealInto } from '../../lib/secrets/seal.ts';
import { existing, external, plain, type SecretSource, sealed } from '../../lib/secrets/source.ts';
import { harborNeeds, inputsOf, need, someKey, text } from './samples.ts';

const readers = ['core', 'jobservice', 'registry', 'exporter'];
const sums = (source: SecretSource, inputs = noInputs) =>
  Object.fromEntries(readers.map((reader) => [reader, secretChecksum(reader, harborNeeds(source), inputs)]));
const changed = (before: Record<string, unknown>, after: Record<string, unknown>) =>
  readers.filter((reader) => before[reader] !== after[reader]);

describe('a sealed Secret', () => {
  const keys = harborNeeds(sealed('harbor')).flatMap(({ values }) => values.map(({ own }) => own));
  const secret = { name: 'harbor', namespace: 'harbor', scope: 'strict' as const, type: undefined };
  const before = inputsOf({
    'harbor.yaml': sealedSecret({ ...secret, data: Object.fromEntries(keys.map((key) => [key, key])) }, someKey),
  });
  const { committed } = committedSecret(before, 'harbor', 'harbor');
  const rotated = (key: string) =>
    inputsOf({ 'harbor.yaml': sealInto(committed, { ...secret, data: { [key]: 'new' } }, someKey) });

  it.each([
    ['HARBOR_ADMIN_PASSWORD', ['core', 'exporter']],
    ['CSRF_KEY', ['core']],
    ['JOBSERVICE_SECRET', ['core', 'jobservice', 'registry']],
    ['REGISTRY_HTTP_SECRET', ['registry']],
    ['tls.key', ['core']],
  ])('restarts the readers of %s when it is rotated', (key, expected) => {
    expect(changed(sums(sealed('harbor'), before), sums(sealed('harbor'), rotated(key)))).toEqual(expected);
  });
});

it('follows names, keys, places in the store and plain values', () => {
  const data = Object.fromEntries(
    harborNeeds(existing('h')).flatMap(({ values }) => values.map(({ own }) => [own, `h#${own}`])),
  );
  const store = { name: 'vault' };
  expect(changed(sums(existing('h')), sums(existing('i')))).toEqual(readers);
  expect(changed(sums(existing('h')), sums(existing('h', { CSRF_KEY: 'csrf' })))).toEqual(['core']);
  expect(
    changed(sums(external('h', store, data)), sums(external('h', store, { ...data, REGISTRY_HTTP_SECRET: 'new' }))),
  ).toEqual(['registry']);
  expect(changed(sums(external('h', store, data)), sums(external('h', { name: 'aws' }, data)))).toEqual(readers);
  expect(changed(sums(plain('a')), sums(plain('b')))).toEqual(readers);
});

it('depends neither on the order of needs nor on the clock, and is absent without needs', () => {
  const needs = harborNeeds(existing('h'));
  const sum = secretChecksum('core', needs, noInputs);
  expect(sum).toMatch(/^[0-9a-f]{64}$/);
  expect(secretChecksum('core', needs.toReversed(), noInputs)).toBe(sum);
  expect(secretChecksum('portal', needs, noInputs)).toBeUndefined();
});

it('follows the whole ciphertext where a template reads it', () => {
  const document = (ciphertext: string) => ({
    ...sealedSecret(
      { name: 's', namespace: 'harbor', scope: 'strict', type: undefined, data: { password: ciphertext } },
      someKey,
    ),
  });
  const withTemplate = (password: string) => {
    const object = document(password);
    return inputsOf({
      's.yaml': { ...object, spec: { ...object.spec, template: { data: { url: 'x://{{ .password }}' } } } },
    });
  };
  const needs = [need('x', sealed('s'), [text('url')])];
  expect(secretChecksum('core', needs, withTemplate('a'))).not.toBe(secretChecksum('core', needs, withTemplate('b')));
});
