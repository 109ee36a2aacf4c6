/** Breaking the right platform on purpose: tests say what is changed and what must be reported. */
import { expect, it } from 'vitest';
import { type CheckOptions, checkObjects } from '../../../lib/kube/checks/index.ts';
import { objectPath } from '../../../lib/kube/identity.ts';
import type { Manifest } from '../../../lib/kube/manifest.ts';
import { platform } from '../platform.ts';

/** Changes objects of the platform, which `get` finds by their path in messages. */
export type Change = (get: (path: string) => Manifest, objects: Manifest[]) => unknown;

/** What breaks, how, and the one problem: check, where, what, fix. */
export type Case = [broken: string, change: Change, problem: [check: string, where: string, what: string, fix: string]];

/** The problems of the changed platform. */
export const printed = (change: Change, options?: CheckOptions): string[][] => {
  const objects = platform();
  change((path) => {
    const found = objects.find((object) => objectPath(object) === path);
    if (!found) throw new Error(`the platform has no ${path}`);
    return found;
  }, objects);
  return checkObjects(objects, options).map(({ check, where, what, fix }) => [check, where, what, fix]);
};

export const eachIsFound = (cases: Case[]): void =>
  it.each(cases)('%s', (_broken, change, problem) => expect(printed(change)).toEqual([problem]));

export const eachIsRight = (cases: [string, Change][]): void =>
  it.each(cases)('%s', (_right, change) => expect(printed(change)).toEqual([]));

export const remove =
  (path: string): Change =>
  (_get, objects) =>
    objects.splice(
      objects.findIndex((object) => objectPath(object) === path),
      1,
    );

/** The pod of the Deployment, its first container, and paths inside it. */
export const WEB = 'Deployment/shop/web';
export const web = (get: (path: string) => Manifest) => get(WEB).spec.template.spec;
export const first = (get: (path: string) => Manifest) => web(get).containers[0];
export const at = (path: string): string => `${WEB} spec.template.spec.${path}`;
