/** Every README is what its objects are. */
import { describe, expect, it } from 'vitest';
import { complaints, objectsOf } from './complaints.ts';
import { cases, readmeOf, renderCase } from './environments.ts';

describe.each(cases)('$name', (one) => {
  const rendered = renderCase(one);
  const readme = readmeOf(rendered);
  it('says what the objects say, and nothing else', () => {
    expect(complaints({ readme, objects: objectsOf(rendered), rendered })).toEqual([]);
  });
  it.each(one.says)('says %s', (text) => expect(readme).toContain(text));
});
