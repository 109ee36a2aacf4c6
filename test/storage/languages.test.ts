/** Settings that are a small language: what is accepted cannot mean anything else to the program that reads it. */
import { posix } from 'node:path';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { mountOptionProblems } from '../../lib/storage/check/mount-options.ts';
import { isHost, isImage, isPath, isQualifiedName, isRegistry } from '../../lib/storage/check/syntax.ts';
import { tagsFlag } from '../../lib/storage/efs/controller.ts';
import { validateStorage } from '../../lib/storage/index.ts';
import type { SafePathPattern } from '../../lib/storage/nfs-subdir/model.ts';
import { config } from '../../lib/storage/openebs/classes.ts';
import { efs, nfs, openebs } from './providers.ts';

/** As the EFS driver reads `--tags` (splitToList and parseTagsFromStr in driver.go, 3.4.1). */
const split = (text: string, separator: string): string[] => {
  const parts: string[] = [];
  let part = '';
  for (let index = 0; index < text.length; index++) {
    const [character = '', next] = [text[index], text[index + 1]];
    if (character === separator) {
      parts.push(part);
      part = '';
    } else if (character === '\\' && (next === '\\' || next === separator)) part += text[++index];
    else part += character;
  }
  return [...parts, part];
};
const readTags = (flag: string) =>
  Object.fromEntries(split(flag.slice('--tags='.length), ' ').map((tag) => split(tag, ':')));

/** Names of namespaces and claims, which a tenant chooses. */
const name = fc.stringMatching(/^[a-z0-9]([-a-z0-9]{0,10}[a-z0-9])?$/);
const namespaceOf = `\${.PVC.namespace}`;
const nameOf = `\${.PVC.name}`;
/** Parts of patterns, good and bad; every other pattern ends as a safe one does. */
const part = fc.constantFrom('..', '.', '', 'a', 'b-1', '-', namespaceOf, nameOf, `x${nameOf}`, `\${.PVC.labels.dir}`);
const pattern = fc
  .tuple(fc.array(part, { maxLength: 3 }), fc.boolean())
  .map(([parts, safe]) => [...parts, ...(safe ? [namespaceOf, nameOf] : [])].join('/') as SafePathPattern);

describe('tags of the EFS driver', () => {
  test('the driver reads back every tag that validation lets through', () => {
    const text = fc.stringMatching(/^[\w :+=.@/-]{1,12}$/);
    fc.assert(
      fc.property(fc.dictionary(text, text, { minKeys: 1, maxKeys: 4, noNullPrototype: true }), (tags) => {
        fc.pre(validateStorage([{ ...efs, controller: { tags } }]).length === 0);
        expect(readTags(tagsFlag(tags))).toEqual(tags);
      }),
    );
  });

  test('are in the order of their keys', () => {
    expect(tagsFlag({ team: 'a b', env: 'x:y' })).toBe('--tags=env:x\\:y team:a\\ b');
  });
});

describe('path patterns of the NFS provisioner', () => {
  const directory = (text: string, namespace: string, claim: string) =>
    posix.join('/mnt/data', text.replaceAll(namespaceOf, namespace).replaceAll(nameOf, claim));
  const accepts = (pathPattern: SafePathPattern) =>
    validateStorage([{ ...nfs, classes: [{ name: 'nfs', onDelete: 'retain', pathPattern }] }]).length === 0;

  test('an accepted pattern keeps claims apart and below the export', () => {
    let accepted = 0;
    fc.assert(
      fc.property(pattern, name, name, name, name, (text, ns1, claim1, ns2, claim2) => {
        if (!accepts(text)) return;
        accepted++;
        const [first, second] = [directory(text, ns1, claim1), directory(text, ns2, claim2)];
        expect(first.startsWith('/mnt/data/')).toBe(true);
        expect(first === second).toBe(ns1 === ns2 && claim1 === claim2);
      }),
      { numRuns: 1000 },
    );
    expect(accepted).toBeGreaterThan(50);
  });

  test('the usual pattern is accepted, with fixed directories before it', () => {
    expect(accepts(`${namespaceOf}/${nameOf}` as SafePathPattern)).toBe(true);
    expect(accepts(`k8s/prod/${namespaceOf}/${nameOf}` as SafePathPattern)).toBe(true);
  });
});

test('the configuration of an OpenEBS class is YAML that says what was set', () => {
  const path = fc.stringMatching(/^(\/[-\w.,:#&*!|>'% ]{1,8}){1,3}$/).filter(isPath);
  const key = fc.stringMatching(/^([a-z]{1,5}\.io\/)?[A-Za-z0-9][-A-Za-z0-9_.]{0,6}$/).filter(isQualifiedName);
  fc.assert(
    fc.property(path, fc.array(key, { minLength: 1, maxLength: 3 }), (basePath, nodeAffinityLabels) => {
      const classes = [{ name: 'local', basePath, nodeAffinityLabels }];
      fc.pre(validateStorage([{ ...openebs, classes }]).length === 0);
      for (const version of ['1.1', '1.2'] as const) {
        const read = parse(config(openebs, { name: 'local', basePath, nodeAffinityLabels }), { version });
        expect(read[1]).toEqual({ name: 'BasePath', value: basePath });
        expect(read[2]).toEqual({ name: 'NodeAffinityLabels', list: nodeAffinityLabels });
      }
    }),
  );
});

describe('forms', () => {
  test.each([
    ['/a/b', true],
    ['/', false],
    ['/a/', false],
    ['/a//b', false],
    ['/a/../b', false],
    ['/a/./b', false],
    ['a', false],
    ['/a b', false],
  ])('path %s: %s', (text, valid) => expect(isPath(text)).toBe(valid));

  test.each([
    ['10.0.0.1', true],
    ['fd00::1', true],
    ['nfs.example.com', true],
    ['nfs', true],
    ['10.0.0.256', false],
    ['10.0.0', false],
    ['nfs_1', false],
    ['[fd00::1]', false],
    ['https://nfs', false],
  ])('host %s: %s', (text, valid) => expect(isHost(text)).toBe(valid));

  test.each([
    ['harbor.example.com', true],
    ['harbor.example.com:5000/a/b-c', true],
    ['harbor.example.com/', false],
    ['harbor.example.com/A', false],
    ['docker://harbor', false],
    ['', false],
  ])('registry %s: %s', (text, valid) => expect(isRegistry(text)).toBe(valid));

  test.each([
    ['harbor.example.com:5000/a/b:v1', true],
    [`a/b@sha256:${'0'.repeat(64)}`, true],
    ['harbor.example.com:5000/a/b', false],
    ['a/b@sha256:0', false],
    ['a/b:', false],
    ['A B:1', false],
  ])('image %s: %s', (text, valid) => expect(isImage(text)).toBe(valid));

  test('mount options of nfs(5)', () => {
    const good = [
      'nfsvers=4.1',
      'hard',
      'noatime',
      'nconnect=8',
      'rsize=1048576',
      'sec=krb5p',
      'proto=tcp',
      'lookupcache=pos',
    ];
    expect(mountOptionProblems(good, 'x')).toEqual([]);
    expect(mountOptionProblems(['tls', 'iam'], 'x', ['tls', 'iam'])).toEqual([]);
    for (const bad of ['tls', 'rsize=1M', 'nfsvers=2', 'proto=udp', 'hard=1', 'rsize', 'constructor', 'sec=krb5=p']) {
      expect(mountOptionProblems([bad], 'x'), bad).toHaveLength(1);
    }
  });
});
