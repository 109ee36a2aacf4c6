/**
 * The pictures before Mermaid itself, which is what GitHub draws them with: every README parses, to the nodes and edges
 * that the tests read from it. The package is looked for in HM_TOOLS/node_modules (npm install --prefix "$HM_TOOLS" mermaid@11).
 */
import { existsSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { beforeAll, describe, expect, it } from 'vitest';
import { documentOf, flowchart } from '../readme/document.ts';
import { cases, readmeOf, renderCase } from '../readme/environments.ts';

const tools = process.env.HM_TOOLS;
const installed = tools !== undefined && existsSync(join(tools, 'node_modules/mermaid/package.json'));
if (!installed) console.warn('pictures: not judged, without mermaid');

interface Drawn {
  nodes: string[];
  edges: string[];
}

describe.skipIf(!installed)('Mermaid', () => {
  let parse: (text: string) => Promise<Drawn>;

  beforeAll(async () => {
    const { resolve } = createRequire(join(tools ?? '', 'node_modules/mermaid/package.json'));
    const load = async (path: string) => (await import(pathToFileURL(path).href)).default;
    // Without a document to clean there is nothing to purify.
    const purify = await load(resolve('dompurify').replace(/purify\.cjs\.js$/, 'purify.es.mjs'));
    purify.addHook ??= () => {};
    purify.sanitize ??= (text: string) => text;
    const mermaid = await load(join(tools ?? '', 'node_modules/mermaid/dist/mermaid.core.mjs'));
    parse = async (text) => {
      const { diagramType } = await mermaid.parse(text);
      expect(diagramType).toBe('flowchart-v2');
      const { db } = await mermaid.mermaidAPI.getDiagramFromText(text);
      const label = (value: { text?: string } | string) => (typeof value === 'string' ? value : (value.text ?? ''));
      return {
        nodes: [...db.getVertices().values()].map(({ id, text: shown }) => `${id} ${label(shown)}`).sort(),
        edges: db
          .getEdges()
          .map(
            ({ start, end, text: shown }: { start: string; end: string; text: string }) =>
              `${start} ${end} ${label(shown)}`,
          )
          .sort(),
      };
    };
  });

  it.each(cases)('draws $name as the tests read it', async (one) => {
    const { mermaid } = documentOf(readmeOf(renderCase(one)));
    const { boxes, bubbles, arrows } = flowchart(mermaid);
    expect(await parse(mermaid)).toEqual({
      nodes: [
        ...[...boxes].map(([id, { label }]) => `${id} ${label}`),
        ...[...bubbles].map(([id, label]) => `${id} ${label}`),
      ].sort(),
      edges: arrows.map(({ from, to, ports }) => `${from} ${to} ${ports.join(' ')}`).sort(),
    });
  });

  it.each([
    ['a word of its own as a name', 'flowchart LR\n  end(["x"])\n'],
    ['a quote in a label', 'flowchart LR\n  a(["x"y"])\n'],
    ['a namespace without end', 'flowchart LR\n  subgraph ns_a["a"]\n    b["b"]\n'],
  ])('would refuse %s', async (_, text) => {
    await expect(parse(text)).rejects.toThrow();
    expect(() => flowchart(text)).toThrow();
  });
});
