/** The page on the Gateway API: its examples work, and it names every setting. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { checkHarbor } from '../../lib/harbor/checks/index.ts';
import type { Harbor } from '../../lib/harbor/model/harbor.ts';
import { renderHarbor } from '../../lib/harbor/render.ts';
import { small } from '../harbor/fixture.ts';

const page = readFileSync(join(import.meta.dirname, '../../docs/gateway-api.md'), 'utf8');
const examples = [...page.matchAll(/^```ts\n([\s\S]*?)^```/gm)].map(([, code = '']) => code);

it.each(examples)('example %#', (code) => {
  const harbor = small(new Function(`return ({ ${code} })`)() as Partial<Harbor>);
  expect(checkHarbor(harbor)).toEqual([]);
  expect(renderHarbor(harbor).map(({ kind }) => kind)).toContain('HTTPRoute');
});

it('names every setting of a route', () => {
  const model = readFileSync(join(import.meta.dirname, '../../lib/harbor/model/route.ts'), 'utf8');
  const settings = [...model.matchAll(/^ {2}(\w+)\??: /gm)].map(([, name = '']) => name);
  expect(examples).toHaveLength(3);
  expect(settings.length).toBeGreaterThan(15);
  const unnamed = settings.filter((name) => !new RegExp(`\\b${name}\\b`).test(page));
  // What any reference to an object may have.
  expect([...new Set(unnamed)]).toEqual(['group', 'kind']);
});
